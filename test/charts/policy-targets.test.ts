// Policy targets: two piles of equal strips; in the views of governments a tank under a lid, filled as far as its part of the aim.
import { describe, expect, it } from 'vitest';
import { sizes, type PlacedText, type PlotScene } from '../../src/charts/contract/scene.ts';
import { policyTargetsChart as chart } from '../../src/charts/policy-targets/chart.ts';
import { forces } from '../../src/charts/policy-targets/rows.ts';
import { shortDate } from '../../src/charts/look/month-words.ts';
import { overlap, pathPoints, rectBox, textBoxes, type Box } from './drawings/boxes.ts';

/** Boxes of letters; digits have no descenders, and the tail of a comma is short. */
const inkBoxes = (texts: readonly PlacedText[]): Box[] =>
  texts.flatMap((text) => {
    const amount = text.lines.join('');
    return textBoxes([text]).map((box) =>
      /^[\d,%t\u00a0]+$/.test(amount)
        ? { ...box, bottom: text.y + (amount.includes(',') ? 0.15 : 0.02) * text.size }
        : box,
    );
  });

/** The views of governments, where each aim has a tank. */
const places = chart.views.slice(1);

describe.each(sizes)('%s', (size) => {
  const sceneOf = (view: string) => chart.scene(view, size) as PlotScene;
  const boundsOf = (view: string, key: string) => {
    const points = pathPoints(sceneOf(view).shapes.find((shape) => shape.key === key)?.d ?? '');
    const xs = points.map(({ x }) => x);
    return { left: Math.min(...xs), right: Math.max(...xs) };
  };
  const idsOf = (view: string) => chart.rowsOf(view).map((row) => String(row['policy_id']));
  const said = (view: string, key: string) =>
    sceneOf(view)
      .texts.find((text) => text.key === key)
      ?.lines.join(' ');
  /** All four edges of a mark. */
  const boxOf = (view: string, key: string) => {
    const ys = pathPoints(sceneOf(view).shapes.find((shape) => shape.key === key)?.d ?? '').map(({ y }) => y);
    return { ...boundsOf(view, key), top: Math.min(...ys), bottom: Math.max(...ys) };
  };
  const isDrawn = (view: string, key: string) => sceneOf(view).shapes.some((shape) => shape.key === key);
  const inkOf = (key: string, view = 'every-aim') =>
    sceneOf(view).shapes.find((shape) => shape.key === key)?.ink;
  /** The ink of a part of a tank, in the view that has its aim. */
  const tankInk = (key: string) => places.map((view) => inkOf(key, view)).find((ink) => ink !== undefined);

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

  it.each(places)('closes each tank with a lid as wide as its walls and a little more: %s', (view) => {
    const ids = idsOf(view);
    for (const id of ids) {
      const [lid, walls] = [boxOf(view, `${id}-target`), boxOf(view, `${id}-walls`)];
      expect(lid.bottom, id).toBe(walls.top);
      expect(walls.left - lid.left, id).toBeCloseTo(lid.right - walls.right, 1);
      expect(walls.left - lid.left, id).toBeGreaterThan(1);
      expect(walls.left - lid.left, id).toBeLessThan(5);
      expect(lid.left, id).toBeGreaterThanOrEqual(0);
      expect(lid.right, id).toBeLessThanOrEqual(sceneOf(view).width);
    }
  });

  it.each(places)(
    'draws the tank of the headline wider than all others, and its letters larger: %s',
    (view) => {
      const [lead = '', ...others] = idsOf(view);
      const wide = (id: string) => boxOf(view, `${id}-walls`).right - boxOf(view, `${id}-walls`).left;
      expect(wide(lead)).toBeGreaterThan(1.3 * Math.max(...others.map(wide)));
      const sizeOf = (key: string) => sceneOf(view).texts.find((text) => text.key === key)?.size ?? NaN;
      for (const part of ['aim', 'is'])
        expect(sizeOf(`${lead}-${part}`), part).toBeGreaterThan(
          // An aim that was passed makes way for what was found.
          (size === 'narrow' && view === 'japan' && part === 'aim' ? 0.8 : 1.2) *
            Math.max(...others.map((id) => sizeOf(`${id}-${part}`))),
        );
    },
  );

  it.each(places)(
    'fills a tank as high as its part of the aim, over its lid where that is passed: %s',
    (view) => {
      for (const row of chart.rowsOf(view)) {
        const id = String(row['policy_id']);
        if (!isDrawn(view, `${id}-level`)) continue;
        const [walls, level] = [boxOf(view, `${id}-walls`), boxOf(view, `${id}-level`)];
        const part = Number(row['progress_value']) / Number(row['target_value']);
        expect([level.left, level.right], id).toEqual([walls.left, walls.right]);
        if (part === 0) expect(walls.bottom - level.top, id).toBeLessThan(2);
        else {
          expect(level.bottom, id).toBe(walls.bottom);
          expect((level.bottom - level.top) / (walls.bottom - walls.top), id).toBeCloseTo(part, 2);
        }
      }
    },
  );

  it.each(places)('sets each aim under its lid, with its year and its form: %s', (view) => {
    const { texts } = sceneOf(view);
    for (const row of chart.rowsOf(view)) {
      const id = String(row['policy_id']);
      const walls = boxOf(view, `${id}-walls`);
      const words = texts.filter(({ key }) => key === `${id}-by` || key === `${id}-aim`);
      expect(words, id).toHaveLength(2);
      for (const box of inkBoxes(words)) {
        expect(box.left, box.name).toBeGreaterThan(walls.left + 4);
        expect(box.right, box.name).toBeLessThan(walls.right - 4);
        expect(box.top, box.name).toBeGreaterThan(walls.top + 4);
        expect(box.bottom, box.name).toBeLessThan(walls.bottom);
      }
      const by = said(view, `${id}-by`) ?? '';
      expect(by.match(/\d+/)?.[0] ?? null, id).toBe(
        row['target_year'] === null ? null : String(row['target_year']),
      );
      const form = {
        binding_rule: 'binding rule',
        contract: 'contract',
        funding: 'public money',
        scheme: 'scheme, tender',
        benchmark: 'benchmark',
        plan: 'plan',
        letter_of_intent: 'letter of intent',
        stated_aim: 'stated aim',
      }[String(row['legal_status'])];
      expect(by, id).toMatch(new RegExp(`[ ,]${form ?? 'no form'}$`));
    }
  });

  it.each(places)(
    'sets what was found between the walls of its tank, at its fill or on its floor: %s',
    (view) => {
      const { texts } = sceneOf(view);
      for (const id of idsOf(view)) {
        const walls = boxOf(view, `${id}-walls`);
        const words = texts.filter(({ key }) => key === `${id}-is` || key === `${id}-date`);
        expect(words, id).toHaveLength(2);
        const figure = inkBoxes(words);
        for (const box of figure) {
          expect(box.left, box.name).toBeGreaterThan(walls.left + 4);
          expect(box.right, box.name).toBeLessThan(walls.right - 4);
          expect(box.bottom, box.name).toBeLessThan(walls.bottom - 2);
        }
        if (!isDrawn(view, `${id}-level`)) continue;
        const { top } = boxOf(view, `${id}-level`);
        const [upper, lower] = [
          Math.min(...figure.map((box) => box.top)),
          Math.max(...figure.map((box) => box.bottom)),
        ];
        const isOver = lower < top;
        const isPassed = top < walls.top;
        if (!isPassed) expect(isOver ? top - lower : upper - top, id).toBeLessThan(12);
        else expect(upper, id).toBeGreaterThan(top);
      }
    },
  );

  it('names both where the figure in a tank is of other things than the aim, and breaks the tank between', () => {
    const id = 'eu-crma-recycling';
    expect(said('europe', `${id}-counts`)).toBe('aim: all strategic materials');
    expect(said('europe', `${id}-date`)).toMatch(/^of rare earths,? estimate, /);
    const split = boxOf('europe', `${id}-break`);
    const walls = boxOf('europe', `${id}-walls`);
    expect(split.bottom).toBeLessThan(boxOf('europe', `${id}-level`).top);
    expect(split.top).toBeGreaterThan(walls.top);
    expect(split.left).toBeLessThan(walls.left);
    expect(split.right).toBeGreaterThan(walls.right);
    const broken = places.flatMap((view) => sceneOf(view).shapes.filter(({ key }) => key.endsWith('-break')));
    expect(broken.map(({ key }) => key)).toEqual([`${id}-break`]);
  });

  it('lets no letter touch the break of a tank', () => {
    const { shapes, texts } = sceneOf('europe');
    const [a, b, c, d] = pathPoints(shapes.find(({ key }) => key === 'eu-crma-recycling-break')?.d ?? '');
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('no break');
    const upperAt = (x: number) => a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
    const wide = d.y - a.y;
    expect(c.y - b.y).toBeCloseTo(wide, 1);
    const boxes = inkBoxes(texts.filter(({ key }) => key.startsWith('eu-crma-recycling-')));
    for (const box of boxes)
      for (const x of [box.left, box.right])
        expect(box.bottom < upperAt(x) - 1 || box.top > upperAt(x) + wide + 1, box.name).toBe(true);
  });

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

  it.each(places)('says in each tank without a figure that none was found, and as of when: %s', (view) => {
    for (const row of chart.rowsOf(view)) {
      const id = String(row['policy_id']);
      const isOpen = !isDrawn(view, `${id}-level`);
      expect(said(view, `${id}-is`) === 'no figure found', id).toBe(isOpen);
      const date = row['progress_of'] === 'other_measure' ? row['as_of'] : row['progress_as_of'];
      expect(said(view, `${id}-date`)?.replaceAll('\u00a0', ' '), id).toContain(shortDate(String(date)));
      if (isOpen) expect(said(view, `${id}-date`), id).toMatch(/^as of /);
    }
  });

  it.each(['every-aim', ...places])(
    'makes a solid lid of what binds alone, and hatches what was signed but not what is only said: %s',
    (view) => {
      const hatchOf = (id: string) =>
        (
          sceneOf(view)
            .shapes.find(({ key }) => key === `${id}-target-hatch`)
            ?.d.match(/M/g) ?? []
        ).length;
      for (const row of chart.rowsOf(view)) {
        const id = String(row['policy_id']);
        const binds = row['legal_status'] === 'binding_rule';
        const isSigned = ['contract', 'funding', 'scheme'].includes(String(row['legal_status']));
        expect(inkOf(`${id}-target`, view), id).toBe(binds ? 'fill' : 'hollow');
        expect(hatchOf(id) > 0, id).toBe(isSigned);
      }
    },
  );

  it.each(chart.views)('lets no line or mark run under a word: %s', (view) => {
    const { shapes, texts } = sceneOf(view);
    const words = inkBoxes(texts);
    const struck = shapes
      .filter(({ key }) => !key.startsWith('rule-'))
      .flatMap(({ key, d }) => {
        const points = pathPoints(d);
        const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
        const [x, y] = [Math.min(...xs), Math.min(...ys)];
        const [w, h] = [Math.max(...xs) - x, Math.max(...ys) - y];
        // A tank may hold words, also in its fill, and so may a tag; their edges may not touch them. A break slants: it has a test of its own.
        if (/-break(?:-edges)?$/.test(key)) return [];
        const boxes =
          /-(?:walls|level|window)$/.test(key) || key === 'law-tag'
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

  it.each(places)('draws zero as a line on its floor, never as a fill: %s', (view) => {
    for (const row of chart.rowsOf(view).filter((each) => Number(each['progress_value'] ?? NaN) === 0)) {
      const level = sceneOf(view).shapes.find(({ key }) => key === `${String(row['policy_id'])}-level`);
      expect(level?.ink).toBe('line');
      expect(level?.tone).toBe('ink');
    }
  });

  it('keeps the large tank of its open views in one place', () => {
    const floors = places.map((view) => {
      const { left, right, bottom } = boxOf(view, `${idsOf(view)[0] ?? ''}-walls`);
      return `${left} ${right} ${bottom}`;
    });
    expect(new Set(floors).size).toBe(1);
  });

  it('leaves a tank open and dashed where no figure of the aim’s own measure was found', () => {
    expect(tankInk('us-vault-walls')).toBe('gap');
    expect(tankInk('eu-crma-extraction-walls')).toBe('gap');
    expect(tankInk('jp-2010-package-walls')).toBe('gap'); // its progress cell is another measure
    expect(tankInk('jp-2010-package-level')).toBeUndefined();
    expect(tankInk('eu-crma-single-country-walls')).toBe('gap'); // the cap is for raw materials, the figure is of magnets
    expect(tankInk('in-repm-walls')).toBe('wall'); // zero was reported
    expect(tankInk('us-vault-end')).toBeUndefined();
    expect(tankInk('in-repm-end')).toBe('fitting');
  });

  it('fills only what was measured: what was worked out, read in the press or only aimed at is dashed', () => {
    expect(tankInk('eu-erma-2021-level')).toBe('estimate');
    expect(tankInk('jp-50pct-2025-level')).toBe('estimate');
    expect(tankInk('us-mp-deal-level')).toBe('estimate');
    expect(tankInk('us-usar-chips-level')).toBe('estimate');
    expect(tankInk('uk-vision-domestic-level')).toBe('fill');
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

  it.each(places)('stands open tanks in a row of their own under those that hold a figure: %s', (view) => {
    const [, ...others] = idsOf(view);
    const boxes = (isOpen: boolean) =>
      others.filter((id) => isDrawn(view, `${id}-level`) !== isOpen).map((id) => boxOf(view, `${id}-walls`));
    for (const row of [boxes(true), boxes(false)]) {
      expect(new Set(row.map(({ top }) => top)).size).toBeLessThan(2);
      expect(new Set(row.map(({ bottom }) => bottom)).size).toBeLessThan(2);
      expect(new Set(row.map(({ left, right }) => (right - left).toFixed(0))).size).toBeLessThan(2);
    }
    expect(Math.min(...boxes(true).map(({ top }) => top))).toBeGreaterThan(
      Math.max(0, ...boxes(false).map(({ bottom }) => bottom)),
    );
  });

  it.each(places)('leaves a tank empty beyond what was found: %s', (view) => {
    const { shapes } = sceneOf(view);
    for (const id of idsOf(view)) {
      const own = shapes
        .filter(({ key }) => key.startsWith(`${id}-`))
        .map(({ key }) => key.slice(id.length + 1));
      const known = ['target', 'target-hatch', 'walls', 'level', 'end', 'break', 'break-edges'];
      expect(
        own.filter((part) => !known.includes(part)),
        id,
      ).toEqual([]);
    }
  });

  it.each(places)('says at each dashed fill why it is dashed, and at a solid one nothing: %s', (view) => {
    for (const id of idsOf(view)) {
      const ink = inkOf(`${id}-level`, view);
      const why = /\b(?:on trial|aimed at|nameplate|estimate|second-hand|worked out), /;
      expect(why.test(said(view, `${id}-date`) ?? ''), id).toBe(ink === 'estimate');
    }
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
