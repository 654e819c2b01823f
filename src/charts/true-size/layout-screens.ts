// The three screens: what stands on each, drawn in full or small, and the words of the one that is shown.
import type { PlacedText, Shape, Size } from '../contract/scene.ts';
import { largeArcPath } from '../kit/arc.ts';
import { rectPath } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { cube, dashedSlab, reachOf, slab } from '../kit/slab.ts';
import { tenth } from '../look/tenth.ts';
import { axes, rotor, stator } from './layout-motor.ts';
import { hand, person } from './layout-people.ts';
import { full, onStage, stampOf, tenfold, type Plot, type Stage } from './layout-plots.ts';
import { coin, simCard } from './layout-things.ts';
import type { Amount, Rows } from './rows.ts';

/** Units a millimetre on the screen of the phone, the motor and the turbine. */
const scaleOf = ({ step }: Plot, screen: 0 | 1 | 2): number => step / tenfold ** screen;

/** The edges of a block: dashed where its mass was read second-hand or is an estimate. */
export const edgesOf = ({ secondHand, estimate }: Amount) => (secondHand || estimate ? 'gap' : 'wall');

/** A block at the place of all blocks, on the scale of its screen; on the screen of the phone, on its coin. */
function block(key: string, amount: Amount, screen: 0 | 1 | 2, plot: Plot, stage: Stage): Shape[] {
  const foot = screen === 0 ? plot.phone.foot : plot.ground;
  const { x, y } = onStage(stage, { x: plot.left, y: foot });
  const small = stage.zoom < 1;
  const size = amount.edge * scaleOf(plot, screen) * stage.zoom;
  return [...slab(cube(key, x, y, size), 'china', small ? 'hair' : edgesOf(amount)).shapes];
}

/** From the corners of the block of one phone down to the rule that measures it. */
function measured({ phone: { edge } }: Rows, plot: Plot): Shape {
  const { foot, rule } = plot.phone;
  const lines = [plot.left, plot.left + edge * scaleOf(plot, 0)].map(
    (x) => `M${tenth(x)} ${foot + 3}V${rule}`,
  );
  return shape('block-measured', lines.join(''), 'ink-2', 'lead');
}

/** Coin and card, and the block of one phone. */
export function phoneThings(rows: Rows, plot: Plot, stage: Stage): Shape[] {
  const scale = scaleOf(plot, 0) * stage.zoom;
  const small = stage.zoom < 1;
  return [
    ...coin({ ...onStage(stage, plot.coin), scale }, rows.coin, small),
    ...simCard({ ...onStage(stage, plot.sim), scale }, rows.sim, small),
    ...(small ? [] : [measured(rows, plot)]),
    ...block(small ? 'phone-block' : 'block', rows.phone, 0, plot, stage),
  ];
}

/** The motor cut across, the hand, and the block of one motor. */
export function motorThings(rows: Rows, plot: Plot, stage: Stage): Shape[] {
  const scale = scaleOf(plot, 1) * stage.zoom;
  const small = stage.zoom < 1;
  const at = { ...onStage(stage, plot.motor), scale };
  // A hand is only a measure here: it steps back behind the blocks that it holds.
  const inks = ['hair', 'hair'] as const;
  const most = cube('block-most', plot.left, plot.ground, rows.motorMost.edge * scaleOf(plot, 1));
  return [
    ...hand({ ...onStage(stage, plot.hand), inks }, rows.hand.length * scale, rows.hand.breadth * scale),
    ...(small ? [] : dashedSlab(most).shapes),
    // What stands in front covers them, so that no line runs over the motor.
    ...stator(at, rows, small),
    ...rotor(at, rows, small),
    ...(small
      ? []
      : [axes(at, (rows.parts.statorDiameter / 2) * scale + 5, (rows.parts.shaftDiameter / 2) * scale)]),
    ...block(small ? 'motor-block' : 'block', rows.motor, 1, plot, stage),
  ];
}

