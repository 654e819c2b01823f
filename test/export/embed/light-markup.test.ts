// Drawings as embeds carry them: every mark where renderChart() puts it, every colour that left its attribute named by a class with a rule.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sizes } from '../../../src/charts/contract/scene.ts';
import { charts } from '../../../src/charts/contract/registry.ts';
import { chartOfCoasts, embedView } from '../../../src/export/embed/embed-parts.ts';
import { coarseCoasts } from '../../../src/export/embed/light/coarse-coasts.ts';
import { lightMarkup, usual } from '../../../src/export/embed/light/light-markup.ts';
import { coast, lightPath } from '../../../src/export/embed/light/light-path.ts';
import { readOutOf } from '../../../src/charts/figure/read-out/read-out.ts';
import { renderChart } from '../../../src/export/picture/render-chart.ts';

const rules = readFileSync('src/charts/marks/marks.css', 'utf8');

/** Where each set of a path's numbers ends, and what leads there: read one number after the other, as a browser does. */
function placesOf(d: string): string[] {
  const tokens = d.match(/[a-zA-Z]|-?(?:\d+\.\d+|\d+|\.\d+)/g) ?? [];
  const places: string[] = [];
  let [x, y, left, top, command] = [0, 0, 0, 0, ''];
  const next = () => Number(tokens.shift());
  while (tokens.length > 0) {
    if (/[a-z]/i.test(tokens[0] ?? '')) command = tokens.shift() ?? '';
    const name = command.toUpperCase();
    const [fromX, fromY] = command === name ? [0, 0] : [x, y];
    const pairs = { C: 3, S: 2, Q: 2 }[name] ?? 1;
    const sides: string[] = [];
    if (name === 'A') sides.push(...[1, 2, 3, 4, 5].map(() => String(next())));
    if (name === 'Z') [x, y] = [left, top];
    else if (name === 'H') x = fromX + next();
    else if (name === 'V') y = fromY + next();
    else
      for (let i = 0; i < pairs; i++) {
        [x, y] = [fromX + next(), fromY + next()];
        if (i < pairs - 1) sides.push(x.toFixed(1), y.toFixed(1));
      }
    if (name === 'M') [left, top] = [x, y];
    const kind = /[LHV]/.test(name) ? 'L' : name;
    places.push(`${kind} ${[...sides, x.toFixed(1), y.toFixed(1)].join(' ')}`.replaceAll('-0.0', '0.0'));
    if (name === 'M') command = command === 'M' ? 'L' : 'l';
  }
  return places;
}

/** What of these places is seen: no move before another; on a coast, whole units. */
function seen(places: readonly string[], hasCoasts: boolean): string[] {
  const drawn = places.filter((place, i) => place[0] !== 'M' || places[i + 1]?.[0] !== 'M');
  const rings = drawn.filter((place) => place[0] === 'M').length;
  const isCoast = drawn.length > Math.max(coast.corners, coast.ofRing * rings);
  if (!hasCoasts || !isCoast || drawn.some((place) => !/^[MLZ]/.test(place))) return drawn;
  const units = drawn.map((place) =>
    place.replace(/-?[\d.]+/g, (number) => Math.round(Number(number)).toFixed(1)).replaceAll('-0.0', '0.0'),
  );
  return units.filter((place, i) => place[0] !== 'L' || place.slice(1) !== units[i - 1]?.slice(1));
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
const marksOf = (svg: string): string[] => svg.match(/<(?:path|circle|text)\b[^>]*>/g) ?? [];
/** Each line of each label, and where it stands. */
const linesOf = (svg: string): string[] =>
  (svg.match(/<text\b[\s\S]*?<\/text>/g) ?? []).flatMap((text) => {
    let [x, y] = [attribute(text, 'x'), Number(attribute(text, 'y'))];
    return [...text.matchAll(/(<[^>]*>)([^<]*)/g)].flatMap(([, tag = '', words]) => {
      x = attribute(tag, 'x') ?? x;
      y = Number(attribute(tag, 'y') ?? y) + Number(attribute(tag, 'dy') ?? 0);
      return words === '' ? [] : [`${x} ${y.toFixed(1)} ${words}`];
    });
  });

const corners = (d: string): [number, number][] =>
  placesOf(d)
    .filter((place) => place !== '')
    .map((place) => place.split(' ').slice(-2).map(Number) as [number, number]);
/** Every attribute of a mark stands on its light one, or is inherited, or is said by its class. */
function expectSaid(mark: string, own: string, inherited: ReadonlyMap<string, string> = new Map()): void {
  for (const [, name = '', value = ''] of mark.matchAll(/ ([\w-]+)="([^"]*)"/g)) {
    if (name === 'd' || attribute(own, name) === value) continue;
    if (attribute(own, name) === undefined && inherited.get(name) === value) continue;
    // What is gone is what goes without saying, or what a class says.
    if (name === 'text-anchor') expect(value).toBe('start');
    else {
      const says = (attribute(own, 'class') ?? '')
        .split(' ')
        .filter((each) => new RegExp(`\\.${each} \\{\\s*${name}: var`).test(rules));
      expect(says.length, `${name}="${value}" in ${mark}`).toBe(1);
    }
  }
}

