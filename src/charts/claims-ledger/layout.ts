// Geometry of the ledger: all claims by section and assessment, or the claims of one assessment as rows.
import type { PlacedText, Size, PlotScene, Shape } from '../contract/scene.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { dial, dialReach, ledgerRows, type LedgerRow, type Reading } from './layout-ledger.ts';
import { wrapText } from '../look/text-width.ts';
import { assessments, assessmentWords, type Assessment, type Words } from './words.ts';

export const views = [
  'all',
  'supported-opening',
  'supported-body',
  'partly-highlights',
  'partly-middle',
  'partly-end',
  'unsettled',
] as const;
export type View = (typeof views)[number];

export interface JudgedClaim extends LedgerRow {
  readonly assessment: Assessment;
  /** Place of its section among the article's, from 0; the first one where it is repeated. */
  readonly section: number;
}

export const readings: Readonly<Record<Assessment, Reading>> = {
  supported: 'whole',
  partly_supported: 'half',
  contested: 'split',
  too_early: 'open',
};

/** The assessments that a view shows, and the sections of the article, from and to: cut so that a phone holds each part. */
const shownIn: Readonly<
  Record<
    Exclude<View, 'all'>,
    { readonly stand: readonly Assessment[]; readonly from: number; readonly to: number }
  >
> = {
  'supported-opening': { stand: ['supported'], from: 0, to: 1 },
  'supported-body': { stand: ['supported'], from: 2, to: Infinity },
  'partly-highlights': { stand: ['partly_supported'], from: 0, to: 0 },
  'partly-middle': { stand: ['partly_supported'], from: 1, to: 2 },
  'partly-end': { stand: ['partly_supported'], from: 3, to: Infinity },
  unsettled: { stand: ['contested', 'too_early'], from: 0, to: Infinity },
};

/** The claims in the sections of a view, and of them those that it shows, in the order of the article. */
export function claimsOf<Claim extends Pick<JudgedClaim, 'assessment' | 'section'>>(
  claims: readonly Claim[],
  view: View,
): { readonly shown: readonly Claim[]; readonly among: readonly Claim[] } {
  if (view === 'all') return { shown: claims, among: claims };
  const { stand, from, to } = shownIn[view];
  const among = claims.filter(({ section }) => section >= from && section <= to);
  return { shown: among.filter(({ assessment }) => stand.includes(assessment)), among };
}

const frames = {
  wide: {
    width: 640,
    margin: 0,
    reasonsAt: 348,
    columns: [206, 312, 476, 562],
    perLine: [3, 5, 2, 2],
    side: true,
    /** The count above each column: its size, its baseline and that of the word below it. */
    count: { size: 32, y: 24, word: 43 },
    top: 56,
    /** In each row, from its rule: the section's name and the dials. */
    row: { name: 25, dials: 6, pitch: 30, line: 30, after: 8 },
  },
  narrow: {
    width: 360,
    margin: 12,
    reasonsAt: null,
    columns: [12, 80, 234, 298],
    perLine: [2, 5, 2, 2],
    side: false,
    count: { size: 26, y: 20, word: 37 },
    top: 45,
    row: { name: 15, dials: 17, pitch: 30, line: 28, after: 0 },
  },
} as const;

/**
 * Draws a view of the ledger.
 * @param sections headings of the article, in its order
 */
export function claimsLedger(
  claims: readonly JudgedClaim[],
  sections: readonly string[],
  words: Words,
  size: Size,
  view: View,
): PlotScene {
  if (view === 'all') return matrix(claims, sections, words, size);
  const { width, margin, reasonsAt } = frames[size];
  const heads = [
    text('head-claimed', margin, 12, [words.claimed], 'ink', 600),
    ...(reasonsAt === null ? [] : [text('head-judged', reasonsAt, 12, [words.judged], 'ink', 600)]),
  ];
  const { drawn, bottom } = ledgerRows(claimsOf(claims, view).shown, {
    left: margin,
    top: 24,
    right: width - margin,
    reasonsAt,
    tight: size === 'narrow',
  });
  return { width, height: bottom + 2, ticks: [], ...drawn, texts: [...heads, ...drawn.texts] };
}

function text(
  key: string,
  x: number,
  y: number,
  lines: readonly string[],
  tone: PlacedText['tone'],
  weight: PlacedText['weight'] = 400,
  size = 13,
): PlacedText {
  return { key, x, y, lines, size, weight, leading: 15, anchor: 'start', tone, emphasis: 'normal' };
}

/** One row a section, one column an assessment, one dial a claim; each column is headed by its count. */
function matrix(
  claims: readonly JudgedClaim[],
  sections: readonly string[],
  words: Words,
  size: Size,
): PlotScene {
  const { width, margin, columns, perLine, side, count, top: firstTop, row } = frames[size];
  const counted = assessments.map((assessment) => claims.filter((claim) => claim.assessment === assessment));
  const heads = assessments.flatMap((assessment, i) => {
    const x = columns[i] ?? 0;
    return [
      text(`count-${assessment}`, x, count.y, [String(counted[i]?.length ?? 0)], 'ink', 400, count.size),
      text(`head-${assessment}`, x, count.word, [assessmentWords[assessment]], 'ink', 600),
    ];
  });

  let y: number = firstTop;
  const rows = sections.map((section, number): Drawn => {
    const top = y;
    const name = wrapText(`${number + 1}  ${section}`, side ? 186 : width - 2 * margin, 13);
    const from = top + row.dials;
    const dials = counted.flatMap((column, i) =>
      column
        .filter((claim) => claim.section === number)
        .map((claim, place) => {
          const across = perLine[i] ?? 1;
          const line = Math.floor(place / across);
          return {
            line,
            part: dial({
              ...claim,
              x: (columns[i] ?? 0) + dialReach + (place % across) * row.pitch,
              y: from + dialReach + line * row.line,
              emphasis: 'normal',
            }),
          };
        }),
    );
    const lines = Math.max(0, ...dials.map(({ line }) => line)) + 1;
    y = from + lines * row.line + row.after;
    const rule: Shape = {
      key: `rule-${number}`,
      d: `M${margin} ${top}H${width - margin}`,
      tone: 'rule',
      ink: 'lead',
      emphasis: 'normal',
    };
    const heading = text(`section-${number}`, margin, top + row.name - (name.length - 1) * 7, name, 'ink-2');
    const drawn = gathered(dials.map(({ part }) => part));
    return { ...drawn, shapes: [rule, ...drawn.shapes], texts: [heading, ...drawn.texts] };
  });
  const drawn = gathered(rows);
  const said = [
    ...(side ? [text('head-section', 0, 43, [words.section], 'ink', 600)] : []),
    text('each', margin, y + 15, [words.each], 'ink-2'),
  ];
  return { width, height: y + 19, ticks: [], ...drawn, texts: [...heads, ...drawn.texts, ...said] };
}
