// China's exports of rare earths: all of them in 2025 against dysprosium and terbium, and these two by month.
import { formatDate } from '../../data/facts/fact-format.ts';
import {
  reeExportsAggregates,
  type ReeExportsAggregate,
} from '../../data/tables/trade/ree-exports-aggregates.ts';
import { reeExportsMonthly, type ReeExportsMonth } from '../../data/tables/trade/ree-exports-monthly.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { line } from '../contract/data-lines.ts';
import { comparatorWords, mass, percent, tonnes as wholeTonnes } from '../look/format.ts';
import { monthSlot } from '../kit/dates.ts';
import { runsOf } from '../kit/lines.ts';
import { known, pickOne } from '../rows/take-rows.ts';
import {
  tankRuns,
  views,
  yearOfFlows,
  type Flow,
  type JapanPart,
  type TankMonth,
  type TankRuns,
  type View,
} from './layout.ts';
import { elements, flows, words } from './words.ts';

type FlowKey = keyof typeof flows;
type Element = keyof typeof elements;
const flowKeys = Object.keys(flows) as FlowKey[];
const year = '2025';
const before = '2024';

const flowRow = (key: FlowKey): ReeExportsAggregate =>
  pickOne(
    reeExportsAggregates.rows,
    `${key} in ${year}`,
    (row) => row.period === year && `${row.product}-${row.destination}` === key,
  );
const changeOf = (key: FlowKey): number => known(flowRow(key).yoy_pct, `change of ${key}`);
const signed = (change: number): string => `${change < 0 ? '−' : '+'}${percent(Math.abs(change))}`;
const flow = (key: FlowKey): Flow => {
  const { volume_t: volume, destination } = flowRow(key);
  return {
    key,
    ...flows[key],
    tone: destination === 'Japan' ? 'japan' : 'china',
    index: 100 + changeOf(key),
    change: signed(changeOf(key)),
    tonnage: volume === null ? words.noTonnage : wholeTonnes(volume),
  };
};

const monthRows = (element: Element, destination: ReeExportsMonth['destination']): ReeExportsMonth[] =>
  reeExportsMonthly.rows
    .filter((row) => row.product === element && row.destination === destination)
    .toSorted((a, b) => monthSlot(a.month) - monthSlot(b.month));
/** Below a tenth of a tonne a weight is told in kilograms. */
const amount = (tonnes: number): string =>
  tonnes > 0 && tonnes < 0.1 ? mass(tonnes * 1000) : String(Math.round(tonnes * 10) / 10);
const said = (tonnes: number): string =>
  tonnes > 0 && tonnes < 0.1 ? amount(tonnes) : `${amount(tonnes)}\u00a0t`;

const japanRow = (element: Element, month: string): ReeExportsMonth | undefined =>
  monthRows(element, 'Japan').find((row) => row.month === month);
function japanPart(element: Element, month: string): JapanPart | null {
  const row = japanRow(element, month);
  if (row === undefined) return null;
  const ink = row.derived === 'yes' ? 'hollow' : row.comparator === '=' ? 'fill' : 'estimate';
  const told = amount(row.volume_t);
  return { tonnes: row.volume_t, words: row.derived === 'yes' ? words.derived(told) : told, ink };
}
const tankMonth = (element: Element, row: ReeExportsMonth): TankMonth => ({
  month: row.month,
  name: formatDate(row.month).slice(0, 3),
  tonnes: row.volume_t,
  words: amount(row.volume_t),
  japan: japanPart(element, row.month),
});
const full =
  1.06 *
  Math.max(
    ...(Object.keys(elements) as Element[]).flatMap((element) =>
      monthRows(element, 'total').map((row) => row.volume_t),
    ),
  );
function runsOfElement(element: Element): TankRuns {
  const rows = monthRows(element, 'total').map((row) => ({ slot: monthSlot(row.month), row }));
  const runs = runsOf(rows).map((run) => {
    const first = known(run[0], `first month of ${element}`).row;
    return {
      year: first.month.slice(0, 4),
      months: run.map(({ row }) => tankMonth(element, row)),
    };
  });
  const last = known(rows.at(-1), `last month of ${element}`).row;
  return { runs, full, after: String(Number(last.month.slice(0, 4)) + 1) };
}

const monthOf = (element: Element, month: string): ReeExportsMonth =>
  pickOne(monthRows(element, 'total'), `${element} in ${month}`, (row) => row.month === month);
const most = (rows: readonly ReeExportsMonth[]): ReeExportsMonth =>
  known(rows.toSorted((a, b) => b.volume_t - a.volume_t)[0], 'a month with exports');
const of2025 = (element: Element): ReeExportsMonth[] =>
  monthRows(element, 'total').filter((row) => row.month.startsWith(year));
const dysprosiumMay = monthOf('dysprosium', '2025-05');
const dysprosiumMost = most(of2025('dysprosium'));
const terbiumMost = most(of2025('terbium'));
const terbiumJapan = known(japanRow('terbium', terbiumMost.month), 'terbium to Japan in its highest month');

const monthSubtitle = (element: Element): string =>
  `China’s exports of ${element}, all forms, tonnes, June ${before} and May to December ${year}, from trade reports. Empty: none recorded. Hollow: derived. Dashed: rounded`;
