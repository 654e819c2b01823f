// What the kit page shows of marks and parts: each ink in every tone and emphasis, each part alone, at 360 units.
import type { Emphasis, PlacedText, TextTone, Ink, PlotScene, Spot } from '../contract/scene.ts';
import { paper, type Tone } from '../look/palette.ts';
import { rectPath, type Box } from '../kit/box.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { blindFlange, bowTie, bubble, flange } from '../kit/fittings.ts';
import { hatchLines } from '../kit/hatch.ts';
import { boreScale, pipe, type Contents } from '../kit/pipes.ts';
import { placed, type TextStyle } from '../kit/placed.ts';
import { shape, spot } from '../kit/shapes.ts';

export interface Specimen {
  readonly id: string;
  readonly name: string;
  /** What it says, or what it is for. */
  readonly says: string;
  readonly scene: PlotScene;
}

const width = 360;
const tones = Object.keys(paper) as Tone[];
const emphases: readonly Emphasis[] = ['normal', 'strong', 'faint'];

const label = (key: string, x: number, y: number, line: string, style: TextStyle = {}): PlacedText =>
  placed(key, x, y, line, { tone: 'ink-2', ...style });
const sceneOf = (height: number, drawn: Drawn): PlotScene => ({ width, height, ticks: [], ...drawn });
const drawnOf = (drawn: Partial<Drawn>): Drawn => ({ shapes: [], spots: [], texts: [], ...drawn });

/** A cell a tone, five to a line: its name, and under it one mark an emphasis. */
function cells(mark: (tone: Tone, emphasis: Emphasis, key: string, box: Box) => Partial<Drawn>): PlotScene {
  const pitch = 72;
  const parts = tones.flatMap((tone, i) => {
    const left = (i % 5) * pitch;
    const top = Math.floor(i / 5) * 52;
    return [
      drawnOf({ texts: [label(tone, left + 1, top + 12, tone)] }),
      ...emphases.map((emphasis, place) => {
        const x = left + 1 + place * 22;
        const box = { left: x, right: x + 18, top: top + 20, bottom: top + 38 };
        return drawnOf(mark(tone, emphasis, `${tone}-${emphasis}`, box));
      }),
    ];
  });
  return sceneOf(94, gathered(parts));
}

const lineInks: readonly Ink[] = ['line', 'dashes', 'dots', 'lead'];
const inkPath = (ink: Ink, box: Box): string => {
  if (ink === 'hatch') return hatchLines(box, 5);
  return lineInks.includes(ink)
    ? `M${box.left} ${box.bottom - 2}L${box.left + 9} ${box.top + 3}L${box.right} ${box.bottom - 6}`
    : rectPath(box);
};

const inkSays: Readonly<Record<Ink, string>> = {
  fill: 'solid: exists and was measured',
  estimate: 'thin fill, dashed outline: estimated, disputed, or reported by the press alone',
  reported: 'the same in a bolder dress: a share that the press alone gives',
  layer: 'solid with a paper edge: one of several areas that touch',
  hollow: 'paper fill, outline: derived by arithmetic',
  outline: 'thin outline: goes with hatch',
  hatch: 'slanted lines: promised, announced, targeted',
  line: 'a measured line',
  dashes: 'an estimated line',
  dots: 'a modelled line, its assumptions beside it',
  wall: 'the drawn line of a pipe or vessel',
  fitting: 'flange, valve, instrument: a thin line around paper',
  gap: 'thin dashes: nothing is sourced, or a range',
  lead: 'a hairline from a label to its mark',
};

/** Every ink in every tone and every emphasis: normal, strong, faint, from the left. */
export const inkSpecimens: readonly Specimen[] = (Object.keys(inkSays) as Ink[]).map((ink) => ({
  id: `ink-${ink}`,
  name: ink,
  says: inkSays[ink],
  scene: cells((tone, emphasis, key, box) => ({
    shapes: [shape(key, inkPath(ink, box), tone, ink, emphasis)],
  })),
}));

const spotInks = ['fill', 'hollow', 'estimate', 'fitting'] as const satisfies readonly Spot['ink'][];

/** Every ink of a spot, likewise. */
export const spotSpecimens: readonly Specimen[] = spotInks.map((ink) => ({
  id: `spot-${ink}`,
  name: `spot, ${ink}`,
  says: inkSays[ink],
  scene: cells((tone, emphasis, key, { left, top }) => ({
    spots: [spot(key, left + 9, top + 9, 7, tone, ink, emphasis)],
  })),
}));

const textTones: readonly TextTone[] = ['ink', 'ink-2', 'china', 'japan', 'others', 'policy'];

