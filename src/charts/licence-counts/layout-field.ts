// The one count that can be drawn slip by slip at full width: what a firm applied for before the window, what it got past it.
import type { PlacedText, Shape, Size } from '../contract/scene.ts';
import { placed } from '../kit/placed.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { office, trayOf, type Paper } from './layout-trays.ts';
import type { Field } from './rows.ts';
import type { Labels } from './words.ts';

/** Where the wall stands when a window fills the sheet, and how far its window is open: the same for the firm and for Japan. */
export const stage = {
  wide: { width: 640, left: 2, right: 638, wall: 456, opening: 62 },
  narrow: { width: 360, left: 12, right: 348, wall: 308, opening: 54 },
} as const;

interface Sheet {
  readonly paper: Paper;
  readonly top: number;
  readonly figure: number;
}
const unused = { areaWidth: 0, shareLength: 0, shareHeight: 0 };
const sheets: Readonly<Record<Size, Readonly<Record<'all' | 'firm', Sheet>>>> = {
  wide: {
    all: { paper: { ...unused, across: 20.1, down: 21.4, high: 8 }, top: 4, figure: 46 },
    firm: { paper: { ...unused, across: 24.5, down: 27.5, high: 10 }, top: 4, figure: 58 },
  },
  narrow: {
    all: { paper: { ...unused, across: 20.6, down: 17.4, high: 13 }, top: 48, figure: 28 },
    firm: { paper: { ...unused, across: 20.6, down: 21.4, high: 13 }, top: 44, figure: 38 },
  },
};

/** The slips with their figure beside them, or over them on a narrow sheet, and the height at which their counter stands. */
export function firmField(
  field: Field,
  labels: Labels,
  size: Size,
  view: 'all' | 'firm',
): { readonly shapes: readonly Shape[]; readonly texts: readonly PlacedText[]; readonly sill: number } {
  const { wall, opening, left, right } = stage[size];
  const { paper, top } = sheets[size][view];
  const sill = top + paper.high * paper.down + 4;
  const tray = trayOf('firm', field, { wall, sill }, paper);
  const counter = { left, right, bottom: sill };
  return {
    shapes: [...office('firm', wall, top, opening, counter, 0), ...tray.shapes],
    texts: size === 'wide' ? saidBeside(labels, view, tray.right + 16) : saidAbove(labels, view),
    sill,
  };
}

function saidBeside(labels: Labels, view: 'all' | 'firm', x: number): readonly PlacedText[] {
  const words = labels.counts.firm;
  const { figure: size } = sheets.wide[view];
  const isAlone = view === 'firm';
  const room = stage.wide.width - x;
  const figure = wrapText(words.figure, room, size, 600);
  const last = size * 0.86 + (figure.length - 1) * size;
  const what = isAlone ? 26 : 20;
  const name = isAlone ? 17 : 14;
  const who = isAlone ? 15 : 13;
  return [
    placed('firm-figure', x, size * 0.86, figure, { size, leading: size, weight: 600, tone: 'others' }),
    placed('firm-what', x, last + what + 4, words.what, { size: what, weight: 600, tone: 'others' }),
    placed('firm-name', x, last + what + name + 16, words.name, { size: name, weight: 600 }),
    placed('firm-who', x, last + what + name + who + 20, wrapText(labels.byline(words), room, who), {
      size: who,
      tone: 'ink-2',
    }),
  ];
}

/** On a narrow sheet the figure stands over the slips; who says it follows there too where other windows come below. */
function saidAbove(labels: Labels, view: 'all' | 'firm'): readonly PlacedText[] {
  const words = labels.counts.firm;
  const { left, right } = stage.narrow;
  const { figure: size } = sheets.narrow[view];
  const beside = left + textWidth(words.figure, size, 600) + 9;
  const baseline = size * 0.8;
  const texts = [
    placed('firm-figure', left, baseline, words.figure, { size, weight: 600, tone: 'others' }),
    placed('firm-what', beside, baseline, words.what, { size: 20, weight: 600, tone: 'others' }),
  ];
  if (view === 'firm') return texts;
  return [
    ...texts,
    placed('firm-name', left, 41, words.name, { weight: 600 }),
    placed('firm-who', right, 41, labels.shortByline(words), { anchor: 'end', tone: 'ink-2' }),
  ];
}
