// Geometry of Japan's dependence: which counts a view draws, where their words stand, and the drawing of them.
import type { PlotScene, Size } from '../contract/scene.ts';
import { middleOf } from '../kit/dates.ts';
import { countsOverYears, type ShownCounts } from './layout-counts.ts';
import { bare, lineOf, marked, remarked } from './layout-marked.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

export const japanDependence = (rows: Rows, labels: Labels, size: Size, view: View): PlotScene =>
  countsOverYears(shownIn(rows, labels)[view](), size);

function shownIn(rows: Rows, labels: Labels): Readonly<Record<View, () => ShownCounts>> {
  const base: ShownCounts = { ...bare(rows, labels), line: lineOf(rows.customs) };
  return {
    'fall-and-return': () => fallAndReturn(base, rows, labels),
    'around-2010': () => aroundDispute(base, rows, labels),
    'climb-back': () => climbBack(base, rows, labels),
    'other-counts': () => otherCounts(base, rows, labels),
  };
}

function fallAndReturn(base: ShownCounts, rows: Rows, labels: Labels): ShownCounts {
  const { meti2018, comtrade2020, argus2022, toyo2024, jogmec2024, meti2025 } = rows;
  return {
    ...base,
    remarks: [
      remarked(rows.first, 'above', labels.dated(rows.first)),
      remarked(rows.dispute, 'above', labels.dated(rows.dispute)),
      remarked(rows.lowest, 'below', labels.dated(rows.lowest)),
    ],
    marks: [
      marked(meti2018, labels.counted(meti2018), 'below'),
      marked(comtrade2020, labels.counted(comtrade2020), 'below', true),
      marked(argus2022, labels.counted(argus2022), 'above', true),
      marked(toyo2024, labels.inBothYears(toyo2024, meti2025), 'above'),
      marked(jogmec2024),
      marked(meti2025),
    ],
  };
}

/** The first years, month by month where they are known, with the halt. */
function aroundDispute(base: ShownCounts, rows: Rows, labels: Labels): ShownCounts {
  const { customs, first, toyo2009, half2012, months, halt } = rows;
  const early = customs.filter(({ year }) => year <= half2012.year);
  return {
    ...base,
    years: [first.year, half2012.year + 1],
    line: lineOf(early),
    remarks: early.map((each) => remarked(each, 'above', [labels.said(each)])),
    marks: [
      marked(toyo2009, labels.counted(toyo2009), 'below'),
      ...months.map((each, i) => marked(each, i === 0 ? labels.byMonth(months) : [], 'before')),
      marked(half2012, labels.counted(half2012), 'below'),
    ],
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
      marked(toyo2024, labels.together(rows), 'above'),
      marked(jogmec2024),
      marked(meti2025),
      marked(argus2022, labels.counted(argus2022), 'before'),
      marked(meti2018, [labels.said(meti2018), labels.meti], 'before'),
      marked(comtrade2020, labels.counted(comtrade2020), 'below'),
    ],
    aim: { year: aim.year, share: aim.share, lines: labels.aim(aim) },
  };
}

function otherCounts(base: ShownCounts, rows: Rows, labels: Labels): ShownCounts {
  const { heavy2025, heavy2026, metals2018, metals2024, toyo2024, jogmec2024, byValue } = rows;
  return {
    ...base,
    lineEmphasis: 'faint',
    marks: [
      marked(heavy2025, labels.heavy([heavy2025, heavy2026]), 'before'),
      marked(heavy2026),
      marked(metals2018, labels.counted(metals2018), 'below'),
      marked(toyo2024, [labels.said(toyo2024), labels.all], 'before'),
      marked(jogmec2024),
      marked(metals2024, labels.counted(metals2024), 'before'),
      marked(byValue, labels.counted(byValue), 'before'),
    ],
  };
}
