// The rows of a figure that a reader can filter and open: what a chart says of them, and the arithmetic of filtering. No DOM.
import { kebab } from '../../names/slug.ts';
import { takenNames } from './address-names.ts';

/** A control: a native list of values, one of which may be chosen. Its name stands in the address. */
export interface PickFilter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A piece of what an opened row says: a heading, a date or a name before it, and the sources it rests on. */
export interface PickPart {
  readonly lead?: string;
  readonly text: string;
  readonly sources?: readonly string[];
}

export interface PickItem {
  /** Kebab-case or the id of its row: part of an address, and permanent. */
  readonly id: string;
  readonly title: string;
  /** What stands beside the title: a date, a status, a verdict. */
  readonly summary: string;
  /** For each filter, the values under which the row is found. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** Name of the marks that are this row's alone, see {@link isNamed}; null where no view draws it. */
  readonly mark: string | null;
  readonly body: readonly PickPart[];
  /** A page of its own, as a path below the site's root. */
  readonly page?: { readonly path: string; readonly label: string };
}

export interface Picks {
  /** What one row is called; `one` is also the name by which the address opens a row: ?claim=C07. */
  readonly noun: { readonly one: string; readonly many: string };
  readonly filters: readonly PickFilter[];
  readonly items: readonly PickItem[];
}

/**
 * Checks that the picks of a chart hold together.
 * @throws RangeError naming the file and what is wrong
 */
export function checkPicks(chart: string, { noun, filters, items }: Picks): void {
  const wrong = (problem: string): never => {
    throw new RangeError(`src/charts/${chart}/picks.ts: ${problem}`);
  };
  const unique = (what: string, names: readonly string[]) => {
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice !== undefined) wrong(`the ${what} "${twice}" stands twice`);
  };
  if (items.length === 0) wrong('no rows');
  const names = [noun.one, ...filters.map(({ name }) => name)];
  unique('control', names);
  for (const name of names)
    if (!/^[a-z]+$/.test(name) || takenNames.includes(name)) wrong(`"${name}" can’t name a control`);
  for (const { name, options } of filters) {
    const values = options.map(({ value }) => value);
    unique(`value of ${name}`, values);
    for (const value of values) if (!kebab.test(value)) wrong(`"${value}" is no value for an address`);
  }
  const ids = items.map(({ id }) => id);
  unique('row', ids);
  unique(
    'mark',
    items.flatMap(({ mark }) => (mark === null ? [] : [mark])),
  );
  for (const { id, facets, body } of items) {
    if (!/^[\w-]+$/.test(id)) wrong(`"${id}" can’t stand in an address`);
    if (body.length === 0) wrong(`row "${id}" has nothing to open`);
    if (Object.keys(facets).length !== filters.length) wrong(`row "${id}" has a filter too many or too few`);
    for (const { name, options } of filters) {
      const own = facets[name] ?? [];
      if (own.length === 0) wrong(`row "${id}" has no ${name}`);
      for (const value of own)
        if (!options.some((option) => option.value === value))
          wrong(
            `row "${id}": ${name} "${value}" is none of ${options.map((option) => option.value).join(', ')}`,
          );
    }
  }
  for (const { name, options } of filters)
    for (const { value } of options)
      if (!items.some(({ facets }) => facets[name]?.includes(value)))
        wrong(`no row under ${name} "${value}"`);
}

/** What the arithmetic needs of a row. */
export type PickRow = Pick<PickItem, 'id' | 'facets' | 'mark'>;
/** The controls as the arithmetic needs them: the name of each and its values. */
export interface PickControls {
  /** The name by which the address opens a row. */
  readonly one: string;
  readonly filters: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly rows: readonly PickRow[];
}
/** What a reader has chosen: a value for some filters, and perhaps one row. */
export interface PickState {
  readonly chosen: Readonly<Record<string, string>>;
  readonly picked: string | null;
}

/** What a page says of a value in its address that it does not have, cut short. */
export const refusalOf = ({ name, value }: { readonly name: string; readonly value: string }): string =>
  `There is no ${name} “${value.slice(0, 40)}” here, so it is ignored.`;

