// The board that shares stand on across the wide artboard: years at their places, each as long as any other, with their names and the pipe they lie in.
import type { Shape, Spot, Tick } from '../contract/scene.ts';
import { linear, tick, type Scale } from '../kit/axes.ts';
import type { Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { percent } from '../look/format.ts';
import { tenth } from '../look/tenth.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { inkOfShare, type EdgeInk } from './layout-bars.ts';
import type { Count, Rows, Share } from './rows.ts';
import type { Labels } from './words.ts';

export const width = 640;
/** How far under the ground years and those who count are named. */
const under = { year: 20, who: 39, bracket: 34 } as const;

/** Where the columns of a view stand. */
interface Plan {
  readonly left: number;
  readonly top: number;
  readonly foot: number;
  /** The share at the top. */
  readonly highest: number;
  /** How wide a year is, with a count or without one: a slope between two of them is as steep as it was. */
  readonly year: number;
  readonly large: number;
  /** Whether the shares of the scale are named before the columns, or over the first of them. */
  readonly isNamedBefore: boolean;
  /** How far the names of two counts of one year stand off that of the newest count, and how much wider than their bar they may be. */
  readonly names: { readonly off: number; readonly room: number };
  /** How far behind the years the newest count stands: it names none. */
  readonly behind: number;
}
export const plans = {
  fall: {
    left: 8,
    top: 20,
    foot: 292,
    highest: 100,
    year: 34,
    large: 33,
    isNamedBefore: false,
    names: { off: 4, room: 4 },
    behind: 31,
  },
  climb: {
    left: 43,
    // What the finding says stands over the pipe.
    top: 58,
    foot: 308,
    highest: 100,
    // Behind the last year the aim is named.
    year: 36.5,
    large: 42,
    isNamedBefore: true,
    names: { off: 0, room: 44 },
    behind: 13,
  },
} as const satisfies Record<string, Plan>;

/** A column with its place. */
export interface Column {
  readonly of: Share;
  /** The name of its marks; years of the customs count are named by the year. */
  readonly key: string;
  readonly isCustoms: boolean;
  readonly ink: EdgeInk;
  readonly left: number;
  readonly right: number;
}
export const middleOf = ({ left, right }: Column): number => (left + right) / 2;

function columnsIn(
  customs: readonly Share[],
  others: readonly Count[],
  { year }: Plan,
  x: Scale,
): readonly Column[] {
  const at = (of: Share, isCustoms: boolean, left: number, across: number): Column => {
    const key = isCustoms ? `customs-${of.year}` : of.key;
    return {
      of,
      key,
      isCustoms,
      ink: inkOfShare(of, isCustoms),
      left: tenth(left),
      right: tenth(left + across),
    };
  };
  return [
    ...customs.map((of) => at(of, true, x(of.year), year)),
    ...others.map((of, i) => {
      // Two counts of one year share its bar, each with an edge of its own: a year twice as wide would weigh twice as much.
      const mates = others.filter((each) => each.year === of.year).length;
      const isSecond = others[i - 1]?.year === of.year;
      return at(of, false, x(of.year) + (isSecond ? year / mates : 0), year / mates);
    }),
  ];
}

/** All that a view draws, with its scale. */
export interface Board {
  readonly plan: Plan;
  readonly x: Scale;
  readonly y: Scale;
  readonly columns: readonly Column[];
  readonly newest: Count;
  /** Where the years end, and where the newest count stands behind them. */
  readonly end: number;
  readonly newestAt: number;
  readonly labels: Labels;
}

/** @param last the last year that is drawn */
export function boardOf(
  plan: Plan,
  customs: readonly Share[],
  last: number,
  rows: Rows,
  labels: Labels,
): Board {
  const { meti2018, comtrade2020, argus2022, jogmec2024, toyo2024, meti2025 } = rows;
  const first = customs[0]?.year ?? meti2018.year;
  const x = linear([first, first + 1], [plan.left, plan.left + plan.year]);
  return {
    plan,
    x,
    y: linear([0, plan.highest], [plan.foot, plan.top]),
    columns: columnsIn(customs, [meti2018, comtrade2020, argus2022, jogmec2024, toyo2024], plan, x),
    newest: meti2025,
    end: tenth(x(last + 1)),
    newestAt: tenth(x(last + 1) + plan.behind),
    labels,
  };
}
/** The newest count: a spot at its share behind the years, since it names none. */
export const newestSpot = ({ newest, newestAt, y }: Board): Spot =>
  spot(newest.key, newestAt, tenth(y(newest.share)), 5, 'china', 'estimate');

/** Years under the columns, those of one year together; nothing, half and all at the left. */
export function ticksOf(
  { plan, columns, y }: Board,
  shares: readonly number[],
  named: readonly number[],
): Tick[] {
  const years = [...new Set(columns.map(({ of }) => of.year))].map((year) => {
    const own = columns.filter(({ of }) => of.year === year);
    return { year, at: ((own[0]?.left ?? 0) + (own.at(-1)?.right ?? 0)) / 2 };
  });
  return [
    ...shares.map((share) =>
      tick(
        `y-${share}`,
        `M${plan.left - (plan.isNamedBefore ? 5 : 0)} ${tenth(y(share))}H${plan.left + (plan.isNamedBefore ? 0 : 1)}`,
        {
          ...(plan.isNamedBefore
            ? // All has its name over the wall, beside the first plate.
              {
                x: plan.left - 8,
                y: tenth(y(share) + (share === plan.highest ? -6 : 4.5)),
                anchor: 'end' as const,
              }
            : { x: plan.left + 5, y: tenth(y(share) - 6) }),
          text: named.includes(share) ? percent(share) : '',
        },
      ),
    ),
    ...years.map(({ year, at }) =>
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
export function namesOf({ plan, columns, labels }: Board): Partial<Drawn> {
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
          const at = (first.left + last.right) / 2 - plan.names.off;
          const text = name(column.key, at, wrapText(who, both + plan.names.room, 13, 600));
          return { ...text, y: text.y + before };
        }
        const room = column.right - column.left + 18;
        return name(column.key, middleOf(column), wrapText(who, room, 13, 600));
      }),
    ],
  };
}

/** Says that nothing was found for the years between the customs count and the others. */
export function unknownIn({ plan, columns, labels }: Board, plate: number): Partial<Drawn> {
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
function stretches({ columns, plan, end }: Board) {
  const runs = columns.reduce<readonly (readonly [number, number])[]>((before, { left, right }) => {
    const run = before.at(-1);
    return run !== undefined && left <= run[1]
      ? [...before.slice(0, -1), [run[0], right]]
      : [...before, [left, right]];
  }, []);
  const ends = [...runs.flat().slice(1), end];
  const open = runs
    .map((_, i) => [ends[2 * i] ?? plan.left, ends[2 * i + 1] ?? end] as const)
    .filter(([from, to]) => to > from);
  return { runs, open };
}

/** Walls at the levels given: in ink along counts, faint along years without one. */
export function walls(board: Board, shares: readonly number[]): readonly Shape[] {
  const { runs, open } = stretches(board);
  const along = (of: readonly (readonly [number, number])[]): string =>
    shares.flatMap((share) => of.map(([from, to]) => `M${from} ${tenth(board.y(share))}H${to}`)).join('');
  return [shape('pipe-open', along(open), 'rule', 'wall'), shape('pipe-walls', along(runs), 'ink', 'wall')];
}
