// Geometry of the watch list: the pipe of the record runs on past its last day, hatched and true to the scale of time, and what is due has a tag at its date, plants on one side and governments and the sea bed on the other.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { bowTie } from '../kit/fittings.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { wrapText } from '../look/text-width.ts';
import { frames, pipeIn, type Pipe } from './layout-frame.ts';
import { leadsOf } from './layout-leads.ts';
import { beginningsOf, pipeOf, rim } from './layout-pipe.ts';
import { hung, sideRoom, tagPath, tipOf, type Hung } from './layout-tags.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** Draws a view: the whole pipe, and the tags of the kind that the view shows with what they hang on. */
export function watchList(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const pipe = pipeIn(size, view);
  const tags = hung(rows, labels, size, view);
  const { width, height } = frames[size];
  return sceneOf({ width, height: height + (size === 'narrow' && view === 'heavy' ? underTags : 0) }, [
    pipeOf(pipe),
    beginningsOf(rows, labels, pipe, view),
    leadsOf(tags, pipe),
    ...tags.map(tagOf),
    endsOf(labels, pipe, view),
    sidesOf(labels, pipe, view),
    dosesHead(labels, size, tags),
    keyOf(labels, size, view, tags),
  ]);
}

/** The parts of a tag that would count against the argument, each from its first date on to its last. */
const heavyParts = (cells: Hung['cells']): Hung['cells'] =>
  cells.reduce<Hung['cells']>((parts, cell) => {
    const last = parts.at(-1);
    if (!cell.due.counters) return parts;
    return last?.bottom === cell.top
      ? [...parts.slice(0, -1), { ...last, bottom: cell.bottom }]
      : [...parts, cell];
  }, []);

/** A tag: its words, and a heavy edge around each part of it that would count against the argument. A fill would say that it stands, and a pale one that nobody is sure. */
function tagOf(tag: Hung): Partial<Drawn> {
  const { dues, box, cells, words, holes } = tag;
  const d = tagPath(tag);
  const [{ key }] = dues;
  const isShared = dues.length > 1;
  const isDashed = !isShared && cells.some(({ dashedFrom }) => dashedFrom !== null);
  const partOf = (top: number, bottom: number, by = 0): Box => ({
    left: box.left + by,
    right: box.right - by,
    top: tenth(box.top + top),
    bottom: tenth(box.top + bottom),
  });
  const { x, y } = tipOf(tag, 4);
  return {
    shapes: [
      ...(isDashed ? [shape(`ground-${key}`, d, 'paper', 'fill')] : []),
      ...(isDashed ? [] : [shape(`tag-${key}`, d, 'policy', 'fitting')]),
      ...heavyParts(cells).map(({ due, top, bottom }) =>
        shape(`heavy-${due.key}`, rectPath(partOf(top, bottom)), 'policy', 'line'),
      ),
      ...(isDashed ? [shape(`tag-${key}`, d, 'policy', 'gap')] : []),
      ...cells.flatMap(({ due, dashedFrom, bottom }) =>
        isShared && dashedFrom !== null
          ? [shape(`edge-${due.key}`, rectPath(partOf(dashedFrom, bottom, 3)), 'policy', 'gap')]
          : [],
      ),
    ],
    spots: [
      spot(`${isShared ? 'eye' : 'hole'}-${key}`, x, y, 2.2, 'policy', 'hollow'),
      ...holes.map((hole) =>
        spot(`hole-${hole.key}`, tenth(box.left + hole.x), tenth(box.top + hole.y), 2.2, 'policy', 'hollow'),
      ),
    ],
    texts: words.map(({ key: name, x: dx, y: dy, lines, style }) =>
      placed(name, box.left + dx, box.top + dy, lines, style),
    ),
  };
}

