// The module of <valve-figure> as it is served: its address, its text, and its weight.
import { brotliCompressSync } from 'node:zlib';
import { absolute } from '../../names/addresses.ts';
import { minified, squeeze } from '../embed/embed-parts.ts';
import grounds from '../embed/forms/embed-grounds.css?raw';
import source from './valve-figure.js?raw';

/** Where the module lies below the base; it finds the embeds beside itself. */
export const componentPath = 'valve-figure.js';

/** The module, as small as it gets. */
export const componentScript = `/* The Strategic Valve: its charts as an element, <valve-figure>. MIT licence. */\n${minified(
  'src/export/component/valve-figure.js',
  source.replace("'GROUNDS'", () => JSON.stringify(squeeze(grounds))),
)}\n`;

/** Bytes that it loads, packed by brotli. */
export const componentWeight: number = brotliCompressSync(componentScript).length;

/** What the policy of a page that has the element must allow: the module, the embeds that it reads, and the pictures in our code. */
export const componentPolicy = (): string =>
  `script-src ${absolute(componentPath)}; connect-src ${absolute('embed/')}; img-src ${absolute('charts/')}`;
