// China's share of Japan's rare earth imports over the years: one customs count as a line, every other count beside it.
import { events } from '../../data/tables/record/events.ts';
import { formatDate } from '../../data/facts/fact-format.ts';
import {
  japanDependence as japanDependenceTable,
  type JapanDependence,
} from '../../data/tables/trade/japan-dependence.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { type RawRow, line as tableLine } from '../contract/data-lines.ts';
import { isSecondHand } from '../rows/how-known.ts';
import { middleOf, spanOf } from '../kit/dates.ts';
import { known, rowWithId } from '../rows/take-rows.ts';
import { shareText } from '../look/print-as.ts';
import { guessing, type AskedYear, type DependenceGuess, type GivenShare } from './guess.ts';
import { japanDependence, views, type DependenceView, type ShareMark, type View } from './layout.ts';
import { speakers, words } from './words.ts';

const row = (id: string): JapanDependence => rowWithId(japanDependenceTable, id);
const share = (of: JapanDependence): number => known(of.value, of.id);
const yearOf = (of: JapanDependence): number => Math.floor(middleOf(of.period));

/** The one count that makes a line: full years by weight, metals and compounds, by the Finance Ministry. */
const customs = japanDependenceTable.rows
  .filter((candidate) => candidate.series === 'customs_weight' && candidate.period_type === 'year')
  .toSorted((a, b) => yearOf(a) - yearOf(b));
const customsOf = (year: number): JapanDependence =>
  known(
    customs.find((candidate) => yearOf(candidate) === year),
    `customs share of ${year}`,
  );
const first = known(customs[0], 'first customs share');
const lowest = customs.reduce((least, each) => (share(each) < share(least) ? each : least));

const toyo2009 = row('import-share-china-2009-2');
const half2012 = row('import-share-china-2012-01-2012-06');
const meti2018 = row('import-share-china-2018');
const comtrade2020 = row('import-share-china-2020');
const argus2022 = row('import-share-china-2022');
const jogmec2024 = row('import-share-china-2024-2');
const toyo2024 = row('import-share-china-2024');
const meti2025 = row('import-share-china-2025-11-28');
const later = [meti2018, comtrade2020, argus2022, jogmec2024, toyo2024, meti2025];
const metals2018 = row('import-share-china-2018-2');
const metals2024 = row('import-share-china-2024-3');
const byValue = row('import-share-china-2024-4');
const heavy2025 = row('heavy-ree-dependence-china-2025-01');
const heavy2026 = row('heavy-ree-dependence-china-2026-01');
const months = ['import-share-china-2010-09', 'import-share-china-2010-10', 'import-share-china-2010-11'].map(
  row,
);
const aim = row('import-share-target-china-2025');
const halt = rowWithId(events, '2010-09-21-shipments-to-japan-reported-halted');

const said = (of: JapanDependence): string => shareText(of, share(of));
const speaker = (of: JapanDependence): string => known(speakers[of.id], `who says ${of.id}`);
/** Solid: an exact figure that may stand as it is. Dashed: rounded, a bound, or with a caveat of its own. */
const isMeasured = (of: JapanDependence): boolean =>
  of.comparator === '=' && of.publish_advice === 'publish' && !isSecondHand(of);

interface MarkStyle {
  readonly lines?: readonly string[];
  readonly side?: ShareMark['side'];
  readonly emphasis?: ShareMark['emphasis'];
  readonly wideOnly?: boolean;
}
const mark = (of: JapanDependence, style: MarkStyle = {}): ShareMark => {
  const { from, to } = spanOf(of.period);
  return {
    ...{ key: of.id, from, to, share: share(of), bound: of.comparator === '>' },
    ink: isMeasured(of) ? 'fill' : 'estimate',
    emphasis: style.emphasis ?? 'normal',
    lines: style.lines ?? [said(of), speaker(of)],
    side: style.side ?? 'above',
    wideOnly: style.wideOnly ?? false,
  };
};
/** Words on a point of the line. */
const remark = (of: JapanDependence, side: ShareMark['side'], lines: readonly string[], wideOnly = false) => {
  const { key, from, to, share: value } = mark(of, { lines: [] });
  return { key: `customs-${key}`, from, to, share: value, lines, side, wideOnly };
};
const dated = (of: JapanDependence, side: ShareMark['side'], wideOnly = false) =>
  remark(of, side, [said(of), formatDate(of.period)], wideOnly);

