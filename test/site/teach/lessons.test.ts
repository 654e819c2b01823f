// The pages for teachers: they are reached, hold no answer where a class looks, and each answer is printed at the place that it names.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window, type Document } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { gradeOf } from '../../../scripts/chapters/measure.ts';
import type { Fact } from '../../../src/data/facts/facts.ts';
import { outlines } from '../../../src/outline/outline.ts';
import { rowPlace } from '../../../src/outline/places/row-place.ts';
import { quizAnswers } from '../../../src/teach/files/quiz/quiz-order.ts';
import { placePicture } from '../../../src/teach/files/pictures/place-picture.ts';
import { lessonPaths } from '../../../src/teach/lessons/lesson-paths.ts';
import { placeWords } from '../../../src/teach/lessons/page/place-words.ts';
import { slideLines } from '../../../src/teach/lessons/lesson-limits.ts';
import { slideLimits, type QuizItem } from '../../../src/teach/lessons/lesson.ts';
import { filledTables, filledInWords } from '../../../src/teach/lessons/filled-tables.ts';
import { chapterRows, lessons } from '../../../src/teach/lessons/read-lessons.ts';
import type { Place } from '../../../src/teach/places/place.ts';
import { classPath } from '../../../src/teach/short/links/link-list.ts';
import { baseBuild, filesOf, pagesOf, plainBuild, textOf } from '../built.ts';

const parser = new new Window({ settings: { disableJavaScriptEvaluation: true } }).DOMParser();
const parsed = new Map<string, Document>();
/** The page at a path of the site, without query and fragment. */
function pageAt(path: string): Document {
  const file = `${path.replace(/[?#].*$/, '')}index.html`;
  const page = parsed.get(file) ?? parser.parseFromString(textOf(plainBuild, file), 'text/html');
  parsed.set(file, page);
  return page;
}
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textAt = (path: string): string => words(pageAt(path).querySelector('main')?.textContent ?? '');
const hrefs = (page: Document, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '');

it('leads to teaching from the menu and the foot of every page, and from each chapter', () => {
  const framed = pagesOf(plainBuild).filter((name) => textOf(plainBuild, name).includes('class="masthead"'));
  expect(framed.length).toBeGreaterThan(outlines().length);
  for (const file of framed) {
    const html = textOf(plainBuild, file);
    const foot = html.slice(html.lastIndexOf('<footer'));
    const masthead = html.slice(html.indexOf('<header class="masthead"'), html.indexOf('</header>'));
    expect(masthead, file).toContain('href="/teach/"');
    expect(foot, file).toContain('href="/teach/"');
  }
  const door = pageAt('teach/');
  for (const { id } of outlines()) {
    expect(hrefs(pageAt(`chapters/${id}/`), '.teach-this a')).toContain(`/teach/#${id}`);
    expect(door.getElementById(id), id).not.toBeNull();
  }
  for (const { id, chapter } of lessons())
    expect(hrefs(pageAt(`chapters/${chapter}/`), '.teach-this a')).toContain(`/${lessonPaths(id).page}`);
});

it('has a row on the door for each chapter, with its task and its three questions', () => {
  const door = pageAt('teach/');
  for (const { chapter, task, questions } of chapterRows()) {
    const row = door.getElementById(chapter);
    expect(hrefs(door, `#${chapter} .in-class-task a`)).toContain(`/${task.place.path}`);
    expect(
      [...(row?.querySelectorAll('summary') ?? [])].map(({ textContent }) => words(textContent)),
    ).toEqual(questions.map(({ ask }) => words(ask)));
  }
});

it('says that no lesson was tried with a class, how to tell of one that was, and the licence', () => {
  for (const path of ['teach/', ...lessons().map(({ id }) => lessonPaths(id).page)]) {
    const text = textAt(path);
    expect(text, path).toContain('No lesson has been tried with a class yet');
    expect(text, path).toMatch(/If you teach one, (?:say|tell us) how it went/);
    expect(text, path).toContain('CC BY 4.0');
  }
});

it('says on the door that phones can’t follow QR codes to this machine, and says nothing of it at a real address', () => {
  expect(textOf(plainBuild, 'teach/index.html')).toContain('data-local-address');
  expect(textOf(baseBuild, 'teach/index.html')).not.toContain('data-local-address');
});

it('says when questions and quiz have their place, how long they take, and what the course holds', () => {
  for (const { id } of lessons()) {
    const text = textAt(lessonPaths(id).page);
    expect(text, id).toMatch(/Homework, about 10 minutes, after reading Chapter \d+\b/);
    expect(text, id).toContain('it holds the keys too');
  }
});

