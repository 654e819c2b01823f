// The magnet in a phone, a motor and a turbine by volume, with what stands beside it, each on the scale of its view; and the part of dysprosium.
import { isReadSecondHand } from '../../data/facts/source-name.ts';
import type { Comparator } from '../../data/tables/evidence-columns.ts';
import { familiarSizes } from '../../data/tables/chain/familiar-sizes.ts';
import { magnetContent, type MagnetContent } from '../../data/tables/chain/magnet-content.ts';
import { frozen } from '../rows/frozen.ts';
import { rowsByKey } from '../rows/mark-rows.ts';
import { cell, required, rowWithId } from '../rows/take-rows.ts';

export const views = ['phone', 'motor', 'turbine', 'sliver', 'side-by-side'] as const;
export type View = (typeof views)[number];

const content = (id: string) => rowWithId(magnetContent, id);
const sized = (id: string) => rowWithId(familiarSizes, id);
const low = (row: MagnetContent): number => cell(row, 'value_low');
const high = (row: MagnetContent): number => cell(row, 'value_high');

const density = content('sintered-ndfeb-density');
/** Grams per cubic centimetre: the middle of what sellers give. */
const middle = (low(density) + high(density)) / 2;
/** Edge in millimetres of the cube that a mass in kilograms makes. */
const edgeOf = (kilograms: number): number => Math.cbrt((kilograms * 1e6) / middle);

/** An amount of magnet as a cube. */
export interface Amount {
  readonly row: MagnetContent;
  readonly kg: number;
  /** Millimetres each way, computed. */
  readonly edge: number;
  readonly comparator: Comparator | null;
  /** Whether the text that gives the mass was not read itself. */
  readonly secondHand: boolean;
  /** Whether its source estimated it. */
  readonly estimate: boolean;
  /** Whether it is only said to be at least so much. */
  readonly orMore: boolean;
  readonly year: string | null;
}
/** A sum of ours from sizes that were read: it is known as they are. */
const ownSum = content('prius-2004-magnet-mass');
function amount(row: MagnetContent, kg = low(row)): Amount {
  if (row.unit !== 'kg' || row.quantity !== 'magnet_mass')
    throw new RangeError(`${row.id} is ${row.quantity} in ${row.unit}, and no mass of magnet`);
  return {
    row,
    kg,
    edge: edgeOf(kg),
    comparator: row.comparator,
    secondHand: isReadSecondHand(row),
    estimate: row.confidence === 'estimate' && row !== ownSum,
    orMore: row.comparator === '>=' || row.comparator === '>',
    year: row.as_of?.slice(0, 4) ?? null,
  };
}

const doe = content('electric-car-magnet-mass-2');
const iea = content('electric-car-magnet-mass');
const leafAfter = content('leaf-2012-dy-mass-after');
const leafBefore = content('leaf-2012-dy-mass-before');
const motorMagnet = content('mp-magnet-per-traction-motor');

/** The rotor and stator of one motor, in millimetres, each from a row. */
const parts = {
  magnetCount: content('prius-2004-magnet-count'),
  magnetWidth: content('prius-2004-magnet-width'),
  magnetThickness: content('prius-2004-magnet-thickness'),
  magnetLength: content('prius-2004-magnet-length'),
  rotorDiameter: content('prius-2004-rotor-diameter'),
  poleWidth: content('prius-2004-pole-width'),
  poleDepth: content('prius-2004-pole-depth'),
  poleBridge: content('prius-2004-pole-bridge'),
  shaftDiameter: content('prius-2004-shaft-diameter'),
  statorDiameter: content('prius-2004-stator-diameter'),
  statorBore: content('prius-2004-stator-bore'),
  slotCount: content('prius-2004-slot-count'),
  slotDepth: content('prius-2004-slot-depth'),
} as const;
const slotWidth = content('prius-2004-slot-width');

/** The part of dysprosium in the magnet of one product, per cent of its weight. */
export interface Part {
  readonly key: string;
  readonly row: MagnetContent;
  readonly low: number;
  readonly high: number;
  readonly comparator: Comparator | null;
  readonly year: string | null;
}
const part = (key: string, row: MagnetContent, from: number, to: number): Part => ({
  key,
  row,
  low: from,
  high: to,
  comparator: row.comparator,
  year: row.as_of?.slice(0, 4) ?? null,
});
/** A mass of dysprosium as a part of one motor's magnet. */
const partOfMotor = (row: MagnetContent): number => (low(row) / low(motorMagnet)) * 100;
const shareOf = (key: string, id: string): Part => {
  const row = content(id);
  if (row.quantity !== 'dy_share')
    throw new RangeError(`${id} is ${row.quantity}, and no share of dysprosium`);
  return part(key, row, low(row), high(row));
};

