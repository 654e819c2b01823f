// Geometry of policy targets: a tank an aim, its level what was measured, a hatched gauge glass beside it what was aimed at.
import type { PlacedText, Size, PlotScene, Shape } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import { rectPath, type Box } from '../kit/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { hatchLines } from '../kit/hatch.ts';
import { placed } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import type { Aim, LevelKind, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** What was measured is solid; a nameplate on trial is dashed, and so is what is estimated or second-hand. */
const inks = {
  measured: 'fill',
  derived: 'hollow',
  nameplate: 'estimate',
  estimate: 'estimate',
} as const satisfies Readonly<Record<Exclude<LevelKind, 'aimed'>, Shape['ink']>>;

const frames = {
  narrow: { width: 360, margin: 16, columns: 2, cell: 170, rows: 107, tank: 27, tall: 88, top: 8 },
  wide: { width: 640, margin: 5, columns: 3, cell: 216, rows: 164, tank: 48, tall: 132, top: 8 },
  /** Three tanks or fewer have the room of six. */
  few: { width: 640, margin: 5, columns: 3, cell: 216, rows: 296, tank: 64, tall: 264, top: 8 },
} as const;
/** The gauge glass stands this far from its tank, and is this wide. */
const glass = { off: 5, width: 9 } as const;

/** Draws the aims of one view in their order, row by row. */
export function policyTargets({ shown }: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const aims = shown[view];
  const { width, margin, columns, cell, rows, tank, tall, top } =
    frames[size === 'wide' && aims.length <= 3 ? 'few' : size];
  const drawn = aims.map((aim, i) => {
    const left = margin + (i % columns) * cell;
    const y = top + Math.floor(i / columns) * rows;
    return tankOf(aim, labels, { left, right: left + tank, top: y, bottom: y + tall }, size);
  });
  const lines = Math.ceil(aims.length / columns);
  return sceneOf({ width, height: top + (lines - 1) * rows + tall + 14 }, drawn);
}

/** A tank with its gauge glass and its words. */
function tankOf(aim: Aim, labels: Labels, box: Box, size: Size): Partial<Drawn> {
  const { id: key, target, level } = aim;
  const full = aim.unit === 'pct' ? 100 : target;
  const tone = aim.chinese ? 'china' : 'others';
  for (const value of [target, ...(level === null ? [] : [level.value])])
    if (!(value >= 0 && value <= full)) throw new RangeError(`"${key}": ${value} is not within 0 to ${full}`);
  const at = (value: number): number => tenth(box.bottom - ((box.bottom - box.top) * value) / full);
  const shapes: Shape[] = [];
  const draw = (part: string, d: string, tone: Tone, ink: Shape['ink']): void => {
    shapes.push(shape(`${key}-${part}`, d, tone, ink));
  };
  if (level !== null && level.value > 0) {
    const stock = { ...box, top: at(level.value) };
    if (level.kind === 'aimed') {
      draw('level-hatch', hatchLines(stock, 4.5), 'policy', 'hatch');
      draw('level', rectPath(stock), 'policy', 'outline');
    } else draw('level', rectPath(stock), tone, inks[level.kind]);
  }
  const [left, right, foot] = [tenth(box.left), tenth(box.right), tenth(box.bottom)];
  draw(
    'walls',
    `M${left} ${tenth(box.top)}V${foot}H${right}V${tenth(box.top)}`,
    level === null ? 'ink-2' : 'ink',
    level === null ? 'gap' : 'wall',
  );
  const glassLeft = right + glass.off;
  const tube = { left: glassLeft, right: glassLeft + glass.width, top: at(target), bottom: box.bottom };
  if (target > 0) {
    draw('target-hatch', hatchLines(tube, 4.5), 'policy', 'hatch');
    draw('target', rectPath(tube), 'policy', 'outline');
  }
  // The line of the aim runs from the glass across the tank.
  draw('line', `M${left - 4} ${at(target)}H${tube.right + 3}`, 'policy', 'line');

  const x = tube.right + 9;
  const wide = size === 'wide';
  const from = box.top + (wide ? 16 : 9);
  const pitch = wide ? 19 : 15.4;
  const text = (part: string, line: number, words: string, style: Parameters<typeof placed>[4]): PlacedText =>
    placed(`${key}-${part}`, x, from + line * pitch, [words], { size: wide ? 14 : 13, ...style });
  return {
    shapes,
    texts: [
      text('name', 0, labels.name(aim), { weight: 600, size: wide ? 15 : 13 }),
      text('counts', 1, labels.counts(aim), {}),
      text('aim', 2, labels.target(aim), { tone: 'policy' }),
      text('is', 3, labels.level(aim), {
        tone: level === null ? 'ink-2' : level.kind === 'aimed' ? 'policy' : tone,
      }),
      text('date', 4, labels.date(aim), { tone: 'ink-2' }),
      text('force', 5, labels.form(aim), { tone: 'ink-2' }),
    ],
  };
}
