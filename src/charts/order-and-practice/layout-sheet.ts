// The order as a sheet of paper with an empty slot where a rare earth would stand, and the lists of later orders as sheets of their own.
import type { PlacedText, Shape, Size } from '../contract/scene.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import type { Rows, Saying } from './rows.ts';
import type { Labels } from './words.ts';

/** How a sheet is set on an artboard: on a phone it has the whole width, and what a view tells stands under it. */
const settings = {
  wide: {
    sheet: { left: 1, right: 322, top: 1, bottom: 316 },
    low: 360,
    pad: 20,
    title: 24,
    clause: { size: 18, leading: 21 },
    slot: 52,
    missing: 42,
    /** How far each list looks out under the sheet before it, and how much narrower it is. */
    list: { out: 25, in: 9, base: 17 },
  },
  narrow: {
    sheet: { left: 2, right: 358, top: 1, bottom: 201 },
    low: 201,
    pad: 14,
    title: 21,
    clause: { size: 15, leading: 18 },
    slot: 36,
    missing: 27,
    list: { out: 24, in: 8, base: 17 },
  },
} as const;

/** A sheet of paper: a line around it, dashed where its text was read second-hand. */
const paper = (key: string, box: Box, official: boolean): Shape[] =>
  official
    ? [shape(key, rectPath(box), 'ink', 'fitting')]
    : [shape(`${key}-paper`, rectPath(box), 'paper', 'fill'), shape(key, rectPath(box), 'ink', 'gap')];

/** How dark the place is where a rare earth would stand. */
const tint = 0.22;

/** The clause of the first order: what it bars, the slot where a rare earth would stand, and for whom. That it is empty is said largest. */
function clauseOn(words: Labels['sheet'], size: Size, x: number, right: number, y: number): Drawn {
  const { clause, slot, missing } = settings[size];
  const said = { ...clause, face: 'display', tone: 'ink-2' } as const;
  const top = tenth(y + clause.size * 0.5);
  const gap = rectPath({ left: x, right, top, bottom: top + slot });
  const not = wrapText(words.missing, (right - x) / 1.1, missing);
  const note = top + slot + missing * 0.96;
  const after = note + (not.length - 1) * missing + clause.leading + clause.size * 0.6;
  return gathered([
    {
      shapes: [
        { ...shape('sheet-slot-tint', gap, 'china', 'fill'), opacity: tint },
        shape('sheet-slot', gap, 'china', 'gap', 'strong'),
      ],
      texts: [
        placed('sheet-before', x, y, words.before, said),
        placed('sheet-missing', x, note, not, {
          size: missing,
          leading: missing,
          face: 'display',
          tone: 'china',
        }),
        placed('sheet-after', x, after, wrapText(words.after, (right - x) / 1.12, clause.size), said),
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
  const top = box.top + pad + 9;
  const titleAt = top + title + 1;
  const rule = tenth(titleAt + 9);
  return {
    box,
    drawn: gathered([
      {
        shapes: [
          ...paper(order.key, box, order.official),
          shape('sheet-rule', `M${x} ${rule}H${right}`, 'ink', 'hair'),
        ],
        texts: [
          placed('sheet-issuer', x, top, words.issuer, { tone: 'ink-2' }),
          placed('day-order', right, top, labels.day(order), { anchor: 'end', weight: 600 }),
          placed('sheet-title', x, titleAt, words.title, { size: title, face: 'display', tone: 'ink-2' }),
          placed('sheet-summary', right, titleAt, words.summary, { anchor: 'end', tone: 'ink-2' }),
        ],
      },
      clauseOn(words, size, x, right, rule + clause.leading),
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
    const words = labels.lists[saying.key as keyof Labels['lists']].counted.join(' ');
    return gathered([
      {
        shapes: paper(saying.key, box, saying.official),
        texts: [
          placed(`day-${saying.key}`, x, y, day, { weight: 600 }),
          placed(`saying-${saying.key}`, x + 56, y, words, { size: 15, tone: 'china' }),
        ],
      },
    ]);
  });
  return gathered(drawn.reverse());
}

/** How a list is set as a sheet of its own: its head, its numbers, and beside each its names as lines in two columns. */
const listing = {
  wide: { gap: 14, pad: 14, head: 48, number: 64, word: 16, names: { wide: 13, apart: 4, pitch: 4.6 } },
  narrow: { gap: 10, pad: 10, head: 40, number: 48, word: 13, names: { wide: 38, apart: 5, pitch: 3.6 } },
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
  const { gap, pad, head, number, word, names } = listing[size];
  const wide = (right - left - gap * (lists.length - 1)) / lists.length;
  const step = (bottom - top - head) / 2;
  const words = (key: string) => labels.lists[key as keyof Labels['lists']];
  /** The words on each list: in one line where it is as wide as that. */
  const said = (by: readonly string[]): readonly string[] =>
    textWidth(by.join(' '), word) <= wide - 2 * pad ? [by.join(' ')] : by;
  return gathered(
    lists.map(({ key, official, ...saying }, i): Drawn => {
      const from = tenth(left + i * (wide + gap));
      const box = { left: from, right: tenth(from + wide), top, bottom };
      const x = box.left + pad;
      const list = key as keyof Labels['lists'];
      const counted = { barred: rows[list].barred, watched: rows[list].watched } as const;
      const block = (kind: 'barred' | 'watched', by: readonly string[], y: number): Partial<Drawn> => {
        const count = String(counted[kind]);
        const under = y + number * 0.92 + word + 2;
        const at = x + displayWidth(count, number) + 8;
        const first = y + number * 0.72 - 9 * names.pitch - 1;
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
            shape(`${key}-rule`, `M${tenth(x)} ${top + head - 12}H${tenth(box.right - pad)}`, 'ink', 'hair'),
          ],
          texts: [
            placed(`day-${key}`, x, top + head - 22, labels.day({ key, official, ...saying }), {
              size: 16,
              weight: 600,
            }),
          ],
        },
        block('barred', words(key).barredBy, top + head),
        block('watched', words(key).watchedBy, top + head - 4 + step),
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
