// China's exports of rare earth magnets by month: to all buyers, to three of them, to the United States, to Japan.
import { events, type LeverageEvent } from '../../data/tables/record/events.ts';
import { formatDate } from '../../data/facts/fact-format.ts';
import {
  magnetExportsMonthly,
  type MagnetExportsMonth as MagnetExportsRow,
} from '../../data/tables/trade/magnet-exports-monthly.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { line } from '../contract/data-lines.ts';
import { comparatorWords, tonnes } from '../look/format.ts';
import { isSecondHand, knownWords } from '../rows/how-known.ts';
import { monthAt, monthSlot } from '../kit/dates.ts';
import { known, pickOne, rowWithId } from '../rows/take-rows.ts';
import {
  magnetExports,
  views,
  type Buyer,
  type ExportsView,
  type Order,
  type Remark,
  type View,
} from './layout.ts';
import { names, orders, words } from './words.ts';

type Destination = keyof typeof names;
const isDrawn = (name: string): name is Destination => name in names;

/** Nikkei's wider basket with powders and alloys is another series and is never drawn. */
const exportRows = magnetExportsMonthly.rows.filter(
  (row) => row.series === 'magnets' && isDrawn(row.destination),
);
const exportsTo = (destination: Destination): readonly MagnetExportsRow[] =>
  exportRows
    .filter((row) => row.destination === destination)
    .toSorted((a, b) => monthSlot(a.month) - monthSlot(b.month));
const month = (destination: Destination, of: string): MagnetExportsRow =>
  pickOne(exportsTo(destination), `magnets to ${destination}, ${of}`, (row) => row.month === of);
const extreme = (destination: Destination, sign: 1 | -1): MagnetExportsRow =>
  exportsTo(destination).reduce((best, row) => (sign * (row.volume_t - best.volume_t) > 0 ? row : best));
const last = (destination: Destination): MagnetExportsRow =>
  known(exportsTo(destination).at(-1), `last month of ${destination}`);

const eventOf = (id: string): LeverageEvent => rowWithId(events, id);
const april = eventOf('2025-04-04-licences-required-for-seven-medium-and');
const october = eventOf('2025-10-09-announcements-55-58-61-and-62');
const pause = eventOf('2025-11-07-announcement-no-70-october-rules-suspended');
const january = eventOf('2026-01-06-announcement-no-1-of-2026-dual');

const said = (row: MagnetExportsRow): string => comparatorWords(row.comparator) + tonnes(row.volume_t);
const when = (row: MagnetExportsRow): string => formatDate(row.month);

/** A printed figure is filled, one of own arithmetic hollow, a round number, a lower bound or a second-hand one dashed. */
const inkOf = (row: MagnetExportsRow) =>
  row.derived === 'yes'
    ? ('hollow' as const)
    : row.comparator === '=' && !isSecondHand(row)
      ? ('fill' as const)
      : ('estimate' as const);

const tones = { total: 'china', 'United States': 'others', Germany: 'others-2', Japan: 'japan' } as const;
const buyer = (destination: Destination, dated = false): Buyer => ({
  key: destination,
  name: names[destination],
  until: dated ? words.until(when(last(destination))) : null,
  tone: tones[destination],
  months: exportsTo(destination).map((row) => ({ month: row.month, tonnes: row.volume_t, ink: inkOf(row) })),
});
const remark = (row: MagnetExportsRow, side: Remark['side'], wideOnly = false): Remark => ({
  buyer: row.destination,
  month: row.month,
  lines: [said(row), when(row)],
  bare: side === 'below' && row.month !== months[1],
  side,
  wideOnly,
});

const slots = exportRows.map((row) => monthSlot(row.month));
const months = [monthAt(Math.min(...slots)), monthAt(Math.max(...slots))] as const;

/** The last months of which nothing is known: before the last point where it stands alone, else after it. */
function unknownOf(destination: Destination): ExportsView['unknown'] {
  const drawn = exportsTo(destination).map((row) => monthSlot(row.month));
  const [before, end] = [known(drawn.at(-2), 'last month but one'), known(drawn.at(-1), 'last month')];
  if (end - before > 1) {
    return { from: monthAt(before + 1), to: monthAt(end - 1) };
  }
  return { from: monthAt(end + 1), to: months[1] };
}

const order = (event: LeverageEvent, side: Order['side'], text: string): Order => ({
  key: event.id,
  date: event.date,
  dateWords: formatDate(event.date),
  words: text,
  side,
});
const aprilOrder = order(april, 'before', orders['2025-04-04-licences-required-for-seven-medium-and']());
const octoberOrder = order(
  october,
  'after',
  orders['2025-10-09-announcements-55-58-61-and-62'](formatDate(pause.date.slice(0, 7))),
);
const januaryOrder = order(january, 'before', orders['2026-01-06-announcement-no-1-of-2026-dual']());

const us = 'United States';
const lowest = extreme('total', -1);
const usLowest = extreme(us, -1);
const japanHighest = extreme('Japan', 1);
const october2025 = (destination: Destination) => month(destination, '2025-10');
const august2025 = month('total', '2025-08');

