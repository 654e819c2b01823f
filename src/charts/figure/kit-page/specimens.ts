// What the kit page shows of marks and parts: each ink in every tone and emphasis, each part alone, at 360 units.
import type { Emphasis, Ink, PlotScene, Spot, TextTone } from '../../contract/scene.ts';
import { paper, type Tone } from '../../look/palette.ts';
import { rectPath, type Box } from '../../kit/labels/box.ts';
import { gathered, sceneOf, type Drawn } from '../../kit/drawn.ts';
import { blindFlange, bowTie, bubble, flange } from '../../kit/fittings.ts';
import { hatchLines } from '../../kit/hatch.ts';
import { boreScale, pipe, type Contents } from '../../kit/pipes.ts';
import { placed, type TextStyle } from '../../kit/labels/placed.ts';
import { shape, spot } from '../../kit/shapes.ts';
import { cube, dashedSlab, slab } from '../../kit/slab.ts';

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
const label = (key: string, x: number, y: number, line: string, style: TextStyle = {}) =>
  placed(key, x, y, line, { tone: 'ink-2', ...style });

/** Things side by side, a name under each, with its baseline at `at`. */
const sideBySide = <Item extends string | number>(
  items: readonly Item[],
  { height, pitch, at }: { readonly height: number; readonly pitch: number; readonly at: number },
  draw: (item: Item, left: number, key: string) => Partial<Drawn>,
): PlotScene =>
  sceneOf(
    { width, height },
    items.flatMap((item, i) => [
      draw(item, i * pitch, String(item)),
      { texts: [label(`named-${item}`, i * pitch + 2, at, String(item))] },
    ]),
  );

/** A cell a tone, five to a line: its name, and under it one mark an emphasis. */
const cells = (mark: (tone: Tone, emphasis: Emphasis, key: string, box: Box) => Partial<Drawn>): PlotScene =>
  sceneOf(
    { width, height: 94 },
    tones.flatMap((tone, i) => {
      const left = (i % 5) * 72 + 1;
      const top = Math.floor(i / 5) * 52;
      return [
        { texts: [label(tone, left, top + 12, tone)] },
        ...emphases.map((emphasis, place) => {
          const x = left + place * 22;
          const box = { left: x, right: x + 18, top: top + 20, bottom: top + 38 };
          return mark(tone, emphasis, `${tone}-${emphasis}`, box);
        }),
      ];
    }),
  );

const lineInks: readonly Ink[] = ['line', 'dashes', 'dots', 'lead', 'hair', 'centre'];
const inkPath = (ink: Ink, box: Box): string => {
  if (ink === 'hatch') return hatchLines(box, 5);
  return lineInks.includes(ink)
    ? `M${box.left} ${box.bottom - 2}L${box.left + 9} ${box.top + 3}L${box.right} ${box.bottom - 6}`
    : rectPath(box);
};

