// All of the article as one page drawn small: its words in grey, a stroke under every claim, and the claims that are read beside it in ink.
import type { PlacedText, Shape, Size } from '../contract/scene.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import { greyLines, inkWords, sheetOf, strokes, type Column } from './layout-column.ts';
import { numbersBeside } from './layout-numbers.ts';
import { pageMeasure, setPage, type SetLine } from './layout-page.ts';
import type { JudgedClaim, Part, Rows } from './rows.ts';
import type { Labels } from './words.ts';

/** Between lines, in lines: from a paragraph to the next, and from a section to the next. */
const gaps = { paragraph: 1.4, section: 2.1 } as const;

const leaves = {
  wide: {
    sheet: { left: 1, right: 273, top: 0.6, bottom: 374.4, fold: 13 },
    measure: pageMeasure,
    /** Left of the lines stand the numbers of sections, and right of them those of claims. */
    padding: { left: 22, right: 32, top: 12, bottom: 12 },
    between: 0,
    gutter: { beside: 11, gap: 12.6 },
    /** Lines of the paragraphs in view stand this much further apart, so that each number finds its line. */
    open: 2.3,
    numbers: 7,
    /** From a baseline to the line around its paragraph, above and below it. */
    around: 6,
    apart: { grey: 0.48, drop: 0.42 },
    live: 3.2,
    rest: 1.6,
  },
  narrow: {
    sheet: { left: 5, right: 355, top: 42, bottom: 166, fold: 11 },
    measure: 26,
    /** Left of each column stand the numbers of claims. */
    padding: { left: 22, right: 8, top: 8, bottom: 8 },
    between: 20,
    gutter: { beside: -3.5, gap: 12.4 },
    open: 1,
    numbers: 0,
    around: 7,
    apart: { grey: 1.5, drop: 0.9 },
    live: 3,
    rest: 1.4,
  },
} as const;
type Leaf = (typeof leaves)[Size];

/** Some lines of the article and where they stand. */
interface Placed extends Column {
  readonly lines: readonly SetLine[];
}

/** Lines that have a word of some claims. */
const linesOf = (lines: readonly SetLine[], claims: readonly JudgedClaim[]): readonly SetLine[] =>
  lines.filter(({ words }) => words.some((word) => claims.some(({ id }) => id === word.claim)));
const paragraphsOf = (lines: readonly SetLine[], claims: readonly JudgedClaim[]): ReadonlySet<number> =>
  new Set(linesOf(lines, claims).map(({ paragraph }) => paragraph));

/** How far down each line stands, in lines, from the first of them; those of the paragraphs in view are `open` lines apart. */
function waysDown(lines: readonly SetLine[], inView: ReadonlySet<number>, { open }: Leaf): readonly number[] {
  let way = 0;
  return lines.map((line, i) => {
    const before = lines[i - 1];
    if (before === undefined) return way;
    if (before.section !== line.section) way += gaps.section;
    else if (before.paragraph !== line.paragraph) way += gaps.paragraph;
    else way += inView.has(line.paragraph) ? open : 1;
    return way;
  });
}

/** Columns of the page, side by side, their lines as far apart as the fullest one allows. */
function columnsOf(
  columns: readonly (readonly SetLine[])[],
  claims: readonly JudgedClaim[],
  leaf: Leaf,
  top: number,
): readonly Placed[] {
  const { sheet, measure, padding, between, apart } = leaf;
  const room = sheet.right - sheet.left - padding.left - padding.right;
  const width = (room - between * (columns.length - 1)) / columns.length;
  const size = width / measure;
  const ways = columns.map((lines) => waysDown(lines, paragraphsOf(lines, claims), leaf));
  const most = Math.max(...ways.map((way) => way.at(-1) ?? 0));
  const pitch = (sheet.bottom - padding.bottom - top - size) / most;
  return columns.map((lines, i) => ({
    lines,
    size,
    apart,
    left: sheet.left + padding.left + i * (width + between),
    baselines: new Map(lines.map(({ key }, at) => [key, top + size + (ways[i]?.[at] ?? 0) * pitch])),
  }));
}

