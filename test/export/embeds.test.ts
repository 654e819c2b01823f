// What a chart offers to other people's pages: codes that know their height, oEmbed, small scripts, no font.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/contract/registry.ts';
import {
  embedAddress,
  embedCodes,
  embedHeight,
  plainCode,
  responsiveCode,
} from '../../src/export/embed/embed-code.ts';
import { embedHeadScript, embedScript, embedViewsScript } from '../../src/export/embed/embed-parts.ts';
import { embedRecord } from '../../src/export/embed/embed-record.ts';

describe.each(charts.map((chart) => ({ chart, id: chart.id })))('$id', ({ chart, id }) => {
  const record = embedRecord(chart);

  test('every code has address, title or credit, and a height', () => {
    const address = `https://example.org/embed/${id}/`;
    const { amp, picture } = embedCodes(record, 640);
    expect(responsiveCode(record)).toContain(`src="${address}"`);
    expect(responsiveCode(record)).toContain('<script src="https://example.org/embed.js" async></script>');
    expect(plainCode(record, 480)).toContain(`width="480" height="${embedHeight(record, 480)}"`);
    expect(plainCode(record, 480)).not.toContain('<script');
    expect(amp).toContain(`src="${address}"`);
    expect(picture).toContain(`src="https://example.org/charts/${id}/${chart.views[0]}.png"`);
    expect(picture).toContain('The Strategic Valve, CC BY 4.0');
    for (const code of [responsiveCode(record), plainCode(record, 640), amp])
      expect(code).toMatch(/ title="[^"]{9,}"/);
  });

  test('a view other than the first has a page of its own, and an unknown one is refused', () => {
    const [first, second = ''] = chart.views;
    expect(embedAddress(record, { view: second })).toBe(`https://example.org/embed/${id}/${second}/`);
    expect(embedAddress(record, { view: first })).toBe(`https://example.org/embed/${id}/`);
    expect(() => responsiveCode(record, { view: 'no-such-view' })).toThrow(first);
  });

  test('the address says theme and what is left out, and only that', () => {
    const choice = { theme: 'dark', title: false, source: true, controls: false } as const;
    expect(embedAddress(record, choice)).toBe(
      `https://example.org/embed/${id}/?theme=dark&title=off&controls=off`,
    );
    expect(embedAddress(record, { theme: 'light', title: true })).toBe(`https://example.org/embed/${id}/`);
  });

  test('what is left out takes no room, and a view alone takes no more than all', () => {
    for (const width of [320, 480, 640, 960]) {
      const whole = embedHeight(record, width);
      expect(whole).toBeGreaterThan(300);
      expect(whole).toBeLessThan(1200);
      for (const part of ['title', 'source', 'controls'] as const)
        expect(embedHeight(record, width, { [part]: false })).toBeLessThan(whole);
      for (const view of chart.views)
        expect(embedHeight(record, width, { view, controls: false })).toBeLessThan(whole);
    }
  });

  test('the views script calls back once with every view', () => {
    let given: Record<string, object> = {};
    new Function('strategicValveViews', embedViewsScript(chart))((all: typeof given) => (given = all));
    expect(Object.keys(given)).toEqual(chart.views);
    for (const view of Object.values(given))
      expect(Object.keys(view)).toEqual(['finding', 'subtitle', 'foot', 'narrow', 'wide']);
  });
});

test('a reader’s state goes into address and title, whatever stands in it', () => {
  const record = embedRecord(charts.find(({ id }) => id === 'stock-runway') ?? charts[0]!);
  const code = responsiveCode(record, {
    state: { query: 'view=x&thrift=50', finding: 'A “title” with "quotes" & $1' },
    theme: 'auto',
  });
  expect(code).toContain(
    ' src="https://example.org/embed/stock-runway/?view=x&amp;thrift=50&amp;theme=auto" ',
  );
  expect(code).toContain(' title="A “title” with &quot;quotes&quot; &amp; $1" ');
});

test('the scripts of an embed stay within 1.5 kB and ask nothing of the host', () => {
  expect(brotliCompressSync(embedHeadScript + embedScript).length).toBeLessThanOrEqual(1500);
  expect(embedScript).not.toMatch(/localStorage|sessionStorage|cookie|fetch\(|import\b/);
  for (const script of [embedHeadScript, embedScript]) expect(() => new Function(script)).not.toThrow();
});

test('the style of an embed brings no font', () => {
  const style = readFileSync('src/export/embed/embed.css', 'utf8');
  expect(style).toContain('local(');
  expect(style).not.toMatch(/url\(/);
});
