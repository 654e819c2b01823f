// Formulas in MathML: letters, words, what stands below, fractions, and what can't be read.
import { describe, expect, it } from 'vitest';
import { formula } from '../../src/methods/model/formula.ts';

const inside = (text: string): string =>
  formula(text).replace('<math displaystyle="true" data-pagefind-ignore>', '').replace('</math>', '');

describe('formula', () => {
  it('sets letters as quantities, words upright, and minus as minus', () => {
    expect(inside('a')).toBe('<mi>a</mi>');
    expect(inside('metal')).toBe('<mtext>metal</mtext>');
    expect(inside('1 - h')).toBe('<mrow><mn>1</mn><mo>−</mo><mi>h</mi></mrow>');
    expect(inside('min(a, 1.16)')).toBe(
      '<mrow><mo lspace="0" rspace="0.17em">min</mo><mo stretchy="false">(</mo><mi>a</mi><mo separator="true">,</mo><mn>1.16</mn><mo stretchy="false">)</mo></mrow>',
    );
  });

  it('sets below what follows an underscore, and holds braces together', () => {
    expect(inside('S_t')).toBe('<msub><mi>S</mi><mi>t</mi></msub>');
    expect(inside('S_{t-1}')).toBe('<msub><mi>S</mi><mrow><mi>t</mi><mo>−</mo><mn>1</mn></mrow></msub>');
    expect(inside('n_metal')).toBe('<msub><mi>n</mi><mtext>metal</mtext></msub>');
  });

  it('sets fractions', () => {
    expect(inside('{u}/{n_s}')).toBe('<mfrac><mi>u</mi><msub><mi>n</mi><mi>s</mi></msub></mfrac>');
  });

  it.each([
    ['', 'a piece at ""'],
    ['a_', 'a letter, a number or a sign at ""'],
    ['{a', '} at ""'],
    ['{a}/b', '{ after / at "b"'],
    ['a }', 'a letter, a number or a sign at "}"'],
    ['a ≤ b', 'a letter, a number or a sign at "≤ b"'],
    ['a < b', 'a letter, a number or a sign at "< b"'],
  ])('can’t read "%s", and says where', (text, expected) => {
    expect(() => formula(text)).toThrow(new RangeError(`formula "${text}": expected ${expected}`));
  });
});
