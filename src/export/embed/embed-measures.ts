// What was measured of a chart's embed (generated/embed-heights.json, by `npm run heights`), with the shapes of its drawings.
import measured from '../../../generated/embed-heights.json' with { type: 'json' };
import { artboards, sizes } from '../../charts/contract/scene.ts';
import type { Chart } from '../../charts/contract/chart.ts';
import { unfinished } from '../../charts/contract/unfinished.ts';
import { none, type Measures, type WordMeasures } from './embed-room.ts';

type MeasuredWords = Omit<Measures, 'shapes' | 'spread'> & { readonly compact: WordMeasures };

const published: Readonly<Record<string, MeasuredWords>> = measured;

/** Stops a build because of a part of a chart's embed that was not measured; `astro dev` warns. */
export function unmeasured(id: string, part: string): void {
  unfinished(
    new RangeError(`generated/ has no measures of ${part}: run npm run heights -- ${id}`),
    'shown with fallback measures until then',
  );
}

/** In each band of width the greatest of some heights: room enough for a chart like those. */
const greatest = (heights: readonly (readonly number[])[]): readonly number[] =>
  none.map((least, band) => Math.max(least, ...heights.flatMap((each) => each[band] ?? [])));

/** The same heights for every view. */
const everyView = (views: readonly string[], heights: readonly number[]): MeasuredWords['heads'] =>
  Object.fromEntries(views.map((view) => [view, heights]));

/** Heights for an embed that has none: those of the embeds that take the most room. */
function fallback(views: readonly string[]): MeasuredWords {
  const all = Object.values(published);
  const words = (parts: readonly WordMeasures[]): WordMeasures => ({
    heads: everyView(views, greatest(parts.flatMap(({ heads }) => Object.values(heads)))),
    sub: greatest(parts.map(({ sub }) => sub)),
    nav: greatest(parts.map(({ nav }) => nav)),
    rest: greatest(parts.map(({ rest }) => rest)),
  });
  return {
    ...words(all),
    feet: everyView(views, greatest(all.flatMap(({ feet }) => Object.values(feet)))),
    compact: words(all.map(({ compact }) => compact)),
  };
}

function wordsOf({ id, views }: Chart): MeasuredWords {
  // `npm run heights` measures pages that keep no room.
  if (process.env['EMBEDS_UNMEASURED'] === '1') {
    const words = { heads: everyView(views, none), sub: none, nav: none, rest: none };
    return { ...words, feet: everyView(views, none), compact: words };
  }
  const words = published[id];
  const missing =
    words === undefined
      ? 'this embed'
      : views
          .filter((view) =>
            [words.heads, words.feet, words.compact.heads].some((parts) => !Object.hasOwn(parts, view)),
          )
          .map((view) => `the view "${view}"`)[0];
  if (words !== undefined && missing === undefined) return words;
  unmeasured(id, missing ?? 'this embed');
  return fallback(views);
}

/**
 * Heights and shapes of all views of a chart's embed. Where one was not measured, `astro dev` takes fallback heights.
 * @throws RangeError in a build where one was not measured
 */
export function measuresOf(chart: Chart): Measures {
  const shapeOf = (view: string) =>
    Object.fromEntries(sizes.map((size) => [size, chart.scene(view, size).height / artboards[size]]));
  const shapes = Object.fromEntries(chart.views.map((view) => [view, shapeOf(view)])) as Measures['shapes'];
  const { heads, sub, nav, feet, rest, compact } = wordsOf(chart);
  const inOrder = (parts: MeasuredWords['heads']) =>
    Object.fromEntries(chart.views.map((view) => [view, parts[view] ?? none]));
  return {
    heads: inOrder(heads),
    sub,
    nav,
    feet: inOrder(feet),
    rest,
    compact: { ...compact, heads: inOrder(compact.heads) },
    shapes,
  };
}
