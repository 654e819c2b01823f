// The models that a browser can run: src/charts/ID/model.ts with its `makeModel`, each loaded when it is first needed.
import type { Model } from './model/model.ts';

/** Makes the model of a chart from the plain data of its {@link ModelDefinition}. */
type MakeModel = (data: never) => Model;

const makers = import.meta.glob<MakeModel>(['../*/model.ts', '!./model.ts'], { import: 'makeModel' });

/**
 * The model of a chart, made of the plain data that its page carries.
 * @throws RangeError for a chart that has no model
 */
export async function modelOf(chart: string, data: unknown): Promise<Model> {
  const load = makers[`../${chart}/model.ts`];
  // In a few words: this file loads with the whole story, and authors read of an unknown model when the site is built.
  if (load === undefined) throw new RangeError(`no model "${chart}"`);
  return (await load())(data as never);
}
