// Parts of policy targets: the tag of an aim, the rail it hangs on, the pipe as long for each aim, and the key of what fills it.
import type { PlacedText, Shape, Spot } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/box.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { hatchLines } from '../kit/hatch.ts';
import { placed } from '../kit/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import { textWidth } from '../look/text-width.ts';
import type { Aim, FillKind, Tier } from './rows.ts';

export const bold = { weight: 600 } as const;
export const quiet = { tone: 'ink-2' } as const;
export const brass = { tone: 'policy' } as const;

/** The hatch thins from what was signed to what binds no one; the rule that binds is solid. */
const grain = { law: null, signed: 3.2, said: 8 } as const satisfies Readonly<Record<Tier, number | null>>;

/** What was measured is solid; what is second-hand, estimated or on trial is dashed; what was worked out is hollow. */
const inks = {
  measured: 'fill',
  second: 'estimate',
  derived: 'hollow',
  aimed: 'outline',
  nothing: 'line',
  none: 'gap',
} as const satisfies Readonly<Record<FillKind, Shape['ink']>>;

/** The upper edge and the height of a pipe or a tag. */
export interface Band {
  readonly top: number;
  readonly tall: number;
}

/** A tag with its tip at a point: a solid plate with two rivets where a rule binds, hatched where it is promised. */
export function tagAt(key: string, tier: Tier, tip: number, flag: number, { top, tall }: Band): Drawn {
  const neck = Math.min(tall / 2, flag * 0.28);
  const [upper, middle, lower] = [tenth(top), tenth(top + tall / 2), tenth(top + tall)];
  const body: Box = { left: tip + neck, right: tip + flag, top, bottom: top + tall };
  const d = `M${tenth(tip)} ${middle}L${tenth(body.left)} ${upper}H${tenth(body.right)}V${lower}H${tenth(body.left)}Z`;
  const gap = grain[tier];
  if (gap !== null)
    return gathered([
      {
        shapes: [
          shape(key, d, 'policy', 'fitting'),
          shape(`${key}-hatch`, hatchLines(body, gap), 'policy', 'hatch'),
        ],
      },
    ]);
  const r = flag > 30 ? 2.2 : 1.2;
  const rivet = (name: string, x: number): Spot =>
    spot(`${key}-${name}`, tenth(x), middle, r, 'ink', 'fitting');
  return gathered([
    {
      shapes: [shape(key, d, 'policy', 'fill')],
      spots: [rivet('rivet', body.left + r), rivet('rivet-end', body.right - 3 * r)],
    },
  ]);
}

/** An upright that pipes leave or tags hang on: its two edges, from the first band to the last. */
export function uprightOf(
  key: string,
  [left, right]: readonly [number, number],
  bands: readonly Band[],
  over = 3,
): Shape[] {
  const [first] = bands;
  const last = bands.at(-1);
  if (first === undefined || last === undefined) return [];
  const box = { left, right, top: tenth(first.top - over), bottom: tenth(last.top + last.tall + over) };
  return [shape(key, rectPath(box), 'ink', 'fitting')];
}

/** Where a bar ends: its part of the length that stands for the aim, from the start of the pipe. */
const reachOf = ({ level, target }: Aim, [from, whole]: readonly [number, number]): number =>
  level === null ? from : from + ((whole - from) * level.value) / target;

/** How far bars go past the ends of their pipes: 1 where none does. */
const longest = (aims: readonly Aim[]): number => Math.max(1, ...aims.map((aim) => reachOf(aim, [0, 1])));

/** Start and end of the pipes of a drawing: as long as they can be where the longest bar ends at a limit. */
export const slotOf = (aims: readonly Aim[], from: number, furthest: number): readonly [number, number] => [
  from,
  Math.floor((from + (furthest - from) / longest(aims)) * 10) / 10,
];

const edges = (box: Box): Box => ({
  left: tenth(box.left),
  right: tenth(box.right),
  top: tenth(box.top),
  bottom: tenth(box.bottom),
});

/** The walls of an open pipe, each from its left or upper end, so that the dashes of neighbours fall on each other. */
function openPath(box: Box): string {
  const { left, right, top, bottom } = edges(box);
  return `M${left} ${top}H${right}M${left} ${bottom}H${right}M${left} ${top}V${bottom}M${right} ${top}V${bottom}`;
}

