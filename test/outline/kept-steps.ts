// Every id that a step of the story was published under, with the chapter and the figure that it had then.
import kept from './kept-steps.json' with { type: 'json' };

export interface KeptStep {
  readonly id: string;
  readonly chapter: string;
  readonly chart: string;
}
export const keptSteps: readonly KeptStep[] = kept;
