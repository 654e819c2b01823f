// The quiz of a lesson as a document, without and with its answers, in the order in which quiz programs get them.
import { siteName } from '../../../data/text/credit.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { quizHow } from '../../lessons/homework-words.ts';
import { lessonAddress, lessonCredit, siteAddress } from '../lesson-version.ts';
import { plain, type Run } from '../office/runs.ts';
import { placeAddress, placeInTable, typed } from '../place-address.ts';
import { quizAnswers, type QuizAnswer } from '../quiz/quiz-order.ts';
import type { Line, Paper, PaperBlock } from './paper.ts';

const letters = 'ABCD';

const told = ({ isRight, feedback, misreading }: QuizAnswer): readonly Run[] => [
  ...(isRight ? [{ text: ' Right.', strong: true }] : []),
  { text: ` ${feedback}${misreading === null ? '' : ` (${misreading})`}` },
];

const answerLine = (answer: QuizAnswer, at: number, answered: boolean): Line => [
  { text: `${letters[at]}\u2002${answer.says}`, ...(answered && answer.isRight && { strong: true }) },
  ...(answered ? told(answer) : []),
];

function itemBlocks(lesson: Lesson, answered: boolean): readonly PaperBlock[] {
  return lesson.quiz.flatMap((item, at): PaperBlock[] => [
    { kind: 'heading', part: String(at + 1), text: item.ask },
    ...quizAnswers(item, at, lesson).map((answer, i): PaperBlock => ({
      kind: 'text',
      line: answerLine(answer, i, answered),
    })),
    ...(answered
      ? [
          {
            kind: 'text',
            line: [
              { text: 'Where: ' },
              { text: placeInTable(item.place), address: placeAddress(item.place) },
            ],
          } as const,
        ]
      : []),
  ]);
}

function quizPaper(lesson: Lesson, answered: boolean): Paper {
  return {
    title: `${answered ? 'Quiz with its answers' : 'Quiz'}: ${lesson.title}`,
    kicker: `${siteName} · ${answered ? 'for the teacher' : 'quiz'}`,
    question: lesson.question,
    isForPupils: false,
    isNamed: !answered,
    pages: [
      [
        {
          kind: 'text',
          line: plain(answered ? 'Each wrong answer names the misreading that it rests on.' : quizHow),
        },
        ...itemBlocks(lesson, answered),
      ],
    ],
    // The page of a lesson leads to its answers, so that only papers for teachers name it.
    foot: [lessonCredit(lesson), typed(answered ? lessonAddress(lesson) : siteAddress())],
  };
}

export const lessonQuiz = (lesson: Lesson): Paper => quizPaper(lesson, false);
export const lessonQuizAnswers = (lesson: Lesson): Paper => quizPaper(lesson, true);
