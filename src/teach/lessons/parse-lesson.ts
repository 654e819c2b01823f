// Makes a checked lesson of the text of its file: shape first, then places, terms, facts, sums and lengths, with all problems at once.
import { ContentError } from '../../data/reading/content-error.ts';
import type { Fact } from '../../data/facts/facts.ts';
import { LessonCheck } from './check-lesson.ts';
import { lessonShape, type WrittenLesson } from './lesson-shape.ts';
import {
  planMinutes,
  type FilledRow,
  type Lesson,
  type Misreading,
  type Plan,
  type Question,
  type QuizItem,
  type Sentence,
  type SheetBlock,
  type Slide,
} from './lesson.ts';
import { quizProblems, slideProblems } from './lesson-limits.ts';
import { typedFigures } from './typed-figures.ts';
import { shapedYaml } from '../../data/reading/yaml-lines.ts';

/**
 * The lesson of a YAML text. `file` is its path from the project's root, whose name is the id of the lesson.
 * @throws ContentError with `file:line path: what is wrong` for every problem
 */
export function parseLesson(yamlText: string, file: string): Lesson {
  const { value: written, problemAt } = shapedYaml(yamlText, file, lessonShape);
  const check = new LessonCheck(problemAt);
  const lesson = lessonOf(written, check);
  if (!file.endsWith(`/${written.id}.yaml`))
    check.refuse(['id'], `"${written.id}" is not the name of the file`);
  for (const { path, what } of [...quizProblems(lesson), ...slideProblems(lesson)]) check.refuse(path, what);
  const problems = [...check.problems, ...typedFigures(yamlText, file)];
  if (problems.length > 0) throw new ContentError(problems);
  return Object.freeze(lesson);
}

function lessonOf(written: WrittenLesson, check: LessonCheck): Lesson {
  check.chapter(written.chapter, ['chapter']);
  const misreadings = check.misreadings(written.misreadings, ['misreadings']);
  const questions = check.questions(written.questions, ['questions']);
  const sheet = written.sheet.map((block, i) => blockOf(block, ['sheet', i], check, questions));
  const { controversy, rubric } = written;
  return {
    id: written.id,
    order: written.order,
    chapter: written.chapter,
    title: check.text(written.title, ['title']),
    question: check.text(written.question, ['question']),
    description: check.text(written.description, ['description']),
    ages: written.ages,
    subjects: written.subjects,
    aims: check.texts(written.aims, ['aims']),
    needs: check.texts(written.needs, ['needs']),
    terms: check.terms(written.terms, ['terms']),
    words: (written.words ?? []).map(({ word, says }, i) => ({
      word,
      says: check.text(says, ['words', i, 'says']),
    })),
    misreadings,
    plans: [planOf(written, 0, check), planOf(written, 1, check)],
    sheet,
    questions,
    sentences: (written.sentences ?? []).map((each, i) =>
      sentenceOf(each, ['sentences', i], check, misreadings),
    ),
    judging: check.textOrNull(written.judging, ['judging']),
    quiz: written.quiz.map((item, i) => quizItemOf(item, ['quiz', i], check, misreadings)),
    controversy: {
      motion: check.text(controversy.motion, ['controversy', 'motion']),
      minutes: controversy.minutes,
      steps: check.texts(controversy.steps, ['controversy', 'steps']),
      rule: check.text(controversy.rule, ['controversy', 'rule']),
      for: pointsOf(controversy.for, ['controversy', 'for'], check),
      against: pointsOf(controversy.against, ['controversy', 'against'], check),
    },
    exit: sheet.flatMap((block) => (block.isSlip && block.kind === 'starters' ? block.starters : [])),
    rubric: {
      criteria: rubric.criteria.map(({ name, levels }, i) => ({
        name: check.text(name, ['rubric', 'criteria', i, 'name']),
        levels: check.texts(levels, ['rubric', 'criteria', i, 'levels']) as [string, string, string],
      })),
      samples: samplesOf(rubric.samples, check),
    },
    extension: written.extension.map(({ subject, text, place }, i) => ({
      subject,
      text: check.text(text, ['extension', i, 'text']),
      place: check.placeOrNull(place, ['extension', i, 'place']),
    })),
    dispute: check.text(written.dispute, ['dispute']),
    slides: written.slides.map((slide, i) => slideOf(slide, ['slides', i], check)),
    homework: homeworkOf(written.homework, check),
    curriculum: written.curriculum,
  };
}

type Path = readonly PropertyKey[];

