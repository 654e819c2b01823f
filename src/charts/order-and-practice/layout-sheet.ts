// The order as a sheet of paper with a list of what it bars and an empty box where a rare earth would stand, and the lists of later orders as sheets of their own.
import type { Shape, Size } from '../contract/scene.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import type { Rows, Saying, View } from './rows.ts';
import type { Labels } from './words.ts';

/** How the first order is set: where its sheet stands, how large its list of what it bars is, and under that the line that is ours. */
interface Setting {
  readonly box: Box;
  readonly pad: number;
  readonly title: number;
  /** Whether it says who issued it, and over its list what it bars. */
  readonly issuer: boolean;
  readonly clause: boolean;
  /** A line of the list: its type, the size of its box, the air around it, and how many of them share the first line. */
  readonly item: {
    readonly size: number;
    readonly tick: number;
    readonly air: number;
    readonly abreast: number;
  };
  /** The line for rare earths, which is ours: its type and the size of its empty box. */
  readonly missing: number;
  readonly slot: number;
  /** How far the foot with whose words these are stands under the last line; null where it stands in that line. */
  readonly foot: boolean;
  /** Stops on the upper edges of its paths: sheets of different forms fade into each other, and none slides from under its words. */
  readonly stops: number;
}
export const boxAt = (left: number, right: number, top: number, bottom: number): Box => ({
  left,
  right,
  top,
  bottom,
});
/** The view of all has the sheet whole. A hint lies beside its empty box; where lists, reports or answers are told it stands by: beside them, or on a phone over them. */
const settings: Readonly<Record<Size, Readonly<Record<'whole' | 'by' | 'open', Setting>>>> = {
  wide: {
    whole: {
      box: boxAt(1, 398, 1, 314),
      pad: 20,
      title: 24,
      issuer: true,
      clause: true,
      item: { size: 18, tick: 19, air: 9, abreast: 1 },
      missing: 46,
      slot: 46,
      foot: false,
      stops: 0,
    },
    by: {
      box: boxAt(1, 232, 1, 338),
      pad: 16,
      title: 22,
      issuer: false,
      clause: true,
      item: { size: 20, tick: 18, air: 9, abreast: 1 },
      missing: 31,
      slot: 28,
      foot: true,
      stops: 0,
    },
    open: {
      box: boxAt(1, 284, 1, 286),
      pad: 16,
      title: 22,
      issuer: false,
      clause: true,
      item: { size: 18, tick: 17, air: 8, abreast: 1 },
      missing: 31,
      slot: 36,
      foot: true,
      stops: 1,
    },
  },
  narrow: {
    whole: {
      box: boxAt(2, 358, 1, 316),
      pad: 16,
      title: 23,
      issuer: true,
      clause: true,
      item: { size: 18, tick: 19, air: 10, abreast: 1 },
      missing: 42,
      slot: 46,
      foot: false,
      stops: 0,
    },
    by: {
      box: boxAt(2, 358, 1, 118),
      pad: 12,
      title: 21,
      issuer: false,
      clause: false,
      item: { size: 15, tick: 14, air: 5, abreast: 2 },
      missing: 22,
      slot: 20,
      foot: false,
      stops: 0,
    },
    open: {
      box: boxAt(2, 358, 190, 396),
      pad: 16,
      title: 21,
      issuer: false,
      clause: true,
      item: { size: 16, tick: 16, air: 7, abreast: 1 },
      missing: 27,
      slot: 26,
      foot: true,
      stops: 1,
    },
  },
};
const kinds = { all: 'whole', orders: 'by', hint: 'open', practice: 'by', denial: 'by' } as const;
/** How the sheet is set in a view. */
export const settingOf = (size: Size, view: View): Setting => settings[size][kinds[view]];

/** A line of the list: where its words stand, its box at the right, and the level of the rule under it. */
interface Listed {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly tick: Box;
  readonly under: number;
}
/** Air between the words of a line and its box. */
const beforeTick = 12;

/** The lines of a sheet from its head down: what it bars, each with a box, and the line that is ours with an empty one. */
function listOf(setting: Setting, words: Labels['sheet']) {
  const { box, pad, title, issuer, clause, item, missing, slot: free } = setting;
  const [left, right] = [box.left + pad, box.right - pad];
  const head = issuer ? tenth(box.top + pad + 10 + title) : box.top + pad + 11;
  const start = tenth(head + 9 + (clause ? item.size + item.air : 0));
  const leading = item.size + 2;
  const line = (
    from: number,
    to: number,
    top: number,
    size: number,
    tick: number,
    text: string,
    air: number,
  ) => {
    const lines = wrapText(text, (to - from - tick - beforeTick) / 1.08, size);
    const step = size === item.size ? leading : size;
    const high = Math.max(tick, lines.length * step) + air;
    const middle = top + high / 2;
    return {
      x: from,
      y: tenth(middle - ((lines.length - 1) * step) / 2 + size * 0.34),
      lines,
      tick: boxAt(tenth(to - tick), to, tenth(middle - tick / 2), tenth(middle + tick / 2)),
      under: tenth(top + high),
    };
  };
  const room = (right - left - 18) / 2;
  let top = start;
  const items = words.items.map((text, i): Listed => {
    const isFirst = item.abreast === 2 && i === 0;
    const isSecond = item.abreast === 2 && i === 1;
    const from = isSecond ? right - room : left;
    const own = line(from, isFirst ? left + room : right, top, item.size, item.tick, text, item.air);
    if (!isFirst) top = own.under;
    return own;
  });
  const ours = line(left, right, top, missing, free, words.missing, item.air + 6);
  return { left, right, head, start, items, ours };
}

