// One count with the sheet to itself: its window as wide as that, and in it what was counted, rounded or torn off.
import type { PlacedText, PlotScene, Size } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { padded, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/tenth.ts';
import { wrapText } from '../look/text-width.ts';
import {
  countedField,
  edgeOf,
  lastSlip,
  levelOf,
  middle,
  readingGauge,
  roundedField,
  roundedLevel,
  shareBoxes,
  tornField,
  type Grid,
  type Shares,
} from './layout-fields.ts';
import { artboard, frames, lids, noteUnder } from './layout-frame.ts';
import { headOver } from './layout-head.ts';
import type { CountKey, Rows } from './rows.ts';
import type { Labels } from './words.ts';

type Alone = Exclude<CountKey, 'none'>;
interface Inside {
  /** The air between a window and what it holds. */
  readonly air: number;
  readonly firm: Grid;
  readonly chamber: Grid;
  /** How much of the chamber’s window is left beside its slips for another reading of them, and how wide the gauge of that is. */
  readonly beside: number;
  readonly gauge: number;
  /** Large words in a window, and smaller ones. */
  readonly large: number;
  readonly small: number;
}
const inside: Readonly<Record<Size, Inside>> = {
  wide: {
    air: 9,
    firm: { across: 30, down: 6 },
    // The one that was rejected stands alone in the last row, where its word finds room.
    chamber: { across: 20, down: 8 },
    beside: 150,
    gauge: 34,
    large: 40,
    small: 16,
  },
  narrow: {
    air: 7,
    firm: { across: 18, down: 10 },
    chamber: { across: 14, down: 11 },
    beside: 112,
    gauge: 22,
    large: 32,
    small: 14,
  },
};

/** Cases slip by slip, with a word at the rejected one; beside them another reading of them. */
function cases({ fields }: Rows, labels: Labels, box: Box, size: Size): Partial<Drawn> {
  const { air, chamber, beside, gauge, small } = inside[size];
  const field = fields.chamber;
  const slips = { ...box, right: box.right - beside };
  const last = lastSlip(field, chamber, slips, air);
  const tank = { ...padded(box, -air), left: slips.right, right: slips.right + gauge };
  const x = tank.right + 7;
  const words = wrapText(labels.counted(labels.counts.chamber), box.right - x - 5, small, 600);
  const level = levelOf(field.reading_pct ?? 0, tank);
  return {
    shapes: [...countedField('chamber', field, chamber, slips, air), ...readingGauge('chamber', field, tank)],
    texts: [
      placed('chamber-cast', last.right + 5, last.y + small * 0.34, labels.rejected, { size: small }),
      placed('chamber-reading', x, level - (words.length - 2) * (small + 2), words, {
        size: small,
        weight: 600,
        tone: 'china',
      }),
    ],
  };
}

/** A level that a speaker rounded, and what is under it and over it. */
function rounded({ fields }: Rows, labels: Labels, window: Box, size: Size): Partial<Drawn> {
  const { air, large, small } = inside[size];
  const box = padded(window, -air);
  const level = roundedLevel(fields.commission, box);
  const half = levelOf(fields.commission.part_pct, box);
  const style = { size: large, face: 'display', anchor: 'middle' } as const;
  return {
    shapes: roundedField(fields.commission, box),
    texts: [
      placed('commission-rest', middle(box), (box.top + level + large * 0.66) / 2, labels.rest, {
        ...style,
        tone: 'ink-2',
      }),
      placed('commission-part', middle(box), (box.bottom + level + large * 0.66) / 2, labels.approved, style),
      ...(fields.commission.isJustOver
        ? [
            placed('commission-line', box.right - 8, half + small, labels.half, {
              size: small,
              anchor: 'end',
            }),
          ]
        : []),
    ],
  };
}

/** Says over the first share that the whole is unknown. */
function unsaidOver(inner: Box, field: Shares, labels: Labels, size: Size): PlacedText {
  const { air, large, small } = inside[size];
  const [sheet = inner] = shareBoxes(field, inner, air * 2);
  const letters = small * 1.2;
  const leading = letters * 1.1;
  const x = sheet.left + 12;
  const lines = wrapText(labels.unsaid, (sheet.right - x - 6) / 1.12, letters);
  const over = levelOf(field.parts_pct[0] ?? 0, sheet) - large * 1.05 - (size === 'wide' ? 4 : 12);
  return placed('shares-unsaid', x, over - (lines.length - 1) * leading, lines, {
    size: letters,
    leading,
    face: 'display',
    tone: 'ink-2',
  });
}

/** Two shares on sheets whose whole is torn off. */
function torn({ fields }: Rows, labels: Labels, box: Box, size: Size): Partial<Drawn> {
  const { air, large, small } = inside[size];
  const inner = {
    left: box.left + air,
    right: box.right - air,
    top: box.top + air + 4,
    bottom: box.bottom - air,
  };
  const field = fields.shares;
  const texts = shareBoxes(field, inner, air * 2).flatMap((sheet, i) => {
    const part = field.parts_pct[i] ?? 0;
    const level = levelOf(part, sheet);
    const share = labels.shares[i] ?? '';
    const from = sheet.left + 12;
    const base = level - large * 0.24;
    return [
      placed(`shares-said-${i}`, from, base, share, { size: large, face: 'display' }),
      placed(`shares-when-${i}`, from, level + small + 4, labels.sharesWhen[i] ?? '', { size: small }),
    ];
  });
  const unsaid = unsaidOver(inner, field, labels, size);
  return { shapes: tornField(field, inner, air * 2, size === 'wide' ? 12 : 10), texts: [...texts, unsaid] };
}

function content(key: Alone, rows: Rows, labels: Labels, box: Box, size: Size): Partial<Drawn> {
  const { air, firm } = inside[size];
  switch (key) {
    case 'firm':
      return { shapes: countedField(key, rows.fields.firm, firm, box, air) };
    case 'chamber':
      return cases(rows, labels, box, size);
    case 'commission':
      return rounded(rows, labels, box, size);
    case 'shares':
      return torn(rows, labels, box, size);
  }
}

export function oneWindow(key: Alone, rows: Rows, labels: Labels, size: Size): PlotScene {
  const { width, left, right } = artboard[size];
  const frame = frames[size];
  const { more } = labels.counts[key];
  const note = noteUnder(key, rows.isSecondHand[key] ? `${more} ${labels.ring}` : more, size);
  const box = { left, right, top: frame.top, bottom: note.bottom };
  return sceneOf({ width, height: tenth(note.end) }, [
    lids([{ left, right, top: frame.lid.top, bottom: frame.top }], labels, frame.lid.size),
    { shapes: [edgeOf(key, box)] },
    content(key, rows, labels, box, size),
    headOver(key, rows, labels, { left, right, top: 0 }, frame, labels.whatsAlone[key]),
    note,
  ]);
}
