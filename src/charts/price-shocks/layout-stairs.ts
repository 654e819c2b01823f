// Prices over the years: an average as a length along its year, a year-end price as a plate at the end of it, and the room that they take.
import type { Shape } from '../contract/scene.ts';
import type { Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { boxesAlong, runsOf, type LinePoint } from '../kit/lines.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import type { Plot } from './layout-plot.ts';
import type { OxidePrices, Priced } from './rows.ts';

/** How deep the colour under a level is, whose top is in ink. */
const deep = 4.5;
/** Half of a plate along the years and across them: of the oxide that a view compares, and of the others. */
export const plates = { heavy: { along: 2.4, across: 7 }, thin: { along: 1.8, across: 4.5 } } as const;

/** How heavy an oxide is drawn: heavy where a view compares its prices, thin where it compares those of another, plain where it compares none. */
const weightOf = ({ shown: { pair } }: Plot, { key }: OxidePrices): 'heavy' | 'thin' | 'plain' => {
  if (pair === null) return 'plain';
  return pair.key === key ? 'heavy' : 'thin';
};

/** The length of an average: its year, at its price. */
function lengthOf({ x, y }: Plot, { year, price }: Priced) {
  return { from: tenth(x(year)), to: tenth(x(year + 1)), level: tenth(y(price)) };
}

/** Risers between lengths of neighbouring years, `thick` to the right of where the years part, down to the foot of the lower length. */
const risersOf = (plot: Plot, of: readonly Priced[], thick: number): string =>
  of
    .slice(1)
    .flatMap((each, i) => {
      const before = of[i];
      // An estimate is joined to nothing that was measured.
      if (before?.year !== each.year - 1 || each.estimate) return [];
      const [left, own] = [lengthOf(plot, before), lengthOf(plot, each)];
      if (thick === 0) return [`M${own.from} ${left.level}V${own.level}`];
      const [top, bottom] = [Math.min(left.level, own.level), Math.max(left.level, own.level) + thick];
      return [rectPath({ left: own.from - thick / 2, right: own.from + thick / 2, top, bottom })];
    })
    .join('');

/** Annual averages: each a length of its own, joined by risers, with colour under its level where it is no line; what is measured has its top in ink. */
function averagesOf(plot: Plot, oxide: OxidePrices): Shape[] {
  const { key, averages } = oxide;
  const isThin = weightOf(plot, oxide) === 'thin';
  const tone = isThin ? 'ink-2' : 'china';
  const tops = averages
    .filter(({ estimate }) => !estimate)
    .map((each) => {
      const { from, to, level } = lengthOf(plot, each);
      return `M${from} ${level}H${to}`;
    });
  return [
    shape(`line-${key}`, risersOf(plot, averages, isThin ? 0 : deep), tone, isThin ? 'wall' : 'fill'),
    ...averages.map((each) => {
      const { from, to, level } = lengthOf(plot, each);
      const line = `M${from} ${level}H${to}`;
      if (each.estimate) return shape(`${key}-${each.year}`, line, tone, 'dashes');
      return isThin
        ? shape(`${key}-${each.year}`, line, tone, 'wall')
        : shape(
            `${key}-${each.year}`,
            rectPath({ left: from, right: to, top: level, bottom: level + deep }),
            tone,
            'fill',
          );
    }),
    ...(isThin ? [] : [shape(`top-${key}`, tops.join(''), 'ink', 'wall')]),
  ];
}

/** Year-end prices as the points of a line, which joins neighbouring years alone. */
const endsOf = ({ yearEnds }: OxidePrices): LinePoint[] =>
  yearEnds.map(({ year, at, price, estimate }) => ({
    slot: year,
    at,
    value: price,
    ink: estimate ? 'estimate' : 'fitting',
  }));

/** Year-end prices: a plate each where the year ends, and under all the line from one to the next. */
function yearEndsOf(
  plot: Plot,
  oxide: OxidePrices,
): { readonly line: readonly Shape[]; readonly ends: readonly Shape[] } {
  const { key } = oxide;
  const points = endsOf(oxide);
  if (points.length === 0) return { line: [], ends: [] };
  const { x, y } = plot;
  const isHeavy = weightOf(plot, oxide) === 'heavy';
  const tone = isHeavy ? 'ink' : 'ink-2';
  const { along, across } = plates[isHeavy ? 'heavy' : 'thin'];
  const line = runsOf(points)
    .map((run) => `M${run.map(({ at, value }) => `${tenth(x(at))} ${tenth(y(value))}`).join('L')}`)
    .join('');
  return {
    line: [shape(`line-year-end-${key}`, line, tone, isHeavy ? 'line' : 'wall')],
    ends: points.map(({ slot, at, value, ink }) => {
      const [middle, level] = [x(at), y(value)];
      const box = {
        left: middle - along,
        right: middle + along,
        top: level - across,
        bottom: level + across,
      };
      return shape(`year-end-${key}-${slot}`, rectPath(box), tone, ink);
    }),
  };
}

/** All of them in one drawing, with the boxes that words keep off. */
export function stairsOf(plot: Plot): Partial<Drawn> & { readonly boxes: readonly Box[] } {
  const { shown, x, y } = plot;
  const reach = 4;
  return {
    shapes: shown.oxides.flatMap((oxide) => {
      const { line, ends } = yearEndsOf(plot, oxide);
      return [...line, ...averagesOf(plot, oxide), ...ends];
    }),
    boxes: shown.oxides.flatMap((oxide) => [
      ...oxide.averages.flatMap((each, i): Box[] => {
        const { from, to, level } = lengthOf(plot, each);
        const before = oxide.averages[i - 1];
        const start = before === undefined ? level : y(before.price);
        return [
          { left: from, right: to, top: level - 2, bottom: level + reach },
          {
            left: from - 2,
            right: from + 2,
            top: Math.min(start, level),
            bottom: Math.max(start, level) + reach,
          },
        ];
      }),
      ...boxesAlong(endsOf(oxide), x, y, reach),
    ]),
  };
}
