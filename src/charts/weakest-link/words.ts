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
  notNeeded: 'not needed in this recipe',
  narrowest: 'the narrowest: sets the limit',
  idle: (amount: string) => `${amount} left idle`,
  through: (amount: string, year: number) =>
    `Dotted: what gets through, about ${amount} of magnet in ${year}`,
  covered: (share: string) => `${share} of world need, China’s included (McKinsey, converted)`,
} as const;
export type Words = typeof words;
