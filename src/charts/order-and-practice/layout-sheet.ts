// The order as a sheet of paper with an empty slot where a rare earth would stand, and the lists of later orders as sheets of their own.
import type { Shape, Size } from '../contract/scene.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import type { Rows, Saying, View } from './rows.ts';
import type { Labels } from './words.ts';

/** How the first order is set: where its sheet stands, and how large its words and its empty slot are. */
interface Setting {
  readonly box: Box;
  readonly pad: number;
  readonly title: number;
  /** Its clause, before and after the slot; none where the sheet stands by. */
  readonly clause: { readonly size: number; readonly leading: number } | null;
  /** How far its head stands in from the slot, where lines run up from the corners. */
  readonly clear?: number;
  /** How many lines of writing stand over the slot and under it, where it is the one line that was left out. */
  readonly ruled?: number;
  readonly slot: number;
  readonly missing: number;
  /** Stops on the upper edges of its paths: sheets of different forms fade into each other, and none slides from under its words. */
  readonly stops: number;
}
export const boxAt = (left: number, right: number, top: number, bottom: number): Box => ({
  left,
  right,
  top,
  bottom,
});
/**
 * The view of all has the sheet whole. A hint lies over its slot; where lists, reports or answers are told it stands by, without its clause:
 * beside them, or on a phone over them.
 */
const settings: Readonly<Record<Size, Readonly<Record<'whole' | 'by' | 'open', Setting>>>> = {
  wide: {
    whole: {
      box: boxAt(1, 398, 1, 314),
      pad: 20,
      title: 24,
      clause: { size: 18, leading: 21 },
      slot: 62,
      missing: 46,
      stops: 0,
    },
    by: {
      box: boxAt(1, 232, 1, 338),
      pad: 16,
      title: 22,
      clause: null,
      ruled: 3,
      slot: 58,
      missing: 36,
      stops: 0,
    },
    open: { box: boxAt(1, 284, 1, 286), pad: 16, title: 22, clause: null, slot: 158, missing: 34, stops: 1 },
  },
  narrow: {
    whole: {
      box: boxAt(2, 358, 1, 316),
      pad: 16,
      title: 23,
      clause: { size: 18, leading: 21 },
      slot: 82,
      missing: 42,
      stops: 0,
    },
    by: { box: boxAt(2, 358, 1, 100), pad: 12, title: 21, clause: null, slot: 34, missing: 22, stops: 0 },
    open: {
      box: boxAt(2, 358, 190, 396),
      pad: 16,
      title: 21,
      clause: null,
      clear: 10,
      slot: 112,
      missing: 27,
      stops: 1,
    },
  },
};
const kinds = { all: 'whole', orders: 'by', hint: 'open', practice: 'by', denial: 'by' } as const;
/** How the sheet is set in a view. */
export const settingOf = (size: Size, view: View): Setting => settings[size][kinds[view]];

/** How far lines of writing are apart. */
const linePitch = 15;

/** Where the slot of a sheet lies that stands by, and the baseline under its head. */
export function slotOf({ box, pad, slot, ruled = 0 }: Setting): {
  readonly head: number;
  readonly slot: Box;
} {
  const head = box.top + pad + 11;
  const top = tenth(head + 10 + ruled * linePitch);
  return { head, slot: boxAt(box.left + pad, box.right - pad, top, top + slot) };
}

/** How far each list looks out under the sheet before it, and how much narrower it is. */
const peeking = { wide: { out: 23, in: 9, base: 17 }, narrow: { out: 24, in: 8, base: 17 } } as const;

/** What the line around a sheet leaves of it. */
const inside = ({ left, right, top, bottom }: Box): Box =>
  boxAt(left + 0.7, right - 0.7, top + 0.7, bottom - 0.7);

/** The outline of a box with stops on its upper edge. */
const outline = (box: Box, stops: number): string =>
  rectPath(box).replace('H', `${`H${tenth((box.left + box.right) / 2)}`.repeat(stops)}H`);

