// The aims of a government: that of the headline as one large tank under its lid, and all others as a closed line of lids under it.
import type { PlacedText, PlotScene, Size } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import type { Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { blockOf, spread, type Block, type Letters } from './layout-letters.ts';
import { bold, boreOf, brass, lidAt, partOf, quiet, rim, tankOf, type Bore } from './layout-parts.ts';
import type { Aim, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** How large what stands over a tank and in it is. What was found is far smaller than its aim, so that the tank looks as empty as it is. */
interface Sizes {
  /** From the top of the drawing to the lower edge of the lid. */
  readonly head: number;
  readonly aim: Letters;
  readonly found: Letters;
}
interface Frame extends Sizes {
  readonly width: number;
  readonly height: number;
  readonly tank: Box;
  readonly lid: number;
  readonly name: number;
  /** From the lid to the line of letters over it. */
  readonly over: number;
  /** How far in the aim stands, so that the left end of the lid is free for the line from its words. */
  readonly indent: number;
  /** A tank whose aim was passed: its right wall, past which its lid reaches, and its letters. */
  readonly past: Sizes & { readonly right: number };
  /** How wide the part of a tank is for what its figure doesn't count, so that its words have room. */
  readonly scope: number;
  /** The lids of all other aims: how large each is, and where they begin; their words stand beside them or under them. */
  readonly more: {
    readonly top: number;
    readonly wide: number;
    readonly tall: number;
    readonly isBeside: boolean;
  };
}

const frames: Readonly<Record<Size, Frame>> = {
  narrow: {
    width: 360,
    height: 420,
    tank: { left: 2, right: 358, top: 0, bottom: 358 },
    head: 74,
    lid: 10,
    name: 15,
    over: 6,
    indent: 0,
    aim: { large: 64, words: 13, isBeside: true },
    found: { large: 44, words: 13, isBeside: true },
    past: {
      right: 216,
      head: 26,
      aim: { large: 58, words: 13, isBeside: false },
      found: { large: 50, words: 13, isBeside: false },
    },
    scope: 100,
    more: { top: 375, wide: 34, tall: 8, isBeside: false },
  },
  wide: {
    width: 640,
    height: 364,
    tank: { left: 2, right: 638, top: 0, bottom: 333 },
    head: 103,
    lid: 14,
    name: 17,
    over: 8,
    indent: 12,
    aim: { large: 92, words: 14, isBeside: true },
    found: { large: 52, words: 14, isBeside: true },
    past: {
      right: 400,
      head: 26,
      aim: { large: 72, words: 14, isBeside: false },
      found: { large: 58, words: 14, isBeside: true },
    },
    scope: 150,
    more: { top: 349, wide: 26, tall: 9, isBeside: true },
  },
};

const inset = 9;
/** From letters to the edge of a fill, and to the lid and the floor. */
const offFill = 6;
const pad = 8;
/** Between the lids of the other aims, and from those to their words. */
const apart = 5;

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

/** What was found, and of when, in ink. */
function foundBlock(aim: Aim, labels: Labels, { left, right }: Bore, letters: Letters, isOnFill: boolean) {
  const { bound, amount, note } = labels.foundParts(aim);
  const tone = isOnFill && aim.fill === 'measured' ? 'on-pale' : 'ink';
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
function foundTexts(aim: Aim, labels: Labels, bore: Bore, found: Letters, lid: number) {
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

/** Whose an aim is and what it counts: over the words beside its amount, or on top in one line where a fill rises over its lid. */
function namedAt(aim: Aim, labels: Labels, { tank, name: size, aim: { words } }: Frame, by?: PlacedText) {
  const name = labels.name(aim);
  const leading = words + 2;
  const [x, y] = by === undefined ? [tank.left, tank.top + size * 0.78] : [by.x, by.y - 2 * leading];
  const beside = x + textWidth(name, size, 600) * spread + 9;
  const [from, line] = by === undefined ? [beside, y] : [x, y + leading];
  return [
    placed(`${aim.id}-name`, x, y, name, { ...bold, size }),
    placed(`${aim.id}-counts`, from, line, labels.counts(aim), { ...quiet, size: words }),
  ];
}

/** The tank of the headline's aim, with who and what over it. */
function heroOf(aim: Aim, labels: Labels, frame: Frame): Drawn {
  const { tank, lid: thick } = frame;
  const isPast = partOf(aim) > 1;
  const { head, aim: aimed, found } = isPast ? frame.past : frame;
  const right = isPast ? frame.past.right : tank.right;
  const bore = boreOf(aim, { ...tank, right, top: tank.top + head });
  const vessel = labels.isNarrower(aim) ? { ...bore, right: tenth(bore.right - frame.scope) } : bore;
  const lid = { left: tank.left, right: tank.right, top: bore.top - thick };
  // Where a fill rises over its lid, that reaches past the tank, and the aim stands on it there.
  const room = isPast
    ? { left: right + 2 * rim + 8, right: tank.right }
    : { left: tank.left + frame.indent, right: tank.right };
  const said = aimBlock(aim, labels, room, aimed).texts(lid.top - frame.over);
  return gathered([
    tankOf(aim, bore, vessel, lid),
    {
      texts: [
        ...namedAt(aim, labels, frame, isPast ? undefined : said.at(-1)),
        ...said,
        ...foundTexts(aim, labels, vessel, found, thick),
        ...(vessel === bore ? [] : [othersText(aim, labels, vessel, bore)]),
      ],
    },
  ]);
}

/** All other aims, as the lids that they are, closed: how many, and of how many no figure was found. */
function moreOf(aims: readonly Aim[], labels: Labels, { tank, more }: Frame): Drawn {
  const { top, wide, tall, isBeside } = more;
  const leftOf = (i: number): number => tank.left + i * (wide + apart);
  const words = isBeside ? leftOf(aims.length) + apart : tank.left;
  const lines = isBeside
    ? [labels.more(aims)]
    : wrapText(labels.more(aims), (tank.right - words) / spread, 13);
  return gathered([
    ...aims.map(({ id }, i) =>
      lidAt(`${id}-target`, { left: leftOf(i), right: leftOf(i) + wide, top, bottom: top + tall }),
    ),
    { texts: [placed('more', words, top + tall + (isBeside ? 0.5 : 18), lines, quiet)] },
  ]);
}

/** Draws the aims of a view. */
export function openedAims(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const frame = frames[size];
  const [first, ...others] = rows.shown[view];
  // What is only aimed at has no level: hatched on the floor, it would stand where in other tanks something found does.
  if (first === undefined || first.level === null || first.fill === 'aimed')
    throw new RangeError(`${view}: no figure found for the aim of its headline`);
  return sceneOf(frame, [heroOf(first, labels, frame), moreOf(others, labels, frame)]);
}
