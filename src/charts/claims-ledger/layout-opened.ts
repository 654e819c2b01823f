// The claims of one view: the article drawn small, a frame on it around them, and beside it what the frame holds, set large.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { rectPath } from '../kit/labels/box.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import { columnOf, readings, sheetOf } from './layout-column.ts';
import { pageMeasure, setPage, type SetLine } from './layout-page.ts';
import {
  headingLeading,
  noteLeading,
  quoteWidth,
  rowsFor,
  spacing,
  type JudgedRow,
  type RowFrame,
} from './layout-rows.ts';
import { caret, onPhone, read, stroke } from './layout-strokes.ts';
import type { JudgedClaim, Rows } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  wide: {
    width: 640,
    height: 374,
    /** The small page, and the sheet with what is read of it. */
    page: { left: 1, right: 110, padding: 9, thick: 2.4, fold: 9 },
    sheet: { left: 140, right: 639, top: 23, bottom: 373.4, fold: 11 },
    numbers: 161,
    left: 183,
    right: 624,
    key: { x: 140, y: 14 },
    rest: 0,
    /** Between the sheet's edge and its rows. */
    margin: 16,
    beside: 122,
    line: 15,
    sizes: [36, 34, 32, 30, 28, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14],
    bar: read,
  },
  narrow: {
    width: 360,
    height: 454,
    page: { left: 5, right: 43, padding: 4, thick: 2, fold: 5 },
    sheet: { left: 54, right: 355, top: 22, bottom: 452, fold: 9 },
    numbers: 69,
    left: 84,
    right: 347,
    key: { x: 5, y: 13 },
    /** How much sooner the sheet ends where a slip rests higher. */
    rest: 43,
    margin: 10,
    beside: 0,
    line: 13,
    sizes: [30, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13],
    bar: onPhone,
  },
} as const;
type Frame = ReturnType<typeof frameOf>;
/** Claims that lack words, and a few in full, are read over the slip of their step: their sheet ends above it. */
function frameOf(size: Size, claims: readonly JudgedClaim[]) {
  const frame = frames[size];
  const isLong = claims.length > 2 && claims.some(({ row }) => row.cure === null);
  const up = isLong ? 0 : frame.rest;
  return {
    ...frame,
    height: frame.height - up,
    sheet: { ...frame.sheet, bottom: frame.sheet.bottom - up },
  };
}

const bold = { weight: 600 } as const;
const quiet = { tone: 'ink-2' } as const;

export function openedPage(
  claims: readonly JudgedClaim[],
  labels: Labels,
  size: Size,
  paragraphs: Rows['paragraphs'],
): PlotScene {
  const frame = frameOf(size, claims);
  const { width, height, sheet } = frame;
  const room: RowFrame = {
    ...frame,
    width: frame.right - frame.left,
    tall: sheet.bottom - sheet.top - 2 * frame.margin,
  };
  const { rows, tops } = rowsFor(claims, labels, paragraphs, room);
  return sceneOf({ width, height }, [
    ...smallPage(claims, paragraphs, frame),
    { shapes: sheetOf('sheet-1', sheet) },
    ...rows.map((row, i) => rowOf(row, sheet.top + frame.margin + (tops[i] ?? 0), labels, frame)),
    keyOf(claims, labels, frame),
  ]);
}

/** The article drawn small, the claims of the view underlined, and a frame around them that opens to the sheet. */
function smallPage(
  claims: readonly JudgedClaim[],
  paragraphs: Rows['paragraphs'],
  { page, sheet }: Frame,
): readonly Partial<Drawn>[] {
  const lines = setPage(paragraphs, pageMeasure);
  const [top, bottom] = [sheet.top + 18, sheet.bottom - 13];
  const steps = lines.map((line, i) => stepTo(line, lines[i - 1]));
  const pitch = (bottom - top) / steps.reduce((sum, step) => sum + step, 0);
  const baselines = new Map<string, number>();
  let y = top;
  lines.forEach((line, i) => {
    y += (steps[i] ?? 0) * pitch;
    baselines.set(line.key, y);
  });
  const ids = new Set(claims.map(({ id }) => id));
  const own = lines.filter(({ words }) => words.some(({ claim }) => claim !== null && ids.has(claim)));
  const ends = [own[0], own.at(-1)].map((line) => baselines.get(line?.key ?? '') ?? top);
  const framed = { top: tenth((ends[0] ?? top) - 6), bottom: tenth((ends[1] ?? bottom) + 6) };
  const [from, to] = [page.right + 3, sheet.left];
  const beam = `M${from} ${framed.top}L${to} ${sheet.top}V${sheet.bottom}L${from} ${framed.bottom}Z`;
  const size = (page.right - page.left - 2 * page.padding) / pageMeasure;
  const column = { left: page.left + page.padding, size, baselines, underlined: claims, thick: page.thick };
  const frame: Shape[] = [
    shape('frame', rectPath({ left: page.left - 0.4, right: from, ...framed }), 'ink', 'wall'),
  ];
  return [
    { shapes: [shape('beam', beam, 'paper-2', 'fill'), shape('beam-edges', beam, 'ink-2', 'lead')] },
    { shapes: sheetOf('sheet-0', { ...sheet, ...page }) },
    columnOf(lines, { ...column, suffix: '-page' }),
    { shapes: frame },
  ];
}

