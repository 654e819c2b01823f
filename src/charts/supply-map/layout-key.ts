// The key: widths of some tonnes, and what a dashed, an empty and a hatched pipe say.
import type { PlacedText, Shape } from '../contract/scene.ts';
import { rectPath } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tonnes } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import { run } from './layout-pipes.ts';
import type { Site } from './layout-systems.ts';
import type { Labels } from './words.ts';

const amounts = [10_000, 5000, 1000];
const length = 18;
/** Between a sign and its words, and between words and the next sign. */
const [near, apart] = [4, 9];
const places = {
  wide: { x: 2, y: 364 },
  narrow: { x: 4, y: 455 },
} as const;

/** One row under a wide map; on a narrow one a bore alone. */
export function key({ size, bore }: Site, labels: Labels): { shapes: Shape[]; texts: PlacedText[] } {
  const { x, y } = places[size];
  const box = (at: number, amount: number) => ({
    left: at,
    right: at + length,
    top: y - bore(amount) / 2,
    bottom: y + bore(amount) / 2,
  });
  const bar = (at: number, amount: number) =>
    shape(`key-${amount}`, rectPath(box(at, amount)), 'ink-2', 'fill');
  const words = (id: string, at: number, text: string) =>
    placed(id, at + length + near, y + 4.5, text, { tone: 'ink-2' });
  if (size === 'narrow') {
    const [, amount = 0] = amounts;
    return { shapes: [bar(x, amount)], texts: [words('key-0', x, tonnes(amount))] };
  }
  const head = placed('key-head', x, y + 4.5, labels.key.head, { weight: 600 });
  let at = x + textWidth(labels.key.head, 13, 600) + near;
  const next = (text: string): number => {
    const here = at;
    at += length + near + textWidth(text, 13) + apart;
    return here;
  };
  const widths = amounts.map((amount) => {
    const text = tonnes(amount);
    const here = next(text);
    return { shapes: [bar(here, amount)], text: words(`key-${amount}`, here, text) };
  });
  const signs = (['bounded', 'route', 'promise'] as const).map((contents) => {
    const here = next(labels.key[contents]);
    const tone = contents === 'promise' ? ('policy' as const) : ('others' as const);
    const points = [
      { x: here, y },
      { x: here + length, y },
    ] as const;
    return {
      shapes: run(true, { key: `key-${contents}`, points, bore: 6, contents, tone }),
      text: words(`key-${contents}`, here, labels.key[contents]),
    };
  });
  const all = [...widths, ...signs];
  return { shapes: all.flatMap(({ shapes }) => shapes), texts: [head, ...all.map(({ text }) => text)] };
}
