// The slides of a lesson: its words and places as a deck that a teacher changes.
import { siteName } from '../../../data/text/credit.ts';
import { pngOf } from '../../../export/picture/png.ts';
import { qrFile } from '../../short/qr.ts';
import { verdictsOffered, type Lesson, type Point, type Slide } from '../../lessons/lesson.ts';
import { meanings, type Meaning } from '../../lessons/meanings.ts';
import type { Place } from '../../places/place.ts';
import { plain, type Run } from '../office/runs.ts';
import { lessonCredit, siteAddress, writtenOn } from '../lesson-version.ts';
import { openAddress, placeAddress, placeInTable, typed } from '../place-address.ts';
import { pictureSvg, placePicture } from '../pictures/place-picture.ts';
import type { Deck, DeckPicture, DeckSlide, Layout, Line } from './deck.ts';
import { letters } from './frames.ts';

/** How wide the drawing of a slide is in pixels: a projector shows it without blur, and a deck stays under a megabyte. */
const pixels = 1600;

const pictures = new Map<string, DeckPicture>();

/** The picture of a place, drawn once for all slides that show it. */
function deckPicture(place: Place): DeckPicture | null {
  const known = pictures.get(place.reference);
  if (known !== undefined) return known;
  const picture = placePicture(place);
  if (picture === null) return null;
  const scale = pixels / picture.width;
  const made = {
    name: picture.name,
    png: pngOf(pictureSvg(picture), scale),
    width: Math.round(picture.width * scale),
    height: Math.round(picture.height * scale),
    alt: picture.alt,
    address: placeAddress(place),
  };
  pictures.set(place.reference, made);
  return made;
}

/** The QR code of a place. */
function codePicture(place: Place): DeckPicture {
  const address = placeAddress(place);
  const svg = qrFile(address);
  const [, size = '0'] = /width="(\d+)"/.exec(svg) ?? [];
  return {
    name: `code-${place.reference.replaceAll('/', '-')}`,
    png: pngOf(svg, 1),
    width: Number(size),
    height: Number(size),
    alt: `QR code of ${typed(address)}`,
    address,
  };
}

const lines = (texts: readonly string[]): Line[] => texts.map(plain);

/** The names of a word for pupils who read Japanese or Chinese; none for a word of the lesson's own. */
const namesOf = ({ japanese, chinese }: Meaning, rest: Partial<Run> = {}): Line =>
  japanese === null || chinese === null
    ? []
    : [
        { text: '  ', ...rest },
        { text: japanese, language: 'ja', ...rest },
        { text: ' · ', ...rest },
        { text: chinese, language: 'zh', ...rest },
      ];

/** With at most this many words, a slide has room for their names too. */
const mostNamed = 6;

/** "Concentrate  精鉱 · 精矿  Ore from which …": a word with its meaning, as small as a last row can read. */
function meaningLine(meaning: Meaning, _: number, all: readonly Meaning[]): Line {
  const size = letters.meaning;
  const names = all.length <= mostNamed ? namesOf(meaning, { size }) : [];
  return [{ text: meaning.word, strong: true, size }, ...names, { text: `  ${meaning.says}`, size }];
}

/** The same for the teacher, always with the names. */
const notedMeaning = (meaning: Meaning): Line => [
  { text: `${meaning.word}: `, strong: true },
  { text: meaning.says },
  ...namesOf(meaning),
];

/** How people speak while the class argues, as small as a last row can read. */
const ruleLine = ({ controversy: { rule } }: Lesson): Line => [
  { text: 'The rule. ', strong: true, size: letters.meaning },
  { text: rule, size: letters.meaning },
];

/** The words of a slide below its title or beside its picture. */
function slideLines({ kind, text, place, isMotion }: Slide, lesson: Lesson): readonly Line[] {
  if (isMotion) return [...lines(text), ruleLine(lesson)];
  switch (kind) {
    case 'words':
      return [...lines(text), ...meanings(lesson).map(meaningLine)];
    case 'verdict':
      return [...(place === null ? [] : [plain(place.name)]), ...lines(text)];
    case 'sentences':
      return lines([...text, ...verdictsOffered(lesson)]);
    case 'exit':
      return lines([...text, ...lesson.exit]);
    default:
      return lines(text);
  }
}

