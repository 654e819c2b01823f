// What the components in the texts of /methods/ and /accessibility/ need, checked with file and line before a page is drawn.
import { ContentError } from '../data/reading/content-error.ts';
import { componentsIn, mdxTree, neededAttribute, type Component } from '../data/text/mdx-tree.ts';
import { formula } from './model/formula.ts';
import { modelId, modelIds, pageText, pathOf, type PageId } from './page-files.ts';
import { valueOf, withVersion } from './values.ts';

/** Throws ContentError or RangeError that says what is wrong and names the valid choices. */
type Rule = (component: Component) => void;
const needs =
  (...names: string[]): Rule =>
  (component) => {
    for (const name of names) neededAttribute(component, name);
  };

export const states = { met: 'Met', partly: 'Met in part' } as const;
export type State = keyof typeof states;

const entry: Rule = (component) => {
  neededAttribute(component, 'name');
  const { state, tools } = component.attributes;
  if (state !== undefined && !(state in states))
    throw new ContentError(`no state "${state}"; the states are ${Object.keys(states).join(', ')}`);
  if (tools !== undefined) tools.split(', ').forEach(withVersion);
};
/** The formulas of an attribute that holds a list of them, as ['a = b', 'c = d']. */
const formulasIn: Rule = (component) => {
  for (const [, text = ''] of neededAttribute(component, 'lines').matchAll(/'([^']*)'/g)) formula(text);
};

const rules: Readonly<Record<string, Rule>> = {
  Section: needs('id', 'title'),
  Lead: needs(),
  OnThisPage: needs(),
  Entries: needs(),
  Entry: entry,
  Value: (component) => void valueOf(neededAttribute(component, 'id')),
  Link: needs('to'),
  Name: needs(),
  EvidenceEnd: needs(),
  TheArticle: needs(),
  Assessments: needs(),
  Repository: needs(),
  NoRepository: needs(),
  RepositoryLink: needs(),
  Model: (component) => void modelId(neededAttribute(component, 'id')),
  Part: needs('name'),
  ModelSteps: needs(),
  ModelStep: (component) => {
    neededAttribute(component, 'name');
    formulasIn(component);
  },
  Formula: (component) => void formula(neededAttribute(component, 'of')),
  Formulas: formulasIn,
  Settings: (component) => void modelId(neededAttribute(component, 'of')),
  Recipes: needs(),
  Assumptions: needs(),
};

/**
 * Every problem of a text, with file and line; empty when it is sound.
 * @throws ContentError with file and line where the text is no MDX
 */
export function problemsIn(text: string, path: string): string[] {
  return componentsIn(mdxTree(text, path)).flatMap((component) => {
    try {
      const rule = rules[component.name];
      if (rule === undefined)
        throw new ContentError(`unknown component; these texts may have ${Object.keys(rules).join(', ')}`);
      rule(component);
      return [];
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return [`${path}:${component.line} <${component.name}>: ${error.message}`];
    }
  });
}

/** Throws ContentError with every problem of a page and of the models that it shows. */
export function checkPage(id: PageId): void {
  const problems = [id, ...(id === 'methods' ? modelIds : [])].flatMap((each) =>
    problemsIn(pageText(each), pathOf(each)),
  );
  if (problems.length > 0) throw new ContentError(problems);
}
