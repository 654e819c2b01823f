// Slipping dates: rows are chosen by the rule, like is compared with like, only what is past is filled, and only a reported start is green.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { slippingDatesChart as chart } from '../../src/charts/slipping-dates/chart.ts';
import { displayWidth } from '../../src/charts/look/text-width.ts';
import { overlap, pathBox, pathPoints, rectBox, textBoxes } from './drawings/boxes.ts';

const of = (view: string, column: string) =>
  chart.rowsOf(view).flatMap((row) => (typeof row[column] === 'string' ? [row[column]] : []));

describe('the magnets', () => {
  it('have two dated promises or more each', () => {
    const named = of('magnets', 'current_status').length;
    const projects = of('magnets', 'milestone').length;
    expect(named).toBe(6);
    expect(projects).toBeGreaterThanOrEqual(2 * named);
  });

  it('never compare a start with metal, alloy, a trial or a run rate', () => {
    const clauses = of('magnets', 'milestone').map((milestone) => milestone.split(';')[0]);
    expect(clauses.filter((clause) => /alloy|metal|trial|run rate|capacity/.test(clause ?? ''))).toEqual([]);
    expect(clauses).toContain('magnets around 2025');
  });

  it('count no report of a step as a promise: MP’s newest promise is the end of 2025', () => {
    expect(of('magnets', 'id')).not.toContain('mp-independence-fort-worth-2026-02-26');
    expect(chart.describe('magnets')).toMatch(
      /MP Independence \(Fort Worth\): promised for 2023, then Dec 2025; 32\u00a0months so far, on trial/,
    );
  });

  it('leave air between their dates and the plate of the first promise at a desk', () => {
    const { shapes, texts } = chart.scene('magnets', 'wide') as PlotScene;
    const plates = shapes.filter(({ key }) => /-(?:stood|first)$/.test(key));
    const left = Math.min(...plates.flatMap(({ d }) => pathPoints(d).map(({ x }) => x)));
    const dates = textBoxes(texts.filter(({ key }) => key.startsWith('dates-')));
    expect(dates.length).toBeGreaterThan(0);
    for (const { name, right } of dates) expect(right, name).toBeLessThan(left - 8);
  });

  it.each(sizes)('are green where a plant is reported to ship, and only there: %s', (size) => {
    const { shapes } = chart.scene('magnets', size) as PlotScene;
    const green = shapes.filter(({ tone }) => tone === 'others');
    expect(green.map(({ key }) => key)).toEqual(['eVAC Sumter-reached', 'Neo Narva phase 1-reached']);
    for (const { ink } of green) expect(ink).toBe('fill');
  });
});

describe('the separation projects', () => {
  it('are in one of two views, and a date that got more exact has not moved', () => {
    const moved = of('separation', 'project');
    const unmoved = of('unmoved', 'project');
    expect(moved.filter((name) => unmoved.includes(name))).toEqual([]);
    expect(moved).toContain('Arafura Nolans');
    expect(unmoved).toContain('Carester Caremag (Lacq)'); // 2026, then December 2026
  });

  it('count from the first date that was found, and print when it was said', () => {
    const said = chart.describe('separation');
    // By reports of August 2020, June 2022 and June 2024; Nolans' date is of 2021, though work began in 2005.
    expect(said).toContain('Saskatchewan Research Council: promised for 2022, then 2027; 60\u00a0months');
    expect(said).toContain('Lynas Seadrift (Texas): promised for June 2025, then June 2026; Given up');
    expect(said).toContain('White Mesa phase 2: promised for 2027, then March 2029; 15\u00a0months');
    const lines = chart.data.lines
      .filter(({ cells }) => JSON.stringify(cells).includes('Arafura Nolans'))
      .map(({ cells }) => cells);
    expect(lines.map((cells) => cells['said'])).toEqual(['2021', '2026-08-31']);
    expect(lines.map((cells) => cells['promised'])).toEqual(['2024-12', 'after 2029']);
  });

  it.each(['separation', 'unmoved'])(
    'say in the drawing which were read, themselves or in a copy: %s',
    (view) => {
      const read = chart
        .rowsOf(view)
        .filter(({ known_by }) => known_by === 'primary' || known_by === 'transcription')
        .map(({ project }) => String(project));
      const [projects, said] = {
        separation: [
          ['Ucore Louisiana', 'Lynas Seadrift (Texas)', 'Energy Fuels White Mesa phase 2'],
          'Ucore, White Mesa and Lynas; a headline: Arafura, Nolans.',
        ],
        unmoved: [['IREL NdPr', 'Solvay La Rochelle'], 'IREL NdPr and Solvay.'],
      }[view] as [string[], string];
      expect(read.toSorted()).toEqual(projects.toSorted());
      const [title] = chart.rowsOf(view).filter(({ known_by }) => known_by === 'headline');
      expect(title?.['project']).toBe(view === 'separation' ? 'Arafura Nolans' : undefined);
      for (const size of sizes) {
        const { texts } = chart.scene(view, size) as PlotScene;
        const legend = texts.find(({ key }) => key === 'legend')?.lines.join(' ');
        expect(legend).toContain(`Newest report second-hand: all but ${said}`);
      }
    },
  );

  it('say output beside a promise only in the unit of the promise', () => {
    const said = chart.describe('unmoved');
    expect(said).toMatch(
      /Lynas Malaysia NdPr: [^;]+; made 7,260\u00a0t of NdPr oxide in the year to June\u00a02026, of 10,500\u00a0t nameplate\./,
    );
    expect(said).toMatch(/Lynas Malaysia Dy\/Tb circuit: [^;]+; operating/); // its promise counts feed, its output oxide
  });
});