/** A sheet of paper: a line around it, dashed where its text was read second-hand. */
const paper = (key: string, box: Box, official: boolean, stops = 0): Shape[] =>
  official
    ? [shape(key, outline(box, stops), 'ink', 'fitting')]
    : [shape(`${key}-paper`, rectPath(box), 'paper', 'fill'), shape(key, rectPath(box), 'ink', 'gap')];

/**
 * A hole in a sheet where rare earths would stand, and under it in large type that they do not: in ink, as these words are ours.
 * @param below the room between both, for the end of the order's clause
 */
function hole(
  key: string,
  box: Box,
  words: string,
  { missing: size, stops, ruled = 0 }: Setting,
  below = 0,
): Drawn {
  const gap = outline(box, stops);
  const lines = (from: number): string =>
    Array.from({ length: ruled }, (_, i) => `M${box.left} ${tenth(from + i * linePitch)}H${box.right}`).join(
      '',
    );
  const [over, under] = [box.top - (ruled - 0.4) * linePitch, box.bottom + 0.6 * linePitch];
  return gathered([
    {
      shapes: [
        ...(ruled === 0 ? [] : [shape(`${key}-lines`, lines(over) + lines(under), 'ink', 'hair')]),
        shape(`${key}-hole`, gap, 'paper', 'fill'),
        // Cut out, and so a whole line: dashes are kept for what the press told.
        shape(`${key}-slot`, gap, 'ink', 'hair'),
      ],
      texts: [
        placed(
          `${key}-missing`,
          box.left,
          tenth(box.bottom + below + ruled * (linePitch - 1.5) + size * 0.94),
          wrapText(words, (box.right - box.left) / 1.1, size),
          { size, leading: size, face: 'display' },
        ),
      ],
    },
  ]);
}

/** The order in the view of all: who issued it, what it bars, the hole, for whom, and under that what the hole is. */
function wholeSheet(order: Saying, labels: Labels, setting: Setting): Drawn {
  const { box, pad, title, slot } = setting;
  const words = labels.sheet;
  const clause = setting.clause ?? { size: 0, leading: 0 };
  const said = { ...clause, face: 'display', tone: 'ink-2' } as const;
  const [x, right] = [box.left + pad, box.right - pad];
  const top = box.top + pad + 9;
  const titleAt = top + title + 1;
  const rule = tenth(titleAt + 9);
  const before = rule + clause.leading;
  const from = tenth(before + clause.size * 0.5);
  // The clause ends before our words begin, or they would read as part of it.
  const after = wrapText(words.after, (right - x) / 1.12, clause.size);
  const below = after.length * clause.leading + clause.size * 0.2;
  const open = hole('sheet', boxAt(x, right, from, from + slot), words.missing, setting, below);
  return gathered([
    {
      shapes: [shape('sheet-rule', `M${x} ${rule}H${right}`, 'ink', 'hair')],
      texts: [
        placed('sheet-issuer', x, top, words.issuer, { tone: 'ink-2' }),
        placed('day-order', right, top, labels.day(order), { anchor: 'end', weight: 600 }),
        placed('sheet-title', x, titleAt, words.title, { size: title, face: 'display', tone: 'ink-2' }),
        placed('sheet-summary', right, titleAt, words.summary, { anchor: 'end', tone: 'ink-2' }),
        placed('sheet-before', x, before, words.before, said),
      ],
    },
    open,
    {
      texts: [placed('sheet-after', x, tenth(from + slot + clause.leading), after, said)],
    },
  ]);
}

