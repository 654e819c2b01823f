// Pipes into Japan: the two of the finding large, the others small beneath them; each names its streams, and what counts them.
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

/** The first pipe begins at the edge, the others after what is said before them; what a pipe carries stands over them. */
const frames = {
  wide: {
    width: 640,
    left: 2,
    to: 550,
    top: 20,
    first: { bore: 90, figure: 58, word: 26, name: 20, scope: 15, inset: 16 },
    second: { bore: 92, figure: 42, where: 18, name: 20 },
    after: 10,
    from: 214,
    bore: { usual: 28, none: 13 },
    gap: 5,
    letters: 14,
    leading: 15,
    head: 22,
  },
  narrow: {
    width: 360,
    left: 6,
    to: 296,
    top: 19,
    first: { bore: 108, figure: 48, word: 21, name: 17, scope: 14, inset: 12 },
    second: { bore: 104, figure: 33, where: 15, name: 17 },
    after: 12,
    from: 172,
    bore: { usual: 32, none: 14 },
    gap: 6,
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
      .filter(({ inlet }) => isSecond(inlet))
      .map(({ inlet, box }) => bracket(inlet, box, trade.elsewhere, labels, size)),
  ]);
}

/** The pipe of the magnets is the other half of the finding. */
const isSecond = ({ key }: Inlet): boolean => key === 'magnets';

/** The second pipe is high enough for words in each stream, and one in which nothing flows is flat. */
function boreOf(inlet: Inlet, size: Size): number {
  const { second, bore } = frames[size];
  return isSecond(inlet) ? second.bore : inlet.streams.length === 0 ? bore.none : bore.usual;
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
  const base = bottom - (narrow ? 19 : 15);
  return {
    texts: [
      placed(`name-${inlet.key}`, from, top + (narrow ? 24 : 27), labels.inlet(inlet), {
        size: name,
        weight: 600,
      }),
      placed(`scope-${inlet.key}`, from, top + (narrow ? 41 : 47), labels.scope(inlet), { size: scope }),
      // On a phone it stands at the other end, over the share.
      placed(
        `says-${inlet.key}-${stream.key}`,
        narrow ? right - inset : from,
        narrow ? top + 28 : base,
        lead,
        { size: word, face: 'display', anchor: narrow ? 'end' : 'start' },
      ),
      placed(`number-${inlet.key}`, right - inset, base, number, {
        size: figure,
        face: 'display',
        anchor: 'end',
      }),
    ],
  };
}

/** Over a pipe what it carries and who counts it; each stream in the pipe where it is high, else before it at its own level. */
function words(inlet: Inlet, box: Box, labels: Labels, size: Size): Partial<Drawn> {
  const { left, letters, second } = frames[size];
  const { key, streams } = inlet;
  const large = isSecond(inlet);
  const middle = (box.top + box.bottom) / 2;
  const [name, scope] = [labels.inlet(inlet), labels.scope(inlet)];
  const tall = large ? second.name : letters;
  const named = [
    placed(`name-${key}`, left, box.top - 7, name, { size: tall, weight: 600 }),
    placed(`scope-${key}`, left + textWidth(name, tall, 600) + 8, box.top - 7, scope, { tone: 'ink-2' }),
  ];
  const none = placed(`says-${key}-none`, box.left - 8, middle + 4.5, labels.none, {
    anchor: 'end',
    tone: 'ink-2',
  });
  const said = large ? wordsInside : streamWords;
  return { texts: [...named, ...(streams.length === 0 ? [none] : said(inlet, box, labels, size))] };
}

/** The streams of the second pipe, each in its band. */
const wordsInside = (inlet: Inlet, box: Box, labels: Labels, size: Size): PlacedText[] =>
  bandsIn(inlet, box).map(({ stream, top, bottom }) =>
    placed(
      `says-${inlet.key}-${stream.key}`,
      box.left + (size === 'narrow' ? 7 : 12),
      (top + bottom) / 2 + frames[size].letters * 0.35,
      labels.stream(stream),
      { size: frames[size].letters, weight: 600 },
    ),
  );

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

/** What the first stream of a pipe leaves of it: a bracket before the pipe, and the share in large type before that. */
function bracket(inlet: Inlet, box: Box, share: number, labels: Labels, size: Size): Partial<Drawn> {
  const { second } = frames[size];
  const [first] = bandsIn(inlet, box);
  const [top, bottom] = [(first?.bottom ?? box.top) + seam, box.bottom];
  const [number, where] = labels.elsewhere(share);
  const at = box.left - 9;
  const base = top + second.figure * 0.62;
  return {
    shapes: [
      shape('elsewhere-bracket', `M${at + 6} ${tenth(top)}H${at}V${tenth(bottom)}H${at + 6}`, 'ink', 'line'),
    ],
    texts: [
      placed('elsewhere-number', at - 8, base, number, {
        size: second.figure,
        face: 'display',
        anchor: 'end',
      }),
      placed('elsewhere-where', at - 8, base + second.figure * 0.2 + second.where * 0.85, where, {
        size: second.where,
        anchor: 'end',
      }),
    ],
  };
}

const toneOf = ({ key }: Stream): TextTone => streamTextTones[key];
