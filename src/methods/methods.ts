// What /methods/ says besides what it reads from the tables: how things are marked and kept apart, texts to open first, what was not found.
import { evidenceDay } from '../data/text/site.ts';

interface Entry {
  readonly term: string;
  readonly says: string;
}

/** What is noted for a row, each in a column of its own, and what a reader sees of it. */
export const certainty: readonly Entry[] = [
  {
    term: 'How we know it',
    says: 'The text itself was read; or a public copy or transcription of it; or another text that tells of it; or its headline alone. All but the first are drawn with the weaker mark, and the text calls them second-hand. Where all of a figure was read in copies, as mine output, yearly prices, the orders of 2026 and the IEA’s three shares, the marks tell kinds of figures apart instead, and the words under the figure say so.',
  },
  {
    term: 'How an act stands',
    says: 'Settled, reported, attributed, suspected, contested, scheduled or extended. Only what is settled is drawn as a fact. Of what is contested both readings are shown.',
  },
  {
    term: 'What kind of number it is',
    says: 'Measured, derived by us, the nameplate of a plant, aimed at, or estimated. Only what was measured is drawn full.',
  },
  {
    term: 'Its date',
    says: 'The date of the evidence belongs to a status, a share or a count as much as its unit does. What is said of 2026 carries it.',
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

/** Words by which the tables keep things apart that are often mixed. */
export const definitions: readonly Entry[] = [
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
    says: 'A tonne of each holds a different amount of rare earth. Tonnes of different stages are compared only through a recipe, which is then named. Unfinished blocks and finished magnets are different counts too.',
  },
];

/** The texts that would settle most of what the argument leans on. None of them was read here. */
export const primaryTexts: readonly { readonly text: string; readonly settles: string }[] = [
  {
    text: 'IEA, Rare Earth Elements (2026), executive summary',
    settles: 'China’s shares of mining, refining and sintered magnets in 2024',
  },
  {
    text: 'IEA, Global Critical Minerals Outlook 2026, summary and annex',
    settles: 'later shares of refining, demand in 2025, and the output at risk',
  },
  {
    text: 'Chinese customs data by country for 2026, and the reports of Reuters of late May and of 4 September 2026',
    settles: 'how much of each heavy rare earth reached Japan in 2026',
  },
  {
    text: 'MOFCOM, 28 September 2026, and its list of announcements',
    settles: 'the truce to 10 January 2027, and whether a notice amended the announcements of October 2025',
  },
  {
    text: 'MOFCOM Announcements No. 11, 12, 27 and 28 of 2026, annexes',
    settles: 'who in Japan is barred and who is watched',
  },
  {
    text: 'Lynas, report for the year to June 2026 and fourth-quarter report',
    settles: 'its output of heavy and light rare earths, and the end of its plant in Texas',
  },
  {
    text: 'SMM on July 2026 and Silverado’s update of August 2026, both after Chinese customs',
    settles: 'magnet exports of July 2026, of January to July, and to the United States',
  },
  {
    text: 'Bloomberg, 7 January 2026, “Xi Is Testing Japan’s Ties With Trump by Escalating Trade Battle”',
    settles: 'what the article that this site tests says of it',
  },
];

/** What was searched for until the end of the evidence and not found. */
export const notFound: readonly string[] = [
  `Anything after ${evidenceDay()}: the APEC meeting in Shenzhen, talks between Japan and China, the formal notice that extends the pause of the October 2025 rules, company results of the third quarter, prices of October and November.`,
  'Chinese magnet exports of April, May and June 2026 and from August on; any figure for magnets to Japan in 2026.',
  'Tonnes of dysprosium or terbium to Japan for the whole of 2024 or 2025; tonnes of dysprosium, terbium or yttrium exported in 2026; Japanese import statistics for them after January 2026.',
  'Licence counts by China’s ministry; licence counts for Japan of any kind; licences to Japan after February 2026.',
  'A stop of a Japanese production line in 2026 in a named source; statements of Toyota, Honda, Suzuki, Proterial or Shin-Etsu on their supply in 2026 in a sound source. One of TDK, of 2 February 2026, was found.',
  'The texts of the IEA’s reports, of the Bloomberg report of 7 January 2026, of the White House fact sheets of May and September 2026, and of several communiqués; the author of the article that this site tests.',
  'Shares of China or Japan in metal, alloy and motors; a split of refining by light and heavy elements; China’s share of separated dysprosium and terbium in 2025 or 2026.',
  'The capacity of the Japanese magnet makers, and how many tonnes they made after 2018; tonnes of magnet made by any plant outside China.',
  'A published forecast of magnet demand outside China in tonnes; a car maker’s statement of how long it takes to qualify a magnet.',
  'Export quotas of 2005 to 2008 and of 2012 to 2014 in a primary table; oxide prices of 2009 and 2010; monthly Chinese prices in 2026.',
  'The grade of the mud off Minamitorishima; the size of Japan’s rare earth stockpile.',
];
