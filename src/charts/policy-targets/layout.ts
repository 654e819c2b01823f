// Geometry of policy targets: a tank an aim, its level what was measured, a hatched gauge glass beside it what was aimed at.
import type { PlacedText, Size, TextTone, PlotScene, Shape } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import { rectPath, type Box } from '../kit/box.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { hatchLines } from '../kit/hatch.ts';
import { placed } from '../kit/placed.ts';

export const views = ['europe', 'united-states', 'japan', 'elsewhere'] as const;
export type View = (typeof views)[number];

/** How the level of a tank is known: measured, from the press, derived, nameplate on trial, or only aimed at. */
export type LevelInk = 'fill' | 'estimate' | 'hollow' | 'plate' | 'aimed';

/** An aim, with its scale of its own and the words for it. */
export interface Aim {
  /** The row's own id. */
  readonly key: string;
  readonly name: string;
  /** What the aim counts. */
  readonly counts: string;
  readonly target: number;
  /** The top of the tank, in the unit of the target: 100 for shares. */
  readonly full: number;
  readonly targetText: string;
  readonly level: { readonly value: number; readonly ink: LevelInk } | null;
  readonly levelText: string;
  /** Date of the level, or of the search that found none. */
  readonly levelDate: string;
  readonly tone: Tone & TextTone;
  readonly force: string;
}

const frames = {
  narrow: { width: 360, margin: 16, columns: 2, cell: 170, rows: 107, tank: 27, tall: 88, top: 8 },
  wide: { width: 640, margin: 5, columns: 3, cell: 216, rows: 164, tank: 48, tall: 132, top: 8 },
  /** Three tanks or fewer have the room of six. */
  few: { width: 640, margin: 5, columns: 3, cell: 216, rows: 296, tank: 64, tall: 264, top: 8 },
} as const;
/** The gauge glass stands this far from its tank, and is this wide. */
const glass = { off: 5, width: 9 } as const;

/** Draws the aims of one view in their order, row by row. */
export function policyTargets(aims: readonly Aim[], size: Size): PlotScene {
  if (aims.length === 0) throw new RangeError('policy-targets needs at least one aim');
  const { width, margin, columns, cell, rows, tank, tall, top } =
    frames[size === 'wide' && aims.length <= 3 ? 'few' : size];
  const drawn = aims.map((aim, i) => {
    const left = margin + (i % columns) * cell;
    const y = top + Math.floor(i / columns) * rows;
    return tankOf(aim, { left, right: left + tank, top: y, bottom: y + tall }, size);
  });
  const { shapes, spots, texts } = gathered(drawn);
  const lines = Math.ceil(aims.length / columns);
  return { width, height: top + (lines - 1) * rows + tall + 14, ticks: [], shapes, spots, texts };
}

/** A tank with its gauge glass and its words. */
function tankOf(aim: Aim, box: Box, size: Size): Drawn {
  const { key, target, full, level, tone } = aim;
  for (const value of [target, ...(level === null ? [] : [level.value])])
    if (!(value >= 0 && value <= full)) throw new RangeError(`"${key}": ${value} is not within 0 to ${full}`);
  const at = (value: number): number => tenth(box.bottom - ((box.bottom - box.top) * value) / full);
  const shapes: Shape[] = [];
  const shape = (part: string, d: string, ink: Shape['ink'], inTone: Tone): void => {
    shapes.push({ key: `${key}-${part}`, d, tone: inTone, ink, emphasis: 'normal' });
  };
  if (level !== null && level.value > 0) {
    const stock = { ...box, top: at(level.value) };
    if (level.ink === 'aimed') {
      shape('level-hatch', hatchLines(stock, 4.5), 'hatch', 'policy');
      shape('level', rectPath(stock), 'outline', 'policy');
    } else shape('level', rectPath(stock), level.ink === 'plate' ? 'estimate' : level.ink, tone);
  }
  const [left, right, foot] = [tenth(box.left), tenth(box.right), tenth(box.bottom)];
  shape(
    'walls',
    `M${left} ${tenth(box.top)}V${foot}H${right}V${tenth(box.top)}`,
    level === null ? 'gap' : 'wall',
    level === null ? 'ink-2' : 'ink',
  );
  const tube = {
    left: right + glass.off,
    right: right + glass.off + glass.width,
    top: at(target),
    bottom: box.bottom,
  };
  if (target > 0) {
    shape('target-hatch', hatchLines(tube, 4.5), 'hatch', 'policy');
    shape('target', rectPath(tube), 'outline', 'policy');
  }
  // The line of the aim runs from the glass across the tank.
  shape('line', `M${left - 4} ${at(target)}H${tube.right + 3}`, 'line', 'policy');

  const x = tube.right + 9;
  const wide = size === 'wide';
  const from = box.top + (wide ? 16 : 9);
  const pitch = wide ? 19 : 15.4;
  const text = (part: string, line: number, words: string, style: Parameters<typeof placed>[4]): PlacedText =>
    placed(`${key}-${part}`, x, from + line * pitch, [words], { size: wide ? 14 : 13, ...style });
  return {
    shapes,
    spots: [],
    texts: [
      text('name', 0, aim.name, { weight: 600, size: wide ? 15 : 13 }),
      text('counts', 1, aim.counts, {}),
      text('aim', 2, aim.targetText, { tone: 'policy' }),
      text('is', 3, aim.levelText, {
        tone: level === null ? 'ink-2' : level.ink === 'aimed' ? 'policy' : tone,
      }),
      text('date', 4, aim.levelDate, { tone: 'ink-2' }),
      text('force', 5, aim.force, { tone: 'ink-2' }),
    ],
  };
}
