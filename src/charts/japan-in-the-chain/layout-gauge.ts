// A pipe for each answer to Japan's share of the world's magnets, in the order of the years, filled as far as the answer goes, and who says so.
import type { PlotScene, Size } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { rectPath } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { percent } from '../look/format.ts';
import { tenth } from '../look/tenth.ts';
import { wrapText } from '../look/text-width.ts';
import type { Reading, Rows } from './rows.ts';
import type { Labels } from './words.ts';

/** `bar` is all of the world's magnets; who says a share stands right of it, or on a phone over it. */
const frames = {
  wide: {
    width: 640,
    year: 2,
    bar: { left: 46, right: 420, high: 46 },
    who: { x: 434, width: 204 },
    pitch: 72,
    size: 30,
  },
  narrow: {
    width: 360,
    year: 4,
    bar: { left: 4, right: 354, high: 46 },
    who: { x: 44, width: 308 },
    pitch: 0,
    size: 28,
  },
} as const;
/** Least room between two pipes. */
const air = 26;

export function gaugeOf({ readings }: Rows, labels: Labels, size: Size): PlotScene {
  const { width, pitch } = frames[size];
  const inTurn = readings.toSorted((a, b) => a.row.year - b.row.year);
  let top = 20;
  const drawn: Partial<Drawn>[] = [scaleOf(labels, size)];
  for (const reading of inTurn) {
    const own = pipeOf(reading, labels, size, top);
    drawn.push(own.drawn);
    top = Math.max(own.foot + air, top + pitch);
  }
  return sceneOf({ width, height: tenth(top - air + 6) }, drawn);
}

/** The scale over all pipes: nothing at their beginning, and all of the world's magnets at their end. */
function scaleOf(labels: Labels, size: Size): Partial<Drawn> {
  const { bar } = frames[size];
  const quiet = { tone: 'ink-2' } as const;
  return {
    texts: [
      placed('scale-0', bar.left, 13, percent(0), quiet),
      placed('scale-100', bar.right, 13, `${labels.gauge}: ${percent(100)}`, { ...quiet, anchor: 'end' }),
    ],
  };
}

/** A share as the filled part of a pipe, in dashes but where it was measured, with its number behind it. */
function pipeOf(reading: Reading, labels: Labels, size: Size, from: number) {
  const { year, bar, who, size: letters } = frames[size];
  const { key, share, measured, row } = reading;
  const isWide = size === 'wide';
  const lines = wrapText(labels.reading(reading), who.width, 13);
  const top = isWide ? from : from + lines.length * 15 + 3;
  const bottom = top + bar.high;
  const middle = (top + bottom) / 2;
  const end = tenth(bar.left + ((bar.right - bar.left) * share) / 100);
  const first = isWide ? middle + 4.5 - ((lines.length - 1) * 15) / 2 : from + 11;
  return {
    foot: bottom,
    drawn: {
      shapes: [
        shape(`whole-${key}`, rectPath({ left: bar.left, right: bar.right, top, bottom }), 'ink', 'fitting'),
        shape(
          `needle-${key}`,
          rectPath({ left: bar.left, right: end, top: top + 1, bottom: bottom - 1 }),
          'japan',
          measured ? 'fill' : 'estimate',
        ),
      ],
      texts: [
        placed(`year-${key}`, year, isWide ? middle + 5 : first, String(row.year), { weight: 600 }),
        placed(`said-${key}`, end + 9, middle + letters * 0.34, labels.said(reading), {
          tone: 'japan',
          size: letters,
          face: 'display',
        }),
        placed(`who-${key}`, who.x, first, lines),
      ],
    },
  };
}
