// Both models as readers turn them: whatever is set, the drawing holds together and the words say what the model gives.
import { existsSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { artboards, sizes } from '../../../../src/charts/contract/scene.ts';
import type { Chart } from '../../../../src/charts/contract/chart.ts';
import { checkModel, type ModelDefinition } from '../../../../src/charts/contract/model/model.ts';
import { modelOf } from '../../../../src/charts/contract/models.ts';
import { charts } from '../../../../src/charts/contract/registry.ts';
import { presetOf, type State } from '../../../../src/charts/contract/model/settings.ts';
import { queryWithState, stateInQuery } from '../../../../src/charts/contract/model/state-address.ts';
import { overlap, textBoxes, tickBoxes } from '../../drawings/boxes.ts';
import { anyState } from './model-states.ts';

const withModel = charts.flatMap((chart) =>
  chart.model === undefined ? [] : [{ id: chart.id, chart, definition: chart.model }],
);
const preset = ({ model }: ModelDefinition, view: string): State => ({ view, values: presetOf(model, view) });

it('the story has two models, and no name of a control is taken twice', () => {
  expect(withModel.map(({ id }) => id)).toEqual(['stock-runway', 'weakest-link']);
  const names = withModel.flatMap(({ definition }) => definition.model.controls.map(({ name }) => name));
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  const others = charts.flatMap(({ picks }) =>
    picks === undefined ? [] : [picks.noun.one, ...picks.filters.map(({ name }) => name)],
  );
  expect(names.filter((name) => others.includes(name))).toEqual([]);
});

it('every folder with a model.ts is a chart with that model, and its model can be made in the browser', async () => {
  const folders = readdirSync('src/charts').filter((name) => existsSync(`src/charts/${name}/model.ts`));
  const ids = folders.filter((name) => name !== 'contract');
  expect(withModel.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  for (const { id, definition } of withModel) {
    const { controls } = await modelOf(id, JSON.parse(JSON.stringify(definition.data)));
    expect(controls).toEqual(definition.model.controls);
  }
  await expect(modelOf('mine-production', {})).rejects.toThrow('no model "mine-production"');
});

it('a model that does not hold together stops the build, with the control that is wrong', () => {
  const [{ id, chart, definition } = { id: '' }] = withModel;
  if (chart === undefined || definition === undefined) throw new Error('no model to spoil');
  const { groups, origins } = definition;
  const [first] = definition.model.controls;
  const name = first?.name ?? '';
  const [view] = chart.views;
  const spoilt = (change: Partial<ModelDefinition>) => () =>
    checkModel(id, { ...definition, ...change }, chart.views);
  const without = groups.map((group) => ({
    ...group,
    controls: group.controls.filter((control) => control !== name),
  }));
  const problem = (what: string) => new RangeError(`src/charts/${id}/model.ts: ${what}`);
  expect(spoilt({})).not.toThrow();
  expect(spoilt({ groups: without })).toThrow(problem(`the control "${name}" stands in no group`));
  expect(spoilt({ groups: [...groups, { title: 'More', controls: [name] }] })).toThrow(
    problem(`the control "${name}" stands in the groups twice`),
  );
  expect(spoilt({ groups: [...groups, { title: 'More', controls: ['pump'] }] })).toThrow(
    'a group has "pump", which is no control; the controls are ',
  );
  expect(spoilt({ origins: { ...origins, [view]: {} } })).toThrow(
    problem(`the control "${name}" has no origin in the preset "${view}"`),
  );
  const question = { asks: '?', answer: '!', state: preset(definition, view ?? '') };
  expect(spoilt({ questions: [{ ...question, leadsTo: name }] })).not.toThrow();
  expect(spoilt({ questions: [{ ...question, leadsTo: 'pump' }] })).toThrow(
    'a question leads to "pump", which is neither a dial nor switches: ',
  );
});

/** What stands in a drawing at a state, with whatever is wrong with it. */
function faultsOf(chart: Chart, definition: ModelDefinition, state: State): string[] {
  const result = definition.model.result(state);
  return sizes.flatMap((size) => {
    const scene = result.scene(size);
    const boxes = [...textBoxes(scene.texts), ...tickBoxes(scene.ticks)];
    const outside = boxes.filter(
      ({ left, right, top, bottom }) =>
        left < 0 || top < 0 || right > artboards[size] || bottom > scene.height,
    );
    const crossed = boxes.flatMap((box, i) =>
      boxes.slice(i + 1).flatMap((other) => (overlap(box, other) ? [`${box.name} on ${other.name}`] : [])),
    );
    const keys = [...scene.shapes, ...scene.texts].map(({ key }) => key);
    const numbers = scene.shapes.filter(({ d }) => /NaN|Infinity|undefined/.test(d));
    return [
      ...outside.map(({ name }) => `${size}: ${name} leaves the artboard`),
      ...crossed.map((pair) => `${size}: ${pair}`),
      ...numbers.map(({ key }) => `${size}: ${key} has no numbers`),
      ...(scene.height === chart.scene(state.view, size).height ? [] : [`${size}: another height`]),
      ...(new Set(keys.filter((key) => key !== '')).size < 3 ? [`${size}: hardly anything is drawn`] : []),
    ];
  });
}

describe.each(withModel)('$id', ({ id, chart, definition }) => {
  const { model } = definition;

  it('draws any state inside its artboard, no text on another, as high as its presets', () => {
    fc.assert(
      fc.property(anyState(model), (state) => {
        expect(faultsOf(chart, definition, state)).toEqual([]);
      }),
      { seed: 6, numRuns: 400 },
    );
  });

  it('any state stands in an address and comes back from it, and what is drawn is the same', () => {
    fc.assert(
      fc.property(anyState(model), (state) => {
        const query = queryWithState(new URLSearchParams('from=class'), 'view', model, state);
        expect(query.get('from')).toBe('class');
        const back = stateInQuery(new URLSearchParams(query.toString()), 'view', model, chart.views[0]);
        expect(back.refused).toEqual([]);
        const [there, here] = [model.result(back.state), model.result(state)];
        expect([there.finding, there.sentence, there.subtitle]).toEqual([
          here.finding,
          here.sentence,
          here.subtitle,
        ]);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('the browser makes the same model of the data that its page carries', async () => {
    const there = await modelOf(id, JSON.parse(JSON.stringify(definition.data)));
    for (const view of chart.views) {
      const state = preset(definition, view);
      expect(presetOf(there, view)).toEqual(state.values);
      expect(there.result(state).sentence).toBe(model.result(state).sentence);
    }
  });

  it('its presets are the views of the figure', () => {
    for (const view of chart.views) {
      const { finding, subtitle, description } = model.result(preset(definition, view));
      expect(chart.words[view]).toMatchObject({ finding, subtitle });
      expect(chart.describe(view)).toBe(description);
    }
  });

  it('calls no state a forecast, and names a reader’s settings as a reader’s', () => {
    fc.assert(
      fc.property(anyState(model), (state) => {
        const { subtitle, finding, sentence, remark, description } = model.result(state);
        expect(subtitle).toMatch(/not a forecast/i);
        expect([finding, sentence, remark].join(' ')).not.toMatch(/forecast|\bwill\b/);
        const own = queryWithState(new URLSearchParams(), 'view', model, state).size > 1;
        expect(subtitle.includes('reader’s settings')).toBe(own);
        expect(description.length).toBeGreaterThan(80);
      }),
      { seed: 8, numRuns: 100 },
    );
  });

  it.each(chart.views)('the result of the preset %s is the one that was looked at', async (view) => {
    const { finding, sentence, remark, rows } = model.result(preset(definition, view));
    const columns = model.columns.map(({ name }) => name);
    const table = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))];
    const text = [finding, sentence, remark, '', ...table.map((cells) => cells.join(' | ')), ''].join('\n');
    await expect(text).toMatchFileSnapshot(`../../snapshots/${id}/${view}.result.txt`);
  });
});
