// The article, marked up: every claim underlined once among all and once in the view of its assessment, in the words of its row.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimsLedgerChart as chart } from '../../src/charts/claims-ledger/chart.ts';
import { verdict } from '../../src/charts/claims-ledger/words.ts';
import {
  sizes,
  type PlacedText,
  type PlotScene,
  type Shape,
  type Size,
} from '../../src/charts/contract/scene.ts';
import { contrast } from '../../src/charts/look/contrast.ts';
import { textWidth } from '../../src/charts/look/text-width.ts';
import { rows, type View } from '../../src/charts/claims-ledger/rows.ts';
import { blueprint, paper } from '../../src/charts/look/palette.ts';
import { claim } from '../../src/data/facts/claim.ts';
import { claims } from '../../src/data/tables/record/claims.ts';
import { countWord } from '../../src/charts/look/number-words.ts';
import { printed } from '../../src/names/typography.ts';
import { boxAround, pathPoints } from './drawings/boxes.ts';

const sceneOf = (view: string, size: Size = 'wide') => chart.scene(view, size) as PlotScene;
const ids = claims.rows.map(({ claim_id }) => claim_id);
/** The claims that a view counts: their strokes are in ink, all others pale. */
const markedIn = (view: string, size: Size) =>
  sceneOf(view, size)
    .shapes.filter(({ key, tone }) => ids.includes(key) && tone === 'ink')
    .map(({ key }) => key);
/** The claims of a view that are set in words on its page, among those that it counts. */
const inWordsIn = (view: string, size: Size): readonly string[] => {
  if (view === 'all') return ['C04'];
  const { claims: counted, narrow } = rows.shown[view as Exclude<View, 'all'>];
  return (size === 'wide' ? counted : narrow).map(({ id }) => id);
};
const textOf = (view: string, key: string) =>
  sceneOf(view)
    .texts.find((text) => text.key === key)
    ?.lines.join(' ');
/** The pieces of a claim's words, as they are read. */
const piecesOf = (view: string, id: string, size: Size) =>
  sceneOf(view, size)
    .texts.filter(({ key }) => key.startsWith(`${id}-said`))
    .toSorted((one, other) => one.y - other.y || one.x - other.x);
/** The article's words that a view prints of a claim. */
const saidOf = (view: string, id: string, size: Size = 'wide') =>
  piecesOf(view, id, size)
    .flatMap(({ lines }) => lines)
    // A line that ends behind a long dash goes on without a space.
    .reduce((said, line) => said + (said === '' || said.endsWith('—') ? '' : ' ') + line, '');
/** How wide a piece is drawn. */
const widthOf = ({ lines, size: em, length }: PlacedText) => length ?? textWidth(lines.join(''), em) * 1.045;
/** The level stretches of a stroke. */
const stretchesOf = ({ d }: Pick<Shape, 'd'>) =>
  [...d.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)/g)].map(([, ...at]) => {
    const [x = NaN, y = NaN, width = NaN] = at.map(Number);
    return { x, y, width };
  });
/** A colour at some opacity over a ground. */
const mixed = (colour: string, ground: string, opacity: number): string => {
  const at = (hex: string, i: number): number => parseInt(hex.slice(i, i + 2), 16);
  const part = (i: number): number => Math.round(at(colour, i) * opacity + at(ground, i) * (1 - opacity));
  return `#${[1, 3, 5].map((i) => part(i).toString(16).padStart(2, '0')).join('')}`;
};
const boundsOf = (shapes: readonly Shape[], key: string) => {
  const points = pathPoints(shapes.find((each) => each.key === key)?.d ?? '');
  expect(points.length, key).toBeGreaterThan(0);
  return boxAround(points);
};
const [, ...opened] = chart.views;

