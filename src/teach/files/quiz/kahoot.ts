// A lesson's quiz in the template that Kahoot imports, with a second sheet for the teacher: what each wrong answer rests on.
import { workbookOf, type Sheet, type SheetRow } from '../../../export/tables/workbook.ts';
import { quizLimits, type Lesson } from '../../lessons/lesson.ts';
import { lessonAddress, lessonCredit } from '../lesson-version.ts';
import { placeAddress } from '../place-address.ts';
import { quizAnswers } from './quiz-order.ts';

/** Seconds for an answer: one of the times that Kahoot knows. Reading comes first here. */
const seconds = 60;

const blank: SheetRow = { cells: [] };
/** The heads of the template, from the second column on; questions begin in its ninth row. */
const heads = [
  `Question - max ${quizLimits.ask} characters`,
  ...[1, 2, 3, 4].map((number) => `Answer ${number} - max ${quizLimits.answer} characters`),
  'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
  'Correct answer(s) - choose at least one',
];

function questionSheet(lesson: Lesson): Sheet {
  return {
    name: 'Sheet1',
    widths: [4, 60, 36, 36, 36, 36, 16, 16],
    frozen: 0,
    wrapped: true,
    rows: [
      blank,
      { cells: [null, 'Quiz template'], bold: true },
      {
        cells: [
          null,
          'Add questions, at least two answer alternatives, time limit and choose correct answers (at least one).',
        ],
      },
      {
        cells: [
          null,
          `Remember: questions have a limit of ${quizLimits.ask} characters and answers can have ${quizLimits.answer} characters max.`,
        ],
      },
      blank,
      blank,
      blank,
      { cells: [null, ...heads], bold: true },
      ...lesson.quiz.map((item, at): SheetRow => {
        const answers = quizAnswers(item, at, lesson);
        const right = answers.findIndex(({ isRight }) => isRight) + 1;
        return { cells: [at + 1, item.ask, ...answers.map(({ says }) => says), seconds, right] };
      }),
    ],
  };
}

function notesSheet(lesson: Lesson): Sheet {
  return {
    name: 'Notes for the teacher',
    widths: [4, 48, 10, 44, 34, 60, 44],
    frozen: 4,
    wrapped: true,
    rows: [
      { cells: [null, `${lesson.title}: ${lesson.question}`], bold: true },
      { cells: [null, lessonCredit(lesson)] },
      { cells: [null, lessonAddress(lesson)] },
      {
        cells: [null, 'Question', 'Answer', 'What it says', 'Misreading', 'Feedback', 'Where to see it'],
        bold: true,
      },
      ...lesson.quiz.flatMap((item, at) =>
        quizAnswers(item, at, lesson).map(({ says, isRight, feedback, misreading }, i): SheetRow => ({
          cells: [
            i === 0 ? at + 1 : null,
            i === 0 ? item.ask : null,
            isRight ? `${i + 1}, right` : String(i + 1),
            says,
            misreading,
            feedback,
            isRight ? placeAddress(item.place) : null,
          ],
        })),
      ),
    ],
  };
}

/** The XLSX file of a lesson's quiz. Kahoot reads its first sheet. */
export const kahootOf = (lesson: Lesson): Promise<Uint8Array<ArrayBuffer>> =>
  workbookOf([questionSheet(lesson), notesSheet(lesson)]);
