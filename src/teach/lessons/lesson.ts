// What a lesson is, checked and with its facts in place: every output of it (page, key, deck, sheets, quiz) is made from this.
import type { Fact } from '../../data/facts/facts.ts';
import type { TermEntry } from '../../data/text/terms.ts';
import type { Place } from '../places/place.ts';

/** A known misreading that the lesson corrects. */
export interface Misreading {
  /** "M3", as wrong answers name it. */
  readonly id: string;
  /** The misreading in a phrase, in small letters: "output read as reserves". */
  readonly says: string;
  /** The correction, as a sentence. */
  readonly right: string;
}

/** A part of a plan: who does what, where, for how long. */
export interface PlanPart {
  /** The minute at which it begins, and at which it ends. */
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly teacher: string;
  readonly pupils: string;
  /** What helps those who are stuck, and what those do who are done; null where the part needs neither. */
  readonly support: string | null;
  readonly stretch: string | null;
  /** What is opened, in this order; none where sheet or voice is enough. */
  readonly places: readonly Place[];
}

/** Minutes of the two plans of a lesson, in the order of the file. */
export const planMinutes = [45, 20] as const;

export interface Plan {
  /** The sum of its parts, one of `planMinutes`. */
  readonly minutes: number;
  readonly parts: readonly PlanPart[];
}

/** A row of a table as it is filled rightly. */
export interface FilledRow {
  /** As many as the table has columns; empty where it is each pupil's own. */
  readonly cells: readonly string[];
  /** Where the answer stands open. */
  readonly place: Place;
  /** The facts that its cells print. */
  readonly facts: readonly Fact[];
}

/** What every block of the sheet has. */
interface BlockHead {
  /** The side of the sheet that it stands on. */
  readonly page: 1 | 2;
  /** "A", "B1": how plan and slides call it. */
  readonly part: string;
  readonly title: string;
  readonly task: string;
  /** What it belongs to, for its short address and its QR code; null where it belongs to none. */
  readonly place: Place | null;
  /** Whether it is cut off and handed in: a line to cut along and one for a name stand above it. */
  readonly isSlip: boolean;
}

/** A block of the sheet, by what pupils write on. */
export type SheetBlock = BlockHead &
  (
    | {
        /** The pipe from rock to motor, blank, with ticks to shade against; lengths without a sourced share dashed and marked "no source". */
        readonly kind: 'pipe';
      }
    | {
        /** The drawing of `place` without what would give its answer away. */
        readonly kind: 'picture';
      }
    | { readonly kind: 'lines'; readonly lines: number }
    | {
        /** Beginnings of sentences, then lines. */
        readonly kind: 'starters';
        readonly starters: readonly string[];
        readonly lines: number;
      }
    | {
        /** The sentences of the lesson as a table: sentence, verdict, what is missing, step. */
        readonly kind: 'sentences';
      }
    | {
        /** Questions of the lesson, each with its lines. */
        readonly kind: 'questions';
        readonly questions: readonly Question[];
        readonly lines: number;
      }
    | {
        /** Claims of the article as a table: the claim, for, against, a verdict to tick, the reason. Each place is a verdict held back. */
        readonly kind: 'claims';
        readonly claims: readonly Place[];
        /** Verdicts that a key accepts besides ours, and when: by the reference of their place. */
        readonly defensible: Readonly<Record<string, string>>;
      }
    | {
        /** A table to fill; an empty text is an empty cell. */
        readonly kind: 'table';
        readonly columns: readonly string[];
        readonly rows: readonly (readonly string[])[];
        /** The rows as they are filled rightly, in the same order; null for a table that each pupil fills in their own way. */
        readonly key: readonly FilledRow[] | null;
      }
  );

export const questionKinds = ['read', 'reason', 'source'] as const;

export interface Question {
  /** "Q1" */
  readonly id: string;
  /** To read off, to reason, or to judge a source. */
  readonly kind: (typeof questionKinds)[number];
  readonly ask: string;
  readonly answer: string;
  /** Where the answer stands open. */
  readonly place: Place;
  /** The facts that the answer prints. */
  readonly facts: readonly Fact[];
}

/** What may be said of a sentence that a newspaper wants to print. */
export const sentenceVerdicts = ['may be printed', 'needs words', 'wrong base', 'not supported'] as const;
export type SentenceVerdict = (typeof sentenceVerdicts)[number];

/** What each verdict means, as sheets print it. */
export const sentenceVerdictSays: Readonly<Record<SentenceVerdict, string>> = {
  'may be printed': 'it holds as it stands',
  'needs words': 'it holds once words are added',
  'wrong base': 'the number counts something else',
  'not supported': 'no source bears it out',
};

/** The verdicts that a lesson offers: only those that are right for one of its sentences. */
export const verdictsOffered = ({ sentences }: Pick<Lesson, 'sentences'>): readonly SentenceVerdict[] =>
  sentenceVerdicts.filter((each) => sentences.some(({ verdict }) => verdict === each));

