// Every visible string of the figure of policy targets, in English.

export const words = {
  atLeast: (amount: string, year: string) => `at least ${amount}${year}`,
  atMost: (amount: string, year: string) => `at most ${amount}${year}`,
  below: (amount: string, year: string) => `below ${amount}${year}`,
  promised: (amount: string, year: string) => `${amount}${year}`,
  by: (year: number) => ` by ${year}`,
  noYear: '',
  days: (count: number) => `${count}\u00a0days`,
  unmeasured: 'no figure found',
  searched: (date: string) => `by ${date}`,
  /** What kind of figure stands for progress, where it is not a measurement. */
  plate: (amount: string) => `${amount} on trial`,
  ofNameplate: (amount: string) => `${amount}, nameplate`,
  aimedRate: (amount: string) => `${amount} aimed at`,
  /** The form of an aim. */
  force: {
    benchmark: 'benchmark',
    binding_rule: 'binding rule',
    contract: 'contract',
    executive_order: 'executive order',
    funding: 'public money',
    investigation: 'investigation',
    letter_of_intent: 'letter of intent',
    plan: 'plan',
    political_statement: 'communiqué',
    scheme: 'scheme, tender',
    stated_aim: 'stated aim',
  },
  /** Whose aim it is, and what it counts, short enough to stand beside its tank. */
  names: {
    'eu-crma-extraction': ['EU, mined', 'strategic materials'],
    'eu-crma-processing': ['EU, processed', 'strategic materials'],
    'eu-crma-recycling': ['EU, recycled', 'strategic materials'],
    'eu-crma-single-country': ['EU, one country', 'strategic materials'],
    'eu-erma-2021': ['EU alliance', 'of EU demand'],
    'fr-caremag': ['France, Caremag', 'heavy oxide a year'],
    'us-dod-2027': ['Pentagon', 'own need covered'],
    'us-dfars-2027': ['Pentagon rule', 'from four countries'],
    'us-mp-deal': ['MP Materials', 'magnets a year'],
    'us-vulcan': ['Vulcan', 'magnets a year'],
    'us-usar-chips': ['USA Rare Earth', 'magnets a year'],
    'us-vault': ['Project Vault', 'emergency stock'],
    'jp-2010-package': ['METI’s package', 'less rare earth use'],
    'jp-50pct-2025': ['China’s share', 'of imports'],
    'jp-caremag': ['From Caremag', 'of heavy demand'],
    'in-repm': ['India’s tender', 'magnets a year'],
    'au-eneabba': ['Iluka, Australia', 'oxide a year'],
    'uk-vision-domestic': ['UK, home-made', 'of demand'],
    'uk-vision-recycling': ['UK, recycled', 'of demand'],
    'uk-vision-single': ['UK, one country', 'of any mineral'],
  },
  /** What a figure of progress counts, where that is less or other than the aim. */
  basis: {
    'eu-crma-recycling': 'rare earths',
    'eu-crma-single-country': 'magnets',
    'jp-50pct-2025': 'metals alone',
    'uk-vision-domestic': 'all minerals',
  },
} as const;
export type Words = typeof words;
