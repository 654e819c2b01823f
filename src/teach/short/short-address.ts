// Short addresses with their title, description and target. That of a held-back place asks and gives no answer; neither does
// that of a model, whose result a class predicts before it sees it.
import { assessmentWords } from '../../charts/claims-ledger/words.ts';
import { chartNamed } from '../../charts/contract/registry.ts';
import { figureText } from '../../charts/figure/figure-text.ts';
import { claim } from '../../data/facts/claim.ts';
import { ContentError } from '../../data/reading/content-error.ts';
import { printed } from '../../names/typography.ts';
import { codes, shortPath } from '../places/codes.ts';
import type { Place } from '../places/place.ts';
import { placeNamed } from '../places/places.ts';

/** A chapter as short addresses name it. */
export interface ShortChapter {
  readonly id: string;
  readonly order: number;
  readonly question: string;
}

export interface ShortAddress {
  readonly code: string;
  readonly place: Place;
  /** Path below the base: "t/3e/". */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** What the place is, in a few words: "Chapter 3, step 5". */
  readonly kind: string;
  /** The large words of its card; the small line above them. */
  readonly asks: string;
  readonly kicker: string;
  /** It leads on only on request: the page shows a result at once, and pupils predict first. */
  readonly waits: boolean;
}

/** Paths of what belongs to a code, below the base. */
export const shortFiles = (code: string) => ({
  card: `t/${code}.card.png`,
  qr: `t/${code}.svg`,
});

type Words = Pick<ShortAddress, 'title' | 'description' | 'kind' | 'asks' | 'kicker'>;

const textOf = ({ chart, view, reference }: Place) => {
  if (chart === null || view === null) throw new ContentError(`${reference} has no view`);
  return { chart: chartNamed(chart), text: figureText(chartNamed(chart), view) };
};
const claimOf = ({ claim: id, reference }: Place) => {
  if (id === null) throw new ContentError(`${reference} has no claim`);
  return { row: claim(id), number: Number(id.slice(1)), words: printed(claim(id).claim) };
};

function stepWords(place: Place, chapters: readonly ShortChapter[]): Words {
  const { text } = textOf(place);
  const chapter = chapters.find(({ id }) => id === place.chapter);
  if (chapter === undefined)
    throw new ContentError(
      `${place.reference}: no chapter "${place.chapter}" among ${chapters.map(({ id }) => id).join(', ')}`,
    );
  const kind = place.name.slice(0, place.name.indexOf(':'));
  return {
    title: `${chapter.question} ${text.finding}`,
    description: `${kind}. ${text.subtitle}.`,
    kind,
    asks: text.finding,
    kicker: `${chapter.order} · ${chapter.question}`,
  };
}

/** The words of a place by its kind. Throws ContentError for a kind that has no short address. */
function wordsOf(place: Place, chapters: readonly ShortChapter[]): Words {
  switch (place.kind) {
    case 'step':
      return stepWords(place, chapters);
    case 'guess':
      return {
        title: place.name,
        description: 'Guess before you see the figure. The answer is held back until you compare.',
        kind: 'Guess first',
        asks: place.name,
        kicker: 'Guess first',
      };
    case 'headline': {
      const title = `Write its headline: ${place.name}`;
      return {
        title,
        description: 'A figure without its headline. Write one, then compare it with ours.',
        kind: 'Write its headline',
        asks: title,
        kicker: 'First yours, then ours',
      };
    }
    case 'verdict': {
      const { number, words } = claimOf(place);
      return {
        title: `Does it hold? ${words}`,
        description: 'A claim with the evidence for and against. Judge it before you see our verdict.',
        kind: `Does it hold? Claim ${number}`,
        asks: words,
        kicker: `Does it hold? Claim ${number}`,
      };
    }
    case 'claim': {
      const { row, number, words } = claimOf(place);
      return {
        title: `Claim ${number}: ${words}`,
        description: `${assessmentWords[row.assessment]}. With the evidence for and against.`,
        kind: `Claim ${number}`,
        asks: words,
        kicker: `Claim ${number}`,
      };
    }
    case 'model':
      return {
        title: `${place.name}. Predict first`,
        description: 'A model to turn yourself. Write down what you expect, then open it and compare.',
        kind: 'A model to turn',
        asks: place.name,
        kicker: 'Predict first',
      };
    default:
      throw new ContentError(`${place.reference}: places of the kind "${place.kind}" have no short address`);
  }
}

/** Every short address, in the order of the story, the charts and the claims. Throws ContentError where the file of codes is wrong. */
export const shortAddresses = (chapters: readonly ShortChapter[]): ShortAddress[] =>
  Object.entries(codes()).map(([code, reference]) => {
    const place = placeNamed(reference);
    return { code, place, path: shortPath(code), waits: place.kind === 'model', ...wordsOf(place, chapters) };
  });
