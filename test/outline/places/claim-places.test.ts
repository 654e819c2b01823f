// Every claim of the article is treated by some chapter, and its places lead to the step that treats it.
import { describe, expect, it } from 'vitest';
import { claims } from '../../../src/data/tables/record/claims.ts';
import { outlineOf } from '../../../src/outline/chapter-outline.ts';
import { claimPlaces, inLedger } from '../../../src/outline/places/claim-places.ts';
import { outlines } from '../../../src/outline/outline.ts';

const chapter = (text: string) =>
  outlineOf({ id: 'trial', order: 9, path: 'content/chapters/en/09-trial.mdx', text });
const scroll = (words: string) =>
  `<Scrolly chart="claims-ledger" view="all">\n<Step id="trial-step" view="all">\n${words}\n</Step>\n</Scrolly>`;

it('every claim of the article is treated by some chapter', () => {
  const treated = new Set(outlines().flatMap((outline) => outline.claims.map(({ id }) => id)));
  const missing = claims.rows
    .filter(({ claim_id }) => !treated.has(claim_id))
    .map(({ claim_id }) => claim_id);
  expect(missing, `no chapter has <Claim id="…" /> for ${missing.join(', ')}`).toEqual([]);
});

describe('the places of a claim', () => {
  it('lead to the step that treats it', () => {
    expect(claimPlaces('C07', [chapter(scroll('Words. <Claim id="C07" />'))])).toEqual([
      { chapter: 'trial', order: 9, path: 'chapters/trial/#trial-step' },
    ]);
  });

  it('lead to the chapter where plain text does, also after a step', () => {
    const after = chapter(`${scroll('Words.')}\n\nMore. <Claim id="C07" />`);
    expect(claimPlaces('C07', [after]).map(({ path }) => path)).toEqual(['chapters/trial/']);
  });

  it('prefer the step where both do, and name a chapter once', () => {
    const both = chapter(`First. <Claim id="C07" />\n\n${scroll('Words. <Claim id="C07" />')}`);
    expect(claimPlaces('C07', [both]).map(({ path }) => path)).toEqual(['chapters/trial/#trial-step']);
  });

  it('are none for a claim that no chapter treats', () => {
    expect(claimPlaces('C01', [chapter(scroll('Words.'))])).toEqual([]);
  });

  it('open in the ledger by the name of the control', () => {
    expect(inLedger('C07')).toBe('charts/claims-ledger/?claim=C07');
  });
});
