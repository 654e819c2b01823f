// The article, marked up: every claim underlined once among all and once in the view of its assessment, in the words of its row.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimsLedgerChart as chart } from '../../src/charts/claims-ledger/chart.ts';
import { verdict } from '../../src/charts/claims-ledger/words.ts';
import { sizes, type PlotScene, type Shape, type Size } from '../../src/charts/contract/scene.ts';
import { contrast } from '../../src/charts/look/contrast.ts';
import { textWidth } from '../../src/charts/look/text-width.ts';
import { rows, type View } from '../../src/charts/claims-ledger/rows.ts';
import { blueprint, paper } from '../../src/charts/look/palette.ts';
import { inkOf } from '../../src/charts/marks/ink.ts';
import { claim, sections } from '../../src/data/facts/claim.ts';
import { claims } from '../../src/data/tables/record/claims.ts';
import { countWord } from '../../src/charts/look/number-words.ts';
import { printed } from '../../src/names/typography.ts';
import { pathPoints } from './drawings/boxes.ts';

const sceneOf = (view: string, size: Size = 'wide') => chart.scene(view, size) as PlotScene;
const ids = claims.rows.map(({ claim_id }) => claim_id);
/** The claims that a view counts: their strokes are in ink, all others pale. */
const markedIn = (view: string, size: Size) =>
  sceneOf(view, size)
    .shapes.filter(({ key, tone }) => ids.includes(key) && tone === 'ink')
    .map(({ key }) => key);
/** The claim of a view whose words are set large, as a list; the others of it are strokes on the page. */
const largeIn = (view: string): readonly string[] =>
  view === 'all' ? [] : [rows.shown[view as Exclude<View, 'all'>].large.id];
/** The stroke of a claim on the small page. */
const onPage = (view: string, id: string) => (largeIn(view).includes(id) ? `${id}-page` : id);
const textOf = (view: string, key: string) =>
  sceneOf(view)
    .texts.find((text) => text.key === key)
    ?.lines.join(' ');
/** The article's words that a view prints of a claim. */
const saidOf = (view: string, id: string, size: Size = 'wide') =>
  sceneOf(view, size)
    .texts.filter(({ key }) => key.startsWith(`${id}-said`))
    .flatMap(({ lines }) => lines)
    // A line that ends behind a long dash goes on without a space.
    .reduce((said, line) => said + (said === '' || said.endsWith('—') ? '' : ' ') + line, '');
/** A colour at some opacity over a ground. */
const mixed = (colour: string, ground: string, opacity: number): string => {
  const at = (hex: string, i: number): number => parseInt(hex.slice(i, i + 2), 16);
  const part = (i: number): number => Math.round(at(colour, i) * opacity + at(ground, i) * (1 - opacity));
  return `#${[1, 3, 5].map((i) => part(i).toString(16).padStart(2, '0')).join('')}`;
};
const boundsOf = (shapes: readonly Shape[], key: string) => {
  const points = pathPoints(shapes.find((each) => each.key === key)?.d ?? '');
  expect(points.length, key).toBeGreaterThan(0);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
};
const [, ...opened] = chart.views;

