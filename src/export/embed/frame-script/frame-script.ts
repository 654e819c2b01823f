// The script at the end of an embed: parts in files of their own, joined in one classic script without modules.
import { minified } from '../embed-parts.ts';
import firstView from './first-view.js?raw';
import height from './height.js?raw';
import opening from './opening.js?raw';
import page from './page.js?raw';
import settings from './settings.js?raw';
import touch from './touch.js?raw';
import views from './views.js?raw';

/**
 * The statements of a part, which exports one function: its parameters are what it uses of the parts before it, its result what it has
 * for those after it, under the same names. So the statements alone do the same, without the bytes of a call.
 * @throws Error where the text is no such function
 */
export function bodyOf(part: string): string {
  const [, body] =
    /export default \([\w, ]*\) => \{\n([\s\S]*?)(?: {2}return \{[\w, ]*\};\n)?\};\n$/.exec(part) ?? [];
  if (body === undefined)
    throw new Error(`expected a part of an embed's script, which exports one function: ${part}`);
  return body;
}

/** Parts in the order in which they run, as one classic script. */
const joined = (...parts: readonly string[]): string =>
  minified('src/export/embed/frame-script', `(() => {\n${parts.map(bodyOf).join('\n')}})();`);

/** The script at the end of an embed: notices, views, values of marks, height. */
export const embedScript: string = joined(page, views, firstView, opening, touch, height);

/** The script at the end of a model's embed, which also takes a reader's settings. */
export const embedScriptOfModel: string = joined(page, views, firstView, settings, touch, height);

/** The statements that tell a host the height of an embed of another kind. They follow `main`, its element, and `asked`, the query of its address. */
export const heightScript: string = bodyOf(height);
