// Plants of some statuses as blocks in the block of China's month, all on one scale of areas: what they could make in a year lies in what China made in a month.
import type { PlacedText, PlotScene, Shape, Size, TextTone } from '../contract/scene.ts';
import { baseLine } from '../kit/axes.ts';
import { hatchGaps } from './layout-bands.ts';
import { hatchLines } from '../kit/hatch.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { boxOfText, rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tonnes } from '../look/format.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import { areaKey, edgesOf, statusTone, sumOf } from './layout-bars.ts';
import { flagsOver, packed, type Block, type Flag } from './layout-packed.ts';
import type { Plant, Rows, Status, View } from './rows.ts';
import type { Labels } from './words.ts';

type ListView = Exclude<View, 'status' | 'countries'>;

/** The block of China's month has one place and size in all views; large type is of the sizes `sum` and, in the block or over it, `month`. */
const frames = {
  narrow: {
    vessel: { left: 1, right: 359, top: 66, bottom: 420 },
    height: 458,
    sum: 50,
    month: { inside: 42, over: 30 },
    how: 14,
    names: [15, 14, 13],
    area: { promised: { x: 2, y: 454 }, standing: { x: 254, y: 453 } },
  },
  wide: {
    vessel: { left: 1, right: 639, top: 58, bottom: 334 },
    height: 358,
    sum: 56,
    month: { inside: 50, over: 36 },
    how: 16,
    names: [17, 16, 15, 14, 13],
    area: { promised: { x: 355, y: 351 }, standing: { x: 298, y: 351 } },
  },
} as const;
/** Sizes of the tonnes in a block. */
const amounts = [44, 36, 30, 26, 22, 19] as const;
/** From the edge of a block to its words, on all sides. */
const pad = 7;
/** How far the ground under words reaches past them. */
const halo = 4;
/** So little of a hatch between that ground and an edge is not drawn. */
const sliver = 6;
/** Air over and under two lines in a low block. */
const lowPad = 2.5;
const small = 13;
const bold = { weight: 600 } as const;

/** The words of a plant as they stand in its block: all under each other with the tonnes large, the large tonnes at the end of the line of the name, or the tonnes small before the date. */
interface InBlock {
  readonly name: readonly string[];
  readonly size: number;
  readonly seen: readonly string[];
  readonly amount: number;
  readonly sum: 'under' | 'beside' | 'small';
}

/** The words of a plant, as large as its block has room for; undefined where it has none. */
function wordsIn(
  { plant, box }: Block,
  labels: Labels,
  size: Size,
  withStatus: boolean,
): InBlock | undefined {
  const wide = box.right - box.left - 2 * pad;
  const high = box.bottom - box.top - 2 * pad;
  const [name, sum, seen] = [labels.plant(plant), tonnes(plant.tonnes), labels.behind(plant, withStatus)];
  const inLines = (words: string, letters: number, weight: 400 | 600): readonly string[] => {
    const lines = wrapText(words, wide, letters, weight);
    return lines.length <= 2 && lines.every((line) => textWidth(line, letters, weight) <= wide) ? lines : [];
  };
  for (const letters of frames[size].names) {
    const [names, dates] = [inLines(name, letters, 600), inLines(seen, small, 400)];
    if (names.length === 0 || dates.length === 0) continue;
    const upper = names.length * (letters + 2) + dates.length * (small + 2);
    const amount = amounts.find((each) => upper - 2 + 0.98 * each <= high && displayWidth(sum, each) <= wide);
    if (amount !== undefined) return { name: names, size: letters, seen: dates, amount, sum: 'under' };
  }
  const letters = small + 1;
  const beside = amounts.find(
    (each) =>
      0.74 * each <= high &&
      Math.max(textWidth(name, letters, 600), textWidth(seen, small)) + 8 + displayWidth(sum, each) <= wide,
  );
  if (beside !== undefined && letters + small + 2 <= box.bottom - box.top - 2 * lowPad + 1)
    return { name: [name], size: letters, seen: [seen], amount: Math.min(beside, 26), sum: 'beside' };
  const line = wideOf(sum, small, 600) + 5 + textWidth(seen, small);
  return Math.max(line, textWidth(name, small, 600)) <= wide &&
    2 * small + 2 <= box.bottom - box.top - 2 * lowPad
    ? { name: [name], size: small, seen: [seen], amount: small, sum: 'small' }
    : undefined;
}

