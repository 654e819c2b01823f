// The aims of a few governments: that of the headline as one large tank under its lid, others with a figure as small ones, all others as slots.
import type { PlacedText, PlotScene, Size, TextTone } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import type { Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { blockOf, spread, type Block, type Letters } from './layout-letters.ts';
import { bold, boreOf, brass, partOf, quiet, rim, tankOf, type Bore } from './layout-parts.ts';
import { slotsFrom, slotsOf, type SlotFrame } from './layout-slots.ts';
import type { Aim, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** A kind of tank: what stands over it and in it. */
interface Grade {
  /** From the top of its place to the lower edge of its lid, and how high that is. */
  readonly head: number;
  readonly lid: number;
  readonly name: number;
  /** Whether the name stands beside the amount of the aim, over its year and its form, or on top of all. */
  readonly isNamedBeside: boolean;
  /** From the lid to the line of letters over it. */
  readonly over: number;
  /** How far in the aim stands, so that the left end of the lid is free for the line from its words. */
  readonly indent: number;
  readonly aim: Letters;
  readonly found: Letters;
}
interface Frame {
  readonly width: number;
  readonly height: number;
  /** The tank of the headline's aim, and the row of the small ones under it. */
  readonly lead: Box;
  readonly rest: Omit<Box, 'bottom'>;
  readonly gap: number;
  /** From the tanks to what is said of the slots. */
  readonly down: number;
  readonly grades: Readonly<Record<'lead' | 'rest', Grade>>;
  /** The tank of a headline whose aim was passed, which stands alone: its right wall, its head and its letters. */
  readonly past: Pick<Grade, 'head' | 'aim' | 'found'> & { readonly right: number };
  /** How wide the part of a tank is for what its figure doesn't count, so that its words have room. */
  readonly scope: number;
  readonly slots: SlotFrame;
  /** Slots that share a view with small tanks: whether they stand beside those, where they begin, and how high they are together. */
  readonly shared: { readonly isBeside: boolean; readonly left: number; readonly tall: number };
}

/** A small tank is alike at both sizes, but for its head. */
const small: Omit<Grade, 'head'> = {
  lid: 7,
  name: 13,
  isNamedBeside: false,
  over: 6,
  indent: 0,
  aim: { large: 25, words: 13, isBeside: true },
  found: { large: 26, words: 13, isBeside: true },
};

const frames: Readonly<Record<Size, Frame>> = {
  narrow: {
    width: 360,
    height: 466,
    lead: { left: 2, right: 358, top: 0, bottom: 187 },
    rest: { left: 2, right: 358, top: 200.5 },
    gap: 16,
    down: 10,
    grades: {
      lead: {
        head: 61,
        lid: 8,
        name: 15,
        isNamedBeside: true,
        over: 5,
        indent: 0,
        aim: { large: 48, words: 13, isBeside: true },
        found: { large: 100, words: 13, isBeside: false },
      },
      rest: { ...small, head: 69 },
    },
    past: {
      right: 216,
      head: 22,
      aim: { large: 52, words: 13, isBeside: false },
      found: { large: 62, words: 13, isBeside: false },
    },
    scope: 100,
    slots: {
      isSplit: false,
      left: 2,
      right: 358,
      bottom: 465,
      tall: 31,
      head: 13,
      over: 7,
      amount: 24,
    },
    shared: { isBeside: false, left: 2, tall: 93 },
  },
  wide: {
    width: 640,
    height: 372,
    lead: { left: 2, right: 638, top: 0, bottom: 211 },
    rest: { left: 2, right: 352, top: 224 },
    gap: 14,
    down: 13,
    grades: {
      lead: {
        head: 70,
        lid: 12,
        name: 16,
        isNamedBeside: true,
        over: 6,
        indent: 12,
        aim: { large: 62, words: 13, isBeside: true },
        found: { large: 120, words: 14, isBeside: true },
      },
      rest: { ...small, head: 70 },
    },
    past: {
      right: 400,
      head: 24,
      aim: { large: 52, words: 14, isBeside: true },
      found: { large: 80, words: 15, isBeside: true },
    },
    scope: 150,
    slots: {
      isSplit: false,
      left: 2,
      right: 638,
      bottom: 370,
      tall: 38,
      head: 13,
      over: 7,
      amount: 27,
    },
    shared: { isBeside: true, left: 368, tall: 114 },
  },
};

const inset = 9;
/** From line to line of the words of an aim. */
const leading = 14.5;
/** From letters to the edge of a fill, and to the lid and the floor. */
const offFill = 6;
const pad = 8;

const toneOf = (aim: Aim): TextTone => {
  if (aim.level?.kind === 'aimed') return 'policy';
  return aim.chinese ? 'china' : 'others';
};

/** An aim: its amount, its year and its form. */
function aimBlock(aim: Aim, labels: Labels, room: { left: number; right: number }, letters: Letters): Block {
  const { before, amount, after } = labels.aimParts(aim);
  return blockOf(
    {
      keys: [`${aim.id}-before`, `${aim.id}-aim`, `${aim.id}-by`],
      bound: before,
      amount,
      words: [after, labels.form(aim)],
      tones: [brass.tone, quiet.tone],
    },
    room,
    letters,
  );
}

/** What was found, and of when. Letters on a fill are of ink. */
function foundBlock(aim: Aim, labels: Labels, { left, right }: Bore, letters: Letters, isOnFill: boolean) {
  const { bound, amount, note } = labels.foundParts(aim);
  const tone = !isOnFill ? toneOf(aim) : aim.fill === 'measured' ? 'on-pale' : 'ink';
  return blockOf(
    {
      keys: [`${aim.id}-bound`, `${aim.id}-is`, `${aim.id}-date`],
      bound,
      amount,
      words: note,
      tones: [tone, isOnFill ? tone : quiet.tone],
    },
    { left: left + inset, right: right - inset },
    letters,
  );
}

/** How large letters may be, as a part of their usual size: the first that fits. */
const smallest = 0.5;
const scales = [1, 0.9, 0.8, 0.7, 0.6, smallest] as const;

/**
 * What was found stands on its fill, or on the floor where that is empty; in the fill where there is no room over it, or where it rises over
 * the lid. Where the smallest letters have no room, as after a row was worded anew, they begin right under the lid.
 */
function foundTexts(aim: Aim, labels: Labels, bore: Bore, { found, lid }: Pick<Grade, 'found' | 'lid'>) {
  const part = partOf(aim);
  const floor = bore.bottom - pad;
  const surface = part === 0 ? floor : bore.surface - offFill;
  for (const scale of scales) {
    const letters = { ...found, large: found.large * scale };
    const on = foundBlock(aim, labels, bore, letters, false);
    if (part <= 1 && surface - on.tall >= bore.top + offFill) return on.texts(surface);
    const within = foundBlock(aim, labels, bore, letters, true);
    const over = part > 1 ? bore.top - lid : floor + pad;
    const air = over - bore.surface - within.tall;
    if (part > 0 && air >= 2 * offFill - 2) return within.texts(over - air / 2);
  }
  const least = foundBlock(aim, labels, bore, { ...found, large: found.large * smallest }, false);
  return least.texts(bore.top + offFill + least.tall);
}

/** What the dashed part of a tank is for, with its last line on that of what was found. */
function othersText(aim: Aim, labels: Labels, vessel: Bore, { right, bottom }: Bore) {
  const lines = wrapText(labels.others(aim), right - vessel.right - 2 * inset, 13);
  const first = Math.min(vessel.surface - offFill, bottom - pad) - (lines.length - 1) * 15;
  return placed(`${aim.id}-others`, vessel.right + inset, first, lines, { ...quiet, leading: 15 });
}

/** Whose an aim is and what it counts: over the words beside its amount, or at the top of its place. */
function namedAt(
  aim: Aim,
  labels: Labels,
  { left, top }: Box,
  { name: size, isNamedBeside }: Grade,
  by: PlacedText | undefined,
): PlacedText[] {
  const name = labels.name(aim);
  const isBeside = isNamedBeside && by !== undefined;
  const x = isBeside ? by.x : left;
  const first = isBeside ? by.y - 2 * leading : top + size * 0.78;
  // Over a fill that rises over its lid, both stand in one line.
  const isInLine = isNamedBeside && !isBeside;
  return [
    placed(`${aim.id}-name`, x, first, name, { ...bold, size }),
    placed(
      `${aim.id}-counts`,
      isInLine ? x + textWidth(name, size, 600) * spread + 9 : x,
      isInLine ? first : first + leading,
      labels.counts(aim),
      quiet,
    ),
  ];
}

/** The tank of an aim in its place, with who and what over it. */
function placeOf(aim: Aim, labels: Labels, place: Box, grade: Grade, frame: Frame): Drawn {
  const isPast = partOf(aim) > 1;
  const { head, aim: aimed, found } = isPast ? frame.past : grade;
  const right = isPast ? frame.past.right : place.right;
  const bore = boreOf(aim, { ...place, right, top: place.top + head });
  const vessel = labels.isNarrower(aim) ? { ...bore, right: tenth(bore.right - frame.scope) } : bore;
  const lid = { left: place.left, right: place.right, top: bore.top - grade.lid };
  // Where a fill rises over its lid, that reaches past the tank, and the aim stands on it there.
  const room = isPast
    ? { left: right + 2 * rim + 8, right: place.right }
    : { ...place, left: place.left + grade.indent };
  const said = aimBlock(aim, labels, room, aimed).texts(lid.top - grade.over);
  return gathered([
    tankOf(aim, bore, vessel, lid),
    {
      texts: [
        ...namedAt(aim, labels, place, grade, isPast ? undefined : said.at(-1)),
        ...said,
        ...foundTexts(aim, labels, vessel, { found, lid: grade.lid }),
        ...(vessel === bore ? [] : [othersText(aim, labels, vessel, bore)]),
      ],
    },
  ]);
}

/** Places beside each other for some aims. */
function rowOf(count: number, { left, right, top, bottom }: Box, gap: number): Box[] {
  const wide = (right - left - (count - 1) * gap) / count;
  return Array.from({ length: count }, (_, i) => {
    const from = tenth(left + i * (wide + gap));
    return { left: from, right: tenth(from + wide), top, bottom };
  });
}

/** Draws the aims of a view. */
export function openedAims(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const frame = frames[size];
  const { lead, rest, gap, down, grades, shared } = frame;
  const aims = rows.shown[view];
  const [first, ...others] = aims;
  if (first === undefined || first.level === null)
    throw new RangeError(`${view}: no figure for the aim of its headline`);
  const found = others.filter(({ level }) => level !== null);
  const open = others.filter(({ level }) => level === null);
  const isBeside = shared.isBeside && found.length > 0;
  const slots =
    found.length === 0
      ? frame.slots
      : { ...frame.slots, isSplit: isBeside, left: shared.left, tall: shared.tall / open.length };
  const over = tenth(slotsFrom(open.length, slots) - down);
  const floor = isBeside ? slots.bottom : over;
  return sceneOf(frame, [
    // Alone, the tank of the headline has all the height over the slots.
    placeOf(first, labels, found.length === 0 ? { ...lead, bottom: over } : lead, grades.lead, frame),
    ...rowOf(found.length, { ...rest, bottom: floor }, gap).flatMap((place, i) => {
      const aim = found[i];
      return aim === undefined ? [] : [placeOf(aim, labels, place, grades.rest, frame)];
    }),
    slotsOf(open, labels, slots),
  ]);
}
