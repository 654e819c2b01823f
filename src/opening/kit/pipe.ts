// The pipe and what joins it: flanges, pairs of them, reducers, the way in from the rail, a torn end.
import { at, box, path, type Edge, type Fill, type Hue } from './svg.ts';

/** What stands in a pipe: a flow of one hue, a promise (hatched, brass walls), a model's (dotted walls), nothing, or the unknown (dashed walls). */
export type Flow = 'china' | 'others' | 'japan' | 'promised' | 'modelled' | 'empty' | 'unknown';
const fillOf: Readonly<Record<Flow, Fill>> = {
  china: 'china',
  others: 'others',
  japan: 'japan',
  promised: 'promise',
  modelled: 'none',
  empty: 'paper',
  unknown: 'paper',
};
const wallOf = (flow: Flow): readonly [Edge, Hue?] =>
  flow === 'promised'
    ? ['edge', 'policy']
    : flow === 'modelled'
      ? ['dots']
      : flow === 'unknown'
        ? ['gap']
        : ['edge'];

/** How far beyond both edges of a drawing its main pipe is drawn: wide windows show more than the drawing's own width. */
export const beyond = 1600;

/** A length of pipe from x1 to x2; its bore is from y to y + bore. */
export function pipe(x1: number, x2: number, y: number, bore: number, flow: Flow = 'china'): string {
  const [edge, hue] = wallOf(flow);
  return (
    box(x1, y, x2 - x1, bore, fillOf[flow], 'bare') +
    path(`M${at(x1)} ${at(y)}H${at(x2)}M${at(x1)} ${at(y + bore)}H${at(x2)}`, 'none', edge, hue)
  );
}

/** Rectangles as one path: a drawing has dozens of bolts. */
const boxes = (places: readonly (readonly [x: number, y: number])[], width: number, height: number): string =>
  places.map(([x, y]) => `M${at(x)} ${at(y)}h${at(width)}v${at(height)}h${at(-width)}Z`).join('');
/** The bolts of a plate, as short thick strokes through it. */
const bolts = (x: number, width: number, top: number, height: number, reach: number): string =>
  path(
    boxes(
      [0.12, 0.5, 0.88].map((part) => [x - reach, top + height * part - 2]),
      width + 2 * reach,
      4,
    ),
    'ink',
    'bare',
  );

/** A plate around the pipe, with its bolts; x is its middle, `over` how far it stands out over the bore. */
export const flange = (x: number, y: number, bore: number, over = 19, width = 16): string =>
  bolts(x - width / 2, width, y - over, bore + 2 * over, 4) +
  box(x - width / 2, y - over, width, bore + 2 * over, 'paper');

/** Two plates bolted face to face: where one length of pipe meets the next. */
export function pair(x: number, y: number, bore: number, over = 19): string {
  const ways = [0.1, 0.9].map((part) => y - over + (bore + 2 * over) * part);
  return (
    path(ways.map((bolt) => `M${at(x - 20)} ${at(bolt)}h40`).join(''), 'none', 'inner') +
    path(
      boxes(
        ways.flatMap((bolt) => [[x - 20, bolt - 4] as const, [x + 15, bolt - 4] as const]),
        5,
        8,
      ),
      'paper',
      'inner',
    ) +
    box(x - 15, y - over, 13, bore + 2 * over, 'paper') +
    box(x + 2, y - over, 13, bore + 2 * over, 'paper')
  );
}

/** A cone from one bore to another about the same axis. */
export function reducer(
  x1: number,
  x2: number,
  axis: number,
  bores: readonly [number, number],
  flow: Flow = 'china',
): string {
  const [from, to] = bores.map((bore) => bore / 2) as [number, number];
  const [edge, hue] = wallOf(flow);
  const upper = `M${at(x1)} ${at(axis - from)}L${at(x2)} ${at(axis - to)}`;
  const lower = `M${at(x1)} ${at(axis + from)}L${at(x2)} ${at(axis + to)}`;
  return (
    path(`${upper}V${at(axis + to)}L${at(x1)} ${at(axis + from)}Z`, fillOf[flow], 'bare') +
    path(upper + lower, 'none', edge, hue)
  );
}

/** The bore of the small pipe that leaves the rail. */
const railBore = 30;
/** The way in: the rail's pipe from beyond the left edge, its flange, the reducer and its flange; the main begins at x = `to`. */
export function inlet(to: number, y: number, bore: number, flow: Flow = 'china'): string {
  const axis = y + bore / 2;
  const from = to - 96;
  return (
    pipe(-beyond, from, axis - railBore / 2, railBore, flow) +
    reducer(from, to, axis, [railBore, bore], flow) +
    flange(from, axis - railBore / 2, railBore, 12, 12) +
    flange(to, y, bore, 16, 14)
  );
}

/** A pipe torn off at x, seen from outside: what comes is not drawn. */
export const tornEnd = (x: number, y: number, bore: number, hue?: Hue): string => {
  const m = y + bore / 2;
  const rip = `C${at(x + 12)} ${at(y + bore * 0.22)} ${at(x - 14)} ${at(y + bore * 0.38)} ${at(x)} ${at(m)}`;
  return (
    path(
      `M${at(x)} ${at(y - 1)}${rip}S${at(x - 12)} ${at(y + bore * 0.8)} ${at(x)} ${at(y + bore + 1)}H${at(x + 40)}V${at(y - 1)}Z`,
      'paper',
      'bare',
    ) +
    path(
      `M${at(x)} ${at(y)}${rip}S${at(x - 12)} ${at(y + bore * 0.8)} ${at(x)} ${at(y + bore)}M${at(x)} ${at(m)}C${at(x + 22)} ${at(y + bore * 0.34)} ${at(x + 22)} ${at(y + bore * 0.16)} ${at(x)} ${at(y)}`,
      'none',
      'edge',
      hue,
    )
  );
};
