// Every visible string of the cover's valve, in English.

export const words = {
  /** What the readout says under the tonnes of a month. */
  published: 'Customs total, read in the press',
  computed: 'Computed, not published',
  secondHand: (publisher: string) => `As reported by ${publisher}, read second-hand`,
  none: 'No figure found',
  event: 'Event, no figure',
  full: (amount: string, month: string) =>
    [`Full pipe, full turn: ${amount}`, `${month}, the most found`] as const,
  dial: 'Each tick of the dial: 1,000\u00a0t',
  destination: 'to all countries',
  licences: (date: string) => `${date}: licences for seven rare earths and their magnets`,
  key: 'Hollow: computed. Dashed: second-hand. Empty: no figure.',
} as const;
export type Words = typeof words;
