// The parts that all slides of a deck share: master, layouts, and the master of notes, each with its theme.
import { Links, xmlHead, type Part } from '../office/package.ts';
import { layouts, type Layout } from './deck.ts';
import { box, holderShape, namespaces, shapeTree, type Holder } from './drawing-xml.ts';
import { emu, footFrame, frames, letters, notesSize, slideSize, type Frame } from './frames.ts';
import { themeXml } from './theme.ts';

export const masterPath = 'ppt/slideMasters/slideMaster1.xml';
export const notesMasterPath = 'ppt/notesMasters/notesMaster1.xml';
export const layoutPath = (layout: Layout): string =>
  `ppt/slideLayouts/slideLayout${layouts.indexOf(layout) + 1}.xml`;

/** The placeholders of slides. */
export const holders = {
  title: { name: 'Title', type: 'title' },
  words: { name: 'Words', type: 'body', idx: 1 },
  picture: { name: 'Picture', type: 'pic', idx: 13 },
  foot: { name: 'Source', type: 'body', idx: 14 },
} as const satisfies Record<string, Holder>;
export const notesHolder: Holder = { name: 'Notes', type: 'body', idx: 1 };

/** The first id of masters and layouts, which share one row of numbers. */
export const firstMasterId = 2_147_483_648;

const type = (kind: string): string =>
  `application/vnd.openxmlformats-officedocument.presentationml.${kind}+xml`;
const themeType = 'application/vnd.openxmlformats-officedocument.theme+xml';
const theme = (number: number): Part => ({
  path: `ppt/theme/theme${number}.xml`,
  type: themeType,
  content: themeXml('Strategic Valve'),
});

const ground =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
const colourMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

const colour = (name: string): string => `<a:solidFill><a:schemeClr val="${name}"/></a:solidFill>`;
const faces = (kind: 'mj' | 'mn'): string =>
  `<a:latin typeface="+${kind}-lt"/><a:ea typeface="+${kind}-ea"/><a:cs typeface="+${kind}-cs"/>`;

/** How a level of text is set: size in points, room before a paragraph in points. */
const level = (n: number, size: number, before: number, kind: 'mj' | 'mn', tone = 'tx1'): string =>
  `<a:lvl${n}pPr marL="0" indent="0" algn="l"><a:lnSpc><a:spcPct val="${kind === 'mj' ? 95_000 : 105_000}"/></a:lnSpc><a:spcBef><a:spcPts val="${before * 100}"/></a:spcBef><a:buNone/><a:defRPr sz="${size * 100}" kern="1200">${colour(tone)}${faces(kind)}</a:defRPr></a:lvl${n}pPr>`;
const levels = (size: number, before: number): string =>
  [1, 2, 3, 4, 5].map((n) => level(n, size, before, 'mn')).join('');
const listStyle = (style: string): string => `<a:lstStyle>${style}</a:lstStyle>`;

/** Text without a margin to its frame, at the top, in the middle or at the foot of it. */
const body = (anchor: 't' | 'ctr' | 'b'): string =>
  `<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr>`;

const titleShape = (id: number, frame: Frame, size: number, anchor: 't' | 'b'): string =>
  holderShape(id, holders.title, frame, {
    body: body(anchor),
    style: listStyle(level(1, size, 0, 'mj')),
    prompt: 'Title',
  });
const wordsShape = (id: number, frame: Frame, size: number): string =>
  holderShape(id, holders.words, frame, {
    body: body('t'),
    style: listStyle(levels(size, 10)),
    prompt: 'Words',
  });
const footShape = (id: number): string =>
  holderShape(id, holders.foot, footFrame, {
    body: body('ctr'),
    style: listStyle(level(1, letters.foot, 0, 'mn', 'tx2')),
    prompt: 'Source and address',
  });

/** The pipe at the left edge, as on the cards of the site. */
const pipe: readonly (readonly [name: string, x: number, width: number, tone: string])[] = [
  ['Pipe wall', 12, 1.2, 'tx1'],
  ['Pipe bore', 14.4, 8.4, 'accent1'],
  ['Pipe wall', 24, 1.2, 'tx1'],
];

