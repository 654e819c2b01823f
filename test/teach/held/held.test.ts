// What pages that hold an answer back are made of: names that fit and tell nothing, drawings without notes, evidence without conclusions.
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../src/charts/contract/data-lines.ts';
import { chartNamed, charts } from '../../../src/charts/contract/registry.ts';
import { isPlotScene } from '../../../src/charts/contract/scene.ts';
import { figureText } from '../../../src/charts/figure/figure-text.ts';
import { claim } from '../../../src/data/facts/claim.ts';
import { claims } from '../../../src/data/tables/record/claims.ts';
import { printed } from '../../../src/names/typography.ts';
import { bareDrawing } from '../../../src/teach/held/bare-drawing.ts';
import { bareCells } from '../../../src/teach/held/bare-table.ts';
import { evidenceAlone } from '../../../src/teach/held/evidence.ts';
import { heldGuess, heldHeadline, heldVerdict } from '../../../src/teach/held/held-page.ts';
import { paperTask } from '../../../src/teach/held/paper-task.ts';
import { unitOf } from '../../../src/teach/held/unit-of.ts';
import { drawingName } from '../../../src/teach/places/places.ts';

describe('the page of a question', () => {
  const pages = [
    ...charts.flatMap(({ id, guess }) => (guess === undefined ? [] : [heldGuess(id)])),
    ...charts.flatMap(({ id, views }) => views.map((view) => heldHeadline(id, view))),
    ...claims.rows.map(({ claim_id }) => heldVerdict(claim_id)),
  ];

  test('has a name that fits a tab, with the name of the site', () => {
    const long = pages.filter(({ shortTitle }) => `${shortTitle} | The Strategic Valve`.length > 70);
    expect(long.map(({ shortTitle }) => shortTitle)).toEqual([]);
  });

  test('has a title and a short address of its own', () => {
    for (const part of ['title', 'short'] as const)
      expect(new Set(pages.map((page) => page[part])).size, part).toBe(pages.length);
  });

  test('of a view names it by number, since its name can tell what it shows', () => {
    expect(drawingName('japan-dependence', 'fall-and-return')).toBe(
      'Japan’s dependence on China, drawing 1 of 4',
    );
    expect(() => drawingName('japan-dependence', 'rise')).toThrow('its views are fall-and-return');
  });

  test('stands at an address that no chart’s embed can have', () => {
    for (const kind of ['guess', 'headline', 'verdict'])
      expect(charts.map(({ id }) => id)).not.toContain(kind);
  });

  test('of a view that no chart has stops the build', () => {
    expect(() => heldHeadline('mine-to-magnet', 'smelter')).toThrow('no view "smelter"');
  });
});

test('a note that says the finding is left out of its drawing alone', () => {
  const share = bareDrawing('mine-production', 'china-share', 'wide');
  expect(share).not.toContain('its peak');
  // The share of the peak year, which stands large in the drawing.
  expect(share).not.toMatch(/>9\d\.\d%/);
  expect(bareDrawing('mine-production', 'everyone', 'wide')).toMatch(/China’s share 9\d/);
  const model = bareDrawing('weakest-link', 'heavy-free', 'wide');
  for (const words of ['sets the limit', 'McKinsey']) expect(model).not.toContain(words);
});

const sizes = ['wide', 'narrow'] as const;
const views = charts.flatMap(({ id, views: own }) => own.map((view) => ({ id, view })));
/** The words of a drawing. */
const wordsIn = (svg: string): string =>
  (svg.match(/<text[\s\S]*?<\/text>/g) ?? [])
    .map((text) => text.replace(/<[^>]*>/g, ' '))
    .join(' ')
    .replace(/\s+/g, ' ');

test('what the order does not name is for a class to find, in each drawing of it and in its table', () => {
  const own = views.filter(({ id }) => id === 'order-and-practice');
  expect(own.length).toBeGreaterThan(3);
  for (const { id, view } of own) {
    for (const size of sizes)
      expect(wordsIn(bareDrawing(id, view, size)), view).not.toContain('Rare earths are');
    const cells = linesOf(chartNamed(id), view).map((line) => Object.values(line.cells).map(String));
    expect(bareCells(`${id}/${view}`, cells).flat().join(' '), view).not.toContain(
      'Rare earths are not named',
    );
  }
});

