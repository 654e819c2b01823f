// Pipes into Japan: the one that China fills large, the others small beneath it; each names its streams at their level, and what counts them.
import type { PlacedText, PlotScene, Shape, Size, TextTone } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { flange } from '../kit/fittings.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import { streamTextTones, streamTones } from './layout-ink.ts';
import { domes, vesselOfJapan } from './layout-vessel.ts';
import type { Inlet, Rows, Stream } from './rows.ts';
import type { Labels } from './words.ts';

/** The first pipe begins at the edge, the others after the words of their streams; what a pipe carries stands over them. */
const frames = {
  wide: {
    width: 640,
    left: 2,
    to: 550,
    top: 20,
    first: { bore: 106, figure: 70, word: 30, name: 21, scope: 15, inset: 18 },
    elsewhere: { size: 24, from: 290 },
    after: 10,
    from: 184,
    bore: { usual: 33, most: 58, none: 14 },
    gap: 6,
    letters: 15,
    leading: 17,
    head: 20,
  },
  narrow: {
    width: 360,
    left: 6,
    to: 296,
    top: 19,
    first: { bore: 136, figure: 48, word: 21, name: 17, scope: 14, inset: 12 },
    elsewhere: { size: 17, from: 200 },
    after: 16,
    from: 196,
    bore: { usual: 43, most: 70, none: 16 },
    gap: 8,
    letters: 13,
    leading: 14.5,
    head: 21,
  },
} as const;
/** Between two streams in one pipe, so that they part without colour. */
const seam = 1.4;

export function inletsOf({ inlets, trade }: Rows, labels: Labels, size: Size): PlotScene {
  const { width, left, to, top, first, after, from, gap, head } = frames[size];
  let foot = top;
  const pipes = inlets.map((inlet, i) => {
    const start = i === 0 ? top : foot + (i === 1 ? after : gap) + head;
    foot = start + (i === 0 ? first.bore : boreOf(inlet, size));
    return { inlet, box: { left: i === 0 ? left : from, right: to, top: start, bottom: foot } };
  });
  const lastStream = Math.max(
    ...pipes.filter(({ inlet }) => inlet.streams.length > 0).map(({ box }) => box.bottom),
  );
  // The domes stand over the first pipe and under the last.
  const ends = domes[size] + 6;
  const japan = { left: to, right: width - 4, top: top - ends, bottom: foot + ends };
  return sceneOf({ width, height: tenth(foot + ends + 2) }, [
    ...pipes.map(({ inlet, box }) => ({ shapes: pipeOf(inlet, box) })),
    // Its name stands where no stream comes in: between the last pipe that has one and the foot.
    vesselOfJapan(labels.japan, japan, size, (lastStream + foot) / 2),
    { shapes: pipes.flatMap(({ inlet, box }) => filled(inlet, box, japan)) },
    ...pipes.map(({ inlet, box }, i) =>
      i === 0 ? firstWords(inlet, box, labels, size) : words(inlet, box, labels, size),
    ),
    ...pipes
      .filter(({ inlet }) => inlet.key === 'magnets')
      .map(({ inlet, box }) => bracket(inlet, box, trade.elsewhere, labels, size)),
  ]);
}