const span = [yearOf(first), 2026.3] as const;
const counted = new Set([...customs, meti2018, comtrade2020, argus2022, jogmec2024].map(yearOf));
/** Years up to the last full one for which no count by weight of all rare earths was found. */
const unknown = Array.from(
  { length: yearOf(meti2025) - yearOf(first) + 1 },
  (_, i) => yearOf(first) + i,
).filter((year) => !counted.has(year));
const line = customs.map((each) => ({
  year: yearOf(each),
  share: share(each),
  bound: each.comparator === '>',
  ink: isSecondHand(each) ? ('estimate' as const) : ('fill' as const),
}));
const base = {
  years: span,
  line,
  lineEmphasis: 'normal' as const,
  ...{ aim: null, order: null, unknown, unknownWords: words.unknown },
};
const silent: MarkStyle = { lines: [] };
const about70 = [said(jogmec2024), `${speaker(jogmec2024)};`, `${speaker(toyo2024)};`, speaker(meti2025)];

const shown: Readonly<Record<View, DependenceView>> = {
  'fall-and-return': {
    ...base,
    remarks: [dated(first, 'above'), dated(customsOf(2010), 'above'), dated(lowest, 'below')],
    marks: [
      mark(meti2018, { side: 'below' }),
      mark(comtrade2020, { side: 'below', wideOnly: true }),
      mark(argus2022, { side: 'above', wideOnly: true }),
      mark(toyo2024, { lines: [said(toyo2024), '2024 and 2025'], side: 'above' }),
      mark(jogmec2024, silent),
      mark(meti2025, silent),
    ],
  },
  'around-2010': {
    ...base,
    years: [yearOf(first), 2013],
    line: line.filter(({ year }) => year <= 2012),
    remarks: customs
      .filter((each) => yearOf(each) <= 2012)
      .map((each) => remark(each, 'above', [said(each)])),
    marks: [
      mark(toyo2009, { side: 'below' }),
      ...months.map((each, i) =>
        mark(each, {
          side: 'before',
          lines:
            i === 0
              ? [
                  words.months,
                  ...months.map((one) =>
                    words.month(known(words.monthNames[one.period], one.period), said(one)),
                  ),
                ]
              : [],
        }),
      ),
      mark(half2012, { side: 'below' }),
    ],
    order: {
      ...{ key: halt.id, at: middleOf(halt.date), date: formatDate(halt.date), words: words.halted },
    },
  },
  'climb-back': {
    ...base,
    lineEmphasis: 'faint',
    remarks: [],
    marks: [
      mark(toyo2024, { lines: about70, side: 'above' }),
      mark(jogmec2024, silent),
      mark(meti2025, silent),
      mark(argus2022, { side: 'before' }),
      mark(meti2018, { side: 'before', lines: [said(meti2018), 'METI'] }),
      mark(comtrade2020, { side: 'below' }),
    ],
    aim: {
      year: yearOf(aim),
      share: share(aim),
      lines: words.aim(said(aim), formatDate(aim.period)),
    },
  },
  'other-counts': {
    ...base,
    lineEmphasis: 'faint',
    remarks: [],
    marks: [
      mark(heavy2025, {
        side: 'before',
        lines: [
          words.heavy,
          `${said(heavy2025)}: ${speaker(heavy2025)}`,
          `${said(heavy2026)}: ${speaker(heavy2026)}`,
        ],
      }),
      mark(heavy2026, silent),
      mark(metals2018, { side: 'below' }),
      mark(toyo2024, { lines: [said(toyo2024), words.all], side: 'before' }),
      mark(jogmec2024, silent),
      mark(metals2024, { side: 'before' }),
      mark(byValue, { side: 'before' }),
    ],
  },
};

const haltRow: RawRow = halt;
const rowsOfView: Readonly<Record<View, readonly (JapanDependence | typeof haltRow)[]>> = {
  'fall-and-return': [...customs, ...later],
  'around-2010': [...customs, toyo2009, ...months, half2012, haltRow],
  'climb-back': [...customs, ...later, aim],
  'other-counts': [...customs, heavy2025, heavy2026, jogmec2024, toyo2024, metals2018, metals2024, byValue],
};

