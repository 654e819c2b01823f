// What the marks of a figure say of themselves when a reader points at one: the cells of the lines of its table, and how they are known.
import type { Chart, Reading } from '../../contract/chart.ts';
import { cellIn, type DataColumn, type DataLine, type LineDefinition } from '../../contract/data-lines.ts';
import { isPlotScene, sizes, type Ink, type PlotScene, type Size } from '../../contract/scene.ts';
import { dateWords } from '../../../names/date-words.ts';
import { isReadSecondHand, howReadWords } from '../../../data/facts/source-name.ts';
import { source } from '../../../data/facts/sources.ts';
import { weakestKnown, type KnownBy } from '../../../data/tables/evidence-columns.ts';
import { capital } from '../../../names/capital.ts';
import { printed } from '../../../names/typography.ts';
import { linesOfMark, namedLines } from './lines-of-mark.ts';

/** A slip: what the mark is; its cells with the names of their columns; how they are known. */
export type Slip = readonly [
  title: string,
  cells: readonly (readonly [name: string, cell: string])[],
  known: string,
];

/** The slip of a mark; or one a moment, evenly spread between two places along the drawing, -1 where a moment has none. */
export type Said = number | readonly [from: number, to: number, slips: readonly number[]];

/** The slips of a chart, and for each view and size how many marks its drawing has and which of them has which slip. */
export interface ReadOut {
  readonly slips: readonly Slip[];
  /** `[marks, mark, slip, mark, slip, …]`: a mark by its place among the paths and circles of the drawing. */
  readonly views: Readonly<Record<string, Readonly<Record<Size, readonly Said[]>>>>;
}

/** Longer cells are notes: they stand in the table alone. */
const longestCell = 90;
const mostCells = 6;
/** Up to this many lines are shown; of more, only the first and the last. */
const mostLines = 5;

/** How the rows of a line are known; of a row that does not say, by the best of its texts. */
function knownBysOf({ of }: LineDefinition): readonly KnownBy[] {
  return of.flatMap((row): readonly KnownBy[] => {
    const own = row['known_by'] as KnownBy | null | undefined;
    if (own !== undefined && own !== null) return [own];
    const read = row.source_id.map((id) => source(id).known_by);
    return read.some((known_by) => !isReadSecondHand({ known_by })) ? ['primary'] : read.slice(0, 1);
  });
}

/** "Read second-hand", and the date of what no cell dates. What is worked out says so first, then how the least sure of its inputs is known. */
function knownWords(lines: readonly LineDefinition[], said: readonly string[]): string {
  const way = weakestKnown(lines.flatMap(knownBysOf));
  const made = lines.find(({ of, rowless }) => rowless !== undefined && (way === undefined || of.length > 0));
  const known = [
    ...(made?.rowless === undefined ? [] : [capital(made.rowless.one)]),
    ...(way === undefined
      ? []
      : [made === undefined ? capital(howReadWords[way]) : `Least sure input: ${howReadWords[way]}`]),
  ].join('. ');
  const dates = lines.flatMap(({ of }) => of.flatMap(({ as_of }) => as_of ?? []));
  const newest = dates.toSorted().at(-1);
  const isDated = said.some((cell) => /\b(?:19|20)\d{2}\b/.test(cell));
  const date = isDated || newest === undefined ? '' : `As of ${dateWords(newest)}`;
  return [said.includes(known) ? '' : known, date].filter((part) => part !== '').join('. ');
}

type Cell = readonly [column: DataColumn, cell: string];
const shortCells = (columns: readonly DataColumn[], { cells }: LineDefinition): readonly Cell[] =>
  columns.flatMap((column): Cell[] => {
    const cell = printed(cellIn(cells, column));
    return cell === '' || cell.length > longestCell || /^notes?$/.test(column.name) ? [] : [[column, cell]];
  });

function slipOfOne(columns: readonly DataColumn[], line: LineDefinition): Slip {
  const [first, ...others] = shortCells(columns, line);
  const said = others.slice(0, mostCells).map(([{ label }, cell]) => [label, cell] as const);
  const title = capital(first?.[1] ?? '');
  return [title, said, knownWords([line], [title, ...said.map(([, cell]) => cell)])];
}

