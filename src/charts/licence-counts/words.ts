// Every visible string of the figure of licence counts, in English.

/** What each count counts, and of what it says nothing. Keys name the counts in every view. */
export const counts = {
  commission: {
    name: 'Priority applications, EU',
    who: 'European Commission',
    what: 'approved',
    more: (before: string, when: string) =>
      `Rounded by the speaker, as read in the press. In ${when} he had said ${before}, in wider words: properly treated.`,
  },
  chamber: {
    name: 'Problem cases, EU',
    who: 'EU Chamber in China',
    what: 'resolved',
    more: (approved: string, pending: string, rejected: string) =>
      `Dashed: resolved, as the FT put it, a wider word than approved. Squares: ${approved} approved by another report, with ${pending} pending (dots) and ${rejected} rejected (diamond). Cases that firms brought to the Chamber, not all applications.`,
  },
  firm: {
    name: 'One U.S. firm',
    who: 'Dexter Magnetic',
    what: 'approved',
    more: 'Squares: approved. Dots: not, by then. Its applications since April 2025, none of those approved for defence. One firm is not a country.',
  },
  shares: {
    name: 'Suppliers, EU',
    who: 'CLEPA',
    what: 'approved',
    more: 'Shares of its members’ applications, first in spring, then in late June. Of how many, the report does not say. Second-hand.',
  },
  none: { name: 'Japan', who: (month: string) => `to ${month}`, what: 'No count found', more: '' },
} as const;

/** What was said of Japan without a number; keys are ids of licensing.csv. */
export const statements: Readonly<Record<string, string>> = {
  '2025-06-17-japan-approvals-statement-japanese-chamber': 'few issued, says a business chamber',
  '2025-12-07-japan-processing-time-yomiuri-government': 'slower than usual, Yomiuri reports',
  '2026-01-08-japan-processing-halt-the-wall': 'review halted, WSJ reports; denied',
  '2026-02-06-japan-approvals-statement-kyodo': 'several approved, Kyodo is cited',
};

export const words = {
  scale: 'One square or dot is one application. Fields and areas are to one scale, circles are not.',
  of: (part: string, all: string) => `${part} of ${all}`,
  then: (a: string, b: string) => `${a}, then ${b}`,
  unnamed: 'of how many, not said',
  statements: 'Without a number was said:',
  ministry: 'China’s ministry: no count found either',
} as const;
