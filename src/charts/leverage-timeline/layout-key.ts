// The key under the timeline: who acts, by colour, and what dashes mean.
import type { PlacedText } from '../contract/scene.ts';
import { placed } from '../kit/labels/placed.ts';
import type { Tone } from '../look/palette.ts';
import { textWidth } from '../look/text-width.ts';
import type { Block } from './layout-stacks.ts';
import type { Labels } from './words.ts';

interface KeyPlace {
  readonly x: number;
  readonly y: number;
  /** Where the coloured words begin: behind what stands in their line. */
  readonly after: number;
  readonly isNarrow: boolean;
  /** Whether its columns are half-years, which only words can say. */
  readonly inHalves: boolean;
}

/** Who has which colour, in words of that colour, one after another. */
export function toneWords(
  tones: ReadonlySet<Tone>,
  { key }: Labels,
  { x, y, gap }: { readonly x: number; readonly y: number; readonly gap: number },
): readonly PlacedText[] {
  const said = (['china', 'japan', 'others', 'policy'] as const)
    .filter((tone) => tones.has(tone))
    .map((tone) => ({ tone, words: tone === 'policy' ? key.scheduled : key[tone] }));
  return said.map(({ tone, words }, i) => {
    const before = said.slice(0, i).reduce((sum, each) => sum + textWidth(each.words, 13, 600) + gap, 0);
    return placed(`key-${tone}`, x + before, y, words, { tone, weight: 600 });
  });
}

const linesOfThree = (remarks: readonly string[]): string[] =>
  remarks.length > 2 ? [remarks.slice(0, 2).join('. '), remarks.slice(2).join('. ')] : [remarks.join('. ')];

/**
 * The coloured words that say who acts but China, whose side is named, then the meaning of dashes and blocks, and what is left out.
 * @param more what is left out; empty where nothing is
 * @param scale what is said of the scale of time; null where all columns are equal
 */
export function keyTexts(
  blocks: readonly Block[],
  { key }: Labels,
  { x, y, after, isNarrow, inHalves }: KeyPlace,
  more: string,
  scale: string | null,
): PlacedText[] {
  const tones = new Set(blocks.map(({ event }) => event.tone));
  const acting = (['japan', 'others', 'policy'] as const).filter((tone) => tones.has(tone));
  const what = inHalves ? key.blockInHalf : key.block;
  const remarks = [`${what}. ${key.dashed}`, ...(more === '' ? [] : [more])];
  const lines = [...(scale === null ? [] : [scale]), ...remarks];
  // On the wide artboard a line holds three such remarks.
  const shown = isNarrow ? lines : linesOfThree(lines);
  return [
    ...acting.map((tone, i) => {
      const before = acting.slice(0, i).map((other) => textWidth(key[other], 13, 600) + 18);
      const at = after + before.reduce((sum, width) => sum + width, 0);
      return placed(`key-${tone}`, at, y, key[tone], { tone, weight: 600 });
    }),
    placed('key-dashed', x, y + 17, shown, { tone: 'ink-2' }),
  ];
}
