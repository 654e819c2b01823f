// Every aim in one column: first those with a figure, then those with none, counted in large numerals; wide a line each, narrow two.
import type { PlacedText, PlotScene } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { labelLeading, placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { textWidth } from '../look/text-width.ts';
import {
  bold,
  brass,
  keyEntry,
  keyLines,
  pipeOf,
  quiet,
  railOf,
  samplePipe,
  slotOf,
  tagAt,
  uprightOf,
  type Band,
  type KeyEntry,
} from './layout-parts.ts';
import type { Aim, FillKind, Rows, Tier } from './rows.ts';
import type { Labels } from './words.ts';

/** The two halves of the column. */
const halvesOf = (aims: readonly Aim[]) => ({
  found: aims.filter(({ level }) => level !== null),
  none: aims.filter(({ level }) => level === null),
});

/** What the fills of the pipes mean that no numeral and no zero explains, the surest first. */
const spoken: ReadonlySet<FillKind> = new Set(['measured', 'nothing', 'none']);
const fillEntries = ({ aims, fillKinds }: Rows, labels: Labels): KeyEntry[] =>
  fillKinds
    .filter((kind) => !spoken.has(kind) && aims.some(({ fill }) => fill === kind))
    .map((kind) => ({
      key: `key-${kind}`,
      words: labels.fill(kind),
      sample: (box) => ({ shapes: samplePipe(kind, box) }),
    }));

/** What the hatch of tags and pipes means, with how many aims have it. */
const tierEntries = (aims: readonly Aim[], labels: Labels, tiers: readonly Tier[]): KeyEntry[] =>
  tiers.map((tier) => ({
    key: `key-${tier}`,
    words: labels.tier(tier, aims.filter((aim) => aim.tier === tier).length),
    sample: (box) =>
      tagAt(`key-${tier}`, tier, box.left, box.right - box.left, {
        top: box.top,
        tall: box.bottom - box.top,
      }),
  }));

type Column = 'share' | 'none' | 'force';
/** Where a count stands; what it counts stands so far `under` it, or beside it: with `of` under its mark, or in line with it. */
interface NumeralAt {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly under: number | null;
  readonly isLow?: boolean;
}
/** A count in the face of headlines beside its mark, of how many, and what it counts. */
function numeral(
  column: Column,
  aims: readonly Aim[],
  labels: Labels,
  { x, y, size, under, isLow = false }: NumeralAt,
): Drawn {
  const { count, of, words } = labels.counted(aims)[column];
  // Digits of the headlines are up to a fifth wider than those of labels.
  const beside = x + textWidth(count, size) * 1.2 + 6;
  const top = y - size * 0.68;
  const box = { left: beside, right: beside + 26, top, bottom: top + 12 };
  const drawn: Partial<Drawn> =
    column === 'force'
      ? tagAt('key-law', 'law', box.left, 26, { top, tall: 12 })
      : { shapes: samplePipe(column === 'share' ? 'measured' : 'none', box) };
  return gathered([
    drawn,
    {
      texts: [
        placed(`count-${column}`, x, y, count, { size, face: 'display' }),
        placed(`of-${column}`, isLow ? box.right + 6 : beside, under === null ? y - 15 : y, of, quiet),
        placed(`head-${column}`, under === null ? beside : x, y + (under ?? 0), words, bold),
      ],
    },
  ]);
}

/** What stands beside a pipe: the amount and the year of the aim at its tag, and what was found. */
interface At {
  readonly aim: number;
  readonly right: number;
}
const aimTexts = (aim: Aim, labels: Labels, { aim: x, right }: At, base: number): PlacedText[] => {
  const due = labels.year(aim);
  const weight = aim.tier === 'law' ? bold : {};
  return [
    placed(`${aim.id}-aim`, x, base, labels.shortly(aim), { ...brass, ...weight }),
    ...(due === '' ? [] : [placed(`${aim.id}-by`, right, base, due, { ...quiet, anchor: 'end' })]),
  ];
};

const wide = {
  width: 640,
  heads: 10,
  top: 19,
  pitch: 16,
  /** The row of the rule that binds is taller than the others. */
  law: 22,
  gap: 13,
  mark: 10.4,
  name: 138,
  main: [240, 246],
  /** Where the longest bar ends, with room behind it for what was found and its kind. */
  furthest: 444,
  found: 508,
  rail: 518,
  flag: 20,
  aim: 543,
  right: 640,
  numeral: 70,
  under: 24,
} as const;

export function everyWide(rows: Rows, labels: Labels): PlotScene {
  const { aims, tiers } = rows;
  const { found, none } = halvesOf(aims);
  const slot = slotOf(aims, wide.main[1], wide.furthest);
  const middle = wide.top + found.length * wide.pitch + wide.gap;
  const first = halfOf('found', found, labels, slot, wide.top);
  const second = halfOf('none', none, labels, slot, middle);
  const line = middle - wide.gap / 2;
  const rule = shape('rule-none', `M0 ${line}H${wide.right}`, 'rule', 'lead');
  const { numeral: size, under } = wide;
  const heads = [
    numeral('share', aims, labels, { x: 0, y: wide.top + 44, size, under }),
    numeral('none', aims, labels, { x: 0, y: middle + 48, size, under }),
    numeral('force', aims, labels, { x: 0, y: middle + 134, size, under: null }),
  ];
  const said = tiers.filter((tier) => tier !== 'law');
  const keys = [
    keyColumn(fillEntries(rows, labels), wide.top + 91),
    keyLines(tierEntries(aims, labels, said), {
      left: wide.name,
      right: wide.furthest,
      y: wide.heads,
      pitch: labelLeading,
    }).drawn,
  ];
  const columns = [
    placed('column-found', wide.found, wide.heads, labels.columns.found, { ...quiet, anchor: 'end' }),
    placed('column-aim', wide.aim, wide.heads, labels.columns.aim, brass),
    placed('column-year', wide.right, wide.heads, labels.columns.year, { ...quiet, anchor: 'end' }),
  ];
  return sceneOf({ width: wide.width, height: Math.ceil(second.bottom + 4) }, [
    { shapes: [rule], texts: columns },
    ...first.parts,
    ...second.parts,
    ...heads,
    ...keys,
  ]);
}

/** Entries of a key, one under another. */
function keyColumn(entries: readonly KeyEntry[], top: number): Drawn {
  let y = top;
  return gathered(
    entries.map((entry) => {
      const drawn = keyEntry(entry, 0, y);
      y += labelLeading * entry.words.length + 4;
      return drawn;
    }),
  );
}

/** Half of the column: its two uprights, and a line for each aim. */
function halfOf(
  half: 'found' | 'none',
  aims: readonly Aim[],
  labels: Labels,
  slot: readonly [number, number],
  top: number,
): { readonly parts: readonly Partial<Drawn>[]; readonly bottom: number } {
  const { main, rail, flag, mark, pitch } = wide;
  let y = top;
  const bands = aims.map((aim): Band => {
    const room = aim.tier === 'law' ? wide.law : pitch;
    const band = { top: y + (room - mark) / 2, tall: mark };
    y += room;
    return band;
  });
  const lines = aims.flatMap((aim, i): Partial<Drawn>[] => {
    const band = bands[i];
    if (band === undefined) return [];
    const base = band.top + mark / 2 + 4.6;
    const law = aim.tier === 'law';
    const tag = law ? { top: band.top - 3, tall: mark + 6 } : band;
    const said = labels.found(aim);
    return [
      tagAt(`${aim.id}-target`, aim.tier, rail, flag, tag),
      {
        shapes: pipeOf(aim, band, slot, wide.furthest),
        texts: [
          placed(`${aim.id}-name`, wide.name, base, labels.name(aim), law ? bold : {}),
          ...(said === '' ? [] : [placed(`${aim.id}-is`, wide.found, base, said, { anchor: 'end' })]),
          ...aimTexts(aim, labels, wide, base),
        ],
      },
    ];
  });
  const uprights = [
    ...(half === 'found' ? uprightOf('main', main, bands, 5) : []),
    ...railOf(`rail-${half}`, rail, bands),
  ];
  return { parts: [{ shapes: uprights }, ...lines], bottom: y };
}

const narrow = {
  width: 360,
  /** Each count stands over the pipes it counts. */
  numerals: { size: 38, y: 29, under: null, isLow: true, main: 4, force: 214 },
  top: 44,
  pitch: 24.2,
  mark: 8.5,
  /** A pipe that is open holds the name of its aim, and shares its walls with the next. */
  open: { pitch: 17, law: 21 },
  gap: 44,
  main: [3, 8],
  furthest: 334,
  found: 234,
  rail: 250,
  flag: 16,
  aim: 270,
  right: 358,
} as const;

export function everyNarrow(rows: Rows, labels: Labels): PlotScene {
  const { aims, tiers } = rows;
  const { found, none } = halvesOf(aims);
  const slot = slotOf(aims, narrow.main[1], narrow.furthest);
  const { numerals, top, pitch, open } = narrow;
  const filled = found.map((aim, i) => filledRow(aim, labels, slot, top + i * pitch));
  const middle = top + found.length * pitch + narrow.gap;
  let y = middle;
  // The hatch begins in one place, so that all open pipes are one block.
  const clear = Math.max(...none.map((aim) => namedTo(aim, labels)));
  const rest = none.map((aim) => {
    const room = aim.tier === 'law' ? open.law : open.pitch;
    const drawn = openRow(aim, labels, [clear, slot[1]], slot, { top: y, tall: room });
    y += room;
    return drawn;
  });
  const mains = found.map((_, i): Band => ({ top: top + i * pitch + 14.6, tall: narrow.mark }));
  const heads = [
    numeral('share', aims, labels, { ...numerals, x: numerals.main }),
    numeral('force', aims, labels, { ...numerals, x: numerals.force }),
    numeral('none', aims, labels, { ...numerals, x: numerals.main, y: middle - 8.8 }),
  ];
  const said = tiers.filter((tier) => tier !== 'law');
  const key = keyLines([...fillEntries(rows, labels), ...tierEntries(aims, labels, said)], {
    left: narrow.main[0],
    right: narrow.right,
    y: y + 16,
    pitch: 17,
  });
  return sceneOf({ width: narrow.width, height: Math.ceil(key.bottom + 6) }, [
    {
      shapes: [
        ...uprightOf('main', narrow.main, mains, 3),
        ...railOf(
          'rail-found',
          narrow.rail,
          found.map((_, i) => tagBand(top + i * pitch)),
          0,
        ),
        ...railOf('rail-none', narrow.rail, [{ top: middle + 3, tall: y - middle - 6 }], 0),
      ],
    },
    ...filled,
    ...rest,
    ...heads,
    key.drawn,
  ]);
}

/** Where the tag of an aim is, in a row of two lines that begins at a height. */
const tagBand = (y: number): Band => ({ top: y + 0.8, tall: 11 });

/** Two lines: whose aim it is with its tag, and the pipe as wide as the screen allows. */
function filledRow(aim: Aim, labels: Labels, slot: readonly [number, number], y: number): Drawn {
  const band = { top: y + 14.6, tall: narrow.mark };
  const tag = tagBand(y);
  return gathered([
    tagAt(`${aim.id}-target`, aim.tier, narrow.rail, narrow.flag, tag),
    {
      shapes: pipeOf(aim, band, slot, narrow.furthest),
      texts: [
        placed(`${aim.id}-name`, narrow.main[1] + 4, y + 11, labels.name(aim)),
        placed(`${aim.id}-is`, narrow.found, y + 11, labels.found(aim), { anchor: 'end' }),
        ...aimTexts(aim, labels, narrow, y + 11),
      ],
    },
  ]);
}

/** Where the name of an aim ends in its open pipe, with air after it. */
const namedTo = (aim: Aim, labels: Labels): number =>
  narrow.main[1] + 4 + textWidth(labels.name(aim), 13, aim.tier === 'law' ? 600 : 400) * 1.06 + 8;

/** One line: the open pipe holds the name, and is hatched along `clear`. */
function openRow(
  aim: Aim,
  labels: Labels,
  clear: readonly [number, number],
  slot: readonly [number, number],
  band: Band,
): Drawn {
  const middle = band.top + band.tall / 2;
  const base = middle + 4.2;
  const law = aim.tier === 'law';
  const half = law ? 8 : 5.5;
  const tag = { top: middle - half, tall: 2 * half };
  return gathered([
    tagAt(`${aim.id}-target`, aim.tier, narrow.rail, narrow.flag, tag),
    {
      shapes: pipeOf(aim, band, slot, narrow.furthest, clear),
      texts: [
        placed(`${aim.id}-name`, narrow.main[1] + 4, base, labels.name(aim), law ? bold : {}),
        ...aimTexts(aim, labels, narrow, base),
      ],
    },
  ]);
}
