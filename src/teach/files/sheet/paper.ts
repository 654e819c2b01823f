// A handout, before it is a PDF or a DOCX: blocks one under the other, as pupils write on them or teachers read them.
import type { Run } from '../office/runs.ts';

export type Line = readonly Run[];

/** A drawing in black, in user units. */
export interface PaperDrawing {
  readonly width: number;
  readonly height: number;
  /** What stands inside its <svg>. */
  readonly drawing: string;
  readonly alt: string;
}

export type PaperBlock =
  | { readonly kind: 'heading'; readonly part: string | null; readonly text: string }
  | { readonly kind: 'text'; readonly line: Line }
  | { readonly kind: 'list'; readonly lines: readonly Line[]; readonly numbered: boolean }
  /** A line for a name and a date. */
  | { readonly kind: 'name' }
  /** What pupils open on their phones at this part: its QR code and its address to type, in full; small, in the line of the part's task, where it has one. */
  | { readonly kind: 'code'; readonly address: string; readonly task: string | null }
  /** The line along which what follows is cut off, and a name on what is handed in. */
  | { readonly kind: 'cut' }
  /** Empty lines to write on. */
  | { readonly kind: 'lines'; readonly count: number }
  | { readonly kind: 'drawing'; readonly drawing: PaperDrawing }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      /** Parts of the width, one a column. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly Line[])[];
      /** Whether pupils write into it, so that its rows need height. */
      readonly toWrite: boolean;
    };

/** A heading without the letter of a part. */
export const heading = (text: string): PaperBlock => ({ kind: 'heading', part: null, text });

/** What stands before an address that pupils open on their phones. */
export const onPhone = 'On a phone: ';

/** The addresses of all QR codes of a handout, in its order. */
export const codesOn = ({ pages }: Pick<Paper, 'pages'>): readonly string[] =>
  pages.flat().flatMap((block) => {
    if (block.kind === 'code') return [block.address];
    return block.kind === 'table' ? block.rows.flat(2).flatMap((run) => run.code ?? []) : [];
  });

export interface Paper {
  readonly title: string;
  /** The small line above the title: the site, and what this paper is. */
  readonly kicker: string;
  readonly question: string;
  /** Whether its pages are filled as sheets that pupils get, and not run on. */
  readonly isForPupils: boolean;
  /** Whether it begins with a line for a name. */
  readonly isNamed: boolean;
  /** Each list begins a page. A last page that is longer goes on. */
  readonly pages: readonly (readonly PaperBlock[])[];
  /** The small lines at the foot of each page; the last is the address. */
  readonly foot: readonly [credit: string, address: string];
}