describe.each(sizes)('the views, %s', (size) => {
  it('all underlines every claim once, and prints of the article its title and the words of one claim', () => {
    expect(markedIn('all', size).sort()).toEqual(ids);
    for (const id of ids)
      expect(saidOf('all', id, size), id).toBe(
        id === 'C04' ? printed(claim(id).passage ?? claim(id).quote) : '',
      );
    for (const view of chart.views)
      expect(
        sceneOf(view, size)
          .texts.find(({ key }) => key === 'title')
          ?.lines.join(' '),
      ).toBe(`“${rows.article.title}”`);
  });

  it('all draws the strokes of all verdicts as thick as each other, filled, filled to their half or hollow, and words in a light grey', () => {
    const { shapes } = sceneOf('all', size);
    const claimed = shapes.filter(({ key }) => ids.includes(key));
    const tallOf = (assessment: string): readonly number[] =>
      claimed
        // Under words a bar is thinner.
        .filter(({ key }) => key !== 'C04' && claim(key).assessment === assessment)
        .map(({ d, ink }) => Number(/v([\d.]+)H/.exec(d)?.[1]) + (ink === 'wall' ? 1.2 : 0));
    const [whole, part] = [tallOf('supported'), tallOf('partly_supported')];
    expect(whole).toHaveLength(claims.rows.filter(({ assessment }) => assessment === 'supported').length);
    expect(part.length).toBeGreaterThan(whole.length);
    expect(new Set([...whole, ...part].map((tall) => tall.toFixed(1))).size).toBe(1);
    expect(new Set(claimed.map(({ key, ink }) => `${claim(key).assessment} ${ink}`))).toEqual(
      new Set(['supported fill', 'partly_supported wall', 'too_early slot']),
    );
    // Seen at once, on a phone as well: more than four pixels.
    expect(Math.min(...whole)).toBeGreaterThan(4.5);
    const words = shapes.filter(({ key }) => key.startsWith('line-'));
    expect(words.length).toBeGreaterThan(20);
    expect(new Set(words.map(({ tone }) => tone))).toEqual(new Set(['rule']));
    expect(words.filter(({ ink }) => ink === 'hair')).toEqual([]);
  });

  it('all writes the correction of that claim over the only caret of the page', () => {
    const { shapes, texts } = sceneOf('all', size);
    const written = texts.filter(({ key }) => key.endsWith('-cure'));
    expect(written.map(({ lines }) => lines.join(''))).toEqual([claim('C04').cure]);
    for (const { size: em, tone, face } of written) {
      expect([tone, face]).toEqual(['ink', 'italic']);
      expect(em).toBeGreaterThan(18);
    }
    expect(shapes.map(({ key }) => key).filter((key) => /^C\d+-caret$/.test(key))).toEqual(['C04-caret']);
  });

  it('all keeps what is written over a line clear of the stroke over it, and of its own caret', () => {
    const { shapes, texts } = sceneOf('all', size);
    const claimed = shapes.filter(({ key }) => ids.includes(key));
    expect(claimed).not.toHaveLength(0);
    const written = texts.filter((text) => text.key.endsWith('-cure'));
    expect(written).not.toHaveLength(0);
    for (const { key, x, y, size: em, lines } of written) {
      const half = textWidth(lines.join(''), em, 600) / 2;
      for (const { key: name, d, ink } of claimed)
        for (const stretch of stretchesOf({ d })) {
          if (stretch.x > x + half || stretch.x + stretch.width < x - half || stretch.y > y) continue;
          expect(
            y - 0.72 * em - (stretch.y + (ink === 'wall' ? 3 : 5)),
            `${key} under ${name}`,
          ).toBeGreaterThan(0);
        }
      const { top } = boundsOf(shapes, `${key.slice(0, 3)}-caret`);
      expect(top - (y + 0.24 * em), key).toBeGreaterThan(0);
    }
  });

  it('all says in large figures how many claims stand how, each over the stroke of its own', () => {
    const { shapes, texts } = sceneOf('all', size);
    const byVerdict = Map.groupBy(claims.rows, ({ assessment }) => assessment);
    const figures = texts.filter(({ key }) => key.startsWith('head-'));
    expect(figures).toHaveLength(byVerdict.size);
    for (const { key, x, y, lines, size: em, face } of figures) {
      const verdict = key.slice('head-'.length);
      const counted = byVerdict.get(verdict as ReturnType<typeof claim>['assessment']) ?? [];
      expect([lines.join(''), face], verdict).toEqual([String(counted.length), 'display']);
      expect(em, verdict).toBeGreaterThan(
        2 * Math.max(...texts.filter((each) => each.face !== 'display').map((each) => each.size)),
      );
      const sign = boundsOf(shapes, `key-${verdict}`);
      expect(sign.left, verdict).toBe(x);
      expect(sign.top > y && sign.top < y + 20, verdict).toBe(true);
      const [own] = counted;
      const inks = [`key-${verdict}`, own?.claim_id].map(
        (name) => shapes.find((each) => each.key === name)?.ink,
      );
      expect(inks[0], verdict).toBe(inks[1]);
    }
  });

  it('the others count every claim once between them', () => {
    const once = opened.filter((view) => view !== 'partly-highlights-more');
    expect(once.flatMap((view) => markedIn(view, size)).sort()).toEqual(ids);
    const more = markedIn('partly-highlights-more', size);
    expect(markedIn('partly-highlights', size)).toEqual(expect.arrayContaining(more));
    expect(more.length).toBeLessThan(markedIn('partly-highlights', size).length);
  });

  it('sets all claims in words that the headline counts, or says how many', () => {
    for (const view of opened) {
      const [counted, words] = [markedIn(view, size), inWordsIn(view, size)];
      for (const id of ids) expect(saidOf(view, id, size) !== '', `${view} ${id}`).toBe(words.includes(id));
      if (size === 'wide') expect([...words].sort(), view).toEqual(counted.toSorted());
      else if (words.length < counted.length) {
        const some = `${countWord(words.length)} of these ${countWord(counted.length)} claims`;
        expect(
          chart.limits.some((limit) => JSON.stringify(limit).includes(some)),
          view,
        ).toBe(true);
        expect(chart.describe(view), view).toContain(some);
        expect(words.length, view).toBeGreaterThanOrEqual(counted.length / 2);
      }
    }
  });

  it('keeps on the page the stroke of every claim of the sections that the headline counts in, in a grey that is seen where it is not counted, and no other', () => {
    for (const view of opened) {
      const { shapes } = sceneOf(view, size);
      const sheet = boundsOf(shapes, 'sheet');
      const within = rows.shown[view as Exclude<View, 'all'>].within.map(({ id }) => id);
      expect(
        shapes
          .filter(({ key }) => ids.includes(key))
          .map(({ key }) => key)
          .toSorted(),
        view,
      ).toEqual(within.toSorted());
      for (const id of within) {
        const on = boundsOf(shapes, id);
        expect(
          on.left > sheet.left && on.right < sheet.right && on.bottom < sheet.bottom,
          `${view} ${id}`,
        ).toBe(true);
        const { tone = 'paper', ink, d = '', opacity = 1 } = shapes.find(({ key }) => key === id) ?? {};
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
        if (assessment === 'supported') expect(thick, id).toBeGreaterThan(2.3);
        if (assessment === 'partly_supported') expect(thick, id).toBe(1.2);
      }
    }
  });

  it('the words of claims can be read, on a phone as well as those of labels', () => {
    for (const view of opened)
      for (const { key, size: em, face } of sceneOf(view, size).texts.filter((text) =>
        text.key.includes('-said-'),
      )) {
        expect(em, `${view} ${key}`).toBeGreaterThanOrEqual(size === 'wide' ? 14 : 15);
        expect(face, key).toBe('reading');
      }
  });

  it('the headline counts the claims in ink', () => {
    for (const view of opened.filter((each) => each !== 'partly-highlights-more')) {
      const { among } = rows.shown[view as Exclude<View, 'all'>];
      const marked = markedIn(view, size).length;
      expect(chart.words[view]?.finding, view).toMatch(
        new RegExp(`^${countWord(marked)} of ${among > 15 ? among : countWord(among)} claims`, 'i'),
      );
    }
  });

  it('a number stands before each claim in words, and before no other', () => {
    for (const view of opened) {
      const numbers = sceneOf(view, size).texts.filter(({ key }) => key.endsWith('-number'));
      expect(numbers.map(({ key }) => key.slice(0, 3)).sort(), view).toEqual(
        inWordsIn(view, size).toSorted(),
      );
      for (const { key, x, y, lines } of numbers) {
        const id = key.slice(0, 3);
        const [first] = piecesOf(view, id, size);
        expect(lines.join(''), id).toBe(String(Number(id.slice(1))));
        expect((first?.x ?? NaN) - x, `${view} ${id}`).toBeGreaterThan(5);
        expect((first?.x ?? NaN) - x, `${view} ${id}`).toBeLessThan(40);
        expect((first?.y ?? NaN) - y, `${view} ${id}`).toBeLessThan(first?.size ?? NaN);
      }
    }
  });

  it('words that are put in keep off the line above them, and stand over their caret', () => {
    for (const view of chart.views) {
      const { texts, shapes } = sceneOf(view, size);
      for (const { key, x, y, size: em, lines } of texts.filter((text) => text.key.endsWith('-cure'))) {
        const id = key.slice(0, 3);
        const half = textWidth(lines.join(''), em, 600) / 2;
        const above = texts
          .filter((each) => each.key.includes('-said') && each.y < y)
          .filter((each) => each.x < x + half && each.x + widthOf(each) > x - half)
          .map((each) => each.y);
        expect(y - 0.72 * em - Math.max(-Infinity, ...above), `${view} ${id}`).toBeGreaterThan(0);
        // Letters hang a quarter of their size below their line: over the caret, and over the letters of the line under it.
        expect(boundsOf(shapes, `${id}-caret`).top - (y + 0.24 * em), `${view} ${id}`).toBeGreaterThan(0);
        const below = texts
          .filter((each) => each.key.includes('-said') && each.y > y)
          .filter((each) => each.x < x + half && each.x + widthOf(each) > x - half)
          .map((each) => each.y - 0.74 * each.size);
        expect(Math.min(Infinity, ...below) - (y + 0.24 * em), `${view} ${id}`).toBeGreaterThan(0);
        const { left, right } = boundsOf(shapes, `${id}-caret`);
        const tip = (left + right) / 2;
        expect(tip > x - half - 7 && tip < x + half + 7, `${view} ${id}`).toBe(true);
      }
    }
  });

  it('lets the hollow stroke of a claim that waits run on from under its last line, in dashes, to the words “to come” on the page', () => {
    const { shapes, texts } = sceneOf('unsettled', size);
    const [id = ''] = inWordsIn('unsettled', size);
    const last = piecesOf('unsettled', id, size).at(-1);
    const drawn = shapes.find(({ key }) => key === id);
    const { left, right, top, bottom } = boundsOf(shapes, id);
    expect(left).toBeCloseTo(last?.x ?? NaN, 0);
    expect(top - (last?.y ?? NaN)).toBeGreaterThan(0.3 * (last?.size ?? NaN));
    // Three times as bold as any other stroke on its page, and no wall closes it.
    expect(bottom - top).toBeGreaterThanOrEqual(15);
    expect(drawn?.d).toMatch(new RegExp(`^M${right} [\\d.]+H${left}v${bottom - top}H${right}$`));
    const dashed = boundsOf(shapes, `${id}-to-come`);
    expect([dashed.left, dashed.top, dashed.bottom]).toEqual([right, top, bottom]);
    expect((dashed.right - dashed.left) / (dashed.right - left)).toBeCloseTo(1 / 3, 2);
    const words = texts.find(({ key }) => key === `${id}-waits`);
    if (words === undefined) throw new RangeError('no words after the stroke');
    expect(words.lines).toEqual(['to come']);
    expect(words.y - 0.74 * words.size).toBeGreaterThan(top);
    expect(words.y).toBeLessThan(bottom);
    expect(words.x - widthOf(words) - dashed.right).toBeGreaterThan(3);
    expect(words.x).toBeLessThan(boundsOf(shapes, 'sheet').right - 8);
    // The page is as wide as those of the other views.
    expect(boundsOf(shapes, 'sheet').right).toBe(boundsOf(sceneOf('partly-end', size).shapes, 'sheet').right);
  });

  it('underlines the words of a claim all along, but for one that waits', () => {
    for (const view of opened.filter((each) => each !== 'unsettled'))
      for (const id of inWordsIn(view, size)) {
        const under = sceneOf(view, size)
          .shapes.filter(({ key }) => key === id)
          .flatMap(stretchesOf);
        for (const piece of piecesOf(view, id, size)) {
          const width = widthOf(piece);
          const part = width / textWidth(piece.lines.join(''), piece.size);
          expect(part, id).toBeGreaterThan(1);
          expect(part, id).toBeLessThan(1.08);
          const has = under.some(
            (each) =>
              each.y > piece.y &&
              each.y < piece.y + 0.5 * piece.size &&
              each.x < piece.x + 0.2 &&
              each.x + each.width > piece.x + width - 0.2,
          );
          expect(has, `${view} ${id} “${piece.lines.join('')}”`).toBe(true);
        }
      }
  });

  it('keeps thick strokes clear of the letters over them and of those under them', () => {
    for (const view of ['supported-opening', 'supported-body'])
      for (const id of inWordsIn(view, size)) {
        const under = sceneOf(view, size).shapes.filter(({ key }) => key === id);
        const [, thick = NaN] = /v([\d.]+)H/.exec(under[0]?.d ?? '')?.map(Number) ?? [];
        const tops = under.flatMap(stretchesOf).map(({ y }) => y);
        piecesOf(view, id, size).forEach(({ y, size: em }, i) => {
          expect((tops[i] ?? NaN) - (y + 0.24 * em), `${view} ${id} ${i}`).toBeGreaterThan(0);
          if (i > 0)
            expect(y - 0.74 * em - (tops[i - 1] ?? NaN) - thick, `${view} ${id} ${i}`).toBeGreaterThan(0);
        });
      }
  });

  it('shows by the stroke how each stands, and the same over the page in words', () => {
    const inks = {
      supported: ['fill'],
      partly_supported: ['wall'],
      contested: ['wall', 'wall'],
      too_early: ['slot'],
    };
    for (const view of opened) {
      const { shapes, texts } = sceneOf(view, size);
      for (const id of inWordsIn(view, size)) {
        const { assessment } = claim(id);
        const drawn = shapes.filter(({ key }) => [id, `${id}-second`].includes(key));
        expect(
          drawn.map(({ ink }) => ink),
          id,
        ).toEqual(inks[assessment]);
        const [, thick = NaN] = /v([\d.]+)H/.exec(drawn[0]?.d ?? '')?.map(Number) ?? [];
        if (assessment === 'supported') expect(thick, id).toBeGreaterThanOrEqual(4);
        expect(texts.map(({ key }) => key)).toContain(`head-${assessment}`);
      }
      // Dashes stand for what is not known: of a claim, only for what is still to come.
      expect(
        shapes
          .filter(({ ink }) => ink === 'gap' || ink === 'dashes')
          .filter(({ key }) => view !== 'unsettled' || key !== `${inWordsIn(view, size)[0]}-to-come`),
      ).toEqual([]);
    }
  });

  it('counts over the page what claims are of the sections that the headline counts in, and no verdict that none has', () => {
    for (const view of chart.views) {
      const counts = sceneOf(view, size).texts.filter(({ key }) => key.startsWith('head-'));
      const numbers = counts.map(({ lines }) => parseInt(lines.join(''), 10));
      const among = view === 'all' ? ids.length : rows.shown[view as Exclude<View, 'all'>].among;
      expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(among);
      if (view !== 'all')
        expect(sceneOf(view, size).texts.find(({ key }) => key === 'among')?.lines).toEqual([`Of ${among}:`]);
      expect(numbers).not.toContain(0);
    }
  });

  it('hangs carets over small letters, between two words and under what is put in', () => {
    for (const view of chart.views) {
      const { shapes, texts } = sceneOf(view, size);
      for (const id of inWordsIn(view, size)) {
        const sign = shapes.find(({ key }) => key === `${id}-caret`);
        if (sign === undefined) continue;
        // Thin, so that it is no letter.
        expect(sign.ink, id).toBe('outline');
        const points = pathPoints(sign.d);
        const tip = Math.max(...points.map(({ y }) => y));
        const beside = texts.filter(
          (each) => each.key.includes('-said') && each.y > tip && each.y - tip < 0.6 * each.size,
        );
        expect(beside.length, id).toBeGreaterThan(0);
        for (const piece of beside) {
          expect(piece.y - tip, id).toBeGreaterThan(0.45 * piece.size);
          for (const at of points)
            expect(at.x < piece.x || at.x > piece.x + widthOf(piece) - 0.6, `${view} ${id}`).toBe(true);
        }
      }
    }
  });

  it('puts a caret where a claim in words lacks some, those over it, and says whose they are', () => {
    for (const view of chart.views) {
      const { shapes, texts } = sceneOf(view, size);
      const cured = inWordsIn(view, size).filter((id) => claim(id).cure !== null);
      for (const id of ids) {
        const has = cured.includes(id);
        const signs = shapes.filter(({ key }) => key === `${id}-caret`);
        expect(
          signs.map(({ tone }) => tone),
          `${view} ${id}`,
        ).toEqual(has ? ['ink'] : []);
        expect(
          texts.some(({ key }) => key === `${id}-cure`),
          `${view} ${id}`,
        ).toBe(has);
      }
      expect(
        texts.some(({ key }) => key === 'cures'),
        view,
      ).toBe(cured.length > 0);
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
  it('the page of all claims ends above the part that a step covers', () => {
    const { shapes } = sceneOf('all', 'narrow');
    const { bottom } = boundsOf(shapes, 'sheet');
    expect(bottom).toBeLessThanOrEqual(460);
    for (const id of ids) expect(boundsOf(shapes, id).bottom, id).toBeLessThan(bottom);
  });

  it('every sheet ends above the part that a step covers, and the words of claims on it', () => {
    for (const view of opened) {
      const { shapes, texts } = sceneOf(view, 'narrow');
      const { bottom } = boundsOf(shapes, 'sheet');
      expect(bottom, view).toBeLessThanOrEqual(453);
      for (const { key, y } of texts.filter((each) => each.key.includes('-said-')))
        expect(y, `${view} ${key}`).toBeLessThan(bottom);
    }
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
      const view = opened.find((each) => inWordsIn(each, size).includes(id)) ?? '';
      expect(saidOf(view, id, size), id).toContain(words);
    }
  });

  it.each(sizes)('are those of the claim, and all of them: %s', (size) => {
    for (const view of opened)
      for (const id of ids) {
        const { quote, passage } = claim(id);
        const whole = printed(passage ?? quote);
        expect(saidOf(view, id, size), id).toBe(inWordsIn(view, size).includes(id) ? whole : '');
      }
  });

  it.each(sizes)('are dashes on the page, each as long as it is, but for those that are set: %s', (size) => {
    const all = rows.paragraphs.flatMap(({ words }) => words);
    for (const view of chart.views) {
      const lines = sceneOf(view, size).shapes.filter(({ key }) => key.startsWith('line-'));
      const dashes = lines.flatMap(({ d }) => d.match(/h/g) ?? []).length;
      const set = inWordsIn(view, size);
      expect(dashes, view).toBe(all.filter((word) => !set.includes(word.claim ?? '')).length);
    }
  });

  it.each(sizes)('are put in in ink, for red is China’s: %s', (size) => {
    for (const view of chart.views) {
      const { shapes, texts } = sceneOf(view, size);
      expect([...shapes, ...texts].filter(({ tone }) => tone === 'china')).toEqual([]);
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

it('the table has the words that a correction is put in before, and the correction as the drawing writes it', () => {
  for (const [i, row] of claims.rows.entries()) {
    const cells = chart.data.rows[i] ?? {};
    const own = printed(row.passage ?? row.quote);
    expect(cells['quote'], row.claim_id).toBe(own);
    if (row.cure_before !== null) expect(own, row.claim_id).toContain(printed(row.cure_before));
    for (const view of chart.views)
      for (const { lines } of sceneOf(view).texts.filter(({ key }) => key === `${row.claim_id}-cure`))
        expect(cells['with'], `${view}, ${row.claim_id}`).toContain(`“${lines.join(' ')}”`);
  }
});

it.each([
  [3, ['all', 'partly-highlights']],
  [9, ['all', 'supported-opening']],
  [12, ['all', 'supported-body']],
  [14, ['all', 'partly-middle']],
  [20, ['all', 'supported-body']],
])('what claim %s holds for stands under the views that show it', (number, views) => {
  const told = chart.limits.filter(({ text }) => text.startsWith(`On claim ${number}: `));
  expect(told.map((limit) => limit.views)).toEqual([views]);
});
