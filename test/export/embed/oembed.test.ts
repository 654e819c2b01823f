// What a content system gets that asks how to embed a figure or a chapter, and what WordPress leaves of it.
import { describe, expect, it, test } from 'vitest';
import { chartNamed, charts } from '../../../src/charts/contract/registry.ts';
import { countedSources, figureText } from '../../../src/charts/figure/figure-text.ts';
import { embedHeight } from '../../../src/export/embed/embed-code.ts';
import { embedRecord } from '../../../src/export/embed/embed-record.ts';
import { chapterOembed, oembedOf } from '../../../src/export/embed/oembed.ts';
import { outlines } from '../../../src/outline/outline.ts';
import { chapterFindings } from '../cited.ts';

const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

/** Tags and attributes that are not allowed go, the text of what they held stays: what wp_kses does with this list. */
const kses = (html: string): string =>
  html.replace(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/gi, (_, end: string, tag: string, rest: string) => {
    const names = allowed[tag.toLowerCase()];
    if (names === undefined) return '';
    if (end !== '') return `</${tag}>`;
    const kept = [...rest.matchAll(/\s([a-z-]+)="([^"]*)"/gi)].filter(([, name = '']) =>
      names.includes(name),
    );
    return `<${tag}${kept.map(([, name, value]) => ` ${name}="${value}"`).join('')}>`;
  });

/**
 * WordPress’s wp_filter_oembed_result, from its documented behaviour: for a provider that it does not know, it keeps the list above,
 * takes the first quote, if one stands before the frame, and the frame, hides the frame until it reports its height with the secret,
 * and sandboxes it. Without a frame nothing is embedded.
 */
function afterWordPress(html: string): string | false {
  const [, quote = '', frame] =
    /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/ms.exec(kses(html)) ?? [];
  if (frame === undefined) return false;
  const secret = 'aBcDeFgHiJ';
  const hidden = quote === '' ? '' : ' style="position: absolute; visibility: hidden;"';
  return (
    quote.replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`) +
    frame
      .replace(/ src="(.*?)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`)
      .replace(
        '<iframe',
        `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${hidden}`,
      )
  );
}

it('the filter does what WordPress’s does', () => {
  expect(afterWordPress('<p>No frame</p>')).toBe(false);
  expect(afterWordPress('<div><iframe src="/x" style="border:0" onload="y()"></iframe></div>')).toBe(
    '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" src="/x#?secret=aBcDeFgHiJ" data-secret="aBcDeFgHiJ"></iframe>',
  );
  expect(kses('<blockquote class="x"><p>A <b>b</b></p></blockquote><script>c</script>')).toBe(
    '<blockquote>A b</blockquote>c',
  );
});

const text = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const parts = [
  ...charts.map((chart) => ({
    name: `charts/${chart.id}`,
    finding: chart.words[chart.views[0]]?.finding ?? '',
    chart,
    answer: oembedOf(chart),
  })),
  ...chapterFindings.map(({ id, finding }) => {
    const chart = chartNamed(outlines().find((outline) => outline.id === id)?.charts[0] ?? '');
    return { name: `chapters/${id}`, finding, chart, answer: chapterOembed(id, finding, chart) };
  }),
];

describe.each(parts)('$name', ({ name, finding, chart, answer }) => {
  const height = embedHeight(embedRecord(chart), 640);

  test('is a rich answer of oEmbed 1.0 with the measured height, a maker and a picture', () => {
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: finding,
      author_name: 'The Strategic Valve',
      provider_url: 'https://example.org/',
      width: 640,
      height,
    });
    expect(answer.cache_age).toBeGreaterThanOrEqual(3600);
    const picture = name.startsWith('chapters/') ? `${name}.card.png` : `${name}.png`;
    expect(answer.thumbnail_url).toBe(`https://example.org/${picture}`);
    for (const size of [answer.thumbnail_width, answer.thumbnail_height])
      expect(Number.isInteger(size) && size > 0).toBe(true);
  });

  test('comes through WordPress with its credit, link, frame, size and title', () => {
    const left = afterWordPress(answer.html);
    if (left === false) throw new Error('nothing is left');
    const [quote = ''] = /<blockquote.*?<\/blockquote>/s.exec(left) ?? [];
    expect(text(quote)).toMatch(/^.+\. The Strategic Valve, CC BY 4\.0\. Sources?: .+\. As of .+\.$/s);
    expect(text(quote).startsWith(`${finding}. `)).toBe(true);
    // Some hosts show quote and frame together: no list of thirty publishers stands before the drawing.
    const { credit } = figureText(chart, chart.views[0]);
    expect(credit.names.length).toBeLessThanOrEqual(5);
    expect(text(quote).includes(countedSources(credit))).toBe(true);
    expect(text(quote).length).toBeLessThan(600);
    expect(quote).toContain(`<a href="https://example.org/${name}/">`);
    const [frame = ''] = /<iframe.*?><\/iframe>$/s.exec(left) ?? [];
    const attribute = (of: string) => new RegExp(` ${of}="([^"]*)"`).exec(frame)?.[1];
    expect(attribute('src')).toBe(`https://example.org/embed/${chart.id}/#?secret=aBcDeFgHiJ`);
    expect([attribute('width'), attribute('height')]).toEqual(['100%', String(height)]);
    expect(text(attribute('title') ?? '')).toBe(chart.words[chart.views[0]]?.finding);
  });

  test('loses to the filter its boxes, styles and script, and nothing that a reader sees', () => {
    const bare = answer.html.replace(/<\/?div[^>]*>|<script[^>]*><\/script>| style="[^"]*"/g, '');
    expect(kses(answer.html)).toBe(bare);
    expect(answer.html).not.toContain('\n');
  });

  test('elsewhere its frame is as wide as its column and as high as its content, followed by the script', () => {
    expect(answer.html).toMatch(/<div style="container-type:inline-size[^>]*><iframe [^>]*width="100%"/);
    expect(answer.html).toMatch(/ style="[^"]*height:max\(.*100cqw.*\)!important"/);
    expect(answer.html).toContain('<script src="https://example.org/embed.js" async></script>');
    expect(answer.heights).toMatchObject({ 640: height });
  });
});

test('a view answers with its own finding, frame and picture', () => {
  const chart = chartNamed('mine-to-magnet');
  const answer = oembedOf(chart, 'heavy');
  expect(answer.title).toBe(chart.words['heavy']?.finding);
  expect(answer.html).toContain('src="https://example.org/embed/mine-to-magnet/heavy/"');
  expect(answer.html).toContain('href="https://example.org/charts/mine-to-magnet/?view=heavy"');
  expect(answer.thumbnail_url).toBe('https://example.org/charts/mine-to-magnet/heavy.png');
  expect([answer.thumbnail_width, answer.thumbnail_height]).toEqual([1408, 1258]);
  expect(answer.html).toContain(
    'title="In 2023 only China separated dysprosium and terbium, the press reported"',
  );
  expect(() => oembedOf(chart, 'no-such-view')).toThrow('chain');
});
