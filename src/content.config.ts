// The collections of prose: chapters, each with a head that says what it asks, finds and can't show; pages on method; the models.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const chapters = defineCollection({
  loader: glob({
    pattern: '*.mdx',
    base: './content/chapters/en',
    generateId: ({ entry }) => entry.replace(/^\d+-|\.mdx$/g, ''),
  }),
  schema: z.strictObject({
    question: z.string(),
    finding: z.string(),
    standfirst: z.string(),
    description: z.string().max(160),
    /** Blueprint for a chapter about promises, in both themes. */
    ground: z.literal('blueprint').optional(),
    limits: z.array(z.string()).min(1),
    discussion: z.array(z.string()).length(3),
  }),
});

/** The texts of /methods/ and /accessibility/. */
const methods = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/methods/en' }),
  schema: z.strictObject({ title: z.string(), description: z.string().max(160) }),
});

/** What /methods/ says of the two models. Heads are read, and checked against the models, in src/methods/model/model-text.ts. */
const models = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/models/en' }),
});

export const collections = { chapters, methods, models };
