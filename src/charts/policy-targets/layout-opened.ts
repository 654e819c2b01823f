// The aims of a few governments: that of the headline as one large pipe that holds what was found of it, the others in rows of small ones under it.
import type { PlacedText, PlotScene, Size } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import { tenth } from '../look/format.ts';
import {
  bold,
  brass,
  keyLines,
  keyWidth,
  partOf,
  pipeOf,
  plateAt,
  quiet,
  samplePipe,
  sampleTag,
  slotOf,
  uprightOf,
  type KeyEntry,
  type Side,
} from './layout-parts.ts';
import type { Aim, FillKind, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** How one aim is drawn: its name over its pipe, its tag under the end of that or beside it. */
interface Grade {
  /** How wide a tag is, and how high; how far off the pipe it hangs. */
  readonly tag: { readonly wide: number; readonly tall: number; readonly cord: number };
  readonly pipe: number;
  readonly name: number;
  /** Numbers, in the face of headlines: what was found, and the aim. */
  readonly found: number;
  readonly aim: number;
}
interface Frame {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  /** On which side of a pipe its tag hangs. */
  readonly side: Side;
  /** How far a pipe that is filled past its end may reach. */
  readonly furthest: number;
  /** Height of all rows, which the large pipe fills up, and how high that is at most. */
  readonly room: number;
  readonly most: number;
  /** Between one row and the next; between columns. */
  readonly gap: number;
  readonly gutter: number;
  /** The line that counts aims of which nothing was found. */
  readonly summary: number;
  readonly count: number;
  readonly lead: Grade;
  readonly found: Grade;
  readonly open: Grade;
}

const frames: Readonly<Record<Size, Frame>> = {
  narrow: {
    width: 360,
    left: 2,
    right: 358,
    side: 'below',
    furthest: 356,
    room: 458,
    most: 200,
    gap: 20,
    gutter: 18,
    summary: 25,
    count: 28,
    lead: { tag: { wide: 122, tall: 62, cord: 10 }, pipe: 0, name: 16, found: 50, aim: 36 },
    found: { tag: { wide: 82, tall: 50, cord: 8 }, pipe: 13, name: 14, found: 24, aim: 21 },
    open: { tag: { wide: 106, tall: 50, cord: 7 }, pipe: 10, name: 14, found: 0, aim: 21 },
  },
  wide: {
    width: 640,
    left: 2,
    right: 638,
    side: 'beside',
    furthest: 455,
    room: 362,
    most: 170,
    gap: 24,
    gutter: 22,
    summary: 27,
    count: 30,
    lead: { tag: { wide: 166, tall: 76, cord: 14 }, pipe: 0, name: 17, found: 56, aim: 52 },
    found: { tag: { wide: 106, tall: 42, cord: 10 }, pipe: 13, name: 14, found: 24, aim: 22 },
    open: { tag: { wide: 120, tall: 44, cord: 10 }, pipe: 13, name: 14, found: 0, aim: 23 },
  },
};
/** How large words before a large number are, as a part of it. */
const small = 0.45;
/** Lines of labels, from the foot of the name to the pipe. */
const leading = 16;
const overPipe = 7;
/** From the figure over the large pipe to that, as a part of its size: a comma hangs; and to the words beside it. */
const underFigure = 0.27;
const besideFigure = 14;
/** How high the line of the key of tags is, under all rows. */
const keyTall = 24;
/** From a small pipe to the figure under it: beside a tag it stands under that. */
const underPipe = { below: 8, beside: 11 } as const;

/** The aim of the headline, which is the first of its view where something was found of it. */
const isLead = (aim: Aim, i: number): boolean => i === 0 && aim.level !== null;

/** Words at the pipe say of these what they are. */
const spoken: ReadonlySet<FillKind> = new Set(['aimed', 'nothing', 'none']);
/** What the fills mean of those that are drawn. */
function entriesOf({ fillKinds }: Rows, aims: readonly Aim[], labels: Labels): KeyEntry[] {
  return fillKinds.flatMap((kind): KeyEntry[] => {
    const own = aims.filter(({ fill }) => fill === kind);
    if (spoken.has(kind) || own.length === 0) return [];
    const tone = own.every(({ chinese }) => chinese) ? 'china' : 'others';
    return [
      {
        key: `key-${kind}`,
        words: labels.fill(kind),
        sample: (box) => ({ shapes: samplePipe(kind, box, tone) }),
      },
    ];
  });
}

/** What the ends of tags mean of those that are drawn. */
const tagEntries = ({ tiers }: Rows, aims: readonly Aim[], labels: Labels): KeyEntry[] =>
  tiers
    .filter((tier) => aims.some((aim) => aim.tier === tier))
    .map((tier) => ({
      key: `key-${tier}`,
      words: labels.tier(tier),
      sample: (box) => ({ shapes: sampleTag(tier, box) }),
    }));

const toneOf = (aim: Aim): PlacedText['tone'] => {
  if (aim.level === null) return 'ink-2';
  if (aim.level.kind === 'aimed') return 'policy';
  return aim.chinese ? 'china' : 'others';
};

/** A place of one aim: from the left, from the top, and how wide. */
interface Cell {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
}

/** How wide the words over a small pipe may be: as wide as its place, or as the pipe where a tag stands beside that. */
const nameRoom = ({ side }: Frame, { tag }: Grade, wide: number): number =>
  side === 'beside' ? wide - tag.wide - tag.cord - 3 : wide;

/** Whether name and what it counts stand in one line in each of some cells. */
const isInLine = (aims: readonly Aim[], labels: Labels, wide: number, size: number): boolean =>
  aims.every(
    (aim) => textWidth(labels.name(aim), size, 600) * 1.04 + 8 + textWidth(labels.counts(aim), 13) <= wide,
  );

/** Whose aim it is, and what it counts, in one line or under it. */
function nameAt(aim: Aim, labels: Labels, x: number, y: number, size: number, inLine: boolean): PlacedText[] {
  const name = labels.name(aim);
  const counts = labels.counts(aim);
  const beside = x + textWidth(name, size, 600) * 1.04 + 8;
  return [
    placed(`${aim.id}-name`, x, y, name, { ...bold, size }),
    inLine
      ? placed(`${aim.id}-counts`, beside, y, counts)
      : placed(`${aim.id}-counts`, x, y + leading, counts),
  ];
}

/** The tag of an aim, which says its amount and its year. */
function tagOf(
  aim: Aim,
  labels: Labels,
  end: readonly [x: number, y: number],
  { tag, aim: size }: Grade,
  side: Side,
): Drawn {
  const { before, amount, after } = labels.aimParts(aim);
  const { shapes, spots, middle, room, top, bottom } = plateAt(aim, end, tag, side);
  const fit = tenth(Math.min(size, room / displayWidth(amount, 1)));
  const between = 1 + fit * 0.2;
  const high = fit * 0.7 + between + 13 * 0.72;
  const base = (top + bottom) / 2 - high / 2 + fit * 0.7;
  const said = before === '' ? after : `${before} ${after}`;
  return gathered([
    {
      shapes,
      spots,
      texts: [
        placed(`${aim.id}-aim`, middle, base, amount, {
          size: fit,
          face: 'display',
          anchor: 'middle',
          ...brass,
        }),
        placed(`${aim.id}-by`, middle, base + between + 13 * 0.78, said, { ...quiet, anchor: 'middle' }),
      ],
    },
  ]);
}

/** What was found, as large as its room lets it; what bounds it stands before it, not half as large. */
function foundAt(aim: Aim, labels: Labels, x: number, room: number, most: number) {
  const { bound, amount } = labels.foundParts(aim);
  const [before, wide] = [displayWidth(bound, 1), displayWidth(amount, 1)];
  const gap = bound === '' ? 0 : 0.16;
  const free = tenth(Math.min(most, room / (small * before + gap + wide)));
  // Small letters keep the size of labels, and leave the number what room they do not take.
  const isSmall = free * small < 13;
  const size = isSmall ? tenth(Math.min(most, (room - 13 * before) / (gap + wide))) : free;
  const face = { face: 'display', tone: toneOf(aim) } as const;
  const boundSize = isSmall ? 13 : tenth(size * small);
  const at = x + boundSize * before + gap * size;
  return {
    size,
    end: at + displayWidth(amount, size),
    texts: (base: number): PlacedText[] => [
      ...(bound === '' ? [] : [placed(`${aim.id}-bound`, x, base, bound, { ...face, size: boundSize })]),
      placed(`${aim.id}-is`, at, base, amount, { ...face, size }),
    ],
  };
}

/** Where the large pipe ends: over the middle of a tag that hangs from it, or before one beside it. */
const leadEnd = ({ right, side, lead: { tag } }: Frame): number =>
  side === 'below' ? right - tag.wide / 2 : right - tag.wide - tag.cord - 3;

/** What hangs under the large pipe: its tag. */
const underLead = ({ side, lead: { tag } }: Frame): number => (side === 'below' ? tag.cord + tag.tall : 4);

/** How high the words over the large pipe are: what was found, in large letters, and three lines beside that. */
const overLead = ({ lead }: Frame): number => Math.ceil(lead.found * (0.74 + underFigure));

/** The large pipe of the headline's aim: what was found stands over its start, so that its empty part is empty. */
function leadRow(
  aim: Aim,
  labels: Labels,
  rows: Rows,
  frame: Frame,
  tall: number,
  shown: readonly Aim[],
): Drawn {
  const { lead: grade, left, furthest, side } = frame;
  const from = left + 7;
  const slot = slotOf(aim, from, leadEnd(frame), furthest);
  const [, end] = slot;
  const band = { top: overLead(frame), tall };
  const bottom = band.top + tall;
  const past = Math.max(end, from + partOf(aim) * (end - from));
  const isBeside = side === 'beside';
  const [counts, note] = labels.bases(aim);
  const name = labels.name(aim);
  const words = Math.max(
    textWidth(name, grade.name, 600) * 1.04,
    textWidth(counts, 13) * 1.04,
    textWidth(note, 13) * 1.04,
  );
  const entries = entriesOf(rows, shown, labels);
  const wide = entries.reduce((sum, entry) => sum + keyWidth(entry) + 14, -14);
  const found = foundAt(
    aim,
    labels,
    from,
    (isBeside ? furthest : frame.right) - from - besideFigure - words,
    grade.found,
  );
  const base = band.top - Math.floor(grade.found * underFigure);
  const x = tenth(found.end + besideFigure);
  const last = band.top - 7;
  const key = keyLines(entries, {
    left: isBeside ? frame.right - wide : from + 1,
    right: frame.width,
    y: isBeside ? 13 : bottom + 22,
    pitch: 18,
    inLines: !isBeside,
  });
  // Of a full pipe the tag hangs from the flange that stands for the aim, under what goes past it.
  const hold: readonly [number, number] = isBeside ? [past + 3, band.top + tall / 2] : [end, bottom + 3];
  return gathered([
    { shapes: uprightOf('main', [left, from], [band], 5) },
    tagOf(aim, labels, hold, grade, side),
    {
      shapes: pipeOf(aim, band, slot, furthest),
      texts: [
        ...found.texts(base),
        placed(`${aim.id}-name`, x, last - 2 * leading + 1, name, { ...bold, size: grade.name }),
        placed(`${aim.id}-counts`, x, last - leading + 1, counts),
        placed(`${aim.id}-date`, x, last, note, quiet),
      ],
    },
    key.drawn,
  ]);
}

/** How high the words over a row of small pipes are. */
const headTall = (inLine: boolean): number => 10 + (inLine ? 0 : leading) + overPipe;

/** Where a small pipe lies and ends, and where its tag hangs. */
function smallPipe({ x, y, wide }: Cell, grade: Grade, side: Side, head: number, isOpen: boolean) {
  const { tag, pipe } = grade;
  const over = side === 'beside' ? Math.max(0, tag.tall / 2 - pipe / 2 - (isOpen ? 2 : head)) : 0;
  const band = { top: tenth(y + head + over), tall: pipe };
  const whole =
    side === 'beside' ? x + wide - tag.wide - tag.cord - 3 : isOpen ? x + wide : x + wide - tag.wide / 2;
  const hold: readonly [number, number] =
    side === 'beside'
      ? [whole + 3, band.top + pipe / 2]
      : [isOpen ? x + wide / 2 : whole, band.top + pipe + (isOpen ? 0 : 2.5)];
  return { band, slot: [x, tenth(whole)] as const, hold };
}

/** A small pipe that holds a figure: its name over it, the figure under it. */
function foundCell(aim: Aim, labels: Labels, cell: Cell, frame: Frame, inLine: boolean): Drawn {
  const { found: grade, side } = frame;
  const { band, slot, hold } = smallPipe(cell, grade, side, headTall(inLine), false);
  const { note } = labels.foundParts(aim);
  const [from, end] = slot;
  const room = side === 'beside' ? end - from : end - grade.tag.wide / 2 - 10 - from;
  const isBeside = side === 'beside';
  const found = foundAt(aim, labels, from, isBeside ? room * 0.5 : room, grade.found);
  const base = band.top + band.tall + underPipe[side] + grade.found * 0.72;
  const date = isBeside
    ? placed(`${aim.id}-date`, found.end + 8, base, note, quiet)
    : placed(`${aim.id}-date`, from, base + 17, wrapText(note, room, 13), quiet);
  return gathered([
    tagOf(aim, labels, hold, grade, side),
    {
      shapes: pipeOf(aim, band, slot, frame.width),
      texts: [...nameAt(aim, labels, from, cell.y + 10, grade.name, inLine), ...found.texts(base), date],
    },
  ]);
}

/** A pipe of which nothing was found, with its name over it. */
function openCell(aim: Aim, labels: Labels, cell: Cell, frame: Frame, inLine: boolean): Drawn {
  const { open: grade, side } = frame;
  const { band, slot, hold } = smallPipe(cell, grade, side, headTall(inLine), true);
  return gathered([
    tagOf(aim, labels, hold, grade, side),
    {
      shapes: pipeOf(aim, band, slot, frame.width),
      texts: nameAt(aim, labels, cell.x, cell.y + 10, grade.name, inLine),
    },
  ]);
}

/** Cells of one row, as wide as each other. */
function cellsOf(count: number, { left, right, gutter }: Frame, y: number): readonly Cell[] {
  const wide = (right - left - (count - 1) * gutter) / count;
  return Array.from({ length: count }, (_, i) => ({ x: tenth(left + i * (wide + gutter)), y, wide }));
}

/** How high a row of small pipes is, with its words and its tags. */
function rowTall(grade: Grade, side: Side, inLine: boolean, isOpen: boolean): number {
  const head = headTall(inLine);
  if (side === 'below') {
    const tag = head + grade.pipe + 2.5 + grade.tag.cord + grade.tag.tall;
    return isOpen
      ? tag
      : Math.max(tag, head + grade.pipe + underPipe.below + grade.found * 0.72 + 17 + 15 + 3);
  }
  const over = Math.max(0, grade.tag.tall / 2 - grade.pipe / 2 - (isOpen ? 2 : head));
  const tag = head + over + grade.pipe / 2 + grade.tag.tall / 2;
  return isOpen ? tag : Math.max(tag, head + over + grade.pipe + underPipe.beside + grade.found * 0.72 + 3);
}

/** Draws the aims of a view. */
export function openedAims(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const frame = frames[size];
  const aims = rows.shown[view];
  const [lead, ...others] = aims;
  if (lead === undefined || !isLead(lead, 0))
    throw new RangeError(`${view}: no figure for the aim of its headline`);
  const found = others.filter(({ level }) => level !== null);
  const open = others.filter(({ level }) => level === null);
  const { side, gap, summary, room, most } = frame;
  const wideOf = (count: number) => cellsOf(Math.max(1, count), frame, 0)[0]?.wide ?? 0;
  const foundInLine = isInLine(
    found,
    labels,
    nameRoom(frame, frame.found, wideOf(found.length)),
    frame.found.name,
  );
  const openInLine = isInLine(
    open,
    labels,
    nameRoom(frame, frame.open, wideOf(open.length)),
    frame.open.name,
  );
  const foundTall = found.length === 0 ? 0 : gap + rowTall(frame.found, side, foundInLine, false);
  const openTall = open.length === 0 ? 0 : gap + summary + rowTall(frame.open, side, openInLine, true);
  const head = overLead(frame);
  const tall = tenth(Math.min(most, room - head - underLead(frame) - foundTall - openTall - keyTall));
  const under = head + tall + underLead(frame);
  const openTop = under + foundTall + gap;
  const foundCells = cellsOf(found.length, frame, under + gap);
  const openCells = cellsOf(open.length, frame, openTop + summary);
  return sceneOf({ width: frame.width, height: Math.ceil(under + foundTall + openTall + keyTall + 4) }, [
    leadRow(lead, labels, rows, frame, tall, aims),
    ...found.flatMap((aim, i): Drawn[] => {
      const cell = foundCells[i];
      return cell === undefined ? [] : [foundCell(aim, labels, cell, frame, foundInLine)];
    }),
    { texts: open.length === 0 ? [] : summaryAt(aims, labels, frame, openTop + summary - 14) },
    ...open.flatMap((aim, i): Drawn[] => {
      const cell = openCells[i];
      return cell === undefined ? [] : [openCell(aim, labels, cell, frame, openInLine)];
    }),
    keyLines(tagEntries(rows, aims, labels), {
      left: frame.left,
      right: frame.width,
      y: under + foundTall + openTall + keyTall - 2,
      pitch: 18,
    }).drawn,
  ]);
}

/** Of how many aims nothing was found, and as of when, in a line over their pipes. */
function summaryAt(
  aims: readonly Aim[],
  labels: Labels,
  { left, count: size }: Frame,
  y: number,
): PlacedText[] {
  const { count, of, words, seen } = labels.open(aims);
  const second = left + displayWidth(count, size) + 6;
  const third = second + textWidth(of, 13) * 1.04 + 8;
  const last = third + textWidth(words, 13, 600) * 1.04 + 8;
  return [
    placed('count-none', left, y, count, { size, face: 'display' }),
    placed('of-none', second, y, of, quiet),
    placed('head-none', third, y, words, bold),
    placed('seen-none', last, y, seen, quiet),
  ];
}
