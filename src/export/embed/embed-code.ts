// The codes that put a chart into another page: with script, without, as an element, by address, for AMP, as a picture. Runs anywhere.
import { heightAt, heightFormula, roomOf, tallest, type EmbedLook, type Measures } from './embed-room.ts';
import { dateWords } from '../../names/date-words.ts';
import { altText } from './alt-text.ts';
import { escapeXml } from '../../names/escapes.ts';
import { altOf } from '../picture/metadata/picture-words.ts';

/** A view as the codes know it. */
export interface EmbedViewRecord {
  readonly id: string;
  readonly label: string;
  readonly finding: string;
  /** What is measured. */
  readonly subtitle: string;
  /** The drawing in words. */
  readonly description: string;
  /** Address of the chart's page in this view. */
  readonly page: string;
  /** The PNG, with its size in CSS pixels. */
  readonly picture: { readonly address: string; readonly width: number; readonly height: number };
  /** The picture for phones, an SVG, with its size in CSS pixels. */
  readonly phonePicture: { readonly address: string; readonly width: number; readonly height: number };
  /** The sources, their date, and whose the points of places are. */
  readonly sources: string;
}
/** What a release says of a view otherwise than the site does today. */
export type KeptWords = Partial<Pick<EmbedViewRecord, 'finding' | 'subtitle' | 'description' | 'sources'>>;
/** What address and height of a chart's embed are made of. */
export interface EmbedFrame {
  readonly id: string;
  readonly embed: string;
  readonly measures: Measures;
  /** Measures of its newest release, by date: what is pinned stays as high as it was. */
  readonly pinned: Readonly<Record<string, Measures>>;
  /** The first one is the default. */
  readonly views: readonly Pick<EmbedViewRecord, 'id'>[];
  /** Dates of its releases, newest first. */
  readonly releases: readonly string[];
}
/** What the codes of a chart are made of; plain JSON, addresses in full. */
export interface EmbedRecord extends EmbedFrame {
  /** The script that follows the height of every embed of a page. */
  readonly script: string;
  /** The module that defines <valve-figure>. */
  readonly module: string;
  /** Whom to credit, and the licence. */
  readonly credit: string;
  readonly views: readonly EmbedViewRecord[];
  /** Other words of its newest release, by date and view: around what is pinned stand the words of its date. */
  readonly kept: Readonly<Record<string, Readonly<Record<string, KeptWords>>>>;
}

/** Grounds of an embed; the first is the default. */
export const grounds = ['paper', 'white', 'transparent'] as const;
export type Ground = (typeof grounds)[number];

/** What a newsroom chooses for its embed. */
export interface EmbedChoice extends EmbedLook {
  /** The first view where it says nothing. */
  readonly view?: string;
  /** Light where it says nothing. */
  readonly theme?: 'light' | 'dark' | 'auto';
  /** Paper where it says nothing, which at night is blueprint; white, which at night is black; or the ground of the page around it. */
  readonly ground?: Ground;
  /** A reader's state of a model: the query that its embed takes, and what it found. */
  readonly state?: { readonly query: string; readonly finding: string; readonly description: string };
}

/** Parts that a choice may leave out. */
const embedParts = ['title', 'source', 'controls'] as const;

/** The view of a choice. Throws RangeError naming the views for one the chart does not have. */
function viewOf<View extends { readonly id: string }>(
  { id, views }: { readonly id: string; readonly views: readonly View[] },
  { view }: EmbedChoice,
): View {
  const found = view === undefined ? views[0] : views.find((known) => known.id === view);
  if (found === undefined)
    throw new RangeError(
      `chart "${id}" has no view "${view}"; its views are ${views.map((known) => known.id).join(', ')}`,
    );
  return found;
}

/** Where an embed that is pinned to a release begins, or the one that follows the data. Throws RangeError for no such release. */
function embedOf({ id, embed, releases }: EmbedFrame, { release }: EmbedChoice): string {
  if (release === undefined) return embed;
  if (!releases.includes(release))
    throw new RangeError(
      `chart "${id}" has no release "${release}"; ${releases.length === 0 ? 'it has none' : `its releases are ${releases.join(', ')}`}`,
    );
  return `${embed}@${release}/`;
}

