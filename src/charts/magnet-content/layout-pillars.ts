// Masses of one scale as pillars of one footing, so that height is mass: solid to the lower end of a range, and a dashed piece on top to the upper one.
import type { PlotScene, Size, Tick } from '../contract/scene.ts';
import { linear, tick, type Scale } from '../kit/axes.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { shape } from '../kit/shapes.ts';
import { dashedSlab, reachOf, slab } from '../kit/slab.ts';
import { mass } from '../look/format.ts';
import { tenth } from '../look/tenth.ts';
import { footOf, wordsAt } from './layout-words.ts';
import type { Content, Rows } from './rows.ts';
import type { Labels } from './words.ts';

type Pillars = 'wind' | 'defence';
/** Values that the scales mark, in kilograms. */
const steps: Readonly<Record<Pillars, readonly number[]>> = {
  wind: [0, 200, 400, 600, 800],
  defence: [0, 1000, 2000, 3000, 4000],
};
const frames = {
  wide: {
    width: 640,
    left: 62,
    pitch: 194,
    first: 24,
    thick: 92,
    depth: 96,
    top: 62,
    ground: 278,
    room: 176,
  },
  narrow: {
    width: 360,
    left: 52,
    pitch: 104,
    first: 10,
    thick: 54,
    depth: 60,
    top: 70,
    ground: 370,
    room: 94,
  },
} as const;

function pillarAt(content: Content, view: Pillars, x: number, y: Scale, size: Size) {
  const { key, low, high, estimate } = content;
  const { thick, depth } = frames[size];
  const place = (name: string, from: number, to: number) => ({
    key: name,
    x,
    y: y(from),
    width: thick,
    height: y(from) - y(to),
    depth,
  });
  // Rare earth materials are no magnets: they have the colour of no one's magnet.
  const own = slab(place(key, 0, low), view === 'wind' ? 'china' : 'rule', estimate ? 'gap' : 'wall');
  const most = high !== null && high > low ? place(`${key}-range`, low, high) : null;
  return {
    drawn: gathered([own, ...(most === null ? [] : [dashedSlab(most)])]),
    top: reachOf(most ?? place(key, 0, low)).top,
  };
}

export function pillars(rows: Rows, labels: Labels, size: Size, view: Pillars): PlotScene {
  const { width, left, pitch, first, top, ground, room } = frames[size];
  const contents = rows.contents[view];
  const largest = Math.max(...contents.map(({ low, high }) => high ?? low));
  const y = linear([0, largest], [ground, top]);
  const parts = contents.map((content, i): Partial<Drawn> => {
    const x = left + first + i * pitch;
    const { drawn, top: highest } = pillarAt(content, view, x, y, size);
    return { ...drawn, texts: wordsAt(content, labels, { x, room, ground, top: highest }, size) };
  });
  const foot = footOf(contents, labels, () => room, size);
  const base = shape('ground', `M${left} ${ground}H${width - 2}`, 'ink', 'wall');
  return sceneOf({ width, height: ground + foot }, [{ shapes: [base] }, ...parts], ticksOf(view, y, left));
}

const ticksOf = (view: Pillars, y: Scale, left: number): Tick[] =>
  steps[view].map((at) =>
    tick(`x-${at}`, `M${left - 5} ${tenth(y(at))}H${left}`, {
      base: true,
      x: left - 9,
      y: tenth(y(at) + 4.5),
      anchor: 'end',
      text: at === 0 ? '0' : mass(at),
    }),
  );