/** The order where it stands by: who issued it is said in the view of all, and that these are our words in its foot. */
function shortSheet(order: Saying, labels: Labels, setting: Setting): Drawn {
  const { box, pad, title, clear = 0 } = setting;
  const words = labels.sheet;
  const { head, slot } = slotOf(setting);
  const [x, right] = [slot.left + clear, slot.right - clear];
  return gathered([
    {
      texts: [
        placed('day-order', right, head, labels.day(order), { anchor: 'end', weight: 600 }),
        placed('sheet-title', x, head, words.title, { size: title, face: 'display', tone: 'ink-2' }),
        placed('sheet-summary', slot.right, box.bottom - pad + 1, words.summary, {
          anchor: 'end',
          tone: 'ink-2',
        }),
      ],
    },
    hole('sheet', slot, words.missing, setting),
  ]);
}

/** The first order: whole, or standing by. */
export function orderSheet(
  order: Saying,
  labels: Labels,
  size: Size,
  view: View,
): { readonly drawn: Drawn; readonly box: Box } {
  const setting = settingOf(size, view);
  const { box } = setting;
  return {
    box,
    drawn: gathered([
      {
        shapes: [
          ...paper(order.key, box, order.official, setting.stops),
          shape('sheet-ground', outline(inside(box), setting.stops), 'paper-2', 'fill'),
        ],
      },
      setting.clause === null ? shortSheet(order, labels, setting) : wholeSheet(order, labels, setting),
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

/** So many names stand in a column. */
const inColumn = 5;

/** How a list is set as a sheet of its own: its head, its numbers, and beside each its names as short bars in four columns, to be counted by fives. */
const listing = {
  wide: {
    gap: 14,
    pad: 16,
    head: 52,
    number: 74,
    word: 17,
    names: { wide: 12, high: 6.5, apart: 4, pitch: 11 },
  },
  narrow: {
    gap: 8,
    pad: 10,
    head: 42,
    number: 74,
    word: 15,
    names: { wide: 12, high: 6.5, apart: 4, pitch: 11 },
  },
} as const;

/** As many names as a list has, each a bar, five in a column: solid, or pale with a dashed edge where the list was read second-hand. */
function namesAt(
  key: string,
  count: number,
  official: boolean,
  x: number,
  top: number,
  { wide, high, apart, pitch }: (typeof listing)[Size]['names'],
): Shape {
  const bars = Array.from({ length: count }, (_, i) => {
    const [column, row] = [Math.floor(i / inColumn), i % inColumn];
    const left = tenth(x + column * (wide + apart));
    const from = tenth(top + row * pitch);
    return rectPath(boxAt(left, tenth(left + wide), from, tenth(from + high)));
  });
  return shape(key, bars.join(''), 'china', official ? 'fill' : 'estimate');
}

/** From the foot of a number and its bars to the line under both, on which a disc leaves each bar in sight, and to the words under that. */
const [underBars, underLine] = [11, 10];

/** Lists as sheets beside the first, with how many names they bar and watch in large type, and a bar for each. */
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
        const foot = y + number * 0.72;
        const under = foot + underBars + underLine + word * 0.72;
        const at = x + displayWidth(count, number) + 8;
        const end = at + Math.ceil(counted[kind] / inColumn) * (names.wide + names.apart) - names.apart;
        const line = `M${tenth(x)} ${tenth(foot + underBars)}H${tenth(end)}`;
        const first = foot - (inColumn - 1) * names.pitch - names.high;
        return {
          shapes: [
            namesAt(`${kind}-${key}-names`, counted[kind], official, at, first, names),
            shape(`${kind}-${key}-line`, line, 'china', official ? 'line' : 'dashes'),
          ],
          texts: [
            placed(`${kind}-${key}`, x, foot, count, {
              size: number,
              face: 'display',
              tone: 'china',
            }),
            placed(`${kind}-${key}-by`, x, under, said(by), { size: word }),
            ...(kind === 'barred' ? [] : words(key).among).map((name) =>
              placed(`among-${key}`, x, under + word + 3, name, { size: word, tone: 'ink-2' }),
            ),
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
      ]);
    }),
  );
}
