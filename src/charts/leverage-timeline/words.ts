// Every visible string of the timeline of leverage, in English.

export const words = {
  groups: {
    quotas: 'Quotas and duties',
    licences: 'Licences and rules',
    bans: 'Bans and stops',
    talks: 'Talks, truces, rulings',
    answers: 'Money and mines',
    effects: 'Trade and plants',
  },
  marks: {
    contested: 'contested',
    scheduled: 'scheduled',
    unseen: 'no legal notice seen',
    suspected: 'suspected, no verdict',
    attributed: 'attributed',
  },
  /** What stands beside a title instead, by id. */
  remarks: {
    '1992-01-the-middle-east-has-oil-china': 'attributed to Deng Xiaoping',
  } as Readonly<Record<string, string>>,
  /** What announcements are about that a title only counts, by id. */
  abouts: {
    '2025-10-09-announcements-55-58-61-and-62': 'rules that reach abroad',
  } as Readonly<Record<string, string>>,
  /** Heads of the columns on the narrow artboard, a line each. */
  heads: {
    quotas: ['Quotas,', 'duties'],
    licences: ['Licence', 'rules'],
    bans: ['Bans,', 'stops'],
    talks: ['Talks,', 'rulings'],
    answers: ['Money,', 'mines'],
    effects: ['Trade,', 'plants'],
  },
  /** The stretches of time of the view of all: a year or years, and months where a year is split. */
  bins: {
    'before-2010': ['to 2009'],
    2010: ['2010'],
    '2011-15': ['2011–15'],
    '2016-22': ['2016–22'],
    '2023-24': ['2023–24'],
    '2025-a': ['2025', 'Jan–June'],
    '2025-b': ['2025', 'July–Dec'],
    '2026-a': ['2026', 'Jan–June'],
    '2026-b': ['2026', 'from July'],
    scheduled: ['to come'],
  },
  key: {
    china: 'China',
    japan: 'Japan',
    others: 'others, or together',
    policy: 'scheduled',
    dashed: 'Dashed: second-hand or contested',
    square: 'Square: no day known',
    bar: 'Square or bar: no day known',
  },
  imported: (amount: string) => `Imports from China: ${amount}`,
  left: (count: number) => `${count} events with a weak or withheld source are left out`,
  affected: 'Who was hit or meant',
  note: 'Note',
  more: (count: number) =>
    count === 1
      ? 'One more is a mark here and a row in the table'
      : `${count} more are marks here and rows in the table`,
  /** The view of 2010: Japan's imports as a pipe, and under it what speaks for each reading. */
  dispute: {
    pipe: 'Japan’s imports of rare earths from China, by month',
    unknown: 'no figure found',
    halt: 'Read as a halt',
    quotas: 'Read as quotas for all',
    third: 'A third reading: a real halt that leaked (Gholz and Hughes)',
    forHalt: (low: string, month: string) => [
      'Traders told of stops by customs (New York Times)',
      `Imports sank to ${low} in ${month} (Finance Ministry)`,
      'Japan’s trade ministry spoke of a stop (Japan Metal Bulletin)',
    ],
    forQuotas: (cut: string, change: string, year: string) => [
      'Beijing denied a ban; no order was published',
      `Quotas for all were cut in ${cut}, before the arrest`,
      'Ports show no uniform drop (East Asia Forum)',
      `Imports in all of ${year}: up ${change} (Finance Ministry)`,
    ],
    marks: {
      '2010-07-second-half-quota-cut-to-7': ['quota cut'],
      '2010-09-07-trawler-hits-two-coast-guard-vessels': ['collision'],
      '2010-09-21-shipments-to-japan-reported-halted': ['reported halt,', 'contested'],
      '2010-12-28-first-2011-quota-set-at-14': ['quota for 2011'],
    },
    /** The event that is a stretch of the pipe. */
    recovery: '2010-12-japans-imports-from-china-recover-to',
  },
  /** Names on the narrow artboard, where there is no room for a title. */
  brief: {
    '2010-09-21-shipments-to-japan-reported-halted': 'Halt reported, contested',
    '2012-03-wto-complaint-filed-ds431-ds432-ds433': 'Complaint at the WTO',
    '2014-03-26-panel-finds-against-chinas-export-restrictions': 'WTO panel finds against China',
    '2014-08-07-appellate-body-reports-china-loses-the': 'China loses the appeal',
    '2015-01-01-export-quotas-end-licences-remain': 'Quotas end, licences remain',
    '2023-12-01-graphite-licences-and-a-reporting-duty':
      'Graphite licences; exporters of rare earths must report',
    '2024-12-03-announcement-no-46-dual-use-exports': 'Dual-use ban for US military ends',
    '2025-10-30-busan-meeting-trump-says-rare-earths': 'Busan meeting',
    '2025-11-07-takaichi-survival-threatening-situation': 'Takaichi on Taiwan',
    '2026-01-06-announcement-no-1-of-2026-dual': 'Dual-use ban for Japanese military ends',
    '2026-01-08-wsj-licence-reviews-for-japan-halted': 'WSJ: licence reviews for Japan halted',
    '2026-02-24-announcements-no-11-and-no-12': 'Lists: Japanese entities barred, others watched',
    '2026-06-29-announcements-no-27-and-no-28': 'Both lists grow',
    '2026-11-10-first-end-date-of-the-suspension': 'First end of the pause (no legal notice seen)',
    '2026-09-23-truce-extended-by-two-months-to': 'Truce extended to January 2027',
    '2026-09-28-mofcom-kuala-lumpur-arrangement-extended-to': 'MOFCOM says the same',
  },
  /** The events that the view of all names, the most important first, with names short enough for it. */
  named: {
    '2026-01-06-announcement-no-1-of-2026-dual': ['Dual-use ban for', 'military ends'],
    '2010-09-21-shipments-to-japan-reported-halted': ['Halt to Japan', 'reported, contested'],
    '2025-04-04-licences-required-for-seven-medium-and': ['Licences for seven', 'rare earths, magnets'],
    '2014-08-07-appellate-body-reports-china-loses-the': ['China loses', 'at the WTO'],
    '2006-export-quotas-begin-to-shrink': ['Export quotas', 'begin to shrink'],
    '2025-10-09-announcements-55-58-61-and-62': ['Rules that reach', 'abroad'],
    '2027-01-10-new-end-of-the-truce': ['Truce ends', '(scheduled)'],
    '2025-11-07-announcement-no-70-october-rules-suspended': ['October rules', 'suspended'],
    '2011-prices-peak-in-mid-2011': ['Prices peak'],
    '2025-05-ford-stops-explorer-production-in-chicago': ['Ford stops a line'],
    '2023-12-21-ban-on-exporting-extraction-separation-and': ['Technology', 'export ban'],
    '2023-03-07-japan-buys-into-heavy-rare-earths': ['Japan buys', 'into Lynas'],
    '2011-02-25-japan-funds-160-projects-to-cut': ['Japan pays', 'for thrift'],
    '2026-08-26-lynas-drops-its-texas-plant-62': ['Lynas drops', 'Texas'],
    '2015-01-01-export-quotas-end-licences-remain': ['Quotas end,', 'licences remain'],
    '2010-07-second-half-quota-cut-to-7': ['Quota cut'],
    '1992-01-the-middle-east-has-oil-china': ['Remark attributed', 'to Deng'],
    '2015-05-01-export-duties-end': ['Duties end'],
  },
} as const;
export type Words = typeof words;
