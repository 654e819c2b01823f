// The sheet of a lesson: two pages to write on, and its first side alone, which holds no answer of the second.
import { chartNamed } from '../../../charts/contract/registry.ts';
import { siteName } from '../../../data/text/credit.ts';
import { capital } from '../../../names/capital.ts';
import { assessmentsExplained } from '../../../charts/claims-ledger/words.ts';
import {
  sentenceVerdictSays,
  verdictsOffered,
  type Lesson,
  type Sentence,
  type SheetBlock,
} from '../../lessons/lesson.ts';
import { meanings } from '../../lessons/meanings.ts';
import type { Place } from '../../places/place.ts';
import { lessonCredit, siteAddress } from '../lesson-version.ts';
import { plain, type Run } from '../office/runs.ts';
import { inBlack } from '../pictures/black.ts';
import { guessTicks } from '../pictures/guess-ticks.ts';
import { placePicture } from '../pictures/place-picture.ts';
import { trimmed } from '../pictures/trimmed.ts';
import {
  codesBegin,
  placeAddress,
  placeInTable,
  placeWithName,
  shortAddress,
  typed,
} from '../place-address.ts';
import type { Line, Paper, PaperBlock, PaperDrawing } from './paper.ts';

const empty: Line = [];
/** How a claim may stand, to tick: one a line. */
const claimVerdicts = '□\u00a0supported\n□\u00a0partly\n□\u00a0contested\n□\u00a0too\u00a0early';

/** Letters of an address that pupils type from a table, in points. */
const addressSize = 13;

/** The drawing of a place in black and no higher than it is drawn, with ticks where it is a guess. */
function blackDrawing(place: Place): PaperDrawing {
  const picture = placePicture(place);
  if (picture === null) throw new RangeError(`no drawing belongs to the place "${place.reference}"`);
  const ticks = place.kind === 'guess' && place.chart !== null ? guessTicks(chartNamed(place.chart)) : '';
  return trimmed({ ...picture, drawing: inBlack(picture.drawing) + ticks });
}

/** "Words first. Needs words: it holds once words are added. …": words, each with its meaning, in one paragraph. */
const explained = (
  lead: string,
  all: readonly { readonly word: string; readonly says: string }[],
): PaperBlock => ({
  kind: 'text',
  line: [
    { text: `${lead} ` },
    ...all.flatMap(({ word, says }): Run[] => [{ text: `${word}: `, strong: true }, { text: `${says} ` }]),
  ],
});

/** How a claim may stand, with what each verdict means: the same for every claim. */
export const claimVerdictsExplained = explained('Verdicts.', assessmentsExplained);

/** Where the sentences are settled, each place once and in the order of their letters, which is none of the sentences’. */
function candidates(sentences: readonly Sentence[]): PaperBlock {
  const places = new Map(sentences.map(({ place }) => [placeInTable(place), place]));
  const mixed = [...places].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return {
    kind: 'text',
    line: [
      { text: 'Where, in mixed order: ', strong: true },
      ...mixed.flatMap(([, place], i): Run[] => [
        ...(i === 0 ? [] : [{ text: ' · ' }]),
        ...placeWithName(place),
      ]),
      { text: '. ' },
      ...codesBegin,
    ],
  };
}

/** A table to write into. */
const table = (
  columns: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly Line[])[],
): PaperBlock => ({ kind: 'table', columns, widths, rows, toWrite: true });

function blockBody(block: SheetBlock, lesson: Lesson): readonly PaperBlock[] {
  const { sentences } = lesson;
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
        explained(
          'Verdicts.',
          verdictsOffered(lesson).map((word) => ({
            word: capital(word),
            says: `${sentenceVerdictSays[word]}.`,
          })),
        ),
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
        candidates(sentences),
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
          [41, 10.5, 14, 34.5],
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

/**
 * What pupils do at a part, with what it opens on a phone: a drawing that holds an answer back, or a model to turn. Its code stands there, since
 * what it opens can help with another part; that of a table is small, since its rows take the room.
 */
function taskOf({ kind, place, task }: SheetBlock): readonly PaperBlock[] {
  const text: PaperBlock = { kind: 'text', line: plain(task) };
  if (place === null) return [text];
  const address = placeAddress(place);
  if (kind === 'table' && place.kind === 'model') return [{ kind: 'code', address, task }];
  const isHeldDrawing = (kind === 'pipe' || kind === 'picture') && place.held;
  return isHeldDrawing ? [{ kind: 'code', address, task: null }, text] : [text];
}

const withHead = (block: SheetBlock, lesson: Lesson): readonly PaperBlock[] => [
  ...(block.isSlip ? [{ kind: 'cut' } as const] : []),
  { kind: 'heading', part: block.part, text: block.title },
  ...taskOf(block),
  ...blockBody(block, lesson),
];

/** What stands on a side. A name stands on both, since they are handed out, and in, at different times. */
const side = (lesson: Lesson, page: 1 | 2): readonly PaperBlock[] => [
  ...(page === 1 ? [explained('Words first.', meanings(lesson))] : [{ kind: 'name' } as const]),
  ...lesson.sheet.filter((block) => block.page === page).flatMap((block) => withHead(block, lesson)),
];

const sheetOf = (lesson: Lesson, kind: string, pages: Paper['pages']): Paper => ({
  title: lesson.title,
  kicker: `${siteName} · ${kind}`,
  question: lesson.question,
  isForPupils: true,
  isNamed: true,
  pages,
  foot: [lessonCredit(lesson), typed(siteAddress())],
});

/** The sheet. Throws RangeError for a block whose drawing has no place. */
export const lessonSheet = (lesson: Lesson): Paper =>
  sheetOf(lesson, 'sheet', [side(lesson, 1), side(lesson, 2)]);

/** Its first side as a paper of its own: it can be given out before the lesson, since what answers it stands on the second. */
export const lessonFirstSide = (lesson: Lesson): Paper =>
  sheetOf(lesson, 'sheet, first side', [side(lesson, 1)]);
