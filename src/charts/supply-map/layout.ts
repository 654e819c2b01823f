// Geometry of the supply map: coasts, pipes as wide as tonnes, vessels on the points of their places, the words of one system or of all.
import type { PlotScene, Shape, Size, Spot } from '../contract/scene.ts';
import { sceneOf } from '../kit/drawn.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { coastsOn } from './layout-coast.ts';
import { key } from './layout-key.ts';
import { labelsOf } from './layout-labels.ts';
import { quiet } from './layout-pipes.ts';
import { rectPath } from '../kit/labels/box.ts';
import type { Inset, InsetName, Seen } from './layout-plan.ts';
import { drawings, japanWorks, siteOf, type Site } from './layout-systems.ts';
import type { Rows, System, View } from './rows.ts';
import type { Labels } from './words.ts';

/** How much of a shade the two tinted countries take: words stand on them. While one system is told they are quieter, and so are coasts. */
const tint = 0.6;
const calm = 0.5;
/** Ground stays, and so do the legs of pipes, which have no length while they stand by. */
const stays = (mark: Shape | Spot): boolean =>
  (mark.tone === 'paper' && mark.ink === 'fill') || /-legs$/.test(mark.key);
const stepBack = <Mark extends Shape | Spot>(marks: readonly Mark[], shown: boolean): Mark[] =>
  marks.map((mark) => (shown || stays(mark) ? mark : { ...mark, opacity: quiet }));

/** The ground of a vessel that is shown in full is not seen. */
const covered = (vessels: readonly Shape[], shown: boolean): Shape[] =>
  vessels.map((shape, i) =>
    shown && shape.key.endsWith('-ground') && vessels[i + 1]?.key.endsWith('-body')
      ? { ...shape, opacity: 0 }
      : shape,
  );

export function supplyMap(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const site = siteOf(rows, size, view);
  const { seen } = site;
  const shows = (system: System): boolean => view === 'all' || view === system;
  // A sheet that shows a part of the map has what belongs to its view alone; the whole map has what is promised where that is told.
  const isThere = (system: System): boolean =>
    shows(system) || (seen.frame === undefined && system !== 'promises');
  const systems = drawings.flatMap(({ systems: own, draw }) => {
    const shown = own.some(shows);
    return own.some(isThere) ? [{ drawn: draw({ ...site, shown }), shown }] : [];
  });
  const scene = sceneOf(seen, [
    {
      shapes: insetEdges(seen).flatMap(({ system, edge }) => stepBack([edge], shows(system))),
    },
    { shapes: systems.flatMap(({ drawn, shown }) => stepBack(drawn.pipes, shown)) },
    { shapes: systems.flatMap(({ drawn, shown }) => stepBack(covered(drawn.vessels, shown), shown)) },
    {
      shapes: japanWorks(site),
      spots: spotsOf(site, isThere, shows),
    },
    key(site, labels, view),
    { texts: labelsOf(site, labels, view) },
  ]);
  return { ...scene, ground: ground(size, seen, view !== 'all') };
}

/** A point for each place: full where it is the works, open where it is a town or district near them. */
const spotsOf = (
  { at, rows }: Site,
  isThere: (system: System) => boolean,
  shows: (system: System) => boolean,
): Spot[] =>
  rows.places
    .filter(({ system, id }) => isThere(system) || (id === 'yunsheng' && shows('magnet-loop')))
    .flatMap(({ id, system, exact }) =>
      stepBack(
        [spot(`at-${id}`, tenth(at[id].x), tenth(at[id].y), 2, 'ink', exact ? 'fill' : 'hollow')],
        shows(system) || (id === 'yunsheng' && shows('magnet-loop')),
      ),
    );

const round = ({ x, y, r }: Inset): string =>
  `M${x - r} ${y}A${r} ${r} 0 0 1 ${x + r} ${y}A${r} ${r} 0 0 1 ${x - r} ${y}`;

/** The round edge of each part of the world that stands beside: it steps back with what stands in it. */
const insetEdges = ({ insets }: Seen): { readonly system: System; readonly edge: Shape }[] =>
  (Object.entries(insets) as [InsetName, Inset][]).map(([name, inset]) => ({
    system: name === 'australia' ? 'lynas-main' : 'promises',
    edge: shape(`${name}-edge`, round(inset), 'ink', 'wall'),
  }));

/** The coasts, those of the map under those of what stands beside, and the edge of a map that is a part of it. */
function ground(size: Size, seen: Seen, isCalm: boolean): Shape[] {
  const { land, china, japan, ...beside } = coastsOn(size, seen);
  const { australia } = seen.insets;
  const tinted = (key: 'china' | 'japan', area: string): Shape => ({
    ...shape(`${key}-land`, area, key, 'shade'),
    opacity: isCalm ? tint * calm : tint,
  });
  const coasts = (drawn: Readonly<Record<string, { readonly line: string }>>): Shape[] =>
    Object.entries(drawn).map(([name, { line }]) => ({
      ...shape(`${name}-coast`, line, 'ink-2', 'hair'),
      ...(isCalm && { opacity: calm }),
    }));
  return [
    ...(land === undefined ? [] : [shape('land', land.area, 'paper-2', 'fill'), ...coasts({ land })]),
    ...(china === undefined ? [] : [tinted('china', china.area)]),
    ...(japan === undefined ? [] : [tinted('japan', japan.area)]),
    ...coasts({ ...(china && { china }), ...(japan && { japan }) }),
    ...(australia === undefined ? [] : [shape('australia-sea', round(australia), 'paper', 'fill')]),
    ...Object.entries(beside).flatMap(([name, outline]) => [
      shape(`${name}-land`, outline.area, 'paper-2', 'fill'),
      ...coasts({ [name]: outline }),
    ]),
    ...(seen.frame === undefined ? [] : [shape('frame', rectPath(seen.frame), 'ink-2', 'hair')]),
  ];
}
