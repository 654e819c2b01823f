// The aims of a few governments: that of the headline as one large pipe that holds what was found of it, the others as thin ones under it.
import type { PlacedText, PlotScene, Size } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { displayWidth, textWidth } from '../look/text-width.ts';
import { tenth } from '../look/format.ts';
import {
  bold,
  brass,
  hangerOf,
  keyLines,
  partOf,
  pipeOf,
  quiet,
  samplePipe,
  slotOf,
  tagAt,
  uprightOf,
  type Band,
  type KeyEntry,
} from './layout-parts.ts';
import type { Aim, FillKind, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/**
 * Tags hang on a line of 12 units behind the plate of the longest pipe, their amounts stand from `aim` on. `lead` is how high the large
 * pipe is where rows are many and few, and what is over and under it; `found` and `open` are what a thin pipe takes with and without a
 * figure; `room` is what all have.
 */
const frames = {
  narrow: {
    width: 360,
    main: [5, 10],
    furthest: 218,
    tip: 232,
    flag: 32,
    aim: 270,
    right: 358,
    room: 388,
    name: 14,
    lead: { name: 15, top: 22, under: 14, most: 150, number: 92, aim: 40 },
    found: 57,
    open: 39,
    pipe: 13,
    summary: 31,
    count: 28,
    number: 22,
    grows: 18,
  },
  wide: {
    width: 640,
    main: [3, 8],
    furthest: 440,
    tip: 454,
    flag: 36,
    aim: 500,
    right: 640,
    room: 340,
    name: 14,
    lead: { name: 17, top: 26, under: 14, most: 146, number: 104, aim: 62 },
    found: 33,
    open: 36,
    pipe: 12,
    summary: 35,
    count: 28,
    number: 22,
    grows: 22,
  },
} as const;
type Frame = (typeof frames)[Size];
/** How high an open pipe is, which holds a line of words. */
const openTall = 17;
/** A pipe that is filled further than this has no room for its number. */
const roomy = 0.3;
/** How large words before a large number are, as a part of it. */
const small = 0.45;
/** Numbers in the face of headlines are up to a fifth wider than in that of labels. */
const wider = 1.2;

/** The aim of the headline, which is the first of its view where something was found of it. */
const isLead = (aim: Aim, i: number): boolean => i === 0 && aim.level !== null;
type Slot = readonly [number, number];

/** Nothing and none are written beside and in their pipes. */
const spoken: ReadonlySet<FillKind> = new Set(['nothing', 'none']);
/** What the fills mean of those that are drawn. */
function entriesOf({ fillKinds }: Rows, aims: readonly Aim[], labels: Labels): KeyEntry[] {
  return fillKinds.flatMap((kind): KeyEntry[] => {
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
}

const toneOf = (aim: Aim): PlacedText['tone'] => {
  if (aim.level === null) return 'ink-2';
  if (aim.level.kind === 'aimed') return 'policy';
  return aim.chinese ? 'china' : 'others';
};

/** Whose aim it is, and what it counts, one after another. */
function nameLine(aim: Aim, labels: Labels, x: number, y: number, size: number): PlacedText[] {
  const name = labels.name(aim);
  const counts = labels.counts(aim);
  const second = x + textWidth(name, size, 600) * 1.04 + 8;
  return [
    placed(`${aim.id}-name`, x, y, name, { ...bold, size }),
    placed(`${aim.id}-counts`, second, y, counts),
  ];
}

/** The tag of an aim on its line and its amount behind it; for when it is under that, or beside it where rows are low. */
function aimAt(
  aim: Aim,
  labels: Labels,
  { band, slot, frame, size, flag }: Row & { readonly size: number; readonly flag: number },
  isBeside: boolean,
): Drawn {
  const { id } = aim;
  const { tip, flag: long, aim: x, right } = frame;
  const tall = Math.min(band.tall, flag);
  const middle = band.top + band.tall / 2;
  const { before, amount, after } = labels.aimParts(aim);
  const fit = tenth(Math.min(size, (right - x) / (textWidth(amount, 1) * wider)));
  const base = middle + fit * 0.32;
  const by = isBeside
    ? placed(`${id}-by`, x + displayWidth(amount, fit) + 6, base, after, quiet)
    : placed(`${id}-by`, x, base + fit * 0.2 + 11, after, quiet);
  return gathered([
    tagAt(`${id}-target`, aim.tier, tip, long, { top: middle - tall / 2, tall }),
    {
      shapes: [hangerOf(aim, band, slot, tip)],
      texts: [
        ...(before === '' ? [] : [placed(`${id}-least`, x, base - fit * 0.8 - 3, before, brass)]),
        placed(`${id}-aim`, x, base, amount, { size: fit, face: 'display', ...brass }),
        by,
      ],
    },
  ]);
}

interface Row {
  readonly band: Band;
  readonly slot: Slot;
  readonly frame: Frame;
}

/** The large pipe of the headline's aim: what was found stands in its empty part, as large as that lets it, or under the pipe where that is full. */
function leadRow(aim: Aim, labels: Labels, row: Row): Drawn {
  const { band, slot, frame } = row;
  const { id } = aim;
  const { bound, amount, note } = labels.foundParts(aim);
  const [from, end] = slot;
  const part = partOf(aim);
  const tone = toneOf(aim);
  const isIn = part < roomy;
  const x = from + (isIn ? part * (end - from) + 12 : 1);
  const room = (isIn ? end - 8 : frame.furthest) - x;
  // What bounds a number stands before it, not half as large.
  const before = bound === '' ? 0 : small * displayWidth(bound, 1) + 0.16;
  const size = tenth(
    Math.min(
      isIn ? frame.lead.number : 58,
      isIn ? (band.tall - 34) / 0.95 : Infinity,
      room / (before + displayWidth(amount, 1)),
    ),
  );
  const base = band.top + (isIn ? band.tall / 2 + size * 0.26 - 6 : band.tall + size * 0.72 + 9);
  const at = x + before * size;
  const face = { face: 'display', tone } as const;
  const said = [
    ...(bound === '' ? [] : [placed(`${id}-bound`, x, base, bound, { ...face, size: tenth(size * small) })]),
    placed(`${id}-is`, at, base, amount, { ...face, size }),
    isIn
      ? placed(`${id}-date`, x + 1, base + size * 0.21 + 13, note, quiet)
      : placed(`${id}-date`, at + displayWidth(amount, size) + 10, base, note, quiet),
  ];
  return gathered([
    aimAt(aim, labels, { ...row, size: frame.lead.aim, flag: 56 }, false),
    {
      shapes: pipeOf(aim, band, slot, frame.furthest),
      texts: [...nameLine(aim, labels, from + 3, band.top - 8, frame.lead.name), ...said],
    },
  ]);
}

/** A thin pipe that holds a figure: its name over it, and the figure at the end of that line, or under it where there is no room. */
function foundRow(aim: Aim, labels: Labels, row: Row): Drawn {
  const { band, slot, frame } = row;
  const { id } = aim;
  const [from, end] = slot;
  const { bound, amount, note } = labels.foundParts(aim);
  const words = bound === '' ? amount : `${bound} ${amount}`;
  const isWide = frame.width > 500;
  const size = isWide ? 19 : frame.number;
  const tone = toneOf(aim);
  const base = isWide ? band.top - 6 : band.top + band.tall + size * 0.72 + 6;
  const date = isWide
    ? placed(`${id}-date`, end, base, note, { ...quiet, anchor: 'end' })
    : placed(`${id}-date`, from + 3 + displayWidth(words, size) + 8, base, note, quiet);
  const at = isWide ? end - textWidth(note, 13) * 1.06 - 8 : from + 3;
  return gathered([
    aimAt(aim, labels, { ...row, size: frame.number, flag: 26 }, isWide),
    {
      shapes: pipeOf(aim, band, slot, frame.furthest),
      texts: [
        ...nameLine(aim, labels, from + 3, band.top - 6, frame.name),
        placed(`${id}-is`, at, base, words, {
          size,
          face: 'display',
          tone,
          anchor: isWide ? 'end' : 'start',
        }),
        date,
      ],
    },
  ]);
}

/** A pipe of which nothing was found: its name over it, and in it as of when none was. */
function openRow(aim: Aim, labels: Labels, row: Row): Drawn {
  const { band, slot, frame } = row;
  const x = slot[0] + 8;
  const { note } = labels.foundParts(aim);
  const clear = [x + textWidth(note, 13) * 1.06 + 10, slot[1]] as const;
  return gathered([
    aimAt(aim, labels, { ...row, size: frame.number, flag: 26 }, frame.width > 500),
    {
      shapes: pipeOf(aim, band, slot, frame.furthest, clear),
      texts: [
        ...nameLine(aim, labels, slot[0] + 3, band.top - 6, frame.name),
        placed(`${aim.id}-date`, x, band.top + band.tall / 2 + 4.6, note, quiet),
      ],
    },
  ]);
}

/** Where the pipes of a view lie, where the line stands that counts the open ones, and the foot of all: the large pipe takes what others leave. */
function rowsOf(aims: readonly Aim[], frame: Frame) {
  const { lead, found, open, summary, pipe, room, grows } = frame;
  const opened = aims.filter(({ level }) => level === null).length;
  const leads = aims.filter(isLead).length;
  // What was found of an aim that is missed by so much stands under its pipe.
  const under = lead.under + (aims.some((aim, i) => isLead(aim, i) && partOf(aim) >= roomy) ? 54 : 0);
  const others = (aims.length - opened - leads) * found + opened * open + (opened > 0 ? summary : 0);
  const large = Math.min(lead.most, room - others - lead.top - under);
  const more = Math.min(grows, (room - others - lead.top - under - large) / Math.max(1, aims.length - leads));
  let y = 0;
  let counted: number | null = null;
  const bands = aims.map((aim, i): Band => {
    if (isLead(aim, i)) {
      y += lead.top + large + under;
      return { top: lead.top, tall: tenth(large) };
    }
    if (aim.level === null && counted === null) {
      counted = y;
      y += summary;
    }
    const top = tenth(y + 18);
    y += (aim.level === null ? open : found) + more;
    return { top, tall: aim.level === null ? openTall + more * 0.4 : pipe + more * 0.4 };
  });
  return { bands, counted: counted as number | null, bottom: y };
}

/** Draws the aims of a view. */
export function openedAims(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const frame: Frame = frames[size];
  const aims = rows.shown[view];
  const { bands, counted, bottom } = rowsOf(aims, frame);
  const slot = slotOf(aims, frame.main[1], frame.furthest);
  const parts = aims.flatMap((aim, i): Drawn[] => {
    const band = bands[i];
    if (band === undefined) return [];
    const row = { band, slot, frame };
    if (aim.level === null) return [openRow(aim, labels, row)];
    return [isLead(aim, i) ? leadRow(aim, labels, row) : foundRow(aim, labels, row)];
  });
  const filled = bands.filter((_, i) => aims[i]?.fill !== 'none');
  const key = keyLines(entriesOf(rows, aims, labels), {
    left: frame.main[0],
    right: frame.right,
    y: bottom + (size === 'wide' ? 20 : 27),
    pitch: 17,
  });
  return sceneOf({ width: frame.width, height: Math.ceil(key.bottom + 5) }, [
    { shapes: uprightOf('main', frame.main, filled, 5) },
    ...parts,
    { texts: counted === null ? [] : summaryAt(aims, labels, frame, counted + frame.summary - 8) },
    key.drawn,
  ]);
}

/** How many pipes are open, in a line over them. */
function summaryAt(aims: readonly Aim[], labels: Labels, frame: Frame, y: number): PlacedText[] {
  const { count, of, words } = labels.open(aims);
  const [x] = frame.main;
  const second = x + textWidth(count, frame.count) * wider + 6;
  const third = second + textWidth(of, 13) * 1.04 + 8;
  return [
    placed('count-none', x, y, count, { size: frame.count, face: 'display' }),
    placed('of-none', second, y, of, quiet),
    placed('head-none', third, y, words, bold),
  ];
}
