// The frame of a figure and the steps beside it: complete in the page's HTML for every chart, and strict about names.
import { describe, expect, it } from 'vitest';
import Figure from '../../src/charts/figure/Figure.astro';
import FigureNotes from '../../src/charts/figure/FigureNotes.astro';
import { figureText, sourceLine } from '../../src/charts/figure/figure-text.ts';
import { charts } from '../../src/charts/contract/registry.ts';
import { sourceName } from '../../src/data/facts/source-name.ts';
import { source } from '../../src/data/facts/sources.ts';
import FigureSources from '../../src/sources/FigureSources.astro';
import Step from '../../src/chapter/scrolly/Step.astro';
import { outlines } from '../../src/outline/outline.ts';
import { stillPaths } from '../../src/names/chart-paths.ts';
import { headline, printed } from '../../src/names/typography.ts';
import { renderAstro, wordsOf } from './render.ts';

const each = charts.map((chart) => ({ chart, id: chart.id }));
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

it.each(outlines().flatMap(({ steps }) => steps.filter(({ place }) => place === 1)))(
  'the figure $chart keeps the room of its drawings, and without script shows the first in both sizes',
  async ({ chart, before }) => {
    const lazy = await renderAstro(Figure, { chart, view: before, lazy: true });
    expect(lazy).not.toMatch(/astro-island|role="img"/);
    const whole = await renderAstro(Figure, { chart, view: before });
    const rooms = (html: string) =>
      [...html.matchAll(/<div class="artboard[^>]*>.*?viewBox="([^"]+)"/gs)].map(([, room]) => room);
    expect(rooms(lazy)).toEqual(rooms(whole));
    const pictures = [...lazy.matchAll(/<noscript>\s*<img src="\/([^"]+)"/g)].map(([, path]) => path);
    expect(pictures).toEqual(Object.values(stillPaths(chart, before)));
    const drawn = await renderAstro(Figure, { chart, view: before, lazy: true, drawn: true });
    expect(rooms(drawn)).toEqual(rooms(whole));
    expect(drawn.match(/<svg[^>]*role="img"/g)).toHaveLength(2);
    expect(drawn).not.toMatch(/astro-island|noscript/);
  },
);

describe.each(each)('the figure $id', ({ chart, id }) => {
  it('holds the finding and subtitle of every view, and shows those of the first', async () => {
    const words = wordsOf(await renderAstro(Figure, { chart: id }));
    for (const view of chart.views) {
      expect(words).toContain(headline(chart.words[view]?.finding ?? ''));
      expect(words).toContain(chart.words[view]?.subtitle);
    }
    const html = await renderAstro(Figure, { chart: id });
    expect([...html.matchAll(/data-finding="([^"]+)" data-shown/g)].map(([, view]) => view)).toEqual([
      chart.views[0],
    ]);
  });

  it.each(chart.views)(
    'draws the view %s on both artboards, with its title and description',
    async (view) => {
      const html = await renderAstro(Figure, { chart: id, view });
      const drawings = [...html.matchAll(/<svg[^>]*role="img"[\s\S]*?<\/svg>/g)].map(([drawing]) => drawing);
      expect(drawings).toHaveLength(2);
      expect(drawings.map((drawing) => /viewBox="0 0 (\d+)/.exec(drawing)?.[1])).toEqual(['360', '640']);
      for (const drawing of drawings) {
        const texts = wordsOf(drawing);
        expect(texts).toContain(chart.words[view]?.finding);
        expect(texts).toContain(chart.describe(view));
        expect(drawing.match(/<text/g)?.length).toBeGreaterThan(3);
        expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
      }
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, name]) => name);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  it('has a button for every view, one of them current, each a link that works without script', async () => {
    const html = await renderAstro(Figure, { chart: id, view: chart.views[1] });
    const links = [...html.matchAll(/<a [^>]*data-view-link="([^"]+)"[^>]*>/g)];
    expect(links.map(([, view]) => view)).toEqual(chart.views);
    expect(links.filter(([link]) => link.includes('aria-current="true"')).map(([, view]) => view)).toEqual([
      chart.views[1],
    ]);
    links.forEach(([link], i) => expect(link).toContain(`href="/charts/${id}/${chart.views[i]}.svg"`));
  });

  it.each(chart.views)(
    'says under the view %s what that view says of itself, and nothing of another',
    async (view) => {
      const html = await renderAstro(FigureNotes, { chart: id, view });
      const text = figureText(chart, view);
      const feet = [
        ...html.matchAll(/<p class="source-line"[^>]*data-foot="([^"]*)"( data-shown)?[^>]*>(.*?)<\/p>/gs),
      ];
      expect(feet.filter(([, views = '']) => views.split(' ').includes(view))).toHaveLength(1);
      const shown = feet.filter(([, , is]) => is !== undefined);
      expect(shown.map(([, , , line = '']) => wordsOf(line).trim())).toEqual([printed(sourceLine(text))]);
      const lists = [...html.matchAll(/<ul data-foot="([^"]*)"( data-shown)?[^>]*>(.*?)<\/ul>/gs)].filter(
        ([, , is]) => is !== undefined,
      );
      expect(lists).toHaveLength(1);
      const [, views = '', , list = ''] = lists[0] ?? [];
      expect(views.split(' ')).toContain(view);
      expect([...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, limit = '']) => wordsOf(limit))).toEqual(
        text.limits,
      );
    },
  );

  it('its notes name every source with its address, every limit, the date, and the rows or the way to them', async () => {
    const list = await renderAstro(FigureSources, { chart: id });
    for (const item of chart.sources.map((name) => source(name))) {
      expect(wordsOf(list)).toContain(printed(item.title));
      expect(wordsOf(list)).toContain(printed(sourceName(item)));
      if (item.url !== null) expect(list).toContain(`href="${escaped(item.url)}"`);
    }
    const notes = wordsOf(await renderAstro(FigureNotes, { chart: id, onPage: true }));
    for (const { text } of chart.limits) expect(notes).toContain(text);
    const html = await renderAstro(FigureNotes, { chart: id });
    const rows = html.match(/<tr/g)?.length ?? 0;
    if (chart.data.rows.length <= 40) expect(rows).toBe(chart.data.rows.length + 1);
    else expect(html).toContain(`href="/charts/${id}/#rows"`);
  });
});

