// Parts of policy targets: the lid that stands for the force of an aim, and the tank under it, filled as far as a figure was found.
import type { Shape } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { hatchLines } from '../kit/hatch.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import type { Aim, FillKind, Tier } from './rows.ts';

export const bold = { weight: 600 } as const;
export const quiet = { tone: 'ink-2' } as const;
export const brass = { tone: 'policy' } as const;

/** How far apart the lines of hatch lie in a lid that was signed. */
const hatchGap = 3.6;
/** How far a lid and a foot reach past the walls of their tank on each side. */
const rim = 3;
const foot = 5;

/** What was measured is solid; what is second-hand, worked out, on trial or only aimed at is dashed. */
const inks = {
  measured: 'fill',
  second: 'estimate',
  aimed: 'estimate',
  nothing: 'line',
} as const satisfies Readonly<Record<Exclude<FillKind, 'none'>, Shape['ink']>>;

const edges = (box: Box): Box => ({
  left: tenth(box.left),
  right: tenth(box.right),
  top: tenth(box.top),
  bottom: tenth(box.bottom),
});

/** A lid: solid with two rivets where a rule binds, hatched where it was signed, paid or tendered, an outline where it binds no one. */
export function lidAt(key: string, tier: Tier, at: Box): Drawn {
  const box = edges(at);
  const d = rectPath(box);
  if (tier !== 'law')
    return gathered([
      {
        shapes: [
          shape(key, d, 'policy', 'hollow'),
          ...(tier === 'signed' ? [shape(`${key}-hatch`, hatchLines(box, hatchGap), 'policy', 'hatch')] : []),
        ],
      },
    ]);
  const r = box.bottom - box.top > 10 ? 2.2 : 1.6;
  const middle = tenth((box.top + box.bottom) / 2);
  return gathered([
    {
      shapes: [shape(key, d, 'policy', 'fill')],
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
  const bottom = column.bottom - (aim.level === null ? 0 : foot);
  const whole = (bottom - column.top) / Math.max(1, part);
  return {
    left: column.left + rim,
    right: column.right - rim,
    top: tenth(bottom - whole),
    bottom,
    surface: tenth(bottom - whole * part),
  };
}

/** The walls of an open tank, each from its upper or left end, so that the dashes of neighbours are alike. */
const openPath = ({ left, right, top, bottom }: Box): string =>
  `M${left} ${top}V${bottom}M${right} ${top}V${bottom}M${left} ${bottom}H${right}`;

/** What was found, from the floor of a tank to its surface. */
function fillAt({ id, fill, chinese }: Aim, { left, right, bottom, surface }: Bore): Shape[] {
  if (fill === 'none') return [];
  const key = `${id}-level`;
  if (fill === 'nothing')
    return [shape(key, `M${left} ${tenth(bottom - 1.2)}H${right}`, 'ink', inks.nothing)];
  const tone = fill === 'aimed' ? 'policy' : chinese ? 'china' : 'others';
  return [shape(key, rectPath(edges({ left, right, top: surface, bottom })), tone, inks[fill])];
}

/**
 * The tank of an aim: as wide as its column, its lid the whole aim, filled as far as something was found, and empty from there. Nothing
 * at all is a line on its floor, no fill. Where no figure was found its walls are dashed, and it has no foot.
 */
export function tankOf(aim: Aim, bore: Bore, lid: number): Drawn {
  const { id, tier, level } = aim;
  const { left, right, top, bottom } = edges(bore);
  const over = { left: left - rim, right: right + rim };
  const under: Shape[] = [
    ...fillAt(aim, bore),
    ...(level === null
      ? [shape(`${id}-walls`, openPath({ left, right, top, bottom }), 'ink-2', 'gap')]
      : [
          shape(`${id}-walls`, `M${left} ${top}V${bottom}H${right}V${top}`, 'ink', 'wall'),
          shape(
            `${id}-end`,
            rectPath(edges({ ...over, top: bottom, bottom: bottom + foot })),
            'ink',
            'fitting',
          ),
        ]),
  ];
  const closed = lidAt(`${id}-target`, tier, { ...over, top: top - lid, bottom: top });
  // Words about a row point to its last mark, which is the fill, unless that has a lid on it.
  return gathered(partOf(aim) > 1 ? [{ shapes: under }, closed] : [closed, { shapes: under }]);
}

/** How wide a break is. */
const breakWide = 9;

/** A break across a tank whose fill and aim are not of one thing, from wall to wall, its middle at a height, its left end lower by its lean. */
export function breakAt(id: string, { left, right }: Bore, y: number, lean: number): Shape[] {
  const [from, to] = [tenth(left - 5), tenth(right + 5)];
  const edge = (at: number): string => `M${from} ${tenth(at + lean)}L${to} ${tenth(at - lean)}`;
  const [upper, lower] = [y - breakWide / 2, y + breakWide / 2];
  const gap = `${edge(upper)}V${tenth(lower - lean)}L${from} ${tenth(lower + lean)}Z`;
  return [
    shape(`${id}-break`, gap, 'paper', 'fill'),
    shape(`${id}-break-edges`, edge(upper) + edge(lower), 'ink', 'wall'),
  ];
}
