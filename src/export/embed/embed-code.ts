// The codes that put a chart into another page: with script, without, by address, for AMP, and as a picture. Runs anywhere.
import { heightAt, heightFormula, roomOf, tallest, type EmbedLook, type Measures } from './embed-room.ts';
import { escapeXml } from '../picture/markup.ts';

/** A view as the codes know it. */
export interface EmbedViewRecord {
  readonly id: string;
  readonly label: string;
  readonly finding: string;
  readonly description: string;
  /** Address of the chart's page in this view. */
  readonly page: string;
  /** The PNG, with its size in CSS pixels. */
  readonly picture: { readonly address: string; readonly width: number; readonly height: number };
  /** Sources and credit. */
  readonly caption: string;
}
/** What address and height of a chart's embed are made of. */
export interface EmbedFrame {
  readonly id: string;
  readonly embed: string;
  readonly measures: Measures;
  /** The first one is the default. */
  readonly views: readonly Pick<EmbedViewRecord, 'id'>[];
  /** Dates of its releases, newest first. */
  readonly releases: readonly string[];
}
/** What the codes of a chart are made of; plain JSON, addresses in full. */
export interface EmbedRecord extends EmbedFrame {
  /** The script that follows the height of every embed of a page. */
  readonly script: string;
  readonly views: readonly EmbedViewRecord[];
}

/** What a newsroom chooses for its embed. */
export interface EmbedChoice extends EmbedLook {
  /** The first view where it says nothing. */
  readonly view?: string;
  /** Light where it says nothing. */
  readonly theme?: 'light' | 'dark' | 'auto';
  /** A reader's state of a model: the query that its embed takes, and what it found. */
  readonly state?: { readonly query: string; readonly finding: string };
}

/** The view of a choice. Throws RangeError naming the views for one the chart does not have. */
function viewOf<View extends { readonly id: string }>(
  { id, views }: { readonly id: string; readonly views: readonly View[] },
  { view }: EmbedChoice = {},
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
  const { state, theme = 'light' } = choice;
  const alone = state === undefined && id !== record.views[0]?.id;
  const embed = embedOf(record, choice);
  const address = new URL(alone ? `${embed}${id}/` : embed);
  if (state !== undefined) address.search = state.query;
  if (theme !== 'light') address.searchParams.set('theme', theme);
  for (const part of ['title', 'source', 'controls'] as const)
    if (choice[part] === false) address.searchParams.set(part, 'off');
  return address.href;
}

const frameOf = (record: EmbedRecord, choice: EmbedChoice): string =>
  `src="${escapeXml(embedAddress(record, choice))}" title="${escapeXml(choice.state?.finding ?? viewOf(record, choice).finding)}"`;

const roomFor = (record: EmbedFrame, choice: EmbedChoice) =>
  roomOf(record.measures, viewOf(record, choice).id, choice);

/** Height of an embed in a column of a width, in whole CSS pixels. Throws RangeError for a view the chart does not have. */
export const embedHeight = (record: EmbedFrame, width: number, choice: EmbedChoice = {}): number =>
  heightAt(roomFor(record, choice), width);

/**
 * An iframe as high as its content at every width of its column, before anything has loaded, and a script that follows what
 * readers do in it. Where a host drops styles, the height attribute leaves room for the tallest form.
 * Throws RangeError for a view the chart does not have.
 */
export function responsiveCode(record: EmbedRecord, choice: EmbedChoice = {}): string {
  const room = roomFor(record, choice);
  return [
    '<div style="container-type:inline-size">',
    `<iframe ${frameOf(record, choice)} width="100%" height="${tallest(room)}" loading="lazy" style="border:0;display:block;width:100%;height:${heightFormula(room)}"></iframe>`,
    '</div>',
    `<script src="${escapeXml(record.script)}" async></script>`,
  ].join('');
}

/** A bare iframe for a column of one width in CSS pixels, without script. Throws as {@link responsiveCode}. */
export const plainCode = (record: EmbedRecord, width: number, choice: EmbedChoice = {}): string =>
  `<iframe ${frameOf(record, choice)} width="${width}" height="${embedHeight(record, width, choice)}" loading="lazy" style="border:0;max-width:100%"></iframe>`;

/** For AMP: a frame that may ask for more height, and what AMP shows until it may. Throws as {@link responsiveCode}. */
export const ampCode = (record: EmbedRecord, choice: EmbedChoice = {}): string =>
  `<amp-iframe ${frameOf(record, choice)} layout="fixed-height" height="${tallest(roomFor(record, choice))}" sandbox="allow-scripts allow-popups" frameborder="0" resizable><div overflow tabindex="0" role="button" aria-label="Show all of the chart">Show all</div></amp-iframe>`;

/** A picture that links to the chart's page, with its credit as text. Throws as {@link responsiveCode}. */
function pictureCode(record: EmbedRecord, choice: EmbedChoice = {}): string {
  const { finding, description, page, picture, caption } = viewOf(record, choice);
  const { release } = choice;
  const address =
    release === undefined ? picture.address : picture.address.replace(/\/([^/]+)$/, `/@${release}/$1`);
  return [
    `<figure><a href="${escapeXml(page)}"><img src="${escapeXml(address)}" alt="${escapeXml(`${finding}. ${description}`)}" width="${picture.width}" height="${picture.height}" loading="lazy" style="max-width:100%;height:auto"></a>`,
    `<figcaption>${escapeXml(caption)}</figcaption></figure>`,
  ].join('');
}

/** Every code of a choice, by kind; the plain frame is for a column of `width` CSS pixels. Throws as {@link responsiveCode}. */
export const embedCodes = (record: EmbedRecord, width: number, choice: EmbedChoice = {}) => ({
  responsive: responsiveCode(record, choice),
  plain: plainCode(record, width, choice),
  address: embedAddress(record, choice),
  amp: ampCode(record, choice),
  picture: pictureCode(record, choice),
});
