// Geometry of the estimates: shafts in one ground. Each is as deep as its loss and as wide as its cut is long; nothing joins one to another.
import { scaleLinear } from 'd3';
import type { PlacedText, PlotScene, Shape, Size, TextTone, Tick } from '../contract/scene.ts';
import { tick } from '../kit/axes.ts';
import { rectPath } from '../kit/box.ts';
import { sceneOf } from '../kit/drawn.ts';
import { placed, type TextStyle } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { scaleOf, shaftsOf, type DepthScale, type Shaft } from './layout-shafts.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  wide: {
    width: 640,
    left: 44,
    pitch: 112,
    /** Width of a year. */
    year: 98,
    room: 106,
    pad: 8,
    /** Left over and under words in a shaft. */
    air: 16,
    who: { y: 15, size: 16 },
    length: 32,
    surface: 54,
    foot: 326,
    earth: { left: 36, right: 597, under: 12 },
    answer: { size: 28, least: 20, drop: 27 },
    legend: { x: 44, y: 278, width: 325 },
  },
  narrow: {
    width: 360,
    left: 38,
    pitch: 64,
    year: 56,
    room: 61,
    pad: 4,
    air: 12,
    who: { y: 236, size: 13 },
    length: 251,
    surface: 18,
    foot: 218,
    earth: { left: 32, right: 356, under: 54 },
    answer: { size: 17, least: 13, drop: 19 },
    legend: { x: 4, y: 290, width: 352 },
  },
} as const;
type Frame = (typeof frames)[Size];
const leading = 15;

