// Geometry of the watch list: the pipe of the record runs on past its last day, hatched, and what is due hangs on it in the order of dates.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { rectPath } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { bowTie } from '../kit/fittings.ts';
import { hatchLines } from '../kit/hatch.ts';
import { placed, type TextStyle } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { wrapText } from '../look/text-width.ts';
import { afterDate, frames, hung, keyAbove, tagPath, type Hung, type Large } from './layout-tags.ts';
import type { Due, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** Draws a view: the whole pipe, and the tags of the kind that the view shows with what they hang on. */
export function watchList(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const tags = hung(rows, labels, size, view);
  return sceneOf(frames[size], [
    pipeOf(rows, size, tags),
    ...rows.byDate.map((due, i) => stringOf(due, i, size, tags)),
    ...rows.byDate.map((due, i) => fittingOf(due, i, size, tags)),
    ...tags.own.map((tag) => tagOf(tag, labels, size)),
    ends(labels, size),
    footOf(labels, size, view, tags.own),
  ]);
}

const yearStyle = { tone: 'policy', anchor: 'middle' } as const;
/** The pipe: solid to the last day of the evidence, hatched after it, a collar at each new year that has room to be named, and torn open at the end. */
function pipeOf({ byDate }: Rows, size: Size, { own, at }: ReturnType<typeof hung>): Partial<Drawn> {
  const { pipe, half, inlet, cut, end } = frames[size];
  const [low, high] = [pipe - half, pipe + half];
  const isWide = size === 'wide';
  const [over, under] = [inlet - half, inlet + half];
  const past = isWide
    ? { left: 0, right: cut - 4, top: over, bottom: under }
    : { left: low, right: high, top: 0, bottom: cut - 4 };
  const fall = { left: low, right: high, top: isWide ? under : cut + 4, bottom: end };
  const turn = { left: cut + 4, right: high, top: over, bottom: under };
  const years = byDate.map(({ date }) => date.slice(0, 4));
  const turns = years.flatMap((year, i) => {
    const [before, after] = [at[i - 1], at[i]];
    // After the last tag of the view the years would follow each other at once.
    const isReached = own.some(({ due }) => due.date.slice(0, 4) >= year);
    return i === 0 || year === years[i - 1] || before === undefined || after === undefined || !isReached
      ? []
      : [{ year, along: (before + after) / 2 }];
  });
  const roomy = turns.filter(({ along }, i) => (turns[i + 1]?.along ?? end + 2) - along > 21);
  const plate = (key: string, along: number): Shape =>
    shape(
      key,
      rectPath(
        isWide
          ? { left: along, right: along + 5, top: over - 7, bottom: under + 7 }
          : { left: low - 6, right: high + 6, top: along, bottom: along + 5 },
      ),
      'ink',
      'fitting',
    );
  const torn = [low, low + 8, pipe - 3, pipe + 5, high - 6, high]
    .map((across, i) => `${i === 0 ? 'M' : 'L'}${across} ${end + (i % 2 === 0 ? 0 : 7)}`)
    .join('');
  return {
    shapes: [
      shape('past', rectPath(past), 'china', 'fill'),
      shape(
        'past-walls',
        isWide
          ? `M0 ${over}H${past.right}M0 ${under}H${past.right}`
          : `M${low} 0V${past.bottom}M${high} 0V${past.bottom}`,
        'ink',
        'wall',
      ),
      shape('promise-hatch', (isWide ? hatchLines(turn, 6) : '') + hatchLines(fall, 6), 'policy', 'hatch'),
      shape(
        'promise-walls',
        isWide
          ? `M${turn.left} ${over}H${high}V${end}M${turn.left} ${under}H${low}V${end}M${low} ${under}L${high} ${over}`
          : `M${low} ${fall.top}V${end}M${high} ${fall.top}V${end}`,
        'policy',
        'outline',
      ),
      shape('open-end', torn, 'policy', 'outline'),
      // Flush with the pipe, or the handle of a valve beside one would lie on it; none without its year, which nobody could read.
      ...roomy.map(({ year, along }) =>
        shape(
          `collar-${year}`,
          rectPath({ left: low, right: high, top: along - 2.5, bottom: along + 2.5 }),
          'policy',
          'fitting',
        ),
      ),
      ...roomy.map(({ year, along }) =>
        shape(
          `plate-${year}`,
          rectPath({ left: low, right: high, top: along + 2.5, bottom: along + 18.5 }),
          'policy',
          'fitting',
        ),
      ),
      plate('ends-a', cut - 7),
      plate('ends-b', cut + 1),
    ],
    texts: roomy.map(({ year, along }) =>
      placed(`year-${year}`, pipe, along + 15, year, { ...yearStyle, weight: isWide ? 600 : 400 }),
    ),
  };
}

/** The string from the pipe to the hole of a tag; none where the view does not show the tag. */
function stringOf(due: Due, i: number, size: Size, { own, at }: ReturnType<typeof hung>): Partial<Drawn> {
  const tag = own.find((each) => each.due === due);
  const along = at[i];
  if (tag === undefined || along === undefined) return {};
  // From the far end of a valve, whose body is open, or from the pipe behind a clamp.
  const from = frames[size].pipe + frames[size].half + (due.counters ? 15 : 1);
  return {
    shapes: [shape(`string-${due.key}`, `M${from} ${tag.hole.y}L${tag.hole.x} ${tag.hole.y}`, 'ink', 'lead')],
  };
}

/** Where a tag hangs: a valve, where what is due would count against the argument if it came true and lasted; else a clamp. Nothing where no tag hangs. */
function fittingOf(due: Due, i: number, size: Size, { own, at }: ReturnType<typeof hung>): Partial<Drawn> {
  const along = at[i];
  if (along === undefined) throw new RangeError(`no place on the pipe for "${due.key}"`);
  if (!own.some((each) => each.due === due)) return {};
  const from = frames[size].pipe + frames[size].half;
  if (due.counters)
    return bowTie({
      key: `valve-${due.key}`,
      x: from + 8,
      y: along,
      along: 'x',
      reach: size === 'wide' ? 6.5 : 7,
    });
  const box = { left: from - 1, right: from + 5, top: along - 5, bottom: along + 5 };
  return { shapes: [shape(`clamp-${due.key}`, rectPath(box), 'ink', 'fitting')] };
}

/** A tag with its date and what is due; filled where it hangs on a valve, so that weight goes with meaning. */
function tagOf(tag: Hung, labels: Labels, size: Size): Partial<Drawn> {
  const { due, box, hole, words, dose, isMost, large } = tag;
  const { key, counters } = due;
  const date = { tone: counters ? 'ink' : 'policy', weight: 600 } as const;
  const said = { tone: counters ? 'ink' : 'ink-2' } as const;
  const middle = (box.top + box.bottom) / 2;
  const [first = '', state] = words;
  // What counts against the argument is said louder, and so is the name of a plant over its status.
  const isLoud = counters || state !== undefined;
  const name = isLoud ? ({ size: state === undefined ? 15 : 14, weight: 600 } as const) : {};
  const line = state === undefined ? middle + (isLoud ? 5 : 4.5) : middle - 2.6;
  const x = box.left + afterDate[size];
  const texts =
    large !== null
      ? largeTexts(tag, large, labels, said)
      : [
          placed(`date-${key}`, box.left + 19, middle + 4.5, labels.date(due), date),
          placed(`due-${key}`, x, line, first, { ...said, ...name }),
          ...(state === undefined ? [] : [placed(`state-${key}`, x, line + 13.6, state, said)]),
        ];
  const doses = dose === '' ? [] : dosed(key, dose, labels.aYear, box, isMost, size, said);
  return {
    shapes: tagged(key, tagPath(box), counters),
    spots: [spot(`hole-${key}`, hole.x, hole.y, 2.2, 'policy', 'hollow')],
    texts: [...texts, ...doses],
  };
}

/** How much a plant promises at the end of its tag, the most in the largest type; that it is of a year only where there is room. */
function dosed(
  key: string,
  dose: string,
  aYear: string,
  { right, top, bottom }: Hung['box'],
  isMost: boolean,
  size: Size,
  style: TextStyle,
): PlacedText[] {
  const isWide = size === 'wide';
  const letters = isWide ? (isMost ? 33 : 21) : isMost ? 25 : 18;
  const y = (top + bottom) / 2 + letters * 0.33;
  const number = placed(`dose-${key}`, right - (isWide ? 52 : 8), y, dose, {
    ...style,
    anchor: 'end',
    size: letters,
    face: 'display',
  });
  return isWide
    ? [number, placed(`dose-of-${key}`, right - 8, y, aYear, { ...style, anchor: 'end' })]
    : [number];
}

/** On one of few tags the date in the face of headlines, and under it what is due; on the next of many beside it. */
function largeTexts(
  { due, box, words, isNext }: Hung,
  set: Large,
  labels: Labels,
  said: TextStyle,
): PlacedText[] {
  const x = box.left + 20;
  const date = labels.date(due);
  return [
    placed(`date-${due.key}`, x, box.top + set.date, date, {
      tone: due.counters ? 'ink' : 'policy',
      size: set.number,
      face: 'display',
    }),
    placed(`due-${due.key}`, x, box.top + set.words, words, {
      ...said,
      ...(isNext ? { tone: 'ink', weight: 600 } : {}),
      size: set.size,
      leading: set.leading,
    }),
  ];
}

/** A tag, and the film on it where it would count against the argument: a solid fill would say that it stands. */
const tagged = (key: string, d: string, counters: boolean): Shape[] => [
  shape(`tag-${key}`, d, 'policy', 'fitting'),
  ...(counters ? [shape(`film-${key}`, d, 'policy', 'shade')] : []),
];

/** The last day of the evidence, over its flange on the pipe that comes in, or beside it on a phone; where no slip of paper passes. */
function ends(labels: Labels, size: Size): Partial<Drawn> {
  const { cut, pipe, half } = frames[size];
  const [x, y] = size === 'narrow' ? [pipe + half + 14, cut - 6] : [cut - 6, 12];
  return { texts: [placed('ends', x, y, labels.ends, { weight: 600, size: size === 'wide' ? 15 : 13 })] };
}

/** Under the tags, over many on a phone and beside many at a desk: a filled tag on its valve as the key of those that the view shows, and what would count against the argument. */
function footOf(labels: Labels, size: Size, view: View, own: readonly Hung[]): Partial<Drawn> {
  const { height, left, right, many, end } = frames[size];
  const isKeyed = own.some(({ due }) => due.counters);
  const isAll = view === 'all';
  const isBeside = size === 'wide' && isAll;
  const begin = isBeside ? many + 14 : left;
  const from = isKeyed && !isBeside ? left + 46 : begin;
  const style = isAll ? ({ tone: 'ink-2' } as const) : ({ tone: 'policy', weight: 600 } as const);
  const lines = wrapText(labels.against[view], right - (isAll ? begin : from), 13, isAll ? 400 : 600);
  const filled = isAll ? (isBeside ? wrapText(labels.filled, right - begin, 13, 600) : [labels.filled]) : [];
  // On a phone a slip rests on the foot of the drawing: what many tags mean stands over them, what a few mean right under them.
  const isUnder = size === 'narrow' && !isAll;
  const under = Math.max(...own.map(({ box }) => box.bottom)) + 24;
  const over = frames.narrow.top + keyAbove - 12;
  const rest = height - 4 - (lines.length - 1) * 15;
  const last = isBeside ? end - 8 - (lines.length - 1) * 15 : isUnder ? under : isAll ? over : rest;
  const said = last - (isBeside ? 9 : 1) - 15 * filled.length;
  const foot = isBeside ? said - 20 : isAll ? said : last;
  const box = { left: begin + 22, right: begin + 40, top: foot - 11, bottom: foot + 3 };
  return {
    shapes: isKeyed
      ? [
          ...bowTie({ key: 'key-valve', x: begin + 8, y: foot - 2, along: 'x', reach: 7 }).shapes,
          shape('key-string', `M${begin + 15} ${foot - 4}H${box.left}`, 'ink', 'lead'),
          ...[tagPath(box, 4)].flatMap((d) => [
            shape('key-filled', d, 'policy', 'fitting'),
            shape('key-film', d, 'policy', 'shade'),
          ]),
        ]
      : [],
    texts: [
      ...(isAll ? [placed('key-filled-said', from, said, filled, { weight: 600 })] : []),
      placed('against', isAll ? begin : from, last, lines, style),
    ],
  };
}