const isMap = ({ id }: { readonly id: string }) => id === chartOfCoasts;
describe.each(charts.filter((chart) => !isMap(chart)).map((chart) => ({ id: chart.id, chart })))(
  '$id',
  ({ chart }) => {
    test.each(chart.views.flatMap((view) => sizes.map((size) => ({ view, size }))))(
      '$view, $size: marks, labels and colours stay',
      ({ view, size }) => {
        const whole = renderChart(chart, view, size, { figure: 'v', classes: true });
        const light = lightMarkup(whole);
        expect(light.length).toBeLessThan(whole.length);
        expect(linesOf(light)).toEqual(linesOf(whole));
        const [before, after] = [marksOf(whole), marksOf(light)];
        expect(after.length).toBe(before.length);
        for (const [i, mark] of before.entries()) {
          const own = after[i] ?? '';
          expect(placesOf(attribute(own, 'd') ?? '')).toEqual(
            seen(placesOf(attribute(mark, 'd') ?? ''), false),
          );
          expectSaid(mark, own);
        }
      },
    );
  },
);

describe('the map', () => {
  const map = charts.find(isMap)!;
  const every = map.views.flatMap((view) => sizes.map((size) => ({ view, size })));

  /** The box of a path: of its corners, or of a stroke along them that ends where they end. */
  function boxOf(d: string, width = 0): number[] {
    const all = corners(d);
    const legs = all.slice(1).map((to, i) => [all[i] ?? to, to] as const);
    const boxes =
      width === 0
        ? all.map(([x, y]) => [x, y, x, y] as const)
        : legs.map(([[x1, y1], [x2, y2]]) => {
            const [across, along] = x1 === x2 ? [width / 2, 0] : [0, width / 2];
            return [
              Math.min(x1, x2) - across,
              Math.min(y1, y2) - along,
              Math.max(x1, x2) + across,
              Math.max(y1, y2) + along,
            ] as const;
          });
    return [0, 1, 2, 3].map((side) =>
      (side < 2 ? Math.min : Math.max)(...boxes.map((box) => box[side] ?? NaN)),
    );
  }

  test.each(every)('$view, $size: marks, labels and colours stay', ({ view, size }) => {
    const whole = renderChart(map, view, size, { figure: 'v', classes: true });
    const light = lightMarkup(whole, true);
    expect(linesOf(light)).toEqual(linesOf(whole));
    const [drawing = ''] = /^<svg[^>]*>/.exec(light) ?? [];
    for (const [name, value] of usual) expect(attribute(drawing, name)).toBe(value);
    const [before, after] = [marksOf(whole), marksOf(light)];
    expect(after.length).toBe(before.length);
    expect(before.filter((mark) => attribute(mark, 'opacity') === '0')).toEqual([]);
    const kinds = { outlined: 0, pipes: 0 };
    for (let i = 0; i < before.length; i++) {
      const [mark = '', own = '', next = '', more = ''] = [before[i], after[i], before[i + 1], after[i + 1]];
      const d = attribute(mark, 'd') ?? '';
      const width = Number(attribute(more, 'stroke-width'));
      if (own === '<path/>') {
        // An area, and its outline after it: the light outline is filled.
        kinds.outlined++;
        expect(placesOf(attribute(next, 'd') ?? '')).toEqual(placesOf(d));
        expect(attribute(more, 'class')).toBe(`${attribute(mark, 'class')} ${attribute(next, 'class')}`);
        expect(placesOf(attribute(more, 'd') ?? '')).toEqual(seen(placesOf(d), true));
        expectSaid(next.replace(/ (?:class|fill)="[^"]*"/g, ''), more, usual);
        i++;
      } else if (attribute(own, 'stroke-linejoin') === 'miter') {
        // A pipe, and its walls after it: a stroke as wide as both, and one as wide as the pipe.
        kinds.pipes++;
        const way = attribute(own, 'd') ?? '';
        expect(attribute(more, 'd')).toBe(way);
        for (const [at, side] of boxOf(way, width).entries())
          expect(side).toBeCloseTo(boxOf(d)[at] ?? NaN, 0.9);
        expect(attribute(more, 'class')).toBe(attribute(mark, 'class')?.replace('fill-', 'stroke-'));
        expect(attribute(own, 'class')).toBe('stroke-ink');
        expect(Number(attribute(own, 'stroke-width')) - width).toBeCloseTo(2.4, 5);
        i++;
      } else if (attribute(mark, 'fill-opacity') !== undefined) {
        // The print sheet tells full areas from pale ones by this attribute.
        const product = Number(attribute(mark, 'fill-opacity')) * Number(attribute(mark, 'opacity') ?? 1);
        expect(Number(attribute(own, 'fill-opacity'))).toBeCloseTo(product, 3);
        expect(attribute(own, 'opacity')).toBeUndefined();
        expect(attribute(own, 'class')).toBe(attribute(mark, 'class'));
      } else {
        expect(placesOf(attribute(own, 'd') ?? '')).toEqual(seen(placesOf(d), true));
        expectSaid(mark, own, usual);
      }
    }
    expect(kinds.pipes).toBe({ all: 4, 'china-system': 1, 'magnet-loop': 4 }[view] ?? 0);
    // Land, and funnels, columns and works that the view shows in full.
    expect(kinds.outlined).toBeGreaterThan(view === 'promises' ? 0 : 2);
  });

  test.each(map.views)(
    '%s: the narrow drawing has the coasts of the wide one, where it has its own',
    (view) => {
      const { narrow, wide } = embedView(map, view);
      const own = marksOf(
        lightMarkup(renderChart(map, view, 'narrow', { figure: 'v', classes: true }), true),
      );
      const whole = (size: 'narrow' | 'wide') => renderChart(map, view, size, { figure: 'v', classes: true });
      const exact = marksOf(coarseCoasts({ narrow: whole('narrow'), wide: whole('wide') }).narrow);
      const drawn = narrow.match(/<(?:path|circle|text|use)\b[^>]*>/g) ?? [];
      expect(drawn.length).toBe(own.length);
      const uses = drawn.flatMap((tag, i) => (tag.startsWith('<use') ? [{ tag, i }] : []));
      // On a phone the other views show a part of the map each, which the wide drawing has not.
      if (view === 'all') expect(uses.length).toBeGreaterThan(5);
      for (const { tag, i } of uses) {
        const id = attribute(tag, 'href')?.slice(1) ?? '';
        const [kept = ''] = new RegExp(`<path id="${id}"[^>]*>`).exec(wide) ?? [];
        expect(attribute(kept, 'class')).toBe(attribute(own[i] ?? '', 'class'));
        const [, x, y, scale] =
          /translate\((\S+) (\S+)\)scale\((\S+)\)/.exec(attribute(tag, 'transform') ?? '') ?? [];
        const put = boxOf(attribute(kept, 'd') ?? '').map(
          (side, at) => side * Number(scale) + Number(at % 2 === 0 ? x : y),
        );
        for (const [at, side] of boxOf(attribute(exact[i] ?? '', 'd') ?? '').entries())
          expect(Math.abs(side - (put[at] ?? NaN)), `${id}: ${tag}`).toBeLessThan(1.5);
      }
      // What stands there alone is drawn there, and the read-out counts the same marks.
      expect(wide).not.toContain('<use');
      const said = readOutOf(map)?.views[view];
      for (const [size, drawing] of Object.entries({ narrow, wide }))
        expect((drawing.match(/<(?:path|circle|use)\b/g) ?? []).length, size).toBe(
          said?.[size as 'narrow'][0],
        );
    },
  );
});

test('a path at another place has the same steps', () => {
  const steps = (d: string) => lightPath(d).replace(/^M\S+ \S+?(?=[a-z])/, '');
  expect(lightPath('M250 71.3L254.5 65.8H266V76.8H254.5Z')).toBe('M250 71.3l4.5-5.5h11.5v11h-11.5z');
  expect(steps('M250 96.5L254.5 91H266V102H254.5Z')).toBe(steps('M250 71.3L254.5 65.8H266V76.8H254.5Z'));
  expect(lightPath('M1 1H3M5 1h2m0 4h2')).toBe('M1 1h2m2 0h2m0 4h2');
  expect(lightPath('M9 9M8 8M1 1H3M5 1M6 1h2')).toBe('M1 1h2m3 0h2');
});

test('a path finer than a tenth, or with numbers left over, stays as it is', () => {
  for (const d of ['M1.25 2H3', 'M1 2H3 4L5', 'M1 2B3', '']) expect(lightPath(d)).toBe(d);
});
