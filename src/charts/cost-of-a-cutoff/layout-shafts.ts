// The shafts of a view: how deep each estimate digs, how wide it is, and its words; and the scale beside them.
import type { Size } from '../contract/scene.ts';
import type { Estimate, EstimateId, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** One estimate: how deep it goes, for how long, and its words. */
export interface Shaft {
  readonly key: EstimateId;
  readonly who: string;
  /** Over the shaft: who, and what sets it apart from another of the same institute. */
  readonly head: string;
  readonly length: string;
  /** Months of the cut; null where the institute doesn't say. */
  readonly months: number | null;
  readonly method: string;
  /** The loss, 0 or more; null where the institute gives none in this unit. */
  readonly depth: number | null;
  /** The loss is no more than this: a range. */
  readonly atMost: boolean;
  readonly answer: string;
  /** The answer in a word that says how sure it is, which may be empty, and its number. */
  readonly parts: { readonly hedge: string; readonly amount: string };
  /** What the answer is a part or an amount of; empty where there is no answer. */
  readonly base: string;
  /** How it compares with the shaft `unit`, in words; empty where the view doesn't say. */
  readonly times: string;
  readonly unit: EstimateId | null;
  /** Whether the words say how often that one goes into it. */
  readonly isDivided: boolean;
  /** About rare earths alone. */
  readonly isAlone: boolean;
  /** Whether the view has come to it; before that only its outline is drawn. */
  readonly isDug: boolean;
  /** Whether the view compares it; the others step back. */
  readonly isLifted: boolean;
  /** Whether the view is about it alone. */
  readonly isFocus: boolean;
  /** Whether it is the deepest about rare earths alone, in a view about all. */
  readonly isLeading: boolean;
}

function measured({ effect, loss }: Estimate, labels: Labels, view: View, size: Size) {
  if (view !== 'in-yen')
    return {
      depth: effect.depth,
      atMost: effect.atMost,
      answer: labels.effect(effect),
      parts: { hedge: '', amount: labels.effect(effect) },
      base: labels.base(effect),
    };
  return loss === null
    ? {
        depth: null,
        atMost: false,
        answer: labels.none,
        parts: { hedge: '', amount: labels.none },
        base: '',
      }
    : {
        depth: loss.depth,
        atMost: false,
        answer: labels.loss(loss),
        parts: labels.lossParts(loss),
        base: size === 'wide' ? labels.yen : labels.yenShort,
      };
}

/** All estimates, in the order of their rows. */
export const shaftsOf = (rows: Rows, labels: Labels, view: View, size: Size): readonly Shaft[] =>
  rows.estimates.map((estimate) => ({
    key: estimate.key,
    who: labels.who(estimate),
    head: size === 'wide' ? labels.head(estimate) : labels.headShort(estimate),
    length: labels.length(estimate),
    months: estimate.months,
    method: labels.method(estimate, rows),
    times: rows.timed[view]?.key === estimate.key ? labels.times(rows, view) : '',
    unit: rows.timed[view]?.in ?? null,
    isDivided: rows.timed[view]?.isDivided ?? false,
    isAlone: estimate.isAlone,
    isDug: rows.dug[view].includes(estimate.key),
    isLifted: rows.lifted[view].includes(estimate.key),
    isFocus: rows.focus[view] === estimate.key,
    isLeading: rows.focus[view] === null && rows.deepestAlone === estimate.key,
    ...measured(estimate, labels, view, size),
  }));

/** How much larger a depth is drawn in views that come before the deep shafts. */
const near = 5;

/** Marks at round depths: whole per cent, fifths of one from near, or every five trillion. */
export function scaleOf({ effects, losses, dug, deepestAlone }: Rows, labels: Labels, view: View) {
  const yen = view === 'in-yen';
  const times = dug[view].includes(deepestAlone) ? 1 : near;
  const deepest = Math.max(...(yen ? losses : effects).map(({ depth }) => depth)) / times;
  const step = yen ? 5000 : times === 1 ? 1 : 0.2;
  return {
    /** How much larger than in the view of all. */
    times,
    yen,
    deepest,
    marks: Array.from({ length: Math.floor(deepest / step) + 1 }, (_, i) => ({
      depth: hundredth(i * step),
      text: (yen ? labels.markYen : labels.markShare)(hundredth(i * step)),
    })),
  };
}
/** Floating-point multiples of 0.2 have stray digits. */
const hundredth = (value: number): number => Math.round(value * 100) / 100;
export type DepthScale = ReturnType<typeof scaleOf>;
