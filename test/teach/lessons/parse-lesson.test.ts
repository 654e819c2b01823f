// parseLesson: a sound lesson becomes what every output takes, and each mistake stops with file, line, path and choices.
import { describe, expect, it } from 'vitest';
import { fact } from '../../../src/data/facts/facts.ts';
import { capital } from '../../../src/names/capital.ts';
import { filledTables, filledInWords } from '../../../src/teach/lessons/filled-tables.ts';
import { parseLesson } from '../../../src/teach/lessons/parse-lesson.ts';
import { exampleFile, exampleLesson } from './example-lesson.ts';

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

/** The problems of the example with one part written otherwise. */
function problemsOf(part: string, instead: string): readonly string[] {
  if (!exampleLesson.includes(part)) throw new Error(`the example has no "${part}"`);
  try {
    parseLesson(exampleLesson.replace(part, instead), exampleFile);
  } catch (error) {
    return (error as { problems: readonly string[] }).problems;
  }
  return [];
}

describe('a sound lesson', () => {
  const lesson = parseLesson(exampleLesson, exampleFile);

  it('has its facts in place and names them', () => {
    const [question] = lesson.questions;
    expect(question?.answer).toBe(`It made ${fact('china-refining-share-2024').text}.`);
    expect(question?.facts.map(({ id }) => id)).toEqual(['china-refining-share-2024']);
  });

  it('has its tables filled, without the columns that are each pupil’s own', () => {
    const [table] = filledTables(lesson);
    expect(table?.columns).toEqual(['Stop', 'Part']);
    expect(table?.rows.map(({ cells, place, facts }) => [cells, place.reference, facts.length])).toEqual([
      [['Mine', capital(fact('china-mine-share-2024').text)], 'step/at-the-mine', 1],
    ]);
    expect(table && table.rows.map((row) => filledInWords(table, row))).toEqual([
      `Part: ${capital(fact('china-mine-share-2024').text)}.`,
    ]);
  });

  it('counts the minutes of its parts', () => {
    expect(lesson.plans[0].parts.map(({ from, to }) => [from, to])).toEqual([
      [0, 15],
      [15, 45],
    ]);
  });

  it('has places, terms and misreadings in place of their names', () => {
    expect(lesson.plans[0].parts[1]?.places.map(({ path }) => path)).toEqual([
      'chapters/mine-to-magnet/#at-the-mine',
      'chapters/mine-to-magnet/#at-separation',
    ]);
    expect(lesson.terms[0]).toMatchObject({ term: 'Separation', japanese: '分離精製' });
    expect(lesson.quiz[0]?.wrong[0]?.misreading.says).toBe('output read as reserves');
  });
});

