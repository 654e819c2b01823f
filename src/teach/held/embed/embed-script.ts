// Style and script of the embeds that hold an answer back, made of the parts of every embed.
import { embedStyle, minified, squeeze } from '../../../export/embed/embed-parts.ts';
import { heightScript } from '../../../export/embed/frame-script/frame-script.ts';
import compareScript from '../compare/held-compare.js?raw';
import embedScript from './held-embed.js?raw';
import style from './held-embed.css?raw';

/** Tokens, marks and layout of every embed, and the styles of these embeds. */
export const heldEmbedStyle: string = embedStyle + squeeze(style);

/** Without script nothing can be compared: what is written in and the button are left out, as on the pages (held.css). */
export const noScriptStyle = '.held-buttons,.held-words,.held-numbers{display:none}';

/** One classic script: Compare, the answer, the height. */
export const heldEmbedScript: string = minified(
  'src/teach/held/embed/held-embed.js',
  `(() => {\nconst asked = new URLSearchParams(location.search);\n${compareScript.replace('export function', 'function')}\n${embedScript.replace(/^import .*$/m, '')}\n${heightScript}})();`,
);
