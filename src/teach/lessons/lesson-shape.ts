// The shape of a lesson as it is written in content/teach/en: names of fields, and what each takes, before places and facts are looked up.
import { z } from 'zod';
import { kebab } from '../../names/slug.ts';
import { questionKinds, quizLimits, sentenceVerdicts, slideKinds, slideLimits } from './lesson.ts';

const text = z.string('expected a text').trim().min(1, 'expected a text');
const id = z.string('expected an id').regex(kebab, 'expected an id as one-plant');
/** Places are looked up later: an unknown one is named with its neighbours. */
const place = z
  .string('expected a place as step/at-separation')
  .min(1, 'expected a place as step/at-separation');
const whole = z.string('expected a whole number').regex(/^\d+$/, 'expected a whole number').transform(Number);
const listOf = <Item extends z.ZodType>(item: Item, least = 1, what = 'expected a list') =>
  z.array(item, what).min(least, least === 1 ? what : `expected ${least} or more`);
const exactly = <Item extends z.ZodType>(item: Item, count: number, what: string) =>
  z.array(item, what).length(count, what);
const choice = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  z.enum(choices, `expected one of ${choices.join(', ')}`);

const misreading = z.strictObject({
  id: z.string('expected an id as M1').regex(/^M\d+$/, 'expected an id as M1'),
  says: text,
  right: text,
});

const question = z.strictObject({
  id: z.string('expected an id as Q1').regex(/^Q\d+$/, 'expected an id as Q1'),
  kind: choice(questionKinds),
  ask: text,
  answer: text,
  place,
});

const block = {
  page: choice(['1', '2']).transform((side) => Number(side) as 1 | 2),
  part: text,
  title: text,
  task: text,
  place: place.optional(),
  slip: choice(['yes']).optional(),
};
const sheetBlock = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('pipe'), ...block }),
    z.strictObject({ kind: z.literal('picture'), ...block, place }),
    z.strictObject({ kind: z.literal('lines'), ...block, lines: whole }),
    z.strictObject({ kind: z.literal('starters'), ...block, starters: listOf(text), lines: whole }),
    z.strictObject({ kind: z.literal('sentences'), ...block }),
    z.strictObject({ kind: z.literal('questions'), ...block, questions: listOf(text), lines: whole }),
    z.strictObject({
      kind: z.literal('claims'),
      ...block,
      claims: listOf(place),
      defensible: listOf(z.strictObject({ claim: place, says: text })).optional(),
    }),
    z.strictObject({
      kind: z.literal('table'),
      ...block,
      columns: listOf(text),
      rows: listOf(listOf(z.string('expected a text'))),
      key: listOf(z.strictObject({ cells: listOf(z.string('expected a text')), place })).optional(),
    }),
  ],
  'expected one of pipe, picture, lines, starters, sentences, questions, claims, table',
);

const point = z.strictObject({ says: text, place });

export const lessonShape = z.strictObject({
  id,
  order: whole,
  chapter: id,
  title: text,
  question: text,
  description: text,
  ages: text,
  subjects: listOf(text),
  aims: listOf(text),
  needs: listOf(text),
  terms: listOf(id),
  words: listOf(z.strictObject({ word: text, says: text })).optional(),
  misreadings: listOf(misreading),
  plans: exactly(
    z.strictObject({
      minutes: whole,
      parts: listOf(
        z.strictObject({
          minutes: whole,
          title: text,
          teacher: text,
          pupils: text,
          support: text.optional(),
          stretch: text.optional(),
          place: place.optional(),
          places: listOf(place).optional(),
        }),
      ),
    }),
    2,
    'expected two plans, of 45 and of 20 minutes',
  ),
  sheet: listOf(sheetBlock),
  questions: listOf(question),
  sentences: listOf(
    z.strictObject({
      says: text,
      verdict: choice(sentenceVerdicts),
      missing: text,
      also: text.optional(),
      place,
      misreading: text.optional(),
    }),
    0,
  ).optional(),
  judging: text.optional(),
  quiz: listOf(
    z.strictObject({
      ask: text,
      right: text,
      why: text,
      wrong: exactly(
        z.strictObject({ says: text, misreading: text, feedback: text }),
        quizLimits.wrong,
        `expected exactly ${quizLimits.wrong} wrong answers`,
      ),
      place,
    }),
    quizLimits.items,
  ),
  controversy: z.strictObject({
    motion: text,
    minutes: whole,
    steps: listOf(text),
    rule: text,
    for: listOf(point),
    against: listOf(point),
  }),
  rubric: z.strictObject({
    criteria: listOf(
      z.strictObject({ name: text, levels: exactly(text, 3, 'expected the texts of three levels') }),
    ),
    samples: exactly(
      z.strictObject({
        level: choice(['1', '2', '3']).transform((level) => Number(level) as 1 | 2 | 3),
        text,
      }),
      3,
      'expected a sample answer for each of the three levels',
    ),
  }),
  extension: listOf(z.strictObject({ subject: text, text, place: place.optional() })),
  dispute: text,
  slides: z
    .array(
      z.strictObject({
        kind: choice(slideKinds),
        title: text,
        text: listOf(text, 0).optional(),
        place: place.optional(),
        argues: choice(['yes']).optional(),
        notes: text,
      }),
      'expected a list',
    )
    .min(slideLimits.least, `expected ${slideLimits.least} to ${slideLimits.most} slides`)
    .max(slideLimits.most, `expected ${slideLimits.least} to ${slideLimits.most} slides`),
  homework: z.strictObject({ text, answer: text, place }),
  curriculum: listOf(text),
  figures_allowed: listOf(text).optional(),
});
export type WrittenLesson = z.infer<typeof lessonShape>;

const chapterRow = z.strictObject({
  chapter: id,
  task: z.strictObject({ text, place }),
  questions: exactly(question, 3, 'expected three questions'),
  terms: listOf(id),
  misreadings: listOf(misreading),
});

export const chapterRowsShape = z.strictObject({
  dispute: listOf(z.strictObject({ title: text, text })),
  chapters: listOf(chapterRow),
  figures_allowed: listOf(text).optional(),
});

/** What is wrong where chapters have no row; undefined where each has one. */
export function missingRows(
  rows: readonly { readonly chapter: string }[],
  chapters: readonly string[],
): string | undefined {
  const missing = chapters.filter((each) => !rows.some(({ chapter }) => chapter === each));
  return missing.length === 0 ? undefined : `no row for ${missing.join(', ')}; each chapter needs one`;
}