describe('a mistake is named with file, line and path', () => {
  it.each([
    // Each: what is written, what stands in its place, the path, and what is said.
    [
      'place: step/others-return',
      'place: step/others-retur',
      'homework.place',
      'no place "step/others-retur"; the nearest are step/others-return',
    ],
    [
      'cells: ["", "{china-mine-share-2024|said}"]',
      'cells: ["{china-mine-share-2024|said}"]',
      'sheet[2].key[0].cells',
      'has 1 cells, and the row 2 empty ones',
    ],
    [
      'rows: [[Mine, "", ""]]',
      'rows: [[Mine, "", ""], [Mine, "", ""]]',
      'sheet[2].key',
      'has 1 rows, and the table 2',
    ],
    [
      '"{china-mine-share-2024|said}"], place: step/at-the-mine',
      '"{china-mine-share-2024|said}"], place: step/april-and-october-2025',
      'sheet[2].key[0].place',
      '"step/april-and-october-2025" does not print the fact "china-mine-share-2024"',
    ],
    [
      'terms: [separation, reo]',
      'terms: [separation, reox]',
      'terms[1]',
      'no term "reox" in content/glossary/en; the nearest are reo',
    ],
    [
      'chapter: mine-to-magnet',
      'chapter: mine-to-magnets',
      'chapter',
      'no chapter "mine-to-magnets"; the chapters are',
    ],
    [
      '{china-refining-share-2024|said}',
      '{china-refining-share-2042|said}',
      'questions[0].answer',
      'no fact "china-refining-share-2042"',
    ],
    [
      '{china-refining-share-2024|said}',
      '{china-refining-share-2024|above 99|nearly every tonne}',
      'questions[0].answer',
      'the words need above 99',
    ],
    [
      '{china-refining-share-2024|said}',
      '{china-refining-share-2024|over 90|more}',
      'questions[0].answer',
      'expected said, above N',
    ],
    [
      '{china-refining-share-2024|said}',
      '{china-refining-share-2024',
      'questions[0].answer',
      'a brace stands alone',
    ],
    ['minutes: 30, title: Look', 'minutes: 31, title: Look', 'plans[0].parts', 'add up to 46, not 45'],
    [
      '  - minutes: 20\n    parts:\n      - { minutes: 20',
      '  - minutes: 25\n    parts:\n      - { minutes: 25',
      'plans[1].minutes',
      'expected 20, found 25',
    ],
    [
      'minutes: 15, title: Guess',
      'minutes: soon, title: Guess',
      'plans[0].parts[0].minutes',
      'expected a whole number',
    ],
    [
      'misreading: M1, feedback',
      'misreading: M9, feedback',
      'quiz[0].wrong[0].misreading',
      'no misreading "M9"; the lesson has M1, M2',
    ],
    ['says: No and never again.', `says: ${'No '.repeat(26)}`, 'quiz[0].wrong[0].says', 'at most 75 fit'],
    ['right: Yes, it is.', `right: ${'Yes '.repeat(20)}`, 'quiz[0].right', 'at most 75 fit'],
    ['ask: Question A of the quiz?', `ask: ${'Why '.repeat(31)}`, 'quiz[0].ask', 'at most 120 fit'],
    [
      'says: Perhaps not at all.',
      'says: no and never again.',
      'quiz[0].wrong[1].says',
      'two answers are the same',
    ],
    [
      '      - { says: Nobody knows of it., misreading: M2, feedback: Look again. }\n',
      '',
      'quiz[0].wrong',
      'expected exactly 3 wrong answers',
    ],
    [', feedback: Look again.', '', 'quiz[0].wrong[0].feedback', 'expected a text'],
    ['{ id: M2, says: dashed', '{ id: M1, says: dashed', 'misreadings[1].id', '"M1" is used twice'],
    [
      '  - { id: M2,',
      '  - { id: M3, says: another, right: No. }\n  - { id: M2,',
      'misreadings[1].id',
      'no wrong answer of the quiz uses the misreading M3',
    ],
    [
      'verdict: needs words',
      'verdict: perhaps',
      'sentences[0].verdict',
      'expected one of may be printed, needs words',
    ],
    [
      '    place: step/at-separation\nsentences',
      '    place: guess/mine-to-magnet\nsentences',
      'questions[0].place',
      'holds its answer back',
    ],
    [
      'place: claim/C12',
      'place: headline/mine-to-magnet/chain',
      'sentences[0].place',
      'holds its answer back',
    ],
    [
      'place: step/others-return, answer',
      'place: verdict/C12, answer',
      'homework.place',
      'holds its answer back',
    ],
    [
      '    place: step/at-separation\nsentences',
      '    place: step/others-return\nsentences',
      'questions[0].place',
      'does not print the fact "china-refining-share-2024"',
    ],
    ['questions: [Q1]', 'questions: [Q2]', 'sheet[1].questions[0]', 'no question "Q2"; the lesson has Q1'],
    ['kind: pipe', 'kind: tube', 'sheet[0].kind', 'expected one of pipe, picture'],
    [
      'level: 3, text',
      'level: 2, text',
      'rubric.samples',
      'expected one sample of each level, found 1, 2, 2',
    ],
    [', with its base]', ']', 'rubric.criteria[0].levels', 'expected the texts of three levels'],
    [
      ', place: step/at-separation }\n  - { kind: text, title: Metal',
      ' }\n  - { kind: text, title: Metal',
      'slides[3]',
      'needs a place',
    ],
    [
      ', place: guess/mine-to-magnet }\n  - { kind: picture',
      ', place: step/at-separation }\n  - { kind: picture',
      'slides[2].place',
      'is a step, expected a guess',
    ],
    [
      'title: Begin, notes',
      `title: Begin, text: ["${'word '.repeat(26)}"], notes`,
      'slides[0]',
      'has 26 words besides its title',
    ],
    ['\n  - { kind: text, title: Begin, notes: Ask the class. }', '', 'slides', 'expected 8 to 12 slides'],
    ['id: example', 'id: exampel', 'id', '"exampel" is not the name of the file'],
    ['subjects:', 'subject:', 'subjects', 'expected a list'],
  ])('%j as %j', (part, instead, path, said) => {
    const broken = exampleLesson.replace(part, instead);
    const problems = problemsOf(part, instead);
    const problem = problems.find((each) => each.includes(said));
    expect(problem, problems.join('\n')).toBeDefined();
    expect(problem).toMatch(/^content\/teach\/en\/example\.yaml:\d+ /);
    expect(problem).toContain(` ${path}: `);
    // The line is that of the value or of what should hold it.
    const [, line] = /:(\d+) /.exec(problem ?? '') ?? [];
    expect(Number(line)).toBeLessThanOrEqual(broken.split('\n').length);
  });

  it('lets the evidence on a sentence stand at a claim whose verdict is held back', () => {
    expect(problemsOf('place: claim/C12', 'place: verdict/C12')).toEqual([]);
  });

  it('says the line on which the mistake stands', () => {
    const broken = exampleLesson.replace('step/others-return', 'step/nowhere');
    expect(problemsOf('step/others-return', 'step/nowhere')[0]).toMatch(
      new RegExp(`^${exampleFile}:${lineOf(broken, 'step/nowhere')} homework\\.place: `),
    );
  });

  it('lists all problems of a file at once', () => {
    const broken = exampleLesson
      .replace('step/others-return', 'step/nowhere')
      .replace('terms: [separation, reo]', 'terms: [separashun]')
      .replace('minutes: 30, title: Look', 'minutes: 29, title: Look');
    expect(() => parseLesson(broken, exampleFile)).toThrow(/^3 problems in the content/);
  });

  it('refuses a quiz whose right answer is mostly the longest', () => {
    const broken = exampleLesson.replaceAll('Yes, it is.', 'Yes, it is, and for this long reason.');
    expect(() => parseLesson(broken, exampleFile)).toThrow(/quiz: the right answer is the longest in 6 of 6/);
  });
});

