// Which facts a place shows, where that follows from what it is made of: the text of a step and the rows of its view.
import { charts } from '../../charts/contract/registry.ts';
import type { Fact } from '../../data/facts/facts.ts';
import { outlines, stepOutline } from '../../outline/outline.ts';
import type { Place } from '../places/place.ts';

/** Whether a figure draws the row of a fact in one view. */
const drawnIn = (chart: string, view: string, { row }: Fact): boolean =>
  charts
    .find(({ id }) => id === chart)
    ?.data.lines.some(({ of, views }) => views.includes(view) && of.some((each) => each === row)) ?? false;

/** A test of what a place shows; undefined where only the built page shows it: a claim, a page, a chapter's rows. */
export function factsAt(place: Place): ((fact: Fact) => boolean) | undefined {
  const { kind, chart, view } = place;
  switch (kind) {
    case 'step': {
      const { notes } = stepOutline(place.reference.slice('step/'.length));
      const said = new Set(notes.flatMap(({ facts }) => facts));
      return (fact) => said.has(fact.id) || drawnIn(chart ?? '', view ?? '', fact);
    }
    case 'chapter': {
      const said = new Set(outlines().find(({ id }) => id === place.chapter)?.facts);
      return ({ id }) => said.has(id);
    }
    case 'view':
    case 'model':
      return (fact) => drawnIn(chart ?? '', view ?? '', fact);
    case 'row':
      return ({ id }) => place.reference === `row/${id}`;
    default:
      return undefined;
  }
}
