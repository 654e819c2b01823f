// What an embed weighs, from generated/embed-weights.json (written by `npm run heights`), packed by brotli.
import weights from '../../generated/embed-weights.json' with { type: 'json' };

/** Bytes that one embed loads, and how many of them are script; what another view or a model's settings add. */
export interface EmbedWeight {
  readonly page: number;
  readonly script: number;
  readonly requests: number;
  readonly views: number;
  readonly model?: number;
}

/** The weight of a chart's embed in its first view. Throws RangeError where it was not weighed. */
export function embedWeight(id: string): EmbedWeight {
  const found = (weights as Readonly<Record<string, EmbedWeight>>)[id];
  if (found === undefined)
    throw new RangeError(`generated/embed-weights.json has no "${id}": run npm run heights`);
  return found;
}

/** 5612 → "5.6". */
export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
