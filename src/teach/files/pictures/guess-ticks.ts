// Marks at a quarter, a half and three quarters of a blank guess, to shade against on paper.
import type { Chart } from '../../../charts/contract/chart.ts';
import { tenth } from '../../../charts/look/tenth.ts';

const marks = [
  { share: 25, length: 7 },
  { share: 50, length: 11 },
  { share: 75, length: 7 },
] as const;

/** Ticks at the edge of each length that is asked, on the wide artboard, and their figures in the first of them. */
export function guessTicks({ guess }: Chart): string {
  if (guess === undefined) return '';
  const { fields, along, least, most } = guess.guessing.pad(guess.unanswered as never, 'wide');
  if (along !== 'x') return '';
  return fields
    .flatMap(({ at, reach }, i) =>
      marks.map(({ share, length }) => {
        const x = tenth(at - reach + 4);
        const y = tenth(least + ((most - least) * share) / 100);
        const figure =
          i === 0
            ? `<text x="${x + length + 4}" y="${y + 4}" font-size="11" fill="#000000">${share}%</text>`
            : '';
        return `<path d="M${x} ${y}h${length}" stroke="#000000" stroke-width="1" fill="none"/>${figure}`;
      }),
    )
    .join('');
}