describe('figures typed by hand', () => {
  it.each([
    ['Read on., place: step/others-return', 'China has 60% of it., place: step/others-return', '60%'],
    ['right: No source is not zero.', 'right: Nine tenths of it is Chinese.', 'Nine tenths'],
    ['notes: Ask the class.', 'notes: Four stages have no share.', 'Four'],
  ])('%j as %j is refused', (part, instead, snippet) => {
    const broken = exampleLesson.replace(part, instead);
    expect(problemsOf(part, instead)).toEqual([
      expect.stringContaining(
        `${exampleFile}:${lineOf(broken, instead)} "${snippet}": print it with {fact-id}`,
      ),
    ]);
  });

  it.each([
    ['teacher: Ask again.', 'teacher: "Give 90 seconds, then ask two pairs and forty-five pupils in 2025."'],
    ['Read on., place: step/others-return', 'Read chapter 3 on 9 October 2026., place: step/others-return'],
    ['ages: 15–19', 'ages: 12–99'],
    ['curriculum: [Trade and resources]', 'curriculum: ["AQA 7037, 3.2"]'],
  ])('%j as %j passes', (part, instead) => expect(problemsOf(part, instead)).toEqual([]));

  it('passes a count in words that is listed, and no more', () => {
    const counted = exampleLesson.replace('Ask the class.', 'Four stages have no share.');
    expect(() => parseLesson(`${counted}figures_allowed: [four stages]\n`, exampleFile)).not.toThrow();
    expect(() => parseLesson(`${counted}figures_allowed: [four stages, nine seas]\n`, exampleFile)).toThrow(
      /"nine seas": allowed, but not in the text/,
    );
    expect(() => parseLesson(`${exampleLesson}figures_allowed: ["60%"]\n`, exampleFile)).toThrow(
      /only a count in words can be allowed/,
    );
  });
});
