// The script in the head of pages that only lead on, as small as it gets.
import { minified } from '../../export/embed/embed-parts.ts';
import script from './forward.js?raw';

/** One text for all of them, so that a content policy needs one hash. Its element says in `data-to` where it leads. */
export const forwardScript: string = minified('src/frame/forward/forward.js', script);