interface Written {
  readonly block: Block;
  readonly words: InBlock;
}
/** Sets equal tonnes in equal size, that of the block with the least room for them; those set small before a date stay so. */
function alike(written: readonly Written[]): readonly Written[] {
  const isLarge = ({ words: { amount } }: Written): boolean => amount > small;
  return written.map((each) => {
    if (!isLarge(each)) return each;
    const same = written.filter(
      (other) => isLarge(other) && other.block.plant.tonnes === each.block.plant.tonnes,
    );
    return { ...each, words: { ...each.words, amount: Math.min(...same.map(({ words }) => words.amount)) } };
  });
}

export function plantsOneByOne(rows: Rows, labels: Labels, size: Size, view: ListView): PlotScene {
  const { vessel, height, area } = frames[size];
  const perTonne = ((vessel.right - vessel.left) * (vessel.bottom - vessel.top)) / rows.month.tonnes;
  const statuses = rows.listedIn[view] ?? rows.statuses;
  // The surest on the floor, and of one status the largest.
  const plants = rows.plants
    .filter(({ status }) => statuses.includes(status))
    .toSorted(
      (a, b) =>
        statuses.indexOf(a.status) - statuses.indexOf(b.status) ||
        b.tonnes - a.tonnes ||
        Number(b.isSure) - Number(a.isSure),
    );
  const wordsOf = (block: Block) => wordsIn(block, labels, size, statuses.length > 1);
  const blocks = packed(plants, rows.month.tonnes, vessel, (block) => wordsOf(block) !== undefined);
  const { flags, lines } = flagsOf(
    blocks.filter((block) => wordsOf(block) === undefined),
    labels,
    size,
  );
  const written = alike(
    blocks.flatMap((block) => {
      const words = wordsOf(block);
      return words === undefined ? [] : [{ block, words }];
    }),
  );
  const named = heads(plants, statuses, labels, size);
  const isPromised = plants.every(({ isPromise }) => isPromise);
  return sceneOf(
    { width: edgesOf(size).width, height },
    [
      {
        shapes: [
          shape('china', rectPath(vessel), 'china', 'estimate'),
          // What stands in the block of the month hides its tint.
          ...blocks.map(({ plant, box }) => shape(`${plant.project}-ground`, rectPath(box), 'paper', 'fill')),
          ...blocks.flatMap(blockShapes),
        ],
      },
      ...written.map(({ block, words }) => blockWords(block, words)),
      ...flags.map((flag) => flagDrawn(flag, lines, labels)),
      areaKey(labels, isPromised ? 500 : 100, perTonne, {
        ...area[isPromised ? 'promised' : 'standing'],
        high: 14,
      }),
      {
        texts: [
          ...named,
          ...monthWords(
            rows,
            labels,
            size,
            [...blocks, ...flags].map(({ box }) => box),
            Math.max(...named.map((text) => boxOfText(text).right)),
          ),
          ...foot(plants, labels, size),
        ],
      },
    ],
    [baseLine('floor', `M${vessel.left} ${vessel.bottom}H${vessel.right}`)],
  );
}

/** A plant: solid, dashed where unsure, hatched ever wider for a promise. */
function blockShapes({ plant: { project, status, isSure }, box }: Block): Shape[] {
  if (status === 'operating' || status === 'commissioning') {
    if (!isSure) return [shape(project, rectPath(box), 'others', 'estimate')];
    const [right, top, bottom] = [box.right, box.top, box.bottom].map(tenth);
    return [
      shape(project, rectPath(box), 'others', 'fill'),
      shape(`${project}-edge`, `M${right} ${top}V${bottom}`, 'paper', 'lead'),
    ];
  }
  return [
    shape(`${project}-hatch`, hatchLines(box, hatchGaps[status]), 'policy', 'hatch'),
    shape(project, rectPath(box), 'policy', 'outline'),
  ];
}

