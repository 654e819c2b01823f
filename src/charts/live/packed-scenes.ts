// Sends the scenes of a figure once: the first view whole, every other as what changes from it.
// A figure's views share most of their geometry, so this is a quarter of sending each.
import type { SceneName, Size } from '../contract/scene.ts';

/** Either the new value, wrapped in an array, or the changes of an object's or array's parts by name or index. */
export type Patch = readonly [unknown] | { readonly [part: string]: Patch };

interface Pack {
  readonly view: string;
  readonly scene: unknown;
  /** What each other view changes in `scene`. */
  readonly changes: Readonly<Record<string, Patch>>;
  readonly names: Readonly<Record<string, SceneName>>;
}
/** All scenes of type S of one artboard as one string. */
export type PackedScenes<S> = string & { readonly scenes?: S };

/** Props of a live drawing: the island of one artboard. */
export interface LiveProps<S> {
  /** One scene of type S a view, and its name; it shows the one its figure has chosen. */
  readonly scenes: PackedScenes<S>;
  /** The view shown first, and the one in the static HTML. */
  readonly view: string;
  /** Unique on the page: prefix of the ids inside the SVG, and the figure whose view it follows. */
  readonly figure: string;
  /** Tells the two artboards of one figure apart. */
  readonly size: Size;
}

/** In an attribute each quote of JSON would take six characters, so quotes and tildes change places on the way. */
const swapQuotes = (text: string): string => text.replace(/["~]/g, (sign) => (sign === '"' ? '~' : '"'));

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

/** Packs scenes of plain data, the first entry whole, with their names. Throws RangeError when there is none. */
export function packScenes<S>(
  scenes: Readonly<Record<string, S>>,
  names: Readonly<Record<string, SceneName>>,
): PackedScenes<S> {
  const [first, ...others] = Object.entries(scenes);
  if (first === undefined) throw new RangeError('a figure needs at least one scene');
  const [view, scene] = first;
  const changes = Object.fromEntries(
    others.map(([name, other]): [string, Patch] => [name, difference(scene, other) ?? {}]),
  );
  const pack: Pack = { view, scene, changes, names };
  return swapQuotes(JSON.stringify(pack)) as PackedScenes<S>;
}

/** Opens a pack: the views it has, the scene of a view (undefined where it has no such view), and its name. */
export function openScenes<S>(packed: PackedScenes<S>) {
  const { view: first, scene, changes, names } = JSON.parse(swapQuotes(packed)) as Pack;
  const known = new Map([[first, scene as S]]);
  return {
    has: (view: string): boolean => view === first || Object.hasOwn(changes, view),
    sceneOf(view: string): S | undefined {
      const change = known.has(view) ? undefined : changes[view];
      if (change !== undefined) known.set(view, patched(scene, change) as S);
      return known.get(view);
    },
    nameOf: (view: string): SceneName => names[view] ?? { title: '', description: '' },
  };
}
