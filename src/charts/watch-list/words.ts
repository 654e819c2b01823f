// Every visible string of the calendar of dates to watch, in English.

export const words = {
  months: ['J', 'F', 'M', 'A', 'M', 'J', 'J', 'A', 'S', 'O', 'N', 'D'],
  late: (year: string) => `late ${year}`,
  early: (year: string) => `early ${year}`,
  during: (year: string) => `in ${year}`,
  after: (year: string) => `after ${year}`,
  by: (month: string) => `by ${month}`,
  events: {
    '2026-11-18-apec-leaders-meet-in-shenzhen-18': {
      short: 'APEC leaders in Shenzhen',
      long: 'APEC leaders in Shenzhen: a place where Japan’s and China’s leaders could have met',
    },
    '2027-01-01-defence-rule-no-magnets-with-chinese': {
      short: 'U.S. defence magnet rule in full',
      long: 'U.S. defence rule in full: no magnet with Chinese content at any step, from mine to magnet',
    },
    '2027-01-10-new-end-of-the-truce': {
      short: 'U.S.–China truce ends',
      long: 'New end of the truce, by both governments’ word. The formal Chinese notice was not found by 5\u00a0October',
    },
  },
  /** Names of plants; the longest stay on one line of the docket. */
  projects: {
    'MP Mountain Pass heavy circuit': 'Mountain Pass, U.S.',
    'Carester Caremag (Lacq)': 'Caremag, France',
    'Energy Fuels White Mesa heavy pilot': 'White Mesa pilot, U.S.',
    'Neo Silmet heavy line': 'Silmet, Estonia',
    'Iluka Eneabba': 'Eneabba, Australia',
    'Lynas Malaysia expanded heavy rare earth plant': 'Lynas, Malaysia',
    'Aclara Louisiana': 'Aclara, U.S.',
    'Energy Fuels White Mesa phase 2': 'White Mesa phase 2',
  },
  /** In the view of all, what is due at a plant. */
  plantShort: (name: string) => `Heavy oxide: ${name}`,
  states: {
    announced: 'announced',
    cancelled: 'given up',
    commissioning: 'on trial',
    construction: 'being built',
    financed: 'financed',
    operating: 'operating',
  },
  /** A plant in full: its state, and the oxide promised where the row gives it. */
  plant: (name: string, state: string, asOf: string, promised: string | null) =>
    `${name}: ${state}, ${asOf.replaceAll(' ', '\u00a0')}${promised === null ? '' : `; ${promised}\u00a0a\u00a0year promised`}`,
  seabed: {
    test: {
      short: 'Seabed mud test, Minamitorishima',
      long: (tonnes: string) =>
        `Minamitorishima: trial lift of ${tonnes} of seabed mud a day. Grade and tonnage of the first mud were not published`,
    },
    report: {
      short: 'Report: does the mud pay?',
      long: 'Report on whether mining the mud could pay. It is not a mine',
    },
  },
  /** What would count against the argument, in our reading. */
  against: {
    all: 'Hatched: promised or scheduled; outcome unknown',
    rules: 'Would count against the valve, in our reading: written rules that hold through a quarrel',
    heavy:
      'Would count against the valve, in our reading: dysprosium and terbium sold by the tonne outside China',
    seabed:
      'Would count against the valve, in our reading: mud that is separated and sold at a price buyers pay',
  },
} as const;
/** The words with the day on which the evidence ends. */
export type Words = typeof words & { readonly ends: { readonly date: string; readonly text: string } };
