// Picking rows of a figure: the address says what is chosen, bad values are refused by name, marks follow, nothing is lost.
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../../src/charts/contract/scene.ts';
import {
  checkPicks,
  countWords,
  isNamed,
  isShown,
  markStyle,
  queryWith,
  stateIn,
  type PickControls,
  type PickItem,
  type Picks,
} from '../../../src/charts/contract/picks.ts';
import { takenNames } from '../../../src/charts/contract/address-names.ts';
import { charts } from '../../../src/charts/contract/registry.ts';
import { claims } from '../../../src/data/tables/record/claims.ts';
import { magnetProjectTargets } from '../../../src/data/tables/plans/magnet-project-targets.ts';
import { magnetProjects } from '../../../src/data/tables/plans/magnet-projects.ts';
import { sources } from '../../../src/data/facts/sources.ts';

const item = (id: string, kind: readonly string[], more: Partial<PickItem> = {}): PickItem => ({
  id,
  title: id,
  summary: '',
  facets: { kind },
  mark: id,
  body: [{ text: 'x' }],
  ...more,
});
const trial: Picks = {
  noun: { one: 'thing', many: 'things' },
  filters: [
    {
      name: 'kind',
      label: 'Kind',
      options: [
        { value: 'old', label: 'Old' },
        { value: 'new', label: 'New' },
      ],
    },
  ],
  items: [item('a', ['old']), item('b', ['new']), item('c', ['new', 'old'], { mark: null })],
};
const controls: PickControls = {
  one: 'thing',
  filters: [{ name: 'kind', values: ['old', 'new'] }],
  rows: trial.items,
};
const asked = (query: string) => stateIn(new URLSearchParams(query), controls);

describe('the address', () => {
  it('chooses values and a row by name, and leaves other settings alone', () => {
    expect(asked('view=x&kind=new&thing=b')).toEqual({
      state: { chosen: { kind: 'new' }, picked: 'b' },
      refused: [],
    });
    const state = { chosen: { kind: 'old' }, picked: null };
    expect(queryWith(new URLSearchParams('view=x&kind=new&thing=b'), state, controls).toString()).toBe(
      'view=x&kind=old',
    );
  });

  it('takes values and rows in letters of either case, as the gallery does', () => {
    expect(asked('kind=NEW&thing=B')).toEqual({
      state: { chosen: { kind: 'new' }, picked: 'b' },
      refused: [],
    });
  });

  it('comes back as the state that was written into it', () => {
    for (const state of [
      { chosen: {}, picked: null },
      { chosen: { kind: 'new' }, picked: 'b' },
      { chosen: {}, picked: 'c' },
    ])
      expect(asked(queryWith(new URLSearchParams(), state, controls).toString())).toEqual({
        state,
        refused: [],
      });
  });

  it('refuses what it does not know by name, and keeps the rest', () => {
    expect(asked('kind=odd&thing=b')).toEqual({
      state: { chosen: {}, picked: 'b' },
      refused: [{ name: 'kind', value: 'odd' }],
    });
    for (const name of ['constructor', '__proto__', 'z'])
      expect(asked(`thing=${name}`).refused).toEqual([{ name: 'thing', value: name }]);
  });

  it('refuses a row that its own filters leave out', () => {
    expect(asked('kind=new&thing=a')).toEqual({
      state: { chosen: { kind: 'new' }, picked: null },
      refused: [{ name: 'thing', value: 'a' }],
    });
  });

  it('takes an empty value for none, and an id in any case', () => {
    expect(asked('kind=&thing=')).toEqual({ state: { chosen: {}, picked: null }, refused: [] });
    expect(asked('thing=B').state.picked).toBe('b');
  });
});

