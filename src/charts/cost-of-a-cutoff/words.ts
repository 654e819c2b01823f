// Every visible string of the figure of what a cutoff would cost, in English.

/** Who makes each estimate, how long the cut lasts in it, and by what method; keys are ids of exposure_estimates.csv. */
export const estimates: Readonly<
  Record<string, { readonly who: string; readonly length: string; readonly method: string }>
> = {
  'nri-3m': {
    ...{ who: 'NRI', length: 'three months', method: 'exports to Japan restricted, scaled from 2010' },
  },
  'nri-1y': { who: 'NRI', length: 'one year', method: 'the same restriction, kept up' },
  'mizuho-half': { who: 'Mizuho', length: 'prolonged', method: 'imports from China halve' },
  'dir-ree-1y': {
    ...{ who: 'Daiwa', length: 'one year', method: 'imports cut off, missing parts stop output' },
  },
  'dir-all-1y': {
    ...{ who: 'Daiwa', length: 'one year', method: 'the same, with other critical minerals' },
  },
};

/** What a share is a share of; keys are units of exposure_estimates.csv. */
export const bases: Readonly<Record<string, string>> = {
  pct_of_annual_gdp: 'of a year’s GDP',
  pct_of_real_gdp: 'of real GDP',
  pct_of_gdp: 'of GDP',
};

export const words = {
  datum: 'GDP as it would have been',
  datumYen: 'No loss',
  estimated: 'Estimated, not measured',
  yen: 'trillion yen',
  none: 'no figure in yen found',
} as const;