describe.each(sizes)('the views, %s', (size) => {
  it('all underlines every claim once, and prints no word of the article but its headings', () => {
    expect(markedIn('all', size).sort()).toEqual(ids);
    for (const id of ids) expect(saidOf('all', id, size)).toBe('');
  });

  it('all draws what is supported three times as thick as the rest, and words in a light grey', () => {
    const { shapes } = sceneOf('all', size);
    const claimed = shapes.filter(({ key }) => ids.includes(key));
    const bars = claimed.filter(({ ink }) => ink === 'fill');
    expect(bars).toHaveLength(claims.rows.filter(({ assessment }) => assessment === 'supported').length);
    const thin = inkOf('wall', 'ink')['stroke-width'] ?? NaN;
    for (const { key, d } of bars) {
      const [, thick = NaN] = /v([\d.]+)H/.exec(d)?.map(Number) ?? [];
      expect(thick, key).toBeGreaterThanOrEqual(3 * thin);
    }
    const words = shapes.filter(({ key }) => key.startsWith('line-'));
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter(({ ink }) => ink === 'hair')).toEqual([]);
  });

  it('all keeps headings clear of the strokes over them', () => {
    const { shapes, texts } = sceneOf('all', size);
    const claimed = shapes.filter(({ key }) => ids.some((id) => key === id || key.startsWith(`${id}-`)));
    for (const { key, x, y, size: letters } of texts.filter((text) => text.key.startsWith('section-')))
      for (const { key: name, d } of claimed)
        for (const at of pathPoints(d)) {
          if (at.x < x - 1 || at.x > x + (size === 'wide' ? 240 : 165) || at.y > y) continue;
          expect(y - 0.72 * letters - at.y, `${key} under ${name}`).toBeGreaterThan(4);
        }
  });

  it('the others count every claim once between them, and set one large', () => {
    const once = opened.filter((view) => view !== 'partly-highlights-more');
    expect(once.flatMap((view) => markedIn(view, size)).sort()).toEqual(ids);
    for (const view of opened)
      expect(
        sceneOf(view, size).spots.map(({ key }) => key),
        view,
      ).toEqual(largeIn(view));
    const more = markedIn('partly-highlights-more', size);
    expect(markedIn('partly-highlights', size)).toEqual(expect.arrayContaining(more));
    expect(more).toEqual(expect.arrayContaining([...largeIn('partly-highlights-more')]));
    expect(more).not.toContain(largeIn('partly-highlights')[0]);
  });

  it('keeps the stroke of every claim on the page, in a grey that is seen where it is not counted', () => {
    for (const view of opened) {
      const { shapes } = sceneOf(view, size);
      const sheet = boundsOf(shapes, 'sheet-0');
      for (const id of ids) {
        const on = boundsOf(shapes, onPage(view, id));
        expect(on.left > sheet.left && on.right < sheet.right && on.bottom < sheet.bottom, id).toBe(true);
        const {
          tone = 'paper',
          ink,
          d = '',
          opacity = 1,
        } = shapes.find(({ key }) => key === onPage(view, id)) ?? {};
        const isCounted = markedIn(view, size).includes(id);
        expect(tone, `${view} ${id}`).toBe(isCounted ? 'ink' : 'ink-2');
        if (isCounted) continue;
        for (const ground of [paper, blueprint]) {
          const seen = contrast(mixed(ground[tone], ground.paper, opacity), ground.paper);
          expect(seen, `${view} ${id}`).toBeGreaterThan(2.95);
          expect(seen, `${view} ${id}`).toBeLessThan(contrast(ground.ink, ground.paper) / 2);
        }
        // The weight of a verdict is the same in kind, counted or not.
        const [, thick = NaN] = /v([\d.]+)H/.exec(d)?.map(Number) ?? [];
        const { assessment } = claim(id);
        expect(ink, id).toBe(assessment === 'too_early' ? 'slot' : 'fill');
        if (assessment === 'supported') expect(thick, id).toBeGreaterThan(3);
        if (assessment === 'partly_supported') expect(thick, id).toBeLessThan(1.6);
      }
    }
  });

  it('the words of one are large: on a phone larger than those of the text around it', () => {
    for (const view of opened)
      for (const { key, size: em } of sceneOf(view, size).texts.filter((text) => text.key.includes('-said-')))
        expect(em, `${view} ${key}`).toBeGreaterThanOrEqual(size === 'wide' ? 22 : 20);
  });

  it('the count in the face of headlines is that of the headline', () => {
    for (const view of opened) {
      const marked = markedIn(view, size).length;
      const { texts } = sceneOf(view, size);
      const count = texts.find(({ key }) => key.startsWith('count-'));
      expect(count?.face, view).toBe('display');
      const [some, among = ''] = count?.lines.join('').split(' of ') ?? [];
      expect(Number(some), view).toBe(marked);
      if (view !== 'partly-highlights-more')
        expect(chart.words[view]?.finding, view).toMatch(
          new RegExp(
            `^${countWord(marked)} of (${among}|${Number(among) > 15 ? among : countWord(Number(among))}) claims`,
            'i',
          ),
        );
    }
  });

  it('numbers stand in the frame beside the strokes of their claims on the page', () => {
    for (const view of opened) {
      const { shapes, texts } = sceneOf(view, size);
      const frame = boundsOf(shapes, 'frame');
      for (const id of markedIn(view, size)) {
        const number = texts.find(({ key }) => key === `${id}-number`);
        expect(number?.lines.join(''), id).toBe(String(Number(id.slice(1))));
        const { x = NaN, y = NaN } = number ?? {};
        expect(x > frame.left && x < frame.right && y - 8 > frame.top && y < frame.bottom, id).toBe(true);
        const on = boundsOf(shapes, onPage(view, id));
        expect(y > on.top - 14 && y < on.bottom + 14, `${view} ${id}`).toBe(true);
      }
    }
  });

  it('words that are put in keep off the line above them', () => {
    for (const view of opened) {
      const { texts } = sceneOf(view, size);
      for (const { key, y, size: em } of texts.filter((text) => text.key.endsWith('-cure'))) {
        const id = key.slice(0, 3);
        const lines = texts.filter((each) => each.key.startsWith(`${id}-said`)).map((each) => each.y);
        const above = Math.max(-Infinity, ...lines.filter((at) => at < y));
        expect(y - 0.75 * em - above, `${view} ${id}`).toBeGreaterThan(3);
      }
    }
  });

  it('marks a large claim by one bar along all its lines, and underlines none of its words', () => {
    for (const view of opened)
      for (const id of largeIn(view)) {
        const { shapes, texts } = sceneOf(view, size);
        const said = texts.filter(({ key }) => key.startsWith(`${id}-said`));
        const lines = new Set(said.map(({ y }) => y));
        const em = said[0]?.size ?? NaN;
        const words = Math.min(...said.map(({ x }) => x));
        const { left, right, top, bottom } = boundsOf(shapes, id);
        expect(right - left, id).toBeLessThan(8);
        expect(right, id).toBeLessThan(words - 3);
        expect(left, id).toBeGreaterThan(words - 16);
        expect(top, id).toBeLessThan(Math.min(...lines) - 0.6 * em);
        expect(bottom, id).toBeGreaterThan(Math.max(...lines));
        // Right of the bar nothing is drawn of the claim but its caret.
        const own = shapes.filter(({ key }) => key.startsWith(id) && !/-(page|tie|caret)/.test(key));
        for (const { key } of own) expect(boundsOf(shapes, key).right, key).toBeLessThan(words);
        // In whatever face: that of the text is a little wider than that of labels, and neither is spaced out to be seen.
        for (const {
          lines: [words = ''],
          size: em,
          length = NaN,
          face,
        } of said) {
          expect(face, id).toBe('reading');
          const part = length / textWidth(words, em);
          expect(part, id).toBeGreaterThan(1);
          expect(part, id).toBeLessThan(1.08);
        }
      }
  });

  it('shows by the stroke how each stands, and the same over its words in words', () => {
    const inks = {
      supported: ['fill'],
      partly_supported: ['wall'],
      contested: ['wall', 'wall'],
      too_early: ['slot'],
    };
    for (const view of opened) {
      const { shapes, texts } = sceneOf(view, size);
      for (const id of largeIn(view)) {
        const { assessment } = claim(id);
        const drawn = shapes.filter(({ key }) => [id, `${id}-second`].includes(key));
        expect(
          drawn.map(({ ink }) => ink),
          id,
        ).toEqual(inks[assessment]);
        expect(texts.map(({ key }) => key)).toContain(`head-${assessment}`);
      }
      // On the page, by their height: one that holds in part is less than half of one that holds. No stroke is broken.
      for (const id of markedIn(view, size)) {
        const { d = '', ink } = shapes.find(({ key }) => key === onPage(view, id)) ?? {};
        const [, thick = NaN] = /v([\d.]+)H/.exec(d)?.map(Number) ?? [];
        const { assessment } = claim(id);
        expect(ink, id).toBe(assessment === 'too_early' ? 'slot' : 'fill');
        if (assessment === 'supported') expect(thick, id).toBeGreaterThanOrEqual(4);
        if (assessment === 'partly_supported') expect(thick, id).toBeLessThan(2);
      }
      expect(shapes.filter(({ ink }) => ink === 'gap' || ink === 'dashes')).toEqual([]);
    }
  });

  it('prints every heading in full, over the lines that stand under it', () => {
    const printedIn = (view: string) =>
      sceneOf(view, size).texts.flatMap(({ key, lines }) =>
        key.startsWith('section-') ? [lines.join(' ')] : [],
      );
    expect(printedIn('all')).toEqual(
      sections.map((name, i) => expect.stringContaining(`${i + 1}  ${name}`) as string),
    );
    for (const view of opened) {
      expect(printedIn(view).length, view).toBeGreaterThan(0);
      for (const heading of printedIn(view)) expect(printedIn('all')).toContain(heading);
    }
  });

  it('counts beside or over the sheets what claims are, and no verdict that none has', () => {
    const counts = sceneOf('all', size).texts.filter(({ key }) => key.startsWith('count-'));
    const numbers = counts.map(({ lines }) => Number(lines.join('')));
    expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(ids.length);
    expect(numbers).not.toContain(0);
    for (const { size: em } of counts) expect(em).toBeGreaterThan(40);
  });

  it('stands carets just under their line, between its words, and bars clear of the lens and the edge', () => {
    for (const view of opened) {
      const { shapes, texts, width, height } = sceneOf(view, size);
      for (const { key, d } of shapes.filter((each) => /^C\d+-caret$/.test(each.key))) {
        const id = key.slice(0, 3);
        const points = pathPoints(d);
        const tip = Math.max(...points.map(({ y }) => y));
        const beside = texts.filter(
          (each) => each.key.startsWith(`${id}-said`) && Math.abs(each.y - tip) < 0.35 * each.size,
        );
        expect(beside.length, key).toBeGreaterThan(0);
        for (const { y, size: em } of beside) expect(tip - y, key).toBeGreaterThan(0.1 * em);
        for (const { x, length = NaN } of beside)
          for (const at of points) expect(at.x < x || at.x > x + length, key).toBe(true);
      }
      for (const { key, d } of shapes.filter((each) => largeIn(view).includes(each.key))) {
        const glass = boundsOf(shapes, 'lens');
        for (const { x, y } of pathPoints(d)) {
          expect(y - glass.top, `${view} ${key}`).toBeGreaterThan(8);
          expect(height - y, `${view} ${key}`).toBeGreaterThan(5);
          expect(x - glass.left, `${view} ${key}`).toBeGreaterThan(5);
          expect(x, `${view} ${key}`).toBeLessThanOrEqual(width);
        }
      }
    }
  });

  it('puts the missing words over a caret where a claim holds in part, and nowhere else', () => {
    for (const view of opened) {
      const { shapes, texts } = sceneOf(view, size);
      for (const id of largeIn(view)) {
        const has = claim(id).cure !== null;
        expect(
          shapes.some(({ key }) => key === `${id}-caret`),
          id,
        ).toBe(has);
        expect(
          texts.some(({ key }) => key === `${id}-cure`),
          id,
        ).toBe(has);
      }
    }
  });
});

