// Policy targets: two piles of equal strips; in the views of governments a tag with its year, and a pipe filled as far as its part of the aim.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { policyTargetsChart as chart } from '../../src/charts/policy-targets/chart.ts';
import { forces } from '../../src/charts/policy-targets/rows.ts';
import { shortDate } from '../../src/charts/look/month-words.ts';
import { overlap, pathPoints, rectBox, textBoxes } from './drawings/boxes.ts';

/** The views of governments, where each aim has a pipe. */
const places = chart.views.slice(1);

describe.each(sizes)('%s', (size) => {
  const sceneOf = (view: string) => chart.scene(view, size) as PlotScene;
  const boundsOf = (view: string, key: string) => {
    const points = pathPoints(sceneOf(view).shapes.find((shape) => shape.key === key)?.d ?? '');
    const xs = points.map(({ x }) => x);
    return { left: Math.min(...xs), right: Math.max(...xs) };
  };
  /** All four edges of a mark. */
  const boxOf = (view: string, key: string) => {
    const ys = pathPoints(sceneOf(view).shapes.find((shape) => shape.key === key)?.d ?? '').map(({ y }) => y);
    return { ...boundsOf(view, key), top: Math.min(...ys), bottom: Math.max(...ys) };
  };
  const isDrawn = (view: string, key: string) => sceneOf(view).shapes.some((shape) => shape.key === key);
  /** How far a fill goes. */
  const levelEnds = (view: string, id: string) =>
    isDrawn(view, `${id}-level`) ? [boxOf(view, `${id}-level`).right] : [];
  const inkOf = (key: string, view = 'every-aim') =>
    sceneOf(view).shapes.find((shape) => shape.key === key)?.ink;
  /** The ink of a pipe, in the view that has its aim. */
  const pipeInk = (key: string) => places.map((view) => inkOf(key, view)).find((ink) => ink !== undefined);

  it('hangs a strip of one size for every aim, those that a rule binds in a pile of their own', () => {
    const strips = chart.rowsOf('every-aim').map((row) => {
      const points = pathPoints(
        sceneOf('every-aim').shapes.find(({ key }) => key === `${String(row['policy_id'])}-target`)?.d ?? '',
      );
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
      const [left, top] = [Math.min(...xs), Math.min(...ys)];
      return { row, left, top, wide: Math.max(...xs) - left, tall: Math.max(...ys) - top };
    });
    expect(new Set(strips.map(({ wide, tall }) => `${wide.toFixed(1)} ${tall.toFixed(1)}`)).size).toBe(1);
    const isLaw = ({ row }: { row: Readonly<Record<string, unknown>> }) =>
      row['legal_status'] === 'binding_rule';
    const [law, loose] = [strips.filter(isLaw), strips.filter((strip) => !isLaw(strip))];
    expect(new Set(loose.map(({ left }) => left)).size).toBe(1);
    expect(Math.min(...law.map(({ left }) => left))).toBeGreaterThan(
      Math.max(...loose.map(({ left, wide }) => left + wide)),
    );
    expect(Math.min(...law.map(({ top }) => top))).toBe(Math.min(...loose.map(({ top }) => top)));
    expect(new Set(loose.map(({ top }) => top)).size).toBe(loose.length);
  });

  it('counts the strips of each pile, and of each part of the first', () => {
    const counted = (key: string) =>
      Number(sceneOf('every-aim').texts.find((text) => text.key === `count-${key}`)?.lines[0]);
    const having = (...forms: readonly string[]) =>
      chart.rowsOf('every-aim').filter((row) => forms.includes(String(row['legal_status']))).length;
    const signed = having('contract', 'funding', 'scheme');
    const said = having('benchmark', 'plan', 'letter_of_intent', 'stated_aim');
    expect([counted('law'), counted('signed'), counted('said')]).toEqual([
      having('binding_rule'),
      signed,
      said,
    ]);
    expect(counted('loose')).toBe(signed + said);
  });

  it.each([
    ['signed', ['contract', 'funding', 'scheme']],
    ['said', ['benchmark', 'plan', 'letter_of_intent', 'stated_aim']],
  ] as const)('says whose the aims of a part are, and leaves none out: %s', (tier, forms) => {
    const whose =
      sceneOf('every-aim')
        .texts.find(({ key }) => key === `whose-${tier}`)
        ?.lines.join(' ') ?? '';
    const own = chart
      .rowsOf('every-aim')
      .filter((row) => (forms as readonly string[]).includes(String(row['legal_status'])));
    const of = (actor: string) => own.filter((row) => String(row['actor']).startsWith(actor)).length;
    expect(whose).toContain(`US\u00a0${of('United States')}`);
    expect(whose).toContain(`Japan\u00a0${of('Japan')}`);
    const eu = of('European');
    if (eu > 0) expect(whose).toContain(`EU\u00a0${eu}`);
    const sum = [...whose.matchAll(/\d+/g)].reduce((all, [count]) => all + Number(count), 0);
    expect(sum).toBe(own.length);
  });

  it('says of the rule that binds what it keeps out, from where and from when, as its row does', () => {
    const says =
      sceneOf('every-aim')
        .texts.find(({ key }) => key === 'law-says')
        ?.lines.join(' ') ?? '';
    const [rule] = chart.rowsOf('every-aim').filter((row) => row['legal_status'] === 'binding_rule');
    for (const part of [
      'no NdFeB or SmCo magnets',
      'China',
      'Russia',
      'Iran',
      'North Korea',
      'defence goods',
    ]) {
      expect(says).toContain(part);
      expect(rule?.['target_text']).toContain(part);
    }
    const tag = sceneOf('every-aim')
      .texts.filter(({ key }) => key === 'law-word' || key === 'law-year')
      .flatMap(({ lines }) => lines);
    expect(tag.join(' ')).toBe(`from ${String(rule?.['target_year'])}`);
  });

  /** The aims of a view by the size of their pipes: that of the headline, others with a figure, those without one. */
  const gradesOf = (view: string) => {
    const [lead, ...others] = chart.rowsOf(view).map((row) => String(row['policy_id']));
    const isFound = (id: string) => sceneOf(view).shapes.some(({ key }) => key === `${id}-level`);
    return [[lead ?? ''], others.filter((id) => isFound(id)), others.filter((id) => !isFound(id))] as const;
  };

  it.each(places)('lets all pipes leave one upright and end in one place: %s', (view) => {
    const upright = boxOf(view, 'main');
    for (const row of chart.rowsOf(view)) {
      const id = String(row['policy_id']);
      const pipe = boxOf(view, `${id}-walls`);
      expect(pipe.left, id).toBe(upright.right);
      expect(pipe.top, id).toBeGreaterThan(upright.top);
      expect(pipe.bottom, id).toBeLessThan(upright.bottom);
    }
    // What is found past its aim ends there instead, and its pipe before.
    const ends = chart
      .rowsOf(view)
      .map((row) => String(row['policy_id']))
      .map((id) => Math.max(boundsOf(view, `${id}-walls`).right, ...levelEnds(view, id)));
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(0.3);
  });

  it.each(places)('draws the pipe of the headline higher than all others: %s', (view) => {
    const tall = chart
      .rowsOf(view)
      .map((row) => boxOf(view, `${String(row['policy_id'])}-walls`))
      .map(({ top, bottom }) => bottom - top);
    expect(tall[0]).toBeGreaterThan(3 * Math.max(...tall.slice(1)));
  });

  it.each(places)('draws a bar as long as its part of the aim: %s', (view) => {
    for (const row of chart.rowsOf(view)) {
      const id = String(row['policy_id']);
      const slot = boundsOf(view, `${id}-walls`);
      if (!sceneOf(view).shapes.some(({ key }) => key === `${id}-level`)) continue;
      const part = Number(row['progress_value']) / Number(row['target_value']);
      const bar = boundsOf(view, `${id}-level`);
      if (part === 0) expect(bar.right - slot.left, id).toBeLessThan(2);
      else {
        expect(bar.left, id).toBe(slot.left);
        expect((bar.right - bar.left) / (slot.right - slot.left), id).toBeCloseTo(part, 2);
      }
    }
  });

  it.each(places)('hangs every tag on a line from its pipe, with its aim and its year in it: %s', (view) => {
    const { texts } = sceneOf(view);
    for (const row of chart.rowsOf(view)) {
      const id = String(row['policy_id']);
      const [tag, rail, pipe] = ['target', 'rail', 'walls'].map((part) =>
        boxOf(view, part === 'rail' ? `rail-${id}` : `${id}-${part}`),
      );
      if (tag === undefined || rail === undefined || pipe === undefined) throw new Error(id);
      const reach = Math.max(pipe.right, ...levelEnds(view, id));
      // It starts at an edge of the pipe and ends in the tag.
      const fromPipe = rail.left - reach;
      expect(fromPipe, id).toBeGreaterThanOrEqual(-3);
      expect(fromPipe, id).toBeLessThan(4);
      expect(rail.right, id).toBeGreaterThan(tag.left);
      expect(rail.right, id).toBeLessThan(tag.right);
      for (const edge of [rail.top, rail.bottom]) {
        expect(edge, id).toBeCloseTo((pipe.top + pipe.bottom) / 2, 0);
        expect(edge, id).toBeCloseTo((tag.top + tag.bottom) / 2, 0);
      }
      const words = texts.filter(({ key }) => key === `${id}-by` || key === `${id}-aim`);
      expect(words, id).toHaveLength(2);
      for (const box of textBoxes(words)) {
        expect(box.left, box.name).toBeGreaterThan(tag.left);
        expect(box.right, box.name).toBeLessThan(tag.right);
        expect(box.top, box.name).toBeGreaterThan(tag.top);
        expect(box.bottom, box.name).toBeLessThan(tag.bottom);
      }
      const said = words.find(({ key }) => key === `${id}-by`)?.lines.join(' ') ?? '';
      expect(said.match(/\d+/)?.[0] ?? null, id).toBe(
        row['target_year'] === null ? null : String(row['target_year']),
      );
    }
  });

  it.each(places)('keeps words out of pipes, so that what is empty looks empty: %s', (view) => {
    const { texts } = sceneOf(view);
    for (const row of chart.rowsOf(view)) {
      const id = String(row['policy_id']);
      const { left, right, top, bottom } = boxOf(view, `${id}-walls`);
      const pipe = rectBox(id, { x: left, y: top, w: right - left, h: bottom - top });
      expect(
        textBoxes(texts).filter((word) => overlap(pipe, word)),
        id,
      ).toEqual([]);
      // What was found stands at the start of its pipe: before it, or over or under its first part.
      const figure = textBoxes(texts.filter(({ key }) => key === `${id}-is`));
      for (const box of figure)
        if (size === 'wide') {
          expect(box.right, id).toBeLessThan(left);
          expect(box.right, id).toBeGreaterThan(left - 40);
        } else expect(box.left, id).toBeLessThan((left + right) / 2);
    }
  });

  it('names both where the figure in a pipe is of other things than the aim, and breaks the pipe between', () => {
    const said = (key: string) =>
      sceneOf('europe')
        .texts.find((text) => text.key === `eu-crma-recycling-${key}`)
        ?.lines.join(' ');
    expect(said('counts')).toBe('aim: all strategic materials');
    expect(said('date')).toMatch(/^of rare earths, /);
    const split = boundsOf('europe', 'eu-crma-recycling-break');
    expect(split.left).toBeGreaterThan(boundsOf('europe', 'eu-crma-recycling-level').right);
    expect(split.right).toBeLessThan(boundsOf('europe', 'eu-crma-recycling-walls').right);
    const broken = places.flatMap((view) => sceneOf(view).shapes.filter(({ key }) => key.endsWith('-break')));
    expect(broken.map(({ key }) => key)).toEqual(['eu-crma-recycling-break']);
  });

  it.each(places)(
    'says under all aims what the ends of their tags mean, of those that are drawn: %s',
    (view) => {
      const { shapes, texts } = sceneOf(view);
      const tierOf = (status: string) =>
        status === 'binding_rule'
          ? 'law'
          : ['contract', 'funding', 'scheme'].includes(status)
            ? 'signed'
            : 'said';
      const drawn = new Set(chart.rowsOf(view).map((row) => tierOf(String(row['legal_status']))));
      const keyed = ['law', 'signed', 'said'].filter((tier) =>
        texts.some(({ key }) => key === `key-${tier}-words`),
      );
      expect(new Set(keyed)).toEqual(drawn);
      const head = (tier: string) => shapes.find(({ key }) => key === `key-${tier}-head`)?.ink;
      if (drawn.has('law')) expect(head('law')).toBe('fill');
      if (drawn.has('signed')) expect(head('signed')).toBe('hatch');
      expect(head('said')).toBeUndefined();
    },
  );

  it.each(places)('keeps what belongs to an aim nearer together than aims are to each other: %s', (view) => {
    const { texts } = sceneOf(view);
    const groups = chart.rowsOf(view).map((row) => {
      const id = String(row['policy_id']);
      const boxes = [
        ...['walls', 'target'].map((part) => boxOf(view, `${id}-${part}`)),
        ...textBoxes(texts.filter(({ key }) => key.startsWith(`${id}-`))),
      ];
      return {
        name: id,
        left: Math.min(...boxes.map(({ left }) => left)),
        right: Math.max(...boxes.map(({ right }) => right)),
        top: Math.min(...boxes.map(({ top }) => top)),
        bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
      };
    });
    for (const [i, group] of groups.entries())
      for (const other of groups.slice(i + 1)) {
        const apart = Math.max(
          other.left - group.right,
          group.left - other.right,
          other.top - group.bottom,
          group.top - other.bottom,
        );
        expect(apart, `${group.name}, ${other.name}`).toBeGreaterThan(14);
      }
  });

  it.each(places)('says once as of when no figure was found, first and last of its rows: %s', (view) => {
    const { texts } = sceneOf(view);
    const dates = chart
      .rowsOf(view)
      .filter((row) => !sceneOf(view).shapes.some(({ key }) => key === `${String(row['policy_id'])}-level`))
      .map((row) => String(row['progress_of'] === 'other_measure' ? row['as_of'] : row['progress_as_of']))
      .toSorted();
    const seen = texts.filter(({ lines }) => lines.join(' ').startsWith('as of'));
    expect(seen.map(({ key }) => key)).toEqual(['seen-none']);
    const years = seen.flatMap(({ lines }) => lines.join(' ').match(/\d{4}/g) ?? []);
    expect(years).toEqual([...new Set([dates[0], dates.at(-1)].map((date) => date?.slice(0, 4)))]);
    for (const date of [dates[0], dates.at(-1)])
      expect(seen[0]?.lines.join(' ')).toContain(shortDate(date ?? '').replace(/ \d{4}$/, ''));
  });

  it('makes a solid plate of what binds alone, and hatches what was signed but not what is only said', () => {
    const hatchOf = (id: string) =>
      (
        sceneOf('every-aim')
          .shapes.find(({ key }) => key === `${id}-target-hatch`)
          ?.d.match(/M/g) ?? []
      ).length;
    for (const row of chart.rowsOf('every-aim')) {
      const id = String(row['policy_id']);
      const binds = row['legal_status'] === 'binding_rule';
      const isSigned = ['contract', 'funding', 'scheme'].includes(String(row['legal_status']));
      expect(inkOf(`${id}-target`), id).toBe(binds ? 'fill' : 'hollow');
      expect(hatchOf(id) > 0, id).toBe(isSigned);
    }
  });

  it.each(chart.views)('lets no line or mark run under a word: %s', (view) => {
    const { shapes, texts } = sceneOf(view);
    // Digits have no descenders.
    const words = texts.flatMap((text) =>
      textBoxes([text]).map((box) => (/^\d+$/.test(text.lines.join('')) ? { ...box, bottom: text.y } : box)),
    );
    const struck = shapes
      .filter(({ key }) => !key.startsWith('rule-'))
      .flatMap(({ key, d }) => {
        const points = pathPoints(d);
        const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
        const [x, y] = [Math.min(...xs), Math.min(...ys)];
        const [w, h] = [Math.max(...xs) - x, Math.max(...ys) - y];
        // A pipe may hold words where nothing fills it, and so may a tag; their edges may not touch them.
        const boxes =
          /-(?:walls|target|window)$/.test(key) || key === 'law-tag'
            ? [
                { x, y, w, h: 0.5 },
                { x, y: y + h - 0.5, w, h: 0.5 },
                { x, y, w: 0.5, h },
                { x: x + w - 0.5, y, w: 0.5, h },
              ]
            : [{ x, y, w, h }];
        return boxes.flatMap((box) =>
          words.filter((word) => overlap(rectBox(key, box), word)).map(({ name }) => `${key} under ${name}`),
        );
      });
    expect(struck).toEqual([]);
  });

  it.each(places)('draws zero as a line across its slot, never as a fill: %s', (view) => {
    for (const row of chart.rowsOf(view).filter((each) => Number(each['progress_value'] ?? NaN) === 0)) {
      const level = sceneOf(view).shapes.find(({ key }) => key === `${String(row['policy_id'])}-level`);
      expect(level?.ink).toBe('line');
      expect(level?.tone).toBe('ink');
    }
  });

  it('keeps the large pipe of its open views in one place', () => {
    const starts = places.map((view) => {
      const { left, top } = boxOf(view, `${gradesOf(view)[0][0] ?? ''}-walls`);
      return `${left} ${top}`;
    });
    expect(new Set(starts).size).toBe(1);
  });

  it('leaves a slot open and dashed where no figure of the aim’s own measure was found', () => {
    expect(pipeInk('us-vault-walls')).toBe('gap');
    expect(pipeInk('eu-crma-extraction-walls')).toBe('gap');
    expect(pipeInk('jp-2010-package-walls')).toBe('gap'); // its progress cell is another measure
    expect(pipeInk('jp-2010-package-level')).toBeUndefined();
    expect(pipeInk('eu-crma-single-country-walls')).toBe('gap'); // the cap is for raw materials, the figure is of magnets
    expect(pipeInk('in-repm-walls')).toBe('wall'); // zero was reported
    expect(pipeInk('us-vault-end')).toBeUndefined();
    expect(pipeInk('in-repm-end')).toBe('fitting');
  });

  it('fills only what was measured: what was worked out, read in the press or only aimed at is dashed', () => {
    expect(pipeInk('eu-erma-2021-level')).toBe('estimate');
    expect(pipeInk('jp-50pct-2025-level')).toBe('estimate');
    expect(pipeInk('us-mp-deal-level')).toBe('estimate');
    expect(pipeInk('us-usar-chips-level')).toBe('estimate');
    expect(pipeInk('uk-vision-domestic-level')).toBe('fill');
  });

  it('sets the firmest word first; in views of governments those with a figure before all others; then by year', () => {
    const order: readonly string[] = forces;
    for (const view of chart.views) {
      const { shapes } = sceneOf(view);
      const ranked = chart.rowsOf(view).slice(view === 'every-aim' ? 0 : 1);
      const ranks = ranked.map((row) => {
        const isFound = shapes.some(({ key }) => key === `${String(row['policy_id'])}-level`);
        const force = order.indexOf(String(row['legal_status']));
        return (
          (isFound || view === 'every-aim' ? 0 : 1_000_000) +
          force * 100_000 +
          Number(row['target_year'] ?? 9999)
        );
      });
      expect(ranks, view).toEqual(ranks.toSorted((a, b) => a - b));
    }
    expect(chart.rowsOf('every-aim')[0]?.['policy_id']).toBe('us-dfars-2027');
  });

  it.each([
    ['europe', 'eu-crma-recycling'],
    ['united-states', 'us-mp-deal'],
    ['japan', 'jp-50pct-2025'],
    ['elsewhere', 'in-repm'],
  ])('sets the aim of its headline before all others: %s', (view, id) => {
    expect(chart.rowsOf(view)[0]?.['policy_id']).toBe(id);
  });

  it.each(places)('keeps open pipes together under those that hold a figure: %s', (view) => {
    const { shapes } = sceneOf(view);
    const tops = (isOpen: boolean) =>
      shapes
        .filter(
          ({ key, ink }) => key.endsWith('-walls') && !key.startsWith('key-') && (ink === 'gap') === isOpen,
        )
        .flatMap(({ d }) => pathPoints(d).map(({ y }) => y));
    expect(Math.min(...tops(true))).toBeGreaterThan(Math.max(...tops(false)));
  });

  it.each(places)(
    'leaves a pipe empty beyond what was found, and hatches one of which nothing is known: %s',
    (view) => {
      const { shapes } = sceneOf(view);
      const hatches = shapes.filter(({ ink }) => ink === 'hatch');
      for (const row of chart.rowsOf(view)) {
        const id = String(row['policy_id']);
        const isOpen = !shapes.some(({ key }) => key === `${id}-level`);
        const inPipe = hatches.filter(({ key }) => key.startsWith(`${id}-`) && key !== `${id}-target-hatch`);
        if (!isOpen) {
          expect(
            inPipe.map(({ key }) => key),
            id,
          ).toEqual([]);
          continue;
        }
        expect(
          inPipe.map(({ key, tone }) => [key, tone]),
          id,
        ).toEqual([[`${id}-unknown`, 'rule']]);
        const [hatch, walls] = [boundsOf(view, `${id}-unknown`), boundsOf(view, `${id}-walls`)];
        expect(hatch.left, id).toBeGreaterThanOrEqual(walls.left);
        expect(hatch.right, id).toBeLessThanOrEqual(walls.right);
      }
    },
  );

  it('has a key for each fill that neither a word at its pipe nor a numeral names', () => {
    for (const view of places) {
      const { shapes } = sceneOf(view);
      for (const [key, ink] of [
        ['key-second', 'estimate'],
        ['key-measured', 'fill'],
      ] as const) {
        const isDrawn = shapes.some((shape) => shape.key.endsWith('-level') && shape.ink === ink);
        if (isDrawn) expect(shapes.find((shape) => shape.key === key)?.ink, `${view} ${key}`).toBe(ink);
      }
    }
  });

  it.each(places)('says once that no figure was found: %s', (view) => {
    const { texts } = sceneOf(view);
    const said = texts.filter(({ lines }) => /no figure|none found/.test(lines.join(' ')));
    expect(said.map(({ key }) => key)).toEqual(['head-none']);
  });

  it.each(places)('counts the pipes of which nothing was found: %s', (view) => {
    const { texts, shapes } = sceneOf(view);
    const found = shapes.filter(({ key }) => key.endsWith('-level')).length;
    const { length } = chart.rowsOf(view);
    expect(texts.find(({ key }) => key === 'count-none')?.lines[0]).toBe(String(length - found));
    expect(texts.find(({ key }) => key === 'of-none')?.lines[0]).toBe(`of ${length}`);
  });
});

