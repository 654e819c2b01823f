// Geometry of Japan's dependence: which counts a view draws, where their words stand, and the drawing of them.
import type { PlotScene, Size } from '../contract/scene.ts';
import { middleOf } from '../kit/time/dates.ts';
import { countsOverYears, type ShareMark, type ShownCounts } from './layout-counts.ts';
import { countsSideBySide } from './layout-beside.ts';
import { climbDown, fallDown } from './layout-down.ts';
import { bare, by, lineOf, loud, marked, remarked } from './layout-marked.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** On the narrow artboard long rows of years run down it. */
export function japanDependence(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  if (view === 'other-counts') return countsSideBySide(rows, labels, size);
  if (size === 'narrow' && view === 'fall-and-return') return fallDown(rows, labels);
  if (size === 'narrow' && view === 'climb-back') return climbDown(rows, labels);
  return countsOverYears(shownIn(rows, labels, size)[view](), size);
}

type YearsView = Exclude<View, 'other-counts'>;

function shownIn(rows: Rows, labels: Labels, size: Size): Readonly<Record<YearsView, () => ShownCounts>> {
  const base: ShownCounts = {
    ...bare(rows, labels),
    line: lineOf(rows.customs),
    areaWords: labels.areaOfChina,
  };
  return {
    'fall-and-return': () => fallAndReturn(base, rows, labels),
    'around-2010': () => aroundDispute(base, rows, labels, size),
    'climb-back': () => climbBack(base, rows, labels),
  };
}

/** The later counts, each with who counts; a view lifts some of them. */
const laterMarks = (
  { meti2018, comtrade2020, argus2022, jogmec2024, toyo2024, meti2025 }: Rows,
  labels: Labels,
): readonly ShareMark[] => [
  by(labels.who(meti2018), marked(meti2018, [labels.said(meti2018)])),
  by(labels.who(comtrade2020), marked(comtrade2020, [labels.said(comtrade2020)])),
  by(labels.who(argus2022), marked(argus2022, labels.moreThan(argus2022))),
  by(labels.who(jogmec2024), loud(marked(jogmec2024, labels.largeOfBoth(jogmec2024, toyo2024)))),
  by(labels.who(toyo2024), marked(toyo2024)),
  marked(meti2025, labels.counted(meti2025), 'after'),
];

/** Years named on the axis: each with a count. */
const namedYears = (rows: Rows, from: number): readonly number[] => {
  const { customs, meti2018, comtrade2020, argus2022, jogmec2024 } = rows;
  return [...customs, meti2018, comtrade2020, argus2022, jogmec2024]
    .map(({ year }) => year)
    .filter((year) => year >= from);
};

const overAllYears = (base: ShownCounts, rows: Rows): ShownCounts => ({
  ...base,
  isByCount: true,
  named: namedYears(rows, rows.first.year),
});

const fallAndReturn = (base: ShownCounts, rows: Rows, labels: Labels): ShownCounts => ({
  ...overAllYears(base, rows),
  headroom: -36,
  remarks: [
    ...rows.customs
      .filter(({ year }) => year < rows.lowest.year)
      .map((each) => remarked(each, 'below', labels.inColumn(each))),
    loud(remarked(rows.lowest, 'above', labels.large(rows.lowest))),
    remarked(rows.last, 'above', [labels.said(rows.last)]),
  ],
  marks: laterMarks(rows, labels),
});

/** The first years, month by month where they are known, with the halt. */
function aroundDispute(base: ShownCounts, rows: Rows, labels: Labels, size: Size): ShownCounts {
  const { customs, first, before, dispute, toyo2009, half2012, months, halt } = rows;
  const early = customs.filter(({ year }) => year <= half2012.year);
  return {
    ...base,
    years: [first.year, half2012.year + 1],
    hasEnd: false,
    headroom: size === 'wide' ? 16 : 18,
    isOverPipe: true,
    lineWho: '',
    line: lineOf(early),
    remarks: early.map((each) =>
      each === first || each === before
        ? loud(remarked(each, 'above', labels[size === 'wide' ? 'large' : 'largeInLines'](each)))
        : remarked(each, each === dispute && size === 'narrow' ? 'below' : 'above', [labels.said(each)]),
    ),
    marks: [
      marked(toyo2009, labels.counted(toyo2009), 'below'),
      ...months.map((each) => marked(each, [labels.month(each)], 'before')),
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

/** From the lowest year on, higher than where the first years stand beside; the year of the aim is named, too. */
function climbBack(base: ShownCounts, rows: Rows, labels: Labels): ShownCounts {
  const { lowest, customs, last, aim, aimSetIn } = rows;
  return {
    ...overAllYears(base, rows),
    years: [lowest.year, base.years[1]],
    isCut: true,
    headroom: -40,
    named: [...namedYears(rows, lowest.year), aim.year],
    areaWords: '',
    line: lineOf(customs.filter(({ year }) => year >= lowest.year)),
    remarks: [remarked(lowest, 'above', [labels.said(lowest)]), remarked(last, 'above', [labels.said(last)])],
    marks: laterMarks(rows, labels),
    aim: { setIn: aimSetIn, year: aim.year, share: aim.share, lines: labels.aim(aim) },
  };
}
