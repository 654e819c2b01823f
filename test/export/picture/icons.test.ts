// The icons: opaque where phones need it, nothing of the valve outside the circle that systems may cut, and lighter inks for dark tabs.
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { blueprint, paper } from '../../../src/charts/look/palette.ts';
import { appIcons, appIconSvg, iconSvg } from '../../../src/export/picture/icons.ts';

interface Pixel {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly alpha: number;
}
function pixelsOf(svg: string): Pixel[] {
  const { pixels, width } = new Resvg(svg).render();
  const hex = (byte: number) => byte.toString(16).padStart(2, '0');
  return Array.from({ length: pixels.length / 4 }, (_, i) => {
    const [r = 0, g = 0, b = 0, alpha = 0] = pixels.subarray(i * 4, i * 4 + 4);
    return {
      x: i % width,
      y: Math.floor(i / width),
      colour: `#${hex(r)}${hex(g)}${hex(b)}`.toUpperCase(),
      alpha,
    };
  });
}

describe.each(Object.entries(appIcons))('%s', (_, size) => {
  const pixels = pixelsOf(appIconSvg(size));

  it('is opaque everywhere, since phones put black behind what is not', () => {
    expect(pixels).toHaveLength(size * size);
    expect(pixels.filter(({ alpha }) => alpha !== 255)).toEqual([]);
  });

  it('keeps the valve in the circle of four fifths; only the pipe and the paper go on outside', () => {
    const pipe = [(15 + 9 - 1) / 52, (25 + 9 + 1) / 52].map((part) => part * size);
    const outside = pixels.filter(
      ({ x, y, colour }) =>
        colour !== paper.paper &&
        Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2) > size * 0.4 &&
        (y < (pipe[0] ?? 0) || y > (pipe[1] ?? 0)),
    );
    expect(outside).toEqual([]);
  });
});

it('the icon of tabs takes the inks of paper, and those of blueprint where the system is dark', () => {
  const [style = '', drawing = ''] = iconSvg().split('</style>');
  expect(style).toContain('@media(prefers-color-scheme:dark)');
  for (const tone of ['ink', 'china'] as const) {
    expect(style).toContain(blueprint[tone]);
    expect(drawing).toContain(paper[tone]);
  }
});
