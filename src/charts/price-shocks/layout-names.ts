// Words beside the plot and on it: what each line ends at, and single prices with their year or month.
import type { PlacedText, Shape } from '../contract/scene.ts';
import type { Box } from '../kit/labels/box.ts';
import { endLabels } from '../kit/labels/end-labels.ts';
import { withDefaults } from '../kit/labels/placed.ts';
import { placesInRings, takePlaces, type Place } from '../kit/labels/placement.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import type { Plot } from './layout-plot.ts';
import type { Priced, View } from './rows.ts';
import type { Labels } from './words.ts';

interface EndName {
  readonly key: string;
  readonly of: Priced;
  readonly name: string;
  readonly amount: string;
  readonly tone: 'china' | 'others' | 'policy' | 'ink-2';
}

/** What is named at the right edge: the oxides themselves, or where the prices of one oxide are from. */
function endNames({ shown: { oxides, floor, pair } }: Plot, labels: Labels, view: View): readonly EndName[] {
  const average = ({ key, latest }: (typeof oxides)[number], name: string): EndName => ({
    key,
    of: latest,
    name,
    amount: labels.inYear(latest),
    tone: pair === null || pair.key === key ? 'china' : 'ink-2',
  });
  if (view === 'three-oxides') return oxides.map((oxide) => average(oxide, labels.oxide(oxide.key)));
  const prices = oxides.flatMap((oxide): EndName[] => [
    {
      key: 'europe',
      of: oxide.inEurope,
      name: labels.europe,
      amount: labels.quotedAt(oxide.inEurope),
      tone: 'others',
    },
    average(oxide, labels.china),
  ]);
  return floor === null
    ? prices
    : [
        {
          key: 'floor',
          of: floor,
          name: labels.floor,
          amount: labels.floorUntil(floor),
          tone: 'policy',
        },
        ...prices,
      ];
}

/** Names with amounts and leads at the right edge; the narrow artboard has room for the amounts without their years. */
export function namesAtEnd(plot: Plot, labels: Labels, view: View) {
  const { frame, size, edge, foot, x, y } = plot;
  return endLabels(
    endNames(plot, labels, view).map(({ key, of, name, amount, tone }) => ({
      key,
      name,
      tone,
      // From the end of a length, or from the mark of a quotation.
      x: of.series === 'usgs_annual_average' ? x(of.year + 1) + 2 : x(of.at) + frame.radius,
      y: y(of.price),
      amount: size === 'wide' ? amount : labels.said(of),
    })),
    { edge, top: frame.top + 8, bottom: foot - 20 },
  );
}

interface Remark {
  readonly key: string;
  readonly of: Priced;
  readonly lines: readonly string[];
  /** Preferred side of the point. */
  readonly side: 'above' | 'below' | 'beside' | 'over' | 'before';
  readonly tone?: 'others' | 'china';
  /** Steps back on the narrow artboard. */
  readonly wideOnly?: true;
}

const bare = (labels: Labels, of: Priced | undefined, side: Remark['side'], wideOnly?: true): Remark[] =>
  of === undefined
    ? []
    : [{ key: of.key, of, lines: [labels.said(of)], side, ...(wideOnly === undefined ? {} : { wideOnly }) }];

const lowest = (prices: readonly Priced[]): readonly Priced[] =>
  prices.toSorted((a, b) => a.price - b.price).slice(0, 1);

