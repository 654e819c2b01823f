// Every visible string of the figure of Japan in the chain, in English.

export const words = {
  japan: 'Japan',
  scopes: {
    ore: (year: number) => `USGS, ${year}`,
    neodymium: (month: string) => `Sojitz, ${month}`,
    heavy: (month: string) => `NRI, ${month}`,
    metals: (year: string) => `by value, ${year}`,
    magnets: (year: string) => `by weight, ${year}`,
  },
  inlets: {
    ore: 'Ore mined in Japan',
    neodymium: 'Neodymium',
    heavy: 'Dysprosium and terbium',
    metals: 'Rare earth metals',
    magnets: 'Magnets of metal',
  },
  none: 'none listed',
  sentTo: (who: string) => `sent to ${who === 'Philippines' ? 'the ' : ''}${who}`,
  from: (who: string, share: string) => `${who} ${share}`,
  lynas: 'Lynas',
  restNamed: 'All others',
  value: (share: string) => `by value ${share}`,
  back: 'Japan to the Philippines',
  gauge: 'Share of the world’s magnets',
  /** Who gives a share and of what, with its year and the year in which it was said. */
  readings: {
    'sintered-magnet-ndfeb-sintered-production-share-japan-2010': (year) =>
      `China.org.cn, for ${year}: sintered, semi-finished`,
    'sintered-magnet-ndfeb-all-production-share-japan-2013': (year) =>
      `METI, for ${year}: no tonnes or form given`,
    'sintered-magnet-ndfeb-all-production-share-japan-2022': (year) =>
      `Argus, for ${year}: permanent magnets`,
    'sintered-magnet-ndfeb-all-production-share-japan-2025': (year, said) =>
      `METI in ${said}, expected for ${year}`,
    'sintered-magnet-ndfeb-sintered-production-share-all-other-2024': (year) =>
      `IEA, for ${year}: all outside China together, sintered`,
  } as Readonly<Record<string, (year: number, said: string) => string>>,
  deals: {
    'vietnam-dong-pao-2009': 'Vietnam, Dong Pao',
    'lynas-2011': 'Australia and Malaysia, Lynas',
    'kazakhstan-sareco-2012': 'Kazakhstan, SARECO',
    'india-irel-2012': 'India, IREL',
    'namibia-lofdal-2020': 'Namibia, Lofdal',
    'caremag-2025': 'France, Caremag',
    'sojitz-first-heavy-2025': 'Lynas, heavy elements',
  } as Readonly<Record<string, string>>,
  states: {
    active: 'supplies Japan',
    at_risk: 'supplied Japan, at risk',
    completed: 'completed',
    not_delivered: 'not delivered, as far as seen',
    study_stage: 'a study',
    superseded_2026: 'superseded in 2026',
    test_done: 'a test',
    under_construction: 'being built',
  } as const,
} as const;
