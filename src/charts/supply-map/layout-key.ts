// The key: widths of some tonnes, and what a dashed, an empty and a hatched pipe say.
import type { PlacedText, Shape } from '../contract/scene.ts';
import { rectPath } from '../kit/box.ts';
import { placed } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tonnes } from '../look/format.ts';
import { run } from './layout-pipes.ts';
import type { Site } from './layout-systems.ts';
import type { Labels } from './words.ts';

const amounts = [20_000, 5000, 1000];
const length = 24;
const places = {
  wide: { x: 4, y: 18, lines: 17 },
  narrow: { x: 4, y: 455, lines: 15 },
} as const;

export function key({ size, bore }: Site, labels: Labels): { shapes: Shape[]; texts: PlacedText[] } {
  const { x, y, lines } = places[size];
  if (size === 'narrow') {
    const [, amount = 0] = amounts;
    const box = { left: x, right: x + length, top: y - bore(amount) / 2, bottom: y + bore(amount) / 2 };
    return {
      shapes: [shape(`key-${amount}`, rectPath(box), 'ink-2', 'fill')],
      texts: [placed('key-0', x + length + 5, y + 5, tonnes(amount), { tone: 'ink-2' })],
    };
  }
  let top = y + 8;
  const widths = amounts.map((amount, i) => {
    const box = { left: x, right: x + length, top, bottom: top + bore(amount) };
    top = box.bottom + Math.max(7, lines - bore(amounts[i + 1] ?? amount));
    return {
      shape: shape(`key-${amount}`, rectPath(box), 'ink-2', 'fill'),
      text: placed(`key-${amount}`, x + length + 7, (box.top + box.bottom) / 2 + 4.5, tonnes(amount), {
        tone: 'ink-2',
      }),
    };
  });
  const signs = (['bounded', 'route', 'promise'] as const).map((contents, i) => {
    const at = top + 4 + i * (lines + 1);
    const tone = contents === 'promise' ? 'policy' : contents === 'route' ? 'others' : 'others';
    return {
      shapes: run(true, {
        key: `key-${contents}`,
        points: [
          { x, y: at },
          { x: x + length, y: at },
        ],
        bore: 6,
        contents,
        tone,
      }),
      text: placed(`key-${contents}`, x + length + 7, at + 4.5, labels.key[contents], { tone: 'ink-2' }),
    };
  });
  return {
    shapes: [...widths.map((each) => each.shape), ...signs.flatMap((each) => each.shapes)],
    texts: [
      placed('key-head', x, y, labels.key.head, { weight: 600 }),
      ...widths.map((each) => each.text),
      ...signs.map((each) => each.text),
    ],
  };
}
