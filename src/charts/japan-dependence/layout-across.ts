// Shares across the wide artboard: a column a count, stairs where years of the customs count touch, and what the finding says in large type.
import type { PlacedText, PlotScene, Shape, TextTone, Tick } from '../contract/scene.ts';
import { linear, tick, type Scale } from '../kit/axes.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { rectPath } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { percent, tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { aimShapes, columnShapes, edgeDeep, inkOfShare, type EdgeInk } from './layout-bars.ts';
import type { Count, Rows, Share } from './rows.ts';
import type { Labels } from './words.ts';

const width = 640;
/** Where the ground ends. */
const end = width - 6;
/** How far under the ground years and those who count are named. */
const under = { year: 20, who: 39, bracket: 34 } as const;

/** Where the columns of a view stand. */
interface Plan {
  readonly left: number;
  readonly top: number;
  readonly foot: number;
  /** The share at the top. */
  readonly highest: number;
  /** How wide the bar of a year is, whoever counts it. */
  readonly bar: number;
  readonly off: { readonly customs: number; readonly kinds: number; readonly posts: number };
  /** The middle of the year of the newest count, of a month. */
  readonly newest: number;
  readonly large: number;
}
const plans = {
  fall: {
    left: 8,
    top: 20,
    foot: 292,
    highest: 100,
    bar: 43,
    // As wide as the year between: over both of them the lowest share has room, and over no other.
    off: { customs: 43, kinds: 67, posts: 13 },
    newest: 620,
    // Over two columns it is no wider than they are with the air beside them, so that it does not hang over the newest count.
    large: 42,
  },
  climb: {
    left: 8,
    // What the finding says stands over the highest bar.
    top: 84,
    foot: 308,
    highest: 70,
    bar: 62,
    off: { customs: 14, kinds: 70, posts: 14 },
    newest: 574,
    large: 64,
  },
} as const satisfies Record<string, Plan>;

/** A column with its place. */
interface Column {
  readonly of: Share;
  /** The name of its marks; years of the customs count are named by the year. */
  readonly key: string;
  readonly isCustoms: boolean;
  readonly ink: EdgeInk;
  readonly left: number;
  readonly right: number;
}
const middleOf = ({ left, right }: Column): number => (left + right) / 2;

function columnsIn(customs: readonly Share[], others: readonly Count[], plan: Plan): readonly Column[] {
  const { bar, off } = plan;
  let x: number = plan.left;
  const next = (of: Share, isCustoms: boolean, gap: number, across: number): Column => {
    const left = x + gap;
    x = left + across;
    const key = isCustoms ? `customs-${of.year}` : of.key;
    return { of, key, isCustoms, ink: inkOfShare(of, isCustoms), left: tenth(left), right: tenth(x) };
  };
  const ofCustoms = customs.map((of, i) => {
    const follows = i === 0 || customs[i - 1]?.year === of.year - 1;
    return next(of, true, follows ? 0 : off.customs, bar);
  });
  const ofOthers = others.map((of, i) => {
    // Two counts of one year share its bar, each with an edge of its own: a year twice as wide would weigh twice as much.
    const mates = others.filter(({ year }) => year === of.year).length;
    const isSecond = others[i - 1]?.year === of.year;
    const gap = i === 0 ? off.kinds : isSecond ? 0 : off.posts;
    return next(of, false, gap, bar / mates);
  });
  return [...ofCustoms, ...ofOthers];
}

/** All that a view draws, with its scale. */
interface Board {
  readonly plan: Plan;
  readonly y: Scale;
  readonly columns: readonly Column[];
  readonly newest: Count;
  readonly labels: Labels;
}

const boardOf = (
  plan: Plan,
  customs: readonly Share[],
  { meti2018, comtrade2020, argus2022, jogmec2024, toyo2024, meti2025 }: Rows,
  labels: Labels,
): Board => ({
  plan,
  y: linear([0, plan.highest], [plan.foot, plan.top]),
  columns: columnsIn(customs, [meti2018, comtrade2020, argus2022, jogmec2024, toyo2024], plan),
  newest: meti2025,
  labels,
});

