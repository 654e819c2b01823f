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
  /** Rows share this height by their weights, and none of weight 1 is higher than the limit. */
  rows: 339,
  unit: 50,
  name: 14,
  /** Numbers before the pipe end at the first, those behind it begin at the second. */
  found: 128,
  main: [138, 146],
  furthest: 450,
  rail: [454, 460],
  flag: 34,
  aim: 502,
  right: 640,
} as const;
const narrow = {
  width: 360,
  name: 14,
  main: [5, 10],
  furthest: 354,
  right: 358,
  /** The line over open pipes that says what they share. */
  label: 24,
} as const;

/** Largest size of a number in the row of the headline, and the size of the others. */
const numbers = { wide: [64, 28], narrow: [48, 20] } as const;

/** The row of the headline, those with a figure and those without: parts of the height. */
const weights = { headline: 3, found: 1.3, open: 0.72 } as const;
type Rank = keyof typeof weights;
const rankOf = ({ level }: Aim, i: number): Rank =>
  i === 0 ? 'headline' : level === null ? 'open' : 'found';
/** Those under the headline of which no figure was found. */
const bundled = (aims: readonly Aim[]): readonly Aim[] => aims.filter((aim, i) => rankOf(aim, i) === 'open');

/** The largest size up to a limit in which words have room. */
const fitting = (words: string, room: number, most: number): number =>
  Math.min(most, Math.floor((most * room) / (textWidth(words, most) * 1.02)));

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

interface Row {
  readonly aim: Aim;
  readonly rank: Rank;
  readonly band: Band;
}

/** Rows one under another, each as high as its rank, with the words of the larger ones over their pipes. */
function wideRows(aims: readonly Aim[]): { readonly list: readonly Row[]; readonly bottom: number } {
  const all = aims.reduce((sum, aim, i) => sum + weights[rankOf(aim, i)], 0);
  const unit = Math.min(wide.rows / all, wide.unit);
  let y = 0;
  const list = aims.map((aim, i): Row => {
    const rank = rankOf(aim, i);
    const high = weights[rank] * unit;
    const top = y;
    y += high;
    return rank === 'open'
      ? { aim, rank, band: { top: tenth(top + 1), tall: tenth(high - 6) } }
      : { aim, rank, band: { top: tenth(top + 20), tall: tenth(high - (rank === 'headline' ? 36 : 30)) } };
  });
  return { list, bottom: y };
}

export function openedWide(rows: Rows, labels: Labels, view: View): PlotScene {
  const aims = rows.shown[view];
  const from = wide.main[1];
  const slot = slotOf(aims, from, wide.furthest);
  const { list, bottom } = wideRows(aims);
  const bands = list.map(({ band }) => band);
  const parts = list.flatMap(({ aim, rank, band }): Partial<Drawn>[] => {
    const flagTall = Math.min(band.tall, rank === 'headline' ? 48 : 28);
    const tag = { top: band.top + (band.tall - flagTall) / 2, tall: flagTall };
    const texts = rank === 'open' ? openRow(aim, labels, band) : wideTexts(aim, labels, band, rank);
    return [
      tagAt(`${aim.id}-target`, aim.tier, wide.rail[1], wide.flag, tag),
      { shapes: pipeOf(aim, band, slot, wide.furthest), texts },
    ];
  });
  const filled = list.filter(({ aim }) => aim.fill !== 'none').map(({ band }) => band);
  const uprights = [
    ...uprightOf('main', wide.main, filled, 6),
    ...uprightOf('rail-aims', wide.rail, bands, 6),
  ];
  const key = keyLines(entriesOf(rows, aims, labels), {
    left: from,
    right: wide.right,
    y: bottom + 18,
    pitch: 17,
  });
  return sceneOf({ width: wide.width, height: Math.ceil(key.bottom + 5) }, [
    { shapes: uprights },
    ...parts,
    openCount(aims, labels, list),
    key.drawn,
  ]);
}

/** What the open pipes share, once for all of them, in the place where the others have what was found. */
function openCount(aims: readonly Aim[], labels: Labels, list: readonly Row[]): Partial<Drawn> {
  const open = list.filter(({ rank }) => rank === 'open').map(({ band }) => band);
  const [first] = open;
  const last = open.at(-1);
  if (first === undefined || last === undefined) return {};
  const bottom = last.top + last.tall;
  const middle = (first.top + bottom) / 2;
  const line = wide.main[0] + 2;
  const end = { anchor: 'end' } as const;
  const { head, by } = labels.openTogether(aims, bundled(aims));
  return {
    shapes: [shape('brace-none', `M${line} ${first.top}V${tenth(bottom)}`, 'ink-2', 'hair')],
    texts: [
      placed('head-none', wide.found, middle - 3, head, { ...bold, ...end }),
      placed('of-none', wide.found, middle + 13, by, { ...quiet, ...end }),
    ],
  };
}

