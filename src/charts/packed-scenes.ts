// Sends the scenes of a figure once: the first view whole, every other as what changes from it.
// A figure's views share most of their geometry, so this is a quarter of sending each.

/** Either the new value, wrapped in an array, or the changes of an object's or array's parts by name or index. */
export type Patch = readonly [unknown] | { readonly [part: string]: Patch };

export interface PackedScenes {
  readonly view: string;
  readonly scene: unknown;
  /** What each other view changes in `scene`. */
  readonly changes: Readonly<Record<string, Patch>>;
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The changes that turn `from` into `to`, or undefined where there are none. */
function difference(from: unknown, to: unknown): Patch | undefined {
  if (Object.is(from, to)) return undefined;
  if (!isBranch(from) || !isBranch(to) || Array.isArray(from) !== Array.isArray(to)) return [to];
  const parts = Object.keys(to);
  if (parts.length !== Object.keys(from).length || parts.some((part) => !(part in from))) return [to];
  const changes: Record<string, Patch> = {};
  for (const part of parts) {
    const change = difference(from[part], to[part]);
    if (change !== undefined) changes[part] = change;
  }
  return Object.keys(changes).length === 0 ? undefined : changes;
}

function patched(from: unknown, patch: Patch): unknown {
  if (Array.isArray(patch)) return patch[0] as unknown;
  const copy = Array.isArray(from) ? ([...from] as unknown[]) : { ...(from as object) };
  for (const [part, change] of Object.entries(patch as Record<string, Patch>)) {
    const parts = copy as Record<string, unknown>;
    parts[part] = patched(parts[part], change);
  }
  return copy;
}

/** Packs scenes of plain data, the first entry whole. Throws RangeError when there is none. */
export function packScenes(scenes: Readonly<Record<string, unknown>>): PackedScenes {
  const [first, ...others] = Object.entries(scenes);
  if (first === undefined) throw new RangeError('a figure needs at least one scene');
  const [view, scene] = first;
  return {
    view,
    scene,
    changes: Object.fromEntries(others.map(([name, other]) => [name, difference(scene, other) ?? {}])),
  };
}

/** The scene of one view, or undefined where the pack has no such view. */
export function unpackScene(packed: PackedScenes, view: string): unknown {
  if (view === packed.view) return packed.scene;
  const change = packed.changes[view];
  return change === undefined ? undefined : patched(packed.scene, change);
}
