// The claims of one view: at a desk the article as one page with a lens on their part of it, on a phone that part alone, as large as it is read.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import { barsOf } from './layout-around.ts';
import { readings, sheetOf } from './layout-column.ts';
import { leafOf, lensOf } from './layout-leaf.ts';
import {
  cureIn,
  headingLeading,
  noteLeading,
  quoteWidth,
  rowsFor,
  spacing,
  type JudgedRow,
} from './layout-rows.ts';
import { caret, onPhone, read, stroke } from './layout-strokes.ts';
import type { JudgedClaim, Part, Rows } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  wide: {
    width: 640,
    height: 375,
    /** Where the words of claims are set large. */
    glass: { left: 300, right: 639, top: 49, bottom: 374.4 },
    place: { numbers: 317, left: 335, right: 635 },
    key: { x: 301, y: 37, size: 48 },
    rest: 0,
    /** Between the edge of the glass and its rows. */
    margin: 4,
    cut: 17,
    sizes: [23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13],
    bar: read,
    isAmong: false,
  },
  narrow: {
    width: 360,
    height: 440,
    glass: { left: 5, right: 355, top: 48, bottom: 439 },
    place: { numbers: 21, left: 39, right: 346 },
    key: { x: 5, y: 32, size: 42 },
    /** How much sooner the glass ends where a slip rests higher. */
    rest: 29,
    margin: 12,
    cut: 16,
    sizes: [22, 21, 20, 19, 18, 17, 16, 15, 14, 13],
    bar: onPhone,
    isAmong: true,
  },
} as const;
type Frame = ReturnType<typeof frameOf>;
/** Where rows stand: the middle of their numbers, and where their words begin and end. */
interface Place {
  readonly numbers: number;
  readonly left: number;
  readonly right: number;
}
/** Claims that lack words, and a few in full, are read over the slip of their step: their glass ends above it. */
function frameOf(size: Size, claims: readonly JudgedClaim[]) {
  const frame = frames[size];
  const isLong = claims.length > 2;
  const up = isLong ? 0 : frame.rest;
  return {
    ...frame,
    height: frame.height - up,
    glass: { ...frame.glass, bottom: frame.glass.bottom - up },
  };
}

const bold = { weight: 600 } as const;
const quiet = { tone: 'ink-2' } as const;

/** Room for the line under the rows that counts the others, on a phone over their strokes. */
const othersTall = { wide: 20, narrow: 27 } as const;

export function openedPage(
  view: Part,
  labels: Labels,
  size: Size,
  rows: Pick<Rows, 'paragraphs'>,
): PlotScene {
  const frame = frameOf(size, view.claims);
  const { width, height, glass, margin, place } = frame;
  const others = labels.others(view);
  const room = {
    ...frame,
    wide: place.right - place.left,
    tall: glass.bottom - glass.top - 2 * margin - (others === null ? 0 : othersTall[size]),
  };
  return sceneOf({ width, height }, [
    size === 'wide' ? leafWithLens(view, rows, labels, glass) : openedSheet(glass),
    ...rowsFor(view.large, labels, rows.paragraphs, room).map(({ row, top }) =>
      rowOf(row, glass.top + margin + top, labels, place),
    ),
    others === null ? {} : othersOf(others, view, labels, frame, size),
    keyOf(view, labels, frame),
  ]);
}

const leafWithLens = (
  view: Part,
  { paragraphs }: Pick<Rows, 'paragraphs'>,
  labels: Labels,
  glass: Frame['glass'],
): Partial<Drawn> => {
  const { drawn, part } = leafOf(view, paragraphs, labels);
  return gathered([drawn, { shapes: lensOf(part, glass) }]);
};

/** The part of the page that is read on a phone: a sheet with its corner turned down. */
const openedSheet = (glass: Frame['glass']): Partial<Drawn> => ({
  shapes: sheetOf('sheet-0', { ...glass, fold: 16 }),
});

