// Horizontal stacked bands: solid where something stands, hatched in brass where it is promised; the weaker the promise, the wider the hatch.
import type { Emphasis, TextTone, Shape } from '../contract/scene.ts';
import { tenth } from '../look/tenth.ts';
import type { Tone } from '../look/palette.ts';
import { boxOfText, rectPath, type Box } from '../kit/labels/box.ts';
import { hatchLines } from '../kit/hatch.ts';
import { takePlaces, type Place, type TakenPlace } from '../kit/labels/placement.ts';
import { labelSize, unplaced } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';

/** Distance between the lines of a hatch, from the firmest promise to the weakest. */
export const hatchGaps = { construction: 4.5, financed: 8, announced: 13 } as const;
export type Promised = keyof typeof hatchGaps;

/** One band of a row, in the scale's units. */
export interface Band {
  readonly key: string;
  readonly value: number;
  /** Solid, an estimate, or a promise of some firmness. */
  readonly mark: 'fill' | 'estimate' | Promised;
  /** The tone of a band that stands; a promise is always brass. */
  readonly tone: Tone;
  readonly emphasis?: Emphasis;
}

/** Where a band lies, for labels and tests. */
export interface BandBox extends Box {
  readonly key: string;
}

/**
 * Lays bands end to end from zero. A band of zero is not drawn.
 * @throws RangeError for a value below zero or not a number
 */
export function bandRow(
  bands: readonly Band[],
  x: (value: number) => number,
  top: number,
  bottom: number,
): { readonly shapes: readonly Shape[]; readonly boxes: readonly BandBox[] } {
  const shapes: Shape[] = [];
  const boxes: BandBox[] = [];
  let sum = 0;
  for (const { key, value, mark, tone, emphasis = 'normal' } of bands) {
    if (!(value >= 0) || !Number.isFinite(value))
      throw new RangeError(`band "${key}": ${value} is not an amount`);
    if (value === 0) continue;
    const box = { key, left: tenth(x(sum)), right: tenth(x(sum + value)), top, bottom };
    sum += value;
    boxes.push(box);
    if (mark === 'fill' || mark === 'estimate') {
      shapes.push(shape(key, rectPath(box), tone, mark, emphasis));
      continue;
    }
    shapes.push(
      shape(`${key}-hatch`, hatchLines(box, hatchGaps[mark]), 'policy', 'hatch', emphasis),
      shape(key, rectPath(box), 'policy', 'outline', emphasis),
    );
  }
  return { shapes, boxes };
}

/** What the label of a band says. */
export interface BandLabel {
  readonly key: string;
  readonly lines: readonly string[];
  readonly tone: TextTone;
}

/**
 * Labels each band directly, under or above its row: against the band where there is room, else one or more tiers away with a lead.
 * Wide bands choose first.
 * @throws RangeError when a label names no band
 */
export function bandLabels(
  labels: readonly BandLabel[],
  boxes: readonly BandBox[],
  side: 'above' | 'below',
  frame: Box,
  obstacles: readonly Box[] = [],
): { readonly texts: readonly TakenPlace['label'][]; readonly leads: readonly Shape[] } {
  const leading = labelSize + 2;
  const wanted = labels
    .map((label) => {
      const band = boxes.find(({ key }) => key === label.key);
      if (band === undefined) throw new RangeError(`no band "${label.key}" to label`);
      return { label, band };
    })
    .sort((a, b) => b.band.right - b.band.left - (a.band.right - a.band.left))
    .map(({ label: { key, lines, tone }, band }) => {
      const text = unplaced(`band-${key}`, lines, { tone, weight: 600, halo: true });
      const { left, right } = boxOfText({ ...text, x: 0, y: 0, anchor: 'start' });
      const width = right - left;
      const tierHeight = lines.length * leading + 4;
      const places = [0, 1, 2, 3].flatMap((tier): Place[] => {
        const near = 7 + tier * tierHeight;
        const y =
          side === 'below'
            ? band.bottom + near + 0.72 * labelSize
            : band.top - near - 0.22 * labelSize - (lines.length - 1) * leading;
        return [0.5, 0.25, 0.75, 0.9].flatMap((part) => {
          const at = tenth(band.left + (band.right - band.left) * part);
          const lead =
            side === 'below'
              ? { left: at, right: at, top: band.bottom + 2, bottom: band.bottom + near - 1 }
              : { left: at, right: at, top: band.top - near + 1, bottom: band.top - 2 };
          // The text may hang to either side of its lead, as long as the lead meets it.
          return [0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95].map((before): Place => {
            const start = Math.max(frame.left, Math.min(at - width * before, frame.right - width));
            return { x: start + width / 2, y, anchor: 'middle', lead };
          });
        });
      });
      return { text, places };
    });
  const taken = takePlaces(wanted, obstacles, frame);
  return {
    texts: taken.map(({ label }) => label),
    leads: taken.flatMap(({ label, place: { lead } }) =>
      lead === undefined
        ? []
        : [
            shape(
              `lead-${label.key}`,
              `M${lead.left} ${tenth(lead.top)}V${tenth(lead.bottom)}`,
              'ink-2',
              'lead',
            ),
          ],
    ),
  };
}
