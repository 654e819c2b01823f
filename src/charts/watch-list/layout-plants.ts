// Plants on the tags of their own view: each with its date, its status and how much it promises, the most in the largest type.
import type { Size } from '../contract/scene.ts';
import { textWidth } from '../look/text-width.ts';
import {
  datesOn,
  ended,
  lineWidth,
  set,
  toneOf,
  widthOf,
  word,
  type Card,
  type Cell,
  type Dues,
  type Word,
} from './layout-words.ts';
import type { Due } from './rows.ts';
import type { Labels } from './words.ts';

type Plant = Extract<Due, { kind: 'heavy' }>;
/** The words of a plant from the top of its part of a tag, what its dose stands beside, and how tall that part is. */
interface Part {
  readonly words: readonly Word[];
  readonly tall: number;
  /** The middle of its dose, and until where that is level with words. */
  readonly middle: number;
  readonly until: number;
}

/** How large doses are: the most, and others; and the air before one. */
const doses = { wide: { most: 38, other: 24 }, narrow: { most: 32, other: 22 } } as const;
const beforeDose = 8;
/** Where several share a tag: their rows, the two lines in each, and where words begin, after a hole. */
const rows = {
  wide: { tall: 34, first: 13.5, leading: 14.5, from: 22 },
  narrow: { tall: 31, first: 13, leading: 13.5, from: 20 },
} as const;
/** Where the date over them stands. */
const dateOver = 12;
/** How much room that date takes. */
const dateTall = 15;
/** The air over and under them all. */
const shareAir = 3;

const lengthOfDate = (said: string): number => textWidth(`${said}  `, 13, 600);

/** One that has a tag for itself: three lines over a pipe, two beside it. */
function alone(due: Plant, labels: Labels, size: Size): Part {
  const [name = '', state = ''] = labels.plant(due, size === 'wide');
  const { date, words: tone } = toneOf(due);
  const { side: x } = set[size];
  const bold = { ...tone, weight: 600 } as const;
  const said = labels.date(due);
  if (size === 'wide') {
    const over = [word(`date-${due.key}`, x, 17, said, date), word(`due-${due.key}`, x, 33, name, bold)];
    const words = [...over, word(`state-${due.key}`, x, 48, state, tone)];
    return { words, tall: 55, middle: 23, until: widthOf(over) };
  }
  const words = [
    word(`date-${due.key}`, x, 13.5, said, date),
    word(`state-${due.key}`, x + lengthOfDate(said), 13.5, state, tone),
    word(`due-${due.key}`, x, 28, name, { ...bold, size: 14 }),
  ];
  return { words, tall: 34, middle: 17, until: widthOf(words) };
}

/** One of several: its name over its status, and before that its date where no other has the same. */
function shared(due: Plant, isAlone: boolean, labels: Labels, size: Size): Part {
  const [name = '', state = ''] = labels.plant(due, false);
  const { date, words: tone } = toneOf(due);
  const { tall, first, leading, from } = rows[size];
  const said = labels.date(due);
  const words = [
    ...(isAlone ? [word(`date-${due.key}`, from, first, said, date)] : []),
    word(`due-${due.key}`, from + (isAlone ? lengthOfDate(said) : 0), first, name, {
      ...tone,
      size: 14,
      weight: 600,
    }),
    word(`state-${due.key}`, from, first + leading, state, tone),
  ];
  return { words, tall, middle: tall / 2, until: widthOf(words) };
}

/** The tag of one plant, or of several that leave the same time open. */
export function plantsOf(dues: Dues, labels: Labels, size: Size, most: number): Omit<Card, 'along'> {
  const { side } = set[size];
  const isShared = dues.length > 1;
  const words: Word[] = [];
  const amounts: Word[] = [];
  const cells: Cell[] = [];
  const holes: Card['holes'][number][] = [];
  const ends: number[] = [];
  let y = isShared ? shareAir : 0;
  for (const { due, isFirst, isAlone } of datesOn(dues)) {
    if (due.kind !== 'heavy') throw new RangeError(`"${due.key}" is no plant`);
    const top = cells.length === 0 ? 0 : y;
    if (isShared && isFirst && !isAlone) {
      words.push(word(`date-${due.key}`, side, y + dateOver, labels.date(due), toneOf(due).date));
      y += dateTall;
    }
    const part = isShared ? shared(due, isAlone, labels, size) : alone(due, labels, size);
    const from = y;
    words.push(...part.words.map((each) => ({ ...each, y: each.y + from })));
    if (isShared) holes.push({ key: due.key, x: rows[size].from / 2, y: y + rows[size].first - 4.5 });
    const dose = labels.dose(due);
    if (dose !== '') {
      const letters = due.promised_t === most ? doses[size].most : doses[size].other;
      const style = { ...toneOf(due).words, anchor: 'end', size: letters, face: 'display' } as const;
      amounts.push(word(`dose-${due.key}`, 0, y + part.middle + letters * 0.33, dose, style));
      ends.push(part.until + beforeDose + lineWidth(dose, style));
    }
    y += part.tall;
    // Where no tonnes stand on a tag nothing is said of how they are known.
    cells.push({ due, top, bottom: y, dashedFrom: dose !== '' && due.isDoseSecondHand ? from : null });
  }
  const tall = isShared ? y + shareAir : y;
  const wide = Math.max(widthOf(words), ...ends) + side;
  return {
    dues,
    words: [...words, ...amounts.map((each) => ({ ...each, x: wide - side }))],
    tall,
    wide,
    cells: ended(cells, tall),
    holes,
  };
}
