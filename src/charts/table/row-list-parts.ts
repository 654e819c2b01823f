// The parts of a list of rows, as the page has them: controls, count, notice, box, and the rows with what each is found by.
import type { PickControls, PickRow } from '../contract/picks.ts';
import { dataOf, facetsOf, filtersOf, partOf } from '../live/page-parts.ts';

export interface Row extends PickRow {
  readonly element: HTMLElement;
  /** Views in which it has a mark of its own. */
  readonly views: readonly string[];
}

const rowIn = (element: HTMLElement): Row => ({
  element,
  id: dataOf(element, 'row'),
  facets: facetsOf(element),
  mark: element.dataset['mark'] ?? null,
  views: dataOf(element, 'in')
    .split(' ')
    .filter((view) => view !== ''),
});

/**
 * The parts of a list of rows.
 * @throws RangeError naming the list and the part that it lacks
 */
export function rowListParts(list: HTMLElement) {
  const group = partOf(list, '.row-controls');
  const count = partOf(list, '.row-count');
  const box = partOf(list, '.rows-box');
  const selects = [...group.querySelectorAll('select')];
  const rows = [...box.querySelectorAll<HTMLElement>('[data-row]')].map(rowIn);
  const noun = { one: dataOf(count, 'one'), many: dataOf(count, 'many') };
  return {
    list,
    /** The group of the controls. */
    group,
    selects,
    count,
    noun,
    notice: partOf(list, '[data-rows-notice]'),
    /** What scrolls, with the rows in it. */
    box,
    rows,
    /** Id of the figure that draws the rows. */
    figure: dataOf(list, 'figureRows'),
    /** Whether the address holds what is chosen: on the figure's own page. */
    addressed: list.dataset['addressed'] !== undefined,
    controls: { one: noun.one, filters: filtersOf(selects), rows } satisfies PickControls,
  };
}
export type RowListParts = Readonly<ReturnType<typeof rowListParts>>;