describe('counting', () => {
  it('says how many of how many, or just how many', () => {
    expect(countWords(12, 98, { one: 'event', many: 'events' })).toBe('12 of 98 events');
    expect(countWords(98, 98, { one: 'event', many: 'events' })).toBe('98 events');
    expect(countWords(0, 98, { one: 'event', many: 'events' })).toBe('0 of 98 events');
    expect(countWords(1, 1, { one: 'event', many: 'events' })).toBe('1 event');
  });
});

describe('the marks', () => {
  const thinned = (chosen: Record<string, string>, picked: string | null) => {
    const { document } = new Window();
    const keys = ['a', 'a-ring', 'name-a', 'b', 'sum', 'sum-hatch', 'ab', 'axis'];
    document.body.innerHTML = `<p id="f">${keys.map((key) => `<i data-key="${key}"></i>`).join('')}</p>`;
    const css = markStyle('f', trial.items, { chosen, picked });
    const rules = [...css.matchAll(/(#f [^{]+)\{opacity:\.18\}/g)].map(([, selector]) => selector ?? '');
    return rules.flatMap((rule) =>
      [...document.querySelectorAll(rule)].map((mark) => mark.getAttribute('data-key')),
    );
  };

  it('of rows left out thin, with every part of them, and no others', () => {
    expect(thinned({ kind: 'new' }, null)).toEqual(['a', 'a-ring', 'name-a']);
    expect(thinned({}, null)).toEqual([]);
  });

  it('of all rows but the picked one thin, and what belongs to no row stays', () => {
    expect(thinned({}, 'b')).toEqual(['a', 'a-ring', 'name-a']);
    expect(thinned({}, 'a')).toEqual(['b']);
  });

  it('stay as they are when the picked row has none', () => {
    expect(thinned({}, 'c')).toEqual([]);
  });

  it('are found whatever a name holds', () => {
    const odd = 'A+ (c), d/e: 1A';
    const { document } = new Window();
    const mark = document.createElement('i');
    mark.setAttribute('data-key', `${odd}-first`);
    document.body.append(mark);
    document.body.id = 'f';
    const rows = [item('x', ['old'], { mark: odd }), item('y', ['new'])];
    const css = markStyle('f', rows, { chosen: { kind: 'new' }, picked: null });
    const rule = /(#f [^{]+)\{opacity:\.18\}/.exec(css)?.[1] ?? '';
    expect(document.querySelectorAll(rule)).toHaveLength(1);
  });
});

describe('picks that don’t hold together stop the build', () => {
  const broken: readonly (readonly [string, Partial<Picks>])[] = [
    ['no rows', { items: [] }],
    ...takenNames.map((name): readonly [string, Partial<Picks>] => [
      `"${name}" can’t name a control`,
      { noun: { one: name, many: `${name}s` } },
    ]),
    ['the row "a" stands twice', { items: [...trial.items, item('a', ['old'], { mark: null })] }],
    ['the mark "a" stands twice', { items: [...trial.items, item('d', ['old'], { mark: 'a' })] }],
    ['row "d": kind "odd" is none of old, new', { items: [...trial.items, item('d', ['odd'])] }],
    ['row "d" has no kind', { items: [...trial.items, item('d', [])] }],
    ['row "d" has nothing to open', { items: [...trial.items, item('d', ['old'], { body: [] })] }],
    ['no row under kind "new"', { items: [item('a', ['old'])] }],
    ['"a b" can’t stand in an address', { items: [...trial.items, item('a b', ['old'])] }],
  ];
  it.each(broken)('%s', (problem, change) => {
    expect(() => checkPicks('trial', { ...trial, ...change })).toThrow(
      new RangeError(`src/charts/trial/picks.ts: ${problem}`),
    );
  });
});

const withPicks = charts.flatMap((chart) =>
  chart.picks === undefined ? [] : [{ id: chart.id, chart, picks: chart.picks }],
);
const keysOf = (scene: PlotScene) => [...scene.shapes, ...scene.spots, ...scene.texts].map(({ key }) => key);

describe.each(withPicks)('$id', ({ chart, picks }) => {
  const own = picks.items.flatMap(({ mark }) => (mark === null ? [] : [mark]));
  const keys = chart.views.flatMap((view) =>
    sizes.flatMap((size) => keysOf(chart.scene(view, size) as PlotScene)),
  );

  it('draws the mark of every row that has any, at both sizes', () => {
    for (const size of sizes) {
      const drawn = chart.views.flatMap((view) => keysOf(chart.scene(view, size) as PlotScene));
      expect(own.filter((mark) => !drawn.some((key) => isNamed(key, mark)))).toEqual([]);
    }
  });

  it('gives no mark to two rows', () => {
    for (const key of new Set(keys))
      expect(own.filter((mark) => isNamed(key, mark)).length, key).toBeLessThan(2);
  });

  it('names sources that exist, and some for every row', () => {
    const known = new Set(sources.rows.map(({ source_id }) => source_id));
    for (const { id, body } of picks.items) {
      const named = body.flatMap((part) => part.sources ?? []);
      expect(named.length, id).toBeGreaterThan(0);
      expect(named.filter((name) => !known.has(name))).toEqual([]);
    }
  });

  it('says nothing that is meant for authors', () => {
    for (const { title, summary, body } of picks.items)
      expect([title, summary, ...body.map(({ text }) => text)].join(' ')).not.toMatch(
        /\.csv|the seed|before print|must not be used|do not print|\bundefined\b|\bnull\b/i,
      );
  });

  it('shows every row under some value of each filter, and all without one', () => {
    for (const { name, options } of picks.filters) {
      const shown = new Set(
        options.flatMap(({ value }) =>
          picks.items.filter((row) => isShown(row, { chosen: { [name]: value }, picked: null })),
        ),
      );
      expect(shown.size).toBe(picks.items.length);
    }
  });
});

describe('the lists', () => {
  const itemsOf = (id: string) => withPicks.find((each) => each.id === id)?.picks.items ?? [];

  it('the ledger opens every claim to its evidence on both sides', () => {
    expect(itemsOf('claims-ledger').map(({ id }) => id)).toEqual(claims.rows.map(({ claim_id }) => claim_id));
    for (const [i, { body, page }] of itemsOf('claims-ledger').entries()) {
      const row = claims.rows[i];
      expect(body[1]?.sources).toEqual(row?.source_ids_for);
      expect(body[2]?.sources ?? []).toEqual(row?.source_ids_against ?? []);
      expect(page?.path).toBe(`claims/${row?.claim_id.toLowerCase()}/`);
    }
  });

  it('the timeline lists every event it draws', () => {
    const timeline = charts.find(({ id }) => id === 'leverage-timeline');
    expect(itemsOf('leverage-timeline').map(({ id }) => id)).toEqual(
      timeline?.rows.filter((row) => 'action_type' in row).map((row) => row['id']),
    );
  });

  it('every magnet plant of the table is named, and each of its dated promises stands under it', () => {
    const items = itemsOf('promise-and-plant');
    expect(items).toHaveLength(magnetProjects.rows.length);
    for (const { project } of magnetProjects.rows) {
      const promised = magnetProjectTargets.rows.filter((row) => row.project === project);
      const body = items.find(({ id }) => id === addressedAs(project))?.body ?? [];
      expect(body.filter(({ lead }) => /\d{4}$/.test(lead ?? ''))).toHaveLength(promised.length);
      for (const { source_id } of promised) expect(body.map((part) => part.sources)).toContain(source_id);
    }
  });

  it('a plant has the same address in both figures of plants', () => {
    const all = new Set(itemsOf('promise-and-plant').map(({ title, id }) => `${title} ${id}`));
    const magnets = itemsOf('slipping-dates').filter(({ facets }) => facets['stage']?.includes('magnets'));
    expect(magnets.length).toBeGreaterThan(3);
    for (const { title, id } of magnets) expect(all).toContain(`${title} ${id}`);
  });
});

const addressedAs = (project: string): string =>
  project
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
