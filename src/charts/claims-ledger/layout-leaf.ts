// All of the article as one page: its words in grey and a stroke under every claim, in ink where it is counted.
import type { PlacedText, Shape, Size } from '../contract/scene.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import { greyLines, sheetOf, strokes, type Column } from './layout-column.ts';
import { numbersBeside } from './layout-numbers.ts';
import { pageMeasure, setPage, type SetLine } from './layout-page.ts';
import type { JudgedClaim, Part, Rows } from './rows.ts';
import type { Labels } from './words.ts';

/** Between lines, in lines: from a paragraph to the next, and from a section to the next or over the line around paragraphs in view. */
const gaps = { paragraph: 1.4, section: 2.1 } as const;

const leaves = {
  wide: {
    sheet: { left: 1, right: 316, top: 0.6, bottom: 374.4, fold: 13 },
    /** Left of the lines stand the numbers of sections, and right of them those of claims. */
    padding: { left: 20, right: 30, bottom: 12 },
    /** Longer lines than those of the two sheets, hence fewer: a stroke of full weight has room between two of them. */
    measure: 60,
    beside: 9,
    isNamed: true,
    thick: { counted: 4.8, others: 3.8 },
  },
  /** No words: as tall as the claim beside it, so narrow that these have their room. */
  narrow: {
    sheet: { left: 5, right: 127, top: 48, bottom: 439, fold: 10 },
    padding: { left: 8, right: 23, bottom: 12 },
    measure: pageMeasure,
    beside: 6,
    isNamed: false,
    thick: { counted: 4, others: 3.4 },
  },
} as const;
type Leaf = (typeof leaves)[Size];

const spacing = {
  /** From a number to the next. */
  gap: 12.6,
  /** Lines of the paragraphs in view stand this much further apart, so that each number finds its line. */
  open: 2.3,
  numbers: 7,
  /** From a baseline to the line around its paragraph, above and below it. */
  around: 6,
} as const;

/** Some lines of the article and where they stand. */
interface Placed extends Column {
  readonly lines: readonly SetLine[];
  readonly leaf: Leaf;
}

/** Lines that have a word of some claims. */
const linesOf = (lines: readonly SetLine[], claims: readonly JudgedClaim[]): readonly SetLine[] =>
  lines.filter(({ words }) => words.some((word) => claims.some(({ id }) => id === word.claim)));
const paragraphsOf = (lines: readonly SetLine[], claims: readonly JudgedClaim[]): ReadonlySet<number> =>
  new Set(linesOf(lines, claims).map(({ paragraph }) => paragraph));

/** How far down each line stands, in lines, from the first of them; those of the paragraphs in view are `open` lines apart. */
function waysDown(lines: readonly SetLine[], inView: ReadonlySet<number>): readonly number[] {
  let way = 0;
  return lines.map((line, i) => {
    const before = lines[i - 1];
    if (before === undefined) return way;
    if (before.section !== line.section) way += gaps.section;
    else if (inView.has(before.paragraph) !== inView.has(line.paragraph)) way += gaps.section;
    else if (before.paragraph !== line.paragraph) way += gaps.paragraph;
    else way += inView.has(line.paragraph) ? spacing.open : 1;
    return way;
  });
}

/** The lines of the page under its title, as far apart as it allows. */
function columnOf(
  lines: readonly SetLine[],
  claims: readonly JudgedClaim[],
  leaf: Leaf,
  top: number,
): Placed {
  const { sheet, padding } = leaf;
  const size = (sheet.right - sheet.left - padding.left - padding.right) / leaf.measure;
  const ways = waysDown(lines, paragraphsOf(lines, claims));
  const pitch = (sheet.bottom - padding.bottom - top - size) / (ways.at(-1) ?? 1);
  // Strokes keep their thickness on a page however small: words and strokes part by units, not by letters.
  const apart = { grey: 1.65 / size, drop: 1.45 / size };
  const baselines = new Map(lines.map(({ key }, at) => [key, top + size + (ways[at] ?? 0) * pitch]));
  return { lines, leaf, size, apart, left: sheet.left + padding.left, baselines };
}

