// The climb back across the wide artboard: each count as a length of one pipe between two plates, and the aim as a line through all of them.
import type { PlacedText, PlotScene, Shape } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { rectPath } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { wrapText } from '../look/text-width.ts';
import { aimShapes, columnShapes } from './layout-bars.ts';
import {
  boardOf,
  middleOf,
  namesOf,
  newestSpot,
  plans,
  ticksOf,
  unknownIn,
  walls,
  width,
  type Board,
  type Column,
} from './layout-board.ts';
import type { Rows } from './rows.ts';
import type { Labels } from './words.ts';

/** How thick a plate is, and how far it reaches past the bore. */
const plate = { thick: 5, rim: 8 } as const;
/** Paper between two counts of one year. */
const between = 6;
/** Size of a value, which has the room between two plates, and of the one that the finding says. */
const sizes = { value: 18, large: 40 } as const;

/** The value over its edge, in what is left of the bore: a number, its per cent at the scale, or words. */
function valueIn(column: Column, { y, labels }: Board): PlacedText {
  const { of, key } = column;
  const name = `value-${column.isCustoms ? `customs-${of.key}` : key}`;
  const [at, level] = [middleOf(column), y(of.share)];
  if (!labels.isInWords(of)) {
    const number = labels.parted(of)[1].replace('%', '');
    return placed(name, at, level - 7, number, { anchor: 'middle', size: sizes.value, face: 'display' });
  }
  const words = labels.said(of).split(' ');
  return placed(name, at, level - 15 - (words.length - 1) * 15, words, { anchor: 'middle' });
}

/** Two counts of one year, with paper between them. */
function apart(columns: readonly Column[], year: number): readonly Column[] {
  const mates = columns.filter(({ of }) => of.year === year);
  return columns.map((column) => {
    if (!mates.includes(column)) return column;
    return column === mates[0]
      ? { ...column, right: tenth(column.right - between / 2) }
      : { ...column, left: tenth(column.left + between / 2) };
  });
}

/** A plate on each side of each year that has a count. */
function platesOf({ columns, plan }: Board): Shape {
  const years = [...new Set(columns.map(({ of }) => of.year))];
  const boxes = years.flatMap((year) => {
    const own = columns.filter(({ of }) => of.year === year);
    const [left, right] = [own[0]?.left ?? 0, own.at(-1)?.right ?? 0];
    const across = { top: plan.top - plate.rim, bottom: plan.foot + plate.rim };
    return [
      { left: left - plate.thick, right: left, ...across },
      { left: right, right: right + plate.thick, ...across },
    ];
  });
  return shape('pipe-plates', boxes.map((box) => rectPath(box)).join(''), 'ink', 'fitting');
}

/** What two counts of one year say over the pipe, with a lead down to both their edges. */
function largeOverBoth([last, mate]: readonly [Column, Column], { plan, y, labels }: Board) {
  const [small, large] = labels.largeOfBoth(last.of, mate.of);
  const at = tenth((last.right + mate.left) / 2);
  const level = tenth(y(last.of.share) - 4);
  const base = plan.top - 16;
  return {
    shapes: [
      shape(
        `lead-${last.key}`,
        `M${at} ${base + 5}V${level}M${tenth(middleOf(last))} ${level}H${tenth(middleOf(mate))}`,
        'ink',
        'lead',
      ),
    ],
    texts: [
      placed(`who-${last.key}`, at - 43, base - 2, small, { size: 16, weight: 600, anchor: 'end' }),
      placed(`value-${last.key}`, at, base, large, {
        size: sizes.large,
        face: 'display',
        tone: 'china',
        anchor: 'middle',
      }),
    ],
  };
}

/** The newest count names no year: it stands behind the years, at its share. */
function newestBehind(board: Board): Partial<Drawn> {
  const { newest: of, newestAt: at, y, labels } = board;
  const level = tenth(y(of.share));
  return {
    spots: [newestSpot(board)],
    texts: [
      placed(`value-${of.key}`, at + 10, level - 10, labels.said(of), { weight: 600 }),
      placed(`who-${of.key}`, at + 10, level + 5, labels.speakerInLines(of)),
    ],
  };
}

/** The aim from the year that set it to its own, and its words behind it. */
function aimAcross(rows: Rows, board: Board): readonly Partial<Drawn>[] {
  const { x, y, labels } = board;
  const { aim } = rows;
  const level = tenth(y(aim.share));
  const [set, end] = [tenth(x(rows.aimSetIn)), tenth(x(aim.year + 1))];
  const [nearly, number] = labels.aim(aim);
  const said = wrapText(nearly, width - end - 8, 16, 600);
  return [
    {
      shapes: aimShapes(
        { left: set, right: end, top: level - 3, bottom: level + 3 },
        `M${set} ${level}H${end}`,
      ),
    },
    {
      texts: [
        placed('who-aim', end + 7, level + 14, said, { size: 16, weight: 600 }),
        placed('value-aim', end + 5, level + 4 + said.length * 18 + board.plan.large * 0.72, number, {
          size: board.plan.large,
          face: 'display',
          tone: 'policy',
        }),
      ],
    },
  ];
}

/** From the lowest year on: what is red between two plates is what China sold of all that Japan bought. */
export function climbWide(rows: Rows, labels: Labels): PlotScene {
  const { customs, lowest, jogmec2024, toyo2024, aim } = rows;
  const plan = plans.climb;
  const whole = boardOf(
    plan,
    customs.filter(({ year }) => year >= lowest.year),
    aim.year,
    rows,
    labels,
  );
  const board = { ...whole, columns: apart(whole.columns, jogmec2024.year) };
  const { columns, y } = board;
  const [last, mate] = [jogmec2024, toyo2024].map((of) => columns.find((column) => column.of === of));
  if (last === undefined || mate === undefined) throw new RangeError('a count of the finding has no column');
  return sceneOf(
    { width, height: plan.foot + 58 },
    [
      { shapes: [...walls(whole, [0, 100])] },
      {
        shapes: columns.flatMap(({ key, left, right, ink, of }) =>
          columnShapes(key, { left, right, top: tenth(y(of.share)), bottom: plan.foot }, ink),
        ),
      },
      { shapes: [platesOf(board)] },
      ...aimAcross(rows, board),
      newestBehind(board),
      namesOf(board),
      unknownIn(board, 4),
      largeOverBoth([last, mate], board),
      {
        texts: columns
          .filter((column) => column !== last && column !== mate)
          .map((column) => valueIn(column, board)),
      },
    ],
    ticksOf(board, [0, 50, 100], [0, 50, 100]),
  );
}
