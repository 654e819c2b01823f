// Sizes and contrasts that tests hold pages and drawings to, as /accessibility/ prints them.

/** Widths in CSS pixels, sizes of type in CSS pixels, contrasts as WCAG counts them (to 1). */
export const tested = {
  /** The phone and the wide window at which axe looks at every page; on the phone letters are measured too. */
  phone: 360,
  wide: 1440,
  /** WCAG 1.4.10: a window of 1280 pixels at 400 per cent. */
  reflow: 320,
  /** The phone of which pictures are kept. */
  picturedPhone: 390,
  smallestType: 12,
  textContrast: 4.5,
  markContrast: 3,
} as const;

/** The oldest versions that know all that pages need: nested rules, popovers, `:has()`. A test looks for newer parts in built scripts and sheets. */
export const oldestBrowsers = { chrome: '120', firefox: '125', safari: '17.2' } as const;