it.each(sizes)('holds on its sheet every claim that the headline on the highlights counts: %s', (size) => {
  const inHighlights = claims.rows.filter(
    ({ section, assessment }) => section.startsWith('Highlights') && assessment === 'partly_supported',
  );
  expect(markedIn('partly-highlights', size).sort()).toEqual(inHighlights.map(({ claim_id }) => claim_id));
  const { finding = '' } = chart.words['partly-highlights'] ?? {};
  expect(finding).toMatch(new RegExp(`^${countWord(inHighlights.length)} `, 'i'));
});

describe('on a phone', () => {
  // The step’s slip lies over the lower part of a screen 844 high; the finding stands over the drawing.
  it('the highlights stand above the part that a step covers, with their heading', () => {
    const { texts } = sceneOf('partly-highlights', 'narrow');
    expect(texts.map(({ key }) => key)).toContain('section-0');
    for (const { key, y } of texts.filter((each) => each.key.includes('-said-')))
      expect(y, key).toBeLessThan(430);
  });
});

describe('the verdict on one claim', () => {
  it('speaks of independent sources only where the row counts several', () => {
    for (const row of claims.rows)
      if (/^Independent sources/.test(verdict(row))) expect(row.rests_on).toBe('several_sources');
  });

  it('says that one source was found, or that a text is known from retellings', () => {
    expect(verdict(claim('C02'))).toMatch(/a part of it.* We found one source for it\.$/);
    expect(verdict(claim('C15'))).toMatch(/from retellings only\.$/);
  });

  it('names the orders where their text is the evidence', () => {
    expect(verdict(claim('C09'))).toMatch(/^The text of the Chinese orders bears it out\./);
  });
});

