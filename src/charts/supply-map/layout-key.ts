// The key: widths of some tonnes, and what a dashed, an empty and a hatched pipe say.
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

const amounts = [10_000, 5000, 1000];
const length = 18;
/** Between a sign and its words, and between lines. */
const [near, pitch] = [5, 15];
/** Where the widths stand, below the west of the land or between what stands beside, and the signs, in the sea west of it. */
const places = {
  wide: { x: 4, y: 315, signs: { x: 4, y: 234 } },
  narrow: { x: 114, y: 317 },
} as const;

/** Under a part of the map, from its frame to the middle of the first line: no coast ends at its words. */
const under = 13;
/** How long the piece of pipe is, from end to end. */
const tall = 10;

type Sign = 'bounded' | 'route' | 'promise';
/** What a view has signs for that none of its labels says in words. */
const signsOf: Readonly<Record<View, readonly Sign[]>> = {
  all: ['bounded', 'route', 'promise'],
  'china-system': ['bounded', 'route'],
  'lynas-main': [],
  'magnet-loop': [],
  promises: ['route', 'promise'],
};
/** Between what stands on one line. */
const apart = { wide: 22, narrow: 16 } as const;

interface Key {
  readonly shapes: readonly Shape[];
  readonly texts: readonly PlacedText[];
}

/** Widths of some tonnes, on a narrow artboard of one alone, and what the edges of a view's pipes say. */
export function key(site: Site, labels: Labels, view: View): Key {
  const { size, bore } = site;
  const { frame } = site.seen;
  const { x, y } = frame === undefined ? places[size] : { x: frame.left, y: frame.bottom + under };
  // A piece of pipe that runs down: its width is what counts.
  const bar = (amount: number, at: number) =>
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
  const words = (id: string, left: number, at: number, text: string | readonly string[]) =>
    placed(id, left + length + near, at + 4.5, text, { tone: 'ink-2' });
  if (size === 'narrow' && view === 'promises') return { shapes: [], texts: [] };
  if (size === 'narrow' || frame !== undefined) {
    const [, amount = 0] = amounts;
    const { width, here, hereAndBlock } = labels.key;
    const text = (frame === undefined ? width : view === 'china-system' ? hereAndBlock : here)(
      tonnes(amount),
    );
    const from = x + Math.max(0, bore(amount) - length);
    // The signs follow on its line, and on a phone under it.
    const gap = apart[size];
    let end = size === 'narrow' ? x : from + length + near + textWidth(text, 13) + gap;
    const at = size === 'narrow' ? y + pitch : y;
    const after = (frame === undefined ? [] : signsOf[view]).map((contents) => {
      const left = end;
      const said =
        view === 'china-system' && contents === 'bounded' ? labels.key.ofOre : labels.key[contents];
      end += length + near + textWidth(said, 13) + gap;
      return {
        shapes: sign(
          contents,
          left,
          at,
          view === 'china-system' && contents === 'route' ? 'china' : undefined,
        ),
        text: words(`key-${contents}`, left, at, said),
      };
    });
    return {
      shapes: [bar(amount, y), ...after.flatMap(({ shapes }) => shapes)],
      texts: [words('key-0', from, y, text), ...after.map(({ text }) => text)],
    };
  }
  // Widths of what is promised stand for nothing.
  const rows = (view === 'promises' ? [] : amounts).map((amount, i) => ({
    amount,
    at: y + 3 + pitch * (i + 1),
  }));
  const { signs } = places.wide;
  const all = signsOf.all.flatMap((contents, i) =>
    signsOf[view].includes(contents) ? [{ contents, at: signs.y + pitch * i }] : [],
  );
  return {
    shapes: [
      ...rows.map(({ amount, at }) => bar(amount, at)),
      ...all.flatMap(({ contents, at }) => sign(contents, signs.x, at)),
    ],
    texts: [
      ...rows.map(({ amount, at }, i) =>
        words(`key-${amount}`, x, at, i === 0 ? labels.key.yearly(tonnes(amount)) : tonnes(amount)),
      ),
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
