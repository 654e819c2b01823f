// Soundings of a view: how deep each estimate goes and its words, and the scale that they hang from.
import type { Emphasis, PlacedText, Shape } from '../contract/scene.ts';
import type { Estimate, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** One estimate: how deep it goes, and its words. */
export interface Sounding {
  readonly key: string;
  readonly who: string;
  readonly length: string;
  readonly method: string;
  /** The loss, 0 or more; null where the house gives none in this unit. */
  readonly depth: number | null;
  /** The loss is no more than this: the line is a range. */
  readonly atMost: boolean;
  readonly answer: string;
  /** What the answer is a part or an amount of; empty where there is no answer. */
  readonly base: string;
  readonly emphasis: Emphasis;
}

function measured({ effect, loss }: Estimate, labels: Labels, view: View) {
  if (view !== 'in-yen')
    return {
      depth: effect.depth,
      atMost: effect.atMost,
      answer: labels.effect(effect),
      base: labels.base(effect),
    };
  return loss === null
    ? { depth: null, atMost: false, answer: labels.none, base: '' }
    : { depth: loss.depth, atMost: false, answer: labels.loss(loss), base: labels.yen };
}

/** All estimates; those that the view doesn't lift out are faint. */
export const soundingsOf = (rows: Rows, labels: Labels, view: View): readonly Sounding[] =>
  rows.estimates.map((estimate) => ({
    key: estimate.key,
    who: labels.who(estimate),
    length: labels.length(estimate),
    method: labels.method(estimate, rows),
    emphasis: rows.lifted[view].includes(estimate.key) ? 'normal' : 'faint',
    ...measured(estimate, labels, view),
  }));

/** Marks at round depths: whole per cent, or every five trillion. */
export function datumOf({ effects, losses }: Rows, labels: Labels, view: View) {
  const yen = view === 'in-yen';
  const deepest = Math.max(...(yen ? losses : effects).map(({ depth }) => depth));
  const step = yen ? 5000 : 1;
  return {
    name: yen ? labels.datumYen : labels.datum,
    /** Says that all of it is estimated. */
    estimated: labels.estimated,
    deepest,
    marks: Array.from({ length: Math.floor(deepest / step) + 1 }, (_, i) => ({
      depth: i * step,
      text: (yen ? labels.markYen : labels.markShare)(i * step),
    })),
  };
}
export type Datum = ReturnType<typeof datumOf>;

/** A line to the depth of an estimate: dashed, or a thin one where the depth is a most. */
export const inkOf = ({ atMost }: Sounding): Shape['ink'] => (atMost ? 'gap' : 'dashes');
export const toneOf = ({ emphasis }: Sounding): PlacedText['tone'] =>
  emphasis === 'faint' ? 'ink-2' : 'ink';

/** Depths at which a line is knotted: the marks above its end; a range has none. */
export const knotsOf = ({ depth, atMost }: Sounding, { marks }: Datum): readonly number[] =>
  depth === null || atMost ? [] : marks.map((mark) => mark.depth).filter((mark) => mark < depth);
