// One gate alone, what lies before it and past it as large as the sheet allows.
import type { PlotScene, Size } from '../contract/scene.ts';
import { sceneOf } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { aside, gate } from './layout-gate.ts';
import {
  castAside,
  countedSlips,
  readingHeight,
  roundedHeaps,
  sheetTops,
  tornSheets,
  type Lie,
  type Marks,
  type Shares,
  type Sheets,
} from './layout-heaps.ts';
import { shape } from '../kit/shapes.ts';
import { column, tally, wider, type TallyPlace } from './layout-tally.ts';
import type { Field } from './rows.ts';
import type { Labels } from './words.ts';

export const artboard = {
  wide: { width: 640, left: 2, right: 638, ground: { from: 2, to: 638 } },
  narrow: { width: 360, left: 8, right: 352, ground: { from: 2, to: 358 } },
} as const;

/** Where a gate stands that has the sheet for itself. */
export interface Stand {
  readonly x: number;
  readonly top: number;
  readonly ground: number;
  readonly opening: number;
}
/** The gates of the counts that a view shows alone. */
const stands: Readonly<Record<Size, Readonly<Record<'firm' | 'cases' | 'priority' | 'shares', Stand>>>> = {
  wide: {
    firm: { x: 492, top: 6, ground: 298, opening: 27 },
    cases: { x: 492, top: 6, ground: 298, opening: 27 },
    priority: { x: 320, top: 6, ground: 298, opening: 27 },
    shares: { x: 336, top: 6, ground: 284, opening: 27 },
  },
  narrow: {
    firm: { x: 302, top: 8, ground: 412, opening: 27 },
    cases: { x: 224, top: 64, ground: 408, opening: 27 },
    priority: { x: 180, top: 16, ground: 410, opening: 27 },
    shares: { x: 196, top: 6, ground: 350, opening: 27 },
  },
};

interface CountedFrame {
  readonly lie: Lie;
  readonly tally: TallyPlace;
  readonly room: number;
}
const countedFrames: Readonly<Record<Size, Readonly<Record<'firm' | 'cases', CountedFrame>>>> = {
  wide: {
    firm: {
      lie: {
        paper: { across: 19.6, down: 20 },
        before: { high: 12, columns: 24 },
        past: { high: 1, columns: 5 },
        reading: 0,
      },
      tally: { x: 2, y: 66, size: 84, words: 16 },
      room: 120,
    },
    cases: {
      lie: {
        paper: { across: 19.6, down: 20 },
        before: { high: 12, columns: 17 },
        past: { high: 6, columns: 5 },
        reading: 132,
      },
      tally: { x: 2, y: 66, size: 84, words: 16 },
      room: 170,
    },
  },
  narrow: {
    firm: {
      lie: {
        paper: { across: 19.1, down: 19.6 },
        before: { high: 17, columns: 15 },
        past: { high: 3, columns: 2 },
        reading: 0,
      },
      tally: { x: 8, y: 50, size: 62, words: 15 },
      room: 100,
    },
    cases: {
      lie: {
        paper: { across: 15.4, down: 17.4 },
        before: { high: 17, columns: 10 },
        past: { high: 6, columns: 5 },
        reading: 120,
      },
      tally: { x: 8, y: 44, size: 54, words: 15 },
      room: 110,
    },
  },
};

/** A drawing with its gate, its texts, and what there is to say under the ground. */
function alone(
  key: string,
  size: Size,
  stand: Stand,
  drawn: Pick<PlotScene, 'shapes' | 'texts'>,
  more: string,
): PlotScene {
  const { width, left, right } = artboard[size];
  const foot = column(key, left, stand.ground + 20, right - left);
  foot.add('more', more, { size: size === 'wide' ? 14 : 13 });
  return sceneOf({ width, height: tenth(foot.end + 4) }, [
    { shapes: drawn.shapes },
    { shapes: gate(key, { ...stand, ...artboard[size].ground }) },
    { texts: drawn.texts },
    foot,
  ]);
}

/** Two counts of one slip each: the firm's applications, and the cases of the Chamber. */
export function counted(view: 'firm' | 'cases', field: Marks, labels: Labels, size: Size): PlotScene {
  const key = view === 'firm' ? 'firm' : 'chamber';
  const stand = stands[size][view];
  const { lie, tally: place, room } = countedFrames[size][view];
  const words = labels.counts[key];
  const half = aside.large;
  const shapes = countedSlips(key, field, { x: stand.x, half, ground: stand.ground }, lie);
  const said = { what: labels.approved, name: words.name, who: labels.byline(words) };
  const texts = tally(key, place, labels.tallies[key], said, room);
  const beside = view === 'cases' ? caseWords(field, labels, size) : { shapes: [], texts: [] };
  return alone(
    key,
    size,
    stand,
    { shapes: [...shapes, ...beside.shapes], texts: [...texts, ...beside.texts] },
    words.more,
  );
}

/** What the smooth heap and the slip that lies aside are. */
function caseWords(field: Marks, labels: Labels, size: Size): Pick<PlotScene, 'shapes' | 'texts'> {
  const { left, right } = artboard[size];
  const { x, ground } = stands[size].cases;
  const { lie } = countedFrames[size].cases;
  const lines = wrapText(labels.counted(labels.counts.chamber), right - x - 24, 14, 600);
  const over = ground - readingHeight(field, lie) - 12 - (lines.length - 1) * 16;
  const slip = castAside(x - aside.large, lie);
  const [from, to] = [ground - lie.paper.down - 4, ground - (size === 'wide' ? 30 : 62)];
  return {
    shapes: [shape('chamber-lead', `M${tenth(slip + 5)} ${tenth(from)}V${tenth(to)}`, 'ink', 'lead')],
    texts: [
      placed('chamber-reading', x + (size === 'wide' ? 36 : 20), over, lines, {
        size: 14,
        weight: 600,
        tone: 'others',
      }),
      placed('chamber-cast', size === 'wide' ? slip : left, to - 5, labels.rejected),
    ],
  };
}

