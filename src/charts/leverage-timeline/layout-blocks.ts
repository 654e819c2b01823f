// What both artboards draw of the strip: a block of an event, the pipe of time with its names, and which events are named.
import type { Emphasis, PlacedText, Shape } from '../contract/scene.ts';
import { boxOfText, padded, rectPath, type Box } from '../kit/labels/box.ts';
import { hatchLines } from '../kit/hatch.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { wrapText } from '../look/text-width.ts';
import { rankIn, type Block, type Stretch } from './layout-stacks.ts';
import type { Rows, TimelineEvent, View } from './rows.ts';
import type { Labels } from './words.ts';

/** How a block stands in a view: on the whole strip one act leads, and steps come to its block first. */
export const emphasisIn = ({ climax }: Rows, view: View, { event: { id } }: Block): Emphasis =>
  id !== climax && view === 'all' ? 'faint' : 'normal';

/** An event as a block: solid, dashed where reported or contested, hatched in brass where only scheduled. */
export function blockShapes(
  { id, mark, tone }: TimelineEvent,
  box: Box,
  emphasis: Emphasis,
): readonly Shape[] {
  if (mark === 'scheduled')
    return [
      shape(`${id}-hatch`, hatchLines(padded(box, -0.6), 4), 'policy', 'hatch'),
      shape(id, rectPath(padded(box, -0.6)), 'policy', 'outline'),
    ];
  return mark === 'done'
    ? [shape(id, rectPath(box), tone, 'fill', emphasis)]
    : [shape(id, rectPath(padded(box, -0.7)), tone, 'estimate', emphasis)];
}

/** In stacks of up to this many blocks those below the last are named too. */
const deepest = 3;

/** An event that is named: its date, and its name in lines. */
export interface Said {
  readonly block: Block;
  readonly date: string;
  readonly lines: readonly string[];
  /** Whether the headline is about it. */
  readonly isCited: boolean;
}

/** The events that a view names, the most important first: eight on the whole strip, as many as find room on a stretch of it. */
export function said(
  rows: Rows,
  labels: Labels,
  view: View,
  blocks: readonly Block[],
  size: number,
  width: (block: Block) => number = () => 10 * size,
): readonly Said[] {
  const own =
    view === 'all'
      ? rows.named.flatMap((id) => blocks.filter(({ event }) => event.id === id))
      : [...blocks].sort((a, b) => rankIn(rows, view, a.event) - rankIn(rows, view, b.event));
  // A line to a block deep in a stack would run over all others.
  const shown = own.filter(({ level, stack }) => level === stack - 1 || stack <= deepest);
  return shown.map((block) => ({
    block,
    date: labels.date(block.event),
    isCited: rankIn(rows, view, block.event) < 0,
    lines: wrapText(labels.brief(block.event), width(block), size),
  }));
}

/** A name in the pipe, at a time between two. */
export interface PipeName {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}
/** Names of the columns: months of one year, single years where each is a column, else every second year, or one in `every`. */
export function pipeNames(
  { columns, from, perYear, skip, apart, closer }: Stretch,
  labels: Labels,
  every = columns > 12 ? 2 : 1,
): readonly PipeName[] {
  const equal = closer?.column ?? columns;
  const inTurn = Array.from({ length: Math.ceil(equal / (perYear === 12 ? 1 : perYear)) }, (_, i) => i);
  const own = apart.map(({ id, row }, i): PipeName => {
    const at = i - apart.length;
    return { key: `apart-${id}`, from: at, to: at + 1, words: row.date.slice(0, 4) };
  });
  if (perYear === 12) {
    const date = (i: number): string =>
      `${from + Math.floor((i + skip) / 12)}-${String(((i + skip) % 12) + 1).padStart(2, '0')}`;
    return inTurn.map((i) => ({
      key: `month-${date(i)}`,
      from: i,
      to: i + 1,
      words: labels.month(date(i), from),
    }));
  }
  return [
    ...own,
    ...inTurn
      // The name of the last year would touch the joint behind it.
      .filter((i) => i % every === 0 && (closer === null || i < equal - 1))
      .map((i) => ({
        key: `year-${from + i}`,
        from: i * perYear,
        to: (i + 1) * perYear,
        words: String(from + i),
      })),
    ...yearsOfShorter(closer, columns),
  ];
}

/** Names of the years in which columns are shorter in time. */
function yearsOfShorter(closer: Stretch['closer'], columns: number): readonly PipeName[] {
  if (closer === null) return [];
  const { year, column, perYear } = closer;
  return Array.from({ length: Math.ceil((columns - column) / perYear) }, (_, i) => ({
    key: `year-${year + i}`,
    from: column + i * perYear,
    to: Math.min(columns, column + (i + 1) * perYear),
    words: String(year + i),
  }));
}

/** The pipe of a stretch, what stands apart before it, the part of it that is to come, and its names. */
export function pipeDrawn(parts: {
  readonly main: Box;
  readonly stub: Box | null;
  readonly toCome: Box | null;
  /** Where a name stands: the middle of its text. */
  readonly names: readonly { readonly name: PipeName; readonly x: number; readonly y: number }[];
  readonly marks: string;
}): { readonly shapes: readonly Shape[]; readonly texts: readonly PlacedText[] } {
  const { main, stub, toCome, names, marks } = parts;
  const texts = names.map(({ name, x, y }) =>
    placed(name.key, x, y + 4.5, name.words, { anchor: 'middle', tone: 'ink-2', weight: 600 }),
  );
  const onHatch = texts.filter((text) => toCome !== null && overlaps(boxOfText(text), toCome));
  return {
    shapes: [
      ...(stub === null ? [] : [shape('pipe-apart', rectPath(stub), 'ink', 'fitting')]),
      shape('pipe', rectPath(main), 'ink', 'fitting'),
      shape('pipe-marks', marks, 'rule', 'lead'),
      ...(toCome === null
        ? []
        : [
            shape('pipe-to-come', hatchLines(padded(toCome, -1.5), 6), 'policy', 'hatch'),
            ...onHatch.map((text) =>
              shape(`plate-${text.key}`, rectPath(padded(boxOfText(text), 1.6)), 'paper', 'fill'),
            ),
          ]),
    ],
    texts,
  };
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/** A line from a block to its name, in units. */
export const pole = (id: string, d: string): Shape => shape(`lead-${id}`, d, 'ink-2', 'lead');

/** A place on a line, rounded. */
export const point = (x: number, y: number): string => `${tenth(x)} ${tenth(y)}`;
