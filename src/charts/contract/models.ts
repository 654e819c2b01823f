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
  if (load === undefined) {
    const names = Object.keys(makers).map((path) => path.split('/').at(-2));
    throw new RangeError(`no model "${chart}"; the models are ${names.join(', ')}`);
  }
  return (await load())(data as never);
}
