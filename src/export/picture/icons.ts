// The site's icons, all from one drawing of the valve: a scalable one that follows the system's theme, and pictures on paper.
import { blueprint, paper } from '../../charts/look/palette.ts';
import { pngOf } from './png.ts';

interface Inks {
  readonly ink: string;
  readonly china: string;
  readonly ground: string;
}

/** The valve on a grid of 32: full of what comes from the left, open to the right, its handwheel above. */
const valve = ({ ink, china, ground }: Inks, line: number): string =>
  `<g fill="none" stroke="${ink}" stroke-width="${line}" stroke-linejoin="round">` +
  `<path class="i" d="M16 20V12"/>` +
  `<path class="i c" fill="${china}" d="M3 12.5L16 20L3 27.5Z"/>` +
  `<path class="i g" fill="${ground}" d="M29 12.5L16 20L29 27.5Z"/>` +
  `<circle class="w" stroke="${china}" stroke-width="${line * 1.25}" cx="16" cy="7" r="5.5"/></g>`;

/** The icon of tabs and bookmarks. The style wins over the attributes, so that a dark tab shows lighter inks. */
export function iconSvg(): string {
  const { ink, china } = blueprint;
  const dark = `.i{stroke:${ink}}.c{fill:${china}}.w{stroke:${china}}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">` +
    `<style>@media(prefers-color-scheme:dark){${dark}}</style>` +
    `${valve({ ...paper, ground: 'none' }, 2)}</svg>\n`
  );
}

/** Sizes of the pictures for home screens; systems may cut them to a circle of four fifths, so the valve keeps inside it. */
export const appIcons = { 'touch-180': 180, 'maskable-192': 192, 'maskable-512': 512 } as const;
export type AppIcon = keyof typeof appIcons;

/** Paper to the edges, and the pipe running off both sides. */
export function appIconSvg(size: number): string {
  const { ink, china, japan, paper: ground } = paper;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="-10 -9 52 52">` +
    `<rect x="-10" y="-9" width="52" height="52" fill="${ground}"/>` +
    `<g stroke="${ink}" stroke-width="0.75"><rect x="-14" y="15" width="17" height="10" fill="${china}"/>` +
    `<path d="M29 15H46M29 25H46"/><rect x="29" y="19.2" width="17" height="1.6" fill="${japan}" stroke="none"/></g>` +
    `${valve({ ink, china, ground }, 0.75)}` +
    `<g fill="${ground}" stroke="${ink}" stroke-width="0.75"><rect x="1.6" y="11" width="1.8" height="18"/><rect x="28.6" y="11" width="1.8" height="18"/></g></svg>`
  );
}

export const appIconPng = (name: AppIcon): Uint8Array<ArrayBuffer> => pngOf(appIconSvg(appIcons[name]), 1);

/** favicon.ico for what does not read SVG: one picture of 32 by 32, stored as PNG, after the header that says so. */
export function faviconIco(): Uint8Array<ArrayBuffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32">${valve({ ...paper, ground: 'none' }, 2)}</svg>`;
  const png = pngOf(svg, 1);
  const headLength = 22;
  const file = new Uint8Array(headLength + png.length);
  const head = new DataView(file.buffer);
  head.setUint16(2, 1, true);
  head.setUint16(4, 1, true);
  head.setUint8(6, 32);
  head.setUint8(7, 32);
  head.setUint16(10, 1, true);
  head.setUint16(12, 32, true);
  head.setUint32(14, png.length, true);
  head.setUint32(18, headLength, true);
  file.set(png, headLength);
  return file;
}