const texts: Specimen = {
  id: 'texts',
  name: 'Texts',
  says: 'six tones in normal, strong and faint; faint text keeps its contrast, so a layout turns it to ink-2 instead',
  scene: sceneOf(
    textTones.length * 24 + 6,
    drawnOf({
      texts: textTones.flatMap((tone, i) =>
        emphases.map((emphasis, place) =>
          label(`${tone}-${emphasis}`, 1 + place * 120, 18 + i * 24, `${tone}, ${emphasis}`, {
            tone,
            emphasis,
            weight: emphasis === 'strong' ? 600 : 400,
          }),
        ),
      ),
    }),
  ),
};

/** A part in three emphases, side by side, each third named by its emphasis. */
function thrice(height: number, part: (left: number, emphasis: Emphasis, key: string) => Drawn): PlotScene {
  const parts = emphases.flatMap((emphasis, i) => {
    const left = i * 124;
    return [
      part(left, emphasis, emphasis),
      drawnOf({ texts: [label(`named-${emphasis}`, left + 2, height - 6, emphasis)] }),
    ];
  });
  return sceneOf(height, gathered(parts));
}

const contents: readonly Contents[] = ['flow', 'promise', 'range', 'open'];
const scale = boreScale(100, 36);

const pipes: Specimen = {
  id: 'pipes',
  name: 'Pipes',
  says: 'the bore is the quantity, by one boreScale() a drawing. From the top: flow, promise, range, open',
  scene: thrice(214, (left, emphasis, key) =>
    gathered(
      contents.map((content, i) =>
        pipe({
          key: `${key}-${content}`,
          box: { left: left + 2, right: left + 108, top: 4 + i * 48, bottom: 4 + i * 48 + scale(100) },
          along: 'x',
          contents: content,
          tone: content === 'promise' || content === 'range' ? 'policy' : 'china',
          emphasis,
        }),
      ),
    ),
  ),
};

const bores: Specimen = {
  id: 'bores',
  name: 'Bores',
  says: '100, 50, 10 and 1 on one scale: width, not area',
  scene: sceneOf(
    96,
    gathered(
      [100, 50, 10, 1].map((quantity, i) => {
        const left = 2 + i * 90;
        const middle = 30;
        const half = scale(quantity) / 2;
        const box = { left, right: left + 80, top: middle - half, bottom: middle + half };
        const key = String(quantity);
        return gathered([
          pipe({ key, box, along: 'x', contents: 'flow', tone: 'others', emphasis: 'normal' }),
          ...[left + 2.5, left + 77.5].map((x, j) =>
            flange({ key: `${key}-${j}`, x, y: middle, along: 'x', bore: 2 * half, emphasis: 'normal' }),
          ),
          drawnOf({ texts: [label(`${key}-said`, left, 80, key)] }),
        ]);
      }),
    ),
  ),
};

const fittings: Specimen = {
  id: 'fittings',
  name: 'Fittings',
  says: 'flange, blind flange (nothing passes), bow-tie valve on a pipe along x and along y, bubble',
  scene: thrice(150, (left, emphasis, key) => {
    const at = { emphasis, along: 'x' as const };
    return gathered([
      pipe({
        key: `${key}-pipe`,
        box: { left: left + 2, right: left + 96, top: 14, bottom: 42 },
        along: 'x',
        contents: 'flow',
        tone: 'japan',
        emphasis,
      }),
      flange({ ...at, key: `${key}-flange`, x: left + 5, y: 28, bore: 28 }),
      bowTie({ ...at, key: `${key}-valve`, x: left + 48, y: 28, reach: 13 }),
      blindFlange({ ...at, key: `${key}-blind`, x: left + 96, y: 28, bore: 28 }),
      bowTie({ ...at, along: 'y', key: `${key}-upright`, x: left + 18, y: 88, reach: 13 }),
      bubble({ ...at, key: `${key}-number`, x: left + 58, y: 88, r: 12, lines: ['7'] }),
      bubble({ ...at, key: `${key}-tag`, x: left + 94, y: 88, r: 17, lines: ['Dy', 'Tb'] }),
    ]);
  }),
};

const grades = [4, 7, 10, 14] as const;
const hatching: Specimen = {
  id: 'hatching',
  name: 'Grades of hatching',
  says: 'gaps of 4, 7, 10 and 14 units: narrow for the surest promise, wide for the least certain; one grain through all',
  scene: sceneOf(
    88,
    gathered(
      grades.map((gap, i) => {
        const box = { left: 2 + i * 88, right: 90 + i * 88, top: 4, bottom: 60 };
        return drawnOf({
          shapes: [
            shape(`hatch-${gap}`, hatchLines(box, gap), 'policy', 'hatch'),
            shape(`outline-${gap}`, rectPath(box), 'policy', 'outline'),
          ],
          texts: [label(`gap-${gap}`, box.left, 80, String(gap))],
        });
      }),
    ),
  ),
};

export const partSpecimens: readonly Specimen[] = [pipes, bores, fittings, hatching, texts];
