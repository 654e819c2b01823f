// Shares across the wide artboard: a column a count, stairs where years of the customs count touch, and what the finding says in large type.
import type { PlacedText, PlotScene, TextTone } from '../contract/scene.ts';
import { sceneOf } from '../kit/drawn.ts';
import { rectPath } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { wrapText } from '../look/text-width.ts';
import { columnShapes, edgeDeep } from './layout-bars.ts';
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
import type { Rows, Share } from './rows.ts';
import type { Labels } from './words.ts';

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
  const first = level + 11;
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
  style: { readonly size: number; readonly tone: TextTone; readonly anchor: 'start' | 'middle' | 'end' },
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

/** All years: the stairs that fall, and the posts of other counts that end higher. */
export function fallWide(rows: Rows, labels: Labels): PlotScene {
  const { customs, lowest, jogmec2024, toyo2024, meti2025 } = rows;
  const plan = plans.fall;
  const board = boardOf(plan, customs, jogmec2024.year, rows, labels);
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
      {
        spots: [newestSpot(board)],
        texts: [
          placed(
            `value-${meti2025.key}`,
            board.newestAt,
            y(meti2025.share) + 22,
            labels.said(meti2025).split(' '),
            {
              anchor: 'middle',
              weight: 600,
            },
          ),
          placed(
            `name-${meti2025.key}`,
            board.newestAt,
            y(meti2025.share) + 56,
            labels.speaker(meti2025).split(' '),
            { anchor: 'middle' },
          ),
        ],
      },
      namesOf(board),
      unknownIn(board, 13),
      {
        texts: [
          placed('area', plan.left + 8, plan.foot - 12, labels.areaOfChina, { tone: 'on-fill', weight: 600 }),
          ...quiet.flatMap((column) => valueIn(column, board, 15)),
          ...largeOver(`customs-${lowest.key}`, low.left + 4, level - 14, labels.large(lowest), {
            size,
            tone: 'china',
            anchor: 'start',
          }),
          ...largeOver(
            jogmec2024.key,
            mate.right,
            y(jogmec2024.share) - 11,
            labels.largeOfBoth(jogmec2024, toyo2024),
            { size, tone: 'china', anchor: 'end' },
          ),
        ],
      },
    ],
    ticksOf(board, [0, 50, 100], [100]),
  );
}
