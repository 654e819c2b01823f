// All English of the three answers for Japan, as functions of their rows.
import type { Limit, ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import { inFigures, withDate } from '../contract/twins.ts';
import { whileTrue } from '../look/words-while-true.ts';
import { monthName } from '../look/month-words.ts';
import { dateWords } from '../../names/date-words.ts';
import { readAs, shareText } from '../look/print-as.ts';
import { keyed } from '../look/keyed.ts';
import type { Answer, MagnetAnswer, Question, Rows, Scope, Spoken, SpokenId, View } from './rows.ts';

export const name = 'Three answers for Japan';

const scopes: Readonly<Record<Scope, { readonly name: string; readonly detail: string }>> = {
  'all-rare-earths': { name: 'All rare earths', detail: 'metals and compounds, by weight' },
  'metals-alone': { name: 'Metals alone', detail: 'compounds left out' },
  heavy: { name: 'Dysprosium and terbium', detail: 'the heavy ones; by NRI, for electric cars' },
};
const partners: Readonly<Record<MagnetAnswer['key'], string>> = {
  China: 'From China',
  Philippines: 'From the Philippines',
  Vietnam: 'From Vietnam',
};

const said = ({ row, share }: Answer): string => shareText(row, share);

/** Who gives each answer and of when it is, in the month or year of its period. */
const speakers: Readonly<Record<SpokenId, (when: string, headings: Rows['headings']) => string>> = {
  'import-share-china-2024': (when) => `Toyo Keizai, for ${when}`,
  'import-share-china-2024-2': (when) => `JOGMEC, for ${when}`,
  'import-share-china-2025-11-28': (when) => `METI, ${when}: no\u00a0year or basis named`,
  'import-share-china-2024-3': (when) => `by weight: Nikkei, for ${when}`,
  'import-share-china-2024-4': (when, { metals }) =>
    `by value: ${metals.replace(' ', '\u00a0')}, for ${when}`,
  'heavy-ree-dependence-china-2025-01': (when) => `METI, ${when}`,
  'heavy-ree-dependence-china-2026-01': (when) => `NRI, ${when}`,
  'heavy-ree-dependence-china-2025-10-30': (when) => `since Sojitz’s first imports, ${when}`,
};

export const labels = {
  /** What the scale measures. */
  scale: {
    imports: 'From China, of what each pipe counts',
    magnets: 'Of all metal magnets that Japan imports',
  },
  /** What the dashes mean. */
  dashes: {
    imports: 'Dashed: rounded, estimated or press. “Almost”: no exact place',
    magnets: 'Dashed end: estimated',
  },
  elsewhere: 'from elsewhere',
  /** On a pipe of which only a bound is known. */
  unsaid: 'how much less was not disclosed',
  question: ({ key }: Question) => scopes[key],
  partner: ({ key }: MagnetAnswer): string => partners[key],
  said,
  /** The word before the number of an answer, where there is one, and the number: "about", "less than". */
  parted(of: Answer): readonly string[] {
    const words = said(of);
    const cut = words.lastIndexOf(' ');
    return cut < 0 ? [words] : [words.slice(0, cut), words.slice(cut + 1)];
  },
  speaker: (of: Spoken, { headings }: Rows): string => speakers[of.key](monthName(of.period), headings),
  says: (of: Spoken, { headings }: Rows): string =>
    `${said(of)}, ${speakers[of.key](monthName(of.period), headings)}`,
  weight: 'by weight',
  value: 'by value',
  byWeight: ({ weight }: MagnetAnswer): string => `${said(weight)} by weight`,
  byValue: ({ value }: MagnetAnswer): string => `${said(value)} by value`,
} as const;
export type Labels = typeof labels;

export function viewWords(rows: Rows): Readonly<Record<View, ViewWords>> {
  const { jogmec, metals, nri, fromChina, headings } = rows;
  const nearlyAll = whileTrue('Almost all', nri.share, { from: 95 }, 'the share that NRI gives');
  const most = Math.max(fromChina.weight.share, fromChina.value.share);
  const mostMagnets = whileTrue('Most metal magnets', most, { to: 50 }, 'China’s share of magnets');
  const measures = `China’s share of Japan’s rare earth imports, per cent, ${jogmec.period} or as stated to ${monthName(nri.period)}`;
  const key = 'Each pipe counts something else. Dashed: rounded, estimated, press';
  const shares = keyed(measures, key);
  return {
    'three-answers': {
      label: 'Three answers',
      finding: 'How much of its rare earths Japan buys from China depends on what is counted',
      ...shares,
    },
    'all-rare-earths': {
      label: 'All rare earths',
      finding: `By weight, ${said(jogmec)} of the rare earths that Japan bought in ${dateWords(jogmec.period)} were Chinese`,
      ...shares,
    },
    'metals-alone': {
      label: 'Metals alone',
      finding: `By weight, ${said(metals)} of the rare earth metals that Japan bought in ${dateWords(metals.period)} were Chinese`,
      ...keyed(measures, `${key}. ${headings.metals}: calcium and mercury too`),
    },
    heavy: {
      label: 'Heavy ones',
      finding: `${nearlyAll} heavy rare earth in Japan’s electric-car magnets is Chinese, NRI said in ${nri.period.slice(0, 4)}`,
      ...shares,
    },
    magnets: {
      label: 'Magnets',
      finding: `${mostMagnets} that Japan bought in ${fromChina.weight.period} did not come from China`,
      subtitle: `Japan’s imports of permanent magnets of metal (${headings.magnets}), rare earth or not: share by weight and by value, per cent, ${fromChina.weight.period}. Estimates of CEPII`,
    },
  };
}

export const limits = ({
  sojitz,
  metals,
  metalsByValue,
  headings,
}: Rows): readonly (string | Limit<View>)[] => [
  {
    views: ['three-answers', 'all-rare-earths', 'metals-alone', 'heavy'],
    text: 'The three answers differ by scope, not by error. They cannot be averaged, and no trend runs from one to another.',
  },
  {
    views: ['three-answers', 'heavy'],
    text: `How far below the whole the share of heavy rare earths has fallen since ${monthName(sojitz.period)} is not public: the volume was not disclosed.`,
  },
  {
    views: ['three-answers', 'all-rare-earths', 'metals-alone', 'heavy'],
    text: 'Most of these answers were read in the press, not in the text of the body named.',
  },
  {
    views: ['three-answers', 'metals-alone'],
    text: `${said(metals)} of the metals counts weight, as Nikkei reported it. By value under ${headings.metals} China’s share is ${said(metalsByValue)}, which Japan in the chain draws. Measure and source differ, so neither corrects the other.`,
  },
  {
    views: ['metals-alone'],
    text: 'Much of the metal Japan buys is made in Vietnam.',
  },
  {
    views: ['magnets'],
    text: `Magnets of ${headings.magnets} include those without rare earths. Japan sends magnets to the Philippines too, so part of that flow is a round trip.`,
  },
];

export function describe(rows: Rows, view: View): string {
  if (view === 'magnets') {
    const list = rows.magnets.map(
      (each) => `${labels.partner(each)}: ${labels.byWeight(each)}; ${labels.byValue(each)}.`,
    );
    return `Japan’s imports of metal magnets in ${rows.fromChina.weight.period}. ${list.join(' ')}`;
  }
  const list = rows.questions[view].map((question) => {
    const { name: counted, detail } = scopes[question.key];
    return `${counted} (${detail}): ${question.answers.map((each) => labels.says(each, rows)).join('; ')}.`;
  });
  return `How much of Japan’s rare earth imports comes from China, by what is counted. ${list.join(' ')}`;
}

export const columns: readonly DataColumn[] = [
  { name: 'from', label: 'From', align: 'start' },
  { name: 'share', label: 'Share', align: 'end', number: 'Per cent' },
  { name: 'period', label: 'Of', align: 'start', twins: [inFigures('Of', 'period')] },
  { name: 'scope', label: 'What is counted', align: 'start' },
  { name: 'note', label: 'Note', align: 'start' },
];

export const lines = ({ all }: Rows): readonly LineDefinition[] =>
  all.map((answer) =>
    line(answer.row, {
      from: answer.row.partner,
      share: [said(answer), answer.share, readAs(answer.row)],
      period: withDate(dateWords(answer.period), answer.period),
      scope: answer.row.scope,
      note: answer.row.note,
    }),
  );
