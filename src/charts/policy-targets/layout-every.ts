// Every aim in two piles of equal strips: those that are no binding rule, and the one that is, with a large tag on it.
import type { PlotScene, Size, TextTone } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, wrapText } from '../look/text-width.ts';
import { bold, brass, lidAt, quiet, ruleAt } from './layout-parts.ts';
import type { Aim, Rows, Tier } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  wide: {
    width: 640,
    /** Large numerals stand on the rails that the piles hang from, their words beside them. */
    count: 100,
    rail: 86,
    head: 24,
    /** Where each pile begins, and how wide a strip is in either. */
    piles: [1, 412],
    strip: 225,
    top: 98,
    pitch: 12.6,
    thick: 9.8,
    gap: 16,
    /** What a part of the first pile is stands behind it, beside its number where there is room. */
    part: { x: 244, size: 48, words: 15, whose: 14, isUnder: false },
    tag: { tall: 112, cord: 24, size: 44, inset: 6 },
    rule: { size: 16, leading: 19 },
  },
  narrow: {
    width: 360,
    count: 76,
    rail: 70,
    head: 16,
    piles: [6, 239],
    strip: 115,
    top: 81,
    pitch: 17.4,
    thick: 14,
    gap: 18,
    part: { x: 133, size: 44, words: 15, whose: 14, isUnder: true },
    tag: { tall: 104, cord: 22, size: 40, inset: 0 },
    rule: { size: 15, leading: 18 },
  },
} as const;
type Frame = (typeof frames)[Size];

/** What is below the rail of the first pile, from the top: what was signed or paid, then what was only said. */
const parts = ['signed', 'said'] as const satisfies readonly Tier[];

export function everyAim({ aims, whose }: Rows, labels: Labels, size: Size): PlotScene {
  const frame = frames[size];
  const law = aims.filter(({ tier }) => tier === 'law');
  const loose = parts.map((tier) => aims.filter((aim) => aim.tier === tier));
  const [left, right] = frame.piles;
  let y: number = frame.top;
  const groups = loose.map((own, i) => {
    const tier = parts[i] ?? 'said';
    const drawn = partOf(own, { tier, whose: whose[tier] }, labels, frame, y);
    y += own.length * frame.pitch + frame.gap;
    return drawn;
  });
  return sceneOf({ width: frame.width, height: Math.ceil(y - frame.gap + 6) }, [
    headOf('loose', loose.flat(), labels, frame, [left, right - 16], 'ink'),
    headOf('law', law, labels, frame, [right, right + frame.strip], 'policy'),
    ...groups,
    pileOf(law, frame, right, frame.top),
    bindingTag(law, labels, frame),
  ]);
}

/** How many strips hang from a rail: the numeral on it, and beside it what they are. That of the first pile goes on over what its parts are. */
function headOf(
  key: 'loose' | 'law',
  aims: readonly Aim[],
  labels: Labels,
  { count, rail, head }: Frame,
  [x, end]: readonly [number, number],
  tone: TextTone,
): Drawn {
  const number = String(aims.length);
  const beside = x + displayWidth(number, count) + 10;
  const lines = labels.pile[key];
  const words = { ...bold, size: head, leading: head + 3, tone };
  return gathered([
    {
      shapes: [shape(`rail-${key}`, `M${x} ${rail + 4}H${end}`, 'ink', 'wall')],
      texts: [
        placed(`count-${key}`, x, rail - 6, number, { size: count, face: 'display', tone }),
        placed(`head-${key}`, beside, rail - 8 - (lines.length - 1) * words.leading, lines, words),
      ],
    },
  ]);
}

/** Strips under each other, each the lid of an aim. */
const pileOf = (aims: readonly Aim[], { strip, pitch, thick }: Frame, x: number, y: number): Drawn =>
  gathered(
    aims.map((aim, i) => {
      const top = tenth(y + i * pitch);
      const at = { left: x, right: x + strip, top, bottom: top + thick };
      return (aim.tier === 'law' ? ruleAt : lidAt)(`${aim.id}-target`, at);
    }),
  );

