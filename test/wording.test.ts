// The lint rule of eslint.wording.js: what a row says in words is printed and decides nothing.
import { ESLint } from 'eslint';
import { expect, test, vi } from 'vitest';

// The first file linted waits for all rules to load.
vi.setConfig({ testTimeout: 60_000 });

const eslint = new ESLint();
async function complaints(path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: path });
  const fatal = result?.messages.find((message) => message.fatal || message.ruleId === null);
  if (!result || fatal) throw new Error(`${path} was not linted: ${fatal?.message ?? 'no result'}`);
  return result.messages
    .filter(({ ruleId }) => ruleId === 'house/wording-decides-nothing')
    .map(({ message }) => message);
}
const chart = 'src/charts/mine-to-magnet/chart.ts';
const places = [
  chart,
  'src/charts/mine-to-magnet/layout.ts',
  'src/charts/rows/how-known.ts',
  'src/data/facts/claim.ts',
];

const onNotes = [
  "export const a = /second-hand/i.test(row.note ?? '');",
  "export const a = row.note?.startsWith('SCHEDULED');",
  "export const a = row['note'].includes('Estimate');",
  "export const a = /now after (\\d{4})/.exec(row.note ?? '')?.[1];",
  'export const a = String(row.note).match(/x/);',
  "export const a = (row.note ?? '').toLowerCase().startsWith('hold');",
  "export const a = row.note!.replace('CONTESTED. ', '');",
  "export const a = row.note?.split(' (')[0];",
  "export const a = row.note === 'Estimate.';",
  'export const a = ({ note }) => note !== null && pattern.test(note);',
  "export const a = ({ note }) => note?.slice(0, 4) === 'Hold';",
  'export const a = inks[row.note];',
  'export function f(row) { switch (row.note) { default: return 1; } }',
  'export const a = known.has(row.note);',
  "export const a = row.scope.includes('WEIGHT');",
  "export const a = row.scope === 'Rare earths, by weight';",
  'export const a = inProduction.test(row.milestone);',
  'const a = ({ scenario }) => /from the (\\d{4})/.exec(scenario);',
  'export const a = / to (\\d{4})/.exec(row.market_basis)?.[1];',
  "export const a = row.finding.toLowerCase().startsWith('more than');",
  "export const a = row.target_text.startsWith('at least');",
];
test.each(onNotes)('refuses %s', async (code) => {
  for (const path of places) expect(await complaints(path, code), path).toHaveLength(1);
});

const onWords = [
  'export const a = row.scope_words.includes(words.moreThanTwoThirds);',
  'export const a = title.startsWith(words.late(year));',
  'export const a = status === words.published;',
  'export const a = words.marks.contested !== remark;',
  'export const a = speakerWords.metals === who;',
  'export function f(who) { switch (who) { case words.japan: return 1; } }',
];
test.each(onWords)('refuses to match words for the screen: %s', async (code) => {
  for (const path of places) expect((await complaints(path, code)).join()).toMatch(/never matched/);
});

test.each([
  "export const a = { note: row.note ?? '' };",
  "export const a = { text: printed(row.note ?? '') };",
  'export const a = row.note === null ? [] : [printed(row.note)];',
  "export const a = (row) => { const note = row.note ?? ''; return note === '' ? [] : [{ text: printed(note) }]; };",
  'export const a = `${row.note} ${row.scope}`;',
  "export const a = [row.scope, row.definition, row.note].filter((part) => part !== '');",
  "export const a = row.known_by === 'primary' && row.standing !== 'contested';",
  'export const a = words.names[row.id];',
  'export const a = words.bins[bin].length > 1;',
  "export const a = row.series === 'magnets_weight' && views.includes(view);",
  'export const a = required(halt.note, halt.id);',
])('lets pass %s', async (code) => {
  for (const path of places) expect(await complaints(path, code), path).toEqual([]);
});
