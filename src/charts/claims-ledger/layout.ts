// Geometry of the article, marked up: all of it on two sheets, or one sheet on which the words judged in a view open to be read.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { columnOf, readings } from './layout-column.ts';
import { setPage, type SetLine } from './layout-page.ts';
import { caret, stroke } from './layout-strokes.ts';
import type { JudgedClaim, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  wide: {
    width: 640,
    /** Ems in a line. */
    measure: 38.4,
    /** All of it: two sheets, the sections from `turn` on the second. */
    sheets: { lefts: [1, 327], width: 312, padding: 16, bottom: 342, turn: 2 },
    pitch: 9.4,
    heading: { before: 21, after: 11.5 },
    title: { from: 26, size: 16, by: 19 },
    tally: { y: 398, left: 1, right: 639, word: null, sample: 56, size: 66, label: 16 },
    /** Opened: the edges of the sheet and the middle of the numbers, the lines to be read, those with words put in, grey ones at least and at most, and the foot of the sheet. */
    opened: {
      edge: 1,
      numbers: 18,
      left: 44,
      size: 14.5,
      read: 23,
      cured: 40,
      cure: 15,
      least: [20, 39],
      grey: [3.9, 7.5],
      bottom: 372,
      /** Whether all of the article is drawn where the sheet holds it; slips pass over a phone’s lower half, so there it begins at the claim. */
      whole: true,
    },
  },
  narrow: {
    width: 360,
    measure: 23.6,
    sheets: { lefts: [5, 184], width: 171, padding: 9, bottom: 418, turn: 2 },
    pitch: 7.3,
    heading: { before: 20, after: 10 },
    title: { from: 18, size: 13, by: 15 },
    tally: { y: 466, left: 5, right: 355, word: 24, sample: 30, size: 46, label: 13 },
    opened: {
      edge: 5,
      numbers: 20,
      left: 38,
      size: 13,
      read: 19,
      cured: 36.5,
      cure: 14,
      least: [17.5, 36.5],
      grey: [4.4, 6.5],
      bottom: 384,
      whole: false,
    },
  },
} as const;
type Frame = (typeof frames)[Size];

const bold = { weight: 600 } as const;
const quiet = { tone: 'ink-2' } as const;

export function claimsLedger(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const frame = frames[size];
  const lines = setPage(rows.paragraphs, frame.measure);
  return view === 'all'
    ? wholePage(rows, labels, frame, lines)
    : openedPage(rows.shown[view].claims, labels, frame, lines);
}

/** A sheet of paper with its corner turned down. */
function sheetOf(name: string, left: number, right: number, bottom: number): Shape[] {
  const fold = 11;
  const [x, top] = [right - fold, 0.6];
  return [
    shape(
      name,
      `M${left} ${top}H${tenth(x)}L${right} ${tenth(top + fold)}V${tenth(bottom)}H${left}Z`,
      'ink',
      'fitting',
    ),
    shape(`${name}-fold`, `M${tenth(x)} ${top}V${tenth(top + fold)}H${right}`, 'ink', 'hair'),
  ];
}

const headingLeading = 15;
/** A heading in as many lines as it needs. */
const headingLines = (name: string, width: number): readonly string[] => wrapText(name, width * 0.97, 13);

/** All of the article on two sheets, every claim underlined; below, how many claims stand how. */
function wholePage(rows: Rows, labels: Labels, frame: Frame, lines: readonly SetLine[]): PlotScene {
  const { sheets, pitch, heading, measure, width, tally } = frame;
  const size = (sheets.width - 2 * sheets.padding) / measure;
  const parts = sheets.lefts.map((edge, sheet): Drawn => {
    const left = edge + sheets.padding;
    const own = lines.filter(({ section }) => section < sheets.turn === (sheet === 0));
    const baselines = new Map<string, number>();
    const texts: PlacedText[] = sheet === 0 ? titleOf(labels, frame, left) : [];
    let y = sheet === 0 ? (texts.at(-1)?.y ?? 0) + 9 : 10;
    own.forEach((line, i) => {
      const before = own[i - 1];
      if (before?.section !== line.section) {
        y += heading.before;
        const name = headingLines(labels.sections[line.section] ?? '', size * measure);
        texts.push(placed(`section-${line.section}`, left, y, name, { ...quiet, leading: headingLeading }));
        y += (name.length - 1) * headingLeading + heading.after;
      } else y += before.paragraph === line.paragraph ? pitch : pitch * 1.5;
      baselines.set(line.key, y);
    });
    const read = new Set<string>();
    const column = { left, size, measure, baselines, read, underlined: rows.claims, cureSize: 0 };
    return gathered([
      { shapes: sheetOf(`sheet-${sheet}`, edge, edge + sheets.width, sheets.bottom), texts },
      columnOf(own, column, labels),
    ]);
  });
  const height = tally.y + Math.ceil(Math.max(tally.size * 0.21, (tally.word ?? 0) + 8));
  return sceneOf({ width, height }, [...parts, tallyOf(rows, labels, frame)]);
}

