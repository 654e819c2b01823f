// Quiz files keep every item, answer and feedback, each wrong answer with its misreading, as their programs read them.
import { parse } from 'gift-pegjs';
import { describe, expect, test } from 'vitest';
import { giftOf } from '../../../../src/teach/files/quiz/gift.ts';
import { kahootOf } from '../../../../src/teach/files/quiz/kahoot.ts';
import { quizAnswers } from '../../../../src/teach/files/quiz/quiz-order.ts';
import type { Lesson } from '../../../../src/teach/lessons/lesson.ts';
import { lessons } from '../../../../src/teach/lessons/read-lessons.ts';
import { sheetsOf } from '../../../export/sheets.ts';
import { sampleLesson } from '../sample.ts';

const lesson = sampleLesson();
const [first] = lesson.quiz;
if (first === undefined) throw new Error('the sample has no quiz');
/** An item with every mark that GIFT reads as its own. */
const marked: Lesson = {
  ...lesson,
  quiz: [{ ...first, ask: 'At 60: which = is {right} ~ or #wrong \\?', right: 'a:b=c' }],
};

interface Choice {
  readonly isCorrect: boolean;
  readonly text: { readonly text: string };
  readonly feedback: { readonly text: string } | null;
}
interface Item {
  readonly type: string;
  readonly stem: { readonly text: string };
  readonly choices: readonly Choice[];
  readonly globalFeedback: { readonly text: string } | null;
}
const itemsOf = (text: string): Item[] =>
  (parse(text) as unknown as Item[]).filter(({ type }) => type === 'MC');

describe('GIFT', () => {
  const items = itemsOf(giftOf(lesson));

  test('a parser finds every item with one right and three wrong answers, each with feedback', () => {
    expect(items.map(({ stem }) => stem.text)).toEqual(lesson.quiz.map(({ ask }) => ask));
    for (const [i, { choices, globalFeedback }] of items.entries()) {
      const { right, why, wrong, place } = lesson.quiz[i] ?? first;
      expect(
        choices.filter(({ isCorrect }) => isCorrect).map(({ text, feedback }) => [text.text, feedback?.text]),
      ).toEqual([[right, why]]);
      expect(
        choices
          .filter(({ isCorrect }) => !isCorrect)
          .map(({ text, feedback }) => [text.text, feedback?.text]),
      ).toEqual(
        wrong.map(({ says, feedback, misreading }) => [
          says,
          `${feedback} (${misreading.id} ${misreading.says})`,
        ]),
      );
      expect(globalFeedback?.text).toMatch(/^See https:\/\/example\.org\/t\/\w+\/$/);
      expect(place.reference).toBe('step/at-separation');
    }
  });

  test('marks that the format reads as its own stay words', () => {
    const [item] = itemsOf(giftOf(marked));
    expect(item?.stem.text).toBe(marked.quiz[0]?.ask);
    expect(item?.choices.find(({ isCorrect }) => isCorrect)?.text.text).toBe('a:b=c');
  });
});

describe('the right answer', () => {
  test('stands in each of the four places equally often', () => {
    const places = Array.from({ length: 8 }, (_, at) =>
      quizAnswers(first, at, lesson).findIndex(({ isRight }) => isRight),
    );
    expect(places.toSorted()).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });

  test('follows another order in each lesson, so that the letters of one quiz are no key to another', () => {
    const letters = lessons().map((each) =>
      each.quiz.map((item, at) => quizAnswers(item, at, each).findIndex(({ isRight }) => isRight)),
    );
    for (const [i, own] of letters.entries())
      for (const other of letters.slice(0, i)) {
        // No better than by chance: at most half of the first items share a letter.
        const shared = own.filter((letter, at) => at < other.length && letter === other[at]).length;
        expect(shared).toBeLessThanOrEqual(Math.min(own.length, other.length) / 2);
      }
  });
});

describe('Kahoot', async () => {
  const sheets = await sheetsOf(await kahootOf(lesson));
  const [template = [], notes = []] = [...sheets.values()];

  test('the first sheet is the template: heads in row 8, questions from row 9 on', () => {
    expect(template[7]).toEqual([
      null,
      'Question - max 120 characters',
      ...[1, 2, 3, 4].map((number) => `Answer ${number} - max 75 characters`),
      'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
      'Correct answer(s) - choose at least one',
    ]);
    const rows = template.slice(8);
    expect(rows).toHaveLength(lesson.quiz.length);
    for (const [i, [number, ask, ...rest]] of rows.entries()) {
      const answers = rest.slice(0, 4);
      const [seconds, right] = rest.slice(4);
      expect([number, ask]).toEqual([i + 1, lesson.quiz[i]?.ask]);
      expect([5, 10, 20, 30, 60, 90, 120, 240]).toContain(seconds);
      expect(answers[Number(right) - 1]).toBe(lesson.quiz[i]?.right);
      expect(new Set(answers).size).toBe(4);
      for (const answer of answers) expect(String(answer).length).toBeLessThanOrEqual(75);
    }
  });

  test('the second sheet names the misreading of each wrong answer', () => {
    const wrong = lesson.quiz.flatMap((item) => item.wrong);
    const told = notes.filter(([, , , , misreading]) => /^M\d+ /.test(String(misreading)));
    expect(told.map((row) => row[3]).toSorted()).toEqual(wrong.map(({ says }) => says).toSorted());
    for (const row of told) expect(String(row[5])).not.toBe('null');
  });
});
