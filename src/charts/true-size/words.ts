// All English of the magnet to scale, as functions of its rows.
import type { Limit, ViewWords } from '../contract/chart.ts';
import { line, type CellWithTwins, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import type { Size } from '../contract/scene.ts';
import { capital } from '../../names/capital.ts';
import { whileTrue } from '../look/words-while-true.ts';
import { comparatorWords, exact, length, mass, percent, toHundred, whole } from '../look/format.ts';
import { readAs } from '../look/print-as.ts';
import { tenth } from '../look/tenth.ts';
import { keyed } from '../look/keyed.ts';
import type { Amount, Part, Rows, View } from './rows.ts';

export const name = 'The magnet to scale';

/** An amount as its source says it. "A couple" stands for two. */
function said({ kg, comparator, row }: Amount): string {
  if (row.id !== 'smartphone-magnet-mass') return comparatorWords(comparator) + mass(kg);
  return whileTrue('a couple of grams', kg * 1000, { from: 2, to: 2 }, row.id);
}

/** How long the edge of a block is, as far as its mass is known: whole from ten up. */
const edgeIn = ({ edge }: Amount, unit: 'mm' | 'cm'): string => {
  const one = unit === 'mm' ? 1 : 10;
  return length(edge / one < 10 ? edge : Math.round(edge / one) * one, unit);
};

/** A share, or a range of shares, in words. */
function share({ low, high, comparator }: Part): string {
  if (high === 0) return 'none';
  const from = percent(low);
  return comparatorWords(comparator) + (high === low ? from : `${from.slice(0, -1)}–${percent(high)}`);
}

const otherNames: Readonly<Record<string, (year: string) => string>> = {
  leaf: (year) => `Nissan Leaf from ${year}`,
  'leaf-before': (year) => `Nissan Leaf until ${year}`,
  hot: (year) => `hot motors of ${year}`,
  wind: () => 'wind turbines',
  disk: () => 'disk drives',
  none: (year) => `a hybrid of ${year}`,
};
function other(part: Part): string {
  const named = otherNames[part.key];
  if (named === undefined || part.year === null)
    throw new RangeError(`words of true-size: no name or no year for "${part.key}"`);
  return `${capital(named(part.year))}: ${share(part)}`;
}

interface Said {
  readonly lines: readonly string[];
  /** Which of the lines is the number that may stand large. */
  readonly number?: number;
}
const both = (lines: readonly string[]): Readonly<Record<Size, Said>> => ({
  wide: { lines },
  narrow: { lines },
});

type Thing =
  'phone' | 'coin' | 'sim' | 'motor' | 'rotor' | 'stator' | 'turbine' | 'megawatt' | 'person' | 'generator';
type SaidBySize = Readonly<Record<Size, Said>>;
/** The words beside the things of the screens of phone and motor. */
function saidOfPhoneAndMotor(rows: Rows) {
  const { phone, motor, motorMost, parts } = rows;
  const bars = exact(parts.magnetCount);
  return {
    phone: both([capital(said(phone)), 'of magnet in a phone:', `${edgeIn(phone, 'mm')} each way`]),
    coin: both(['Five-yen coin', length(rows.coin.diameter, 'mm')]),
    sim: both(['SIM card', length(rows.sim.width, 'mm')]),
    motor: {
      wide: {
        lines: [
          capital(said(motor)),
          `${bars} bars, pressed together:`,
          `${edgeIn(motor, 'cm')} each way. Dashed:`,
          `motors with up to ${mass(motorMost.kg)}`,
        ],
      },
      narrow: {
        lines: [
          `${bars} bars, ${comparatorWords(motor.comparator).trim()}`,
          mass(motor.kg),
          `${edgeIn(motor, 'cm')} each way.`,
          `Dashed: up to ${mass(motorMost.kg)}`,
        ],
        number: 1,
      },
    },
    rotor: both([`${bars} magnets`]),
    stator: both(['Motor', length(parts.statorDiameter, 'cm')]),
  };
}

/** The words beside the things of the turbine's screen. */
function saidOfTurbine(rows: Rows) {
  const { motor, turbine, perMegawatt } = rows;
  /** To the hundred: one mass is rounded, and the other a lower bound. */
  const motors = toHundred(turbine.kg / motor.kg);
  return {
    turbine: {
      wide: {
        lines: [
          capital(said(turbine)),
          `in a turbine: ${edgeIn(turbine, 'cm')} each way,`,
          `as much as in ${whole(motors)} such motors`,
        ],
      },
      narrow: {
        lines: [
          capital(said(turbine)),
          `in a turbine: ${edgeIn(turbine, 'cm')}`,
          'each way, as much as',
          `in ${whole(motors)} such motors`,
        ],
      },
    },
    megawatt: both([capital(said(perMegawatt)), 'a megawatt']),
    person: both([length(rows.person, 'cm')]),
    generator: {
      wide: {
        lines: [
          'A generator at sea,',
          `${length(rows.generator, 'm')} across. No source shows`,
          'where its magnets sit',
        ],
      },
      narrow: {
        lines: [
          'A generator at sea,',
          `${length(rows.generator, 'm')} across.`,
          'No source shows',
          'where its magnets sit',
        ],
      },
    },
  };
}

/** What the drawing says. */
export function labels(rows: Rows) {
  const { phone, motor, turbine } = rows;
  const beside: Readonly<Record<Thing, SaidBySize>> = {
    ...saidOfPhoneAndMotor(rows),
    ...saidOfTurbine(rows),
  };
  return {
    before: {
      motor: { wide: ['the last picture,', 'on this scale'], narrow: ['last one, on', 'this scale'] },
      turbine: { wide: ['the last picture,', 'on this scale'], narrow: ['last one, on', 'this scale'] },
    } satisfies Readonly<Record<string, Readonly<Record<Size, readonly string[]>>>>,
    mark: (view: View, mark: number): string => {
      if (mark === 0) return exact(mark);
      if (view === 'phone') return length(mark, 'mm');
      return view === 'turbine' ? length(mark * 100, 'm') : length(mark * 10, 'cm');
    },
    said: beside,
    more: 'or more',
    sliver: {
      number: percent(rows.leaf.low),
      lines: ['dysprosium,', comparatorWords(rows.leaf.comparator) + mass(rows.dysprosium)],
    },
    ofMotor: ['of the magnet', 'in one motor,', said(rows.ofMotor)],
    others: 'Dysprosium, share of the magnet',
    other,
    names: { phone: 'A phone', motor: 'A car’s motor', turbine: 'A turbine at sea' },
    amounts: {
      phone: `${said(phone)}, ${edgeIn(phone, 'mm')}`,
      motor: `${said(motor)}, ${edgeIn(motor, 'cm')}`,
      turbine: `${said(turbine)}, ${edgeIn(turbine, 'cm')}`,
    },
  };
}
export type Labels = ReturnType<typeof labels>;

export function viewWords(rows: Rows): Readonly<Record<View, ViewWords>> {
  const { phone, motor, turbine, hand, person, coin, leaf, others, ofMotor } = rows;
  const ofCoin = (Math.SQRT2 * phone.edge) / coin.diameter;
  const ofHand = motor.edge / hand.breadth;
  const ofPerson = turbine.edge / person;
  const high = whileTrue('hip-high', ofPerson, { from: 0.48, to: 0.58 }, 'the part of a person’s height');
  const years = [leaf, ...others].flatMap((part) => (part.year === null ? [] : [part.year])).sort();
  const [first, last] = [years[0], years.at(-1)];
  const year = (amount: Amount): string => {
    if (amount.year === null) throw new RangeError(`words of true-size: no year for ${amount.row.id}`);
    return amount.year;
  };
  return {
    phone: {
      label: 'Phone',
      finding: `All the magnets of a phone, pressed together, would ${whileTrue('sit on a small coin', ofCoin, { to: 0.6 }, 'the block across, in parts of the coin')}`,
      ...keyed(
        `NdFeB magnet in one phone as a cube, computed from its mass by a magazine of ${year(phone)}`,
        'Dashed edges: read second-hand',
      ),
    },
    motor: {
      label: 'Motor',
      finding: `The magnets of a car’s motor, pressed together, would ${whileTrue('lie in one hand', ofHand, { to: 1 }, 'the block in parts of the palm')}`,
      subtitle: `NdFeB magnet in one motor as a cube, on a tenth of the phone’s scale. The motor is a Toyota Prius’s of ${rows.carYear}, by an open model of ${year(motor)}`,
    },
    turbine: {
      label: 'Turbine',
      finding: `The magnets of a large turbine at sea, pressed together, would stand ${high}`,
      ...keyed(
        `NdFeB magnet in one turbine as a cube, on a tenth of the motor’s scale. Mass by a magazine of ${year(turbine)}`,
        'Dashed edges: read second-hand, or an estimate',
      ),
    },
    sliver: {
      label: 'Sliver',
      finding: `A Nissan Leaf’s dysprosium would be about ${percent(leaf.low)} of another maker’s motor magnet, by our sum`,
      subtitle: `Dysprosium as a share of the magnet’s weight (for the Leaf, of another maker’s ${mass(ofMotor.kg)}), drawn as a share of its width. Sources of ${first}–${last}`,
      measuresAnew: true,
    },
    'side-by-side': {
      label: 'Side by side',
      finding: `A phone’s magnets would sit on a coin, and those of a turbine at sea stand ${high}`,
      ...keyed(
        `NdFeB magnet in one product as a cube; each scale is a tenth of the one before. Masses by a magazine of ${year(phone)} and an open model of ${year(motor)}`,
        'Dashed edges: read second-hand',
      ),
    },
  };
}

export const limits = (rows: Rows): readonly (string | Limit<View>)[] => [
  'All magnets are drawn in one colour, whoever made them.',
  `Cubes are computed from mass and density, ${exact(rows.density.low)} to ${exact(rows.density.high)}\u00a0g/cm³. In the thing itself the magnets are many and sit apart.`,
  {
    views: ['phone', 'turbine', 'side-by-side'],
    text: 'The masses of phone and turbine are an analyst’s, as a magazine quotes them. It writes the turbine’s in “tons”; if American ones are meant, the cube is a few centimetres smaller.',
  },
  {
    views: ['motor', 'side-by-side'],
    text: 'The motor is that of an older hybrid car, whose magnets are computed from the sizes in an open model. Today’s motors differ, a car may have two of them, and some have no magnets.',
  },
  {
    views: ['turbine'],
    text: 'The generator is not the one that was weighed. A megawatt is the average of a review, for modelling.',
  },
  {
    views: ['sliver'],
    text: 'The dysprosium of the Nissan Leaf is computed from a saving that company and press reported, and set against a motor magnet of another maker’s sum. We found no maker that prints the figure for today’s motors.',
  },
  {
    views: ['motor', 'turbine', 'side-by-side'],
    text: 'Hand and height are means and medians of women in Japan, read in copies; coin and SIM card have their legal or standard size.',
  },
];

/** The drawing of a view in words. */
export function describe(rows: Rows, view: View): string {
  const {
    phone,
    motor,
    motorMost,
    turbine,
    perMegawatt,
    parts,
    coin,
    sim,
    generator,
    person,
    leaf,
    dysprosium,
    ofMotor,
  } = rows;
  const cube = (amount: Amount, unit: 'mm' | 'cm'): string =>
    `a block of ${said(amount)}, ${edgeIn(amount, unit)} each way`;
  return {
    phone: () =>
      `Over a rule in millimetres stands ${cube(phone, 'mm')}, drawn as ${mass(phone.kg)}: all the magnet of a phone. With it lie a five-yen coin of ${length(coin.diameter, 'mm')} and a SIM card of ${length(sim.width, 'mm')}, to compare.`,
    motor: () =>
      `On a rule in centimetres stands ${cube(motor, 'cm')}, in an open hand, in dashes a block of ${mass(motorMost.kg)}, ${edgeIn(motorMost, 'cm')} each way. Beside it a motor cut across, ${length(parts.statorDiameter, 'cm')} wide, with ${exact(parts.magnetCount)} bar magnets in its rotor, two in a V at each pole. The screen of the phone stands in a corner, at a tenth.`,
    turbine: () =>
      `On a rule in metres stands ${cube(turbine, 'cm')}, beside a person of ${length(person, 'cm')} and ${cube(perMegawatt, 'cm')}, for one megawatt. Behind them rises the round of a generator, ${length(generator, 'm')} across. The screen of the motor stands in a corner, at a tenth.`,
    sliver: () =>
      `A block of ${said(ofMotor)}, the magnet of one motor, from which a thin sliver is drawn out: ${comparatorWords(leaf.comparator)}${mass(dysprosium)} of dysprosium, ${percent(leaf.low)} of it. Other magnets: ${rows.others.map((part) => other(part)).join('; ')}.`,
    'side-by-side': () =>
      `Three blocks of magnet, each on its own rule: ${cube(phone, 'mm')}, beside a coin; ${cube(motor, 'cm')}, beside a rotor; ${cube(turbine, 'cm')}, beside a person.`,
  }[view]();
}

export const columns: readonly DataColumn[] = [
  { name: 'thing', label: 'Thing', align: 'start' },
  { name: 'measure', label: 'What is measured', align: 'start' },
  {
    name: 'value',
    label: 'Value',
    align: 'end',
    number: 'Value as a number, or lower end of a range',
    twins: [
      { name: 'high', label: 'Upper end of a range', kind: 'number' },
      { name: 'unit', label: 'Unit of the value', kind: 'text' },
    ],
  },
  { name: 'edge', label: 'As a cube, each way', align: 'end', number: 'Edge of the cube, millimetres' },
  { name: 'scope', label: 'Scope', align: 'start' },
  { name: 'as_of', label: 'Year of the source', align: 'end' },
];

const quantityNames: Readonly<Record<string, string>> = {
  density: 'Density',
  dy_mass: 'Dysprosium',
  dy_share: 'Dysprosium, share of magnet',
  generator_diameter: 'Diameter of the generator',
  magnet_count: 'Magnets',
  magnet_length: 'Length of a magnet',
  magnet_mass: 'NdFeB magnet',
  magnet_thickness: 'Thickness of a magnet',
  magnet_width: 'Width of a magnet',
  pole_bridge: 'Steel between slot and rim',
  pole_depth: 'Depth of a V',
  pole_width: 'Width of a V',
  rotor_diameter: 'Diameter of the rotor',
  shaft_diameter: 'Diameter of the shaft',
  slot_count: 'Slots for copper',
  slot_depth: 'Depth of a slot',
  slot_width: 'Width of a slot',
  stator_bore: 'Inner diameter of the stator',
  stator_diameter: 'Outer diameter of the stator',
};
const measureNames: Readonly<Record<string, string>> = {
  breadth: 'Breadth',
  diameter: 'Diameter',
  height: 'Height',
  hole_diameter: 'Diameter of the hole',
  length: 'Length',
  width: 'Width',
};

type Content = Amount['row'];
const unitNames: Readonly<Record<Content['unit'], string>> = {
  count: 'number',
  deg_c: 'degrees Celsius',
  g_per_cm3: 'grams per cubic centimetre',
  kg: 'kilograms',
  mm: 'millimetres',
  pct: 'per cent',
  pct_per_deg_c: 'per cent per degree Celsius',
};
/** The words of a value with its number, in the unit of its row: the mass of 60 g is 0.06 kg. */
const inUnit = (words: string, { value_low, value_high, unit, comparator }: Content): CellWithTwins => {
  const from = value_low ?? value_high;
  return {
    said: [words, from, readAs({ comparator })],
    behind: { high: value_high === from ? null : value_high, unit: unitNames[unit] },
  };
};
/** A value of magnet_content in its unit: "1–2 kg", "about 4%", "16". */
function valueOf({ value_low: from, value_high: to, unit, comparator }: Content): string {
  const one = (value: number): string =>
    unit === 'kg'
      ? mass(value)
      : unit === 'pct'
        ? percent(value)
        : unit === 'mm'
          ? `${exact(value)}\u00a0mm`
          : unit === 'g_per_cm3'
            ? `${exact(value)}\u00a0g/cm³`
            : exact(value);
  const first = from ?? to;
  if (first === null) throw new RangeError('words of true-size: a row without a value');
  const before = comparatorWords(comparator);
  return to === null || to === first ? before + one(first) : `${before}${exact(first)}–${one(to)}`;
}

/** The lines of the table: a row each, masses of magnet with the cube that they make. */
export const lines = (rows: Rows): readonly LineDefinition[] => {
  const amounts = [rows.phone, rows.motor, rows.turbine, rows.perMegawatt, rows.ofMotor];
  return rows.all.map((row) => {
    const as_of = row.as_of?.slice(0, 4) ?? '';
    if ('thing' in row)
      return line(row, {
        thing: capital(row.thing),
        measure: measureNames[row.measure] ?? row.measure,
        value: {
          said: [`${exact(row.value_mm)}\u00a0mm`, row.value_mm, readAs(row)],
          behind: { high: null, unit: unitNames.mm },
        },
        edge: '',
        scope: row.scope,
        as_of,
      });
    const amount = amounts.find((each) => each.row === row);
    return line(row, {
      thing: capital(row.product),
      measure: quantityNames[row.quantity] ?? row.quantity,
      value: inUnit(amount === undefined ? valueOf(row) : said(amount), row),
      edge:
        amount === undefined
          ? ''
          : [edgeIn(amount, amount.edge < 10 ? 'mm' : 'cm'), tenth(amount.edge), readAs(amount)],
      scope: row.material_scope,
      as_of,
    });
  });
};
