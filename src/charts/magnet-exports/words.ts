// Every visible string of the figure of magnet exports by month, in English.

/** What a reader calls each destination; keys are those of magnet_exports_monthly.csv. */
export const names = {
  total: 'All buyers',
  'United States': 'United States',
  Germany: 'Germany',
  Japan: 'Japan',
} as const;

/** What each order was, in a few words; keys are ids of events.csv. */
export const orders = {
  '2025-04-04-licences-required-for-seven-medium-and': () =>
    'licences for seven rare earths and magnets with them',
  '2025-10-09-announcements-55-58-61-and-62': (paused: string) => `wider rules, paused in ${paused}`,
  '2026-01-06-announcement-no-1-of-2026-dual': () => 'no dual-use goods for military ends in Japan',
} as const;

export const words = {
  until: (month: string) => `to ${month}`,
  none: 'no monthly figure found',
} as const;
