// Geometry of the magnet to scale: one screen a view, ten times as much on each as on the one before, around a block that stays.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { sceneOf } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { plots, stampOf, full, type Plot } from './layout-plots.ts';
import { rowScene } from './layout-row.ts';
import { rule } from './layout-rule.ts';
import { moreWords, motorThings, phoneThings, stampFrame, turbineThings } from './layout-screens.ts';
import { sliverScene } from './layout-sliver.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

type Screen = Exclude<View, 'sliver' | 'side-by-side'>;

export function trueSize(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  if (view === 'sliver') return sliverScene(rows, labels, size);
  if (view === 'side-by-side') return rowScene(rows, labels, size);
  const plot = plots[size];
  const measure = rule({
    left: plot.left,
    right: plot.width,
    y: view === 'phone' ? plot.phone.rule : plot.ground,
    step: plot.step,
    every: 10,
    text: (mark) => labels.mark(view, mark),
  });
  const things = { phone: onPhone, motor: onMotor, turbine: onTurbine }[view](rows, plot);
  const frame = view === 'phone' ? { shapes: [], texts: [] } : stampFrame(plot, labels.before[view]);
  return sceneOf(plot, [
    frame,
    { shapes: things.slice(0, -1).flat() },
    measure,
    { shapes: things.slice(-1).flat() },
    { texts: textsOf(labels, size, view) },
    { texts: view === 'turbine' ? moreWords(rows.turbine, labels.more, plot) : [] },
  ]);
}

/** What stands on a screen, from the back to the front. */
const onPhone = (rows: Rows, plot: Plot): Shape[][] => [phoneThings(rows, plot, full)];
const onMotor = (rows: Rows, plot: Plot): Shape[][] => [
  phoneThings(rows, plot, stampOf(plot)),
  motorThings(rows, plot, full),
];
const onTurbine = (rows: Rows, plot: Plot): Shape[][] => [
  motorThings(rows, plot, stampOf(plot)),
  turbineThings(rows, plot),
];

interface Label {
  readonly key: keyof Labels['said'];
  readonly x: number;
  readonly y: number;
  readonly anchor?: PlacedText['anchor'];
  /** The size of its number, where that stands large. */
  readonly large?: number;
}
/** Where the words of a screen stand. */
const placesOf: Readonly<Record<Size, Readonly<Record<Screen, readonly Label[]>>>> = {
  wide: {
    phone: [
      { key: 'phone', x: 340, y: 308, large: 40 },
      { key: 'sim', x: 456, y: 152 },
      { key: 'coin', x: 340, y: 216 },
    ],
    motor: [
      { key: 'motor', x: 22, y: 118, large: 40 },
      { key: 'rotor', x: 446, y: 193, anchor: 'middle' },
      { key: 'stator', x: 638, y: 351, anchor: 'end' },
    ],
    turbine: [
      { key: 'turbine', x: 84, y: 148, large: 40 },
      { key: 'megawatt', x: 288, y: 273 },
      { key: 'person', x: 41, y: 147, anchor: 'middle' },
      { key: 'generator', x: 420, y: 90 },
    ],
  },
  narrow: {
    phone: [
      { key: 'phone', x: 352, y: 130, anchor: 'end', large: 34 },
      { key: 'sim', x: 213, y: 18, anchor: 'end' },
      { key: 'coin', x: 352, y: 246, anchor: 'end' },
    ],
    motor: [
      { key: 'motor', x: 218, y: 326, large: 34 },
      { key: 'rotor', x: 210, y: 153, anchor: 'middle' },
      { key: 'stator', x: 352, y: 289, anchor: 'end' },
    ],
    turbine: [
      { key: 'turbine', x: 22, y: 142, large: 34 },
      { key: 'megawatt', x: 228, y: 325 },
      { key: 'person', x: 36, y: 227, anchor: 'middle' },
      { key: 'generator', x: 222, y: 87 },
    ],
  },
};

/** A number that stands large needs more room above it than a line of words, and a little under it. */
function textsOf(labels: Labels, size: Size, view: Screen): PlacedText[] {
  return placesOf[size][view].flatMap(({ key, x, y, large, anchor = 'start' }) => {
    const { lines, number = 0 } = labels.said[key][size];
    return lines.map((line, i) => {
      const isNumber = large !== undefined && i === number;
      const lower =
        large === undefined ? 0 : (i > number ? 6 : 0) + (i >= number && number > 0 ? large / 2 : 0);
      return placed(i === 0 ? key : `${key}-${i}`, x, y + i * 17 + lower, line, {
        anchor,
        ...(isNumber ? { size: large, face: 'display' } : i === 0 ? { weight: 600, size: 14 } : {}),
        tone: isNumber || i === 0 ? 'ink' : 'ink-2',
      });
    });
  });
}
