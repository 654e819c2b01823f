// Japan: no count beside a counted one, and under both what was said instead: four notes of one form, hung on one rail in the order of their dates.
import type { PlotScene, Size } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { rectPath } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { artboard } from './layout-alone.ts';
import { column } from './layout-tally.ts';
import { countedWindow, emptyField, lidOver, windowFrames } from './layout-windows.ts';
import type { Field } from './rows.ts';
import type { Labels, Statement } from './words.ts';

interface Hung {
  /** The air between the fields and the rail, and between two notes. */
  readonly under: number;
  readonly apart: number;
  /** How long the hook of a note is, and how large the fitting on the rail that says how its words are known. */
  readonly hook: number;
  readonly fitting: number;
  readonly high: number;
  /** The air between the edge of a note and its words. */
  readonly side: number;
  /** How large its words are, and the date and the speaker. */
  readonly words: number;
  readonly small: number;
}
const hung: Readonly<Record<Size, Hung>> = {
  wide: { under: 26, apart: 8, hook: 10, fitting: 4, high: 56, side: 7, words: 15.6, small: 13 },
  narrow: { under: 10, apart: 4, hook: 10, fitting: 3.6, high: 36, side: 8, words: 16.5, small: 13 },
};
const leadingOf = (small: number): number => small + 1;

/** Where a note hangs: its box, the joint on the rail, and its date. */
interface Place {
  readonly box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly joint: { readonly x: number; readonly y: number };
  readonly day: { readonly x: number; readonly y: number };
}

/** On a wide sheet notes hang side by side from a rail along the fields, each under its date. */
function hungAcross(many: number): readonly Place[] {
  const { under, apart, hook, high } = hung.wide;
  const { firm, none, width, bottom } = windowFrames.wide;
  const rail = bottom + under;
  const wide = (none + width - firm - (many - 1) * apart) / many;
  return Array.from({ length: many }, (_, i) => {
    const left = tenth(firm + i * (wide + apart));
    const top = rail + hook;
    return {
      box: { left, right: tenth(left + wide), top, bottom: top + high },
      joint: { x: left + 10, y: rail },
      day: { x: left + 20, y: rail - 7 },
    };
  });
}

/** On a phone the rail runs down, dates at its left, and notes hang at its right. */
function hungDown(statements: readonly Statement[]): readonly Place[] {
  const { under, apart, hook, high, small } = hung.narrow;
  const { firm, none, width, bottom } = windowFrames.narrow;
  const rail = Math.ceil(firm + Math.max(...statements.map(({ day }) => textWidth(day, small, 600)))) + 9;
  return statements.map((_, i) => {
    const top = bottom + under + i * (high + apart);
    const middle = top + high / 2;
    return {
      box: { left: rail + hook, right: none + width, top, bottom: top + high },
      joint: { x: rail, y: tenth(middle) },
      day: { x: firm, y: middle + small * 0.35 },
    };
  });
}

/** A note on its hook; the joint is a disc for a text that was read, and a ring for another. */
function drawnNote(said: Statement, { box, joint, day }: Place, size: Size): Partial<Drawn> {
  const { side, words, small, fitting } = hung[size];
  const { key, secondHand } = said;
  const isWide = size === 'wide';
  const first = box.top + words * 0.72 + (isWide ? 7 : 5);
  const lines = wrapText(said.source[size], box.right - box.left - 2 * side, small);
  const hook = isWide ? `V${box.top}` : `H${box.left}`;
  return {
    shapes: [shape(`note-${key}`, `M${joint.x} ${joint.y}${hook}${rectPath(box)}`, 'ink', 'fitting')],
    spots: [spot(`known-${key}`, joint.x, joint.y, fitting, 'ink', secondHand ? 'hollow' : 'fill')],
    texts: [
      placed(`${key}-day`, day.x, day.y, said.day, { size: small, weight: 600 }),
      placed(`${key}-words`, box.left + side, first, said.said, { size: words, face: 'display' }),
      placed(`${key}-source`, box.left + side, first + small * 0.72 + (isWide ? 6 : 4.5), lines, {
        size: small,
        leading: leadingOf(small),
        tone: 'ink-2',
      }),
    ],
  };
}

/** All notes on one rail, the first date first. */
function notesOf(statements: readonly Statement[], size: Size): readonly Partial<Drawn>[] {
  const { firm, none, width, bottom } = windowFrames[size];
  const isWide = size === 'wide';
  const places = isWide ? hungAcross(statements.length) : hungDown(statements);
  const [first, last] = [places[0], places.at(-1)];
  const rail = isWide
    ? `M${firm} ${first?.joint.y ?? 0}H${none + width}`
    : `M${first?.joint.x ?? 0} ${bottom + hung.narrow.under}V${last?.box.bottom ?? 0}`;
  const notes = statements.flatMap((said, i) => {
    const place = places[i];
    return place === undefined ? [] : [drawnNote(said, place, size)];
  });
  return [{ shapes: [shape('rail', rail, 'ink', 'wall')] }, ...notes];
}

/** One firm’s counted window and Japan’s empty places, and under both the statements. */
export function statementsOf(firm: Extract<Field, { kind: 'marks' }>, labels: Labels, size: Size): PlotScene {
  const { width } = artboard[size];
  const notes = notesOf(labels.statements, size);
  const { bottom } = windowFrames[size];
  const { under, hook, high, apart } = hung[size];
  const many = labels.statements.length;
  const end = bottom + under + (size === 'wide' ? hook + high : many * (high + apart) - apart);
  const foot = column('none', 2, end + (size === 'wide' ? 10 : 6), width - 4);
  foot.add('more', labels.slips, { size: size === 'wide' ? 14 : 13, tone: 'ink-2' });
  return sceneOf({ width, height: tenth(foot.end + 4) }, [
    lidOver(labels, size),
    countedWindow(firm, labels, size),
    emptyField(labels, size),
    ...notes,
    foot,
  ]);
}
