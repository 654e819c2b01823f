// The aims of a few governments as pipes that leave one upright: what was found at the start of each, the tag with the aim at its end.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import { tenth } from '../look/format.ts';
import { shape } from '../kit/shapes.ts';
import {
  bold,
  brass,
  keyLines,
  partOf,
  pipeOf,
  plateAt,
  quiet,
  samplePipe,
  sampleTag,
  slotOf,
  uprightOf,
  type Band,
  type KeyEntry,
} from './layout-parts.ts';
import type { Aim, FillKind, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** Where pipes begin and end, and where their tags hang: one place each for all aims of a view. */
interface Frame {
  readonly width: number;
  /** The upright, whose right edge all pipes leave. */
  readonly upright: readonly [left: number, right: number];
  readonly end: number;
  readonly tags: readonly [left: number, right: number];
  /** Where the words beside the pipes end; null where they stand over and under them. */
  readonly beside: number | null;
  /** Size of names, of figures found and of aims in tags. */
  readonly name: number;
  readonly found: number;
  /** How large words before a figure are, as a part of it. */
  readonly bound: number;
  readonly aim: number;
  readonly tag: number;
  /** A pipe in its row. */
  readonly pipe: Band;
  /** How high a row is with a figure and without one, and the air between two. */
  readonly row: number;
  readonly open: number;
  readonly gap: number;
  /** The row of the headline's aim. */
  readonly lead: {
    readonly pipe: Band;
    readonly tag: number;
    readonly name: readonly [y: number, size: number];
    readonly found: readonly [y: number, size: number];
    readonly note: number;
    readonly aim: number;
    /** Where that row ends, and how much later where a label stands under its pipe. */
    readonly tall: number;
    readonly label: number;
  };
  /** The figure that counts aims of which nothing was found, and the line of it where it stands over them. */
  readonly count: number;
  readonly summary: number;
  readonly key: number;
}

const frames: Readonly<Record<Size, Frame>> = {
  narrow: {
    width: 360,
    upright: [2, 9],
    end: 192,
    tags: [204, 358],
    beside: null,
    name: 13,
    found: 15,
    bound: 0.3,
    aim: 15,
    tag: 18,
    pipe: { top: 19, tall: 7 },
    row: 44,
    open: 32,
    gap: 15,
    lead: {
      pipe: { top: 77, tall: 48 },
      tag: 62,
      name: [12, 17],
      found: [61, 57],
      note: 61,
      aim: 42,
      tall: 133,
      label: 11,
    },
    count: 26,
    summary: 29,
    key: 16,
  },
  wide: {
    width: 640,
    upright: [238, 246],
    end: 458,
    tags: [472, 638],
    beside: 228,
    name: 13,
    found: 17,
    bound: 0.45,
    aim: 17,
    tag: 20,
    pipe: { top: 10, tall: 8 },
    row: 29,
    open: 29,
    gap: 15,
    lead: {
      pipe: { top: 21, tall: 88 },
      tag: 106,
      name: [14, 17],
      found: [84, 74],
      note: 112,
      aim: 58,
      tall: 121,
      label: 0,
    },
    count: 46,
    summary: 0,
    key: 23,
  },
};
/** Lines of labels; from the upright to words that stand over pipes. */
const leading = 15;
const indent = 6;
/** A break in a pipe whose fill and aim are not of one thing: where it lies along the pipe, how wide it is. */
const breakAt = { part: 0.2, wide: 11, lean: 4 } as const;

/** Words at the pipe say of these what they are. */
const spoken: ReadonlySet<FillKind> = new Set(['nothing', 'none']);

/** What the fills of pipes and the ends of tags mean of those that are drawn. */
function entriesOf({ fillKinds, tiers }: Rows, aims: readonly Aim[], labels: Labels): KeyEntry[] {
  const fills = fillKinds.flatMap((kind): KeyEntry[] => {
    const own = aims.filter(({ fill }) => fill === kind);
    if (spoken.has(kind) || own.length === 0) return [];
    const tone = own.every(({ chinese }) => chinese) ? 'china' : 'others';
    return [
      {
        key: `key-${kind}`,
        words: labels.fill(kind),
        sample: (box) => ({ shapes: samplePipe(kind, box, tone) }),
      },
    ];
  });
  const ends = tiers
    .filter((tier) => aims.some((aim) => aim.tier === tier))
    .map((tier): KeyEntry => ({
      key: `key-${tier}`,
      words: labels.tier(tier),
      sample: (box) => ({ shapes: sampleTag(tier, box) }),
    }));
  return [...fills, ...ends];
}

const toneOf = (aim: Aim): PlacedText['tone'] => {
  if (aim.level === null) return 'ink-2';
  if (aim.level.kind === 'aimed') return 'policy';
  return aim.chinese ? 'china' : 'others';
};

/** What was found, in large letters, and what bounds it before it, not half as large; how wide both are. Before a pipe the letters end where it starts. */
function foundAt(aim: Aim, labels: Labels, size: number, { bound: small, beside }: Frame) {
  const { bound, amount } = labels.foundParts(aim);
  const boundSize = Math.max(13, tenth(size * small));
  const before = bound === '' ? 0 : displayWidth(bound, boundSize) + size * 0.06;
  const face = { face: 'display', tone: toneOf(aim) } as const;
  const wide = displayWidth(amount, size);
  return {
    wide: before + wide,
    texts: (x: number, base: number): PlacedText[] => [
      ...(bound === '' ? [] : [placed(`${aim.id}-bound`, x, base, bound, { ...face, size: boundSize })]),
      beside === null
        ? placed(`${aim.id}-is`, x + before, base, amount, { ...face, size })
        : placed(`${aim.id}-is`, x + before + wide, base, amount, { ...face, size, anchor: 'end' }),
    ],
  };
}

/** The tag of an aim, which hangs from the end of its pipe: its amount, and its bound and its year after that or, in a high tag, under it. */
function tagOf(aim: Aim, labels: Labels, from: number, middle: number, frame: Frame, isLead: boolean): Drawn {
  const [left, right] = frame.tags;
  const tall = isLead ? frame.lead.tag : frame.tag;
  const plate = plateAt(aim, [from, middle], { left, right, tall, isLead });
  const { before, amount, after } = labels.aimParts(aim);
  const said = before === '' ? after : `${before} ${after}`;
  const most = isLead ? frame.lead.aim : frame.aim;
  const saidWide = textWidth(said, 13) * 1.04;
  const between = isLead ? 1 + most * 0.2 : 7;
  const room = isLead ? plate.room : plate.room - saidWide - between;
  const size = tenth(Math.min(most, plate.most, room / displayWidth(amount, 1)));
  const inTag = { size, face: 'display', ...brass } as const;
  if (isLead) {
    const high = size * 0.7 + between + 13 * 0.72;
    const base = middle - high / 2 + size * 0.7;
    return gathered([
      plate.drawn,
      {
        texts: [
          placed(`${aim.id}-aim`, plate.middle, base, amount, { ...inTag, anchor: 'middle' }),
          placed(`${aim.id}-by`, plate.middle, base + between + 13 * 0.78, said, {
            ...quiet,
            anchor: 'middle',
          }),
        ],
      },
    ]);
  }
  const base = middle + size * 0.33;
  return gathered([
    plate.drawn,
    {
      texts: [
        placed(`${aim.id}-aim`, plate.left, base, amount, inTag),
        placed(`${aim.id}-by`, plate.left + displayWidth(amount, size) + between, base, said, quiet),
      ],
    },
  ]);
}

/** The pipe of an aim with its tag. */
function pipeWithTag(aim: Aim, labels: Labels, band: Band, frame: Frame, isLead = false): Drawn {
  const [, from] = frame.upright;
  const slot = slotOf(aim, from, frame.end, frame.end);
  const [, end] = slot;
  const past = Math.max(end, from + partOf(aim) * (end - from));
  return gathered([
    tagOf(aim, labels, past + (aim.level === null ? 0 : 2), band.top + band.tall / 2, frame, isLead),
    { shapes: pipeOf(aim, band, slot, frame.end + 1, isLead ? 'ink' : 'ink-2') },
  ]);
}

/** Two slanted strokes and the ground between them, where a pipe goes on as one of another thing. */
function breakOf({ id }: Aim, { top, tall }: Band, { upright: [, from], end }: Frame) {
  const { part, wide, lean } = breakAt;
  const x = tenth(from + part * (end - from));
  const [upper, lower] = [tenth(top - 4), tenth(top + tall + 4)];
  const edge = (at: number): string => `M${tenth(at + lean)} ${upper}L${tenth(at - lean)} ${lower}`;
  const gap = `M${tenth(x + lean)} ${upper}H${tenth(x + wide + lean)}L${tenth(x + wide - lean)} ${lower}H${tenth(x - lean)}Z`;
  return {
    right: x + wide + lean,
    shapes: [
      shape(`${id}-break`, gap, 'paper', 'fill'),
      shape(`${id}-break-edges`, edge(x) + edge(x + wide), 'ink', 'wall'),
    ] satisfies Shape[],
  };
}

/** The large pipe of the headline's aim: what was found stands before it or over its start, so that its empty part is empty. */
function leadRow(aim: Aim, labels: Labels, frame: Frame): Drawn {
  const { lead, upright, beside } = frame;
  const left = beside === null ? upright[1] + indent : 2;
  const widest = foundAt(aim, labels, lead.found[1], frame).wide;
  const most = beside === null ? lead.found[1] : Math.min(1, (beside - left) / widest) * lead.found[1];
  const found = foundAt(aim, labels, Math.floor(most), frame);
  const [counts, note] = labels.bases(aim);
  const name = labels.name(aim);
  const [y, size] = lead.name;
  const isBroken = labels.isBroken(aim);
  const besideName = left + textWidth(name, size, 600) * 1.04 + 8;
  const split = breakOf(aim, lead.pipe, frame);
  const [countsX, countsY] = !isBroken
    ? [besideName, y]
    : beside === null
      ? [split.right, lead.pipe.top + lead.pipe.tall + 15]
      : [split.right, lead.pipe.top - 8];
  const at = beside === null ? left : beside - found.wide;
  const dated =
    beside === null
      ? placed(`${aim.id}-date`, at + found.wide + 12, lead.note, note, quiet)
      : placed(`${aim.id}-date`, beside, lead.note, note, { ...quiet, anchor: 'end' });
  if (at < 0) throw new RangeError(`"${aim.id}": no room for what was found before its pipe`);
  return gathered([
    pipeWithTag(aim, labels, lead.pipe, frame, true),
    {
      shapes: isBroken ? split.shapes : [],
      texts: [
        ...found.texts(at, lead.found[0]),
        placed(`${aim.id}-name`, left, y, name, { ...bold, size }),
        placed(`${aim.id}-counts`, countsX, countsY, counts),
        dated,
      ],
    },
  ]);
}

/** An aim with its pipe in a row: who and what at the left and the figure before the pipe, or, where there is no room, over it and under it. */
function rowOf(aim: Aim, labels: Labels, y: number, frame: Frame): Drawn {
  const { upright, beside, pipe, name: size, row, found: most } = frame;
  const [name, counts] = [labels.name(aim), labels.counts(aim)];
  const left = beside === null ? upright[1] + indent : 2;
  const band = { top: tenth(y + pipe.top), tall: pipe.tall };
  const middle = band.top + pipe.tall / 2;
  const found = foundAt(aim, labels, most, frame);
  const { note } = labels.foundParts(aim);
  const inLine = left + textWidth(name, size, 600) * 1.04 + 8;
  const words =
    beside === null
      ? [
          placed(`${aim.id}-name`, left, y + 8, name, { ...bold, size }),
          placed(`${aim.id}-counts`, inLine, y + 8, counts),
        ]
      : [
          placed(`${aim.id}-name`, left, middle - 3, name, { ...bold, size }),
          placed(`${aim.id}-counts`, left, middle + leading - 3, counts),
        ];
  const figure =
    beside === null
      ? [
          ...found.texts(left, y + row - 5),
          placed(`${aim.id}-date`, left + found.wide + 8, y + row - 5, note, quiet),
        ]
      : [
          ...found.texts(beside - found.wide, middle),
          placed(`${aim.id}-date`, beside, middle + leading - 1, note, { ...quiet, anchor: 'end' }),
        ];
  return gathered([
    pipeWithTag(aim, labels, band, frame),
    { texts: [...words, ...(aim.level === null ? [] : figure)] },
  ]);
}

/** Draws the aims of a view. */
export function openedAims(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const frame = frames[size];
  const { lead, gap, upright, beside, row, open: openTall, pipe, key, width } = frame;
  const aims = rows.shown[view];
  const [first, ...others] = aims;
  if (first === undefined || first.level === null)
    throw new RangeError(`${view}: no figure for the aim of its headline`);
  const found = others.filter(({ level }) => level !== null);
  const open = others.filter(({ level }) => level === null);
  const leadTall = lead.tall + (labels.isBroken(first) ? lead.label : 0);
  const tops = found.map((_, i) => leadTall + gap + i * (row + gap));
  const under = leadTall + found.length * (row + gap);
  const openTop = under + gap + frame.summary;
  const openTops = open.map((_, i) => openTop + i * (openTall + gap));
  const last = openTops.at(-1) ?? tops.at(-1) ?? 0;
  const pipeBottom = last + pipe.top + pipe.tall;
  const bottom = last + openTall;
  const keyed = keyLines(entriesOf(rows, aims, labels), {
    left: 2,
    right: width,
    y: bottom + key,
    pitch: 17,
  });
  const foot = { top: tenth(pipeBottom), tall: 0 };
  return sceneOf({ width, height: Math.ceil(keyed.bottom + 5) }, [
    { shapes: uprightOf('main', upright, [lead.pipe, foot], 5) },
    leadRow(first, labels, frame),
    ...found.map((aim, i) => rowOf(aim, labels, tops[i] ?? NaN, frame)),
    open.length === 0
      ? {}
      : beside === null
        ? { texts: summaryOver(aims, labels, frame, openTop - 14) }
        : summaryBeside(aims, labels, beside, frame.count, [openTop, bottom]),
    ...open.map((aim, i) => rowOf(aim, labels, openTops[i] ?? NaN, frame)),
    keyed.drawn,
  ]);
}

/** Of how many aims nothing was found, and as of when, in a line over their pipes. */
function summaryOver(
  aims: readonly Aim[],
  labels: Labels,
  { count: size, upright: [, right] }: Frame,
  y: number,
): PlacedText[] {
  const { count, of, words, seen } = labels.open(aims);
  const left = right + indent;
  const second = left + displayWidth(count, size) + 6;
  const third = second + textWidth(of, 13) * 1.04 + 8;
  const last = third + textWidth(words, 13, 600) * 1.04 + 8;
  return [
    placed('count-none', left, y, count, { size, face: 'display' }),
    placed('of-none', second, y, of, quiet),
    placed('head-none', third, y, words, bold),
    placed('seen-none', last, y, seen, quiet),
  ];
}

/** The same where what was found of others stands, with a brace over the pipes that it counts. */
function summaryBeside(
  aims: readonly Aim[],
  labels: Labels,
  right: number,
  size: number,
  [top, bottom]: readonly [number, number],
): Drawn {
  const { count, of, words, seen } = labels.open(aims);
  const dated = wrapText(seen, 96, 13);
  const tall = size * 0.7 + 20 + dated.length * 15;
  const end = right - 8;
  const y = (top + bottom) / 2 - tall / 2 + size * 0.7;
  const ofWide = textWidth(of, 13) * 1.04;
  return gathered([
    {
      shapes: [shape('brace-none', `M${tenth(right)} ${tenth(top)}V${tenth(bottom)}`, 'ink-2', 'hair')],
      texts: [
        placed('count-none', end - ofWide - 7, y, count, { size, face: 'display', anchor: 'end' }),
        placed('of-none', end, y, of, { ...quiet, anchor: 'end' }),
        placed('head-none', end, y + 20, words, { ...bold, anchor: 'end' }),
        placed('seen-none', end, y + 36, dated, { ...quiet, anchor: 'end' }),
      ],
    },
  ]);
}
