// A deck → the bytes of a PPTX file. Written part by part, since a part that is named and missing makes PowerPoint offer a repair.
import { languageTags, plain } from '../office/runs.ts';
import { Links, officeFile, xmlHead, xmlText, type Part } from '../office/package.ts';
import type { Deck, DeckSlide } from './deck.ts';
import { filledShape, namespaces, pictureShape, shapeTree, slideImage, textBody } from './drawing-xml.ts';
import { codeFrame, fitted, frames, wordsFrame } from './frames.ts';
import {
  firstMasterId,
  holders,
  layoutPath,
  masterPath,
  notesHolder,
  notesMasterPath,
  sharedParts,
  sizesXml,
} from './master.ts';

export const pptxType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const type = (kind: string): string =>
  `application/vnd.openxmlformats-officedocument.presentationml.${kind}+xml`;

const presentationPath = 'ppt/presentation.xml';
const slidePath = (number: number): string => `ppt/slides/slide${number}.xml`;
const notesPath = (number: number): string => `ppt/notesSlides/notesSlide${number}.xml`;

const sheet = (root: string, shapes: readonly string[]): string =>
  `${xmlHead}<p:${root} ${namespaces}><p:cSld>${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:${root}>`;

function slidePart(slide: DeckSlide, number: number): Part {
  const { layout, title, lines, numbered, picture, code, foot } = slide;
  const room = frames[layout].picture;
  if ((picture === null) !== (room === undefined))
    throw new RangeError(
      `slide ${number}: the layout "${layout}" ${room === undefined ? 'has no room for a picture' : 'needs a picture'}`,
    );
  if (lines.length > 0 && frames[layout].words === undefined)
    throw new RangeError(`slide ${number}: the layout "${layout}" has no room for words`);
  const words = wordsFrame(layout, code !== null);
  const ownFrame = words === frames[layout].words ? undefined : words;
  const links = new Links();
  links.to('slideLayout', layoutPath(layout));
  const shapes = [
    filledShape(2, holders.title, textBody([plain(title)], links)),
    ...(lines.length === 0
      ? []
      : [filledShape(3, holders.words, textBody(lines, links, numbered), ownFrame)]),
    ...(picture === null || room === undefined
      ? []
      : [pictureShape(4, picture, mediaPath(picture.name), fitted(room, picture), links, holders.picture)]),
    ...(code === null ? [] : [pictureShape(6, code, mediaPath(code.name), codeFrame(layout), links)]),
    ...(foot.length === 0 ? [] : [filledShape(5, holders.foot, textBody([foot], links))]),
  ];
  links.to('notesSlide', notesPath(number));
  return { path: slidePath(number), type: type('slide'), content: sheet('sld', shapes), links };
}

function notesPart({ notes }: DeckSlide, number: number): Part {
  const links = new Links();
  links.to('notesMaster', notesMasterPath);
  links.to('slide', slidePath(number));
  const shapes = [slideImage(2), filledShape(3, notesHolder, textBody(notes, links))];
  return { path: notesPath(number), type: type('notesSlide'), content: sheet('notes', shapes), links };
}

const mediaPath = (name: string): string => `ppt/media/${name}.png`;

/** Each picture once, however many slides show it. */
const pictureParts = (slides: readonly DeckSlide[]): Part[] => {
  const pictures = new Map(
    slides
      .flatMap(({ picture, code }) => [picture, code])
      .flatMap((each) => (each === null ? [] : [[each.name, each.png] as const])),
  );
  return [...pictures].map(([name, content]) => ({ path: mediaPath(name), type: 'image/png', content }));
};

function presentationPart(slides: readonly DeckSlide[]): Part {
  const links = new Links();
  const master = links.to('slideMaster', masterPath);
  const notesMaster = links.to('notesMaster', notesMasterPath);
  const ids = slides.map(
    (_, i) => `<p:sldId id="${256 + i}" r:id="${links.to('slide', slidePath(i + 1))}"/>`,
  );
  for (const name of ['presProps', 'viewProps', 'tableStyles']) links.to(name, `ppt/${name}.xml`);
  links.to('theme', 'ppt/theme/theme1.xml');
  const content =
    `${xmlHead}<p:presentation ${namespaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="${firstMasterId}" r:id="${master}"/></p:sldMasterIdLst>` +
    `<p:notesMasterIdLst><p:notesMasterId r:id="${notesMaster}"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst>${sizesXml}` +
    `<p:defaultTextStyle><a:defPPr><a:defRPr lang="${languageTags.en}"/></a:defPPr></p:defaultTextStyle></p:presentation>`;
  return { path: presentationPath, type: type('presentation.main'), content, links };
}

/** What a presentation has beside its slides, as empty as the format allows. */
const settingsParts: readonly Part[] = [
  {
    path: 'ppt/presProps.xml',
    type: type('presProps'),
    content: `${xmlHead}<p:presentationPr ${namespaces}/>`,
  },
  { path: 'ppt/viewProps.xml', type: type('viewProps'), content: `${xmlHead}<p:viewPr ${namespaces}/>` },
  {
    path: 'ppt/tableStyles.xml',
    type: type('tableStyles'),
    content: `${xmlHead}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${xmlText('{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}')}"/>`,
  },
];

/**
 * The file of a deck. The same deck gives the same bytes.
 * @throws RangeError for a slide whose layout has no room for what it holds, naming its number
 */
export const pptxOf = ({ slides, title, subject, author, date }: Deck): Uint8Array<ArrayBuffer> =>
  officeFile(
    presentationPath,
    [
      presentationPart(slides),
      ...settingsParts,
      ...sharedParts(),
      ...slides.flatMap((slide, i) => [slidePart(slide, i + 1), notesPart(slide, i + 1)]),
      ...pictureParts(slides),
    ],
    { title, subject, author, language: languageTags.en, date, application: 'Microsoft Office PowerPoint' },
  );
