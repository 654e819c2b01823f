// The drawings of a guess as fixed pictures: the blank that is written on, and the answer.
import { render } from 'svelte/server';
import { guessNamed } from '../../charts/contract/registry.ts';
import type { PlotScene, SceneName, Size } from '../../charts/contract/scene.ts';
import Plot from '../../charts/marks/Plot.svelte';
import { cleanMarkup } from '../../export/picture/markup.ts';

const drawn = (scene: PlotScene, name: SceneName, id: string): string =>
  cleanMarkup(render(Plot, { props: { scene, name, id } }).body, true);

/** The `<svg>` of the question without a guess, from the data without the answer. Throws RangeError for a chart that asks nothing. */
export function blankDrawing(chart: string, size: Size): string {
  const { question, unanswered, guessing } = guessNamed(chart);
  const scene = guessing.scene(unanswered as never, startsOf(chart), 'blank', size) as PlotScene;
  return drawn(scene, { title: question, description: 'A drawing to write on.' }, `blank-${chart}-${size}`);
}

/** The `<svg>` of the answer. Throws RangeError for a chart that asks nothing. */
export function answeredDrawing(chart: string, size: Size): string {
  const { question, data, answer, guessing } = guessNamed(chart);
  const scene = guessing.scene(data as never, startsOf(chart), 'answered', size) as PlotScene;
  return drawn(scene, { title: question, description: answer }, `answer-${size}`);
}

const startsOf = (chart: string): number[] => guessNamed(chart).fields.map(({ start }) => start);
