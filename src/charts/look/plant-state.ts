// What a plant is said to be doing, in words that several figures print.

const statusWords = {
  operating: 'operating',
  commissioning: 'on trial',
  construction: 'being built',
  financed: 'financed',
  announced: 'announced',
  cancelled: 'given up',
} as const;

/**
 * "being built". A plant that is to be started up and whose row says that it had made nothing is not said to be on trial: "none made".
 * @param isUnmade whether its row says that it had made nothing
 */
export const plantState = (status: keyof typeof statusWords, isUnmade: boolean): string =>
  status === 'commissioning' && isUnmade ? 'none made' : statusWords[status];
