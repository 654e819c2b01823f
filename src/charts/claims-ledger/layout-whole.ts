// All of the article on two sheets, every claim underlined; beside or over them, how many claims stand how, in large numerals.
import type { PlacedText, PlotScene, Size } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { greyLines, readings, sheetOf, strokes } from './layout-column.ts';
import { pageMeasure, setPage, type SetLine } from './layout-page.ts';
import { headingLeading } from './layout-claim.ts';
import { stroke, usual } from './layout-strokes.ts';
import type { Assessment, Rows } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  wide: {
    width: 640,
    height: 372,
    /** Two sheets, the sections from `turn` on the second. */
    sheets: { lefts: [1, 250], width: 237, padding: 14, top: 0.6, bottom: 371, fold: 11, turn: 2 },
    /** From line to line at most, and in lines from a paragraph to a heading and from that to its first line. */
    pitch: 11,
    heading: { before: 2.7, after: 1.25 },
    title: { from: 28, size: 20, by: 22 },
    thick: 4.4,
  },
  narrow: {
    width: 360,
    height: 452,
    sheets: { lefts: [5, 184], width: 171, padding: 10, top: 74, bottom: 450, fold: 11, turn: 2 },
    pitch: 9.5,
    heading: { before: 2.5, after: 1.4 },
    title: { from: 22, size: 16, by: 18 },
    /** Three times a thin stroke, as at a desk: among so many lines twice as thick looks alike. */
    thick: 3.6,
  },
} as const;
type Frame = (typeof frames)[Size];

const bold = { weight: 600 } as const;
const quiet = { tone: 'ink-2' } as const;

export function wholePage(rows: Rows, labels: Labels, size: Size): PlotScene {
  const frame = frames[size];
  const { width, height } = frame;
  const tally = size === 'wide' ? tallyBeside(rows, labels) : tallyOver(rows, labels);
  return sceneOf({ width, height }, [...sheetsOf(rows, labels, frame), tally]);
}

/** A line's way down its sheet, and the heading over it where it is the first of its section. */
interface Stacked {
  readonly baselines: ReadonlyMap<string, number>;
  readonly headings: readonly PlacedText[];
  readonly end: number;
}
function stacked(
  own: readonly SetLine[],
  labels: Labels,
  frame: Frame,
  left: number,
  from: number,
  pitch: number,
): Stacked {
  const { sheets, heading } = frame;
  const room = sheets.width - 2 * sheets.padding;
  const baselines = new Map<string, number>();
  const headings: PlacedText[] = [];
  let y = from;
  own.forEach((line, i) => {
    const before = own[i - 1];
    if (before?.section !== line.section) {
      y += before === undefined ? 22 : heading.before * pitch;
      const name = wrapText(labels.sections[line.section] ?? '', room * 0.97, 13);
      headings.push(placed(`section-${line.section}`, left, y, name, { ...quiet, leading: headingLeading }));
      y += (name.length - 1) * headingLeading + heading.after * pitch;
    } else y += before.paragraph === line.paragraph ? pitch : pitch * 1.5;
    baselines.set(line.key, y);
  });
  return { baselines, headings, end: y };
}

/** The two sheets, with headings and strokes, their lines as far apart as the fuller one allows. */
function sheetsOf(rows: Rows, labels: Labels, frame: Frame): readonly Drawn[] {
  const { sheets, thick } = frame;
  const lines = setPage(rows.paragraphs, pageMeasure);
  const size = (sheets.width - 2 * sheets.padding) / pageMeasure;
  const ways = sheets.lefts.map((edge, sheet) => {
    const left = edge + sheets.padding;
    const own = lines.filter(({ section }) => section < sheets.turn === (sheet === 0));
    const title = sheet === 0 ? titleOf(labels, frame, left) : [];
    const from = (title.at(-1)?.y ?? sheets.top - 3) + 9;
    return { edge, left, own, title, at: (pitch: number) => stacked(own, labels, frame, left, from, pitch) };
  });
  let { pitch }: { pitch: number } = frame;
  while (pitch > 6 && ways.some(({ at }) => at(pitch).end > sheets.bottom - 14)) pitch -= 0.1;
  return ways.map(({ edge, left, own, title, at }, sheet): Drawn => {
    const { baselines, headings } = at(pitch);
    const column = { left, size, baselines };
    return gathered([
      {
        shapes: sheetOf(`sheet-${sheet}`, { ...sheets, left: edge, right: edge + sheets.width }),
        texts: [...title, ...headings],
      },
      {
        shapes: [
          ...greyLines(own, column),
          ...strokes(own, column, { claims: rows.claims, thick, suffix: '' }),
        ],
      },
    ]);
  });
}

/** The article's own title, and who published it when. */
function titleOf(labels: Labels, { title, sheets }: Frame, left: number): PlacedText[] {
  const room = sheets.width - 2 * sheets.padding;
  const lines = wrapText(labels.title, room * 0.97, title.size, 600);
  const leading = title.size + 2;
  const from = sheets.top + title.from;
  const below = from + (lines.length - 1) * leading + title.by;
  return [
    placed('title', left, from, lines, { ...bold, size: title.size, leading }),
    ...wrapText(labels.by, room, 13).map((line, i) => placed(`by-${i}`, left, below + i * 15, line, quiet)),
  ];
}

/** How many claims stand how, for each that any claim has. What no claim is, the table says. */
const countsOf = ({ assessments, judgedAs }: Rows, labels: Labels) =>
  assessments.flatMap((assessment: Assessment) => {
    const { length } = judgedAs[assessment];
    return length === 0 ? [] : [{ assessment, count: String(length), name: labels.assessments[assessment] }];
  });

/** A stroke as the pages have it, as a key. */
const keyStroke = (assessment: Assessment, x: number, y: number, width: number, thick = usual) =>
  stroke(`key-${assessment}`, readings[assessment], [{ x, y, width }], thick);

/** One under another in a column of their own: the number, its stroke, what it says. */
function tallyBeside(rows: Rows, labels: Labels): Drawn {
  const [left, right, size] = [512, 639, 100];
  const counts = countsOf(rows, labels);
  const room = frames.wide.height / counts.length;
  return gathered(
    counts.map(({ assessment, count, name }, i) => {
      const base = i * room + 76;
      return {
        shapes: keyStroke(assessment, left, base + 15, right - left),
        texts: [
          placed(`count-${assessment}`, left, base, count, { size, face: 'display' }),
          placed(`head-${assessment}`, left, base + 36, name, { ...bold, size: 15 }),
        ],
      };
    }),
  );
}

/** On a phone one beside another over the sheets, where no slip rests. */
function tallyOver(rows: Rows, labels: Labels): Drawn {
  const [left, right, size, label] = [5, 355, 48, 13];
  const counts = countsOf(rows, labels).map((each) => ({
    ...each,
    wide: Math.max(textWidth(each.count, size) * 1.2 + 42, textWidth(each.name, label, 600)),
  }));
  const taken = counts.reduce((sum, { wide }) => sum + wide, 0);
  const between = (right - left - taken) / Math.max(1, counts.length - 1);
  let x = left;
  return gathered(
    counts.map(({ assessment, count, name, wide }) => {
      const at = x;
      x += wide + between;
      const beside = at + textWidth(count, size) * 1.2 + 8;
      return {
        shapes: keyStroke(assessment, beside, 28, 34, frames.narrow.thick),
        texts: [
          placed(`count-${assessment}`, at, 38, count, { size, face: 'display' }),
          placed(`head-${assessment}`, at, 58, name, { ...bold, size: label }),
        ],
      };
    }),
  );
}
