// What files and copies give behind the words of a figure's table: numbers, how they are to be read, units, dates in figures.
import type { CellWithTwins, DataColumn, DataLine, TwinDefinition } from './data-lines.ts';

/** A column behind another, complete. */
export interface Twin {
  /** Unlike those of all columns of the table. */
  readonly name: string;
  readonly title: string;
  readonly kind: TwinDefinition['kind'];
  readonly meaning: string;
  /** What a line has in it; null where it has nothing. */
  of(line: Pick<DataLine, 'numbers' | 'readings' | 'behind'>): string | number | null;
}

const readingMeaning =
  '“=” where the number is as it is said; else the word that limits it, as “more than”; empty where there is no number';

/** The columns behind one of a table's own, in file order; how numbers are to be read only where a line says so. */
function behind(column: DataColumn, lines: readonly DataLine[]): Twin[] {
  const { name, label, number, twins = [] } = column;
  const isRead = lines.some(({ readings }) => readings?.[name] !== undefined);
  return [
    ...(number === undefined
      ? []
      : [
          {
            name: `${name}_number`,
            title: number,
            kind: 'number' as const,
            meaning: `the number behind “${label}”`,
            of: ({ numbers }: Pick<DataLine, 'numbers'>) => numbers[name] ?? null,
          },
        ]),
    ...twins.map((twin) => ({
      name: `${name}_${twin.name}`,
      title: twin.label,
      kind: twin.kind,
      meaning: `behind “${label}”, from the row`,
      of: ({ behind: own }: Pick<DataLine, 'behind'>) => own?.[name]?.[twin.name] ?? null,
    })),
    ...(isRead
      ? [
          {
            name: `${name}_read`,
            title: `How “${label}” is to be read`,
            kind: 'text' as const,
            meaning: readingMeaning,
            of: ({ readings }: Pick<DataLine, 'readings'>) => readings?.[name] ?? null,
          },
        ]
      : []),
  ];
}

/** For each column of a table what stands behind it. */
export const twinsOf = ({
  columns,
  lines,
}: {
  readonly columns: readonly DataColumn[];
  readonly lines: readonly DataLine[];
}): readonly (readonly Twin[])[] => columns.map((column) => behind(column, lines));

/** The twin of a column of dates in words: the same as the row has it, cut to what is known, or a span of two dates. */
export const inFigures = (label: string, kind: 'date' | 'period' = 'date'): TwinDefinition => ({
  name: 'iso',
  label: `${label}, in figures`,
  kind,
});

/** A date in words with the date of the row behind it. */
export const withDate = (said: string, iso: string | null): CellWithTwins => ({ said, behind: { iso } });
