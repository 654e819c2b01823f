// The last drawing says what its rows say, opens its valve as far as they do, and stays small.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/charts/look/text-width.ts';
import { closing, closingSheets } from '../../src/opening/drawings/closing.ts';
import { rows } from '../../src/opening/rows/closing.ts';

const sizes = ['desk', 'phone'] as const;
const wordsOf = (svg: string): string =>
  [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, words]) => words).join('\n');
/** How high what passes the valve is, of the bore behind it. */
function passed(svg: string): number {
  const stream = / height="([\d.]+)" class="f-china bare"\/><rect [^>]*class="f-others bare"/.exec(svg)?.[1];
  const walls = /class="f-others bare"\/><path d="M[\d.]+ ([\d.]+)H[\d.]+M[\d.]+ ([\d.]+)H/.exec(svg);
  return Number(stream) / (Number(walls?.[2]) - Number(walls?.[1]));
}

describe.each(sizes)('%s', (size) => {
  it('says change, year, plant and last day of its record', () => {
    const other = closing({
      ...rows,
      heavy: -40,
      year: '2031',
      owner: 'Acme Works',
      country: 'Chile',
      ends: '2032-02-03',
    });
    const words = wordsOf(other[size]);
    for (const label of ['−40% in 2031', 'Acme, Chile', '3\u00a0February\u00a02032'])
      expect(words).toContain(label);
    expect(wordsOf(closing(rows)[size])).toContain(`−${-rows.heavy}%`);
  });

  it('opens the valve as far as the record says', () => {
    expect(passed(closing({ ...rows, heavy: -40 })[size])).toBeCloseTo(0.6, 1);
    expect(passed(closing(rows)[size])).toBeCloseTo(1 + rows.heavy / 100, 1);
  });

  it('keeps its words on the sheet and apart, and large enough', () => {
    const { width, height } = closingSheets[size];
    const texts = [
      ...closing(rows)[size].matchAll(
        /<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)" class="([^"]*)"[^>]*>([^<]*)/g,
      ),
    ];
    const boxes = texts.map(([, x, y, letters, names, words = '']) => {
      const [left, base, em] = [Number(x), Number(y), Number(letters)];
      expect(em).toBeGreaterThanOrEqual(size === 'desk' ? 17 : 15);
      const right = left + textWidth(words, em, names?.includes('bold') === true ? 600 : 400);
      return { words, left, right, top: base - em * 0.74, bottom: base + em * 0.22 };
    });
    expect(boxes.length).toBeGreaterThan(4);
    for (const box of boxes) {
      expect(box.left, box.words).toBeGreaterThan(0);
      expect(box.right, box.words).toBeLessThan(width);
      expect(box.bottom, box.words).toBeLessThan(height);
    }
    const clashes = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(clashes).toEqual([]);
  });
});

it('is under 3 kB, compressed, in both sizes together', () => {
  const { desk, phone } = closing(rows);
  expect(gzipSync(desk + phone).length).toBeLessThan(3 * 1024);
});

describe('the way in', () => {
  /** Units that the rail beside the story and its tags take at the left edge, in the narrowest window of a size. */
  const rail = { desk: 36, phone: 15 } as const;
  it.each(sizes)('%s: nothing but the pipe of the rail lies under the rail and its tags', (size) => {
    const svg = closing(rows)[size];
    const shapes = [...svg.matchAll(/<rect x="(-?[\d.]+)" y="\d/g)].map(([, x]) => Number(x));
    expect(shapes.filter((x) => x < rail[size])).toEqual([]);
    const [, top, right, , , low] =
      /<path d="M-1600 ([\d.]+)H([\d.]+)L.*?H([\d.]+)L([\d.]+) ([\d.]+)H-1600Z"/.exec(svg)?.map(Number) ?? [];
    expect(right).toBeGreaterThanOrEqual(rail[size]);
    expect((low ?? NaN) - (top ?? NaN), 'as thin as the rail’s pipe in other drawings').toBeLessThanOrEqual(
      30,
    );
    const thin = /<path d="M(-?[\d.]+) [^"]*" class="f-others bare"/.exec(svg)?.[1];
    expect(Number(thin)).toBeGreaterThanOrEqual(rail[size]);
  });

  it('the wheel is drawn large', () => {
    const radius = (size: (typeof sizes)[number]) =>
      Math.max(...[...closing(rows)[size].matchAll(/<circle [^>]*r="([\d.]+)"/g)].map(([, r]) => Number(r)));
    expect(radius('desk')).toBeGreaterThanOrEqual(130);
    expect(radius('phone')).toBeGreaterThanOrEqual(80);
  });
});
