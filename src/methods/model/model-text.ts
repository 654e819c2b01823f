// What the head of a model's text says: its settings, with the rows that set them, and what its tables call things.
import { z } from 'zod';
import { ContentError } from '../../data/reading/content-error.ts';
import { shapedHead } from '../../data/reading/yaml-lines.ts';
import { pageText, pathOf, type ModelId } from '../page-files.ts';
import type { RowRef } from './model-origins.ts';

const text = z.string('expected words').min(1, 'expected words');
/** "build_times id=example": a table and the key of one of its rows, as in facts.csv. */
const row = z
  .string('expected a table and a key, as in "build_times id=example"')
  .regex(/^[a-z_]+ [a-z_]+=\S+$/, 'expected a table and a key, as in "build_times id=example"')
  .transform((words): RowRef => {
    const at = words.indexOf(' ');
    return { table: words.slice(0, at), key: words.slice(at + 1) };
  });
const namesByPart = z.record(z.string(), text).default({});
const head = z.strictObject({
  /** Of the table of settings, and the head of its last column. */
  caption: text,
  starts: text,
  settings: z.array(
    z.strictObject({
      /** As the model's code names it. */
      setting: text,
      name: text,
      /** As in the formulas; none where no formula has it. */
      symbol: text.optional(),
      means: text,
      /** What the figure takes, where the model has no default; names of values in braces. */
      in_figure: text.optional(),
      /** Rows that set it in runs of the figure. Without one it is our assumption. */
      origins: z.array(z.strictObject({ says: text, rows: z.array(row).min(1) })).default([]),
    }),
  ),
  /** What each number taken as given is called, and its sign in the formulas. */
  assumptions: z.record(z.string(), z.strictObject({ name: text, symbol: text.optional() })).default({}),
  recipes: namesByPart,
  elements: namesByPart,
  stages: namesByPart,
});
export type ModelText = z.infer<typeof head>;

/**
 * Reads the head of a model's text.
 * @throws ContentError with `file:line key: what was expected` for each problem
 */
export const parseModelText = (source: string, path: string): ModelText =>
  shapedHead(source, path, head).value;

/** The head of a model's text. Throws ContentError with every problem. */
export const modelText = (id: ModelId): ModelText => parseModelText(pageText(id), pathOf(id));

/**
 * What a head calls a part of the model.
 * @throws ContentError where it has no name for it
 */
export function calledIn<T>(names: Readonly<Record<string, T>>, part: string, id: ModelId): T {
  const name = names[part];
  if (name === undefined) throw new ContentError(`${pathOf(id)}:1 the head has no name for "${part}"`);
  return name;
}