/** The words of a plant in its block; those of a promise on a ground, so that no line of its hatch crosses them. */
function blockWords({ plant, box }: Block, words: InBlock) {
  const { project, isPromise, isSure } = plant;
  const { name, size, seen, amount, sum: where } = words;
  const left = box.left + pad;
  const slack = (box.bottom - box.top - size - small - 2) / 2;
  const top = box.top + (where === 'under' ? pad : Math.min(pad, slack));
  // On a tint only ink reads.
  const tone = (own: TextTone): TextTone => (isPromise ? own : isSure ? 'on-pale' : 'ink');
  const sum = tonnes(plant.tonnes);
  const first = top + 0.74 * size;
  const dates = first + (name.length - 1) * (size + 2) + small + 3;
  const low = dates + (seen.length - 1) * (small + 2);
  const isBeside = where === 'beside';
  const base = { under: low + 8 + 0.74 * amount, beside: top + 0.74 * amount, small: dates }[where];
  const before = where === 'small' ? wideOf(sum, small, 600) + 5 : 0;
  // Ground hugs each line of words, so that as much of the hatch is seen as there can be: its area is what the drawing says.
  const reach = (to: number, end: number): number => (Math.abs(end - to) < sliver ? end : to);
  const ground = (x: number, y: number, wide: number, letters: number): string =>
    rectPath({
      left: reach(x - halo, box.left + 1),
      right: reach(x + wide + halo, box.right - 1),
      top: reach(y - 0.86 * letters - 1, box.top + 1),
      bottom: reach(y + 0.28 * letters + 1.5, box.bottom - 1),
    });
  const sumWide = where === 'small' ? wideOf(sum, small, 600) : displayWidth(sum, amount);
  const grounds = [
    ...name.map((line, i) => ground(left, first + i * (size + 2), textWidth(line, size, 600), size)),
    ...seen.map((line, i) => ground(left + before, dates + i * (small + 2), textWidth(line, small), small)),
    ground(isBeside ? box.right - pad - sumWide : left, base, sumWide, amount),
  ];
  return {
    shapes: isPromise ? [shape(`${project}-plate`, grounds.join(''), 'paper', 'fill')] : [],
    texts: [
      placed(`name-${project}`, left, first, name, { ...bold, size, tone: tone('ink') }),
      placed(`seen-${project}`, left + before, dates, seen, { tone: tone('ink-2') }),
      placed(`sum-${project}`, isBeside ? box.right - pad : left, base, sum, {
        size: amount,
        tone: tone(statusTone(plant.status)),
        anchor: isBeside ? 'end' : 'start',
        ...(where === 'small' ? bold : { face: 'display' }),
      }),
    ],
  };
}

const flagName = 14;
/** How wide words of a flag are, whose letters may come out wider than they were measured. */
const wideOf = (words: string, size: number, weight: 400 | 600): number =>
  1.04 * textWidth(words, size, weight);

/**
 * Flags over the blocks that have no room for their words, in two lines or, under a low roof, in one.
 * @throws RangeError where there is no room for one
 */
function flagsOf(blocks: readonly Block[], labels: Labels, size: Size) {
  for (const lines of [2, 1] as const) {
    const flags = flagsOver(
      blocks,
      (plant) => {
        const first =
          wideOf(labels.plant(plant), flagName, 600) + 7 + wideOf(tonnes(plant.tonnes), flagName, 600);
        const second = wideOf(labels.behind(plant, false), small, 400);
        return lines === 2
          ? { wide: Math.max(first, second), high: 30 }
          : { wide: first + 7 + second, high: 13 };
      },
      frames[size].vessel,
      lines === 2 ? 6 : 2,
    );
    if (flags !== undefined) return { flags, lines };
  }
  throw new RangeError(`no room for flags of ${blocks.map(({ plant }) => plant.project).join(', ')}`);
}

/** How far the plate of a flag reaches past its words. */
const plateReach = { beside: 5, over: 1 } as const;
/** How far a stem runs into its block, to the dot at its end. */
const into = 7;
/** The radius of that dot. */
const dot = 2.2;

/** A plant's words over its block: on ground of their own, since China's is none of theirs, and on a stem that ends within the block. */
function flagDrawn({ plant, at, foot: from, top, box }: Flag, lines: 1 | 2, labels: Labels): Partial<Drawn> {
  const { project } = plant;
  const x = tenth(at);
  const first = box.top + 11;
  const [name, sum] = [labels.plant(plant), tonnes(plant.tonnes)];
  const afterName = box.left + wideOf(name, flagName, 600) + 7;
  const afterSum = afterName + wideOf(sum, flagName, 600) + 7;
  const strong = { ...bold, size: flagName } as const;
  const [seenAt, seenBase] = lines === 2 ? [box.left, first + 14] : [afterSum, first];
  const plate: Box = {
    left: box.left - plateReach.beside,
    right: box.right + plateReach.beside,
    top: box.top - plateReach.over,
    bottom: box.bottom + plateReach.over,
  };
  return {
    shapes: [
      shape(`${project}-plate`, rectPath(plate), 'paper', 'fill'),
      shape(`lead-${project}`, `M${x} ${tenth(top)}V${tenth(from + into)}`, 'ink', 'lead'),
    ],
    spots: [spot(`lead-end-${project}`, x, tenth(from + into), dot, 'ink', 'fill')],
    texts: [
      placed(`name-${project}`, box.left, first, name, strong),
      placed(`sum-${project}`, afterName, first, sum, strong),
      placed(`seen-${project}`, seenAt, seenBase, labels.behind(plant, false)),
    ],
  };
}

