// All English of the supply map, as functions of its rows.
import { dateWords } from '../../names/date-words.ts';
import { capital } from '../../names/capital.ts';
import type { Limit, ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition, type RawRow } from '../contract/data-lines.ts';
import { tonnes, whole } from '../look/format.ts';
import { whileTrue } from '../look/words-while-true.ts';
import { keyed } from '../look/keyed.ts';
import type { Amount, Rows, Spotted, View } from './rows.ts';

export const name = 'The map of pipes';

/** What a label says in the view of its system, and what where all are shown; a name alone where another is. */
interface Said {
  readonly own: readonly string[];
  readonly narrow: readonly string[];
  readonly all?: readonly string[];
  readonly narrowAll?: readonly string[];
  readonly quiet?: readonly string[];
}

/** Of a block that no sheet has room for. */
const notToScale = 'not to scale';

/** Labels of what runs from and through China, and of Japan. */
const saidOfChina = ({ flows: { myanmar, china }, said }: Rows) =>
  ({
    mines: {
      own: ['China’s mines', tonnes(said.mines.tonnes), `of oxide, estimate for ${said.mines.period}`],
      narrow: ['China’s mines', tonnes(said.mines.tonnes), `of oxide, ${said.mines.period}`],
      all: ['China’s mines', `${tonnes(said.mines.tonnes)}, ${said.mines.period}`, notToScale],
      narrowAll: ['China', notToScale],
      quiet: ['China'],
    },
    myanmar: {
      own: ['Myanmar', tonnes(myanmar.tonnes), 'by China’s import', `records, ${myanmar.period}`],
      narrow: ['Myanmar', tonnes(myanmar.tonnes)],
      all: ['Myanmar', tonnes(myanmar.tonnes)],
      narrowAll: ['Myanmar'],
    },
    // China's line separates in two places.
    baotou: { own: ['Separation', 'Baotou, Ganzhou'], narrow: ['Separation', 'Baotou, Ganzhou'] },
    yunsheng: { own: ['Magnets'], narrow: ['Magnets'] },
    sold: {
      own: [tonnes(china.tonnes), 'from China'],
      narrow: [tonnes(china.tonnes), 'magnets, China to Japan'],
      all: [`${tonnes(china.tonnes)} to Japan`],
    },
    japan: {
      own: ['Japan', `bought ${tonnes(said.bought.tonnes)}`, `of magnets, ${said.bought.period}`],
      narrow: ['Japan'],
      all: ['Japan', `bought ${tonnes(said.bought.tonnes)}`],
      narrowAll: ['Japan'],
      quiet: ['Japan'],
    },
  }) as const satisfies Readonly<Record<string, Said>>;

/** Labels of the way round China. */
const saidOfLynas = ({ flows: { lynas, heavy }, said }: Rows) =>
  ({
    'mount-weld': {
      own: ['Mount Weld: mine'],
      narrow: ['Mount Weld, Australia'],
      all: ['Mount Weld'],
      narrowAll: ['Mount Weld, Australia'],
    },
    kalgoorlie: { own: ['Kalgoorlie: ore is cracked'], narrow: [] },
    carbonate: { own: ['no tonnes known'], narrow: ['no tonnes known'] },
    kuantan: {
      own: [
        'Kuantan, Malaysia',
        tonnes(said.kuantan.tonnes),
        'of NdPr oxide,',
        `year to ${said.kuantan.period}`,
      ],
      narrow: ['Kuantan', `${tonnes(said.kuantan.tonnes)} of`, 'light oxide'],
      all: ['Kuantan', tonnes(said.kuantan.tonnes)],
      narrowAll: ['Kuantan'],
    },
    heavy: {
      own: ['Thread', tonnes(heavy.tonnes), 'Dy, Tb oxide'],
      narrow: [tonnes(heavy.tonnes), 'of heavy oxide'],
      all: [`thread: ${tonnes(heavy.tonnes)}`],
    },
    lynas: {
      own: ['The Lynas line', tonnes(lynas.tonnes), 'a year by contract;', 'shipped: not known'],
      narrow: ['The Lynas line', tonnes(lynas.tonnes), 'a year by contract'],
      all: ['Lynas, by contract', `${tonnes(lynas.tonnes)} a year`],
      narrowAll: ['Lynas'],
    },
  }) as const satisfies Readonly<Record<string, Said>>;