/** The part of the page in which some claims stand: their paragraphs, for a line around these runs between lines. */
function partOf({ lines, leaf, left, size, baselines }: Placed, claims: readonly JudgedClaim[]): Box {
  const live = paragraphsOf(lines, claims);
  const ys = lines.filter(({ paragraph }) => live.has(paragraph)).map(({ key }) => baselines.get(key) ?? 0);
  if (ys.length === 0) throw new RangeError('no claim of the view is in the article');
  return {
    left,
    right: left + leaf.measure * size,
    top: Math.min(...ys) - spacing.around,
    bottom: Math.max(...ys) + spacing.around,
  };
}

/** The number of each section, beside its first line. */
const numbersOf = ({ lines, leaf, baselines }: Placed): PlacedText[] =>
  lines.flatMap(({ key, section }, i) =>
    lines[i - 1]?.section === section
      ? []
      : [
          placed(
            `place-${section}`,
            leaf.sheet.left + spacing.numbers,
            (baselines.get(key) ?? 0) + 3,
            `${section + 1}`,
            { tone: 'ink-2' },
          ),
        ],
  );

/** The strokes of all claims, grey but for those that are counted; with the name of their claim where nothing else on the board has it. */
const strokesOn = (
  { lines, leaf, ...column }: Placed,
  { claims, large }: Part,
  all: readonly JudgedClaim[],
): readonly Shape[] =>
  all.flatMap((claim) => {
    const isCounted = claims.includes(claim);
    return strokes(lines, column, {
      claims: [claim],
      thick: isCounted ? leaf.thick.counted : leaf.thick.others,
      suffix: claim === large ? '-page' : '',
      isCounted,
    });
  });

/** The numbers of a view's claims beside their strokes, in the frame on their part of the page. */
function numbered(
  { lines, leaf, ...column }: Placed,
  live: readonly JudgedClaim[],
  labels: Labels,
  part: Box,
) {
  return numbersBeside(live, lines, column, labels, {
    x: part.right + leaf.beside,
    top: part.top + 8,
    bottom: part.bottom - 7,
    gap: spacing.gap,
  });
}

/** The article's own title, over its lines. */
function titleOf(labels: Labels, { sheet, padding }: Leaf): PlacedText {
  const room = sheet.right - sheet.left - padding.left - 12;
  const lines = wrapText(labels.title, room, 13, 600);
  return placed('title', sheet.left + padding.left, sheet.top + 22, lines, { weight: 600 });
}

/**
 * The page, with the strokes of a view's claims in ink, and the part of it in which these stand.
 * @throws RangeError where none of them is in the article
 */
export function leafOf(
  view: Part,
  { claims, paragraphs }: Pick<Rows, 'claims' | 'paragraphs'>,
  labels: Labels,
  size: Size,
): { readonly drawn: Partial<Drawn>; readonly part: Box } {
  const leaf = leaves[size];
  const title = leaf.isNamed ? titleOf(labels, leaf) : null;
  const top = title === null ? leaf.sheet.top + 14 : title.y + (title.lines.length - 1) * title.leading + 12;
  const column = columnOf(setPage(paragraphs, leaf.measure), view.claims, leaf, top);
  const part = partOf(column, view.claims);
  const shapes = [
    ...sheetOf('sheet-0', leaf.sheet),
    ...greyLines(column.lines, column),
    ...strokesOn(column, view, claims),
  ];
  return {
    part,
    drawn: gathered([
      { shapes },
      ...numbered(column, view.claims, labels, part),
      { texts: title === null ? [] : [title, ...numbersOf(column)] },
    ]),
  };
}

/** The frame on a part of the page, and the lens that opens from it to the box in which a claim of it is set large. */
export function lensOf(part: Box, glass: Box, size: Size): readonly Shape[] {
  const { right: edge } = leaves[size].sheet;
  const frame = { left: part.left - 4, right: edge, top: part.top, bottom: part.bottom };
  const [top, bottom, right] = [frame.top, frame.bottom, frame.right].map(tenth);
  const lens = `M${right} ${top}L${glass.left} ${glass.top}V${glass.bottom}L${right} ${bottom}`;
  return [
    shape('beam', `${lens}Z`, 'paper-2', 'fill'),
    shape('lens', lens, 'ink', 'lead'),
    shape('frame', rectPath(frame), 'ink', 'outline'),
  ];
}
