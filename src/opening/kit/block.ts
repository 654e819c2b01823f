// The magnet and its sliver of dysprosium: one block in every opening, and only its sliver changes.
import { at, box, line, path, type Edge, type Fill, type Hue } from './svg.ts';

/** Solid: it is there. Hatched: promised. Dashed: missing or estimated. Dotted: modelled. Red: all from one seller. Pulled: drawn out. */
export type Sliver = 'solid' | 'hatched' | 'dashed' | 'dotted' | 'china' | 'pulled' | 'none';
/** The block itself: there, an outline beside its sliver, or only modelled. */
export type Body = 'china' | 'paper' | 'dotted';

export interface BlockPlace {
  /** Lower left corner of the front: on a pipe, its upper wall less 1. */
  readonly x: number;
  readonly y: number;
  /** 64 on the desk, 52 on a phone. */
  readonly edge?: number;
  readonly sliver?: Sliver;
  readonly body?: Body;
  /** Width of the sliver, as a part of the edge. */
  readonly part?: number;
}

/** How far the back stands to the right of the front and above it, in parts of the edge. */
const slant = 0.34;
const inkOf: Readonly<Record<Exclude<Sliver, 'none'>, readonly [Fill, Edge, Hue?]>> = {
  solid: ['ink', 'bare'],
  pulled: ['ink', 'bare'],
  hatched: ['promise', 'inner', 'policy'],
  dashed: ['paper', 'gap'],
  dotted: ['paper', 'dots'],
  china: ['china', 'inner'],
};

/** Front, top and side. */
function solid({ x, y, edge, body }: Required<Pick<BlockPlace, 'x' | 'y' | 'edge' | 'body'>>): string {
  const back = edge * slant;
  const top = y - edge;
  const faces: readonly [string, Fill][] = [
    [
      `M${at(x)} ${at(top)}h${at(edge)}l${at(back)} ${at(-back)}h${at(-edge)}Z`,
      body === 'china' ? 'china' : 'paper',
    ],
    [
      `M${at(x + edge)} ${at(y)}v${at(-edge)}l${at(back)} ${at(-back)}v${at(edge)}Z`,
      body === 'china' ? 'china-dark' : 'paper-2',
    ],
  ];
  const ink: Edge = body === 'dotted' ? 'dots' : 'edge';
  return (
    faces.map(([d, fill]) => path(d, body === 'dotted' ? 'paper' : fill, ink)).join('') +
    box(x, top, edge, edge, body === 'china' ? 'china' : 'paper', ink)
  );
}

/** The magnet on the pipe. */
export function block({
  x,
  y,
  edge = 64,
  sliver = 'solid',
  body = 'china',
  part = 0.06,
}: BlockPlace): string {
  const back = edge * slant;
  const top = y - edge;
  const width = Math.max(part * edge, sliver === 'solid' || sliver === 'pulled' ? 2.6 : 5);
  const out = sliver === 'pulled' ? edge * 0.24 : 0;
  const shape = (from: number, wide: number) =>
    `M${at(from)} ${at(y)}v${at(-edge)}l${at(back)} ${at(-back)}h${at(wide)}l${at(-back)} ${at(back)}v${at(edge)}Z`;
  const whole = solid({ x: x + out, y, edge, body });
  const magnet = (inner: string) => `<g class="magnet">${inner}</g>`;
  if (sliver === 'none') return magnet(whole);
  const [fill, ink, hue] = inkOf[sliver];
  const seam = sliver === 'pulled' ? '' : path(shape(x, width + 1.4), 'paper', 'bare');
  return magnet(
    whole +
      seam +
      path(shape(x, width), fill, ink, hue) +
      (sliver === 'solid' || sliver === 'pulled'
        ? ''
        : line(x, top, x + width, top, ink === 'inner' ? 'inner' : ink, hue)),
  );
}
