// The chapters as a collection: MDX with a head that says what the chapter asks, finds and can't show.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const chapters = defineCollection({
  loader: glob({
    pattern: '*.mdx',
    base: './content/chapters/en',
    generateId: ({ entry }) => entry.replace(/^\d\d-|\.mdx$/g, ''),
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

export const collections = { chapters };
