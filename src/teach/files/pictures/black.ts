// Drawings for black ink on white paper: fills that touch differ by their grey as by their hue, and words are black.
import { paper, textColour, type Tone } from '../../../charts/look/palette.ts';

/** Greys by tone. China’s is the darkest, that of others light enough to part from it and dark enough for white words. */
const greys: Readonly<Record<Tone, string>> = {
  china: '#111111',
  japan: '#4A4A4A',
  others: '#767676',
  'others-2': '#A8A8A8',
  policy: '#5C5C5C',
  ink: '#000000',
  'ink-2': '#000000',
  rule: '#8C8C8C',
  paper: '#FFFFFF',
  'paper-2': '#FFFFFF',
};

const tones = Object.keys(greys) as Tone[];
const byColour = new Map<string, string>([
  ...tones.map((tone) => [textColour(tone).toUpperCase(), '#000000'] as const),
  ...tones.map((tone) => [paper[tone].toUpperCase(), greys[tone]] as const),
]);

/** Markup of a drawing with its colours turned to greys. Throws RangeError for a colour that is not of the palette. */
export const inBlack = (markup: string): string =>
  markup.replace(/#[0-9a-f]{6}\b/gi, (colour) => {
    const grey = byColour.get(colour.toUpperCase());
    if (grey === undefined) throw new RangeError(`no grey is known for the colour ${colour}`);
    return grey;
  });
