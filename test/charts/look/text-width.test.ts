// Text is measured with the label font's own widths; wrapping loses no word and keeps to the width.
import { describe, expect, it } from 'vitest';
import { GLYPHS } from '../../../src/charts/look/glyphs.ts';
import { textWidth, wrapText } from '../../../src/charts/look/text-width.ts';
import { seeded } from '../contract/random.ts';

describe('textWidth', () => {
  it('grows with size and weight and adds up', () => {
    expect(textWidth('China', 26)).toBeCloseTo(2 * textWidth('China', 13), 9);
    expect(textWidth('China', 13, 600)).toBeGreaterThan(textWidth('China', 13, 400));
    expect(textWidth('ab', 13)).toBeCloseTo(textWidth('a', 13) + textWidth('b', 13), 9);
    expect(textWidth('', 13)).toBe(0);
    expect(textWidth('WWWW', 13)).toBeGreaterThan(textWidth('iiii', 13));
  });

  it('has a width for every character of GLYPHS in both weights', () => {
    for (const weight of [400, 600] as const) {
      expect([...GLYPHS].filter((character) => !(textWidth(character, 10, weight) > 0))).toEqual([]);
    }
  });

  it.each(['→', '₂', '磁', '🧲', '\t', '\n'])(
    'throws on %j, which the label font lacks, and says what to do',
    (character) => {
      expect(() => textWidth(`a${character}b`, 13)).toThrow(RangeError);
      expect(() => textWidth(`a${character}b`, 13)).toThrow(
        `no glyph for "${character}" in "a${character}b": add it to glyphs.ts and run npm run fonts`,
      );
    },
  );
});

describe('wrapText', () => {
  it('breaks between words, and only where the line is full', () => {
    const width = textWidth('one two', 13);
    expect(wrapText('one two three', width, 13)).toEqual(['one two', 'three']);
    expect(wrapText('one two', width, 13)).toEqual(['one two']);
    expect(wrapText('one two', width - 0.1, 13)).toEqual(['one', 'two']);
  });

  it('lets a longer word stand alone', () => {
    expect(wrapText('a rare-earths-everywhere b', 20, 13)).toEqual(['a', 'rare-earths-everywhere', 'b']);
  });

  it('leaves no short word alone on the last line where the line before can spare one', () => {
    const width = textWidth('Xi visits JL MAG in Ganzhou with Liu', 13);
    const text = 'Xi visits JL MAG in Ganzhou with Liu He';
    expect(wrapText(text, width, 13)).toEqual(['Xi visits JL MAG in Ganzhou with', 'Liu He']);
    expect(wrapText('one two of', textWidth('one two', 13), 13)).toEqual(['one two', 'of']);
  });

  it('gives no line for no text, and never breaks at a no-break space', () => {
    expect(wrapText('', 100, 13)).toEqual([]);
    expect(wrapText('270\u00a0kt', 1, 13)).toEqual(['270\u00a0kt']);
  });

  it('keeps every word in order, fits the width and wastes no room, for random texts', () => {
    const random = seeded(3);
    const letters = 'abcdefghij WMil.,’–0123456789'.replace(' ', '');
    for (let trial = 0; trial < 400; trial++) {
      const words = Array.from({ length: 1 + Math.floor(random() * 25) }, () =>
        Array.from(
          { length: 1 + Math.floor(random() * 12) },
          () => letters[Math.floor(random() * letters.length)],
        ).join(''),
      );
      const width = 40 + random() * 200;
      const size = 13 + Math.floor(random() * 6);
      const weight = random() < 0.5 ? 400 : 600;
      const lines = wrapText(words.join(' '), width, size, weight);
      const context = `${words.join(' ')} | ${width} | ${lines.join(' / ')}`;
      expect(lines.join(' '), context).toBe(words.join(' '));
      lines.forEach((line, i) => {
        if (line.includes(' ')) expect(textWidth(line, size, weight), context).toBeLessThanOrEqual(width);
        // The last line may have taken a word of the line before it along.
        const next = lines[i + 1]?.split(' ').slice(0, i + 2 === lines.length ? 2 : 1) ?? [];
        if (next.length > 0)
          expect(textWidth([line, ...next].join(' '), size, weight), context).toBeGreaterThan(width);
      });
    }
  });
});