/** What the blocks are and come to, over them in large type. */
function heads(
  plants: readonly Plant[],
  statuses: readonly Status[],
  labels: Labels,
  size: Size,
): PlacedText[] {
  const { vessel, sum } = frames[size];
  const tone = statusTone(statuses[0] ?? 'announced');
  const amount = labels.roundedTonnes(sumOf(plants));
  const [name, base] = [labels.listed(statuses), vessel.top - 12];
  const large = placed('all-sum', vessel.left, base, amount, { tone, size: sum, face: 'display' });
  if (size === 'narrow')
    return [
      placed('all', vessel.left, 12, name, { ...bold, tone }),
      placed('all-is', vessel.left + wideOf(name, small, 600) + 5, 12, labels.nameplate, { tone: 'ink-2' }),
      large,
    ];
  const beside = vessel.left + displayWidth(amount, sum) + 8;
  return [
    large,
    placed('all', beside, base - 17, name, { ...bold, tone, size: 16 }),
    placed('all-is', beside, base, labels.nameplate, { tone: 'ink-2', size: 14 }),
  ];
}

/** What China made in the month: in its block where that has room over the plants, or else at its end over it, on a phone behind the plants’ name, which ends at `from`. */
function monthWords(
  { month }: Rows,
  labels: Labels,
  size: Size,
  taken: readonly Box[],
  from: number,
): PlacedText[] {
  const { vessel, month: large, how } = frames[size];
  const amount = labels.roundedTonnes(month.tonnes);
  const left = vessel.left + 14;
  const base = vessel.top + 16 + 0.74 * large.inside;
  const under = base + 0.24 * large.inside + how + 1;
  const room: Box = {
    left: 0,
    right: left + Math.max(displayWidth(amount, large.inside), wideOf(labels.surveyedIn, how, 400) + 50),
    top: vessel.top,
    bottom: under + 14,
  };
  if (taken.every((box) => box.top > room.bottom || box.left > room.right))
    return [
      placed('china-sum', left, base, amount, { size: large.inside, face: 'display' }),
      placed('china', left + 2, under, labels.china, { ...bold, size: how }),
      placed('china-how', left + 2 + wideOf(labels.china, how, 600) + 4, under, labels.surveyedIn, {
        size: how,
      }),
    ];
  const [right, over] = [vessel.right, vessel.top - 12];
  const end = right - displayWidth(amount, large.over) - 8;
  // The face of headlines reaches a little past where its line ends.
  const sum = placed('china-sum', right - 3, over, amount, {
    tone: 'china',
    face: 'display',
    size: large.over,
    anchor: 'end',
  });
  const china = { ...bold, tone: 'china', anchor: 'end' } as const;
  const isRoomy = right - wideOf(labels.chinaInMonth, small, 600) > from + 8;
  return size === 'wide'
    ? [
        sum,
        placed('china', end, over - 17, labels.china, { ...china, size: 16 }),
        placed('china-how', end, over, labels.inMonth, { tone: 'ink-2', size: 14, anchor: 'end' }),
      ]
    : [sum, placed('china', right, 12, isRoomy ? labels.chinaInMonth : labels.chinaIn, china)];
}

/** Under all of it: what the marks mean, and the sum without what is least sure. */
function foot(plants: readonly Plant[], labels: Labels, size: Size): PlacedText[] {
  const { vessel } = frames[size];
  const hasDoubts = plants.some(({ isPromise, isSure }) => !isPromise && !isSure);
  const key = labels.key(
    plants.some(({ isPromise }) => isPromise),
    hasDoubts,
  );
  const firm = sumOf(plants.filter(({ isConfirmed }) => isConfirmed));
  const isSure = plants.every(({ isPromise }) => isPromise) || firm === sumOf(plants);
  const y = vessel.bottom + 17;
  const without = labels.without(firm).join(' ');
  return [
    placed('key', vessel.left, y, key.join('. '), { tone: 'ink-2' }),
    ...(isSure
      ? []
      : [
          size === 'wide'
            ? placed('all-firm', vessel.right, y, without, { tone: 'ink-2', anchor: 'end' })
            : placed('all-firm', vessel.left, y + 16, without, { tone: 'ink-2' }),
        ]),
  ];
}
