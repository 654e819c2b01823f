// Every visible string of the heavy-gap figure, in English.

export const words = {
  yours: 'your guess',
  elements: ['Dy', 'Tb'],
  promised: (year: number) => `a year, promised by ${year}`,
  promisedNote: (asOf: string) => `Nameplate of plants outside China. Own sum of company documents, ${asOf}`,
  made: 'made by Lynas',
  madeNote: (period: string) => `${period}, second-hand. The only commercial output found`,
} as const;
export type Words = typeof words;
