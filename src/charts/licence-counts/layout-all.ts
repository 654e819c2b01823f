// All counts: five windows of one size under China’s bar, each filled in the way in which it was counted, and Japan’s empty.
import type { PlotScene, Size } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { padded, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/tenth.ts';
import { wrapText } from '../look/text-width.ts';
import {
  countedField,
  edgeOf,
  emptyEdge,
  levelOf,
  middle,
  readingGauge,
  roundedField,
  roundedLevel,
  shareBoxes,
  tornField,
  type Grid,
} from './layout-fields.ts';
import { artboard, lids, type Lines } from './layout-frame.ts';
import { headOver } from './layout-head.ts';
import type { CountKey, Rows } from './rows.ts';
import type { Labels } from './words.ts';

/** From large bases counted one by one to none. */
const order: readonly CountKey[] = ['firm', 'chamber', 'commission', 'shares', 'none'];

interface Frame {
  /** How wide and high a window is, from one to the next, and how many stand in a row. */
  readonly width: number;
  readonly high: number;
  readonly step: number;
  readonly columns: number;
  /** From one row to the next. */
  readonly row: number;
  readonly digits: number;
  readonly grids: Readonly<Record<'firm' | 'chamber', Grid>>;
}
const frames: Readonly<Record<Size, Frame>> = {
  wide: {
    width: 118,
    high: 198,
    step: 129.5,
    columns: 5,
    row: 0,
    digits: 28,
    grids: { firm: { across: 10, down: 18 }, chamber: { across: 10, down: 15 } },
  },
  narrow: {
    width: 113,
    high: 126,
    step: 121.5,
    columns: 3,
    row: 260,
    digits: 27,
    grids: { firm: { across: 12, down: 15 }, chamber: { across: 13, down: 11 } },
  },
};
/** From the top of a row down to its bar and its windows, and to the lines over them. */
const down = { lid: 102, window: 120 } as const;
const lines = (digits: number): Lines => ({
  name: { y: 12, size: 13.5 },
  digits: { y: 43, size: digits },
  what: { y: 63, size: 13 },
  who: { y: 79, size: 13 },
  date: { y: 94, size: 13 },
});
const air = 5;
/** The room over slips for another reading of them, in two lines, and the width of its gauge beside them. */
const said = 36;
const gauge = 13;

const boxOf = (key: CountKey, size: Size): Box => {
  const { width, high, step, columns, row } = frames[size];
  const i = order.indexOf(key);
  const left = 2 + (i % columns) * step;
  const top = Math.floor(i / columns) * row + down.window;
  return { left, right: left + width, top, bottom: top + high };
};

/** The bars over the rows. */
function bars(size: Size): readonly Box[] {
  const { columns } = frames[size];
  return order
    .filter((_, i) => i % columns === 0)
    .map((key, i) => {
      const last = order[Math.min((i + 1) * columns, order.length) - 1] ?? key;
      const { left, top } = boxOf(key, size);
      return { left, right: boxOf(last, size).right, top: top - down.window + down.lid, bottom: top };
    });
}

const large = { size: 18, face: 'display', anchor: 'middle' } as const;

/** Two words on what a speaker rounded. */
function roundedWords({ commission }: Rows['fields'], labels: Labels, box: Box): Partial<Drawn> {
  const level = roundedLevel(commission, box);
  const x = middle(box);
  return {
    texts: [
      placed('commission-rest', x, (box.top + level) / 2, labels.rest, { ...large, tone: 'ink-2' }),
      placed('commission-part', x, (box.bottom + level) / 2 + 6, labels.approved, large),
    ],
  };
}

/** Each share over its level, and when it was said under that. */
function shareWords({ shares }: Rows['fields'], labels: Labels, box: Box): Partial<Drawn> {
  return {
    texts: shareBoxes(shares, box, air).flatMap((sheet, i) => [
      placed(
        `shares-said-${i}`,
        middle(sheet),
        levelOf(shares.parts_pct[i] ?? 0, sheet) - 5,
        labels.shares[i] ?? '',
        large,
      ),
      placed(`shares-when-${i}`, middle(sheet), sheet.bottom - 6, labels.sharesShort[i] ?? '', {
        anchor: 'middle',
      }),
    ]),
  };
}

/** What stands in a window, and its edge: of Japan’s the edge alone. */
function content(key: CountKey, { fields }: Rows, labels: Labels, size: Size): readonly Partial<Drawn>[] {
  const box = boxOf(key, size);
  const { grids } = frames[size];
  const edge = { shapes: [edgeOf(key, box)] };
  switch (key) {
    case 'none':
      return [{ shapes: [emptyEdge(key, box)] }];
    case 'firm':
      return [edge, { shapes: countedField(key, fields.firm, grids.firm, box, air) }];
    case 'chamber': {
      const slips = { ...box, top: box.top + said, right: box.right - gauge - 3 };
      const beside = { ...padded({ ...slips, right: box.right }, -air), left: box.right - air - gauge };
      const words = wrapText(labels.counted(labels.counts.chamber), box.right - box.left - 10, 13);
      return [
        edge,
        { shapes: countedField(key, fields.chamber, grids.chamber, slips, air) },
        { shapes: readingGauge(key, fields.chamber, beside) },
        { texts: [placed('chamber-reading', box.left + 6, box.top + 16, words, { tone: 'china' })] },
      ];
    }
    case 'commission':
      return [
        edge,
        { shapes: roundedField(fields.commission, padded(box, -air)) },
        roundedWords(fields, labels, padded(box, -air)),
      ];
    case 'shares': {
      const inner = {
        left: box.left + air,
        right: box.right - air,
        top: box.top + 8,
        bottom: box.bottom - air,
      };
      return [edge, { shapes: tornField(fields.shares, inner, air, 8) }, shareWords(fields, labels, inner)];
    }
  }
}

/** Five windows in a row, or on a phone in two, where the words that say how to read them take the sixth place. */
export function allWindows(rows: Rows, labels: Labels, size: Size): PlotScene {
  const { width, left, right } = artboard[size];
  const { columns, step, row, digits } = frames[size];
  const { bottom } = boxOf('none', size);
  const isWide = size === 'wide';
  const x = isWide ? left : left + (columns - 1) * step;
  const words = wrapText(labels.scale, right - x, 13);
  const note = placed('scale', x, isWide ? bottom + 20 : row + down.window + 12, words, { tone: 'ink-2' });
  const end = isWide ? note.y + (words.length - 1) * note.leading + 6 : bottom + 4;
  return sceneOf({ width, height: tenth(end) }, [
    lids(bars(size), labels, 13),
    ...order.flatMap((key) => content(key, rows, labels, size)),
    ...order.map((key) => {
      const box = boxOf(key, size);
      const place = { left: box.left, right: box.right, top: box.top - down.window };
      return headOver(key, rows, labels, place, lines(digits), labels.whats[key]);
    }),
    { texts: [note] },
  ]);
}
