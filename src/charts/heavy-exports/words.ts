// Every visible string of the figure of rare earth exports, all and heavy, in English.

/** The flows of 2025 set against their own 2024; keys are product and destination of ree_exports_aggregates.csv. */
export const flows = {
  'rare_earths_all_forms-total': { name: 'All rare earths', detail: 'mostly lanthanum, cerium' },
  'dysprosium-total': { name: 'Dysprosium', detail: 'to all buyers' },
  'terbium-total': { name: 'Terbium', detail: 'to all buyers' },
  'dysprosium-Japan': { name: 'Dysprosium to Japan', detail: 'part of the above' },
} as const;

export const elements = { dysprosium: 'dysprosium', terbium: 'terbium' } as const;

export const words = {
  base: (year: string) => `${year}, own base`,
  noTonnage: 'tonnes not given',
  tonnes: 'Tonnes a month, to all buyers',
  toJapan: 'of it to Japan (in brackets: derived; ?: not found)',
  derived: (amount: string) => `(${amount})`,
  unknown: '?',
  none: ['no', 'figure', 'found'],
} as const;
export type Words = typeof words;
