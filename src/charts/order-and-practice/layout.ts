// Geometry of order and practice: the order as a sheet of paper, and beside it what was hinted, reported and answered, or the later lists.
import type { PlacedText, PlotScene, Size } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import type { Box } from '../kit/labels/box.ts';
import { labelLeading, placed } from '../kit/labels/placed.ts';
import { spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { listsBeside, listsUnder, orderSheet } from './layout-sheet.ts';
import type { Rail, Rows, Saying, View } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  wide: { width: 640, left: 346, right: 640, dot: 9, large: 27, middle: 19, some: 15, small: 15, least: 316 },
  narrow: {
    width: 360,
    left: 190,
    right: 356,
    dot: 7,
    large: 20,
    middle: 16,
    some: 15,
    small: 13,
    least: 334,
  },
} as const;

const toneOf = (rail: Rail): 'china' | 'others' => (rail === 'reported' ? 'others' : 'china');

/** Draws a view: the sheet stays, and what stands beside it is what the view is about. */
export function orderAndPractice(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const { width, left, right, least } = frames[size];
  const first = rows.sayings.filter(({ key }) => key === 'order');
  const lists = rows.sayings.filter(({ rail, key }) => rail === 'ordered' && key !== 'order');
  const sheets = first.map((order) => orderSheet(order, labels, size, view === 'orders'));
  const box: Box = sheets[0]?.box ?? { left: 0, right: 0, top: 0, bottom: 0 };
  const under: Partial<Drawn> = view === 'all' ? listsUnder(lists, labels, size, box) : {};
  const beside = { left, right, top: box.top, bottom: box.bottom };
  const told = rows.said[view].filter(({ rail }) => rail !== 'ordered');
  const panel =
    view === 'orders'
      ? listsBeside(lists, rows, labels, size, beside)
      : view === 'all'
        ? counts(rows, labels, size)
        : entries(told, labels, size);
  const low = [...(under.texts ?? []), ...panel.texts].map(
    ({ y, lines, leading }) => y + (lines.length - 1) * leading + 8,
  );
  const panelLow = Math.max(...panel.texts.map(({ y, lines, leading }) => y + (lines.length - 1) * leading));
  const bottom = Math.max(box.bottom, ...low);
  const key: Partial<Drawn> =
    view === 'orders'
      ? {}
      : legend(labels, size, size === 'wide' ? Math.max(panelLow, least) + 24 : bottom + 24);
  const foot = Math.max(bottom, ...(key.texts ?? []).map(({ y }) => y));
  return sceneOf({ width, height: tenth(foot + 8) }, [
    under,
    ...sheets.map(({ drawn }) => drawn),
    panel,
    key,
  ]);
}

/** How counts are set: each in large type, and beside it what it counts, a ring for each, and from when to when. */
const counting = {
  wide: { number: 88, after: 64, word: 24, days: 17, r: 8, pitch: 24, high: 107 },
  narrow: { number: 64, after: 46, word: 20, days: 15, r: 7, pitch: 19, high: 112 },
} as const;

/** How often it was hinted, reported and answered: a count a rail, its sayings as a row of spots in the order of days. */
function counts({ rails, sayings }: Rows, labels: Labels, size: Size): Drawn {
  const { left } = frames[size];
  const { number, after, word, days, r, pitch, high } = counting[size];
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
      const [top, x, tone] = [i * high, left + after, toneOf(rail)];
      return [
        {
          spots: of.map(({ key, official }, at) =>
            spot(key, x + r + at * pitch, tenth(top + word + r + 8), r, tone, official ? 'fill' : 'estimate'),
          ),
          texts: [
            placed(`count-${rail}`, left, top + number * 0.75, String(of.length), {
              size: number,
              face: 'display',
              tone,
            }),
            placed(`counted-${rail}`, x, top + word * 0.85, labels.counted(rail, of.length), {
              size: word,
              weight: 600,
              tone,
            }),
            placed(`days-${rail}`, x, top + word + 2 * r + days + 14, labels.span(first, last), {
              size: days,
            }),
          ],
        },
      ];
    }),
  );
}

