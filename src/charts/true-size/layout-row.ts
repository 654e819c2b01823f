// Phone, motor and turbine side by side, or one under another, each on its own scale with its own rule: for print and for one look.
import type { PlacedText, PlotScene, Size } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { cube, slab } from '../kit/slab.ts';
import { rotor } from './layout-motor.ts';
import { person } from './layout-people.ts';
import { plots, tenfold } from './layout-plots.ts';
import { rule } from './layout-rule.ts';
import { edgesOf } from './layout-screens.ts';
import { coin } from './layout-things.ts';
import type { Amount, Rows } from './rows.ts';
import type { Labels } from './words.ts';

interface Panel {
  readonly left: number;
  readonly right: number;
  readonly ground: number;
  /** Units for a millimetre of the phone, a centimetre of the motor, ten of the turbine. */
  readonly step: number;
  /** Where the thing beside the block has its middle. */
  readonly beside: number;
  readonly words: { readonly x: number; readonly y: number };
}
const panels: Readonly<Record<Size, readonly [Panel, Panel, Panel]>> = {
  wide: [0, 1, 2].map((i) => ({
    left: 2 + i * 218,
    right: 203 + i * 218,
    ground: 375,
    step: 9.4,
    beside: 106 + i * 218,
    words: { x: 2 + i * 218, y: 117 },
  })) as unknown as readonly [Panel, Panel, Panel],
  narrow: [0, 1, 2].map((i) => ({
    left: 8,
    right: 190,
    ground: 122 + i * 151,
    step: 5.2,
    beside: 130,
    words: { x: 206, y: 40 + i * 151 },
  })) as unknown as readonly [Panel, Panel, Panel],
};

const names = ['phone', 'motor', 'turbine'] as const;
type Name = (typeof names)[number];

const block = (name: Name, amount: Amount, { left, ground }: Panel, scale: number) =>
  slab(cube(`${name}-block`, left, ground, amount.edge * scale), 'china', edgesOf(amount));

/** What stands beside the block of a panel, behind it. */
function beside(rows: Rows, name: Name, { beside: x, ground, step }: Panel, scale: number): Partial<Drawn> {
  const round = (r: number) => ({ x, y: ground - r * scale - step, scale });
  const shapes = {
    phone: () => coin(round(rows.coin.diameter / 2), rows.coin, false),
    motor: () => rotor(round(rows.parts.rotorDiameter / 2), rows, false),
    turbine: () =>
      person(
        { x: x + (scale * rows.turbine.edge) / 1.6, y: ground, inks: ['wall', 'hair'] },
        rows.person * scale,
      ),
  }[name]();
  return { shapes };
}

export function rowScene(rows: Rows, labels: Labels, size: Size): PlotScene {
  const plot = plots[size];
  const drawn = names.map((name, i): Drawn => {
    const panel = panels[size][i];
    if (panel === undefined) throw new RangeError(`no panel for ${name}`);
    const scale = panel.step / tenfold ** i;
    const measure = rule({
      ...panel,
      y: panel.ground,
      every: 10,
      text: (mark) => labels.mark(name, mark),
      key: `rule-${name}`,
      from: panel.left,
    });
    const { x, y } = panel.words;
    const texts: PlacedText[] = [
      placed(`${name}-name`, x, y, labels.names[name], { weight: 600, size: 15 }),
      placed(`${name}-amount`, x, y + 19, labels.amounts[name], { tone: 'ink-2' }),
    ];
    return gathered([
      measure,
      beside(rows, name, panel, scale),
      block(name, rows[name], panel, scale),
      { texts },
    ]);
  });
  return sceneOf(plot, drawn);
}
