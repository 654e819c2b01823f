// Parts of policy targets: the lid that is an aim, the tank under it, what fills that, and the hatch of what is only promised.
import type { PlacedText, Shape } from '../contract/scene.ts';
import { boxOfText, padded, rectPath, type Box } from '../kit/labels/box.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { hatchLines } from '../kit/hatch.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import type { Aim, FillKind } from './rows.ts';

export const bold = { weight: 600 } as const;
export const quiet = { tone: 'ink-2' } as const;
export const brass = { tone: 'policy' } as const;

/** How far apart the lines of hatch lie in a lid, and in a tank: whole numbers, which keep their paths short. */
const hatchGap = 6;
const promiseGap = 11;
/** How far a lid and a foot reach past the walls of their tank on each side. */
export const rim = 3;
const foot = 5;

/** What was measured is solid; what is second-hand, worked out or on trial is dashed. */
const inks = {
  measured: 'fill',
  second: 'estimate',
} as const satisfies Readonly<Record<Exclude<FillKind, 'aimed' | 'none' | 'nothing'>, Shape['ink']>>;

const edges = (box: Box): Box => ({
  left: tenth(box.left),
  right: tenth(box.right),
  top: tenth(box.top),
  bottom: tenth(box.bottom),
});

/** The lid of an aim, hatched as what is promised is, whatever its force: that is said in words. */
export function lidAt(key: string, at: Box): Drawn {
  const box = edges(at);
  const hatch = shape(`${key}-hatch`, hatchLines(box, hatchGap), 'policy', 'hatch');
  return gathered([{ shapes: [shape(key, rectPath(box), 'policy', 'hollow'), hatch] }]);
}

/** The strip of a rule that binds, where all are counted: solid, with a rivet at each end. */
export function ruleAt(key: string, at: Box): Drawn {
  const box = edges(at);
  const r = 2.2;
  const middle = tenth((box.top + box.bottom) / 2);
  return gathered([
    {
      shapes: [shape(key, rectPath(box), 'policy', 'fill')],
      spots: [
        spot(`${key}-rivet`, tenth(box.left + 4 * r), middle, r, 'ink', 'fitting'),
        spot(`${key}-rivet-end`, tenth(box.right - 4 * r), middle, r, 'ink', 'fitting'),
      ],
    },
  ]);
}

/** The part of its aim that was found; 0 where nothing was. */
export const partOf = ({ level, target }: Aim): number => (level === null ? 0 : level.value / target);

/** The inside of a tank, from its lid to its floor, and where its fill ends: over the lid where more was found than is aimed at. */
export interface Bore extends Box {
  readonly surface: number;
}

/**
 * The inside of the tank of an aim in a column: as high as that allows, or lower where its fill rises over its lid.
 * @throws RangeError for a level that is no part of its aim
 */
export function boreOf(aim: Aim, column: Box): Bore {
  const part = partOf(aim);
  if (!(part >= 0 && Number.isFinite(part)))
    throw new RangeError(`"${aim.id}": ${part} is no part of an aim`);
  const bottom = column.bottom - foot;
  const whole = (bottom - column.top) / Math.max(1, part);
  return {
    left: column.left + rim,
    right: column.right - rim,
    top: tenth(bottom - whole),
    bottom,
    surface: tenth(bottom - whole * part),
  };
}

/**
 * The part of an aim that was not found: hatched from the level of what was found up to the lid.
 * @param words letters on the floor of the tank, at its left wall, around which the hatch leaves the ground bare
 */
export function promiseIn({ left, right, top, bottom }: Box, words?: PlacedText): Shape {
  const box = edges({ left, right, top, bottom });
  const bare = words === undefined ? undefined : edges(padded(boxOfText(words), 7));
  const lines =
    bare === undefined
      ? hatchLines(box, promiseGap)
      : hatchLines({ ...box, bottom: bare.top }, promiseGap) +
        hatchLines({ ...box, left: bare.right, top: bare.top }, promiseGap);
  return { ...shape('tank-promise', lines, 'policy', 'hatch'), opacity: 0.7 };
}

/** What was found, from the floor of a tank to its surface. */
export function fillAt({ fill, level, chinese }: Aim, { left, right, bottom, surface }: Bore): Shape[] {
  if (fill === 'aimed' || fill === 'none') return [];
  const key = 'tank-level';
  if (fill === 'nothing') {
    // A zero that was only worked out, as from a plant that is still being built, is dashed like other such levels.
    const ink = level?.kind === 'measured' ? 'line' : 'dashes';
    return [shape(key, `M${left} ${tenth(bottom - 1.2)}H${right}`, 'ink', ink)];
  }
  const box = edges({ left, right, top: surface, bottom });
  return [shape(key, rectPath(box), chinese ? 'china' : 'others', inks[fill])];
}

/** Walls, floor and stand of a tank, open at its top. */
export function tankAt(key: string, bore: Box): Shape[] {
  const { left, right, top, bottom } = edges(bore);
  const stand = edges({ left: left - rim, right: right + rim, top: bottom, bottom: bottom + foot });
  return [
    shape(`${key}-walls`, `M${left} ${top}V${bottom}H${right}V${top}`, 'ink', 'wall'),
    shape(`${key}-end`, rectPath(stand), 'ink', 'fitting'),
  ];
}

/** A bracket beside a tank, between two heights. */
export function bracketAt(
  key: string,
  x: number,
  [top, bottom]: readonly [number, number],
  tone: Shape['tone'],
): Shape {
  const back = tenth(x - 7);
  return shape(key, `M${back} ${tenth(top)}H${tenth(x)}V${tenth(bottom)}H${back}`, tone, 'wall');
}