const masterXml = (links: Links): string =>
  `${xmlHead}<p:sldMaster ${namespaces}><p:cSld>${ground}${shapeTree([
    ...pipe.map(([name, x, width, tone], i) =>
      box(10 + i, name, { x, y: 0, width, height: slideSize.height }, tone),
    ),
    titleShape(2, frames.words.title, letters.title, 't'),
    wordsShape(3, frames.words.words ?? frames.words.title, letters.words),
  ])}</p:cSld>${colourMap}<p:sldLayoutIdLst>${layouts
    .map(
      (layout, i) =>
        `<p:sldLayoutId id="${firstMasterId + 1 + i}" r:id="${links.to('slideLayout', layoutPath(layout))}"/>`,
    )
    .join(
      '',
    )}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(1, letters.title, 0, 'mj')}</p:titleStyle><p:bodyStyle>${levels(letters.words, 10)}</p:bodyStyle><p:otherStyle>${level(1, 18, 0, 'mn')}</p:otherStyle></p:txStyles></p:sldMaster>`;

const layoutNames: Readonly<Record<Layout, string>> = {
  opening: 'Opening',
  words: 'Title and words',
  picture: 'Title and picture',
  'picture-words': 'Picture with words',
};

function layoutXml(layout: Layout): string {
  const { title, words, picture } = frames[layout];
  const size = layout === 'opening' ? letters.opening : letters.title;
  const shapes = [
    titleShape(2, title, size, layout === 'opening' ? 'b' : 't'),
    ...(words === undefined
      ? []
      : [wordsShape(3, words, layout === 'picture-words' ? letters.beside : letters.words)]),
    ...(picture === undefined
      ? []
      : [
          holderShape(4, holders.picture, picture, {
            style: listStyle(level(1, 18, 0, 'mn')),
            prompt: 'Picture',
          }),
        ]),
    footShape(5),
  ];
  return `${xmlHead}<p:sldLayout ${namespaces} preserve="1" userDrawn="1"><p:cSld name="${layoutNames[layout]}">${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

function notesMasterXml(): string {
  const image = { x: 60, y: 54, width: 420, height: 236.25 };
  const words = { x: 54, y: 312, width: 432, height: 354 };
  return `${xmlHead}<p:notesMaster ${namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${shapeTree(
    [
      holderShape(2, { name: 'Slide image', type: 'sldImg', idx: 2 }, image, { prompt: '' }),
      holderShape(3, notesHolder, words, { body: '<a:bodyPr/>', prompt: 'Notes' }),
    ],
  )}</p:cSld>${colourMap}<p:notesStyle>${[1, 2, 3, 4, 5].map((n) => level(n, 12, 4, 'mn')).join('')}</p:notesStyle></p:notesMaster>`;
}

/** Master, layouts, both themes and the master of notes. */
export function sharedParts(): readonly Part[] {
  const links = new Links();
  const master = masterXml(links);
  links.to('theme', theme(1).path);
  const notesLinks = new Links();
  notesLinks.to('theme', theme(2).path);
  return [
    { path: masterPath, type: type('slideMaster'), content: master, links },
    ...layouts.map((layout): Part => {
      const own = new Links();
      own.to('slideMaster', masterPath);
      return { path: layoutPath(layout), type: type('slideLayout'), content: layoutXml(layout), links: own };
    }),
    { path: notesMasterPath, type: type('notesMaster'), content: notesMasterXml(), links: notesLinks },
    theme(1),
    theme(2),
  ];
}

/** Sizes of slide and notes, as the presentation states them. */
export const sizesXml =
  `<p:sldSz cx="${emu(slideSize.width)}" cy="${emu(slideSize.height)}"/>` +
  `<p:notesSz cx="${emu(notesSize.width)}" cy="${emu(notesSize.height)}"/>`;
