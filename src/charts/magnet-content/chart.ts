// How much magnet is in a thing: from a phone to a wind turbine, each quantity in a view of its own.
import {
  magnetContent as magnetContentTable,
  type MagnetContent as MagnetContentRow,
} from '../../data/tables/chain/magnet-content.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { line } from '../contract/data-lines.ts';
import { isSecondHand } from '../rows/how-known.ts';
import { known, rowWithId } from '../rows/take-rows.ts';
import { contentText, magnetContent, views, type Content, type View } from './layout.ts';
import { rowNames, sayings, words } from './words.ts';

/** Rows of each view: one quantity and one kind of unit a view, so that nothing unlike is compared. */
const idsOf: Readonly<Record<View, readonly string[]>> = {
  'in-hand': [
    'smartphone-magnet-mass',
    'hybrid-car-small-magnet-mass',
    'electric-car-magnet-mass-2',
    'electric-car-magnet-mass',
    'humanoid-robot-magnet-mass',
    'large-offshore-direct-drive-magnet-mass',
  ],
  wind: ['wind-turbine-magnet-mass-4', 'wind-turbine-magnet-mass-3', 'wind-turbine-magnet-mass-2'],
  defence: [
    'f-35-fighter-ree-material-mass',
    'ddg-51-destroyer-ree-material-mass',
    'virginia-class-submarine-ssn-ree-material-mass',
  ],
  inside: [
    'ndfeb-magnet-ree-share',
    'traction-motor-air-conditioner-dy-share',
    'wind-turbine-magnets-dy-share',
  ],
};

const row = (id: string): MagnetContentRow => rowWithId(magnetContentTable, id);
const rowsOf = (view: View) => idsOf[view].map(row);
const rows = views.flatMap(rowsOf);

/** Whatever is not an official body's own figure, read in its own text, is drawn dashed: press, analysts, vendors, estimates, copies. */
const estimated = (row: MagnetContentRow) => row.confidence !== 'official' || isSecondHand(row);

const said = ({ id, value_low, value_high, comparator, unit }: MagnetContentRow): string => {
  const low = known(value_low, id);
  if (unit !== 'kg' && unit !== 'pct')
    throw new RangeError(`${id} is in ${unit}, which is no mass and no share`);
  const saying = sayings[id];
  if (saying === undefined) return contentText({ low, high: value_high, comparator }, unit);
  if (saying.value !== low)
    throw new RangeError(`"${saying.words}" was said of ${saying.value}, and ${id} now gives ${low}`);
  return saying.words;
};

const content = (candidate: MagnetContentRow): Content => {
  const { name, per } = known(rowNames[candidate.id], `words for ${candidate.id}`);
  return {
    key: candidate.id,
    name,
    per,
    low: known(candidate.value_low, candidate.id),
    high: candidate.value_high,
    comparator: candidate.comparator,
    said: said(candidate),
    estimate: estimated(candidate),
  };
};
const value = (id: string) => said(row(id));

const viewWords: Record<View, ViewWords> = {
  'in-hand': {
    label: 'In the hand',
    finding: `From ${value('smartphone-magnet-mass')} of magnet in a phone to ${value('large-offshore-direct-drive-magnet-mass')} in a turbine`,
    subtitle:
      'NdFeB magnet in one product, by mass, on a scale of tens. Sources of 2022–2026, one undated. Dashed: press, analysts, vendors, copies',
  },
  wind: {
    label: 'Wind',
    finding: `A review assumes ${value('wind-turbine-magnet-mass-3')} of magnet per megawatt of wind`,
    subtitle:
      'NdFeB magnet per megawatt, kilograms. A review of 2023, which quotes a study of 2013; all are estimates',
  },
  defence: {
    label: 'Defence',
    finding: `A submarine carries ${value('virginia-class-submarine-ssn-ree-material-mass')} of rare earth materials`,
    subtitle:
      'Rare earth materials of every kind, not magnets, by mass. U.S. Defense Department report, as quoted in 2013, so dashed',
  },
  inside: {
    label: 'In the magnet',
    finding: `An NdFeB magnet is ${value('ndfeb-magnet-ree-share')} rare earth; in some, a little is dysprosium`,
    subtitle:
      'Share of the magnet’s weight, per cent. Sources of 2012–2023, one undated. Dashed: press and estimates',
  },
};

function describe(view: View): string {
  const list = rowsOf(view).map(
    (candidate) => `${content(candidate).name}, ${content(candidate).per}: ${said(candidate)}`,
  );
  return `${viewWords[view].subtitle}. ${list.join('. ')}.`;
}

const quantityNames: Readonly<Record<string, string>> = {
  magnet_mass: 'NdFeB magnet',
  ree_material_mass: 'Rare earth materials',
  dy_share: 'Dysprosium, share of magnet',
  ree_share: 'Rare earths, share of magnet',
};

export const magnetContentChart = defineChart({
  id: 'magnet-content',
  name: 'Magnet in a product',
  tags: ['magnets', 'products', 'defence'],
  tables: ['magnet_content'],
  views,
  words: viewWords,
  limits: [
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
  ],
  rows,
  rowsOf,
  scene: (view, size) => magnetContent(rowsOf(view).map(content), words, size, view),
  describe,
  data: {
    columns: [
      { name: 'product', label: 'Product', align: 'start' },
      { name: 'quantity', label: 'What is weighed', align: 'start' },
      { name: 'value', label: 'Value', align: 'end' },
      { name: 'basis', label: 'Basis', align: 'start' },
      { name: 'scope', label: 'Scope', align: 'start' },
      { name: 'as_of', label: 'Source of', align: 'end' },
    ],
    rows: rows.map((candidate) =>
      line(candidate, {
        product: candidate.product,
        quantity: quantityNames[candidate.quantity] ?? candidate.quantity,
        value: said(candidate),
        basis: candidate.unit_basis,
        scope: candidate.material_scope,
        as_of: candidate.as_of?.slice(0, 4) ?? '',
      }),
    ),
  },
});
