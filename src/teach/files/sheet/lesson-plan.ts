// The plan of a lesson as a document: who does what in which minute, and what is opened. For a teacher without a network, and to be changed.
import { siteName } from '../../../data/text/credit.ts';
import { absolute } from '../../../names/addresses.ts';
import { questionsWhen } from '../../lessons/homework-words.ts';
import { placeWords } from '../../lessons/page/place-words.ts';
import type { Lesson, Plan, PlanPart } from '../../lessons/lesson.ts';
import { classPath } from '../../short/links/link-list.ts';
import { lessonAddress, lessonCredit } from '../lesson-version.ts';
import { plain, remark, type Run } from '../office/runs.ts';
import { addressesBegin, placeAddress, shortAddress, typed } from '../place-address.ts';
import { heading, type Line, type Paper, type PaperBlock } from './paper.ts';

const list = (texts: readonly string[], numbered = false): PaperBlock => ({
  kind: 'list',
  numbered,
  lines: texts.map(plain),
});

/** As the plan on the site has it: the address to type or to give to pupils, and the class view for the projector where there is one. */
const opened = ({ places }: PlanPart): Line =>
  places.flatMap((place, i): Run[] => {
    const inClass = classPath(place);
    return [
      { text: `${i === 0 ? '' : '\n'}${placeWords(place)} · ` },
      { text: shortAddress(place), address: placeAddress(place) },
      ...(inClass === null ? [] : [{ text: ' · ' }, { text: 'Class\u00a0view', address: absolute(inClass) }]),
    ];
  });

const partRow = (part: PlanPart): readonly Line[] => [
  [{ text: `${part.from}–${part.to}`, strong: true }],
  [
    { text: `${part.title}\n`, strong: true },
    { text: part.teacher },
    ...remark('\nSupport: ', part.support),
    ...remark('\nStretch: ', part.stretch),
  ],
  plain(part.pupils),
  opened(part),
];

const planTable = ({ parts }: Plan): PaperBlock => ({
  kind: 'table',
  columns: ['Minute', 'You', 'Pupils', 'Open'],
  widths: [9, 42, 27, 22],
  rows: parts.map(partRow),
  toWrite: false,
});

/** The plan. */
export const lessonPlan = (lesson: Lesson): Paper => ({
  title: `Plan: ${lesson.title}`,
  kicker: `${siteName} · plan for the teacher`,
  question: lesson.question,
  isForPupils: false,
  isNamed: false,
  pages: [
    [
      heading('Aims'),
      list(lesson.aims),
      heading('You need'),
      list(lesson.needs),
      ...lesson.plans.flatMap((plan) => [
        heading(`${plan.minutes} minutes`),
        { kind: 'text', line: addressesBegin } as const,
        planTable(plan),
      ]),
      heading('Argue, swap, agree'),
      { kind: 'text', line: [{ text: lesson.controversy.motion, strong: true }] },
      list(lesson.controversy.steps, true),
      { kind: 'text', line: [{ text: 'The rule. ', strong: true }, { text: lesson.controversy.rule }] },
      heading('Homework'),
      { kind: 'text', line: plain(lesson.homework.text) },
      heading('Questions'),
      { kind: 'text', line: plain(questionsWhen(lesson)) },
      ...lesson.questions.map(({ id, ask }): PaperBlock => ({
        kind: 'text',
        line: [{ text: `${id}\u2002`, strong: true }, { text: ask }],
      })),
    ],
  ],
  foot: [lessonCredit(lesson), typed(lessonAddress(lesson))],
});
