// The key: widths of some tonnes, and what a dashed, an empty and a hatched pipe say. Beside the whole map a table, else a line.
import type { PlacedText, Shape } from '../contract/scene.ts';
import { rectPath } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tonnes } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import { run } from './layout-pipes.ts';
import type { Site } from './layout-site.ts';
import type { View } from './rows.ts';
import type { Labels } from './words.ts';

/** Tonnes a year whose widths the table shows; a line has room for one of them. */
const amounts = [10_000, 5000, 1000];
const lineAmount = 5000;
/** How long a sign is. */
const length = 18;
/** How long the piece of pipe is that shows a width. */
const tall = 10;
/** Between a sign and its words, and between lines. */
const [near, pitch] = [5, 15];
/** Between what stands on one line. */
const apart = { wide: 22, narrow: 16 } as const;
/** The widths stand below the west of the land, or on a phone between what stands beside; the signs in the sea west of the land. */
const places = { widths: { x: 4, y: 315 }, signs: { x: 4, y: 234 }, narrow: { x: 114, y: 317 } } as const;
/** Under a part of the map, from its frame to the middle of the first line: no coast ends at its words. */
const under = 13;

/** A sign, with other words than those of its contents and a tone of its own where a view needs them. */
interface Sign {
  readonly contents: 'bounded' | 'route' | 'promise';
  readonly words?: 'ofOre';
  readonly tone?: Shape['tone'];
}
const signs: readonly Sign[] = [{ contents: 'bounded' }, { contents: 'route' }, { contents: 'promise' }];
/** The words of a view's width, and the signs that it has for what none of its labels says in words. */
const keys: Readonly<
  Record<View, { readonly width: 'width' | 'here' | 'hereAndBlock'; readonly signs: readonly Sign[] }>
> = {
  all: { width: 'width', signs },
  'china-system': {
    width: 'hereAndBlock',
    signs: [
      { contents: 'bounded', words: 'ofOre' },
      { contents: 'route', tone: 'china' },
    ],
  },
  'lynas-main': { width: 'here', signs: [] },
  'magnet-loop': { width: 'here', signs: [] },
  promises: { width: 'here', signs: [{ contents: 'route' }, { contents: 'promise' }] },
};

interface Key {
  readonly shapes: readonly Shape[];
  readonly texts: readonly PlacedText[];
}

export function keyOf(site: Site, labels: Labels, view: View): Key {
  const { size, seen } = site;
  if (size === 'wide' && seen.frame === undefined) return keyTable(site, labels, view);
  return size === 'narrow' && view === 'promises' ? { shapes: [], texts: [] } : keyLine(site, labels, view);
}

/** Several widths under each other, and the signs, each in its own row. */
function keyTable(site: Site, labels: Labels, view: View): Key {
  const { x, y } = places.widths;
  // Widths of what is promised stand for nothing.
  const widths = (view === 'promises' ? [] : amounts).map((amount, i) => ({
    amount,
    at: y + 3 + pitch * (i + 1),
    text: i === 0 ? labels.key.yearly(tonnes(amount)) : tonnes(amount),
  }));
  const shown = new Set(keys[view].signs.map(({ contents }) => contents));
  const rows = signs.flatMap((sign, i) =>
    shown.has(sign.contents) ? [{ sign, at: places.signs.y + pitch * i }] : [],
  );
  return {
    shapes: [
      ...widths.map(({ amount, at }) => widthShape(amount, x, at, site)),
      ...rows.flatMap(({ sign, at }) => signShapes(sign, places.signs.x, at)),
    ],
    texts: [
      ...widths.map(({ amount, at, text }) => wordsBeside(`key-${amount}`, x, at, text)),
      ...rows.map(({ sign: { contents }, at }) =>
        wordsBeside(`key-${contents}`, places.signs.x, at, labels.key[contents]),
      ),
    ],
  };
}

/** One width, and on its line, or on a phone under it, the signs of a view that shows a part of the map. */
function keyLine(site: Site, labels: Labels, view: View): Key {
  const {
    size,
    bore,
    seen: { frame },
  } = site;
  const { x, y } = frame === undefined ? places.narrow : { x: frame.left, y: frame.bottom + under };
  const words = labels.key[keys[view].width](tonnes(lineAmount));
  const wordsFrom = x + Math.max(0, bore(lineAmount) - length);
  const wideOf = (text: string): number => length + near + textWidth(text, 13) + apart[size];
  const [first, at] = size === 'narrow' ? [x, y + pitch] : [wordsFrom + wideOf(words), y];
  const said = (frame === undefined ? [] : keys[view].signs).map((sign) => ({
    sign,
    text: labels.key[sign.words ?? sign.contents],
  }));
  const row = said.map((each, i) => ({
    ...each,
    left: said.slice(0, i).reduce((left, { text }) => left + wideOf(text), first),
  }));
  return {
    shapes: [
      widthShape(lineAmount, x, y, site),
      ...row.flatMap(({ sign, left }) => signShapes(sign, left, at)),
    ],
    texts: [
      wordsBeside('key-0', wordsFrom, y, words),
      ...row.map(({ sign, text, left }) => wordsBeside(`key-${sign.contents}`, left, at, text)),
    ],
  };
}

/** A piece of pipe that runs down, as wide as some tonnes. */
const widthShape = (amount: number, x: number, at: number, { bore }: Site): Shape =>
  shape(
    `key-${amount}`,
    rectPath({
      left: x + Math.max(0, length - bore(amount)),
      right: x + Math.max(length, bore(amount)),
      top: at - tall / 2,
      bottom: at + tall / 2,
    }),
    'ink-2',
    'fill',
  );

/** A short pipe with the edges of its kind. */
const signShapes = (
  { contents, tone = contents === 'promise' ? 'policy' : 'others' }: Sign,
  x: number,
  y: number,
): Shape[] =>
  run({
    key: `key-${contents}`,
    points: [
      { x, y },
      { x: x + length, y },
    ],
    bore: 6,
    contents,
    tone,
  });

const wordsBeside = (id: string, left: number, at: number, text: string): PlacedText =>
  placed(id, left + length + near, at + 4.5, text, { tone: 'ink-2' });
