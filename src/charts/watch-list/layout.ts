// Geometry of the watch list: the pipe of the record runs on past its last day, hatched and true to the scale of time, and what is due has a tag on a line from its date.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { bowTie } from '../kit/fittings.ts';
import { boxOfText } from '../kit/labels/box.ts';
import { placed, type TextStyle } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { linesOf, pipeOf, yearsOf } from './layout-pipe.ts';
import { doses, frames, hung, settling, tagPath, type Hung, type Large } from './layout-tags.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** Draws a view: the whole pipe, and the tags of the kind that the view shows with what they hang on. */
export function watchList(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const tags = hung(rows, labels, size, view);
  return sceneOf(frames[size], [
    pipeOf(size),
    yearsOf(rows, size),
    linesOf(tags, size),
    ...tags.map((tag) => tagOf(tag, labels, size)),
    ends(labels, size, tags),
    dosesHead(labels, size, tags),
    footOf(labels, size, view, tags),
  ]);
}

/** A tag with its date and what is due. */
function tagOf(tag: Hung, labels: Labels, size: Size): Partial<Drawn> {
  const { due, box, hole, large, words, isUnder } = tag;
  const said = { tone: due.counters ? 'ink' : 'ink-2' } as const;
  const isPlant = large === null && words.length > 1;
  const texts =
    large !== null
      ? largeTexts(tag, large, labels, said)
      : isPlant
        ? plantTexts(tag, labels, said, size)
        : lineTexts(tag, labels, said, size);
  return {
    shapes: tagged(due, tagPath(box, 8, isUnder), isEdgeDashed(tag)),
    spots: [spot(`hole-${due.key}`, hole.x, hole.y, 2.2, 'policy', 'hollow')],
    texts,
  };
}

/** On one of many tags the date, and what is due: large where that would settle something. */
function lineTexts(
  { due, box, nameAt, words, wordsAt }: Hung,
  labels: Labels,
  said: TextStyle,
  size: Size,
): PlacedText[] {
  const middle = (box.top + box.bottom) / 2;
  const large = settling[size];
  const name: TextStyle = due.settles ? { size: large, face: 'display' } : {};
  const date = { tone: due.counters ? 'ink' : 'policy', weight: 600 } as const;
  return [
    placed(`date-${due.key}`, wordsAt, middle + 4.5, labels.date(due), date),
    placed(`due-${due.key}`, nameAt, middle + (due.settles ? large * 0.35 : 4.5), words, {
      ...said,
      ...name,
    }),
  ];
}

/** On the tag of a plant its date and its status over its name, and how much it promises at the end, the most in the largest type. */
function plantTexts(
  { due, box, words, dose, isMost, wordsAt: x, doseAt }: Hung,
  labels: Labels,
  said: TextStyle,
  size: Size,
): PlacedText[] {
  const [name = '', state = ''] = words;
  const middle = (box.top + box.bottom) / 2;
  const [first, second] = isMost ? [middle - 3.6, middle + 12] : [middle - 3.2, middle + 11.2];
  const date = { tone: due.counters ? 'ink' : 'policy', weight: 600 } as const;
  const letters = isMost ? doses[size].most : doses[size].other;
  const foot = middle + letters * 0.33;
  return [
    placed(`date-${due.key}`, x, first, labels.date(due), date),
    placed(`state-${due.key}`, x + labels.lengthOfDate(due), first, state, {
      tone: due.counters ? 'ink' : 'ink-2',
    }),
    placed(`due-${due.key}`, x, second, name, { ...said, size: 14, weight: 600 }),
    ...(dose === ''
      ? []
      : [
          placed(`dose-${due.key}`, doseAt, foot, dose, {
            ...said,
            anchor: 'end',
            size: letters,
            face: 'display',
          }),
        ]),
  ];
}

/** Whether a tag has tonnes that were read second-hand: where none stand on it nothing is said of them. */
const isEdgeDashed = ({ due, dose }: Hung): boolean =>
  dose !== '' && due.kind === 'heavy' && due.isDoseSecondHand;

