// All English of policy targets, as functions of their rows.
import { dateWords } from '../../names/date-words.ts';
import { capital } from '../../names/capital.ts';
import { printed } from '../../names/typography.ts';
import type { Comparator } from '../../data/tables/evidence-columns.ts';
import type { Limit, ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import { comparatorWords, percent, tonnes } from '../look/format.ts';
import { whileTrue } from '../look/words-while-true.ts';
import { monthName, monthSpan, shortDate } from '../look/month-words.ts';
import { keyed } from '../look/keyed.ts';
import type { PolicyTarget } from '../../data/tables/plans/policy-targets.ts';
import type { Actor, Aim, AimId, Level, Rows, Tier, View } from './rows.ts';

export const name = 'Policy targets';

export const forms: Readonly<Record<PolicyTarget['legal_status'], string>> = {
  benchmark: 'benchmark',
  binding_rule: 'binding rule',
  contract: 'contract',
  executive_order: 'executive order',
  funding: 'public money',
  investigation: 'investigation',
  letter_of_intent: 'letter of intent',
  plan: 'plan',
  political_statement: 'communiqué',
  scheme: 'scheme, tender',
  stated_aim: 'stated aim',
};

/** What the aims of a step from rule to hope are, in short lines. */
const tierNames: Readonly<Record<Tier, readonly string[]>> = {
  law: ['binding'],
  signed: ['signed, paid', 'or tendered'],
  said: ['planned', 'or said'],
};

/** Who has some aims, short enough for a count. */
const actorNames: Readonly<Record<Actor, string>> = {
  eu: 'EU',
  us: 'US',
  uk: 'UK',
  japan: 'Japan',
  india: 'India',
  australia: 'Australia',
  france: 'France',
};

/** Whose aim it is, and what it counts, short enough to stand beside its marks. */
const names: Readonly<Record<AimId, readonly [whose: string, counts: string]>> = {
  'eu-crma-extraction': ['EU, mined', 'strategic materials'],
  'eu-crma-processing': ['EU, processed', 'strategic materials'],
  'eu-crma-recycling': ['EU, recycled', 'strategic materials'],
  'eu-crma-single-country': ['EU, one country', 'strategic materials'],
  'eu-erma-2021': ['EU alliance', 'of EU demand'],
  'fr-caremag': ['France, Caremag', 'heavy oxide capacity'],
  'us-dod-2027': ['Pentagon', 'own need covered'],
  'us-dfars-2027': ['Pentagon rule', 'from four countries'],
  'us-mp-deal': ['MP, all plants', 'magnet capacity'],
  'us-vulcan': ['Vulcan', 'magnet capacity'],
  'us-usar-chips': ['USA Rare Earth', 'magnet capacity'],
  'us-vault': ['Project Vault', 'emergency stock'],
  'jp-2010-package': ['METI’s package', 'less rare earth use'],
  'jp-50pct-2025': ['China’s share', 'of imports'],
  'jp-caremag': ['From Caremag', 'of heavy demand'],
  'in-repm': ['India’s tender', 'magnet capacity'],
  'au-eneabba': ['Iluka, Australia', 'oxide capacity'],
  'uk-vision-domestic': ['UK, home-made', 'of demand'],
  'uk-vision-recycling': ['UK, recycled', 'of demand'],
  'uk-vision-single': ['UK, one country', 'of any mineral'],
};
/** Aims whose figure counts one thing of the many that the aim is for: its tank has two bases. */
const narrower: ReadonlySet<AimId> = new Set(['eu-crma-recycling']);
/** What a figure of progress counts, where that is less or other than the aim, or who counts. */
const basis: Readonly<Partial<Record<AimId, string>>> = {
  'eu-crma-recycling': 'rare earths',
  'jp-50pct-2025': 'JOGMEC',
  'uk-vision-domestic': 'minerals',
};

/** What lies between an aim and what was found of it is, for those that have a tank alone. */
const gapWords: Readonly<Partial<Record<AimId, readonly string[]>>> = {
  'us-mp-deal': ['nameplate', 'not yet on trial'],
  'jp-50pct-2025': ['points over the aim'],
  'in-repm': ['no award found'],
};

function amountOf({ unit }: Aim, value: number): string {
  switch (unit) {
    case 'pct':
      return percent(value);
    case 'days':
      return `${value}\u00a0days`;
    case 'tonnes':
      return tonnes(value);
  }
}
const targetAmount = (aim: Aim): string => amountOf(aim, aim.target);
const levelAmount = (aim: Aim, level: Level): string => amountOf(aim, level.value);

/** An aim to reach, or one to stay under. */
const bounds: Readonly<Record<Comparator, string>> = {
  '=': '',
  '~': 'about ',
  '>': 'more than ',
  '>=': 'at least ',
  '<': 'below ',
  '<=': 'at most ',
};
/** What bounds an aim; nothing where none at all is allowed. */
const aimBound = (aim: Aim): string => (aim.target === 0 ? '' : bounds[aim.comparator]);
const aimed = (aim: Aim): string => aimBound(aim) + targetAmount(aim);
/** Aims whose year is that of a start, by the notes of their rows: what is aimed at comes, or binds, in it and after. */
const starts: ReadonlySet<AimId> = new Set(['us-dfars-2027', 'in-repm', 'fr-caremag']);
/** Aims whose year is that in which the commissioning of the last of several plants begins. */
const startUps: ReadonlySet<AimId> = new Set(['us-mp-deal']);
/** Aims without a date, whose year is the earliest in which they could be reached; a label has room for "from" alone. */
const earliest: ReadonlySet<AimId> = new Set(['in-repm']);
const due = ({ id, year }: Aim): string => {
  if (year === null) return 'no year';
  return `${startUps.has(id) ? 'start-up' : starts.has(id) ? 'from' : 'by'} ${year}`;
};
function targetText(aim: Aim): string {
  if (earliest.has(aim.id)) return `${aimed(aim)}, ${aim.year ?? ''} at the earliest`;
  return `${aimed(aim)}${aim.year === null || startUps.has(aim.id) ? ',' : ''} ${due(aim)}`;
}

const boundOf = ({ comparator }: Level): string =>
  comparator === '<' ? 'under ' : comparatorWords(comparator);
/** The amount of a level, with what its comparator says; nothing where none was found. */
const found = (aim: Aim): string =>
  aim.level === null ? '' : boundOf(aim.level) + levelAmount(aim, aim.level);

/** What kind of figure a level is where it is not a measurement: the words that say why its fill is dashed. */
function kindOf({ level, row }: Aim): string {
  if (level === null) return '';
  if (level.ofNameplate) return 'nameplate';
  switch (level.kind) {
    case 'measured':
      return '';
    case 'aimed':
      return 'aimed at';
    case 'nameplate':
      return 'on trial';
    case 'derived':
      return 'worked out';
    case 'estimate':
      return row.level_kind === 'estimate' ? 'estimate' : 'second-hand';
  }
}
/** What a figure counts where that is less or other than the aim, or who counts it; of what kind it is, and when it was. A month and its year stay in one line. */
function noteOf(aim: Aim): readonly string[] {
  const counted = basis[aim.id];
  const parts = [
    // What such a figure counts is written over its own tank.
    narrower.has(aim.id) ? '' : (counted ?? ''),
    kindOf(aim),
    shortDate(aim.seen).replace(' ', '\u00a0'),
  ];
  return parts.filter((part) => part !== '');
}
function levelText(aim: Aim): string {
  if (aim.level === null) return 'no figure found';
  const kind = kindOf(aim);
  if (kind === '') return found(aim);
  return aim.level.kind === 'estimate' ? `${found(aim)}, ${kind}` : `${found(aim)} ${kind}`;
}
function levelDate({ id, level, seen }: Aim): string {
  const counted = basis[id];
  const date = counted === undefined ? shortDate(seen) : `${counted}, ${shortDate(seen)}`;
  return level === null ? `as of ${date}` : date;
}
const form = ({ status }: Aim): string => forms[status];

/** The part of its aim that the headline says was found. */
const tenthOf = ({ level, target }: Aim): string =>
  whileTrue('a tenth', (level?.value ?? NaN) / target, { from: 0.095, to: 0.105 }, 'the part on trial');

export const labels = {
  name: ({ id }: Aim): string => names[id][0],
  counts: ({ id }: Aim): string => (narrower.has(id) ? `all ${names[id][1]}` : names[id][1]),
  /** Whether what was found counts less than the aim, so that it has a tank of its own. */
  isNarrower: ({ id }: Aim): boolean => narrower.has(id),
  /** What such a tank counts, and that the aim is not for that. */
  own: ({ id }: Aim) => ({
    name: `${capital(basis[id] ?? '')} alone`,
    note: 'the aim is not for these alone',
  }),
  /** That nothing was found for all that such an aim is for, and as of when. */
  open: ({ row }: Aim): string =>
    `no figure found as\u00a0of\u00a0${shortDate(row.as_of).replace(' ', '\u00a0')}`,
  /** What lies between an aim and what was found, both of one row: over the aim, or short of it. Where nothing at all was found, it is the whole aim, and words alone say why. */
  gap: (aim: Aim): { readonly bound: string; readonly amount: string; readonly words: readonly string[] } => {
    const words = gapWords[aim.id];
    if (aim.level === null || words === undefined)
      throw new RangeError(`"${aim.id}": no words for what lies between it and its level`);
    const { value, comparator } = aim.level;
    if (narrower.has(aim.id) || (comparator !== '=' && comparator !== '~'))
      throw new RangeError(`"${aim.id}": its level and its aim can't be taken from each other`);
    const by = Math.abs(aim.target - value);
    const amount = aim.unit === 'pct' ? String(by) : amountOf(aim, by);
    // A figure of another year than the aim's is said to be that.
    const when =
      aim.row.progress_as_of < String(aim.year) && value > aim.target ? [`in ${shortDate(aim.seen)}`] : [];
    return {
      bound: comparatorWords(comparator).trim(),
      amount: value === 0 ? '' : amount,
      words: [...words, ...when],
    };
  },
  /** How many aims a view has besides that of its headline, of how many of them no figure was found, and as of when. */
  more: (aims: readonly Aim[]): string => {
    const count = `${aims.length} more ${aims.length === 1 ? 'aim' : 'aims'}`;
    const dates = aims.flatMap(({ isFound, seen }) => (isFound ? [] : [seen])).toSorted();
    const [from, to] = [dates.at(0), dates.at(-1)];
    if (from === undefined || to === undefined) return count;
    const open = dates.length === aims.length ? 'no figure' : `${dates.length} with no figure`;
    const isInYear = from.slice(0, 4) === to.slice(0, 4);
    const start = isInYear ? shortDate(from).replace(/ \d{4}$/, '') : shortDate(from);
    const span = shortDate(from) === shortDate(to) ? shortDate(to) : `${start} to ${shortDate(to)}`;
    return `${count}, ${open} found as of ${span}`;
  },
  /** The amount of an aim alone, and what stands before and under it. */
  aimParts: (aim: Aim) => {
    const bound = aimBound(aim).trim();
    const by = due(aim);
    const isAfter = aim.comparator === '>=' || aim.comparator === '<=';
    return {
      before: isAfter ? '' : bound,
      amount: targetAmount(aim),
      after: isAfter && bound !== '' ? `${bound}, ${by}` : by,
    };
  },
  /** What was found, in parts, and of when; the amount is empty where nothing was. */
  foundParts: (aim: Aim) => ({
    bound: aim.level === null ? '' : boundOf(aim.level).trim(),
    amount: aim.level === null ? '' : levelAmount(aim, aim.level),
    note: noteOf(aim),
  }),
  /** What part of its aim that is, where the headline says it. */
  part: (aim: Aim): string => (startUps.has(aim.id) ? tenthOf(aim) : ''),
  /** What the piles are, and the steps from rule to hope; what stands under the large tag. */
  pile: { loose: ['aims without', 'a binding rule'], law: ['binding', 'rule'] },
  tier: (tier: Tier): readonly string[] => tierNames[tier],
  /** Whose the aims of a step are: "EU 5, US 3"; where there is little room, those with one alone as "others 3". */
  whose: (counts: Rows['whose'][Tier], isShort: boolean): string => {
    const single = counts.filter(([, count]) => count === 1);
    const folded = isShort && single.length > 2 ? single.length : 0;
    const named = folded > 0 ? counts.filter(([, count]) => count > 1) : counts;
    return [
      ...named.map(([actor, count]) => `${actorNames[actor]}\u00a0${count}`),
      ...(folded > 0 ? [`others\u00a0${folded}`] : []),
    ].join(', ');
  },
  /** In large letters on the tag: from when the rule binds in full. */
  bindsFrom: ([rule]: readonly Aim[]): readonly [from: string, year: string] => [
    'in full from',
    rule === undefined || rule.year === null ? '' : String(rule.year),
  ],
  rule: ([rule]: readonly Aim[]): string =>
    rule === undefined
      ? ''
      : `${names[rule.id][0]}: no NdFeB or SmCo magnet mined, refined, separated, melted or made in China, Russia, Iran or North Korea in defence goods`,
  /** In what form an aim was set. */
  form,
} as const;
export type Labels = typeof labels;

/** What was recycled of rare earths, dated by the report that says so. */
function recycled(aim: Rows['recycling']): string {
  const under = whileTrue(
    'under',
    aim.level.comparator === '<' ? aim.level.value : NaN,
    { to: aim.target },
    'the share recycled',
  );
  return `${capital(under)} ${levelAmount(aim, aim.level)} of rare earths were recycled in the EU, by a report of ${aim.row.progress_as_of.slice(0, 4)}`;
}
/** How much of what one company promises was on trial. */
function onTrial(aim: Rows['mp']): string {
  return `By ${monthName(aim.row.progress_as_of)} ${tenthOf(aim)} of the magnet capacity that MP Materials promises was on trial`;
}
/** The aim for all rare earths, and the count of the year before. */
function fromChina(aim: Rows['japan']): string {
  const most = whileTrue(
    'at most half',
    aim.comparator === '<=' ? aim.target : NaN,
    { from: 50, to: 50 },
    'the aim',
  );
  return `Japan aimed to buy ${most} from China by ${aim.year}, and in ${aim.row.progress_as_of} it was ${found(aim)}`;
}

/** How few aims bind anyone. */
const bindingOne = ({ aims, binding }: Rows): string =>
  `Only ${whileTrue('one', binding.length, { from: 1, to: 1 }, 'aims that a rule binds')} of ${aims.length} aims that governments set or back is a binding rule`;
/** Of how many aims nothing shows how far they are. */
const uncheckable = ({ aims, withoutFigure }: Rows): string =>
  `For ${whileTrue(
    'more than half',
    withoutFigure.length / aims.length,
    { from: 0.51, to: 0.65 },
    'the part of aims without a figure',
  )} of them no figure of progress was found`;

export function viewWords(rows: Rows): Readonly<Record<View, ViewWords>> {
  const { shown, recycling, mp, japan, india } = rows;
  const scale = 'Hatched: aimed at. Filled: what was found. Dashed: not measured';
  const asOf = (view: View): string =>
    monthSpan(shown[view].flatMap(({ row, isFound }) => (isFound ? [row.progress_as_of] : [])));
  return {
    'every-aim': {
      label: 'Every aim',
      finding: bindingOne(rows),
      // That nothing was found holds only up to a date, so it is given, as for a figure.
      subtitle: `Aims with an amount, the firmest on top. ${uncheckable(rows)}. As of ${monthSpan(shown['every-aim'].map(({ seen }) => seen))}`,
    },
    europe: {
      label: 'Europe',
      finding: recycled(recycling),
      ...keyed(
        `Aims of the EU, its alliance and France; EU benchmarks are for all strategic materials. Figures of ${asOf('europe')}`,
        'Hatched: aimed at. Dashed: an estimate, and how high the aim is',
      ),
    },
    'united-states': {
      label: 'United States',
      finding: onTrial(mp),
      ...keyed(
        `American aims and rules with an amount; tonnes are nameplate of magnet plants. Figures of ${asOf('united-states')}`,
        scale,
      ),
    },
    japan: {
      label: 'Japan',
      finding: fromChina(japan),
      ...keyed(
        `Japanese aims with an amount; the share found is JOGMEC’s, of rare earth imports, from the press. Figures of ${asOf('japan')}`,
        scale,
      ),
    },
    elsewhere: {
      label: 'Elsewhere',
      finding: `India’s tender for ${targetAmount(india)} of magnet capacity had no known winner by ${monthName(india.row.progress_as_of)}`,
      ...keyed(
        `Aims of India, Australia and the UK; UK aims cover all critical minerals. Figures of ${asOf('elsewhere')}`,
        scale,
      ),
    },
  };
}

export const limits = ({ packageYear, newestYear }: Rows): readonly (string | Limit<View>)[] => [
  {
    views: ['every-aim', 'europe'],
    text: 'The EU’s benchmarks are for strategic raw materials, not for magnets, and bind no company.',
  },
  {
    views: ['every-aim', 'europe'],
    text: 'The EU’s cap on one country is set for raw materials, of which no figure was found; by reports on the EU’s auditors rare earths were already over it at the stage of processing. The share of magnets from China is another measure; it stands in the list and is not drawn.',
  },
  {
    views: ['europe'],
    text: 'What is recycled was found of rare earths alone, so that has a tank of its own beside the one of the aim, which is for all strategic materials. Both have one height for a per cent; their widths say nothing. The dashed line carries the height of the aim over, which is not set for rare earths alone.',
  },
  {
    views: ['every-aim', 'japan'],
    text: `The share of Japan’s imports is JOGMEC’s count of all rare earths by weight, of the year before the aim’s. Japan’s package of ${packageYear} aimed at less use, of which no figure was found.`,
  },
  {
    views: ['every-aim', 'japan'],
    text: 'The share of Japan’s heavy demand that Caremag is to cover can’t be squared with the world’s use as Iluka’s head puts it.',
  },
  {
    views: ['every-aim', 'europe', 'united-states'],
    text: 'A nameplate, on trial or not, is not output, and money announced is not money spent.',
  },
  {
    views: ['every-aim'],
    text: 'A figure that is only aimed at counts as none, and so does one of another measure than the aim’s.',
  },
  {
    views: ['every-aim'],
    text: 'A strip is one aim, however much it is about. A contract binds those who signed it; here a rule alone counts as binding.',
  },
  {
    views: ['europe', 'united-states', 'japan', 'elsewhere'],
    text: 'The tank is one aim, whatever that is counted in, and its lid is the whole of it: the fill is a part of the aim, and hatched is what was not found of it. A number at a bracket beside the tank is worked out from the aim and that figure. An aim to stay under is kept while its fill stays under its lid.',
  },
  {
    views: ['europe', 'united-states', 'japan', 'elsewhere'],
    text: 'Only the aim in the headline has a tank. All others are tags with their names, as long as those, the ones with a figure first; a figure that is only aimed at counts as none. A dashed fill or floor is worked out, an estimate, read second-hand or a nameplate: that nothing is made, as of a plant that is being built, is worked out too. What was found for each stands in the list.',
  },
  'The order by force is ours: law, then what was signed, paid or tendered, then benchmarks, plans and words.',
  'Missing an aim breaks no law, but for the one rule. Aims without an amount are left out: many have none.',
  `Dates of progress differ by years. Much of ${newestYear} was read second-hand.`,
];

/** What the tank of a headline's aim looks like, before what it says. */
function drawnAs(aim: Aim): string {
  const { level, target } = aim;
  if (narrower.has(aim.id))
    return `Two tanks of one height: that of the aim, hatched to its lid with ${labels.open(aim)}, and one for ${basis[aim.id] ?? ''} alone, all but empty under the dashed height of an aim that is not for these alone`;
  if (level !== null && level.value > target) return 'One aim as a tank filled over its lid';
  return 'One aim as a tank, hatched from what was found up to its lid';
}
/** What lies between that aim and its figure. */
function between(aim: Aim): string {
  if (narrower.has(aim.id)) return '';
  const { bound, amount, words } = labels.gap(aim);
  return ` Between them: ${[bound, amount, words.join(', ')].filter((part) => part !== '').join(' ')}.`;
}

export function describe({ shown }: Rows, view: View): string {
  const said = shown[view].map(
    (aim) =>
      `${names[aim.id].join(', ')}: ${targetText(aim)}; ${levelText(aim)}, ${levelDate(aim)}; ${form(aim)}`,
  );
  const [first] = shown[view];
  if (view === 'every-aim' || first === undefined)
    return `Aims with an amount, the firmest word first. ${said.join('. ')}.`;
  const [own = '', ...others] = said;
  return `${drawnAs(first)}. ${own}.${between(first)} All others as tags with their names, those with a figure first, the firmest word first. ${others.join('. ')}.`;
}

export const columns: readonly DataColumn[] = [
  { name: 'actor', label: 'Who', align: 'start' },
  { name: 'instrument', label: 'Instrument', align: 'start' },
  { name: 'date', label: 'Dated', align: 'start' },
  { name: 'aim', label: 'Aim', align: 'start' },
  { name: 'year', label: 'For', align: 'end' },
  { name: 'force', label: 'Form', align: 'start' },
  { name: 'found', label: 'Found', align: 'start' },
  { name: 'progress', label: 'Latest progress found', align: 'start' },
  { name: 'seen', label: 'As of', align: 'start' },
  { name: 'note', label: 'Note', align: 'start' },
];

export const lines = ({ aims }: Rows): readonly LineDefinition[] =>
  aims.map((aim) =>
    line(aim.row, {
      actor: aim.row.actor,
      instrument: aim.row.instrument,
      date: aim.row.date,
      aim: aim.row.target_text,
      year: aim.year === null ? '' : String(aim.year),
      force: form(aim),
      found: `${levelText(aim)}, ${levelDate(aim)}`,
      progress: aim.row.latest_progress,
      seen: monthName(aim.row.progress_as_of),
      note: aim.row.note,
    }),
  );

type Listed = Rows['listed'][number];
export const picked = {
  noun: { one: 'aim', many: 'aims and rules' },
  whose: 'Whose',
  form: 'Form',
  aim: 'Aim',
  progress: 'Latest progress found',
  note: 'Note',
  title: ({ row }: Listed): string => capital(printed(row.target_text)),
  summary: ({ row, drawn }: Listed): string =>
    [
      `${printed(row.actor)}: ${printed(row.instrument)}`,
      dateWords(row.date),
      forms[row.legal_status],
      ...(row.target_year === null ? [] : [`for ${row.target_year}`]),
      ...(drawn ? [] : ['no amount, so not drawn']),
    ].join(' · '),
  progressText: ({ row }: Listed): string =>
    `${capital(printed(row.latest_progress))}. As of ${dateWords(row.progress_as_of)}.`,
} as const;
