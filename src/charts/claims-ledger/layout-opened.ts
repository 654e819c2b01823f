// The claims of one view: over them the article as one line, and out of its part in view the sheet with their words, set large.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import { readings } from './layout-column.ts';
import { articleLine } from './layout-line.ts';
import { headingLeading, noteLeading, quoteWidth, rowsFor, spacing, type JudgedRow } from './layout-rows.ts';
import { caret, onPhone, read, stroke } from './layout-strokes.ts';
import type { JudgedClaim, Rows } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  wide: {
    width: 640,
    height: 374,
    /** The article as one line, and the sheet with what is read of it. */
    line: { left: 1, right: 639, top: 21, bottom: 31, thick: 4, parts: 3 },
    sheet: { left: 1, right: 639, top: 38, bottom: 373.4, fold: 11 },
    /** Where rows stand: of more than four claims, in two columns. */
    columns: [{ numbers: 24, left: 46, right: 622 }],
    pair: [
      { numbers: 22, left: 43, right: 312 },
      { numbers: 340, left: 361, right: 628 },
    ],
    key: { x: 1, y: 13 },
    rest: 0,
    /** Between the sheet's edge and its rows. */
    margin: 14,
    beside: 130,
    cut: 15,
    sizes: [46, 43, 40, 38, 36, 34, 32, 30, 28, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14],
    bar: read,
  },
  narrow: {
    width: 360,
    height: 454,
    line: { left: 5, right: 355, top: 20, bottom: 28, thick: 3.4, parts: 2 },
    sheet: { left: 5, right: 355, top: 34, bottom: 452, fold: 9 },
    columns: [{ numbers: 20.5, left: 36, right: 348 }],
    pair: null,
    key: { x: 5, y: 13 },
    /** How much sooner the sheet ends where a slip rests higher. */
    rest: 43,
    margin: 6,
    beside: 0,
    cut: 14,
    sizes: [36, 34, 32, 30, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13],
    bar: onPhone,
  },
} as const;
type Frame = ReturnType<typeof frameOf>;
/** Where rows stand: the middle of their numbers, and where their words begin and end. */
interface Place {
  readonly numbers: number;
  readonly left: number;
  readonly right: number;
}
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
  const { width, height, sheet, line, margin } = frame;
  const { shapes, part } = articleLine(claims, paragraphs, line);
  const places: readonly Place[] = claims.length > 4 ? (frame.pair ?? frame.columns) : frame.columns;
  const room = {
    ...frame,
    columns: places.map(({ left, right }) => right - left),
    tall: sheet.bottom - sheet.top - 2 * margin,
  };
  const columns = rowsFor(claims, labels, paragraphs, room);
  return sceneOf({ width, height }, [
    { shapes: [sheetUnder(line.bottom, part, sheet), ...foldOf(sheet), ...shapes] },
    ...places.flatMap((place, column) =>
      (columns[column] ?? []).map(({ row, top }) => rowOf(row, sheet.top + margin + top, labels, place)),
    ),
    keyOf(claims, labels, frame),
  ]);
}

type Sheet = Frame['sheet'];
/** The sheet, which opens from the part of the article that is in view: its outline runs up to the line. */
const sheetUnder = (
  from: number,
  part: { readonly left: number; readonly right: number },
  { left, right, top, bottom, fold }: Sheet,
): Shape =>
  shape(
    'sheet-1',
    `M${left} ${top}H${part.left}V${from}H${part.right}V${top}H${right}V${tenth(bottom - fold)}L${tenth(right - fold)} ${tenth(bottom)}H${left}Z`,
    'ink',
    'fitting',
  );
/** Its lower corner, turned up. */
const foldOf = ({ right, bottom, fold }: Sheet): readonly Shape[] => [
  shape(
    'sheet-1-fold',
    `M${tenth(right - fold)} ${tenth(bottom)}V${tenth(bottom - fold)}H${right}`,
    'ink',
    'hair',
  ),
];

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
function rowOf(row: JudgedRow, top: number, labels: Labels, place: Place): Drawn {
  const { left, numbers } = place;
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
        ...noteOf(row, top, place),
      ],
    },
    cure === null ? {} : cureOf(row, cure, top, labels, place),
  ]);
}

/** Why a claim stands as it does or what it rests on: under its words, beside the first of them, or behind the last. */
function noteOf(
  { claim: { id }, said, note, at, drop }: JudgedRow,
  top: number,
  { left, right }: Place,
): PlacedText[] {
  if (note.length === 0) return [];
  const [first = top, last = top] = [said[0], said.at(-1)].map((line) => top + (line?.y ?? 0));
  const style = { ...quiet, leading: noteLeading };
  const name = `${id}-note`;
  if (at === 'under') return [placed(name, left, last + drop + 16, note, style)];
  if (at === 'behind') return [placed(name, right, last, note, { ...style, anchor: 'end' })];
  return [placed(name, right - at, first, note, style)];
}

/** The words that a claim lacks, and the caret that stands on its stroke where they belong. */
function cureOf(
  { claim, size, said, drop }: JudgedRow,
  cure: NonNullable<JudgedRow['cure']>,
  top: number,
  labels: Labels,
  { left, right }: Place,
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
function keyOf(claims: readonly JudgedClaim[], labels: Labels, { key: { x, y }, bar }: Frame): Drawn {
  const assessment = claims[0]?.assessment ?? 'supported';
  const name = labels.assessments[assessment];
  const key = {
    shapes: stroke(`key-${assessment}`, readings[assessment], [{ x, y: y - 4, width: 44 }], bar),
    texts: [placed(`head-${assessment}`, x + 52, y, name, bold)],
  };
  if (assessment !== 'partly_supported') return gathered([key]);
  const at = x + 52 + textWidth(name, 13, 600) + 18;
  return gathered([
    key,
    {
      shapes: [caret('key', at, y, 9, 12)],
      texts: [
        placed('cures', at + 10, y, labels.cures, { ...bold, size: 15, face: 'italic', tone: 'china' }),
      ],
    },
  ]);
}
