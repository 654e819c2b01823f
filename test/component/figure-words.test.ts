// The words of a figure stand for what its drawing shows: not for what was asked for, nor for the artboard that is out of sight.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askedView, onViewShown, askForView, shownView } from '../../src/charts/live/figure-view.ts';
import { tellDrawn } from '../../src/charts/live/shown-drawing.ts';
import { showCustom, type CustomScene } from '../../src/charts/live/custom-scene.ts';
import { followDrawing, wireFigures } from '../../src/charts/figure/figures.ts';

let count = 0;
let id = '';
let seen: 'narrow' | 'wide' | 'none' = 'wide';
const figure = () => document.getElementById(id) as HTMLElement;
const headline = () =>
  [...figure().querySelectorAll<HTMLElement>('[data-finding]')]
    .filter(({ dataset }) => dataset['shown'] !== undefined)
    .map(({ dataset }) => dataset['finding']);
const current = () =>
  [...figure().querySelectorAll<HTMLElement>('[aria-current]')].map(({ dataset }) => dataset['viewLink']);
const link = () => document.querySelector<HTMLAnchorElement>('[data-follows]')?.getAttribute('href');
const shows = () => [...headline(), ...current(), link(), shownView(id)];

const heard: string[] = [];
let stop: () => void;
beforeEach(() => {
  // What a drawing told stays with its figure's id, as on a page, so each test has a figure of its own.
  count += 1;
  id = `figure-${count}`;
  seen = 'wide';
  document.body.innerHTML = `
    <figure class="figure" id="${id}" data-figure="trial" data-view="one">
      ${['one', 'two', 'three'].map((view) => `<div data-finding="${view}"${view === 'one' ? ' data-shown' : ''}></div>`).join('')}
      <div class="stage"><div class="artboard narrow"></div><div class="artboard wide"></div></div>
      <nav class="views">${['one', 'two', 'three'].map((view) => `<a href="#" data-view-link="${view}"></a>`).join('')}</nav>
    </figure>
    <a data-follows="${id}" data-address="/VIEW.svg" href="/none.svg"></a>`;
  for (const size of ['narrow', 'wide'] as const)
    Object.defineProperty(figure().querySelector(`.${size}`), 'clientWidth', {
      get: () => (seen === size ? 500 : 0),
    });
  wireFigures();
  heard.length = 0;
  stop = onViewShown(({ view }) => heard.push(view));
});
afterEach(() => stop());

it('keeps the words of the view it opened with until another one is drawn', () => {
  expect([...headline(), link(), shownView(id)]).toEqual(['one', '/one.svg', 'one']);
  askForView(id, 'two');
  expect(askedView(id)).toBe('two');
  expect([...headline(), link(), shownView(id)]).toEqual(['one', '/one.svg', 'one']);
  expect(heard).toEqual([]);
  tellDrawn(id, 'wide', 'two');
  expect(shows()).toEqual(['two', 'two', '/two.svg', 'two']);
  expect(heard).toEqual(['two']);
});

it('has put its words when it tells', () => {
  let then: unknown[] = [];
  const end = onViewShown(() => (then = shows()));
  tellDrawn(id, 'wide', 'three');
  end();
  expect(then).toEqual(['three', 'three', '/three.svg', 'three']);
});

it('tells once for each view, whatever is told on the way', () => {
  for (const view of ['one', 'two', 'two', 'three', 'three']) tellDrawn(id, 'wide', view);
  expect(heard).toEqual(['two', 'three']);
});

it('passes over the artboard that is out of sight', () => {
  tellDrawn(id, 'narrow', 'two');
  expect(headline()).toEqual(['one']);
  tellDrawn(id, 'wide', 'three');
  expect(headline()).toEqual(['three']);
});

it('changes nothing while no artboard is seen', () => {
  seen = 'none';
  tellDrawn(id, 'wide', 'two');
  expect(headline()).toEqual(['one']);
});

