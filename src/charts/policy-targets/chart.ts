// Aims of governments with a number: target, date, form, and the latest figure for it where one was found.
import type { Comparator, LevelKind } from '../../data/tables/evidence-columns.ts';
import {
  policyTargets as policyTargetsTable,
  type PolicyTarget,
} from '../../data/tables/plans/policy-targets.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { line } from '../contract/data-lines.ts';
import { comparatorWords, percent, tonnes } from '../look/format.ts';
import { isSecondHand } from '../rows/how-known.ts';
import { monthName, monthSpan, shortDate } from '../look/month-words.ts';
import { known, pickOne } from '../rows/take-rows.ts';
import { policyTargets, views, type Aim, type LevelInk, type View } from './layout.ts';
import { aimPicks } from './picks.ts';
import { words } from './words.ts';

type AimId = keyof typeof words.names;
/** Which aims stand in which view: those whose number is an amount. A date alone, or money alone, has no level. */
const placesOf: Readonly<Record<View, readonly AimId[]>> = {
  europe: [
    'fr-caremag',
    'eu-crma-extraction',
    'eu-crma-processing',
    'eu-crma-recycling',
    'eu-crma-single-country',
    'eu-erma-2021',
  ],
  'united-states': ['us-dod-2027', 'us-dfars-2027', 'us-vulcan', 'us-mp-deal', 'us-usar-chips', 'us-vault'],
  japan: ['jp-50pct-2025', 'jp-caremag', 'jp-2010-package'],
  elsewhere: ['au-eneabba', 'in-repm', 'uk-vision-domestic', 'uk-vision-recycling', 'uk-vision-single'],
};
const row = (id: string): PolicyTarget =>
  pickOne(policyTargetsTable.rows, `policy_targets "${id}"`, ({ policy_id }) => policy_id === id);
/** By the year of the aim, the nearest first; aims without a year come last. */
const inOrder = (ids: readonly AimId[]): readonly PolicyTarget[] =>
  ids
    .map(row)
    .sort(
      (a, b) =>
        (a.target_year ?? Infinity) - (b.target_year ?? Infinity) ||
        ids.indexOf(a.policy_id as AimId) - ids.indexOf(b.policy_id as AimId),
    );
const byView: Readonly<Record<View, readonly PolicyTarget[]>> = {
  europe: inOrder(placesOf.europe),
  'united-states': inOrder(placesOf['united-states']),
  japan: inOrder(placesOf.japan),
  elsewhere: inOrder(placesOf.elsewhere),
};
const rows = views.flatMap((view) => byView[view]);

/** Levels that are China’s share, not the actor’s own. */
const chinese: ReadonlySet<PolicyTarget['target_metric']> = new Set([
  'max_single_country_share',
  'china_import_share',
]);
const isChinese = ({ target_metric, progress_value }: PolicyTarget): boolean =>
  progress_value !== null && chinese.has(target_metric);
/** The ink of each kind of level. */
const inkOf: Readonly<Record<LevelKind, LevelInk>> = {
  measured: 'fill',
  derived: 'hollow',
  nameplate: 'plate',
  aimed: 'aimed',
  estimate: 'estimate',
};
/** What the row’s progress figure is. Progress of another measure than the aim’s is no level. */
function levelInk(aim: PolicyTarget): LevelInk | null {
  const { progress_value, progress_unit, progress_of, target_unit, level_kind } = aim;
  if (progress_value === null || progress_of === null || progress_of === 'other_measure') return null;
  if (progress_unit !== target_unit && !(progress_unit === 't_reo' && target_unit === 't_reo_per_yr'))
    throw new RangeError(
      `"${aim.policy_id}": progress in ${progress_unit ?? 'no unit'}, target in ${target_unit ?? 'no unit'}`,
    );
  const ink = inkOf[level_kind ?? 'estimate'];
  return ink === 'fill' && isSecondHand(aim) ? 'estimate' : ink;
}

const target = (aim: PolicyTarget): number => known(aim.target_value, aim.policy_id);
const amountOf = (value: number, unit: string): string =>
  unit === 'pct' ? percent(value) : unit === 'days' ? words.days(value) : tonnes(value);
const unitOf = (aim: PolicyTarget): string => known(aim.target_unit, aim.policy_id);
const targetAmount = (aim: PolicyTarget): string => amountOf(target(aim), unitOf(aim));
/** An aim to reach, or one to stay under. */
const targetWords: Readonly<Record<Comparator, (amount: string, year: string) => string>> = {
  '=': words.promised,
  '~': words.about,
  '>': words.above,
  '>=': words.atLeast,
  '<': words.below,
  '<=': words.atMost,
};
function targetText(aim: PolicyTarget): string {
  const year = aim.target_year === null ? words.noYear : words.by(aim.target_year);
  return targetWords[known(aim.target_comparator, aim.policy_id)](targetAmount(aim), year);
}
function levelText(aim: PolicyTarget): string {
  const ink = levelInk(aim);
  if (ink === null) return words.unmeasured;
  const amount =
    comparatorWords(aim.progress_comparator) +
    amountOf(known(aim.progress_value, aim.policy_id), unitOf(aim));
  if (ink === 'aimed') return words.aimedRate(amount);
  if (ink === 'plate') return words.plate(amount);
  return aim.progress_of === 'nameplate' ? words.ofNameplate(amount) : amount;
}
function levelDate(aim: PolicyTarget): string {
  const basis = (words.basis as Readonly<Record<string, string>>)[aim.policy_id];
  // A figure of another measure has a date of its own; that none of the aim's was found is known to the date of the evidence.
  const seen = aim.progress_of === 'other_measure' ? aim.as_of : aim.progress_as_of;
  const date = [...(basis === undefined ? [] : [basis]), shortDate(seen)].join(', ');
  return levelInk(aim) === null ? words.searched(date) : date;
}
const aimOf = (aim: PolicyTarget): Aim => {
  const ink = levelInk(aim);
  return {
    key: aim.policy_id,
    name: words.names[aim.policy_id as AimId][0],
    counts: words.names[aim.policy_id as AimId][1],
    target: target(aim),
    full: unitOf(aim) === 'pct' ? 100 : target(aim),
    targetText: targetText(aim),
    level: ink === null ? null : { value: known(aim.progress_value, aim.policy_id), ink },
    levelText: levelText(aim),
    levelDate: levelDate(aim),
    tone: isChinese(aim) ? 'china' : 'others',
    force: words.force[aim.legal_status],
  };
};

