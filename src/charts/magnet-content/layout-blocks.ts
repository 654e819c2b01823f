// One magnet as a block, and what part of it is rare earth as a part of its width, in ink: to the lower end of a range, and a dashed line at the upper.
import type { PlotScene, Size } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { cube, reachOf, slab } from '../kit/slab.ts';
import { tenth } from '../look/tenth.ts';
import { footOf, wordsAt, wordsBeside } from './layout-words.ts';
import type { Content, Rows } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  wide: { width: 640, left: 4, pitch: 218, edge: 148, ground: 262, room: 196, scale: 14 },
  narrow: { width: 360, left: 4, pitch: 142, edge: 96, ground: 160, room: 206, scale: 14 },
} as const;

/** A part of the block from its left: its front and its top. */
function partOf(x: number, ground: number, edge: number, share: number): string {
  const wide = (share / 100) * edge;
  const { right, top } = reachOf({ ...cube('part', x, ground, edge), width: wide });
  const back = right - x - wide;
  return `M${x} ${ground}H${tenth(x + wide)}V${ground - edge}L${right} ${top}H${tenth(x + back)}L${x} ${ground - edge}Z`;
}

/** Where a share ends on the front and the top. */
function lineAt(x: number, ground: number, edge: number, share: number): string {
  const { right, top } = reachOf({ ...cube('line', x, ground, edge), width: (share / 100) * edge });
  return `M${tenth(x + (share / 100) * edge)} ${ground}V${ground - edge}L${right} ${top}`;
}

function blockAt(content: Content, x: number, ground: number, size: Size) {
  const { key, low, high, estimate } = content;
  const { edge } = frames[size];
  const whole = cube(`${key}-magnet`, x, ground, edge);
  return {
    drawn: gathered([
      slab(whole, 'china'),
      {
        shapes: [
          shape(key, partOf(x, ground, edge, low), 'ink', 'fill'),
          // On an official figure no dashes.
          ...(estimate ? [shape(`${key}-edge`, lineAt(x, ground, edge, low), 'paper', 'gap')] : []),
          ...(high !== null && high > low
            ? [shape(`${key}-range`, lineAt(x, ground, edge, high), 'paper', 'gap')]
            : []),
        ],
      },
    ]),
    ...reachOf(whole),
  };
}

/** Side by side, or on a phone one under the other with their words beside them. */
export function blocks(rows: Rows, labels: Labels, size: Size): PlotScene {
  const { width, left, pitch, ground, room, scale } = frames[size];
  const contents = rows.contents.inside;
  const isWide = size === 'wide';
  const parts = contents.map((content, i): Partial<Drawn> => {
    const x = isWide ? left + i * pitch : left;
    const floor = isWide ? ground : ground + i * pitch;
    const { drawn, top, right } = blockAt(content, x, floor, size);
    const texts = isWide
      ? wordsAt(content, labels, { x, room, ground, top }, size)
      : wordsBeside(content, labels, { x: right + 22, room, ground: floor }, size);
    return { ...drawn, texts };
  });
  const floors = isWide ? [ground] : contents.map((_, i) => ground + i * pitch);
  const base = shape('ground', floors.map((y) => `M0 ${y}H${width}`).join(''), 'ink', 'wall');
  const foot = isWide ? footOf(contents, labels, () => room, size) : 6;
  return sceneOf(
    { width, height: (floors.at(-1) ?? ground) + foot },
    [
      { shapes: [base] },
      ...parts,
      { texts: [placed('scale', left, scale, labels.whole, { tone: 'ink-2' })] },
    ],
    [],
  );
}
