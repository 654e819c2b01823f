// Refuses a guess that could not work in the browser: doubtful fields, data that JSON does not carry.
import type { Guess } from './chart.ts';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether JSON brings a value over as it is. */
const crosses = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : value === null || ['string', 'boolean'].includes(typeof value)
      ? true
      : Array.isArray(value)
        ? value.every(crosses)
        : typeof value === 'object' &&
          Object.getPrototypeOf(value) === Object.prototype &&
          Object.values(value).every(crosses);

/**
 * The guess of a chart, checked.
 * @throws RangeError that names the chart, the field and what was expected
 */
export function checkedGuess(chart: string, guess: Guess): void {
  const wrong = (what: string): RangeError => new RangeError(`guess of chart "${chart}": ${what}`);
  for (const [name, text] of Object.entries({
    question: guess.question,
    task: guess.task,
    answer: guess.answer,
  }))
    if (text.trim() === '') throw wrong(`its ${name} is empty`);
  if (guess.fields.length === 0) throw wrong('it has no fields');
  const ids = guess.fields.map(({ id }) => id);
  for (const { id, least, most, step, start } of guess.fields) {
    if (!kebab.test(id)) throw wrong(`field "${id}": expected a kebab-case id`);
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) throw wrong(`field "${id}" stands twice`);
    if (!(most > least))
      throw wrong(`field "${id}" from ${least} to ${most}: expected the most above the least`);
    if (!(step > 0)) throw wrong(`field "${id}" with step ${step}: expected a number above 0`);
    if (!(start >= least && start <= most) || (start - least) % step !== 0)
      throw wrong(`field "${id}" starts at ${start}: expected a step from ${least} to ${most}`);
  }
  if (!crosses(guess.data)) throw wrong('its data must be plain JSON: numbers, strings, lists, objects');
}
