// Japan: the places of a count that was not found, one firm’s as a small example, and under both what was said instead: one line each, on one rail in the order of their dates.
import type { PlotScene, Size } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { displayWidth, textWidth } from '../look/text-width.ts';
import { artboard } from './layout-alone.ts';
import { column } from './layout-tally.ts';
import { countedWindow, emptyField, lidOver, windowFrames } from './layout-windows.ts';
import type { Field } from './rows.ts';
import type { Labels, Statement } from './words.ts';

interface Rail {
  /** The air between the fields and the first line, and from one line to the next. */
  readonly under: number;
  readonly pitch: number;
  /** How large the fitting on the rail is that says how its words are known. */
  readonly fitting: number;
  /** Between the rail and what stands on both sides of it, and between words and their speaker. */
  readonly air: number;
  readonly apart: number;
  /** How large the words are, the date, and the speaker. */
  readonly words: number;
  readonly day: number;
  readonly source: number;
}
const rails: Readonly<Record<Size, Rail>> = {
  wide: { under: 18, pitch: 21, fitting: 4, air: 12, apart: 8, words: 18, day: 14, source: 14 },
  narrow: { under: 16, pitch: 20, fitting: 3.6, air: 7.5, apart: 2, words: 13.5, day: 13, source: 13 },
};

/** Where the rail runs down and the words of all lines begin, right of the widest date, and where all speakers begin. */
function columnsOf(statements: readonly Statement[], size: Size) {
  const { air, apart, words, day } = rails[size];
  const from = windowFrames[size].none.left;
  const widest = (widths: readonly number[]): number => Math.ceil(Math.max(...widths));
  const x = from + widest(statements.map((said) => textWidth(said.day, day, 600))) + air;
  const said = x + air;
  const speaker = said + widest(statements.map((each) => displayWidth(each.said, words))) + apart;
  return { from, x, said, speaker };
}

/** A statement on its line; its fitting is a disc for a text that was read, and a ring for another. */
function drawnLine(
  { key, day, said, source, secondHand }: Statement,
  y: number,
  columns: ReturnType<typeof columnsOf>,
  size: Size,
): Partial<Drawn> {
  const rail = rails[size];
  const base = tenth(y + rail.source * 0.35);
  return {
    spots: [spot(`known-${key}`, columns.x, y, rail.fitting, 'ink', secondHand ? 'hollow' : 'fill')],
    texts: [
      placed(`${key}-day`, columns.from, base, day, { size: rail.day, weight: 600 }),
      placed(`${key}-words`, columns.said, base, said, { size: rail.words, face: 'display' }),
      placed(`${key}-source`, columns.speaker, base, source[size], { size: rail.source, tone: 'ink-2' }),
    ],
  };
}

/** Japan’s empty places, one firm’s counted window, and under both the statements. */
export function statementsOf(firm: Extract<Field, { kind: 'marks' }>, labels: Labels, size: Size): PlotScene {
  const { width } = artboard[size];
  const { under, pitch } = rails[size];
  const { statements } = labels;
  const first = windowFrames[size].firm.bottom + under;
  const columns = columnsOf(statements, size);
  const end = first + (statements.length - 1) * pitch;
  const foot = column('none', 2, end + (size === 'wide' ? 18 : 16), width - 4);
  foot.add('more', labels.slips, { size: size === 'wide' ? 14 : 13, tone: 'ink-2' });
  return sceneOf({ width, height: tenth(foot.end + 4) }, [
    lidOver(labels, size),
    emptyField(labels, size),
    countedWindow(firm, labels, size),
    { shapes: [shape('rail', `M${columns.x} ${first - pitch / 2}V${end + pitch / 2}`, 'ink', 'wall')] },
    ...statements.map((said, i) => drawnLine(said, first + i * pitch, columns, size)),
    foot,
  ]);
}
