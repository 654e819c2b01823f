// Geometry of policy targets: three counts, and under them every aim as a tag on a rail, the one that binds a solid plate, beside a slot of what was found.
import type { PlacedText, PlotScene, Shape, Size, Spot } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { hatchLines } from '../kit/hatch.ts';
import { placed } from '../kit/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import { textWidth } from '../look/text-width.ts';
import type { Aim, LevelKind, Rows, Tier, View } from './rows.ts';
import type { Labels } from './words.ts';

/** What was measured is solid; a nameplate on trial is dashed, and so is what is estimated or second-hand. */
const inks = {
  measured: 'fill',
  derived: 'hollow',
  nameplate: 'estimate',
  estimate: 'estimate',
} as const satisfies Readonly<Record<Exclude<LevelKind, 'aimed'>, Shape['ink']>>;

/** The hatch thins from what was signed to what is only said; the rule that binds is solid. */
const grain = { law: null, signed: 3.2, said: 8 } as const satisfies Readonly<Record<Tier, number | null>>;

/** Where the parts of a row begin: name, tip of the tag, amount, year, and the two ends of the slot. */
interface Columns {
  readonly name: number;
  readonly tip: number;
  readonly amount: number;
  readonly year: number;
  readonly slot: readonly [number, number];
  readonly right: number;
}
const leftColumns: Columns = {
  name: 0,
  tip: 99,
  amount: 126,
  year: 175,
  slot: [211, 259],
  right: 300,
};
const rightColumns: Columns = {
  name: 315,
  tip: 408,
  amount: 434,
  year: 496,
  slot: [529, 577],
  right: 639,
};
const phoneColumns: Columns = {
  name: 6,
  tip: 104,
  amount: 129.5,
  year: 192,
  slot: [224, 294],
  right: 358,
};

const frames = {
  wide: {
    width: 640,
    /** The counts: their size and baseline, where each begins, and the baseline of their words where these stand under them. */
    heads: { size: 84, y: 62, at: [0, 214, 428], words: null },
    top: 80,
    /** Steps from rule to hope stand in two columns: what has force, what is only said. */
    every: {
      columns: { law: leftColumns, signed: leftColumns, said: rightColumns },
      pitch: 22.4,
      mark: 14,
      flag: 22,
      heading: 20,
      gap: 14,
      law: { pitch: 78, mark: 58, flag: 70, size: 15, over: 8 },
    },
    opened: {
      left: 0,
      right: 639,
      tip: 132,
      slot: [290, 556],
      bottom: 404,
      pitch: 104,
      mark: 0.48,
      flag: 34,
      name: 15,
      first: 16.5,
      counts: 32,
      force: 46.5,
      marks: 8,
    },
  },
  narrow: {
    width: 360,
    heads: { size: 58, y: 43, at: [6, 112, 240], words: 66 },
    top: 75,
    every: {
      columns: { law: phoneColumns, signed: phoneColumns, said: phoneColumns },
      pitch: 18.8,
      mark: 12.5,
      flag: 22,
      heading: 16,
      gap: 3,
      law: { pitch: 30, mark: 24, flag: 46, size: 13, over: 0 },
    },
    opened: {
      left: 6,
      right: 358,
      tip: 108,
      slot: [228, 326],
      bottom: 470,
      pitch: 96,
      mark: 0.3,
      flag: 22,
      name: 14,
      first: 16,
      counts: null,
      force: 40,
      marks: 25,
    },
  },
} as const;
type Frame = (typeof frames)[Size];

const bold = { weight: 600 } as const;
const quiet = { tone: 'ink-2' } as const;
const brass = { tone: 'policy' } as const;

/** The upper edge and the height of the marks in a row, where its tag begins and how wide that is, and the ends of its slot. */
interface Row {
  readonly top: number;
  readonly tall: number;
  readonly tip: number;
  readonly flag: number;
  readonly slot: readonly [number, number];
}