/** The value in its own column, under its edge: how nearly it is known in a word a line, then the number. */
function valueIn(column: Column, { y, labels }: Board, size: number): readonly PlacedText[] {
  const { of, key } = column;
  const name = column.isCustoms ? `customs-${of.key}` : key;
  const number = labels.isInWords(of) ? undefined : labels.parted(of)[1];
  const words = number === undefined ? labels.said(of) : labels.parted(of)[0];
  const nearly = words === '' ? [] : wrapText(words, column.right - column.left - 3, 13);
  const style = { anchor: 'middle', tone: 'on-fill' } as const;
  const [at, level] = [middleOf(column), y(of.share) + edgeDeep + 4];
  // A number alone has its per cent over the drawing: with a tenth it would have no room, and all are set alike.
  const text = nearly.length === 0 ? number?.replace('%', '') : number;
  // Under a bound a ring has room.
  const first = level + (of.bound && number !== undefined ? 20 : 11);
  const after = nearly.length === 0 ? level + size * 0.86 : first + nearly.length * 15 + size * 0.36;
  return [
    ...(nearly.length === 0
      ? []
      : [placed(number === undefined ? `value-${name}` : `who-${name}`, at, first, nearly, style)]),
    ...(text === undefined
      ? []
      : [placed(`value-${name}`, at, after, text, { ...style, size, face: 'display' })]),
  ];
}

/** A number in the largest type, and small words over it. */
function largeOver(
  key: string,
  at: number,
  base: number,
  [small, large]: readonly [string, string],
  style: { readonly size: number; readonly tone: TextTone; readonly anchor: 'start' | 'middle' },
): readonly PlacedText[] {
  return [
    placed(`value-${key}`, at, base, large, { ...style, face: 'display' }),
    placed(`who-${key}`, at + (style.anchor === 'start' ? 3 : 0), base - style.size * 0.74 - 7, small, {
      size: 16,
      weight: 600,
      anchor: style.anchor,
      ...(style.tone === 'on-fill' ? { tone: style.tone } : {}),
    }),
  ];
}

/** The newest count, of a month: a spot at its share, since it is no year, with its words under it. */
function newestAt({ plan, newest, y, labels }: Board, lines: readonly string[], name: readonly string[]) {
  const at = plan.newest;
  const level = tenth(y(newest.share));
  return {
    spots: [spot(newest.key, at, level, 5, 'china' as const, 'estimate' as const)],
    texts: [
      placed(`value-${newest.key}`, at, level + 22, lines, { anchor: 'middle', weight: 600 }),
      placed(`name-${newest.key}`, at, plan.foot + under.who, name, { anchor: 'middle', weight: 600 }),
    ],
    labels,
  };
}

/** Years under the columns, those of one year together, and the year of the newest count; nothing, half and all at the left. */
function ticksOf(
  { plan, columns, newest, y }: Board,
  shares: readonly number[],
  named: readonly number[],
): Tick[] {
  const years = [...new Set(columns.map(({ of }) => of.year))].map((year) => {
    const own = columns.filter(({ of }) => of.year === year);
    return { year, at: ((own[0]?.left ?? 0) + (own.at(-1)?.right ?? 0)) / 2 };
  });
  const all = [...years, { year: newest.year, at: plan.newest }];
  return [
    ...shares.map((share) =>
      tick(`y-${share}`, `M${plan.left} ${tenth(y(share))}H${plan.left + 1}`, {
        x: plan.left + 5,
        y: tenth(y(share) - 6),
        text: named.includes(share) ? percent(share) : '',
      }),
    ),
    ...all.map(({ year, at }) =>
      tick(`x-${year}`, `M${tenth(at)} ${plan.foot}V${plan.foot + 5}`, {
        base: true,
        x: tenth(at),
        y: plan.foot + under.year,
        size: 14,
        anchor: 'middle',
        text: String(year),
      }),
    ),
  ];
}

