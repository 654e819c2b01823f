// Typed events on a time axis that runs right or down.
import type { Emphasis } from '../../contract/scene.ts';
import type { Tone } from '../../look/palette.ts';
import type { Span } from './dates.ts';

/** An event as a mark: it happened, is only reported or contested (dashed), or is scheduled (a brass outline). */
export interface TimedEvent {
  readonly key: string;
  readonly span: Span;
  /** Where across the axis: the middle of its lane. */
  readonly lane: number;
  readonly tone: Tone;
  readonly mark: 'done' | 'reported' | 'scheduled';
  readonly emphasis?: Emphasis;
}