export function policyTargets(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const frame = frames[size];
  const aims = rows.shown[view];
  const { parts, bottom } =
    view === 'every-aim' ? everyAim(rows, labels, frame) : opened(aims, labels, frame);
  return sceneOf({ width: frame.width, height: bottom }, [headsOf(aims, labels, frame), ...parts]);
}

/** A tag with its tip at a point: a solid plate with two rivets where a rule binds, hatched where it is promised. */
function tagAt(key: string, tier: Tier, { tip, flag, top, tall }: Omit<Row, 'slot'>): Partial<Drawn> {
  const neck = Math.min(tall / 2, flag * 0.28);
  const [upper, middle, lower] = [tenth(top), tenth(top + tall / 2), tenth(top + tall)];
  const body: Box = { left: tip + neck, right: tip + flag, top, bottom: top + tall };
  const d = `M${tip} ${middle}L${tenth(body.left)} ${upper}H${tenth(body.right)}V${lower}H${tenth(body.left)}Z`;
  const gap = grain[tier];
  if (gap !== null)
    return {
      shapes: [
        shape(key, d, 'policy', 'fitting'),
        shape(`${key}-hatch`, hatchLines(body, gap), 'policy', 'hatch'),
      ],
    };
  const r = tall > 20 ? 2.4 : 1.4;
  const rivet = (name: string, x: number): Spot =>
    spot(`${key}-${name}`, tenth(x), middle, r, 'ink', 'fitting');
  return {
    shapes: [shape(key, d, 'policy', 'fill')],
    spots: [rivet('rivet', body.left + r), rivet('rivet-end', body.right - 3 * r)],
  };
}

/** The rail on which the tags of neighbouring rows hang. */
function railOf(key: string, rows: readonly Row[]): Shape[] {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return [];
  const box = { left: first.tip - 5, right: first.tip, top: first.top - 3, bottom: last.top + last.tall + 3 };
  return [shape(key, rectPath(box), 'ink', 'fitting')];
}

/**
 * The slot of an aim, as long for each, and in it what was found: nothing at all is a line at its foot, no fill.
 * @throws RangeError for a level that has no part of its aim, or leaves the drawing
 */
function slotOf(aim: Aim, { top, tall, slot: [from, whole] }: Row, right: number): Shape[] {
  const { id, level, target } = aim;
  const box = (to: number): Box => ({ left: from, right: to, top, bottom: top + tall });
  const [upper, lower] = [tenth(top), tenth(top + tall)];
  if (level === null) return [shape(`${id}-walls`, rectPath(box(whole)), 'ink-2', 'gap')];
  const walls = shape(`${id}-walls`, `M${whole} ${upper}H${from}V${lower}H${whole}`, 'ink', 'wall');
  const plate = { left: whole - 2, right: whole + 2, top: top - 2, bottom: top + tall + 2 };
  const end = shape(`${id}-end`, rectPath(plate), 'ink', 'fitting');
  const reach = from + ((whole - from) * level.value) / target;
  if (!(reach >= from && reach <= right))
    throw new RangeError(`"${id}": ${level.value} of ${target} has no place beside its slot`);
  const tone: Tone = aim.chinese ? 'china' : 'others';
  if (level.value === 0) {
    const zero = `M${from} ${tenth(top - 3)}V${tenth(top + tall + 3)}`;
    return [walls, end, shape(`${id}-level`, zero, 'ink', 'line')];
  }
  if (level.kind === 'aimed')
    return [
      shape(`${id}-level-hatch`, hatchLines(box(reach), 4), 'policy', 'hatch'),
      shape(`${id}-level`, rectPath(box(reach)), 'policy', 'outline'),
      walls,
      end,
    ];
  return [shape(`${id}-level`, rectPath(box(reach)), tone, inks[level.kind]), walls, end];
}

