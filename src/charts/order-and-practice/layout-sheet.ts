// The order as a sheet of paper with an empty slot where a rare earth would stand, and the lists of later orders as sheets of their own.
import type { PlacedText, Shape, Size } from '../contract/scene.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { labelLeading, placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import type { Rows, Saying } from './rows.ts';
import type { Labels } from './words.ts';

/** How a sheet is set on an artboard; all sheets of a view end at one height, lower where no key stands under them. */
const settings = {
  wide: {
    sheet: { left: 1, right: 322, top: 1, bottom: 316 },
    low: 360,
    pad: 20,
    title: 34,
    clause: { size: 24, leading: 28 },
    slot: 46,
    missing: 17,
    /** How far each list looks out under the sheet before it, and how much narrower it is. */
    list: { out: 25, in: 9, base: 17 },
  },
  narrow: {
    sheet: { left: 6, right: 180, top: 1, bottom: 334 },
    low: 376,
    pad: 10,
    title: 27,
    clause: { size: 19, leading: 24 },
    slot: 50,
    missing: 13,
    list: { out: 37, in: 5, base: 15 },
  },
} as const;

/** A sheet of paper: a line around it, dashed where its text was read second-hand. */
const paper = (key: string, box: Box, official: boolean): Shape[] =>
  official
    ? [shape(key, rectPath(box), 'ink', 'fitting')]
    : [shape(`${key}-paper`, rectPath(box), 'paper', 'fill'), shape(key, rectPath(box), 'ink', 'gap')];

/** The clause of the first order: what it bars, the slot where a rare earth would stand, and for whom. */
function clauseOn(words: Labels['sheet'], size: Size, x: number, right: number, y: number): Drawn {
  const { clause, slot, missing } = settings[size];
  const said = { ...clause, face: 'display' } as const;
  const lines = (text: string): string[] => wrapText(text, (right - x) / 1.12, clause.size);
  const before = lines(words.before);
  const slotTop = y + (before.length - 1) * clause.leading + clause.size * 0.46;
  const gap = { left: x, right, top: tenth(slotTop), bottom: tenth(slotTop + slot) };
  const not = wrapText(words.missing, right - x, missing, 600);
  const note = gap.bottom + missing + 5;
  const after = note + (not.length - 1) * (missing + 2) + clause.size * 0.5 + clause.leading * 0.72;
  return gathered([
    {
      shapes: [shape('sheet-slot', rectPath(gap), 'china', 'gap', 'strong')],
      texts: [
        placed('sheet-before', x, y, before, said),
        placed('sheet-missing', x, note, not, { size: missing, weight: 600, tone: 'china' }),
        placed('sheet-after', x, after, lines(words.after), said),
      ],
    },
  ]);
}

/** The first order. */
export function orderSheet(
  order: Saying,
  labels: Labels,
  size: Size,
  isLow: boolean,
): { readonly drawn: Drawn; readonly box: Box } {
  const { sheet, low, pad, title, clause } = settings[size];
  const box: Box = { ...sheet, bottom: isLow ? low : sheet.bottom };
  const words = labels.sheet;
  const [x, right] = [box.left + pad, box.right - pad];
  const head = wrapText(words.issuer, right - x - 50, 13);
  const top = box.top + pad + 10;
  const titleAt = top + (head.length - 1) * labelLeading + title + 1;
  const rule = tenth(titleAt + 11);
  return {
    box,
    drawn: gathered([
      {
        shapes: [
          ...paper(order.key, box, order.official),
          shape('sheet-rule', `M${x} ${rule}H${right}`, 'ink', 'hair'),
        ],
        texts: [
          placed('sheet-issuer', x, top, head, { tone: 'ink-2' }),
          placed('day-order', right, top, labels.day(order), { anchor: 'end', weight: 600 }),
          placed('sheet-title', x, titleAt, words.title, { size: title, face: 'display' }),
        ],
      },
      clauseOn(words, size, x, right, rule + clause.leading),
      { texts: [placed('sheet-summary', x, box.bottom - 12, words.summary, { tone: 'ink-2' })] },
    ]),
  };
}

/** Lists as the lower edges of sheets that lie under the first, the last at the back. */
export function listsUnder(lists: readonly Saying[], labels: Labels, size: Size, over: Box): Drawn {
  const { list, pad } = settings[size];
  const drawn = lists.map((saying, i): Drawn => {
    const top = over.bottom + i * list.out;
    const box = {
      left: over.left + (i + 1) * list.in,
      right: over.right - (i + 1) * list.in,
      top: top - 12,
      bottom: tenth(top + list.out),
    };
    const x = over.left + lists.length * list.in + pad / 2;
    const y = top + list.base;
    const day = labels.day(saying);
    const words = labels.lists[saying.key as keyof Labels['lists']].counted;
    // On a phone both lines stand beside the day.
    const [beside, lines] =
      size === 'wide' ? [56, words.join(' ')] : [tenth(textWidth(day, 13, 600) + 8), words];
    return gathered([
      {
        shapes: paper(saying.key, box, saying.official),
        texts: [
          placed(`day-${saying.key}`, x, y, day, { weight: 600 }),
          placed(`saying-${saying.key}`, x + beside, y, lines, {
            size: size === 'wide' ? 15 : 13,
            tone: 'china',
          }),
        ],
      },
    ]);
  });
  return gathered(drawn.reverse());
}