/** The article's own title, and who published it when. */
function titleOf(labels: Labels, { title, sheets }: Frame, left: number): PlacedText[] {
  const room = sheets.width - 2 * sheets.padding;
  const lines = wrapText(labels.title, room * 0.97, title.size, 600);
  const leading = title.size + 2;
  const below = title.from + (lines.length - 1) * leading + title.by;
  return [
    placed('title', left, title.from, lines, { ...bold, size: title.size, leading }),
    ...wrapText(labels.by, room, 13).map((line, i) => placed(`by-${i}`, left, below + i * 15, line, quiet)),
  ];
}

/** How many claims stand how, each beside its stroke, from edge to edge. What no claim is, the table says. */
function tallyOf({ assessments, judgedAs }: Rows, labels: Labels, { tally }: Frame): Drawn {
  const { y, left, right, word, sample, size, label } = tally;
  const parts = assessments.flatMap((assessment) => {
    if (judgedAs[assessment].length === 0) return [];
    const count = String(judgedAs[assessment].length);
    const name = labels.assessments[assessment];
    const after = textWidth(count, size) + 9;
    const beside = textWidth(name, label, 600);
    const width = word === null ? after + Math.max(sample, beside) : Math.max(after + sample, beside);
    return [{ assessment, count, name, after, width }];
  });
  const taken = parts.reduce((sum, { width }) => sum + width, 0);
  const between = (right - left - taken) / Math.max(1, parts.length - 1);
  let x = left;
  return gathered(
    parts.map(({ assessment, count, name, after, width }): Partial<Drawn> => {
      const at = x;
      x += width + between;
      const line = { x: at + after, y: y - (word === null ? 26 : 12), width: sample };
      return {
        shapes: stroke(`key-${assessment}`, readings[assessment], [line]),
        texts: [
          placed(`count-${assessment}`, at, y, count, { size }),
          placed(`head-${assessment}`, word === null ? at + after : at, y + (word ?? 0), name, {
            ...bold,
            size: label,
          }),
        ],
      };
    }),
  );
}

/** Lines and how they stand one under another, on a sheet that opens. */
interface Opening {
  readonly lines: readonly SetLine[];
  readonly isRead: (line: SetLine) => boolean;
  readonly isCured: (line: SetLine) => boolean;
  /** A note under the last line of a claim, in lines. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
  /** The heading of each section, in lines. */
  readonly titles: readonly (readonly string[])[];
}
interface Pitch {
  readonly read: number;
  readonly cured: number;
  readonly grey: number;
}
const noteLeading = 16;
/** Where lines leave room on their sheet, those to be read stand further apart, by at most this. */
const widest = [1.4, 1.3, 1.2, 1.15, 1.1, 1.05];

/** Baselines of all lines, of headings and of notes, and where the last one stands. */
function stacked({ lines, isRead, isCured, notes, titles }: Opening, { read, cured, grey }: Pitch) {
  const baselines = new Map<string, number>();
  const headings = new Map<number, number>();
  // Grey words on the first line stand clear of the sheet’s edge.
  let y = 12;
  let below = 0;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const opens = isRead(line);
    const isNew = before?.section !== line.section;
    y += below;
    const under = notes.get(line.key)?.length ?? 0;
    below = under === 0 ? 0 : under * noteLeading + 7;
    if (isNew && lines.some((each) => each.section === line.section && isRead(each))) {
      y += before === undefined ? 8 : isRead(before) ? 26 : 22;
      headings.set(line.section, y);
      y += ((titles[line.section]?.length ?? 1) - 1) * headingLeading + (opens ? 2 : 8);
    } else if (before !== undefined && before.paragraph !== line.paragraph) y += Math.min(5, grey);
    const after = before !== undefined && isRead(before) ? 6 : 0;
    y += opens ? (isCured(line) ? cured : read) : grey + after;
    baselines.set(line.key, y);
  });
  return { baselines, headings, end: y + below };
}

/** Notes say why a claim stands as it does, where few are read and none of them lacks words. */
function notesOf(
  claims: readonly JudgedClaim[],
  labels: Labels,
  { opened, measure }: Frame,
  lines: readonly SetLine[],
) {
  const noted = claims.length > 2 ? [] : claims.filter(({ row }) => row.cure === null);
  return new Map(
    noted.map((claim) => {
      const last = lines.findLast(({ words }) => words.some((word) => word.claim === claim.id));
      return [last?.key ?? '', wrapText(labels.reason(claim), (measure - 2) * opened.size * 0.94, 13)];
    }),
  );
}