/** Labels of the loop of magnets, and of what is promised. */
function saidOfOthers({ flows: { philippines, back, vietnam }, said, texas }: Rows) {
  const onTrial = `on trial, ${texas.status_as_of.slice(0, 4)}`;
  const bothWays = `${tonnes(back.tonnes)} out, ${tonnes(philippines.tonnes)} back`;
  return {
    vietnam: {
      own: ['Vietnam', tonnes(vietnam.tonnes)],
      narrow: ['Vietnam', tonnes(vietnam.tonnes)],
      all: ['Vietnam', tonnes(vietnam.tonnes)],
      narrowAll: ['Vietnam'],
    },
    philippines: {
      own: ['Philippines', tonnes(back.tonnes), 'from Japan', tonnes(philippines.tonnes), 'to Japan'],
      narrow: ['Philippines', tonnes(back.tonnes), 'from Japan', tonnes(philippines.tonnes), 'to Japan'],
      all: ['Philippines', bothWays],
      narrowAll: ['Philippines'],
    },
    minamitorishima: {
      own: ['Minamitorishima', 'sea-floor mud:', 'a test, no tonnes'],
      narrow: ['Sea mud:', 'a test'],
      all: ['Minamitorishima', 'a test'],
      narrowAll: ['a test'],
    },
    lacq: {
      own: [
        'Caremag, France',
        `Japan’s half: ${tonnes(said.lacq.tonnes)}`,
        'of Dy, Tb oxide',
        'a year, promised',
      ],
      all: ['Caremag, France', 'Japan’s half,', `${tonnes(said.lacq.tonnes)} promised`],
      narrow: ['Caremag, France', tonnes(said.lacq.tonnes), 'promised, Japan’s half'],
      narrowAll: ['Caremag'],
    },
    'lacq-way': { own: ['to Japan'], narrow: ['to Japan'] },
    states: {
      own: [
        'California, Texas',
        `${tonnes(said.states.tonnes)} of NdPr`,
        `oxide in ${said.states.period},`,
        'magnets on trial',
      ],
      all: ['California, Texas', 'magnets', onTrial],
      narrow: ['California, Texas', `magnets ${onTrial}`],
      narrowAll: ['California, Texas'],
    },
  } as const satisfies Readonly<Record<string, Said>>;
}

const saidBy = (rows: Rows) => ({ ...saidOfChina(rows), ...saidOfLynas(rows), ...saidOfOthers(rows) });
export type LabelId = keyof ReturnType<typeof saidBy>;

/** What edges and fillings say: beside their signs on a wide artboard, and in the line under the finding, which phones show too. */
const key = {
  bounded: 'estimate or contract',
  route: 'no tonnes known',
  promise: 'promised or a test',
} as const;

export const labels = (rows: Rows) => ({
  said: saidBy(rows) as Readonly<Record<LabelId, Said>>,
  /** Of a part of the world that stands beside the map. */
  australia: (km: number): string => `Australia, ${whole(km)}\u00a0km south`,
  key: {
    /** Beside the first of several widths. */
    yearly: (amount: string): string => `${amount} a year`,
    width: (amount: string): string => `width: ${amount} a year`,
    here: (amount: string): string => `Width in this view only: ${amount} a year`,
    hereAndBlock: (amount: string): string => `Width in this view only, block and pipes: ${amount} a year`,
    ...key,
    /** Where no contract is drawn, and where magnets have whole edges though they are estimates too. */
    ofOre: 'estimate of ore',
  },
});
export type Labels = ReturnType<typeof labels>;

