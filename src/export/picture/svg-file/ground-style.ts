// The colours of a ground as a rule inside a file, for drawings that take theirs from the page's tokens.
import { blueprint, chinaTint, paper, textColour, type Tone } from '../../../charts/look/palette.ts';

/** The tokens of a ground, as the page's style has them. */
function tokens(name: 'paper' | 'blueprint'): string {
  const ground = name === 'paper' ? paper : blueprint;
  const tones = Object.entries(ground).map(([tone, colour]) => `--${tone}:${colour}`);
  const texts = (['china', 'japan', 'others', 'policy'] satisfies Tone[]).map(
    (tone) => `--${tone}-text:${textColour(tone, name)}`,
  );
  return [...tones, ...texts, `--china-tint:${chinaTint}`, `--on-fill:${ground.paper}`].join(';');
}

/** The rule of a ground's colours; without a ground of its own the reader's system chooses. */
export const groundStyle = (ground?: 'paper' | 'blueprint'): string =>
  ground === undefined
    ? `:root{${tokens('paper')}}@media (prefers-color-scheme:dark){:root{${tokens('blueprint')}}}`
    : `:root{${tokens(ground)}}`;