/** How a list is set as a sheet of its own: its numbers, and beside or under them its names as lines in two columns. */
const listing = {
  wide: { gap: 14, pad: 14, number: 64, word: 16, names: { beside: true, wide: 13, apart: 4, pitch: 4.6 } },
  narrow: { gap: 8, pad: 8, number: 54, word: 13, names: { beside: false, wide: 29, apart: 5, pitch: 5 } },
} as const;

/** As many names as a list has, each a line, in two columns: dashed where the list was read second-hand. */
function namesAt(
  key: string,
  count: number,
  official: boolean,
  x: number,
  top: number,
  { wide, apart, pitch }: (typeof listing)[Size]['names'],
): Shape {
  const high = Math.ceil(count / 2);
  const lines = Array.from({ length: count }, (_, i) => {
    const [column, row] = [Math.floor(i / high), i % high];
    return `M${tenth(x + column * (wide + apart))} ${tenth(top + row * pitch)}h${wide}`;
  });
  return shape(key, lines.join(''), 'china', official ? 'line' : 'dashes');
}

/** Lists as sheets beside the first, with how many names they bar and watch in large type, and a line for each. */
export function listsBeside(
  lists: readonly Saying[],
  rows: Rows,
  labels: Labels,
  size: Size,
  { left, right, top, bottom }: Box,
): Drawn {
  const { gap, pad, number, word, names } = listing[size];
  const wide = (right - left - gap * (lists.length - 1)) / lists.length;
  const step = (bottom - top - 48) / 2;
  const words = (key: string) => labels.lists[key as keyof Labels['lists']];
  /** The words on each list, in the lines that its width takes, and how many lines the longest has. */
  const said = (by: readonly string[]): readonly string[] =>
    by.every((line) => textWidth(line, word) <= wide - 2 * pad + 4)
      ? by
      : wrapText(by.join(' '), wide - 2 * pad, word);
  const rowsOf = (kind: 'barredBy' | 'watchedBy'): number =>
    Math.max(...lists.map(({ key }) => said(words(key)[kind]).length));
  return gathered(
    lists.map(({ key, official, ...saying }, i): Drawn => {
      const from = tenth(left + i * (wide + gap));
      const box = { left: from, right: tenth(from + wide), top, bottom };
      const x = box.left + pad;
      const list = key as keyof Labels['lists'];
      const counted = { barred: rows[list].barred, watched: rows[list].watched } as const;
      const block = (
        kind: 'barred' | 'watched',
        by: readonly string[],
        y: number,
        lineCount: number,
      ): Partial<Drawn> => {
        const count = String(counted[kind]);
        const under = y + number * 0.92 + word + 2;
        const [at, first] = names.beside
          ? [x + displayWidth(count, number) + 8, y + number * 0.72 - 9 * names.pitch - 1]
          : [x + 1, under + (word + 2) * (lineCount - 1) + 16];
        return {
          shapes: [namesAt(`${kind}-${key}-names`, counted[kind], official, at, first, names)],
          texts: [
            placed(`${kind}-${key}`, x, y + number * 0.72, count, {
              size: number,
              face: 'display',
              tone: 'china',
            }),
            placed(`${kind}-${key}-by`, x, under, said(by), { size: word }),
          ],
        };
      };
      return gathered([
        {
          shapes: [
            ...paper(key, box, official),
            shape(`${key}-rule`, `M${tenth(x)} ${top + 36}H${tenth(box.right - pad)}`, 'ink', 'hair'),
          ],
          texts: [
            placed(`day-${key}`, x, top + 25, labels.day({ key, official, ...saying }), {
              size: 16,
              weight: 600,
            }),
          ],
        },
        block('barred', words(key).barredBy, top + 48, rowsOf('barredBy')),
        block('watched', words(key).watchedBy, top + 44 + step, rowsOf('watchedBy')),
        { texts: official ? [] : [howRead(key, words(key).how, box, size)] },
      ]);
    }),
  );
}

/** That a list was read second-hand: on its sheet, or under it where that is narrow. */
function howRead(key: string, how: string, { left, right, bottom }: Box, size: Size): PlacedText {
  const quiet = { tone: 'ink-2' } as const;
  return size === 'wide'
    ? placed(`how-${key}`, left + listing.wide.pad, bottom - 9, how, quiet)
    : placed(`how-${key}`, right, bottom + 17, how, { ...quiet, anchor: 'end' });
}