/** Up to so many sayings are set in the face of headlines, and up to so many somewhat larger than more. */
const [few, some] = [3, 6];
/** How large words are set: one saying alone more than two, and those more than many. */
const sizeOf = (count: number, size: Size): number => {
  const frame = frames[size];
  if (count === 1) return frame.large;
  return count <= few ? frame.middle : count <= some ? frame.some : frame.small;
};

/** Sayings under each other, in the order of days: a spot, the date and the kind of word, and under them what was said. */
function entries(told: readonly Saying[], labels: Labels, size: Size): Drawn {
  const { left, right, dot, least } = frames[size];
  const letters = sizeOf(told.length, size);
  const isLarge = told.length <= few;
  const x = left + dot * 2 + 8;
  const words = size === 'narrow' && !isLarge ? labels.short : labels.long;
  const all = [...told]
    .sort((a, b) => a.span.from - b.span.from)
    .map((saying) => ({
      saying,
      lines: wrapText(words[saying.key], (right - x) / (isLarge ? 1.12 : 1.02), letters),
    }));
  const leading = letters + (isLarge ? 5 : 3);
  const highOf = (lines: readonly string[]): number =>
    wordsUnder(letters, isLarge) + (lines.length - 1) * leading + labelLeading + 2;
  const needed = all.reduce((sum, { lines }) => sum + highOf(lines), 0);
  // What room there is goes between the sayings, but few do not fall apart.
  const gap = Math.min(34, Math.max(2, (least - needed) / Math.max(1, all.length)));
  let y = 13;
  return gathered(
    all.map(({ saying, lines }): Partial<Drawn> => {
      const top = y;
      y += highOf(lines) + gap;
      return entry(saying, lines, labels, {
        x,
        y: top,
        dot: left + dot,
        r: dot - 1,
        letters,
        leading,
        isLarge,
      });
    }),
  );
}

/** How far the first line of the words stands under that of its date. */
const wordsUnder = (letters: number, isLarge: boolean): number => letters * 0.7 + (isLarge ? 10 : 5.5);

interface EntryPlace {
  readonly x: number;
  readonly y: number;
  readonly dot: number;
  readonly r: number;
  readonly letters: number;
  readonly leading: number;
  readonly isLarge: boolean;
}
function entry(saying: Saying, lines: readonly string[], labels: Labels, at: EntryPlace): Partial<Drawn> {
  const { x, y, letters, leading, isLarge } = at;
  const { key, rail, official } = saying;
  const tone = toneOf(rail);
  const day = labels.day(saying);
  const after = x + textWidth(day, 13, 600) * 1.04 + 8;
  const texts: PlacedText[] = [
    placed(`day-${key}`, x, y, day, { weight: 600 }),
    placed(`kind-${key}`, after, y, labels.rails[rail].toLowerCase(), { tone }),
    placed(`saying-${key}`, x, y + wordsUnder(letters, isLarge), lines, {
      size: letters,
      leading,
      ...(isLarge ? { face: 'display' } : {}),
    }),
  ];
  return { spots: [spot(key, at.dot, tenth(y - 4.5), at.r, tone, official ? 'fill' : 'estimate')], texts };
}

/** What solid and dashed marks mean: under what stands beside the sheet, or in a line under all. */
function legend({ official, others }: Labels, size: Size, foot: number): Partial<Drawn> {
  const { dot, left } = frames[size];
  const isWide = size === 'wide';
  const first = isWide ? left + dot : dot + 6;
  const second = isWide ? first : first + 12 + textWidth(official, 13) * 1.04 + 22;
  const below = isWide ? foot + 18 : foot;
  const after = isWide ? 17 : 12;
  return {
    spots: [
      spot('key-official', first, tenth(foot - 4.5), 6, 'ink', 'fill'),
      spot('key-others', tenth(second), tenth(below - 4.5), 6, 'ink', 'estimate'),
    ],
    texts: [
      placed('key-official-says', first + after, foot, official, { tone: 'ink-2' }),
      placed('key-others-says', second + after, below, others, { tone: 'ink-2' }),
    ],
  };
}
