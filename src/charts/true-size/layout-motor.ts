// One traction motor cut across: a ring of steel with copper around a rotor with its magnets, all from the sizes of one model.
import type { Shape } from '../contract/scene.ts';
import { circlePath } from '../kit/arc.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import type { Rows } from './rows.ts';

interface Round {
  readonly x: number;
  readonly y: number;
  /** Units a millimetre. */
  readonly scale: number;
}
type Point = readonly [across: number, out: number];

/** A closed path of points that lie `out` from the middle and `across` to the right of it, turned clockwise by so many degrees. */
function turned({ x, y, scale }: Round, points: readonly Point[], degrees: number): string {
  const turn = (degrees * Math.PI) / 180;
  const at = points.map(([across, out]) => {
    const right = across * Math.cos(turn) + out * Math.sin(turn);
    const down = across * Math.sin(turn) - out * Math.cos(turn);
    return `${tenth(x + right * scale)} ${tenth(y + down * scale)}`;
  });
  return `M${at.join('L')}Z`;
}

/**
 * The two halves of a V around the upright pole: a slot from the tip to the rim, and the bar in it, to the right and to the left.
 * As the model draws them: the tip lies `poleDepth` under the rim, the outer ends `poleWidth` apart and `poleBridge` under the rim.
 */
function halvesOf(
  parts: Rows['parts'],
): readonly { readonly slot: readonly Point[]; readonly bar: readonly Point[] }[] {
  const rim = parts.rotorDiameter / 2;
  const tip: Point = [0, rim - parts.poleDepth];
  const across = parts.poleWidth / 2;
  const end: Point = [across, Math.sqrt((rim - parts.poleBridge) ** 2 - across ** 2)];
  const length = Math.hypot(end[0] - tip[0], end[1] - tip[1]);
  const along: Point = [(end[0] - tip[0]) / length, (end[1] - tip[1]) / length];
  const box = (from: number, to: number): Point[] => {
    const at = (far: number, deep: number): Point => [
      tip[0] + along[0] * far + along[1] * deep,
      tip[1] + along[1] * far - along[0] * deep,
    ];
    return [at(from, 0), at(to, 0), at(to, parts.magnetThickness), at(from, parts.magnetThickness)];
  };
  const right = { slot: box(0, length), bar: box(0, parts.magnetWidth) };
  const mirrored = (points: readonly Point[]): Point[] => points.map(([x, y]) => [-x, y]);
  return [right, { slot: mirrored(right.slot), bar: mirrored(right.bar) }];
}

/** Slots and bars of all poles as paths; the bars in the order of the clock, each half pole its own. */
function polesOf(at: Round, parts: Rows['parts']) {
  const halves = halvesOf(parts);
  const poles = parts.magnetCount / halves.length;
  const each = (of: 'slot' | 'bar'): string[] =>
    Array.from({ length: poles }, (_, i) =>
      halves.map((half) => turned(at, half[of], (i * 360) / poles)),
    ).flat();
  return { slots: each('slot').join(''), bars: each('bar') };
}

/** The rotor with its magnets, all in the colour of the block that they make. Small, it is only its edges. */
export function rotor(at: Round, { parts }: Rows, small: boolean): Shape[] {
  const { slots, bars } = polesOf(at, parts);
  const line = small ? 'hair' : 'wall';
  const circle = (diameter: number): string => circlePath(at, (diameter / 2) * at.scale);
  return [
    shape('rotor', circle(parts.rotorDiameter), 'paper-2', 'fill'),
    shape('rotor-slots', slots, 'ink', 'hair'),
    // Two bars of a pole touch, so each has an edge of ground of its own.
    ...(small ? [] : [shape('bars', bars.join(''), 'china', 'layer')]),
    shape('bars-edges', bars.join(''), 'ink', 'hair'),
    shape('shaft', circle(parts.shaftDiameter), 'paper', 'fill'),
    shape('rotor-edges', circle(parts.rotorDiameter) + circle(parts.shaftDiameter), 'ink', line),
  ];
}

/** The ring around the rotor with its slots for copper. Small, it is only its edges. */
export function stator(at: Round, { parts }: Rows, small: boolean): Shape[] {
  const circle = (diameter: number): string => circlePath(at, (diameter / 2) * at.scale);
  const ring = [
    shape('stator', circle(parts.statorDiameter), 'paper-2', 'fill'),
    shape('stator-bore', circle(parts.statorBore), 'paper', 'fill'),
  ];
  if (small) return [...ring, shape('stator-edges', circle(parts.statorDiameter), 'ink', 'hair')];
  const mouth = parts.statorBore / 2 + parts.slotDepth * 0.04;
  const ground = parts.statorBore / 2 + parts.slotDepth;
  const slot: readonly Point[] = [
    [-parts.slotMouth / 2, mouth],
    [-parts.slotGround / 2, ground],
    [parts.slotGround / 2, ground],
    [parts.slotMouth / 2, mouth],
  ];
  const step = 360 / parts.slotCount;
  const slots = Array.from({ length: parts.slotCount }, (_, i) => turned(at, slot, (i + 0.5) * step));
  const layers = [0.36, 0.68].map((deep): string => {
    const out = mouth + (ground - mouth) * deep;
    const half = (parts.slotMouth + (parts.slotGround - parts.slotMouth) * deep) / 2;
    return Array.from({ length: parts.slotCount }, (_, i) =>
      turned(
        at,
        [
          [-half, out],
          [half, out],
        ],
        (i + 0.5) * step,
      ).slice(0, -1),
    ).join('');
  });
  return [
    ...ring,
    shape('slots', slots.join(''), 'paper', 'fill'),
    shape('slots-edges', slots.join('') + layers.join(''), 'ink', 'hair'),
    shape('stator-edges', circle(parts.statorDiameter), 'ink', 'wall'),
  ];
}

/** The ends of two axes: from past the rim to the shaft, so that the middle stays free for words. */
export function axes({ x, y }: Round, reach: number, shaft: number): Shape {
  const [left, right, top, bottom] = [x - reach, x + reach, y - reach, y + reach].map(tenth);
  const [inner, on, over, under] = [x - shaft, x + shaft, y - shaft, y + shaft].map(tenth);
  const d = `M${left} ${tenth(y)}H${inner}M${on} ${tenth(y)}H${right}M${tenth(x)} ${top}V${over}M${tenth(x)} ${under}V${bottom}`;
  return shape('axes', d, 'ink', 'centre');
}