/** Single prices that are named on the plot. */
function remarksOf(
  { size, shown: { oxides, quotations } }: Plot,
  labels: Labels,
  view: View,
): readonly Remark[] {
  const peaks = oxides.map(({ peak }): Remark => ({
    key: peak.key,
    of: peak,
    lines: labels.peak(peak),
    // On a phone the next price of one oxide is named right behind its peak.
    side: size === 'narrow' && oxides.length === 1 ? 'before' : 'above',
  }));
  if (view === 'three-oxides') {
    const ends = oxides.flatMap(({ key, yearEnds }) => {
      const [first, last] = [yearEnds[0], yearEnds.at(-1)];
      if (key === 'terbium_oxide') return bare(labels, first, 'above');
      if (key === 'neodymium_oxide') return bare(labels, first, 'below', true);
      return [...bare(labels, first, 'beside'), ...bare(labels, last, 'below')];
    });
    return [...ends, ...peaks];
  }
  const early = quotations
    .filter(({ series }) => series === 'spot_points')
    .toSorted((a, b) => b.price - a.price)
    .map((quoted, i): Remark => ({
      key: quoted.key,
      of: quoted,
      lines: labels.quoted(quoted, i === 0),
      side: i === 0 ? 'beside' : 'above',
    }));
  // A line of averages names itself under its lowest price.
  const kinds = oxides.flatMap(({ key, averages, yearEnds }): Remark[] => [
    ...lowest(averages).map((of): Remark => ({
      key: `kind-${key}`,
      of,
      lines: labels.averagesOn(size),
      side: 'below',
      tone: 'china',
    })),
    ...yearEnds.slice(1, 2).map((of): Remark => ({
      key: `kind-year-end-${key}`,
      of,
      lines: [labels.yearEnds],
      side: 'beside',
    })),
  ]);
  // The newest price in Europe is named at the edge. An older one near China's price is named over the line, tied to its mark.
  const european = oxides.flatMap(({ european: quoted, inEurope, latest }): Remark[] =>
    quoted
      .filter((one) => one !== inEurope)
      .map((one) => ({
        key: one.key,
        of: one,
        lines: labels.quotedInEurope(one, size),
        side: one.price < 2 * latest.price ? 'over' : 'beside',
        tone: 'others',
      })),
  );
  // A peak gives way to what is tied to its mark.
  return [...kinds, ...early, ...european, ...peaks];
}

/** Places over a mark, the nearest first: the words end a little past the mark, and a lead runs down to it. */
function placesOver(at: number, top: number, lines: number): Place[] {
  const over = (away: number): Place => ({
    x: at + 4,
    y: top - away - (lines - 1) * 15,
    anchor: 'end',
    lead: { left: at - 5, right: at - 3, top: top - away + 6, bottom: top - 4 },
  });
  return [over(16), ...Array.from({ length: 30 }, (_, i) => over(18 + 2 * i))];
}

/** Places at the upper left of a mark, the nearest first. */
const placesBefore = (at: number, level: number, lines: number): Place[] => {
  const before = (away: number): Place => ({
    x: at - away,
    y: level - (lines - 1) * 15 + 2,
    anchor: 'end',
  });
  return [before(7), before(11), before(16)];
};

/** Remarks near their marks, clear of all obstacles, with a lead where one stands away from its mark. */
export function placedRemarks(
  plot: Plot,
  labels: Labels,
  view: View,
  obstacles: readonly Box[],
): { readonly texts: readonly PlacedText[]; readonly shapes: readonly Shape[] } {
  const { frame, size, edge, foot, x, y } = plot;
  const taken = takePlaces(
    remarksOf(plot, labels, view)
      .filter(({ wideOnly }) => size === 'wide' || wideOnly === undefined)
      .map(({ key, of, lines, side, tone }) => ({
        text: {
          key: `remark-${key}`,
          lines,
          ...withDefaults({ weight: 600, halo: true, ...(tone === undefined ? {} : { tone }) }),
        },
        mayDrop: side === 'over',
        places:
          side === 'over'
            ? placesOver(x(of.at) + frame.radius + 1.2, y(of.high ?? of.price), lines.length)
            : side === 'before'
              ? placesBefore(x(of.year), y(of.price), lines.length)
              : placesInRings(x(of.at), y(Math.sqrt(of.price * (of.high ?? of.price))), [8, 13, 20, 28], {
                  size: 13,
                  lines: lines.length,
                  leading: 15,
                  ...(side === 'beside' ? {} : { side }),
                }),
      })),
    obstacles,
    // A name may stand a little way into the gutter: the amounts of the scale end short of it.
    { left: frame.left - 8, right: edge, top: frame.top - 12, bottom: foot - 2 },
  );
  return {
    texts: taken.map(({ label }) => label),
    shapes: taken.flatMap(({ label: { key }, place: { lead } }) =>
      lead === undefined
        ? []
        : [
            shape(
              `lead-${key}`,
              `M${tenth((lead.left + lead.right) / 2)} ${tenth(lead.top)}V${tenth(lead.bottom)}`,
              'others',
              'lead',
            ),
          ],
    ),
  };
}
