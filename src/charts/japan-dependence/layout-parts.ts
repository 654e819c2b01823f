// Parts of a share over the years: its line, marks of other counts, years without a figure, a halt; and the room each takes.
import type { Emphasis } from '../contract/scene.ts';
import { valueTicks } from '../kit/axes.ts';
import { boxOfText, padded, rectPath, type Box } from '../kit/labels/box.ts';
import { datedMarks } from '../kit/time/dated-marks.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { percent } from '../look/format.ts';
import { tenth } from '../look/tenth.ts';
import { columnShapes, levelEdge, type EdgeInk } from './layout-bars.ts';
import type { CountScales, ShareMark, ShownCounts } from './layout-counts.ts';

/** A part and the room that it takes from labels. */
interface Part extends Partial<Drawn> {
  readonly boxes: readonly Box[];
}
const nothing: Part = { boxes: [] };

const joined = (parts: readonly Part[]): Part => ({
  ...gathered(parts),
  boxes: parts.flatMap(({ boxes }) => boxes),
});

/** A short scale beside the pipe: every share has its words, and the walls are its lines of nothing and of all. */
export const shortScale = ({
  y,
  left,
  right,
}: {
  readonly y: (share: number) => number;
  readonly left: number;
  readonly right: number;
}) =>
  valueTicks([0, 50, 100], { y, left, right, text: percent }).map((each) => ({
    ...each,
    d: `M${left - 4} ${tenth(y(Number(each.key.slice(2))))}H${left}`,
  }));

const seam = 1.5;
/** Between counts of one year: each is a count of its own. */
const mateSeam = 2;
const wholeYear = 0.9;

const isInLine = ({ line }: ShownCounts, { from }: ShareMark): boolean =>
  line.some(({ year }) => year === Math.floor(from));

/** Whether a count has a post: one of a whole year that the line lacks. */
const hasPost = (shown: ShownCounts, mark: ShareMark): boolean =>
  mark.to - mark.from > wholeYear && !isInLine(shown, mark);

/** Where the post of a count stands: as long as its year, and where several count one year, in its part of it. */
export function standOf(mark: ShareMark, shown: ShownCounts, { x }: CountScales) {
  const [left, right] = [x(mark.from) + seam, x(mark.to) - seam];
  const mates = shown.marks.filter(({ from, to }) => from === mark.from && to === mark.to);
  const at = mates.findIndex(({ key }) => key === mark.key);
  const part = (right - left + mateSeam) / mates.length;
  return { left: left + at * part, right: left + (at + 1) * part - mateSeam };
}

interface Column {
  readonly key: string;
  readonly left: number;
  readonly right: number;
  readonly isPost: boolean;
  readonly share: number;
  readonly ink: EdgeInk;
  readonly emphasis: Emphasis;
}

/** A year of the line, and each other count of a year without one. Years of the line that follow each other touch. */
function columnsIn(shown: ShownCounts, scales: CountScales): readonly Column[] {
  const { x } = scales;
  const counted = new Set(shown.line.map(({ year }) => year));
  const ofLine = shown.line.map(({ year, share, bound, ink }): Column => {
    const left = x(year) + (counted.has(year - 1) ? 0 : seam);
    const right = x(year + 1) - (counted.has(year + 1) ? 0 : seam);
    return {
      key: `customs-${year}`,
      left,
      right,
      isPost: false,
      share,
      ink: bound ? 'open' : ink,
      emphasis: shown.lineEmphasis,
    };
  });
  const ofMarks = shown.marks
    .filter((mark) => hasPost(shown, mark))
    .map((mark): Column => {
      const { key, share, bound, emphasis } = mark;
      const ink = bound ? 'open' : mark.ink;
      return { key, ...standOf(mark, shown, scales), isPost: true, share, ink, emphasis };
    });
  return [...ofLine, ...ofMarks];
}