export interface Sentence {
  readonly says: string;
  readonly verdict: SentenceVerdict;
  /** The missing words, or what is wrong. */
  readonly missing: string;
  /** What a key accepts as well, and when: "“Not supported”, if May 2025 is named."; null for nothing else. */
  readonly also: string | null;
  /** Where the evidence stands: open, or a claim whose verdict is held back. */
  readonly place: Place;
  readonly misreading: Misreading | null;
  /** The facts that `missing` and `also` print. */
  readonly facts: readonly Fact[];
}

export interface QuizItem {
  /** At most `quizLimits.ask` characters. */
  readonly ask: string;
  /** At most `quizLimits.answer` characters, as each wrong answer. */
  readonly right: string;
  /** Feedback on the right answer. */
  readonly why: string;
  readonly wrong: readonly {
    readonly says: string;
    readonly misreading: Misreading;
    readonly feedback: string;
  }[];
  /** Where the answer stands open. */
  readonly place: Place;
  /** The facts that the right answer and its feedback print. */
  readonly facts: readonly Fact[];
}

/** Characters at most, with facts put in: what quiz programs take. */
export const quizLimits = { ask: 120, answer: 75, wrong: 3, items: 6 } as const;

/** A point of one side, and where its evidence stands. */
export interface Point {
  readonly says: string;
  readonly place: Place;
}

export interface Controversy {
  readonly motion: string;
  readonly minutes: number;
  /** How it goes, step by step. */
  readonly steps: readonly string[];
  /** Rules for how people speak. */
  readonly rule: string;
  readonly for: readonly Point[];
  readonly against: readonly Point[];
}

export interface Rubric {
  readonly criteria: readonly { readonly name: string; readonly levels: readonly [string, string, string] }[];
  /** A sample answer a level, written by us: each output says so. */
  readonly samples: readonly { readonly level: 1 | 2 | 3; readonly text: string }[];
}

/**
 * What a slide shows besides its title and `text`:
 * `text` nothing · `words` the terms of the lesson · `picture` the drawing of its place · `guess`, `headline`, `verdict` that place with the
 * answer held back · `sentences` nothing, the sheet has them · `exit` the prompts of the exit slip, sources, licence, end of the evidence.
 */
export const slideKinds = [
  'text',
  'words',
  'picture',
  'guess',
  'headline',
  'verdict',
  'sentences',
  'exit',
] as const;

export interface Slide {
  readonly kind: (typeof slideKinds)[number];
  readonly title: string;
  readonly text: readonly string[];
  readonly place: Place | null;
  /** Whether the class argues the motion at it: its notes have the lines of both sides. */
  readonly isMotion: boolean;
  /** For the teacher: minutes, what to ask, the likely answer. */
  readonly notes: string;
}

/** Slides of a deck at least and at most, and words of one besides its title and picture. */
export const slideLimits = { least: 8, most: 12, words: 25 } as const;

export interface Lesson {
  /** Name of its folder and its file: "chain". */
  readonly id: string;
  readonly order: number;
  /** Id of the chapter that it teaches. */
  readonly chapter: string;
  readonly title: string;
  /** The one question of the lesson. */
  readonly question: string;
  /** One sentence for lists and search. */
  readonly description: string;
  /** "15–19" */
  readonly ages: string;
  readonly subjects: readonly string[];
  readonly aims: readonly string[];
  readonly needs: readonly string[];
  readonly terms: readonly TermEntry[];
  /** More words, which the glossary does not have. */
  readonly words: readonly { readonly word: string; readonly says: string }[];
  readonly misreadings: readonly Misreading[];
  /** The plan of 45 minutes, then that of 20. */
  readonly plans: readonly [Plan, Plan];
  readonly sheet: readonly SheetBlock[];
  readonly questions: readonly Question[];
  readonly sentences: readonly Sentence[];
  /** The rule by which sentences of one kind are judged alike, for keys; null where there is none. */
  readonly judging: string | null;
  readonly quiz: readonly QuizItem[];
  readonly controversy: Controversy;
  /** The beginnings of sentences on the exit slip: the slide has those of the sheet. */
  readonly exit: readonly string[];
  readonly rubric: Rubric;
  readonly extension: readonly {
    readonly subject: string;
    readonly text: string;
    readonly place: Place | null;
  }[];
  /** What is particular about teaching this dispute; the advice for all lessons stands in chapters.yaml. */
  readonly dispute: string;
  readonly slides: readonly Slide[];
  /** One task besides the questions, and for the key what a good answer holds. */
  readonly homework: { readonly text: string; readonly answer: string; readonly place: Place };
  /** Curricula that it fits, in words. */
  readonly curriculum: readonly string[];
}

/** A chapter in class, on one screen. */
export interface ChapterRow {
  readonly chapter: string;
  readonly order: number;
  /** The chapter's own question. */
  readonly question: string;
  /** What to begin with: a place whose answer is held back, and what pupils do there. */
  readonly task: { readonly text: string; readonly place: Place };
  readonly questions: readonly Question[];
  readonly terms: readonly TermEntry[];
  readonly misreadings: readonly Misreading[];
}

/** Advice on teaching a dispute that goes on. */
export interface Advice {
  readonly title: string;
  readonly text: string;
}
