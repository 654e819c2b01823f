// The counter of the office: heaps of slips before the window and past it, one slip an application; outlines where nobody counted.
import type { Shape } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import type { Field } from './rows.ts';

/** The paper of a drawing: what a slip takes, and how many lie on each other in a heap. */
export interface Paper {
  readonly across: number;
  readonly down: number;
  readonly high: number;
  /** An area that nobody counted is as wide as this at most, on each side of the window. */
  readonly areaWidth: number;
  /** How long a share of an unknown number is drawn in all, and how high. */
  readonly shareLength: number;
  readonly shareHeight: number;
}
/** Where heaps lie: on a counter at `sill`, on both sides of a wall. */
export interface Desk {
  readonly wall: number;
  readonly sill: number;
}

/** Half the thickness of the wall, and the air between it and the heaps. */
const wallHalf = 4;
const clear = 4;
const aside = wallHalf + clear;

type Kind<K extends Field['kind']> = Extract<Field, { kind: K }>;

export interface Tray {
  readonly shapes: readonly Shape[];
  readonly left: number;
  readonly right: number;
  /** How high its heaps are. */
  readonly height: number;
}

/** The heaps of a count on its desk. */
export function trayOf(key: string, field: Field, desk: Desk, paper: Paper): Tray {
  const tray = drawnTray(field, desk, paper);
  return { ...tray, shapes: tray.shapes.map((each) => ({ ...each, key: `${key}-${each.key}` })) };
}

function drawnTray(field: Field, desk: Desk, paper: Paper): Tray {
  switch (field.kind) {
    case 'marks':
      return countedSlips(field, desk, paper);
    case 'area':
      return roundedAreas(field, desk, paper);
    case 'shares':
      return tornSheets(field, desk, paper);
    case 'none':
      return emptyDesk(desk, paper);
  }
}

/** A slip of paper with a cut corner, in its place in a heap that grows away from the wall. */
function slips(
  { wall, sill }: Desk,
  { across, down, high }: Paper,
  way: -1 | 1,
  from: number,
  to: number,
): string {
  const [w, h] = [across * 0.84, down * 0.84];
  const cut = Math.min(w, h) * 0.3;
  return Array.from({ length: to - from }, (_, i) => {
    const [column, row] = [Math.floor((from + i) / high), (from + i) % high];
    const near = wall + way * (aside + column * across);
    const left = way > 0 ? near : near - w;
    return `M${tenth(left)} ${tenth(sill - 2 - row * down - h)}h${tenth(w - cut)}l${tenth(cut)} ${tenth(cut)}v${tenth(h - cut)}h${tenth(-w)}z`;
  }).join('');
}

function countedSlips(
  { granted, rejected, all, reading_pct }: Kind<'marks'>,
  desk: Desk,
  paper: Paper,
): Tray {
  const { across, down, high } = paper;
  const { wall, sill } = desk;
  const waiting = all - granted - rejected;
  const height = high * down;
  const before = Math.ceil((waiting + rejected) / high) * across;
  const past = Math.ceil(granted / high) * across;
  const shapes: Shape[] = [];
  let reach = past;
  if (reading_pct !== null) {
    reach = Math.max(past, ((all * reading_pct) / 100 / high) * across);
    const left = wall + aside - 2;
    const box = { left, right: left + reach, top: sill - height - 2, bottom: sill - 1 };
    shapes.push(shape('reading', rectPath(box), 'others', 'estimate'));
  }
  shapes.push(
    shape('open', slips(desk, paper, -1, 0, waiting), 'ink', 'hair'),
    shape('granted', slips(desk, paper, 1, 0, granted), 'others', 'fill'),
  );
  if (rejected > 0)
    shapes.push(shape('rejected', slips(desk, paper, -1, waiting, waiting + rejected), 'ink', 'fill'));
  return { shapes, left: wall - aside - before, right: wall + aside + reach, height };
}

