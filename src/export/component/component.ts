// The module of <valve-figure> as it is served: its address, its text, and its weight.
import { brotliCompressSync } from 'node:zlib';
import { minified, squeeze } from '../embed/embed-parts.ts';
import grounds from '../embed/forms/embed-grounds.css?raw';
import source from './valve-figure.js?raw';

/** Where the module lies below the base; it finds the embeds beside itself. */
export const componentPath = 'valve-figure.js';

/** The module, as small as it gets. */
export const componentScript = `/* The Strategic Valve: its charts as an element, <valve-figure>. MIT licence. */\n${minified(
  '../component/valve-figure.js',
  source.replace("'GROUNDS'", () => JSON.stringify(squeeze(grounds))),
)}\n`;

/** Bytes that it loads, packed by brotli. */
export const componentWeight = (): number => brotliCompressSync(componentScript).length;
