// Japan's dependence on China: three answers to one question, each with what it counts, its year and who gives it.
import { japanDependence, type JapanDependence } from '../../data/tables/trade/japan-dependence.ts';
import { formatDate } from '../../data/facts/fact-format.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { line } from '../contract/data-lines.ts';
import { percent } from '../look/format.ts';
import { isSecondHand } from '../rows/how-known.ts';
import { magnetPartners, magnetsFrom, type MagnetPartner } from '../rows/japan-magnets.ts';
import type { Saying } from './layout-ranges.ts';
import { known, rowWithId } from '../rows/take-rows.ts';
import { shareText } from '../look/print-as.ts';
import { threeAnswers, views, type Question, type View } from './layout.ts';
import { scopes, speakers, words } from './words.ts';

const row = (id: string): JapanDependence => rowWithId(japanDependence, id);
const share = (of: JapanDependence): number => known(of.value, of.id);

type Scope = 'all-rare-earths' | 'metals-alone' | 'heavy';
const answers: Readonly<Record<Scope, readonly [JapanDependence, ...JapanDependence[]]>> = {
  'all-rare-earths': [
    row('import-share-china-2024-2'),
    row('import-share-china-2025-11-28'),
    row('import-share-china-2024'),
  ],
  'metals-alone': [row('import-share-china-2024-3')],
  heavy: [
    row('heavy-ree-dependence-china-2025-01'),
    row('heavy-ree-dependence-china-2025-10-30'),
    row('heavy-ree-dependence-china-2026-01'),
  ],
};
/** The same metals by value: shown only where metals alone are looked at. */
const metalsByValue = row('import-share-china-2024-4');
const allScopes = Object.keys(answers) as Scope[];

const said = (of: JapanDependence): string => shareText(of, share(of));
/** Only an exact figure of an official body stands solid: what the press and traders give is drawn dashed. */
const isMeasured = (of: JapanDependence): boolean =>
  of.comparator === '=' && of.confidence === 'official' && !isSecondHand(of);
const saying = (of: JapanDependence): Saying => ({
  key: of.id,
  value: share(of),
  words: words.says(said(of), known(speakers[of.id], `who says ${of.id}`)),
  ink: isMeasured(of) ? 'fill' : 'estimate',
});
const sayings = ([first, ...others]: readonly [JapanDependence, ...JapanDependence[]]) =>
  [saying(first), ...others.map(saying)] as const;

const about = answers['all-rare-earths'][0];
const metals = answers['metals-alone'][0];
const nri = answers.heavy[2] ?? answers.heavy[0];
const headline: Readonly<Record<Scope, string>> = {
  'all-rare-earths': said(about),
  'metals-alone': said(metals),
  heavy: said(nri),
};
const question = (scope: Scope, view: View): Question => ({
  key: scope,
  ...scopes[scope],
  answer: headline[scope],
  tone: 'china',
  emphasis: view === 'three-answers' || view === scope ? 'normal' : 'faint',
  estimate: !answers[scope].some(isMeasured),
  sayings: sayings(scope === 'metals-alone' && view === scope ? [metals, metalsByValue] : answers[scope]),
});
const magnetQuestion = (partner: MagnetPartner): Question => {
  const [weight, value] = [magnetsFrom(partner, 'weight'), magnetsFrom(partner, 'value')];
  return {
    key: partner,
    ...scopes[partner],
    answer: percent(share(weight)),
    tone: partner === 'China' ? 'china' : 'others',
    emphasis: 'normal',
    estimate: true,
    sayings: [
      { key: weight.id, value: share(weight), words: words.byWeight(percent(share(weight))), ink: 'hollow' },
      { key: value.id, value: share(value), words: words.byValue(percent(share(value))), ink: 'hollow' },
    ],
  };
};
const questions: Readonly<Record<View, readonly Question[]>> = {
  'three-answers': allScopes.map((scope) => question(scope, 'three-answers')),
  'all-rare-earths': allScopes.map((scope) => question(scope, 'all-rare-earths')),
  'metals-alone': allScopes.map((scope) => question(scope, 'metals-alone')),
  heavy: allScopes.map((scope) => question(scope, 'heavy')),
  magnets: magnetPartners.map(magnetQuestion),
};
const magnetRows = magnetPartners.flatMap((partner) => [
  magnetsFrom(partner, 'weight'),
  magnetsFrom(partner, 'value'),
]);
const answerRows = allScopes.flatMap((scope) => answers[scope]);
function rowsOf(view: View): readonly JapanDependence[] {
  if (view === 'magnets') return magnetRows;
  return view === 'metals-alone' ? [...answerRows, metalsByValue] : answerRows;
}

