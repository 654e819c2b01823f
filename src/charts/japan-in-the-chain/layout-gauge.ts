// A gauge with a needle for each answer to Japan's share of the world's magnets, a pointer outside it for a share of other scope, and who says so.
import { scaleLinear } from 'd3';
import type { PlacedText, PlotScene, Size } from '../contract/scene.ts';
import { largeArcPath } from '../kit/arc.ts';
import { sceneOf } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { percent, tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import type { Reading, Rows } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  wide: { width: 640, x: 198, y: 232, r: 166, list: { x: 432, y: 26, width: 206 } },
  narrow: { width: 360, x: 180, y: 166, r: 122, list: { x: 8, y: 220, width: 346 } },
} as const;
/** Full scale of the gauge, per cent. */
const fullScale = 25;
/** How far outside the dial the tip of a needle is named: next to it, or clear of a neighbour's. */
const [near, far] = [8, 24];

const angle = scaleLinear([0, fullScale], [Math.PI, 2 * Math.PI]);

/** A place on the gauge, at a share and so far from its hub. */
function placeOn(size: Size, share: number, radius: number) {
  const { x, y } = frames[size];
  return { x: tenth(x + radius * Math.cos(angle(share))), y: tenth(y + radius * Math.sin(angle(share))) };
}
/** A straight line on the gauge from one radius to another. */
function ray(size: Size, share: number, inner: number, outer: number): string {
  const [from, to] = [placeOn(size, share, inner), placeOn(size, share, outer)];
  return `M${from.x} ${from.y}L${to.x} ${to.y}`;
}

export function gaugeOf({ readings }: Rows, labels: Labels, size: Size): PlotScene {
  const { width, x, y } = frames[size];
  const ordered = [...readings].sort((a, b) => a.share - b.share);
  const needles = ordered.map((reading, i) => needle(reading, ordered[i - 1], size));
  const list = listOf(ordered, labels, size);
  const name = placed('gauge', x, y + 27, labels.gauge, { anchor: 'middle', tone: 'ink-2' });
  return sceneOf({ width, height: Math.max(y + 34, tenth(list.foot)) }, [
    dialOf(size),
    ...needles.map(({ shapes, tip }, i) => ({ shapes, texts: [tip, ...(list.entries[i] ?? [])] })),
    { spots: [spot('hub', x, y, 9, 'ink', 'fitting')], texts: [name] },
  ]);
}

/** The dial with a mark for each per cent, and its ends named. */
function dialOf(size: Size) {
  const { x, y, r } = frames[size];
  const marks = Array.from({ length: fullScale + 1 }, (_, share) =>
    ray(size, share, r, r - (share % 5 === 0 ? 11 : 6)),
  ).join('');
  return {
    shapes: [
      shape('dial', largeArcPath({ x, y }, r, 180, 360), 'ink', 'wall'),
      shape('dial-marks', marks, 'ink', 'lead'),
      shape('dial-foot', `M${x - r} ${y}H${x + r}`, 'ink', 'wall'),
    ],
    texts: [0, fullScale].map((share) =>
      placed(`scale-${share}`, placeOn(size, share, r - 24).x, y - 6, percent(share), {
        anchor: 'middle',
        tone: 'ink-2',
      }),
    ),
  };
}

/** Whether a share is of others than Japan, so that no needle of Japan's can be held against it. */
const isApart = ({ row }: Reading): boolean => row.geography !== 'Japan';
const toneOf = (reading: Reading) => (isApart(reading) ? ('others' as const) : ('japan' as const));

/**
 * A needle and the share at its tip; where the one before is close, the tip of this one stands further out, tied to it. A share of
 * another scope than Japan's is no needle: it points at the dial from outside.
 */
function needle(reading: Reading, before: Reading | undefined, size: Size) {
  const { key, share, measured } = reading;
  const { r } = frames[size];
  const tone = toneOf(reading);
  const apart = isApart(reading);
  const close = before !== undefined && !isApart(before) && share - before.share < 1.5;
  const out = apart ? 26 : close ? far : near;
  const end = placeOn(size, share, r + out);
  const pointed = apart ? ray(size, share, r + 22, r + 3) : ray(size, share, 16, r - 2);
  return {
    shapes: [
      shape(`needle-${key}`, pointed, tone, measured ? 'line' : 'dashes'),
      ...(out === far ? [shape(`tie-${key}`, ray(size, share, r + 2, r + out - 4), tone, 'lead')] : []),
    ],
    tip: placed(`tip-${key}`, end.x, end.y + 4.5, percent(share), {
      anchor: share < fullScale / 2 ? 'end' : 'start',
      tone,
      ...(size === 'wide' ? { size: 21, face: 'display' } : { weight: 600 }),
    }),
  };
}

/** What each source says, then who says it: below it on a wide artboard, beside it on a narrow one. */
function listOf(readings: readonly Reading[], labels: Labels, size: Size) {
  const { list } = frames[size];
  const wide = size === 'wide';
  const entries: PlacedText[][] = [];
  let line: number = list.y;
  const inTurn = [...readings].sort((a, b) => Number(isApart(a)) - Number(isApart(b)));
  for (const reading of inTurn) {
    const { key } = reading;
    const apart = isApart(reading) ? wrapText(labels.apart, list.width, 13, 600) : [];
    const heading = placed(`apart-${key}`, list.x, line + 6, apart, { weight: 600 });
    line += apart.length === 0 ? 0 : 6 + apart.length * 15 + (wide ? 10 : 2);
    const said = labels.said(reading);
    const head = wide ? 0 : textWidth(said, 13, 600) + 8;
    const who = wrapText(labels.reading(reading), list.width - head, 13);
    entries.push([
      ...(apart.length === 0 ? [] : [heading]),
      placed(`said-${key}`, list.x, line, said, {
        tone: toneOf(reading),
        ...(wide ? { size: 25, face: 'display' } : { weight: 600 }),
      }),
      placed(`who-${key}`, list.x + head, line + (wide ? 18 : 0), who),
    ]);
    line += wide ? 30 + who.length * 15 + 8 : who.length * 15 + 4;
  }
  return { entries, foot: line };
}
