// Japan: the same gate on bare ground. Before it and past it lies what was said, a sheet each; the tally that others fill stands empty.
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
    stand: { x: 386, top: 6, ground: 322, opening: 27 },
    tally: { x: 418, y: 66, size: 58, words: 16 },
    room: 220,
    said: 30,
    small: 15,
    inset: 12,
    before: [
      { x: 2, y: 3, width: 352, height: 103 },
      { x: 2, y: 110, width: 352, height: 103 },
      { x: 2, y: 217, width: 352, height: 103 },
    ],
    past: { x: 418, y: 192, width: 220, height: 128 },
  },
  narrow: {
    stand: { x: 222, top: 6, ground: 297, opening: 27 },
    tally: { x: 240, y: 62, size: 33, words: 14 },
    room: 116,
    said: 21,
    small: 15,
    inset: 8,
    before: [
      { x: 2, y: 2, width: 191, height: 95 },
      { x: 2, y: 101, width: 191, height: 95 },
      { x: 2, y: 200, width: 191, height: 95 },
    ],
    past: { x: 238, y: 169, width: 120, height: 126 },
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
  );
  const foot = column('none', left, stand.ground + 20, right - left);
  foot.add('more', labels.ministry, { size: size === 'wide' ? 14 : 13 });
  return sceneOf({ width, height: tenth(foot.end + 4) }, [
    { shapes: gate('none', { ...stand, ...artboard[size].ground }) },
    empty,
    ...sheets,
    foot,
  ]);
}
