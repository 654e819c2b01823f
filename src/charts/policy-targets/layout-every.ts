// Every aim in one column: first those with a figure, then those with none, each half under its count; wide a line each, narrow two.
import type { PlacedText, PlotScene } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { labelLeading, placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import {
  bold,
  brass,
  keyEntry,
  keyLines,
  keyWidth,
  pipeOf,
  quiet,
  railOf,
  reachOf,
  samplePipe,
  slotOf,
  tagAt,
  uprightOf,
  type Band,
  type KeyEntry,
} from './layout-parts.ts';
import type { Aim, FillKind, Rows } from './rows.ts';
import type { Labels } from './words.ts';

/** The two halves of the column. */
const halvesOf = (aims: readonly Aim[]) => ({
  found: aims.filter(({ level }) => level !== null),
  none: aims.filter(({ level }) => level === null),
});

/** What the fills of the pipes mean that no numeral and no word in a pipe explains, the surest first. */
const spoken: ReadonlySet<FillKind> = new Set(['measured', 'aimed', 'nothing', 'none']);
const fillEntries = ({ aims, fillKinds }: Rows, labels: Labels): KeyEntry[] =>
  fillKinds
    .filter((kind) => !spoken.has(kind) && aims.some(({ fill }) => fill === kind))
    .map((kind) => ({
      key: `key-${kind}`,
      words: labels.fill(kind),
      sample: (box) => ({ shapes: samplePipe(kind, box) }),
    }));

/** What the hatch of tags means, with how many aims have it. */
const signedEntry = (aims: readonly Aim[], labels: Labels): KeyEntry => ({
  key: 'key-signed',
  words: labels.tier('signed', aims.filter((aim) => aim.tier === 'signed').length),
  sample: (box) =>
    tagAt('key-signed', 'signed', box.left, box.right - box.left, {
      top: box.top,
      tall: box.bottom - box.top,
    }),
});

type Column = 'share' | 'none' | 'force';
/** A line over some pipes: how many, large, the mark that it counts, and what it counts. */
function headLine(
  column: Column,
  aims: readonly Aim[],
  labels: Labels,
  [x, y]: readonly [number, number],
  size: number,
): { readonly drawn: Drawn; readonly right: number } {
  const { count, words } = labels.counted(aims)[column];
  // Digits of the headlines are up to a fifth wider than those of labels.
  const beside = x + textWidth(count, size) * 1.2 + 5;
  const box = { left: beside, right: beside + 24, top: y - 10.5, bottom: y + 0.5 };
  const mark: Partial<Drawn> =
    column === 'force'
      ? tagAt('key-law', 'law', box.left, 24, { top: box.top, tall: 11 })
      : { shapes: samplePipe(column === 'share' ? 'measured' : 'none', box) };
  const texts = [
    placed(`count-${column}`, x, y, count, { size, face: 'display' }),
    placed(`head-${column}`, box.right + 6, y, words, bold),
  ];
  return { drawn: gathered([mark, { texts }]), right: box.right + 6 + textWidth(words, 13, 600) };
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
  count: 27,
  /** Where the heads stand, and how far under one its pipes begin. */
  head: 20,
  under: 8,
  gap: 24,
  pitch: 16.4,
  thick: 14.4,
  /** An open pipe shares its walls with the next; that of the rule that binds is taller. */
  open: { pitch: 13.4, law: 17.4 },
  /** Names end before the upright, and the longest bar ends here, with room behind it for what was found. */
  name: 94,
  main: [98, 103],
  furthest: 450,
  rail: 518,
  flag: 20,
  aim: 543,
  right: 640,
} as const;

export function everyWide(rows: Rows, labels: Labels): PlotScene {
  const { aims } = rows;
  const { found, none } = halvesOf(aims);
  const { count, head, main, under, pitch, thick, open, rail, right } = wide;
  const slot = slotOf(aims, main[1], wide.furthest);
  const top = head + under;
  const filled = found.map((_, i): Band => ({
    top: tenth(top + i * pitch + (pitch - thick) / 2),
    tall: thick,
    rim: 1,
  }));
  const second = top + found.length * pitch + wide.gap;
  let y = second + under;
  const opened = none.map(({ tier }): Band => {
    const tall = tier === 'law' ? open.law : open.pitch;
    const band = { top: tenth(y), tall };
    y += tall;
    return band;
  });
  const lines = [...found, ...none].map((aim, i) =>
    wideRow(aim, labels, slot, [...filled, ...opened][i] ?? { top: 0, tall: thick }),
  );
  const share = headLine('share', aims, labels, [main[0], head], count);
  const absent = headLine('none', aims, labels, [main[0], second], count);
  const force = headLine('force', aims, labels, [rail, second], count);
  const signed = signedEntry(aims, labels);
  return sceneOf({ width: wide.width, height: Math.ceil(y + 4) }, [
    {
      shapes: [
        ...uprightOf('main', main, filled, 3),
        ...railOf('rail-found', rail, filled),
        ...railOf('rail-none', rail, opened, 0),
      ],
    },
    ...lines,
    share.drawn,
    absent.drawn,
    force.drawn,
    keyLines(fillEntries(rows, labels), { left: share.right + 18, right, y: head, pitch: labelLeading })
      .drawn,
    keyEntry({ ...signed, words: [signed.words.join(' ')] }, right - keyWidth(signed) - 1, head),
  ]);
}

/** One line: the name, the pipe with what was found in it behind its fill, the tag and the aim. */
function wideRow(aim: Aim, labels: Labels, slot: readonly [number, number], band: Band): Drawn {
  const { id, level } = aim;
  const { rail, flag, furthest, open } = wide;
  const middle = band.top + band.tall / 2;
  const base = middle + 3.3;
  const isLaw = aim.tier === 'law';
  const half = isLaw ? 8.4 : level === null ? open.pitch / 2 - 1 : 5.6;
  const weight = isLaw ? bold : {};
  return gathered([
    tagAt(`${id}-target`, aim.tier, rail, flag, { top: middle - half, tall: 2 * half }),
    {
      shapes: pipeOf(aim, band, slot, furthest),
      texts: [
        placed(`${id}-name`, wide.name, base, labels.name(aim), { ...weight, anchor: 'end' }),
        ...(level === null
          ? []
          : [placed(`${id}-is`, reachOf(aim, slot) + 6, base, labels.found(aim), { anchor: 'start' })]),
        ...aimTexts(aim, labels, wide, base),
      ],
    },
  ]);
}

const narrow = {
  width: 360,
  count: 30,
  head: 22,
  force: 196,
  top: 32,
  pitch: 26.6,
  mark: 11.5,
  /** A pipe that is open holds the name of its aim, and shares its walls with the next. */
  open: { pitch: 16, law: 20 },
  gap: 36,
  main: [3, 8],
  furthest: 334,
  found: 234,
  rail: 250,
  flag: 16,
  aim: 270,
  right: 358,
} as const;

export function everyNarrow(rows: Rows, labels: Labels): PlotScene {
  const { aims } = rows;
  const { found, none } = halvesOf(aims);
  const slot = slotOf(aims, narrow.main[1], narrow.furthest);
  const { count, head, force, main, top, pitch, open, rail, right } = narrow;
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
  const mains = found.map((_, i): Band => ({ top: top + i * pitch + 14.2, tall: narrow.mark }));
  const signed = signedEntry(aims, labels);
  const key = keyLines(fillEntries(rows, labels), { left: main[0], right, y: y + 17, pitch: 17 });
  return sceneOf({ width: narrow.width, height: Math.ceil(key.bottom + 6) }, [
    {
      shapes: [
        ...uprightOf('main', main, mains, 3),
        ...railOf(
          'rail-found',
          rail,
          found.map((_, i) => tagBand(top + i * pitch)),
          0,
        ),
        ...railOf('rail-none', rail, [{ top: middle + 3, tall: y - middle - 6 }], 0),
      ],
    },
    ...filled,
    ...rest,
    headLine('share', aims, labels, [main[0], head], count).drawn,
    headLine('force', aims, labels, [force, head], count).drawn,
    headLine('none', aims, labels, [main[0], middle - 9], count).drawn,
    keyEntry({ ...signed, words: [signed.words.join(' ')] }, right - keyWidth(signed) - 1, middle - 9),
    key.drawn,
  ]);
}

/** Where the tag of an aim is, in a row of two lines that begins at a height. */
const tagBand = (y: number): Band => ({ top: y + 0.8, tall: 11 });

/** Two lines: whose aim it is with its tag, and the pipe as wide as the screen allows. */
function filledRow(aim: Aim, labels: Labels, slot: readonly [number, number], y: number): Drawn {
  const band = { top: y + 14.2, tall: narrow.mark, rim: 1.5 };
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
