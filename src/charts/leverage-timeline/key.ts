// The key under the timeline: who acts, by colour, and what dashes and squares mean.
import type { PlacedText } from '../contract/scene.ts';
import { placed } from '../kit/placed.ts';
import { textWidth } from '../look/text-width.ts';
import { toneOf, type LeverageEvent } from './event.ts';
import type { Words } from './words.ts';

/** The coloured words that say who acts, where someone does, then the meaning of dashes and squares, and what is left out. */
export function keyTexts(
  events: readonly LeverageEvent[],
  words: Words,
  x: number,
  y: number,
  narrow: boolean,
  { more, spans }: { readonly more: string; readonly spans: boolean },
): PlacedText[] {
  const { dashed, square, bar } = words.key;
  const tones = new Set(events.map(toneOf));
  const acting = (['china', 'japan', 'others', 'policy'] as const).filter((tone) => tones.has(tone));
  const remark = `${dashed}. ${spans ? bar : square}`;
  const remarks = more === '' ? [remark] : narrow ? [remark, more] : [`${remark}. ${more}`];
  return [
    ...acting.map((tone, i) => {
      const before = acting.slice(0, i).map((other) => textWidth(words.key[other], 13, 600) + 18);
      const at = x + before.reduce((sum, width) => sum + width, 0);
      return placed(`key-${tone}`, at, y, [words.key[tone]], { tone, weight: 600 });
    }),
    placed('key-dashed', x, y + 17, remarks, { tone: 'ink-2' }),
  ];
}
