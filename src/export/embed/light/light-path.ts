// Path data in relative steps: equal marks at different places are then equal text, which compresses well. Runs anywhere.
import { numbersIn } from '../../../charts/kit/path-numbers.ts';

/** Where a command's numbers go: along x, along y, or neither (radii, flags). */
const kinds: Readonly<Record<string, string>> = {
  M: 'xy',
  L: 'xy',
  H: 'x',
  V: 'y',
  C: 'xyxyxy',
  S: 'xyxy',
  Q: 'xyxy',
  T: 'xy',
  A: '-----xy',
  Z: '',
};

/** A command with one set of numbers, in tenths of a unit (radii and flags too): steps from where the last one ended. */
interface Step {
  readonly command: string;
  readonly numbers: readonly number[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Straight lines with more corners than this, many of them to a ring, are coasts, in a drawing that has some. */
export const coast = { corners: 16, ofRing: 5 };

/** Commands as they are written, one set of numbers each, in tenths; undefined where there are others, or numbers finer than a tenth. */
function commandsOf(d: string): Step[] | undefined {
  const all: Step[] = [];
  for (const [, command = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const kind = kinds[command.toUpperCase()];
    if (kind === undefined) return undefined;
    const numbers = numbersIn(rest).map((number) => number * 10);
    if (numbers.some((number) => Math.abs(number - Math.round(number)) > 1e-6)) return undefined;
    const size = Math.max(kind.length, 1);
    if (numbers.length % size > 0 || (kind === '') !== (numbers.length === 0)) return undefined;
    for (let i = 0; i < Math.max(numbers.length, 1); i += size)
      all.push({
        // What follows a move without a command of its own is a line.
        command: i === 0 ? command : command.replace('M', 'L').replace('m', 'l'),
        numbers: numbers.slice(i, i + size).map(Math.round),
      });
  }
  return all;
}

/** The same commands with places for steps. */
function absoluteOf(commands: readonly Step[]): Step[] {
  let at: Point = { x: 0, y: 0 };
  let start = at;
  return commands.map(({ command, numbers }) => {
    const name = command.toUpperCase();
    const end = { ...(name === 'Z' ? start : at) };
    const placed = numbers.map((number, i) => {
      const axis = kinds[name]?.[i];
      if (axis !== 'x' && axis !== 'y') return number;
      end[axis] = command === name ? number : at[axis] + number;
      return end[axis];
    });
    at = end;
    if (name === 'M') start = end;
    return { command: name, numbers: placed };
  });
}

/**
 * Commands that draw something: no move that another move follows and, on a coast, whose corners are rounded to whole units, no line that
 * ends where it began.
 */
function drawnOf(commands: readonly Step[], hasCoasts: boolean): Step[] {
  const drawn = commands.filter(({ command }, i) => command !== 'M' || commands[i + 1]?.command !== 'M');
  const rings = drawn.filter(({ command }) => command === 'M').length;
  const isCoast = drawn.length > Math.max(coast.corners, coast.ofRing * rings);
  if (!hasCoasts || !isCoast || drawn.some(({ command }) => !'MLHVZ'.includes(command))) return drawn;
  const units = drawn.map(({ command, numbers }) => ({
    command,
    numbers: numbers.map((number) => Math.round(number / 10) * 10),
  }));
  return units.filter(
    ({ command, numbers }, i) => command !== 'L' || numbers.join() !== units[i - 1]?.numbers.join(),
  );
}

/** One command, in places, from a point on: the step that it is, and where it ends. */
function stepFrom(at: Point, start: Point, { command, numbers }: Step): { step: Step; end: Point } {
  const name = command.toLowerCase();
  if (name === 'z') return { step: { command: 'z', numbers: [] }, end: start };
  const kind = kinds[command] ?? '';
  const end = { ...at };
  const moved = numbers.map((number, i) => {
    const axis = kind[i];
    if (axis !== 'x' && axis !== 'y') return number;
    end[axis] = number;
    return number - at[axis];
  });
  const [x = 0, y = 0] = moved;
  if (name === 'l' && y === 0) return { step: { command: 'h', numbers: [x] }, end };
  if (name === 'l' && x === 0) return { step: { command: 'v', numbers: [y] }, end };
  return { step: { command: name, numbers: moved }, end };
}

/** 125 → "12.5", 5 → ".5". */
const written = (tenths: number): string => String(tenths / 10).replace(/^(-?)0\./, '$1.');

/** Numbers side by side, with a space only where one could be read into the next. */
const joined = (numbers: readonly number[]): string =>
  numbers.map(written).reduce((all, next) => `${all}${next.startsWith('-') ? '' : ' '}${next}`);

/**
 * The same path in steps, with `h` and `v` for lines across and down. Each place stays exact to the tenth, however many steps lead to it; on a
 * coast to the unit, which cannot be seen and compresses better. A path that is finer than a tenth is returned as it is.
 */
export function lightPath(d: string, hasCoasts = false): string {
  let at: Point = { x: 0, y: 0 };
  let start = at;
  let last = '';
  const out: string[] = [];
  for (const command of drawnOf(absoluteOf(commandsOf(d) ?? []), hasCoasts)) {
    const { step, end } = stepFrom(at, start, command);
    const numbers = step.numbers.length === 0 ? '' : joined(step.numbers);
    const name = out.length === 0 ? 'M' : step.command;
    const repeats = name === last && name !== 'm' && name !== 'z';
    out.push(repeats ? `${numbers.startsWith('-') ? '' : ' '}${numbers}` : `${name}${numbers}`);
    last = name;
    at = end;
    if (step.command === 'm') start = end;
  }
  return out.length === 0 ? d : out.join('');
}