// On a phone of 390 by 844 the slip of the longer step that opens these views rests 474 units under the top of the drawing.
it('draws the aims of a government over the slip of a phone', () => {
  for (const view of chart.views.slice(1)) {
    const { texts, shapes } = chart.scene(view, 'narrow') as PlotScene;
    const feet = [...texts.map(({ y }) => y), ...shapes.flatMap(({ d }) => pathPoints(d).map(({ y }) => y))];
    expect(Math.max(...feet), view).toBeLessThan(466);
  }
});

it('shows every aim once among the views of governments', () => {
  const [all = '', ...others] = chart.views;
  const idsOf = (views: readonly string[]) =>
    views.flatMap((view) => chart.rowsOf(view).map((row) => String(row['policy_id']))).sort();
  expect(idsOf(others)).toEqual(idsOf([all]));
});

it('says of every aim what form it has, and that the EU’s bind no company', () => {
  expect(chart.describe('united-states')).toContain('binding rule');
  expect(chart.describe('europe').match(/benchmark/g)?.length).toBe(4);
  expect(chart.limits.map(({ text }) => text).join(' ')).toMatch(/bind no company/);
});

it('says of what kind a figure is that counts no output, and of a year whether it is that of a start', () => {
  const said = (view: string) => chart.describe(view);
  expect(said('united-states')).toContain('10,000\u00a0t from 2028; 1,000\u00a0t on trial');
  expect(said('united-states')).toMatch(/Vulcan, magnet capacity: 10,000\u00a0t, no year/);
  expect(said('elsewhere')).toContain('6,000\u00a0t from 2028');
  expect(said('every-aim')).not.toMatch(/(?:magnets|oxide) a year/);
  for (const size of sizes) {
    const drawn = (view: string, key: string): string =>
      (chart.scene(view, size) as PlotScene).texts.find((text) => text.key === key)?.lines.join(' ') ?? '';
    expect(drawn('united-states', 'us-mp-deal-date')).toContain('on trial');
    expect(drawn('united-states', 'us-usar-chips-date')).toContain('aimed at');
    expect(drawn('europe', 'eu-erma-2021-date')).toContain('nameplate');
  }
});

it('says only numbers of its rows: aims, levels and years', () => {
  for (const view of chart.views) {
    const numbers = chart
      .rowsOf(view)
      .flatMap((row) => [row['target_value'], row['progress_value'], row['target_year']].map(Number));
    const years = chart.rowsOf(view).map((row) => Number(String(row['progress_as_of']).slice(0, 4)));
    const said = `${chart.words[view]?.finding ?? ''} ${chart.words[view]?.subtitle ?? ''} ${chart.describe(view)}`;
    const amounts = (said.match(/\d[\d,.]*/g) ?? []).map((amount) => Number(amount.replaceAll(/,|\.$/g, '')));
    expect(amounts.length, view).toBeGreaterThan(3);
    expect(
      amounts.filter((amount) => ![...numbers, ...years].includes(amount)),
      view,
    ).toEqual([]);
  }
});
