// Long paths that the small drawing of a pair has as the large one has them, smaller and elsewhere: an embed holds them once. Runs anywhere.
import { short } from '../../../charts/kit/path-numbers.ts';
import { cornersOf, type Corner } from './corners.ts';

/** Shorter paths, and those with fewer corners, are not worth a reference. */
const least = { length: 120, corners: 12 };
/** How far a corner may lie from where the drawing has it, in user units. */
const near = 0.8;

const middleOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
/** One scale and one move. */
interface Turn {
  readonly scale: number;
  readonly move: readonly number[];
}
const fits = ({ scale, move }: Turn, before: readonly Corner[], after: readonly Corner[]): boolean =>
  before.every((corner, i) =>
    corner.every(
      (value, axis) => Math.abs(value * scale + (move[axis] ?? 0) - (after[i]?.[axis] ?? 0)) < near,
    ),
  );

/** How one path becomes another, by a turn that is known or by one of its own; undefined where it does not. */
function turnOf(from: string, to: string, known: readonly Turn[]): Turn | undefined {
  const [before, after] = [cornersOf(from), cornersOf(to)];
  if (before === undefined || after === undefined || before.length < least.corners) return undefined;
  if (to.length < least.length) return undefined;
  if (before.length !== after.length) return undefined;
  const spread = (corners: readonly Corner[]) => {
    const middle = [0, 1].map((axis) => middleOf(corners.map((corner) => corner[axis] ?? 0))) as [
      number,
      number,
    ];
    return {
      middle,
      size: Math.sqrt(middleOf(corners.map(([x, y]) => (x - middle[0]) ** 2 + (y - middle[1]) ** 2))),
    };
  };
  const [a, b] = [spread(before), spread(after)];
  const scale = Number((b.size / a.size).toFixed(3));
  const move = [0, 1].map((axis) =>
    Number(((b.middle[axis] ?? 0) - scale * (a.middle[axis] ?? 0)).toFixed(1)),
  );
  return [...known, { scale, move }].find((turn) => fits(turn, before, after));
}

const written = ({ scale, move }: Turn): string =>
  `translate(${move.map(short).join(' ')})scale(${short(scale)})`;

interface Pair {
  readonly narrow: string;
  readonly wide: string;
}
const pathTag = /<path[^>]*>/g;
/** A mark that isn’t drawn. It is kept so that the marks after it keep their numbers. */
const unseen = '<path/>';
const dOf = (tag: string): string => / d="([^"]*)"/.exec(tag)?.[1] ?? '';
/** A line along an area has its corners, and is no area. */
const classOf = (tag: string): string => / class="([^"]*)"/.exec(tag)?.[1] ?? '';

/**
 * Two drawings of one view, of which the narrow one refers to the long paths of the wide one where both have them at the same place
 * among their paths. Both have to stand on one page; each mark keeps its place.
 * @param exact the same with corners that were not rounded away
 */
export function sharedPaths(drawings: Pair, exact: Pair = drawings): Pair {
  const large = exact.wide.match(pathTag) ?? [];
  const known: Turn[] = [];
  const shared = (exact.narrow.match(pathTag) ?? []).map((tag, i) => {
    const other = large[i] ?? '';
    const turn = classOf(other) === classOf(tag) ? turnOf(dOf(other), dOf(tag), known) : undefined;
    if (turn !== undefined && !known.includes(turn)) known.push(turn);
    return turn;
  });
  let [narrowAt, wideAt] = [-1, -1];
  return {
    narrow: drawings.narrow.replace(pathTag, (tag) => {
      const turn = shared[++narrowAt];
      return turn === undefined || tag === unseen
        ? tag
        : `<use href="#v${narrowAt}" transform="${written(turn)}"/>`;
    }),
    wide: drawings.wide.replace(pathTag, (tag) =>
      shared[++wideAt] === undefined || tag === unseen ? tag : tag.replace('<path', `<path id="v${wideAt}"`),
    ),
  };
}
