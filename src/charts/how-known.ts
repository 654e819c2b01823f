// How a row's figure is known, where only its note says so.

/** A figure of which only another text tells, as the row's note says: drawn dashed. */
export const isSecondHand = ({ note }: { readonly note: string | null }): boolean =>
  /second-hand/i.test(note ?? '');