/** How far a line stands from the one before, in lines. */
function stepTo(line: SetLine, before: SetLine | undefined): number {
  if (before === undefined) return 0;
  if (before.section !== line.section) return 2.3;
  return before.paragraph === line.paragraph ? 1 : 1.5;
}

/** A line of a claim, where words are put in as two pieces with a gap between them. */
function piecesOf({ said, size, cure }: JudgedRow, left: number) {
  return said.flatMap(({ words, y }, line) => {
    const whole = { key: `${line}`, words, x: left, y, width: quoteWidth(words, size) };
    if (cure?.line !== line) return [whole];
    const { before } = cure;
    const width = quoteWidth(before, size);
    const rest = words.slice(before.length).trimStart();
    const x = left + width + spacing.gap * size;
    const after = { key: `${line}-on`, words: rest, x, y, width: quoteWidth(rest, size) };
    return before === '' ? [after] : [{ ...whole, words: before, width }, after];
  });
}

/** A claim on the sheet: its number, its words with their stroke, the words that it lacks, and why it stands as it does. */
function rowOf(row: JudgedRow, top: number, labels: Labels, { left, right, numbers }: Frame): Drawn {
  const { claim, size, said, cure } = row;
  const { id } = claim;
  const pieces = piecesOf(row, left).map((piece) => ({ ...piece, y: top + piece.y }));
  const middle = top + (said[0]?.y ?? 0) - size * 0.34;
  const under = pieces.map(({ x, y, width }) => ({ x, y: tenth(y + row.drop), width }));
  const heading: PlacedText[] =
    row.heading === null
      ? []
      : [
          placed(`section-${claim.section}`, left, top + 12, row.heading, {
            ...quiet,
            leading: headingLeading,
          }),
        ];
  return gathered([
    {
      shapes: stroke(id, readings[claim.assessment], under, row.thick),
      spots: [spot(id, numbers, tenth(middle), 9.5, 'ink', 'fitting')],
      texts: [
        ...heading,
        placed(`${id}-label`, numbers, middle + 4.6, labels.label(claim), {
          ...bold,
          anchor: 'middle',
        }),
        ...pieces.map(({ key, words, x, y, width }) =>
          placed(`${id}-said-${key}`, x, y, words, { size, face: 'reading', length: tenth(width) }),
        ),
        ...noteOf(row, top, { left, right }),
      ],
    },
    cure === null ? {} : cureOf(row, cure, top, labels, { left, right }),
  ]);
}

/** Why a claim stands as it does or what it rests on: under its words, or beside the first of them. */
function noteOf(
  { claim: { id }, said, note, beside, drop }: JudgedRow,
  top: number,
  { left, right }: { readonly left: number; readonly right: number },
): PlacedText[] {
  if (note.length === 0) return [];
  const [first, last] = [said[0], said.at(-1)].map((line) => top + (line?.y ?? 0));
  if (beside === null)
    return [placed(`${id}-note`, left, (last ?? top) + drop + 16, note, { ...quiet, leading: noteLeading })];
  return [placed(`${id}-note`, right - beside, first ?? top, note, { ...quiet, leading: noteLeading })];
}

/** The words that a claim lacks, and the caret that stands on its stroke where they belong. */
function cureOf(
  { claim, size, said, drop }: JudgedRow,
  cure: NonNullable<JudgedRow['cure']>,
  top: number,
  labels: Labels,
  { left, right }: { readonly left: number; readonly right: number },
): Partial<Drawn> {
  const words = labels.cure(claim);
  const baseline = top + (said[cure.line]?.y ?? 0);
  const gap = spacing.gap * size;
  const at = left + quoteWidth(cure.before, size) + gap / 2;
  const half = textWidth(words, size, 600) / 2;
  const middle = Math.min(Math.max(at, left + half), right - half);
  return {
    shapes: [caret(claim.id, at, baseline + drop, gap * 0.72, drop + size * 0.84)],
    texts: [
      placed(`${claim.id}-cure`, middle, baseline - (spacing.over - 0.02) * size, words, {
        ...bold,
        size,
        face: 'italic',
        anchor: 'middle',
        tone: 'china',
      }),
    ],
  };
}

/** Over the sheet: what the stroke says, and whose the words over it are. */
function keyOf(
  claims: readonly JudgedClaim[],
  labels: Labels,
  { key: { x, y }, bar, beside, sheet }: Frame,
): Drawn {
  const assessment = claims[0]?.assessment ?? 'supported';
  const name = labels.assessments[assessment];
  const key = {
    shapes: stroke(`key-${assessment}`, readings[assessment], [{ x, y: y - 4, width: 44 }], bar),
    texts: [placed(`head-${assessment}`, x + 52, y, name, bold)],
  };
  if (assessment !== 'partly_supported') return gathered([key]);
  const cut = labels.cut(claims, beside === 0);
  const at = x + 52 + textWidth(name, 13, 600) + 18;
  return gathered([
    key,
    {
      shapes: [caret('key', at, y, 9, 12)],
      texts: [
        placed('cures', at + 10, y, labels.cures, { ...bold, size: 15, face: 'italic', tone: 'china' }),
        ...(cut === '' ? [] : [placed('cut', sheet.right, y, cut, { ...quiet, anchor: 'end' })]),
      ],
    },
  ]);
}
