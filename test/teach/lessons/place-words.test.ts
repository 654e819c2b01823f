// What places are called in plans, keys and lists: a step by its view, since a chapter has several with one figure.
import { expect, it } from 'vitest';
import { placeInBrief, placeWords } from '../../../src/teach/lessons/page/place-words.ts';
import { placeNamed, places } from '../../../src/teach/places/places.ts';

it.each([
  ['step/the-heavy-circuit', 'Chapter 3, step 7: Heavy only', 'Heavy only'],
  ['view/mine-to-magnet/heavy', 'Figure, Mine to magnet: Heavy only', 'Heavy only'],
  ['guess/mine-to-magnet', 'Guess, Mine to magnet', 'Guess, Mine to magnet'],
  ['headline/weakest-link/operating-now', 'Headline held back, The weakest link, drawing 1 of 5', null],
  ['verdict/C12', 'Claim 12, verdict held back', 'Claim 12'],
  ['chapter/build-the-chain', 'Chapter 9, Build the chain', 'Chapter 9, Build the chain'],
])('%s is called %s', (reference, words, brief) => {
  const place = placeNamed(reference);
  expect(placeWords(place)).toBe(words);
  expect(placeInBrief(place)).toBe(brief ?? words);
});

it('has no two steps of one name, in lists as well', () => {
  const steps = places().filter(({ kind }) => kind === 'step');
  expect(placeNamed('step/the-heavy-circuit').name).toBe('Chapter 3, step 7: Mine to magnet, Heavy only');
  for (const names of [steps.map(placeWords), steps.map(({ name }) => name)])
    expect(new Set(names).size).toBe(steps.length);
});
