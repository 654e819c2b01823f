// All of the article as one page drawn small: its words in grey, a stroke under every claim, and the claims that are read beside it in ink.
import type { PlacedText, Shape } from '../contract/scene.ts';
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

const leaf = {
  sheet: { left: 1, right: 273, top: 0.6, bottom: 374.4, fold: 13 },
  /** Left of the lines stand the numbers of sections, and right of them those of claims. */
  padding: { left: 22, right: 32, bottom: 12 },
  gutter: { beside: 11, gap: 12.6 },
  /** Lines of the paragraphs in view stand this much further apart, so that each number finds its line. */
  open: 2.3,
  numbers: 7,
  /** From a baseline to the line around its paragraph, above and below it. */
  around: 6,
  apart: { grey: 0.48, drop: 0.42 },
  thick: 3.2,
} as const;

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
function waysDown(lines: readonly SetLine[], inView: ReadonlySet<number>): readonly number[] {
  let way = 0;
  return lines.map((line, i) => {
    const before = lines[i - 1];
    if (before === undefined) return way;
    if (before.section !== line.section) way += gaps.section;
    else if (before.paragraph !== line.paragraph) way += gaps.paragraph;
    else way += inView.has(line.paragraph) ? leaf.open : 1;
    return way;
  });
}

/** The lines of the page under its title, as far apart as it allows. */
function columnOf(lines: readonly SetLine[], claims: readonly JudgedClaim[], top: number): Placed {
  const { sheet, padding, apart } = leaf;
  const size = (sheet.right - sheet.left - padding.left - padding.right) / pageMeasure;
  const ways = waysDown(lines, paragraphsOf(lines, claims));
  const pitch = (sheet.bottom - padding.bottom - top - size) / (ways.at(-1) ?? 1);
  const baselines = new Map(lines.map(({ key }, at) => [key, top + size + (ways[at] ?? 0) * pitch]));
  return { lines, size, apart, left: sheet.left + padding.left, baselines };
}

/** The part of the page in which some claims stand: their paragraphs, for a line around these runs between lines. */
function partOf({ lines, left, size, baselines }: Placed, claims: readonly JudgedClaim[]): Box {
  const live = paragraphsOf(lines, claims);
  const ys = lines.filter(({ paragraph }) => live.has(paragraph)).map(({ key }) => baselines.get(key) ?? 0);
  if (ys.length === 0) throw new RangeError('no claim of the view is in the article');
  return {
    left,
    right: left + pageMeasure * size,
    top: Math.min(...ys) - leaf.around,
    bottom: Math.max(...ys) + leaf.around,
  };
}

/** The number of each section, beside its first line. */
const numbersOf = ({ lines, baselines }: Placed): PlacedText[] =>
  lines.flatMap(({ key, section }, i) =>
    lines[i - 1]?.section === section
      ? []
      : [
          placed(
            `place-${section}`,
            leaf.sheet.left + leaf.numbers,
            (baselines.get(key) ?? 0) + 3,
            `${section + 1}`,
            { tone: 'ink-2' },
          ),
        ],
  );

/** Strokes under the claims of a view, with the name of their claim where nothing else on the board has it; no others, for these few are looked for. */
function strokesOn({ lines, ...column }: Placed, { claims, large }: Part): readonly Shape[] {
  const under = (some: readonly JudgedClaim[], suffix: string) =>
    strokes(lines, column, { claims: some, thick: leaf.thick, suffix });
  return [
    ...under(large, '-page'),
    ...under(
      claims.filter((each) => !large.includes(each)),
      '',
    ),
  ];
}

/** The numbers of a view's claims beside their strokes, in the frame on their part of the page. */
function numbered({ lines, ...column }: Placed, live: readonly JudgedClaim[], labels: Labels, part: Box) {
  const { gutter } = leaf;
  return numbersBeside(live, lines, column, labels, {
    x: part.right + gutter.beside,
    top: part.top + 8,
    bottom: part.bottom - 7,
    gap: gutter.gap,
  });
}

/** The article's own title, over its lines. */
function titleOf(labels: Labels): PlacedText {
  const { sheet, padding } = leaf;
  const room = sheet.right - sheet.left - padding.left - padding.right;
  const lines = wrapText(labels.title, room, 14, 600);
  return placed('title', sheet.left + padding.left, sheet.top + 24, lines, { size: 14, weight: 600 });
}

/**
 * The page, with the claims of a view in ink, and the part of it in which these stand.
 * @throws RangeError where none of them is in the article
 */
export function leafOf(
  view: Part,
  paragraphs: Rows['paragraphs'],
  labels: Labels,
): { readonly drawn: Partial<Drawn>; readonly part: Box } {
  const title = titleOf(labels);
  const top = title.y + (title.lines.length - 1) * title.leading + 12;
  const column = columnOf(setPage(paragraphs, pageMeasure), view.claims, top);
  const part = partOf(column, view.claims);
  const shapes = [
    ...sheetOf('sheet-0', leaf.sheet),
    ...greyLines(column.lines, column),
    ...inkWords(column.lines, column, view.claims),
    ...strokesOn(column, view),
  ];
  return {
    part,
    drawn: gathered([
      { shapes },
      ...numbered(column, view.claims, labels, part),
      { texts: [title, ...numbersOf(column)] },
    ]),
  };
}

/** The frame on a part of the page, and the lens that opens from it to the box in which its words are set large. */
export function lensOf(part: Box, glass: Box): readonly Shape[] {
  const frame = { left: part.left - 4, right: leaf.sheet.right, top: part.top, bottom: part.bottom };
  const [top, bottom, right] = [frame.top, frame.bottom, frame.right].map(tenth);
  const lens = `M${right} ${top}L${glass.left} ${glass.top}V${glass.bottom}L${right} ${bottom}`;
  return [
    shape('beam', `${lens}Z`, 'paper-2', 'fill'),
    shape('lens', lens, 'ink', 'lead'),
    shape('frame', rectPath(frame), 'ink', 'outline'),
  ];
}
