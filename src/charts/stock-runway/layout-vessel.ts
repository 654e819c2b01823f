// The vessel of the stock runway on the first day, and the pipes into it: China's with its handwheel, and that of all others.
import type { Shape } from '../contract/scene.ts';
import { arcPoints } from '../kit/arc.ts';
import { rectPath } from '../kit/labels/box.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { flange } from '../kit/fittings.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import type { Tone } from '../look/palette.ts';
import type { RunPlot } from './layout-plot.ts';
import type { DrawnRun, Origin } from './layout.ts';
import type { Labels } from './words.ts';

interface Across {
  readonly left: number;
  readonly right: number;
}

/** How high the roof of the vessel is. */
const roof = 10;

const originOf = ({ inputs }: DrawnRun, key: string): Origin =>
  inputs.find((input) => input.key === key)?.origin ?? 'assumed';

/** An input is a film three times over: it starts the run, and the pale film that a model makes of it stays apart from it. */
const deep = (key: string, d: string, tone: Tone): readonly Shape[] =>
  ['', '-2', '-3'].map((layer) => shape(`${key}${layer}`, d, tone, 'film'));

/** The vessel with the stock of the first day, on its level how much that is, and the arm to the pen of the strip. */
export function vessel(run: DrawnRun, labels: Labels, { frame, y }: RunPlot): Drawn {
  const { vessel: box, strip, floor } = frame;
  const level = y(run.stock_days);
  const middle = (box.left + box.right) / 2;
  const dome = arcPoints({ x: middle, y: box.top }, (box.right - box.left) / 2, roof, 180, 360);
  const arm = `M${box.right} ${tenth(level)}H${strip.left}`;
  const words = { anchor: 'middle', tone: 'japan' } as const;
  const from = wrapText(
    run.stock_source ?? labels.stockFrom(originOf(run, 'stock')),
    box.right - box.left - 8,
    13,
  );
  const foot = tenth(level - 8 - (from.length - 1) * 15);
  const { size, said } = stockSaid(run, labels, box.right - box.left - 6, frame.stock);
  return gathered([
    {
      shapes: [
        ...deep('stock-vessel', rectPath({ ...box, top: tenth(level), bottom: floor }), 'japan'),
        shape('stock-level', `M${box.left} ${tenth(level)}H${box.right}`, 'japan', 'dots'),
        ...lowestIn(run, box, y),
        shape('vessel', `M${box.left} ${floor}V${box.top}L${dome}V${floor}Z`, 'ink', 'wall'),
        shape(
          'vessel-base',
          rectPath({ ...box, left: box.left - 6, right: box.right + 6, top: floor, bottom: floor + 4 }),
          'ink',
          'fitting',
        ),
        shape('arm', arm, 'ink', 'wall'),
      ],
      texts: [
        placed('stock', middle, foot - 16, said, { ...words, size, face: 'display' }),
        placed('stock-from', middle, foot, from, words),
      ],
    },
  ]);
}

/** How low the level falls in the run where nothing runs out, as a mark in the vessel: the level that its strip goes down to. */
function lowestIn({ first_shortage_day: first, lowest, stock_days }: DrawnRun, box: Across, y: RunPlot['y']) {
  if (first !== null || lowest.stock_days >= stock_days) return [];
  const at = tenth(y(lowest.stock_days));
  return [shape('result-lowest-level', `M${box.left} ${at}H${box.right}`, 'paper', 'dots')];
}

/** The stock in words, as large as the vessel is wide. */
function stockSaid({ stock_days }: DrawnRun, labels: Labels, room: number, most: number) {
  const said = labels.stockIs(stock_days);
  return { said, size: Math.min(most, Math.floor(room / displayWidth(said, 1))) };
}

/** Walls on both sides of a pipe along x. */
const wallsAlong = (left: number, right: number, y: number, bore: number): string =>
  [-1, 1].map((side) => `M${tenth(left)} ${tenth(y + (side * bore) / 2)}H${tenth(right)}`).join('');

/** What flows in a pipe along x, and down from its end into the roof where it turns. */
const flow = (key: string, d: string, tone: Tone): Shape[] => (d === '' ? [] : [shape(key, d, tone, 'film')]);
const along = (left: number, right: number, y: number, bore: number): string =>
  bore <= 0 ? '' : rectPath({ left, right, top: tenth(y - bore / 2), bottom: tenth(y + bore / 2) });
const downTo = (down: number, y: number, foot: number, bore: number): string =>
  bore <= 0
    ? ''
    : rectPath({
        left: tenth(down - bore / 2),
        right: tenth(down + bore / 2),
        top: tenth(y + bore / 2),
        bottom: foot,
      });

/** Bores of what enters: of China's pipe before its valve and behind it, of the others, and of them with what they add. */
function boresOf({ china_share: china, cut, new_supply: more }: DrawnRun, bore: number) {
  const of = (share: number): number => (share <= 0 ? 0 : Math.max((share / 100) * bore, 1.6));
  return {
    china: of(china),
    open: of((china * (100 - cut)) / 100),
    others: of(100 - china),
    later: of(100 - china + more),
  };
}

