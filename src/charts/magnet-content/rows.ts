// How much magnet is in a thing: from a phone to a wind turbine, each quantity in a view of its own.
import { isReadSecondHand } from '../../data/facts/source-name.ts';
import { magnetContent, type MagnetContent } from '../../data/tables/chain/magnet-content.ts';
import { byView } from '../contract/by-view.ts';
import { frozen } from '../rows/frozen.ts';
import { cell, rowWithId } from '../rows/take-rows.ts';

export const views = ['in-hand', 'wind', 'defence', 'inside'] as const;
export type View = (typeof views)[number];

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

/** One product: kilograms, or per cent of the magnet's weight. */
function contentOf(id: string) {
  const row = rowWithId(magnetContent, id);
  const { unit } = row;
  if (unit !== 'kg' && unit !== 'pct')
    throw new RangeError(`${id} is in ${unit}, which is no mass and no share`);
  return {
    key: id,
    row,
    unit,
    low: cell(row, 'value_low'),
    /** null for one value, or one that is open upwards. */
    high: row.value_high,
    comparator: row.comparator,
    /** Year of the source; null where it gives none. */
    year: row.as_of?.slice(0, 4) ?? null,
    /** Drawn dashed: press, analysts, vendors, estimates, copies; all but an official body's own figure, read in its own text. */
    estimate: row.confidence !== 'official' || isReadSecondHand(row),
  };
}
export type Content = Readonly<ReturnType<typeof contentOf>>;

const contents = byView(views, (view) => idsOf[view].map(contentOf));

export const rows = frozen({ contents, all: views.flatMap((view) => contents[view]) });
export type Rows = typeof rows;

export const rowsOf = (view: View): readonly MagnetContent[] => contents[view].map(({ row }) => row);
