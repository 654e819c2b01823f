// Every visible string of the figure of Japan's three answers, in English.

/** What each group of answers counts. */
export const scopes = {
  'all-rare-earths': { name: 'All rare earths', detail: 'metals and compounds, by weight' },
  'metals-alone': { name: 'Metals alone', detail: 'compounds left out' },
  heavy: { name: 'Dysprosium and terbium', detail: 'the heavy ones, for hot motors' },
  China: { name: 'From China', detail: '' },
  Philippines: { name: 'From the Philippines', detail: '' },
  Vietnam: { name: 'From Vietnam', detail: '' },
} as const;

/** Who gives each answer; keys are ids of japan_dependence.csv. */
export const speakers: Readonly<Record<string, string>> = {
  'import-share-china-2024': 'Toyo Keizai, for 2024',
  'import-share-china-2024-2': 'JOGMEC, for 2024',
  'import-share-china-2025-11-28': 'METI, November 2025',
  'import-share-china-2024-3': 'by weight: Nikkei, for 2024',
  'import-share-china-2024-4': 'by value: HS\u00a02805, for 2024',
  'heavy-ree-dependence-china-2025-01': 'METI, January 2025',
  'heavy-ree-dependence-china-2026-01': 'NRI, January 2026',
  'heavy-ree-dependence-china-2025-10-30': 'since Sojitz’s first imports, October 2025',
};

export const words = {
  imports: {
    title: 'Share of Japan’s imports that comes from China',
    full: 'A full pipe is all that Japan imports',
  },
  magnets: {
    title: 'Share of Japan’s imports of metal magnets',
    full: 'A full pipe is all metal magnets Japan imports',
  },
  byWeight: (share: string) => `${share} by weight`,
  byValue: (share: string) => `${share} by value`,
  says: (value: string, who: string) => `${value}, ${who}`,
} as const;
