// One window alone, its slips as large as the sheet allows; and Japan’s: the firm's office again, its trays empty, and what was said instead.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { sceneOf } from '../kit/drawn.ts';
import { labelSize, placed, type TextStyle } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import { firmField, stage } from './layout-field.ts';
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
  if (field.kind === 'marks')
    text.add('figure', words.figure, { size: isWide ? 24 : 20, weight: 600, tone: 'others' }, 2);
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

/** The firm's slips alone, and under them what they are. */
export function oneFirm(field: Field, labels: Labels, size: Size): PlotScene {
  const { width, left } = stage[size];
  const { sill, ...drawn } = firmField(field, labels, size, 'firm');
  const words = labels.counts.firm;
  const text = column('firm', left, sill + 14, width - 2 * left);
  if (size === 'narrow') {
    text.add('name', words.name, { size: 15, weight: 600 });
    text.add('who', labels.byline(words), { size: 14, tone: 'ink-2' }, 6);
  }
  text.add('more', words.more, { size: size === 'wide' ? 15 : 14 });
  return sceneOf({ width, height: tenth(text.end + 8) }, [drawn, text]);
}

/** A sheet with a cut corner. */
function sheet(key: string, left: number, top: number, width: number, height: number): Shape {
  const cut = 16;
  const d = `M${tenth(left)} ${tenth(top)}h${tenth(width - cut)}l${cut} ${cut}v${tenth(height - cut)}h${tenth(-width)}zM${tenth(left + width - cut)} ${tenth(top)}v${cut}h${cut}`;
  return shape(`sheet-${key}`, d, 'ink', 'gap');
}

/** Two trays, open above, before the window and past it: as wide as the sheet, so that what is missing takes the room that slips would. */
function emptyTrays(wall: number, left: number, right: number, top: number, sill: number): Shape {
  const tray = (from: number, to: number): string =>
    `M${tenth(from)} ${tenth(top)}V${tenth(sill - 4)}H${tenth(to)}V${tenth(top)}`;
  return shape('none-none', tray(left + 4, wall - 10) + tray(wall + 10, right - 4), 'ink-2', 'gap');
}

const desks = {
  wide: { sill: 170, tray: 40, none: 50, perRow: 4, gap: 12, said: 20, tall: 144 },
  narrow: { sill: 138, tray: 34, none: 33, perRow: 2, gap: 10, said: 18, tall: 122 },
} as const;

/** The office with nothing on either side of its window, and under it a sheet for each statement. */
export function statementsOf(labels: Labels, size: Size): PlotScene {
  const { width, left, right, wall, opening } = stage[size];
  const { sill, tray, perRow, gap, said: letters, tall } = desks[size];
  const first = sill + 42;
  const room = (right - left - (perRow - 1) * gap) / perRow;
  const sheets = labels.statements.map(({ key, date, said, who }, i) => {
    const [x, y] = [left + (i % perRow) * (room + gap), first + Math.floor(i / perRow) * (tall + gap)];
    const text = column(key, x + 11, y + 11, room - 20);
    text.add('date', date, { size: 15, tone: 'ink-2' }, 5);
    text.add('words', said, { size: letters, weight: 600 }, 5);
    text.add('who', who, { size: 15 });
    return { shapes: [sheet(key, x, y, room, tall)], texts: text.texts };
  });
  const foot = first + Math.ceil(sheets.length / perRow) * (tall + gap) - gap;
  return sceneOf({ width, height: tenth(foot + 6) }, [
    {
      shapes: [
        ...office('none', wall, 4, opening, { left, right, bottom: sill }, 0),
        emptyTrays(wall, left, right, tray, sill),
      ],
      texts: saidOfNone(labels, size),
    },
    {
      texts: [placed('none-statements', left, first - 13, labels.statementsHead, { weight: 600, size: 17 })],
    },
    ...sheets,
  ]);
}

/** That there is no count stands where the slips would; that its ministry gives none, behind the window where there is room. */
function saidOfNone(labels: Labels, size: Size): PlacedText[] {
  const { left, right, wall } = stage[size];
  const { name, what } = labels.counts.none;
  const { sill, none } = desks[size];
  const middle = sill - 46;
  const x = left + 18;
  const ministry =
    size === 'wide'
      ? { x: wall + 24, y: sill - 76, room: right - wall - 40 }
      : { x, y: middle + 24, room: wall - x };
  return [
    placed('none-name', x, middle - none - 2, name, { size: size === 'wide' ? 20 : 16, weight: 600 }),
    placed('none-figure', x, middle, what, { size: none, weight: 600, tone: 'ink' }),
    placed('none-ministry', ministry.x, ministry.y, wrapText(labels.ministry, ministry.room, 15), {
      size: 15,
      tone: 'ink-2',
    }),
  ];
}
