// What lessons promise of each other: motions in the same words, verdicts that are right for something, slips that are read as they are asked,
// one name for one thing, and a model that gives what a key says.
import { describe, expect, it } from 'vitest';
import { modelNamed } from '../../../src/charts/contract/registry.ts';
import { mineProduction } from '../../../src/data/tables/chain/mine-production.ts';
import { modelResult } from '../../../src/outline/prose/model-result.ts';
import { tonnesPerMagnet } from '../../../src/simulation/weakest-link.ts';
import type { Line } from '../../../src/teach/files/deck/deck.ts';
import { lessonDeck } from '../../../src/teach/files/deck/lesson-deck.ts';
import { letters, wordsFrame } from '../../../src/teach/files/deck/frames.ts';
import { placeAddress, placeInTable } from '../../../src/teach/files/place-address.ts';
import { placePicture } from '../../../src/teach/files/pictures/place-picture.ts';
import { lessonSheet } from '../../../src/teach/files/sheet/lesson-sheet.ts';
import { codesOn } from '../../../src/teach/files/sheet/paper.ts';
import type { Place } from '../../../src/teach/places/place.ts';
import { verdictsOffered, type Lesson } from '../../../src/teach/lessons/lesson.ts';
import { meanings } from '../../../src/teach/lessons/meanings.ts';
import { chapterRows, lessons } from '../../../src/teach/lessons/read-lessons.ts';

const named = (id: string): Lesson => {
  const lesson = lessons().find((each) => each.id === id);
  if (lesson === undefined) throw new Error(`no lesson ${id}`);
  return lesson;
};
/** All words that a class or its teacher reads of a lesson. */
const wordsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(wordsOf)
      : [];

/** Points between paragraphs of a slide. */
const between = 10;
/** About how high a paragraph of a slide is, in points: a letter is half as wide as it is high, and a line a fourth more than its letters. */
function heightOf(line: Line, size: number, width: number): number {
  const letter = Math.max(...line.map((run) => run.size ?? size));
  const across = line.reduce((sum, run) => sum + run.text.length * 0.5 * (run.size ?? size), 0);
  return Math.ceil(across / width) * 1.25 * letter;
}

