// The numbers of claims beside their strokes on the page drawn small, kept apart where strokes stand near each other.
import type { Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { spread } from '../look/spread.ts';
import type { Column } from './layout-column.ts';
import type { SetLine } from './layout-page.ts';
import type { JudgedClaim } from './rows.ts';
import type { Labels } from './words.ts';

/** Where numbers stand: their edge, the middle of the highest and the lowest, and from one to the next. */
export interface Gutter {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly gap: number;
}

/** The size of numbers, and their height over the baseline. */
const letters = 13;
const tall = letters * 0.72;
/** So far a number may be from its line and still be seen to be beside it. */
const near = 5;

/** The line that holds most of a claim. */
function lineOf(lines: readonly SetLine[], claim: JudgedClaim): SetLine | undefined {
  const wide = ({ words }: SetLine): number =>
    words.filter((word) => word.claim === claim.id).reduce((sum, { width }) => sum + width, 0);
  const ranked = lines.filter((line) => wide(line) > 0).toSorted((a, b) => wide(b) - wide(a));
  return ranked[0];
}

/** Numbers of claims of one column; those that had to move from their line are tied to it. */
export function numbersBeside(
  claims: readonly JudgedClaim[],
  lines: readonly SetLine[],
  { left, size, baselines }: Column,
  labels: Labels,
  { x, top, bottom, gap }: Gutter,
): readonly Partial<Drawn>[] {
  const found = claims.flatMap((claim) => {
    const line = lineOf(lines, claim);
    if (line === undefined) return [];
    const own = line.words.filter((word) => word.claim === claim.id);
    const last = own.at(-1);
    const end = (last?.x ?? 0) + (last?.width ?? 0);
    return [{ claim, y: baselines.get(line.key) ?? 0, end: left + end * size }];
  });
  const places = spread(
    found.map(({ y }) => y - 1),
    gap,
    top,
    bottom,
  );
  return found.map(({ claim, y, end }, i): Partial<Drawn> => {
    const at = places[i] ?? y;
    const text = placed(`${claim.id}-number`, x, at + tall / 2, labels.label(claim), {
      size: letters,
      weight: 600,
    });
    if (Math.abs(at - y) <= near) return { texts: [text] };
    const tie = `M${tenth(Math.max(end + 2, x - 12))} ${tenth(y)}L${tenth(x - 3)} ${tenth(at)}`;
    return { shapes: [shape(`${claim.id}-tie`, tie, 'ink', 'lead')], texts: [text] };
  });
}
