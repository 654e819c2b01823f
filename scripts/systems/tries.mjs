// What trying a list of programs shares: which are asked for, which are here, and what is kept of each.
import { writeFileSync } from 'node:fs';

/**
 * Those that the command line names by their ids; all where it names none. An unknown id ends the program with the known ones.
 * @template {{ id: string }} T
 * @param {readonly T[]} all
 * @param {string} kind what one of them is called
 */
export function askedFor(all, kind) {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((id) => !all.some((one) => one.id === id));
  if (unknown.length > 0) {
    console.error(`${unknown.join(', ')}: no such ${kind}; there are ${all.map(({ id }) => id).join(', ')}`);
    process.exit(1);
  }
  return asked.length === 0 ? all : all.filter(({ id }) => asked.includes(id));
}

/** Those that this machine has; says what each of the others lacks. @template {{ name: string, missing: () => string | undefined }} T @param {readonly T[]} asked */
export const thoseHere = (asked) =>
  asked.filter((one) => {
    const lack = one.missing();
    if (lack !== undefined) console.log(`${one.name} is not here: ${lack}`);
    return lack === undefined;
  });

/** Today, as it is kept with what was tried. */
export const today = () => new Date().toISOString().slice(0, 10);

/** Keeps what was seen, in the order of the list. @param {string} file @param {readonly { id: string }[]} all @param {Readonly<Record<string, unknown>>} kept by id */
export function keepTries(file, all, kept) {
  const sorted = Object.fromEntries(
    all.flatMap(({ id }) => (kept[id] === undefined ? [] : [[id, kept[id]]])),
  );
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
}
