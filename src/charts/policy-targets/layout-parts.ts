// Parts of policy targets: the lid that is an aim, and the tank under it, filled as far as a figure was found.
import type { Shape } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { hatchLines } from '../kit/hatch.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import type { Aim, FillKind } from './rows.ts';

export const bold = { weight: 600 } as const;
export const quiet = { tone: 'ink-2' } as const;
export const brass = { tone: 'policy' } as const;

/** How far apart the lines of hatch lie in a lid: a whole number, which keeps their paths short. */
const hatchGap = 7;
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

/** What was found, from the floor of a vessel to its surface. */
function fillAt({ fill, level, chinese }: Aim, { left, right, bottom, surface }: Bore): Shape[] {
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

/**
 * The tank of an aim under its lid, which is the whole aim, filled as far as something was found, and empty from there. Nothing at all is a
 * line on its floor, no fill. Its keys name no aim, so that from view to view the tank stays and its fill moves.
 * @param vessel what the figure found counts: the bore itself, or a vessel of its own in it, whose tank goes on beside it in dashes
 * @param lid its upper edge lies over the bore; it may reach past the tank on the right
 */
export function tankOf(aim: Aim, bore: Bore, vessel: Bore, lid: Omit<Box, 'bottom'>): Drawn {
  const tank = edges(bore);
  const { left, right, top, bottom } = edges(vessel);
  const isOwn = vessel !== bore;
  const stand = edges({
    left: bore.left - rim,
    right: bore.right + rim,
    top: bottom,
    bottom: bottom + foot,
  });
  const under: Shape[] = [
    ...(isOwn ? [shape(`${aim.id}-scope`, `M${tank.right} ${tank.top}V${bottom}`, 'ink-2', 'gap')] : []),
    ...fillAt(aim, vessel),
    shape('tank-walls', `M${left} ${top}V${bottom}H${right}V${top}`, 'ink', 'wall'),
    shape('tank-end', rectPath(stand), 'ink', 'fitting'),
  ];
  const closed = lidAt('tank-target', { ...lid, bottom: tank.top });
  // Words about a row point to its last mark, which is the fill, unless that has a lid on it.
  return gathered(partOf(aim) > 1 ? [{ shapes: under }, closed] : [closed, { shapes: under }]);
}
