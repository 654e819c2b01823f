// Geometry of Japan's dependence: which counts a view draws, where their words stand, and the drawing of them.
import type { PlotScene, Size } from '../contract/scene.ts';
import { middleOf } from '../kit/dates.ts';
import { countsOverYears, type ShownCounts } from './layout-counts.ts';
import { countsSideBySide } from './layout-beside.ts';
import { bare, lineOf, loud, marked, remarked } from './layout-marked.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

export const japanDependence = (rows: Rows, labels: Labels, size: Size, view: View): PlotScene =>
  view === 'other-counts'
    ? countsSideBySide(rows, labels, size)
    : countsOverYears(shownIn(rows, labels)[view](), size);

type YearsView = Exclude<View, 'other-counts'>;

function shownIn(rows: Rows, labels: Labels): Readonly<Record<YearsView, () => ShownCounts>> {
  const base: ShownCounts = { ...bare(rows, labels), line: lineOf(rows.customs) };
  return {
    'fall-and-return': () => fallAndReturn(base, rows, labels),
    'around-2010': () => aroundDispute(base, rows, labels),
    'climb-back': () => climbBack(base, rows, labels),
  };
}

function fallAndReturn(base: ShownCounts, rows: Rows, labels: Labels): ShownCounts {
  const { meti2018, comtrade2020, argus2022, toyo2024, jogmec2024, meti2025 } = rows;
  return {
    ...base,
    remarks: [
      remarked(rows.first, 'above', labels.dated(rows.first)),
      remarked(rows.dispute, 'above', labels.dated(rows.dispute)),
      loud(remarked(rows.lowest, 'above', labels.dated(rows.lowest))),
    ],
    marks: [
      loud(marked(toyo2024, labels.inBothYears(toyo2024, meti2025), 'above')),
      marked(argus2022),
      marked(jogmec2024),
      marked(meti2025),
      marked(meti2018, labels.named(meti2018)),
      marked(comtrade2020, labels.named(comtrade2020), 'above', true),
    ],
  };
}

/** The first years, month by month where they are known, with the halt. */
function aroundDispute(base: ShownCounts, rows: Rows, labels: Labels): ShownCounts {
  const { customs, first, toyo2009, half2012, months, halt } = rows;
  const [highest] = months.toSorted((a, b) => b.share - a.share);
  const early = customs.filter(({ year }) => year <= half2012.year);
  return {
    ...base,
    years: [first.year, half2012.year + 1],
    line: lineOf(early),
    remarks: early.map((each) => remarked(each, 'above', [labels.said(each)])),
    marks: [
      marked(toyo2009, labels.counted(toyo2009), 'below'),
      ...months.map((each) => marked(each)),
      marked(half2012, labels.counted(half2012), 'below'),
    ],
    ...(highest === undefined
      ? {}
      : { aside: { mark: highest.key, from: first.year + 3.1, lines: labels.byMonth(months) } }),
    order: {
      key: halt.id,
      at: middleOf(halt.date),
      date: labels.haltDate(halt.date),
      words: labels.halted,
    },
  };
}

function climbBack(base: ShownCounts, rows: Rows, labels: Labels): ShownCounts {
  const { toyo2024, jogmec2024, meti2025, argus2022, meti2018, comtrade2020, aim } = rows;
  return {
    ...base,
    lineEmphasis: 'faint',
    marks: [
      loud(marked(jogmec2024, labels.named(jogmec2024), 'left')),
      marked(argus2022),
      marked(toyo2024),
      marked(meti2025),
      marked(meti2018, labels.named(meti2018)),
      marked(comtrade2020, labels.named(comtrade2020), 'above', true),
    ],
    aim: { year: aim.year, share: aim.share, lines: labels.aim(aim) },
  };
}
