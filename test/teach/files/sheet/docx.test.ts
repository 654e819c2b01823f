// Handouts as DOCX: every part in place, every question of the lesson in words, tables and pictures as word processors expect them.
import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { assessmentWords } from '../../../../src/charts/claims-ledger/words.ts';
import { claim } from '../../../../src/data/facts/claim.ts';
import { absolute } from '../../../../src/names/addresses.ts';
import { printed, quotation } from '../../../../src/names/typography.ts';
import { docxOf } from '../../../../src/teach/files/sheet/docx.ts';
import { leftOut } from '../../../../src/teach/held/evidence.ts';
import { quizAnswers } from '../../../../src/teach/files/quiz/quiz-order.ts';
import { verdictsOffered } from '../../../../src/teach/lessons/lesson.ts';
import { placeAddress, shortAddress } from '../../../../src/teach/files/place-address.ts';
import { claimsPaper, claimsToJudge } from '../../../../src/teach/files/sheet/claims-paper.ts';
import { lessonKey } from '../../../../src/teach/files/sheet/lesson-key.ts';
import { lessonPlan } from '../../../../src/teach/files/sheet/lesson-plan.ts';
import { lessonQuiz, lessonQuizAnswers } from '../../../../src/teach/files/sheet/lesson-quiz.ts';
import { lessonFirstSide, lessonSheet } from '../../../../src/teach/files/sheet/lesson-sheet.ts';
import type { Line, Paper, PaperBlock } from '../../../../src/teach/files/sheet/paper.ts';
import { placeInBrief } from '../../../../src/teach/lessons/page/place-words.ts';
import { lessons } from '../../../../src/teach/lessons/read-lessons.ts';
import { classPath } from '../../../../src/teach/short/links/link-list.ts';
import { elements, named, packageFaults, partsOf, sampleLesson, textOf, xmlPart } from '../sample.ts';

const facts = { author: 'The Strategic Valve', date: '2026-10-09' };
const all = [sampleLesson(), ...lessons()];
const papers: readonly [string, Paper][] = all.flatMap((lesson): [string, Paper][] => [
  [`sheet of ${lesson.id}`, lessonSheet(lesson)],
  [`first side of ${lesson.id}`, lessonFirstSide(lesson)],
  [`key of ${lesson.id}`, lessonKey(lesson)],
  [`plan of ${lesson.id}`, lessonPlan(lesson)],
  [`quiz of ${lesson.id}`, lessonQuiz(lesson)],
  [`answers of ${lesson.id}`, lessonQuizAnswers(lesson)],
  ...(claimsToJudge(lesson).length === 0
    ? []
    : [[`claims of ${lesson.id}`, claimsPaper(lesson)] as [string, Paper]]),
]);

/** All words of a handout. */
const wordsOf = (paper: Paper): string =>
  named(xmlPart(partsOf(docxOf(paper, facts)), 'word/document.xml'), 'w:t')
    .map(textOf)
    .join('');

describe.each(papers)('the %s', (_, paper) => {
  const parts = partsOf(docxOf(paper, facts));
  const body = xmlPart(parts, 'word/document.xml');
  const words = named(body, 'w:t').map(textOf).join('');

  test('every part is well-formed, has its kind, and is reached by a relationship', () => {
    expect(packageFaults(parts)).toEqual([]);
    for (const path of parts.keys())
      if (/\.(xml|rels)$/.test(path)) expect(() => xmlPart(parts, path), path).not.toThrow();
  });

  test('it holds each heading, text and cell of the handout', () => {
    for (const block of paper.pages.flat()) {
      const lines =
        block.kind === 'heading'
          ? [block.text]
          : block.kind === 'text'
            ? [block.line.map(({ text }) => text).join('')]
            : block.kind === 'table'
              ? [...block.columns, ...block.rows.flat().map((cell) => cell.map(({ text }) => text).join(''))]
              : [];
      for (const line of lines) expect(words).toContain(line.replaceAll('\n', ''));
    }
  });

  test('each cell ends with a paragraph, each row has as many cells as its table has columns, and sizes end the body', () => {
    for (const table of named(body, 'w:tbl')) {
      const columns = named(elements(table), 'w:gridCol').length;
      for (const row of named(elements(table), 'w:tr'))
        expect(named(elements(row), 'w:tc')).toHaveLength(columns);
    }
    for (const cell of named(body, 'w:tc')) {
      const last = cell.children.at(-1);
      expect(last !== undefined && 'name' in last ? last.name : '').toBe('w:p');
    }
    const children = named(body, 'w:body')[0]?.children ?? [];
    const last = children.at(-1);
    expect(last !== undefined && 'name' in last ? last.name : '').toBe('w:sectPr');
  });

  test('each picture has words for those who do not see it, and an id of its own', () => {
    const pictures = named(body, 'wp:docPr');
    for (const { attributes } of pictures) expect(attributes['descr']?.length).toBeGreaterThan(10);
    expect(new Set(pictures.map(({ attributes }) => attributes['id'])).size).toBe(pictures.length);
  });
});

