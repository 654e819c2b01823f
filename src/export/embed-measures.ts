// What was measured of a chart's embed (generated/embed-heights.json, by `npm run heights`), with the shapes of its drawings.
import measured from '../../generated/embed-heights.json' with { type: 'json' };
import { artboards, sizes, type Chart } from '../charts/chart.ts';
import { none, type Measures } from './embed-room.ts';

type MeasuredWords = Omit<Measures, 'shapes'>;

function wordsOf({ id, views }: Chart): MeasuredWords {
  // The build that `npm run heights` measures has no heights yet.
  if (process.env['EMBEDS_UNMEASURED'] === '1')
    return {
      heads: Object.fromEntries(views.map((view) => [view, none])),
      sub: none,
      nav: none,
      feet: Object.fromEntries(views.map((view) => [view, none])),
      rest: none,
    };
  const words = (measured as Readonly<Record<string, MeasuredWords>>)[id];
  const missing =
    words === undefined
      ? `"${id}"`
      : views.find((view) => !Object.hasOwn(words.heads, view) || !Object.hasOwn(words.feet, view));
  if (words === undefined || missing !== undefined)
    throw new RangeError(`generated/embed-heights.json has no ${missing} of "${id}": run npm run heights`);
  return words;
}

/** Heights and shapes of all views of a chart's embed. Throws RangeError where one was not measured. */
export function measuresOf(chart: Chart): Measures {
  const shapeOf = (view: string) =>
    Object.fromEntries(sizes.map((size) => [size, chart.scene(view, size).height / artboards[size]]));
  const shapes = Object.fromEntries(chart.views.map((view) => [view, shapeOf(view)])) as Measures['shapes'];
  const { heads, sub, nav, feet, rest } = wordsOf(chart);
  const inOrder = (parts: MeasuredWords['heads']) =>
    Object.fromEntries(chart.views.map((view) => [view, parts[view] ?? none]));
  return { heads: inOrder(heads), sub, nav, feet: inOrder(feet), rest, shapes };
}
