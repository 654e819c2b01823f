// Geometry of the watch list: the pipe of the record runs on past its last day, hatched and true to the scale of time, and what is due has a tag on a line from its date.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { bowTie } from '../kit/fittings.ts';
import { placed, type TextStyle } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { linesOf, pipeOf, yearsOf } from './layout-pipe.ts';
import { doses, frames, hung, inset, settling, tagPath, type Hung, type Large } from './layout-tags.ts';
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
    ends(labels, size),
    dosesHead(labels, size, tags),
    footOf(labels, size, view, tags),
  ]);
}

/** A tag with its date and what is due. */
function tagOf(tag: Hung, labels: Labels, size: Size): Partial<Drawn> {
  const { due, box, hole, large, words } = tag;
  const said = { tone: due.counters ? 'ink' : 'ink-2' } as const;
  const isPlant = large === null && words.length > 1;
  const texts =
    large !== null
      ? largeTexts(tag, large, labels, said, size)
      : isPlant
        ? plantTexts(tag, labels, said, size)
        : lineTexts(tag, labels, said, size);
  return {
    shapes: tagged(due, tagPath(box), isEdgeDashed(tag)),
    spots: [spot(`hole-${due.key}`, hole.x, hole.y, 2.2, 'policy', 'hollow')],
    texts,
  };
}

/** On one of many tags the date, and what is due: large where that would settle something. */
function lineTexts(
  { due, box, nameAt, words }: Hung,
  labels: Labels,
  said: TextStyle,
  size: Size,
): PlacedText[] {
  const middle = (box.top + box.bottom) / 2;
  const large = settling[size];
  const name: TextStyle = due.settles ? { size: large, face: 'display' } : {};
  const date = { tone: due.counters ? 'ink' : 'policy', weight: 600 } as const;
  return [
    placed(`date-${due.key}`, box.left + inset[size], middle + 4.5, labels.date(due), date),
    placed(`due-${due.key}`, nameAt, middle + (due.settles ? large * 0.35 : 4.5), words, {
      ...said,
      ...name,
    }),
  ];
}

