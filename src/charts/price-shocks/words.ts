// Every visible string of the figure of prices, in English.

export const names = {
  terbium_oxide: 'Terbium',
  dysprosium_oxide: 'Dysprosium',
  neodymium_oxide: 'Neodymium',
  ndpr_oxide: 'NdPr',
} as const;

export const words = {
  yearEnds: 'Year-end prices',
  averages: 'Annual averages, China',
  china: 'From China',
  europe: 'In Europe',
  floor: 'Agreed floor',
  floorUntil: (price: string, until: string) => `${price} to ${until}`,
  averageOf: (price: string, year: number) => `${price} in ${year}`,
  quotedAt: (price: string, when: string) => `${price}, ${when}`,
  quoted: (price: string, when: string) => [price, `quoted ${when}`],
  endOf: (price: string, year: number) => [price, `end of ${year}`],
  order: 'export licences',
  mostUse: (share: string, year: number, price: string) => [
    `about ${share} of use in ${year}:`,
    `${price} (Adamas)`,
  ],
} as const;
export type Words = typeof words;