/** The address of an embed as chosen. Throws RangeError for a view or a release the chart does not have. */
export function embedAddress(record: EmbedFrame, choice: EmbedChoice = {}): string {
  const { id } = viewOf(record, choice);
  const { state, theme = 'light', ground = 'paper' } = choice;
  const alone = state === undefined && id !== record.views[0]?.id;
  const embed = embedOf(record, choice);
  const address = new URL(alone ? `${embed}${id}/` : embed);
  if (state !== undefined) address.search = state.query;
  if (theme !== 'light') address.searchParams.set('theme', theme);
  for (const part of embedParts) if (choice[part] === false) address.searchParams.set(part, 'off');
  if (ground !== 'paper') address.searchParams.set('ground', ground);
  if (choice.compact === true) address.searchParams.set('compact', 'on');
  return address.href;
}

function roomFor(record: EmbedFrame, choice: EmbedChoice) {
  const { id } = viewOf(record, choice);
  const kept = record.pinned[choice.release ?? ''];
  return roomOf(kept?.heads[id] === undefined ? record.measures : kept, id, choice);
}

/** Height of an embed in a column of a width, in whole CSS pixels. Throws RangeError for a view the chart does not have. */
export const embedHeight = (record: EmbedFrame, width: number, choice: EmbedChoice = {}): number =>
  heightAt(roomFor(record, choice), width);

/** The view of a choice as the release says it that the choice is pinned to. Throws as {@link viewOf}. */
function saidOf(record: EmbedRecord, choice: EmbedChoice): EmbedViewRecord {
  const view = viewOf(record, choice);
  return { ...view, ...record.kept[choice.release ?? '']?.[view.id] };
}

const findingOf = (record: EmbedRecord, choice: EmbedChoice): string =>
  choice.state?.finding ?? saidOf(record, choice).finding;

const frameOf = (record: EmbedRecord, choice: EmbedChoice): string =>
  `src="${escapeXml(embedAddress(record, choice))}" title="${escapeXml(findingOf(record, choice))}"`;

/** The page of a choice: that of its view, or of a reader's state of the model. */
function pageOf(record: EmbedRecord, choice: EmbedChoice): string {
  const page = new URL(viewOf(record, choice).page);
  if (choice.state !== undefined) page.search = choice.state.query;
  return page.href;
}

/** Whom to credit, under which licence, and the date of the release that the choice is pinned to. */
const creditedTo = ({ credit }: EmbedRecord, { release }: EmbedChoice): string =>
  release === undefined ? credit : `${credit}, release of ${dateWords(release)}`;

/** What remains where a system removes the frame, and in feeds and newsletters: a link and the credit. */
const creditOf = (record: EmbedRecord, choice: EmbedChoice): string =>
  `<p><a href="${escapeXml(pageOf(record, choice))}">${escapeXml(findingOf(record, choice))}</a>. ${escapeXml(creditedTo(record, choice))}</p>`;

/**
 * A column as wide as the one it stands in, with `frame` in it and the words `beside` it. A formula of the column's width needs a
 * container, which has no width of its own: where a page shrinks a column to its content, the words give it one.
 */
export const columnOf = (
  frame: string,
  beside: { readonly above?: string; readonly below?: string },
): string =>
  `<div style="width:100%">${beside.above ?? ''}<div style="container-type:inline-size;contain-intrinsic-inline-size:240px">${frame}</div>${beside.below ?? ''}</div>`;

/**
 * Browsers paint a ground behind a frame whose page has another scheme of colours than it has itself. A frame in the reader's colours
 * takes the scheme of the page around it: told to be light or dark, it would let pale ink through to a white page at night.
 */
const schemeOf = ({ ground, theme = 'light' }: EmbedChoice): string =>
  ground === 'transparent' && theme !== 'auto' ? `;color-scheme:${theme}` : '';

