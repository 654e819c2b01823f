// Chapter 9: a throat. What light separation could feed and magnet plants could press is wide; what heavy separation lets through is a thread.
import { block } from '../kit/block.ts';
import { measure } from '../kit/parts.ts';
import { beyond, flange } from '../kit/pipe.ts';
import { at, box, down, letters, line, lines, moving, path } from '../kit/svg.ts';
import { main, sheets, type Opening } from '../opening.ts';
import type { Rows } from '../rows/build-the-chain.ts';
import { buildTheChainWords, type Words } from '../words/build-the-chain.ts';

/** An hourglass along x about an axis: two bells and the throat between them. */
interface Throat {
  readonly axis: number;
  /** Ends of the first bell, the throat and the second bell, along the pipe. */
  readonly bell: number;
  readonly neck: readonly [number, number];
  readonly next: number;
  readonly from: number;
  readonly to: number;
  /** Bores of the bells and the stream. */
  readonly bores: readonly [number, number];
  readonly stream: number;
  /** How thick the metal of the throat is. */
  readonly wall: number;
}

/** The metal of the throat, cut: on one side of the axis. */
function metal({ axis, bell, neck, next, bores, stream, wall }: Throat, side: 1 | -1): string {
  const [first, second] = [axis + (side * bores[0]) / 2, axis + (side * bores[1]) / 2];
  const inner = axis + side * (stream / 2 + 5);
  const outer = inner + side * wall;
  const over = side * 15;
  return path(
    `M${bell} ${at(first + over)}L${neck[0]} ${at(outer)}H${neck[1]}L${next} ${at(second + over)}V${at(second)}L${neck[1]} ${at(inner)}H${neck[0]}L${bell} ${at(first)}Z`,
    side > 0 ? 'cut-2' : 'cut',
    'edge',
  );
}
/** What the first bell could feed, and turns back before the throat. */
function idle({ axis, bell, from, bores }: Throat, gap: number): string {
  const count = Math.floor(bores[0] / 2 / gap - 0.3);
  return Array.from({ length: 2 * count + 1 }, (_, i) => i - count)
    .filter((i) => i !== 0)
    .map((i) => {
      const end = bell + (count + 1 - Math.abs(i)) * gap * 0.62;
      return `M${at(from)} ${at(axis + i * gap)}H${at(end)}`;
    })
    .join('');
}
/** Walls of both bells, dotted: no pipe of this width exists, a model has it. */
const walls = ({ axis, from, bell, next, to, bores }: Throat): string => {
  const [a, b] = [bores[0] / 2, bores[1] / 2];
  return path(
    `M${from} ${at(axis - a)}H${bell}M${from} ${at(axis + a)}H${bell}M${next} ${at(axis - b)}H${to}M${next} ${at(axis + b)}H${to}`,
    'none',
    'dots',
  );
};
function hourglass(throat: Throat, gap: number): string {
  const { axis, from, to, stream, bell, next, bores } = throat;
  return (
    moving('stop', path(idle(throat, gap), 'none', 'streak', 'others')) +
    moving('fill', box(from, axis - stream / 2, to - from, stream, 'others', 'bare')) +
    walls(throat) +
    metal(throat, -1) +
    metal(throat, 1) +
    flange(bell, axis - bores[0] / 2, bores[0], 15, 14) +
    flange(next, axis - bores[1] / 2, bores[1], 15, 14) +
    line(from, axis, to, axis, 'axis', 'paper')
  );
}

/** Bores on one scale: `full` is how wide magnet plants are drawn. */
const scaled = ({ light, heavy, magnets }: Rows, full: number) => ({
  bores: [(light / magnets) * full, full] as const,
  stream: (heavy / magnets) * full,
});

function desk(of: Rows, words: Words): string {
  const throat: Throat = {
    axis: main.desk.axis,
    from: -beyond,
    bell: 452,
    neck: [664, 800],
    next: 1006,
    to: sheets.desk.width + beyond,
    wall: 62,
    ...scaled(of, 430),
  };
  const { axis, bores, stream } = throat;
  const upper = axis - bores[1] / 2;
  return (
    hourglass(throat, 17.5) +
    measure([150, axis - bores[0] / 2, 150, axis + bores[0] / 2]) +
    box(164, axis - 112, 232, 74, 'paper', 'bare') +
    letters(170, axis - 82, words.light, { size: 31, bold: true, hue: 'others' }) +
    letters(170, axis - 56, words.lightIs, { size: 17, hue: 'ink-2' }) +
    letters(704, axis - 146, words.heavy, { size: 31, bold: true, hue: 'others', anchor: 'middle' }) +
    letters(704, axis - 120, words.heavyIs, { size: 17, hue: 'ink-2', anchor: 'middle' }) +
    measure([1060, upper, 1060, axis + bores[1] / 2]) +
    letters(1080, upper + 60, words.magnets, { size: 31, bold: true, hue: 'policy' }) +
    letters(1080, upper + 86, words.magnetsIs, { size: 17, hue: 'ink-2' }) +
    block({ x: 1290, y: axis - stream / 2 - 1, body: 'dotted' }) +
    letters(1180, axis + 38, words.sliver, { size: 17, hue: 'ink-2' }) +
    lines(880, 852, words.model, { size: 17, hue: 'ink-2' }, 23)
  );
}

function phone(of: Rows, words: Words): string {
  const throat: Throat = {
    axis: 195,
    from: 0,
    bell: 150,
    neck: [214, 262],
    next: 336,
    to: sheets.phone.height,
    wall: 40,
    ...scaled(of, 326),
  };
  const { axis } = throat;
  return (
    down(hourglass(throat, 15)) +
    box(102, 34, 84, 68, 'paper', 'bare') +
    letters(106, 58, words.light, { size: 21, bold: true, hue: 'others' }) +
    lines(106, 78, words.lightShort, { size: 15, hue: 'ink-2' }, 18) +
    letters(282, 216, words.heavy, { size: 23, bold: true, hue: 'others' }) +
    lines(282, 238, words.heavyShort, { size: 15, hue: 'ink-2' }, 18) +
    letters(axis + 22, 400, words.magnets, { size: 23, bold: true, hue: 'policy' }) +
    lines(axis + 22, 422, words.magnetsShort, { size: 15, hue: 'ink-2' }, 18) +
    // A ledge for the block: the stream runs down, and nothing stands on it.
    box(32, 466, 104, 9, 'paper') +
    block({ x: 52, y: 465, edge: 48, body: 'dotted' })
  );
}

/** The drawing of chapter 9, the throat. */
export const buildTheChain = (record: Rows): Opening => {
  const words = buildTheChainWords(record);
  return {
    says: words.says,
    desk: desk(record, words),
    phone: phone(record, words),
    room: { title: 900, standfirst: { top: 752, width: 600 } },
  };
};
