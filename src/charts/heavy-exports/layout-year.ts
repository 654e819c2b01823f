// A year's flows against the year before: two pipes of one bore at the start, each as wide at the end as its own change says.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { sceneOf } from '../kit/drawn.ts';
import { placed, type TextStyle } from '../kit/labels/placed.ts';
import { boreScale } from '../kit/pipes.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import type { Flow, Rows } from './rows.ts';
import type { Labels } from './words.ts';

/** The year in per cent of the one before. */
const indexOf = ({ change_pct }: Flow): number => 100 + change_pct;

/**
 * Where the two pipes lie, in lengths along them and across: `joint` and `end` are the plates around the reducer,
 * `box` and `to` the ends of the vessel, which stays within the column of a page. On a wide artboard the
 * left part of a pipe carries nothing that a slip of paper may not pass over.
 */
const frames = {
  wide: {
    width: 640,
    height: 236,
    bore: 90,
    rim: 7,
    centres: [59, 182],
    joint: 336,
    end: 392,
    box: 548,
    to: 613,
    beside: 4,
  },
  // High up, since a slip rests on the lower part of a phone.
  narrow: {
    width: 360,
    height: 356,
    bore: 136,
    rim: 8,
    centres: [90, 268],
    joint: 106,
    end: 148,
    box: 250,
    to: 350,
    beside: 14,
  },
} as const;
type Frame = (typeof frames)[Size];
/** How deep a torn end is cut, and into how many teeth. */
const [tooth, teeth] = [7, 6];
/** Half of how thick a plate is. */
const plateHalf = 3.5;

/** A path of points along and across a pipe: on a phone both pipes fall, and the two change places. */
const turned = (size: Size, points: readonly (readonly [along: number, across: number])[]): string =>
  points
    .map(([along, across], i) => {
      const [x, y] = size === 'wide' ? [along, across] : [across, along];
      return `${i === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`;
    })
    .join('');

/** A box by its ends along a pipe and across it. */
const boxed = (size: Size, from: number, to: number, low: number, high: number): Box =>
  size === 'wide'
    ? { left: from, right: to, top: low, bottom: high }
    : { left: low, right: high, top: from, bottom: to };

export function pipesOfYear({ ofYear }: Rows, labels: Labels, size: Size): PlotScene {
  const frame = frames[size];
  const { all, japan } = ofYear.year;
  // At a desk the pipe of all goes on past the edge; on a phone it is torn off over the place where a text card rests, for it goes on there too.
  const length = size === 'wide' ? frame.width : frame.to;
  return sceneOf(frame, [
    { shapes: pipeShapes(all, size, frame, frame.centres[0], length, size === 'wide' ? 0 : teeth) },
    { shapes: [...lostBore(frame, size), ...pipeShapes(japan, size, frame, frame.centres[1], frame.box)] },
    { shapes: [buyer(frame, size), ...(size === 'narrow' ? gapsInThinPipe(frame) : [])] },
    {
      texts: [
        ...textsOf(all, labels, size, 0),
        ...textsOf(japan, labels, size, 1),
        ...years(labels, size),
        ...japanTexts(labels, size),
      ],
    },
  ]);
}

/** Base, reducer and what is left of it up to `to`, with its walls and the two plates. */
function pipeShapes(flow: Flow, size: Size, frame: Frame, centre: number, to: number, torn = 0): Shape[] {
  const { key } = flow;
  const scale = boreScale(100, frame.bore);
  const [base, now] = [scale(100) / 2, scale(indexOf(flow)) / 2];
  const { joint, end, rim } = frame;
  const length = (part: string, points: readonly (readonly [number, number])[]): Shape =>
    shape(`${key}-${part}`, `${turned(size, points)}Z`, 'china', 'fill');
  // The cone begins and ends at the faces of the plates, or it would be narrower there than its pipe.
  const cone = (side: -1 | 1): [number, number][] => [
    [joint, centre + side * base],
    [joint + plateHalf, centre + side * base],
    [end - plateHalf, centre + side * now],
    [end, centre + side * now],
  ];
  const wall = (side: -1 | 1): string => turned(size, [...cone(side), [to, centre + side * now]]);
  const baseWall = (side: -1 | 1): string =>
    turned(size, [
      [0, centre + side * base],
      [joint, centre + side * base],
    ]);
  const sides = (at: number, half: number): [number, number][] => [
    [at, centre - half],
    [at, centre + half],
  ];
  const plate = (part: string, at: number, half: number): Shape =>
    shape(
      `${key}-${part}`,
      rectPath(boxed(size, at - plateHalf, at + plateHalf, centre - half - rim, centre + half + rim)),
      'ink',
      'fitting',
    );
  return [
    length('base-flow', [...sides(0, base), ...sides(joint, base).reverse()]),
    length('reducer', [...cone(-1), ...cone(1).reverse()]),
    length('now-flow', [...sides(end, now), ...tornEnd(to, centre, now, torn)]),
    // Apart, since a page may draw the base out to the edge of its screen.
    shape(`${key}-base-walls`, `${baseWall(-1)}${baseWall(1)}`, 'ink', 'wall'),
    shape(`${key}-walls`, `${wall(-1)}${wall(1)}`, 'ink', 'wall'),
    plate('joint', joint, base),
    plate('end', end, Math.max(now, 4)),
  ];
}

