// Geometry of Japan in the chain: what flows into it and from whom, a round trip, a gauge with several needles, and its deals.
import { range, scaleLinear } from 'd3';
import type { Emphasis, PlacedText, Size, TextTone, Ink, PlotScene, Shape, Spot } from '../contract/scene.ts';
import { percent, tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import { yearTicks } from '../kit/axes.ts';
import { rectPath, type Box } from '../kit/box.ts';
import { flange } from '../kit/fittings.ts';
import { pipe, type Contents } from '../kit/pipes.ts';
import { placed } from '../kit/placed.ts';
import { textWidth, wrapText } from '../look/text-width.ts';

export const views = ['inlets', 'magnet-sources', 'round-trip', 'magnet-share', 'deals'] as const;
export type View = (typeof views)[number];

/** A part of what a pipe carries, in per cent of the pipe. */
export interface Stream {
  readonly key: string;
  readonly words: string;
  readonly share: number;
  readonly tone: Extract<Tone, 'china' | 'others' | 'others-2'>;
}
/** A pipe into Japan: what it carries, by what count, and from whom. What no stream fills stays open. */
export interface Inlet {
  readonly key: string;
  readonly name: string;
  readonly scope: string;
  /** In place of streams, where nothing flows that a source lists. */
  readonly none: string | null;
  readonly streams: readonly Stream[];
}
/** Magnets from one country: share by weight, which makes the bore, and what the count by value says. */
export interface MagnetSource extends Stream {
  readonly tonnes: string;
  readonly value: string;
  readonly derived: boolean;
}
export interface MagnetTrade {
  readonly sources: readonly MagnetSource[];
  /** What Japan sends back to one of them, in per cent of what it buys in all. */
  readonly back: { readonly to: string; readonly share: number; readonly words: readonly [string, string] };
}
/** What one source says of Japan's share. */
export interface Reading {
  readonly key: string;
  readonly share: number;
  readonly said: string;
  readonly who: string;
  readonly tone: Extract<Tone, 'japan' | 'others'>;
  readonly measured: boolean;
}
export interface Deal {
  readonly key: string;
  readonly at: number;
  readonly name: string;
  readonly state: string;
  /** `press`: it did deliver, by a press report. */
  readonly contents: Contents | 'press';
}
export interface JapanInTheChain {
  readonly japan: string;
  readonly inlets: readonly Inlet[];
  readonly trade: MagnetTrade;
  readonly gauge: { readonly words: string; readonly readings: readonly Reading[] };
  readonly deals: { readonly to: number; readonly deals: readonly Deal[] };
}

interface Parts {
  readonly shapes: Shape[];
  readonly spots: Spot[];
  readonly texts: PlacedText[];
}
const textTones: Readonly<Record<Stream['tone'], TextTone>> = {
  china: 'china',
  others: 'others',
  'others-2': 'others',
};
const shape = (key: string, d: string, tone: Tone, ink: Ink, emphasis: Emphasis = 'normal'): Shape => ({
  ...{ key, d, tone, ink, emphasis },
});
const small = (faint: boolean) => ({ tone: faint ? ('ink-2' as const) : ('ink' as const) });

/** Draws one view. */
export function japanInTheChain(shown: JapanInTheChain, size: Size, view: View): PlotScene {
  switch (view) {
    case 'inlets':
      return inletsOf(shown, size);
    case 'magnet-sources':
    case 'round-trip':
      return tradeOf(shown, size, view);
    case 'magnet-share':
      return gaugeOf(shown, size);
    case 'deals':
      return dealsOf(shown, size);
  }
}

/** Japan as the vessel into which the pipes run. */
function vesselOfJapan(japan: string, box: Box): Parts {
  return {
    shapes: [
      shape('japan', rectPath(box), 'japan', 'fitting'),
      shape(
        'japan-inner',
        rectPath({ left: box.left + 4, right: box.right - 4, top: box.top + 4, bottom: box.bottom - 4 }),
        'japan',
        'outline',
      ),
    ],
    spots: [],
    texts: [
      placed('japan-name', (box.left + box.right) / 2, (box.top + box.bottom) / 2 + 5, japan, {
        ...{ size: 15, weight: 600, anchor: 'middle', tone: 'japan' },
      }),
    ],
  };
}

/** A small chevron that shows which way a pipe flows. */
const chevron = (key: string, x: number, y: number, towards: 1 | -1, emphasis: Emphasis): Shape =>
  shape(
    key,
    `M${tenth(x - 3 * towards)} ${tenth(y - 5)}L${tenth(x + 3 * towards)} ${tenth(y)}L${tenth(x - 3 * towards)} ${tenth(y + 5)}`,
    'ink',
    'wall',
    emphasis,
  );

const inletFrames = {
  wide: { width: 640, pitch: 64, bore: 40, from: 284, to: 556, top: 8 },
  narrow: { width: 360, pitch: 64, bore: 21, from: 4, to: 296, top: 4 },
} as const;

/** Between two streams in one pipe, so that they part without colour. */
const seam = 1.4;

function inletsOf({ japan, inlets }: JapanInTheChain, size: Size): PlotScene {
  const frame = inletFrames[size];
  const wide = size === 'wide';
  const shapes: Shape[] = [];
  const texts: PlacedText[] = [];
  const height = frame.top + inlets.length * frame.pitch;
  const vessel = vesselOfJapan(japan, {
    left: frame.to,
    right: frame.width - 4,
    top: frame.top,
    bottom: height - 4,
  });
  inlets.forEach(({ key, name, scope, none, streams }, i) => {
    const top = frame.top + i * frame.pitch;
    const pipeTop = wide ? top + 10 : top + 35;
    const bore = frame.bore;
    const box = { left: frame.from, right: frame.to, top: pipeTop, bottom: pipeTop + bore };
    shapes.push(
      shape(`ground-${key}`, rectPath(box), 'paper-2', 'fill'),
      ...streams.reduce<{ readonly at: number; readonly drawn: readonly Shape[] }>(
        ({ at, drawn }, stream) => {
          const to = at + ((bore - (streams.length - 1) * seam) * stream.share) / 100;
          const d = rectPath({ ...box, top: at, bottom: to });
          return {
            at: to + seam,
            drawn: [...drawn, shape(`${key}-${stream.key}`, d, stream.tone, 'estimate')],
          };
        },
        { at: pipeTop, drawn: [] },
      ).drawn,
      shape(
        `walls-${key}`,
        `M${box.left} ${tenth(box.top)}H${box.right}M${box.left} ${tenth(box.bottom)}H${box.right}`,
        none === null ? 'ink' : 'ink-2',
        none === null ? 'wall' : 'gap',
      ),
      ...flange({
        ...{ key: `flange-${key}`, x: box.right - 2.5, y: (box.top + box.bottom) / 2 },
        ...{ along: 'x', bore, emphasis: 'normal' },
      }).shapes,
    );
    const line = top + (wide ? 22 : 13);
    texts.push(placed(`name-${key}`, wide ? 0 : 4, line, name, { weight: 600 }));
    texts.push(
      placed(`scope-${key}`, wide ? 0 : frame.to - 6, wide ? line + 15 : line, scope, {
        ...{ tone: 'ink-2', anchor: wide ? 'start' : 'end' },
      }),
    );
    const spoken: readonly (Pick<Stream, 'key' | 'words'> & { readonly tone: TextTone })[] =
      none === null
        ? streams.map(({ key: part, words, tone }) => ({ key: part, words, tone: textTones[tone] }))
        : [{ key: 'none', words: none, tone: 'ink' }];
    // Names of the streams in one line, in the order in which they lie in the pipe.
    let x = wide ? 0 : 4;
    for (const { key: part, words, tone } of spoken) {
      texts.push(placed(`says-${key}-${part}`, x, wide ? line + 30 : line + 15, words, { tone }));
      x += textWidth(words, 13) + 10;
    }
  });
  return {
    ...{ width: frame.width, height, ticks: [] },
    ...{ shapes: [...shapes, ...vessel.shapes], spots: [], texts: [...texts, ...vessel.texts] },
  };
}

const tradeFrames = {
  wide: { width: 640, whole: 142, from: 10, to: 520, gap: 30, top: 6, end: 626 },
  narrow: { width: 360, whole: 112, from: 8, to: 286, gap: 23, top: 5, end: 354 },
} as const;

function tradeOf({ japan, trade }: JapanInTheChain, size: Size, view: View): PlotScene {
  const frame = tradeFrames[size];
  const shapes: Shape[] = [];
  const texts: PlacedText[] = [];
  const bore = (share: number) => (share / 100) * frame.whole;
  const back: Emphasis = view === 'round-trip' ? 'strong' : 'faint';
  let top: number = frame.top;
  let firstPipe: number | null = null;
  let lastFoot = 0;
  for (const { key, words, share, tone, tonnes, value, derived } of trade.sources) {
    const returns = key === trade.back.to;
    const emphasis: Emphasis = view === 'magnet-sources' ? 'normal' : returns ? 'normal' : 'faint';
    const faint = emphasis === 'faint';
    const pipeTop = top + frame.gap - 7;
    const foot = pipeTop + bore(share);
    firstPipe ??= pipeTop;
    const box = { left: frame.from, right: frame.to, top: pipeTop, bottom: foot };
    const name = placed(`name-${key}`, frame.from + 8, pipeTop - 6, words, {
      ...{ weight: 600, tone: faint ? 'ink-2' : textTones[tone] },
    });
    texts.push(
      name,
      placed(
        `tonnes-${key}`,
        frame.from + 8 + textWidth(words, 13, 600) + 10,
        pipeTop - 6,
        tonnes,
        small(faint),
      ),
      placed(`value-${key}`, frame.to - 6, pipeTop - 6, value, { anchor: 'end', tone: 'ink-2' }),
    );
    shapes.push(
      shape(`flow-${key}`, rectPath(box), tone, derived ? 'hollow' : 'estimate', emphasis),
      chevron(`way-${key}`, (frame.from + frame.to) / 2, (pipeTop + foot) / 2, 1, emphasis),
    );
    let plateFoot = foot;
    top = foot + 4;
    if (returns) {
      const backTop = foot + frame.gap - 5;
      const backFoot = backTop + bore(trade.back.share);
      const backBox = { left: frame.from, right: frame.to, top: backTop, bottom: backFoot };
      const [what, tonnesBack] = trade.back.words;
      texts.push(
        placed('name-back', frame.from + 8, backTop - 6, what, {
          ...{ weight: 600, tone: back === 'faint' ? 'ink-2' : 'japan' },
        }),
        placed(
          'tonnes-back',
          frame.from + 8 + textWidth(what, 13, 600) + 10,
          backTop - 6,
          tonnesBack,
          small(back === 'faint'),
        ),
      );
      shapes.push(
        shape('flow-back', rectPath(backBox), 'japan', 'estimate', back),
        chevron('way-back', (frame.from + frame.to) / 2, (backTop + backFoot) / 2, -1, back),
      );
      plateFoot = backFoot;
      top = backFoot + 4;
    }
    shapes.push(
      shape(
        `plate-${key}`,
        rectPath({ left: frame.from - 4, right: frame.from + 1, top: pipeTop - 3, bottom: plateFoot + 3 }),
        'ink',
        'fitting',
        emphasis,
      ),
    );
    lastFoot = plateFoot;
  }
  const vessel = vesselOfJapan(japan, {
    left: frame.to,
    right: frame.end,
    top: (firstPipe ?? 0) - 8,
    bottom: lastFoot + 8,
  });
  return {
    ...{ width: frame.width, height: tenth(lastFoot + 14), ticks: [] },
    ...{ shapes: [...shapes, ...vessel.shapes], spots: [], texts: [...texts, ...vessel.texts] },
  };
}

const gaugeFrames = {
  wide: { width: 640, x: 196, y: 216, r: 156, list: { x: 404, y: 40, width: 232 } },
  narrow: { width: 360, x: 180, y: 162, r: 122, list: { x: 8, y: 216, width: 346 } },
} as const;
/** Full scale of the gauge, per cent. */
const fullScale = 25;

function gaugeOf({ gauge: { words, readings } }: JapanInTheChain, size: Size): PlotScene {
  const frame = gaugeFrames[size];
  const { x, y, r, list } = frame;
  const angle = scaleLinear([0, fullScale], [Math.PI, 2 * Math.PI]);
  const at = (share: number, radius: number) => ({
    x: tenth(x + radius * Math.cos(angle(share))),
    y: tenth(y + radius * Math.sin(angle(share))),
  });
  /** Points close enough for the eye to see a round line. */
  const arc = (radius: number) =>
    Array.from({ length: 76 }, (_, i) => at((fullScale * i) / 75, radius))
      .map((point) => `${point.x} ${point.y}`)
      .join('L');
  const marks = Array.from({ length: fullScale + 1 }, (_, share) => {
    const from = at(share, r);
    const to = at(share, r - (share % 5 === 0 ? 11 : 6));
    return `M${from.x} ${from.y}L${to.x} ${to.y}`;
  }).join('');
  const shapes: Shape[] = [
    shape('dial', `M${arc(r)}`, 'ink', 'wall'),
    shape('dial-marks', marks, 'ink', 'lead'),
    shape('dial-foot', `M${x - r} ${y}H${x + r}`, 'ink', 'wall'),
  ];
  const spots: Spot[] = [];
  const texts: PlacedText[] = [];
  for (const share of [0, fullScale]) {
    const place = at(share, r - 24);
    texts.push(
      placed(`scale-${share}`, place.x, share % fullScale === 0 ? y - 6 : place.y + 5, percent(share), {
        ...{ anchor: 'middle', tone: 'ink-2' },
      }),
    );
  }
  const ordered = [...readings].sort((a, b) => a.share - b.share);
  let line: number = list.y;
  ordered.forEach(({ key, share, said, who, tone, measured }, i) => {
    const before = ordered[i - 1];
    // Two needles close together: the tip of the second stands further out.
    const out = before !== undefined && share - before.share < 1.5 ? 24 : 8;
    const [from, to, tip] = [at(share, 16), at(share, r - 2), at(share, r + out)];
    shapes.push(
      shape(`needle-${key}`, `M${from.x} ${from.y}L${to.x} ${to.y}`, tone, measured ? 'line' : 'dashes'),
    );
    if (out > 8) {
      const [start, end] = [at(share, r + 2), at(share, r + out - 4)];
      shapes.push(shape(`tie-${key}`, `M${start.x} ${start.y}L${end.x} ${end.y}`, tone, 'lead'));
    }
    texts.push(
      placed(`tip-${key}`, tip.x, tip.y + 4.5, percent(share), {
        ...{ anchor: share < fullScale / 2 ? 'end' : 'start', weight: 600, tone },
      }),
    );
    const head = textWidth(said, 13, 600) + 8;
    const lines = wrapText(who, list.width - (size === 'wide' ? 0 : head), 13);
    texts.push(placed(`said-${key}`, list.x, line, said, { weight: 600, tone }));
    texts.push(
      size === 'wide'
        ? placed(`who-${key}`, list.x, line + 15, lines)
        : placed(`who-${key}`, list.x + head, line, lines),
    );
    line += size === 'wide' ? 22 + lines.length * 15 + 8 : lines.length * 15 + 4;
  });
  spots.push({ key: 'hub', x, y, r: 9, tone: 'ink', ink: 'fitting', emphasis: 'normal' });
  texts.push(placed('gauge', x, y + 27, words, { anchor: 'middle', tone: 'ink-2' }));
  return {
    ...{ width: frame.width, height: Math.max(y + 34, tenth(line)), ticks: [] },
    shapes,
    spots,
    texts,
  };
}

const dealFrames = {
  wide: { width: 640, left: 8, to: 566, pitch: 44, bore: 16, top: 6 },
  narrow: { width: 360, left: 8, to: 296, pitch: 40, bore: 13, top: 4 },
} as const;

function dealsOf({ japan, deals: { to, deals } }: JapanInTheChain, size: Size): PlotScene {
  const frame = dealFrames[size];
  const from = Math.floor(Math.min(...deals.map(({ at }) => at)));
  const x = scaleLinear([from, to], [frame.left, frame.to]);
  const foot = frame.top + deals.length * frame.pitch + 4;
  const drawn = deals.map(({ key, at, contents }, i) => {
    const top = frame.top + i * frame.pitch + 20;
    const box = { left: x(at), right: frame.to, top, bottom: top + frame.bore };
    const length =
      contents === 'press'
        ? [shape(`${key}-press`, rectPath(box), 'others', 'estimate')]
        : pipe({
            ...{ key, box, along: 'x', contents, emphasis: 'normal' },
            tone: contents === 'promise' ? 'policy' : 'others',
          }).shapes;
    return [
      ...length,
      ...flange({
        ...{ key: `start-${key}`, x: box.left + 2.5, y: top + frame.bore / 2, along: 'x' },
        ...{ bore: frame.bore, emphasis: 'normal' },
      }).shapes,
    ];
  });
  const texts = deals.flatMap(({ key, at, name, state, contents }, i) => {
    const baseline = frame.top + i * frame.pitch + 10;
    const nameWidth = textWidth(name, 13, 600);
    const all = nameWidth + 8 + textWidth(state, 13);
    const left = Math.min(x(at), frame.to - 4 - all);
    return [
      placed(`name-${key}`, left, baseline, name, { weight: 600 }),
      placed(`state-${key}`, left + nameWidth + 8, baseline, state, {
        tone:
          contents === 'promise'
            ? 'policy'
            : contents === 'flow' || contents === 'press'
              ? 'others'
              : 'ink-2',
      }),
    ];
  });
  const vessel = vesselOfJapan(japan, {
    ...{ left: frame.to, right: frame.width - 4, top: frame.top, bottom: foot - 4 },
  });
  const years = range(from, to, size === 'wide' ? 3 : 4);
  return {
    width: frame.width,
    height: foot + 24,
    ticks: yearTicks(years, { x, foot, baseline: foot + 20 }).map((tick) => ({
      ...tick,
      anchor: tick.anchor === 'end' ? 'middle' : tick.anchor,
    })),
    shapes: [...drawn.flat(), ...vessel.shapes],
    spots: [],
    texts: [...texts, ...vessel.texts],
  };
}
