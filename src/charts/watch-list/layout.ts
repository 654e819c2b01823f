// Geometry of the watch list: the pipe of the record runs on past its last day, hatched, and what is due hangs on it in the order of dates.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { bowTie } from '../kit/fittings.ts';
import { hatchLines } from '../kit/hatch.ts';
import { placed, type TextStyle } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { boxed, frames, hung, keyAbove, tagPath, type Hung, type Large } from './layout-tags.ts';
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

/** The pipe: solid to the last day of the evidence, hatched after it, a collar at each new year, and torn open at the end. */
function pipeOf({ byDate }: Rows, size: Size, { at }: ReturnType<typeof hung>): Partial<Drawn> {
  const { pipe, cut, end } = frames[size];
  const [low, high] = [pipe - frames[size].half, pipe + frames[size].half];
  const past = boxed(size, 0, cut - 4, low, high);
  const promise = boxed(size, cut + 4, end, low, high);
  const plate = (key: string, along: number, tone: Shape['tone'], thick: number, reach = 6): Shape =>
    shape(key, rectPath(boxed(size, along, along + thick, low - reach, high + reach)), tone, 'fitting');
  const years = byDate.map(({ date }) => date.slice(0, 4));
  const turns = years.flatMap((year, i) => {
    const before = at[i - 1];
    const own = at[i];
    return i === 0 || year === years[i - 1] || before === undefined || own === undefined
      ? []
      : [{ year, along: (before + own) / 2 }];
  });
  const walls = (box: Box): string =>
    size === 'wide'
      ? `M${box.left} ${box.top}H${box.right}M${box.left} ${box.bottom}H${box.right}`
      : `M${box.left} ${box.top}V${box.bottom}M${box.right} ${box.top}V${box.bottom}`;
  const torn = [low, low + 8, pipe - 3, pipe + 5, high - 6, high]
    .map((across, i) => {
      const along = end + (i % 2 === 0 ? 0 : 7);
      const [x, y] = size === 'wide' ? [along, across] : [across, along];
      return `${i === 0 ? 'M' : 'L'}${x} ${y}`;
    })
    .join('');
  return {
    shapes: [
      shape('past', rectPath(past), 'china', 'fill'),
      shape('past-walls', walls(past), 'ink', 'wall'),
      shape('promise-hatch', hatchLines(promise, 6), 'policy', 'hatch'),
      shape('promise-walls', walls(promise), 'policy', 'outline'),
      shape('open-end', torn, 'policy', 'outline'),
      // Flush with the pipe, or the handle of a valve beside one would lie on it.
      ...turns.map(({ year, along }) => plate(`collar-${year}`, along - 2.5, 'policy', 5, 0)),
      plate('ends-a', cut - 7, 'ink', 5),
      plate('ends-b', cut + 1, 'ink', 5),
      ...(size === 'wide' ? turns.map(({ year, along }) => yearPlate(year, along)) : []),
    ],
    texts: size === 'narrow' ? [] : turns.map(({ year, along }) => yearOn(year, along)),
  };
}

/** On the pipe, after its collar, the year that begins there. */
const yearPlate = (year: string, along: number): Shape =>
  shape(
    `plate-${year}`,
    rectPath({ left: along + 5, right: along + 39, top: frames.wide.pipe - 9, bottom: frames.wide.pipe + 9 }),
    'policy',
    'fitting',
  );
const yearOn = (year: string, along: number): PlacedText =>
  placed(`year-${year}`, along + 22, frames.wide.pipe + 4.6, year, {
    tone: 'policy',
    weight: 600,
    anchor: 'middle',
  });

/** The string from the pipe to the hole of a tag; none where the view does not show the tag. */
function stringOf(due: Due, i: number, size: Size, { own, at }: ReturnType<typeof hung>): Partial<Drawn> {
  const tag = own.find((each) => each.due === due);
  const along = at[i];
  if (tag === undefined || along === undefined) return {};
  // From the far end of a valve, whose body is open, or from the pipe behind a clamp.
  const off = frames[size].half + (due.counters ? 15 : 1);
  const from = frames[size].pipe + (tag.isOver ? -off : off);
  const d =
    size === 'wide'
      ? `M${along} ${from}L${tag.hole.x} ${tag.hole.y}`
      : `M${from} ${along}L${tag.hole.x} ${tag.hole.y}`;
  return { shapes: [shape(`string-${due.key}`, d, 'ink', 'lead')] };
}

/** Where a tag hangs: a valve, where what is due would count against the argument if it came true and lasted; else a clamp. Nothing where no tag hangs. */
function fittingOf(due: Due, i: number, size: Size, { own, at }: ReturnType<typeof hung>): Partial<Drawn> {
  const along = at[i];
  if (along === undefined) throw new RangeError(`no place on the pipe for "${due.key}"`);
  const tag = own.find((each) => each.due === due);
  if (tag === undefined) return {};
  const { pipe, half } = frames[size];
  const side = tag.isOver ? -1 : 1;
  const from = pipe + side * half;
  const wide = size === 'wide';
  if (due.counters) {
    const at = wide ? { x: along, y: from + side * 8 } : { x: from + 8, y: along };
    return bowTie({ key: `valve-${due.key}`, ...at, along: wide ? 'y' : 'x', reach: wide ? 8 : 7 });
  }
  const [low, high] = side < 0 ? [from - 5, from + 1] : [from - 1, from + 5];
  const box = boxed(size, along - 5, along + 5, low, high);
  return { shapes: [shape(`clamp-${due.key}`, rectPath(box), 'ink', 'fitting')] };
}

