// Pages and embeds that hold an answer back: nothing in their HTML gives it away, not in attributes, scripts, metadata or print.
import { afterAll, describe, expect, test } from 'vitest';
import { inlineScripts, packsInto, quickWeight, requestsOf } from '../../../scripts/embeds/embed-weights.mjs';
import { assessmentWords } from '../../../src/charts/claims-ledger/words.ts';
import { linesOf } from '../../../src/charts/contract/data-lines.ts';
import { charts } from '../../../src/charts/contract/registry.ts';
import { figureText } from '../../../src/charts/figure/figure-text.ts';
import { claims } from '../../../src/data/tables/record/claims.ts';
import { printed } from '../../../src/names/typography.ts';
import { bareDrawing } from '../../../src/teach/held/bare-drawing.ts';
import { leftOut } from '../../../src/teach/held/evidence.ts';
import {
  guessPaths,
  headlinePaths,
  verdictPaths,
  type HeldPaths,
} from '../../../src/teach/places/held-paths.ts';
import { codes } from '../../../src/teach/places/codes.ts';
import { placeNamed } from '../../../src/teach/places/places.ts';
import { filesOf, plainBuild, textOf } from '../built.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
/** Text as it is compared: entities and escapes of scripts read, one kind of space, no joiners. */
const plain = (text: string): string =>
  text
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\\u003c/g, '<')
    .replaceAll('\\"', '"')
    .replace(/[\u2060\u200b]/g, '')
    .replace(/[\s\u00a0]+/g, ' ');
/** What a page holds in three readings: as it stands, and its text with tags as nothing and as a space. */
const readings = (html: string): string =>
  [html, html.replace(/<[^>]*>/g, ''), html.replace(/<[^>]*>/g, ' ')].map(plain).join('\n');

const sentences = (text: string): string[] =>
  plain(text)
    .split(/(?<=[.!?]) (?=[A-Z“])/)
    .map((sentence) => sentence.replace(/[.!?]$/, ''))
    .filter((sentence) => sentence.length >= 12);
/** Runs of so many words, of which none may be repeated. */
const run = 5;
const runsOf = (text: string): string[] => {
  const words = plain(text).split(' ');
  return words.slice(0, Math.max(0, words.length - run + 1)).map((_, i) => words.slice(i, i + run).join(' '));
};

/** Codes of short addresses by the page that they lead to. */
const codeByPath = new Map(
  Object.entries(codes()).map(([code, reference]) => [placeNamed(reference).path, code]),
);

let pagesRead = 0;
let stringsSought = 0;
afterAll(() => {
  console.log(`held back: ${pagesRead} pages and embeds read, ${stringsSought} strings looked for in them`);
});

/** Which of some strings stand in the page, the embed or the short address of a place, apart from what `allowed` takes out of them. */
function leaks(
  paths: HeldPaths,
  strings: readonly string[],
  allowed: (html: string) => string = (html) => html,
): string[] {
  const short = `t/${codeByPath.get(paths.page)}/`;
  return [paths.page, paths.embed, short].flatMap((path) => {
    pagesRead += 1;
    stringsSought += strings.length;
    const text = readings(allowed(textOf(plainBuild, `${path}index.html`))).toLowerCase();
    return strings
      .filter((string) => text.includes(plain(string).toLowerCase()))
      .map((string) => `${path}: ${string}`);
  });
}

