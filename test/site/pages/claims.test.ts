// The pages of claims and the rest of the site lead to each other: story, ledger and list, both ways.
import { describe, expect, it } from 'vitest';
import { claims } from '../../../src/data/tables/record/claims.ts';
import { claimAddress } from '../../../src/data/facts/claim.ts';
import { articleId } from '../../../src/data/facts/source-name.ts';
import { source } from '../../../src/data/facts/sources.ts';
import { claimPlaces, inLedger } from '../../../src/outline/places/claim-places.ts';
import { filesOf, plainBuild, textOf } from '../built.ts';

/** Addresses of links; the pages of chapters are too large to be parsed for each claim. */
const linksOf = (path: string): string[] =>
  [...textOf(plainBuild, `${path}index.html`).matchAll(/<a\s[^>]*href="([^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll(/&(?:amp|#38);/g, '&'),
  );
const list = linksOf('claims/');
const ledger = linksOf('charts/claims-ledger/');

it('each claim has a page at its permanent address, and no other page stands there', () => {
  const pages = filesOf(plainBuild).filter((file) => /^claims\/.+\/index\.html$/.test(file));
  expect(pages).toEqual(claims.rows.map(({ claim_id }) => `${claimAddress(claim_id)}index.html`).sort());
});

describe.each(claims.rows.map((row) => ({ row, id: row.claim_id })))('claim $id', ({ row, id }) => {
  const own = linksOf(claimAddress(id));

  it('is linked with the list and with its row of the ledger, both ways', () => {
    expect(list).toContain(`/${claimAddress(id)}`);
    expect(ledger).toContain(`/${claimAddress(id)}`);
    expect(own).toEqual(expect.arrayContaining(['/claims/', `/${inLedger(id)}`]));
  });

  it('is linked with each chapter that treats it, both ways', () => {
    for (const { chapter, path } of claimPlaces(id)) {
      expect(own).toContain(`/${path}`);
      expect(linksOf(`chapters/${chapter}/`)).toContain(`/${claimAddress(id)}`);
    }
  });

  it('quotes the article’s own line, under its full name', () => {
    const page = textOf(plainBuild, `${claimAddress(id)}index.html`);
    expect(page).toMatch(/<blockquote[^>]*>/);
    expect(page).toContain(source(articleId).title);
    expect(own).toContain(source(articleId).url);
  });

  it('links every source of both sides that has an address', () => {
    for (const { url } of row.source_id.map((name) => source(name)))
      if (url !== null) expect(own).toContain(url);
  });
});