export function viewWords(rows: Rows): Readonly<Record<View, ViewWords>> {
  const { flows, said, heading } = rows;
  const { back, philippines, heavy, lynas, myanmar } = flows;
  const loop = whileTrue(
    'a loop',
    philippines.tonnes / back.tonnes,
    { from: 0.2, to: 5 },
    'what comes beside what goes',
  );
  const thread = whileTrue(
    'a thread',
    heavy.tonnes / said.kuantan.tonnes,
    { to: 0.03 },
    'heavy beside light oxide',
  );
  return {
    all: {
      label: 'All systems',
      finding: 'One pipe to Japan goes round China, and another is a loop',
      measures: `Magnets bought and sent in ${back.period}, ore and oxide of ${myanmar.period} and ${lynas.period}, tonnes a year: estimates, a contract and promises`,
      subtitle: `Widths outside China: tonnes a year. Magnets of metal, rare earth or not (boxes N S): estimates of ${back.period}. Ore and oxide: dashed, ${key.bounded}, ${myanmar.period} and ${lynas.period}; empty, ${key.route}. Hatched: ${key.promise}`,
    },
    'china-system': {
      label: 'China',
      finding: 'China has mines, separation and magnet works, and Myanmar’s ore runs in too',
      subtitle: `Ore of ${myanmar.period} (USGS). Magnets of metal, rare earth or not (${heading}), sold to Japan in ${flows.china.period} (CEPII). Tonnes, all estimates`,
      measuresAnew: true,
    },
    'lynas-main': {
      label: 'Lynas',
      finding: `The pipe round China is Australian, and its heavy part is ${thread}`,
      measures: `Oxide in tonnes: firm for Japan by the contract of ${lynas.period}, and all heavy oxide made in the year to ${said.kuantan.period}`,
      subtitle: `Pipe: firm for Japan by the contract of ${lynas.period}. Thread: all heavy oxide made in the year to ${said.kuantan.period}, drawn wider than it is. Tonnes`,
      measuresAnew: true,
    },
    'magnet-loop': {
      label: 'Magnet loop',
      finding: `Part of Japan’s magnet trade is ${loop}, out to the Philippines and back`,
      subtitle: `Magnets of metal (${heading}), rare earth or not, bought and sent by Japan in ${back.period}, tonnes. Estimates of CEPII`,
      measuresAnew: true,
    },
    promises: {
      label: 'Promises',
      finding: 'The next pipes are promised, on trial or no more than a test',
      ...keyed(
        `Works in France and Texas and a test at sea, with what California made in ${said.states.period}`,
        'Hatched and empty widths stand for no tonnes',
      ),
      measuresAnew: true,
    },
  };
}

export const limits = ({ heading, lacqSeen }: Rows): readonly (string | Limit<View>)[] => [
  'Coasts: Natural Earth, public domain, simplified. The map takes no side on borders. It draws the outer edge of the countries on the way and of the two tinted ones, no claims at sea, no disputed lines, and Taiwan on the neutral ground.',
  'Pipes run at right angles and show who sends what to whom, not a road or a ship’s course. Places: GeoNames; © OpenStreetMap contributors.',
  {
    views: ['all', 'promises'],
    text: 'A full point is the works or the mine, an open one a town, district or island near it.',
  },
  {
    views: ['all', 'magnet-loop'],
    text: 'No text that was read says where in the Philippines magnets are made.',
  },
  {
    views: ['all', 'china-system'],
    text: 'No row says how much runs from mine to works to magnet inside China, so those pipes are empty between dashed walls. What China sells Japan as oxide or metal is not drawn, and the way from Kachin to Ganzhou stands for all that Myanmar dug.',
  },
  {
    views: ['all', 'china-system', 'magnet-loop'],
    text: 'Dashed edges mark estimates of ore and a contract. All tonnes of magnets are estimates, though their edges are whole.',
  },
  {
    views: ['china-system'],
    text: 'China’s own ore is as wide as its tonnes, a block cut off by the edge of the sheet, and one column stands for all its works that separate.',
  },
  {
    views: ['all', 'lynas-main'],
    text: 'From Mount Weld to Kuantan no tonnes were found, so that way is empty. The line to Japan is what a contract makes firm, of what Kuantan makes; how much was shipped, and how much dysprosium and terbium, is not known.',
  },
  {
    views: ['all', 'china-system', 'magnet-loop'],
    text: `${heading} covers all permanent magnets of metal, rare earth or not. One plant in Vietnam is Shin-Etsu’s. Who owns the others there and those in the Philippines was not checked, and their inputs may come from China.`,
  },
  {
    views: ['all', 'promises'],
    text: `A promise is not supply: the plant in Lacq was being built in ${lacqSeen}, the works in Texas has published no tonnes, and nobody mines the mud of Minamitorishima.`,
  },
  'Tonnes of ore, oxide and magnets lie on one scale of weight and can’t be added: a tonne of one is not a tonne of another.',
];