/** A pipe of many streams is higher, so that each has room for its words, and one in which nothing flows is flat. */
function boreOf({ streams }: Inlet, size: Size): number {
  const { usual, most, none } = frames[size].bore;
  return streams.length === 0 ? none : streams.length > 2 ? most : usual;
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

/** A pipe, its streams from the top down, and the flange at Japan; dashed walls where nothing flows. */
function pipeOf(inlet: Inlet, box: Box): Shape[] {
  const { key, streams } = inlet;
  const { left, right, top, bottom } = box;
  const empty = streams.length === 0;
  // Clear of the dashes of the streams.
  const walls = `M${left} ${tenth(top - 1)}H${right}M${left} ${tenth(bottom + 1)}H${right}`;
  return [
    // A pipe of which no source lists anything is empty. In the others the part that no stream fills has a plain tint.
    shape(`ground-${key}`, rectPath(box), empty ? 'paper' : 'paper-2', 'fill'),
    ...bandsIn(inlet, box).map((band) =>
      shape(
        `${key}-${band.stream.key}`,
        rectPath({ ...box, top: band.top, bottom: band.bottom }),
        streamTones[band.stream.key],
        'estimate',
      ),
    ),
    shape(`walls-${key}`, walls, empty ? 'ink-2' : 'ink', empty ? 'gap' : 'wall'),
    ...flange({
      key: `flange-${key}`,
      x: right - 3,
      y: (top + bottom) / 2,
      along: 'x',
      bore: bottom - top,
    }).shapes,
  ];
}

/** In the first pipe: what it carries and who counts it, then whose it is and its share, all of it as large as there is room. */
function firstWords(inlet: Inlet, { left, right, top, bottom }: Box, labels: Labels, size: Size) {
  const { figure, word, name, scope, inset } = frames[size].first;
  const [stream] = inlet.streams;
  if (stream === undefined) throw new RangeError(`nothing flows in the first pipe, "${inlet.key}"`);
  const { lead, number } = labels.parted(stream);
  const narrow = size === 'narrow';
  const from = left + inset;
  const base = bottom - (narrow ? 20 : 15);
  return {
    texts: [
      placed(`name-${inlet.key}`, from, top + (narrow ? 24 : 27), labels.inlet(inlet), {
        size: name,
        weight: 600,
      }),
      placed(`scope-${inlet.key}`, from, top + (narrow ? 41 : 47), labels.scope(inlet), { size: scope }),
      // On a phone it stands over the share.
      placed(`says-${inlet.key}-${stream.key}`, from, narrow ? base - figure : base, lead, {
        size: word,
        face: 'display',
      }),
      placed(`number-${inlet.key}`, right - inset, base, number, {
        size: figure,
        face: 'display',
        anchor: 'end',
      }),
    ],
  };
}

/** Over a small pipe what it carries and who counts it, and before it each stream at its own level. */
function words(inlet: Inlet, box: Box, labels: Labels, size: Size): Partial<Drawn> {
  const { left, letters } = frames[size];
  const { key, streams } = inlet;
  const middle = (box.top + box.bottom) / 2;
  const [name, scope] = [labels.inlet(inlet), labels.scope(inlet)];
  const named = [
    placed(`name-${key}`, left, box.top - 8, name, { size: letters, weight: 600 }),
    placed(`scope-${key}`, left + textWidth(name, letters, 600) + 8, box.top - 8, scope, { tone: 'ink-2' }),
  ];
  const none = placed(`says-${key}-none`, box.left - 8, middle + 4.5, labels.none, {
    anchor: 'end',
    tone: 'ink-2',
  });
  return { texts: [...named, ...(streams.length === 0 ? [none] : streamWords(inlet, box, labels, size))] };
}

/** The streams of a small pipe, before it: each at the middle of its band, or as near as its neighbours let it. */
function streamWords(inlet: Inlet, box: Box, labels: Labels, size: Size): PlacedText[] {
  const { leading, letters } = frames[size];
  const bands = bandsIn(inlet, box);
  const wanted = bands.map(({ top, bottom }) => (top + bottom) / 2);
  const centre = wanted.reduce((sum, at) => sum + at, 0) / wanted.length;
  const close = wanted.some((at, i) => at - (wanted[i - 1] ?? -Infinity) < leading);
  return bands.map(({ stream }, i) => {
    const at = close ? centre + (i - (bands.length - 1) / 2) * leading : (wanted[i] ?? centre);
    return placed(
      `says-${inlet.key}-${stream.key}`,
      box.left - 8,
      at + letters * 0.35,
      labels.stream(stream),
      {
        size: letters,
        anchor: 'end',
        weight: 600,
        tone: toneOf(stream),
      },
    );
  });
}

/** What the first stream of a pipe leaves of it: a bracket along it, and the share in large type on paper, clear of the dashes. */
function bracket(inlet: Inlet, box: Box, share: number, labels: Labels, size: Size): Partial<Drawn> {
  const { size: figure, from } = frames[size].elsewhere;
  const [first] = bandsIn(inlet, box);
  const [top, bottom] = [(first?.bottom ?? box.top) + seam, box.bottom];
  const middle = (top + bottom) / 2;
  const [number, where] = labels.elsewhere(share);
  const narrow = size === 'narrow';
  const texts = narrow
    ? [
        placed('elsewhere-number', from + 8, middle, number, { size: figure, face: 'display' }),
        placed('elsewhere-where', from + 8, middle + 15, where),
      ]
    : [
        placed('elsewhere-number', from + 12, middle + figure * 0.34, `${number} ${where}`, {
          size: figure,
          face: 'display',
        }),
      ];
  const right = from + (narrow ? 88 : 24 + textWidth(`${number} ${where}`, figure));
  const hook = narrow ? 5 : 8;
  return {
    shapes: [
      shape(
        'elsewhere-plate',
        rectPath({ left: from, right, top: top + 2, bottom: bottom - 2 }),
        'paper',
        'fill',
      ),
      shape(
        'elsewhere-bracket',
        `M${from + hook} ${tenth(top)}H${from}V${tenth(bottom)}H${from + hook}`,
        'ink',
        'line',
      ),
    ],
    texts,
  };
}

const toneOf = ({ key }: Stream): TextTone => streamTextTones[key];