test('there is a page, an embed and an answer for every guess, view and claim, and none besides', () => {
  const all = [
    ...charts.filter(({ guess }) => guess !== undefined).map(({ id }) => guessPaths(id)),
    ...charts.flatMap(({ id, views }) => views.map((view) => headlinePaths(id, view))),
    ...claims.rows.map(({ claim_id }) => verdictPaths(claim_id)),
  ];
  const expected = all.flatMap(({ page, embed, answer }) => [
    `${page}index.html`,
    answer,
    `${embed}index.html`,
    `${embed}answer.js`,
  ]);
  const built = filesOf(plainBuild).filter((file) => /^(teach|embed)\/(guess|headline|verdict)\//.test(file));
  expect(built).toEqual(expected.sort());
});

test('half of the embeds load 8 kB or less, none more than 14 kB, each in one file', () => {
  const pages = filesOf(plainBuild)
    .filter((file) => /^embed\/(guess|headline|verdict)\/.*\.html$/.test(file))
    .map((file) => ({ file, html: textOf(plainBuild, file) }))
    .map((page) => ({ ...page, weight: quickWeight(page.html) }))
    .sort((a, b) => a.weight - b.weight);
  const over = (list: typeof pages, most: number) =>
    list.filter(({ html }) => !packsInto(html, most)).map(({ file }) => file);
  expect(over(pages.slice(0, Math.ceil(pages.length / 2)), 8000)).toEqual([]);
  expect(over(pages, 14_000)).toEqual([]);
  expect(pages.filter(({ html }) => requestsOf(html) !== 1 || !packsInto(inlineScripts(html), 1500))).toEqual(
    [],
  );
});

describe.each(charts.flatMap(({ id, views }) => views.map((view) => ({ id, view }))))(
  'the drawing of $id in the view $view',
  ({ id, view }) => {
    const chart = charts.find((each) => each.id === id);
    if (chart === undefined) throw new Error(`no chart ${id}`);
    const { finding, subtitle, limits } = figureText(chart, view);
    const drawing = readings(bareDrawing(id, view, 'wide') + bareDrawing(id, view, 'narrow')).toLowerCase();
    const cells = linesOf(chart, view).flatMap((line) => Object.values(line.cells).map(printed));
    const data = plain(`${drawing}\n${cells.join('\n')}`).toLowerCase();
    /** What the drawing says itself, or a cell of its rows, is the data and no answer. */
    const isData = (text: string): boolean => data.includes(plain(text).toLowerCase());

    test('has no headline, subtitle, note or description', () => {
      const notes = [...limits, chart.describe(view)].flatMap(sentences).filter((each) => !isData(each));
      const runs = runsOf(finding).filter((each) => !isData(each));
      expect(leaks(headlinePaths(id, view), [finding, subtitle, ...notes, ...runs])).toEqual([]);
    });

    test('says the finding in none of its texts', () => {
      const texts = (['wide', 'narrow'] as const)
        .flatMap((size) => bareDrawing(id, view, size).match(/<text[\s\S]*?<\/text>/g) ?? [])
        .map((text) => plain(text.replace(/<[^>]*>/g, ' ')).toLowerCase());
      const own = [finding, ...runsOf(finding)].map((words) => plain(words).toLowerCase());
      expect(own.filter((words) => texts.some((text) => text.includes(words)))).toEqual([]);
    });

    test('and its answer has all of them', () => {
      const { answer, embed } = headlinePaths(id, view);
      for (const file of [answer, `${embed}answer.js`]) {
        const text = readings(textOf(plainBuild, file));
        for (const part of [finding, subtitle, ...limits.flatMap(sentences)])
          expect(text, file).toContain(plain(part));
      }
    });
  },
);

const choices = /<fieldset[^>]*data-choices[\s\S]*?<\/fieldset>/g;
/** The words of all verdicts, which every page prints alike: to choose from on the screen, and above a line on paper. */
const withoutChoices = (html: string): string =>
  html
    .replace(choices, '')
    .replace(/<div class="held-lines"[\s\S]*?<\/div><\/div>/, '')
    .replace(/<p>How it stands:[^<]*<\/p>/, '');

test('the verdicts to choose from are the same, in one order, for every claim', () => {
  const all = claims.rows.flatMap(({ claim_id }) => {
    const { page, embed } = verdictPaths(claim_id);
    return [page, embed].map(
      (path) => textOf(plainBuild, `${path}index.html`).match(choices)?.join() ?? path,
    );
  });
  expect(new Set(all).size).toBe(1);
});

test.each(claims.rows)('claim $claim_id has no verdict, reason or note', (row) => {
  const { claim_id, assessment, reasoning, note, cure } = row;
  const own = [...sentences(printed(reasoning)), ...sentences(printed(note ?? ''))];
  const words = cure !== null && cure.split(' ').length > 2 ? [cure] : [];
  const all = [assessmentWords[assessment], `"${assessment}"`, 'Judged ', ...own, ...words, ...leftOut];
  expect(leaks(verdictPaths(claim_id), all, withoutChoices)).toEqual([]);
  const answer = readings(textOf(plainBuild, verdictPaths(claim_id).answer));
  for (const part of [assessmentWords[assessment], ...own]) expect(answer).toContain(part);
});

/** All numbers in plain JSON. */
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

describe.each(charts.flatMap(({ id, guess }) => (guess === undefined ? [] : [{ id, guess }])))(
  'the guess of $id',
  ({ id, guess }) => {
    const { data, unanswered, answer, question, task, fields } = guess;
    const { finding = '' } = Object.values(charts.find((chart) => chart.id === id)?.words ?? {})[0] ?? {};
    const given = new Set(numbersIn(unanswered));
    const asked = [...new Set(numbersIn(data))].filter((number) => !given.has(number));
    /** What the question says itself. */
    const said = [question, task, ...fields.map(({ label }) => label)].join(' ');

    test('is where ?guess=first leads from its figure’s page and every embed of it, before anything is painted', () => {
      const { views } = charts.find((chart) => chart.id === id) ?? { views: [] };
      const script = /<script>([^<]*guess[^<]*first[^<]*)<\/script>/;
      const from = ['charts/ID/', 'embed/ID/', ...views.slice(1).map((view) => `embed/ID/${view}/`)];
      for (const path of from.map((each) => each.replace('ID', id))) {
        const head = textOf(plainBuild, `${path}index.html`).split('</head>')[0] ?? '';
        let led = '';
        const location = {
          pathname: `/some/base/${path}`,
          search: '?guess=first',
          hash: '',
          replace: (to: string) => (led = to),
        };
        const document = { documentElement: {} };
        new Function('location', 'document', script.exec(head)?.[1] ?? '')(location, document);
        expect(led, path).toBe(
          `/some/base/${path.startsWith('embed/') ? guessPaths(id).embed : guessPaths(id).page}`,
        );
      }
    });

    test('has none of its numbers, nor its words', () => {
      expect(asked.length).toBeGreaterThan(0);
      const inWords = (answer.match(/\d[\d,.]*\d|\d/g) ?? []).filter((number) => !said.includes(number));
      const numbers = new Set([...asked.map((number) => number.toLocaleString('en')), ...inWords]);
      const forms = [...numbers].flatMap((number) =>
        [' ', '>', '"', '~'].flatMap((before) =>
          ['%', ' %', ' t', ' percent'].map((unit) => `${before}${number}${unit}`),
        ),
      );
      const own = sentences(answer).filter((sentence) => !said.includes(sentence));
      expect(leaks(guessPaths(id), [answer, finding, ...own, ...forms])).toEqual([]);
    });

    test('carries its data without the answer', () => {
      const html = textOf(plainBuild, `${guessPaths(id).page}index.html`);
      const counted = /data-counted[^>]*>([^<]*)</.exec(html)?.[1] ?? '';
      const carried = numbersIn(JSON.parse(counted));
      expect(carried.length).toBeGreaterThan(0);
      expect(asked.filter((number) => carried.includes(number))).toEqual([]);
      expect(html).not.toContain('guess-answer');
    });
  },
);