function sentenceOf(
  written: NonNullable<WrittenLesson['sentences']>[number],
  at: Path,
  check: LessonCheck,
  misreadings: readonly Misreading[],
): Sentence {
  const { says, verdict, misreading } = written;
  const missing = check.bound(written.missing, [...at, 'missing']);
  const also = written.also === undefined ? null : check.bound(written.also, [...at, 'also']);
  const facts = [...new Set([...missing.facts, ...(also?.facts ?? [])])];
  return {
    says: check.text(says, [...at, 'says']),
    verdict,
    missing: missing.text,
    also: also?.text ?? null,
    facts,
    place: check.evidencePlace(written.place, [...at, 'place'], facts),
    misreading:
      misreading === undefined ? null : check.misreading(misreading, [...at, 'misreading'], misreadings),
  };
}

function homeworkOf(written: WrittenLesson['homework'], check: LessonCheck): Lesson['homework'] {
  const { text, facts } = check.bound(written.answer, ['homework', 'answer']);
  return {
    text: check.text(written.text, ['homework', 'text']),
    answer: text,
    place: check.answerPlace(written.place, ['homework', 'place'], facts),
  };
}

function planOf(written: WrittenLesson, nth: 0 | 1, check: LessonCheck): Plan {
  const plan = written.plans[nth] as WrittenLesson['plans'][number];
  const at = ['plans', nth];
  if (plan.minutes !== planMinutes[nth])
    check.refuse([...at, 'minutes'], `expected ${planMinutes[nth]}, found ${plan.minutes}`);
  const sum = plan.parts.reduce((minutes, part) => minutes + part.minutes, 0);
  if (sum !== plan.minutes)
    check.refuse([...at, 'parts'], `the minutes of the parts add up to ${sum}, not ${plan.minutes}`);
  let from = 0;
  return {
    minutes: plan.minutes,
    parts: plan.parts.map(({ minutes, title, teacher, pupils, support, stretch, place, places }, i) => {
      const here = [...at, 'parts', i];
      const begins = from;
      from += minutes;
      return {
        from: begins,
        to: from,
        title: check.text(title, [...here, 'title']),
        teacher: check.text(teacher, [...here, 'teacher']),
        pupils: check.text(pupils, [...here, 'pupils']),
        support: check.textOrNull(support, [...here, 'support']),
        stretch: check.textOrNull(stretch, [...here, 'stretch']),
        places: [
          ...(place === undefined ? [] : [check.place(place, [...here, 'place'])]),
          ...(places ?? []).map((each, n) => check.place(each, [...here, 'places', n])),
        ],
      };
    }),
  };
}

function blockOf(
  written: WrittenLesson['sheet'][number],
  at: Path,
  check: LessonCheck,
  questions: readonly Question[],
): SheetBlock {
  const { page, part } = written;
  const head = {
    page,
    part,
    title: check.text(written.title, [...at, 'title']),
    task: check.text(written.task, [...at, 'task']),
    place: check.placeOrNull(written.place, [...at, 'place']),
    isSlip: written.slip !== undefined,
  };
  switch (written.kind) {
    case 'pipe':
    case 'picture':
    case 'sentences':
      return { kind: written.kind, ...head };
    case 'lines':
      return { kind: written.kind, ...head, lines: written.lines };
    case 'starters':
      return {
        kind: written.kind,
        ...head,
        starters: check.texts(written.starters, [...at, 'starters']),
        lines: written.lines,
      };
    case 'questions':
      return {
        kind: written.kind,
        ...head,
        lines: written.lines,
        questions: written.questions.flatMap((id, i) => {
          const question = questions.find((each) => each.id === id);
          if (question === undefined)
            check.refuse(
              [...at, 'questions', i],
              `no question "${id}"; the lesson has ${questions.map((each) => each.id).join(', ')}`,
            );
          return question ?? [];
        }),
      };
    case 'claims':
      return {
        kind: written.kind,
        ...head,
        claims: written.claims.map((each, i) => check.place(each, [...at, 'claims', i], ['verdict'])),
        defensible: defensibleOf(written, at, check),
      };
    case 'table':
      return {
        kind: written.kind,
        ...head,
        columns: check.texts(written.columns, [...at, 'columns']),
        rows: written.rows.map((row, i) => {
          if (row.length !== written.columns.length)
            check.refuse(
              [...at, 'rows', i],
              `has ${row.length} cells, and the table ${written.columns.length} columns`,
            );
          return check.texts(row, [...at, 'rows', i]);
        }),
        key: written.key === undefined ? null : filledRows(written.rows, written.key, [...at, 'key'], check),
      };
  }
}

