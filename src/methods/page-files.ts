// The texts of /methods/ and /accessibility/ and of the two models, as files: their components, each checked with its line.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ContentError } from '../data/reading/content-error.ts';
import { componentsIn, mdxTree, type Component } from '../data/text/mdx-tree.ts';

export const pageIds = ['methods', 'accessibility'] as const;
export type PageId = (typeof pageIds)[number];
export const modelIds = ['stock-runway', 'weakest-link'] as const;
export type ModelId = (typeof modelIds)[number];

/** Path of a text, from the project's root. */
export const pathOf = (id: PageId | ModelId): string =>
  `content/${pageIds.some((page) => page === id) ? 'methods' : 'models'}/en/${id}.mdx`;

/** A text as its file has it. */
export const pageText = (id: PageId | ModelId): string => readFileSync(resolve(pathOf(id)), 'utf8');

/** All components of a text in document order. Throws ContentError where it is no MDX. */
export const pageComponents = (id: PageId | ModelId): readonly Component[] =>
  componentsIn(mdxTree(pageText(id), pathOf(id)));

/** The model of an id. Throws ContentError for an unknown one. */
export function modelId(id: string): ModelId {
  const found = modelIds.find((each) => each === id);
  if (found === undefined) throw new ContentError(`no model "${id}"; the models are ${modelIds.join(', ')}`);
  return found;
}