/** Half the width of the gate, how far the housing reaches over the bore, and where its handwheel stands, seen from the side. */
const gate = { half: 3, over: 4, wheel: { top: 17, bottom: 20.4, reach: 11 } } as const;

/** The valve, cut open along its pipe: the gate hangs so far into the bore as the cut is deep. */
function gateValve(at: { readonly x: number; readonly y: number }, reach: number, bore: number, cut: number) {
  const { half, over, wheel } = gate;
  const top = tenth(at.y - bore / 2);
  const housing = {
    left: at.x - reach,
    right: at.x + reach,
    top: tenth(top - over),
    bottom: tenth(top + bore + over),
  };
  const plate = {
    left: at.x - half,
    right: at.x + half,
    top: housing.top,
    bottom: tenth(top + (bore * cut) / 100),
  };
  const hand = { ...wheel, left: at.x - wheel.reach, right: at.x + wheel.reach };
  return {
    behind: [shape('valve-body', rectPath(housing), 'ink', 'fitting')],
    before: [
      shape('valve-cut', rectPath(plate), 'ink', 'fill'),
      shape('valve-stem', `M${at.x} ${plate.top}V${wheel.bottom}`, 'ink', 'wall'),
      shape('valve-wheel', rectPath(hand), 'ink', 'fitting'),
    ],
  };
}

/** China's pipe: as wide as its share up to the valve, behind it as wide as what is let through under the gate, down into the vessel. */
function chinaInlet(run: DrawnRun, labels: Labels, { frame }: RunPlot): Partial<Drawn> {
  const { inlet, margin, vessel: box } = frame;
  const { china, open } = boresOf(run, frame.bore);
  if (china === 0) return {};
  const { y, valve, reach, down } = inlet;
  const [before, behind] = [valve - reach, valve + reach];
  const half = open / 2;
  const low = y + (china - open) / 2;
  const [said, cut] = [labels.china(run.china_share), labels.cut(run.cut, originOf(run, 'cut'))];
  const elbow = [-1, 1].map(
    (side) => `M${behind} ${tenth(low + side * half)}H${tenth(down - side * half)}V${box.top - roof}`,
  );
  const parts = gateValve({ x: valve, y }, reach, china, run.cut);
  return gathered([
    {
      shapes: [
        ...parts.behind,
        ...flow('inlet-china', along(margin, valve, y, china), 'china'),
        ...flow(
          'inlet-china-open',
          along(valve, down + half, low, open) + downTo(down, low, box.top - roof, open),
          'china',
        ),
        shape(
          'inlet-china-walls',
          wallsAlong(margin, before, y, china) + (open > 0 ? elbow.join('') : ''),
          'ink',
          'wall',
        ),
        ...parts.before,
      ],
      texts: [
        placed('inlet-china', margin, 12, said, { tone: 'china', weight: 600 }),
        placed('inlet-cut', margin + textWidth(said, 13, 600) + 6, 12, cut, { tone: 'china' }),
      ],
    },
    flange({ key: 'inlet-china-flange', x: before, y, along: 'x', bore: china }),
    flange({ key: 'valve-flange', x: behind, y, along: 'x', bore: china }),
  ]);
}

/** Walls of a pipe from the right edge that turns down into the roof. */
const bent = (down: number, right: number, y: number, foot: number, bore: number): string =>
  [-1, 1]
    .map((side) => `M${right} ${tenth(y + (side * bore) / 2)}H${tenth(down + (side * bore) / 2)}V${foot}`)
    .join('');

/** The pipe of all others: as wide as their share, and in dots as wide as with the supply that comes up. */
function othersInlet(run: DrawnRun, labels: Labels, { frame }: RunPlot): Partial<Drawn> {
  const { others: inlet, vessel: box } = frame;
  const { others, later } = boresOf(run, frame.bore);
  if (later === 0) return {};
  const { y, words, down, right } = inlet;
  const walls = (bore: number): string => bent(down, right, y, box.top - roof + 2, bore);
  const text = labels.others(100 - run.china_share, run.new_supply).join(', ');
  return {
    shapes: [
      ...flow(
        'inlet-others',
        along(down - others / 2, right, y, others) + downTo(down, y, box.top - roof + 2, others),
        'others',
      ),
      ...(others > 0 ? [shape('inlet-others-walls', walls(others), 'ink', 'wall')] : []),
      ...(later > others ? [shape('inlet-later', walls(later), 'others', 'dots')] : []),
    ],
    texts: [placed('inlet-others', words.x, words.y, text, { tone: 'others', anchor: words.anchor })],
  };
}

export const inletsOf = (run: DrawnRun, labels: Labels, plot: RunPlot): Drawn =>
  gathered([othersInlet(run, labels, plot), chinaInlet(run, labels, plot)]);
