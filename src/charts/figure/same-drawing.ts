// Whether two views of a chart are one drawing with another part in focus: paper then carries it once.
import type { Chart } from '../contract/chart.ts';
import { isPlotScene, type PlotScene } from '../contract/scene.ts';

/** How far the edges of a mark may differ between the two views, in units: out of focus it may be a line inside the edge of its fill. */
const givesWay = 6;

/** Left, top, right and bottom of a path of straight lines; undefined of any other. */
function boxOf(d: string): readonly number[] | undefined {
  if (/[^MLHVZ\d\s.,-]/.test(d)) return undefined;
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [, command = '', rest = ''] of d.matchAll(/([MLHV])([^MLHVZ]*)/g)) {
    const numbers = [...rest.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));
    if (command === 'H') xs.push(...numbers);
    else if (command === 'V') ys.push(...numbers);
    else for (const [i, number] of numbers.entries()) (i % 2 === 0 ? xs : ys).push(number);
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Whether two paths stand in one place, whatever is drawn there. */
function isInPlace(one: string, other: string): boolean {
  if (one === other) return true;
  const [box, next] = [boxOf(one), boxOf(other)];
  return (
    box !== undefined &&
    next !== undefined &&
    box.every((side, i) => Math.abs(side - (next[i] ?? NaN)) <= givesWay)
  );
}

/** Whether both have the same marks by key and place, whatever their emphasis and order. */
function haveSameMarks(one: PlotScene, other: PlotScene): boolean {
  const spotsOf = ({ spots }: PlotScene) =>
    JSON.stringify(spots.map(({ key, x, y, r }) => [key, x, y, r]).sort());
  const pathsOf = ({ ground = [], shapes }: PlotScene) =>
    new Map([...ground, ...shapes].map(({ key, d }) => [key, d]));
  const [paths, others] = [pathsOf(one), pathsOf(other)];
  return (
    spotsOf(one) === spotsOf(other) &&
    paths.size === others.size &&
    [...paths].every(([key, d]) => isInPlace(d, others.get(key) ?? ''))
  );
}

const linesOf = ({ texts }: PlotScene): ReadonlySet<string> => new Set(texts.flatMap(({ lines }) => lines));

/** Whether the narrow drawing of a later view has the marks of an earlier one and no words that the earlier one lacks. */
export function isSameDrawing(chart: Chart, earlier: string, later: string): boolean {
  if (earlier === later) return true;
  const [one, other] = [chart.scene(earlier, 'narrow'), chart.scene(later, 'narrow')];
  if (!isPlotScene(one) || !isPlotScene(other) || !haveSameMarks(one, other)) return false;
  const said = linesOf(one);
  return [...linesOf(other)].every((line) => said.has(line));
}
