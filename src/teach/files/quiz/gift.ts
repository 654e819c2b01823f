// A lesson's quiz in Moodle's GIFT format: each answer with its feedback, each wrong one with its misreading.
import { siteName } from '../../../data/text/credit.ts';
import type { Lesson, QuizItem } from '../../lessons/lesson.ts';
import { lessonAddress, lessonCredit } from '../lesson-version.ts';
import { placeAddress } from '../place-address.ts';
import { quizAnswers, type QuizAnswer } from './quiz-order.ts';

/** Text whose marks GIFT would read as its own. */
const escaped = (text: string): string => text.replace(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', ' ');

const answer = ({ says, isRight, feedback, misreading }: QuizAnswer): string =>
  `\t${isRight ? '=' : '~'}${escaped(says)}#${escaped(misreading === null ? feedback : `${feedback} (${misreading})`)}`;

const giftItem = (item: QuizItem, at: number, lesson: Lesson): string =>
  [
    `::${escaped(`Q${at + 1}`)}::${escaped(item.ask)} {`,
    ...quizAnswers(item, at, lesson).map(answer),
    `\t####${escaped(`See ${placeAddress(item.place)}`)}`,
    '}',
  ].join('\n');

/** The file's text. Moodle makes a category of the lesson, shuffles the answers itself, and shows the place after the answer. */
export const giftOf = (lesson: Lesson): string =>
  [
    `// ${lesson.title}: ${lesson.question}`,
    `// ${lessonCredit(lesson)}`,
    `// ${lessonAddress(lesson)}`,
    '',
    `$CATEGORY: ${siteName}/${lesson.title.replaceAll('/', '//')}`,
    '',
    lesson.quiz.map((each, at) => giftItem(each, at, lesson)).join('\n\n'),
    '',
  ].join('\n');
