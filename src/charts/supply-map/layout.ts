// Geometry of the supply map: coasts, pipes as wide as tonnes, vessels on the points of their places, the words of one system or of all.
import type { PlotScene, Shape, Size, Spot } from '../contract/scene.ts';
import { sceneOf } from '../kit/drawn.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { coastsOn } from './layout-coast.ts';
import { key } from './layout-key.ts';
import { labelsOf } from './layout-labels.ts';
import { quiet } from './layout-pipes.ts';
import { plans, type Inset, type InsetName } from './layout-plan.ts';
import { drawings, japanWorks, siteOf, type Site } from './layout-systems.ts';
import type { Rows, System, View } from './rows.ts';
import type { Labels } from './words.ts';

/** How much of a shade the two tinted countries take: words stand on them. */
const tint = 0.6;
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
  const site = siteOf(rows, size);
  const shows = (system: System): boolean => view === 'all' || view === system;
  const systems = drawings.map(({ systems: own, draw }) => {
    const shown = own.some(shows);
    return { drawn: draw({ ...site, shown }), shown };
  });
  const scene = sceneOf(plans[size], [
    {
      shapes: insetEdges(size).flatMap(({ system, edge }) => stepBack([edge], shows(system))),
    },
    { shapes: systems.flatMap(({ drawn, shown }) => stepBack(drawn.pipes, shown)) },
    { shapes: systems.flatMap(({ drawn, shown }) => stepBack(covered(drawn.vessels, shown), shown)) },
    { shapes: japanWorks(site), spots: stepBackSpots(site, shows) },
    key(site, labels, view),
    { texts: labelsOf(site, labels, view) },
  ]);
  return { ...scene, ground: ground(size) };
}

/** A point for each place: full where it is the works, open where it is a town or district near them. */
const stepBackSpots = ({ at, rows }: Site, shows: (system: System) => boolean): Spot[] =>
  rows.places.flatMap(({ id, system, exact }) =>
    stepBack(
      [spot(`at-${id}`, tenth(at[id].x), tenth(at[id].y), 2, 'ink', exact ? 'fill' : 'hollow')],
      shows(system),
    ),
  );

const round = ({ x, y, r }: Inset): string =>
  `M${x - r} ${y}A${r} ${r} 0 0 1 ${x + r} ${y}A${r} ${r} 0 0 1 ${x - r} ${y}`;

/** The round edge of each part of the world that stands beside: it steps back with what stands in it. */
const insetEdges = (size: Size): { readonly system: System; readonly edge: Shape }[] =>
  (Object.entries(plans[size].insets) as [InsetName, Inset][]).map(([name, inset]) => ({
    system: name === 'australia' ? 'lynas-main' : 'promises',
    edge: shape(`${name}-edge`, round(inset), 'ink', 'wall'),
  }));

/** The coasts, those of the map under those of what stands beside. */
function ground(size: Size): Shape[] {
  const { land, china, japan, ...beside } = coastsOn(size);
  const { australia } = plans[size].insets;
  return [
    shape('land', land.area, 'paper-2', 'fill'),
    ...coasts({ land }),
    { ...shape('china-land', china.area, 'china', 'shade'), opacity: tint },
    { ...shape('japan-land', japan.area, 'japan', 'shade'), opacity: tint },
    ...coasts({ china, japan }),
    shape('australia-sea', round(australia), 'paper', 'fill'),
    ...Object.entries(beside).flatMap(([name, outline]) => [
      shape(`${name}-land`, outline.area, 'paper-2', 'fill'),
      ...coasts({ [name]: outline }),
    ]),
  ];
}
const coasts = (drawn: Readonly<Record<string, { readonly line: string }>>): Shape[] =>
  Object.entries(drawn).map(([name, { line }]) => shape(`${name}-coast`, line, 'ink-2', 'hair'));
