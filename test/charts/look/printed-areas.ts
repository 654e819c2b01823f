// Areas on printed paper, as tokens.css has them: China dark, the others pale inside an edge of their own hue.
import { readFileSync } from 'node:fs';

const css = readFileSync('src/charts/look/tokens.css', 'utf8');
const print = css.slice(css.indexOf('@media print'));
const colour = (name: string): string => {
  const [, value] = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(print) ?? [];
  if (value === undefined) throw new RangeError(`src/charts/look/tokens.css: print has no --${name}`);
  return value.toUpperCase();
};

export const printedAreas = {
  china: colour('china'),
  japan: colour('japan-area'),
  others: colour('others-area'),
  'others-2': colour('others-2-area'),
  policy: colour('policy-area'),
} as const;
