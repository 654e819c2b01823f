// Geometry of the ledger: all claims by section and assessment, or the claims of one assessment as rows.
import type { PlacedText, Size, PlotScene } from '../contract/scene.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { shape } from '../kit/shapes.ts';
import { dial, dialReach, ledgerRows, type LedgerRow, type Reading } from './layout-ledger.ts';
import { wrapText } from '../look/text-width.ts';
import type { Assessment, JudgedClaim, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

export const readings: Readonly<Record<Assessment, Reading>> = {
  supported: 'whole',
  partly_supported: 'half',
  contested: 'split',
  too_early: 'open',
};

const frames = {
  wide: {
    width: 640,
    margin: 0,
    reasonsAt: 348,
    /** Where the column of an assessment begins, and how many dials stand side by side in it. */
    columns: {
      supported: { x: 206, across: 3 },
      partly_supported: { x: 312, across: 5 },
      contested: { x: 476, across: 2 },
      too_early: { x: 562, across: 2 },
    },
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
    columns: {
      supported: { x: 12, across: 2 },
      partly_supported: { x: 80, across: 5 },
      contested: { x: 234, across: 2 },
      too_early: { x: 298, across: 2 },
    },
    side: false,
    count: { size: 26, y: 20, word: 37 },
    top: 45,
    row: { name: 15, dials: 17, pitch: 30, line: 28, after: 0 },
  },
} as const;

const rowOf = (claim: JudgedClaim, labels: Labels): LedgerRow => ({
  key: claim.id,
  label: labels.label(claim),
  reading: readings[claim.assessment],
  statement: labels.statement(claim),
  remark: labels.remark(claim),
  reason: labels.reason(claim),
});

/** One view of the ledger. */
export function claimsLedger(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  if (view === 'all') return matrix(rows, labels, size);
  const { width, margin, reasonsAt } = frames[size];
  const heads = [
    text('head-claimed', margin, 12, [labels.claimed], 'ink', 600),
    ...(reasonsAt === null ? [] : [text('head-judged', reasonsAt, 12, [labels.judged], 'ink', 600)]),
  ];
  const { drawn, bottom } = ledgerRows(
    rows.shown[view].claims.map((claim) => rowOf(claim, labels)),
    { left: margin, top: 24, right: width - margin, reasonsAt, tight: size === 'narrow' },
  );
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
function matrix({ assessments, judgedAs }: Rows, labels: Labels, size: Size): PlotScene {
  const { width, margin, columns, side, count, top: firstTop, row } = frames[size];
  const heads = assessments.flatMap((assessment) => {
    const { x } = columns[assessment];
    const counted = String(judgedAs[assessment].length);
    return [
      text(`count-${assessment}`, x, count.y, [counted], 'ink', 400, count.size),
      text(`head-${assessment}`, x, count.word, [labels.assessments[assessment]], 'ink', 600),
    ];
  });

  let y: number = firstTop;
  const rows = labels.sections.map((section, number): Drawn => {
    const top = y;
    const name = wrapText(section, side ? 186 : width - 2 * margin, 13);
    const from = top + row.dials;
    const dials = assessments.flatMap((assessment) => {
      const { x, across } = columns[assessment];
      return judgedAs[assessment]
        .filter((claim) => claim.section === number)
        .map((claim, place) => {
          const line = Math.floor(place / across);
          return {
            line,
            part: dial({
              key: claim.id,
              label: labels.label(claim),
              reading: readings[assessment],
              x: x + dialReach + (place % across) * row.pitch,
              y: from + dialReach + line * row.line,
              emphasis: 'normal',
            }),
          };
        });
    });
    const lines = Math.max(0, ...dials.map(({ line }) => line)) + 1;
    y = from + lines * row.line + row.after;
    const rule = shape(`rule-${number}`, `M${margin} ${top}H${width - margin}`, 'rule', 'lead');
    const heading = text(`section-${number}`, margin, top + row.name - (name.length - 1) * 7, name, 'ink-2');
    const drawn = gathered(dials.map(({ part }) => part));
    return { ...drawn, shapes: [rule, ...drawn.shapes], texts: [heading, ...drawn.texts] };
  });
  const drawn = gathered(rows);
  const said = [
    ...(side ? [text('head-section', 0, 43, [labels.section], 'ink', 600)] : []),
    text('each', margin, y + 15, [labels.each], 'ink-2'),
  ];
  return { width, height: y + 19, ticks: [], ...drawn, texts: [...heads, ...drawn.texts, ...said] };
}