/** What a key accepts besides our verdicts, by the claim, which must be one of the block. */
function defensibleOf(
  { claims, defensible = [] }: WrittenLesson['sheet'][number] & { readonly kind: 'claims' },
  at: Path,
  check: LessonCheck,
): Readonly<Record<string, string>> {
  for (const [i, { claim }] of defensible.entries())
    if (!claims.includes(claim))
      check.refuse(
        [...at, 'defensible', i, 'claim'],
        `"${claim}" is not judged here; the claims are ${claims.join(', ')}`,
      );
  return Object.fromEntries(
    defensible.map(({ claim, says }, i) => [claim, check.text(says, [...at, 'defensible', i, 'says'])]),
  );
}

/** The rows of a table with their empty cells filled: a key has a cell for each of them. */
function filledRows(
  rows: readonly (readonly string[])[],
  key: readonly { readonly cells: readonly string[]; readonly place: string }[],
  at: Path,
  check: LessonCheck,
): FilledRow[] {
  if (key.length !== rows.length) check.refuse(at, `has ${key.length} rows, and the table ${rows.length}`);
  return rows.slice(0, key.length).map((row, i) => {
    const { cells, place } = key[i] as (typeof key)[number];
    const empty = row.filter((cell) => cell === '').length;
    if (cells.length !== empty)
      check.refuse([...at, i, 'cells'], `has ${cells.length} cells, and the row ${empty} empty ones`);
    const bound = cells.map((cell, n) => check.bound(cell, [...at, i, 'cells', n]));
    const facts = [...new Set(bound.flatMap((each) => each.facts))];
    const left = bound.map(({ text }) => text);
    return {
      cells: row.map((cell) => (cell === '' ? (left.shift() ?? '') : cell)),
      place: check.answerPlace(place, [...at, i, 'place'], facts),
      facts,
    };
  });
}

function quizItemOf(
  written: WrittenLesson['quiz'][number],
  at: Path,
  check: LessonCheck,
  misreadings: readonly Misreading[],
): QuizItem {
  const right = check.bound(written.right, [...at, 'right']);
  const why = check.bound(written.why, [...at, 'why']);
  const facts: Fact[] = [...new Set([...right.facts, ...why.facts])];
  return {
    ask: check.text(written.ask, [...at, 'ask']),
    right: right.text,
    why: why.text,
    wrong: written.wrong.map(({ says, misreading, feedback }, i) => ({
      says: check.text(says, [...at, 'wrong', i, 'says']),
      misreading: check.misreading(misreading, [...at, 'wrong', i, 'misreading'], misreadings),
      feedback: check.text(feedback, [...at, 'wrong', i, 'feedback']),
    })),
    place: check.answerPlace(written.place, [...at, 'place'], facts),
    facts,
  };
}

const pointsOf = (
  written: readonly { readonly says: string; readonly place: string }[],
  at: Path,
  check: LessonCheck,
): Lesson['controversy']['for'] =>
  written.map(({ says, place }, i) => {
    const bound = check.bound(says, [...at, i, 'says']);
    return { says: bound.text, place: check.answerPlace(place, [...at, i, 'place'], bound.facts) };
  });

function samplesOf(
  written: WrittenLesson['rubric']['samples'],
  check: LessonCheck,
): Lesson['rubric']['samples'] {
  const levels = written.map(({ level }) => level).sort();
  if (levels.join() !== '1,2,3')
    check.refuse(['rubric', 'samples'], `expected one sample of each level, found ${levels.join(', ')}`);
  return written.map(({ level, text }, i) => ({
    level,
    text: check.text(text, ['rubric', 'samples', i, 'text']),
  }));
}

/** Kinds of slides that show something of a place, and the kinds of place that each takes. */
const slidePlaces = {
  picture: ['step', 'view', 'model'],
  guess: ['guess'],
  headline: ['headline'],
  verdict: ['verdict'],
} as const;

function slideOf(written: WrittenLesson['slides'][number], at: Path, check: LessonCheck): Slide {
  const { kind, title, text, place, argues, notes } = written;
  const kinds = kind in slidePlaces ? slidePlaces[kind as keyof typeof slidePlaces] : undefined;
  if (kinds !== undefined && place === undefined)
    check.refuse(at, `a slide of the kind ${kind} needs a place: a ${kinds.join(', ')}`);
  return {
    kind,
    title: check.text(title, [...at, 'title']),
    text: check.texts(text ?? [], [...at, 'text']),
    place: check.placeOrNull(place, [...at, 'place'], kinds),
    isMotion: argues !== undefined,
    notes: check.text(notes, [...at, 'notes']),
  };
}
