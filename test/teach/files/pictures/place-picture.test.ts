// Pictures of places: open ones show the view and name its sources, held-back ones give their answer away nowhere.
import { describe, expect, test } from 'vitest';
import { chartNamed, guessNamed } from '../../../../src/charts/contract/registry.ts';
import { figureText } from '../../../../src/charts/figure/figure-text.ts';
import { placePicture, type PlacePicture } from '../../../../src/teach/files/pictures/place-picture.ts';
import { placeNamed, places } from '../../../../src/teach/places/places.ts';

const pictureOf = (reference: string): PlacePicture => {
  const picture = placePicture(placeNamed(reference));
  if (picture === null) throw new Error(`${reference} has no picture`);
  return picture;
};
const wordsOf = ({ drawing, alt, name }: PlacePicture): string =>
  `${drawing.replace(/<[^>]+>/g, ' ')} ${alt} ${name}`;

test('a view is told by its finding, by what it measures and by its sources', () => {
  const picture = pictureOf('view/weakest-link/operating-now');
  expect(wordsOf(picture)).toContain('sets the limit');
  const { subtitle } = figureText(chartNamed('weakest-link'), 'operating-now');
  expect(picture.base?.startsWith(`${subtitle}. Sources: `)).toBe(true);
  expect(picture.base).toMatch(/ Evidence to [^.]+\.$/);
  expect(picture.base).not.toContain('As of');
});

test('its finding ends before it is described', () => {
  const { finding } = figureText(chartNamed('mine-to-magnet'), 'separation');
  expect(pictureOf('step/at-separation').alt.startsWith(`${finding}. `)).toBe(true);
});

describe('what is held back', () => {
  test('a headline to be written is neither in the drawing nor in its words', () => {
    const picture = pictureOf('headline/weakest-link/operating-now');
    expect(wordsOf(picture)).not.toContain('sets the limit');
    expect(picture.base).toBeNull();
  });

  test.each(
    places()
      .filter(({ kind }) => kind === 'guess')
      .map(({ reference, chart }) => ({ reference, chart: chart ?? '' })),
  )('the figures of the answer are not in $reference', ({ reference, chart }) => {
    const { answer, question, task } = guessNamed(chart);
    const picture = pictureOf(reference);
    const open = `${question} ${task}`;
    // Years stand on scales, and single digits everywhere: neither gives an answer away.
    const figures = (answer.match(/\d[\d,.]*\d|\d/g) ?? []).filter(
      (figure) => !open.includes(figure) && !/^(?:\d|(?:19|20)\d\d)$/.test(figure),
    );
    for (const figure of figures) expect(picture.drawing.match(/>[^<]+</g)?.join(' ')).not.toContain(figure);
  });
});

test('a claim has no picture', () => {
  expect(placePicture(placeNamed('verdict/C12'))).toBeNull();
});
