// Pipes into Japan, one below the other: what each carries, by what count, and from whom, named in the stream itself.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { flange } from '../kit/fittings.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { streamTones } from './layout-ink.ts';
import { domes, vesselOfJapan } from './layout-vessel.ts';
import type { Inlet, Rows } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  wide: { width: 640, pitch: 71, bore: 58, above: 0, from: 178, to: 550, top: 20, left: 0 },
  narrow: { width: 360, pitch: 84, bore: 56, above: 20, from: 8, to: 296, top: 2, left: 8 },
} as const;
/** Between two streams in one pipe, so that they part without colour. */
const seam = 1.4;

export function inletsOf({ inlets }: Rows, labels: Labels, size: Size): PlotScene {
  const { width, pitch, bore, above, from, to, top } = frames[size];
  const pipes = inlets.map((inlet, i) => {
    const start = top + i * pitch + above;
    return { inlet, box: { left: from, right: to, top: start, bottom: start + bore } };
  });
  const foot = top + (inlets.length - 1) * pitch + above + bore;
  // The domes stand over the first pipe and under the last.
  const ends = domes[size] + 6;
  const japan = { left: to, right: width - 4, top: top + above - ends, bottom: foot + ends };
  return sceneOf({ width, height: foot + ends + 2 }, [
    ...pipes.map(({ inlet, box }) => pipeOf(inlet, box, labels)),
    // Its name stands where no stream comes in.
    vesselOfJapan(labels.japan, japan, size, foot - bore / 2),
    { shapes: pipes.flatMap(({ inlet, box }) => filled(inlet, box, japan)) },
    { texts: pipes.flatMap(({ inlet, box }) => namesOf(inlet, box, labels, size)) },
  ]);
}

/** Where each stream of a pipe begins and ends, from the top down. */
function bandsIn({ streams }: Inlet, { top, bottom }: Box) {
  const room = bottom - top - Math.max(0, streams.length - 1) * seam;
  let at = top;
  return streams.map((stream) => {
    const band = { stream, top: at, bottom: at + (room * stream.share) / 100 };
    at = band.bottom + seam;
    return band;
  });
}

/** What comes in by a pipe runs on through the vessel, paler: it is no other count. */
const filled = (inlet: Inlet, box: Box, { left, right }: Box): readonly Shape[] =>
  bandsIn(inlet, box).map(({ stream, top, bottom }) =>
    shape(
      `japan-${inlet.key}-${stream.key}`,
      rectPath({ left: left + 0.8, right: right - 0.8, top, bottom }),
      streamTones[stream.key],
      'shade',
    ),
  );

/** A pipe, its streams from the top down, each with its words, and the flange at Japan; dashed walls where nothing flows. */
function pipeOf(inlet: Inlet, box: Box, labels: Labels): Drawn {
  const { key, streams } = inlet;
  const bore = box.bottom - box.top;
  const flows: Shape[] = [];
  const texts: PlacedText[] = [];
  for (const { stream, top: at, bottom: foot } of bandsIn(inlet, box)) {
    // A stream that fills most of a pipe says so in large type.
    const isLarge = foot - at > 30;
    const size = isLarge ? Math.min(28, Math.round((foot - at) * 0.7)) : foot - at > 18 ? 15 : 13;
    flows.push(
      shape(
        `${key}-${stream.key}`,
        rectPath({ ...box, top: at, bottom: foot }),
        streamTones[stream.key],
        'estimate',
      ),
    );
    texts.push(
      placed(
        `says-${key}-${stream.key}`,
        box.left + 12,
        (at + foot) / 2 + size * 0.35,
        labels.stream(stream),
        {
          size,
          weight: isLarge ? 400 : 600,
          ...(isLarge ? { face: 'display' } : {}),
        },
      ),
    );
  }
  const empty = streams.length === 0;
  const none = placed(`says-${key}-none`, box.left + 12, (box.top + box.bottom) / 2 + 5, labels.none, {
    size: 15,
    tone: 'ink-2',
  });
  const walls = `M${box.left} ${tenth(box.top)}H${box.right}M${box.left} ${tenth(box.bottom)}H${box.right}`;
  const joint = flange({
    key: `flange-${key}`,
    x: box.right - 3,
    y: (box.top + box.bottom) / 2,
    along: 'x',
    bore,
  });
  return {
    shapes: [
      shape(`ground-${key}`, rectPath(box), 'paper-2', 'fill'),
      ...flows,
      shape(`walls-${key}`, walls, empty ? 'ink-2' : 'ink', empty ? 'gap' : 'wall'),
      ...joint.shapes,
    ],
    spots: [],
    texts: empty ? [none] : texts,
  };
}

/** What a pipe carries and who counts it: left of it, or over it on the narrow artboard. */
function namesOf(inlet: Inlet, { top, bottom, right }: Box, labels: Labels, size: Size): PlacedText[] {
  const { left } = frames[size];
  const { key } = inlet;
  const [name, scope] = [labels.inlet(inlet), labels.scope(inlet)];
  if (size === 'narrow')
    return [
      placed(`name-${key}`, left, top - 9, name, { weight: 600 }),
      placed(`scope-${key}`, right - 8, top - 9, scope, { tone: 'ink-2', anchor: 'end' }),
    ];
  const middle = (top + bottom) / 2;
  return [
    placed(`name-${key}`, left, middle - 3, name, { weight: 600, size: 15 }),
    placed(`scope-${key}`, left, middle + 15, scope, { tone: 'ink-2' }),
  ];
}
