// Pipes into Japan, all of one bore and one length; each names its streams, and what counts them, and the two of the finding have their numbers large.
import type { PlotScene, Shape, Size } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { flange } from '../kit/fittings.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { textWidth } from '../look/text-width.ts';
import { streamTones } from './layout-ink.ts';
import { domes, vesselOfJapan } from './layout-vessel.ts';
import type { Inlet, Rows } from './rows.ts';
import type { Labels } from './words.ts';

/** All pipes have one bore and one length, but that in which nothing flows is flat. What a pipe carries stands before it, or on a phone over it, and before it the numbers of the finding. */
const frames = {
  wide: {
    width: 640,
    left: 2,
    from: 238,
    to: 550,
    top: 22,
    bore: { usual: 70, none: 22 },
    gap: 14,
    head: 0,
    name: 16,
    letters: 14,
    figure: 31,
    where: 15,
  },
  narrow: {
    width: 360,
    left: 6,
    from: 158,
    to: 296,
    top: 36,
    bore: { usual: 62, none: 14 },
    gap: 7,
    head: 21,
    name: 14,
    letters: 13,
    figure: 27,
    where: 15,
  },
} as const;
/** Between two streams in one pipe, so that they part without colour. */
const seam = 3;
/** How far short of its wall "almost" all ends. */
const shortBy = 2;
/** How far inside a stream the dashes of its edge lie. */
const inside = 1;

export function inletsOf({ inlets, trade }: Rows, labels: Labels, size: Size): PlotScene {
  const { width, from, to, top, gap, head, bore } = frames[size];
  let foot = top - gap - head;
  const pipes = inlets.map((inlet) => {
    const start = foot + gap + head;
    foot = start + (inlet.streams.length === 0 ? bore.none : bore.usual);
    return { inlet, box: { left: from, right: to, top: start, bottom: foot } };
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
    ...pipes.map(({ inlet, box }, i) => words(inlet, box, labels, size, i === 0)),
    ...pipes
      .filter(({ inlet }) => isSecond(inlet))
      .map(({ inlet, box }) => bracket(inlet, box, trade.elsewhere, labels, size)),
  ]);
}

/** The pipe of the magnets is the other half of the finding. */
const isSecond = ({ key }: Inlet): boolean => key === 'magnets';

/** Where each stream of a pipe begins and ends, from the top down. */
function bandsIn({ streams }: Inlet, { top, bottom }: Box) {
  const room = bottom - top - Math.max(0, streams.length - 1) * seam;
  let at = top;
  return streams.map((stream) => {
    const end = at + (room * stream.share) / 100;
    const band = { stream, top: at, bottom: stream.row?.print_as === 'almost' ? end - shortBy : end };
    at = end + seam;
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
  const walls = `M${left} ${tenth(top - 1)}H${right}M${left} ${tenth(bottom + 1)}H${right}`;
  return [
    // A pipe of which no source lists anything is empty. In the others the part that no stream fills has a plain tint.
    shape(`ground-${key}`, rectPath(box), empty ? 'paper' : 'paper-2', 'fill'),
    // Each is there, and ends in dashes: how far it reaches is no official count.
    ...bandsIn(inlet, box).flatMap((band) => {
      const name = `${key}-${band.stream.key}`;
      const edge = tenth(band.bottom - inside);
      return [
        shape(
          name,
          rectPath({ ...box, top: band.top, bottom: band.bottom }),
          streamTones[band.stream.key],
          'fill',
        ),
        shape(`${name}-edge`, `M${left} ${edge}H${right}`, 'paper', 'dashes'),
      ];
    }),
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

/** Words of a pipe: over it what it carries and who counts it, in it the names of its streams; before the first, which the finding is about, its share in large type. */
function words(inlet: Inlet, box: Box, labels: Labels, size: Size, leads: boolean): Partial<Drawn> {
  const { left, letters, name: tall, figure } = frames[size];
  const { key, streams } = inlet;
  const middle = (box.top + box.bottom) / 2;
  const [name, scope] = [labels.inlet(inlet), labels.scope(inlet)];
  const [first] = streams;
  const isWide = size === 'wide';
  const none = isWide
    ? placed(`says-${key}-none`, box.left + 12, middle + 4.5, labels.none, { tone: 'ink-2' })
    : placed(`says-${key}-none`, box.left - 8, middle + 4.5, labels.none, { anchor: 'end', tone: 'ink-2' });
  // Under its name, but beside it where the pipe is flat.
  const [nameY, scopeX, scopeY] = !isWide
    ? [box.top - 7, left + textWidth(name, tall, 600) + 8, box.top - 7]
    : streams.length === 0
      ? [middle + 5, left + textWidth(name, tall, 600) + 8, middle + 5]
      : leads || isSecond(inlet)
        ? [box.top + 12, left, box.top + 29]
        : [middle - 2, left, middle + 16];
  const said = bandsIn(inlet, box).map(({ stream, top, bottom }) =>
    placed(
      `says-${key}-${stream.key}`,
      box.left + (size === 'narrow' ? 6 : 12),
      // Clear of the dashes.
      (top + bottom) / 2 - 1.8 + letters * 0.35,
      leads ? labels.parted(stream).lead : labels.stream(stream),
      { size: letters, weight: 600, tone: stream.key === 'China' ? 'on-fill' : 'on-pale' },
    ),
  );
  return {
    texts: [
      placed(`name-${key}`, left, nameY, name, { size: tall, weight: 600 }),
      placed(`scope-${key}`, scopeX, scopeY, scope, { tone: 'ink-2' }),
      ...(streams.length === 0 ? [none] : said),
      ...(leads && first !== undefined
        ? [
            placed(
              `number-${key}`,
              box.left - 9,
              isWide ? box.bottom - 5 : middle + figure * 0.33,
              labels.parted(first).number,
              {
                size: figure,
                face: 'display',
                anchor: 'end',
              },
            ),
          ]
        : []),
    ],
  };
}

/** What the first stream of a pipe leaves of it: a bracket before the pipe, and the share in large type before that. */
function bracket(inlet: Inlet, box: Box, share: number, labels: Labels, size: Size): Partial<Drawn> {
  const { figure, where: small } = frames[size];
  const [first] = bandsIn(inlet, box);
  const [top, bottom] = [(first?.bottom ?? box.top) + seam, box.bottom];
  const [number, where] = labels.elsewhere(share);
  const isWide = size === 'wide';
  const middle = (top + bottom) / 2;
  const at = box.left - 9;
  // At a desk both stand in one line.
  const line = box.bottom - 5;
  const base = middle + figure * 0.1;
  return {
    shapes: [
      shape('elsewhere-bracket', `M${at + 6} ${tenth(top)}H${at}V${tenth(bottom)}H${at + 6}`, 'ink', 'line'),
    ],
    texts: isWide
      ? [
          placed('elsewhere-number', at - 7 - textWidth(where, small) - 6, line, number, {
            size: figure,
            face: 'display',
            anchor: 'end',
          }),
          placed('elsewhere-where', at - 7, line, where, { size: small, anchor: 'end' }),
        ]
      : [
          placed('elsewhere-number', at - 8, base, number, { size: figure, face: 'display', anchor: 'end' }),
          placed('elsewhere-where', at - 8, base + figure * 0.12 + small * 0.85, where, {
            size: small,
            anchor: 'end',
          }),
        ],
  };
}
