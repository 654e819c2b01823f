// Every visible string of the weakest-link drawing, in English.
export const words = {
  stages: {
    mine: 'Mine',
    separation_light: 'Light separation',
    separation_heavy: 'Heavy separation',
    metal: 'Metal',
    magnet: 'Magnet',
  },
  noTable: 'no table of plants',
  notNeeded: 'not needed here',
  narrowest: 'sets the limit',
  idle: (amount: string) => `${amount} left idle`,
  operating: 'operating',
  promised: 'promised',
  through: (amount: string, year: number) => `Dotted: about ${amount} a year gets through in ${year}`,
  covered: (share: string) => `${share} of the whole world’s need (McKinsey, converted)`,
} as const;
export type Words = typeof words;
