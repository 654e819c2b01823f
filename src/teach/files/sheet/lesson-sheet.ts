// The sheet of a lesson: two pages to write on.
import { chartNamed } from '../../../charts/contract/registry.ts';
import { siteName } from '../../../data/text/credit.ts';
import { sentenceVerdicts, type Lesson, type SheetBlock } from '../../lessons/lesson.ts';
import type { Place } from '../../places/place.ts';
import { lessonCredit, siteAddress } from '../lesson-version.ts';
import { plain } from '../office/runs.ts';
import { inBlack } from '../pictures/black.ts';
import { guessTicks } from '../pictures/guess-ticks.ts';
import { placePicture } from '../pictures/place-picture.ts';
import { codesBegin, placeAddress, shortAddress, typed } from '../place-address.ts';
import type { Line, Paper, PaperBlock, PaperDrawing } from './paper.ts';

const empty: Line = [];
/** How a claim may stand, to tick: two a line. */
const claimVerdicts = '□\u00a0supported □\u00a0partly\n□\u00a0contested □\u00a0too\u00a0early';

/** Letters of an address that pupils type from a table, in points. */
const addressSize = 13;

/** The drawing of a place in black, with ticks where it is a guess. */
function blackDrawing(place: Place): PaperDrawing {
  const picture = placePicture(place);
  if (picture === null) throw new RangeError(`no drawing belongs to the place "${place.reference}"`);
  const ticks = place.kind === 'guess' && place.chart !== null ? guessTicks(chartNamed(place.chart)) : '';
  return { ...picture, drawing: inBlack(picture.drawing) + ticks };
}

/** A table to write into. */
const table = (
  columns: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly Line[])[],
): PaperBlock => ({ kind: 'table', columns, widths, rows, toWrite: true });

function blockBody(block: SheetBlock, { sentences }: Lesson): readonly PaperBlock[] {
  switch (block.kind) {
    case 'pipe':
    case 'picture':
      if (block.place === null) throw new RangeError(`part ${block.part} of the sheet needs a place to draw`);
      return [
        { kind: 'drawing', drawing: blackDrawing(block.place) },
        ...(block.kind === 'picture' ? [{ kind: 'lines', count: 2 } as const] : []),
      ];
    case 'lines':
      return [{ kind: 'lines', count: block.lines }];
    case 'starters':
      // Each beginning with lines of its own, as many as there are for all.
      return block.starters.flatMap((starter, i): PaperBlock[] => {
        const share = Math.floor((block.lines + i) / block.starters.length);
        return [
          { kind: 'text', line: plain(starter) },
          { kind: 'lines', count: Math.max(1, share) },
        ];
      });
    case 'sentences':
      return [
        {
          kind: 'text',
          line: [{ text: 'Verdicts: ', strong: true }, { text: sentenceVerdicts.join(' · ') }],
        },
        table(
          ['Sentence', 'Verdict', 'Missing words', 'Where'],
          [36, 16, 34, 14],
          sentences.map(({ says }, i) => [
            [{ text: `${i + 1}\u2002`, strong: true }, { text: says }],
            empty,
            empty,
            empty,
          ]),
        ),
      ];
    case 'questions':
      return block.questions.flatMap(({ ask }, i): PaperBlock[] => [
        { kind: 'text', line: [{ text: `${i + 1}\u2002`, strong: true }, { text: ask }] },
        { kind: 'lines', count: block.lines },
      ]);
    case 'claims':
      return [
        { kind: 'text', line: codesBegin },
        table(
          ['Claim, and where both sides stand', 'Scan', 'Verdict', 'Reason'],
          [28, 10.5, 22, 39.5],
          block.claims.map((claim) => [
            [
              { text: `${claim.name}\n` },
              { text: shortAddress(claim), strong: true, size: addressSize, address: placeAddress(claim) },
            ],
            [{ text: '', code: placeAddress(claim) }],
            plain(claimVerdicts),
            empty,
          ]),
        ),
      ];
    case 'table': {
      const share = 100 / block.columns.length;
      return [
        table(
          block.columns,
          block.columns.map(() => share),
          block.rows.map((row) => row.map(plain)),
        ),
      ];
    }
  }
}

const withHead = (block: SheetBlock, lesson: Lesson): readonly PaperBlock[] => [
  { kind: 'heading', part: block.part, text: block.title },
  { kind: 'text', line: plain(block.task) },
  ...blockBody(block, lesson),
];

/** What pupils open first: the first place on the sheet, else in the plan, whose answer is held back; none where groups open different claims. */
function firstHeld({ sheet, plans }: Lesson): Place | undefined {
  if (sheet.some((block) => block.kind === 'claims' && block.claims.length > 1)) return undefined;
  const onSheet = sheet.flatMap((block) => [
    ...(block.place === null ? [] : [block.place]),
    ...(block.kind === 'claims' ? block.claims : []),
  ]);
  return [...onSheet, ...plans[0].parts.flatMap(({ places }) => places)].find(({ held }) => held);
}

/** The sheet. Throws RangeError for a block whose drawing has no place. */
export function lessonSheet(lesson: Lesson): Paper {
  const held = firstHeld(lesson);
  return {
    title: lesson.title,
    kicker: `${siteName} · sheet`,
    question: lesson.question,
    isForPupils: true,
    code: held === undefined ? null : { address: placeAddress(held), says: 'On a phone' },
    pages: ([1, 2] as const).map((page) =>
      lesson.sheet.filter((block) => block.page === page).flatMap((block) => withHead(block, lesson)),
    ),
    foot: [lessonCredit(lesson), typed(siteAddress())],
  };
}
