// The lines of a figure's table: each names the rows it prints and the views it belongs to, and all are counted in one way.

/** A column of the data table: what it says and how its cells read. */
export interface DataColumn {
  readonly name: string;
  readonly label: string;
  readonly align: 'start' | 'end';
  /** What the numbers behind its cells are, with their unit: the heading under which data files give them beside the words. */
  readonly number?: string;
  /** What files give behind its words besides: the end of a range, a unit, a date in figures. */
  readonly twins?: readonly TwinDefinition[];
}

/** A column that only files and copies have, behind the words of another. */
export interface TwinDefinition {
  /** Unlike those of other twins of its column. */
  readonly name: string;
  /** Its heading, unlike all others of the table. */
  readonly label: string;
  readonly kind: 'number' | 'text' | 'date' | 'period';
}

/** One row of the data table: a printable string a column; an empty string where nothing is known. */
export type DataRow = Readonly<Record<string, string>>;

/** What a row says in a column; empty where nothing is known. */
export const cellIn = (row: DataRow, { name }: Pick<DataColumn, 'name'>): string => row[name] ?? '';

/** A row as the data files carry it: the table's own columns, null where nothing is known. */
export type RawRow = Readonly<Record<string, unknown>> & {
  readonly source_id: readonly string[];
  readonly as_of: string | null;
};

/** What a line stands for that rests on no row: "stage without a sourced share". */
export interface Rowless {
  readonly one: string;
  readonly many: string;
}

/** A line as a chart's folder writes it. */
export interface LineDefinition {
  readonly cells: DataRow;
  /** The rows it prints; none where `rowless` says what the line is. */
  readonly of: readonly RawRow[];
  /** Numbers behind cells, by column, in the unit of the column's `number`. */
  readonly numbers: Readonly<Record<string, number | null>>;
  /** How numbers are to be read, by column: "=", "about", "more than"; nothing for one that comes without such words. */
  readonly readings?: Readonly<Record<string, string>>;
  /** What stands behind cells besides, by column and twin. */
  readonly behind?: Readonly<Record<string, Behind>>;
  /** The views it belongs to, where its rows do not say so. */
  readonly views?: readonly string[];
  readonly rowless?: Rowless;
}

/** A line of a complete chart. */
export interface DataLine extends LineDefinition {
  /** Its place in the whole table, from 1: the same in every file and view. */
  readonly number: number;
  /** The views that draw it, in the chart's order. */
  readonly views: readonly string[];
}

/** The words of a cell, the number behind them, and how that number is to be read where the words say more than it. */
export type CellWithNumber = readonly [words: string, number: number | null, read?: string];

/** What stands behind a cell, by the names of the twins of its column. */
export type Behind = Readonly<Record<string, string | number | null>>;
/** The words of a cell with all that stands behind them. */
export interface CellWithTwins {
  readonly said: string | CellWithNumber;
  readonly behind: Behind;
}

/** What cells say, each alone or with what stands behind its words; null where nothing is known. */
type Cells = Readonly<Record<string, string | CellWithNumber | CellWithTwins | null>>;

const hasTwins = (cell: Cells[string]): cell is CellWithTwins =>
  typeof cell === 'object' && cell !== null && 'behind' in cell;

const told = (cells: Cells): Pick<LineDefinition, 'cells' | 'numbers' | 'readings' | 'behind'> => {
  const entries = Object.entries(cells).map(([name, cell]) => {
    const said = hasTwins(cell) ? cell.said : cell;
    const [words, number, read = ''] = typeof said === 'string' ? [said] : (said ?? ['']);
    return { name, words, number, read, behind: hasTwins(cell) ? cell.behind : undefined };
  });
  const twinned = entries.filter(({ behind }) => behind !== undefined);
  const readings = entries.filter(({ number, read }) => typeof number === 'number' && read !== '');
  return {
    cells: Object.fromEntries(entries.map(({ name, words }) => [name, words])),
    numbers: Object.fromEntries(
      entries.flatMap(({ name, number }) => (number === undefined ? [] : [[name, number]])),
    ),
    ...(readings.length > 0 && {
      readings: Object.fromEntries(readings.map(({ name, read }) => [name, read])),
    }),
    ...(twinned.length > 0 && {
      behind: Object.fromEntries(twinned.map(({ name, behind = {} }) => [name, behind])),
    }),
  };
};

/** A line that prints one row, or several together. */
export const line = (
  of: RawRow | readonly RawRow[],
  cells: Cells,
  more: Pick<LineDefinition, 'views'> = {},
): LineDefinition => ({
  ...told(cells),
  of: Array.isArray(of) ? (of as readonly RawRow[]) : [of as RawRow],
  ...more,
});

/** A line that rests on no row, in the views where it stands. */
export const rowlessLine = (rowless: Rowless, views: readonly string[], cells: Cells): LineDefinition => ({
  ...told(cells),
  of: [],
  views,
  rowless,
});

/** The parts of a chart that its lines are checked against. */
interface ChartRows {
  readonly id: string;
  readonly views: readonly string[];
  readonly rows: readonly RawRow[];
  rowsOf(view: string): readonly RawRow[];
}

/** A row in a message: its first filled cells. */
const named = (row: RawRow): string =>
  Object.values(row)
    .filter((cell) => typeof cell === 'string' || typeof cell === 'number')
    .slice(0, 3)
    .join(', ');
const few = (rows: readonly RawRow[]): string =>
  rows.slice(0, 3).map(named).join(' | ') + (rows.length > 3 ? ` and ${rows.length - 3} more` : '');

