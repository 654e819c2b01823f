// Which lane each tag of a wide watch list hangs in, over the pipe or in one of two rows under it, so that no string passes behind a tag.

export const lanes = ['above', 'near', 'far'] as const;
export type Lane = (typeof lanes)[number];

/** A tag that wants a place: where its string leaves the pipe, and how wide it is. */
export interface Wanted {
  readonly along: number;
  readonly wide: number;
}
interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Room between tags of one lane; between a string and a tag that it passes; from a tag's edge to the hole of its string. */
const apart = 4;
const clear = 4;
const hole = 9;

/** Where a tag may begin: its string falls straight into it, and it stays between the strings that pass to the far lane. */
function bounds({ along, wide }: Wanted, { left, right }: Edges, before = -Infinity, next = Infinity) {
  return {
    from: Math.max(left, along - wide + hole, before + clear),
    to: Math.min(along - hole, right - wide, next - clear - wide),
  };
}

/**
 * A lane for each tag, in their order along the pipe: by turns, or as near to that as there is room.
 * @throws RangeError where they have no room
 */
export function lanesFor(wanted: readonly Wanted[], edges: Edges, among: readonly Lane[]): readonly Lane[] {
  interface Taken {
    readonly until: Readonly<Record<Lane, number>>;
    readonly far: number;
  }
  const go = (i: number, { until, far }: Taken): readonly Lane[] | undefined => {
    const tag = wanted[i];
    if (tag === undefined) return [];
    for (let turn = 0; turn < among.length; turn++) {
      const lane = among[(i + turn) % among.length] ?? 'near';
      const { from, to } = bounds(tag, edges, lane === 'near' ? far : undefined);
      const start = Math.max(from, until[lane] + apart);
      if (start > to || (lane === 'far' && until.near > tag.along - clear)) continue;
      const rest = go(i + 1, {
        until: { ...until, [lane]: start + tag.wide },
        far: lane === 'far' ? tag.along : far,
      });
      if (rest !== undefined) return [lane, ...rest];
    }
    return undefined;
  };
  const none = { above: -Infinity, near: -Infinity, far: -Infinity };
  const found = go(0, { until: none, far: -Infinity });
  if (found === undefined)
    throw new RangeError(
      `no room for ${wanted.length} tags from ${edges.left} to ${edges.right}: shorten their words`,
    );
  return found;
}

/** Where each tag begins: under or over the middle of its own string, as far as its neighbours and the strings leave it. */
export function startsOf(wanted: readonly Wanted[], own: readonly Lane[], edges: Edges): readonly number[] {
  const starts = wanted.map(() => edges.left);
  for (const lane of lanes) {
    const inLane = wanted.flatMap((tag, i) => {
      if (own[i] !== lane) return [];
      const far = wanted.filter((_, j) => lane === 'near' && own[j] === 'far').map(({ along }) => along);
      const before = far.findLast((along) => along < tag.along);
      const next = far.find((along) => along > tag.along);
      return [{ i, tag, ...bounds(tag, edges, before, next) }];
    });
    let until = -Infinity;
    const least = inLane.map(({ tag, from }) => {
      const start = Math.max(from, until + apart);
      until = start + tag.wide;
      return start;
    });
    let next = Infinity;
    for (const [place, { i, tag, to }] of [...inLane.entries()].reverse()) {
      const most = Math.min(to, next - apart - tag.wide);
      starts[i] = Math.max(least[place] ?? edges.left, Math.min(tag.along - tag.wide / 2, most));
      next = starts[i] ?? next;
    }
  }
  return starts;
}
