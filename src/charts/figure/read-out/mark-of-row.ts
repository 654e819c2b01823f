// Which mark of a drawing stands for a row: the read-out the other way round. Among several, the one whose read-out contains the least
// besides that row.
import type { Chart } from '../../contract/chart.ts';
import type { RawRow } from '../../contract/data-lines.ts';
import { isPlotScene, type Emphasis, type Ink, type PlotScene, type Size } from '../../contract/scene.ts';
import type { Tone } from '../../look/palette.ts';
import { linesOfMark, namedLines, wordsOf, wordsOfRow } from './lines-of-mark.ts';
import { marksIn } from './read-out.ts';

/** A mark by its key, and its tone: `ink` where it is drawn in the colours of the ground. */
export interface RowMark {
  readonly key: string;
  readonly tone: Tone;
  /** Faint in this view, so that other marks stand out. */
  readonly isFaint: boolean;
  /** How words that are tied to it are underlined, where its own line is broken, an outline or thin. */
  readonly line?: 'dashed' | 'dotted' | 'double' | 'thin';
}

const lines: Readonly<Partial<Record<Ink, RowMark['line']>>> = {
  gap: 'dashed',
  dashes: 'dashed',
  dots: 'dotted',
  slot: 'double',
  wall: 'thin',
};

/** Inks that carry an amount, before those that bound it, before those of the drawing around it. */
const inks: readonly (readonly Ink[])[] = [
  ['fill', 'estimate', 'layer', 'hollow', 'hatch', 'line', 'dashes', 'dots', 'film'],
  ['outline', 'gap'],
  ['wall', 'fitting', 'slot'],
];
const grounds: ReadonlySet<Tone> = new Set<Tone>(['paper', 'paper-2', 'rule']);
const seenTone = (tone: Tone): Tone => (grounds.has(tone) ? 'ink' : tone);
const emphases: readonly Emphasis[] = ['strong', 'normal', 'faint'];
/** A line through many rows is the mark of none of them. */
const throughMany: ReadonlySet<Ink> = new Set<Ink>(['line', 'layer', 'dashes', 'dots', 'film']);

const drawnIn = (scene: PlotScene) => [...(scene.ground ?? []), ...scene.shapes, ...scene.spots];

/** The keys of all marks of a drawing. */
export function marksOf(chart: Chart, view: string, size: Size): readonly string[] {
  const scene = chart.scene(view, size);
  return isPlotScene(scene) ? marksIn(scene).marks.map(({ key }) => key) : [];
}

/** A mark by its key. Throws RangeError where the drawing has no such mark. */
export function markNamed(chart: Chart, view: string, size: Size, key: string): RowMark {
  const scene = chart.scene(view, size);
  const mark = isPlotScene(scene) ? drawnIn(scene).find((each) => each.key === key) : undefined;
  if (mark === undefined) throw new RangeError(`${chart.id} ${view} ${size} has no mark "${key}"`);
  const line = lines[mark.ink];
  return {
    key,
    tone: seenTone(mark.tone),
    isFaint: mark.emphasis === 'faint',
    ...(line === undefined ? {} : { line }),
  };
}

/** The first difference of two ranks decides. */
const before = (a: readonly number[], b: readonly number[]): number =>
  a.map((rank, i) => rank - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;

/**
 * The mark that stands for a row in a view, for the sake of one of its cells; undefined where none does.
 * @param column the cell that is meant: a mark that names it comes first
 */
export function markOfRow(
  chart: Chart,
  view: string,
  size: Size,
  row: object,
  column: string,
): RowMark | undefined {
  const scene = chart.scene(view, size);
  if (!isPlotScene(scene)) return undefined;
  const known = namedLines(chart, view);
  const drawn = drawnIn(scene);
  const said = wordsOfRow(row as RawRow);
  const cell = new Set(wordsOf(column));
  const ranked = marksIn(scene).marks.flatMap(({ key }, place) => {
    const linesOfKey = linesOfMark(chart, key, known);
    const mark = drawn.find((each) => each.key === key);
    if (mark === undefined || !linesOfKey.some(({ of }) => of.some((each) => each === row))) return [];
    if (throughMany.has(mark.ink) && linesOfKey.length > 3) return [];
    const { tone, ink, emphasis } = mark;
    const words = wordsOf(key);
    const named = (names: ReadonlySet<string>) => words.filter((word) => names.has(word)).length;
    const rank = [
      linesOfKey.length,
      inks.findIndex((same) => same.includes(ink)) + (grounds.has(tone) ? inks.length : 0),
      -named(cell),
      emphases.indexOf(emphasis),
      words.length,
      -named(said),
      -place,
    ];
    return [{ mark: { key, tone: seenTone(tone), isFaint: emphasis === 'faint' }, rank }];
  });
  return ranked.toSorted((a, b) => before(a.rank, b.rank))[0]?.mark;
}
