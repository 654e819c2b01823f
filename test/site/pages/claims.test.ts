// The pages of claims and the rest of the site lead to each other: story, ledger and list, both ways.
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import { Window } from 'happy-dom';
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

const parser = new new Window({ settings: { disableJavaScriptEvaluation: true } }).DOMParser();
const pageOf = (id: string) =>
  parser.parseFromString(textOf(plainBuild, `claims/${id.toLowerCase()}/index.html`), 'text/html');
type Parsed = ReturnType<typeof pageOf>;
const verdictOn = (page: Parsed) => page.querySelector('.claim-verdict h2')?.textContent;
/** What a side of the evidence says, by its heading. */
const sideOn = (page: Parsed, name: string) =>
  [...page.querySelectorAll('.claim-sides > section')]
    .find((section) => section.querySelector('h2')?.textContent === name)
    ?.querySelector('p')?.textContent;
const raw = csvParse(readFileSync('content/data/claims.csv', 'utf8'));
/** Words and figures alone, since quotes, dashes and spaces are set for print. */
const words = (text = '') => text.match(/[\p{L}\p{N}]+/gu)?.join(' ');

it('claim 12 is supported, with two counts for it and nothing against it', () => {
  const page = pageOf('C12');
  expect(verdictOn(page)).toBe('Supported');
  expect(sideOn(page, 'Evidence for')).toContain('about 60% of mining and 91% of separation');
  expect(sideOn(page, 'Evidence against')).toBe('None found by 9 October 2026.');
});

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

  const cells = raw.find((each) => each['claim_id'] === id);

  it('has the verdict of its row, and the evidence of each side on that side', () => {
    const page = pageOf(id);
    expect(verdictOn(page)).toBe(
      {
        supported: 'Supported',
        partly_supported: 'Partly supported',
        contested: 'Contested',
        too_early: 'Too early',
      }[cells?.['assessment'] ?? ''],
    );
    expect(words(sideOn(page, 'Evidence for'))).toBe(words(cells?.['evidence_for']));
    const against = cells?.['evidence_against'] || 'None found by 9 October 2026.';
    expect(words(sideOn(page, 'Evidence against'))).toBe(words(against));
  });

  it('quotes the article’s own line, under its full name', () => {
    const page = pageOf(id);
    const [quote, ...others] = [...page.querySelectorAll('blockquote')].map((each) => each.textContent);
    expect(words(quote)).toBe(words(cells?.['quote']));
    expect(others).toEqual([]);
    expect(page.querySelector('.claim-quote figcaption')?.textContent).toContain(source(articleId).title);
    expect(own).toContain(source(articleId).url);
  });

  it('links every source of both sides that has an address', () => {
    for (const { url } of row.source_id.map((name) => source(name)))
      if (url !== null) expect(own).toContain(url);
  });
});
