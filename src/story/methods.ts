// What /methods/ says besides what it reads from the tables: definitions, marks, facts to open first, what was searched for and not found.

/** Words by which the tables keep things apart that are often mixed. */
export const definitions: readonly { readonly term: string; readonly says: string }[] = [
  {
    term: 'All rare earths, magnet rare earths, heavy rare earths',
    says: 'Three different counts. A share of one says nothing about another. Every figure names which one it counts.',
  },
  {
    term: 'Nameplate, target, output',
    says: 'What a plant could make by its plate, what someone promised, and what was made. We found no magnet plant outside China that publishes its output in tonnes, so figures of such plants are nameplate.',
  },
  {
    term: 'Operating, commissioning, construction, financed, announced',
    says: 'The status of a project on the date of its evidence. Operating means that product is shipped, and not that the plant is full.',
  },
  {
    term: 'Weight and value',
    says: 'Shares by weight and shares by money differ, since heavy rare earths cost more. They are never joined.',
  },
  {
    term: 'Oxide, metal, alloy, magnet',
    says: 'A tonne of each holds a different amount of rare earth. Tonnes of different stages are compared only through a recipe, which is then named.',
  },
  {
    term: 'As of',
    says: 'The date of the evidence. It belongs to a status, a share or a count as much as its unit does.',
  },
  {
    term: 'Second-hand',
    says: 'A text that was seen in a transcription or a citation, and not read itself. The source’s note says so.',
  },
];

/** What the inks of the figures mean. */
export const marks: readonly { readonly mark: string; readonly means: string }[] = [
  { mark: 'Solid', means: 'measured or published, and read' },
  { mark: 'Dashed', means: 'estimated, disputed, read second-hand, or from the press alone' },
  { mark: 'Hollow', means: 'derived by us from published figures; the formula is in the row’s note' },
  { mark: 'Hatched', means: 'promised, announced or aimed at' },
  { mark: 'Dotted', means: 'computed by a model, with its assumptions beside it' },
  { mark: 'Empty', means: 'no figure was found; never zero' },
];

/** The facts on which the argument leans most and whose primary text should be opened before they are printed. */
export const primaryTexts: readonly {
  readonly fact: string;
  readonly tables: readonly string[];
  readonly text: string;
}[] = [
  {
    fact: 'China’s shares of mining, refining and sintered magnets in 2024, and how much of 2035’s demand planned plants outside China would cover',
    tables: ['chain_stages', 'capacity_outlook'],
    text: 'IEA, Rare Earth Elements (2026), executive summary',
  },
  {
    fact: 'The refining share of 2025 and of 2023, demand in 2025, and the output at risk',
    tables: ['chain_stages', 'demand', 'exposure_estimates'],
    text: 'IEA, Global Critical Minerals Outlook 2026, summary and annex',
  },
  {
    fact: 'That no heavy rare earths went to Japan from January to April 2026, and the request refused on 22 May',
    tables: ['ree_exports_monthly', 'japan_dependence', 'events'],
    text: 'Reuters, late May 2026; Chinese customs data by country',
  },
  {
    fact: 'Terbium and yttrium to Japan in 2026, and up to which month',
    tables: ['ree_exports_aggregates', 'japan_dependence'],
    text: 'Reuters, 4 September 2026',
  },
  {
    fact: 'The truce to 10 January 2027, and whether a notice amended the announcements of October 2025',
    tables: ['events'],
    text: 'MOFCOM, 28 September 2026, and its list of announcements',
  },
  {
    fact: 'Who is barred and who is watched on the two lists on Japan',
    tables: ['events', 'licensing', 'magnet_projects'],
    text: 'MOFCOM Announcements No. 11, 12, 27 and 28 of 2026, annexes',
  },
  {
    fact: 'Lynas’s output of dysprosium and terbium and of NdPr in its year to June 2026, and the end of its plant in Texas',
    tables: ['separation_projects', 'capacity_outlook', 'events'],
    text: 'Lynas, report for the year to June 2026 and fourth-quarter report',
  },
  {
    fact: 'Magnet exports of July 2026, of January to July, and to the United States',
    tables: ['magnet_exports_monthly', 'magnet_exports_aggregates'],
    text: 'SMM, analysis of July 2026, and Silverado, update of August 2026, both after Chinese customs',
  },
];

/** What was searched for until 9 October 2026 and not found. */
export const notFound: readonly string[] = [
  'Anything after 9 October 2026: the APEC meeting in Shenzhen, talks between Japan and China, the formal notice that extends the pause of the October 2025 rules, company results of the third quarter, prices of October and November.',
  'Chinese magnet exports of April, May and June 2026 and from August on; any figure for magnets to Japan in 2026.',
  'Tonnes of dysprosium, terbium or yttrium exported in 2026; Japanese import statistics for them after January 2026.',
  'Licence counts by China’s ministry; licence counts for Japan of any kind; licences to Japan after February 2026.',
  'A stop of a Japanese production line in 2026 in a named source.',
  'The texts of the IEA’s reports, of the Bloomberg article of 7 January 2026, of the White House fact sheets of May and September 2026, and of several communiqués.',
  'Shares of China or Japan in metal, alloy and motors; a split of refining by light and heavy elements; China’s share of separated dysprosium and terbium in 2025 or 2026.',
  'The capacity of the Japanese magnet makers; tonnes of magnet made by any plant outside China.',
  'A published forecast of magnet demand outside China in tonnes; a car maker’s statement of how long it takes to qualify a magnet.',
  'Export quotas of 2005 to 2008 and of 2012 to 2014 in a primary table; oxide prices of 2009 and 2010; monthly Chinese prices in 2026.',
  'The grade of the mud off Minamitorishima; the size of Japan’s rare earth stockpile.',
];