test('a key holds every question, sentence and right answer with its place', () => {
  for (const lesson of all) {
    const words = wordsOf(lessonKey(lesson));
    for (const { ask, answer } of lesson.questions)
      for (const text of [ask, answer]) expect(words).toContain(text);
    for (const text of [lesson.homework.text, lesson.homework.answer]) expect(words).toContain(text);
    for (const { says, missing, also } of lesson.sentences)
      for (const text of [says, missing, also ?? '']) expect(words).toContain(text);
    for (const { ask, right, why } of lesson.quiz)
      for (const text of [ask, right, why]) expect(words).toContain(text);
    for (const { says } of [...lesson.controversy.for, ...lesson.controversy.against])
      expect(words).toContain(says);
    for (const block of lesson.sheet)
      for (const { claim: id } of block.kind === 'claims' ? block.claims : []) {
        const { assessment, reasoning } = claim(id ?? '');
        expect(words).toContain(`${assessmentWords[assessment]}. ${printed(reasoning)}`);
      }
    for (const block of lesson.sheet)
      for (const says of block.kind === 'claims' ? Object.values(block.defensible) : [])
        expect(words).toContain(`Also defensible ${says}`);
  }
});

test('a key names a place by its short address, or in words, and never by a path that breaks in a column', () => {
  for (const lesson of all)
    for (const block of lessonKey(lesson).pages.flat())
      for (const { text } of block.kind === 'table'
        ? block.rows.flat(2).filter(({ address }) => address !== undefined)
        : [])
        expect(text).toMatch(/^(?:t\/[0-9a-z]{1,4}\/|[^/]+)$/);
});

/** About how high a block stands in Word, in millimetres: letters of 10 points, some 102 in a line of 180 mm, and cells of 9. */
function heightOf(block: PaperBlock, set: Readonly<Record<'row' | 'line' | 'drawing', number>>): number {
  const linesOf = (text: string, width: number, points = 10): number =>
    text
      .split('\n')
      .reduce((sum, each) => sum + Math.max(1, Math.ceil(each.length / (width / (points * 0.176)))), 0);
  const said = (line: Line): string => line.map(({ text }) => text).join('');
  switch (block.kind) {
    case 'heading':
      return 9.5;
    case 'name':
    case 'cut':
      return 14;
    case 'text':
      return linesOf(said(block.line), 180) * 4.1 + 1.4;
    case 'list':
      return block.lines.reduce((sum, line) => sum + linesOf(said(line), 170) * 4.1 + 1.4, 0);
    case 'code':
      return 5.5;
    case 'lines':
      return set.line * block.count;
    case 'drawing':
      return set.drawing + 2;
    case 'table': {
      const all = block.widths.reduce((sum, share) => sum + share, 0);
      const rows = block.rows.map((cells) => {
        const lines = cells.map((cell, i) => linesOf(said(cell), (174 * (block.widths[i] ?? 0)) / all, 9));
        const hasCode = cells.flat().some(({ code }) => code !== undefined);
        return Math.max(block.toWrite ? set.row : 0, Math.max(...lines) * 3.7 + 1, hasCode ? 17 : 0);
      });
      return rows.reduce((sum, high) => sum + high, 11);
    }
  }
}