const flowWords = ({ flows, said, firm }: Rows) => ({
  china: `China dug ${tonnes(said.mines.tonnes)} of rare earth oxide in ${said.mines.period} and took in what Myanmar dug, ${tonnes(flows.myanmar.tonnes)}, both estimates. In ${flows.china.period} it sold Japan ${tonnes(flows.china.tonnes)} of the ${tonnes(said.bought.tonnes)} of magnets of metal that Japan bought.`,
  lynas: `Ore of Mount Weld in Australia is cracked in Kalgoorlie and separated in Kuantan, Malaysia, which made ${tonnes(said.kuantan.tonnes)} of ${firm.what} oxide and ${tonnes(flows.heavy.tonnes)} of dysprosium and terbium in the year to ${said.kuantan.period}. A contract of ${flows.lynas.period} makes ${tonnes(flows.lynas.tonnes)} of ${firm.what} firm for Japan each year to ${firm.until}.`,
  loop: `In ${flows.back.period} Japan sent the Philippines ${tonnes(flows.back.tonnes)} of magnets of metal and bought ${tonnes(flows.philippines.tonnes)} there, and ${tonnes(flows.vietnam.tonnes)} in Vietnam.`,
  promises: `Promised to Japan: ${tonnes(said.lacq.tonnes)} of dysprosium and terbium a year from Caremag in France, half of what the plant is to make. On trial: magnet works in Texas, fed by California, which made ${tonnes(said.states.tonnes)} of oxide in ${said.states.period}. A test: mud from the sea floor off Minamitorishima.`,
});

export function describe(rows: Rows, view: View): string {
  const words = flowWords(rows);
  switch (view) {
    case 'all':
      return `A map from China to Australia with pipes to Japan. ${Object.values(words).join(' ')}`;
    case 'china-system':
      return `China’s pipe on the map, from Bayan Obo and Kachin to Ningbo and Japan. ${words.china}`;
    case 'lynas-main':
      return `A pipe that goes round China. ${words.lynas}`;
    case 'magnet-loop':
      return `Pipes of magnets between Japan, the Philippines and Vietnam. ${words.loop}`;
    case 'promises':
      return `Hatched pipes. ${words.promises}`;
  }
}

export const columns: readonly DataColumn[] = [
  { name: 'what', label: 'What', align: 'start' },
  { name: 'way', label: 'Where', align: 'start' },
  { name: 'amount', label: 'Tonnes a year or state', align: 'end', number: 'Tonnes' },
  { name: 'period', label: 'Of', align: 'start' },
  { name: 'note', label: 'Note', align: 'start' },
];

interface Flow {
  readonly amount: Amount;
  readonly what: string;
  readonly way: string;
  /** What it is of; of a promise and of a contract, since when and until when. */
  readonly period: string;
  readonly note: string | null;
}
const notesOf = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(' ');
/** What a contract says, before the note on how that is known. */
const contractNote = ({ offtake_text: terms, note }: Rows['flows']['lynas']['row']): string =>
  notesOf(terms === null ? null : `${capital(terms)}.`, note);