/** Whether a row is found under all values chosen. */
export const isShown = ({ facets }: Pick<PickRow, 'facets'>, { chosen }: PickState): boolean =>
  Object.entries(chosen).every(([name, value]) => facets[name]?.includes(value) === true);

/**
 * What an address chooses in filters, letters of either case alike. A value that a filter does not have is refused by its name.
 */
export function choicesAsked(
  query: URLSearchParams,
  filters: PickControls['filters'],
): { readonly chosen: Record<string, string>; readonly refused: { name: string; value: string }[] } {
  const chosen: Record<string, string> = {};
  const refused: { name: string; value: string }[] = [];
  for (const { name, values } of filters) {
    const asked = query.get(name);
    if (asked === null || asked === '') continue;
    const known = values.find((value) => value.toLowerCase() === asked.toLowerCase());
    if (known === undefined) refused.push({ name, value: asked });
    else chosen[name] = known;
  }
  return { chosen, refused };
}

/**
 * The state that an address names. Unknown values, and a row that its filters leave out, are refused by name: the rest holds.
 */
export function stateIn(
  query: URLSearchParams,
  { one, filters, rows }: PickControls,
): { readonly state: PickState; readonly refused: readonly { name: string; value: string }[] } {
  const { chosen, refused } = choicesAsked(query, filters);
  const asked = query.get(one);
  if (asked === null || asked === '') return { state: { chosen, picked: null }, refused };
  const row = rows.find(({ id }) => id.toLowerCase() === asked.toLowerCase());
  if (row !== undefined && isShown(row, { chosen, picked: null }))
    return { state: { chosen, picked: row.id }, refused };
  refused.push({ name: one, value: asked });
  return { state: { chosen, picked: null }, refused };
}

/** The same address with a state written into it; its other settings stay. */
export function queryWith(query: URLSearchParams, state: PickState, controls: PickControls): URLSearchParams {
  const next = new URLSearchParams(query);
  const put = (name: string, value: string | null | undefined) => {
    if (value === null || value === undefined) next.delete(name);
    else next.set(name, value);
  };
  for (const { name } of controls.filters) put(name, state.chosen[name]);
  put(controls.one, state.picked);
  return next;
}

/** "98 events"; "12 of 98 events" where some are left out. */
export function countWords(shown: number, all: number, noun: Picks['noun']): string {
  const named = all === 1 ? noun.one : noun.many;
  return shown === all ? `${all} ${named}` : `${shown} of ${all} ${named}`;
}

/** Whether a mark's key holds a name: the name itself, or with a part of the mark before or behind it. */
export const isNamed = (key: string, name: string): boolean =>
  key === name || key.startsWith(`${name}-`) || key.endsWith(`-${name}`);

/** A selector of all marks whose key holds one of these names. */
function marksNamed(names: readonly string[]): string {
  const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
  return names
    .flatMap((name) => [
      `[data-key=${quoted(name)}]`,
      `[data-key^=${quoted(`${name}-`)}]`,
      `[data-key$=${quoted(`-${name}`)}]`,
    ])
    .join(',');
}

const namesOf = (rows: readonly PickRow[]): string[] =>
  rows.flatMap(({ mark }) => (mark === null ? [] : [mark]));

/**
 * The style of a figure in a state: marks of rows left out thin, and so do those of all rows but the picked one.
 * Texts keep enough of their strength to be read. A picked row without a mark thins nothing by itself.
 */
export function markStyle(figure: string, rows: readonly PickRow[], state: PickState): string {
  const shown = rows.filter((row) => isShown(row, state));
  const picked = shown.filter(({ id, mark }) => id === state.picked && mark !== null);
  const kept = picked.length > 0 ? picked : shown;
  const own = namesOf(rows);
  const thins = namesOf(rows.filter((row) => !kept.includes(row)));
  const rules = own.length === 0 ? [] : [`:is(${marksNamed(own)}){cursor:pointer;pointer-events:all}`];
  if (thins.length > 0) {
    const others = `:is(${marksNamed(thins)})`;
    rules.push(`${others}{opacity:.18}`, `text${others}{opacity:.5}`);
  }
  return `@media screen{${rules.map((rule) => `#${figure} ${rule}`).join('')}}`;
}
