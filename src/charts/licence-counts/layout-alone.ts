// One window alone, its slips as large as the sheet allows; and Japan’s: a counter without paper, and what was said instead.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { sceneOf } from '../kit/drawn.ts';
import { labelSize, placed, type TextStyle } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import { office, trayOf, type Paper } from './layout-trays.ts';
import type { CountKey, Field } from './rows.ts';
import type { Labels } from './words.ts';

interface Frame {
  readonly wall: number;
  readonly paper: Paper;
}
const sizes = { wide: { width: 640, left: 2 }, narrow: { width: 360, left: 12 } } as const;
const unused = { areaWidth: 0, shareLength: 0, shareHeight: 0 };
const frames: Readonly<Record<Size, Readonly<Record<Exclude<Field['kind'], 'none'>, Frame>>>> = {
  wide: {
    marks: { wall: 362, paper: { ...unused, across: 21, down: 27, high: 11 } },
    area: { wall: 320, paper: { ...unused, across: 8, down: 10, high: 1, areaWidth: 304 } },
    shares: {
      wall: 336,
      paper: { ...unused, across: 1, down: 1, high: 1, shareLength: 424, shareHeight: 84 },
    },
  },
  narrow: {
    marks: { wall: 258, paper: { ...unused, across: 13, down: 17, high: 10 } },
    area: { wall: 180, paper: { ...unused, across: 4.4, down: 6, high: 1, areaWidth: 156 } },
    shares: {
      wall: 188,
      paper: { ...unused, across: 1, down: 1, high: 1, shareLength: 216, shareHeight: 56 },
    },
  },
};

/** Texts of one width, each under the one before. */
function column(key: string, x: number, top: number, width: number) {
  const texts: PlacedText[] = [];
  let at = top;
  return {
    texts,
    add(part: string, text: string, style: TextStyle, after = 0): void {
      const { size = labelSize, weight = 400 } = style;
      const lines = wrapText(text, width, size, weight);
      texts.push(placed(`${key}-${part}`, x, at + size * 0.8, lines, style));
      at += lines.length * (size + 2) + after;
    },
    get end(): number {
      return at;
    },
  };
}

/** A count with its words: beside the window where slips leave room, in and under the areas that fill the sheet. */
export function oneWindow(key: CountKey, field: Field, labels: Labels, size: Size): PlotScene {
  if (field.kind === 'none') throw new RangeError(`the count "${key}" has no window of its own`);
  const { width, left } = sizes[size];
  const { wall, paper } = frames[size][field.kind];
  const words = labels.counts[key];
  const isWide = size === 'wide';
  const top = 6;
  const sill = top + trayOf(key, field, { wall, sill: 0 }, paper).height + 4;
  const tray = trayOf(key, field, { wall, sill }, paper);
  const isBeside = isWide && field.kind === 'marks';
  const x = isBeside ? tray.right + 26 : left;
  const text = column(key, x, isBeside ? top : sill + 20, width - x - left);
  const isShort = words.figure.length <= 8;
  if (field.kind === 'marks')
    text.add(
      'figure',
      words.figure,
      { size: isShort ? (isWide ? 44 : 34) : isWide ? 24 : 20, weight: 600, tone: 'others' },
      2,
    );
  const what = field.kind === 'marks' ? words.what : labels.counted(words);
  if (field.kind !== 'area')
    text.add('what', what, { size: isWide ? 22 : 18, weight: 600, tone: 'others' }, 8);
  text.add('name', words.name, { size: isWide ? 16 : 14, weight: 600 });
  text.add('who', labels.byline(words), { size: isWide ? 15 : 13, tone: 'ink-2' }, 6);
  text.add('more', words.more, { size: isWide ? 15 : 13 });
  const [opening, foot] = [isWide ? 40 : 26, sill + 12];
  const counter = {
    left: Math.max(1, tray.left - 8),
    right: Math.min(width - 1, Math.max(tray.right, wall + 60) + 8),
    bottom: sill,
  };
  return sceneOf({ width, height: tenth(Math.max(foot + 2, text.end + 4)) }, [
    { shapes: [...office(key, wall, 1, opening, counter), ...tray.shapes] },
    { texts: inTrays(key, field, labels, { wall, sill, paper, isWide }) },
    text,
  ]);
}