describe('wrong names stop the build', () => {
  it('an unknown chart, with the charts', async () => {
    const message = `no chart "mine"; the charts are ${charts.map(({ id }) => id).join(', ')}`;
    await expect(renderAstro(Figure, { chart: 'mine' })).rejects.toThrow(message);
    await expect(renderAstro(FigureNotes, { chart: 'mine' })).rejects.toThrow(message);
  });

  it('an unknown view, with the views', async () => {
    await expect(renderAstro(Figure, { chart: 'mine-to-magnet', view: 'mines' })).rejects.toThrow(
      /chart "mine-to-magnet" has no view "mines"; its views are chain, mine, .*heavy/,
    );
  });

  it('a step that no chapter has', async () => {
    await expect(renderAstro(Step, { id: 'nowhere', view: 'chain' }, 'x')).rejects.toThrow(
      'no step "nowhere" in any chapter',
    );
  });
});

describe('a step', () => {
  it('carries its permanent id, the figure and the view it asks for, and a link to itself', async () => {
    const html = await renderAstro(Step, { id: 'the-heavy-circuit', view: 'heavy' }, '<p>Words.</p>');
    expect(html).toMatch(
      /<section class="step" id="the-heavy-circuit" data-step[^>]* data-figure="figure-mine-to-magnet" data-view="heavy"/,
    );
    expect(html).toContain('<p>Words.</p>');
    expect(html).toContain('href="#the-heavy-circuit"');
  });

  it('holds a still of its view, for print and for readers without script', async () => {
    const html = await renderAstro(Step, { id: 'the-heavy-circuit', view: 'heavy' }, 'x');
    const chart = charts.find(({ id }) => id === 'mine-to-magnet');
    const still = /<div class="still[\s\S]*$/.exec(html)?.[0] ?? '';
    expect(still.match(/<svg/g)).toHaveLength(1);
    expect(wordsOf(still)).toContain(chart?.words['heavy']?.finding);
    expect(wordsOf(still)).toContain(chart?.describe('heavy'));
  });
});
