// The vessel of the stock runway at the lowest level of its run, with the stock of the first day as a tide mark, and the pipes into it: China's with its handwheel, and that of all others.
import type { Shape } from '../contract/scene.ts';
import { arcPoints } from '../kit/arc.ts';
import { rectPath } from '../kit/labels/box.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { flange } from '../kit/fittings.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import type { Tone } from '../look/palette.ts';
import type { RunPlot } from './layout-plot.ts';
import type { DrawnRun, Origin } from './layout-run.ts';
import type { Labels } from './words.ts';

interface Across {
  readonly left: number;
  readonly right: number;
}

/** How high the roof of the vessel is. */
const roof = 10;

const originOf = ({ inputs }: DrawnRun, key: string): Origin =>
  inputs.find((input) => input.key === key)?.origin ?? 'assumed';

/** An input is a film three times over: what a model makes of it is one film, in the vessel as on the strip. */
const deep = (key: string, d: string, tone: Tone): readonly Shape[] =>
  ['', '-2', '-3'].map((layer) => shape(`${key}${layer}`, d, tone, 'film'));

/**
 * The vessel as full as on the day with the lowest level, empty where the stock runs out. The stock of the first day is its tide mark,
 * with how much that was over it, and from there goes the arm to the pen of the strip.
 */
export function vessel(run: DrawnRun, labels: Labels, plot: RunPlot): Drawn {
  const { frame, y } = plot;
  const { vessel: box, strip, floor } = frame;
  const level = y(run.stock_days);
  const middle = (box.left + box.right) / 2;
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
        ...leftIn(run, box, plot),
        shape('stock-level', `M${box.left} ${tenth(level)}H${box.right}`, 'japan', 'dots'),
        shape('vessel', shell(box, floor, 0) + shell(box, floor, 3), 'ink', 'wall'),
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
    fallIn(run, labels, plot),
  ]);
}

/** The wall of the vessel with its roof, so far outside what it holds: two of them are its plate, cut open. */
function shell({ left, right, top }: Across & { readonly top: number }, floor: number, out: number): string {
  const dome = arcPoints({ x: (left + right) / 2, y: top }, (right - left) / 2 + out, roof + out, 180, 360);
  return `M${left - out} ${floor}V${top}L${dome}V${floor}Z`;
}

/** What is left of the first day's stock when the level is lowest: a model buys no more than each day needs, so none of it is new. */
function leftIn({ lowest, stock_days }: DrawnRun, box: Across, { frame, y }: RunPlot): readonly Shape[] {
  const top = tenth(y(lowest.stock_days));
  if (!(top < frame.floor)) return [];
  return [
    shape('result-level-left', rectPath({ ...box, top, bottom: frame.floor }), 'japan', 'film'),
    ...(lowest.stock_days < stock_days
      ? [shape('result-lowest-level', `M${box.left} ${top}H${box.right}`, 'japan', 'dots')]
      : []),
  ];
}

/** The room that one line of words needs between two levels, so that it lies clear of the dots of both. */
const clearLine = 24;

/**
 * How the level falls: an arrow from the tide mark down to the lowest level, as pale as all that a model gives, and beside it when; where
 * the fall is too low for words, they stand under its tip. The strip says the same where neither has room.
 */
function fallIn(run: DrawnRun, labels: Labels, { frame, y }: RunPlot): Pick<Drawn, 'shapes' | 'texts'> {
  const { left, right } = frame.vessel;
  const [top, low] = [tenth(y(run.stock_days)), tenth(y(run.lowest.stock_days))];
  if (low - top < 12) return { shapes: [], texts: [] };
  const wide = right - left;
  const [x, half] = [left + wide * 0.28, wide * 0.17];
  const head = tenth(low - Math.min(half, low - top));
  const [near, far] = [half * 0.5, half].map((out) => [tenth(x - out), tenth(x + out)] as const);
  const arrow = `M${near?.[0]} ${top}H${near?.[1]}V${head}H${far?.[1]}L${tenth(x)} ${low}L${far?.[0]} ${head}H${near?.[0]}Z`;
  const isDry = run.first_shortage_day !== null;
  const lines = labels.drained(run.first_shortage_day, run.lowest);
  const size = isDry ? frame.what : 13;
  const style = { size, weight: isDry ? 600 : 400 } as const;
  const last = (lines.length - 1) * (size + 2);
  const needed = clearLine + last;
  const said =
    low - top >= needed
      ? [placed('drained', left + wide * 0.5, low - 6 - last, lines, style)]
      : frame.floor - low >= needed
        ? [placed('drained', x, low + 8 + size * 0.7, lines, { ...style, anchor: 'middle' })]
        : [];
  return { shapes: [shape('result-fall', arrow, 'japan', 'film')], texts: said };
}

/** The stock in words, as large as the vessel is wide. */
function stockSaid({ stock_days }: DrawnRun, labels: Labels, room: number, most: number) {
  const said = labels.firstStock(stock_days);
  return { said, size: Math.min(most, Math.floor(room / displayWidth(said, 1))) };
}

/** Walls on both sides of a pipe along x. */
const wallsAlong = (left: number, right: number, y: number, bore: number): string =>
  [-1, 1].map((side) => `M${tenth(left)} ${tenth(y + (side * bore) / 2)}H${tenth(right)}`).join('');

/** What flows in a pipe along x, and down from its end into the roof where it turns: inputs too. */
const flow = (key: string, d: string, tone: Tone): readonly Shape[] => (d === '' ? [] : deep(key, d, tone));
const along = (left: number, right: number, y: number, bore: number): string =>
  bore <= 0 ? '' : rectPath({ left, right, top: y - bore / 2, bottom: y + bore / 2 });
const downTo = (down: number, y: number, foot: number, bore: number): string =>
  bore <= 0
    ? ''
    : rectPath({ left: down - bore / 2, right: down + bore / 2, top: y + bore / 2, bottom: foot });

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
const gate = { half: 6, over: 9, wheel: { top: 3, bottom: 8, reach: 18 } } as const;

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
function chinaInlet(run: DrawnRun, labels: Labels, { frame, narrow }: RunPlot): Partial<Drawn> {
  const { inlet, margin, vessel: box } = frame;
  const { china, open } = boresOf(run, frame.bore);
  if (china === 0) return {};
  const { y, valve, reach, down } = inlet;
  const [before, behind] = [valve - reach, valve + reach];
  // On a phone the second line is as low as the flange, so that both stand clear of it.
  const beside = narrow ? behind + 11 : valve + gate.wheel.reach + 8;
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
        placed('inlet-china', beside, narrow ? 10 : 12, said, { tone: 'china', weight: 600 }),
        narrow
          ? placed('inlet-cut', beside, 24, cut, { tone: 'china' })
          : placed('inlet-cut', beside + textWidth(said, 13, 600) + 6, 12, cut, { tone: 'china' }),
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