const widest = (lines: readonly string[], size: number): number =>
  Math.max(...lines.map((each) => textWidth(each, size)));

const dunes = {
  wide: {
    length: 306,
    each: 46.5,
    steep: 2,
    open: { part: 0.1, pitch: 8, clear: 0 },
    more: 30,
    share: 100,
    of: 20,
    others: 34,
    name: 16,
  },
  narrow: {
    length: 164,
    each: 36,
    steep: 2,
    open: { part: 0.1, pitch: 8, clear: 0 },
    more: 22,
    share: 56,
    of: 16,
    others: 28,
    name: 15,
  },
} as const;

/** What a speaker rounded: one heap cut by the gate, smooth since nobody counted its slips. */
export function rounded(field: Extract<Field, { kind: 'area' }>, labels: Labels, size: Size): PlotScene {
  const stand = stands[size].priority;
  const { left, right } = artboard[size];
  const frame = dunes[size];
  const { x, ground } = stand;
  const half = aside.smooth;
  const words = labels.counts.commission;
  const [more, share, whole] = labels.rounded;
  const inside = x + half + 16;
  const of = wrapText(whole, frame.length * 0.74, frame.of, 600);
  const third = ground - 16 - (of.length - 1) * (frame.of + 2);
  const second = third - frame.of * 0.75 - frame.share * 0.2 - 2;
  const smooth = wrapText(labels.smooth, frame.length * 0.34, 13);
  const who = column('commission', left, stand.top, frame.length * 0.52);
  who.add('name', words.name, { size: frame.name, weight: 600 });
  who.add('who', labels.byline(words), { size: frame.name - 2, tone: 'ink-2' });
  const texts = [
    ...who.texts,
    placed('commission-more-than', inside, second - frame.share * 0.78 - frame.more * 0.24, more, {
      size: frame.more,
      face: 'display',
    }),
    placed('commission-part', inside, second, share, { size: frame.share, face: 'display' }),
    placed('commission-whole', inside, third, of, { size: frame.of, weight: 600 }),
    placed('commission-rest', x - half - 16, second, labels.rest, {
      size: frame.others,
      face: 'display',
      tone: 'ink-2',
      anchor: 'end',
    }),
    placed('commission-smooth', right - widest(smooth, 13), stand.top + 30, smooth, { tone: 'ink-2' }),
  ];
  const shapes = [...roundedHeaps(field, { x, half, ground }, frame)];
  return alone(
    'commission',
    size,
    stand,
    { shapes, texts },
    `${labels.open} ${words.more} ${labels.otherScale}`,
  );
}

const rolls: Readonly<Record<Size, Sheets & { readonly digits: number }>> = {
  wide: { length: 424, high: 100, gap: 14, digits: 70 },
  narrow: { length: 242, high: 136, gap: 14, digits: 62 },
};

/** Shares of an unknown number: two sheets on their way through the gate. */
export function torn(field: Shares, labels: Labels, size: Size): PlotScene {
  const stand = stands[size].shares;
  const { left } = artboard[size];
  const { digits, ...sheets } = rolls[size];
  const words = labels.counts.shares;
  const half = aside.smooth;
  const x = stand.x + half + (size === 'wide' ? 12 : 7);
  const texts = sheetTops(field, sheets, stand.ground).flatMap((top, i) => {
    const percent = labels.shares[i] ?? '';
    const part = (sheets.length * (field.parts_pct[i] ?? 0)) / 100;
    const size = Math.min(digits, Math.floor((part - 16) / (textWidth(percent, 1) * wider)));
    const y = top + sheets.high / 2 + size * 0.14;
    return [
      placed(`shares-said-${i}`, x, y, percent, { size, face: 'display' }),
      placed(`shares-when-${i}`, x, y + size * 0.2 + 13, labels.sharesWhen[i] ?? '', { size: 14 }),
    ];
  });
  const first = sheetTops(field, sheets, stand.ground)[0] ?? 0;
  const letters = size === 'wide' ? 25 : 22;
  const rest = (sheets.length * (100 - (field.parts_pct[0] ?? 0))) / 100;
  const lines = wrapText(labels.unsaid, (rest - 30) / wider, letters);
  const unsaid = placed(
    'shares-unsaid',
    stand.x - half - 14 - widest(lines, letters) * wider,
    first + sheets.high / 2 + letters * 0.3 - ((lines.length - 1) * letters) / 2,
    lines,
    { size: letters, leading: letters, face: 'display', tone: 'ink-2' },
  );
  const who = column('shares', left, 4, stand.x - left - 60);
  who.add('name', words.name, { size: 15, weight: 600 });
  who.add('who', labels.byline(words), { size: 13, tone: 'ink-2' });
  return alone(
    'shares',
    size,
    stand,
    {
      shapes: tornSheets(field, { x: stand.x, half, ground: stand.ground }, sheets),
      texts: [...texts, unsaid, ...who.texts],
    },
    words.more,
  );
}