/** A tag in the form of its kind, with its date and what is due; filled where it hangs on a valve, so that weight goes with meaning. */
function tagOf(tag: Hung, labels: Labels, size: Size): Partial<Drawn> {
  const { due, box, hole, words, dose, isOver, large } = tag;
  const { key, kind, counters } = due;
  const date = { tone: counters ? 'ink' : 'policy', weight: 600 } as const;
  const said = { tone: counters ? 'ink' : 'ink-2' } as const;
  const first = box.top + (isOver ? 13.5 : 17.5);
  // Two lines of a plant on a phone stand closer to the edge than one.
  const line = box.top + (words.length > 1 ? 12.5 : 15);
  const texts =
    large !== null
      ? largeTexts(tag, large, labels, said, size)
      : size === 'wide'
        ? [
            placed(`date-${key}`, box.left + 7, first, labels.date(due), date),
            placed(`due-${key}`, box.left + 7, first + 14, words, { ...said, leading: 14 }),
          ]
        : [
            placed(`date-${key}`, box.left + 19, line, labels.date(due), date),
            placed(`due-${key}`, box.left + 98, line, words, {
              ...said,
              leading: words.length > 1 ? 13.5 : 15,
            }),
          ];
  const dosed =
    dose === ''
      ? []
      : [
          placed(`dose-${key}`, box.right - 7, size === 'wide' ? first : line, dose, {
            ...said,
            anchor: 'end',
          }),
        ];
  return {
    shapes: tagged(key, tagPath(box, kind, size, 8, isOver), counters),
    spots: [spot(`hole-${key}`, hole.x, hole.y, size === 'wide' ? 1.6 : 2.2, 'policy', 'hollow')],
    texts: [...texts, ...dosed],
  };
}

/** On one of few tags: the date in the face of headlines, and under it what is due. */
function largeTexts(
  { due, box, words }: Hung,
  set: Large,
  labels: Labels,
  said: TextStyle,
  size: Size,
): PlacedText[] {
  const tone = due.counters ? 'ink' : 'policy';
  const x = box.left + (size === 'wide' ? 7 : 20);
  return [
    placed(`date-${due.key}`, x, box.top + set.date, labels.date(due), {
      tone,
      size: set.number,
      face: 'display',
    }),
    placed(`due-${due.key}`, x, box.top + set.words, words, {
      ...said,
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

/** The last day of the evidence: on the pipe at its flange, on a phone beside it; where no slip of paper passes. */
function ends(labels: Labels, size: Size): Partial<Drawn> {
  const { cut, pipe, half } = frames[size];
  if (size === 'narrow')
    return { texts: [placed('ends', pipe + half + 14, cut - 6, labels.ends, { weight: 600 })] };
  const lines = labels.endsInTwo;
  const wide = Math.max(...lines.map((line) => textWidth(line, 13, 600)));
  const box = { left: cut + 11, right: cut + 23 + wide, top: pipe - 16, bottom: pipe + 16 };
  return {
    shapes: [shape('ends-plate', rectPath(box), 'ink', 'fitting')],
    texts: [placed('ends', box.left + 6, pipe - 3, lines, { weight: 600, leading: 14 })],
  };
}

/** Under the tags, or over many on a phone: a filled tag on its valve as the key of those that the view shows, and what would count against the argument. */
function footOf(labels: Labels, size: Size, view: View, own: readonly Hung[]): Partial<Drawn> {
  const { height, left, right } = frames[size];
  const isKeyed = own.some(({ due }) => due.counters);
  const from = isKeyed ? left + 46 : left;
  const isAll = view === 'all';
  const style = isAll ? ({ tone: 'ink-2' } as const) : ({ tone: 'policy', weight: 600 } as const);
  const lines = wrapText(labels.against[view], right - (isAll ? left : from), 13, isAll ? 400 : 600);
  // On a phone a slip rests on the foot of the drawing: what many tags mean stands over them, what a few mean right under them.
  const isOver = size === 'narrow' && isAll;
  const isUnder = size === 'narrow' && !isAll;
  const under = Math.max(...own.map(({ box }) => box.bottom)) + 24;
  const over = frames.narrow.top + keyAbove - 12;
  const last = isOver ? over : isUnder ? under : height - 4 - (lines.length - 1) * 15;
  const foot = isAll ? last - 16 : last;
  const box = { left: left + 22, right: left + 40, top: foot - 11, bottom: foot + 3 };
  return {
    shapes: isKeyed
      ? [
          ...bowTie({ key: 'key-valve', x: left + 8, y: foot - 2, along: 'x', reach: 7 }).shapes,
          shape('key-string', `M${left + 15} ${foot - 4}H${box.left}`, 'ink', 'lead'),
          ...[tagPath(box, 'heavy', size, 4)].flatMap((d) => [
            shape('key-filled', d, 'policy', 'fitting'),
            shape('key-film', d, 'policy', 'shade'),
          ]),
        ]
      : [],
    texts: [
      ...(isAll ? [placed('key-filled-said', from, foot, labels.filled, { weight: 600 })] : []),
      placed('against', isAll ? left : from, last, lines, style),
    ],
  };
}
