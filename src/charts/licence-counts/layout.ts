// Geometry of licence counts: one office, its wall with a window for each count; slips before it wait, slips past it are approved.
import type { PlotScene, Shape, Size } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/placed.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import { oneFirm, oneWindow, statementsOf } from './layout-alone.ts';
import { firmField, stage } from './layout-field.ts';
import { office, trayOf, type Desk, type Paper } from './layout-trays.ts';
import type { CountKey, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

type Small = Exclude<CountKey, 'firm'>;
/** Where a small window has its wall, and its words: from `x`, `room` wide. */
interface Place {
  readonly wall: number;
  readonly x: number;
  readonly room: number;
}
interface Row {
  /** Paper of the small windows: one scale for slips and areas, so that their numbers compare among themselves. */
  readonly paper: Paper;
  readonly places: Readonly<Record<Small, Place>>;
  /** How high a window is. */
  readonly tall: number;
  readonly opening: number;
  /** How large it says that there is none. */
  readonly none: number;
}
const beside: Place = { wall: 66, x: 134, room: 216 };
const rowsOfWindows: Readonly<Record<Size, Row>> = {
  wide: {
    paper: { across: 2.2, down: 2.4, high: 15, areaWidth: 94, shareLength: 92, shareHeight: 17 },
    places: {
      chamber: { wall: 58, x: 2, room: 136 },
      commission: { wall: 252, x: 148, room: 208 },
      shares: { wall: 450, x: 372, room: 138 },
      none: { wall: 580, x: 530, room: 108 },
    },
    tall: 64,
    opening: 20,
    none: 20,
  },
  narrow: {
    paper: { across: 1.6, down: 1.6, high: 15, areaWidth: 50, shareLength: 60, shareHeight: 14 },
    places: {
      chamber: beside,
      commission: beside,
      shares: beside,
      none: beside,
    },
    tall: 0,
    opening: 14,
    none: 18,
  },
};

/** The other windows in their order: the counted one, the rounded one, shares alone, none. */
const order: readonly Small[] = ['chamber', 'commission', 'shares', 'none'];

/** The count that a view looks at alone. */
const alone: Readonly<Record<Exclude<View, 'all' | 'firm' | 'no-count'>, Small>> = {
  cases: 'chamber',
  priority: 'commission',
  shares: 'shares',
};

/** The firm's slips over the four other windows, or one window alone with what there is to say of it. Heaps never touch: no base is another's. */
export function licenceCounts(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  if (view === 'all') return allWindows(rows, labels, size);
  if (view === 'firm') return oneFirm(rows.fields.firm, labels, size);
  if (view === 'no-count') return statementsOf(labels, size);
  const key = alone[view];
  return oneWindow(key, rows.fields[key], labels, size);
}

function allWindows({ fields }: Rows, labels: Labels, size: Size): PlotScene {
  const { width, left } = stage[size];
  const { sill, ...field } = firmField(fields.firm, labels, size, 'all');
  const isWide = size === 'wide';
  const { paper, places, tall, opening } = rowsOfWindows[size];
  let foot = sill + (isWide ? 12 : 7);
  const windows = order.map((key): Partial<Drawn> => {
    const place = places[key];
    const height = Math.max(tall, 28, trayOf(key, fields[key], { ...place, sill: 0 }, paper).height + 6);
    const top = isWide ? sill + 16 : foot + 7;
    const desk: Desk = { wall: place.wall, sill: top + height };
    const tray = trayOf(key, fields[key], desk, paper);
    const counter = { left: tray.left - 4, right: tray.right + 4, bottom: desk.sill };
    const texts = said(key, labels, place, isWide ? desk.sill + 18 : top + 10, size);
    const end = texts.at(-1);
    foot = Math.max(foot, desk.sill, end === undefined ? 0 : end.y + (end.lines.length - 1) * end.leading);
    return {
      shapes: [...office(key, desk.wall, top, opening, counter, 0), ...tray.shapes.map(thinned)],
      texts,
    };
  });
  const note = placed('scale', left, foot + 24, wrapText(labels.scale, width - 2 * left, 13), {
    tone: 'ink-2',
  });
  return sceneOf({ width, height: tenth(note.y + note.lines.length * 15 - 5) }, [
    field,
    ...windows,
    { texts: [note] },
  ]);
}

/** Outlines this small would run into one black block; thinned, the rejected one among them still shows. */
const thinned = (shape: Shape): Shape => (shape.ink === 'hair' ? { ...shape, opacity: 0.5 } : shape);

/** Name, figure and who says it: under a window where they stand in a row, beside it where they stand in a column. */
function said(key: Small, labels: Labels, { x, room }: Place, first: number, size: Size) {
  const words = labels.counts[key];
  // That there is none for Japan is half of what the figure says.
  const letters = key === 'none' ? rowsOfWindows[size].none : 13;
  const figure = wrapText(labels.counted(words), room, letters, 600);
  const second = first + letters + 3;
  const who = wrapText(labels.shortByline(words), room, 13);
  return [
    placed(`${key}-name`, x, first, words.name, { weight: 600 }),
    placed(`${key}-figure`, x, second, figure, {
      weight: 600,
      size: letters,
      tone: key === 'none' ? 'ink' : 'others',
    }),
    placed(`${key}-who`, x, second + (figure.length - 1) * (letters + 2) + 16, who, { tone: 'ink-2' }),
  ];
}
