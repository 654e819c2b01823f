// The script in the head of every page, as small as it gets: the same text on each, so that one hash in a content security policy allows it.
import { minified } from '../export/embed/embed-parts.ts';
import { readingHead } from '../reading/controls/reading-head.ts';

export const headScript: string = minified('src/reading/controls/reading-head.ts', readingHead);