const subtitle =
  'Share of Japan’s rare earth imports that comes from China, per cent, 2024 or as stated to January 2026. Each answer counts something else. Dashed: rounded, estimated, press';
const viewWords: Record<View, ViewWords> = {
  'three-answers': {
    label: 'Three answers',
    finding: `Japan’s rare earths from China: ${headline['all-rare-earths']}, ${headline['metals-alone']} or ${headline.heavy}`,
    subtitle,
  },
  'all-rare-earths': {
    label: 'All rare earths',
    finding: `By weight, compounds included: ${said(about)} from China in ${formatDate(about.period)}`,
    subtitle,
  },
  'metals-alone': {
    label: 'Metals alone',
    finding: `Metals alone, ${formatDate(metals.period)}: ${said(metals)} by weight; ${said(metalsByValue)} by value, on another count`,
    subtitle,
  },
  heavy: {
    label: 'Heavy ones',
    finding: `Heavy elements for electric-car magnets: ${said(nri)}, says NRI`,
    subtitle,
  },
  magnets: {
    label: 'Magnets',
    finding: `Metal magnets bought: ${percent(share(magnetsFrom('China', 'weight')))} from China by weight, ${percent(share(magnetsFrom('China', 'value')))} by value`,
    subtitle:
      'Japan’s imports of permanent magnets of metal (HS 850511), rare earth or not: share by weight and by value, per cent, 2024. Estimates of CEPII',
  },
};

function describe(view: View): string {
  const list = questions[view].map(
    ({ name, detail, sayings: given }) =>
      `${name}${detail === '' ? '' : ` (${detail})`}: ${given.map((one) => one.words).join('; ')}.`,
  );
  return view === 'magnets'
    ? `Japan’s imports of metal magnets in 2024. ${list.join(' ')}`
    : `How much of Japan’s rare earth imports comes from China, by what is counted. ${list.join(' ')}`;
}

const rows = [...answerRows, metalsByValue, ...magnetRows];

export const threeAnswersChart = defineChart({
  id: 'three-answers',
  name: 'Three answers for Japan',
  tags: ['Japan', 'imports', 'heavy rare earths', 'magnets'],
  tables: ['japan_dependence'],
  views,
  words: viewWords,
  limits: [
    {
      views: views.filter((view) => view !== 'magnets'),
      text: 'The three answers differ by scope, not by error. They cannot be averaged, and no trend runs from one to another.',
    },
    {
      views: ['three-answers', 'heavy'],
      text: 'How far below the whole the share of heavy rare earths has fallen since October 2025 is not public: the volume was not disclosed.',
    },
    {
      views: views.filter((view) => view !== 'magnets'),
      text: 'Most of these answers were read in the press, not in the text of the body named.',
    },
    {
      views: ['metals-alone'],
      text: 'HS 2805 also covers calcium and mercury, and much of the metal Japan buys is made in Vietnam.',
    },
    {
      views: ['magnets'],
      text: 'Magnets of HS 850511 include those without rare earths. Japan sends magnets to the Philippines too, so part of that flow is a round trip.',
    },
  ],
  rows,
  rowsOf,
  scene: (view, size) =>
    threeAnswers(questions[view], view === 'magnets' ? words.magnets : words.imports, size),
  describe,
  data: {
    columns: [
      { name: 'from', label: 'From', align: 'start' },
      { name: 'share', label: 'Share', align: 'end' },
      { name: 'period', label: 'Of', align: 'start' },
      { name: 'scope', label: 'What is counted', align: 'start' },
      { name: 'note', label: 'Note', align: 'start' },
    ],
    rows: rows.map((of) =>
      line(of, {
        from: of.partner,
        share: said(of),
        period: formatDate(of.period),
        scope: of.scope,
        note: of.note ?? '',
      }),
    ),
  },
});
