// Geometry of policy targets: one rule of years with a flag at each aim's year, and in its row what was found, as a part of the aim.
import type { PlacedText, PlotScene, Shape, Size, Tick } from '../contract/scene.ts';
import { linear, tick } from '../kit/axes.ts';
import { rectPath, type Box } from '../kit/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { hatchLines } from '../kit/hatch.ts';
import { placed } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import { textWidth } from '../look/text-width.ts';
import type { Aim, LevelKind, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** What was measured is solid; a nameplate on trial is dashed, and so is what is estimated or second-hand. */
const inks = {
  measured: 'fill',
  derived: 'hollow',
  nameplate: 'estimate',
  estimate: 'estimate',
} as const satisfies Readonly<Record<Exclude<LevelKind, 'aimed'>, Shape['ink']>>;

/** Columns are the same in all views of a size: the rule of years and the slots never move. */
const frames = {
  wide: {
    width: 640,
    left: 0,
    names: 96,
    /** Where flags without a year stand, and the ends of the rule. */
    none: 202,
    years: [242, 372],
    slot: [452, 568],
    right: 639,
    /** The counts over the columns: their size and baseline, and that of the words under them, where they don’t stand beside them. */
    heads: { size: 34, y: 28, words: null },
    named: 0,
    ticks: 50,
    top: 68,
    every: { pitch: 15.4, gap: 5, mark: 11, flag: 22, heading: 0 },
    opened: {
      bottom: 402,
      pitch: 110,
      mark: 0.48,
      flag: 34,
      name: 15,
      first: 18,
      counts: 35,
      force: 51,
      marks: 8,
    },
  },
  narrow: {
    width: 360,
    left: 6,
    names: 6,
    none: 108,
    years: [122, 182],
    slot: [241, 295],
    right: 358,
    heads: { size: 26, y: 22, words: 39 },
    named: 5,
    ticks: 58,
    top: 76,
    every: { pitch: 14.5, gap: 3, mark: 10, flag: 16, heading: 12.5 },
    opened: {
      bottom: 466,
      pitch: 92,
      mark: 0.3,
      flag: 22,
      name: 14,
      first: 16,
      counts: null,
      force: 40,
      marks: 23,
    },
  },
} as const;
type Frame = (typeof frames)[Size];

const bold = { weight: 600 } as const;
const quiet = { tone: 'ink-2' } as const;

/** The upper edge and the height of the marks in a row, and how wide a flag is. */
interface Row {
  readonly top: number;
  readonly tall: number;
  readonly flag: number;
}

export function policyTargets(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const frame = frames[size];
  const x = linear([rows.years.first, rows.years.last], frame.years);
  const aims = rows.shown[view];
  const { parts, places, bottom } =
    view === 'every-aim' ? everyAim(aims, labels, frame, x) : opened(aims, labels, frame, x);
  const { top, none, years, slot } = frame;
  /** One pipe behind all slots; on a phone’s open rows words stand under the slots, so each has a plate of its own. */
  const isWhole = view === 'every-aim' || frame.opened.counts !== null;
  const rod = { left: none - 10, right: years[1] + 12, top: top - 9, bottom: top - 4 };
  const header = { left: slot[0] - 6, right: slot[0], top: top - 4, bottom: bottom - 1 };
  return sceneOf(
    { width: frame.width, height: bottom },
    [
      { shapes: stringsOf(aims, places, frame, x), texts: headsOf(aims, labels, frame) },
      ...parts,
      {
        shapes: [
          shape('rod', rectPath(rod), 'ink', 'fitting'),
          ...(isWhole ? [shape('header', rectPath(header), 'ink', 'fitting')] : []),
        ],
      },
    ],
    ticksOf(rows, labels, frame, x),
  );
}

/** Where the string of an aim hangs: at its year, or beside the rule where it has none. */
const stringAt = ({ year }: Aim, { none }: Frame, x: (year: number) => number): number =>
  tenth(year === null ? none : x(year));

/** The tag of an aim, tied to the string of its year. */
function tagOf(aim: Aim, { top, tall, flag }: Row, frame: Frame, x: (year: number) => number): Shape[] {
  const { id } = aim;
  const at = stringAt(aim, frame, x);
  const neck = Math.min(tall / 2, flag * 0.28);
  const [upper, middle, lower] = [tenth(top), tenth(top + tall / 2), tenth(top + tall)];
  const body: Box = { left: at + neck, right: at + flag, top, bottom: top + tall };
  return [
    shape(
      `${id}-target`,
      `M${at} ${middle}L${tenth(at + neck)} ${upper}H${tenth(at + flag)}V${lower}H${tenth(at + neck)}Z`,
      'policy',
      'fitting',
    ),
    shape(`${id}-target-hatch`, hatchLines(body, 4), 'policy', 'hatch'),
  ];
}

/** The strings on which tags hang from the rule, one a year, each down to its lowest tag. */
function stringsOf(
  aims: readonly Aim[],
  rows: readonly Row[],
  frame: Frame,
  x: (year: number) => number,
): Shape[] {
  const feet = new Map<string, { at: number; foot: number }>();
  aims.forEach((aim, i) => {
    const row = rows[i];
    if (row !== undefined)
      feet.set(`string-${aim.year ?? 'none'}`, {
        at: stringAt(aim, frame, x),
        foot: tenth(row.top + row.tall / 2),
      });
  });
  return [...feet].map(([key, { at, foot }]) =>
    shape(key, `M${at} ${frame.top - 4}V${foot}`, 'policy', 'lead'),
  );
}

/** A plate across the end of a slot. */
const plateAt = (at: number, { top, tall }: Pick<Row, 'top' | 'tall'>): Box => ({
  left: at - 2,
  right: at + 2,
  top: top - 2,
  bottom: top + tall + 2,
});

/**
 * The slot of an aim, as long for each, and in it what was found.
 * @throws RangeError for a level that has no part of its aim, or leaves the drawing
 */
function slotOf(aim: Aim, { top, tall }: Row, frame: Frame): Shape[] {
  const { id, level, target } = aim;
  const [from, whole] = frame.slot;
  const box = (right: number): Box => ({ left: from, right, top, bottom: top + tall });
  const [upper, lower] = [tenth(top), tenth(top + tall)];
  const lines = `M${from} ${upper}H${whole}M${from} ${lower}H${whole}`;
  const walls = shape(
    `${id}-walls`,
    lines,
    level === null ? 'ink-2' : 'ink',
    level === null ? 'gap' : 'wall',
  );
  if (level === null) return [walls];
  const end = shape(`${id}-end`, rectPath(plateAt(whole, { top, tall })), 'ink', 'fitting');
  const reach = from + ((whole - from) * level.value) / target;
  if (!(reach >= from && reach <= frame.right))
    throw new RangeError(`"${id}": ${level.value} of ${target} has no place beside its slot`);
  const tone: Tone = aim.chinese ? 'china' : 'others';
  if (level.value === 0)
    return [walls, end, shape(`${id}-level`, `M${from + 1.3} ${upper}V${lower}`, tone, 'line')];
  if (level.kind === 'aimed')
    return [
      shape(`${id}-level-hatch`, hatchLines(box(reach), 4), 'policy', 'hatch'),
      shape(`${id}-level`, rectPath(box(reach)), 'policy', 'outline'),
      walls,
      end,
    ];
  return [shape(`${id}-level`, rectPath(box(reach)), tone, inks[level.kind]), walls, end];
}

/** The amount of an aim beside its flag: after it, or before it where the slots begin too soon. */
function amountOf(
  aim: Aim,
  words: string,
  y: number,
  row: Row,
  frame: Frame,
  x: (year: number) => number,
  size: number,
) {
  const at = stringAt(aim, frame, x);
  const after = at + row.flag + 5;
  const fits = after + textWidth(words, size) * 1.06 <= frame.slot[0] - 9;
  return placed(`${aim.id}-aim`, fits ? after : at - 5, y, words, {
    size,
    tone: 'policy',
    anchor: fits ? 'start' : 'end',
    halo: true,
  });
}

/** Every aim in one line, the firmest word first. */
function everyAim(aims: readonly Aim[], labels: Labels, frame: Frame, x: (year: number) => number) {
  const { every, names, left, slot, right } = frame;
  let y: number = frame.top;
  const places: Row[] = [];
  const parts = aims.map((aim, i): Partial<Drawn> => {
    const shapes: Shape[] = [];
    const texts: PlacedText[] = [];
    if (aims[i - 1]?.status !== aim.status) {
      if (i > 0) y += every.gap;
      shapes.push(shape(`rule-${aim.status}`, `M${left} ${tenth(y)}H${right}`, 'rule', 'lead'));
      texts.push(placed(`force-${aim.status}`, left, y + 12.6, labels.form(aim), bold));
      y += every.heading;
    }
    const row = { top: y + (every.pitch - every.mark) / 2 + 0.8, tall: every.mark, flag: every.flag };
    places.push(row);
    const base = y + every.pitch / 2 + 5;
    y += every.pitch;
    const past = Math.max(
      slot[1],
      slot[0] + ((slot[1] - slot[0]) * (aim.level?.value ?? 0)) / Math.max(aim.target, 1),
    );
    const found = labels.found(aim);
    return {
      shapes: [...shapes, ...tagOf(aim, row, frame, x), ...slotOf(aim, row, frame)],
      texts: [
        ...texts,
        placed(`${aim.id}-name`, names, base, labels.name(aim)),
        amountOf(aim, labels.shortly(aim), base, row, frame, x, 13),
        ...(found === '' ? [] : [placed(`${aim.id}-is`, past + 5, base, found)]),
      ],
    };
  });
  return { parts, places, bottom: tenth(y + 4) };
}

/** The aims of a few governments, each with what it counts, its form, and what was found of when. */
function opened(aims: readonly Aim[], labels: Labels, frame: Frame, x: (year: number) => number) {
  const { top, left, right, slot, opened: at } = frame;
  const pitch = Math.min((at.bottom - top) / aims.length, at.pitch);
  const places: Row[] = [];
  const parts = aims.map((aim, i): Partial<Drawn> => {
    const { id, level } = aim;
    const y = top + i * pitch;
    const tall = Math.round(pitch * at.mark);
    const row = { top: y + at.marks, tall, flag: Math.max(at.flag, tall * 1.3) };
    places.push(row);
    const name = labels.name(aim);
    const beside = left + textWidth(name, at.name, 600) * 1.06 + 8;
    const [amount, date] = labels.level(aim);
    const tone =
      level === null ? 'ink-2' : level.kind === 'aimed' ? 'policy' : aim.chinese ? 'china' : 'others';
    const below = row.top + row.tall + 16;
    const said =
      at.counts === null
        ? [placed(`${id}-is`, right, below, `${amount}, ${date}`, { tone, anchor: 'end', halo: true })]
        : [
            placed(`${id}-is`, slot[0] + 5, below, amount, { tone }),
            placed(`${id}-date`, slot[0] + 5 + textWidth(amount, 13) * 1.04 + 6, below, date, quiet),
          ];
    return {
      shapes: [
        shape(`${id}-rule`, `M${left} ${tenth(y)}H${right}`, 'rule', 'lead'),
        ...tagOf(aim, row, frame, x),
        ...slotOf(aim, row, frame),
        ...(at.counts === null
          ? [shape(`${id}-foot`, rectPath(plateAt(slot[0] - 2, row)), 'ink', 'fitting')]
          : []),
      ],
      texts: [
        placed(`${id}-name`, left, y + at.first, name, { ...bold, size: at.name }),
        placed(
          `${id}-counts`,
          at.counts === null ? beside : left,
          y + (at.counts ?? at.first),
          labels.counts(aim),
          { halo: true },
        ),
        placed(`${id}-force`, left, y + at.force, labels.form(aim), quiet),
        amountOf(aim, labels.aim(aim), row.top + row.tall / 2 + 5, row, frame, x, at.name),
        ...said,
      ],
    };
  });
  return { parts, places, bottom: tenth(top + aims.length * pitch + 2) };
}

/** Over each column how many of the aims have what it shows. */
function headsOf(aims: readonly Aim[], labels: Labels, { left, years, slot, heads }: Frame): PlacedText[] {
  const columns = { force: left, year: years[0] - 4, share: slot[0] } as const;
  const counted = labels.counted(aims);
  return (['force', 'year', 'share'] as const).flatMap((column) => {
    const x = columns[column];
    const { count, of, words } = counted[column];
    const beside = x + textWidth(count, heads.size) + 6;
    const under = heads.words ?? heads.y;
    return [
      placed(`count-${column}`, x, heads.y, count, { size: heads.size }),
      placed(`of-${column}`, beside, heads.words === null ? heads.y - 15 : heads.y, of, quiet),
      placed(`head-${column}`, heads.words === null ? beside : x, under, words, bold),
    ];
  });
}

/** The rule of years, and the two ends of the slots. */
function ticksOf({ years }: Rows, { heads }: Labels, frame: Frame, x: (year: number) => number): Tick[] {
  const { top, slot, none, named, ticks } = frame;
  const labelled = [years.first + named, years.first + 5, years.last];
  const stub = (key: string, at: number, text: string, from = top - 13) =>
    tick(key, `M${tenth(at)} ${from}V${top - 9}`, { x: tenth(at), y: ticks, anchor: 'middle', text });
  const each = Array.from({ length: years.last - years.first + 1 }, (_, i) => years.first + i);
  return [
    ...each.map((year) => stub(`year-${year}`, x(year), labelled.includes(year) ? String(year) : '')),
    stub('year-none', none, heads.none),
    stub('share-0', slot[0], heads.zero),
    stub('share-1', slot[1], heads.whole),
  ];
}