/** On the tag of a plant its date and its status over its name, and how much it promises at the end, the most in the largest type. */
function plantTexts(
  { due, box, words, dose, isMost }: Hung,
  labels: Labels,
  said: TextStyle,
  size: Size,
): PlacedText[] {
  const [name = '', state = ''] = words;
  const x = box.left + inset[size];
  const middle = (box.top + box.bottom) / 2;
  const [first, second] = isMost
    ? [middle - 3.6, middle + 12]
    : [box.top + 12, box.bottom - (dose === '' ? 3.8 : 5.5)];
  const date = { tone: due.counters ? 'ink' : 'policy', weight: 600 } as const;
  const letters = isMost ? doses[size].most : doses[size].other;
  const foot = isMost ? middle + letters * 0.33 : second;
  return [
    placed(`date-${due.key}`, x, first, labels.date(due), date),
    placed(`state-${due.key}`, x + labels.lengthOfDate(due), first, state, {
      tone: due.settles ? 'ink' : 'ink-2',
    }),
    placed(`due-${due.key}`, x, second, name, { ...said, size: 14, weight: 600 }),
    ...(dose === ''
      ? []
      : [
          placed(`dose-${due.key}`, box.right - 9, foot, dose, {
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

/** What the doses are of: at a desk beside the first of them, on a phone over all. */
function dosesHead(labels: Labels, size: Size, own: readonly Hung[]): Partial<Drawn> {
  const first = own.find(({ dose }) => dose !== '');
  if (first === undefined) return {};
  const { right, top } = frames[size];
  const text =
    size === 'wide'
      ? placed('doses', first.box.right + 9, first.box.top + 12.5, labels.doses, { tone: 'ink-2' })
      : placed('doses', right, top - 20, labels.doses, { anchor: 'end', tone: 'ink-2' });
  if (!own.some(isEdgeDashed)) return { texts: [text] };
  if (size === 'wide') return { texts: [{ ...text, lines: [...text.lines, labels.dashed] }] };
  // On a phone in two lines, beside the first tag that is short enough.
  const lines = wrapText(labels.dashed, 80, 13);
  const width = Math.max(...lines.map((words) => textWidth(words, 13)));
  const beside = own.find(({ box, dose }) => dose === '' && box.right + 9 + width < right);
  if (beside === undefined) throw new RangeError('no tag leaves room for what a dashed edge is');
  const y = (beside.box.top + beside.box.bottom) / 2 - 2.5;
  const style = { anchor: 'end', tone: 'ink-2', leading: 14 } as const;
  return { texts: [text, placed('dashed', right, y, lines, style)] };
}

/** On one of few tags the date in the face of headlines, and under it what is due. */
function largeTexts(
  { due, box, words }: Hung,
  set: Large,
  labels: Labels,
  said: TextStyle,
  size: Size,
): PlacedText[] {
  const x = box.left + inset[size];
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

/** A tag, and the film on it where it would settle something: a solid fill would say that it stands. Its edge is dashed where its tonnes are second-hand. */
function tagged({ key, settles }: Hung['due'], d: string, isDashed: boolean): Shape[] {
  const film = settles ? [shape(`film-${key}`, d, 'policy', 'shade')] : [];
  return isDashed
    ? [shape(`ground-${key}`, d, 'paper', 'fill'), ...film, shape(`tag-${key}`, d, 'policy', 'gap')]
    : [shape(`tag-${key}`, d, 'policy', 'fitting'), ...film];
}

/** The last day of the evidence, under its flange on the pipe at a desk, right of where a slip of paper passes; beside it on a phone. */
function ends(labels: Labels, size: Size): Partial<Drawn> {
  const { cut, pipe, half, height } = frames[size];
  const [x, y, lines] =
    size === 'narrow'
      ? [pipe + half + 14, cut - 6, [labels.ends.join(' ')]]
      : [cut - 30, height - 19, labels.ends];
  return { texts: [placed('ends', x, y, lines, { weight: 600 })] };
}

/** Where the key stands at a desk, right of the last day. */
const keyFrom = 292;

/**
 * What a valve means and what a filled tag does, as far as the view shows them, and what would count against the argument: under the
 * pipe at a desk. On a phone, where a slip rests on the foot of the drawing, over many tags and under few.
 */
function footOf(labels: Labels, size: Size, view: View, own: readonly Hung[]): Partial<Drawn> {
  const { height, right, top } = frames[size];
  const left = size === 'wide' ? keyFrom : 62;
  const under = Math.max(...own.map(({ box }) => box.bottom)) + 22;
  const y = size === 'wide' ? height - 19 : view === 'all' ? top + 2 : under;
  if (view === 'all') {
    const from = left + 27;
    return gathered([
      { shapes: [...keyValve(left + 9, y - 4), ...keyTag(left, y + 15)] },
      {
        texts: [
          placed('key-valve-said', from, y, labels.valve, { weight: 600 }),
          placed('key-filled-said', from, y + 15, labels.filled, { weight: 600 }),
        ],
      },
    ]);
  }
  const isKeyed = own.some(({ due }) => due.counters);
  // Where tags with and without a film hang on valves, what it means stands at the doses.
  const isFilled = isKeyed && own.every(({ due }) => due.settles === due.counters);
  const x = left + (isFilled ? 42 : isKeyed ? 24 : 0);
  const words = wrapText(labels.against[view], right - x, 13, 600);
  return {
    shapes: isKeyed ? [...keyValve(left + 7, y - 4), ...(isFilled ? keyTag(left + 18, y) : [])] : [],
    texts: [placed('against', x, y, words, { tone: 'policy', weight: 600 })],
  };
}

const keyValve = (x: number, y: number): readonly Shape[] =>
  bowTie({ key: 'key-valve', x, y: y + 1, along: 'x', reach: 6.5 }).shapes;

function keyTag(left: number, y: number): readonly Shape[] {
  const d = tagPath({ left: tenth(left), right: tenth(left + 18), top: y - 11, bottom: y + 3 }, 4);
  return [shape('key-filled', d, 'policy', 'fitting'), shape('key-film', d, 'policy', 'shade')];
}
