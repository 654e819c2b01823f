// The marked page: lines of one measure, strokes that differ by form alone, no word drawn that no quote holds.
import { describe, expect, it } from 'vitest';
import { setPage, stretchesOf, textOf } from '../../../src/charts/claims-ledger/layout-page.ts';
import { caret, stroke, type Reading } from '../../../src/charts/claims-ledger/layout-strokes.ts';
import { rows, type PageWord } from '../../../src/charts/claims-ledger/rows.ts';
import { inkOf } from '../../../src/charts/marks/ink.ts';
import { pathPoints } from '../drawings/boxes.ts';

const readings: readonly Reading[] = ['whole', 'part', 'split', 'open'];
const under = [
  { x: 100, y: 10, width: 60 },
  { x: 0, y: 30, width: 100 },
] as const;
/** Length of the underlines in a path of moves and level lines. */
const lengthOf = (d: string): number =>
  [...d.matchAll(/h(-?[\d.]+)/g)].reduce((sum, [, step]) => sum + Number(step), 0);

describe('stroke', () => {
  it('draws each reading in another form, in one tone', () => {
    const drawn = readings.map((reading) => stroke('c', reading, under));
    const forms = drawn.map((shapes) => shapes.map(({ ink, d }) => `${ink} ${d}`).join(' '));
    expect(new Set(forms).size).toBe(readings.length);
    expect(new Set(drawn.flat().map(({ tone }) => tone))).toEqual(new Set(['ink']));
  });

  it('is as long as the words, and not broken', () => {
    for (const reading of ['whole', 'open'] as const)
      expect(lengthOf(stroke('c', reading, under)[0]?.d ?? '')).toBe(160);
    // With its walls, once as a bar and once as the line that fills its lower half.
    expect(lengthOf(stroke('c', 'part', under)[0]?.d ?? '')).toBe(2 * 160);
  });

  it('is as thick where a claim holds in part as where it holds, in walls, with its lower half filled', () => {
    const [[whole], [part]] = [stroke('c', 'whole', under), stroke('c', 'part', under)];
    const reach = (d = ''): readonly number[] => {
      const ys = pathPoints(d).map(({ y }) => y);
      return [Math.min(...ys), Math.max(...ys)].map((y) => Number(y.toFixed(1)));
    };
    expect([whole?.ink, ...reach(whole?.d)]).toEqual(['fill', 8, 32]);
    expect([part?.ink, ...reach(part?.d)]).toEqual(['wall', 8.6, 31.4]);
    expect(part?.d).toContain('M100 10.6h60');
    expect(inkOf('wall', 'ink')['stroke-width']).toBeGreaterThanOrEqual(1.2);
  });

  it('is half as thick where that is too thin to be seen as filled to its half', () => {
    const thickOf = (reading: Reading): string | undefined =>
      /v([\d.]+)/.exec(stroke('c', reading, under, 2.4)[0]?.d ?? '')?.[1];
    expect([thickOf('whole'), thickOf('part')]).toEqual(['2.4', '1.2']);
  });

  it('is hollow where nothing is settled, thick or thin: dots are those of terms', () => {
    for (const thick of [1, 2, 4]) {
      const [bar] = stroke('c', 'open', under, thick);
      expect(['slot', 'hair']).toContain(bar?.ink);
      const ys = pathPoints(bar?.d ?? '').map(({ y }) => y);
      expect(Math.max(...ys.filter((y) => y < 20)) - Math.min(...ys), `${thick}`).toBeGreaterThan(2);
    }
  });

  it('refuses to underline nothing', () => {
    expect(() => stroke('c', 'whole', [])).toThrow(
      new RangeError('stroke "c" has no length: expected words to underline'),
    );
  });

  it('is marked by a caret whose tip stands between two words', () => {
    const points = pathPoints(caret('c', 50, 20, 4, 12).d);
    expect(points).toContainEqual({ x: 50, y: 20 });
    expect(Math.min(...points.map(({ y }) => y))).toBe(8);
  });
});

describe('setPage', () => {
  const word = (text: string, claim: string | null = null, joined = false): PageWord => ({
    text,
    length: text.length,
    joined,
    claim,
    cureOf: null,
  });

  it('keeps every word, once and in order, within the measure', () => {
    for (const measure of [24, 38]) {
      const lines = setPage(rows.paragraphs, measure);
      expect(lines.flatMap(({ words }) => words.map(({ text }) => text))).toEqual(
        rows.paragraphs.flatMap(({ words }) => words.map(({ text }) => text)),
      );
      for (const { words } of lines) {
        const last = words.at(-1);
        expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(measure);
        words
          .slice(1)
          .forEach(({ x }, i) =>
            expect(x).toBeGreaterThanOrEqual((words[i]?.x ?? 0) + (words[i]?.width ?? 0)),
          );
      }
    }
  });

  it('begins each paragraph on a line of its own, and sets no space after a dash', () => {
    const paragraph = {
      section: 0,
      words: [word('mines—', 'C01'), word('and', 'C01', true), word('magnets')],
    };
    const lines = setPage([paragraph, paragraph], 30);
    expect(lines.map(({ paragraph: number }) => number)).toEqual([0, 1]);
    const [first] = lines;
    if (first === undefined) throw new Error('no line was set');
    expect(stretchesOf(first, ({ claim }) => claim).map(({ words }) => textOf(words))).toEqual(['mines—and']);
  });

  it('refuses a measure that is narrower than a word', () => {
    expect(() => setPage(rows.paragraphs, 3)).toThrow(RangeError);
  });
});

describe('the page of the article', () => {
  it('marks the whole passage of every claim, and one place for its missing words', () => {
    const words = rows.paragraphs.flatMap((paragraph) => paragraph.words);
    for (const { id, row } of rows.claims) {
      const own = words.filter(({ claim }) => claim === id);
      const passage = (row.passage ?? row.quote).replaceAll(' ', '');
      expect(own.map(({ text }) => text).join(''), id).toBe(passage);
      expect(words.filter(({ cureOf }) => cureOf === id).length, id).toBe(row.cure === null ? 0 : 1);
    }
  });
});
