// Every visible string of the figure of Japan's dependence over the years, in English.

/** Who gives each count and of when it is; keys are ids of japan_dependence.csv. */
export const speakers: Readonly<Record<string, string>> = {
  'import-share-china-2009-2': 'Toyo Keizai',
  'import-share-china-2012-01-2012-06': 'half-year, Nikkei',
  'import-share-china-2018': 'METI, 2018',
  'import-share-china-2020': 'Comtrade, 2020',
  'import-share-china-2022': 'Argus, 2022',
  'import-share-china-2024': 'Toyo Keizai, 2024',
  'import-share-china-2024-2': 'JOGMEC, 2024',
  'import-share-china-2025-11-28': 'METI, Nov. 2025',
  'import-share-china-2018-2': 'metals alone',
  'import-share-china-2024-3': 'metals alone',
  'import-share-china-2024-4': 'metals by value',
  'heavy-ree-dependence-china-2025-01': 'METI, Jan. 2025',
  'heavy-ree-dependence-china-2026-01': 'NRI, Jan. 2026',
};

export const words = {
  yours: 'your guess',
  customs: 'customs',
  meti: 'METI',
  argus: 'Argus',
  byCustoms: (year: string) => `${year}, customs`,
  heavy: 'Dysprosium, terbium',
  all: 'all rare earths',
  months: 'By month, 2010:',
  month: (name: string, share: string) => `${name} ${share}`,
  monthNames: { '2010-09': 'Sept.', '2010-10': 'Oct.', '2010-11': 'Nov.' } as Readonly<
    Record<string, string>
  >,
  halted: 'halt reported; China denied a ban',
  unknown: 'no full-year figure found',
  aim: (share: string, year: string) => [`aim for ${year}:`, share],
} as const;
