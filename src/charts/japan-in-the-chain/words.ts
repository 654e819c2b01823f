// Every visible string of the figure of Japan in the chain, in English.

export const words = {
  japan: 'Japan',
  scopes: {
    ore: 'USGS, 2025',
    neodymium: 'Sojitz, October 2025',
    heavy: 'NRI, January 2026',
    metals: 'by value, 2024',
    magnets: 'by weight, 2024',
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
  readings: {
    'sintered-magnet-ndfeb-sintered-production-share-japan-2010':
      'China.org.cn, for 2010: sintered, semi-finished',
    'sintered-magnet-ndfeb-all-production-share-japan-2013': 'METI, for 2013: no tonnes or form given',
    'sintered-magnet-ndfeb-all-production-share-japan-2022': 'Argus, for 2022: permanent magnets',
    'sintered-magnet-ndfeb-all-production-share-japan-2025': 'METI in 2024, expected for 2025',
    'sintered-magnet-ndfeb-sintered-production-share-all-other-2024':
      'IEA, for 2024: all outside China together, sintered',
  } as Readonly<Record<string, string>>,
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
