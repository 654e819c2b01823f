// The key under the timeline: who acts, by colour, and what dashes and squares mean.
import type { PlacedText } from '../contract/scene.ts';
import { placed } from '../kit/placed.ts';
import { textWidth } from '../look/text-width.ts';
import type { TimelineEvent } from './rows.ts';
import type { Labels } from './words.ts';

interface KeyPlace {
  readonly x: number;
  readonly y: number;
  readonly isNarrow: boolean;
}

/**
 * The coloured words that say who acts, where someone does, then the meaning of dashes and squares, and what is left out.
 * @param marks how days that are not known are drawn
 * @param more what is left out; empty where nothing is
 */
export function keyTexts(
  events: readonly TimelineEvent[],
  { key }: Labels,
  { x, y, isNarrow }: KeyPlace,
  marks: 'square' | 'bar',
  more: string,
): PlacedText[] {
  const tones = new Set(events.map(({ tone }) => tone));
  const acting = (['china', 'japan', 'others', 'policy'] as const).filter((tone) => tones.has(tone));
  const remark = `${key.dashed}. ${key[marks]}`;
  const withMore = isNarrow ? [remark, more] : [`${remark}. ${more}`];
  return [
    ...acting.map((tone, i) => {
      const before = acting.slice(0, i).map((other) => textWidth(key[other], 13, 600) + 18);
      const at = x + before.reduce((sum, width) => sum + width, 0);
      return placed(`key-${tone}`, at, y, key[tone], { tone, weight: 600 });
    }),
    placed('key-dashed', x, y + 17, more === '' ? [remark] : withMore, { tone: 'ink-2' }),
  ];
}
