// Geometry of order and practice: the order as a sheet of paper, and beside it what was hinted, reported and answered, or the later lists.
import type { PlacedText, PlotScene, Size } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import type { Box } from '../kit/labels/box.ts';
import { labelLeading, placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { listsBeside, listsUnder, orderSheet } from './layout-sheet.ts';
import type { Rail, Rows, Saying, View } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  wide: { width: 640, left: 262, right: 640, dot: 9, large: 33, middle: 24, least: 316 },
  narrow: { width: 360, left: 2, right: 358, dot: 7, large: 25, middle: 20, least: 300 },
} as const;
/** On a phone all stands under the sheet: how far under it lists, counts and words begin, and how high a list is. */
const below = { lists: 10, counts: 12, words: 28, list: 300 } as const;
/** How far down the lists reach at a desk. */
const listsFoot = 338;

const toneOf = (rail: Rail): 'china' | 'others' => (rail === 'reported' ? 'others' : 'china');

/** Draws a view: the sheet stays, and what stands beside it, or on a phone under it, is what the view is about. */
export function orderAndPractice(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const { width, least } = frames[size];
  const first = rows.sayings.filter(({ key }) => key === 'order');
  const lists = rows.sayings.filter(({ rail, key }) => rail === 'ordered' && key !== 'order');
  const sheets = first.map((order) => orderSheet(order, labels, size, view === 'all'));
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
  const top = isWide ? 13 : box.bottom + below.words;
  return view === 'practice' ? swing(told, labels, size, top) : entries(told, labels, size, top);
}

/** How counts are set: each in large type, and beside it what it counts, a ring for each, and from when to when. */
const counting = {
  wide: { left: 424, number: 88, after: 64, word: 24, days: 17, r: 8, pitch: 24, right: 0, down: 107 },
  narrow: { left: 2, number: 62, after: 41, word: 18, days: 13, r: 5.5, pitch: 13.2, right: 123, down: 0 },
} as const;

/** How often it was hinted, reported and answered: a count a rail, its sayings as a row of spots in the order of days. */
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
          spots: of.map(({ key, official }, at) =>
            spot(key, x + r + at * pitch, tenth(top + word + r + 8), r, tone, official ? 'fill' : 'estimate'),
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

/** Few sayings under each other, in the order of days: a spot, the date and the kind of word, and under them what was said. */
function entries(told: readonly Saying[], labels: Labels, size: Size, from: number): Drawn {
  const { left, right, dot, least, large, middle } = frames[size];
  const letters = told.length === 1 ? large : middle;
  const x = left + dot * 2 + 8;
  const all = [...told]
    .sort((a, b) => a.span.from - b.span.from)
    .map((saying) => ({ saying, lines: wrapText(labels.long[saying.key], (right - x) / 1.12, letters) }));
  const leading = letters + (size === 'wide' ? 5 : 3);
  const highOf = (lines: readonly string[]): number =>
    wordsUnder(letters) + (lines.length - 1) * leading + labelLeading + 2;
  const needed = all.reduce((sum, { lines }) => sum + highOf(lines), 0);
  // What room there is goes between the sayings, but few do not fall apart.
  const gap = Math.min(34, Math.max(9, (least - needed) / Math.max(1, all.length)));
  let y = from;
  return gathered(
    all.map(({ saying, lines }): Partial<Drawn> => {
      const top = y;
      y += highOf(lines) + gap;
      return entry(saying, lines, labels, { x, y: top, dot: left + dot, r: dot - 1, letters, leading });
    }),
  );
}

/** How far the first line of the words stands under that of its date. */
const wordsUnder = (letters: number): number => letters * 0.7 + 10;

interface EntryPlace {
  readonly x: number;
  readonly y: number;
  readonly dot: number;
  readonly r: number;
  readonly letters: number;
  readonly leading: number;
}
function entry(saying: Saying, lines: readonly string[], labels: Labels, at: EntryPlace): Partial<Drawn> {
  const { x, y, letters, leading } = at;
  const { key, rail, official } = saying;
  const tone = toneOf(rail);
  const day = labels.day(saying);
  const after = x + textWidth(day, 13, 600) * 1.04 + 8;
  const texts: PlacedText[] = [
    placed(`day-${key}`, x, y, day, { weight: 600 }),
    placed(`kind-${key}`, after, y, labels.rails[rail].toLowerCase(), { tone }),
    placed(`saying-${key}`, x, y + wordsUnder(letters), lines, {
      size: letters,
      leading,
      face: 'display',
    }),
  ];
  return { spots: [spot(key, at.dot, tenth(y - 4.5), at.r, tone, official ? 'fill' : 'estimate')], texts };
}

/** The reports: where their rail stands, how far it swings, and where the words begin. */
const swinging = {
  wide: { x: 272, by: 52, r: 9, words: 352, letters: 16 },
  narrow: { x: 16, by: 46, r: 8, words: 84, letters: 16 },
} as const;

/** Reports under each other, each on the side of what it told, that less came through or more, and a line that swings from one to the next. */
function swing(told: readonly Saying[], labels: Labels, size: Size, top: number): Drawn {
  const { x, by, r, words, letters } = swinging[size];
  const isWide = size === 'wide';
  const said = [...told]
    .sort((a, b) => a.span.from - b.span.from)
    .map((saying) => ({
      ...saying,
      lines: isWide
        ? wrapText(labels.long[saying.key], frames[size].right - words, letters)
        : [labels.short[saying.key]],
      at: saying.passes ? x + by : x,
    }));
  const drawn: Drawn[] = [];
  const points: (readonly [number, number])[] = [];
  let y = top + 22;
  for (const { key, rail, official, lines, at, ...saying } of said) {
    const day = labels.day({ key, rail, official, ...saying } as Saying);
    const kind = words + textWidth('00 Mmm', 13, 600) + 4;
    const under = y + letters + 3;
    points.push([at, tenth(y - 4.5)]);
    drawn.push(
      gathered([
        {
          spots: [spot(key, at, tenth(y - 4.5), r, toneOf(rail), official ? 'fill' : 'estimate')],
          texts: [
            placed(`day-${key}`, words, y, day, { weight: 600 }),
            placed(`kind-${key}`, kind, y, labels.rails[rail].toLowerCase(), { tone: toneOf(rail) }),
            placed(`saying-${key}`, words, under, lines, { size: letters }),
          ],
        },
      ]),
    );
    y += letters + 3 + lines.length * (letters + 2) + (isWide ? 1 : 3);
  }
  return gathered([
    {
      shapes: [
        shape('swing', `M${points.map(([px, py]) => `${px} ${py}`).join('L')}`, 'others', 'dashes', 'strong'),
      ],
      texts: [
        placed('swing-less', x - r - 2, top, labels.swing.less, { weight: 600 }),
        placed('swing-more', x + by - r + 3, top, labels.swing.more, { weight: 600 }),
      ],
    },
    ...drawn,
  ]);
}

/** What solid and dashed marks mean: under the counts beside the sheet, or in a line under all. */
function legend({ official, others }: Labels, size: Size, view: View, foot: number): Partial<Drawn> {
  const { dot } = frames[size];
  const isWide = size === 'wide' && view === 'all';
  const first = isWide ? counting.wide.left + dot : dot + 6;
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
