// The block of one motor larger, its dysprosium drawn out of it as a sliver; and beside it what other magnets hold, on the same scale.
import type { PlotScene, Shape, Size } from '../contract/scene.ts';
import { rectPath } from '../kit/labels/box.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { cube, reachOf, slab } from '../kit/slab.ts';
import { tenth } from '../look/tenth.ts';
import { plots } from './layout-plots.ts';
import { rule } from './layout-rule.ts';
import type { Part, Rows } from './rows.ts';
import type { Labels } from './words.ts';

interface PlaceOfText {
  readonly x: number;
  readonly y: number;
}
interface Frame {
  /** Where the block stands: on a phone so high that a slip rests under the rule. */
  readonly ground: number;
  /** Units a centimetre. */
  readonly step: number;
  readonly left: number;
  /** How far the rule runs. */
  readonly right: number;
  readonly list: PlaceOfText & { readonly pitch: number; readonly length: number };
  /** The share of dysprosium, large, what it is a share of, and where a lead runs from it down to the sliver. */
  readonly number: PlaceOfText & { readonly size: number };
  readonly named: PlaceOfText;
  readonly lead: number;
  readonly body: PlaceOfText;
}
const frames: Readonly<Record<Size, Frame>> = {
  wide: {
    ground: plots.wide.ground,
    step: 40,
    left: 40,
    right: 404,
    list: { x: 436, y: 38, pitch: 57, length: 202 },
    number: { x: 2, y: 46, size: 40 },
    named: { x: 2, y: 65 },
    lead: 88,
    body: { x: 68, y: 319 },
  },
  narrow: {
    ground: 354,
    step: 22,
    left: 30,
    right: 358,
    list: { x: 2, y: 14, pitch: 16, length: 128 },
    number: { x: 30, y: 153, size: 34 },
    named: { x: 84, y: 138 },
    lead: 159,
    body: { x: 46, y: 306 },
  },
};
/** Ground between the sliver and the magnet that it is a part of. */
const gap = 2.5;

/** A thin part of the block: its front and its top, at the block's left. */
function sliverOf(x: number, y: number, thick: number, edge: number): Shape {
  const { right, top } = reachOf({ ...cube('sliver', x, y, edge), width: thick });
  const back = right - x - thick;
  const d = `M${tenth(x)} ${y}V${tenth(y - edge)}L${tenth(x + back)} ${top}H${right}L${tenth(x + thick)} ${tenth(y - edge)}V${y}Z`;
  return shape('sliver', d, 'ink', 'fill');
}

/** One other magnet: a bar from a line at zero, as long as its part of dysprosium, on to a dashed end where that is a range. */
function strip({ key, low, high }: Part, unit: number, x: number, y: number, thick: number): Shape[] {
  const box = (from: number, to: number) =>
    rectPath({ left: tenth(x + from * unit), right: tenth(x + to * unit), top: y, bottom: y + thick });
  return [
    shape(`strip-${key}-zero`, `M${x} ${y - 2}V${y + thick + 2}`, 'ink', 'hair'),
    ...(low > 0 ? [shape(`strip-${key}`, box(0, low), 'ink', 'fill')] : []),
    ...(high > low ? [shape(`strip-${key}-most`, box(low, high), 'ink', 'gap')] : []),
  ];
}

function others(rows: Rows, labels: Labels, size: Size): Partial<Drawn> {
  const { x, y, pitch, length } = frames[size].list;
  const wide = size === 'wide';
  const all = [rows.leaf, ...rows.others];
  const unit = length / Math.max(...all.map(({ high }) => high));
  const parts = all.map((part, i) => {
    const top = y + (wide ? 14 : 16) + i * pitch;
    return {
      shapes: strip(part, unit, x, wide ? top + 20 : top - 4, wide ? 12 : 9),
      texts: [
        placed(
          `other-${part.key}`,
          wide ? x : x + length + 10,
          wide ? top + 12 : top + 5,
          labels.other(part),
        ),
      ],
    };
  });
  return gathered([{ texts: [placed('others', x, y, labels.others, { weight: 600 })] }, ...parts]);
}

/** The block, its sliver and the rule under both. */
export function sliverScene(rows: Rows, labels: Labels, size: Size): PlotScene {
  const plot = plots[size];
  const { ground, step, left, right, number, named, lead, body } = frames[size];
  const edge = (rows.ofMotor.edge / 10) * step;
  const thick = (rows.leaf.low / 100) * edge;
  const measure = rule({
    left,
    right,
    y: ground,
    step,
    every: 5,
    text: (mark) => labels.mark('sliver', mark),
  });
  const rest = { ...cube('block', left + thick + gap, ground, edge), width: edge - thick };
  const texts = [
    placed('sliver-number', number.x, number.y, labels.sliver.number, { size: number.size, face: 'display' }),
    placed('sliver-name', named.x, named.y, labels.sliver.lines, { weight: 600, size: 14 }),
    placed('block-name', body.x, body.y, labels.ofMotor, {
      tone: 'on-fill',
      weight: 600,
      size: 14,
      leading: 18,
    }),
  ];
  const down = `M${left + 4} ${lead}V${tenth(ground - edge - 6)}`;
  return sceneOf(plot, [
    measure,
    slab(rest, 'china', 'wall'),
    { shapes: [sliverOf(left, ground, thick, edge), shape('sliver-lead', down, 'ink-2', 'lead')] },
    { texts },
    others(rows, labels, size),
  ]);
}
