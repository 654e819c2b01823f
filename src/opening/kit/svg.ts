// What every part of an opening is made of: lines, areas and letters as SVG. Inks are classes, so that each ground brings its own colours.
import { tenth } from '../../charts/look/tenth.ts';
import { escapeXml } from '../../names/escapes.ts';

/** How a line is drawn: 1.5 outline, 1 inner line, 0.8 construction, 0.7 centre line, 0.55 the edge of a slip; `gap` dashed for unknown, `dots` for modelled, `streak` a stream of a model. */
export type Edge = 'hair' | 'edge' | 'inner' | 'fine' | 'axis' | 'gap' | 'dots' | 'streak' | 'bare';
/** Hues and grounds that an area may have. A hatch stands for a promise where it is `promise`, for cut metal where it is `cut` or `cut-2`. */
export type Fill =
  | 'china'
  | 'china-dark'
  | 'japan'
  | 'others'
  | 'ink'
  | 'paper'
  | 'paper-2'
  | 'promise'
  | 'cut'
  | 'cut-2'
  | 'none';
/** The hue of a line; without one it is ink. */
export type Hue = 'china' | 'japan' | 'others' | 'policy' | 'rule' | 'paper';

const patterned = new Set<Fill>(['promise', 'cut', 'cut-2']);
/** A number as it stands in SVG, to a tenth. */
export const at = (value: number): string => String(tenth(value));

/** The two classes of ink, and the pattern of an area that has one. */
export function inked(fill: Fill, edge: Edge, hue?: Hue): string {
  const names = [
    fill === 'none' || patterned.has(fill) ? '' : `f-${fill}`,
    edge,
    hue === undefined ? '' : `s-${hue}`,
  ];
  const pattern = patterned.has(fill) ? ` fill="url(#${fill})"` : '';
  return ` class="${names.filter((name) => name !== '').join(' ')}"${pattern}`;
}

/** A path as SVG; like all parts below in units of the drawing, rounded to a tenth. */
export const path = (d: string, fill: Fill = 'none', edge: Edge = 'edge', hue?: Hue): string =>
  `<path d="${d}"${inked(fill, edge, hue)}/>`;

/** A straight line. */
export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  edge: Edge = 'edge',
  hue?: Hue,
): string => path(`M${at(x1)} ${at(y1)}L${at(x2)} ${at(y2)}`, 'none', edge, hue);

/** A rectangle from its left upper corner. */
export const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: Fill = 'none',
  edge: Edge = 'edge',
  hue?: Hue,
): string =>
  `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}"${inked(fill, edge, hue)}/>`;

/** A circle about its middle. */
export const disc = (
  cx: number,
  cy: number,
  r: number,
  fill: Fill = 'none',
  edge: Edge = 'edge',
  hue?: Hue,
): string => `<circle cx="${at(cx)}" cy="${at(cy)}" r="${at(r)}"${inked(fill, edge, hue)}/>`;

/** Parts moved, or turned by degrees about where they are moved to. */
export function placed(x: number, y: number, inner: string, degrees = 0): string {
  const changes = [
    x === 0 && y === 0 ? '' : `translate(${at(x)} ${at(y)})`,
    degrees === 0 ? '' : `rotate(${at(degrees)})`,
  ].filter((change) => change !== '');
  return changes.length === 0 ? inner : `<g transform="${changes.join(' ')}">${inner}</g>`;
}

/** A drawing of a pipe that runs to the right, laid so that it runs down: what was x is y. For shapes without letters. */
export const down = (inner: string): string => `<g transform="matrix(0 1 1 0 0 0)">${inner}</g>`;

/** What of a drawing moves as the reader scrolls on; the names are in opening.css. Without motion it stands as it is drawn. */
export type Motion =
  'swing' | 'fill' | 'back' | 'climb' | 'fall' | 'drop' | 'lift' | 'stop' | 'rise' | 'turn';
/** Parts that sink to where they are drawn; motion.css sets from how far above, for each size. */
export const sinking = (inner: string): string => `<g class="m-sink">${inner}</g>`;
/** Parts that move; `turn` is in which place of a row they come, from 0 to 4, and `from` the point about which they turn. */
export const moving = (
  motion: Motion,
  inner: string,
  turn = 0,
  from?: readonly [x: number, y: number],
): string =>
  `<g class="m-${motion} nth-${turn}"${from === undefined ? '' : ` transform-origin="${at(from[0])} ${at(from[1])}"`}>${inner}</g>`;

export interface Lettering {
  /** Labels are 17 or more on a desk and 15 or more on a phone, so that they stay legible where a window is small. */
  readonly size?: number;
  readonly bold?: boolean;
  /** `display` for the few large words; labels are set in the label face. */
  readonly face?: 'label' | 'display';
  readonly hue?: 'ink-2' | 'china' | 'japan' | 'others' | 'policy' | 'on-fill';
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Spaced capitals of a plate. */
  readonly spaced?: boolean;
}
/** Words at a place: the left end of their base line, unless anchored otherwise. */
export function letters(x: number, y: number, words: string, how: Lettering = {}): string {
  const { size = 17, bold = false, face = 'label', hue, anchor = 'start', spaced = false } = how;
  const names = [
    `t-${face}`,
    ...(bold ? ['bold'] : []),
    ...(spaced ? ['spaced'] : []),
    ...(hue === undefined ? [] : [`t-${hue}`]),
  ];
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${at(x)}" y="${at(y)}" font-size="${at(size)}" class="${names.join(' ')}"${anchored}>${escapeXml(words)}</text>`;
}
/** Several lines of words, the first on the base line given. */
export const lines = (
  x: number,
  y: number,
  words: readonly string[],
  how: Lettering = {},
  gap?: number,
): string => words.map((each, i) => letters(x, y + i * (gap ?? (how.size ?? 17) * 1.28), each, how)).join('');

/** Where parts are drawn only inside an outline. The name is unique within the drawing. */
export const clipped = (name: string, outline: string, inner: string): string =>
  `<clipPath id="${name}"><path d="${outline}"/></clipPath><g clip-path="url(#${name})">${inner}</g>`;
