// In which order the four answers of a quiz item stand: the right one in each place equally often, the same in every build, and beginning
// elsewhere in each lesson, so that the letters of one quiz are no key to another.
import type { Lesson, QuizItem } from '../../lessons/lesson.ts';

export interface QuizAnswer {
  readonly says: string;
  readonly isRight: boolean;
  readonly feedback: string;
  /** "M3 output read as reserves"; null for the right answer. */
  readonly misreading: string | null;
}

/** Where the right answer of the first four items stands, then of the next four: an order a lesson, in which each place comes once. */
const orders: readonly (readonly number[])[] = [
  [1, 3, 0, 2],
  [2, 0, 3, 1],
  [0, 2, 1, 3],
  [3, 1, 2, 0],
];

/** What a wrong answer rests on, as teachers look it up in the plan. */
const named = ({ misreading: { id, says } }: QuizItem['wrong'][number]): string => `${id} ${says}`;

/** The answers of an item, of which the quiz of the lesson holds `at` before. */
export function quizAnswers(
  { right, why, wrong }: QuizItem,
  at: number,
  { order }: Pick<Lesson, 'order'>,
): readonly QuizAnswer[] {
  const others = wrong.map((answer) => ({
    says: answer.says,
    isRight: false,
    feedback: answer.feedback,
    misreading: named(answer),
  }));
  const places = orders[(order - 1) % orders.length] ?? [];
  const place = places[at % places.length] ?? 0;
  return [
    ...others.slice(0, place),
    { says: right, isRight: true, feedback: why, misreading: null },
    ...others.slice(place),
  ];
}
