// Marks of drawings that say the finding, or that answer what a class is asked. Class view hides them while the headline is held back, and
// src/teach/held leaves them out of the drawings of its pages.

/** The marks of one view, by their keys. */
export interface TellingMarks {
  /** Keys of texts. */
  readonly texts: readonly string[];
  /** Beginnings of the keys of shapes. */
  readonly shapes?: readonly string[];
  /** Beginnings of the keys of texts that stay, in one tone. */
  readonly alike?: readonly string[];
}

/** By CHART/VIEW. */
export const tellingMarks: Readonly<Record<string, TellingMarks>> = {
  'mine-to-magnet/heavy': { texts: ['note'] },
  'mine-production/outside-china': { texts: ['times'] },
  'mine-production/china-share': { texts: ['figure-peak', 'of-peak'] },
  'stock-runway/2010': { texts: ['unmet'] },
  // Of the need too: a share of a consultancy’s line is no word for a headline.
  'weakest-link/operating-now': { texts: ['state-separation_heavy', 'covers'] },
  'weakest-link/magnet-plants-alone': { texts: ['state-separation_heavy', 'covers'] },
  'weakest-link/all-promised': { texts: ['state-separation_heavy', 'covers'] },
  'weakest-link/two-years-late': { texts: ['state-separation_heavy', 'covers'] },
  'weakest-link/heavy-free': { texts: ['state-separation_light', 'covers'] },
  'order-and-practice/all': { texts: ['sheet-missing'] },
  'order-and-practice/orders': { texts: ['sheet-missing'] },
  'order-and-practice/hint': { texts: ['sheet-missing'] },
  'order-and-practice/practice': { texts: ['sheet-missing'] },
  'order-and-practice/denial': { texts: ['sheet-missing'] },
  'price-shocks/three-oxides': { texts: ['pair-part'] },
  'price-shocks/dysprosium': { texts: ['times', 'storey-1', 'storey-2', 'storey-3', 'storey-4'] },
  'price-shocks/terbium': { texts: ['times', 'storey-1', 'storey-2', 'storey-3', 'storey-4'] },
  'promise-and-plant/countries': { texts: ['part', 'part-of'] },
  'policy-targets/united-states': { texts: ['us-mp-deal-part'] },
  'licence-counts/shares': { texts: ['shares-more'] },
  'licence-counts/no-count': { texts: ['none-what', 'none-who', 'none-more'] },
  // Which dates would count against the story: their heavy edges and their valves, the clamps of all others, and the key.
  'watch-list/all': {
    texts: ['against'],
    shapes: ['heavy-', 'valve-', 'clamp-', 'key-'],
    alike: ['date-', 'due-'],
  },
};

/** Beginnings of the keys of texts that tell in a model with a reader’s settings, where any stage may set the limit, by chart. */
export const tellingInSettings: Readonly<Record<string, readonly string[]>> = {
  'stock-runway': ['unmet'],
  'weakest-link': ['state-', 'covers'],
};
