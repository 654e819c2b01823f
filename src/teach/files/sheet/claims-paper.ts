// The claims that a lesson lets pupils judge, on paper: a page each, with the article's words and the evidence on both sides as the page that
// holds the verdict back has them. For a class without a network.
import { sideWords } from '../../../charts/claims-ledger/words.ts';
import { claim, sectionsOf } from '../../../data/facts/claim.ts';
import { dateWords } from '../../../names/date-words.ts';
import { articleId, howReadSentence, sourceName } from '../../../data/facts/source-name.ts';
import { source } from '../../../data/facts/sources.ts';
import { siteName } from '../../../data/text/credit.ts';
import { evidenceDay } from '../../../data/text/site.ts';
import type { Claim } from '../../../data/tables/record/claims.ts';
import { capital } from '../../../names/capital.ts';
import { printed, quotation } from '../../../names/typography.ts';
import { evidenceAlone } from '../../held/evidence.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import type { Place } from '../../places/place.ts';
import { lessonCredit, siteAddress } from '../lesson-version.ts';
import { plain, type Run } from '../office/runs.ts';
import { placeAddress, typed } from '../place-address.ts';
import { claimVerdictsExplained } from './lesson-sheet.ts';
import { heading, type Line, type Paper, type PaperBlock } from './paper.ts';
import { listed } from '../../../names/listed.ts';

/** Letters of sources, in points. */
const small = 8.5;

/** The claims that a sheet asks of its pupils; none in most lessons. */
export const claimsToJudge = ({ sheet }: Pick<Lesson, 'sheet'>): readonly Place[] =>
  sheet.flatMap((block) => (block.kind === 'claims' ? block.claims : []));

const dated = (published: string | null): string => (published === null ? 'undated' : dateWords(published));

/** Who published the article, when, and under which heading the words stand. */
function attribution(row: Claim): Line {
  const { title, publisher, published } = source(articleId);
  const under = listed(sectionsOf(row).map((name) => `“${name}”`));
  return [
    {
      text: printed(
        `“${title}”, ${publisher}, ${dated(published)}, no author named. ${capital(row.claim_type)}, under ${under}.`,
      ),
      size: small,
    },
  ];
}

/** Which of the two sentences of a page is judged: the heading often shortens the article’s own. */
const judged = 'Judge the heading. The quotation below shows where it comes from.';

/** One side: what is said, then each source with its publisher, its date and how it was read. */
function sideOf(text: string | null, ids: readonly string[]): Line {
  const sources = ids.map((id): Run => {
    const item = source(id);
    return {
      text: `\n\n${printed(sourceName(item))}. ${printed(item.title)}. ${capital(dated(item.published))}. ${howReadSentence(item)}`,
      size: small,
    };
  });
  return [{ text: text ?? sideWords.nothingAgainst(evidenceDay()) }, ...sources];
}

function claimPage(place: Place): readonly PaperBlock[] {
  if (place.claim === null) throw new RangeError(`"${place.reference}" is no claim to judge`);
  const row = claim(place.claim);
  return [
    heading(place.name),
    { kind: 'text', line: plain(judged) },
    { kind: 'text', line: [{ text: quotation(row.quote), size: 13 }] },
    { kind: 'text', line: attribution(row) },
    {
      kind: 'table',
      columns: [sideWords.for, sideWords.against],
      widths: [50, 50],
      rows: [
        [
          sideOf(evidenceAlone(row, 'evidence_for'), row.source_ids_for),
          sideOf(evidenceAlone(row, 'evidence_against'), row.source_ids_against ?? []),
        ],
      ],
      toWrite: false,
    },
    claimVerdictsExplained,
    {
      kind: 'text',
      line: [
        { text: 'On a screen: ' },
        { text: typed(placeAddress(place)), address: placeAddress(place), strong: true },
      ],
    },
  ];
}

/** The claims of a lesson. Throws RangeError for a lesson that has none to judge. */
export function claimsPaper(lesson: Lesson): Paper {
  const pages = claimsToJudge(lesson).map(claimPage);
  if (pages.length === 0) throw new RangeError(`the lesson "${lesson.id}" lets pupils judge no claims`);
  const [first = [], ...rest] = pages;
  const how: PaperBlock = {
    kind: 'text',
    line: plain(
      'A page for each claim. Choose a verdict on the sheet, and say why, before you see the site’s.',
    ),
  };
  return {
    title: `${lesson.title} The claims`,
    kicker: `${siteName} · claims to judge`,
    question: lesson.question,
    isForPupils: true,
    isNamed: false,
    pages: [[how, ...first], ...rest],
    foot: [lessonCredit(lesson), typed(siteAddress())],
  };
}