/** Who counts, under the years: a bracket under those of the customs, a name under each other, and of two counts of one year one under the other. */
function namesOf({ plan, columns, labels }: Board): Partial<Drawn> {
  const customs = columns.filter(({ isCustoms }) => isCustoms);
  const others = columns.filter(({ isCustoms }) => !isCustoms);
  const [from, to] = [customs[0]?.left ?? 0, customs.at(-1)?.right ?? 0];
  const [middle, half] = [(from + to) / 2, textWidth(labels.customs, 13, 600) / 2 + 5];
  const level = plan.foot + under.bracket;
  const end = (at: number, inner: number) => `M${tenth(at)} ${level - 6}V${level}H${tenth(inner)}`;
  const name = (key: string, at: number, lines: readonly string[]) =>
    placed(`name-${key}`, at, plan.foot + under.who, lines, { anchor: 'middle', weight: 600 });
  return {
    shapes: [shape('bracket', end(from, middle - half) + end(to, middle + half), 'ink', 'lead')],
    texts: [
      name('line', middle, [labels.customs]),
      ...others.map((column) => {
        const who = labels.who(column.of as Count);
        const mates = others.filter(({ of }) => of.year === column.of.year);
        const [first, last] = [mates[0] ?? column, mates.at(-1) ?? column];
        const both = last.right - first.left;
        // Those who share a bar are named one over the other.
        if (mates.length > 1) {
          const before = first === column ? 0 : 15;
          const at = (first.left + last.right) / 2;
          const text = name(column.key, at, wrapText(who, both + 12, 13, 600));
          return { ...text, y: text.y + before };
        }
        const room = column.right - column.left + 18;
        return name(column.key, middleOf(column), wrapText(who, room, 13, 600));
      }),
    ],
  };
}

/** That nothing was found for the years between the customs count and the others. */
function unknownIn({ plan, columns, labels }: Board, plate: number): Partial<Drawn> {
  const from = columns.findLast(({ isCustoms }) => isCustoms)?.right ?? 0;
  const to = columns.find(({ isCustoms }) => !isCustoms)?.left ?? from;
  const lines = wrapText(labels.unknown, to - from - plate, 13);
  const at = (from + to - plate) / 2;
  return {
    texts: [
      placed('unknown', at, plan.foot - 24 - (lines.length - 1) * 15, lines, {
        anchor: 'middle',
        tone: 'ink-2',
      }),
    ],
  };
}

/** Stretches along the board: those with counts, and the open ones between. */
function stretches({ columns, plan }: Board) {
  const runs = columns.reduce<readonly (readonly [number, number])[]>((before, { left, right }) => {
    const run = before.at(-1);
    return run !== undefined && left <= run[1]
      ? [...before.slice(0, -1), [run[0], right]]
      : [...before, [left, right]];
  }, []);
  const ends = [...runs.flat().slice(1), end];
  const open = runs.map((_, i) => [ends[2 * i] ?? plan.left, ends[2 * i + 1] ?? end] as const);
  return { runs, open };
}

/** Walls at the levels given: in ink along counts, faint along years without one. */
function walls(board: Board, shares: readonly number[]): readonly Shape[] {
  const { runs, open } = stretches(board);
  const along = (of: readonly (readonly [number, number])[]): string =>
    shares.flatMap((share) => of.map(([from, to]) => `M${from} ${tenth(board.y(share))}H${to}`)).join('');
  return [shape('pipe-open', along(open), 'rule', 'wall'), shape('pipe-walls', along(runs), 'ink', 'wall')];
}

