// What the components of a chapter print, as far as their rows and models stand: a text in the making may point at what is not there yet.
import { outputOf } from '../../src/charts/contract/model/model-output.ts';
import { dateWords } from '../../src/names/date-words.ts';
import { fact } from '../../src/data/facts/facts.ts';
import { evidenceDay } from '../../src/data/text/site.ts';
import type { Printed } from './measure.ts';

/** What a call returns; undefined where what it needs is not there yet. */
function soFar<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** The models by their charts. A table that is broken at the moment leaves none. */
const models = await Promise.all([
  import('../../src/charts/stock-runway/chart.ts').then(({ stockRunwayChart }) => stockRunwayChart),
  import('../../src/charts/weakest-link/chart.ts').then(({ weakestLinkChart }) => weakestLinkChart),
]).catch(() => []);

export const printed: Printed = {
  fact: (id) => soFar(() => fact(id).text),
  when: (id) => dateWords(fact(id).date),
  result: ({ model = '', view = '', of = '', state }) =>
    soFar(() => {
      const definition = models.find(({ id }) => id === model)?.model;
      if (definition === undefined) return undefined;
      const { text, unit } = outputOf(definition, { model, view, of, state }).output;
      return text + unit;
    }),
  evidenceEnd: evidenceDay(true),
};
