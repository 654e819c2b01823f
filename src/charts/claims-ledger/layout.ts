// Geometry of the article, marked up, as an editor leaves it: a page of grey lines, whole, or folded up around the claims that a view opens.
import type { PlacedText, PlotScene, Size } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import type { Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { wrapText } from '../look/text-width.ts';
import { sheetOf } from './layout-column.ts';
import { flowOf } from './layout-flow.ts';
import { keyOf } from './layout-key.ts';
import { claimNamed, markedPage } from './layout-marked.ts';
import { setPage } from './layout-page.ts';
import { stackOf, type Room } from './layout-stack.ts';
import { verdictsOf } from './layout-verdicts.ts';
import type { JudgedClaim, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** On a phone the sheet ends over its foot, which the slip of a step covers; on a small one it would lie over the sheet as well. */
const boards = { wide: { width: 640, height: 374 }, narrow: { width: 360, height: 500 } } as const;

/** A sheet, and how lines are set on it. */
interface Frame extends Pick<Room, 'columns' | 'pitch' | 'hand' | 'sizes' | 'leading' | 'under'> {
  readonly sheet: Box & { readonly fold: number };
  readonly padding: { readonly side: number; readonly top: number; readonly bottom: number };
  readonly between: number;
  /** Ems in a line of a column, and how far over it its dashes stand. */
  readonly measure: number;
  readonly dashes: number;
  /** The title: its baseline under the sheet’s edge, and its size. */
  readonly title: { readonly y: number; readonly size: number };
  readonly numbers: number;
  readonly thick: { readonly grey: number; readonly words: number; readonly open: number };
}

/** Sizes of words, from the largest to the smallest by halves. */
const sizesBetween = (largest: number, smallest: number): readonly number[] =>
  Array.from({ length: (largest - smallest) * 2 + 1 }, (_, i) => largest - i / 2);

/** Pages with claims in words. On a phone they end above the slip of a step. */
const folded: Readonly<Record<Size, Frame>> = {
  wide: {
    sheet: { left: 1, right: 639, top: 22, bottom: 373.4, fold: 14 },
    padding: { side: 14, top: 5, bottom: 7 },
    columns: 2,
    between: 22,
    measure: 52,
    dashes: 2.2,
    title: { y: 21, size: 15 },
    pitch: { least: 3.1, most: 9 },
    hand: 16.5,
    sizes: sizesBetween(32, 13),
    leading: 1.3,
    under: 0,
    numbers: 13,
    thick: { grey: 2.4, words: 3.6, open: 18 },
  },
  narrow: {
    sheet: { left: 4, right: 356, top: 23, bottom: 452, fold: 12 },
    padding: { side: 12, top: 4, bottom: 7 },
    columns: 2,
    between: 10,
    measure: 80,
    dashes: 2.2,
    title: { y: 19, size: 15 },
    pitch: { least: 3.1, most: 12 },
    hand: 15,
    sizes: sizesBetween(29, 15),
    leading: 1.3,
    under: 0,
    numbers: 15,
    thick: { grey: 2.4, words: 3.5, open: 16 },
  },
};

/** The page of all claims, whole, with figures of verdicts beside it, or over it. */
const whole: Readonly<Record<Size, Frame>> = {
  wide: {
    ...folded.wide,
    sheet: { left: 1, right: 462, top: 1, bottom: 373.4, fold: 14 },
    padding: { side: 16, top: 4, bottom: 10 },
    columns: 1,
    measure: 70,
    title: { y: 22, size: 14 },
    dashes: 4.6,
    pitch: { least: 6.6, most: 12 },
    hand: 30,
    leading: 1.36,
    sizes: sizesBetween(26, 15),
    thick: { ...folded.wide.thick, grey: 5 },
  },
  narrow: {
    ...folded.narrow,
    sheet: { left: 4, right: 356, top: 102, bottom: 456, fold: 12 },
    columns: 1,
    measure: 66,
    dashes: 4,
    pitch: { least: 5.4, most: 12 },
    hand: 22,
    leading: 1.36,
    sizes: sizesBetween(20, 15),
    thick: { ...folded.narrow.thick, grey: 4.6 },
  },
};

/** Where claims hold, words are larger, and so are their bars. */
const holding: Readonly<Record<Size, Frame>> = {
  wide: { ...folded.wide, leading: 1.44, under: 2, thick: { ...folded.wide.thick, words: 4.6 } },
  narrow: { ...folded.narrow, leading: 1.37, under: 2, thick: { ...folded.narrow.thick, words: 4.6 } },
};

/** Where a claim has to wait, its words leave room to its stroke. */
const waiting: Readonly<Record<Size, Frame>> = {
  wide: {
    ...folded.wide,
    sizes: sizesBetween(26, 13),
    under: 25,
  },
  narrow: {
    ...folded.narrow,
    sizes: sizesBetween(23, 15),
    under: 22,
  },
};

const frames: Readonly<Record<View, Readonly<Record<Size, Frame>>>> = {
  all: whole,
  'supported-opening': holding,
  'supported-body': holding,
  'partly-highlights': folded,
  'partly-highlights-more': folded,
  'partly-middle': folded,
  'partly-end': folded,
  unsettled: waiting,
};

/** The article's own title, over its lines. */
function titleOf(labels: Labels, { sheet, padding, title }: Frame): PlacedText {
  const { left, right, top, fold } = sheet;
  const lines = wrapText(labels.title, right - left - 2 * padding.side - fold, title.size, 600);
  return placed('title', left + padding.side, top + title.y, lines, { weight: 600, size: title.size });
}

/** The claims among which a view counts, those that it counts, and those of them that it sets in words. */
interface Marked {
  readonly within: readonly JudgedClaim[];
  readonly counted: readonly JudgedClaim[];
  readonly opened: readonly JudgedClaim[];
}

function pageOf(
  { claims, paragraphs }: Rows,
  labels: Labels,
  frame: Frame,
  { within, counted, opened }: Marked,
): readonly Partial<Drawn>[] {
  const { sheet, padding, columns, between, measure, numbers } = frame;
  const left = sheet.left + padding.side;
  const wide = sheet.right - padding.side - left;
  const column = (wide - between * (columns - 1)) / columns;
  const em = column / measure;
  const title = titleOf(labels, frame);
  const lines = setPage(paragraphs, measure);
  const stack = stackOf(flowOf(lines, new Set(opened.map(({ id }) => id))), {
    ...frame,
    top: title.y + (title.lines.length - 1) * title.leading + padding.top,
    bottom: sheet.bottom - padding.bottom,
    setting: {
      wide,
      numbers,
      number: (id) => labels.label(claimNamed(claims, id)),
      print: labels.quoted,
    },
  });
  const drawn = {
    ...frame,
    left,
    wide,
    step: column + between,
    em,
    within,
    counted,
    opened,
    claims,
    labels,
  };
  return [{ shapes: sheetOf('sheet', sheet), texts: [title] }, ...markedPage(stack, drawn)];
}

export function claimsLedger(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const frame = frames[view][size];
  if (view === 'all') {
    const marked = { within: rows.claims, counted: rows.claims, opened: [rows.example] };
    return sceneOf(boards[size], [...pageOf(rows, labels, frame, marked), verdictsOf(rows, labels, size)]);
  }
  const { claims: counted, narrow, within } = rows.shown[view];
  const opened = size === 'wide' ? counted : narrow;
  const hasCure = opened.some(({ row }) => row.cure !== null);
  return sceneOf(boards[size], [
    ...pageOf(rows, labels, frame, { within, counted, opened }),
    keyOf(rows, within, labels, size, hasCure ? frame.sheet.right - frame.padding.side : null),
  ]);
}
