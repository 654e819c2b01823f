// The models that a browser can run, each loaded when it is first needed.
import type { Model } from './model.ts';

type Maker = (data: never) => Model;

const makers: Readonly<Record<string, () => Promise<Maker>>> = {
  'stock-runway': async () => (await import('../stock-runway/model.ts')).runwayModel as Maker,
  'weakest-link': async () => (await import('../weakest-link/model.ts')).chainModel as Maker,
};

/**
 * The model of a chart, made of the plain data that its page carries.
 * @throws RangeError for a chart that has no model in the browser
 */
export async function modelOf(chart: string, data: unknown): Promise<Model> {
  const maker = Object.hasOwn(makers, chart) ? makers[chart] : undefined;
  if (maker === undefined)
    throw new RangeError(`no model "${chart}"; the models are ${Object.keys(makers).join(', ')}`);
  return (await maker())(data as never);
}
