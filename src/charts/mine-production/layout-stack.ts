// Layers of one total over time, from the bottom up: the top edge is the sum.
import { area, stack } from 'd3';
import { tenth } from '../look/tenth.ts';
import type { Shape, Emphasis } from '../contract/scene.ts';
import type { Tone } from '../look/palette.ts';
import type { Scale } from '../kit/axes.ts';
import { shape } from '../kit/shapes.ts';

export interface Layer<Key extends string> {
  readonly key: Key;
  readonly tone: Tone;
  readonly emphasis: Emphasis;
}
/** All layers' values at one time, by the layer's key. */
export interface StackedMoment {
  readonly at: number;
  readonly values: Readonly<Record<string, number>>;
}
/** A drawn layer, and between which heights it ends at the last moment. */
export interface StackedLayer<Key extends string> {
  readonly key: Key;
  readonly shape: Shape;
  readonly endTop: number;
  readonly endBottom: number;
}

/**
 * Stacks the layers in the order given.
 * @throws RangeError without moments, or for a value that is missing or below zero: areas stand on zero, and a gap is no zero
 */
export function stackedArea<Key extends string>(
  layers: readonly Layer<Key>[],
  moments: readonly StackedMoment[],
  x: Scale,
  y: Scale,
): StackedLayer<Key>[] {
  if (moments.length === 0) throw new RangeError('a stacked area needs at least one moment');
  const value = ({ at, values }: StackedMoment, key: string): number => {
    const known = values[key];
    if (known === undefined || !(known >= 0))
      throw new RangeError(`layer "${key}" at ${at}: ${known}, expected a number from 0`);
    return known;
  };
  const stacked = stack<StackedMoment>()
    .keys(layers.map(({ key }) => key))
    .value(value)([...moments]);
  const draw = area<(typeof stacked)[number][number]>()
    .x((point) => Math.round(x(point.data.at)))
    .y0((point) => tenth(y(point[0])))
    .y1((point) => tenth(y(point[1])));
  return stacked.flatMap((series) => {
    const layer = layers.find(({ key }) => key === series.key);
    const end = series.at(-1);
    if (layer === undefined || end === undefined) return [];
    const { key, tone, emphasis } = layer;
    return [
      {
        key,
        shape: shape(key, draw(series) ?? '', tone, 'layer', emphasis),
        endTop: y(end[1]),
        endBottom: y(end[0]),
      },
    ];
  });
}