/** What the doses are of: at a desk beside the first of them, on a phone over all; and what a dashed edge is, beside a tag that is short enough. */
function dosesHead(labels: Labels, size: Size, own: readonly Hung[]): Partial<Drawn> {
  const first = own.find(({ dose }) => dose !== '');
  if (first === undefined) return {};
  const { right, top } = frames[size];
  const room = right - first.box.right - 9;
  const text =
    size === 'wide'
      ? placed('doses', first.box.right + 9, first.box.top + 12.5, wrapText(labels.doses, room, 13), {
          tone: 'ink-2',
        })
      : placed('doses', right, top - 20, wrapText(labels.doses, 110, 13), { anchor: 'end', tone: 'ink-2' });
  if (!own.some(isEdgeDashed)) return { texts: [text] };
  const lines = wrapText(labels.dashed, size === 'wide' ? 200 : 80, 13);
  const width = Math.max(...lines.map((words) => textWidth(words, 13)));
  const { bottom } = boxOfText(text);
  const beside = own.find(
    ({ box, dose }) =>
      dose === '' && box.right + 9 + width < right && (box.top + box.bottom) / 2 - 8 > bottom,
  );
  if (beside === undefined) throw new RangeError('no tag leaves room for what a dashed edge is');
  const middle = (beside.box.top + beside.box.bottom) / 2;
  const style = { tone: 'ink-2', leading: 14 } as const;
  return {
    texts: [
      text,
      size === 'wide'
        ? placed('dashed', beside.box.right + 9, middle + 4.5, lines, style)
        : placed('dashed', right, middle - 2.5, lines, { ...style, anchor: 'end' }),
    ],
  };
}

/** On one of few tags the date in the face of headlines, and under it what is due. */
function largeTexts(
  { due, box, words, wordsAt: x }: Hung,
  set: Large,
  labels: Labels,
  said: TextStyle,
): PlacedText[] {
  return [
    placed(`date-${due.key}`, x, box.top + set.date, labels.date(due), {
      tone: due.counters ? 'ink' : 'policy',
      size: set.number,
      face: 'display',
    }),
    placed(`due-${due.key}`, x, box.top + set.words, words, {
      ...said,
      size: set.size,
      leading: set.leading,
    }),
  ];
}

/** A tag, and the film on it where it would count against the argument: a solid fill would say that it stands. Its edge is dashed where its tonnes are second-hand. */
function tagged({ key, counters }: Hung['due'], d: string, isDashed: boolean): Shape[] {
  const film = counters ? [shape(`film-${key}`, d, 'policy', 'shade')] : [];
  return isDashed
    ? [shape(`ground-${key}`, d, 'paper', 'fill'), ...film, shape(`tag-${key}`, d, 'policy', 'gap')]
    : [shape(`tag-${key}`, d, 'policy', 'fitting'), ...film];
}

/**
 * The last day of the evidence: under its flange on the pipe at a desk, right of where a slip of paper passes, in two lines where a tag begins
 * beside it; beside the flange on a phone.
 */
function ends(labels: Labels, size: Size, own: readonly Hung[]): Partial<Drawn> {
  const { cut, pipe, half } = frames[size];
  const y = pipe + half + 19;
  const isBesideTag = own.some(({ isUnder, box }) => isUnder && box.top < y);
  const [x, first, lines] =
    size === 'narrow'
      ? [pipe + half + 14, cut - 6, [labels.ends.join(' ')]]
      : [cut - 36, isBesideTag ? y + 4 : y, isBesideTag ? labels.ends : [labels.ends.join(' ')]];
  return { texts: [placed('ends', x, first, lines, { weight: 600 })] };
}

/** Where the key stands at a desk, right of where a slip of paper passes. */
const keyFrom = 194;
/** How long its lines are at most, so that two are about as long. */
const keyWide = 340;

/**
 * What a valve and the film on its tag mean, where the view has some, and what would count against the argument: under the pipe and all
 * tags at a desk. On a phone, where a slip rests on the foot of the drawing, over many tags and under few.
 */
function footOf(labels: Labels, size: Size, view: View, own: readonly Hung[]): Partial<Drawn> {
  const { height, right, top } = frames[size];
  const left = size === 'wide' ? keyFrom : 62;
  const isKeyed = own.some(({ due }) => due.counters);
  const x = left + (isKeyed ? 42 : 0);
  const words = wrapText(labels.against[view], Math.min(keyWide, right - x), 13, 600);
  const under = Math.max(...own.map(({ box }) => box.bottom)) + 22;
  const y = size === 'wide' ? height - 6 - (words.length - 1) * 15 : view === 'all' ? top + 6 : under;
  return {
    shapes: isKeyed ? [...keyValve(left + 7, y - 4), ...keyTag(left + 18, y)] : [],
    texts: [placed('against', x, y, words, { tone: 'policy', weight: 600 })],
  };
}

const keyValve = (x: number, y: number): readonly Shape[] =>
  bowTie({ key: 'key-valve', x, y: y + 1, along: 'x', reach: 6.5 }).shapes;

function keyTag(left: number, y: number): readonly Shape[] {
  const d = tagPath({ left: tenth(left), right: tenth(left + 18), top: y - 11, bottom: y + 3 }, 4);
  return [shape('key-filled', d, 'policy', 'fitting'), shape('key-film', d, 'policy', 'shade')];
}