test.each(sizes)(
  'which dates would count against the story is for a class to choose: %s, all tags are alike, with nothing on their lines',
  (size) => {
    const scene = chartNamed('watch-list').scene('all', size);
    if (!isPlotScene(scene)) throw new Error('the watch list is not drawn of marks');
    const drawing = bareDrawing('watch-list', 'all', size);
    expect(wordsIn(drawing)).not.toContain('Would count against');
    const markOf = (d: string): string[] =>
      [...drawing.matchAll(/<path d="([^"]*)"[^>]*>/g)].filter(([, own]) => own === d).map(([mark]) => mark);
    const tags = scene.shapes.filter(({ key }) => key.startsWith('tag-'));
    expect(tags.length).toBeGreaterThan(5);
    expect(new Set(tags.flatMap(({ d }) => markOf(d).map((mark) => mark.replace(d, '')))).size).toBe(1);
    const chosen = scene.shapes.filter(({ key }) => /^(?:heavy|valve|clamp|key)-/.test(key));
    expect(chosen.length).toBeGreaterThan(10);
    expect(chosen.flatMap(({ d }) => markOf(d))).toEqual([]);
    const dates = scene.texts.filter(({ key }) => /^(?:date|due)-/.test(key));
    expect(new Set(dates.map(({ tone }) => tone)).size).toBeGreaterThan(1);
    const letters = dates.flatMap(({ x, y }) => {
      const [, fill] = new RegExp(`<text[^>]* x="${x}" y="${y}"[^>]* fill="([^"]*)"`).exec(drawing) ?? [];
      return fill ?? [];
    });
    expect(letters).toHaveLength(dates.length);
    expect(new Set(letters).size).toBe(1);
  },
);

/** A comparison in words, such as “four times” or “three fifths”. */
const comparison =
  /\b(?:a|one|two|three|four|five|six|seven|eight|nine|ten|forty) (?:times|thirds?|quarters?|fifths?|tenths?)\b/g;

test.each(views)(
  'the drawing of $id/$view does not say in words what its headline compares',
  ({ id, view }) => {
    const said = figureText(chartNamed(id), view).finding.match(comparison) ?? [];
    const texts = sizes.map((size) => wordsIn(bareDrawing(id, view, size)));
    expect(said.filter((words) => texts.some((text) => text.includes(words)))).toEqual([]);
  },
);

test('a drawing without its headline says its unit, where its line of measure names one apart, and nothing else of it', () => {
  expect(unitOf('magnet-exports', 'buyers')).toBe('tonnes a month');
  expect(unitOf('price-shocks', 'ndpr')).toBeUndefined();
  expect(unitOf('heavy-gap', 'both')).toBe('tonnes a year');
  expect(unitOf('weakest-link', 'operating-now')).toContain('tonnes of magnets');
  expect(unitOf('slipping-dates', 'magnets')).toBeUndefined();
  expect(unitOf('policy-targets', 'united-states')).toBeUndefined();
  const named = charts.flatMap(({ id, views }) => views.flatMap((view) => unitOf(id, view) ?? []));
  expect(named.length).toBeGreaterThanOrEqual(50);
  expect(named.filter((unit) => /\d/.test(unit))).toEqual([]);
  expect(() => unitOf('heavy-gap', 'none')).toThrow();
});

test('evidence keeps what sources say, and loses what we conclude', () => {
  expect(evidenceAlone(claim('C15'), 'evidence_for')).toContain('On 7 January 2026 no order on Japan');
  expect(evidenceAlone(claim('C21'), 'evidence_against')).toBe(
    'Substitution, demand and prices matter as well.',
  );
  const whole = claim('C11');
  expect(evidenceAlone(whole, 'evidence_for')).toBe(printed(whole.evidence_for));
  expect(evidenceAlone(claim('C12'), 'evidence_against')).toBeNull();
});

test('a new wording of a conclusion stops the build', () => {
  expect(() =>
    evidenceAlone({ ...claim('C06'), evidence_against: 'Otherwise.' }, 'evidence_against'),
  ).toThrow('C06 evidence_against lacks the words');
});

test('the table of a view without its headline leaves out the words that say the finding', () => {
  const cells = [
    ['Light separation', '26,800 t', '25,700 t left idle'],
    ['Heavy separation', '1,100 t', 'sets the limit'],
  ];
  expect(bareCells('weakest-link/operating-now', cells)).toEqual([
    ['Light separation', '26,800 t', '25,700 t left idle'],
    ['Heavy separation', '1,100 t', ''],
  ]);
  expect(bareCells('mine-production/everyone', cells)).toEqual(cells);
  expect(() => bareCells('weakest-link/operating-now', [['Heavy separation', 'is the narrowest']])).toThrow(
    'the table of weakest-link/operating-now lacks the words “sets the limit”',
  );
});

test('what a guess asks for on paper needs a pen and no screen', () => {
  const asked = charts.flatMap(({ guess }) => (guess === undefined ? [] : [guess.task]));
  expect(asked.length).toBeGreaterThan(1);
  for (const task of asked) expect(paperTask(task)).not.toMatch(/drag|slider|\bset\b|your hand/i);
  expect(paperTask('Move the edge in the pipe: drag it, or set slider or number. By weight.')).toBe(
    'Draw the edge in the pipe. By weight.',
  );
  expect(() => paperTask('Tap the drawing.')).toThrow('no words for paper');
});