/** As many lines of the article around the claims as the sheet holds, and how far they stand apart. */
function fitted(claims: readonly JudgedClaim[], labels: Labels, frame: Frame, all: readonly SetLine[]) {
  const { opened } = frame;
  const ids = new Set(claims.map(({ id }) => id));
  const isRead = ({ words }: SetLine): boolean => words.some(({ claim }) => claim !== null && ids.has(claim));
  const isCured = ({ words }: SetLine): boolean =>
    words.some(({ cureOf }) => cureOf !== null && ids.has(cureOf));
  const titles = labels.sections.map((name) => headingLines(name, frame.width - opened.left - 20));
  const rest = { isRead, isCured, notes: notesOf(claims, labels, frame, all), titles };
  const sameAs = (part: 'section' | 'paragraph') =>
    all.filter((line) => all.some((other) => other[part] === line[part] && isRead(other)));
  const [least, most] = opened.grey;
  for (const lines of [...(opened.whole ? [all] : []), sameAs('section'), sameAs('paragraph')]) {
    const room = opened.bottom - 14;
    const at = (widened: number, grey: number) =>
      stacked({ ...rest, lines }, { read: opened.read * widened, cured: opened.cured * widened, grey });
    const spare = room - at(1, least).end;
    if (spare < 0) continue;
    const greys = lines.filter((line) => !isRead(line)).length;
    const grey = Math.min(most, least + spare / Math.max(1, greys * 1.3));
    const widened = widest.find((each) => at(each, grey).end <= room) ?? 1;
    return { ids, ...rest, lines, ...at(widened, grey) };
  }
  const [read, cured] = opened.least;
  const lines = all.filter(isRead);
  const at = (widened: number) =>
    stacked({ ...rest, lines }, { read: read * widened, cured: cured * widened, grey: least });
  const widened = widest.find((each) => at(each).end <= opened.bottom - 14) ?? 1;
  return { ids, ...rest, lines, ...at(widened) };
}

/** One sheet, on which the words of some claims can be read; what else the article says around them is grey. */
function openedPage(
  claims: readonly JudgedClaim[],
  labels: Labels,
  frame: Frame,
  all: readonly SetLine[],
): PlotScene {
  const { width, measure, opened } = frame;
  const { left, size } = opened;
  const { lines, notes, titles, ids, baselines, headings, end } = fitted(claims, labels, frame, all);
  const column = { left, size, measure, baselines, read: ids, underlined: claims, cureSize: opened.cure };
  const bottom = opened.whole ? Math.max(opened.bottom, end + 14) : tenth(end + 16);
  const texts = [...headings].map(([section, y]) =>
    placed(`section-${section}`, left, y, titles[section] ?? [], { ...quiet, leading: headingLeading }),
  );
  const noted = [...notes].map(([line, words]) =>
    placed(`${line}-note`, left + size, (baselines.get(line) ?? 0) + noteLeading + 5, words, {
      ...quiet,
      leading: noteLeading,
    }),
  );
  return sceneOf({ width, height: bottom + 28 }, [
    { shapes: sheetOf('sheet-0', opened.edge, width - opened.edge, bottom), texts: [...texts, ...noted] },
    columnOf(lines, column, labels),
    numbersOf(claims, labels, lines, baselines, opened.numbers),
    footOf(claims, labels, left, bottom + 20),
  ]);
}

/** The number of each claim in the margin, where its words begin. */
function numbersOf(
  claims: readonly JudgedClaim[],
  labels: Labels,
  lines: readonly SetLine[],
  baselines: ReadonlyMap<string, number>,
  x: number,
): Drawn {
  let low = 0;
  return gathered(
    claims.map((claim): Partial<Drawn> => {
      const begins = lines.find(({ words }) => words.some((word) => word.claim === claim.id));
      low = Math.max((baselines.get(begins?.key ?? '') ?? 0) - 4.5, low + 21);
      return {
        spots: [spot(claim.id, x, tenth(low), 9.5, 'ink', 'fitting')],
        texts: [
          placed(`${claim.id}-label`, x, low + 4.6, labels.label(claim), { ...bold, anchor: 'middle' }),
        ],
      };
    }),
  );
}

/** Under the sheet: what the stroke says, and whose the words over it are. */
function footOf(claims: readonly JudgedClaim[], labels: Labels, left: number, y: number): Drawn {
  const assessment = claims[0]?.assessment ?? 'supported';
  const name = labels.assessments[assessment];
  const words = placed(`head-${assessment}`, left + 52, y, name, bold);
  const key = {
    shapes: stroke(`key-${assessment}`, readings[assessment], [{ x: left, y: y - 4, width: 44 }]),
    texts: [words],
  };
  if (assessment !== 'partly_supported') return gathered([key]);
  const at = left + 52 + textWidth(name, 13, 600) + 18;
  return gathered([
    key,
    { shapes: [caret('key', at, y - 1, 6)], texts: [placed('cures', at + 9, y, labels.cures, quiet)] },
  ]);
}