/** The parts of a page that stand for a place: a step's own text, else all of the page. */
function textOfPlace({ kind, path, reference }: Place): string {
  if (kind !== 'step') return textAt(path);
  return words(pageAt(path).getElementById(reference.slice('step/'.length))?.textContent ?? '');
}
/** What the figure of a place prints of its view, as its file of lines has it. */
function linesOfPlace({ chart, view }: Place): string {
  if (chart === null || view === null) return '';
  const file = join(plainBuild.folder, `charts/${chart}/${view}.csv`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
/** What the drawing of a place says, which stands beside a step and is projected with it. */
const drawnAt = (place: Place): string => placePicture(place)?.drawing.replace(/<[^>]*>/g, ' ') ?? '';
/** The figures of a fact without the words around them: "about 60%" → "60%". */
const figure = ({ text }: Fact): string => /[−$]?\d[\d,.–]*%?/.exec(text)?.[0] ?? text;

describe.each(lessons())('the lesson $id', (lesson) => {
  const paths = lessonPaths(lesson.id);
  const plan = pageAt(paths.page);
  const key = pageAt(paths.key);
  const answers = [
    ...lesson.questions.map(({ answer, place, facts }) => ({ says: answer, place, facts })),
    ...lesson.sentences.map(({ missing, place, facts }) => ({ says: missing, place, facts })),
    ...lesson.quiz.map(({ right, place, facts }) => ({ says: right, place, facts })),
    ...lesson.controversy.for.map(({ says, place }) => ({ says, place, facts: [] })),
    ...lesson.controversy.against.map(({ says, place }) => ({ says, place, facts: [] })),
  ];

  const filled = filledTables(lesson).flatMap(({ rows }) => rows);

  it('names a place for each answer that is there, with its fragment', () => {
    for (const { place } of [...answers, ...filled]) {
      const page = pageAt(place.path);
      const [, fragment] = place.path.split('#');
      if (fragment !== undefined) expect(page.getElementById(fragment), place.path).not.toBeNull();
    }
  });

  it('finds each number of an answer at its place, and its row', () => {
    for (const { says, place, facts } of answers)
      for (const fact of facts) {
        const there = `${textOfPlace(place)} ${linesOfPlace(place)} ${drawnAt(place)}`;
        expect(there, `${says} at ${place.reference}`).toContain(figure(fact));
        const [page = '', row] = rowPlace(fact).path.split('#');
        expect(pageAt(page).getElementById(row ?? 'main'), fact.id).not.toBeNull();
      }
    for (const { place, facts } of filled)
      for (const fact of facts)
        expect(`${textOfPlace(place)} ${linesOfPlace(place)}`, place.reference).toContain(figure(fact));
  });

  it('fills the tables of its sheet in the key', () => {
    const text = words(key.querySelector('main')?.textContent ?? '');
    for (const table of filledTables(lesson))
      for (const row of table.rows) expect(text).toContain(words(filledInWords(table, row)));
    for (const { place } of filled) expect(hrefs(key, 'main a')).toContain(`/${place.path}`);
  });

  it('prints its quiz without answers and with them, item by item as quiz programs get it', () => {
    const [bare, told] = [paths.quiz, paths.quizAnswers].map(pageAt);
    for (const page of [bare, told]) {
      const items = [...(page?.querySelectorAll('.quiz-items > li') ?? [])];
      expect(items.map((item) => words(item.querySelector('h2')?.textContent ?? ''))).toEqual(
        lesson.quiz.map(({ ask }) => words(ask)),
      );
      for (const [at, item] of items.entries()) {
        const says = [...item.querySelectorAll('.quiz-answers > li')].map((each) =>
          words(each.firstChild?.textContent ?? ''),
        );
        expect(says).toEqual(
          quizAnswers(lesson.quiz[at] as QuizItem, at, lesson).map((each) => words(each.says)),
        );
      }
      expect(hrefs(page as Document, '.quiz-paper a').includes(`/${paths.key}`)).toBe(false);
    }
    expect(bare?.querySelectorAll('.quiz-right')).toHaveLength(0);
    for (const { why, wrong } of lesson.quiz)
      for (const secret of [why, ...wrong.map(({ feedback }) => feedback)]) {
        expect(words(bare?.body.textContent ?? '')).not.toContain(words(secret));
        expect(words(told?.body.textContent ?? '')).toContain(words(secret));
      }
    expect(
      [...(told?.querySelectorAll('.quiz-right') ?? [])].map(({ firstChild }) =>
        words(firstChild?.textContent ?? ''),
      ),
    ).toEqual(lesson.quiz.map(({ right }) => words(right)));
    for (const path of [paths.quiz, paths.quizAnswers]) expect(hrefs(plan, '#files a')).toContain(`/${path}`);
  });

  it('prints every answer in the key, with its place, its misreading and its feedback', () => {
    const text = words(key.querySelector('main')?.textContent ?? '');
    const links = hrefs(key, 'main a');
    for (const { says, place } of answers) {
      expect(text).toContain(words(says));
      expect(links).toContain(`/${place.path}`);
    }
    for (const { wrong } of lesson.quiz)
      for (const { says, misreading, feedback } of wrong)
        expect(text).toContain(`${misreading.id} ${words(says)} ${words(feedback)}`);
  });

  it('has no answer on the plan', () => {
    const text = words(plan.querySelector('main')?.textContent ?? '');
    for (const { says } of answers) expect(text).not.toContain(words(says));
  });

  it('prints two plans whose parts fill 45 and 20 minutes', () => {
    const spans = [...plan.querySelectorAll('.plan')].map((each) =>
      [...each.querySelectorAll('.plan-when')].map(({ textContent }) =>
        words(textContent).split('–').map(Number),
      ),
    );
    expect(spans.map((parts) => parts.at(-1)?.[1])).toEqual([45, 20]);
    for (const parts of spans)
      parts.forEach(([from], i) => expect(from).toBe(i === 0 ? 0 : parts[i - 1]?.[1]));
  });

  it('has as many slides as fit its minutes, with few words each', () => {
    expect(lesson.slides.length).toBeGreaterThanOrEqual(slideLimits.least);
    expect(lesson.slides.length).toBeLessThanOrEqual(slideLimits.most);
    for (const slide of lesson.slides)
      expect(
        slideLines(slide, lesson).join(' ').split(/\s+/).filter(Boolean).length,
        slide.title,
      ).toBeLessThanOrEqual(slideLimits.words);
  });

  it('leads to the class view of each place of its plans, says of what, and says what it is for', () => {
    const parts = lesson.plans.flatMap(({ parts: all }) => all);
    const links = [...plan.querySelectorAll('.plan-places .place-class')];
    const expected = parts
      .flatMap(({ places }) => places)
      .flatMap((place) => {
        const path = classPath(place);
        return path === null ? [] : [[`/${path}`, words(`Class view of ${placeWords(place)}`)]];
      });
    expect(expected.length).toBeGreaterThan(parts.length / 2);
    expect(links.map((link) => [link.getAttribute('href') ?? '', words(link.textContent ?? '')])).toEqual(
      expected,
    );
    for (const [path = ''] of expected) {
      const [, fragment] = path.split('#');
      if (fragment !== undefined) expect(pageAt(path.slice(1)).getElementById(fragment), path).not.toBeNull();
    }
    expect(words(plan.querySelector('#plan .small')?.textContent ?? '')).toMatch(
      /To project it, choose “Class view”.*a clicker/,
    );
  });

  it('calls the controls of a figure, in its questions, as the figure’s page does', () => {
    const asked = [lesson.homework, ...lesson.questions.map(({ ask: text, place }) => ({ text, place }))];
    for (const { text, place } of asked)
      for (const [, control = ''] of text.matchAll(/[Oo]pen “([^”]+)”/g)) {
        const controls = [...pageAt(place.path).querySelectorAll('.figure-notes summary')];
        expect(
          controls.map(({ textContent }) => words(textContent)),
          text,
        ).toContain(control);
      }
  });

  it('says to programs what it teaches, for whom and under which licence', () => {
    const linked = [...plan.querySelectorAll('script[type="application/ld+json"]')].map(
      (script) => JSON.parse(script.textContent) as Record<string, unknown>,
    );
    expect(linked.find((value) => value['@type'] === 'LearningResource')).toMatchObject({
      name: lesson.question,
      educationalLevel: 'Upper secondary',
      timeRequired: 'PT45M',
      teaches: lesson.aims,
      learningResourceType: expect.arrayContaining(['lesson plan', 'quiz']) as unknown,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isAccessibleForFree: true,
      inLanguage: 'en',
    });
  });

  it('is found by search as a lesson, while its key is left out of search, search engines and sitemap', () => {
    expect(plan.querySelector('main')?.getAttribute('data-pagefind-meta')).toBe('kind:Lesson');
    expect(key.querySelector('[data-pagefind-body]')).toBeNull();
    expect(key.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    const sitemap = filesOf(plainBuild)
      .filter((file) => file.startsWith('sitemap'))
      .map((file) => textOf(plainBuild, file))
      .join('');
    expect(sitemap).toContain(`/${paths.page}<`);
    expect(sitemap).not.toContain(paths.key);
  });

  it('asks no other host for anything, and brings no script of its own', () => {
    for (const page of [plan, key]) {
      const asked = [...page.querySelectorAll('[src], link[rel="stylesheet"], link[rel="preload"]')].map(
        (each) => each.getAttribute('src') ?? each.getAttribute('href') ?? '',
      );
      for (const address of asked) expect(address).toMatch(/^(?:\/(?!\/)|data:)/);
    }
    const scripts = (page: Document): string[] =>
      [...page.querySelectorAll('script[src]')].map((script) => script.getAttribute('src') ?? '');
    for (const page of [plan, key])
      for (const script of scripts(page)) expect(scripts(pageAt('glossary/'))).toContain(script);
  });

  it('can be read by pupils of grade eight', () => {
    const paragraphs = [...plan.querySelectorAll('main :is(p, li, dd, td)')]
      .filter((each) => each.querySelector('p, li, dd, dl, ul, ol') === null)
      .map(({ textContent }) => words(textContent));
    expect(gradeOf(paragraphs)).toBeLessThanOrEqual(8);
  });
});
