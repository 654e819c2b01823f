// The aims of a few governments: each a pipe between what was found of it and what was aimed at, both numbers large.
import type { PlacedText, PlotScene } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import {
  bold,
  brass,
  keyLines,
  pipeOf,
  promisedPipe,
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
  name: 15,
  count: 64,
  /** Numbers before the pipe end at the first, those behind it begin at the second. */
  found: 128,
  main: [138, 146],
  furthest: 470,
  rail: [474, 480],
  flag: 34,
  aim: 522,
  right: 640,
} as const;
const narrow = {
  width: 360,
  rows: 480,
  pitch: 155,
  name: 14,
  main: [5, 10],
  furthest: 354,
  right: 358,
  /** Rows higher than this have room for large numbers. */
  roomy: 110,
} as const;

/** Nothing and none are written beside and in their pipes. */
const spoken: ReadonlySet<FillKind> = new Set(['nothing', 'none']);
/** What the fills mean of those that are drawn. */
function entriesOf({ fillKinds }: Rows, aims: readonly Aim[], labels: Labels): KeyEntry[] {
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
  const isPromised = aims.some(({ level, target }) => level !== null && level.value < target);
  return isPromised
    ? [...fills, { key: 'key-rest', words: labels.rest, sample: (box) => ({ shapes: promisedPipe(box) }) }]
    : fills;
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
  const pitch = Math.min(wide.rows / aims.length, wide.pitch);
  const from = wide.main[1];
  const slot = slotOf(aims, from, wide.furthest);
  const tall = tenth(pitch * 0.5);
  const bands = aims.map((_, i): Band => ({ top: tenth(i * pitch + 20), tall }));
  const parts = aims.flatMap((aim, i): Partial<Drawn>[] => {
    const band = bands[i];
    if (band === undefined) return [];
    const flagTall = Math.min(tall, 40);
    const tag = { top: band.top + (tall - flagTall) / 2, tall: flagTall };
    return [
      tagAt(`${aim.id}-target`, aim.tier, wide.rail[1], wide.flag, tag),
      { shapes: pipeOf(aim, band, slot, wide.furthest), texts: wideTexts(aim, labels, band) },
    ];
  });
  const filled = bands.filter((_, i) => aims[i]?.fill !== 'none');
  const uprights = [
    ...uprightOf('main', wide.main, filled, 6),
    ...uprightOf('rail-aims', wide.rail, bands, 6),
  ];
  const key = keyLines(entriesOf(rows, aims, labels), {
    left: from,
    right: wide.right,
    y: aims.length * pitch + 18,
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
  const { count, of, words } = labels.counted(aims).none;
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

/** Numbers grow with their pipes, as far as the longest has room. */
const numberSize = (tall: number): number => (tall > 40 ? 52 : tall > 32 ? 30 : 28);

function wideTexts(aim: Aim, labels: Labels, { top, tall }: Band): PlacedText[] {
  const { id } = aim;
  const size = numberSize(tall);
  const base = top + tall / 2 + size * 0.28;
  const under = base + size * 0.2 + 10;
  const wanted = labels.aimParts(aim);
  return [
    ...nameLine(aim, labels, wide.main[1] + 3, top - 6, wide.name),
    placed(`${id}-force`, wide.furthest, top - 6, labels.form(aim), { ...quiet, anchor: 'end' }),
    ...(aim.level === null
      ? openTexts(aim, labels, { top, tall }, wide.main[1] + 12)
      : foundTexts(aim, labels, size, base, under)),
    ...(wanted.before === ''
      ? []
      : [placed(`${id}-least`, wide.aim, base - size * 0.8 - 3, wanted.before, brass)]),
    placed(`${id}-aim`, wide.aim, base, wanted.amount, { size, face: 'display', ...brass }),
    placed(`${id}-by`, wide.aim, under, wanted.after, quiet),
  ];
}

/** An open pipe holds what is to be said of it. */
function openTexts(aim: Aim, labels: Labels, { top, tall }: Band, x: number): PlacedText[] {
  const { amount, note } = labels.foundParts(aim);
  const base = top + tall / 2 + 4.6;
  const after = x + textWidth(amount, 13, 600) * 1.06 + 6;
  return [
    placed(`${aim.id}-is`, x, base, amount, { ...quiet, ...bold }),
    placed(`${aim.id}-date`, after, base, note, quiet),
  ];
}

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

/** How the words under a pipe stand: in one line, or with large numbers in two where rows are high. */
const feet = {
  usual: { number: 20, flag: 20, mark: 14, base: 21, second: 0, all: 32 },
  roomy: { number: 36, flag: 34, mark: 26, base: 34, second: 18, all: 62 },
} as const;
type Foot = (typeof feet)[keyof typeof feet];

export function openedNarrow(rows: Rows, labels: Labels, view: View): PlotScene {
  const aims = rows.shown[view];
  const pitch = Math.min(narrow.rows / aims.length, narrow.pitch);
  const foot: Foot = pitch > narrow.roomy ? feet.roomy : feet.usual;
  const from = narrow.main[1];
  const slot = slotOf(aims, from, narrow.furthest);
  const tall = tenth(pitch - 22 - foot.all);
  const bands = aims.map((_, i): Band => ({ top: tenth(i * pitch + 23), tall }));
  const parts = aims.map((aim, i): Partial<Drawn> => {
    const band = bands[i] ?? { top: 0, tall };
    const base = band.top + tall + foot.base;
    const tag = tagOf(aim, labels, base, foot);
    return gathered([
      { shapes: uprightOf(`rail-${i}`, [tag.tip - 4, tag.tip], [tag.band], 2) },
      tagAt(`${aim.id}-target`, aim.tier, tag.tip, foot.flag, tag.band),
      { shapes: pipeOf(aim, band, slot, narrow.furthest), texts: narrowTexts(aim, labels, band, base, foot) },
    ]);
  });
  const filled = bands.filter((_, i) => aims[i]?.fill !== 'none');
  const key = keyLines(entriesOf(rows, aims, labels), {
    left: narrow.main[0],
    right: narrow.right,
    y: aims.length * pitch + 21,
    pitch: 17,
  });
  return sceneOf({ width: narrow.width, height: Math.ceil(key.bottom + 5) }, [
    { shapes: uprightOf('main', narrow.main, filled, 6) },
    ...parts,
    key.drawn,
  ]);
}

/** Where the amount of an aim ends: before its year, or at the edge where that stands under it. */
const amountEnd = (aim: Aim, labels: Labels, { second }: Foot): number =>
  second > 0 ? narrow.right : narrow.right - textWidth(labels.by(aim), 13) - 6;

/** Where the tag stands before the amount of the aim. */
function tagOf(aim: Aim, labels: Labels, base: number, foot: Foot): { tip: number; band: Band } {
  const { number, flag, mark } = foot;
  const amount = amountEnd(aim, labels, foot) - textWidth(labels.shortly(aim), number) * 1.04;
  return { tip: tenth(amount - flag - 7), band: { top: base - mark, tall: mark } };
}

function narrowTexts(aim: Aim, labels: Labels, band: Band, base: number, foot: Foot): PlacedText[] {
  const { id, level } = aim;
  const { number, second } = foot;
  const x = narrow.main[1] + 3;
  const end = { anchor: 'end' } as const;
  const display = { size: number, face: 'display' } as const;
  const { bound, amount, note } = labels.foundParts(aim);
  // A large number has its bound before it in small letters, a small one in its own.
  const lead = second > 0 && bound !== '' ? textWidth(bound, 13) * 1.04 + 5 : 0;
  const said = second > 0 || bound === '' ? amount : `${bound} ${amount}`;
  const after = second > 0 ? x : x + textWidth(said, number) * 1.08 + 6;
  const tone = toneOf(aim);
  return [
    ...nameLine(aim, labels, x, band.top - 6, narrow.name),
    placed(`${id}-force`, narrow.right, band.top - 6, labels.form(aim), { ...quiet, ...end }),
    ...(level === null
      ? openTexts(aim, labels, band, x + 6)
      : [
          ...(lead === 0 ? [] : [placed(`${id}-bound`, x, base, bound, { tone })]),
          placed(`${id}-is`, x + lead, base, said, { ...display, tone }),
          placed(`${id}-date`, after, base + second, note, quiet),
        ]),
    placed(`${id}-aim`, amountEnd(aim, labels, foot), base, labels.shortly(aim), {
      ...display,
      ...brass,
      ...end,
    }),
    placed(`${id}-by`, narrow.right, base + second, labels.by(aim), { ...quiet, ...end }),
  ];
}
