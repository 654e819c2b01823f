// The steps and terms of a chapter as its text has them, for tests that read pages: so that no test lists them a second time.
import { chapterFiles } from '../src/data/text/chapter-files.ts';
import { componentsIn, mdxTree, type Component } from '../src/data/text/mdx-tree.ts';

export interface WrittenStep {
  readonly id: string;
  readonly chart: string;
  readonly view: string;
  /** The view that its figure opens with. */
  readonly opening: string;
  /** "2 of 5": its place among the steps of its figure. */
  readonly place: string;
}

/** The components of a chapter in order. Throws RangeError where there is no such chapter. */
function componentsOf(chapter: string): readonly Component[] {
  const file = chapterFiles().find(({ id }) => id === chapter);
  if (file === undefined) throw new RangeError(`no chapter "${chapter}"`);
  return componentsIn(mdxTree(file.text, file.path));
}

/** The terms that a chapter explains, each once. */
export const termsOfChapter = (chapter: string): readonly string[] => [
  ...new Set(
    componentsOf(chapter).flatMap(({ name, attributes: { id = '' } }) => (name === 'Term' ? [id] : [])),
  ),
];

/** The steps of a chapter in order. */
export function stepsOfChapter(chapter: string): readonly WrittenStep[] {
  return componentsOf(chapter)
    .filter(({ name }) => name === 'Scrolly')
    .flatMap(({ attributes: { chart = '', view: opening = '' }, children }) => {
      const steps = children.flatMap(componentsIn).filter(({ name }) => name === 'Step');
      return steps.map(({ attributes: { id = '', view = '' } }, i) => ({
        id,
        chart,
        view,
        opening,
        place: `${i + 1} of ${steps.length}`,
      }));
    });
}

/** A step of a chapter. Throws RangeError where the chapter has no such step. */
export function stepOfChapter(chapter: string, id: string): WrittenStep {
  const step = stepsOfChapter(chapter).find((each) => each.id === id);
  if (step === undefined) throw new RangeError(`no step "${id}" in the chapter "${chapter}"`);
  return step;
}
