// What a chart offers to other people's pages: codes that know their height, oEmbed, small scripts, no font.
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/contract/registry.ts';
import { longestAlt } from '../../src/export/embed/alt-text.ts';
import {
  ampCode,
  embedAddress,
  embedCodes,
  embedHeight,
  plainCode,
  responsiveCode,
} from '../../src/export/embed/embed-code.ts';
import { placesBehind } from '../../src/export/cite/place-credit.ts';
import { embedHeadScript, embedViews, embedViewsScript } from '../../src/export/embed/embed-parts.ts';
import { embedRecord } from '../../src/export/embed/embed-record.ts';
import { bodyOf, embedScript, embedScriptOfModel } from '../../src/export/embed/frame-script/frame-script.ts';
import { escapeXml } from '../../src/names/escapes.ts';
import { stillSize } from '../../src/export/picture/still.ts';

describe.each(charts.map((chart) => ({ chart, id: chart.id })))('$id', ({ chart, id }) => {
  const record = embedRecord(chart);

  test('every code has address, title or credit, and a height', () => {
    const address = `https://example.org/embed/${id}/`;
    const { amp, picture } = embedCodes(record, 640);
    expect(responsiveCode(record)).toContain(`src="${address}"`);
    expect(responsiveCode(record)).toContain('<script src="https://example.org/embed.js" async></script>');
    expect(plainCode(record, 480)).toContain(`width="100%" height="${embedHeight(record, 480)}"`);
    expect(plainCode(record, 480)).not.toContain('<script');
    // With and without script it is one frame: the same formula of the column's width, which no rule of a theme outweighs.
    const style = (html: string) => / style="(border:0[^"]*)"/.exec(html)?.[1];
    expect(style(plainCode(record, 480))).toBe(style(responsiveCode(record)));
    expect(style(plainCode(record, 480))).toMatch(/height:max\(.*100cqw.*\)!important$/);
    expect(amp).toContain(`src="${address}"`);
    expect(picture).toContain(`src="https://example.org/charts/${id}/${chart.views[0]}.png"`);
    expect(picture).toContain('The Strategic Valve, CC BY 4.0');
    for (const code of [responsiveCode(record), plainCode(record, 640), amp])
      expect(code).toMatch(/ title="[^"]{9,}"/);
  });

  test('where a system takes the frame out, a link with the finding and the credit stay', () => {
    const [view = '', second = ''] = chart.views;
    const finding = (name: string) => escapeXml(chart.words[name]?.finding ?? '');
    for (const code of [responsiveCode(record), plainCode(record, 640), embedCodes(record, 640).amp]) {
      const left = code.replace(
        /<iframe.*<\/iframe>|<amp-iframe.*<\/amp-iframe>|<script.*<\/script>|<\/?div[^>]*>/g,
        '',
      );
      expect(left).toBe(
        `<p><a href="https://example.org/charts/${id}/">${finding(view)}</a>. The Strategic Valve, CC BY 4.0</p>`,
      );
    }
    expect(plainCode(record, 640, { view: second })).toContain(
      `<p><a href="https://example.org/charts/${id}/?view=${second}">${finding(second)}</a>. `,
    );
  });

  test('the picture is a letter wide where no style holds, and on phones the one that is drawn for them', () => {
    for (const view of chart.views) {
      const { picture, alt, description, credit } = embedCodes(record, 640, { view });
      const path = `https://example.org/charts/${id}/${view}`;
      expect(picture).toMatch(
        new RegExp(
          `<picture><source media="\\(max-width:480px\\)" srcset="${path}\\.phone\\.svg" type="image/svg\\+xml"><img src="${path}\\.png" `,
        ),
      );
      const [, width = 0, height = 0] = (/ width="(\d+)" height="(\d+)"/.exec(picture) ?? []).map(Number);
      const still = stillSize(chart, view);
      expect(width).toBe(600);
      expect(Math.abs(height / width - still.height / still.width)).toBeLessThan(0.001);
      expect(picture).toContain(` alt="${escapeXml(alt)}" `);
      expect(description).toBe(`${chart.words[view]?.finding}. ${chart.describe(view)}`);
      expect(alt.startsWith(`${chart.words[view]?.finding}. `)).toBe(true);
      expect(alt.length).toBeLessThanOrEqual(longestAlt);
      expect(credit).toMatch(/^The Strategic Valve, CC BY 4\.0, https:\/\/example\.org\/charts\//);
    }
    const [release = ''] = record.releases;
    const pinned = embedCodes(record, 640, { release }).picture;
    expect(pinned).not.toContain('<picture>');
    expect(pinned).toContain(`/charts/${id}/@${release}/${chart.views[0]}.png"`);
  });

  test('in a sidebar the picture is the one for phones in every window, and mail has its own', () => {
    for (const [width, view] of [
      [320, chart.views[0]],
      [480, chart.views.at(-1) ?? ''],
    ] as const) {
      const { picture } = embedCodes(record, width, { view });
      const path = `https://example.org/charts/${id}/${view}`;
      const still = stillSize(chart, view, 'narrow');
      const height = Math.round((still.height * width) / still.width);
      expect(picture).toContain(
        `<picture><source srcset="${path}.phone.svg" type="image/svg+xml" width="${width}" height="${height}"><img src="${path}.png" `,
      );
      expect(picture).toMatch(/<img [^>]* width="600" /);
    }
    const [release = ''] = record.releases;
    // A release keeps no picture for phones.
    expect(embedCodes(record, 320, { release }).picture).toBe(embedCodes(record, 640, { release }).picture);
  });

  test('the picture asks for no room at its sides, and its address may break', () => {
    for (const width of [320, 640]) {
      const { picture } = embedCodes(record, width);
      expect(picture).toMatch(/^<figure style="margin:1em 0">/);
      expect(picture).toContain('<figcaption style="overflow-wrap:anywhere">');
    }
  });

  test('for AMP its own picture stands until the frame is there, of the release where one is pinned', () => {
    const [view = ''] = chart.views;
    const [release = ''] = record.releases;
    const placeholder = (code: string) => /<amp-img placeholder layout="fill" src="([^"]*)"/.exec(code)?.[1];
    expect(placeholder(ampCode(record))).toBe(`https://example.org/charts/${id}/${view}.png`);
    expect(placeholder(ampCode(record, { release }))).toBe(
      `https://example.org/charts/${id}/@${release}/${view}.png`,
    );
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

  test('ground and form stand in the address, and a frame without a ground has the scheme of its page', () => {
    const choice = { ground: 'transparent', compact: true } as const;
    expect(embedAddress(record, choice)).toBe(
      `https://example.org/embed/${id}/?ground=transparent&compact=on`,
    );
    expect(embedAddress(record, { ground: 'paper', compact: false })).toBe(
      `https://example.org/embed/${id}/`,
    );
    const scheme = (code: string) => /;color-scheme:([^"]*)"/.exec(code)?.[1];
    for (const [theme, schemes] of [
      ['light', 'light'],
      ['dark', 'dark'],
      // Pale ink must not stand on a white page at night: the page around it decides.
      ['auto', undefined],
    ] as const)
      expect(scheme(plainCode(record, 640, { ...choice, theme }))).toBe(schemes);
    expect(scheme(plainCode(record, 640, { ground: 'white' }))).toBeUndefined();
    expect(ampCode(record, choice)).toContain(' allowtransparency style="color-scheme:light" ');
    expect(ampCode(record, { ...choice, theme: 'auto' })).toContain(' allowtransparency layout=');
    expect(ampCode(record)).not.toContain('allowtransparency');
  });

  test('what is left out takes no room, and a view alone takes no more than all', () => {
    for (const width of [320, 480, 640, 960]) {
      const whole = embedHeight(record, width);
      expect(whole).toBeGreaterThan(300);
      expect(whole).toBeLessThan(1200);
      for (const part of ['title', 'source', 'controls'] as const)
        expect(embedHeight(record, width, { [part]: false })).toBeLessThan(whole);
      const compact = embedHeight(record, width, { compact: true });
      expect(compact).toBeLessThan(whole - 100);
      // Folded sources stand in the line of the credit.
      expect(embedHeight(record, width, { compact: true, source: false })).toBe(compact);
      expect(embedHeight(record, width, { compact: true, controls: false })).toBeLessThan(compact);
      for (const view of chart.views)
        expect(embedHeight(record, width, { view, controls: false })).toBeLessThan(whole);
    }
  });

  test('the views script calls back once with every view', () => {
    let given: Record<string, object> = {};
    new Function('strategicValveViews', embedViewsScript(chart))((all: typeof given) => (given = all));
    expect(Object.keys(given)).toEqual(chart.views);
    for (const view of Object.values(given))
      expect(Object.keys(view)).toEqual(['finding', 'subtitle', 'foot', 'credit', 'narrow', 'wide']);
  });

  test('the credit of a later view prints its address, where no places are named behind it', () => {
    const [opening, later = ''] = chart.views;
    const page = `https://example.org/charts/${chart.id}/`;
    const link = (view: string, shown: string) =>
      `The Strategic Valve, CC BY 4.0, <a href="${page}${view}" target="_blank" rel="noopener">${shown}</a>${placesBehind(chart)}`;
    const views = embedViews(chart);
    expect(views[opening]?.credit).toBe(link('', page));
    expect(views[later]?.credit).toBe(
      link(`?view=${later}`, placesBehind(chart) === '' ? `${page}${later}/` : page),
    );
  });
});

test('a reader’s state goes into address and title, whatever stands in it', () => {
  const record = embedRecord(charts.find(({ id }) => id === 'stock-runway') ?? charts[0]!);
  const code = responsiveCode(record, {
    state: { query: 'view=x&thrift=50', finding: 'A “title” with "quotes" & $1', description: 'Drawn' },
    theme: 'auto',
  });
  expect(code).toContain(
    ' src="https://example.org/embed/stock-runway/?view=x&amp;thrift=50&amp;theme=auto" ',
  );
  expect(code).toContain(' title="A “title” with &quot;quotes&quot; &amp; $1" ');
  expect(code).toContain(
    '<p><a href="https://example.org/charts/stock-runway/?view=x&amp;thrift=50">A “title” with &quot;quotes&quot; &amp; $1</a>. ',
  );
});

test('what a reader’s state shows is its alt text, and its own address its credit', () => {
  const record = embedRecord(charts.find(({ id }) => id === 'stock-runway') ?? charts[0]!);
  const state = { query: 'view=x&thrift=50', finding: 'Runs out', description: 'A tank runs dry.' };
  const { alt, description, credit } = embedCodes(record, 640, { state });
  expect([alt, description]).toEqual(['Runs out. A tank runs dry.', 'Runs out. A tank runs dry.']);
  expect(credit).toBe(
    'The Strategic Valve, CC BY 4.0, https://example.org/charts/stock-runway/?view=x&thrift=50',
  );
});

test('the scripts of an embed stay within 1.5 kB, with settings within 1.62, and ask nothing of the host', () => {
  expect(brotliCompressSync(embedHeadScript + embedScript).length).toBeLessThanOrEqual(1500);
  expect(brotliCompressSync(embedHeadScript + embedScriptOfModel).length).toBeLessThanOrEqual(1620);
  for (const script of [embedHeadScript, embedScript, embedScriptOfModel]) {
    expect(script).not.toMatch(/localStorage|sessionStorage|cookie|fetch\(|import\b/);
    expect(() => new Function(script)).not.toThrow();
  }
  expect(embedScript).not.toContain('settings');
});

test('a part of the script uses names that the parts before it give', () => {
  const folder = 'src/export/embed/frame-script';
  const textOf = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
  const namesIn = (text: string, list: RegExp) => (list.exec(text)?.[1] ?? '').split(', ').filter(Boolean);
  const inOrder = ['page', 'views', 'first-view', 'opening', 'settings', 'touch', 'height'];
  const parts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(parts).toEqual(inOrder.map((name) => `${name}.js`).sort());
  const given: string[] = [];
  for (const name of inOrder) {
    const text = textOf(`${name}.js`);
    for (const used of namesIn(text, /^export default \((.*)\) =>/m)) expect(given, name).toContain(used);
    given.push(...namesIn(text, /^ {2}return \{ (.*) \};$/m));
  }
  expect(given).not.toEqual([]);
  expect(() => bodyOf('(() => {})();')).toThrow('which exports one function');
});

test('the style of an embed brings no font', () => {
  const style = readFileSync('src/export/embed/embed.css', 'utf8');
  expect(style).toContain('local(');
  expect(style).not.toMatch(/url\(/);
});