describe.each(lessons())('$id', (lesson) => {
  it('argues on a slide what its plan argues, word for word', () => {
    const plain = (text: string) => text.replace(/\.$/, '');
    const slides = lesson.slides.filter(({ isMotion }) => isMotion);
    expect(slides).toHaveLength(1);
    const said = slides.flatMap(({ title, text }) => [title, ...text]).map(plain);
    expect(said).toContain(plain(lesson.controversy.motion));
  });

  it('has the rule on that slide, and the steps in short; in full in its notes', () => {
    const at = lesson.slides.findIndex(({ isMotion }) => isMotion);
    const { lines, notes } = lessonDeck(lesson).slides[at] ?? { lines: [], notes: [] };
    const words = (all: readonly Line[]) => all.map((line) => line.map(({ text }) => text).join(''));
    const { rule, steps } = lesson.controversy;
    expect(words(lines)).toContain(`The rule. ${rule}`);
    expect(words(lines).join(' ')).toMatch(/prepare.*side.*best point.*swap.*one sentence/is);
    for (const [i, step] of steps.entries()) expect(words(notes)).toContain(`${i + 1}. ${step}`);
  });

  it('has a code and a readable address of each place that pupils open from a slide', () => {
    const opened = lessonDeck(lesson).slides.filter((_, i) => {
      const { place, kind, isMotion } = lesson.slides[i] as Lesson['slides'][number];
      return place !== null && (place.held || (kind !== 'picture' && (place.kind === 'model' || isMotion)));
    });
    expect(opened.length).toBeGreaterThan(0);
    for (const { title, code, lines } of opened) {
      expect(code, title).not.toBeNull();
      expect(lines.flat().find(({ address }) => address === code?.address)?.size, title).toBe(
        letters.address,
      );
    }
  });

  it('has a code on its sheet where pupils turn a model or guess before they see', () => {
    const turned = lesson.sheet.filter(({ place }) => place?.kind === 'model' || place?.kind === 'guess');
    const codes = codesOn(lessonSheet(lesson));
    const missing = turned
      .map(({ place }) => placeAddress(place as Place))
      .filter((address) => !codes.includes(address));
    expect(missing).toEqual([]);
    if (lesson.sheet.some(({ title }) => /model/i.test(title))) expect(turned).not.toEqual([]);
  });

  it('has what each side can say in the notes of that slide, each with its place', () => {
    const at = lesson.slides.findIndex(({ isMotion }) => isMotion);
    const notes = lessonDeck(lesson).slides[at]?.notes.map((line) => line.map(({ text }) => text).join(''));
    for (const [side, points] of [
      ['For', lesson.controversy.for],
      ['Against', lesson.controversy.against],
    ] as const)
      for (const { says, place } of points)
        expect(notes).toContain(`${side}: ${says} (${placeInTable(place)})`);
  });

  it('has a sentence that may be printed, and offers no verdict that is right for none', () => {
    const right = new Set(lesson.sentences.map(({ verdict }) => verdict));
    expect(right).toContain('may be printed');
    expect(right.size).toBeGreaterThan(1);
    expect(verdictsOffered(lesson).toSorted()).toEqual([...right].toSorted());
  });

  it('hands out its sheet and ends with its slip in both plans', () => {
    for (const { parts, minutes } of lesson.plans) {
      expect(parts.at(-1)?.title, String(minutes)).toBe('Exit slip');
      const told = parts.map(({ teacher }) => teacher).join(' ');
      expect(told, String(minutes)).toMatch(/hand out the first side/i);
      expect(told, String(minutes)).toMatch(/hand out the second side/i);
    }
  });

  it('lists what is needed in one way, and what a pupil over does where groups argue', () => {
    for (const need of lesson.needs) expect(need).toMatch(/^[A-Z].*[^.]$/);
    expect(lesson.needs.filter((need) => /fours?\b.*fifth.*three/i.test(need))).toHaveLength(1);
  });

  it('leaves two minutes of its debate for what comes before the steps: the model or the claim, the lots and the lines', () => {
    const { steps, minutes } = lesson.controversy;
    const seconds = steps.flatMap((step) =>
      [...step.matchAll(/(\d+) seconds( each| for each pair)?|\bone minute\b/gi)].map(([, count, both]) =>
        count === undefined ? 60 : Number(count) * (both === undefined ? 1 : 2),
      ),
    );
    expect(seconds.length).toBeGreaterThanOrEqual(4);
    expect(seconds.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual((minutes - 2) * 60);
    const argued = lesson.plans[0].parts.filter(({ title }) => title.startsWith('Argue'));
    expect(argued.map(({ from, to }) => to - from)).toEqual([minutes]);
  });

  it('tells on its slides the minutes of its long plan', () => {
    const parts = lesson.plans[0].parts;
    const others = lesson.slides.flatMap(({ notes, title }) =>
      [...notes.matchAll(/Minutes (\d+)–(\d+)/g)]
        .filter(([, from, to]) => !parts.some((part) => part.from <= Number(from) && Number(to) <= part.to))
        .map(([minutes]) => `${title}: ${minutes}`),
    );
    expect(others).toEqual([]);
  });

  it('asks on its last slide what its slip asks, word for word', () => {
    const slip = lesson.sheet.find(({ isSlip }) => isSlip);
    const asked = slip?.kind === 'starters' ? slip.starters : [];
    expect(asked.length).toBeGreaterThanOrEqual(2);
    const slide = lessonDeck(lesson).slides.at(-1);
    expect(slide?.lines.map((line) => line.map(({ text }) => text).join(''))).toEqual(asked);
  });

  it('says on its slip by which criteria it is read, each of the rubric', () => {
    const slip = lesson.sheet.find(({ isSlip }) => isSlip);
    for (const { name } of lesson.rubric.criteria) expect(slip?.task).toContain(name);
  });

  it('says of each word what it means on a slide', () => {
    const at = lesson.slides.findIndex(({ kind }) => kind === 'words');
    const slide = lessonDeck(lesson).slides[at];
    const lines = slide?.lines.map((line) => line.map(({ text }) => text).join('')) ?? [];
    for (const { word, says } of meanings(lesson)) {
      expect(says.length).toBeGreaterThan(30);
      expect(
        lines.some((line) => line.startsWith(word) && line.endsWith(says)),
        word,
      ).toBe(true);
    }
  });

  it('has room for the words of each slide in their frame, above its code and its foot', () => {
    for (const { layout, title, lines, code } of lessonDeck(lesson).slides) {
      const words = wordsFrame(layout, code !== null);
      if (lines.length === 0) continue;
      const size = layout === 'picture-words' ? letters.beside : letters.words;
      const high = lines.reduce(
        (sum, line) => sum + between + heightOf(line, size, words?.width ?? 0),
        -between,
      );
      expect(high, `${title} (${layout})`).toBeLessThanOrEqual(words?.height ?? 0);
    }
  });
});

it('calls a thing as the figure and its guess do', () => {
  for (const lesson of lessons())
    for (const words of wordsOf({ ...lesson, sheet: lesson.sheet, terms: [] }))
      expect(words, lesson.id).not.toMatch(
        /\bthe energy agency|magnet metals|dashed lengths?|\bour reason\b|at which hand/i,
      );
});

it('names the claims on paper, and no chapter, for a class without a network that is to judge', () => {
  const judging = lessons().filter(({ sheet }) => sheet.some(({ kind }) => kind === 'claims'));
  expect(judging).not.toEqual([]);
  for (const lesson of judging) {
    const without = lesson.needs.filter((need) => need.startsWith('Without a network'));
    expect(without).toHaveLength(1);
    expect(without[0]).toContain('the claims on paper');
    expect(without[0]).not.toMatch(/chapter \d+ (?:saved )?as one file/i);
  }
});

it('judges sentences with “no” and “only” by one rule, and the rule is in each key that has such sentences', () => {
  const having = lessons().filter(({ sentences }) =>
    sentences.some(({ says }) => /^(?:No|Only)\b/.test(says)),
  );
  expect(having.length).toBeGreaterThan(1);
  expect(new Set(having.map(({ judging }) => judging)).size).toBe(1);
  expect(having[0]?.judging).not.toBeNull();
  for (const { sentences } of having)
    for (const { says, also } of sentences.filter((each) => /^(?:No|Only)\b/.test(each.says)))
      expect(also, says).not.toBeNull();
});

describe('the two surveys of mining', () => {
  const tonnes = (series: RegExp, geography: string, year: number) =>
    mineProduction.rows
      .filter((row) => series.test(row.series) && row.geography === geography && row.year === year)
      .filter(({ status }) => status !== 'superseded')
      .map(({ production_t_reo }) => production_t_reo);
  const countries = ['United States', 'Australia', 'Myanmar (Burma)'];
  const row = chapterRows().find(({ chapter }) => chapter === 'mine-to-magnet');
  const told = [
    row?.questions.find(({ id }) => id === 'Q3')?.answer ?? '',
    named('chain').questions.find(({ id }) => id === 'Q7')?.answer ?? '',
    named('chain').homework.answer,
  ];

  it('give China the same tonnes from 2022 on, and the British one more from 2014 to 2021', () => {
    for (const year of [2022, 2023, 2024])
      expect(new Set(tonnes(/^bgs|^usgs/, 'China', year)).size, String(year)).toBe(1);
    for (const year of [2017, 2018, 2019, 2020, 2021]) {
      const [british] = tonnes(/^bgs/, 'China', year);
      for (const american of tonnes(/^usgs/, 'China', year)) expect(british).toBeGreaterThan(american ?? 0);
    }
    for (const answer of told) {
      expect(answer).toMatch(/From 2014 to 2021 the British survey/);
      expect(answer).not.toMatch(/makes its own estimate|by its own estimate/);
    }
  });

  it('differ most on the countries that each answer names', () => {
    const apart = (geography: string) =>
      Math.abs((tonnes(/^bgs/, geography, 2024)[0] ?? 0) - (tonnes(/^usgs/, geography, 2024)[0] ?? 0));
    const others = mineProduction.rows
      .filter(
        ({ series, year, geography }) => series === 'usgs_mcs2026' && year === 2024 && geography !== 'World',
      )
      .map(({ geography }) => geography);
    const most = others.toSorted((a, b) => apart(b) - apart(a)).slice(0, countries.length);
    expect(most.toSorted()).toEqual(countries.toSorted());
    for (const answer of told)
      for (const country of countries) expect(answer).toContain(country.replace(' (Burma)', ''));
  });
});

describe('chain', () => {
  it('projects the number by which a sentence with another base is judged', () => {
    const wrong = named('chain').sentences.filter(({ verdict }) => verdict === 'wrong base');
    expect(wrong.flatMap(({ facts }) => facts)).not.toEqual([]);
    const opened = named('chain').plans[0].parts.flatMap(({ places }) => places);
    for (const { facts, place } of wrong) {
      expect(opened).toContain(place);
      for (const { text } of facts) expect(placePicture(place)?.drawing, text).toContain(text);
    }
  });

  it('has a picture on a slide of every step, view and model that its long plan opens, for a class without a network', () => {
    const [whole] = named('chain').plans;
    const opened = whole.parts
      .flatMap(({ places }) => places)
      .filter(({ kind }) => ['step', 'view', 'model'].includes(kind));
    const shown = named('chain').slides.flatMap(({ kind, place }) => (kind === 'picture' ? place : []));
    expect(shown.map((place) => place?.reference)).toEqual(opened.map(({ reference }) => reference));
  });
});

describe('one-plant', () => {
  const table = named('one-plant').sheet.find((block) => block.kind === 'table');
  const rows = table?.kind === 'table' ? (table.key ?? []) : [];
  const [, one] = rows.map(({ cells }) => cells.at(-1) ?? '');
  const plants = (modelNamed('weakest-link').lists?.['plants'] ?? [])
    .filter(({ title }) => title === 'Heavy separation')
    .flatMap(({ items }) => items.filter(({ promised }) => promised));
  const given = (plant: string, of: string) =>
    modelResult({ model: 'weakest-link', view: 'magnet-plants-alone', of, state: `plants=${plant}` });

  it('says what each heavy plant would give, and that heavy separation limits all of them', () => {
    expect(plants).toHaveLength(6);
    for (const { id, name } of plants) {
      expect(one, name).toContain(given(id, 'passes').text);
      expect(given(id, 'limit').value, name).toBe('separation_heavy');
    }
    expect(one?.match(/\d[\d,]* with /g)).toHaveLength(plants.length);
  });

  it('says rightly which input moves the tonnes more, which moves the limit, and by how much', () => {
    const result = (view: string, of: string, state?: string) =>
      modelResult({ model: 'weakest-link', view, of, ...(state !== undefined && { state }) }).value;
    const tonnes = (...asked: Parameters<typeof result>): number => Number(result(...asked));
    const all = tonnes('all-promised', 'passes');
    const [little, none] = [
      tonnes('all-promised', 'passes', 'recipe=low-heavy'),
      tonnes('heavy-free', 'passes'),
    ];
    // Q7, Q4 and the question of chapter 9.
    expect(all - tonnes('two-years-late', 'passes')).toBeGreaterThan(
      Math.max(Math.abs(little - all), Math.abs(none - all)),
    );
    const moved = [result('all-promised', 'limit', 'recipe=low-heavy'), result('heavy-free', 'limit')];
    expect(new Set(moved).size).toBe(1);
    expect(moved).not.toContain(result('all-promised', 'limit'));
    expect(result('two-years-late', 'limit')).toBe(result('all-promised', 'limit'));
    expect(tonnesPerMagnet('heavy-free').separation_light).toBeGreaterThan(
      tonnesPerMagnet('low-heavy').separation_light,
    );
    // Q3: a little more, and not less.
    expect(none / all).toBeGreaterThan(1);
    expect(none / all).toBeLessThan(1.25);
  });

  it('says of which year each row of the model is', () => {
    for (const { cells } of rows) expect(cells.at(-1)).toMatch(/\b20\d\d\b/);
  });
});
