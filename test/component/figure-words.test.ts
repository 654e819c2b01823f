// The words of a figure stand for what its drawing shows: not for what was asked for, nor for the artboard that is out of sight.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { askedView, onViewShown, askForView, shownView } from '../../src/charts/live/figure-view.ts';
import { tellDrawn } from '../../src/charts/live/shown-drawing.ts';
import type { CustomScene } from '../../src/charts/live/custom-scene.ts';
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

it('asks by its buttons at once, from the view asked for last', () => {
  const press = (view: string) => figure().querySelector<HTMLElement>(`[data-view-link="${view}"]`)?.click();
  press('two');
  press('three');
  expect([askedView(id), shownView(id)]).toEqual(['three', 'one']);
});
