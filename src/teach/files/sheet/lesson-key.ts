// The key of a lesson, for the teacher: answers and verdicts with the place of each, and how exit slips are read.
import { siteName } from '../../../data/text/credit.ts';
import { judgedBlocks } from '../../lessons/claim-verdicts.ts';
import { filledTables } from '../../lessons/filled-tables.ts';
import type { Lesson, Point, QuizItem } from '../../lessons/lesson.ts';
import type { Place } from '../../places/place.ts';
import { lessonAddress, lessonCredit } from '../lesson-version.ts';
import { plain, remark, type Run } from '../office/runs.ts';
import { codesBegin, placeAddress, placeInTable, typed } from '../place-address.ts';
import { heading, type Line, type Paper, type PaperBlock } from './paper.ts';

/** Where something stands, in as few letters as a table has room for. */
const where = (place: Place): Run => ({ text: placeInTable(place), address: placeAddress(place) });

const table = (
  columns: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly Line[])[],
): PaperBlock => ({ kind: 'table', columns, widths, rows, toWrite: false });

const questions = ({ questions: all }: Lesson): readonly PaperBlock[] =>
  all.length === 0
    ? []
    : [
        heading('Questions'),
        table(
          ['Question', 'Answer', 'Where'],
          [36, 52, 12],
          all.map(({ id, ask, answer, place }) => [
            [{ text: `${id}\u2002`, strong: true }, { text: ask }],
            plain(answer),
            [where(place)],
          ]),
        ),
      ];

const sentences = ({ sentences: all, judging }: Lesson): readonly PaperBlock[] =>
  all.length === 0
    ? []
    : [
        heading('May a newspaper print it?'),
        ...(judging === null ? [] : [{ kind: 'text', line: plain(judging) } as const]),
        table(
          ['Sentence', 'Verdict, and what is missing', 'Where'],
          [36, 52, 12],
          all.map(({ says, verdict, missing, also, place, misreading }, i) => [
            [{ text: `${i + 1}\u2002`, strong: true }, { text: says }],
            [
              { text: `${verdict}. `, strong: true },
              { text: `${missing}${misreading === null ? '' : ` (${misreading.id})`}` },
              ...remark(' Also accept ', also),
            ],
            [where(place)],
          ]),
        ),
      ];

const claims = (lesson: Lesson): readonly PaperBlock[] =>
  judgedBlocks(lesson).flatMap(({ title, verdicts }) => [
    heading(title),
    table(
      ['Claim', 'The site’s verdict, and why', 'Where'],
      [36, 52, 12],
      verdicts.map(({ says, verdict, reason, also, place }) => [
        plain(says),
        [{ text: `${verdict}. `, strong: true }, { text: reason }, ...remark(' Also defensible ', also)],
        [where(place)],
      ]),
    ),
  ]);

const tables = (lesson: Lesson): readonly PaperBlock[] =>
  filledTables(lesson).flatMap(({ title, columns, rows }) => {
    const share = 88 / columns.length;
    return [
      heading(title),
      table(
        [...columns, 'Where'],
        [...columns.map(() => share), 12],
        rows.map(({ cells, place }) => [
          ...cells.map((cell, i): Line => [{ text: cell, strong: i === 0 }]),
          [where(place)],
        ]),
      ),
    ];
  });

/** A point and its place as two cells; empty ones where a side has fewer points. */
const pointCells = (point: Point | undefined): readonly Line[] =>
  point === undefined ? [[], []] : [plain(point.says), [where(point.place)]];

const controversy = ({ controversy: { motion, for: pro, against } }: Lesson): readonly PaperBlock[] => [
  heading('What each side can say'),
  { kind: 'text', line: plain(motion) },
  table(
    ['For', 'Where', 'Against', 'Where'],
    [38, 12, 38, 12],
    Array.from({ length: Math.max(pro.length, against.length) }, (_, i) => [
      ...pointCells(pro[i]),
      ...pointCells(against[i]),
    ]),
  ),
];

const homework = ({ homework: { text, answer, place } }: Lesson): readonly PaperBlock[] => [
  heading('Homework'),
  table(
    ['Task', 'What a good answer holds', 'Where'],
    [36, 52, 12],
    [[plain(text), plain(answer), [where(place)]]],
  ),
];

/** "M3, M2, M6": what the wrong answers of an item rest on. */
const rests = ({ wrong }: QuizItem): string =>
  [...new Set(wrong.map(({ misreading }) => misreading.id))].join(', ');

const quiz = ({ quiz: all, misreadings }: Lesson): readonly PaperBlock[] => [
  heading('Quiz'),
  table(
    ['Question', 'Right answer, and why', 'Wrong ones', 'Where'],
    [36, 41, 11, 12],
    all.map((item, i) => [
      [{ text: `${i + 1}\u2002`, strong: true }, { text: item.ask }],
      [{ text: `${item.right} `, strong: true }, { text: item.why }],
      plain(rests(item)),
      [where(item.place)],
    ]),
  ),
  {
    kind: 'text',
    line: [
      { text: 'Misreadings. ', strong: true },
      ...misreadings.flatMap(({ id, says }, i): Run[] => [
        { text: `${id} `, strong: true },
        { text: `${says}${i === misreadings.length - 1 ? '.' : '; '}` },
      ]),
    ],
  },
];

const rubric = ({ rubric: { criteria, samples } }: Lesson): readonly PaperBlock[] => [
  heading('Exit slip'),
  table(
    ['', '1 point', '2 points', '3 points'],
    [16, 28, 28, 28],
    criteria.map(({ name, levels }) => [[{ text: name, strong: true }], ...levels.map(plain)]),
  ),
  {
    kind: 'text',
    line: plain(
      `${criteria.length} criteria, ${criteria.length * 3} points at most, and none for less than the first. A sample answer a level, written by us and by no pupil:`,
    ),
  },
  {
    kind: 'list',
    numbered: true,
    lines: samples.toSorted((a, b) => a.level - b.level).map(({ text }) => plain(text)),
  },
];

/** The key. */
export const lessonKey = (lesson: Lesson): Paper => ({
  title: `Key: ${lesson.title}`,
  kicker: `${siteName} · key for the teacher`,
  question: lesson.question,
  isForPupils: false,
  isNamed: false,
  pages: [
    [
      { kind: 'text', line: codesBegin },
      ...tables(lesson),
      ...claims(lesson),
      ...questions(lesson),
      ...homework(lesson),
      ...sentences(lesson),
      ...quiz(lesson),
      ...controversy(lesson),
      ...rubric(lesson),
    ],
  ],
  foot: [lessonCredit(lesson), typed(lessonAddress(lesson))],
});
