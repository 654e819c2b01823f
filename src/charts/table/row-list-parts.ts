// The parts of a list of rows, as the page has them: controls, count, notice, box, and the rows with what each is found by.
import type { PickControls, PickRow, Picks } from '../contract/picks.ts';
import { dataOf, partOf } from '../live/page-parts.ts';

export interface Row extends PickRow {
  readonly element: HTMLElement;
  /** Views in which it has a mark of its own. */
  readonly views: readonly string[];
}

export interface RowListParts {
  readonly list: HTMLElement;
  /** The group of the controls. */
  readonly group: HTMLElement;
  readonly selects: readonly HTMLSelectElement[];
  readonly count: HTMLElement;
  readonly noun: Picks['noun'];
  readonly notice: HTMLElement;
  /** What scrolls, with the rows in it. */
  readonly box: HTMLElement;
  readonly rows: readonly Row[];
  /** Id of the figure that draws the rows. */
  readonly figure: string;
  /** Whether the address holds what is chosen: on the figure's own page. */
  readonly addressed: boolean;
  readonly controls: PickControls;
}

/** The name of a control, as the address has it. */
export const controlOf = (select: HTMLSelectElement): string => dataOf(select, 'control');

function rowIn(element: HTMLElement): Row {
  const facets: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(dataOf(element, 'facets')))
    (facets[name] ??= []).push(value);
  return {
    element,
    id: dataOf(element, 'row'),
    facets,
    mark: element.dataset['mark'] ?? null,
    views: dataOf(element, 'in')
      .split(' ')
      .filter((view) => view !== ''),
  };
}

/**
 * The parts of a list of rows.
 * @throws RangeError naming the list and the part that it lacks
 */
export function rowListParts(list: HTMLElement): RowListParts {
  const group = partOf(list, '.row-controls');
  const count = partOf(list, '.row-count');
  const box = partOf(list, '.rows-box');
  const selects = [...group.querySelectorAll('select')];
  const rows = [...box.querySelectorAll<HTMLElement>('[data-row]')].map(rowIn);
  const noun = { one: dataOf(count, 'one'), many: dataOf(count, 'many') };
  const filters = selects.map((select) => ({
    name: controlOf(select),
    values: [...select.options].map(({ value }) => value).filter((value) => value !== ''),
  }));
  return {
    list,
    group,
    selects,
    count,
    noun,
    notice: partOf(list, '[data-rows-notice]'),
    box,
    rows,
    figure: dataOf(list, 'figureRows'),
    addressed: list.dataset['addressed'] !== undefined,
    controls: { one: noun.one, filters, rows },
  };
}
