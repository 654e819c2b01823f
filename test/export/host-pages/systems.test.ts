// What readers are told of systems that nobody tried follows what was tried, on the page of tests and in the dialog alike.
import { expect, it } from 'vitest';
import { systems } from '../../../src/export/embed-dialog/embed-choices.ts';
import { triedSystems, untried } from '../../../src/export/host-pages/systems.ts';

const tried = triedSystems.map(({ name }) => name);

it('lists a system as tried or as not tried, never as both', () => {
  expect(tried).toContain('Hugo');
  expect(tried.filter((name) => untried.includes(name))).toEqual([]);
  for (const name of ['MediaWiki', 'Drupal', 'Eleventy']) expect([...tried, ...untried]).toContain(name);
});

it('says in the dialog that Eleventy was not tried as long as that is so', () => {
  const { advice = '' } = systems.find(({ name }) => name.startsWith('Hugo, Eleventy')) ?? {};
  expect(advice.endsWith('(address of the page). Eleventy was not tried here.')).toBe(
    !tried.includes('Eleventy'),
  );
  expect(advice).not.toContain('Hugo was not tried');
});