/** All years: the stairs that fall, and the posts of other counts that end higher. */
export function fallAcross(rows: Rows, labels: Labels): PlotScene {
  const { customs, lowest, jogmec2024, toyo2024, meti2025 } = rows;
  const plan = plans.fall;
  const board = boardOf(plan, customs, rows, labels);
  const { columns, y } = board;
  const at = (of: Share): Column | undefined => columns.find((column) => column.of === of);
  const [low, last, mate] = [at(lowest), at(jogmec2024), at(toyo2024)];
  if (low === undefined || last === undefined || mate === undefined)
    throw new RangeError('a count of the finding has no column');
  const quiet = columns.filter((column) => column !== low && column !== last && column !== mate);
  const post = columns.find(({ isCustoms }) => !isCustoms);
  const plates = [plan.left, (post?.left ?? 0) - 7].map((right) =>
    rectPath({ left: right - 6, right, top: plan.top - 7, bottom: plan.foot + 6 }),
  );
  const level = y(Math.max(lowest.share, rows.last.share));
  const size = plan.large;
  return sceneOf(
    { width, height: plan.foot + 74 },
    [
      { shapes: [...walls(board, [0, 100]), shape('pipe-plates', plates.join(''), 'ink', 'fitting')] },
      {
        shapes: columns.flatMap(({ key, left, right, ink, of }) =>
          columnShapes(key, { left, right, top: tenth(y(of.share)), bottom: plan.foot }, ink),
        ),
      },
      newestAt(board, labels.said(meti2025).split(' '), labels.whoInMonth(meti2025).split(' ')),
      namesOf(board),
      unknownIn(board, 13),
      {
        texts: [
          placed('area', plan.left + 8, plan.foot - 12, labels.areaOfChina, { tone: 'on-fill', weight: 600 }),
          ...quiet.flatMap((column) => valueIn(column, board, 20)),
          ...largeOver(`customs-${lowest.key}`, low.left + 1, level - 14, labels.large(lowest), {
            size,
            tone: 'china',
            anchor: 'start',
          }),
          ...largeOver(
            jogmec2024.key,
            (last.left + mate.right) / 2,
            y(jogmec2024.share) - 11,
            labels.largeOfBoth(jogmec2024, toyo2024),
            { size, tone: 'china', anchor: 'middle' },
          ),
        ],
      },
    ],
    ticksOf(board, [0, 50, 100], [100]),
  );
}

/** From the lowest year on, with the aim as a rule across all years: a column reaches over it by as much as was bought beyond the aim. */
export function climbAcross(rows: Rows, labels: Labels): PlotScene {
  const { customs, lowest, jogmec2024, toyo2024, meti2025, aim } = rows;
  const plan = { ...plans.climb, highest: Math.max(jogmec2024.share, toyo2024.share) };
  const board = boardOf(
    plan,
    customs.filter(({ year }) => year >= lowest.year),
    rows,
    labels,
  );
  const { columns, y } = board;
  const [last, mate] = [jogmec2024, toyo2024].map((of) => columns.find((column) => column.of === of));
  if (last === undefined || mate === undefined) throw new RangeError('a count of the finding has no column');
  const level = tenth(y(aim.share));
  const size = plan.large;
  const [small, large] = labels.aim(aim);
  return sceneOf(
    { width, height: plan.foot + 58 },
    [
      { shapes: [...walls(board, [0])] },
      {
        shapes: columns.flatMap(({ key, left, right, ink, of }) =>
          columnShapes(key, { left, right, top: tenth(y(of.share)), bottom: plan.foot }, ink),
        ),
      },
      { shapes: aimShapes({ left: 2, right: width - 2, top: level, bottom: tenth(level + 11) }) },
      newestAt(board, labels.counted(meti2025), []),
      namesOf(board),
      unknownIn(board, 4),
      {
        texts: [
          ...columns
            .filter((column) => column !== last && column !== mate)
            .flatMap((column) => valueIn(column, board, 19)),
          ...largeOver(
            jogmec2024.key,
            (last.left + mate.right) / 2,
            y(jogmec2024.share) - 19,
            labels.largeOfBoth(jogmec2024, toyo2024),
            { size: 50, tone: 'china', anchor: 'middle' },
          ),
          placed('who-aim', plan.newest, level + 34, small, { size: 16, weight: 600, anchor: 'middle' }),
          placed('value-aim', plan.newest, level + 34 + 14 + size * 0.72, large, {
            size,
            face: 'display',
            tone: 'policy',
            anchor: 'middle',
          }),
        ],
      },
    ],
    ticksOf(board, [0, 50], []),
  );
}
