// What this project uses of citation-js, which ships no types.
declare module '@citation-js/core' {
  /** A reference of RIS by its tags; the names of authors are a list. */
  interface RisTags {
    readonly TY: string;
    readonly [tag: string]: string | readonly string[];
  }
  /** Items of CSL-JSON, read from such items or from text in a format of a plugin. */
  export class Cite {
    constructor(input: string | object, options?: { forceType?: string });
    data: Record<string, unknown>[];
    /** One object an item, its values by tag; or text. */
    format(name: 'ris', options: { format: 'object' }): [RisTags, ...RisTags[]];
    format(name: 'bibtex' | 'data'): string;
  }
  export const plugins: {
    config: { get(name: '@bibtex'): { format: Record<string, boolean> } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
