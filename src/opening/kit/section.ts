// A pipe cut open: its wall hatched as cut metal, and in each length a hundred of what it holds, so many of them in red.
import { at, box, inked, path, type Fill } from './svg.ts';

/** What a length holds: stones, tanks in rows, or pressed blocks. */
export type Held = 'stones' | 'tanks' | 'blocks';
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Ten by ten; on the desk the others' fill from the top, along a pipe that runs down from its right side. */
const across = 10;
type Order = 'from-top' | 'from-right';
const isOthers = (column: number, row: number, others: number, order: Order): boolean =>
  order === 'from-top' ? row * across + column < others : (across - 1 - column) * across + row < others;

/** Outlines of stones about their middle, in parts of a cell. */
const stones: readonly string[] = [
  [-46, -18, -20, -48, 22, -44, 47, -10, 38, 36, -4, 48, -42, 28],
  [-48, 4, -34, -38, 6, -49, 42, -28, 46, 18, 16, 46, -28, 42],
  [-42, -30, 0, -48, 40, -34, 48, 12, 20, 44, -22, 48, -48, 14],
  [-47, -8, -26, -44, 14, -46, 46, -20, 42, 26, 8, 49, -36, 36],
].map((points) => points.join(' '));
/** A stone in a cell, as a path of its own. */
function stoneIn(x: number, y: number, width: number, height: number, which: number): string {
  const numbers = (stones[which % stones.length] ?? '').split(' ').map(Number);
  const points = Array.from({ length: numbers.length / 2 }, (_, i) =>
    [x + (width * (numbers[2 * i] ?? 0)) / 100, y + (height * (numbers[2 * i + 1] ?? 0)) / 100]
      .map(at)
      .join(' '),
  );
  return `M${points.join('L')}Z`;
}

/** One hundredth, drawn at the upper left corner of its cell. */
function one(held: Held, x: number, y: number, w: number, h: number, row: number, column: number): string {
  if (held === 'stones')
    return stoneIn(x + w / 2 + (row % 2 ? 0.2 : -0.2) * w, y + h / 2, w * 1.04, h * 0.98, row * 3 + column);
  if (held === 'blocks')
    return `M${at(x + w * 0.08)} ${at(y + h * 0.1)}h${at(w * 0.84)}v${at(h * 0.8)}h${at(-w * 0.84)}Z`;
  return `M${at(x)} ${at(y + h * 0.24)}h${at(w)}v${at(h * 0.76)}h${at(-w)}Z`;
}

/** The paddle of a tank and its walls above what it holds. */
const paddle = (x: number, y: number, w: number, h: number): string =>
  `M${at(x)} ${at(y + h * 0.08)}v${at(h * 0.16)}m${at(w)} 0v${at(-h * 0.16)}M${at(x + w / 2)} ${at(y + h * 0.06)}v${at(h * 0.66)}m${at(-w * 0.22)} 0h${at(w * 0.44)}`;

/**
 * A hundred in a room, `others` of them made elsewhere; with null all are blank, since whose they are is not shown.
 * @throws RangeError where `others` is not from 0 to 100
 */
export function hundred(held: Held, room: Room, others: number | null, order: Order = 'from-top'): string {
  if (others !== null && !(others >= 0 && others <= 100))
    throw new RangeError(`${others} of a hundred: expected 0 to 100`);
  const [w, h] = [room.width / across, room.height / across];
  const drawn: Record<'china' | 'others' | 'paper', string> = { china: '', others: '', paper: '' };
  let paddles = '';
  for (let row = 0; row < across; row++)
    for (let column = 0; column < across; column++) {
      const [x, y] = [room.x + column * w, room.y + row * h];
      const whose = others === null ? 'paper' : isOthers(column, row, others, order) ? 'others' : 'china';
      drawn[whose] += one(held, x, y, w, h, row, column);
      if (held === 'tanks') paddles += paddle(x, y, w, h);
    }
  return (
    (['china', 'others', 'paper'] as const)
      .filter((whose) => drawn[whose] !== '')
      .map((whose) => path(drawn[whose], whose, 'inner'))
      .join('') + (paddles === '' ? '' : path(paddles, 'none', 'inner'))
  );
}

/** A length that no count fills. */
export const unfilled = ({ x, y, width, height }: Room): string =>
  box(x + 8, y + 12, width - 16, height - 24, 'none', 'gap');

/** Both walls of a pipe in section, `thick` each, along its length. */
export const cutWalls = (x1: number, x2: number, y: number, bore: number, thick: number): string =>
  (['cut', 'cut-2'] as readonly Fill[])
    .map(
      (fill, i) =>
        `<rect x="${at(x1)}" y="${at(i === 0 ? y - thick : y + bore)}" width="${at(x2 - x1)}" height="${at(thick)}"${inked(fill, 'edge')}/>`,
    )
    .join('');
