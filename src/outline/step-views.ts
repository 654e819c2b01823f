// Whether each step of a scroll changes something that a reader can see. Reads the text alone, so that `npm run check` can too.
import { componentsIn, type Component, type MdxNode } from '../data/text/mdx-tree.ts';

const stepsOf = ({ children }: Component): Component[] =>
  children.flatMap(componentsIn).filter(({ name }) => name === 'Step');

/** Steps that ask for the view which the step before them shows, as `file:line <Step>: what to do`; the first may ask for the one that its scroll opens with. */
export const unchangedViews = (tree: MdxNode, path: string): string[] =>
  componentsIn(tree)
    .filter(({ name }) => name === 'Scrolly')
    .flatMap((scrolly) => {
      const steps = stepsOf(scrolly);
      return steps.flatMap(({ attributes: { id, view }, line }, i) =>
        i > 0 && view !== undefined && view === steps[i - 1]?.attributes['view']
          ? [
              `${path}:${line} <Step>: the step "${id}" asks for the view "${view}", which the step "${steps[i - 1]?.attributes['id']}" before it shows; merge the two, or give it a view of its own`,
            ]
          : [],
      );
    });
