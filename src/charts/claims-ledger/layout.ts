// Geometry of the article, marked up, as an editor leaves it: a proof of all of it, or in grey, and in it, in words, the claims that a view opens.
import type { PlacedText, PlotScene, Size } from '../contract/scene.ts';
import { sceneOf } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { wrapText } from '../look/text-width.ts';
import { sheetOf } from './layout-column.ts';
import { flowOf } from './layout-flow.ts';
import { keyOf } from './layout-key.ts';
import { claimNamed, markedPage } from './layout-marked.ts';
import { setPage } from './layout-page.ts';
import { proofMarks } from './layout-proof-marks.ts';
import { proofOf } from './layout-proof.ts';
import { stackOf } from './layout-stack.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** Sizes of words, from the largest to the smallest by halves. */
const sizesBetween = (largest: number, smallest: number): readonly number[] =>
  Array.from({ length: (largest - smallest) * 2 + 1 }, (_, i) => largest - i / 2);

const frames = {
  wide: {
    width: 640,
    height: 374,
    sheet: { left: 1, right: 639, top: 22, bottom: 373.4, fold: 14 },
    padding: { side: 14, top: 8, bottom: 9 },
    columns: 2,
    between: 22,
    /** Ems in a line of a column. */
    measure: 52,
    title: { y: 21, size: 15 },
    rest: 374,
    pitch: { least: 3.5, most: 9 },
    hand: 18,
    sizes: sizesBetween(32, 13),
    numbers: 13,
    thick: { counted: 5, folded: 2.4 },
  },
  narrow: {
    width: 360,
    height: 540,
    sheet: { left: 4, right: 356, top: 44, bottom: 539, fold: 12 },
    padding: { side: 12, top: 6, bottom: 8 },
    columns: 1,
    between: 0,
    measure: 80,
    title: { y: 20, size: 15 },
    /** A step’s slip lies over what is further down. */
    rest: 442,
    pitch: { least: 3.5, most: 9 },
    hand: 16,
    sizes: sizesBetween(25, 15),
    numbers: 15,
    thick: { counted: 5, folded: 2.4 },
  },
} as const;
type Frame = (typeof frames)[Size];

/** The article's own title, over its lines. */
function titleOf(labels: Labels, { sheet, padding, title }: Frame): PlacedText {
  const { left, right, top, fold } = sheet;
  const lines = wrapText(labels.title, right - left - 2 * padding.side - fold, title.size, 600);
  return placed('title', left + padding.side, top + title.y, lines, { weight: 600, size: title.size });
}

/** The proof of all claims. On a phone it ends above the slip of a step. */
const proofs = {
  wide: {
    side: 14,
    between: 22,
    bottom: 369,
    size: 13,
    hand: 15,
    thick: 3.6,
    em: 2.4,
  },
  narrow: {
    side: 8,
    between: 8,
    bottom: 451,
    size: 13,
    hand: 14.4,
    thick: 3.6,
    em: 2.1,
  },
} as const;

/** All claims on one page, whole. */
function proofScene(rows: Rows, labels: Labels, size: Size): PlotScene {
  const { width, height, padding, ...frame } = frames[size];
  const { side, between, bottom, ...setting } = proofs[size];
  const sheet = { ...frame.sheet, bottom: Math.min(frame.sheet.bottom, bottom + padding.bottom) };
  const title = titleOf(labels, frames[size]);
  const left = sheet.left + side;
  const column = (sheet.right - side - left - between) / 2;
  const top = title.y + (title.lines.length - 1) * title.leading + 4;
  const lines = proofOf(rows.paragraphs, { ...setting, left, top, bottom, column, step: column + between });
  return sceneOf({ width, height }, [
    { shapes: sheetOf('sheet', sheet), texts: [{ ...title, x: left }] },
    ...proofMarks(lines, { ...setting, column, claims: rows.claims, labels }),
    keyOf(rows, labels, size),
  ]);
}

export function claimsLedger(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  if (view === 'all') return proofScene(rows, labels, size);
  const frame = frames[size];
  const { width, height, sheet, padding, columns, between, measure, sizes, numbers, thick } = frame;
  const counted = rows.shown[view].claims;
  const opened = size === 'wide' ? counted : rows.shown[view].narrow;
  const left = sheet.left + padding.side;
  const wide = sheet.right - padding.side - left;
  const column = (wide - between * (columns - 1)) / columns;
  const title = titleOf(labels, frame);
  const lines = setPage(rows.paragraphs, measure);
  const stack = stackOf(flowOf(lines, new Set(opened.map(({ id }) => id))), {
    top: title.y + (title.lines.length - 1) * title.leading + padding.top,
    bottom: sheet.bottom - padding.bottom,
    columns,
    pitch: frame.pitch,
    rest: frame.rest,
    sizes,
    hand: frame.hand,
    setting: {
      wide,
      numbers,
      number: (id) => labels.label(claimNamed(rows.claims, id)),
      print: labels.quoted,
    },
  });
  return sceneOf({ width, height }, [
    { shapes: sheetOf('sheet', sheet), texts: [title] },
    ...markedPage(stack, {
      left,
      wide,
      step: column + between,
      em: column / measure,
      hand: frame.hand,
      numbers,
      thick: { grey: thick.folded, words: thick.counted },
      counted,
      opened,
      claims: rows.claims,
      labels,
    }),
    keyOf(rows, labels, size),
  ]);
}