/** The last day of the evidence, tied to its flange on the side with room, by a line with a dot: a step points at that, and its disc would hide the flange. */
function endsOf(labels: Labels, { size, low, high }: Pipe, view: View): Partial<Drawn> {
  const { cut } = frames[size];
  const style = { weight: 600 } as const;
  const tied = (x: number, y: number, d: string, text: PlacedText): Partial<Drawn> => ({
    shapes: [shape('ends-line', d, 'ink', 'lead')],
    spots: [spot('ends-b-hole', x, y, 2.2, 'ink', 'fill')],
    texts: [text],
  });
  const lines = labels.ends;
  if (size === 'narrow') {
    const isOnRight = view === 'all' || view === 'heavy';
    const y = view === 'all' ? cut - 11 : cut - 28;
    const [x, wall, out] = isOnRight ? [high + 14, high + rim, 8] : [low - 17, low - rim, -12];
    const anchor = isOnRight ? 'start' : 'end';
    const words = isOnRight ? lines : [lines.join(' ')];
    const text = placed('ends', x + out, y + 5 - (words.length - 1) * 15, words, { ...style, anchor });
    return tied(x, y, `M${wall} ${cut - 4}V${y}H${x}`, text);
  }
  const isUnder = view === 'heavy';
  const y = isUnder ? high + 20 : low - 20;
  const x = cut + 1;
  return tied(
    x,
    y,
    `M${x} ${isUnder ? high + rim : low - rim}V${y}`,
    placed('ends', isUnder ? 4 : 0, isUnder ? y + 22 : y - 27, lines, style),
  );
}

/** On which side what hangs, where both have tags. */
function sidesOf(labels: Labels, { size, low, high }: Pipe, view: View): Partial<Drawn> {
  if (view !== 'all') return {};
  const style = { tone: 'ink-2', size: size === 'wide' ? 14 : 13 } as const;
  const { plants, others } = labels.sides;
  const at = sideRoom(high);
  const { edge, right } = frames[size];
  return {
    texts:
      size === 'wide'
        ? [
            placed('side-plants', right, low - 15, plants, { ...style, anchor: 'end' }),
            placed('side-others', right, at.bottom - 3, others, { ...style, anchor: 'end' }),
          ]
        : [
            placed('side-others', edge, 12, others, style),
            placed('side-plants', right, 12, plants, { ...style, anchor: 'end' }),
          ],
  };
}

/** What the doses are of, over the first of them, and what a dashed edge is. */
function dosesHead(labels: Labels, size: Size, own: readonly Hung[]): Partial<Drawn> {
  const first = own.find(({ words }) => words.some(({ key }) => key.startsWith('dose-')));
  if (first === undefined) return {};
  const isDashed = own.some(({ cells }) => cells.some(({ dashedFrom }) => dashedFrom !== null));
  const words = [labels.doses, ...(isDashed ? [labels.dashed[size]] : [])];
  const style = { tone: 'ink-2' } as const;
  return {
    texts: [
      size === 'wide'
        ? placed('doses', first.box.left, first.box.top - 10, words.join('; '), style)
        : placed('doses', frames.narrow.right, 12, words, { ...style, anchor: 'end' }),
    ],
  };
}

/** What a valve and the heavy edge of its tag mean, where the view has some, and what would count against the argument. */
function keyOf(labels: Labels, size: Size, view: View, own: readonly Hung[]): Partial<Drawn> {
  const isKeyed = own.some(({ dues }) => dues.some(({ counters }) => counters));
  const [left, y, wide] = keyPlaces[size][view];
  const x = left + (isKeyed ? 46 : 0);
  const letters = isKeyed ? 13 : 14;
  const words = wrapText(labels.against[view], wide - (x - left), letters, 600);
  return {
    shapes: isKeyed ? [...keyValve(left + 7, y - 4), ...keyTag(left + 20, y)] : [],
    texts: [placed('against', x, y, words, { tone: 'policy', weight: 600, size: letters })],
  };
}
/** On a phone the key of plants stands under their tags. */
const underTags = 8;
/** Where the key stands and how wide it is. */
const keyPlaces: Readonly<Record<Size, Readonly<Record<View, readonly [number, number, number]>>>> = {
  wide: { all: [412, 340, 228], rules: [260, 22, 370], heavy: [240, 320, 390], seabed: [260, 34, 370] },
  narrow: { all: [2, 372, 150], rules: [2, 362, 286], heavy: [78, 465, 280], seabed: [2, 410, 286] },
};

const keyValve = (x: number, y: number): readonly Shape[] =>
  bowTie({ key: 'key-valve', x, y: y + 1, along: 'x', reach: 6.5 }).shapes;

function keyTag(left: number, y: number): readonly Shape[] {
  const d = rectPath({ left, right: left + 18, top: y - 11, bottom: y + 3 });
  return [shape('key-tag', d, 'policy', 'fitting'), shape('key-heavy', d, 'policy', 'line')];
}