/** Attributes of a frame as wide as its column and, in every column, as high as its content; `height` is for hosts that drop styles. */
export const fittingFrame = (record: EmbedFrame, choice: EmbedChoice, height: number): string =>
  `width="100%" height="${height}" frameborder="0" style="border:0;display:block;width:100%;height:${heightFormula(roomFor(record, choice))}!important${schemeOf(choice)}"`;

const fittingColumn = (record: EmbedRecord, choice: EmbedChoice, height: number): string =>
  columnOf(
    `<iframe ${frameOf(record, choice)} ${fittingFrame(record, choice, height)} loading="lazy"></iframe>`,
    { below: creditOf(record, choice) },
  );

/** The script tag by which frames follow their content. */
export const scriptTag = (address: string): string => `<script src="${escapeXml(address)}" async></script>`;

/**
 * An iframe as high as its content at every width of its column, before anything has loaded, and a script that follows what
 * readers do in it. Where a host drops styles, the height attribute leaves room for the tallest form.
 * Throws RangeError for a view the chart does not have.
 */
export const responsiveCode = (record: EmbedRecord, choice: EmbedChoice = {}): string =>
  fittingColumn(record, choice, tallest(roomFor(record, choice))) + scriptTag(record.script);

/**
 * The same frame without script. Where a host drops styles it has the height for a column of `width` CSS pixels.
 * Throws as {@link responsiveCode}.
 */
export const plainCode = (record: EmbedRecord, width: number, choice: EmbedChoice = {}): string =>
  fittingColumn(record, choice, embedHeight(record, width, choice));

/** What lets the page show through AMP's frame. */
function ampGround(choice: EmbedChoice): string {
  if (choice.ground !== 'transparent') return '';
  const scheme = schemeOf(choice).slice(1);
  return ` allowtransparency${scheme === '' ? '' : ` style="${scheme}"`}`;
}

/** For AMP: a frame that may ask for more height, what AMP shows until it is there and until it may. Throws as {@link responsiveCode}. */
export const ampCode = (record: EmbedRecord, choice: EmbedChoice = {}): string =>
  [
    `<amp-iframe ${frameOf(record, choice)}${ampGround(choice)} layout="fixed-height" height="${tallest(roomFor(record, choice))}" sandbox="allow-scripts allow-popups" frameborder="0" resizable>`,
    `<amp-img placeholder layout="fill" src="${escapeXml(pictureOf(record, choice))}" alt="${escapeXml(findingOf(record, choice))}"></amp-img>`,
    '<div overflow tabindex="0" role="button" aria-label="Show all of the chart">Show all</div></amp-iframe>',
    creditOf(record, choice),
  ].join('');

/** Address of the PNG of a choice, of the release that it is pinned to. */
function pictureOf(record: EmbedRecord, choice: EmbedChoice): string {
  const { address } = viewOf(record, choice).picture;
  return choice.release === undefined ? address : address.replace(/\/([^/]+)$/, `/@${choice.release}/$1`);
}

/** What is pictured: a view, or a reader's state. Throws as {@link responsiveCode}. */
const picturedBy = (record: EmbedRecord, choice: EmbedChoice) => choice.state ?? saidOf(record, choice);

/** The credit with the address of the page. Throws as {@link responsiveCode}. */
const creditText = (record: EmbedRecord, choice: EmbedChoice): string =>
  `${creditedTo(record, choice)}, ${pageOf(record, choice)}`;

/** The picture, `width` CSS pixels wide where no style holds; `priority` is one more attribute, which says how soon it is needed. */
function imageOf(record: EmbedRecord, choice: EmbedChoice, width: number, priority = ''): string {
  const { picture } = viewOf(record, choice);
  const height = Math.round((picture.height * width) / picture.width);
  return `<img src="${escapeXml(pictureOf(record, choice))}" alt="${escapeXml(altText(picturedBy(record, choice)))}" width="${width}" height="${height}" loading="lazy"${priority} style="max-width:100%;height:auto">`;
}

/** How wide mail programs that know no styles show a picture: the usual width of a letter. */
const letterWidth = 600;
/** Windows and columns up to this width get the picture that is drawn for phones. */
const phoneWidth = 480;

