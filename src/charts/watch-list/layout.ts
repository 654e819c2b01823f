// Geometry of the watch list: the pipe of the record runs on past its last day, hatched, and what is due hangs on it in the order of dates.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { rectPath } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { bowTie } from '../kit/fittings.ts';
import { hatchLines } from '../kit/hatch.ts';
import { placed, type TextStyle } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { afterDate, frames, hung, tagPath, type Hung, type Large } from './layout-tags.ts';
import { yearsOf } from './layout-years.ts';
import type { Due, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** Draws a view: the whole pipe, and the tags of the kind that the view shows with what they hang on. */
export function watchList(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const tags = hung(rows, labels, size, view);
  return sceneOf(frames[size], [
    pipeOf(size),
    yearsOf(tags.own, size),
    ...rows.byDate.map((due, i) => stringOf(due, i, size, tags)),
    ...rows.byDate.map((due, i) => fittingOf(due, i, size, tags)),
    ...tags.own.map((tag) => tagOf(tag, labels, size)),
    ends(labels, size),
    dosesHead(labels, size, tags.own),
    footOf(labels, size, view, tags.own),
  ]);
}

/** The pipe: solid to the last day of the evidence, hatched after it, and torn open at the end. */
function pipeOf(size: Size): Partial<Drawn> {
  const { pipe, half, inlet, cut, end } = frames[size];
  const [low, high] = [pipe - half, pipe + half];
  const isWide = size === 'wide';
  const [over, under] = [inlet - half, inlet + half];
  const past = isWide
    ? { left: 0, right: cut - 4, top: over, bottom: under }
    : { left: low, right: high, top: 0, bottom: cut - 4 };
  const fall = { left: low, right: high, top: isWide ? under : cut + 4, bottom: end };
  const turn = { left: cut + 4, right: high, top: over, bottom: under };
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
      plate('ends-a', cut - 7),
      plate('ends-b', cut + 1),
    ],
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

/** How large the names are of what counts against the argument, among many. */
const many = { wide: 20, narrow: 19 } as const;

/** A tag with its date and what is due; filled where it hangs on a valve, so that weight goes with meaning. */
function tagOf(tag: Hung, labels: Labels, size: Size): Partial<Drawn> {
  const { due, box, hole, words, dose, isMost, large } = tag;
  const { key, counters } = due;
  const date = { tone: counters ? 'ink' : 'policy', weight: 600 } as const;
  const said = { tone: counters ? 'ink' : 'ink-2' } as const;
  const middle = (box.top + box.bottom) / 2;
  const [first = '', state] = words;
  // What counts against the argument is said large, and the name of a plant over its status is bold.
  const isLarge = counters && state === undefined;
  const name = isLarge
    ? ({ size: many[size], face: 'display' } as const)
    : state === undefined
      ? {}
      : ({ size: 14, weight: 600 } as const);
  const line = isLarge ? middle + many[size] * 0.35 : state === undefined ? middle + 4.5 : middle - 2.6;
  const x = box.left + afterDate[size];
  const texts =
    large !== null
      ? largeTexts(tag, large, labels, said)
      : [
          placed(`date-${key}`, box.left + 19, middle + 4.5, labels.date(due), date),
          placed(`due-${key}`, x, line, first, { ...said, ...name }),
          ...(state === undefined ? [] : [placed(`state-${key}`, x, line + 13.6, state, said)]),
        ];
  const doses = dose === '' ? [] : dosed(key, dose, box, isMost, size, said);
  return {
    shapes: tagged(key, tagPath(box), counters),
    spots: [spot(`hole-${key}`, hole.x, hole.y, 2.2, 'policy', 'hollow')],
    texts: [...texts, ...doses],
  };
}

/** How much a plant promises at the end of its tag, the most in the largest type. */
function dosed(
  key: string,
  dose: string,
  { right, top, bottom }: Hung['box'],
  isMost: boolean,
  size: Size,
  style: TextStyle,
): PlacedText[] {
  const letters = size === 'wide' ? (isMost ? 42 : 23) : isMost ? 30 : 19;
  const y = (top + bottom) / 2 + letters * 0.33;
  return [
    placed(`dose-${key}`, right - 9, y, dose, { ...style, anchor: 'end', size: letters, face: 'display' }),
  ];
}

/** What the doses are of, over them: in one line at a desk, in two on a phone. */
function dosesHead(labels: Labels, size: Size, own: readonly Hung[]): Partial<Drawn> {
  const { right, top } = frames[size];
  if (own.every(({ dose }) => dose === '')) return {};
  const lines = size === 'wide' ? [labels.doses.join(' ')] : labels.doses;
  const y = size === 'wide' ? 12 : top - 5 - (lines.length - 1) * 15;
  return { texts: [placed('doses', right, y, lines, { anchor: 'end', tone: 'ink-2' })] };
}

/** On one of few tags the date in the face of headlines, and under it what is due. */
function largeTexts({ due, box, words }: Hung, set: Large, labels: Labels, said: TextStyle): PlacedText[] {
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

/** The last day of the evidence, over its flange on the pipe that comes in and short of the key, or beside it on a phone; where no slip of paper passes. */
function ends(labels: Labels, size: Size): Partial<Drawn> {
  const { cut, pipe, half } = frames[size];
  const [x, y] = size === 'narrow' ? [pipe + half + 14, cut - 6] : [cut - 35, 12];
  return { texts: [placed('ends', x, y, labels.ends, { weight: 600, size: size === 'wide' ? 15 : 13 })] };
}

/**
 * A filled tag on its valve as the key of those that the view shows, and what would count against the argument: under few tags, over
 * many. On a phone a slip rests on the foot of the drawing.
 */
function footOf(labels: Labels, size: Size, view: View, own: readonly Hung[]): Partial<Drawn> {
  const { height, left, right, top } = frames[size];
  const isKeyed = own.some(({ due }) => due.counters);
  if (view === 'all') {
    if (size === 'wide') {
      // Beside the name of the last day there is room for the tag alone.
      const x = right - textWidth(labels.filled, 13, 600);
      return {
        shapes: keyTag(x - 24, 12),
        texts: [
          placed('key-filled-said', right, 12, labels.filled, { weight: 600, anchor: 'end' }),
          placed('against', left, height - 4, labels.against.all, { tone: 'ink-2' }),
        ],
      };
    }
    return {
      shapes: keyAt(left, top + 1),
      texts: [
        placed('key-filled-said', left + 46, top + 1, labels.filled, { weight: 600 }),
        placed('against', left + 46, top + 16, labels.against.all, { tone: 'ink-2' }),
      ],
    };
  }
  const from = isKeyed ? left + 46 : left;
  const lines = wrapText(labels.against[view], right - from, 13, 600);
  const under = Math.max(...own.map(({ box }) => box.bottom)) + 24;
  const foot = size === 'wide' ? height - 4 - (lines.length - 1) * 15 : under;
  return {
    shapes: isKeyed ? keyAt(left, foot) : [],
    texts: [placed('against', from, foot, lines, { tone: 'policy', weight: 600 })],
  };
}

/** A small filled tag on its valve. */
const keyAt = (left: number, y: number): readonly Shape[] => [
  ...bowTie({ key: 'key-valve', x: left + 8, y: y - 2, along: 'x', reach: 7 }).shapes,
  shape('key-string', `M${left + 15} ${y - 4}H${left + 22}`, 'ink', 'lead'),
  ...keyTag(left + 22, y),
];

function keyTag(left: number, y: number): readonly Shape[] {
  const d = tagPath({ left: tenth(left), right: tenth(left + 18), top: y - 11, bottom: y + 3 }, 4);
  return [shape('key-filled', d, 'policy', 'fitting'), shape('key-film', d, 'policy', 'shade')];
}