it('marks, under a scene of the reader’s own, the view that it began with, and tells what is drawn', () => {
  const own: CustomScene = {
    scene: () => ({ width: 1, height: 1 }),
    name: { title: 'Own', description: '' },
    slides: false,
    view: 'two',
  };
  const told: unknown[] = [];
  followDrawing(figure(), (drawn) => told.push(drawn));
  tellDrawn(id, 'wide', own);
  expect(headline()).toEqual(['two']);
  expect(new Set(told)).toEqual(new Set([own]));
  tellDrawn(id, 'wide', 'two');
  expect(told.at(-1)).toBe('two');
});

it('keeps on telling what is drawn where all figures of the page are wired after it', () => {
  const told: unknown[] = [];
  followDrawing(figure(), (drawn) => told.push(drawn));
  wireFigures();
  tellDrawn(id, 'wide', 'two');
  expect(headline()).toEqual(['two']);
  expect(told.at(-1)).toBe('two');
});

it('asks by its buttons at once, from the view asked for last', () => {
  const press = (view: string) => figure().querySelector<HTMLElement>(`[data-view-link="${view}"]`)?.click();
  press('two');
  press('three');
  expect([askedView(id), shownView(id)]).toEqual(['three', 'one']);
});

describe('on its own page, out of sight, where no drawing comes', () => {
  const own: CustomScene = {
    scene: () => ({ width: 1, height: 1 }),
    name: { title: 'Own', description: '' },
    slides: false,
    view: 'two',
  };
  const isHidden = () => document.querySelector('.chart-page')?.matches('[data-custom-drawn]');
  /** Puts a figure on its own page at an address, as the page comes. */
  function ownPage(search: string, attribute = 'data-addressed'): void {
    history.replaceState(null, '', `/charts/trial/${search}`);
    const page = document.createElement('div');
    page.className = 'chart-page';
    page.append(...document.body.children);
    document.body.append(page);
    // Not wired yet: the copy has none of the listeners of the first.
    const fresh = figure().cloneNode(true) as HTMLElement;
    fresh.setAttribute(attribute, '');
    for (const size of ['narrow', 'wide'] as const)
      Object.defineProperty(fresh.querySelector(`.${size}`), 'clientWidth', {
        get: () => (seen === size ? 500 : 0),
      });
    figure().replaceWith(fresh);
    wireFigures();
  }
  afterEach(() => history.replaceState(null, '', '/'));

  it('has links to the view that the address asks for, under the words of its drawing', () => {
    ownPage('?view=two');
    expect([...headline(), link(), shownView(id)]).toEqual(['one', '/two.svg', 'one']);
    history.replaceState(null, '', '/charts/trial/?view=three');
    dispatchEvent(new PopStateEvent('popstate'));
    expect([...headline(), link()]).toEqual(['one', '/three.svg']);
    tellDrawn(id, 'wide', 'three');
    expect(shows()).toEqual(['three', 'three', '/three.svg', 'three']);
    askForView(id, 'one');
    expect(link()).toBe('/three.svg');
  });

  it('keeps them when its size shows another artboard', () => {
    ownPage('?view=two');
    tellDrawn(id, 'wide', 'two');
    seen = 'narrow';
    tellDrawn(id, 'wide', 'two');
    expect([...headline(), link()]).toEqual(['one', '/two.svg']);
  });

  it('has links to what it shows once its drawing has failed', () => {
    ownPage('?view=two');
    const island = document.createElement('astro-island');
    figure().querySelector('.wide')?.append(island);
    figure().insertAdjacentHTML('beforeend', '<p data-trouble hidden></p>');
    island.dispatchEvent(new CustomEvent('astro:hydration-error', { bubbles: true }));
    expect([...headline(), link()]).toEqual(['one', '/one.svg']);
    askForView(id, 'three');
    expect(link()).toBe('/one.svg');
  });

  it('has no links to a preset under settings that are in the address', () => {
    ownPage('?view=two&days=3', 'data-model-figure');
    askForView(id, 'two');
    showCustom(id, own);
    expect([link(), isHidden()]).toEqual(['/two.svg', true]);
    showCustom(id, null);
    expect([link(), isHidden()]).toEqual(['/two.svg', false]);
  });
});
