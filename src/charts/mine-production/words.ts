// Every visible string of the mine output figure, in English.

export const words = {
  china: 'China',
  others: 'All others',
  outside: 'Everyone else',
  world: 'World',
  estimates: 'All bars are estimates, as USGS prints them',
  peak: (year: number, share: string) => `${year}: China ${share}, its peak`,
  low: (year: number, share: string) => `${year}: China ${share}`,
  share: (year: number, share: string) => `${share} in ${year}`,
} as const;
export type Words = typeof words;