const inkSays: Readonly<Record<Ink, string>> = {
  fill: 'solid: exists and was measured',
  estimate: 'thin fill, dashed outline: estimated, disputed, or reported by the press alone',
  layer: 'solid with a paper edge: one of several areas that touch',
  hollow: 'paper fill, outline: derived by arithmetic',
  outline: 'thin outline: goes with hatch',
  hatch: 'slanted lines: promised, announced, targeted',
  line: 'a measured line',
  film: 'a pale area: a modelled amount, a line of dots along its surface',
  dashes: 'an estimated line',
  dots: 'a modelled line, its assumptions beside it',
  wall: 'the drawn line of a pipe or vessel',
  fitting: 'flange, valve, instrument: a thin line around paper',
  slot: 'the same around a stroke that is not filled yet',
  gap: 'thin dashes: nothing is sourced, or a range',
  lead: 'a hairline from a label to its mark',
  hair: 'a thin drawn line: the inside of a thing, a drawing that stands small in another',
  centre: 'dash and dot: the axis of something round',
  shade: 'a film over a fill: the side of a solid thing',
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

export const textTones: readonly TextTone[] = ['ink', 'ink-2', 'china', 'japan', 'others', 'policy'];

const texts = textTones.flatMap((tone, i) =>
  emphases.map((emphasis, place) =>
    label(`${tone}-${emphasis}`, 1 + place * 120, 18 + i * 24, `${tone}, ${emphasis}`, {
      tone,
      emphasis,
      weight: emphasis === 'strong' ? 600 : 400,
    }),
  ),
);

const contents: readonly Contents[] = ['flow', 'promise', 'range', 'open'];
const scale = boreScale(100, 36);
/** A pipe along x around a middle. */
const lying = (left: number, right: number, middle: number, bore: number) =>
  ({ along: 'x', box: { left, right, top: middle - bore / 2, bottom: middle + bore / 2 } }) as const;

const pipes = sideBySide(emphases, { height: 214, pitch: 124, at: 208 }, (emphasis, left, key) =>
  gathered(
    contents.map((content, i) =>
      pipe({
        key: `${key}-${content}`,
        ...lying(left + 2, left + 108, 22 + i * 48, scale(100)),
        contents: content,
        tone: content === 'promise' || content === 'range' ? 'policy' : 'china',
        emphasis,
      }),
    ),
  ),
);

const bores = sideBySide([100, 50, 10, 1], { height: 96, pitch: 90, at: 80 }, (quantity, left, key) => {
  const bore = scale(quantity);
  return gathered([
    pipe({ key, ...lying(left + 2, left + 82, 30, bore), contents: 'flow', tone: 'others' }),
    ...[4.5, 79.5].map((x) => flange({ key: `${key}-${x}`, x: left + x, y: 30, along: 'x', bore })),
  ]);
});

const fittings = sideBySide(emphases, { height: 150, pitch: 124, at: 144 }, (emphasis, left, key) => {
  const at = { emphasis, along: 'x' as const };
  return gathered([
    pipe({
      key: `${key}-pipe`,
      ...lying(left + 2, left + 96, 28, 28),
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
});

const hatching = sideBySide([4, 7, 10, 14], { height: 88, pitch: 88, at: 80 }, (gap, left) => {
  const box = { left: left + 2, right: left + 90, top: 4, bottom: 60 };
  return {
    shapes: [
      shape(`hatch-${gap}`, hatchLines(box, gap), 'policy', 'hatch'),
      shape(`outline-${gap}`, rectPath(box), 'policy', 'outline'),
    ],
  };
});

const slabs = sceneOf({ width, height: 96 }, [
  slab(cube('read', 4, 90, 56), 'china'),
  slab(cube('second-hand', 96, 90, 56), 'china', 'gap'),
  dashedSlab(cube('most', 188, 90, 64)),
  slab(cube('least', 188, 90, 48), 'china'),
  slab({ ...cube('part', 296, 90, 56), width: 5.6 }, 'ink'),
]);

export const partSpecimens: readonly Specimen[] = [
  {
    id: 'pipes',
    name: 'Pipes',
    says: 'the bore is the quantity, by one boreScale() a drawing. From the top: flow, promise, range, open',
    scene: pipes,
  },
  { id: 'bores', name: 'Bores', says: '100, 50, 10 and 1 on one scale: width, not area', scene: bores },
  {
    id: 'fittings',
    name: 'Fittings',
    says: 'flange, blind flange (nothing passes), bow-tie valve on a pipe along x and along y, bubble',
    scene: fittings,
  },
  {
    id: 'hatching',
    name: 'Grades of hatching',
    says: 'gaps of 4, 7, 10 and 14 units: narrow for the surest promise, wide for the least certain; one grain through all',
    scene: hatching,
  },
  {
    id: 'slabs',
    name: 'Slabs',
    says: 'a cube read or computed, one read second-hand, and one with the upper end of its range in dashes; a slab of a tenth of it in ink',
    scene: slabs,
  },
  {
    id: 'texts',
    name: 'Texts',
    says: 'six tones in normal, strong and faint; faint text keeps its contrast, so a layout turns it to ink-2 instead',
    scene: sceneOf({ width, height: textTones.length * 24 + 6 }, [{ texts }]),
  },
];