describe('the words', () => {
  it('are those of the rows, with the quotes of print', () => {
    expect(saidOf('supported-opening', 'C09')).toBe('Beijing’s move restricts dual-use exports,');
    expect(saidOf('partly-end', 'C18')).toMatch(/“testing”/);
    expect(textOf('partly-highlights', 'C04-cure')).toBe('heavy');
  });

  it.each(sizes)('are on the sheet whole where the story quotes them: %s', (size) => {
    const story = readFileSync('content/chapters/en/07-between-the-lines.mdx', 'utf8');
    const quoted = [...story.matchAll(/<At mark="(C\d+)">“([^”]+)”/g)];
    expect(quoted.length).toBeGreaterThan(0);
    for (const [, id = '', words = ''] of quoted) {
      const view = opened.find((each) => largeIn(each).includes(id)) ?? '';
      expect(saidOf(view, id, size), id).toContain(words);
    }
  });

  it.each(sizes)('are those of the claim, and all of them: %s', (size) => {
    for (const view of opened)
      for (const id of ids) {
        const { quote, passage } = claim(id);
        const whole = printed(passage ?? quote);
        expect(saidOf(view, id, size), id).toBe(largeIn(view).includes(id) ? whole : '');
      }
  });

  it.each(sizes)(
    'stand on the page of the whole article in the frame from which the lens opens: %s',
    (size) => {
      for (const view of opened) {
        const { shapes } = sceneOf(view, size);
        const [sheet, frame, lens] = ['sheet-0', 'frame', 'lens'].map((key) => boundsOf(shapes, key));
        if (sheet === undefined || frame === undefined || lens === undefined) throw new Error(view);
        const isOn = (inner: typeof sheet, outer: typeof sheet) =>
          inner.left >= outer.left &&
          inner.right <= outer.right &&
          inner.top >= outer.top &&
          inner.bottom <= outer.bottom;
        expect(isOn(frame, sheet), view).toBe(true);
        expect(lens.left).toBe(frame.right);
        for (const id of markedIn(view, size))
          expect(isOn(boundsOf(shapes, onPage(view, id)), frame), `${view} ${id}`).toBe(true);
      }
    },
  );

  it('are all on the page at a desk, each as long as it is, in every view', () => {
    const lengths = opened.map((view) =>
      sceneOf(view)
        .shapes.filter(({ key }) => key.startsWith('line-'))
        // Lines of a part in view stand further apart: as long as ever, at another height.
        .map(({ d }) => d.replace(/^M([\d.]+) [\d.]+/, 'M$1')),
    );
    for (const page of lengths) expect(page).toEqual(lengths[0]);
    const [drawn] = lengths;
    const dashes = drawn?.flatMap((d) => d.match(/h/g) ?? []).length;
    expect(dashes).toBe(rows.paragraphs.flatMap(({ words }) => words).length);
  });

  it.each(sizes)('are put in in ink, for red is China’s: %s', (size) => {
    for (const view of opened) {
      const { shapes, texts } = sceneOf(view, size);
      expect([...shapes, ...texts].filter(({ tone }) => tone === 'china')).toEqual([]);
    }
  });

  it.each(sizes)('come with how many sources speak for them and against them: %s', (size) => {
    for (const view of opened)
      for (const id of largeIn(view)) {
        const note = sceneOf(view, size).texts.find(({ key }) => key === `${id}-note`);
        const yes = claim(id).source_ids_for.length;
        expect(note?.lines.join(' '), `${view} ${id}`).toMatch(
          new RegExp(`\\b${yes} for it, (none|\\d+) against`),
        );
      }
  });

  it('carry the date where a row asks for it', () => {
    expect(textOf('partly-middle', 'C15-cure')).toMatch(/7\sJanuary\s2026$/);
  });

  it('leave out pointers to our own files', () => {
    for (const view of chart.views)
      for (const { lines } of (chart.scene(view, 'wide') as PlotScene).texts)
        expect(lines.join(' ')).not.toMatch(/\.csv|the seed/);
  });
});