const viewWords: Record<View, ViewWords> = {
  year: {
    label: `The year ${year}`,
    finding: `All rare earth exports: ${signed(changeOf('rare_earths_all_forms-total'))} in ${year}. Dysprosium to Japan, by one trade site: ${signed(changeOf('dysprosium-Japan'))}`,
    subtitle: `China’s exports by weight in ${year} against ${before}. Each bore is drawn to its own ${before}, so rows can’t be compared in tonnes. Customs, read in press and trade reports`,
  },
  dysprosium: {
    label: 'Dysprosium',
    finding: `Dysprosium: ${said(dysprosiumMay.volume_t)} in ${formatDate(dysprosiumMay.month)}, ${said(dysprosiumMost.volume_t)} in ${formatDate(dysprosiumMost.month)}`,
    subtitle: monthSubtitle('dysprosium'),
  },
  terbium: {
    label: 'Terbium',
    finding: `Terbium: Japan took ${said(terbiumJapan.volume_t)} of ${said(terbiumMost.volume_t)} in ${formatDate(terbiumMost.month)}`,
    subtitle: monthSubtitle('terbium'),
  },
};

function describe(view: View): string {
  if (view === 'year') {
    const list = flowKeys.map((key) => {
      const { name, change, tonnage } = flow(key);
      return `${name}: ${change}, ${tonnage}.`;
    });
    return `China’s exports in ${year} against ${before}, each flow to its own base. ${list.join(' ')}`;
  }
  const list = monthRows(view, 'total').map((row) => {
    const japan = japanRow(view, row.month);
    const part =
      japan === undefined
        ? 'Japan’s part not found'
        : `${comparatorWords(japan.comparator)}${said(japan.volume_t)} to Japan`;
    return `${formatDate(row.month)}: ${said(row.volume_t)}, ${part}.`;
  });
  return `China’s exports of ${elements[view]} by month. ${list.join(' ')} No figure was found for the months between, or for ${runsOfElement(view).after}.`;
}

const rowsOf = (view: View): readonly (ReeExportsAggregate | ReeExportsMonth)[] =>
  view === 'year' ? flowKeys.map(flowRow) : [...monthRows(view, 'total'), ...monthRows(view, 'Japan')];
const rows = views.flatMap(rowsOf);

export const heavyExportsChart = defineChart({
  id: 'heavy-exports',
  name: 'Rare earth exports, all and heavy',
  tags: ['exports', 'heavy rare earths', 'dysprosium', 'terbium', 'Japan'],
  tables: ['ree_exports_aggregates', 'ree_exports_monthly'],
  views,
  words: viewWords,
  limits: [
    {
      views: ['year'],
      text: 'All rare earths are mostly lanthanum and cerium, which needed no licence. A high total does not show that the controlled elements flow freely.',
    },
    {
      views: ['year'],
      text: 'For dysprosium and terbium in 2025 only the change on the year was printed in what was read, by one trade publisher. Their tonnage is left open, not zero.',
    },
    {
      views: ['dysprosium', 'terbium'],
      text: 'For December 2025 the report names Japan first for both elements, without a figure. It is open here.',
    },
    'No tonnage by element was found for 2026. By June 2026 heavy rare earth flows to Japan were reported at or near zero; that report was read second-hand and is not drawn.',
    'Magnets have another customs code. These figures do not say how much dysprosium or terbium reached Japan inside magnets.',
    'What a customs count lacks can have many causes: a licence not asked for, not given, stocks, prices. The figure shows when, not why.',
  ],
  rows,
  rowsOf,
  scene: (view, size) =>
    view === 'year'
      ? yearOfFlows({ flows: flowKeys.map(flow), before: words.base(before), year }, size)
      : tankRuns(runsOfElement(view), view, words, size),
  describe,
  data: {
    columns: [
      { name: 'what', label: 'What', align: 'start' },
      { name: 'to', label: 'To', align: 'start' },
      { name: 'period', label: 'Period', align: 'start' },
      { name: 'volume', label: 'Weight', align: 'end', number: 'Tonnes' },
      { name: 'change', label: 'On the year', align: 'end', number: 'Change on the year, per cent' },
      { name: 'note', label: 'Note', align: 'start' },
    ],
    rows: [
      ...flowKeys.map(flowRow).map((row) =>
        line(
          row,
          {
            what: row.product.replaceAll('_', ' '),
            to: row.destination === 'total' ? 'all buyers' : row.destination,
            period: row.period,
            volume: row.volume_t === null ? '' : wholeTonnes(row.volume_t),
            change: signed(known(row.yoy_pct, row.product)),
            note: row.note ?? '',
          },
          { numbers: { volume: row.volume_t, change: row.yoy_pct } },
        ),
      ),
      ...[...rowsOf('dysprosium'), ...rowsOf('terbium')]
        .filter((row): row is ReeExportsMonth => 'month' in row)
        .map((row) =>
          line(
            row,
            {
              what: row.product,
              to: row.destination === 'total' ? 'all buyers' : row.destination,
              period: formatDate(row.month),
              volume:
                comparatorWords(row.comparator) +
                (row.volume_t < 0.1 ? said(row.volume_t) : `${row.volume_t}\u00a0t`),
              change: '',
              note: row.note ?? '',
            },
            { numbers: { volume: row.volume_t } },
          ),
        ),
    ],
  },
});
