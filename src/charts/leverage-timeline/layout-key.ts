// The key under the timeline: who acts, by colour, and what dashes mean.
import type { PlacedText } from '../contract/scene.ts';
import { placed } from '../kit/placed.ts';
import { textWidth } from '../look/text-width.ts';
import type { TimelineEvent } from './rows.ts';
import type { Labels } from './words.ts';

interface KeyPlace {
  readonly x: number;
  readonly y: number;
  /** Where the coloured words begin: behind what stands in their line. */
  readonly after: number;
  readonly isNarrow: boolean;
}

/**
 * The coloured words that say who acts but China, whose side is named, then the meaning of dashes and blocks, and what is left out.
 * @param more what is left out; empty where nothing is
 */
export function keyTexts(
  events: readonly TimelineEvent[],
  { key }: Labels,
  { x, y, after, isNarrow }: KeyPlace,
  more: string,
): PlacedText[] {
  const tones = new Set(events.map(({ tone }) => tone));
  const acting = (['japan', 'others', 'policy'] as const).filter((tone) => tones.has(tone));
  const remark = `${key.block}. ${key.dashed}`;
  const withMore = isNarrow ? [remark, more] : [`${remark}. ${more}`];
  return [
    ...acting.map((tone, i) => {
      const before = acting.slice(0, i).map((other) => textWidth(key[other], 13, 600) + 18);
      const at = after + before.reduce((sum, width) => sum + width, 0);
      return placed(`key-${tone}`, at, y, key[tone], { tone, weight: 600 });
    }),
    placed('key-dashed', x, y + 17, more === '' ? [remark] : withMore, { tone: 'ink-2' }),
  ];
}
