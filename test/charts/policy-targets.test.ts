// Policy targets: two piles of equal strips; in the views of governments a tank under the lid of the headline's aim, hatched where nothing was found, and a small lid for each other aim.
import { describe, expect, it } from 'vitest';
import { sizes, type PlacedText, type PlotScene } from '../../src/charts/contract/scene.ts';
import { policyTargetsChart as chart } from '../../src/charts/policy-targets/chart.ts';
import { forces } from '../../src/charts/policy-targets/rows.ts';
import { slipOf } from '../../src/charts/figure/read-out/read-out.ts';
import { linesOfMark, namedLines } from '../../src/charts/figure/read-out/lines-of-mark.ts';
import { figureText } from '../../src/charts/figure/figure-text.ts';
import { monthName, shortDate } from '../../src/charts/look/month-words.ts';
import { type Box, overlap, pathBox, pathPoints, rectBox, textBoxes } from './drawings/boxes.ts';

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

/** The views of governments, where one aim has a tank and all others are tags. */
const places = chart.views.slice(1);

describe.each(sizes)('%s', (size) => {
  const sceneOf = (view: string) => chart.scene(view, size) as PlotScene;
  const said = (view: string, key: string) =>
    sceneOf(view)
      .texts.find((text) => text.key === key)
      ?.lines.join(' ');
  const boxOf = (view: string, key: string) =>
    pathBox(sceneOf(view).shapes.find((shape) => shape.key === key)?.d ?? '');
  const isDrawn = (view: string, key: string) => sceneOf(view).shapes.some((shape) => shape.key === key);
  const inkOf = (key: string, view = 'every-aim') =>
    sceneOf(view).shapes.find((shape) => shape.key === key)?.ink;
  /** Aims that have a figure of their own measure, by their rows. */
  const hasFigure = (row: Readonly<Record<string, unknown>>) =>
    row['progress_value'] !== null && row['progress_of'] !== 'other_measure';
  /** Of these all but those whose figure is itself only aimed at. */
  const isReached = (row: Readonly<Record<string, unknown>>) =>
    hasFigure(row) && row['level_kind'] !== 'aimed';
  const idOf = (row: Readonly<Record<string, unknown>>) => String(row['policy_id']);
  /** The row of the headline's aim, which has the tank. */
  const heroOf = (view: string): Readonly<Record<string, unknown>> => chart.rowsOf(view)[0] ?? {};
  const othersOf = (view: string) => chart.rowsOf(view).slice(1);
  /** The words over a tank, or at what was found in it. */
  const heroTexts = (view: string, ...parts: readonly string[]) =>
    sceneOf(view).texts.filter(({ key }) => parts.some((part) => key === `${idOf(heroOf(view))}-${part}`));
  /** The aim whose figure counts less than it, and so stands in a tank of its own. */
  const scoped = 'eu-crma-recycling';
  const isPair = (view: string) => idOf(heroOf(view)) === scoped;
  /** The tank in which what was found stands. */
  const foundTank = (view: string) => (isPair(view) ? 'tank-own' : 'tank');
  /** Whether more was found than is aimed at. */
  const isPast = (view: string) => boxOf(view, 'tank-level').top < boxOf(view, 'tank-target').top;

  it('hangs a strip of one size for every aim, those that a rule binds in a pile of their own', () => {
    const strips = chart.rowsOf('every-aim').map((row) => {
      const { left, right, top, bottom } = boxOf('every-aim', `${String(row['policy_id'])}-target`);
      return { row, left, top, wide: right - left, tall: bottom - top };
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
      'no NdFeB or SmCo magnet',
      'mined, refined, separated, melted or',
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
    expect(tag.join(' ')).toBe(`in full from ${String(rule?.['target_year'])}`);
  });

  it.each(places)('draws the tank of one aim, under a lid that reaches a little past it: %s', (view) => {
    const [lid, foot] = [boxOf(view, 'tank-target'), boxOf(view, 'tank-end')];
    const walls = boxOf(view, 'tank-walls');
    expect(lid.bottom).toBe(walls.top);
    expect(lid.left).toBe(foot.left);
    // Past its tank reaches the lid alone that its fill rises over, to where its aim hangs.
    if (isPast(view)) expect(lid.right).toBeGreaterThan(foot.right + 50);
    else expect(lid.right).toBeCloseTo(foot.right, 1);
    expect(walls.left - lid.left).toBeGreaterThan(1);
    expect(walls.left - lid.left).toBeLessThan(5);
    expect(lid.left).toBeGreaterThanOrEqual(0);
    expect(lid.right).toBeLessThanOrEqual(sceneOf(view).width);
    expect(walls.right - walls.left).toBeGreaterThan((isPast(view) ? 0.57 : 0.45) * sceneOf(view).width);
    expect(walls.bottom - walls.top).toBeGreaterThan(0.5 * sceneOf(view).height);
    const parts = sceneOf(view).shapes.filter(({ key }) => /-(?:level|walls|end)$/.test(key));
    expect(parts.map(({ key }) => key).sort()).toEqual([
      'tank-end',
      'tank-level',
      ...(isPair(view) ? ['tank-own-end', 'tank-own-walls'] : []),
      'tank-walls',
    ]);
  });

  it.each(places)('hatches a tank from what was found up to its lid, and nothing over that: %s', (view) => {
    const promise = sceneOf(view).shapes.find(({ key }) => key === 'tank-promise');
    if (isPast(view)) {
      expect(promise).toBeUndefined();
      return;
    }
    expect([promise?.ink, promise?.tone]).toEqual(['hatch', 'policy']);
    expect(promise?.d.match(/M/gi)?.length).toBeGreaterThan(20);
    const [hatch, walls, level] = [
      boxOf(view, 'tank-promise'),
      boxOf(view, 'tank-walls'),
      boxOf(view, 'tank-level'),
    ];
    // No figure was found for the whole of an aim whose figure counts less: it is hatched to its floor.
    const surface = isPair(view) || level.top > walls.bottom - 2 ? walls.bottom : level.top;
    expect(hatch.top).toBe(walls.top);
    expect(hatch.bottom).toBeCloseTo(surface, 1);
    expect(Math.abs(hatch.left - walls.left)).toBeLessThan(2);
    expect(Math.abs(hatch.right - walls.right)).toBeLessThan(2);
    // Nothing but words on bare ground stands in the hatch.
    for (const { key, d } of sceneOf(view).shapes) {
      if (/^tank-(?:promise|target|target-hatch|walls|level)$/.test(key)) continue;
      const within = pathPoints(d).filter(
        ({ x, y }) => x > walls.left + 1 && x < walls.right - 1 && y > walls.top + 1 && y < surface - 1,
      );
      expect(within, key).toEqual([]);
    }
  });

  it.each(places)('brackets what lies between an aim and its figure, worked out from its row: %s', (view) => {
    const row = heroOf(view);
    const [aim, found] = [Number(row['target_value']), Number(row['progress_value'])];
    const numeral = said(view, `${idOf(row)}-gap`);
    if (isPair(view)) {
      // What counts less than the aim is never taken from it.
      expect(isDrawn(view, 'tank-gap')).toBe(false);
      expect(numeral).toBeUndefined();
      return;
    }
    const [bracket, lid, level] = [
      boxOf(view, 'tank-gap'),
      boxOf(view, 'tank-target'),
      boxOf(view, 'tank-level'),
    ];
    expect(bracket.left).toBeGreaterThan(boxOf(view, 'tank-end').right);
    const [top, bottom] = isPast(view) ? [level.top, lid.bottom] : [lid.bottom, level.top];
    expect(Math.abs(bracket.top - top)).toBeLessThan(3);
    expect(Math.abs(bracket.bottom - bottom)).toBeLessThan(3);
    const words = said(view, `${idOf(row)}-gap-is`) ?? '';
    if (found === 0) {
      expect(numeral).toBeUndefined();
      expect(words).toBe('no award found');
      expect(row['latest_progress']).toContain('no award was found');
      return;
    }
    expect(Number((numeral ?? '').replaceAll(/[^\d.]/g, ''))).toBe(Math.abs(aim - found));
    // Where the figure is of the year before the aim's, its year stands beside what it is over.
    if (isPast(view))
      expect(words).toMatch(new RegExp(`^points over the aim,? in ${String(row['progress_as_of'])}$`));
    expect(said(view, `${idOf(row)}-gap-bound`) ?? '').toBe(
      row['progress_comparator'] === '~' ? 'about' : '',
    );
    if (row['level_kind'] === 'nameplate') expect(words).toMatch(/^nameplate,? not yet on trial$/);
    const bound = row['progress_comparator'] === '~' ? 'about ' : '';
    expect(chart.describe(view).replaceAll(', ', ' ')).toContain(
      ` Between them: ${bound}${String(numeral)} ${words.replaceAll(', ', ' ')}.`,
    );
  });

  it('says what part of the aim was found where the headline does, and over its amount', () => {
    const part = sceneOf('united-states').texts.find(({ key }) => key === 'us-mp-deal-part');
    expect(chart.words['united-states']?.finding).toContain(part?.lines.join(' ') ?? 'no part');
    const [is] = heroTexts('united-states', 'is');
    expect(part?.y).toBeLessThan((is?.y ?? 0) - 0.7 * (is?.size ?? 0));
    expect(said('elsewhere', 'in-repm-part')).toBeUndefined();
  });

  it.each(places)('sets largest what was found short of an aim, and the aim elsewhere: %s', (view) => {
    const sizeOf = (part: string) => heroTexts(view, part)[0]?.size ?? NaN;
    const isShort = !isPair(view) && !isPast(view);
    const [large, small] = isShort ? ['is', 'aim'] : ['aim', 'is'];
    expect(sizeOf(large)).toBeGreaterThan(1.1 * sizeOf(small));
    expect(sizeOf('is')).toBeGreaterThan(2.5 * sizeOf('date'));
    expect(heroTexts(view, 'is')[0]?.tone).toBe('ink');
  });

  it.each(places)('names all other aims under lids of one length, under the tank: %s', (view) => {
    const boxes = othersOf(view).map((row) => boxOf(view, `${idOf(row)}-target`));
    const strips = sceneOf(view).shapes.filter(({ key }) => key.endsWith('-target'));
    expect(strips).toHaveLength(boxes.length + 1);
    for (const [i, row] of othersOf(view).entries()) {
      const id = idOf(row);
      const mark = sceneOf(view).shapes.find(({ key }) => key === `${id}-target`);
      // The lid of an aim, and no tank under it: it is no amount.
      expect([mark?.ink, mark?.tone], id).toEqual(['hollow', 'policy']);
      expect(isDrawn(view, `${id}-target-hatch`), id).toBe(true);
      const texts = sceneOf(view).texts.filter(({ key }) => key.startsWith(`${id}-`));
      expect(texts.map(({ key }) => key)).toEqual([`${id}-tag`]);
      expect(texts[0]?.lines.join('')).not.toMatch(/\d/);
      const [word] = textBoxes(texts);
      const box = boxes[i] ?? { left: 0, right: 0, top: 0, bottom: 0 };
      expect(box.left, id).toBeLessThan((word?.left ?? 0) - 3);
      expect(box.right, id).toBeGreaterThan((word?.right ?? 0) + 3);
      expect(box.right - box.left, id).toBeCloseTo((boxes[0]?.right ?? 0) - (boxes[0]?.left ?? 0), 0);
      expect(box.top, id).toBeGreaterThan(boxOf(view, 'tank-end').bottom + 8);
      expect(box.right, id).toBeLessThanOrEqual(sceneOf(view).width);
      for (const other of boxes.slice(0, i))
        expect(overlap({ name: id, ...box }, { name: id, ...other }), id).toBe(false);
    }
  });

  it.each(places)(
    'fills a tank as high as its part of the aim, over its lid where that is passed: %s',
    (view) => {
      const [walls, level] = [boxOf(view, `${foundTank(view)}-walls`), boxOf(view, 'tank-level')];
      const part = Number(heroOf(view)['progress_value']) / Number(heroOf(view)['target_value']);
      expect([level.left, level.right]).toEqual([walls.left, walls.right]);
      if (part === 0) {
        expect(walls.bottom - level.top).toBeLessThan(2);
        return;
      }
      expect(level.bottom).toBe(walls.bottom);
      expect((level.bottom - level.top) / (walls.bottom - walls.top)).toBeCloseTo(part, 2);
    },
  );

  it.each(places)('sets the aim on its lid, with its year and its form: %s', (view) => {
    const row = heroOf(view);
    const words = heroTexts(view, 'by', 'aim');
    expect(words).toHaveLength(2);
    const lid = boxOf(view, 'tank-target');
    const boxes = inkBoxes(words);
    // Beside a second tank the words keep to their own.
    const right = isPair(view) ? lid.right : sceneOf(view).width;
    for (const box of boxes) {
      expect(box.left, box.name).toBeGreaterThanOrEqual(lid.left);
      expect(box.right, box.name).toBeLessThanOrEqual(right);
      if (isPast(view)) expect(box.top, box.name).toBeGreaterThan(lid.bottom + 2);
      else expect(box.bottom, box.name).toBeLessThan(lid.top - 2);
    }
    const near = isPast(view)
      ? Math.min(...boxes.map(({ top }) => top)) - lid.bottom
      : lid.top - Math.max(...boxes.map(({ bottom }) => bottom));
    expect(near).toBeLessThan(18);
    const by = said(view, `${idOf(row)}-by`) ?? '';
    expect(by.match(/\d+/)?.[0] ?? null).toBe(
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
    expect(by).toMatch(new RegExp(`[ ,]${form ?? 'no form'}$`));
    const amount = Number((said(view, `${idOf(row)}-aim`) ?? '').replaceAll(/[^\d.]/g, ''));
    expect(amount).toBe(Number(row['target_value']));
  });

  it.each(places)('sets what was found at its fill, or at its floor beside the tank: %s', (view) => {
    const walls = boxOf(view, `${foundTank(view)}-walls`);
    const words = heroTexts(view, 'is', 'date');
    expect(words).toHaveLength(2);
    const figure = inkBoxes(words);
    const isBeside = !isPair(view) && !isPast(view);
    const upper = Math.min(...figure.map((box) => box.top));
    const lower = Math.max(...figure.map((box) => box.bottom));
    const { top } = boxOf(view, 'tank-level');
    for (const box of figure) {
      if (isBeside) expect(box.left, box.name).toBeGreaterThan(walls.right + 10);
      else {
        expect(box.left, box.name).toBeGreaterThan(walls.left + 4);
        expect(box.right, box.name).toBeLessThan(walls.right - 4);
      }
      expect(box.bottom, box.name).toBeLessThan(walls.bottom + 5);
    }
    if (isBeside) {
      // Its bracket spans the fill; where nothing was found there is none.
      expect(isDrawn(view, 'tank-part')).toBe(Number(heroOf(view)['progress_value']) > 0);
      if (isDrawn(view, 'tank-part')) {
        expect(Math.abs(boxOf(view, 'tank-part').top - top)).toBeLessThan(3);
        expect(boxOf(view, 'tank-part').bottom).toBe(walls.bottom);
      }
      expect(walls.bottom - lower).toBeLessThan(6);
    } else expect(lower < top ? top - lower : upper - top).toBeLessThan(isPast(view) ? 24 : 12);
    const amount = Number((said(view, `${idOf(heroOf(view))}-is`) ?? '').replaceAll(/[^\d.]/g, ''));
    expect(amount).toBe(Number(heroOf(view)['progress_value']));
  });

  it('sets a figure that counts less than the aim into a tank of its own, as high as that of the aim', () => {
    const [aim, own] = [boxOf('europe', 'tank-walls'), boxOf('europe', 'tank-own-walls')];
    expect([own.top, own.bottom]).toEqual([aim.top, aim.bottom]);
    expect(own.left).toBeGreaterThan(aim.right + 10);
    // The tank of the aim has no level, and says that none was found; that of the figure has no lid and no hatch.
    expect(boxOf('europe', 'tank-level').left).toBe(own.left);
    expect(said('europe', `${scoped}-open`)?.replaceAll('\u00a0', ' ')).toBe(
      `no figure found as of ${shortDate(String(heroOf('europe')['as_of']))}`,
    );
    for (const key of ['tank-promise', 'tank-target', 'tank-target-hatch'])
      expect(boxOf('europe', key).right, key).toBeLessThan(own.left);
    // The height of the aim is carried over in dashes.
    const carried = boxOf('europe', 'tank-own-aim');
    expect([inkOf('tank-own-aim', 'europe'), carried.top, carried.bottom]).toEqual(['gap', aim.top, aim.top]);
    expect(carried.left).toBe(boxOf('europe', 'tank-target').right);
    expect(carried.right).toBeGreaterThan(own.right);
    // Both say what they count, each over its own.
    expect(said('europe', `${scoped}-by`)).toMatch(/^all strategic materials /);
    expect(said('europe', `${scoped}-own`)).toBe('Rare earths alone');
    expect(said('europe', `${scoped}-own-note`)).toBe('the aim is not for these alone');
    for (const box of textBoxes(
      sceneOf('europe').texts.filter(({ key }) => key.startsWith(`${scoped}-own`)),
    )) {
      expect(box.left, box.name).toBeGreaterThan(aim.right);
      expect(box.bottom, box.name).toBeLessThan(own.top);
    }
    const others = places.filter((view) =>
      sceneOf(view).shapes.some(({ key }) => key.startsWith('tank-own')),
    );
    expect(others).toEqual(['europe']);
  });

  it.each(places)(
    'says how many more aims there are, of how many no figure was found, and as of when: %s',
    (view) => {
      const others = othersOf(view);
      const open = others.filter((row) => !isReached(row));
      const line = (said(view, 'more') ?? '').replaceAll('\u00a0', ' ');
      expect(line).toMatch(new RegExp(`^${others.length} more aims, `));
      expect(line).toContain(
        open.length === others.length ? ' aims, no figure found' : `${open.length} with no figure found`,
      );
      const dates = open
        .map((row) => String(row['progress_of'] === 'other_measure' ? row['as_of'] : row['progress_as_of']))
        .sort();
      expect(line.endsWith(shortDate(dates.at(-1) ?? ''))).toBe(true);
      expect(line).toContain(`as of ${shortDate(dates[0] ?? '').replace(/ \d{4}$/, '')}`);
      const [box] = textBoxes(sceneOf(view).texts.filter(({ key }) => key === 'more'));
      expect(box?.top).toBeGreaterThan(boxOf(view, 'tank-end').bottom + 8);
      expect(box?.right).toBeLessThanOrEqual(sceneOf(view).width);
    },
  );

  it.each(places)(
    'says what was found for each closed aim where its lid is pointed at, and in words: %s',
    (view) => {
      for (const row of othersOf(view).filter(hasFigure)) {
        const line = chart.data.lines.find(({ of }) => of.includes(row));
        expect(linesOfMark(chart, `${idOf(row)}-target`, namedLines(chart, view))).toEqual([line]);
        const cell = (line?.cells['found'] ?? '').replaceAll('\u00a0', ' ');
        expect(cell).toContain(Number(row['progress_value']).toLocaleString('en'));
        expect(cell).toContain(shortDate(String(row['progress_as_of'])));
        expect(chart.describe(view).replaceAll('\u00a0', ' ')).toContain(`; ${cell};`);
        // Of long read-outs only the first lines are said.
        const shown = slipOf(chart, line === undefined ? [] : [line])[1];
        expect(shown.map(([name]) => name)).toContain('Found');
      }
      // Marks of a tank name no aim: they say that of the view.
      for (const part of ['target', 'level', 'walls', 'end'])
        expect(
          linesOfMark(chart, `tank-${part}`, namedLines(chart, view)).flatMap(({ of }) => of),
          part,
        ).toEqual([heroOf(view)]);
    },
  );

  it.each(places)('dates what was found in its tank: %s', (view) => {
    expect(said(view, `${idOf(heroOf(view))}-date`)?.replaceAll('\u00a0', ' ')).toContain(
      shortDate(String(heroOf(view)['progress_as_of'])),
    );
  });

  it.each(chart.views)('hatches every lid alike, and makes solid the strip alone that binds: %s', (view) => {
    const lids = view === 'every-aim' ? chart.rowsOf(view) : [heroOf(view)];
    for (const row of lids) {
      const id = view === 'every-aim' ? idOf(row) : 'tank';
      const isSolid = view === 'every-aim' && row['legal_status'] === 'binding_rule';
      expect(inkOf(`${id}-target`, view), id).toBe(isSolid ? 'fill' : 'hollow');
      expect(isDrawn(view, `${id}-target-hatch`), id).toBe(!isSolid);
    }
  });

  /** Words that a line of hatch runs under: it leaves bare ground around those in it. */
  const hatched = (d: string, words: readonly Box[]): string[] =>
    d.split('M').flatMap((line) => {
      const [from, to] = pathPoints(`M${line}`);
      if (from === undefined || to === undefined) return [];
      const along = Array.from({ length: 100 }, (_, i) => i / 99);
      const isUnder = ({ left, right, top, bottom }: Box) =>
        along.some((t) => {
          const [x, y] = [from.x + t * (to.x - from.x), from.y + t * (to.y - from.y)];
          return x > left && x < right && y > top && y < bottom;
        });
      return words.filter(isUnder).map(({ name }) => `hatch under ${name}`);
    });
  const isTag = (view: string, key: string): boolean =>
    view !== 'every-aim' && othersOf(view).some((row) => key === `${idOf(row)}-target`);

  it.each(chart.views)('lets no line or mark run under a word: %s', (view) => {
    const { shapes, texts } = sceneOf(view);
    const words = inkBoxes(texts);
    const struck = shapes
      .filter(({ key }) => !key.startsWith('rule-'))
      .flatMap(({ key, d }) => {
        if (key === 'tank-promise') return hatched(d, words);
        const { left: x, right, top: y, bottom } = pathBox(d);
        const [w, h] = [right - x, bottom - y];
        // A tank may hold words, also in its fill, and so may a tag; their edges may not touch them.
        const boxes =
          /-(?:walls|level|window)$/.test(key) || key === 'law-tag' || isTag(view, key)
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

  it('draws zero as a line on its floor, never as a fill', () => {
    const none = places.filter((view) => Number(heroOf(view)['progress_value']) === 0);
    expect(none).toEqual(['elsewhere']);
    const level = sceneOf('elsewhere').shapes.find(({ key }) => key === 'tank-level');
    // In dashes: that a plant which is being built makes nothing was worked out.
    expect([level?.ink, level?.tone]).toEqual(['dashes', 'ink']);
  });

  it('keeps its tank and its keys from view to view, on one floor, so that it grows and what is in it moves', () => {
    for (const edge of ['left', 'bottom'] as const)
      expect(new Set(places.map((view) => boxOf(view, 'tank-walls')[edge])).size, edge).toBe(1);
    const kept = places.filter((view) => !isPast(view) && !isPair(view));
    expect(kept.length).toBe(2);
    for (const part of ['target', 'walls', 'end'])
      expect(new Set(kept.map((view) => JSON.stringify(boxOf(view, `tank-${part}`)))).size, part).toBe(1);
    for (const view of places)
      for (const part of ['target', 'target-hatch', 'level', 'walls', 'end'])
        expect(isDrawn(view, `tank-${part}`), `${view} ${part}`).toBe(true);
  });

  it('fills dashed what was worked out, on trial or read in the press', () => {
    for (const view of ['europe', 'united-states', 'japan'])
      expect(inkOf('tank-level', view), view).toBe('estimate');
  });

  it('sets the firmest word first; in views of governments those with a figure before all others; then by year', () => {
    const order: readonly string[] = forces;
    for (const view of chart.views) {
      const ranks = (view === 'every-aim' ? chart.rowsOf(view) : othersOf(view)).map((row) => {
        const force = order.indexOf(String(row['legal_status']));
        return (
          (isReached(row) || view === 'every-aim' ? 0 : hasFigure(row) ? 1_000_000 : 2_000_000) +
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

  it.each(places)('says at a dashed level why it is that, and at a solid one nothing: %s', (view) => {
    const why = /\b(?:on trial|nameplate|estimate|second-hand|worked out)(?:,| |$)/;
    // Nothing at all that was only worked out is a dashed floor.
    const isDashed = ['estimate', 'dashes'].includes(inkOf('tank-level', view) ?? '');
    expect(why.test(said(view, `${idOf(heroOf(view))}-date`) ?? '')).toBe(isDashed);
  });
});

// On a phone of 390 by 844 the slip of the longer step that opens these views rests 474 units under the top of the drawing; a tank ends well over it.
it('draws the aims of a government over the slip of a phone', () => {
  for (const view of chart.views.slice(1)) {
    const { texts, shapes } = chart.scene(view, 'narrow') as PlotScene;
    const feet = [...texts.map(({ y }) => y), ...shapes.flatMap(({ d }) => pathPoints(d).map(({ y }) => y))];
    expect(Math.max(...feet), view).toBeLessThan(445);
    const floor = shapes.find(({ key }) => key === 'tank-end');
    expect(Math.max(...pathPoints(floor?.d ?? '').map(({ y }) => y)), view).toBeLessThan(370);
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
  expect(said('united-states')).toContain('10,000\u00a0t, start-up 2028; 1,000\u00a0t on trial');
  expect(said('united-states')).toMatch(/Vulcan, magnet capacity: 10,000\u00a0t, no year/);
  expect(said('elsewhere')).toContain('6,000\u00a0t, 2028 at the earliest');
  expect(said('every-aim')).not.toMatch(/(?:magnets|oxide) a year/);
  for (const size of sizes) {
    const drawn = (view: string, key: string): string =>
      (chart.scene(view, size) as PlotScene).texts.find((text) => text.key === key)?.lines.join(' ') ?? '';
    expect(drawn('united-states', 'us-mp-deal-date')).toContain('on trial');
    expect(said('united-states')).toContain('600\u00a0t aimed at');
    expect(said('europe')).toContain('10% nameplate');
  }
});

it('says only numbers of its rows: aims, levels and years', () => {
  for (const view of chart.views) {
    const numbers = chart
      .rowsOf(view)
      .flatMap((row) => [row['target_value'], row['progress_value'], row['target_year']].map(Number));
    // What lies between the aim of a headline and its figure is worked out from both.
    const [hero] = chart.rowsOf(view);
    if (view !== 'every-aim' && view !== 'europe')
      numbers.push(Math.abs(Number(hero?.['target_value']) - Number(hero?.['progress_value'])));
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

it('every aim is dated to its newest row, and what counts as no figure is said where the count of those stands', () => {
  const of = chart.rowsOf('every-aim');
  const isFound = (row: (typeof of)[number]) =>
    row['progress_value'] !== null && row['progress_of'] !== 'other_measure' && row['level_kind'] !== 'aimed';
  const { subtitle, limits } = figureText(chart, 'every-aim');
  const open = of.filter((row) => !isFound(row));
  expect(2 * open.length > of.length).toBe(subtitle.includes('For more than half of them no figure'));
  const newest =
    open
      .map((row) => String(row['progress_as_of']))
      .toSorted()
      .at(-1) ?? '';
  expect(subtitle.replaceAll('\u00a0', ' ')).toMatch(new RegExp(`to ${monthName(newest)}$`));
  expect(limits.join(' ')).toContain('only aimed at counts as none');
});
