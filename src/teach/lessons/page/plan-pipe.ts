// The parts of a plan as lengths of a pipe: a minute is as long everywhere, and walls part what follows each other.
import { planMinutes, type Plan } from '../lesson.ts';

/** Units of the drawing for a minute: every plan is drawn at the length of the longest, so that a minute is as long everywhere. */
const minute = 20;
const longest = Math.max(...planMinutes);
export const pipe = { height: 62, bore: 30, top: 22, edge: 10 } as const;

export interface PlanLength {
  /** From 1, as the table beside it counts. */
  readonly number: number;
  readonly x: number;
  readonly width: number;
  readonly from: number;
}

/** The lengths of a plan, where the last ends, and the width of the drawing with its edges. */
export function planPipe({ minutes, parts }: Plan): {
  readonly width: number;
  readonly end: number;
  readonly lengths: readonly PlanLength[];
} {
  return {
    width: longest * minute + 2 * pipe.edge,
    end: minutes * minute + pipe.edge,
    lengths: parts.map(({ from, to }, i) => ({
      number: i + 1,
      x: pipe.edge + from * minute,
      width: (to - from) * minute,
      from,
    })),
  };
}
