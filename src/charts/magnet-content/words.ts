// All English of magnet in a product, as functions of its rows.
import { capital } from '../../names/capital.ts';
import type { Limit, ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import { comparatorWords, mass, percent } from '../look/format.ts';
import { whileTrue, partWords } from '../look/words-while-true.ts';
import { keyed } from '../look/keyed.ts';
import type { Content, Rows, View } from './rows.ts';

export const name = 'Magnet in a product';

interface Naming {
  readonly name: string;
  /** What the figure is for, and who gives it where that matters; `year` is that of the row's source. */
  readonly per: string | ((year: string) => string);
}
/** What a reader calls each row; keys are ids of magnet_content.csv. */
const namings: Readonly<Record<string, Naming>> = {
  'smartphone-magnet-mass': { name: 'Smartphone', per: 'a phone' },
  'hybrid-car-small-magnet-mass': { name: 'Small hybrid car', per: 'a car; vendor figure' },
  'electric-car-magnet-mass-2': { name: 'Electric car motor', per: 'a motor; U.S. Energy Department' },
  'electric-car-magnet-mass': { name: 'Electric car motor', per: 'a motor; IEA' },
  'humanoid-robot-magnet-mass': { name: 'Humanoid robot', per: 'a robot; industry estimate' },
  'large-offshore-direct-drive-magnet-mass': {
    name: 'Offshore wind turbine',
    per: 'a large direct-drive turbine',
  },
  'wind-turbine-magnet-mass-4': {
    name: 'From fast to slow designs',
    per: (year) => `per MW; review of ${year}`,
  },
  'wind-turbine-magnet-mass-3': { name: 'Average for modelling', per: (year) => `per MW; review of ${year}` },
  'wind-turbine-magnet-mass-2': { name: 'Slow direct drive', per: 'per MW; an older study' },
  'f-35-fighter-ree-material-mass': { name: 'F-35 fighter', per: 'an aircraft' },
  'ddg-51-destroyer-ree-material-mass': { name: 'DDG-51 destroyer', per: 'a ship' },
  'virginia-class-submarine-ssn-ree-material-mass': { name: 'Virginia-class submarine', per: 'a boat' },
  'ndfeb-magnet-ree-share': { name: 'All rare earths', per: 'any NdFeB magnet' },
  'traction-motor-air-conditioner-dy-share': {
    name: 'Dysprosium, hot motors',
    per: (year) => `level of ${year}`,
  },
  'wind-turbine-magnets-dy-share': { name: 'Dysprosium, wind', per: 'falling with better processes' },
};

/** Words that a source uses in place of its number, and the number (kg) for which they are true. */
const sayings: Readonly<Record<string, { readonly value: number; readonly words: string }>> = {
  'smartphone-magnet-mass': { value: 0.002, words: 'a couple of grams' },
};

/** A value in words: "2–4 kg", "at least 5 t", "about 2 g". */
function valueText({ low, high, comparator, unit }: Content): string {
  const one = unit === 'pct' ? percent : mass;
  const before = comparatorWords(comparator);
  if (high === null || high === low) return before + one(low);
  const [from, to] = [one(low), one(high)];
  // The unit stands once, behind the second value, where both have the same.
  const unitSign = to.replace(/^[\d.,]+/, '');
  return `${before}${from.endsWith(unitSign) ? from.slice(0, -unitSign.length) : from}–${to}`;
}

/** A value as its source says it. Throws RangeError where the row no longer gives the number for which the words are true. */
function said(content: Content): string {
  const saying = sayings[content.key];
  if (saying === undefined) return valueText(content);
  if (saying.value !== content.low)
    throw new RangeError(
      `"${saying.words}" was said of ${saying.value}, and ${content.key} now gives ${content.low}`,
    );
  return saying.words;
}

/** What a reader calls a row, and per what it counts. Throws RangeError for a row without words. */
function named({ key, year }: Content): { readonly name: string; readonly per: string } {
  const naming = namings[key];
  if (naming === undefined) throw new RangeError(`words of magnet-content: none for the row "${key}"`);
  if (typeof naming.per === 'string') return { name: naming.name, per: naming.per };
  if (year === null) throw new RangeError(`words of magnet-content: the row "${key}" has no year`);
  return { name: naming.name, per: naming.per(year) };
}

export const labels = {
  named,
  said,
  /** Over cubes, how much their edges are enlarged. */
  zoom: { 10: 'Enlarged ten times', 1: 'All on one scale', 0.1: 'At a tenth of it' },
  /** At a cube of the scale before. */
  echo: (content: Content): string => `${named(content).per.split(';')[0] ?? ''}’s here`,
  whole: 'The whole block is the magnet, its ink part rare earth by weight',
} as const;
export type Labels = typeof labels;

/** First and last year of a view's sources, and how many bear none, in words: "2012–2023, one undated". */
function years(contents: readonly Content[]): string {
  const dated = contents.flatMap(({ year }) => (year === null ? [] : [year])).sort();
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('no source of the view bears a year');
  const undated = contents.length - dated.length;
  const end = undated === 0 ? '' : undated === 1 ? ', one undated' : `, ${undated} undated`;
  return first === last ? first + end : `${first}–${last}${end}`;
}

/** What is said of the magnet itself: the part that is rare earth, at both ends of its range, and how little of it is dysprosium. */
function insideWords({ contents }: Rows): readonly [rareEarth: string, dysprosium: string] {
  const whole = contents.inside.find(({ key }) => key === 'ndfeb-magnet-ree-share');
  if (whole === undefined) throw new RangeError('no share of rare earth in a magnet');
  const part = partWords(whole.low);
  const end = partWords(whole.high ?? whole.low);
  if (part !== end) throw new RangeError(`rare earth in a magnet is ${part} to ${end}`);
  const most = Math.max(
    ...contents.inside.filter((one) => one !== whole).map(({ low, high }) => high ?? low),
  );
  return [capital(part), whileTrue('a sliver', most, { to: 10 }, 'dysprosium in a magnet, per cent')];
}

export function viewWords(rows: Rows): Readonly<Record<View, ViewWords>> {
  const { contents, all } = rows;
  const [rareEarth, sliver] = insideWords(rows);
  const value = (key: string): string => {
    const content = all.find((one) => one.key === key);
    if (content === undefined) throw new RangeError(`words of magnet-content: no row "${key}"`);
    return said(content);
  };
  return {
    'in-hand': {
      label: 'In the hand',
      finding: `A phone holds ${value('smartphone-magnet-mass')} of magnet, a large offshore turbine ${value('large-offshore-direct-drive-magnet-mass')}`,
      ...keyed(
        `NdFeB magnet in one product, by mass, as cubes by volume on three scales. Sources of ${years(contents['in-hand'])}`,
        'Dashed edges: press, analysts, vendors, copies. Dashed cube: the most',
      ),
    },
    wind: {
      label: 'Wind',
      finding: `A review of ${years(contents.wind)} assumes ${value('wind-turbine-magnet-mass-3')} of magnet for a megawatt of wind power`,
      ...keyed(
        `NdFeB magnet per megawatt, kilograms. A review of ${years(contents.wind)}, which quotes an older study; all are estimates`,
        'Dashed piece: up to the most',
      ),
    },
    defence: {
      label: 'Defence',
      finding: `A Virginia-class submarine holds ${value('virginia-class-submarine-ssn-ree-material-mass')} of rare earth materials`,
      ...keyed(
        `Rare earth materials of every kind, not magnets, by mass. U.S. Defense Department report, as quoted in ${years(contents.defence)}`,
        'Dashed: quoted, not read',
      ),
    },
    inside: {
      label: 'In the magnet',
      finding: `${rareEarth} of a neodymium magnet is rare earth, and in some ${sliver} is dysprosium`,
      ...keyed(
        `Share of the magnet’s weight, per cent. Sources of ${years(contents.inside)}`,
        'Dashed: press and estimates',
      ),
    },
  };
}

export const limits: readonly (string | Limit<View>)[] = [
  'Magnet mass, rare earth materials and shares of weight are different things. Each has a view of its own.',
  {
    views: ['in-hand'],
    text: 'An electric car can have two such motors, or one without magnets. The figure counts one motor.',
  },
  {
    views: ['in-hand', 'wind', 'defence'],
    text: 'Multiplying these figures by production would not give demand.',
  },
  {
    views: ['in-hand'],
    text: 'No sound figure was found for air-conditioner compressors, industrial robots or petrol cars.',
  },
];

export function describe(rows: Rows, view: View): string {
  const list = rows.contents[view].map((content) => {
    const { name: what, per } = named(content);
    return `${what}, ${per}: ${said(content)}`;
  });
  return `${viewWords(rows)[view].subtitle}. ${list.join('. ')}.`;
}

const quantityNames: Readonly<Record<string, string>> = {
  magnet_mass: 'NdFeB magnet',
  ree_material_mass: 'Rare earth materials',
  dy_share: 'Dysprosium, share of magnet',
  ree_share: 'Rare earths, share of magnet',
};

export const columns: readonly DataColumn[] = [
  { name: 'product', label: 'Product', align: 'start' },
  { name: 'quantity', label: 'What is weighed', align: 'start' },
  { name: 'value', label: 'Value', align: 'end' },
  { name: 'basis', label: 'Basis', align: 'start' },
  { name: 'scope', label: 'Scope', align: 'start' },
  { name: 'as_of', label: 'Year of the source', align: 'end' },
];

export const lines = ({ all }: Rows): readonly LineDefinition[] =>
  all.map((content) => {
    const { row, year } = content;
    return line(row, {
      product: row.product,
      quantity: quantityNames[row.quantity] ?? row.quantity,
      value: said(content),
      basis: row.unit_basis,
      scope: row.material_scope,
      as_of: year ?? '',
    });
  });