/** A circle that stands on the ground, as far as it lies on the artboard: its edge, and some of its radii up to the artboard's edges. */
function generatorPaths(plot: Plot, radius: number): { readonly edge: string; readonly radii: string } {
  const centre = { x: plot.generator.x, y: plot.ground - radius };
  const angle = (x: number, y: number): number => (Math.atan2(y - centre.y, x - centre.x) * 180) / Math.PI;
  // From where it meets the right edge, below, to where it meets the upper edge.
  const right = plot.width - centre.x;
  const start = angle(plot.width, centre.y + Math.sqrt(radius ** 2 - right ** 2));
  const end = angle(centre.x - Math.sqrt(radius ** 2 - centre.y ** 2), 0);
  const radii = plot.generator.radii.map((degrees) => {
    const [across, down] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const at = (far: number): string => `${tenth(centre.x + far * across)} ${tenth(centre.y + far * down)}`;
    const inside = Math.max(right / across, down > 0 ? -centre.y / down : 0);
    return `M${at(inside)}L${at(radius + 7)}`;
  });
  return { edge: largeArcPath(centre, radius, start, end < 0 ? end + 360 : end), radii: radii.join('') };
}

/** Someone, the block of one turbine and of one megawatt, and the round of a generator behind them. */
export function turbineThings(rows: Rows, plot: Plot): Shape[] {
  const scale = scaleOf(plot, 2);
  const { edge, radii } = generatorPaths(plot, (rows.generator / 2) * scale);
  const { perMegawatt } = rows;
  const megawatt = cube('megawatt', plot.megawatt.x, plot.ground, perMegawatt.edge * scale);
  return [
    shape('generator', radii, 'ink', 'centre'),
    shape('generator-edge', edge, 'ink', 'wall'),
    ...person({ x: plot.person.x, y: plot.ground, inks: ['wall', 'hair'] }, rows.person * scale),
    ...more(rows.turbine, plot),
    ...block('block', rows.turbine, 2, plot, full),
    ...slab(megawatt, 'china', edgesOf(perMegawatt)).shapes,
  ];
}

/** Where the block's edges run on, behind the uppermost dash to the right: that it may be more. */
export function moreWords(amount: Amount, words: string, plot: Plot): PlacedText[] {
  if (!amount.orMore) return [];
  const { right, top } = reachOf(cube('block', plot.left, plot.ground, amount.edge * scaleOf(plot, 2)));
  return [placed('block-more', right + runOn + 5, top + 4.5, words, { tone: 'ink-2' })];
}

/** How far edges run on. */
const runOn = 16;
/** Dashes that carry the block's edges on to the right and up: at least so much. */
function more(amount: Amount, plot: Plot): Shape[] {
  if (!amount.orMore) return [];
  const edge = amount.edge * scaleOf(plot, 2);
  const { right, top } = reachOf(cube('block', plot.left, plot.ground, edge));
  const [x, y, back, on] = [plot.left, plot.ground, right - plot.left - edge, runOn].map(tenth) as [
    number,
    number,
    number,
    number,
  ];
  const up = [x, x + back, right].map((at, i) => `M${tenth(at)} ${i === 0 ? tenth(y - edge) : top}v-${on}`);
  const out = [y, y - back, top].map((at, i) => `M${i === 0 ? tenth(x + edge) : right} ${tenth(at)}h${on}`);
  return [shape('block-more', [...up, ...out].join(''), 'ink', 'gap')];
}

/** The frame of the screen before, and what it says, a line or two on each size. */
export function stampFrame(
  plot: Plot,
  words: Readonly<Record<Size, readonly string[]>>,
): { readonly shapes: Shape[]; readonly texts: PlacedText[] } {
  const { x, y, zoom } = stampOf(plot);
  const [right, bottom] = [x + plot.width * zoom, y + plot.height * zoom];
  const at = plot.size === 'wide' ? { x: right + 9, y: y + 18 } : { x, y: bottom + 16 };
  return {
    shapes: [shape('stamp', rectPath({ left: x, right, top: y, bottom }), 'ink', 'hair')],
    texts: [placed('stamp-words', at.x, at.y, words[plot.size], { tone: 'ink-2', leading: 16 })],
  };
}
