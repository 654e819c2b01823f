// On the page of all chapters, loads the italic face of the text once the reader begins to scroll. It is first used far down; a face that comes
// in the middle of the story makes a browser lay out anew what it has laid out so far, and the reader's chapter stutters.

/** Loads nothing for a reader on low data, for whom the sheet of the faces is off. */
export function loadItalicAhead(): void {
  if (document.querySelector('.chapter[data-page]') === null) return;
  // The sheet of the faces is off until those of the first screen are here (src/reading/controls/reading-head.ts).
  void document.fonts.ready.then(() => document.fonts.load('italic 1em Newsreader')).catch(() => undefined);
}
