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
  /** The size of its first line where there is room to set it large. */
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
      { key: 'motor', x: 22, y: 145 },
      { key: 'rotor', x: 446, y: 165.5, anchor: 'middle' },
      { key: 'stator', x: 638, y: 351, anchor: 'end' },
    ],
    turbine: [
      { key: 'turbine', x: 92, y: 149 },
      { key: 'megawatt', x: 288, y: 273 },
      { key: 'person', x: 41, y: 147, anchor: 'middle' },
      { key: 'generator', x: 420, y: 90 },
    ],
  },
  narrow: {
    phone: [
      { key: 'phone', x: 352, y: 335, anchor: 'end' },
      { key: 'sim', x: 213, y: 18, anchor: 'end' },
      { key: 'coin', x: 352, y: 178, anchor: 'end' },
    ],
    motor: [
      { key: 'motor', x: 218, y: 329 },
      { key: 'rotor', x: 210, y: 134.5, anchor: 'middle' },
      { key: 'stator', x: 352, y: 289, anchor: 'end' },
    ],
    turbine: [
      { key: 'turbine', x: 75, y: 179 },
      { key: 'megawatt', x: 228, y: 325 },
      { key: 'person', x: 36, y: 227, anchor: 'middle' },
      { key: 'generator', x: 222, y: 87 },
    ],
  },
};
/** The words of the block stand out. */
const leading: ReadonlySet<string> = new Set(['phone', 'motor', 'turbine']);

function textsOf(labels: Labels, size: Size, view: Screen): PlacedText[] {
  return placesOf[size][view].flatMap(({ key, x, y, large, anchor = 'start' }) => {
    const { lines, tones = [] } = labels.said[key][size];
    const first =
      large === undefined
        ? ({ weight: 600, size: leading.has(key) ? 16 : 14 } as const)
        : ({ size: large, face: 'display' } as const);
    return lines.map((line, i) =>
      placed(i === 0 ? key : `${key}-${i}`, x, y + i * 17 + (i > 0 && large !== undefined ? 6 : 0), line, {
        anchor,
        ...(i === 0 ? first : {}),
        tone: tones[i] ?? (i === 0 ? 'ink' : 'ink-2'),
      }),
    );
  });
}