const asLink = (address: string, rest: Partial<Run> = {}): Run => ({
  text: typed(address),
  address,
  ...rest,
});

/** What a picture measures, its sources, and the address, in small letters. */
function slideFoot(slide: Slide, lesson: Lesson, hasPicture: boolean, hasCode: boolean): Line {
  if (slide.kind === 'exit')
    return [{ text: `${lessonCredit(lesson)}. Sources at each figure. ` }, asLink(siteAddress())];
  // A place with a code has its address in large letters beside it.
  if (slide.place === null || hasCode) return [];
  const base = hasPicture ? (placePicture(slide.place)?.base ?? null) : null;
  return [...(base === null ? [] : plain(`${base} `)), asLink(placeAddress(slide.place))];
}

/** "For: In our model … (t/9b/)": the lines that a side may be read, each with where it stands. */
const sideLines = (side: string, points: readonly Point[]): readonly Line[] =>
  points.map(({ says, place }) => [
    { text: `${side}: `, strong: true },
    { text: `${says} (` },
    { text: placeInTable(place), address: placeAddress(place) },
    { text: ')' },
  ]);

/** What only the teacher sees: what the lesson says, the words explained, how the class argues, what each side can say, where the place stands. */
function slideNotes({ kind, notes, place, isMotion }: Slide, lesson: Lesson): readonly Line[] {
  const { steps, for: pro, against } = lesson.controversy;
  const words = kind === 'words' ? meanings(lesson) : [];
  const open = place === null ? null : openAddress(place);
  return [
    plain(notes),
    ...words.map(notedMeaning),
    ...(isMotion
      ? [
          ...steps.map((step, i) => plain(`${i + 1}. ${step}`)),
          ...sideLines('For', pro),
          ...sideLines('Against', against),
        ]
      : []),
    ...(place === null ? [] : [[{ text: 'Place: ' }, asLink(placeAddress(place))]]),
    ...(open === null ? [] : [[{ text: 'The answer stands open at ' }, asLink(open)]]),
  ];
}

/** Lines below the large title of an opening, which leaves them little height. */
const mostAtOpening = 3;

function layoutOf(picture: DeckPicture | null, told: readonly Line[], opens: boolean): Layout {
  if (picture !== null) return told.length === 0 ? 'picture' : 'picture-words';
  return opens && told.length <= mostAtOpening ? 'opening' : 'words';
}

/** Whether pupils open the place themselves: it holds its answer back, or no picture shows the model or what all read before they argue. */
const isOpenedByAll = ({ isMotion }: Slide, place: Place, hasPicture: boolean): boolean =>
  place.held || (!hasPicture && (place.kind === 'model' || isMotion));

function deckSlide(slide: Slide, at: number, lesson: Lesson): DeckSlide {
  const { kind, title, place } = slide;
  const shows = place !== null && ['picture', 'guess', 'headline'].includes(kind);
  const picture = shows ? deckPicture(place) : null;
  const code = place !== null && isOpenedByAll(slide, place, picture !== null) ? codePicture(place) : null;
  const own = slideLines(slide, lesson);
  const told =
    code === null || code.address === null
      ? own
      : [...own, [asLink(code.address, { size: letters.address, strong: true })]];
  return {
    layout: layoutOf(picture, told, at === 0 && kind === 'text' && code === null),
    title,
    lines: told,
    numbered: kind === 'exit' && own.length > 1,
    picture,
    code,
    foot: slideFoot(slide, lesson, picture !== null, code !== null),
    notes: slideNotes(slide, lesson),
  };
}

/** The deck of a lesson. */
export function lessonDeck(lesson: Lesson): Deck {
  return {
    title: lesson.title,
    subject: lesson.question,
    author: siteName,
    date: writtenOn(),
    slides: lesson.slides.map((slide, at) => deckSlide(slide, at, lesson)),
  };
}
