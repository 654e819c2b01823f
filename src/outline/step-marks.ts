// The marks of a step's drawing that its numbers stand for, so that the live step can point from its words to them.
import type { Size } from '../charts/contract/scene.ts';
import { chartNamed } from '../charts/contract/registry.ts';
import { markOfRow, type RowMark } from '../charts/figure/row-mark.ts';
import { fact } from '../data/facts/facts.ts';
import type { StepOutline } from './chapter-outline.ts';

/** A number of a step, by the id of what it opens, and its mark in each size of the drawing. */
export interface StepMark {
  readonly opens: string;
  readonly marks: Readonly<Record<Size, RowMark>>;
}

/** The numbers of a step that have a mark in the view which the step asks for, in the order of the text; the first one leads. */
export function stepMarks({ chart: chartId, view, notes }: StepOutline): readonly StepMark[] {
  const chart = chartNamed(chartId);
  return notes.flatMap(({ id, facts: [name = ''] }, i) => {
    if (notes.findIndex((other) => other.id === id) < i) return [];
    const { row, column } = fact(name);
    const markIn = (size: Size) => markOfRow(chart, view, size, row, column);
    const [narrow, wide] = [markIn('narrow'), markIn('wide')];
    return narrow === undefined || wide === undefined ? [] : [{ opens: id, marks: { narrow, wide } }];
  });
}

/** The same as its page carries it: of each number what it opens, its mark's tone and the mark's key, or both keys where they differ. */
export const printedMarks = (step: StepOutline): string | undefined => {
  const marks = stepMarks(step);
  if (marks.length === 0) return undefined;
  return JSON.stringify(
    marks.map(({ opens, marks: { narrow, wide } }) => [opens, wide.tone, ...new Set([wide.key, narrow.key])]),
  );
};
