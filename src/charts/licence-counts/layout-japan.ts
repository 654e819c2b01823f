// Japan: the same gate on bare ground. The tally that others fill stands large and empty; before the gate and past it lies what was said, a small sheet each.
import type { PlotScene, Shape, Size } from '../contract/scene.ts';
import { sceneOf } from '../kit/drawn.ts';
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
    tally: { x: 276, y: 98, size: 102, words: 22 },
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
    tally: { x: 200, y: 66, size: 44, words: 17 },
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
  const { stand, tally, room, said: letters, small, inset, before, past } = frames[size];
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
  const empty = emptyTally(
    'none',
    tally,
    labels.of,
    { what: labels.approved, name: labels.counts.none.name, who: labels.noCount },
    room,
    { under: tally, tone: 'ink' },
  );
  // What is missing has a tint, as the word that an order lacks.
  const blank = empty.shapes
    .filter(({ key }) => key === 'none-none')
    .map(({ d }): Shape => ({ ...shape('blank', d, 'china', 'fill'), opacity: 0.22 }));
  const foot = column('none', left, stand.ground + 20, right - left);
  foot.add('more', labels.ministry, { size: size === 'wide' ? 14 : 13 });
  return sceneOf({ width, height: tenth(foot.end + 4) }, [
    { shapes: gate('none', { ...stand, ...artboard[size].ground }) },
    { shapes: blank },
    empty,
    ...sheets,
    foot,
  ]);
}
