// What the tags of the watch list hang on: the line of each from the pipe, what is known of its date there, and a valve or a clamp.
import type { Shape } from '../contract/scene.ts';
import type { Drawn } from '../kit/drawn.ts';
import { bowTie } from '../kit/fittings.ts';
import { rectPath } from '../kit/labels/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { isOfPlants, wallOf, type Pipe } from './layout-frame.ts';
import { fromWall, knownOf } from './layout-pipe.ts';
import { tipOf, type Hung } from './layout-tags.ts';

/** How far a fitting is from the wall, over a pipe that runs to the right. */
const overWall = 22;
/** How far a fitting is from a tag beside it. */
const besideTag = 8;
/** How far a fitting is from its date, on a line that goes down. */
const underDate = 19;
/** Half the length of a valve, and of a clamp along its line and across it. */
const reach = 6.5;
const clamp = [2.5, 5] as const;

/** The line from the pipe to a tag: straight, or with right angles. */
function stringOf(tag: Hung, pipe: Pipe): Shape {
  const { dues, along, edge, lane, turn } = tag;
  const { at: wall, out } = wallOf(pipe, isOfPlants(dues[0]));
  const from = tenth(wall + out * fromWall(along));
  const [at, { x, y }] = [tenth(along.at), tipOf(tag)];
  const d =
    pipe.size === 'wide'
      ? edge === 'bottom'
        ? `M${at} ${from}${turn === undefined ? '' : `V${tenth(turn)}H${x}`}V${y}`
        : edge === 'top'
          ? `M${at} ${from}V${y}`
          : `M${at} ${from}V${y}H${x}`
      : y === at
        ? `M${from} ${at}H${x}`
        : `M${from} ${at}${lane === undefined ? '' : `H${tenth(lane.x)}`}V${y}H${x}`;
  return shape(`string-${dues[0].key}`, d, 'ink', 'lead');
}

/** On its line a valve, where something on its tag would count against the argument if it came true and lasted; else a clamp. */
function fittingOf(tag: Hung, pipe: Pipe): readonly Shape[] {
  const { dues, along, edge, lane } = tag;
  const { key } = dues[0];
  const { at: wall, out } = wallOf(pipe, isOfPlants(dues[0]));
  const tip = tipOf(tag);
  const isOnLane = lane?.isRoomy === true;
  const isOver = edge === 'bottom' || edge === 'top';
  const isUpright = isOver || isOnLane;
  const [x, y] = isOver
    ? [tip.x, wall + out * overWall]
    : isOnLane
      ? [lane.x, along.at + underDate]
      : [tip.x + (edge === 'left' ? -besideTag : besideTag), tip.y];
  if (dues.some(({ counters }) => counters))
    return bowTie({ key: `valve-${key}`, x, y, along: isUpright ? 'y' : 'x', reach }).shapes;
  const [aside, down] = isUpright ? [clamp[1], clamp[0]] : clamp;
  const box = { left: x - aside, right: x + aside, top: y - down, bottom: y + down };
  return [shape(`clamp-${key}`, rectPath(box), 'ink', 'fitting')];
}

/** All that tags hang on. */
export const leadsOf = (tags: readonly Hung[], pipe: Pipe): Partial<Drawn> => ({
  shapes: [
    ...tags.flatMap(({ dues: [first], along }) => knownOf(first.key, along, pipe, isOfPlants(first))),
    ...tags.map((tag) => stringOf(tag, pipe)),
    ...tags.flatMap((tag) => fittingOf(tag, pipe)),
  ],
});