/** What stands in a line of many: whose aim it is, its amount and year, and what was found. */
function lineTexts(aim: Aim, labels: Labels, { name, amount, year, slot }: Columns, row: Row): PlacedText[] {
  const { id, level, target } = aim;
  const base = row.top + row.tall / 2 + 4.6;
  const past = slot[0] + (slot[1] - slot[0]) * Math.max(1, (level?.value ?? 0) / Math.max(target, 1));
  const found = labels.found(aim);
  const due = labels.year(aim);
  return [
    placed(`${id}-name`, name, base, labels.name(aim)),
    placed(`${id}-aim`, amount, base, labels.shortly(aim), brass),
    ...(due === '' ? [] : [placed(`${id}-by`, year, base, due, quiet)]),
    ...(found === '' ? [] : [placed(`${id}-is`, past + 5, base, found)]),
  ];
}

/** The same beside a plate, in bold; where there is room, the year stands under the amount. */
function plateTexts(
  aim: Aim,
  labels: Labels,
  columns: Columns,
  row: Row,
  { size, over }: Frame['every']['law'],
): PlacedText[] {
  return lineTexts(aim, labels, { ...columns, amount: row.tip + row.flag + 6 }, row).map((text) => {
    if (text.key === `${aim.id}-name`) return { ...text, ...bold, size };
    if (text.key === `${aim.id}-aim`) return { ...text, ...bold, y: tenth(text.y - over) };
    if (text.key === `${aim.id}-by`) return { ...text, y: tenth(text.y + over) };
    return text;
  });
}

/** Every aim in one line, in three steps from the rule that binds to what is only said. */
function everyAim({ aims, tiers }: Rows, labels: Labels, frame: Frame) {
  const { every, top } = frame;
  const feet = new Map<number, number>();
  const parts = tiers.flatMap((tier): Partial<Drawn>[] => {
    const columns: Columns = every.columns[tier];
    const { name, tip, slot, right } = columns;
    const started = feet.get(name);
    let y = started === undefined ? top : started + every.gap;
    const own = aims.filter((aim) => aim.tier === tier);
    const head: Partial<Drawn> = {
      shapes: [shape(`rule-${tier}`, `M${name} ${tenth(y)}H${right}`, 'rule', 'lead')],
      texts: [placed(`force-${tier}`, name, y + every.heading - 4, labels.tier(tier, own.length), bold)],
    };
    y += every.heading;
    const large = tier === 'law' ? every.law : null;
    const { pitch, mark, flag } = large ?? every;
    const places = own.map((_, i): Row => ({
      top: tenth(y + i * pitch + (pitch - mark) / 2),
      tall: mark,
      tip,
      flag,
      slot,
    }));
    feet.set(name, y + own.length * pitch);
    const lines = own.flatMap((aim, i): Partial<Drawn>[] => {
      const row = places[i];
      if (row === undefined) return [];
      const thin = { ...row, top: row.top + (row.tall - every.mark) / 2, tall: every.mark };
      return [
        tagAt(`${aim.id}-target`, tier, row),
        {
          shapes: slotOf(aim, thin, right),
          texts:
            large === null
              ? lineTexts(aim, labels, columns, row)
              : plateTexts(aim, labels, columns, row, large),
        },
      ];
    });
    return [head, { shapes: railOf(`rail-${tier}`, places) }, ...lines];
  });
  return { parts, bottom: tenth(Math.max(...feet.values()) + 4) };
}

/** The aims of a few governments, each with what it counts, its form, and what was found of when. */
function opened(aims: readonly Aim[], labels: Labels, { top, opened: at }: Frame) {
  const { left, right, slot, tip } = at;
  const pitch = Math.min((at.bottom - top) / aims.length, at.pitch);
  const tall = Math.round(pitch * at.mark);
  const flag = tenth(Math.max(at.flag, tall * 1.3));
  const places = aims.map((_, i): Row => ({ top: tenth(top + i * pitch + at.marks), tall, tip, flag, slot }));
  const parts = aims.flatMap((aim, i): Partial<Drawn>[] => {
    const row = places[i];
    if (row === undefined) return [];
    const y = top + i * pitch;
    return [
      { shapes: [shape(`${aim.id}-rule`, `M${left} ${tenth(y)}H${right}`, 'rule', 'lead')] },
      tagAt(`${aim.id}-target`, aim.tier, row),
      { shapes: slotOf(aim, row, right), texts: openedTexts(aim, labels, at, row, y) },
    ];
  });
  const rails = places.flatMap((row, i) => railOf(`rail-${i}`, [row]));
  return { parts: [{ shapes: rails }, ...parts], bottom: tenth(top + aims.length * pitch + 2) };
}