interface Place {
  readonly wall: number;
  readonly sill: number;
  readonly paper: Paper;
  readonly isWide: boolean;
}
/** Words in areas: the part and of what, or each share and when it was said. */
function inTrays(key: CountKey, field: Field, labels: Labels, place: Place): PlacedText[] {
  const { wall, sill, paper, isWide } = place;
  if (field.kind === 'area') {
    const size = isWide ? 30 : 19;
    const inside = (name: string, x: number, text: string, tone: 'ink' | 'ink-2') =>
      placed(
        `${key}-${name}`,
        x,
        sill - (isWide ? 136 : 92),
        wrapText(text, paper.areaWidth - 26, size, 600),
        {
          size,
          tone,
          weight: 600,
        },
      );
    return [
      inside('part', wall + 22, labels.counted(labels.counts[key]), 'ink'),
      inside('rest', wall - 8 - paper.areaWidth + 14, labels.rest, 'ink-2'),
    ];
  }
  if (field.kind !== 'shares') return [];
  const { shareHeight } = paper;
  const gap = Math.max(4, shareHeight * 0.14);
  const size = isWide ? 28 : 20;
  return field.parts_pct.flatMap((_, i) => {
    const middle = sill - 1 - shareHeight / 2 - (field.parts_pct.length - 1 - i) * (shareHeight + gap);
    const [x, y] = [wall + 16, middle - 4 + size * 0.3];
    return [
      placed(`${key}-said-${i}`, x, y, labels.shares[i] ?? '', { size, weight: 600 }),
      placed(`${key}-when-${i}`, x, y + 18, labels.sharesWhen[i] ?? ''),
    ];
  });
}

/** A sheet with a cut corner. */
function sheet(key: string, left: number, top: number, width: number, height: number): Shape {
  const cut = 16;
  const d = `M${tenth(left)} ${tenth(top)}h${tenth(width - cut)}l${cut} ${cut}v${tenth(height - cut)}h${tenth(-width)}zM${tenth(left + width - cut)} ${tenth(top)}v${cut}h${cut}`;
  return shape(`sheet-${key}`, d, 'ink', 'gap');
}

const desks = {
  wide: {
    wall: 500,
    sill: 126,
    across: 10,
    down: 18,
    high: 7,
    perRow: 4,
    gap: 12,
    letters: 20,
    tall: 142,
    none: 48,
  },
  narrow: {
    wall: 250,
    sill: 92,
    across: 6,
    down: 12,
    high: 7,
    perRow: 2,
    gap: 10,
    letters: 17,
    tall: 92,
    none: 30,
  },
} as const;

/** The counter without paper, and under it a sheet for each statement. */
export function statementsOf(labels: Labels, size: Size): PlotScene {
  const { width, left } = sizes[size];
  const { wall, sill, perRow, gap, letters, tall, none, ...paper } = desks[size];
  const tray = trayOf('none', { kind: 'none' }, { wall, sill }, { ...unused, ...paper });
  const first = sill + 56;
  const room = (width - 2 * left - (perRow - 1) * gap) / perRow;
  const sheets = labels.statements.map(({ key, date, said }, i) => {
    const [x, y] = [left + (i % perRow) * (room + gap), first + Math.floor(i / perRow) * (tall + gap)];
    const text = column(key, x + 10, y + 12, room - 22);
    text.add('date', date, { tone: 'ink-2' }, 6);
    text.add('words', said, { size: letters });
    return { shapes: [sheet(key, x, y, room, tall)], texts: text.texts };
  });
  const foot = first + Math.ceil(sheets.length / perRow) * (tall + gap) + 10;
  const counter = { left, right: width - left, bottom: sill };
  return sceneOf({ width, height: tenth(foot + 8) }, [
    { shapes: [...office('none', wall, 1, size === 'wide' ? 40 : 30, counter), ...tray.shapes] },
    {
      texts: [
        placed('none-figure', left, sill - 26, labels.counts.none.what, {
          size: none,
          weight: 600,
          tone: 'ink-2',
        }),
        placed('none-statements', left, first - 14, labels.statementsHead, { weight: 600, size: letters }),
        placed('none-ministry', left, foot, labels.ministry, { weight: 600, tone: 'ink-2' }),
      ],
    },
    ...sheets,
  ]);
}