/** What a speaker rounded: two areas of the paper's size, with no slip in them. */
function roundedAreas({ all, part_pct }: Kind<'area'>, { wall, sill }: Desk, paper: Paper): Tray {
  const part = (all * part_pct) / 100;
  const most = Math.max(part, all - part);
  const height = (most * paper.across * paper.down) / paper.areaWidth;
  const widthOf = (count: number): number => (paper.areaWidth * count) / most;
  const level = { top: sill - height, bottom: sill - 1 };
  const rest = { ...level, left: wall - aside - widthOf(all - part), right: wall - aside };
  const past = { ...level, left: wall + aside, right: wall + aside + widthOf(part) };
  return {
    shapes: [
      shape('part', rectPath(past), 'others', 'estimate'),
      shape('rest', rectPath(rest), 'ink-2', 'gap'),
    ],
    left: rest.left,
    right: past.right,
    height,
  };
}

/** An edge torn off, down from `top` at `x`: how far the sheet went on is not known. */
function torn(x: number, top: number, bottom: number, way: -1 | 1): string {
  const teeth = Math.max(2, Math.round((bottom - top) / 9)) * 2;
  return Array.from({ length: teeth }, (_, i) => {
    const out = i % 2 === 0 ? way * 4 : 0;
    return `L${tenth(x + out)} ${tenth(top + ((bottom - top) * (i + 1)) / (teeth + 1))}`;
  }).join('');
}

/** Shares of an unknown number: sheets with torn ends, the later one below; their length says the share alone. */
function tornSheets({ parts_pct }: Kind<'shares'>, { wall, sill }: Desk, paper: Paper): Tray {
  const { shareLength, shareHeight } = paper;
  const gap = Math.max(4, shareHeight * 0.14);
  const shapes = parts_pct.flatMap((part, i) => {
    const bottom = sill - 1 - (parts_pct.length - 1 - i) * (shareHeight + gap);
    const top = bottom - shareHeight;
    const [left, right] = [wall - aside, wall + aside];
    const end = right + (shareLength * part) / 100;
    const start = left - (shareLength * (100 - part)) / 100;
    return [
      shape(
        `share-${i}`,
        `M${tenth(right)} ${tenth(top)}H${tenth(end)}${torn(end, top, bottom, 1)}L${tenth(end)} ${tenth(bottom)}H${tenth(right)}Z`,
        'others',
        'estimate',
      ),
      shape(
        `rest-${i}`,
        `M${tenth(left)} ${tenth(top)}H${tenth(start)}${torn(start, top, bottom, -1)}L${tenth(start)} ${tenth(bottom)}H${tenth(left)}Z`,
        'ink-2',
        'gap',
      ),
    ];
  });
  return {
    shapes,
    left: wall - aside - (shareLength * (100 - Math.min(...parts_pct))) / 100 - 4,
    right: wall + aside + (shareLength * Math.max(...parts_pct)) / 100 + 4,
    height: parts_pct.length * (shareHeight + gap) - gap + 1,
  };
}

/** A counter without paper: an empty tray through the window, of a height that says nothing. */
function emptyDesk({ wall, sill }: Desk, { down, high }: Paper): Tray {
  const width = 42;
  const box = { left: wall - aside - width, right: wall + aside + width, top: sill - 9, bottom: sill - 1 };
  return {
    shapes: [shape('none', rectPath(box), 'ink-2', 'gap')],
    left: box.left,
    right: box.right,
    height: high * down,
  };
}

/** A window: a length of wall from `top` to a foot below the counter, open over it, and the counter through it. */
export function office(
  key: string,
  x: number,
  top: number,
  opening: number,
  { left, right, bottom }: Pick<Box, 'left' | 'right' | 'bottom'>,
  foot = 9,
): readonly Shape[] {
  const wall = { left: x - wallHalf, right: x + wallHalf };
  const parts = [
    { ...wall, top, bottom: bottom - opening },
    { ...wall, top: bottom, bottom: bottom + foot },
  ].filter((part) => part.bottom > part.top);
  return [
    shape(`${key}-wall`, parts.map(rectPath).join(''), 'ink', 'fitting'),
    shape(`${key}-counter`, `M${tenth(left)} ${tenth(bottom)}H${tenth(right)}`, 'ink', 'wall'),
  ];
}
