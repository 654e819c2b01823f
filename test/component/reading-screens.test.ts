// How a page falls into screens for reading step by step.
import { beforeEach, describe, expect, it } from 'vitest';
import { screensIn, screenWith, type Screen } from '../../src/reading/steps/reading-screens.ts';

const scrolly = (chart: string, steps: readonly string[]) => `
  <div class="figure-steps"><div class="pinned"><figure id="figure-${chart}"></figure></div>
    <div class="steps">${steps.map((id) => `<section class="step" id="${id}" data-step><p>${id}</p></section>`).join('')}</div>
  </div>
  <div id="after-${chart}"><div class="figure-notes"></div></div>`;

let screens: readonly Screen[] = [];
const main = () => document.querySelector('main') ?? document.body;
/** Each screen as its hash and the parts it shows. */
const shown = () =>
  screens.map(
    ({ hash, parts }) =>
      `${hash}: ${parts.map((part) => part.id || part.className || part.tagName).join(' ')}`,
  );
beforeEach(() => {
  document.body.innerHTML = `<main>
    <header class="cover"></header>
    <article class="chapter" id="chapter-one">
      <header class="chapter-head"></header>
      <div class="prose" id="text-one">
        <p id="a"></p><p id="b"></p>
        ${scrolly('ore', ['dig', 'wash'])}
        <p id="c"></p><h2 id="next"></h2>
        ${scrolly('price', ['rise'])}
        <h2 id="hand"></h2>
        <section class="guess" id="guess-size"></section>
        ${scrolly('size', ['small'])}
        <p id="d"></p>
        <div class="alone"><figure class="figure" id="figure-last"></figure><div class="figure-notes"></div></div>
        <p id="e"></p>
      </div>
      <div class="end" id="end-one"></div>
    </article>
    <aside></aside>
  </main>`;
  screens = screensIn(main());
});

it('show the notes of a figure that a panel takes over with each of its steps', () => {
  document.body.innerHTML = `<main><article class="chapter" id="chapter-two"><div class="prose" id="text-two">
    <div class="figure-steps taken"><div class="pinned"><figure class="figure" id="figure-tank"></figure></div>
      <div class="steps"><section class="step" id="fill" data-step></section></div></div>
    <div id="after-tank">
    </div>
    <div class="model-panel alone" id="panel-tank"></div>
    <div id="notes"><div class="figure-notes" data-foot-of="figure-tank"></div></div>
    <p id="f"></p>
  </div></article></main>`;
  screens = screensIn(main());
  expect(shown()).toEqual(['fill: figure-steps taken fill notes', 'panel-tank: panel-tank', 'notes: f']);
});

describe('screens', () => {
  it('are the cover, the head, runs of text, each step with its figure and notes, questions before figures, lone figures, the end', () => {
    expect(shown()).toEqual([
      ': cover',
      'chapter-one: chapter-head',
      'text-one: a b',
      'dig: figure-steps dig after-ore',
      'wash: figure-steps wash after-ore',
      'after-ore: c',
      'rise: next figure-steps rise after-price',
      'guess-size: hand guess-size',
      'small: figure-steps small after-size',
      'after-size: d',
      'figure-last: alone',
      ': e',
      'end-one: end-one',
    ]);
  });

  it('a chapter that closes the story ends on its sentence, after its notes, each on a screen of its own', () => {
    document.body.innerHTML = `<main><article class="chapter" id="chapter-last">
      <header class="chapter-head"></header>
      <div class="prose" id="text-last">
        <p id="a"></p>
        <div class="end" id="end-last"></div>
        <section class="closing"></section>
      </div>
    </article></main>`;
    screens = screensIn(main());
    expect(shown()).toEqual([
      'chapter-last: chapter-head',
      'text-last: a',
      'end-last: end-last',
      ': closing',
    ]);
  });

  it('show every part of a chapter, and only steps stand on screens of their own figure', () => {
    const parts = new Set(screens.flatMap((screen) => screen.parts));
    const all = [...document.querySelectorAll('.chapter > :not(.prose), .prose > *, .step')];
    expect(all.filter((part) => !parts.has(part as HTMLElement))).toEqual([]);
    for (const { step } of screens) if (step !== undefined) expect(step.id).toMatch(/dig|wash|rise|small/);
  });

  it.each([
    ['#wash p', 'wash'],
    ['#b', 'text-one'],
    ['#figure-ore', 'dig'],
    // Skipping a figure leads past it: to the last screen that shows its notes.
    ['#after-ore', 'wash'],
    ['#chapter-one', 'chapter-one'],
    ['#text-one', 'text-one'],
    ['#hand', 'guess-size'],
    ['#end-one', 'end-one'],
  ])('are found by an element in them: %s on %s', (selector, hash) => {
    const element = document.querySelector(selector);
    expect(element === null ? undefined : screenWith(screens, element)?.hash).toBe(hash);
  });

  it('have none for what holds them all', () => {
    expect(screenWith(screens, main())).toBeUndefined();
  });
});