/** The slip of several lines: what they share as the title, then what each has alone. */
function slipOfSeveral(columns: readonly DataColumn[], lines: readonly DataLine[]): Slip {
  const [one] = lines;
  if (one === undefined) throw new RangeError('a slip needs a line');
  const isShared = (column: DataColumn) =>
    lines.every(({ cells }) => cells[column.name] === one.cells[column.name]);
  const shared = shortCells(columns, one).filter(([column]) => isShared(column));
  const shown = lines.length <= mostLines ? lines : [one, ...lines.slice(-1)];
  const own = shown.map((line) => {
    const cells = shortCells(columns, line).filter(([column]) => !isShared(column));
    // What tells the lines apart comes first, then what they measure.
    const [name] = cells.filter(([{ align }]) => align === 'start').concat(cells);
    const measured = cells.filter((cell) => cell !== name);
    const numbers = measured.filter(([{ align, number }]) => align === 'end' || number !== undefined);
    const told = numbers.length > 0 ? numbers : measured;
    // What is one cell alone has its column's name.
    if (name !== undefined && told.length === 0) return [name[0].label, name[1]] as const;
    return [
      name?.[1] ?? '',
      told
        .slice(0, 2)
        .map(([, cell]) => cell)
        .join(', '),
    ] as const;
  });
  const title = capital(
    shared
      .slice(0, 2)
      .map(([, cell]) => cell)
      .join(', '),
  );
  const between = lines.length - shown.length;
  const more = between === 0 ? [] : [[`${between} more`, 'in the table'] as const];
  return [title, [...own, ...more], knownWords(lines, [title, ...own.flat()])];
}

/** What the moments of a reading say, one after the other. */
export const slipsOf = ({ columns, lines }: Reading): readonly (Slip | null)[] =>
  lines.map((line) => (line === null ? null : slipOfOne(columns, line)));

/** What a mark that stands for lines says. */
export const slipOf = ({ data: { columns } }: Chart, lines: readonly DataLine[]): Slip =>
  lines.length === 1 ? slipOfOne(columns, lines[0] as DataLine) : slipOfSeveral(columns, lines);

/** Inks of what only leads to a mark, or stands inside of one. */
const mute: ReadonlySet<Ink> = new Set<Ink>(['lead', 'hair', 'centre', 'shade']);

interface PlacedMark {
  readonly key: string;
  /** Its place among the paths and circles of the drawing; lines of a scale count too. */
  readonly place: number;
}

/** The marks of a scene that may say something, and how many paths and circles its drawing has. */
export function marksIn({ ground = [], ticks, shapes, spots }: PlotScene): {
  readonly all: number;
  readonly marks: readonly PlacedMark[];
} {
  const drawn = [...ground, ...ticks.map(() => null), ...shapes, ...spots];
  return {
    all: drawn.length,
    marks: drawn.flatMap((mark, place) =>
      mark === null || mute.has(mark.ink) ? [] : [{ key: mark.key, place }],
    ),
  };
}

/** Where a mark begins and ends along the drawing. */
function reachOf({ ground = [], shapes }: PlotScene, key: string): readonly [from: number, to: number] {
  const d = [...ground, ...shapes].find((shape) => shape.key === key)?.d;
  const places = [...(d ?? '').matchAll(/[ML](-?[\d.]+)/g)].map(([, x]) => Number(x));
  if (places.length === 0)
    throw new RangeError(
      `no shape "${key}" to read along; the drawing has ${[...ground, ...shapes].map((shape) => shape.key).join(', ')}`,
    );
  return [Math.min(...places), Math.max(...places)];
}

/** The read-out of a chart; undefined where it is drawn by more than marks. */
export function readOutOf(chart: Chart): ReadOut | undefined {
  const slips: Slip[] = [];
  const places = new Map<string, number>();
  const placeOf = (slip: Slip): number => {
    const key = JSON.stringify(slip);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, slips.length);
    return slips.push(slip) - 1;
  };
  const pairs = (view: string, size: Size): readonly Said[] | undefined => {
    const scene = chart.scene(view, size);
    if (!isPlotScene(scene)) return undefined;
    const named = namedLines(chart, view);
    const { all, marks } = marksIn(scene);
    return [
      all,
      ...marks.flatMap(({ key, place }) => {
        const reading = chart.reads?.(view, key);
        if (reading?.along !== undefined) {
          const moments = slipsOf(reading).map((slip) => (slip === null ? -1 : placeOf(slip)));
          return [place, [...reachOf(scene, reading.along), moments] as const];
        }
        const [slip] =
          reading === undefined
            ? [linesOfMark(chart, key, named)].flatMap((of) => (of.length === 0 ? [] : [slipOf(chart, of)]))
            : slipsOf(reading);
        return slip === undefined || slip === null ? [] : [place, placeOf(slip)];
      }),
    ];
  };
  const views: Record<string, Record<Size, readonly Said[]>> = {};
  for (const view of chart.views) {
    const [narrow, wide] = sizes.map((size) => pairs(view, size));
    if (narrow === undefined || wide === undefined) return undefined;
    views[view] = { narrow, wide };
  }
  return { slips, views };
}