/** What stands in an open row: two or three lines of whose aim it is, amount over year, and under the slot what was found. */
function openedTexts(aim: Aim, labels: Labels, at: Frame['opened'], row: Row, y: number): PlacedText[] {
  const { id, level } = aim;
  const { left, right, slot } = at;
  const name = labels.name(aim);
  const beside = left + textWidth(name, at.name, 600) * 1.06 + 8;
  const [amount, date] = labels.level(aim);
  const tone =
    level === null ? 'ink-2' : level.kind === 'aimed' ? 'policy' : aim.chinese ? 'china' : 'others';
  const below = row.top + row.tall + 16;
  const middle = row.top + row.tall / 2;
  const after = row.tip + row.flag + 6;
  const said =
    at.counts === null
      ? [placed(`${id}-is`, right, below, `${amount}, ${date}`, { tone, anchor: 'end' })]
      : [
          placed(`${id}-is`, slot[0], below, amount, { tone }),
          placed(`${id}-date`, slot[0] + textWidth(amount, 13) * 1.04 + 6, below, date, quiet),
        ];
  return [
    placed(`${id}-name`, left, y + at.first, name, { ...bold, size: at.name }),
    placed(
      `${id}-counts`,
      at.counts === null ? beside : left,
      y + (at.counts ?? at.first),
      labels.counts(aim),
    ),
    placed(`${id}-force`, left, y + at.force, labels.form(aim), quiet),
    placed(`${id}-aim`, after, middle - 2.5, labels.aim(aim), { ...brass, ...bold, size: at.name }),
    placed(`${id}-by`, after, middle + 12.5, labels.by(aim), quiet),
    ...said,
  ];
}

/** How many of the aims bind, have a year, have a figure: each count large, with the mark that stands for it. */
function headsOf(aims: readonly Aim[], labels: Labels, { heads }: Frame): Drawn {
  const { size, y } = heads;
  const counted = labels.counted(aims);
  const parts = (['force', 'year', 'share'] as const).map((column, i) => {
    const x = heads.at[i] ?? 0;
    const { count, of, words } = counted[column];
    // Digits of the headlines are up to a fifth wider than those of labels.
    const beside = x + textWidth(count, size) * 1.2 + 8;
    const key = { tip: tenth(beside), flag: 26, top: y - size * 0.68, tall: 13 };
    const slot: Box = { left: beside, right: beside + 34, top: key.top, bottom: key.top + 13 };
    const drawn: Partial<Drawn> =
      column === 'share'
        ? {
            shapes: [
              shape('key-share-part', rectPath({ ...slot, right: beside + 20 }), 'others', 'fill'),
              shape('key-share', rectPath(slot), 'ink', 'wall'),
            ],
          }
        : tagAt(`key-${column}`, column === 'force' ? 'law' : 'signed', key);
    return {
      shapes: drawn.shapes ?? [],
      spots: drawn.spots ?? [],
      texts: [
        placed(`count-${column}`, x, y, count, { size, face: 'display' }),
        placed(`of-${column}`, beside, heads.words === null ? y - 17 : y, of, quiet),
        placed(`head-${column}`, heads.words === null ? beside : x, heads.words ?? y, words, bold),
      ],
    };
  });
  return {
    shapes: parts.flatMap(({ shapes }) => shapes),
    spots: parts.flatMap(({ spots }) => spots),
    texts: parts.flatMap(({ texts }) => texts),
  };
}
