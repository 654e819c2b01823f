// What the three answers show: China's share of Japan's imports by what is counted, and the same of magnets by partner.
import { isReadSecondHand } from '../../data/facts/source-name.ts';
import { japanDependence, type JapanDependence } from '../../data/tables/trade/japan-dependence.ts';
import { hsCode } from '../rows/hs-code.ts';
import { frozen } from '../rows/frozen.ts';
import { magnetPartners, magnetsFrom, type MagnetPartner } from '../rows/japan-magnets.ts';
import { cell, required, rowWithId } from '../rows/take-rows.ts';

export const views = ['three-answers', 'all-rare-earths', 'metals-alone', 'heavy', 'magnets'] as const;
export type View = (typeof views)[number];
export type Scope = 'all-rare-earths' | 'metals-alone' | 'heavy';

/** One answer: a share in per cent. */
export interface Answer {
  readonly key: string;
  readonly share: number;
  readonly period: string;
  /** An exact figure of an official body: what the press and traders give is not. */
  readonly measured: boolean;
  /** Somewhere below the share: how far is not known. */
  readonly below: boolean;
  /** Just short of the share, in a word of its source that gives no figure: "almost". */
  readonly almost: boolean;
  readonly row: JapanDependence;
}
/** An answer of those that name who gives them. */
export interface Spoken extends Answer {
  readonly key: SpokenId;
}
/** A share of magnets by weight and by value: estimates worked out from trade data. */
export interface MagnetAnswer {
  readonly key: MagnetPartner;
  readonly weight: Answer;
  readonly value: Answer;
}

function answer<Id extends string>(key: Id, row: JapanDependence) {
  return {
    key,
    share: cell(row, 'value'),
    period: row.period,
    measured: row.comparator === '=' && row.confidence === 'official' && !isReadSecondHand(row),
    below: row.comparator === '<',
    almost: row.print_as === 'almost',
    row,
  };
}
const spoken = <Id extends string>(id: Id) => answer(id, rowWithId(japanDependence, id));

const jogmec = spoken('import-share-china-2024-2');
/** Said of no named year and on no named basis. */
const meti = spoken('import-share-china-2025-11-28');
const toyo = spoken('import-share-china-2024');
const metals = spoken('import-share-china-2024-3');
/** The same metals by value: shown only where metals alone are looked at. */
const metalsByValue = spoken('import-share-china-2024-4');
const metiHeavy = spoken('heavy-ree-dependence-china-2025-01');
const sojitz = spoken('heavy-ree-dependence-china-2025-10-30');
const nri = spoken('heavy-ree-dependence-china-2026-01');
export type SpokenId = (
  | typeof jogmec
  | typeof meti
  | typeof toyo
  | typeof metals
  | typeof metalsByValue
  | typeof metiHeavy
  | typeof sojitz
  | typeof nri
)['key'];

/** A question: what is counted, the answer that stands for it, and all answers. */
export interface Question {
  readonly key: Scope;
  readonly headline: Spoken;
  readonly answers: readonly [Spoken, ...Spoken[]];
}
const questions: readonly Question[] = [
  { key: 'all-rare-earths', headline: jogmec, answers: [jogmec, meti, toyo] },
  { key: 'metals-alone', headline: metals, answers: [metals, metalsByValue] },
  { key: 'heavy', headline: nri, answers: [metiHeavy, sojitz, nri] },
];
/** The questions of a view: the one that it opens has all its answers, each other the one that stands for it. */
const askedIn = (view: Exclude<View, 'magnets'>): readonly Question[] =>
  questions.map((question) =>
    question.key === view ? question : { ...question, answers: [question.headline] },
  );
const asked = {
  'three-answers': askedIn('three-answers'),
  'all-rare-earths': askedIn('all-rare-earths'),
  'metals-alone': askedIn('metals-alone'),
  heavy: askedIn('heavy'),
} as const satisfies Readonly<Record<Exclude<View, 'magnets'>, readonly Question[]>>;

const magnetAnswer = (partner: MagnetPartner, by: 'weight' | 'value'): Answer => {
  const row = magnetsFrom(partner, by);
  return answer(row.id, row);
};
const magnets = magnetPartners.map((partner): MagnetAnswer => ({
  key: partner,
  weight: magnetAnswer(partner, 'weight'),
  value: magnetAnswer(partner, 'value'),
}));
const fromChina = required(
  magnets.find(({ key }) => key === 'China'),
  'magnets from China',
);

const rowsIn = (answers: readonly Answer[]): readonly JapanDependence[] => answers.map(({ row }) => row);
const magnetAnswers = magnets.flatMap(({ weight, value }) => [weight, value]);
const answersOf = (of: readonly Question[]) => of.flatMap(({ answers }) => answers);
/** All answers of all questions, in the order of the table. */
const spokenAnswers: readonly Spoken[] = answersOf(questions);

export const rows = frozen({
  jogmec,
  metals,
  metalsByValue,
  sojitz,
  nri,
  questions: asked,
  magnets,
  fromChina,
  /** Customs headings: "HS 2805", "HS 850511". */
  headings: { metals: hsCode(metalsByValue.row), magnets: hsCode(fromChina.weight.row) },
  /** All answers, in the order of the table. */
  all: [...spokenAnswers, ...magnetAnswers] satisfies readonly Answer[],
  of: {
    'three-answers': rowsIn(answersOf(asked['three-answers'])),
    'all-rare-earths': rowsIn(answersOf(asked['all-rare-earths'])),
    'metals-alone': rowsIn(answersOf(asked['metals-alone'])),
    heavy: rowsIn(answersOf(asked.heavy)),
    magnets: rowsIn(magnetAnswers),
  } satisfies Readonly<Record<View, readonly JapanDependence[]>>,
});
export type Rows = typeof rows;

export const rowsOf = (view: View): readonly JapanDependence[] => rows.of[view];
