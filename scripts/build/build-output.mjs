// What the output of a build may be: short, and without warnings.
import { stripVTControlCharacters } from 'node:util';

/** Most lines that a build prints. */
const mostLines = 60;

/**
 * What is wrong with what a build printed; empty for a quiet one.
 * @param {string} output
 * @returns {string[]}
 */
export function buildOutputProblems(output) {
  const lines = stripVTControlCharacters(output).trimEnd().split('\n');
  const warnings = lines.filter((line) => /\bwarn/i.test(line));
  return [
    ...(lines.length > mostLines
      ? [`the build printed ${lines.length} lines; at most ${mostLines} are read`]
      : []),
    ...warnings.map((line) => `the build warned: ${line.trim()}`),
  ];
}