/** The part of the page in which some claims stand: their paragraphs, for a line around these runs between lines. */
function partOf(columns: readonly Placed[], claims: readonly JudgedClaim[], { measure, around }: Leaf): Box {
  const boxes = columns.flatMap(({ lines, left, size, baselines }) => {
    const live = paragraphsOf(lines, claims);
    return lines
      .filter(({ paragraph }) => live.has(paragraph))
      .map(({ key }) => {
        const y = baselines.get(key) ?? 0;
        return { left, right: left + measure * size, top: y - around, bottom: y + around };
      });
  });
  if (boxes.length === 0) throw new RangeError('no claim of the view is in the article');
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** The number of each section, beside its first line. */
const numbersOf = ({ lines, baselines }: Placed, { sheet, numbers }: Leaf): PlacedText[] =>
  lines.flatMap(({ key, section }, i) =>
    lines[i - 1]?.section === section
      ? []
      : [
          placed(`place-${section}`, sheet.left + numbers, (baselines.get(key) ?? 0) + 3, `${section + 1}`, {
            tone: 'ink-2',
          }),
        ],
  );

/** Strokes under claims: those of the view in ink, with the name of their claim where nothing else on the board has it. */
function strokesOn(
  { lines, ...column }: Placed,
  claims: readonly JudgedClaim[],
  { claims: live, large }: Part,
  leaf: Leaf,
): readonly Shape[] {
  const under = (some: readonly JudgedClaim[], thick: number, suffix: string) =>
    strokes(lines, column, { claims: some, thick, suffix });
  const rest = claims.filter((each) => !live.includes(each));
  const alone = live.filter((each) => !large.includes(each));
  return [
    ...under(rest, leaf.rest, '-page').map((each): Shape => ({ ...each, tone: 'ink-2' })),
    ...under(large, leaf.live, '-page'),
    ...under(alone, leaf.live, ''),
  ];
}

/** The numbers of a view's claims beside their strokes, in the frame on their part of the page. */
function numbered(
  { lines, ...column }: Placed,
  live: readonly JudgedClaim[],
  labels: Labels,
  part: Box,
  size: Size,
): readonly Partial<Drawn>[] {
  const { gutter, measure } = leaves[size];
  const x =
    size === 'wide' ? column.left + measure * column.size + gutter.beside : column.left + gutter.beside;
  return numbersBeside(live, lines, column, labels, {
    x,
    anchor: size === 'wide' ? 'start' : 'end',
    top: part.top + 8,
    bottom: part.bottom - 7,
    gap: gutter.gap,
  });
}

/** The article's own title, over its lines at a desk. */
function titleOf({ sheet, padding }: Leaf, room: number, labels: Labels): PlacedText {
  const lines = wrapText(labels.title, room, 14, 600);
  return placed('title', sheet.left + padding.left, sheet.top + 24, lines, { size: 14, weight: 600 });
}

/**
 * The page, with the claims of a view in ink, and the part of it in which these stand.
 * @throws RangeError where none of them is in the article
 */
export function leafOf(
  view: Part,
  { claims, paragraphs }: Pick<Rows, 'claims' | 'paragraphs'>,
  labels: Labels,
  size: Size,
): { readonly drawn: Partial<Drawn>; readonly part: Box } {
  const leaf = leaves[size];
  const { sheet, measure, padding } = leaf;
  const lines = setPage(paragraphs, measure);
  const isTall = size === 'wide';
  const title = isTall
    ? titleOf(leaf, sheet.right - sheet.left - padding.left - padding.right, labels)
    : null;
  const top =
    title === null ? sheet.top + padding.top : title.y + (title.lines.length - 1) * title.leading + 12;
  const sections = isTall
    ? [lines]
    : labels.sections.map((_, place) => lines.filter(({ section }) => section === place));
  const columns = columnsOf(sections, view.claims, leaf, top);
  const part = partOf(columns, view.claims, leaf);
  return {
    part,
    drawn: gathered([
      { shapes: sheetOf('sheet-0', sheet) },
      ...columns.map((column) => ({
        shapes: [
          ...greyLines(column.lines, column),
          ...inkWords(column.lines, column, view.claims),
          ...strokesOn(column, claims, view, leaf),
        ],
      })),
      ...columns.flatMap((column) => numbered(column, view.claims, labels, part, size)),
      {
        texts: [
          ...(title === null ? [] : [title]),
          ...(isTall ? columns.flatMap((each) => numbersOf(each, leaf)) : []),
        ],
      },
    ]),
  };
}

/** The frame on a part of the page, and the lens that opens from it to the box in which its words are set large. */
export function lensOf(part: Box, glass: Box, size: Size): readonly Shape[] {
  const { sheet } = leaves[size];
  const frame =
    size === 'wide'
      ? { left: part.left - 4, right: sheet.right, top: part.top, bottom: part.bottom }
      : { left: part.left - 20, right: part.right + 2, top: part.top, bottom: sheet.bottom };
  const [left, top, bottom, right] = [frame.left, frame.top, frame.bottom, frame.right].map(tenth);
  const lens =
    size === 'wide'
      ? `M${right} ${top}L${glass.left} ${glass.top}V${glass.bottom}L${right} ${bottom}`
      : `M${left} ${bottom}L${glass.left} ${glass.top}H${glass.right}L${right} ${bottom}`;
  return [
    shape('beam', `${lens}Z`, 'paper-2', 'fill'),
    shape('lens', lens, 'ink', 'lead'),
    shape('frame', rectPath(frame), 'ink', 'outline'),
  ];
}