test('each side of a sheet has room on a page of Word, and no table to write in is broken over two', () => {
  // A4 less its margins; the head of the first side is some 33 mm high.
  const room = 297 - 12 - 18;
  for (const lesson of lessons()) {
    const sheet = lessonSheet(lesson);
    const document = xmlPart(partsOf(docxOf(sheet, facts)), 'word/document.xml');
    const largest = (name: string, measure: string, unit: number): number =>
      Math.max(0, ...named(document, name).map(({ attributes }) => Number(attributes[measure] ?? 0) / unit));
    const drawings = named(document, 'wp:inline').flatMap((each) => named(elements(each), 'wp:extent'));
    const set = {
      row: largest('w:trHeight', 'w:val', 56.7),
      line: largest('w:spacing', 'w:line', 56.7),
      drawing: Math.max(0, ...drawings.map(({ attributes }) => Number(attributes['cy']) / 36_000)),
    };
    for (const [side, blocks] of sheet.pages.entries()) {
      const high = blocks.reduce((sum, block) => sum + heightOf(block, set), side === 0 ? 33 : 0);
      expect(high, `${lesson.id}, side ${side + 1}`).toBeLessThanOrEqual(room);
    }
    for (const table of named(document, 'w:tbl')) {
      const rows = named(elements(table), 'w:tr').map(
        (row) => named(elements(row), 'w:keepNext').length === named(elements(row), 'w:tc').length,
      );
      expect(rows, lesson.id).toEqual(rows.map((_, i) => i < rows.length - 1));
    }
  }
});

test('a sheet of claims has a QR code beside each, and large addresses to type', () => {
  const judging = all.filter(({ sheet }) => sheet.some(({ kind }) => kind === 'claims'));
  expect(judging.length).toBeGreaterThan(0);
  for (const lesson of judging) {
    const sheet = lessonSheet(lesson);
    const document = xmlPart(partsOf(docxOf(sheet, facts)), 'word/document.xml');
    for (const block of lesson.sheet)
      for (const place of block.kind === 'claims' ? block.claims : []) {
        const run = named(document, 'w:r').find((each) => textOf(each) === shortAddress(place));
        expect(Number(run && named(elements(run), 'w:sz')[0]?.attributes['w:val'])).toBeGreaterThan(20);
        expect(named(document, 'wp:docPr').map(({ attributes }) => attributes['descr'])).toContain(
          `QR code of ${placeAddress(place).replace('https://', '')}`,
        );
      }
  }
});

test('the foot of a sheet names the site alone, that of a key the page of the lesson', () => {
  for (const lesson of all) {
    expect(lessonSheet(lesson).foot[1]).toBe('example.org/');
    expect(lessonKey(lesson).foot[1]).toBe(`example.org/teach/${lesson.id}/`);
  }
});

test('the same handout gives the same bytes', () => {
  expect(docxOf(lessonSheet(sampleLesson()), facts)).toEqual(docxOf(lessonSheet(sampleLesson()), facts));
});

test('claims on paper have words, evidence, attribution and how each source was read, and neither verdict, reason nor note', () => {
  const judging = all.filter((lesson) => claimsToJudge(lesson).length > 0);
  expect(judging.length).toBeGreaterThan(0);
  for (const lesson of judging) {
    const paper = claimsPaper(lesson);
    expect(paper.pages).toHaveLength(claimsToJudge(lesson).length);
    for (const [i, { claim: id }] of claimsToJudge(lesson).entries()) {
      const row = claim(id ?? '');
      const words = wordsOf({ ...paper, pages: [paper.pages[i] ?? []] });
      expect(words).toContain(quotation(row.quote));
      // Two sentences stand there, and groups get single pages.
      expect(words).toContain('Judge the heading.');
      expect(words.replaceAll('\u00a0', ' ')).toContain(
        'Rare Earth Exchanges, 7 January 2026, no author named',
      );
      expect(words.match(/Text read\.|Read in a copy\.|Read second-hand\.|Headline only\./g)).toHaveLength(
        row.source_ids_for.length + (row.source_ids_against?.length ?? 0),
      );
      for (const secret of [row.reasoning, row.note, ...leftOut])
        if (secret !== null) expect(words, id ?? '').not.toContain(printed(secret));
      // Every verdict is explained, in the same words on each page, and none stands apart.
      for (const word of Object.values(assessmentWords))
        expect(words.split(`${word}: `), id ?? '').toHaveLength(2);
    }
  }
  expect(() => claimsPaper({ ...sampleLesson(), sheet: [] })).toThrow('lets pupils judge no claims');
});

