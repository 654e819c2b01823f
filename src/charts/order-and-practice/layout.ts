// Geometry of order and practice: the order as a sheet of paper, and beside it what was hinted, reported and answered, or the later lists.
import type { PlacedText, PlotScene, Size } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import type { Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/tenth.ts';
import { crossedLetter, largeAnswer } from './layout-answers.ts';
import { hintOver } from './layout-hint.ts';
import { signOf, toneOf } from './layout-said.ts';
import { listsBeside, listsUnder, orderSheet } from './layout-sheet.ts';
import { swing } from './layout-swing.ts';
import type { Rows, Saying, View } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  wide: { width: 640, left: 262, right: 640, dot: 9, least: 316 },
  narrow: { width: 360, left: 2, right: 358, dot: 7, least: 300 },
} as const;
/** On a phone all stands under the sheet: how far under it lists, counts and words begin, and how high a list is. */
const below = { lists: 10, counts: 12, words: 25, list: 300 } as const;
/** How far down the lists reach at a desk. */
const listsFoot = 338;

/** Draws a view: the sheet stays, and what stands beside it, or on a phone under it, is what the view is about. */
export function orderAndPractice(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const { width, least } = frames[size];
  const first = rows.sayings.filter(({ key }) => key === 'order');
  const lists = rows.sayings.filter(({ rail, key }) => rail === 'ordered' && key !== 'order');
  const sheets = first.map((order) => orderSheet(order, labels, size, view));
  const box: Box = sheets[0]?.box ?? { left: 0, right: 0, top: 0, bottom: 0 };
  const behind: Partial<Drawn> = view === 'all' ? listsUnder(lists, labels, size, box) : {};
  const panel = panelOf(rows, labels, size, view, { lists, box, low: lowOf(behind.texts ?? []) });
  const bottom = Math.max(box.bottom, lowOf(behind.texts ?? []), lowOf(panel.texts));
  const key: Partial<Drawn> =
    view === 'orders'
      ? {}
      : legend(
          labels,
          size,
          view,
          size === 'narrow' ? bottom + 18 : view === 'all' ? least + 24 : box.bottom + 18,
        );
  const foot = Math.max(
    bottom,
    ...(view === 'orders' && size === 'narrow' ? [box.bottom + below.lists + below.list] : []),
    ...(key.texts ?? []).map(({ y }) => y),
  );
  return sceneOf({ width, height: tenth(foot + 8) }, [
    behind,
    ...sheets.map(({ drawn }) => drawn),
    panel,
    key,
  ]);
}

/** How far down texts reach. */
const lowOf = (texts: readonly PlacedText[]): number =>
  Math.max(0, ...texts.map(({ y, lines, leading }) => y + (lines.length - 1) * leading + 8));

/** What a view tells beside the order. */
function panelOf(
  rows: Rows,
  labels: Labels,
  size: Size,
  view: View,
  { lists, box, low }: { readonly lists: readonly Saying[]; readonly box: Box; readonly low: number },
): Drawn {
  const { left, right } = frames[size];
  const isWide = size === 'wide';
  if (view === 'orders') {
    const top = isWide ? box.top : box.bottom + below.lists;
    const bottom = isWide ? listsFoot : top + below.list;
    return listsBeside(lists, rows, labels, size, { left, right, top, bottom });
  }
  if (view === 'all') return counts(rows, labels, size, isWide ? 0 : low + below.counts);
  const told = rows.said[view];
  if (view === 'practice') return swing(told, labels, size, isWide ? 13 : box.bottom + below.words);
  if (view === 'hint') return gathered(told.map((hint) => hintOver(hint, labels, size)));
  return gathered(told.map((answer) => (answer.refuses ? crossedLetter : largeAnswer)(answer, labels, size)));
}

/** How counts are set: each in large type, and beside it what it counts, a sheet for each, and from when to when. */
const counting = {
  wide: { left: 424, number: 88, after: 64, word: 24, days: 17, r: 8, pitch: 24, right: 0, down: 107 },
  narrow: { left: 2, number: 62, after: 41, word: 18, days: 13, r: 5.5, pitch: 13.2, right: 123, down: 0 },
} as const;

/** How often it was hinted, reported and answered: a count a rail, its sayings as a row of sheets in the order of days. */
function counts({ rails, sayings }: Rows, labels: Labels, size: Size, from: number): Drawn {
  const { left, number, after, word, days, r, pitch, right, down } = counting[size];
  const own = rails
    .filter((rail) => rail !== 'ordered')
    .map((rail) => ({
      rail,
      of: sayings.filter((one) => one.rail === rail).sort((a, b) => a.span.from - b.span.from),
    }));
  return gathered(
    own.flatMap(({ rail, of }, i): Partial<Drawn>[] => {
      const [first, last] = [of[0], of.at(-1)];
      if (first === undefined || last === undefined) return [];
      const [top, start, tone] = [from + i * down, left + i * right, toneOf(rail)];
      const x = start + after;
      return [
        {
          shapes: of.map(({ key, official }, at) =>
            signOf(key, [x + r + at * pitch, top + word + r + 8], r, tone, official),
          ),
          texts: [
            placed(`count-${rail}`, start, top + number * 0.75, String(of.length), {
              size: number,
              face: 'display',
              tone,
            }),
            placed(`counted-${rail}`, x, top + word * 0.85, labels.counted(rail, of.length), {
              size: word,
              weight: 600,
              tone,
            }),
            placed(
              `days-${rail}`,
              size === 'wide' ? x : start,
              top + word + 2 * r + days + (size === 'wide' ? 14 : 30),
              labels.span(first, last),
              { size: days },
            ),
          ],
        },
      ];
    }),
  );
}

/** What dashed sheets mean: under the counts beside the sheet, or in a line under all. */
function legend({ others }: Labels, size: Size, view: View, foot: number): Partial<Drawn> {
  const { dot } = frames[size];
  const isWide = size === 'wide' && view === 'all';
  const at = isWide ? counting.wide.left + dot : dot + 6;
  return {
    shapes: [signOf('key-others', [at, foot - 4.5], 6.5, 'ink', false)],
    texts: [placed('key-others-says', at + (isWide ? 17 : 12), foot, others, { tone: 'ink-2' })],
  };
}