/** Months since year 0 at the end of a date that is known to the year or the month. */
const endOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || '12');

describe('distances', () => {
  it('of the magnet plants run from the last day of the first promise to the start, the newest report or the newest promise', () => {
    // 2023 ends; on trial in September 2026, in August 2026; 2024 ends, shipped on 15 December 2025; 2025 ends, shipped on
    // 14 September 2026; March 2027, then June 2027.
    const said = [...chart.describe('magnets').matchAll(/; (\d+\u00a0months[^,]*|Not moved),/g)];
    expect(said.map(([, words]) => words)).toEqual([
      '32\u00a0months so far',
      '31\u00a0months so far',
      '11\u00a0months',
      '8\u00a0months',
      '3\u00a0months',
      'Not moved',
    ]);
  });

  it('of separation dates are those of their rows, the longest first', () => {
    const said = [
      ...chart.describe('separation').matchAll(/([^.]*?): promised for [^;]+; (\d+)\u00a0months/g),
    ];
    const months = said.map(([, name = '', count]) => ({ name: name.trim(), count: Number(count) }));
    expect(months.length).toBeGreaterThan(4);
    for (const { name, count } of months) {
      const row = chart.rowsOf('separation').find(({ project }) => project === name);
      const [first, last] = [row?.['target_date_at_announcement'], row?.['latest_target_date']].map(String);
      expect(count, name).toBe(endOf(last ?? '') - endOf(first ?? ''));
    }
    const counts = months.map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(chart.describe('separation')).toContain('60\u00a0months or more'); // after 2029, says the row
  });

  it.each(sizes)(
    'names the two parts of its longest bar in their colour, the solid one heavier: %s',
    (size) => {
      const { shapes, texts } = chart.scene('separation', size) as PlotScene;
      const [key] = /^.*(?=-late$)/.exec(shapes.find((each) => each.key.endsWith('-late'))?.key ?? '') ?? [];
      const tones = ['late', 'slip-hatch'].map(
        (part) => shapes.find((each) => each.key === `${key}-${part}`)?.tone,
      );
      const words = ['part-before', 'part-after'].map((part) => texts.find((each) => each.key === part));
      expect(words.map((each) => each?.tone)).toEqual(tones);
      expect(words.map((each) => each?.weight)).toEqual([600, 400]);
    },
  );

  it('to promises that lie ahead are as many as the headline counts', () => {
    const ahead = [...chart.describe('unmoved').matchAll(/(\d+)\u00a0months to (?:go|its aim)/g)].map(
      ([, count]) => Number(count),
    );
    expect(chart.words['unmoved']?.finding).toContain(
      `${['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'][ahead.length]} still lay ahead`,
    );
    // Dates of 2026 without a month, and one of December; March 2027; October 2027; 2030. Counted from August 2026.
    expect(ahead).toEqual([4, 4, 4, 7, 14, 52]);
    // Projects were last reported on at different times, and all are counted from one day: subtitle, key and text say which.
    const said = sizes.flatMap((size) => {
      const { texts } = chart.scene('unmoved', size) as PlotScene;
      return texts.filter(({ key }) => key === 'legend').map(({ lines }) => lines.join(' '));
    });
    expect(said).toHaveLength(2);
    for (const text of [...said, chart.words['unmoved']?.subtitle ?? '', chart.describe('unmoved')])
      expect(text.replaceAll('\u00a0', ' ')).toContain('from the end of August 2026');
  });

  it('to a date ahead of what runs already are to its aim, whose tonnes and doubts the figure tells, and of all else to a start', () => {
    const said = chart.describe('unmoved');
    const ahead = chart
      .rowsOf('unmoved')
      .filter(({ target_date_at_announcement: date }) => String(date) > '2026-08');
    const running = ahead.filter(({ current_status }) => current_status === 'operating');
    expect(running.map(({ project }) => project)).toEqual(['IREL NdPr', 'Solvay La Rochelle']);
    const told = JSON.stringify(chart.limits);
    for (const { project, target_capacity } of running) {
      expect(said).toMatch(new RegExp(`${String(project)}: [^;]+; \\d+\u00a0months to its aim, operating`));
      expect(told).toContain(`${Number(target_capacity).toLocaleString('en')}\u00a0t a year`);
    }
    expect(said).not.toMatch(/to go, operating/);
  });

  it.each(sizes)('have a name at each year of the first view: %s', (size) => {
    const { ticks } = chart.scene('magnets', size) as PlotScene;
    const names = ticks.filter(({ key }) => /^years-[1-9]/.test(key)).map(({ text }) => text);
    expect(names.map((text) => text?.slice(0, 6))).toEqual(['1\u00a0year', '2\u00a0year']);
  });

  it.each(sizes)('are solid as far as a report found nothing running, and hatched beyond: %s', (size) => {
    for (const view of ['magnets', 'separation']) {
      const { shapes } = chart.scene(view, size) as PlotScene;
      const hatched = shapes
        .filter(({ ink }) => ink === 'hatch')
        .map(({ key }) => key.replace(/-slip-hatch$/, ''));
      const solid = shapes
        .filter(({ key }) => key.endsWith('-late'))
        .map(({ key }) => key.replace(/-late$/, ''));
      expect({ hatched, solid }, view).toEqual(
        {
          magnets: {
            hatched: ['HyProMag USA (Dallas-Fort Worth)'],
            solid: [
              'MP Independence (Fort Worth)',
              'USA Rare Earth Stillwater phase 1A',
              'eVAC Sumter',
              'Neo Narva phase 1',
            ],
          },
          // Promised for 2027 and for 2028: not past in 2026. Given up in 2026: nothing is put off any more. Put off to May 2026: that is past as well, and no report tells of it.
          separation: {
            hatched: [
              'Arafura Nolans',
              'Saskatchewan Research Council',
              'Iluka Eneabba',
              'Energy Fuels White Mesa phase 2',
              'Aclara Louisiana',
            ],
            solid: [
              'Arafura Nolans',
              'Saskatchewan Research Council',
              'Iluka Eneabba',
              'Ucore Louisiana',
              'Lynas Seadrift (Texas)',
            ],
          },
        }[view],
      );
    }
  });

  it.each(sizes)('are drawn from one line, a year as long in every row of a view: %s', (size) => {
    for (const view of chart.views) {
      const { shapes, ticks } = chart.scene(view, size) as PlotScene;
      const zero = pathPoints(ticks.find(({ key }) => key === 'zero')?.d ?? '')[0]?.x ?? NaN;
      const year = (ticks.find(({ key }) => key === 'years-1')?.d ?? '').slice(1);
      const unit = (Number.parseFloat(year) - zero) / 12;
      const ends = (key: string) =>
        pathPoints(shapes.find((each) => each.key === key)?.d ?? '').map(({ x }) => x);
      const bars = Map.groupBy(shapes, ({ key }) =>
        key.replace(/-(slip|slip-hatch|late|first|stood|newest|reached|ended|year-\d+)$/, ''),
      );
      expect(bars.size, view).toBe(new Set(chart.rowsOf(view).flatMap(({ project }) => project ?? [])).size);
      // The plate of the first promise stands right before the line, and all else after it.
      for (const [key, own] of bars) {
        const xs = (isFirst: boolean) =>
          own
            .filter((each) => /-(?:stood|first)$/.test(each.key) === isFirst)
            .flatMap(({ d }) => pathPoints(d).map(({ x }) => x));
        const [plate, rest] = [xs(true), xs(false)];
        if (plate.length > 0) expect(Math.max(...plate), key).toBeCloseTo(zero, 0);
        else expect(view, key).toBe('unmoved');
        if (rest.length > 0) expect(Math.min(...rest), key).toBeCloseTo(zero, 0);
      }
      if (view === 'magnets') {
        expect(Math.max(...ends('MP Independence (Fort Worth)-late'))).toBeCloseTo(zero + 32 * unit, 0);
        expect(Math.max(...ends('eVAC Sumter-late'))).toBeCloseTo(zero + (11 + 14 / 31) * unit, 0);
        expect(Math.min(...ends('eVAC Sumter-reached')) - Math.max(...ends('eVAC Sumter-late'))).toBeCloseTo(
          2,
          1,
        );
      } else if (view === 'separation') {
        // 2025 ends; being built by a report of 19 August 2026.
        const reported = 7 + 18 / 31;
        expect(ends('Iluka Eneabba-late')).toContain(zero);
        expect(Math.max(...ends('Iluka Eneabba-late'))).toBeCloseTo(zero + reported * unit, 0);
        expect(Math.min(...ends('Iluka Eneabba-slip'))).toBeCloseTo(zero + reported * unit, 0);
        expect(Math.max(...ends('Iluka Eneabba-slip'))).toBeCloseTo(zero + 24 * unit, 0);
      } else {
        expect(Math.max(...ends('Solvay La Rochelle-slip'))).toBeCloseTo(zero + 52 * unit, 0);
      }
    }
  });

  it.each(sizes)(
    'end in a hollow plate at a newest promise that names its end, in a solid one where something runs: %s',
    (size) => {
      const platesOf = (view: string, end: string) =>
        (chart.scene(view, size) as PlotScene).shapes
          .filter(({ key }) => key.endsWith(`-${end}`))
          .map(({ key, ink }) => `${key.slice(0, -end.length - 1)}: ${ink}`);
      expect(platesOf('magnets', 'reached')).toEqual(['eVAC Sumter: fill', 'Neo Narva phase 1: fill']);
      // Nolans names a time or later, and Seadrift was given up.
      expect(platesOf('separation', 'newest')).toEqual(
        [
          'Saskatchewan Research Council',
          'Iluka Eneabba',
          'Ucore Louisiana',
          'Energy Fuels White Mesa phase 2',
          'Aclara Louisiana',
        ].map((name) => `${name}: fitting`),
      );
      // Of promises that did not move those that lie ahead, and no bar in any row.
      expect(platesOf('unmoved', 'newest').length).toBe(6);
      expect(platesOf('unmoved', 'reached')).toEqual(
        ['Lynas Malaysia NdPr', 'Lynas Malaysia Dy/Tb circuit', 'IREL NdPr', 'Solvay La Rochelle'].map(
          (name) => `${name}: fill`,
        ),
      );
      const { shapes } = chart.scene('unmoved', size) as PlotScene;
      expect(shapes.filter(({ ink }) => ink === 'hatch')).toEqual([]);
    },
  );

  it.each(sizes)('stand at the end of their own marks, the longest in the largest type: %s', (size) => {
    for (const view of chart.views) {
      const { shapes, texts } = chart.scene(view, size) as PlotScene;
      const numbers = texts.filter(({ key }) => key.startsWith('slip-'));
      expect(numbers.length, view).toBeGreaterThan(4);
      for (const { key, x, y, size: digits } of numbers) {
        const project = key.slice(5);
        const own = shapes
          .filter((each) => each.key.startsWith(`${project}-`))
          .flatMap(({ d }) => pathPoints(d));
        const end = Math.max(...own.map((point) => point.x));
        expect(x - end, `${view}, ${project}`).toBeGreaterThan(5);
        expect(x - end, `${view}, ${project}`).toBeLessThan(14);
        const ys = own.map((point) => point.y);
        expect(Math.abs(y - 0.34 * digits - (Math.min(...ys) + Math.max(...ys)) / 2), project).toBeLessThan(
          1,
        );
      }
      if (view !== 'unmoved')
        expect(Math.max(...numbers.map((text) => text.size)), view).toBe(numbers[0]?.size);
    }
  });

  it.each(chart.views)(
    'take the whole width: the longest bar ends at the edge, or what is said of it: %s',
    (view) => {
      for (const size of sizes) {
        const { shapes, texts, width } = chart.scene(view, size) as PlotScene;
        const numbers = texts.filter(({ key }) => key.startsWith('slip-'));
        const longest = numbers.toSorted((a, b) => b.x - a.x)[0];
        const key = longest?.key.slice(5) ?? '';
        const end = (longest?.x ?? NaN) + displayWidth(longest?.lines.join('') ?? '', longest?.size ?? NaN);
        const words = textBoxes(texts.filter((each) => each.key === `outcome-${key}`)).map(
          ({ right }) => right,
        );
        expect(Math.max(end, ...words), size).toBeGreaterThan(width - 50);
        expect(Math.max(end, ...words), size).toBeLessThanOrEqual(width);
        const bar = shapes.filter((each) => each.key.startsWith(`${key}-`)).flatMap(({ d }) => pathPoints(d));
        const xs = bar.map(({ x }) => x);
        if (size === 'narrow') expect((Math.max(...xs) - Math.min(...xs)) / width).toBeGreaterThan(0.65);
      }
    },
  );

  it('name the parts of the longest bar over it at a desk, and say beside its number what that counts', () => {
    const { texts } = chart.scene('separation', 'wide') as PlotScene;
    const at = (key: string) => texts.find((text) => text.key === key);
    const number = at('slip-Arafura Nolans');
    const head = at('name-Arafura Nolans');
    for (const key of ['part-before', 'part-after']) expect(at(key)?.y).toBeLessThan((head?.y ?? NaN) - 10);
    for (const key of ['what-Arafura Nolans', 'outcome-Arafura Nolans']) {
      expect(at(key)?.x).toBeGreaterThan((number?.x ?? NaN) + 40);
      expect(Math.abs((at(key)?.y ?? NaN) - (number?.y ?? NaN))).toBeLessThan(24);
      expect(at(key)?.lines).toHaveLength(1);
    }
  });

  it('on a phone say under the number what has no room behind it', () => {
    const { texts } = chart.scene('separation', 'narrow') as PlotScene;
    const [longest] = texts.filter(({ key }) => key.startsWith('slip-'));
    // What has no room behind it stands under its number, clear of it, and over the next row.
    const [what, next] = ['what-Arafura Nolans', 'name-Saskatchewan Research Council'].map(
      (key) => texts.find((text) => text.key === key)?.y ?? NaN,
    ) as [number, number];
    expect(what - 10).toBeGreaterThan(longest?.y ?? NaN);
    expect(what).toBeLessThan(next - 14);
  });

  it.each(chart.views)(
    'on a phone have their names closer to their own marks than to the row above: %s',
    (view) => {
      const { shapes, texts } = chart.scene(view, 'narrow') as PlotScene;
      const names = texts.filter(({ key }) => key.startsWith('name-'));
      const rows = names.map(({ key: name, y }) => {
        const key = name.slice('name-'.length);
        const marks = shapes.filter((each) => each.key.startsWith(`${key}-`)).map(({ d }) => pathBox(d));
        // Digits have no descenders and end above the foot of a plate, so that marks and words bound a row.
        const words = textBoxes(texts.filter((text) => /^(what|outcome|part)-/.test(text.key)));
        const next = names.map((each) => each.y).find((each) => each > y) ?? Infinity;
        const own = words.filter(({ top }) => top > y && top < next);
        return {
          y,
          top: Math.min(...marks.map((mark) => mark.top)),
          bottom: Math.max(...[...marks, ...own].map((box) => box.bottom)),
          hasUnder: own.some(({ bottom }) => bottom > Math.max(...marks.map((mark) => mark.bottom)) + 5),
        };
      });
      for (const [i, { y, top }] of rows.entries()) {
        expect(top - y, names[i]?.key).toBeLessThan(6);
        const above = rows[i - 1];
        if (above !== undefined) expect(y - 0.7 * 13 - above.bottom, names[i]?.key).toBeGreaterThan(11.9);
      }
      const pitches = rows.flatMap(({ y, hasUnder }, i) => {
        const next = rows[i + 1];
        return hasUnder || next === undefined ? [] : [Math.round(next.y - y)];
      });
      expect(new Set(pitches).size).toBe(1);
    },
  );

  it.each(sizes)('no word stands on the line of the first promise or on a bar: %s', (size) => {
    for (const view of chart.views) {
      const { shapes, texts, ticks } = chart.scene(view, size) as PlotScene;
      const boxes = textBoxes(texts);
      const lines = [
        ...(ticks.find(({ key }) => key === 'zero')?.d ?? '').matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g),
      ];
      const bars = shapes.filter(({ ink }) => ink === 'outline' || ink === 'fill' || ink === 'line');
      const marks = [
        ...lines.map(([, x, top, bottom]) =>
          rectBox('zero', { x: Number(x), y: Number(top), w: 0.1, h: Number(bottom) - Number(top) }),
        ),
        ...bars.map(({ key, d }) => ({ name: key, ...pathBox(d) })),
      ];
      expect(
        boxes.flatMap((box) =>
          marks.filter((mark) => overlap(box, mark)).map(({ name }) => `${box.name} on ${name}`),
        ),
        view,
      ).toEqual([]);
    }
  });
});
