// The aims of a few governments: each a pipe between what was found of it and what was aimed at, both numbers large.
import type { PlacedText, PlotScene } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { displayWidth, textWidth } from '../look/text-width.ts';
import {
  bold,
  brass,
  hangerOf,
  keyLines,
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

const wide = {
  width: 640,
  /** Rows share this height, and none is higher than the limit. */
  rows: 339,
  pitch: 113,
  /** By how much of a row the pipe of the headline's aim is thicker than the others. */
  lead: 1,
  name: 15,
  count: 64,
  /** Numbers before the pipe end at the first, those behind it begin at the second. */
  found: 128,
  main: [138, 146],
  furthest: 470,
  /** Tags hang on a line of 12 units behind the plate of the longest pipe. */
  tip: 484,
  flag: 34,
  aim: 522,
  right: 640,
} as const;
const narrow = {
  width: 360,
  /** What rows share, over the slip that rests on a phone. */
  rows: 380,
  name: 14,
  main: [5, 10],
  furthest: 218,
  /** A tag is so long that a ring on it leaves its fill to be seen. */
  tip: 232,
  flag: 32,
  aim: 270,
  right: 358,
  /** Over a pipe its name, under one that holds a figure the figure; what a row takes with a pipe of the least height. */
  over: 16,
  pipe: 16,
  row: { found: 66, open: 40, number: 20 },
  open: 18,
  summary: 28,
  /** Rows grow by this much at most where there are few: first the air between them, then their pipes, and numbers with them. */
  most: 50,
  air: 9,
  roomy: 30,
  /** How much thicker the pipe of the headline's aim is, and its number: where there is room, the second. */
  lead: { pipe: 34, number: [38, 44] },
} as const;

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

/** Whose aim it is, what it counts and its form, one after another. */
function nameLine(aim: Aim, labels: Labels, x: number, y: number, size: number): PlacedText[] {
  const name = labels.name(aim);
  const counts = labels.counts(aim);
  const second = x + textWidth(name, size, 600) * 1.04 + 8;
  return [
    placed(`${aim.id}-name`, x, y, name, { ...bold, size }),
    placed(`${aim.id}-counts`, second, y, counts),
  ];
}

export function openedWide(rows: Rows, labels: Labels, view: View): PlotScene {
  const aims = rows.shown[view];
  const more = aims.some(isLead) ? wide.lead : 0;
  const pitch = Math.min(wide.rows / (aims.length + more), wide.pitch);
  const from = wide.main[1];
  const slot = slotOf(aims, from, wide.furthest);
  const bands = aims.map((aim, i): Band => ({
    top: tenth((i + (i > 0 ? more : 0)) * pitch + 20),
    tall: tenth(pitch * (0.5 + (isLead(aim, i) ? more : 0))),
  }));
  const parts = aims.flatMap((aim, i): Partial<Drawn>[] => {
    const band = bands[i];
    if (band === undefined) return [];
    const flagTall = Math.min(band.tall, isLead(aim, i) ? 64 : 40);
    const tag = { top: band.top + (band.tall - flagTall) / 2, tall: flagTall };
    return [
      tagAt(`${aim.id}-target`, aim.tier, wide.tip, wide.flag, tag),
      {
        shapes: [
          hangerOf(aim, band, slot, wide.tip),
          ...pipeOf(aim, band, slot, wide.furthest, [openWords + noteWidth(aim, labels), slot[1]]),
        ],
        texts: wideTexts(aim, labels, band),
      },
    ];
  });
  const filled = bands.filter((_, i) => aims[i]?.fill !== 'none');
  const uprights = uprightOf('main', wide.main, filled, 6);
  const key = keyLines(entriesOf(rows, aims, labels), {
    left: from,
    right: wide.right,
    y: (aims.length + more) * pitch + 18,
    pitch: 17,
  });
  return sceneOf({ width: wide.width, height: Math.ceil(key.bottom + 5) }, [
    { shapes: uprights },
    ...parts,
    openCount(aims, labels, bands),
    key.drawn,
  ]);
}

/** How many pipes are open, large in the place where the others have what was found. */
function openCount(aims: readonly Aim[], labels: Labels, bands: readonly Band[]): Partial<Drawn> {
  const open = bands.filter((_, i) => aims[i]?.fill === 'none');
  const [first] = open;
  const last = open.at(-1);
  if (first === undefined || last === undefined) return {};
  const { count, of, words } = labels.open(aims);
  const bottom = last.top + last.tall;
  const middle = (first.top + bottom) / 2;
  const line = wide.main[0] + 2;
  const end = { anchor: 'end' } as const;
  return {
    shapes: [shape('brace-none', `M${line} ${first.top}V${tenth(bottom)}`, 'ink-2', 'hair')],
    texts: [
      placed('count-none', wide.found, middle + 8, count, { size: wide.count, face: 'display', ...end }),
      placed('head-none', wide.found, middle + 33, words, { ...bold, ...end }),
      placed('of-none', wide.found, middle + 49, of, { ...quiet, ...end }),
    ],
  };
}

/** Numbers grow with their pipes, as far as they have room. */
const numberSize = (tall: number, said: string, room: number): number =>
  (tall > 60 ? [76, 64, 56, 48, 42] : tall > 40 ? [52, 44, 38, 32] : tall > 32 ? [32] : []).find(
    (size) => displayWidth(said, size) <= room,
  ) ?? 31;

function wideTexts(aim: Aim, labels: Labels, { top, tall }: Band): PlacedText[] {
  const { id } = aim;
  const wanted = labels.aimParts(aim);
  const size = numberSize(tall, wanted.amount, wide.right - wide.aim);
  const baseOf = (of: number): number => top + tall / 2 + of * 0.28;
  const underOf = (of: number): number => baseOf(of) + of * 0.2 + 10;
  const base = baseOf(size);
  const found = numberSize(tall, labels.foundParts(aim).amount, wide.found);
  return [
    ...nameLine(aim, labels, wide.main[1] + 3, top - 6, wide.name),
    placed(`${id}-force`, wide.furthest, top - 6, labels.form(aim), { ...quiet, anchor: 'end' }),
    ...(aim.level === null
      ? [openText(aim, labels, { top, tall }, openWords)]
      : foundTexts(aim, labels, found, baseOf(found), underOf(found))),
    ...(wanted.before === ''
      ? []
      : [placed(`${id}-least`, wide.aim, base - size * 0.8 - 3, wanted.before, brass)]),
    placed(`${id}-aim`, wide.aim, base, wanted.amount, { size, face: 'display', ...brass }),
    placed(`${id}-by`, wide.aim, underOf(size), wanted.after, quiet),
  ];
}

/** Where the words in an open pipe begin, and room for when no figure was found, with air after it. */
const openWords = wide.main[1] + 12;
const noteWidth = (aim: Aim, labels: Labels): number =>
  textWidth(labels.foundParts(aim).note, 13) * 1.06 + 10;

/** An open pipe holds when no figure was found; that none was, a large number says. */
const openText = (aim: Aim, labels: Labels, { top, tall }: Band, x: number): PlacedText =>
  placed(`${aim.id}-date`, x, top + tall / 2 + 4.6, labels.foundParts(aim).note, quiet);

/** What was found, large before the pipe, and under it of what and when. */
function foundTexts(aim: Aim, labels: Labels, size: number, base: number, under: number): PlacedText[] {
  const { bound, amount, note } = labels.foundParts(aim);
  const tone = toneOf(aim);
  const end = { anchor: 'end' } as const;
  // What is said of the largest numbers has no room before them.
  const at =
    size > 40
      ? { x: wide.found, y: base - size * 0.8 - 3 }
      : { x: wide.found - textWidth(amount, size) * 1.1 - 5, y: base };
  return [
    placed(`${aim.id}-is`, wide.found, base, amount, { size, face: 'display', tone, ...end }),
    ...(bound === '' ? [] : [placed(`${aim.id}-bound`, at.x, at.y, bound, { tone, ...end })]),
    placed(`${aim.id}-date`, wide.found, under, note, { ...quiet, ...end }),
  ];
}

/** Rows that hold a figure, then a line that counts the others, then those: where each begins, and what it has over its least height. */
function narrowRows(aims: readonly Aim[]) {
  const open = aims.filter(({ level }) => level === null).length;
  const { row, summary, rows, most } = narrow;
  const lead = aims.some(isLead) ? narrow.lead.pipe + (narrow.lead.number[0] - row.number) * 0.7 : 0;
  const least = (aims.length - open) * row.found + open * row.open + (open > 0 ? summary : 0) + lead;
  const more = tenth(Math.max(0, Math.min(most, (rows - least) / aims.length)));
  let y = 0;
  let counted: number | null = null;
  const tops = aims.map((aim, i) => {
    const { level } = aim;
    if (level === null && counted === null) {
      counted = y;
      y += summary;
    }
    const top = y;
    y += (level === null ? row.open : row.found) + more + (isLead(aim, i) ? lead : 0);
    return top;
  });
  return { tops, more, counted: counted as number | null, bottom: y };
}

export function openedNarrow(rows: Rows, labels: Labels, view: View): PlotScene {
  const aims = rows.shown[view];
  const { tops, more, counted, bottom } = narrowRows(aims);
  const slot = slotOf(aims, narrow.main[1], narrow.furthest);
  const { pipe, over, open, lead, air } = narrow;
  const grown = Math.max(0, more - air);
  const isRoomy = more > narrow.roomy;
  const small = isRoomy ? 28 : narrow.row.number;
  const parts = aims.map((aim, i): { readonly band: Band; readonly drawn: Drawn } => {
    const top = tops[i] ?? 0;
    if (aim.level === null) {
      const band = { top: tenth(top + over), tall: open + Math.min(grown, 26) };
      return { band, drawn: openRow(aim, labels, band, slot, small) };
    }
    const isFirst = isLead(aim, i);
    const band = { top: tenth(top + over), tall: pipe + grown + (isFirst ? lead.pipe : 0) };
    const number = isFirst ? lead.number[isRoomy ? 1 : 0] : small;
    return { band, drawn: foundRow(aim, labels, band, slot, number, isFirst ? 44 : 26) };
  });
  const filled = parts.map(({ band }) => band).filter((_, i) => aims[i]?.fill !== 'none');
  const key = keyLines(entriesOf(rows, aims, labels), {
    left: narrow.main[0],
    right: narrow.right,
    y: bottom + 20,
    pitch: 17,
  });
  return sceneOf({ width: narrow.width, height: Math.ceil(key.bottom + 5) }, [
    { shapes: uprightOf('main', narrow.main, filled, 5) },
    ...parts.map(({ drawn }) => drawn),
    { texts: counted === null ? [] : summaryAt(aims, labels, counted + 16) },
    key.drawn,
  ]);
}

/** The tag of an aim on its line, its amount behind it, and under that for when it is. */
function aimAt(aim: Aim, labels: Labels, band: Band, slot: Slot, size: number, most: number): Drawn {
  const { id } = aim;
  const tall = Math.min(band.tall, most);
  const middle = band.top + band.tall / 2;
  const { before, amount, after } = labels.aimParts(aim);
  const fit = tenth(Math.min(size, (narrow.right - narrow.aim) / (textWidth(amount, 1) * wider)));
  const base = middle + fit * 0.32;
  return gathered([
    tagAt(`${id}-target`, aim.tier, narrow.tip, narrow.flag, { top: middle - tall / 2, tall }),
    {
      shapes: [hangerOf(aim, band, slot, narrow.tip)],
      texts: [
        ...(before === '' ? [] : [placed(`${id}-least`, narrow.aim, base - fit * 0.8 - 3, before, brass)]),
        placed(`${id}-aim`, narrow.aim, base, amount, { size: fit, face: 'display', ...brass }),
        placed(`${id}-by`, narrow.aim, base + fit * 0.2 + 11, after, quiet),
      ],
    },
  ]);
}

/** A pipe that holds a figure: its name over it, the figure under it. */
function foundRow(aim: Aim, labels: Labels, band: Band, slot: Slot, number: number, tag: number): Drawn {
  const { id } = aim;
  const x = narrow.main[1] + 3;
  const { bound, amount, note } = labels.foundParts(aim);
  const said = bound === '' ? amount : `${bound} ${amount}`;
  const under = band.top + band.tall + number * 0.7 + 7;
  return gathered([
    aimAt(aim, labels, band, slot, number, tag),
    {
      shapes: pipeOf(aim, band, slot, narrow.furthest),
      texts: [
        ...nameLine(aim, labels, x, band.top - 6, narrow.name),
        placed(`${id}-is`, x, under, said, { size: number, face: 'display', tone: toneOf(aim) }),
        placed(`${id}-date`, x + textWidth(said, number) * wider + 6, under, note, quiet),
      ],
    },
  ]);
}

/** A pipe of which nothing was found: its name over it, and in it as of when none was. */
function openRow(aim: Aim, labels: Labels, band: Band, slot: Slot, number: number): Drawn {
  const x = narrow.main[1];
  return gathered([
    aimAt(aim, labels, band, slot, number, 32),
    {
      shapes: pipeOf(aim, band, slot, narrow.furthest, [x + 8 + noteWidth(aim, labels), slot[1]]),
      texts: [...nameLine(aim, labels, x + 3, band.top - 6, narrow.name), openText(aim, labels, band, x + 8)],
    },
  ]);
}

/** Numbers in the face of headlines are up to a fifth wider than in that of labels. */
const wider = 1.2;

/** How many pipes are open, in a line over them. */
function summaryAt(aims: readonly Aim[], labels: Labels, y: number): PlacedText[] {
  const { count, of, words } = labels.open(aims);
  const second = narrow.main[0] + textWidth(count, 26) * wider + 6;
  const third = second + textWidth(of, 13) * 1.04 + 8;
  return [
    placed('count-none', narrow.main[0], y, count, { size: 26, face: 'display' }),
    placed('of-none', second, y, of, quiet),
    placed('head-none', third, y, words, bold),
  ];
}