/**
 * The lines of a chart, numbered and with their views.
 * @throws RangeError with chart, view and numbers where a row is drawn and not in the table, or is in the table and not drawn
 */
export function checkedLines(chart: ChartRows, definitions: readonly LineDefinition[]): readonly DataLine[] {
  const wrong = (problem: string): never => {
    throw new RangeError(`table of chart "${chart.id}": ${problem}`);
  };
  const drawn = new Map(chart.views.map((view) => [view, new Set(chart.rowsOf(view))]));
  const all = new Set(chart.rows);
  const lines = definitions.map((definition, i): DataLine => {
    const { of, rowless, cells } = definition;
    const number = i + 1;
    if ((of.length === 0) !== (rowless !== undefined))
      wrong(
        `line ${number} (${Object.values(cells)[0] ?? ''}) needs rows, or words for what it is without one`,
      );
    const strange = of.filter((row) => !all.has(row));
    if (strange.length > 0) wrong(`line ${number} prints a row that no view draws: ${few(strange)}`);
    const views =
      definition.views ??
      chart.views.filter((view) => {
        const here = of.filter((row) => drawn.get(view)?.has(row)).length;
        if (here > 0 && here < of.length)
          wrong(
            `view "${view}" draws ${here} of the ${of.length} rows of line ${number}, expected all or none`,
          );
        return here > 0;
      });
    if (views.length === 0) wrong(`line ${number} belongs to no view`);
    for (const view of views)
      if (!chart.views.includes(view))
        wrong(`line ${number} names the view "${view}", which is none of its views`);
    return Object.freeze({ ...definition, number, views });
  });
  for (const [view, rows] of drawn) {
    const printed = new Set(lines.filter(({ views }) => views.includes(view)).flatMap(({ of }) => of));
    const missing = [...rows].filter((row) => !printed.has(row));
    if (missing.length > 0)
      wrong(
        `view "${view}" draws ${rows.size} rows and its table has ${rows.size - missing.length} of them; without a line: ${few(missing)}`,
      );
  }
  const printed = new Set(lines.flatMap(({ of }) => of));
  const missing = chart.rows.filter((row) => !printed.has(row));
  if (missing.length > 0)
    wrong(
      `${all.size} rows are drawn and the table has ${printed.size} of them; without a line: ${few(missing)}`,
    );
  return Object.freeze(lines);
}

/** How many lines a table has, how many rows they print, and both in words. */
export interface Counted {
  readonly lines: number;
  readonly rows: number;
  /** "69 rows"; "9 lines (5 rows; 4 stages without a sourced share)". */
  readonly words: string;
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const timesWord = (times: readonly number[]): string => (times.every((n) => n === 2) ? 'two' : 'several');

/** ", 8 of them on two lines"; nothing where each row has a line of its own. */
function onSeveral(times: readonly number[]): string {
  const several = times.filter((n) => n > 1);
  if (several.length === 0) return '';
  const lines = `on ${timesWord(several)} lines`;
  if (several.length === times.length) return times.length === 1 ? ` ${lines}` : `, each ${lines}`;
  return `, ${several.length === 1 ? 'one' : several.length} of them ${lines}`;
}

/** "2 lines join two rows each"; nothing where no line has several. */
function joined(sizes: readonly number[]): string[] {
  const several = sizes.filter((n) => n > 1);
  if (several.length === 0) return [];
  const rows = `${timesWord(several)} rows`;
  return [several.length === 1 ? `one line joins ${rows}` : `${several.length} lines join ${rows} each`];
}

/** Lines that are rows, one each, are called rows; where the table folds or adds lines, the same words say so. */
export function countedIn(lines: readonly DataLine[]): Counted {
  const times = new Map<RawRow, number>();
  for (const { of } of lines) for (const row of of) times.set(row, (times.get(row) ?? 0) + 1);
  const rows = times.size;
  const rowless = new Map<string, { readonly noun: Rowless; readonly n: number }>();
  for (const { rowless: noun } of lines)
    if (noun !== undefined) rowless.set(noun.many, { noun, n: (rowless.get(noun.many)?.n ?? 0) + 1 });

  if (rowless.size === 0 && rows === lines.length && lines.every(({ of }) => of.length === 1))
    return { lines: lines.length, rows, words: count(rows, 'row', 'rows') };
  const parts = [
    ...(rows === 0 ? [] : [count(rows, 'row', 'rows') + onSeveral([...times.values()])]),
    ...joined(lines.map(({ of }) => of.length)),
    ...[...rowless.values()].map(({ noun, n }) => count(n, noun.one, noun.many)),
  ];
  return {
    lines: lines.length,
    rows,
    words: `${count(lines.length, 'line', 'lines')} (${parts.join('; ')})`,
  };
}

type WithLines = { readonly data: { readonly lines: readonly DataLine[] } };

/** The lines of a table that belong to a view, in the table's order. */
export const linesOf = ({ data }: WithLines, view: string): readonly DataLine[] =>
  data.lines.filter(({ views }) => views.includes(view));

/**
 * "All 69 rows behind its 5 views", "The 9 lines behind its 2 views (5 rows; …)": the words on page and embed, with the number that
 * is in every file of the whole chart. A view has its own number in its own files.
 */
export function behindIt(
  { data, views }: WithLines & { readonly views: readonly string[] },
  every: 'All' | 'The',
): string {
  const [first = '', rest] = countedIn(data.lines).words.split(/ (?=\()/);
  const what = views.length === 1 ? 'it' : `its ${views.length} views`;
  return `${every} ${first} behind ${what}${rest === undefined ? '' : ` ${rest}`}`;
}