/** What came from China, solid: stairs where years of one count touch, posts for the counts of others. */
export function columnParts(shown: ShownCounts, scales: CountScales): Part {
  const columns = columnsIn(shown, scales);
  const { y, foot } = scales;
  return {
    shapes: columns.flatMap(({ key, left, right, share, ink, emphasis }) => {
      const top = tenth(y(share));
      return columnShapes(key, { left, right, top, bottom: foot }, ink, emphasis);
    }),
    boxes: columns.map(({ left, right, share }) => ({ left, right, top: y(share) - 2, bottom: foot })),
  };
}

/** How far the plates of the pipe reach over its bore, and how thick they are. */
const plate = { wide: { rim: 8, thick: 6, off: 7 }, narrow: { rim: 6, thick: 5, off: 8 } } as const;

/**
 * The pipe that all years lie in: its bore is all that Japan bought, walls are whole along years with a count and broken along open
 * ones, plates stand where it begins and where counts by others do.
 */
export function pipeParts(shown: ShownCounts, scales: CountScales): Part {
  const columns = columnsIn(shown, scales);
  if (columns.length === 0) return nothing;
  const { left, right, top, foot, size } = scales;
  const runs = columns
    .toSorted((a, b) => a.left - b.left)
    .reduce<readonly (readonly [number, number])[]>((before, each) => {
      const run = before.at(-1);
      const [from, to] = [each.left - seam, each.right + seam];
      return run !== undefined && from <= run[1] + 0.1
        ? [...before.slice(0, -1), [run[0], to]]
        : [...before, [from, to]];
    }, [])
    .map(([from, to]) => [Math.max(from, left), Math.min(to, right)] as const);
  const edges = [left, ...runs.flat(), right];
  const open = edges.flatMap((from, i) => {
    const to = edges[i + 1] ?? from;
    return i % 2 === 0 && to - from > 1 ? [[from, to] as const] : [];
  });
  const walls = (of: readonly (readonly [number, number])[]): string =>
    [top, foot].flatMap((y) => of.map(([from, to]) => `M${tenth(from)} ${tenth(y)}H${tenth(to)}`)).join('');
  const { rim: over, thick, off } = plate[size];
  const flange = (at: number) =>
    rectPath({ left: at - thick, right: at, top: top - over, bottom: foot + Math.min(over, 6) });
  const others = columns.find(({ isPost }) => isPost);
  const plates = [
    left,
    ...(others === undefined || shown.line.length < 2 ? [] : [others.left - off]),
    ...(shown.long === undefined ? [] : [right + thick]),
  ]
    .map(flange)
    .join('');
  return {
    shapes: [
      ...(open.length === 0 ? [] : [shape('pipe-open', walls(open), 'ink-2', 'gap')]),
      shape('pipe-walls', walls(runs), 'ink', 'wall'),
      ...(plates === '' ? [] : [shape('pipe-plates', plates, 'ink', 'fitting')]),
    ],
    boxes: [],
  };
}

/** The room of the edges of all columns, where words may lie on the columns themselves. */
export const edgeBoxes = (shown: ShownCounts, scales: CountScales): readonly Box[] =>
  columnsIn(shown, scales).map(({ left, right, share }) => {
    const level = scales.y(share);
    return { left, right, top: level - 1, bottom: level + scales.thick + 1 };
  });

/** A spot for a count without a column. A part of a year is a bar as long as it, never a point of the year. */
function markPart(mark: ShareMark, { x, y, radius, thick }: CountScales): Part {
  const { key, from, to, share, ink, emphasis } = mark;
  const level = tenth(y(share));
  if (to - from > 0.3 && to - from < 0.7)
    return {
      shapes: [
        shape(
          `span-${key}`,
          levelEdge({ left: x(from), right: x(to), top: level }),
          // It lies on its year's own column.
          'paper',
          'fill',
          emphasis,
        ),
      ],
      boxes: [{ left: x(from), right: x(to), top: level - 1, bottom: level + thick }],
    };
  const [at, reach] = [tenth(x((from + to) / 2)), radius + 1];
  return {
    spots: [spot(key, at, level, radius, 'china', ink, emphasis)],
    boxes: [{ left: at - reach, right: at + reach, top: level - reach, bottom: level + reach }],
  };
}

