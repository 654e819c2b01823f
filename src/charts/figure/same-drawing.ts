// Whether two views of a chart are one drawing with another part in focus: paper then carries it once.
import type { Chart } from '../contract/chart.ts';
import type { PlotScene, Scene } from '../contract/scene.ts';

const isPlot = (scene: Scene): scene is PlotScene =>
  'spots' in scene && 'shapes' in scene && 'texts' in scene;

/** Marks by key and place, whatever their emphasis and order. */
const marksOf = ({ ground = [], shapes, spots }: PlotScene): string =>
  JSON.stringify([
    [...ground, ...shapes].map(({ key, d }) => [key, d]).sort(),
    spots.map(({ key, x, y, r }) => [key, x, y, r]).sort(),
  ]);

const linesOf = ({ texts }: PlotScene): ReadonlySet<string> => new Set(texts.flatMap(({ lines }) => lines));

/** Whether the narrow drawing of a later view has the marks of an earlier one and no words that the earlier one lacks. */
export function isSameDrawing(chart: Chart, earlier: string, later: string): boolean {
  if (earlier === later) return true;
  const [one, other] = [chart.scene(earlier, 'narrow'), chart.scene(later, 'narrow')];
  if (!isPlot(one) || !isPlot(other) || marksOf(one) !== marksOf(other)) return false;
  const said = linesOf(one);
  return [...linesOf(other)].every((line) => said.has(line));
}