/** A shaft with its place in the ground. */
interface Place {
  readonly shaft: Shaft;
  readonly frame: Frame;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** Draws the shafts of a view side by side in one ground. */
export function costOfACutoff(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const frame = frames[size];
  const scale = scaleOf(rows, labels, view);
  const y = scaleLinear([0, scale.deepest], [frame.surface, frame.foot]);
  const shafts = shaftsOf(rows, labels, view, size);
  const places = shafts.map((shaft, i): Place => {
    const left = frame.left + i * frame.pitch;
    const right = left + ((shaft.months ?? 12) / 12) * frame.year;
    return { shaft, frame, left, right: tenth(right), bottom: tenth(y(shaft.depth ?? 0)) };
  });
  const noted = (own: readonly Shaft[]) =>
    size === 'wide' ? { texts: legend(labels, frame), foot: 0 } : methods(own, labels, frame);
  // As high in either unit.
  const foot = Math.max(
    ...(['side-by-side', 'in-yen'] as const).map((each) => noted(shaftsOf(rows, labels, each, size)).foot),
  );
  return sceneOf(
    { width: frame.width, height: tenth(Math.max(frame.foot + 12, foot) + 8) },
    [
      { shapes: [earth(frame)] },
      ...places.map((place) => ({ shapes: dug(place), texts: houseWords(place) })),
      { shapes: [surfaceOf(places, frame), ...(scale.yen || size === 'narrow' ? [] : timesOver(places))] },
      { texts: places.flatMap((place) => answers(place, size === 'wide')) },
      { texts: noted(shafts).texts },
    ],
    ticksOf(scale, y, size),
  );
}

const earth = ({ surface: top, foot, earth: { left, right, under } }: Frame): Shape =>
  shape('earth', rectPath({ left, right, top, bottom: foot + under }), 'paper-2', 'fill');

/** The surface of the ground, with a gap at each mouth. */
function surfaceOf(places: readonly Place[], { surface, earth: { left, right } }: Frame): Shape {
  const mouths = places.filter(({ shaft }) => shaft.isDug && shaft.depth !== null);
  const ends = [left, ...mouths.flatMap((mouth) => [mouth.left, mouth.right]), right];
  const pieces = ends.flatMap((from, i) => (i % 2 === 0 ? [`M${from} ${surface}H${ends[i + 1]}`] : []));
  return shape('surface', pieces.join(''), 'ink', 'line');
}

/**
 * What is dug: filled for rare earths alone, in bold dashes for more than these, in thin ones for a range; not come to yet, its
 * outline. Open where its length isn't said.
 */
function dug({ shaft, frame: { surface }, left, right, bottom }: Place): Shape[] {
  const { key, depth, months, atMost, isAlone, isDug, isLifted } = shaft;
  if (depth === null) return [];
  const close = months === null ? '' : `V${surface}`;
  const edge = `M${left} ${surface}V${bottom}H${right}${close}`;
  const hole = rectPath({ left, right, top: surface, bottom: isDug ? bottom : surface });
  const [top, tip] = [surface - 12, surface - 4];
  const end = months === null ? '' : `M${right} ${top}V${tip}`;
  const length = `M${left} ${top}V${tip}M${left} ${surface - 8}H${right}${end}`;
  const isFilled = isAlone && !atMost;
  const shapes = [
    shape(`shaft-${key}`, hole, 'paper', 'fill'),
    ...(isFilled ? [shape(`loss-${key}`, hole, 'japan', 'estimate')] : []),
    ...(isDug && isFilled
      ? []
      : [shape(`edge-${key}`, edge, isDug ? 'japan' : 'ink-2', isDug && !atMost ? 'dashes' : 'gap')]),
    shape(`length-${key}`, length, isDug ? 'ink' : 'ink-2', months === null ? 'gap' : 'wall'),
  ];
  return isLifted ? shapes : shapes.map((each) => ({ ...each, emphasis: 'faint' }));
}

/** Beside the shaft of missing parts, where there is room, how often the scaled year goes into it: what its method says in words. */
function timesOver(places: readonly Place[]): Shape[] {
  const year = places.find(({ shaft }) => shaft.key === 'nri-1y');
  const parts = places.find(({ shaft }) => shaft.key === 'dir-ree-1y');
  if (year === undefined || !parts?.shaft.isDug) return [];
  const { surface } = year.frame;
  const step = year.bottom - surface;
  const [x, rung] = [parts.left - 7, 4];
  const rungs = Array.from({ length: Math.floor((parts.bottom - surface) / step + 0.2) + 1 }, (_, i) => {
    const y = tenth(surface + i * step);
    return i === 0 ? '' : `M${x - rung} ${y}H${x + rung}`;
  });
  const foot = tenth(surface + (rungs.length - 1) * step);
  return [shape('times-dir-ree-1y', `M${x} ${surface}V${foot}${rungs.join('')}`, 'ink', 'wall')];
}

const toneOf = ({ isDug, isLifted }: Shaft): TextTone => (isDug && isLifted ? 'ink' : 'ink-2');

/**
 * Who says it, and for how long: over the mouth, on a phone in a row under all shafts. There a text card on its way out passes over the
 * mouths, and would hide them.
 */
function houseWords({ shaft, frame, left }: Place): PlacedText[] {
  const { key, who, length } = shaft;
  const tone = toneOf(shaft);
  return [
    placed(`who-${key}`, left, frame.who.y, who, { tone, size: frame.who.size, weight: 600 }),
    placed(`length-${key}`, left, frame.length, wrapText(length, frame.room, 13), { tone: 'ink-2' }),
  ];
}

/** Lines of one shaft under each other: their text, style, and distance from the line before. */
interface Line {
  readonly key: string;
  readonly lines: readonly string[];
  readonly drop: number;
  readonly style: TextStyle;
}

/** The answer and what it is of: at the foot of a shaft that has room for it, else under it; the method where there is room. */
function answers(place: Place, isWide: boolean): PlacedText[] {
  const { shaft, frame, left, right, bottom } = place;
  if (!shaft.isDug) return [];
  const inside = right - left - 2 * frame.pad;
  const depth = bottom - frame.surface;
  const isFilled = shaft.isLifted && shaft.isAlone && !shaft.atMost;
  const within = answerLines(shaft, frame, inside, isWide).map((line): Line =>
    isFilled ? { ...line, style: { ...line.style, tone: 'ink' } } : line,
  );
  const isInside = shaft.depth !== null && heightOf(within) + frame.air < depth && fit(within, inside);
  const said = isInside ? within : answerLines(shaft, frame, frame.room, isWide);
  const answer = isInside
    ? stacked(place, left + frame.pad, bottom - heightOf(within) - frame.air + 6, within)
    : stacked(place, left, bottom, said);
  if (!isWide) return answer;
  // What the view doesn't compare keeps its answer alone.
  if (!shaft.isLifted) return answer;
  const own = methodLine(shaft, inside);
  const isOver = isInside && heightOf([own]) + heightOf(within) + 16 < depth;
  const under = isInside ? bottom : bottom + heightOf(said);
  return [
    ...answer,
    ...(isOver
      ? stacked(place, left + frame.pad, frame.surface, [own])
      : stacked(place, left, under, [methodLine(shaft, frame.room)])),
  ];
}

const fit = (lines: readonly Line[], width: number): boolean =>
  lines.every(({ lines: own, style }) =>
    own.every((text) => textWidth(text, style.size ?? 13, style.weight) <= width),
  );

const methodLine = ({ method }: Shaft, width: number): Line => ({
  key: 'method',
  lines: wrapText(method, width, 13),
  drop: 22,
  style: { tone: 'ink-2' },
});

function answerLines(
  shaft: Shaft,
  { answer: { size: most, least, drop } }: Frame,
  width: number,
  isWide: boolean,
): Line[] {
  const { depth, answer, base, other, isLifted } = shaft;
  const tone = toneOf(shaft);
  const size = textWidth(answer, most, 600) <= width ? most : least;
  const said: Line =
    depth === null
      ? { key: 'answer', lines: wrapText(answer, width, 13), drop: 18, style: { tone } }
      : {
          key: 'answer',
          lines: wrapText(answer, width, size, 600),
          drop,
          style: { size, weight: 600, tone },
        };
  return [
    said,
    ...(base === '' ? [] : [{ key: 'base', lines: wrapText(base, width, 13), drop: 17, style: { tone } }]),
    ...(isWide && isLifted && other !== ''
      ? [{ key: 'other', lines: wrapText(other, width, 13), drop: 16, style: { tone: 'ink-2' } as const }]
      : []),
  ];
}

const heightOf = (lines: readonly Line[]): number =>
  lines.reduce(
    (sum, { drop, lines: own, style }) => sum + drop + (own.length - 1) * ((style.size ?? 13) + 2),
    0,
  );

function stacked({ shaft }: Place, x: number, top: number, lines: readonly Line[]): PlacedText[] {
  let y = top;
  return lines.map(({ key, lines: own, drop, style }) => {
    const text = placed(`${key}-${shaft.key}`, x, y + drop, own, style);
    y += drop + (own.length - 1) * text.leading;
    return text;
  });
}

/** What depth, width and dashes mean, in the ground that nobody digs. */
const legend = (labels: Labels, { legend: { x, y, width } }: Frame): PlacedText[] => [
  placed('legend', x, y, wrapText(labels.legend, width, 13), { tone: 'ink-2' }),
];

/** On a phone the methods stand under the drawing, each with its house, and keep their places while a shaft is not dug. */
function methods(shafts: readonly Shaft[], labels: Labels, { legend: { x, y, width } }: Frame) {
  const explained = placed('legend', x, y, wrapText(labels.legend, width, 13), { tone: 'ink-2' });
  let at = y + explained.lines.length * leading + 6;
  const texts = shafts.flatMap((shaft) => {
    const text = placed(`method-${shaft.key}`, x, at, wrapText(labels.told(shaft), width, 13), {
      tone: toneOf(shaft),
    });
    at += (text.lines.length - 1) * leading + 19;
    return shaft.isDug ? [text] : [];
  });
  return { texts: [explained, ...texts], foot: at - leading };
}

/** The scale: per cent on the left, yen on the right where there is room. */
function ticksOf({ yen, marks }: DepthScale, y: (depth: number) => number, size: Size): Tick[] {
  const { earth } = frames[size];
  const right = yen && size === 'wide';
  return marks.map(({ depth, text }) => {
    const at = tenth(y(depth));
    const [from, label]: [number, Pick<Tick, 'x' | 'anchor'>] = right
      ? [earth.right - 4, { x: earth.right + 6, anchor: 'start' }]
      : [earth.left, { x: earth.left - 5, anchor: 'end' }];
    return tick(`${yen ? 'yen' : 'y'}-${depth}`, `M${from} ${at}h4`, {
      base: true,
      ...label,
      y: tenth(at + 4.5),
      text,
    });
  });
}
