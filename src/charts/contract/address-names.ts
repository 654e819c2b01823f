// Names that addresses of this site have for other things: no control of a model and no filter of rows may be called so.
export const takenNames: readonly string[] = [
  'view',
  'step',
  // How a page is read, whether its guesses come first, for whom it is shown, and whether letters act there.
  'theme',
  'way',
  'data',
  'guess',
  'for',
  'keys',
  // The search, and the order of the gallery.
  'q',
  'sort',
  // Parts of an embed.
  'lang',
  'title',
  'source',
  'controls',
];
