// Every visible string of the figure of slipping dates, in English.

export const words = {
  first: 'first promise',
  last: 'newest promise',
  made: (output: string, promised: string, period: string) => `made ${output} of ${promised}, ${period}`,
  dates: (first: string, last: string) => (first === last ? `${first}, unmoved` : `${first}, then ${last}`),
  newest: (date: string) => `newest report, ${date}`,
  since: (state: string, date: string) => `${state}, ${date}`,
  shipping: 'shipping',
  states: {
    announced: 'announced',
    cancelled: 'given up',
    commissioning: 'on trial',
    construction: 'being built',
    financed: 'financed',
    operating: 'operating',
    paused: 'paused',
  },
  /** Names short enough for a phone; a project without one stands under its own name. */
  projects: {
    'MP Independence (Fort Worth)': 'MP, Fort Worth',
    'MP 10X (Northlake)': 'MP, Northlake',
    'USA Rare Earth Stillwater phase 1A': 'USA Rare Earth',
    'eVAC Sumter': 'eVAC, Sumter',
    'Neo Narva phase 1': 'Neo, Narva',
    'HyProMag USA (Dallas-Fort Worth)': 'HyProMag, Texas',
    'Lynas Malaysia NdPr': 'Lynas, NdPr',
    'Lynas Malaysia Dy/Tb circuit': 'Lynas, Dy and Tb',
    'Lynas Malaysia expanded heavy rare earth plant': 'Lynas, heavy plant',
    'Lynas Seadrift (Texas)': 'Lynas, Texas',
    'Iluka Eneabba': 'Iluka, Eneabba',
    'Energy Fuels White Mesa phase 2': 'White Mesa, phase 2',
    'Energy Fuels White Mesa heavy pilot': 'White Mesa, heavy',
    'Solvay La Rochelle': 'Solvay, La Rochelle',
    'Carester Caremag (Lacq)': 'Caremag, Lacq',
    'Neo Silmet heavy line': 'Neo, Silmet heavy',
    'Saskatchewan Research Council': 'Saskatchewan (SRC)',
    'Aclara Louisiana': 'Aclara, Louisiana',
    'Ucore Louisiana': 'Ucore, Louisiana',
    'Arafura Nolans': 'Arafura, Nolans',
  },
} as const;
export type Words = typeof words;
