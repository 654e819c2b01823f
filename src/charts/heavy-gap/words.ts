// Every visible string of the heavy-gap figure, in English.

export const words = {
  elements: ['Dy', 'Tb'],
  promised: (year: number) => `promised a year by ${year}`,
  promisedNote: (asOf: string) => `Nameplate of plants outside China. Own sum of company documents, ${asOf}`,
  made: 'made by Lynas in a year',
  madeNote: (period: string) => `${period}, second-hand. The only commercial output found outside China`,
} as const;
export type Words = typeof words;
