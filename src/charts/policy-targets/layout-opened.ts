// The aims of a few governments as tanks: what was found stands on the fill of each, the aim under its lid, and between them what is missing.
import type { PlacedText, PlotScene, Size, TextTone } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import type { Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { displayWidth, textWidth } from '../look/text-width.ts';
import { tenth } from '../look/format.ts';
import { bold, boreOf, breakAt, brass, partOf, quiet, tankOf, type Bore } from './layout-parts.ts';
import type { Aim, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** The letters of a tank, and what stands over it. */
interface Grade {
  /** From the top of its place to the lower edge of its lid, and how high that is. */
  readonly head: number;
  readonly lid: number;
  /** Size of its name, and whether what the aim counts stands after that in the same line or under it. */
  readonly name: number;
  readonly isNamedInLine: boolean;
  /** From its lid to the baseline over that. */
  readonly over: number;
  /** Size at most of the aim and of what was found, and of the words beside either. */
  readonly aim: number;
  readonly found: number;
  readonly words: number;
  /** Whether those words stand beside the numerals, the aim at the right wall and what was found at the left one, or under them. */
  readonly isBeside: boolean;
  /** Whether it has neighbours, whose numerals stand on one line, also one that is smaller than they are. */
  readonly isLevel: boolean;
  /** By how much a break across it is lower at its left wall than at its middle. */
  readonly lean: number;
  /** From the walls and from the lid and the floor to letters. */
  readonly inset: number;
  readonly pad: number;
}
interface Frame {
  readonly width: number;
  /** The tank of the headline's aim; where those of all others stand, in rows. */
  readonly lead: Box;
  readonly rest: Box;
  readonly gap: readonly [across: number, down: number];
  /** How much of the rest a row of aims with a figure takes, where there is another under it. */
  readonly part: number;
  readonly grades: Readonly<Record<'lead' | 'found' | 'open', Grade>>;
  readonly height: number;
}

/** Tanks beside that of the headline; those without a figure differ in what is said of them. */
const narrowTank: Grade = {
  head: 35,
  lid: 6,
  name: 13,
  isNamedInLine: false,
  over: 5.5,
  aim: 27,
  found: 23,
  words: 13,
  isBeside: false,
  isLevel: true,
  lean: 3,
  inset: 7,
  pad: 6,
};
const wideTank: Grade = {
  head: 48,
  lid: 7,
  name: 13,
  isNamedInLine: false,
  over: 7,
  aim: 36,
  found: 32,
  words: 13,
  isBeside: false,
  isLevel: true,
  lean: 3,
  inset: 8,
  pad: 7,
};

const frames: Readonly<Record<Size, Frame>> = {
  narrow: {
    width: 360,
    lead: { left: 2, right: 358, top: 0, bottom: 147 },
    rest: { left: 2, right: 358, top: 162.5, bottom: 463 },
    gap: [16, 15.5],
    part: 0.483,
    grades: {
      lead: {
        head: 29,
        lid: 9,
        name: 17,
        isNamedInLine: true,
        over: 8,
        aim: 40,
        found: 60,
        words: 13,
        isBeside: true,
        isLevel: false,
        lean: -15,
        inset: 8,
        pad: 7,
      },
      found: narrowTank,
      open: { ...narrowTank, aim: 28, found: 13 },
    },
    height: 465,
  },
  wide: {
    width: 640,
    lead: { left: 2, right: 246, top: 0, bottom: 366 },
    rest: { left: 264, right: 638, top: 0, bottom: 366 },
    gap: [16, 17],
    part: 0.49,
    grades: {
      lead: {
        head: 48,
        lid: 12,
        name: 17,
        isNamedInLine: false,
        over: 7,
        aim: 88,
        found: 108,
        words: 15,
        isBeside: false,
        isLevel: false,
        lean: 5,
        inset: 10,
        pad: 10,
      },
      found: wideTank,
      open: { ...wideTank, head: 41, found: 13 },
    },
    height: 368,
  },
};

/** How large words before a numeral are, as a part of it. */
const boundPart = 0.36;
/** How high capitals and numerals are, as a part of their size, and how much wider bold letters run in a browser. */
const high = 0.71;
const spread = 1.04;

const toneOf = (aim: Aim): TextTone => {
  if (aim.level === null) return 'ink-2';
  if (aim.level.kind === 'aimed') return 'policy';
  return aim.chinese ? 'china' : 'others';
};

/** A numeral with its words, as high as they are: to set with their upper edge at a height. */
interface Block {
  readonly tall: number;
  /** How far the tail of a comma reaches under that. */
  readonly tail: number;
  readonly texts: (top: number) => PlacedText[];
}

/** Words after a comma in one line, or where they do not fit each in its own. */
const inLines = (words: readonly string[], room: number, size: number): readonly string[] =>
  textWidth(words.join(', '), size) * spread <= room ? [words.join(', ')] : words;

/** How far under a numeral its words stand: under the tails of its commas, of small ones by a little more. */
const underOf = (large: number): number => Math.max(large * 0.2, 2.5 + large * 0.13) + 0.2;
const beside = 10;

/**
 * A large numeral, what bounds it before it in smaller letters, and words under it or beside it: those of what stands at the right wall
 * before it.
 */
function blockOf(
  {
    key,
    bound,
    amount,
    words: own,
    isAtRight,
  }: {
    readonly key: readonly [bound: string, amount: string, words: string];
    readonly bound: string;
    readonly amount: string;
    readonly words: readonly string[];
    readonly isAtRight: boolean;
  },
  { left, right }: Bore,
  { inset, words: size, isBeside, isLevel }: Grade,
  most: number,
  [tone, wordTone]: readonly [TextTone, TextTone],
): Block {
  const x = left + inset;
  const end = right - inset;
  const boundOf = (of: number): number => Math.max(13, tenth(of * boundPart));
  const beforeOf = (of: number): number => (bound === '' ? 0 : displayWidth(bound, boundOf(of)) + of * 0.07);
  const longest = beforeOf(most) + displayWidth(amount, most);
  const lines = inLines(own, end - x - (isBeside ? longest + beside : 0), size);
  const wide = Math.max(...lines.map((line) => textWidth(line, size))) * spread;
  const room = end - x - (isBeside ? wide + beside : 0);
  const fits = (of: number): boolean => beforeOf(of) + displayWidth(amount, of) <= room;
  const scaled = (most * room) / longest;
  const large = fits(most)
    ? most
    : tenth(fits(scaled) ? scaled : (room - beforeOf(scaled)) / displayWidth(amount, 1));
  const before = beforeOf(large);
  const long = before + displayWidth(amount, large);
  const style = { face: 'display', tone } as const;
  const numeral = (isLevel ? most : large) * high;
  const from = isBeside && isAtRight ? end - long : x;
  const between = underOf(large) + size * high;
  return {
    tail: isBeside && amount.includes(',') ? large * 0.05 : 0,
    tall: isBeside ? numeral : numeral + between + (lines.length - 1) * (size + 2),
    texts: (top) => {
      const base = top + numeral;
      const said = { size, tone: wordTone } as const;
      const after = from + long + beside;
      // The last line stands on the line of the numeral.
      const first = base - (lines.length - 1) * (size + 2);
      return [
        ...(bound === '' ? [] : [placed(key[0], from, base, bound, { ...style, size: boundOf(large) })]),
        isBeside && isAtRight
          ? placed(key[1], end, base, amount, { ...style, size: large, anchor: 'end' })
          : placed(key[1], from + before, base, amount, { ...style, size: large }),
        !isBeside
          ? placed(key[2], x, base + between, lines, said)
          : isAtRight
            ? placed(key[2], from - beside, first, lines, { ...said, anchor: 'end' })
            : placed(key[2], after, first, lines, said),
      ];
    },
  };
}

/** An aim under its lid: its amount, its year and its form. Letters on a fill are of ink. */
function aimBlock(aim: Aim, labels: Labels, bore: Bore, grade: Grade, scale: number): Block {
  const { before, amount, after } = labels.aimParts(aim);
  const isOnFill = partOf(aim) > 1;
  return blockOf(
    {
      key: [`${aim.id}-before`, `${aim.id}-aim`, `${aim.id}-by`],
      bound: before,
      amount,
      words: [after, labels.form(aim)],
      isAtRight: !grade.isLevel,
    },
    bore,
    grade,
    grade.aim * scale,
    isOnFill ? ['ink', 'ink'] : [brass.tone, quiet.tone],
  );
}

/** What was found, or that nothing was, and as of when. */
function foundBlock(
  aim: Aim,
  labels: Labels,
  bore: Bore,
  grade: Grade,
  scale: number,
  isOnFill: boolean,
): Block {
  const { bound, amount, note } = labels.foundParts(aim);
  if (aim.level !== null) {
    const tone = !isOnFill ? toneOf(aim) : aim.fill === 'measured' ? 'on-pale' : 'ink';
    return blockOf(
      {
        key: [`${aim.id}-bound`, `${aim.id}-is`, `${aim.id}-date`],
        bound,
        amount,
        words: note,
        isAtRight: false,
      },
      bore,
      grade,
      grade.found * scale,
      [tone, isOnFill ? tone : quiet.tone],
    );
  }
  const x = bore.left + grade.inset;
  const tall = 13 * high;
  return {
    tail: 0,
    tall: tall + 16,
    texts: (top) => [
      placed(`${aim.id}-is`, x, top + tall, amount, bold),
      placed(`${aim.id}-date`, x, top + tall + 16, note, quiet),
    ],
  };
}

/** From letters to the edge of a fill, and the least air between an aim and what was found. */
const offFill = 7;
const least = 10;

/** How large letters may be, as a part of their usual size: the first that fits. */
const scales = [1, 0.9, 0.8, 0.7, 0.6, 0.5] as const;

/** The letters in a tank: those of its aim under its lid, and those of what was found, with their upper edges. */
interface Letters {
  readonly aimed: Block;
  readonly aimedTop: number;
  readonly found: Block;
  readonly foundTop: number;
}

/**
 * What was found past its aim stands over the lid, in what rises there; or, where that is too low, on the floor, and the aim, which lies
 * in the fill with it, is smaller.
 */
function lettersPast(aim: Aim, labels: Labels, bore: Bore, grade: Grade): Letters {
  const aimedTop = bore.top + grade.pad;
  const floor = bore.bottom - grade.pad;
  const lidTop = bore.top - grade.lid;
  const foundAt = (scale: number): Block => foundBlock(aim, labels, bore, grade, scale, true);
  const room = lidTop - bore.surface - 2 * offFill;
  const over = scales.map(foundAt).find(({ tall }) => tall <= room);
  if (over !== undefined)
    return {
      aimed: aimBlock(aim, labels, bore, grade, 1),
      aimedTop,
      found: over,
      foundTop: (lidTop + bore.surface - over.tall) / 2,
    };
  const small = aimBlock(aim, labels, bore, grade, 0.66);
  const scale = Math.min(1, (floor - aimedTop - least) / (small.tall + foundAt(1).tall));
  const found = foundAt(scale);
  return {
    aimed: aimBlock(aim, labels, bore, grade, 0.66 * scale),
    aimedTop,
    found,
    foundTop: floor - found.tall,
  };
}

/** What was found stands on its fill; or in that, under its surface, where there is no room between that and the aim; nothing where both fail. */
function lettersAt(aim: Aim, labels: Labels, bore: Bore, grade: Grade, scale: number): Letters | undefined {
  const isEmpty = partOf(aim) === 0;
  const aimedTop = bore.top + grade.pad;
  const floor = bore.bottom - grade.pad;
  const aimed = aimBlock(aim, labels, bore, grade, scale);
  const over = foundBlock(aim, labels, bore, grade, scale, false);
  const overTop = (isEmpty ? floor : bore.surface - offFill - over.tail) - over.tall;
  if (overTop >= aimedTop + aimed.tall + least) return { aimed, aimedTop, found: over, foundTop: overTop };
  const isTight = aimedTop + aimed.tall > bore.surface - offFill + 1;
  const low = isTight ? aimBlock(aim, labels, bore, { ...grade, isBeside: true }, scale) : aimed;
  const found = foundBlock(aim, labels, bore, grade, scale, true);
  const foundTop = bore.surface + offFill + 1;
  const fits = !isEmpty && foundTop + found.tall <= floor && aimedTop + low.tall <= bore.surface - 3;
  return fits ? { aimed: low, aimedTop, found, foundTop } : undefined;
}

/** The letters in a tank, as large as they have room. Throws RangeError where the smallest have none. */
function lettersOf(aim: Aim, labels: Labels, bore: Bore, grade: Grade): Letters {
  if (partOf(aim) > 1) return lettersPast(aim, labels, bore, grade);
  for (const scale of scales) {
    const letters = lettersAt(aim, labels, bore, grade, scale);
    if (letters !== undefined) return letters;
  }
  throw new RangeError(`"${aim.id}": no room in its tank for its aim and for what was found`);
}

/** The tank of an aim in its place, with who and what over it, the aim under its lid and what was found over its fill, or in it. */
function placeOf(aim: Aim, labels: Labels, place: Box, grade: Grade): Drawn {
  const { id } = aim;
  const bore = boreOf(aim, { ...place, top: place.top + grade.head });
  const { aimed, aimedTop, found, foundTop } = lettersOf(aim, labels, bore, grade);
  const name = labels.name(aim);
  const lidTop = place.top + grade.head - grade.lid;
  const inLine = place.left + textWidth(name, grade.name, 600) * spread + 9;
  const base = lidTop - grade.over;
  const [nameBase, countsAt] = grade.isNamedInLine ? [base, inLine] : [base - 15, place.left];
  // Words under an aim hang lower than its numeral, so the break is nearer to what was found.
  const middle = (aimedTop + aimed.tall) * 0.4 + foundTop * 0.6;
  return gathered([
    tankOf(aim, bore, grade.lid),
    {
      shapes: labels.isBroken(aim) ? breakAt(id, bore, middle, grade.lean) : [],
      texts: [
        placed(`${id}-name`, place.left, nameBase, name, { ...bold, size: grade.name }),
        placed(`${id}-counts`, countsAt, base, labels.counts(aim), quiet),
        ...aimed.texts(aimedTop),
        ...found.texts(foundTop),
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
  const { lead, rest, gap, part, grades, width, height } = frames[size];
  const aims = rows.shown[view];
  const [first, ...others] = aims;
  if (first === undefined || first.level === null)
    throw new RangeError(`${view}: no figure for the aim of its headline`);
  const found = others.filter(({ level }) => level !== null);
  const open = others.filter(({ level }) => level === null);
  const [across, down] = gap;
  const split = tenth(rest.top + (rest.bottom - rest.top - down) * part);
  const upper = rowOf(found.length, open.length === 0 ? rest : { ...rest, bottom: split }, across);
  const lower = rowOf(open.length, found.length === 0 ? rest : { ...rest, top: split + down }, across);
  const openGrade = found.length === 0 ? { ...grades.open, head: grades.found.head } : grades.open;
  return sceneOf({ width, height }, [
    placeOf(first, labels, lead, grades.lead),
    ...found.flatMap((aim, i) => {
      const place = upper[i];
      return place === undefined ? [] : [placeOf(aim, labels, place, grades.found)];
    }),
    ...open.flatMap((aim, i) => {
      const place = lower[i];
      return place === undefined ? [] : [placeOf(aim, labels, place, openGrade)];
    }),
  ]);
}
