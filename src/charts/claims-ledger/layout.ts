// Geometry of the ledger: all claims by section and assessment, or the claims of one assessment as rows.
import type { Size, PlotScene } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { labelLeading, placed } from '../kit/placed.ts';
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

const bold = { weight: 600 } as const;

const rowOf = (claim: JudgedClaim, labels: Labels): LedgerRow => ({
  key: claim.id,
  label: labels.label(claim),
  reading: readings[claim.assessment],
  statement: labels.statement(claim),
  remark: labels.remark(claim),
  reason: labels.reason(claim),
});

export function claimsLedger(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  if (view === 'all') return matrix(rows, labels, size);
  const { width, margin, reasonsAt } = frames[size];
  const heads = [
    placed('head-claimed', margin, 12, labels.claimed, bold),
    ...(reasonsAt === null ? [] : [placed('head-judged', reasonsAt, 12, labels.judged, bold)]),
  ];
  const { drawn, bottom } = ledgerRows(
    rows.shown[view].claims.map((claim) => rowOf(claim, labels)),
    { left: margin, top: 24, right: width - margin, reasonsAt, tight: size === 'narrow' },
  );
  return sceneOf({ width, height: bottom + 2 }, [{ texts: heads }, drawn]);
}

/** One row a section, one column an assessment, one dial a claim; each column is headed by its count. */
function matrix({ assessments, judgedAs }: Rows, labels: Labels, size: Size): PlotScene {
  const { width, margin, columns, side, count, top: firstTop, row } = frames[size];
  const heads = assessments.flatMap((assessment) => {
    const { x } = columns[assessment];
    const counted = String(judgedAs[assessment].length);
    return [
      placed(`count-${assessment}`, x, count.y, counted, { size: count.size, leading: labelLeading }),
      placed(`head-${assessment}`, x, count.word, labels.assessments[assessment], bold),
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
            }),
          };
        });
    });
    const lines = Math.max(0, ...dials.map(({ line }) => line)) + 1;
    y = from + lines * row.line + row.after;
    const rule = shape(`rule-${number}`, `M${margin} ${top}H${width - margin}`, 'rule', 'lead');
    const nameY = top + row.name - (name.length - 1) * 7;
    const heading = placed(`section-${number}`, margin, nameY, name, { tone: 'ink-2' });
    return gathered([{ shapes: [rule], texts: [heading] }, ...dials.map(({ part }) => part)]);
  });
  const said = [
    ...(side ? [placed('head-section', 0, 43, labels.section, bold)] : []),
    placed('each', margin, y + 15, labels.each, { tone: 'ink-2' }),
  ];
  return sceneOf({ width, height: y + 19 }, [{ texts: heads }, ...rows, { texts: said }]);
}
