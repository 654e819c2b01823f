// What Japan buys in magnets, by partner, by weight and by value: two figures read it.
import { japanDependence, type JapanDependence } from '../../data/tables/trade/japan-dependence.ts';
import { pickOne } from './take-rows.ts';

export const magnetPartners = ['China', 'Philippines', 'Vietnam'] as const;
export type MagnetPartner = (typeof magnetPartners)[number];

/** The row with a partner's share of Japan's magnet imports in 2024. Throws RangeError where there is not exactly one. */
export const magnetsFrom = (partner: MagnetPartner, by: 'weight' | 'value'): JapanDependence =>
  pickOne(
    japanDependence.rows,
    `magnets from ${partner} by ${by}`,
    (candidate) =>
      candidate.partner === partner && candidate.period === '2024' && candidate.series === `magnets_${by}`,
  );
