// Pictures stand alone: valid XML with their texts, drawn in the project's fonts, at twice their size.
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/contract/registry.ts';
import { textWidth } from '../../src/charts/look/text-width.ts';
import { headlineLines } from '../../src/export/picture/headline.ts';
import { sizeOf } from '../../src/export/picture/picture.ts';
import { pngOf } from '../../src/export/picture/png.ts';
import { renderChart } from '../../src/export/picture/render-chart.ts';
import { stillOf, stillSize } from '../../src/export/picture/still.ts';

const parser = new new Window().DOMParser();
const cases = charts.flatMap((chart) => chart.views.map((view) => ({ chart, id: chart.id, view })));

/** Width and height from a PNG's header. */
function pngSize(png: Uint8Array) {
  const header = new DataView(png.buffer, png.byteOffset);
  expect([...png.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}

describe.each(cases)('$id, $view', ({ chart, view }) => {
  const svg = stillOf(chart, view);
  const document = parser.parseFromString(svg, 'image/svg+xml');

  test('the SVG is XML with size, title and description', () => {
    expect(document.querySelector('parsererror')).toBeNull();
    const root = document.documentElement;
    expect(root.tagName.toLowerCase()).toBe('svg');
    expect(root.getAttribute('xmlns')).toBe('http://www.w3.org/2000/svg');
    expect(Number(root.getAttribute('height'))).toBe(stillSize(chart, view).height);
    expect(document.querySelector('title')?.textContent).toBe(chart.words[view]?.finding);
    expect(document.querySelector('desc')?.textContent).toBe(chart.describe(view));
  });

  test('it keeps nothing of the page it comes from', () => {
    expect(svg).not.toMatch(/<!--|\sclass=|<script|<style|NaN|undefined|\shref=/);
  });

  test('it keeps its words as text, with sources and credit', () => {
    const words = [...document.querySelectorAll('tspan')].map((span) => span.textContent).join(' ');
    for (const word of (chart.words[view]?.subtitle ?? '').split(' ')) expect(words).toContain(word);
    expect(words).toMatch(/Sources?: .* As of (\d+\s)?([A-Z][a-z]+\s)?\d{4}\./);
    const query = view === chart.views[0] ? '' : `?view=${view}`;
    expect(words).toContain(
      `The Strategic Valve, CC BY 4.0, https://example.org/charts/${chart.id}/${query}`,
    );
  });

  test('around the drawing for phones every line keeps inside the picture', () => {
    const phone = stillOf(chart, view, 'narrow');
    const { width, height } = stillSize(chart, view, 'narrow');
    expect([width, sizeOf(phone).height]).toEqual([400, height]);
    const read = parser.parseFromString(phone, 'image/svg+xml');
    const texts = [...read.querySelectorAll('svg > g > text')];
    expect(texts).toHaveLength(4);
    const [finding, ...labels] = texts.map((text) => ({
      size: Number(text.getAttribute('font-size')),
      lines: [...text.querySelectorAll('tspan')].map(({ textContent }) => textContent),
    }));
    for (const { size, lines } of labels)
      for (const line of lines) expect(20 + textWidth(line, size), line).toBeLessThan(386);
    // A headline that is broken anew into a column a little wider stays as it is.
    for (const line of finding?.lines ?? [''])
      expect(headlineLines(line, 360, finding?.size ?? 0)).toEqual([line]);
  });

  test('coordinates have at most one decimal', () => {
    expect(renderChart(chart, view, 'narrow')).not.toMatch(/\s(?:d|x|y|cx|cy|width|height)="[^"]*\.\d\d/);
  });
});

const textsOf = (svg: string): readonly string[] => svg.match(/<text[\s\S]*?<\/text>/g) ?? [];

describe.each(charts.map((chart) => ({ chart, id: chart.id })))('PNG of $id', ({ chart }) => {
  const view = chart.views[0];
  const svg = stillOf(chart, view);

  test('is twice the size of the picture', () => {
    const { width, height } = stillSize(chart, view);
    expect(pngSize(pngOf(svg))).toEqual({ width: 2 * width, height: 2 * height });
  });

  test.each([
    ['Archivo 400', /font-weight="400"/],
    ['Archivo 600', /font-weight="600"/],
    ['Newsreader', /font-family="Newsreader/],
  ])('draws its text in %s', (_, mark) => {
    const drawn = chart.views.map((each) => stillOf(chart, each));
    const inFace = (text: string) => mark.test(text);
    const still = drawn.find((each) => textsOf(each).some(inFace)) ?? '';
    const without = textsOf(still)
      .filter(inFace)
      .reduce((rest, text) => rest.replace(text, ''), still);
    expect(without).not.toBe(still);
    // Half the size: what is left out still leaves a hole of many pixels.
    expect(Buffer.compare(pngOf(still, 0.5), pngOf(without, 0.5))).not.toBe(0);
  });
});

// Whether all pictures are the same twice is seen where two builds are compared, byte by byte.
test('a PNG is the same twice', () => {
  const [chart] = charts;
  if (chart === undefined) throw new Error('no chart');
  const svg = stillOf(chart, chart.views[0]);
  expect(Buffer.compare(pngOf(svg, 1), pngOf(svg, 1))).toBe(0);
});

test('the two weights and the headline face differ', () => {
  const word = (attributes: string) =>
    pngOf(
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text y="30" font-size="24" ${attributes}>Magnet</text></svg>`,
    );
  const pictures = [
    'font-family="Archivo, x" font-weight="400"',
    'font-family="Archivo, x" font-weight="600"',
    'font-family="Newsreader, x" font-weight="300"',
  ].map((attributes) => Buffer.from(word(attributes)).toString('base64'));
  expect(new Set(pictures).size).toBe(3);
});

test('special characters are escaped', () => {
  for (const { chart, view } of cases)
    expect(stillOf(chart, view)).not.toMatch(/&(?!(amp|lt|gt|quot|#\d+);)/);
});
