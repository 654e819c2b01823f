// Japan: the same gate on bare ground. The tally that others fill stands large and empty; before the gate and past it lies what was said, a small sheet each.
import type { PlotScene, Shape, Size } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { artboard, type Stand } from './layout-alone.ts';
import { gate } from './layout-gate.ts';
import { column, emptyTally, type TallyPlace } from './layout-tally.ts';
import type { Labels, Statement } from './words.ts';

interface Sheet {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Frame {
  readonly stand: Stand;
  /** The sheet of its tally, the holes where the two numbers of others stand, and the word between them. */
  readonly form: Box;
  readonly holes: readonly [Box, Box];
  readonly of: { readonly x: number; readonly y: number; readonly size: number };
  readonly tally: TallyPlace;
  readonly room: number;
  readonly said: number;
  readonly small: number;
  readonly inset: number;
  /** Sheets before the gate in the order of their dates. */
  readonly before: readonly Sheet[];
  readonly past: Sheet;
}
const frames: Readonly<Record<Size, Frame>> = {
  wide: {
    stand: { x: 244, top: 6, ground: 322, opening: 27 },
    form: { left: 266, right: 638, top: 3, bottom: 134 },
    holes: [
      { left: 278, right: 376, top: 15, bottom: 122 },
      { left: 468, right: 626, top: 15, bottom: 122 },
    ],
    of: { x: 422, y: 104, size: 92 },
    tally: { x: 276, y: 114, size: 102, words: 22 },
    room: 360,
    said: 22,
    small: 15,
    inset: 9,
    before: [
      { x: 2, y: 3, width: 216, height: 103 },
      { x: 2, y: 110, width: 216, height: 103 },
      { x: 2, y: 217, width: 216, height: 103 },
    ],
    past: { x: 276, y: 236, width: 216, height: 84 },
  },
  narrow: {
    stand: { x: 178, top: 6, ground: 318, opening: 27 },
    form: { left: 200, right: 358, top: 2, bottom: 142 },
    holes: [
      { left: 209, right: 349, top: 11, bottom: 56 },
      { left: 209, right: 349, top: 88, bottom: 133 },
    ],
    of: { x: 279, y: 82, size: 32 },
    tally: { x: 200, y: 134, size: 44, words: 15 },
    room: 156,
    said: 18,
    small: 15,
    inset: 7,
    before: [
      { x: 2, y: 2, width: 151, height: 105 },
      { x: 2, y: 110, width: 151, height: 89 },
      { x: 2, y: 202, width: 151, height: 114 },
    ],
    past: { x: 200, y: 226, width: 158, height: 90 },
  },
};

/** A sheet with a cut corner, as a slip has it; dashed where its words were read second-hand. */
function sheet({ key, passes, secondHand }: Statement, { x, y, width, height }: Sheet): Shape {
  const cut = 16;
  const d = `M${tenth(x)} ${tenth(y)}h${tenth(width - cut)}l${cut} ${cut}v${tenth(height - cut)}h${tenth(-width)}z`;
  return shape(`sheet-${key}`, d, passes ? 'japan' : 'ink', secondHand ? 'estimate' : 'fitting');
}

/** Four statements on both sides of the gate, and no slip. */
export function statementsOf(labels: Labels, size: Size): PlotScene {
  const { width, left, right } = artboard[size];
  const { stand, form, holes, of, tally, room, said: letters, small, inset, before, past } = frames[size];
  const held = labels.statements.filter(({ passes }) => !passes);
  const sheets = labels.statements.map((each) => {
    const place = each.passes ? past : before[held.indexOf(each)];
    if (place === undefined) throw new RangeError(`layout-japan: no place for the statement "${each.key}"`);
    const text = column(each.key, place.x + inset, place.y + inset, place.width - inset - 6);
    // On a tint only ink reads.
    text.add('date', each.date, { size: small, tone: each.secondHand ? 'ink' : 'ink-2' }, 4);
    text.add('words', each.said, { size: letters, face: 'display', leading: letters }, 5);
    text.add('who', each.who, { size: small });
    return { shapes: [sheet(each, place)], texts: text.texts };
  });
  const { what, name, who } = labels.counts.none;
  const empty = emptyTally('none', tally, labels.of, { what, name, who }, room, {
    under: tally,
    tone: 'ink',
  });
  const d = holes.map(rectPath).join('');
  // What is missing is cut out of its sheet, as the word that an order lacks.
  const blank = [
    shape('form', rectPath(form), 'paper-2', 'fill'),
    shape('form-edge', rectPath(form), 'ink', 'hair'),
    shape('blank', d, 'paper', 'fill'),
  ];
  const marked: Partial<Drawn> = {
    shapes: empty.shapes.map((each) =>
      each.key === 'none-none' ? { ...each, d, emphasis: 'strong' } : each,
    ),
    texts: empty.texts.map((text) => (text.key === 'none-of' ? { ...text, ...of } : text)),
  };
  const foot = column('none', left, stand.ground + 20, right - left);
  foot.add('more', labels.ministry, { size: size === 'wide' ? 14 : 13 });
  return sceneOf({ width, height: tenth(foot.end + 4) }, [
    { shapes: gate('none', { ...stand, ...artboard[size].ground }) },
    { shapes: blank },
    marked,
    ...sheets,
    foot,
  ]);
}