/** The markup of a picture within a link to the chart's page. */
const linked = (page: string, picture: string): string => `<a href="${escapeXml(page)}">${picture}</a>`;

/** A picture that links to the chart's page; on phones the one that is drawn for them, which a release does not keep. */
function linkedPicture(record: EmbedRecord, choice: EmbedChoice, width: number, priority = ''): string {
  const { page, phonePicture } = viewOf(record, choice);
  const image = imageOf(record, choice, width, priority);
  const forPhones = `<source media="(max-width:${phoneWidth}px)" srcset="${escapeXml(phonePicture.address)}" type="image/svg+xml">`;
  return linked(page, choice.release === undefined ? `<picture>${forPhones}${image}</picture>` : image);
}

/** The picture that is drawn for phones in every window, as for a sidebar of `width` CSS pixels. Mail, which knows no sources, has the other. */
function sidebarPicture(record: EmbedRecord, choice: EmbedChoice, width: number): string {
  const { page, phonePicture } = viewOf(record, choice);
  const height = Math.round((phonePicture.height * width) / phonePicture.width);
  const drawn = `<source srcset="${escapeXml(phonePicture.address)}" type="image/svg+xml" width="${width}" height="${height}">`;
  return linked(page, `<picture>${drawn}${imageOf(record, choice, letterWidth)}</picture>`);
}

/**
 * Such a picture with its credit as text, for a column of `width` CSS pixels. Browsers indent a figure by 40 pixels on each side, of which
 * a sidebar has none to spare, and an address is one long word. Throws as {@link responsiveCode}.
 */
function pictureCode(record: EmbedRecord, width: number, choice: EmbedChoice): string {
  const picture =
    width <= phoneWidth && choice.release === undefined
      ? sidebarPicture(record, choice, width)
      : linkedPicture(record, choice, letterWidth);
  const caption = escapeXml(`${saidOf(record, choice).sources} ${creditText(record, choice)}`);
  return `<figure style="margin:1em 0">${picture}<figcaption style="overflow-wrap:anywhere">${caption}</figcaption></figure>`;
}

/**
 * An element without a frame, in the room that its figure will take: until that is there, and where it can't be had, the picture
 * stands in it. It shows presets alone. Throws as {@link responsiveCode}.
 */
export function componentCode(record: EmbedRecord, choice: EmbedChoice = {}): string {
  const { id, picture } = viewOf(record, choice);
  const parts = embedParts.filter((part) => choice[part] !== false);
  const attributes = Object.entries({
    chart: record.id,
    view: id === record.views[0]?.id ? undefined : id,
    release: choice.release,
    theme: choice.theme === 'light' ? undefined : choice.theme,
    ground: choice.ground === grounds[0] ? undefined : choice.ground,
    parts: parts.length === embedParts.length ? undefined : parts.join(' '),
  }).map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`));
  const room = `display:block;min-height:${heightFormula(roomFor(record, choice))}`;
  const fallback = linkedPicture(record, choice, picture.width, ' fetchpriority="low"');
  const element = `<valve-figure${attributes.join('')} style="${room}">${fallback}</valve-figure>`;
  const module = `<script type="module" src="${escapeXml(record.module)}" async></script>`;
  return columnOf(element, { below: creditOf(record, choice) }) + module;
}

/** Every code of a choice, by kind, what a picture says in words, short and whole, and whom to credit; for a column of `width` CSS pixels the plain frame is made where it has no styles, and the picture. Throws as {@link responsiveCode}. */
export const embedCodes = (record: EmbedRecord, width: number, choice: EmbedChoice = {}) => ({
  responsive: responsiveCode(record, choice),
  plain: plainCode(record, width, choice),
  component: componentCode(record, choice),
  address: embedAddress(record, choice),
  amp: ampCode(record, choice),
  picture: pictureCode(record, width, choice),
  alt: altText(picturedBy(record, choice)),
  description: altOf(picturedBy(record, choice)),
  credit: creditText(record, choice),
});