/** The claims of a view that are not set large: at a desk their numbers stand on the page, on a phone here, over their strokes. */
function othersOf(
  others: string,
  { claims, large }: Part,
  labels: Labels,
  { place, glass, bar }: Frame,
  size: Size,
): Partial<Drawn> {
  const y = glass.bottom - (size === 'wide' ? 7 : 15);
  if (size === 'wide')
    return { texts: [placed('others', place.left, y, `${others}, ${labels.onPage}`, quiet)] };
  const text = placed('others', place.left, y, others, quiet);
  const from = place.left + textWidth(others, text.size) + 22;
  return gathered([
    { texts: [text] },
    ...claims
      .filter((claim) => !large.includes(claim))
      .map((claim, i): Partial<Drawn> => {
        const x = from + i * 34;
        const under = [{ x: x - 12, y: y + 6, width: 24 }];
        return {
          shapes: stroke(claim.id, readings[claim.assessment], under, bar),
          texts: [placed(`${claim.id}-label`, x, y, labels.label(claim), { ...bold, anchor: 'middle' })],
        };
      }),
  ]);
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

/** A claim in the glass: its number, its words with their stroke, the words that it lacks, and why it stands as it does. */
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
    { shapes: aroundRow(row, top, left) },
    cure === null ? {} : cureOf(row, cure, top, labels, place),
  ]);
}

/** The words around a claim, where it stands among them. */
function aroundRow({ claim: { id }, around, said, size }: JudgedRow, top: number, left: number): Shape[] {
  if (around === null) return [];
  const last = said.at(-1)?.y ?? 0;
  return [
    ...barsOf(`before-${id}`, around.before, left, top + around.y, size),
    ...barsOf(`after-${id}`, around.after, left, top + last, size),
  ];
}

/** Why a claim stands as it does or what it rests on: under its words, or behind the last. */
function noteOf(
  { claim: { id }, said, note, at, drop, thick, size, cure }: JudgedRow,
  top: number,
  { left, right }: Place,
): PlacedText[] {
  if (note.length === 0) return [];
  const last = top + (said.at(-1)?.y ?? 0);
  const style = { ...quiet, leading: noteLeading };
  const name = `${id}-note`;
  if (at === 'under') return [placed(name, left, last + drop + thick / 2 + 16, note, style)];
  const line = cure?.line ?? 0;
  // Under the stroke of another line it keeps off that.
  const over = top + (said[line]?.y ?? 0) - spacing.over * size + (line === 0 ? 0 : 2);
  return [placed(name, right, at === 'over' ? over : last, note, { ...style, anchor: 'end' })];
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
  const { at, middle } = cureIn(words, cure.before, size, right - left);
  return {
    shapes: [caret(claim.id, left + at, baseline + drop, gap * 0.72, drop + size * 0.84)],
    texts: [
      placed(`${claim.id}-cure`, left + middle, baseline - (spacing.over - 0.02) * size, words, {
        ...bold,
        size,
        face: 'italic',
        anchor: 'middle',
      }),
    ],
  };
}

/** Letters of headlines are wider than labels by no more than this. */
const display = 1.2;

/** Over the glass: how many claims of how many are marked, what their stroke says, and whose the words over it are. */
function keyOf(view: Part, labels: Labels, { key: { x, y, size }, bar }: Frame): Drawn {
  const assessment = view.claims[0]?.assessment ?? 'supported';
  const count = labels.count(view);
  const beside = x + textWidth(count, size) * display + 10;
  const isCured = assessment === 'partly_supported';
  const above = isCured ? y - 17 : y;
  const name = labels.assessments[assessment];
  const key = {
    shapes: stroke(`key-${assessment}`, readings[assessment], [{ x: beside, y: above - 4, width: 44 }], bar),
    texts: [
      placed(`count-${assessment}`, x, y, count, { size, face: 'display' }),
      placed(`head-${assessment}`, beside + 52, above, name, bold),
    ],
  };
  if (!isCured) return gathered([key]);
  return gathered([
    key,
    {
      shapes: [caret('key', beside + 22, y + 1, 9, 12)],
      texts: [
        placed('cures', beside + 52, y + 1, labels.cures, {
          ...bold,
          size: 15,
          face: 'italic',
        }),
      ],
    },
  ]);
}