/** What was found, from the start of a pipe to where it ends. */
function fillAt(key: string, kind: Exclude<FillKind, 'none'>, tone: Tone, box: Box): Shape[] {
  if (kind === 'nothing')
    return [
      shape(
        key,
        `M${tenth(box.left + 1)} ${tenth(box.top - 3)}V${tenth(box.bottom + 3)}`,
        'ink',
        inks.nothing,
      ),
    ];
  if (kind === 'aimed')
    return [
      shape(`${key}-hatch`, hatchLines(box, 2.4), 'policy', 'hatch'),
      shape(key, rectPath(edges(box)), 'policy', inks.aimed),
    ];
  return [shape(key, rectPath(edges(box)), tone, inks[kind])];
}

/**
 * The pipe of an aim, as long for each: in it what was found, hatched from there to the flange that stands for the whole aim.
 * Nothing at all is a line at its foot, no fill. Where no figure was found it is dashed and open.
 * @throws RangeError for a level that has no part of its aim, or leaves the drawing
 */
export function pipeOf(
  aim: Aim,
  { top, tall }: Band,
  slot: readonly [number, number],
  right: number,
): Shape[] {
  const { id, level, target, fill: kind } = aim;
  const [from, whole] = slot;
  const box = (left: number, to: number): Box => ({ left, right: to, top, bottom: top + tall });
  const [upper, lower] = [tenth(top), tenth(top + tall)];
  if (level === null || kind === 'none')
    return [shape(`${id}-walls`, openPath(box(from, whole)), 'ink-2', inks.none)];
  const reach = reachOf(aim, slot);
  if (!(reach >= from && reach <= right))
    throw new RangeError(`"${id}": ${level.value} of ${target} has no place beside its pipe`);
  const plate = { left: whole - 2, right: whole + 2, top: top - 2.5, bottom: top + tall + 2.5 };
  const promised =
    reach < whole
      ? [shape(`${id}-rest-hatch`, hatchLines(box(reach, whole), grain[aim.tier] ?? 2.4), 'policy', 'hatch')]
      : [];
  return [
    ...promised,
    ...fillAt(`${id}-level`, kind, aim.chinese ? 'china' : 'others', box(from, reach)),
    shape(`${id}-walls`, `M${tenth(whole)} ${upper}H${tenth(from)}V${lower}H${tenth(whole)}`, 'ink', 'wall'),
    shape(`${id}-end`, rectPath(edges(plate)), 'ink', 'fitting'),
  ];
}

/** A piece of pipe for the key: so much of it filled that the ink can be seen. */
export function samplePipe(kind: FillKind, box: Box, tone: Tone = 'others'): Shape[] {
  const key = `key-${kind}`;
  if (kind === 'none') return [shape(key, rectPath(edges(box)), 'ink-2', inks.none)];
  return [
    ...fillAt(key, kind, tone, { ...box, right: box.left + (box.right - box.left) * 0.7 }),
    shape(`${key}-walls`, rectPath(edges(box)), 'ink', 'wall'),
  ];
}

/** A piece of pipe for the key of what is promised and was not found. */
export const promisedPipe = (box: Box): Shape[] => [
  shape('key-rest-hatch', hatchLines(box, 4), 'policy', 'hatch'),
  shape('key-rest', rectPath(edges(box)), 'ink', 'wall'),
];

/** One entry of a key: its sample, then its words; those of the second line stand under the first. */
export interface KeyEntry {
  readonly key: string;
  readonly words: readonly string[];
  readonly sample: (box: Box) => Partial<Drawn>;
}

const sampleWide = 22;
const sampleTall = 10;

/** An entry with its baseline at a place. */
export function keyEntry({ key, words, sample }: KeyEntry, x: number, y: number): Drawn {
  const text: PlacedText = placed(`${key}-words`, x + sampleWide + 6, y, words, quiet);
  const box = {
    left: x,
    right: x + sampleWide,
    top: y - 4.6 - sampleTall / 2,
    bottom: y - 4.6 + sampleTall / 2,
  };
  return gathered([sample(box), { texts: [text] }]);
}

/** Entries in lines from left to right, as many to a line as fit. */
export function keyLines(
  entries: readonly KeyEntry[],
  { left, right, y, pitch }: { left: number; right: number; y: number; pitch: number },
): { readonly drawn: Drawn; readonly bottom: number } {
  let [x, base] = [left, y];
  const parts = entries.map((entry) => {
    const wide = sampleWide + 6 + textWidth(entry.words.join(' '), 13);
    if (x > left && x + wide > right) [x, base] = [left, base + pitch];
    const at = keyEntry({ ...entry, words: [entry.words.join(' ')] }, x, base);
    x += wide + 14;
    return at;
  });
  return { drawn: gathered(parts), bottom: base };
}
