// Geometry of the supply map: coasts, pipes as wide as tonnes, vessels on the points of their places, the words of one system or of all.
import type { PlotScene, Shape, Size, Spot } from '../contract/scene.ts';
import { circlePath } from '../kit/arc.ts';
import { sceneOf } from '../kit/drawn.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { coastsOn } from './layout-coast.ts';
import { keyOf } from './layout-key.ts';
import { labelsOf } from './layout-labels.ts';
import { rectPath } from '../kit/labels/box.ts';
import type { Inset, InsetName, Seen } from './layout-plan.ts';
import { siteOf, type Site } from './layout-site.ts';
import { drawings, japanWorks } from './layout-systems.ts';
import type { Rows, System, View } from './rows.ts';
import type { Labels } from './words.ts';

/** How much of a shade the two tinted countries take: words stand on them. */
const tint = 0.6;
/** And in the view of one system, where fewer words stand on them and a place is found by its coast. */
const firm = 0.95;
/** While one system is told no line runs along coasts, so that other land takes a shade as well: places are found by it. */
const quiet = 0.75;
export function supplyMap(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const site = siteOf(rows, size, view);
  const { seen } = site;
  const shows = (system: System): boolean => view === 'all' || view === system;
  // What belongs to another system is not drawn: pale pipes would lie under the live ones.
  const systems = drawings.flatMap(({ systems: own, draw }) => (own.some(shows) ? [draw(site)] : []));
  const scene = sceneOf(seen, [
    { shapes: insetEdges(seen) },
    { shapes: systems.flatMap(({ pipes }) => pipes) },
    { shapes: systems.flatMap(({ vessels }) => vessels) },
    { shapes: japanWorks(site), spots: spotsOf(site, shows) },
    keyOf(site, labels, view),
    { texts: labelsOf(site, labels, view) },
  ]);
  return { ...scene, ground: ground(size, seen, view !== 'all') };
}

/** Views with points: near by, vessels are so large that a point on them would read as a rivet. */
const pointed: readonly View[] = ['all', 'promises'];
/** A point for each place: full where it is the works, open where it is a town or district near them. */
const spotsOf = ({ at, rows, view }: Site, shows: (system: System) => boolean): Spot[] =>
  (pointed.includes(view) ? rows.places : [])
    .filter(({ system, id }) => shows(system) || (id === 'yunsheng' && shows('magnet-loop')))
    .map(({ id, exact }) =>
      spot(`at-${id}`, tenth(at[id].x), tenth(at[id].y), 2, 'ink', exact ? 'fill' : 'hollow'),
    );

/** The round edge of each part of the world that stands beside. */
const insetEdges = ({ insets }: Seen): Shape[] =>
  (Object.entries(insets) as [InsetName, Inset][]).map(([name, inset]) =>
    shape(`${name}-edge`, circlePath(inset, inset.r), 'ink', 'wall'),
  );

/** The coasts, those of the map under those of what stands beside, and the edge of a map that is a part of it. */
function ground(size: Size, seen: Seen, isCalm: boolean): Shape[] {
  const { land, china, japan, ...beside } = coastsOn(size, seen);
  const { australia } = seen.insets;
  const tinted = (key: 'china' | 'japan', area: string): Shape => ({
    ...shape(`${key}-land`, area, key, 'shade'),
    opacity: isCalm ? firm : tint,
  });
  const coasts = (drawn: Readonly<Record<string, { readonly line: string }>>): Shape[] =>
    isCalm
      ? []
      : Object.entries(drawn).map(([name, { line }]) => shape(`${name}-coast`, line, 'ink-2', 'hair'));
  const neutral = (key: string, area: string): Shape =>
    isCalm ? { ...shape(key, area, 'ink-2', 'shade'), opacity: quiet } : shape(key, area, 'paper-2', 'fill');
  return [
    ...(land === undefined ? [] : [neutral('land', land.area), ...coasts({ land })]),
    ...(china === undefined ? [] : [tinted('china', china.area)]),
    ...(japan === undefined ? [] : [tinted('japan', japan.area)]),
    ...coasts({ ...(china && { china }), ...(japan && { japan }) }),
    ...(australia === undefined
      ? []
      : [shape('australia-sea', circlePath(australia, australia.r), 'paper', 'fill')]),
    ...Object.entries(beside).flatMap(([name, outline]) => [
      neutral(`${name}-land`, outline.area),
      ...coasts({ [name]: outline }),
    ]),
    ...(seen.frame === undefined ? [] : [shape('frame', rectPath(seen.frame), 'ink-2', 'hair')]),
  ];
}
