// Every visible string of the ladder of orders, hints, reports and answers, in English.

/** How many entities an order bars and how many it watches, as its row says. */
export interface Listed {
  readonly barred: number;
  readonly watched: number;
}

export const words = {
  rails: { ordered: 'Ordered', hinted: 'Hinted', reported: 'Reported', answered: 'Answered' },
  official: 'Official text or copy',
  others: 'Press, or read second-hand',
  /** In the view of all. */
  short: {
    order: () => 'No. 1 bars military ends',
    lists: ({ barred, watched }: Listed) => `${barred} names barred, ${watched} watched`,
    moreLists: ({ barred, watched }: Listed) => `${barred} more barred, ${watched} watched`,
    hint: () => 'State media: review may tighten',
    halt: () => 'WSJ: licence reviews halted',
    contracts: () => 'Kyodo: some get no contracts',
    data: () => 'Kyodo: more data demanded',
    approvals: () => 'Kyodo: several exports cleared',
    nearZero: () => 'Newsletter: heavies near zero',
    slowed: () => 'Bloomberg: shipments slowed',
    civilian: () => 'Ministry: civilians not affected',
    refused: () => 'Call to withdraw is rejected',
  },
  /** In the views of one rail. */
  long: {
    order: () =>
      'No. 1: no dual-use items for military users, military purposes or any use that adds to military capability. Third parties are liable. Rare earths are not named',
    lists: ({ barred, watched }: Listed) =>
      `No. 11 bars ${barred} Japanese entities. No. 12 watches ${watched} more, the magnet maker TDK among them`,
    moreLists: ({ barred, watched }: Listed) =>
      `No. 27 bars ${barred} more and No. 28 watches ${watched} more (read second-hand)`,
    hint: () =>
      'China Daily, from unnamed sources: review of licences for medium and heavy rare earths to Japan might be tightened. No order followed that names them',
    halt: () => 'WSJ: licence reviews for Japan halted. Reuters could not confirm it',
    contracts: () => 'Kyodo: state sellers refuse some buyers new contracts',
    data: () => 'Kyodo: more data demanded on customers and end products',
    approvals: () => 'Kyodo: several exports of rare earths approved since January',
    nearZero: () =>
      'Newsletter, week of this day: heavy imports near zero for months; magnet lines still ship',
    slowed: () => 'Bloomberg: some critical minerals to Japan slowed (summary read)',
    civilian: () =>
      'The ministry of commerce: civilian users are not affected. It did not say whether rare earths are covered',
    refused: () => 'The ministry rejects Japan’s call to withdraw and names Takaichi’s words as the cause',
  },
} as const;
/** The words with the day on which the evidence ends. */
export type Words = typeof words & { readonly ends: { readonly date: string; readonly text: string } };
export type Statement = keyof Words['short'];