const measure = 'China’s share of Japan’s rare earth imports, per cent';
const inks = 'Dashed: rounded, a bound, or from the press';
const viewWords: Record<View, ViewWords> = {
  'fall-and-return': {
    label: 'Fall and return',
    finding: `From ${said(first)} in ${formatDate(first.period)} to ${said(lowest)} in ${formatDate(lowest.period)}; ${said(jogmec2024)} in ${formatDate(jogmec2024.period)}`,
    subtitle: `${measure} by weight, ${yearOf(first)}–${yearOf(meti2025)}. Line: customs, as reported. Later marks: other counts. ${inks}`,
  },
  'around-2010': {
    label: 'Around 2010',
    finding: `It fell before the dispute: ${said(first)} in ${formatDate(first.period)}, ${said(customsOf(2009))} in ${formatDate(customsOf(2009).period)}`,
    subtitle: `${measure} by weight, ${yearOf(first)}–2012. Line: full years, customs as reported. ${inks}`,
  },
  'climb-back': {
    label: 'Climb back',
    finding: `${said(meti2018)} in ${formatDate(meti2018.period)}, ${said(jogmec2024)} in ${formatDate(jogmec2024.period)}; the aim for ${formatDate(aim.period)} was ${said(aim)}`,
    subtitle: `${measure}, all rare earths, ${yearOf(meti2018)}–${yearOf(meti2025)}. Each mark is its own count. Hatched: Japan’s aim. ${inks}`,
  },
  'other-counts': {
    label: 'Other counts',
    finding: `For ${formatDate(metals2024.period)} the share is ${said(byValue)}, ${said(metals2024)} or ${said(jogmec2024)}, by what is counted`,
    subtitle: `${measure}: all, metals alone, metals by value (HS 2805), heavy elements; ${yearOf(metals2018)}–${yearOf(heavy2026)}. ${inks}`,
  },
};

const listed = (rows: readonly JapanDependence[]): string =>
  rows.map((each) => `${said(each)} (${speaker(each)})`).join('; ');
function describe(view: View): string {
  const yearly = `By weight, metals and compounds, customs figures as reported: ${customs.map((each) => `${said(each)} in ${formatDate(each.period)}`).join(', ')}.`;
  const missing = 'Years of which no full-year figure was found stay open.';
  switch (view) {
    case 'fall-and-return':
      return `${yearly} Later, by other counts: ${listed(later)}. ${missing}`;
    case 'around-2010':
      return `${yearly} Toyo Keizai gives ${said(toyo2009)} for ${formatDate(toyo2009.period)}. By month: ${months.map((each) => `${said(each)} in ${formatDate(each.period)}`).join(', ')}. Half-year: ${said(half2012)} (${speaker(half2012)}). Shipments were reported halted in ${formatDate(halt.date.slice(0, 7))}; China denied a ban.`;
    case 'climb-back':
      return `After the low of ${said(lowest)} in ${formatDate(lowest.period)}, each by its own count: ${listed(later)}. The aim for ${formatDate(aim.period)} was ${said(aim)}. ${missing}`;
    case 'other-counts':
      return `All rare earths by weight: ${said(jogmec2024)} in ${formatDate(jogmec2024.period)}. Metals alone by weight: ${listed([metals2018, metals2024])}. Metals by value: ${said(byValue)} in ${formatDate(byValue.period)}. Dysprosium and terbium: ${listed([heavy2025, heavy2026])}.`;
  }
}

const drawn = [
  ...customs,
  toyo2009,
  ...months,
  half2012,
  ...later,
  metals2018,
  metals2024,
  byValue,
  heavy2025,
  heavy2026,
  aim,
];

