// All of the article as one page drawn small: its words in grey, a stroke under every claim, and the claims that are read beside it in ink.
import type { PlacedText, Shape, Size } from '../contract/scene.ts';
import type { Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import { greyLines, inkWords, sheetOf, strokes, type Column } from './layout-column.ts';
import { pageMeasure, setPage, type SetLine } from './layout-page.ts';
import type { JudgedClaim, Rows } from './rows.ts';
import type { Labels } from './words.ts';

/** Between lines, in lines: from a paragraph to the next, and from a section to the next. */
const gaps = { paragraph: 1.4, section: 2.1 } as const;

const leaves = {
  wide: {
    sheet: { left: 1, right: 207, top: 0.6, bottom: 374.4, fold: 11 },
    measure: pageMeasure,
    /** Left of the lines stand the numbers of sections. */
    padding: { left: 22, right: 12, top: 12, bottom: 12 },
    between: 0,
    numbers: 7,
    /** From a baseline to the line around its paragraph, above and below it. */
    around: 4.8,
    live: 2.8,
    rest: 1.3,
  },
  narrow: {
    sheet: { left: 5, right: 355, top: 20, bottom: 92, fold: 9 },
    measure: 26,
    padding: { left: 8, right: 13, top: 6, bottom: 5 },
    between: 8,
    numbers: 0,
    around: 3,
    live: 2.4,
    rest: 1,
  },
} as const;
type Leaf = (typeof leaves)[Size];

/** Some lines of the article and where they stand. */
interface Placed extends Column {
  readonly lines: readonly SetLine[];
}

/** How far down each line stands, in lines, from the first of them. */
function waysDown(lines: readonly SetLine[]): readonly number[] {
  let way = 0;
  return lines.map((line, i) => {
    const before = lines[i - 1];
    if (before === undefined) return way;
    if (before.section !== line.section) way += gaps.section;
    else way += before.paragraph === line.paragraph ? 1 : gaps.paragraph;
    return way;
  });
}

/** Columns of the page, side by side, their lines as far apart as the fullest one allows. */
function columnsOf(
  columns: readonly (readonly SetLine[])[],
  { sheet, measure, padding, between }: Leaf,
  top: number,
): readonly Placed[] {
  const room = sheet.right - sheet.left - padding.left - padding.right;
  const width = (room - between * (columns.length - 1)) / columns.length;
  const size = width / measure;
  const ways = columns.map(waysDown);
  const most = Math.max(...ways.map((way) => way.at(-1) ?? 0));
  const pitch = (sheet.bottom - padding.bottom - top - size) / most;
  return columns.map((lines, i) => ({
    lines,
    size,
    left: sheet.left + padding.left + i * (width + between),
    baselines: new Map(lines.map(({ key }, at) => [key, top + size + (ways[i]?.[at] ?? 0) * pitch])),
  }));
}

/** The part of the page in which some claims stand: their paragraphs, for a line around these runs between lines. */
function partOf(columns: readonly Placed[], claims: readonly JudgedClaim[], { measure, around }: Leaf): Box {
  const isLive = ({ words }: SetLine): boolean =>
    words.some((word) => claims.some(({ id }) => id === word.claim));
  const boxes = columns.flatMap(({ lines, left, size, baselines }) => {
    const live = new Set(lines.filter(isLive).map(({ paragraph }) => paragraph));
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

/**
 * The page, with `live` claims in ink, and the part of it in which these stand.
 * @throws RangeError where none of them is in the article
 */
export function leafOf(
  live: readonly JudgedClaim[],
  { claims, paragraphs }: Pick<Rows, 'claims' | 'paragraphs'>,
  labels: Labels,
  size: Size,
): { readonly drawn: Partial<Drawn>; readonly part: Box } {
  const leaf = leaves[size];
  const { sheet, measure, padding } = leaf;
  const lines = setPage(paragraphs, measure);
  const room = sheet.right - sheet.left - padding.left - padding.right;
  const isTall = size === 'wide';
  const title = isTall
    ? placed('title', sheet.left + padding.left, sheet.top + 22, wrapText(labels.title, room, 13, 600), {
        weight: 600,
      })
    : null;
  const top =
    title === null ? sheet.top + padding.top : title.y + (title.lines.length - 1) * title.leading + 12;
  const sections = isTall
    ? [lines]
    : labels.sections.map((_, place) => lines.filter(({ section }) => section === place));
  const columns = columnsOf(sections, leaf, top);
  const rest = claims.filter((each) => !live.includes(each));
  const shapes = columns.flatMap(({ lines: own, ...column }): Shape[] => [
    ...greyLines(own, column),
    ...inkWords(own, column, live),
    ...strokes(own, column, { claims: rest, thick: leaf.rest, suffix: '-page' }).map((each): Shape => ({
      ...each,
      tone: 'ink-2',
    })),
    ...strokes(own, column, { claims: live, thick: leaf.live, suffix: '-page' }),
  ]);
  return {
    part: partOf(columns, live, leaf),
    drawn: {
      shapes: [...sheetOf('sheet-0', sheet), ...shapes],
      texts: [
        ...(title === null ? [] : [title]),
        ...(isTall ? columns.flatMap((each) => numbersOf(each, leaf)) : []),
      ],
    },
  };
}

/** The frame on a part of the page, and the lens that opens from it to the box in which its words are set large. */
export function lensOf(part: Box, glass: Box, size: Size): readonly Shape[] {
  const { sheet } = leaves[size];
  const frame =
    size === 'wide'
      ? { left: part.left - 4, right: sheet.right, top: part.top, bottom: part.bottom }
      : { left: part.left - 3.5, right: part.right + 3.5, top: part.top, bottom: sheet.bottom };
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
