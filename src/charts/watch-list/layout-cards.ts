// What stands on the tags of the watch list, and how large that makes each: plants of one time share one.
import type { Size } from '../contract/scene.ts';
import type { TextStyle } from '../kit/labels/placed.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { isOfPlants } from './layout-frame.ts';
import { plantsOf } from './layout-plants.ts';
import { along, type Along } from './layout-time.ts';
import {
  datesOn,
  ended,
  set,
  toneOf,
  widthOf,
  word,
  type Card,
  type Cell,
  type Dues,
  type Word,
} from './layout-words.ts';
import type { Due, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** How cards of a few are set: the size of a date and of words, and how far lines are apart; two have more room than three. */
const large = {
  rules: {
    wide: { date: 28, letters: 14.5, leading: 17 },
    narrow: { date: 26, letters: 14, leading: 17 },
  },
  seabed: {
    wide: { date: 38, letters: 17, leading: 21 },
    narrow: { date: 32, letters: 16, leading: 19.5 },
  },
} as const;

/** Dates that are shared: those of plants whose promises leave the same time open. */
function groupsOf(
  dues: readonly Due[],
  rows: Rows,
  size: Size,
  view: View,
): readonly { dues: Dues; along: Along }[] {
  const groups: { dues: [Due, ...Due[]]; along: Along }[] = [];
  for (const due of dues) {
    const own = along(due, rows, size, view);
    const same = groups.find(
      ({ dues: [first], along: { from, to } }) =>
        isOfPlants(first) && isOfPlants(due) && from === own.from && to === own.to,
    );
    if (same === undefined) groups.push({ dues: [due], along: own });
    else same.dues.push(due);
  }
  return groups;
}

/** Many cards: the date, and under it what is due; on a card that several share a date that one alone has stands before its name. */
function small(dues: Dues, labels: Labels, size: Size, room: number): Omit<Card, 'along'> {
  const { letters, leading, side, air } = set[size];
  const words: Word[] = [];
  const cells: Cell[] = [];
  let y = air;
  for (const { due, isFirst, isAlone } of datesOn(dues)) {
    const said = labels.date(due);
    const isPart = isAlone && cells.length > 0;
    // Its part of the tag begins under the letters of the one before.
    if (isPart) y += 3;
    const top = cells.length === 0 ? 0 : y - 1;
    const { date, words: tone } = toneOf(due);
    const line = (x: number, key: string, text: string | readonly string[], style: TextStyle): void => {
      words.push(
        word(`${key}-${due.key}`, x, y + letters * 0.86, text, { size: letters, leading, ...style }),
      );
    };
    // On a phone a part with a date of its own has it over its name: no line is wider than those of tags for one date.
    const isBeside = isAlone && dues.length > 1 && size === 'wide';
    if (isPart) y += 2;
    if (isFirst) line(side, 'date', said, date);
    if (isFirst && !isBeside) y += leading;
    const x = side + (isBeside ? textWidth(`${said}  `, letters, 600) : 0);
    const named = wrapText(labels.tag(due), room - x - side, letters);
    line(x, 'due', named, tone);
    y += named.length * leading;
    cells.push({ due, top, bottom: y - 1, dashedFrom: null });
  }
  return {
    dues,
    words,
    tall: y + air - 2,
    wide: widthOf(words) + side,
    cells: ended(cells, y + air - 2),
    holes: [],
  };
}

/** One of few: its date large over what is due, in lines of a width. */
function few(
  dues: Dues,
  labels: Labels,
  size: Size,
  view: keyof typeof large,
  room: number,
): Omit<Card, 'along'> {
  const [due] = dues;
  const { letters, leading, date: number } = large[view][size];
  const { side } = set[size];
  const x = side + 4;
  const { date, words: tone } = toneOf(due);
  const lines = wrapText(labels.long(due), room - 2 * x, letters);
  const first = number * 0.72 + 8;
  const words = [
    word(`date-${due.key}`, x, first, labels.date(due), {
      ...date,
      weight: 400,
      size: number,
      face: 'display',
    }),
    word(`due-${due.key}`, x, first + leading + 3, lines, { ...tone, size: letters, leading }),
  ];
  const tall = first + leading + 3 + (lines.length - 1) * leading + 8;
  return {
    dues,
    words,
    tall,
    wide: room,
    cells: [{ due, top: 0, bottom: tall, dashedFrom: null }],
    holes: [],
  };
}

/** The cards of a view, in the order of dates; `room` is how wide one of few may be. */
export function cardsOf(
  rows: Rows,
  labels: Labels,
  size: Size,
  view: View,
  room: (own: Along, first: Due) => number,
): readonly Card[] {
  const dues = rows.byDate.filter(({ kind }) => view === 'all' || kind === view);
  const most = Math.max(...dues.map((due) => (due.kind === 'heavy' ? (due.promised_t ?? 0) : 0)));
  const cards = groupsOf(dues, rows, size, view).map(({ dues: own, along: at }): Card => {
    const card =
      view === 'all'
        ? small(own, labels, size, room(at, own[0]))
        : view === 'heavy'
          ? plantsOf(own, labels, size, most)
          : few(own, labels, size, view, room(at, own[0]));
    return { ...card, along: at };
  });
  // A promise for a year has its line before one for a month late in it, though it may be kept later.
  cards.sort((a, b) => a.along.at - b.along.at);
  if (view === 'rules' || view === 'seabed') return cards;
  return evened(cards, view === 'heavy' && size === 'narrow' ? room : null);
}

/** Cards of one date each are as wide as the widest on their side, so that no size says anything; or all as wide as there is room. */
function evened(cards: readonly Card[], room: ((own: Along, first: Due) => number) | null): readonly Card[] {
  const widest = (ofPlants: boolean): number =>
    Math.max(
      0,
      ...cards
        .filter(({ dues }) => dues.length === 1 && isOfPlants(dues[0]) === ofPlants)
        .map(({ wide }) => wide),
    );
  return cards.map((card) => {
    const usual = card.dues.length > 1 ? card.wide : widest(isOfPlants(card.dues[0]));
    const wide = room?.(card.along, card.dues[0]) ?? usual;
    const words = card.words.map((each) =>
      each.style.anchor === 'end' ? { ...each, x: each.x + wide - card.wide } : each,
    );
    return { ...card, wide, words };
  });
}