const recycling = row('eu-crma-recycling');
const mp = row('us-mp-deal');
const japan = row('jp-50pct-2025');
const india = row('in-repm');
const scale = 'Hatched: aim. Level: latest figure. Dashed: second-hand or on trial; a tank: none found';
const asOf = (view: View): string => monthSpan(byView[view].map(({ progress_as_of }) => progress_as_of));
const viewWords: Record<View, ViewWords> = {
  europe: {
    label: 'Europe',
    finding: `Rare earths recycled in the EU: ${levelText(recycling)}; benchmark for ${String(recycling.target_year)}: ${targetAmount(recycling)}`,
    subtitle: `Aims of the EU, its alliance and France; EU benchmarks are for all strategic materials. Figures of ${asOf('europe')}. ${scale}`,
  },
  'united-states': {
    label: 'United States',
    finding: `MP is to reach ${targetAmount(mp)} a year in all its plants; a plant for ${amountOf(known(mp.progress_value, mp.policy_id), unitOf(mp))} was on trial in ${monthName(mp.progress_as_of)}`,
    subtitle: `American aims and rules with an amount; tonnes are nameplate of magnet plants. Figures of ${asOf('united-states')}. ${scale}`,
  },
  japan: {
    label: 'Japan',
    finding: `Japan aimed at less than ${targetAmount(japan)} from China by ${String(japan.target_year)}; of metals alone it was ${amountOf(known(japan.progress_value, japan.policy_id), unitOf(japan))} in ${japan.progress_as_of}`,
    subtitle: `Japanese aims with an amount; the share found is of metals alone, from the press. Figures of ${asOf('japan')}. ${scale}`,
  },
  elsewhere: {
    label: 'Elsewhere',
    finding: `India’s tender for ${targetAmount(india)} a year: no award found by ${monthName(india.progress_as_of)}`,
    subtitle: `Aims of India, Australia and the UK; UK aims cover all critical minerals. Figures of ${asOf('elsewhere')}. ${scale}`,
  },
};

function describe(view: View): string {
  const list = byView[view].map(
    (aim) =>
      `${words.names[aim.policy_id as AimId].join(', ')}: ${targetText(aim)}; ${levelText(aim)}, ${levelDate(aim)}; ${words.force[aim.legal_status]}`,
  );
  return `Aims with an amount, by the year for which they were set. ${list.join('. ')}.`;
}

export const policyTargetsChart = defineChart({
  id: 'policy-targets',
  name: 'Policy targets',
  tags: ['policy', 'promises', 'countries'],
  tables: ['policy_targets'],
  views,
  words: viewWords,
  limits: [
    {
      views: ['europe'],
      text: 'The EU’s benchmarks are for strategic raw materials, not for magnets, and bind no company.',
    },
    {
      views: ['europe'],
      text: 'The EU’s cap on one country is set for raw materials, of which no figure was found. The share of magnets from China is another measure; it stands in the list and is not drawn.',
    },
    {
      views: ['japan'],
      text: 'Japan’s share counts imports of rare earth metals alone, without compounds. Its package of 2010 aimed at less use, of which no figure was found.',
    },
    {
      views: ['europe', 'united-states'],
      text: 'A nameplate on trial is not output, and money announced is not money spent.',
    },
    'Each tank has a scale of its own: the whole for shares, the aim itself for tonnes and days. Heights of shares and of tonnes can’t be compared.',
    'A missed aim broke no law. Aims without an amount are left out: many have none.',
    'Dates of progress differ by years. Much of 2026 was read second-hand.',
  ],
  rows,
  rowsOf: (view) => byView[view],
  scene: (view, size) => policyTargets(byView[view].map(aimOf), size),
  picks: aimPicks(rows),
  describe,
  data: {
    columns: [
      { name: 'actor', label: 'Who', align: 'start' },
      { name: 'instrument', label: 'Instrument', align: 'start' },
      { name: 'date', label: 'Dated', align: 'start' },
      { name: 'aim', label: 'Aim', align: 'start' },
      { name: 'year', label: 'For', align: 'end' },
      { name: 'force', label: 'Form', align: 'start' },
      { name: 'progress', label: 'Latest progress found', align: 'start' },
      { name: 'seen', label: 'As of', align: 'start' },
      { name: 'note', label: 'Note', align: 'start' },
    ],
    rows: rows.map((aim) =>
      line(aim, {
        actor: aim.actor,
        instrument: aim.instrument,
        date: aim.date,
        aim: aim.target_text,
        year: aim.target_year === null ? '' : String(aim.target_year),
        force: words.force[aim.legal_status],
        progress: aim.latest_progress,
        seen: monthName(aim.progress_as_of),
        note: aim.note ?? '',
      }),
    ),
  },
});
