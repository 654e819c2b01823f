// The gate of every view, seen from the side: a plate hung on its stem over a gap, turned by China's bar; and the ground that it stands on.
import type { Shape } from '../contract/scene.ts';
import { rectPath } from '../kit/labels/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';

/** A gate on the ground: where it stands, where its bar is, how far its plate is lifted. */
export interface Gate {
  readonly x: number;
  /** The upper edge of the bar. */
  readonly top: number;
  readonly ground: number;
  readonly opening: number;
  /** The ground as far as it is drawn. */
  readonly from: number;
  readonly to: number;
}

/** How far from the middle of a gate heaps begin: counted slips with some air, smooth heaps at its guides, and at a small gate. */
export const aside = { large: 12, smooth: 8.5, small: 4 } as const;

/** Thread of a stem: slanted lines from side to side. */
function thread(x: number, half: number, top: number, bottom: number): string {
  const turns = Math.floor((bottom - top - 2) / 4);
  return Array.from({ length: turns }, (_, i) => {
    const y = top + 3 + i * 4;
    return `M${tenth(x - half)} ${tenth(y + 1)}L${tenth(x + half)} ${tenth(y - 1)}`;
  }).join('');
}

/** How far below its bar the plate of a gate begins. */
const head = { large: 42, small: 9 } as const;

/** A gate with its headstock: bar, stem, bonnet, guides and plate. */
export function gate(key: string, { x, top, ground, opening, from, to }: Gate): readonly Shape[] {
  const around = (half: number, upper: number, lower: number): string =>
    rectPath({ left: x - half, right: x + half, top: upper, bottom: lower });
  const [stem, bonnet, plate] = [top + 9, top + 28, top + head.large];
  const guide = (way: -1 | 1): string => {
    const [near, far] = [x + way * 5.5, x + way * 8.5];
    return `M${tenth(near)} ${tenth(plate)}V${ground}H${tenth(far)}V${tenth(plate)}Z`;
  };
  return [
    shape(`${key}-counter`, `M${tenth(from)} ${tenth(ground)}H${tenth(to)}`, 'ink', 'wall'),
    shape(`${key}-sill`, around(aside.large - 1, ground, ground + 6), 'ink', 'fitting'),
    shape(`${key}-guides`, guide(-1) + guide(1), 'ink', 'hair'),
    shape(`${key}-bar`, around(27, top, top + 7), 'china', 'fill'),
    shape(`${key}-stem`, around(3, stem, bonnet), 'ink', 'fitting'),
    shape(`${key}-thread`, thread(x, 3, stem, bonnet), 'ink', 'hair'),
    shape(
      `${key}-head`,
      `${around(5, top - 2, stem)}M${tenth(x - 5)} ${tenth(bonnet)}H${tenth(x + 5)}L${tenth(x + 9)} ${tenth(plate)}H${tenth(x - 9)}Z`,
      'ink',
      'fitting',
    ),
    shape(`${key}-wall`, around(5.5, plate, ground - opening), 'ink', 'fitting'),
  ];
}

/** The same gate where it stands small among others: bar, stem and plate. */
export function smallGate(key: string, { x, top, ground, opening, from, to }: Gate): readonly Shape[] {
  const around = (half: number, upper: number, lower: number): string =>
    rectPath({ left: x - half, right: x + half, top: upper, bottom: lower });
  return [
    shape(`${key}-counter`, `M${tenth(from)} ${tenth(ground)}H${tenth(to)}`, 'ink', 'wall'),
    shape(
      `${key}-stem`,
      `M${tenth(x)} ${tenth(top + 3)}V${tenth(top + head.small)}M${tenth(x - 3)} ${tenth(ground - opening)}V${ground}M${tenth(x + 3)} ${tenth(ground - opening)}V${ground}`,
      'ink',
      'hair',
    ),
    shape(`${key}-bar`, around(9, top, top + 3), 'china', 'fill'),
    shape(`${key}-wall`, around(3, top + head.small, ground - opening), 'ink', 'fitting'),
  ];
}
