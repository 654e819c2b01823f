// The drawing of a view without its headline, and without what in the drawing says the finding or answers what a class is asked: scales,
// names and values stay.
import { render } from 'svelte/server';
import { chartNamed } from '../../charts/contract/registry.ts';
import type { Chart } from '../../charts/contract/chart.ts';
import {
  isPlotScene,
  type PlotScene,
  type Scene,
  type SceneName,
  type Size,
} from '../../charts/contract/scene.ts';
import { drawingOf } from '../../charts/figure/drawing-of.ts';
import { cleanMarkup } from '../../export/picture/markup.ts';

/** Notes inside drawings that say what a reader is to find out, by the keys of their texts and by CHART/VIEW. */
const findings: Readonly<Record<string, readonly string[]>> = {
  'mine-to-magnet/heavy': ['note'],
  'mine-production/outside-china': ['times'],
  'mine-production/china-share': ['figure-peak', 'of-peak'],
  'stock-runway/2010': ['unmet'],
  // Of the need too: a share of a consultancy’s line is no word for a headline.
  'weakest-link/operating-now': ['state-separation_heavy', 'covers'],
  'weakest-link/magnet-plants-alone': ['state-separation_heavy', 'covers'],
  'weakest-link/all-promised': ['state-separation_heavy', 'covers'],
  'weakest-link/two-years-late': ['state-separation_heavy', 'covers'],
  'weakest-link/heavy-free': ['state-separation_light', 'covers'],
  'order-and-practice/all': ['sheet-missing'],
  'order-and-practice/orders': ['sheet-missing'],
  'order-and-practice/hint': ['sheet-missing'],
  'order-and-practice/practice': ['sheet-missing'],
  'order-and-practice/denial': ['sheet-missing'],
  'price-shocks/three-oxides': ['pair-part'],
  'price-shocks/dysprosium': ['times', 'storey-1', 'storey-2', 'storey-3', 'storey-4'],
  'price-shocks/terbium': ['times', 'storey-1', 'storey-2', 'storey-3', 'storey-4'],
  'promise-and-plant/countries': ['part', 'part-of'],
  'policy-targets/united-states': ['us-mp-deal-part'],
  'licence-counts/shares': ['shares-more'],
  'licence-counts/no-count': ['none-what', 'none-who', 'none-more'],
  'watch-list/all': ['against'],
};

/**
 * Marks that answer what a class is asked of a drawing, by CHART/VIEW and by the beginnings of their keys: `left` are left out, and the
 * letters of `alike` are of one tone.
 */
const answers: Readonly<
  Record<string, { readonly left: readonly string[]; readonly alike: readonly string[] }>
> = {
  // Which dates would count against the story: their heavy edges and their valves, the clamps of all others, and the key.
  'watch-list/all': { left: ['heavy-', 'valve-', 'clamp-', 'key-'], alike: ['date-', 'due-'] },
};

/**
 * A scene without the notes that say the finding, and without the marks that answer what a class is asked.
 * @throws RangeError where a note or a mark that is to be left out is not there, so that a new name can't bring it back
 */
function bare(scene: Scene, id: string): Scene {
  const keys = findings[id] ?? [];
  const { left, alike } = answers[id] ?? { left: [], alike: [] };
  if (keys.length + left.length === 0) return scene;
  if (!isPlotScene(scene)) throw new RangeError(`${id} is not drawn of marks: nothing of it can be left out`);
  const begins = (starts: readonly string[], { key }: { readonly key: string }): boolean =>
    starts.some((start) => key.startsWith(start));
  const missing = [
    ...keys.filter((key) => !scene.texts.some((text) => text.key === key)),
    ...left.filter((start) => !scene.shapes.some((shape) => begins([start], shape))),
    ...alike.filter((start) => !scene.texts.some((text) => begins([start], text))),
  ];
  if (missing.length > 0)
    throw new RangeError(`${id} has no ${missing.join(', ')}: see src/teach/held/bare-drawing.ts`);
  const rest: PlotScene = {
    ...scene,
    shapes: scene.shapes.filter((shape) => !begins(left, shape)),
    texts: scene.texts
      .filter(({ key }) => !keys.includes(key))
      .map((text) => (begins(alike, text) ? { ...text, tone: 'ink' } : text)),
  };
  return rest;
}

const nameOf = (chart: Chart, view: string): SceneName => ({
  title: chart.name,
  description: `Drawing ${chart.views.indexOf(view) + 1} of ${chart.views.length}, without its headline. Its values stand in the table below it.`,
});

const made = new Map<string, string>();

/**
 * The `<svg>` of a view without its finding, coloured by classes; made once for page and embed.
 * @throws RangeError for a view that the chart does not have
 */
export function bareDrawing(id: string, view: string, size: Size): string {
  const key = `${id}/${view} ${size}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const chart = chartNamed(id);
  const { Drawing, props } = drawingOf(chart, view, size, 'held');
  const scene = bare(props.scene as Scene, `${id}/${view}`);
  const bareProps = { ...props, scene: scene as never, name: nameOf(chart, view) };
  const markup = cleanMarkup(render(Drawing, { props: bareProps }).body, true);
  made.set(key, markup);
  return markup;
}