/** "2025"; "year to June 2026". */
const periodOf = ({ period, isYearTo = false }: Amount): string => (isYearTo ? `year to ${period}` : period);
function flowsOf({ flows, said, firm }: Rows): readonly Flow[] {
  const flow = (
    amount: Amount & { readonly row: { readonly note: string | null } },
    what: string,
    way: string,
  ): Flow => ({
    amount,
    what,
    way,
    period: periodOf(amount),
    note: amount.row.note,
  });
  const oxide = 'Rare earth oxide, mined';
  return [
    flow(said.mines, oxide, 'China'),
    flow(flows.myanmar, oxide, 'Myanmar to China'),
    flow(flows.china, flows.china.row.scope, 'China to Japan'),
    flow(said.bought, said.bought.row.scope, 'All countries to Japan'),
    {
      ...flow(flows.lynas, `${firm.what}, firm by contract; shipped: not known`, 'Kuantan to Japan'),
      period: `each year to ${firm.until}, contract of ${flows.lynas.period}`,
      note: contractNote(flows.lynas.row),
    },
    flow(said.kuantan, said.kuantan.row.product, 'Kuantan'),
    flow(flows.heavy, flows.heavy.row.product, 'Kuantan'),
    flow(flows.back, flows.back.row.scope, 'Japan to the Philippines'),
    flow(flows.philippines, flows.philippines.row.scope, 'Philippines to Japan'),
    flow(flows.vietnam, flows.vietnam.row.scope, 'Vietnam to Japan'),
    {
      ...flow(said.lacq, 'dysprosium and terbium, promised; none known shipped', 'Lacq to Japan'),
      period: `each year, Japan’s half of what the plant is to make; agreed in ${said.lacq.period}`,
      note: notesOf(said.lacq.row.outcome, said.lacq.row.note),
    },
    flow(said.states, said.states.row.product, 'California'),
  ];
}

const kinds: Readonly<Record<Spotted['row']['kind'], string>> = {
  deposit: 'Deposit',
  magnet: 'Magnet works',
  metal: 'Metal works',
  mine: 'Mine',
  port: 'Port',
  separation: 'Separation',
};

/** How a state is said. */
const stateWords: Readonly<Partial<Record<Rows['cracking' | 'texas']['current_status'], string>>> = {
  operating: 'operating',
  commissioning: 'starting up',
};
/** The state of a row without tonnes. Throws RangeError for one that the map does not draw. */
function stateOf({ project, current_status }: Rows['cracking' | 'texas']): string {
  const said = stateWords[current_status];
  if (said === undefined) throw new RangeError(`${project} is ${current_status}, which has no words here`);
  return said;
}

/** Rows without tonnes: their state in words, and when it was so. */
const states = ({ test, texas, cracking }: Rows): readonly LineDefinition[] => [
  line(cracking, {
    what: cracking.product,
    way: 'Kalgoorlie',
    amount: [`${stateOf(cracking)}, no tonnes found`, null],
    period: dateWords(cracking.status_as_of),
    note: cracking.note,
  }),
  line(test, {
    what: test.material,
    way: 'Minamitorishima',
    amount: ['a test, no tonnes', null],
    period: dateWords(test.date),
    note: test.outcome,
  }),
  line(texas, {
    what: texas.product,
    way: 'Fort Worth',
    amount: [`${stateOf(texas)}, no tonnes published`, null],
    period: dateWords(texas.status_as_of),
    note: texas.note,
  }),
];

export const lines = (rows: Rows): readonly LineDefinition[] => [
  ...flowsOf(rows).map(({ amount, what, way, period, note }) =>
    line(amount.row as RawRow, {
      what,
      way,
      amount: [tonnes(amount.tonnes), amount.tonnes],
      period,
      note,
    }),
  ),
  ...states(rows),
  ...rows.places.map(({ row }) =>
    line(row, {
      what: kinds[row.kind],
      way: `${row.name}, ${row.country}`,
      amount: ['a point on the map', null],
      period: row.as_of === null ? '' : dateWords(row.as_of),
      note: row.note,
    }),
  ),
];