const five = { diameter: sized('five-yen-coin-diameter'), hole: sized('five-yen-coin-hole') };
const sim = { width: sized('nano-sim-width'), height: sized('nano-sim-height') };
const hand = { length: sized('hand-length'), breadth: sized('hand-breadth') };
const stature = sized('stature');
const generator = content('block-island-generator-diameter');

const drawn = {
  density: { low: low(density), high: high(density) },
  phone: amount(content('smartphone-magnet-mass')),
  motor: amount(ownSum),
  /** What others give for the motor of an electric car. */
  motorMost: amount(iea, high(iea)),
  turbine: amount(content('large-offshore-direct-drive-magnet-mass')),
  perMegawatt: amount(content('wind-turbine-magnet-mass-3')),
  /** The magnet that the sliver is a part of. */
  ofMotor: amount(motorMagnet),
  /** Dysprosium in it, in grams. */
  dysprosium: low(leafAfter),
  leaf: part('leaf', leafAfter, partOfMotor(leafAfter), partOfMotor(leafAfter)),
  others: [
    part('leaf-before', leafBefore, partOfMotor(leafBefore), partOfMotor(leafBefore)),
    shareOf('hot', 'traction-motor-air-conditioner-dy-share'),
    shareOf('wind', 'wind-turbine-magnets-dy-share'),
    shareOf('disk', 'hdd-dy-share'),
    shareOf('none', 'honda-freed-2016-dy'),
  ],
  parts: {
    ...(Object.fromEntries(Object.entries(parts).map(([name, row]) => [name, low(row)])) as Readonly<
      Record<keyof typeof parts, number>
    >),
    slotMouth: low(slotWidth),
    slotGround: high(slotWidth),
  },
  coin: { diameter: five.diameter.value_mm, hole: five.hole.value_mm },
  sim: { width: sim.width.value_mm, height: sim.height.value_mm },
  hand: { length: hand.length.value_mm, breadth: hand.breadth.value_mm },
  person: stature.value_mm,
  generator: low(generator),
};

export type Row = MagnetContent | (typeof familiarSizes.rows)[number];
const rotor = [
  parts.magnetCount,
  parts.magnetWidth,
  parts.magnetThickness,
  parts.magnetLength,
  parts.rotorDiameter,
  parts.poleWidth,
  parts.poleDepth,
  parts.poleBridge,
  parts.shaftDiameter,
];
const stator = [parts.statorDiameter, parts.statorBore, parts.slotCount, parts.slotDepth, slotWidth];
const rowsByView: Readonly<Record<View, readonly Row[]>> = {
  phone: [drawn.phone.row, five.diameter, five.hole, sim.width, sim.height, density],
  motor: [drawn.motor.row, doe, iea, ...rotor, ...stator, hand.length, hand.breadth, density],
  turbine: [drawn.turbine.row, drawn.perMegawatt.row, generator, stature, density],
  sliver: [leafAfter, motorMagnet, ...drawn.others.map(({ row }) => row), density],
  'side-by-side': [
    drawn.phone.row,
    drawn.motor.row,
    drawn.turbine.row,
    five.diameter,
    five.hole,
    ...rotor,
    stature,
    density,
  ],
};
export const rowsOf = (view: View): readonly Row[] => rowsByView[view];

export const rows = frozen({
  ...drawn,
  /** The year of the model of car whose motor is drawn. */
  carYear: required(/\d{4}/.exec(ownSum.product)?.[0], `a year of the car of ${ownSum.id}`),
  /** Every row that a view draws, once, in the order of the views. */
  all: [...new Set(views.flatMap((view) => rowsByView[view]))],
});
export type Rows = typeof rows;

/** The rows of drawn things. */
export const marks = rowsByKey<Row>([
  ['strip-leaf-before', [leafBefore]],
  ['strip-leaf', [leafAfter]],
  ...drawn.others.slice(1).map(({ key, row }) => [`strip-${key}`, [row]] as const),
  ['sliver', [leafAfter]],
  ['phone-block', [drawn.phone.row]],
  ['motor-block', [drawn.motor.row]],
  ['turbine-block', [drawn.turbine.row]],
  ['megawatt', [drawn.perMegawatt.row]],
  ['coin-hole', [five.hole]],
  ['coin', [five.diameter]],
  ['sim', [sim.width, sim.height]],
  ['bars', [parts.magnetCount, parts.magnetWidth, parts.magnetThickness, parts.magnetLength]],
  ['slots', [parts.slotCount, parts.slotDepth, slotWidth]],
  ['shaft', [parts.shaftDiameter]],
  ['rotor', [parts.rotorDiameter]],
  ['stator', [parts.statorDiameter, parts.statorBore]],
  ['hand', [hand.length, hand.breadth]],
  ['generator', [generator]],
  ['person', [stature]],
  ['block-most', [iea]],
  // The one block that a screen is about.
  ['block', [drawn.phone.row, drawn.motor.row, drawn.turbine.row, motorMagnet]],
]);
