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

/** How the first order is set: where its sheet stands, and how large its words and its empty slot are. */
interface Setting {
  readonly box: Box;
  readonly pad: number;
  readonly title: number;
  /** Its clause, before and after the slot; none where the sheet stands by. */
  readonly clause: { readonly size: number; readonly leading: number } | null;
  readonly slot: number;
  readonly missing: number;
}
const boxAt = (left: number, right: number, top: number, bottom: number): Box => ({
  left,
  right,
  top,
  bottom,
});
/** In the view of all the sheet is the drawing. In the others it stands by, without its clause: beside what they tell, or on a phone over it. */
const settings: Readonly<Record<Size, Readonly<Record<'whole' | 'by', Setting>>>> = {
  wide: {
    whole: {
      box: boxAt(1, 398, 1, 314),
      pad: 20,
      title: 24,
      clause: { size: 18, leading: 21 },
      slot: 62,
      missing: 46,
    },
    by: { box: boxAt(1, 232, 1, 338), pad: 16, title: 22, clause: null, slot: 150, missing: 36 },
  },
  narrow: {
    whole: {
      box: boxAt(2, 358, 1, 316),
      pad: 16,
      title: 23,
      clause: { size: 18, leading: 21 },
      slot: 82,
      missing: 42,
    },
    by: { box: boxAt(2, 358, 1, 100), pad: 12, title: 21, clause: null, slot: 34, missing: 22 },
  },
};
/** How far each list looks out under the sheet before it, and how much narrower it is. */
const peeking = { wide: { out: 23, in: 9, base: 17 }, narrow: { out: 24, in: 8, base: 17 } } as const;

/** What the line around a sheet leaves of it. */
const inside = ({ left, right, top, bottom }: Box): Box =>
  boxAt(left + 0.7, right - 0.7, top + 0.7, bottom - 0.7);

/** A sheet of paper: a line around it, dashed where its text was read second-hand. */
const paper = (key: string, box: Box, official: boolean): Shape[] =>
  official
    ? [shape(key, rectPath(box), 'ink', 'fitting')]
    : [shape(`${key}-paper`, rectPath(box), 'paper', 'fill'), shape(key, rectPath(box), 'ink', 'gap')];

/** The clause of the first order: what it bars, the slot where a rare earth would stand, and for whom. That it is empty is said largest. */
function clauseOn(
  words: Labels['sheet'],
  { clause, slot, missing }: Setting,
  x: number,
  right: number,
  rule: number,
): Drawn {
  const top = tenth(clause === null ? rule + 9 : rule + clause.leading + clause.size * 0.5);
  const gap = rectPath({ left: x, right, top, bottom: top + slot });
  const not = wrapText(words.missing, (right - x) / 1.1, missing);
  const note = top + slot + missing * 0.94;
  const last = note + (not.length - 1) * missing;
  const said = clause === null ? [] : clauseWords(words, clause, x, right, rule + clause.leading, last);
  return gathered([
    {
      shapes: [shape('sheet-hole', gap, 'paper', 'fill'), shape('sheet-slot', gap, 'china', 'gap', 'strong')],
      texts: [
        ...said,
        placed('sheet-missing', x, note, not, {
          size: missing,
          leading: missing,
          face: 'display',
          tone: 'china',
        }),
      ],
    },
  ]);
}

/** What stands before the slot, its baseline at `first`, and after the words under it, which end at `last`. */
function clauseWords(
  words: Labels['sheet'],
  clause: NonNullable<Setting['clause']>,
  x: number,
  right: number,
  first: number,
  last: number,
): PlacedText[] {
  const said = { ...clause, face: 'display', tone: 'ink-2' } as const;
  const after = last + clause.leading + clause.size * 0.5;
  return [
    placed('sheet-before', x, first, words.before, said),
    placed('sheet-after', x, after, wrapText(words.after, (right - x) / 1.12, clause.size), said),
  ];
}

/** The first order, whole or standing by. */
export function orderSheet(
  order: Saying,
  labels: Labels,
  size: Size,
  isWhole: boolean,
): { readonly drawn: Drawn; readonly box: Box } {
  const setting = settings[size][isWhole ? 'whole' : 'by'];
  const { box, pad, title } = setting;
  const words = labels.sheet;
  const [x, right] = [box.left + pad, box.right - pad];
  const top = box.top + pad + 9;
  const titleAt = isWhole ? top + title + 1 : top + 2;
  const rule = tenth(titleAt + (isWhole ? 9 : 1));
  // Where the sheet stands by, who issued it is said in the view of all, and that these are our words under the slot.
  const summaryAt = isWhole ? titleAt : box.bottom - pad + 1;
  return {
    box,
    drawn: gathered([
      {
        shapes: [
          ...paper(order.key, box, order.official),
          shape('sheet-ground', rectPath(inside(box)), 'paper-2', 'fill'),
          ...(isWhole ? [shape('sheet-rule', `M${x} ${rule}H${right}`, 'ink', 'hair')] : []),
        ],
        texts: [
          ...(isWhole ? [placed('sheet-issuer', x, top, words.issuer, { tone: 'ink-2' })] : []),
          placed('day-order', right, top, labels.day(order), { anchor: 'end', weight: 600 }),
          placed('sheet-title', x, titleAt, words.title, { size: title, face: 'display', tone: 'ink-2' }),
          placed('sheet-summary', right, summaryAt, words.summary, { anchor: 'end', tone: 'ink-2' }),
        ],
      },
      clauseOn(words, setting, x, right, rule),
    ]),
  };
}

/** Lists as the lower edges of sheets that lie under the first, the last at the back. */
export function listsUnder(lists: readonly Saying[], labels: Labels, size: Size, over: Box): Drawn {
  const list = peeking[size];
  const drawn = lists.map((saying, i): Drawn => {
    const top = over.bottom + i * list.out;
    const box = {
      left: over.left + (i + 1) * list.in,
      right: over.right - (i + 1) * list.in,
      top: top - 12,
      bottom: tenth(top + list.out),
    };
    const x = over.left + lists.length * list.in + 8;
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
  wide: { gap: 14, pad: 16, head: 52, number: 74, word: 17, names: { wide: 27, apart: 5, pitch: 5.4 } },
  narrow: { gap: 8, pad: 10, head: 42, number: 74, word: 15, names: { wide: 28, apart: 5, pitch: 5.4 } },
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
