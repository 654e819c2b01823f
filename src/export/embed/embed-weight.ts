// What an embed weighs, from generated/embed-weights.json (written by `npm run heights`), packed by brotli.
import weights from '../../../generated/embed-weights.json' with { type: 'json' };
import { unmeasured } from './embed-measures.ts';

/** Bytes that one embed loads, and how many of them are script; what another view or a model's settings add. */
export interface EmbedWeight {
  readonly page: number;
  readonly script: number;
  readonly requests: number;
  readonly views: number;
  readonly model?: number;
}

const published: Readonly<Record<string, EmbedWeight>> = weights;

/**
 * The weight of a chart's embed in its first view. Where it was not weighed, `astro dev` takes the heaviest embed's.
 * @throws RangeError in a build where it was not weighed
 */
export function embedWeight(id: string): EmbedWeight {
  const found = published[id];
  if (found !== undefined) return found;
  unmeasured(id, 'this embed');
  return Object.values(published).reduce((heaviest, one) => (one.page > heaviest.page ? one : heaviest));
}

/** 5612 → "5.6". */
export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
