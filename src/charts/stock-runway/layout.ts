// Geometry of the stock runway: a vessel that China's throttled pipe fills, its level on a strip, and the pipe of daily use that runs dry.
import type { Size, PlotScene } from '../contract/scene.ts';
import type { RunwayDay } from '../../simulation/stock-runway.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { plotOf, type RunPlot } from './layout-plot.ts';
import { dayMark, dayTicks, evidenceMark, outflow, stockTicks, stopMark, strip } from './layout-strip.ts';
import { inletsOf, vessel } from './layout-vessel.ts';
import type { Labels } from './words.ts';

/** Where an input comes from, as far as a drawing says it: a source, our assumption, or a reader. */
export type Origin = 'sourced' | 'assumed' | 'set';
/** One input as it stands under the figure: its name, value, and where it comes from. */
export interface ListedInput {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly from: string;
  readonly origin: Origin;
}
/** A line that was stopped in the days of a run, on record and not modelled. */
export interface Stop {
  readonly day: number;
  readonly words: string;
}
/** What is drawn of a run. */
export interface DrawnRun {
  readonly days: readonly RunwayDay[];
  /** The stock on the first day. */
  readonly stock_days: number;
  /** Per cent: China's share of supply, how much of it is cut, and what others add at their height. */
  readonly china_share: number;
  readonly cut: number;
  readonly new_supply: number;
  readonly inputs: readonly ListedInput[];
  readonly first_shortage_day: number | null;
  /** The day with the lowest level. */
  readonly lowest: RunwayDay;
  /** The last day on which evidence was looked for, where it falls into the run; its date in words. */
  readonly evidence: { readonly day: number; readonly date: string } | null;
  readonly stop: Stop | null;
}

/** Draws one run. Throws a RangeError when a stock is higher than the scale, or there are no days. */
export function stockRunway(run: DrawnRun, labels: Labels, size: Size): PlotScene {
  const plot = plotOf(run, size);
  const { frame } = plot;
  return sceneOf(
    { width: frame.width, height: frame.height },
    [
      inletsOf(run, labels, plot),
      vessel(run, labels, plot),
      strip(run, plot),
      outflow(run, labels, plot),
      evidenceMark(run, labels, plot),
      stopMark(run, plot),
      dayMark(run, labels, plot),
      { texts: foot(run, labels, plot) },
    ],
    [...stockTicks(plot, labels), ...dayTicks(run, plot, labels)],
  );
}

/**
 * Under the drawing: that it is a model, and every input, by where it comes from. Each origin has a column; where a reader adds a third one,
 * each is a paragraph, as where a column would be too long.
 */
function foot(
  { inputs, evidence, stop }: DrawnRun,
  labels: Labels,
  { frame, narrow, x: placeOf }: RunPlot,
): Drawn['texts'] {
  const { width, margin, forecast, rows, foot: from } = frame;
  const origins = labels.inputs(inputs);
  // Of a long run the end of the evidence is said over these words, of another a stopped line: they then stand a little lower.
  const after = margin + textWidth(labels.forecast, 13, 600) + 8;
  const isOver =
    (stop !== null && placeOf(stop.day) < after) || (evidence !== null && placeOf(evidence.day) < after);
  const y = isOver ? Math.max(forecast, rows[1] + 21) : forecast;
  const head = placed('forecast', margin, y, labels.forecast, { weight: 600 });
  // At a desk each origin has a line of its own.
  const heads = margin + Math.max(...origins.map(({ head: lead }) => textWidth(lead, 13, 600))) + 10;
  if (
    !narrow &&
    origins.every(({ list }) => textWidth(list, 13) < width - margin - heads) &&
    origins.length < 3
  )
    return [
      head,
      ...origins.flatMap(({ origin, head: lead, list }, i) => {
        const y = from.top + i * 17;
        return [
          placed(`inputs-${origin}-head`, margin, y, lead, { weight: 600, tone: 'ink-2' }),
          placed(`inputs-${origin}`, heads, y, list, { tone: 'ink-2' }),
        ];
      }),
    ];
  const room = (origins.length === 1 ? width - from.left : from.column) - 10;
  const isLong =
    !narrow || origins.length > 2 || origins.some(({ list }) => wrapText(list, room, 13).length > 4);
  if (isLong) {
    let line: number = from.paragraphs;
    const texts = origins.map(({ origin, head: lead, list }) => {
      const lines = wrapText(`${lead}: ${list}`, width - 2 * margin, 13);
      const text = placed(`inputs-${origin}`, margin, line, lines, { tone: 'ink-2' });
      line += 15 * lines.length;
      return text;
    });
    return [head, ...texts];
  }
  return [
    head,
    ...origins.flatMap(({ origin, head: lead, list }, i) => {
      const x = from.left + i * from.column;
      return [
        placed(`inputs-${origin}-head`, x, from.top, lead, { weight: 600, tone: 'ink-2' }),
        placed(`inputs-${origin}`, x, from.top + 16, wrapText(list, room, 13), { tone: 'ink-2' }),
      ];
    }),
  ];
}
