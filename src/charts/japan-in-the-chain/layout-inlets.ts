// Pipes into Japan, one below the other: what each carries, by what count, and from whom. What no stream fills stays open.
import type { PlacedText, PlotScene, Shape, Size, TextTone } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/box.ts';
import { sceneOf } from '../kit/drawn.ts';
import { flange } from '../kit/fittings.ts';
import { placed } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import { streamTextTones, streamTones } from './layout-ink.ts';
import { vesselOfJapan } from './layout-vessel.ts';
import type { Inlet, Rows } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  wide: { width: 640, pitch: 64, bore: 40, from: 284, to: 556, top: 8, left: 0 },
  narrow: { width: 360, pitch: 64, bore: 21, from: 4, to: 296, top: 4, left: 4 },
} as const;
/** Between two streams in one pipe, so that they part without colour. */
const seam = 1.4;

export function inletsOf({ inlets }: Rows, labels: Labels, size: Size): PlotScene {
  const { width, pitch, bore, from, to, top } = frames[size];
  const height = top + inlets.length * pitch;
  const vessel = vesselOfJapan(labels.japan, { left: to, right: width - 4, top, bottom: height - 4 });
  const drawn = inlets.map((inlet, i) => {
    const start = top + i * pitch;
    const pipeTop = start + (size === 'wide' ? 10 : 35);
    return {
      shapes: pipeOf(inlet, { left: from, right: to, top: pipeTop, bottom: pipeTop + bore }),
      texts: textsOf(inlet, labels, size, start),
    };
  });
  return sceneOf({ width, height }, [...drawn, vessel]);
}

/** A pipe, its streams from the top down, and the flange at the vessel; dashed walls where nothing flows. */
function pipeOf({ key, streams }: Inlet, box: Box): Shape[] {
  const bore = box.bottom - box.top;
  const room = bore - (streams.length - 1) * seam;
  const flows: Shape[] = [];
  let at = box.top;
  for (const stream of streams) {
    const foot = at + (room * stream.share) / 100;
    const d = rectPath({ ...box, top: at, bottom: foot });
    flows.push(shape(`${key}-${stream.key}`, d, streamTones[stream.key], 'estimate'));
    at = foot + seam;
  }
  const walls = `M${box.left} ${tenth(box.top)}H${box.right}M${box.left} ${tenth(box.bottom)}H${box.right}`;
  const empty = streams.length === 0;
  return [
    shape(`ground-${key}`, rectPath(box), 'paper-2', 'fill'),
    ...flows,
    shape(`walls-${key}`, walls, empty ? 'ink-2' : 'ink', empty ? 'gap' : 'wall'),
    ...flange({ key: `flange-${key}`, x: box.right - 2.5, y: (box.top + box.bottom) / 2, along: 'x', bore })
      .shapes,
  ];
}

/** The name of a pipe, its count, and its streams in one line, in the order in which they lie in the pipe. */
function textsOf(inlet: Inlet, labels: Labels, size: Size, top: number): PlacedText[] {
  const { to, left } = frames[size];
  const wide = size === 'wide';
  const { key, streams } = inlet;
  const line = top + (wide ? 22 : 13);
  const scope = labels.scope(inlet);
  const spoken: readonly (readonly [part: string, words: string, tone: TextTone])[] =
    streams.length === 0
      ? [['none', labels.none, 'ink']]
      : streams.map((stream) => [stream.key, labels.stream(stream), streamTextTones[stream.key]]);
  const texts = [
    placed(`name-${key}`, left, line, labels.inlet(inlet), { weight: 600 }),
    wide
      ? placed(`scope-${key}`, left, line + 15, scope, { tone: 'ink-2' })
      : placed(`scope-${key}`, to - 6, line, scope, { tone: 'ink-2', anchor: 'end' }),
  ];
  let x: number = left;
  for (const [part, words, tone] of spoken) {
    texts.push(placed(`says-${key}-${part}`, x, line + (wide ? 30 : 15), words, { tone }));
    x += textWidth(words, 13) + 10;
  }
  return texts;
}
