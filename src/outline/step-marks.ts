// The marks of a step's drawing that its numbers stand for, so that the live step can point from its words to them.
import type { Size } from '../charts/contract/scene.ts';
import { chartNamed } from '../charts/contract/registry.ts';
import { markNamed, markOfRow, type RowMark } from '../charts/figure/read-out/mark-of-row.ts';
import { fact } from '../data/facts/facts.ts';
import type { StepOutline } from './chapter-outline.ts';

/** Words of a step, and their mark in each size of the drawing. */
export interface StepMark {
  /** The id of the note that a number opens, or the mark's key for tied words. */
  readonly words: string;
  readonly marks: Readonly<Record<Size, RowMark>>;
}

/** The words that the author of a step tied to marks, then its numbers whose rows have a mark in the view that it asks for, those of faint marks last; the first one leads. */
export function stepMarks({ chart: chartId, view, notes, at }: StepOutline): readonly StepMark[] {
  const chart = chartNamed(chartId);
  const tied = at.map((key) => ({
    words: key,
    marks: {
      narrow: markNamed(chart, view, 'narrow', key),
      wide: markNamed(chart, view, 'wide', key),
    },
  }));
  const numbers = notes.flatMap(({ id, facts: [name = ''] }, i) => {
    if (notes.findIndex((other) => other.id === id) < i) return [];
    const { row, column } = fact(name);
    const markIn = (size: Size) => markOfRow(chart, view, size, row, column);
    const [narrow, wide] = [markIn('narrow'), markIn('wide')];
    return narrow === undefined || wide === undefined ? [] : [{ words: id, marks: { narrow, wide } }];
  });
  const isFaint = ({ marks }: StepMark): boolean => marks.wide.isFaint;
  return [...tied, ...numbers.filter((each) => !isFaint(each)), ...numbers.filter(isFaint)];
}

/**
 * The same as its page carries it, `|` between parts and `;` between marks: the words, the tone of their mark, after it how its line is broken, and its key where that is
 * another, or both keys where they differ. Throws RangeError where a key holds one of these signs.
 */
export const printedMarks = (step: StepOutline): string | undefined => {
  const marks = stepMarks(step).map(({ words, marks: { narrow, wide } }) => [
    words,
    [wide.tone, ...(wide.line === undefined ? [] : [wide.line])].join(' '),
    ...(words === wide.key ? [] : new Set([wide.key, narrow.key])),
  ]);
  const split = marks.flat().find((part) => /[|;]/.test(part));
  if (split !== undefined) throw new RangeError(`step "${step.id}": the key "${split}" holds a "|" or ";"`);
  return marks.length === 0 ? undefined : marks.map((parts) => parts.join('|')).join(';');
};
