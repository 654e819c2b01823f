// Parts of policy targets: the tag of an aim, the line it hangs on, the pipe as long for each aim, and the key of what fills it.
import type { PlacedText, Shape, Spot } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { hatchLines } from '../kit/hatch.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import { textWidth } from '../look/text-width.ts';
import type { Aim, FillKind, Tier } from './rows.ts';

export const bold = { weight: 600 } as const;
export const quiet = { tone: 'ink-2' } as const;
export const brass = { tone: 'policy' } as const;

/** How far apart the lines of hatch lie: in tags, where it means a promise that was signed, and in pipes of which nothing is known. */
const gaps = { signed: 3.6, unknown: 7 } as const;

/** What was measured is solid; what is second-hand, worked out, on trial or only aimed at is dashed. */
const inks = {
  measured: 'fill',
  second: 'estimate',
  aimed: 'estimate',
  nothing: 'line',
  none: 'gap',
} as const satisfies Readonly<Record<FillKind, Shape['ink']>>;

/** The upper edge and the height of a pipe or a tag. */
export interface Band {
  readonly top: number;
  readonly tall: number;
}
/** How far the plate at the end of a pipe reaches past it. */
const rim = 2.5;

/** A tag with its tip at a point: a solid plate with two rivets where a rule binds, hatched where it was signed, empty where it binds no one. */
export function tagAt(key: string, tier: Tier, tip: number, flag: number, { top, tall }: Band): Drawn {
  const neck = Math.min(tall / 2, flag * 0.28);
  const [upper, middle, lower] = [tenth(top), tenth(top + tall / 2), tenth(top + tall)];
  const body: Box = { left: tip + neck, right: tip + flag, top, bottom: top + tall };
  const d = `M${tenth(tip)} ${middle}L${tenth(body.left)} ${upper}H${tenth(body.right)}V${lower}H${tenth(body.left)}Z`;
  if (tier !== 'law')
    return gathered([
      {
        shapes: [
          shape(key, d, 'policy', 'hollow'),
          ...(tier === 'signed'
            ? [shape(`${key}-hatch`, hatchLines(body, gaps.signed), 'policy', 'hatch')]
            : []),
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

/** An upright that pipes leave: its two edges, from the first band to the last. */
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

/** The part of its aim that was found; 0 where nothing was. */
export const partOf = (aim: Aim): number => reachOf(aim, [0, 1]);

/** Start and end of the pipe of an aim: to its end, or shorter where a bar that goes past that would pass a limit. */
export const slotOf = (aim: Aim, from: number, end: number, furthest: number): readonly [number, number] => [
  from,
  Math.floor(Math.min(end, from + (furthest - from) / Math.max(1, partOf(aim))) * 10) / 10,
];

/** How far the head of a tag reaches, which has its hole: a part of its height, or at least so far; how far the corners of it are cut. */
const head = { part: 0.2, least: 9, most: 14 } as const;
const corner = 8;

/**
 * A tag on a line from the end of a pipe, its middle at the height of that, with room for words. All of it is solid around the words
 * where a rule binds, its head is hatched where it was signed, and empty where it binds no one.
 */
export function plateAt(
  { id, tier }: Aim,
  [x, y]: readonly [number, number],
  {
    left,
    right,
    tall,
    isLead,
  }: { readonly left: number; readonly right: number; readonly tall: number; readonly isLead: boolean },
) {
  const key = `${id}-target`;
  const c = tenth(Math.min(head.most, Math.max(head.least, tall * head.part)));
  const k = Math.min(c, corner, tall * 0.25);
  const { top, bottom } = edges({ left, right, top: y - tall / 2, bottom: y + tall / 2 });
  const d = `M${tenth(left + k)} ${top}H${right}V${bottom}H${tenth(left + k)}L${left} ${tenth(bottom - k)}V${tenth(top + k)}Z`;
  const end: Box = { left, right: left + c, top: top + k, bottom: bottom - k };
  const rim = tall * 0.05;
  const window: Box = { left: left + c + 2, right: right - 4, top: top + rim, bottom: bottom - rim };
  const r = Math.min(4, Math.max(2.6, tall / 16));
  const hole: readonly [number, number] = [tenth(left + c / 2), tenth(y)];
  return {
    drawn: {
      shapes: [
        shape(key, d, 'policy', tier === 'law' ? 'fill' : isLead ? 'hollow' : 'fitting'),
        ...(tier === 'law' ? [shape(`${key}-window`, rectPath(edges(window)), 'paper', 'fill')] : []),
        ...(tier === 'signed'
          ? [shape(`${key}-hatch`, hatchLines(end, gaps.signed), 'policy', 'hatch')]
          : []),
        shape(`rail-${id}`, `M${tenth(x)} ${tenth(y)}H${tenth(hole[0] - r)}`, 'ink', 'hair'),
      ],
      spots: [spot(`${key}-hole`, hole[0], hole[1], r, 'ink', 'fitting')],
    } satisfies Partial<Drawn>,
    left: left + c + 9,
    middle: (left + c + right) / 2,
    room: right - left - c - 18,
    /** How large letters may be, whose middle is that of the tag: those of a rule keep off its rim. */
    most: tier === 'law' ? (tall / 2 - rim - 0.5) / 0.58 : tall,
  };
}

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
  return [shape(key, rectPath(edges(box)), kind === 'aimed' ? 'policy' : tone, inks[kind])];
}

/** What is not known, hatched in the colour of rules between two places along a pipe. */
const unknownAt = (key: string, { top, tall }: Band, [left, right]: readonly [number, number]): Shape[] =>
  right - left < 12
    ? []
    : [
        shape(
          key,
          hatchLines({ left, right, top: top + 1, bottom: top + tall - 1 }, gaps.unknown),
          'rule',
          'hatch',
        ),
      ];

/**
 * The pipe of an aim, as long for each, to the flange that stands for the whole aim: filled as far as something was found, and
 * empty from there. Nothing at all is a line at its foot, no fill. Where no figure was found it is dashed, and hatched as what is
 * not known.
 * @throws RangeError for a level that has no part of its aim, or leaves the drawing
 */
export function pipeOf(
  aim: Aim,
  band: Band,
  slot: readonly [number, number],
  right: number,
  tone: 'ink' | 'ink-2',
): Shape[] {
  const { id, level, target, fill: kind } = aim;
  const { top, tall } = band;
  const [from, whole] = slot;
  const box = (left: number, to: number): Box => ({ left, right: to, top, bottom: top + tall });
  const [upper, lower] = [tenth(top), tenth(top + tall)];
  if (level === null || kind === 'none')
    return [
      ...unknownAt(`${id}-unknown`, band, slot),
      shape(`${id}-walls`, openPath(box(from, whole)), 'ink-2', inks.none),
    ];
  const reach = reachOf(aim, slot);
  if (!(reach >= from && reach <= right))
    throw new RangeError(`"${id}": ${level.value} of ${target} has no place beside its pipe`);
  const plate = { left: whole - 2, right: whole + 2, top: top - rim, bottom: top + tall + rim };
  return [
    ...fillAt(`${id}-level`, kind, aim.chinese ? 'china' : 'others', box(from, reach)),
    shape(`${id}-walls`, `M${tenth(whole)} ${upper}H${tenth(from)}V${lower}H${tenth(whole)}`, tone, 'wall'),
    shape(`${id}-end`, rectPath(edges(plate)), tone, 'fitting'),
  ];
}

/** A piece of pipe for the key: so much of it filled that the ink can be seen. */
export function samplePipe(kind: FillKind, box: Box, tone: Tone = 'others'): Shape[] {
  const key = `key-${kind}`;
  if (kind === 'none')
    return [
      ...unknownAt(`${key}-unknown`, { top: box.top, tall: box.bottom - box.top }, [box.left, box.right]),
      shape(key, rectPath(edges(box)), 'ink-2', inks.none),
    ];
  return [
    ...fillAt(key, kind, tone, { ...box, right: box.left + (box.right - box.left) * 0.7 }),
    shape(`${key}-walls`, rectPath(edges(box)), 'ink', 'wall'),
  ];
}

/** The end of a tag for the key: its outline with the head as in the tags of its tier. */
export function sampleTag(tier: Tier, { left, right, top, bottom }: Box): Shape[] {
  const box = edges({ left, right, top, bottom });
  const head = { ...box, right: tenth(left + (right - left) * 0.45) };
  return [
    shape(`key-${tier}`, rectPath(box), 'policy', 'hollow'),
    ...(tier === 'law' ? [shape(`key-${tier}-head`, rectPath(head), 'policy', 'fill')] : []),
    ...(tier === 'signed'
      ? [shape(`key-${tier}-head`, hatchLines(head, gaps.signed), 'policy', 'hatch')]
      : []),
  ];
}

/** One entry of a key: its sample, then its words. */
export interface KeyEntry {
  readonly key: string;
  readonly words: readonly string[];
  readonly sample: (box: Box) => Partial<Drawn>;
}

const sampleWide = 22;
const sampleTall = 10;

/** An entry with its baseline at a place. */
function keyEntry({ key, words, sample }: KeyEntry, x: number, y: number): Drawn {
  const text: PlacedText = placed(`${key}-words`, x + sampleWide + 6, y, words, quiet);
  const box = {
    left: x,
    right: x + sampleWide,
    top: y - 4.6 - sampleTall / 2,
    bottom: y - 4.6 + sampleTall / 2,
  };
  return gathered([sample(box), { texts: [text] }]);
}

/** How wide an entry is in one line. */
const keyWidth = ({ words }: KeyEntry): number => sampleWide + 6 + textWidth(words.join(' '), 13);

/** Entries in lines from left to right, as many to a line as fit. */
export function keyLines(
  entries: readonly KeyEntry[],
  { left, right, y, pitch }: { left: number; right: number; y: number; pitch: number },
): { readonly drawn: Drawn; readonly bottom: number } {
  let [x, base] = [left, y];
  const parts = entries.map((entry) => {
    const wide = keyWidth(entry);
    if (x > left && x + wide > right) [x, base] = [left, base + pitch];
    const at = keyEntry({ ...entry, words: [entry.words.join(' ')] }, x, base);
    x += wide + 14;
    return at;
  });
  return { drawn: gathered(parts), bottom: base };
}
