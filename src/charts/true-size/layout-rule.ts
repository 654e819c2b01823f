// The rule along the ground: it begins where the block begins, and its unit is the one of the screen.
import type { PlacedText, Shape } from '../contract/scene.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';

interface Rule {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Units between two marks. */
  readonly step: number;
  /** Marks between two numbers. */
  readonly every: number;
  /** What stands at a mark. */
  readonly text: (mark: number) => string;
  /** What parts the keys of several rules. */
  readonly key?: string;
  /** Where the ground begins. */
  readonly from?: number;
}

/** A rule of marks to the right of `left`, the longer ones with their numbers. */
export function rule({ left, right, y, step, every, text, key = 'rule', from = 0 }: Rule): {
  readonly shapes: Shape[];
  readonly texts: PlacedText[];
} {
  const count = Math.floor((right - left) / step + 1e-6);
  const marks = Array.from({ length: count + 1 }, (_, i) => {
    const length = i % every === 0 ? 12 : i % (every / 2) === 0 ? 8 : 5;
    return `M${tenth(left + i * step)} ${y}v${length}`;
  });
  const numbers = Array.from({ length: Math.floor(count / every) + 1 }, (_, i) => i * every);
  return {
    shapes: [
      shape(`${key}-marks`, marks.join(''), 'ink', 'hair'),
      shape(key, `M${from} ${y}H${tenth(right)}`, 'ink', 'wall'),
    ],
    texts: numbers.map((mark) =>
      placed(`${key}-${mark}`, left + mark * step, y + 25, text(mark), {
        tone: 'ink-2',
        anchor: mark === 0 ? 'start' : left + mark * step > right - 20 ? 'end' : 'middle',
      }),
    ),
  };
}
