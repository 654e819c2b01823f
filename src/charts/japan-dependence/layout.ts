// Geometry of Japan's dependence: which counts a view draws, where their words stand, and the drawing of them.
import type { PlotScene, Size } from '../contract/scene.ts';
import { middleOf } from '../kit/time/dates.ts';
import { countsOverYears, type ShownCounts } from './layout-counts.ts';
import { countsSideBySide } from './layout-beside.ts';
import { climbWide } from './layout-climb-wide.ts';
import { fallWide } from './layout-years-wide.ts';
import { climbNarrow, fallNarrow } from './layout-years-narrow.ts';
import { bare, lineOf, loud, marked, remarked } from './layout-marked.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** On the narrow artboard long rows of years run down it. */
export function japanDependence(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  if (view === 'other-counts') return countsSideBySide(rows, labels, size);
  if (view === 'fall-and-return') return (size === 'wide' ? fallWide : fallNarrow)(rows, labels);
  if (view === 'climb-back') return (size === 'wide' ? climbWide : climbNarrow)(rows, labels);
  return countsOverYears(aroundDispute(rows, labels, size), size);
}

/** The first years, month by month where they are known, with the halt. */
function aroundDispute(rows: Rows, labels: Labels, size: Size): ShownCounts {
  const { around, first, before, dispute, toyo2009, half2012, months, halt } = rows;
  return {
    ...bare(rows, labels),
    areaWords: labels.areaOfChina,
    years: [first.year, half2012.year + 1],
    headroom: size === 'wide' ? 16 : 18,
    lineWho: '',
    line: lineOf(around),
    remarks: around.map((each) =>
      each === first || each === before
        ? loud(remarked(each, 'above', labels[size === 'wide' ? 'large' : 'largeInLines'](each)))
        : remarked(each, each === dispute && size === 'narrow' ? 'below' : 'above', [labels.said(each)]),
    ),
    marks: [
      marked(toyo2009, labels.counted(toyo2009), 'below'),
      // The last one is named behind it, so that the names follow each other as the months do.
      ...months.map((each) =>
        marked(each, [labels.month(each)], each === months.at(-1) ? 'after' : 'before'),
      ),
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
