// Plants as blocks on the floor of a vessel, and flags over those too small for their words: tonnes are area, for the vessel and for each block.
import type { Box } from '../kit/labels/box.ts';
import { sumOf } from './layout-bars.ts';
import type { Plant } from './rows.ts';

/** A plant and where it lies; above those of the top row nothing lies. */
export interface Block {
  readonly plant: Plant;
  readonly box: Box;
  readonly isTop: boolean;
}

/** A row of blocks as wide as the vessel, on a floor. */
function rowOn(floor: number, own: readonly Plant[], perTonne: number, vessel: Box, isTop: boolean): Block[] {
  const high = (sumOf(own) * perTonne) / (vessel.right - vessel.left);
  let right = vessel.left;
  return own.map((plant): Block => {
    const left = right;
    right += (plant.tonnes * perTonne) / high;
    return { plant, box: { left, right, top: floor - high, bottom: floor }, isTop };
  });
}

/** Cost of a row: blocks without room for their words, most of all where no flag can stand over them; then how far blocks are from 1.8 to 1. */
const costOf = (blocks: readonly Block[], hasRoom: (block: Block) => boolean): number =>
  blocks.reduce((cost, block) => {
    const { left, right, top, bottom } = block.box;
    const long = Math.log((right - left) / (bottom - top) / 1.8) ** 2;
    return cost + long + (hasRoom(block) ? 0 : block.isTop ? 6 : 200);
  }, 0);

/**
 * Plants packed on the floor of a vessel that holds `whole` tonnes, in their order and in the rows in which most of them have room for
 * their words. The cost of a row does not depend on those under it, so the cheapest rows for all plants are the cheapest rows for some first
 * ones and one row more.
 * @throws RangeError for more than the vessel holds
 */
export function packed(
  plants: readonly Plant[],
  whole: number,
  vessel: Box,
  hasRoom: (block: Block) => boolean,
): readonly Block[] {
  if (sumOf(plants) > whole) throw new RangeError(`${sumOf(plants)} t do not fit a vessel of ${whole} t`);
  const perTonne = ((vessel.right - vessel.left) * (vessel.bottom - vessel.top)) / whole;
  /** The cheapest rows of the first plants: at place n, of the first n. */
  const best: { cost: number; floor: number; blocks: readonly Block[] }[] = [
    { cost: 0, floor: vessel.bottom, blocks: [] },
  ];
  for (let end = 1; end <= plants.length; end++) {
    const ways = best.map(({ cost, floor, blocks }, from) => {
      const row = rowOn(floor, plants.slice(from, end), perTonne, vessel, end === plants.length);
      return {
        cost: cost + costOf(row, hasRoom),
        floor: row[0]?.box.top ?? floor,
        blocks: [...blocks, ...row],
      };
    });
    best.push(ways.reduce((cheapest, way) => (way.cost < cheapest.cost ? way : cheapest)));
  }
  return best.at(-1)?.blocks ?? [];
}

/** A flag over a block: its stem from the block up to its words or along them, and the box of these. */
export interface Flag {
  readonly plant: Plant;
  readonly at: number;
  readonly foot: number;
  readonly top: number;
  readonly box: Box;
}

/** How far the words of a flag stand from its stem. */
const fromStem = 5;
/** How far they keep from other words beside them. */
const beside = 12;

const touches = (a: Box, b: Box, over: number): boolean =>
  a.left < b.right + beside &&
  a.right > b.left - beside &&
  a.top < b.bottom + over &&
  a.bottom > b.top - over;
const crosses = (stem: number, { left, right }: Box): boolean => stem > left - 4 && stem < right + 4;

type SizeOf = (plant: Plant) => { readonly wide: number; readonly high: number };
interface Stem {
  readonly plant: Plant;
  readonly at: number;
  readonly foot: number;
}

/**
 * Flags over blocks, `over` apart one over the other; undefined where one has no place under the roof. They are placed from the middle to both
 * ends; where one would then stand lower than the flag to its left, from left to right instead, as one stair, if that has room.
 */
export function flagsOver(
  blocks: readonly Block[],
  sizeOf: SizeOf,
  vessel: Box,
  over: number,
): readonly Flag[] | undefined {
  const middle = (vessel.left + vessel.right) / 2;
  const stems = blocks.map(({ plant, box }) => ({ plant, at: (box.left + box.right) / 2, foot: box.top }));
  const fromMiddle = flagsInOrder(
    stems.toSorted((a, b) => Math.abs(a.at - middle) - Math.abs(b.at - middle)),
    sizeOf,
    vessel,
    over,
    (at, wide) => {
      const [after, across, before] = [at + fromStem, at - wide / 2, at - fromStem - wide];
      return at < middle ? [after, across, before] : [before, across, after];
    },
  );
  if (fromMiddle !== undefined && isStair(fromMiddle)) return fromMiddle;
  const stair = flagsInOrder(
    stems.toSorted((a, b) => a.at - b.at),
    sizeOf,
    vessel,
    over,
    (at, wide) => [at - fromStem - wide, Math.max(vessel.left + fromStem, at - wide / 2)],
  );
  return stair ?? fromMiddle;
}

/** Whether no flag stands lower than the one to its left. */
const isStair = (flags: readonly Flag[]): boolean =>
  flags
    .toSorted((a, b) => a.at - b.at)
    .every(({ box }, i, all) => box.bottom <= (all[i - 1]?.box.bottom ?? Infinity));

/** Flags one after the other, each as low as those before it let it, in the first of its places where no stem is in its way. */
function flagsInOrder(
  stems: readonly Stem[],
  sizeOf: SizeOf,
  { left, right, top: roof }: Box,
  over: number,
  startsOf: (at: number, wide: number) => readonly number[],
): readonly Flag[] | undefined {
  const flags: Flag[] = [];
  for (const [i, { plant, at, foot }] of stems.entries()) {
    const { wide, high } = sizeOf(plant);
    const later = stems.slice(i + 1).map((each) => each.at);
    const places = startsOf(at, wide).flatMap((start): Flag[] => {
      const isOver = start < at && start + wide > at;
      const boxAt = (bottom: number): Box => ({
        left: start,
        right: start + wide,
        top: bottom - high,
        bottom,
      });
      const isTaken = (box: Box): boolean =>
        flags.some(
          (each) => touches(box, each.box, over) || (crosses(each.at, box) && box.bottom > each.top),
        );
      let bottom = foot - (isOver ? 8 : 5);
      while (isTaken(boxAt(bottom))) bottom -= 1;
      const box = boxAt(bottom);
      const top = isOver ? bottom + 1 : box.top;
      const isFree =
        box.left > left &&
        box.right < right &&
        box.top > roof + 2 &&
        !later.some((stem) => crosses(stem, box)) &&
        !flags.some((each) => crosses(at, each.box) && each.box.bottom > top);
      return isFree ? [{ plant, at, foot, top, box }] : [];
    });
    const [first] = places;
    if (first === undefined) return undefined;
    flags.push(first);
  }
  return flags;
}
