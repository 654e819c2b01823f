// The code and the module of <valve-figure>: small, in the room of its figure, with a picture and a link in it.
import { describe, expect, test } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { componentScript } from '../../../src/export/component/component.ts';
import { componentCode, responsiveCode } from '../../../src/export/embed/embed-code.ts';
import { embedRecord } from '../../../src/export/embed/embed-record.ts';
import { escapeXml } from '../../../src/names/escapes.ts';

test('the module needs no other, and keeps nothing', () => {
  expect(componentScript).not.toMatch(
    /localStorage|sessionStorage|cookie|innerHTML|\.style\.cssText|\bimport\s*[({'"]/,
  );
  expect(componentScript).toContain('import.meta.url');
});

describe.each(charts.map((chart) => ({ chart, id: chart.id })))('$id', ({ chart, id }) => {
  const record = embedRecord(chart);
  const [first, second = ''] = chart.views;
  const attributesOf = (code: string) => /<valve-figure( chart="[^>]*?)? style="/.exec(code)?.[1];

  test('the code asks for what is chosen, and for nothing that holds anyway', () => {
    expect(attributesOf(componentCode(record))).toBe(` chart="${id}"`);
    expect(
      attributesOf(componentCode(record, { view: first, theme: 'light', ground: 'paper', title: true })),
    ).toBe(` chart="${id}"`);
    const [release = ''] = record.releases;
    const choice = { view: second, theme: 'auto', ground: 'white', title: false, release } as const;
    expect(attributesOf(componentCode(record, choice))).toBe(
      ` chart="${id}" view="${second}" release="${release}" theme="auto" ground="white" parts="source controls"`,
    );
    expect(attributesOf(componentCode(record, { title: false, source: false, controls: false }))).toBe(
      ` chart="${id}" parts=""`,
    );
    expect(() => componentCode(record, { view: 'no-such-view' })).toThrow(first);
  });

  test('the module is ours, and the room is that of the frame', () => {
    const choice = { controls: false };
    const [, height] = /height:(max\(.*\))!important/.exec(responsiveCode(record, choice)) ?? [];
    expect(componentCode(record, choice)).toContain(` style="display:block;min-height:${height}">`);
    expect(componentCode(record)).toMatch(
      /<script type="module" src="https:\/\/example\.org\/valve-figure\.js" async><\/script>$/,
    );
  });

  test('without it a picture stands with its words, a link, and the credit', () => {
    const page = `https://example.org/charts/${id}/?view=${second}`;
    const finding = escapeXml(chart.words[second]?.finding ?? '');
    const code = componentCode(record, { view: second });
    const [, address, source = '', picture = ''] =
      /><a href="([^"]*)"><picture>(<source[^>]*>)(<img [^>]*>)<\/picture><\/a><\/valve-figure>/.exec(code) ??
      [];
    expect(address).toBe(page);
    expect(source).toContain(` srcset="${record.views[1]?.phonePicture.address}"`);
    expect(picture).toContain(` src="https://example.org/charts/${id}/${second}.png" alt="${finding}. `);
    expect(picture).toContain(' loading="lazy" fetchpriority="low"');
    expect(code).toContain(
      `</valve-figure></div><p><a href="${page}">${finding}</a>. The Strategic Valve, CC BY 4.0</p>`,
    );
  });
});