/** The end of what a pipe holds, from its far wall back to the near one: with a number of teeth where it is torn off, or straight. */
const tornEnd = (to: number, centre: number, half: number, many: number): [number, number][] => [
  [to, centre + half],
  ...Array.from({ length: Math.max(0, 2 * many - 1) }, (_, i): [number, number] => [
    i % 2 === 0 ? to - tooth : to,
    centre + half - ((i + 1) * half) / many,
  ]),
  [to, centre - half],
];

/** The walls of the year before, in fine dots: what the thin pipe has lost. */
function lostBore({ bore, centres, end, box }: Frame, size: Size): Shape[] {
  const walls = [-bore / 2, bore / 2].flatMap((side) =>
    Array.from({ length: Math.floor((box - end - 8) / 6) }, (_, i) => {
      const at = end + 8 + i * 6;
      return turned(size, [
        [at, centres[1] + side],
        [at + 1.4, centres[1] + side],
      ]);
    }),
  );
  return [shape('dysprosium-Japan-lost', walls.join(''), 'ink-2', 'wall')];
}

/** On a phone the change and its tonnes stand on the thin pipe, which is left out behind them. */
function gapsInThinPipe({ bore, centres: [, x] }: Frame): Shape[] {
  const { change, tonnage } = words.narrow.at;
  const gap = (part: string, half: number, top: number, bottom: number): Shape => {
    const box = { left: x - half, right: x + half, top, bottom };
    return shape(`dysprosium-Japan-gap-${part}`, rectPath(box), 'paper', 'fill');
  };
  return [
    gap('change', 10, change - 39, tonnage - 12),
    gap('tonnage', bore / 2 + 4, tonnage - 12, tonnage + 6),
  ];
}

/** The buyer at the end of the thin pipe: a vessel that the bore of before would have filled. */
function buyer({ bore, centres, box, to, beside }: Frame, size: Size): Shape {
  const half = bore / 2 + beside;
  return shape(
    'japan',
    rectPath(boxed(size, box, to, centres[1] - half, centres[1] + half)),
    'japan',
    'fitting',
  );
}

/** Sizes of the words of a pipe; on a phone also how far down its change and its tonnes stand, over the place where a text card rests. */
const words = {
  wide: { name: 25, change: 62, thin: 46 },
  narrow: { year: 24, name: 21, change: 41, thin: 47, at: { change: 216, tonnage: 235 } },
} as const;

/** The change of a flow, as large as its pipe lets it be: on China's colour, or beside what is left of the pipe. */
const changeStyle = (size: Size, thin: boolean) =>
  ({
    face: 'display',
    tone: thin ? 'china' : 'on-fill',
    size: words[size][thin ? 'thin' : 'change'],
  }) as const;
const white = { tone: 'on-fill' } as const;
const large = { ...white, face: 'display' } as const;

/** What stands on a pipe: its name, and at the end the change; on a phone the year of its base too. */
function textsOf(flow: Flow, labels: Labels, size: Size, i: 0 | 1): PlacedText[] {
  const { centres, joint, end } = frames[size];
  const sizes = words[size];
  const { key } = flow;
  const { name, detail } = labels.flow(flow);
  const thin = i === 1;
  const change = changeStyle(size, thin);
  const left = thin ? ({ tone: 'ink-2' } as const) : white;
  if (size === 'wide') {
    const y = centres[i];
    return [
      placed(`${key}-name`, joint - 140, y - 10, name, { ...large, size: sizes.name, leading: 26 }),
      placed(`${key}-detail`, joint - 139, y + 33, detail, white),
      placed(`${key}-change`, end + 16, thin ? y - 7 : y + 12, labels.change(flow), change),
      placed(`${key}-tonnage`, end + 18, thin ? y + 19 : y + 36, labels.tonnage(flow), left),
    ];
  }
  const x = centres[i];
  const middle = { anchor: 'middle' } as const;
  return [
    placed(`${key}-before`, x, 21, labels.before, { ...large, ...middle, size: words.narrow.year }),
    placed(`${key}-base`, x, 36, labels.base, { ...white, ...middle }),
    placed(`${key}-name`, x, 59, name, { ...large, ...middle, size: sizes.name, leading: 21 }),
    placed(`${key}-detail`, x, 96, detail, { ...white, ...middle }),
    placed(`${key}-change`, x, words.narrow.at.change, labels.change(flow), { ...change, ...middle }),
    placed(`${key}-tonnage`, x, words.narrow.at.tonnage, labels.tonnage(flow), { ...left, ...middle }),
  ];
}

/** At a desk one line for both pipes, between them: the year whose bore they begin with, and the one that they end with. */
function years(labels: Labels, size: Size): PlacedText[] {
  if (size === 'narrow') return [];
  const { joint, end } = frames.wide;
  return [
    placed('year-before', joint + plateHalf, 127, labels.beforeBoth, { anchor: 'end' }),
    // Under the plate that its bore begins at.
    placed('year-now', end, 132, labels.now, { weight: 600, anchor: 'middle' }),
  ];
}

/** The name of the buyer in its vessel. */
function japanTexts(labels: Labels, size: Size): PlacedText[] {
  const { centres, box, to } = frames[size];
  const style: TextStyle = {
    face: 'display',
    tone: 'japan',
    size: size === 'wide' ? 20 : 24,
    anchor: 'middle',
  };
  return size === 'wide'
    ? [placed('japan-name', (box + to) / 2, centres[1] + 7, labels.buyers.japan, style)]
    : [placed('japan-name', centres[1], box + 26, labels.buyers.japan, style)];
}
