// What an id in an address means on a page: a former id of a step means the step.
import { expect, it } from 'vitest';
import { namedPlace } from '../../src/reading/place/named-place.ts';

it('is the element of that id, for a former id its step, and nothing for an unknown one', () => {
  document.body.innerHTML = `<main>
    <section id="now" data-step><span class="former" id="then"></span><p id="words"></p></section>
    <span class="former" id="lost"></span>
  </main>`;
  expect(namedPlace('now')?.id).toBe('now');
  expect(namedPlace('then')?.id).toBe('now');
  expect(namedPlace('words')?.id).toBe('words');
  expect(namedPlace('never')).toBeNull();
  expect(namedPlace('lost')).toBeNull();
});
