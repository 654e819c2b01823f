// In which order the four answers of a quiz item stand: the right one in each place equally often, the same in every build.
import type { QuizItem } from '../../lessons/lesson.ts';

export interface QuizAnswer {
  readonly says: string;
  readonly isRight: boolean;
  readonly feedback: string;
  /** "M3 output read as reserves"; null for the right answer. */
  readonly misreading: string | null;
}

/** Where the right answer of the first four items stands, then of the next four. */
const places = [1, 3, 0, 2];

/** What a wrong answer rests on, as teachers look it up in the plan. */
const named = ({ misreading: { id, says } }: QuizItem['wrong'][number]): string => `${id} ${says}`;

/** The answers of an item, of which the list holds `at` before. */
export function quizAnswers({ right, why, wrong }: QuizItem, at: number): readonly QuizAnswer[] {
  const others = wrong.map((answer) => ({
    says: answer.says,
    isRight: false,
    feedback: answer.feedback,
    misreading: named(answer),
  }));
  const place = places[at % places.length] ?? 0;
  return [
    ...others.slice(0, place),
    { says: right, isRight: true, feedback: why, misreading: null },
    ...others.slice(place),
  ];
}