/** The empty box of the line that is ours. */
export const slotOf = (setting: Setting, { sheet }: Labels): Box => listOf(setting, sheet).ours.tick;

/** How far each list looks out under the sheet before it, and how much narrower it is. */
const peeking = { wide: { out: 23, in: 9, base: 17 }, narrow: { out: 24, in: 8, base: 17 } } as const;

/** A sheet within the line around it. */
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

/** A cross in a box, clear of its edges. */
const crossIn = ({ left, right, top, bottom }: Box): string => {
  const [from, to, over, under] = [left + 4, right - 4, top + 4, bottom - 4].map(tenth);
  return `M${from} ${over}L${to} ${under}M${from} ${under}L${to} ${over}`;
};

/** The order as a list: what it bars with a cross each, and under a rule that rare earths are not named, in ink and with an empty box, as that line is ours. */
function listed(order: Saying, labels: Labels, setting: Setting): Drawn {
  const { box, pad, title, issuer, clause, item, missing, foot, stops } = setting;
  const words = labels.sheet;
  const { left, right, head, start, items, ours } = listOf(setting, words);
  const quiet = { tone: 'ink-2' } as const;
  const rule = (y: number): string => `M${left} ${tenth(y)}H${right}`;
  const rules = items.map(({ under }) => under).filter((y, i, all) => all.indexOf(y, i + 1) < 0);
  const empty = outline(ours.tick, stops);
  const size = item.size;
  return gathered([
    {
      shapes: [
        shape('sheet-lines', [head + 9, ...rules].map(rule).join(''), 'ink', 'hair'),
        shape('sheet-boxes', items.map(({ tick }) => rectPath(tick)).join(''), 'ink', 'hair'),
        shape('sheet-crosses', items.map(({ tick }) => crossIn(tick)).join(''), 'china', 'line'),
        shape('sheet-hole', empty, 'paper', 'fill'),
        // A whole line: dashes are kept for what the press told.
        shape('sheet-slot', empty, 'ink', 'fitting'),
      ],
      texts: [
        ...(issuer ? [placed('sheet-issuer', left, box.top + pad + 9, words.issuer, quiet)] : []),
        placed('day-order', right, issuer ? box.top + pad + 9 : head, labels.day(order), {
          anchor: 'end',
          weight: 600,
        }),
        placed('sheet-title', left, head, words.title, { size: title, face: 'display', ...quiet }),
        placed(
          'sheet-summary',
          foot ? right : issuer ? right : right - 56,
          foot ? box.bottom - pad + 3 : head,
          words.summary,
          { anchor: 'end', ...quiet },
        ),
        ...(clause
          ? [
              placed('sheet-before', left, tenth(start - item.air / 2 - 1), words.before, {
                size: size - 2,
                ...quiet,
              }),
            ]
          : []),
        ...items.map(({ x, y, lines }, i) =>
          placed(`sheet-item-${i + 1}`, x, y, lines, { size, leading: size + 2 }),
        ),
        placed('sheet-missing', ours.x, ours.y, ours.lines, {
          size: missing,
          leading: missing,
          face: 'display',
        }),
      ],
    },
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
      listed(order, labels, setting),
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

/** How many names stand in a column. */
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

/** As many names as a list has, each a bar, five in a column: solid, or pale with a dashed edge where the list itself was not read. */
function namesAt(
  key: string,
  count: number,
  isRead: boolean,
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
  return shape(key, bars.join(''), 'china', isRead ? 'fill' : 'estimate');
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
        const isRead = rows[list].isRead[kind];
        const foot = y + number * 0.72;
        const under = foot + underBars + underLine + word * 0.72;
        const at = x + displayWidth(count, number) + 8;
        const end = at + Math.ceil(counted[kind] / inColumn) * (names.wide + names.apart) - names.apart;
        const line = `M${tenth(x)} ${tenth(foot + underBars)}H${tenth(end)}`;
        const first = foot - (inColumn - 1) * names.pitch - names.high;
        return {
          shapes: [
            namesAt(`${kind}-${key}-names`, counted[kind], isRead, at, first, names),
            shape(`${kind}-${key}-line`, line, 'china', isRead ? 'line' : 'dashes'),
          ],
          texts: [
            placed(`${kind}-${key}`, x, foot, count, {
              size: number,
              face: 'display',
              tone: 'china',
            }),
            placed(`${kind}-${key}-by`, x, under, said(by), { size: word }),
            ...words(key).under[kind].map((each) =>
              placed(`under-${kind}-${key}`, x, under + word + 3, each, { size: word, tone: 'ink-2' }),
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
