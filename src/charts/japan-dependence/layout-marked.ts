// Shares as the drawing takes them: points of the line, marks of their own with or without words, remarks on the line.
import type { ShareMark, ShareRemark, ShownCounts, YearShare } from './layout-counts.ts';
import type { Rows, Share } from './rows.ts';
import type { Labels } from './words.ts';

/** How far into the year of the newest count the axis goes, in years. */
const intoLast = 0.3;

/** The axis with its years, and no share yet. */
export const bare = ({ first, heavy2026 }: Rows, labels: Labels): ShownCounts => ({
  years: [first.year, heavy2026.year + intoLast],
  line: [],
  lineEmphasis: 'normal',
  remarks: [],
  marks: [],
  order: null,
  lineWho: labels.customs,
  othersWho: labels.others,
  areaWords: '',
});

export const lineOf = (customs: readonly Share[]): readonly YearShare[] =>
  customs.map(({ year, share, bound, secondHand }) => ({
    year,
    share,
    bound,
    ink: secondHand ? 'estimate' : 'fill',
  }));

/** A mark of its own; without words where a neighbour's words name both. */
export const marked = (
  { key, from, to, share, bound, exact }: Share,
  lines: readonly string[] = [],
  side: ShareMark['side'] = 'above',
): ShareMark => ({
  key,
  from,
  to,
  share,
  bound,
  ink: exact ? 'fill' : 'estimate',
  emphasis: 'normal',
  lines,
  side,
  who: '',
});

/** A mark with who counts under the axis. */
export const by = (who: string, mark: ShareMark): ShareMark => ({ ...mark, who });

/** Words on a point of the line. */
export const remarked = (
  { key, from, to, share }: Share,
  side: ShareMark['side'],
  lines: readonly string[],
): ShareRemark => ({ key: `customs-${key}`, from, to, share, lines, side });

/** Words that the finding repeats, in large type. */
export const loud = <Own extends ShareRemark>(of: Own): Own => ({ ...of, isLoud: true });