const shown: Readonly<Record<View, Omit<ExportsView, 'axis' | 'months' | 'none'>>> = {
  total: {
    buyers: [buyer('total')],
    orders: [aprilOrder, octoberOrder],
    remarks: [
      remark(lowest, 'below'),
      remark(extreme('total', 1), 'above'),
      remark(august2025, 'above', true),
      remark(last('total'), 'below'),
    ],
    unknown: unknownOf('total'),
  },
  buyers: {
    buyers: [buyer('Germany', true), buyer(us, true), buyer('Japan', true)],
    orders: [aprilOrder, octoberOrder],
    remarks: [],
    unknown: null,
  },
  'united-states': {
    buyers: [buyer(us)],
    orders: [aprilOrder, octoberOrder],
    remarks: [
      remark(usLowest, 'below'),
      remark(october2025(us), 'above'),
      remark(month(us, '2025-01'), 'above', true),
      remark(last(us), 'above'),
    ],
    unknown: unknownOf(us),
  },
  japan: {
    buyers: [buyer('Japan')],
    orders: [aprilOrder, januaryOrder],
    remarks: [
      remark(extreme('Japan', -1), 'below'),
      remark(japanHighest, 'above', true),
      remark(last('Japan'), 'above'),
    ],
    unknown: unknownOf('Japan'),
  },
};
const destinationsOf: Readonly<Record<View, readonly Destination[]>> = {
  total: ['total'],
  buyers: ['Germany', us, 'Japan'],
  'united-states': [us],
  japan: ['Japan'],
};
const orderRows = { usual: [april, october, pause], japan: [april, january] } as const;
const eventRows = [...new Set([...orderRows.usual, ...orderRows.japan])];

type Row = MagnetExportsRow | LeverageEvent;
const rowsOf = (view: View): readonly Row[] => [
  ...exportRows.filter((row) => destinationsOf[view].some((name) => name === row.destination)),
  ...(view === 'japan' ? orderRows.japan : orderRows.usual),
];

const span = `${formatDate(months[0])} to ${formatDate(months[1])}`;
const subtitle = `China’s exports of rare earth magnets, tonnes a month, ${span}. Customs, as reported. Hollow: own arithmetic. Dashed: rounded, a bound, second-hand`;
const viewWords: Record<View, ViewWords> = {
  total: {
    label: 'All buyers',
    finding: `Licences in ${formatDate(april.date.slice(0, 7))}; ${said(lowest)} in ${when(lowest)}, ${said(august2025)} in ${when(august2025)}`,
    subtitle,
  },
  buyers: {
    label: 'Three buyers',
    finding: `${when(october2025('Germany'))}: Germany ${said(october2025('Germany'))}, United States ${said(october2025(us))}, Japan ${said(october2025('Japan'))}`,
    subtitle,
  },
  'united-states': {
    label: 'United States',
    finding: `To the United States ${said(usLowest)} in ${when(usLowest)}, ${said(october2025(us))} in ${when(october2025(us))}`,
    subtitle,
  },
  japan: {
    label: 'Japan',
    finding: `Last found for Japan: ${said(last('Japan'))} in ${when(last('Japan'))}, before the order`,
    subtitle,
  },
};

function describe(view: View): string {
  const list = destinationsOf[view].map((destination) => {
    const [low, high, end] = [extreme(destination, -1), extreme(destination, 1), last(destination)];
    const first = known(exportsTo(destination)[0], 'first month');
    return `${names[destination]}: from ${said(first)} in ${when(first)} to ${said(end)} in ${when(end)}, the last month found; lowest ${said(low)} in ${when(low)}, highest ${said(high)} in ${when(high)}.`;
  });
  const marked = (view === 'japan' ? [april, january] : [april, october]).map((event) =>
    formatDate(event.date.slice(0, 7)),
  );
  return `China’s exports of rare earth magnets by month, Chinese customs as reported. ${list.join(' ')} Months without a figure are left open. Orders are marked in ${marked.join(' and ')}.`;
}

export const magnetExportsChart = defineChart({
  id: 'magnet-exports',
  name: 'Magnet exports by month',
  tags: ['magnets', 'exports', 'Japan', 'United States'],
  tables: ['magnet_exports_monthly', 'events'],
  views,
  words: viewWords,
  limits: [
    {
      views: ['total', 'buyers', 'japan'],
      text: 'What happened to magnets for Japan after the order of January 2026 cannot be shown: no figure for Japan was found after December 2025. That order does not name rare earths.',
    },
    'One customs code covers all rare earth magnets. The series cannot tell magnets with dysprosium or terbium from others, so its recovery says nothing about those.',
    'The lines show months and orders side by side. That one caused the other can’t be read from them.',
    'Tonnes say nothing of grade or price. January and February move with the Lunar New Year.',
    'Hollow months are own arithmetic from printed percentages or sums. Customs did not print them in what was read.',
  ],
  rows: [...exportRows, ...eventRows] as readonly Row[],
  rowsOf,
  scene: (view, size) =>
    magnetExports(
      {
        ...shown[view],
        months,
        none: words.none,
        axis: (value, unit) => (unit ? tonnes(value) : tonnes(value).replace(/\u00a0t$/, '')),
      },
      size,
    ),
  describe,
  data: {
    columns: [
      { name: 'month', label: 'Month', align: 'start' },
      { name: 'destination', label: 'To', align: 'start' },
      { name: 'volume', label: 'Magnets', align: 'end', number: 'Tonnes' },
      { name: 'kind', label: 'Kind of figure', align: 'start' },
      { name: 'note', label: 'Note', align: 'start' },
    ],
    rows: [
      ...exportRows.map((row) =>
        line(
          row,
          {
            month: when(row),
            destination: isDrawn(row.destination) ? names[row.destination] : row.destination,
            volume: said(row),
            kind:
              row.derived === 'yes'
                ? 'Own arithmetic'
                : isSecondHand(row)
                  ? knownWords[row.known_by]
                  : row.comparator === '='
                    ? 'Printed'
                    : 'Printed, rounded or a bound',
            note: row.note ?? '',
          },
          { numbers: { volume: row.volume_t } },
        ),
      ),
      ...eventRows.map((event) =>
        line(event, {
          ...{ month: formatDate(event.date), destination: '', volume: '', kind: 'Event, no figure' },
          note: event.title,
        }),
      ),
    ],
  },
});
