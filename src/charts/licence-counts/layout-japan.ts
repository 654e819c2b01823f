// Japan: the tally that others fill, large and empty, and under it what was said instead, a small sheet each.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { artboard } from './layout-alone.ts';
import { column } from './layout-tally.ts';
import type { Labels, Statement } from './words.ts';

interface Frame {
  /** The sheet of the tally, the holes where the two numbers of others stand, and the word between them. */
  readonly form: Box;
  readonly holes: readonly [Box, Box];
  readonly of: { readonly x: number; readonly y: number; readonly size: number };
  /** What is missing, in one line under it. */
  readonly missing: { readonly y: number; readonly size: number };
  /** Where the first statement begins. */
  readonly top: number;
}
const frames: Readonly<Record<Size, Frame>> = {
  wide: {
    form: { left: 2, right: 638, top: 3, bottom: 166 },
    holes: [
      { left: 16, right: 214, top: 16, bottom: 153 },
      { left: 368, right: 624, top: 16, bottom: 153 },
    ],
    of: { x: 282, y: 130, size: 132 },
    missing: { y: 191, size: 24 },
    top: 208,
  },
  narrow: {
    form: { left: 2, right: 358, top: 2, bottom: 106 },
    holes: [
      { left: 11, right: 119, top: 11, bottom: 97 },
      { left: 207, right: 349, top: 11, bottom: 97 },
    ],
    of: { x: 158, y: 80, size: 72 },
    missing: { y: 127, size: 17 },
    top: 142,
  },
};

/** A sheet with a cut corner, as a slip has it; dashed where its words were read second-hand. */
function sheet({ key, secondHand }: Statement, { left, right, top, bottom }: Box, cut: number): Shape {
  const d = `M${tenth(left)} ${tenth(top)}H${tenth(right - cut)}l${cut} ${cut}V${tenth(bottom)}H${tenth(left)}z`;
  return shape(`sheet-${key}`, d, 'ink', secondHand ? 'gap' : 'fitting');
}

/** Sheets of a row: their words start at one height each, whatever wraps. */
const inRow = { gap: 8, height: 121, inset: 9, cut: 16, date: 21, words: 43, who: 82 } as const;

/** Statements side by side, in the order of their dates. */
function rowOf(statements: readonly Statement[], left: number, right: number, top: number): Partial<Drawn>[] {
  const { gap, height, inset, cut, date, words, who } = inRow;
  const width = (right - left - gap * (statements.length - 1)) / statements.length;
  return statements.map((each, i) => {
    const box = {
      left: left + i * (width + gap),
      right: left + i * (width + gap) + width,
      top,
      bottom: top + height,
    };
    const x = box.left + inset;
    const wrapped = (text: string, size: number): readonly string[] =>
      wrapText(text, width - inset - 5, size);
    return {
      shapes: [sheet(each, box, cut)],
      texts: [
        placed(`${each.key}-date`, x, top + date, each.date, { size: 15, tone: 'ink-2' }),
        placed(`${each.key}-words`, x, top + words, wrapped(each.said, 19), {
          size: 19,
          leading: 19,
          face: 'display',
        }),
        placed(`${each.key}-who`, x, top + who, wrapped(each.who, 15), { size: 15, leading: 16 }),
      ],
    };
  });
}

/** Sheets of a stack: the date stands at the right end of the first line. */
const inStack = { gap: 4, inset: 8, cut: 12, words: 19, who: 36, leading: 16, under: 8 } as const;

/** Statements one under another. */
function stackOf(
  statements: readonly Statement[],
  left: number,
  right: number,
  first: number,
): Partial<Drawn>[] {
  const { gap, inset, cut, words, who, leading, under } = inStack;
  let top = first;
  return statements.map((each) => {
    const said = wrapText(each.who, right - left - 2 * inset, 15);
    const box = { left, right, top, bottom: top + who + (said.length - 1) * leading + under };
    const texts = [
      placed(`${each.key}-date`, right - inset - cut, top + words - 1, each.date, {
        size: 15,
        tone: 'ink-2',
        anchor: 'end',
      }),
      placed(`${each.key}-words`, left + inset, top + words, each.said, { size: 18, face: 'display' }),
      placed(`${each.key}-who`, left + inset, top + who, said, { size: 15, leading }),
    ];
    top = box.bottom + gap;
    return { shapes: [sheet(each, box, cut)], texts };
  });
}

/** The empty tally: what is missing is cut out of its sheet, as the word that an order lacks, and one line says so. */
function emptyForm(
  labels: Labels,
  size: Size,
): { readonly shapes: readonly Shape[]; readonly texts: readonly PlacedText[] } {
  const { form, holes, of, missing } = frames[size];
  const { left } = form;
  const d = holes.map(rectPath).join('');
  const { who } = labels.counts.none;
  const words = { size: missing.size, weight: 600 } as const;
  // As far apart as a word of the same line.
  const next = left + textWidth(labels.missing, missing.size, 600) + missing.size * 0.2;
  const end = next + textWidth(who, missing.size);
  return {
    shapes: [
      shape('form', rectPath(form), 'paper-2', 'fill'),
      shape('form-edge', rectPath(form), 'ink', 'hair'),
      shape('blank', d, 'paper', 'fill'),
      shape('none-none', d, 'ink', 'fitting'),
      // What speaks of the missing count points to the rule under its words, since a ring in an empty box would read as a nought.
      shape('none-said', `M${left} ${missing.y + 8}H${tenth(end)}`, 'ink', 'wall'),
    ],
    texts: [
      placed('none-of', of.x, of.y, labels.of, {
        size: of.size,
        face: 'display',
        anchor: 'middle',
        tone: 'ink-2',
      }),
      placed('none-what', left, missing.y, labels.missing, words),
      placed('none-who', next, missing.y, who, { size: missing.size, tone: 'ink-2' }),
    ],
  };
}

/** Two holes where numbers would stand, and four statements under them. */
export function statementsOf(labels: Labels, size: Size): PlotScene {
  const { width } = artboard[size];
  const {
    top,
    form: { left, right },
  } = frames[size];
  const place = size === 'wide' ? rowOf : stackOf;
  const sheets = place(labels.statements, left, right, top);
  const ends = sheets.flatMap(({ texts = [] }) =>
    texts.map(({ y, lines, leading }) => y + (lines.length - 1) * leading),
  );
  const foot = column('none', left, Math.max(...ends) + 20, right - left);
  foot.add('more', labels.sheets, { size: size === 'wide' ? 14 : 13, tone: 'ink-2' });
  return sceneOf({ width, height: tenth(foot.end + 4) }, [emptyForm(labels, size), ...sheets, foot]);
}
