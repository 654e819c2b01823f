// Where the tags of the watch list hang: each at its date, on the side of the pipe that says whose it is.
import type { Size } from '../contract/scene.ts';
import type { Box } from '../kit/labels/box.ts';
import { tenth } from '../look/tenth.ts';
import { cardsOf } from './layout-cards.ts';
import { frames, isOfPlants, pipeIn, wallOf } from './layout-frame.ts';
import { along, isCloser, type Along } from './layout-time.ts';
import type { Card } from './layout-words.ts';
import type { Due, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** A tag in its place. */
export interface Hung extends Card {
  readonly box: Box;
  /** The edge that its line comes to, and where along that edge. */
  readonly edge: 'left' | 'right' | 'top' | 'bottom';
  readonly at: number;
  /** Beside a pipe that runs down, where its line goes down to a tag that is not level with its date; and whether that has room for what hangs there. */
  readonly lane?: { readonly x: number; readonly isRoomy: boolean };
  /** Over a pipe that runs to the right, where its line goes aside to a tag that doesn't stand over its date. */
  readonly turn?: number;
}
const boxAt = ({ wide, tall }: Card, left: number, top: number): Box => ({
  left: tenth(left),
  right: tenth(left + wide),
  top: tenth(top),
  bottom: tenth(top + tall),
});
const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/** Distances over the pipe: from its wall to the lower tags, between tags and between their two rows, between a tag and a line that is not its own, and from a line to the end of its tag at least; and where a line turns aside. */
const over = { lead: 40, gap: 5, row: 10, clear: 10, corner: 9, turn: 12 } as const;
/**
 * Under it, in user units:
 * - `lead`: from its wall to the first tag
 * - `beside`: from a line to its tag
 * - `gap`: between tags
 * - `most`: how wide a tag beside its line may be
 * - `apart`: the next date is far where its line is more than this from a line or from the left end of a tag
 * - `hangs`: from its wall to a tag that hangs straight under its date
 * - `straight`: where the left end of such a tag stands
 * - `air`: from the right end of a tag to the line of the next date
 */
const under = {
  lead: 15,
  beside: 31,
  gap: 4,
  most: 452,
  apart: 120,
  hangs: 44,
  straight: 4 * frames.wide.edge,
  air: 14,
} as const;

/** Over a pipe that runs to the right the room of the words that say where the evidence ends. */
const afterEnds = 90;
/** Under a pipe that runs to the right the room of the words that say whose that side is. */
export const sideRoom = (wall: number): Box => ({ left: 412, right: 540, top: wall + 10, bottom: wall + 25 });

/** Over a pipe that runs to the right, in two rows: in the lower one each that covers no line of another. Where the tag before it takes the place over a date, its line turns aside. */
function hungOver(cards: readonly Card[], wall: number, edge: number): readonly Hung[] {
  const { right } = frames.wide;
  const free = { low: edge, high: edge };
  let before = 0;
  const low = wall - over.lead;
  const singles = cards.filter(({ dues }) => dues.length === 1);
  const high = low - over.row - Math.max(0, ...singles.map(({ tall }) => tall));
  return cards.map((card, i): Hung => {
    const { at } = card.along;
    const next = cards[i + 1]?.along.at;
    const until = next === undefined ? right : next - over.clear;
    const isShared = card.dues.length > 1;
    const from = Math.max(free.low, before + over.clear);
    const isLow = isShared || until - from >= card.wide;
    const wanted = isShared ? at - over.corner : at - card.wide / 2;
    const left = isLow
      ? between(from, wanted, until - card.wide)
      : between(free.high, wanted, Math.min(at - over.corner, right - card.wide));
    const box = boxAt(card, left, (isLow ? low : high) - card.tall);
    if (isLow) free.low = box.right + over.gap;
    if (!isLow || isShared) free.high = box.right + over.gap;
    before = Math.max(at, box.left + over.corner);
    const hangs = { ...card, box, edge: 'bottom', at: before } as const;
    return before === at ? hangs : { ...hangs, turn: wall - over.turn };
  });
}

/** Under it, each right of its line, those of later dates higher: so no line passes a tag; or straight under its date where the next one is far from it. */
function hungUnder(cards: readonly Card[], wall: number, taken: readonly Box[], view: View): readonly Hung[] {
  const placed: Hung[] = [];
  const places = cards.map((card) => card.along.at);
  for (const card of cards.toReversed()) {
    const { at } = card.along;
    if (roomUnder(at, places, view) !== undefined) {
      const box = boxAt(card, under.straight, wall + under.hangs);
      placed.push({ ...card, box, edge: 'top', at });
      continue;
    }
    const left = at + under.beside;
    const above = [...taken, ...placed.map(({ box }) => box)].filter(
      (box) => box.left < left + card.wide + under.gap,
    );
    const top = Math.max(wall + under.lead, ...above.map(({ bottom }) => bottom + under.gap));
    const box = boxAt(card, left, top);
    placed.push({ ...card, box, edge: 'left', at: (box.top + box.bottom) / 2 });
  }
  return placed.toReversed();
}

/**
 * Beside a pipe that runs down, in user units:
 * - `lead`, `leadLeft`: from the wall to tags right and left of it, so that what hangs between them is seen whole
 * - `lane`, `apart`: from the wall on the right to the line of its last tag that goes down, and between two of them side by side
 * - `gap`: between tags
 * - `corner`: from the end of a tag to its line at least
 * - `top`: the highest place where the first tag on the left may begin
 */
const beside = {
  lead: { all: 38, heavy: 44 },
  leadLeft: 38,
  lane: 14,
  apart: 5,
  gap: 4,
  corner: 7,
  top: 39,
} as const;
/**
 * Lines that run down beside the pipe to their tags: from the wall to the last line, between two lines, and from the top of a tag to its line;
 * `few` leave room for fittings, `many` do not.
 */
const lanes = {
  few: { wall: 9, apart: 16, into: 19, corner: 5 },
  many: { wall: 7, apart: 8, into: 10, corner: 5 },
} as const;

/** Right of a pipe that runs down, each as near to its date as those before and after it let it. */
function hungRight(cards: readonly Card[], wall: number, view: View): readonly Hung[] {
  const left = wall + rightLead(view);
  const tops: number[] = [];
  let free = view === 'all' ? 50 : 36;
  for (const { along: own, tall } of cards) {
    tops.push(Math.max(free, own.at - tall / 2));
    free = (tops.at(-1) ?? 0) + tall + beside.gap;
  }
  let end: number = frames.narrow.foot;
  const level = cards
    .map((card, i) => ({ card, top: tops[i] ?? 0 }))
    .toReversed()
    .map(({ card, top }): Hung => {
      const own = Math.min(top, end - card.tall);
      end = own - beside.gap;
      const box = boxAt({ ...card, wide: Math.min(card.wide, frames.narrow.right - left) }, left, own);
      const at = between(box.top + beside.corner, card.along.at, box.bottom - beside.corner);
      return { ...card, box, edge: 'left', at };
    })
    .toReversed();
  return withLanes(level, wall);
}
const rightLead = (view: View): number => (view === 'heavy' ? beside.lead.heavy : beside.lead.all);

/** Lines that go down to tags under their dates: one that still goes down where the next begins runs further out, so that none crosses another. */
function withLanes(tags: readonly Hung[], wall: number): readonly Hung[] {
  let next: { readonly from: number; readonly x: number } | undefined;
  return tags
    .toReversed()
    .map((tag): Hung => {
      const { at: from } = tag.along;
      if (tenth(from) === tenth(tag.at)) return tag;
      const x: number =
        next !== undefined && tag.at > next.from - 6 ? next.x + beside.apart : wall + beside.lane;
      next = { from, x };
      return { ...tag, lane: { x, isRoomy: false } };
    })
    .toReversed();
}

/**
 * Left of a pipe that runs down, in one column. Each tag is level with its date, or under the tag before it where that takes the place; then
 * its line goes down beside the pipe. Lines of later dates run nearer to the pipe, so that none crosses another.
 */
function hungLeft(cards: readonly Card[], wall: number, isFew: boolean): readonly Hung[] {
  const { wall: last, apart, into, corner } = isFew ? lanes.few : lanes.many;
  let foot: number = beside.top - beside.gap;
  const rows = cards.map((card, i) => {
    const { at } = card.along;
    // Where the next has no room under it, a tag stands as high as it can.
    const isCrowded = (cards[i + 1]?.along.at ?? Infinity) < at + card.tall;
    const wanted = at - (isCrowded ? card.tall - corner : Math.min(card.tall / 2, 24));
    const top = Math.max(foot + beside.gap, wanted);
    foot = top + card.tall;
    return { card, top, isLevel: top <= at - corner };
  });
  const bent = rows.filter(({ isLevel }) => !isLevel);
  return rows.map((row): Hung => {
    const { card, top, isLevel } = row;
    const box = boxAt(card, wall - beside.leadLeft - card.wide, top);
    if (isLevel) return { ...card, box, edge: 'right', at: card.along.at };
    const x = wall - last - (bent.length - 1 - bent.indexOf(row)) * apart;
    return { ...card, box, edge: 'right', at: top + into, lane: { x, isRoomy: isFew } };
  });
}

/** How wide one of few may be, and one of plants in their own view beside a falling pipe: up to that or from it on, or under a pipe to the right edge or the line of a later date. */
function roomOf(rows: Rows, size: Size, view: View): (own: Along, first: Due) => number {
  const { low, high } = pipeIn(size, view);
  const { edge, right } = frames.narrow;
  if (size === 'narrow')
    return (_, first) =>
      isOfPlants(first)
        ? right - high - rightLead(view)
        : low - beside.leadLeft - (view === 'all' ? edge : 4);
  if (view === 'all') return () => Infinity;
  const places = rows.byDate
    .filter(({ kind }) => kind === view)
    .map((due) => along(due, rows, size, view).at);
  return ({ at }) => {
    const straight = roomUnder(at, places, view);
    if (straight !== undefined) return straight;
    const left = at + under.beside;
    const next = places.filter((place) => place > left + under.apart);
    return Math.min(under.most, frames.wide.right - left, Math.min(...next) - under.air - left);
  };
}

/** How wide a tag may be that hangs straight under its date, where the line of the next one is far to the right; undefined where it hangs beside its line. */
function roomUnder(at: number, places: readonly number[], view: View): number | undefined {
  const next = Math.min(...places.filter((place) => place > at));
  const isFar = isCloser(view) && Number.isFinite(next) && next - at > under.apart;
  return isFar ? next - under.air - under.straight : undefined;
}

/** The tags of a view in their places, in the order of their dates. */
export function hung(rows: Rows, labels: Labels, size: Size, view: View): readonly Hung[] {
  const pipe = pipeIn(size, view);
  const cards = cardsOf(rows, labels, size, view, roomOf(rows, size, view));
  const [plants, others] = [true, false].map((is) =>
    cards.filter(({ dues: [first] }) => isOfPlants(first) === is),
  );
  const [ofPlants, ofOthers] = [wallOf(pipe, true).at, wallOf(pipe, false).at];
  const own =
    size === 'wide'
      ? [
          ...hungOver(plants ?? [], ofPlants, view === 'all' ? afterEnds : frames.wide.edge),
          ...hungUnder(others ?? [], ofOthers, view === 'all' ? [sideRoom(ofOthers)] : [], view),
        ]
      : [...hungRight(plants ?? [], ofPlants, view), ...hungLeft(others ?? [], ofOthers, view !== 'all')];
  return cards.flatMap(({ dues: [first] }) => own.filter(({ dues }) => dues[0] === first));
}

/** How far the head of a tag, with its hole, reaches out of its edge, and half its width at the edge and at its end. */
const head = { out: 8, wide: 7, narrow: 4 } as const;

/** The end of the head of a tag, where its line ends; and its hole, `by` before that. */
export function tipOf({ box, edge, at }: Hung, by = 0): { readonly x: number; readonly y: number } {
  const out = head.out - by;
  if (edge === 'left') return { x: tenth(box.left - out), y: tenth(at) };
  if (edge === 'right') return { x: tenth(box.right + out), y: tenth(at) };
  return { x: tenth(at), y: tenth(edge === 'top' ? box.top - out : box.bottom + out) };
}

/** The outline of a tag with its head; of another form where that is at another edge, since a move would turn one into the other. */
export function tagPath(tag: Hung): string {
  const { box, edge, at } = tag;
  const { left, right, top, bottom } = box;
  const { x, y } = tipOf(tag);
  const [from, to] = edge === 'left' || edge === 'right' ? [top, bottom] : [left, right];
  const [a, b, c, d] = [
    Math.max(from, at - head.wide),
    at - head.narrow,
    at + head.narrow,
    Math.min(to, at + head.wide),
  ].map(tenth);
  if (edge === 'left') return `M${left} ${top}H${right}V${bottom}H${left}V${d}L${x} ${c}V${b}L${left} ${a}Z`;
  if (edge === 'right')
    return `M${right} ${bottom}H${left}V${top}H${right}V${a}L${x} ${b}V${c}L${right} ${d}Z`;
  if (edge === 'top')
    return `M${right} ${top}V${bottom}H${left}V${top}H${a}L${b} ${y}H${c}L${d} ${top}H${right}Z`;
  return `M${left} ${bottom}V${top}H${right}V${bottom}H${d}L${c} ${y}H${b}L${a} ${bottom}Z`;
}
