// The key: widths of some tonnes, and what a dashed, an empty and a hatched pipe say.
import type { PlacedText, Shape } from '../contract/scene.ts';
import { rectPath } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tonnes } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import { run } from './layout-pipes.ts';
import type { Site } from './layout-systems.ts';
import type { View } from './rows.ts';
import type { Labels } from './words.ts';

const amounts = [10_000, 5000, 1000];
const length = 18;
/** Between a sign and its words, and between lines. */
const [near, pitch] = [5, 15];
/** Where the widths stand, below the west of the land or between what stands beside, and the signs, in the sea west of it. */
const places = {
  wide: { x: 4, y: 315, signs: { x: 4, y: 234 } },
  narrow: { x: 114, y: 317 },
} as const;

/** On a part of the map, in its corner. */
const corner = { x: 9, up: 18 };

type Sign = 'bounded' | 'route' | 'promise';
/** What a view has signs for that none of its labels says in words. */
const signsOf: Readonly<Record<View, readonly Sign[]>> = {
  all: ['bounded', 'route', 'promise'],
  'china-system': ['bounded', 'route'],
  'lynas-main': [],
  'magnet-loop': [],
  promises: ['route', 'promise'],
};
/** What a phone has room for on the line of the widths: the rest stands under the finding. */
const onPhone: Readonly<Partial<Record<View, readonly Sign[]>>> = { 'china-system': ['bounded'] };
/** Between what stands on one line. */
const apart = { wide: 22, narrow: 16 } as const;

interface Key {
  /** Paper under its words, so that no coast runs through them. */
  readonly ground: readonly Shape[];
  readonly shapes: readonly Shape[];
  readonly texts: readonly PlacedText[];
}

/** Widths of some tonnes, on a narrow artboard of one alone, and what the edges of a view's pipes say. */
export function key(site: Site, labels: Labels, view: View): Key {
  const { size, bore } = site;
  const { frame } = site.seen;
  const { x, y } =
    frame === undefined
      ? places[size]
      : { x: corner.x, y: frame.bottom - Math.max(corner.up, bore(amounts[1] ?? 0) / 2 + 8) };
  const bar = (amount: number, at: number) =>
    shape(
      `key-${amount}`,
      rectPath({ left: x, right: x + length, top: at - bore(amount) / 2, bottom: at + bore(amount) / 2 }),
      'ink-2',
      'fill',
    );
  const words = (id: string, left: number, at: number, text: string | readonly string[]) =>
    placed(id, left + length + near, at + 4.5, text, { tone: 'ink-2' });
  // Widths of what is promised stand for nothing.
  if (size === 'narrow' && view === 'promises') return { ground: [], shapes: [], texts: [] };
  if (size === 'narrow' || frame !== undefined) {
    const [, amount = 0] = amounts;
    const text = labels.key.width(tonnes(amount));
    // The signs follow on its line.
    const gap = apart[size];
    let end = x + length + near + textWidth(text, 13) + gap;
    const after = (size === 'wide' ? signsOf[view] : (onPhone[view] ?? [])).map((contents) => {
      const left = end;
      end += length + near + textWidth(labels.key[contents], 13) + gap;
      return {
        shapes: sign(
          contents,
          left,
          y,
          view === 'china-system' && contents === 'route' ? 'china' : undefined,
        ),
        text: words(`key-${contents}`, left, y, labels.key[contents]),
      };
    });
    const tall = Math.max(12, bore(amount) / 2 + 6);
    const ground: Shape[] =
      frame === undefined
        ? []
        : [
            shape(
              'key-ground',
              rectPath({
                left: frame.left + 0.5,
                right: Math.round(end - gap / 3),
                top: y - tall,
                bottom: frame.bottom - 0.5,
              }),
              'paper',
              'fill',
            ),
          ];
    return {
      ground,
      shapes: [bar(amount, y), ...after.flatMap(({ shapes }) => shapes)],
      texts: [words('key-0', x, y, text), ...after.map(({ text }) => text)],
    };
  }
  const rows = amounts.map((amount, i) => ({ amount, at: y + 3 + pitch * (i + 1) }));
  const { signs } = places.wide;
  const all = signsOf.all.flatMap((contents, i) =>
    signsOf[view].includes(contents) ? [{ contents, at: signs.y + pitch * i }] : [],
  );
  return {
    ground: [],
    shapes: [
      ...rows.map(({ amount, at }) => bar(amount, at)),
      ...all.flatMap(({ contents, at }) => sign(contents, signs.x, at)),
    ],
    texts: [
      placed('key-head', x, y + 4.5, labels.key.head, { weight: 600 }),
      ...rows.map(({ amount, at }) => words(`key-${amount}`, x, at, tonnes(amount))),
      ...all.map(({ contents, at }) => words(`key-${contents}`, signs.x, at, labels.key[contents])),
    ],
  };
}

/** A short pipe with the edges of its kind. */
const sign = (contents: Sign, x: number, y: number, tone?: Shape['tone']): Shape[] =>
  run({
    key: `key-${contents}`,
    points: [
      { x, y },
      { x: x + length, y },
    ],
    bore: 6,
    contents,
    tone: tone ?? (contents === 'promise' ? 'policy' : 'others'),
  });