/** A thin open pipe holds its own name; its aim stands in one line behind it. */
function openRow(aim: Aim, labels: Labels, { top, tall }: Band): PlacedText[] {
  const base = top + tall / 2 + 4.8;
  const size = 20;
  const amount = labels.shortly(aim);
  return [
    ...nameLine(aim, labels, wide.main[1] + 6, base, 13),
    placed(`${aim.id}-force`, wide.furthest - 6, base, labels.form(aim), { ...quiet, anchor: 'end' }),
    placed(`${aim.id}-aim`, wide.aim, base + 1.4, amount, { size, face: 'display', ...brass }),
    placed(`${aim.id}-by`, wide.aim + textWidth(amount, size) * 1.02 + 6, base, labels.by(aim), quiet),
  ];
}

function wideTexts(aim: Aim, labels: Labels, { top, tall }: Band, rank: Rank): PlacedText[] {
  const { id } = aim;
  const [large, usual] = numbers.wide;
  const wanted = labels.aimParts(aim);
  const sizeIn = (words: string, room: number): number =>
    rank === 'headline' ? fitting(words, room, large) : usual;
  // Both numbers of a row are of one size.
  const size = Math.min(
    sizeIn(wanted.amount, wide.right - wide.aim),
    aim.level === null ? large : sizeIn(labels.foundParts(aim).amount, wide.found),
  );
  const base = top + tall / 2 + size * 0.28;
  const under = base + size * 0.2 + 10;
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

/** How high a pipe is, and how the words under it stand: in one line, or with large numbers in two. */
const feet = {
  headline: { tall: 60, flag: 34, mark: 28, base: 42, second: 25, all: 77 },
  found: { tall: 22, flag: 20, mark: 14, base: 21, second: 0, all: 33 },
  open: { tall: 11, flag: 20, mark: 14, base: 1, second: 0, all: 11 },
} as const satisfies Readonly<Record<Rank, object>>;
type Foot = (typeof feet)[Rank];

function narrowRows(aims: readonly Aim[]): { readonly list: readonly Row[]; readonly bottom: number } {
  let y = 0;
  const list = aims.map((aim, i): Row => {
    const rank = rankOf(aim, i);
    if (aim === bundled(aims)[0]) y += narrow.label;
    const { tall, all } = feet[rank];
    const band = { top: y + 23, tall };
    y += 23 + tall + all;
    return { aim, rank, band };
  });
  return { list, bottom: y };
}

export function openedNarrow(rows: Rows, labels: Labels, view: View): PlotScene {
  const aims = rows.shown[view];
  const from = narrow.main[1];
  const slot = slotOf(aims, from, narrow.furthest);
  const { list, bottom } = narrowRows(aims);
  const parts = list.map(({ aim, rank, band }, i): Partial<Drawn> => {
    const foot = feet[rank];
    const size = narrowSize(aim, labels, rank);
    const base = band.top + band.tall + foot.base;
    const tag = tagOf(aim, labels, base, foot, size);
    // A thin open pipe ends at the tag of its aim.
    const ends: readonly [number, number] = rank === 'open' ? [from, tag.tip - 8] : slot;
    const texts = narrowTexts(aim, labels, { rank, band, base, size });
    return gathered([
      { shapes: uprightOf(`rail-${i}`, [tag.tip - 4, tag.tip], [tag.band], 2) },
      tagAt(`${aim.id}-target`, aim.tier, tag.tip, foot.flag, tag.band),
      { shapes: pipeOf(aim, band, ends, narrow.furthest), texts },
    ]);
  });
  const filled = list.filter(({ aim }) => aim.fill !== 'none').map(({ band }) => band);
  const key = keyLines(entriesOf(rows, aims, labels), {
    left: narrow.main[0],
    right: narrow.right,
    y: bottom + 19,
    pitch: 17,
  });
  return sceneOf({ width: narrow.width, height: Math.ceil(key.bottom + 5) }, [
    { shapes: uprightOf('main', narrow.main, filled, 6) },
    ...parts,
    openLabel(aims, labels, list),
    key.drawn,
  ]);
}

/** What the open pipes share, once over all of them. */
function openLabel(aims: readonly Aim[], labels: Labels, list: readonly Row[]): Partial<Drawn> {
  const first = list.find(({ rank }) => rank === 'open');
  if (first === undefined) return {};
  const { head, by } = labels.openTogether(aims, bundled(aims));
  const y = first.band.top - 29;
  const x = narrow.main[1] + 3;
  const rule = tenth(y - 16);
  return {
    shapes: [shape('brace-none', `M${narrow.main[0]} ${rule}H${narrow.right}`, 'ink-2', 'hair')],
    texts: [
      placed('head-none', x, y, head, { ...bold, ...quiet }),
      placed('of-none', narrow.right, y, by, { ...quiet, anchor: 'end' }),
    ],
  };
}

/** The size of both numbers of a row: in that of the headline as large as they have room beside each other. */
function narrowSize(aim: Aim, labels: Labels, rank: Rank): number {
  const [large, usual] = numbers.narrow;
  if (rank !== 'headline') return usual;
  const { bound, amount } = labels.foundParts(aim);
  const isOpen = aim.level === null;
  const words = labels.aimParts(aim).amount + (isOpen ? '' : amount);
  const lead = (isOpen ? 0 : textWidth(bound, 13)) + textWidth(labels.aimParts(aim).before, 13);
  return fitting(words, narrow.right - narrow.main[1] - feet.headline.flag - 34 - lead, large);
}

/** The amount of an aim, after its bound: in the row of a headline that stands under it. */
const wantedIn = (aim: Aim, labels: Labels, { second }: Foot): string =>
  second > 0 ? labels.aimParts(aim).amount : labels.shortly(aim);

/** Where the amount of an aim ends: before its year, or at the edge where that stands under it. */
const amountEnd = (aim: Aim, labels: Labels, { second }: Foot): number =>
  second > 0 ? narrow.right : narrow.right - textWidth(labels.by(aim), 13) - 6;

/** Where the tag stands before the amount of the aim. */
function tagOf(
  aim: Aim,
  labels: Labels,
  base: number,
  foot: Foot,
  size: number,
): { tip: number; band: Band } {
  const { flag, mark } = foot;
  const amount = amountEnd(aim, labels, foot) - textWidth(wantedIn(aim, labels, foot), size) * 1.04;
  return { tip: tenth(amount - flag - 7), band: { top: base - mark, tall: mark } };
}

interface NarrowPlace extends Omit<Row, 'aim'> {
  readonly base: number;
  readonly size: number;
}

function narrowTexts(aim: Aim, labels: Labels, { rank, band, base, size }: NarrowPlace): PlacedText[] {
  const { id, level } = aim;
  const foot = feet[rank];
  const { second } = foot;
  const x = narrow.main[1] + 3;
  const end = { anchor: 'end' } as const;
  const display = { size, face: 'display' } as const;
  const { bound, amount, note } = labels.foundParts(aim);
  // A large number has its bound before it in small letters, a small one in its own.
  const lead = second > 0 && bound !== '' ? textWidth(bound, 13) * 1.04 + 5 : 0;
  const said = second > 0 || bound === '' ? amount : `${bound} ${amount}`;
  const after = second > 0 ? x : x + textWidth(said, size) * 1.08 + 6;
  const tone = toneOf(aim);
  const wanted = { ...display, ...brass, ...end };
  const foundLine = [
    ...(lead === 0 ? [] : [placed(`${id}-bound`, x, base, bound, { tone })]),
    placed(`${id}-is`, x + lead, base, said, { ...display, tone }),
    placed(`${id}-date`, after, base + second, note, quiet),
  ];
  const own = rank === 'open' ? [] : level === null ? openTexts(aim, labels, band, x + 6) : foundLine;
  return [
    ...nameLine(aim, labels, x, band.top - 6, rank === 'open' ? 13 : narrow.name),
    placed(`${id}-force`, narrow.right, band.top - 6, labels.form(aim), { ...quiet, ...end }),
    ...own,
    placed(`${id}-aim`, amountEnd(aim, labels, foot), base, wantedIn(aim, labels, foot), wanted),
    placed(
      `${id}-by`,
      narrow.right,
      base + second,
      second > 0 ? labels.aimParts(aim).after : labels.by(aim),
      { ...quiet, ...end },
    ),
  ];
}
