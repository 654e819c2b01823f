// Drawings as embeds carry them: every mark where renderChart() puts it, every colour that left its attribute named by a class with a rule.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sizes } from '../../../src/charts/contract/scene.ts';
import { charts } from '../../../src/charts/contract/registry.ts';
import { chartOfCoasts } from '../../../src/export/embed/embed-parts.ts';
import { lightMarkup } from '../../../src/export/embed/light/light-markup.ts';
import { coast, lightPath } from '../../../src/export/embed/light/light-path.ts';
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

describe.each(charts.map((chart) => ({ id: chart.id, chart })))('$id', ({ chart }) => {
  test.each(chart.views.flatMap((view) => sizes.map((size) => ({ view, size }))))(
    '$view, $size: marks, labels and colours stay',
    ({ view, size }) => {
      const whole = renderChart(chart, view, size, { figure: 'v', classes: true });
      const hasCoasts = chart.id === chartOfCoasts;
      const light = lightMarkup(whole, hasCoasts);
      expect(light.length).toBeLessThan(whole.length);
      expect(linesOf(light)).toEqual(linesOf(whole));
      const [before, after] = [marksOf(whole), marksOf(light)];
      expect(after.length).toBe(before.length);
      for (const [i, mark] of before.entries()) {
        const own = after[i] ?? '';
        expect(placesOf(attribute(own, 'd') ?? '')).toEqual(
          seen(placesOf(attribute(mark, 'd') ?? ''), hasCoasts),
        );
        for (const [, name = '', value] of mark.matchAll(/ ([\w-]+)="([^"]*)"/g)) {
          if (name === 'd' || attribute(own, name) === value) continue;
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