/** Counts beside the line that have no post. */
export const markParts = (shown: ShownCounts, scales: CountScales): Part =>
  joined(shown.marks.filter((mark) => !hasPost(shown, mark)).map((mark) => markPart(mark, scales)));

/**
 * Who counts, under the axis in one row: a bracket under the years of the line, and a name under each mark; on the narrow artboard a
 * bracket under the posts too.
 */
export function counterNames(shown: ShownCounts, scales: CountScales): Part {
  const { x, baseline, size } = scales;
  const { line, lineWho, marks, othersWho } = shown;
  const [firstYear, lastYear] = [line[0]?.year, line.at(-1)?.year];
  const named = (key: string, at: number, words: string) =>
    placed(`name-${key}`, at, baseline + 18, words, { anchor: 'middle', weight: 600 });
  const ofLine =
    firstYear === undefined || lastYear === undefined || lineWho === ''
      ? []
      : [
          {
            text: named('line', x((firstYear + lastYear + 1) / 2), lineWho),
            from: x(firstYear) + seam,
            to: x(lastYear + 1) - seam,
          },
        ];
  const byOthers = marks.filter(({ who }) => who !== '');
  const [firstMark, lastMark] = [
    Math.min(...byOthers.map((mark) => mark.from)),
    Math.max(...byOthers.map((mark) => mark.to)),
  ];
  const isOneBracket = size === 'narrow' && byOthers.length > 1;
  const ofOthers = isOneBracket
    ? [
        {
          text: named('others', x((firstMark + lastMark) / 2), othersWho),
          from: x(firstMark) + seam,
          to: x(lastMark) - seam,
        },
      ]
    : [];
  const brackets = [...ofLine, ...ofOthers].map(({ text, from, to }) => {
    const { left, right } = padded(boxOfText(text), 4);
    const level = tenth(text.y - 4.5);
    const half = (end: number, inner: number) => `M${tenth(end)} ${level - 6}V${level}H${tenth(inner)}`;
    const key = text.key === 'name-others' ? 'bracket-others' : 'bracket';
    return shape(key, half(from, left) + half(to, right), 'ink', 'lead');
  });
  const middleOf = (mark: ShareMark): number => {
    const { left, right } = standOf(mark, shown, scales);
    return (left + right) / 2;
  };
  const ofMarks = isOneBracket ? [] : byOthers.map((mark) => named(mark.key, middleOf(mark), mark.who));
  return {
    texts: [...[...ofLine, ...ofOthers].map(({ text }) => text), ...ofMarks],
    shapes: brackets,
    boxes: [],
  };
}

/** Whose the area under the line is, at its foot. */
export const areaName = ({ areaWords, line }: ShownCounts, { x, foot }: CountScales): Partial<Drawn> =>
  areaWords === '' || line[0] === undefined
    ? {}
    : {
        texts: [placed('area', x(line[0].year) + 8, foot - 12, areaWords, { tone: 'on-fill', weight: 600 })],
      };

/** The day of an order as a pole that stands on the line, with its date and words. */
export function haltLine({ order, line }: ShownCounts, { x, y, foot, width, size }: CountScales): Part {
  if (order === null) return nothing;
  const own = line.find(({ year }) => year === Math.floor(order.at));
  const bottom = own === undefined ? foot : tenth(y(own.share));
  const drawn = datedMarks([{ ...order, side: 'after' }], x, {
    top: 13,
    bottom,
    width,
    measure: size === 'wide' ? 250 : 210,
    tone: 'ink',
  });
  const at = x(order.at);
  return {
    ...drawn,
    boxes: [{ left: at - 2, right: at + 2, top: 0, bottom }, ...drawn.texts.map(boxOfText)],
  };
}