/** A part of the first pile, with how many it holds, what they are and whose behind it. */
function partOf(
  aims: readonly Aim[],
  { tier, whose: counts }: { readonly tier: Tier; readonly whose: Rows['whose'][Tier] },
  labels: Labels,
  frame: Frame,
  y: number,
): Drawn {
  const { piles, pitch, thick, part, strip } = frame;
  const bottom = y + (aims.length - 1) * pitch + thick;
  const middle = (y + bottom) / 2;
  const lines = labels.tier(tier);
  const leading = part.words + 3;
  const whose = wrapText(labels.whose(counts, part.isUnder), piles[1] - part.x - 14, part.whose);
  const whoseLeading = part.whose + 3;
  const headTall = part.isUnder ? lines.length * leading + 5 : 0;
  const high = part.size * 0.72 + headTall + 4 + whose.length * whoseLeading;
  const base = middle - high / 2 + part.size * 0.72;
  const number = String(aims.length);
  const head = part.isUnder
    ? { x: part.x, y: base + leading + 5 }
    : { x: part.x + displayWidth(number, part.size) + 8, y: base - (lines.length - 1) * leading };
  const under = base + headTall + 4 + whoseLeading;
  const line = piles[0] + strip + 6;
  return gathered([
    pileOf(aims, frame, piles[0], y),
    {
      shapes: [shape(`brace-${tier}`, `M${line} ${tenth(y)}V${tenth(bottom)}`, 'ink-2', 'hair')],
      texts: [
        placed(`count-${tier}`, part.x, base, number, { size: part.size, face: 'display' }),
        placed(`head-${tier}`, head.x, head.y, lines, {
          size: part.words,
          leading,
          ...quiet,
        }),
        placed(`whose-${tier}`, part.x, under, whose, { size: part.whose, leading: whoseLeading }),
      ],
    },
  ]);
}

/** The large tag that hangs from the strip that binds and says from when it does so in full, and under it what the rule says. */
function bindingTag(law: readonly Aim[], labels: Labels, frame: Frame): Drawn {
  const { piles, strip, top, pitch, thick, tag, rule, width } = frame;
  const x = piles[1];
  const from = top + (law.length - 1) * pitch + thick;
  const box: Box = {
    left: x + tag.inset,
    right: x + strip - tag.inset,
    top: from + tag.cord,
    bottom: from + tag.cord + tag.tall,
  };
  const middle = (box.left + box.right) / 2;
  const cut = 14;
  const plate = `M${tenth(box.left + cut)} ${tenth(box.top)}H${tenth(box.right - cut)}L${tenth(box.right)} ${tenth(box.top + cut)}V${tenth(box.bottom)}H${tenth(box.left)}V${tenth(box.top + cut)}Z`;
  const hole = box.top + 14;
  const centre = (hole + 3 + box.bottom) / 2;
  const said = { face: 'display', anchor: 'middle', ...brass } as const;
  const [start, year] = labels.bindsFrom(law);
  const small = tag.size * 0.5;
  const words = [
    placed('law-word', middle, centre - 10, start, { size: small, ...said }),
    placed('law-year', middle, centre + tag.size * 0.7, year, { size: tag.size, ...said }),
  ];
  const lines = wrapText(labels.rule(law), width - 5 - box.left, rule.size);
  return gathered([
    {
      shapes: [
        shape('law-cord', `M${tenth(middle)} ${tenth(from)}V${tenth(hole)}`, 'ink', 'wall'),
        shape('law-tag', plate, 'policy', 'fill'),
        shape(
          'law-window',
          rectPath({ left: box.left + 7, right: box.right - 7, top: hole + 10, bottom: box.bottom - 7 }),
          'paper',
          'fill',
        ),
        shape(
          'law-clip',
          rectPath({ left: middle - 7, right: middle + 7, top: from - 1, bottom: from + 6 }),
          'ink',
          'fitting',
        ),
      ],
      spots: [spot('law-hole', tenth(middle), tenth(hole), 4.5, 'ink', 'fitting')],
      texts: [
        ...words,
        placed('law-says', box.left, box.bottom + rule.leading + 8, lines, { ...rule, ...brass }),
      ],
    },
  ]);
}