/** The years that a reader may guess: of two counts of one year the one that the figure draws first. */
const askedRows: readonly (readonly [JapanDependence, who: string])[] = [
  ...[2010, 2012, 2014].map((year) => [customsOf(year), words.customs] as const),
  [meti2018, words.meti],
  [argus2022, words.argus],
];
const guessYears = { years: span, headroom: 28, order: null, aim: null, lineEmphasis: 'normal' } as const;
const namedYears = [first, ...askedRows.map(([each]) => each), jogmec2024].map(yearOf);
const given = (of: JapanDependence): GivenShare => ({
  ...{ year: yearOf(of), share: share(of) },
  words: `${said(of)} in ${formatDate(of.period)}`,
});
const guessData: DependenceGuess = {
  given: {
    ...{ ...guessYears, named: namedYears, unknown: [], unknownWords: '' },
    line: line.slice(0, 1),
    remarks: [],
    marks: [mark(jogmec2024, silent)],
  },
  counted: {
    ...{ ...guessYears, named: namedYears, line, unknown, unknownWords: words.unknown },
    remarks: [
      dated(first, 'above'),
      dated(customsOf(2010), 'above'),
      remark(lowest, 'below', [said(lowest), words.byCustoms(formatDate(lowest.period))]),
      dated(customsOf(2014), 'above', true),
    ],
    marks: [
      mark(meti2018, { side: 'below' }),
      mark(comtrade2020, silent),
      mark(argus2022, { side: 'above' }),
      mark(jogmec2024, { side: 'above', lines: [said(jogmec2024), formatDate(jogmec2024.period)] }),
    ],
  },
  asked: askedRows.map(([each, who]): AskedYear => ({
    ...{ year: yearOf(each), share: share(each), bound: each.comparator === '>', said: said(each), who },
  })),
  before: given(first),
  after: given(jogmec2024),
  yours: words.yours,
  basis: `By weight. To ${formatDate(customsOf(2014).period)}: customs figures, as the press reported them. Later figures come from others: METI for 2018, as a trade page quotes it, and Argus for 2022, on customs data. So no line joins them. The share of ${formatDate(jogmec2024.period)}, ${said(jogmec2024)}, is JOGMEC’s, as the press quotes it.`,
};

export const japanDependenceChart = defineChart<RawRow, View, ReturnType<typeof japanDependence>>({
  id: 'japan-dependence',
  name: 'Japan’s dependence on China',
  tags: ['Japan', 'imports', 'history'],
  tables: ['japan_dependence', 'events'],
  views,
  words: viewWords,
  limits: [
    {
      views: ['fall-and-return', 'climb-back', 'other-counts'],
      text: `Only the years ${yearOf(first)} to 2012 and 2014 are one count. Later marks are counts by others, each with its own basis, and no trend between two of them is measured.`,
    },
    {
      views: ['fall-and-return', 'climb-back', 'other-counts'],
      text: `For ${unknown.join(', ')} no full-year figure was found. Those years are left open.`,
    },
    {
      views: ['fall-and-return', 'around-2010'],
      text: 'The share for 2008 is known only as more than the figure drawn.',
    },
    {
      views: ['fall-and-return', 'climb-back'],
      text: 'The year of the UN Comtrade figure is inferred from the article that quotes it.',
    },
    'All counts by weight are ruled by cheap, heavy goods such as cerium. They say little about the elements that a magnet needs.',
    'The customs figures were read in press reports of them.',
    {
      views: ['fall-and-return', 'around-2010'],
      text: 'Dates are not causes: the fall began before the dispute of 2010.',
    },
  ],
  rows: [...drawn, haltRow],
  rowsOf: (view) => rowsOfView[view],
  scene: (view, size) => japanDependence(shown[view], size),
  describe,
  guess: {
    question: `China’s share of Japan’s rare earth imports was ${said(first)} in ${formatDate(first.period)} and ${said(jogmec2024)} in ${formatDate(jogmec2024.period)}. What happened in between?`,
    task: 'Draw it: move your hand across the drawing, or set each year by slider or number. By weight; only years with a count are asked.',
    fields: askedRows.map(([each]) => ({
      ...{ id: `year-${yearOf(each)}`, label: String(yearOf(each)), unit: '%' },
      ...{ least: 0, most: 100, step: 1, start: Math.round(share(first)) },
    })),
    data: guessData,
    answer: `${askedRows.map(([each, who]) => `${yearOf(each)}: ${said(each)} (${who})`).join('; ')}. The counts up to ${yearOf(customsOf(2014))} are one series, the later ones are not.`,
    guessing,
  },
  data: {
    columns: [
      { name: 'period', label: 'Period', align: 'start' },
      { name: 'share', label: 'Share from China', align: 'end', number: 'Per cent' },
      { name: 'scope', label: 'What is counted, and by whom', align: 'start' },
      { name: 'note', label: 'Note', align: 'start' },
    ],
    rows: [
      ...drawn.map((each) =>
        tableLine(
          each,
          {
            period: formatDate(each.period),
            share: said(each),
            scope: each.scope,
            note: each.note ?? '',
          },
          { numbers: { share: each.value } },
        ),
      ),
      tableLine(haltRow, {
        period: formatDate(halt.date),
        share: '',
        scope: halt.title,
        note: halt.note ?? '',
      }),
    ],
  },
});
