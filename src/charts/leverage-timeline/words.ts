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
    attributed: 'attributed to Deng Xiaoping',
  },
  key: {
    china: 'China',
    japan: 'Japan',
    others: 'others, or together',
    policy: 'scheduled',
    dashed: 'Dashed: second-hand or contested',
    square: 'Square: no day known',
  },
  stretched: 'The axis is stretched where events crowd',
  abroad: 'rules that reach abroad',
  affected: 'Who was hit or meant',
  note: 'Note',
  more: (count: number) =>
    count === 1
      ? 'One more is a mark here and a row in the table'
      : `${count} more are marks here and rows in the table`,
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