test('a quiz on paper holds no feedback, its answers all, in the order of the quiz programs', () => {
  for (const lesson of all) {
    const [bare, told] = [wordsOf(lessonQuiz(lesson)), wordsOf(lessonQuizAnswers(lesson))];
    for (const [at, item] of lesson.quiz.entries()) {
      for (const secret of [item.why, ...item.wrong.map(({ feedback }) => feedback)]) {
        expect(bare).not.toContain(secret);
        expect(told).toContain(secret);
      }
      const says = quizAnswers(item, at, lesson).map((answer, i) => `${'ABCD'[i]}\u2002${answer.says}`);
      expect(bare).toContain(says.join(''));
    }
    expect(bare).not.toContain('Right.');
    expect(told.match(/ Right\./g)).toHaveLength(lesson.quiz.length);
  }
});

test('a plan on paper has its homework and its questions apart, each question by its number', () => {
  for (const lesson of all) {
    const words = wordsOf(lessonPlan(lesson));
    expect(words).toContain(`Homework${lesson.homework.text}Questions`);
    for (const { id, ask } of lesson.questions) expect(words).toContain(`${id}\u2002${ask}`);
  }
});

test('a plan on paper has every part, its minutes and its places, and no answer', () => {
  for (const lesson of all) {
    const words = wordsOf(lessonPlan(lesson));
    for (const { parts } of lesson.plans)
      for (const { from, to, title, teacher, pupils, places } of parts) {
        expect(words).toContain(`${from}–${to}${title}`);
        for (const text of [teacher, pupils, ...places.map(shortAddress)]) expect(words).toContain(text);
      }
    expect(words.match(/Each address under “Open” stands behind example\.org\//g)).toHaveLength(2);
    for (const { answer } of [...lesson.questions, lesson.homework]) expect(words).not.toContain(answer);
    for (const { missing } of lesson.sentences) if (missing.length > 12) expect(words).not.toContain(missing);
  }
});

test('a plan on paper leads to the class view of each place that has one, as the plan on the site does', () => {
  for (const lesson of all) {
    const opened = lessonPlan(lesson)
      .pages.flat()
      .flatMap((block) =>
        block.kind === 'table' && block.columns.includes('Open')
          ? block.rows.flatMap((row) => row.at(-1))
          : [],
      );
    const expected = lesson.plans.flatMap(({ parts }) =>
      parts.flatMap(({ places }) => places.flatMap((place) => classPath(place) ?? [])),
    );
    expect(expected.length, lesson.id).toBeGreaterThan(0);
    const inClass = opened.filter((run) => run?.text === 'Class\u00a0view');
    expect(inClass.map((run) => run?.address)).toEqual(expected.map((path) => absolute(path)));
    for (const path of expected) expect(path, lesson.id).toContain('for=class');
    // Word opens links by the relationships of the document.
    const links = strFromU8(
      partsOf(docxOf(lessonPlan(lesson), facts)).get('word/_rels/document.xml.rels') ?? new Uint8Array(),
    );
    for (const path of expected) expect(links).toContain(absolute(path).replaceAll('&', '&amp;'));
  }
});

test('under the sentences of a sheet stand their places, in another order, and what each verdict that is offered means', () => {
  for (const lesson of lessons()) {
    const [, second = []] = lessonSheet(lesson).pages;
    const texts = second.flatMap((block) => (block.kind === 'text' ? [block.line] : []));
    const where = texts.find(([first]) => first?.text.startsWith('Where, in mixed order')) ?? [];
    const offered = where.flatMap(({ text, address }) => (address === undefined ? [] : [text]));
    const right = [...new Set(lesson.sentences.map(({ place }) => shortAddress(place)))];
    expect(offered.slice(0, right.length).toSorted(), lesson.id).toEqual(right.toSorted());
    expect(offered.slice(0, right.length), lesson.id).not.toEqual(right);
    for (const { place } of lesson.sentences) {
      const at = where.findIndex(({ text }) => text === shortAddress(place));
      expect(where[at + 1]?.text, place.reference).toBe(`\u00a0${placeInBrief(place)}`);
    }
    const explained = texts.find(([first]) => first?.text.startsWith('Verdicts.')) ?? [];
    const strong = explained.flatMap(({ text, strong: is }) => (is === true ? [text] : []));
    expect(strong).toEqual(
      verdictsOffered(lesson).map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}: `),
    );
  }
});
