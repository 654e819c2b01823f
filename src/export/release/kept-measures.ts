// Heights of a pinned embed, read from the pages that its release keeps, since later measures are not of these pages.
import { bands, heightAt, none, roomOf, type Measures, type Spread } from '../embed/embed-room.ts';
import { releaseOf } from './pinned.ts';

/** Rules of the root in a kept style: without a band they are of the narrowest, and of colours, which stand before the heights. */
const rootRules = /(?:@media\(min-width:(\d+)px\)\{)?:root\{(--[^}]*)\}/g;

/**
 * A height that the style of a kept page names, at each band, in CSS pixels; a band that does not set it has that of the band before.
 * @throws RangeError that begins with `place`, where no rule sets it for the narrowest band, or one sets it from a width at which no band begins
 */
export function heightsOf(html: string, name: string, place: string): number[] {
  const heights = new Map<number, number>();
  for (const [, band, rules = ''] of html.matchAll(rootRules)) {
    const height = new RegExp(`(?:^|;)--${name}:(\\d+)px(?:;|$)`).exec(rules)?.[1];
    if (height !== undefined) heights.set(Number(band ?? bands[0]), Number(height));
  }
  const odd = [...heights.keys()].find((from) => !bands.includes(from));
  if (odd !== undefined)
    throw new RangeError(`${place}: sets --${name} from ${odd} px on; bands begin at ${bands.join(', ')} px`);
  const narrowest = heights.get(bands[0] ?? 0);
  if (narrowest === undefined) throw new RangeError(`${place}: names no --${name} for the narrowest band`);
  let height = narrowest;
  return bands.map((from) => {
    height = heights.get(from) ?? height;
    return height;
  });
}

/** A width as a kept style names it: the least, what stands beside, the most. */
const widthForm = String.raw`(?:min|clamp)\((?:(\d+)px,)?100vw(?: - (\d+)px)?,(\d+)px\)`;
/** Until 26 November 2026 each page named the height of its drawings; since then it names their shapes, and the sheet their widths. */
const forms = {
  heights: new RegExp(String.raw`--one:calc\(${widthForm}\*([\d.]+)\)`, 'g'),
  widths: new RegExp(String.raw`min-height:calc\(${widthForm} \* var\(--drawing\)\)`, 'g'),
  shapes: /--one:([\d.]+)/g,
};

/** How the drawings of a kept page of one view spread, and their height by width. Throws RangeError that begins with `place`, where its style names none. */
export function drawingsOf(
  html: string,
  place: string,
): {
  readonly spread: Spread;
  readonly shape: Measures['shapes'][string];
} {
  const heights = [...html.matchAll(forms.heights)];
  const named = heights.length > 0 ? heights : [...html.matchAll(forms.widths)];
  const spreads = named.map(([, least = 0, beside = 0, most]) => ({
    least: Number(least),
    most: Number(most),
    beside: Number(beside),
  }));
  const shapes = (heights.length > 0 ? heights : [...html.matchAll(forms.shapes)]).map((found) =>
    Number(found.at(-1)),
  );
  const [[narrow, wide], [high, low]] = [spreads, shapes];
  if (narrow === undefined || wide === undefined || high === undefined || low === undefined)
    throw new RangeError(`${place}: names no room for its drawings`);
  return { spread: { narrow, wide }, shape: { narrow: high, wide: low } };
}

const read = new Map<string, Measures>();

/** The measures of the pages of a release, read once. Throws as {@link measuresIn}. */
export function keptMeasures(id: string, date: string): Measures {
  const name = `${id}@${date}`;
  const found = read.get(name) ?? measuresIn(id, date);
  read.set(name, found);
  return found;
}

/**
 * The measures of the pages of a release.
 * @throws RangeError where there is no such release, or its pages or heights are of another form
 */
function measuresIn(id: string, date: string): Measures {
  const { pages, document } = releaseOf(id, date);
  const views = Object.entries(pages);
  const [first, page] = views[0] ?? ['', ''];
  const placeOf = (view: string): string => `the release ${date} of "${id}", view "${view}"`;
  const byView = (name: string) =>
    Object.fromEntries(views.map(([view, html]) => [view, heightsOf(html, name, placeOf(view))]));
  const words: Measures = {
    heads: byView('alone'),
    sub: heightsOf(page, 'sub', placeOf(first)),
    nav: heightsOf(page, 'nav', placeOf(first)),
    feet: byView('foot'),
    rest: none,
    spread: drawingsOf(page, placeOf(first)).spread,
    shapes: Object.fromEntries(views.map(([view, html]) => [view, drawingsOf(html, placeOf(view)).shape])),
  };
  // Credit and margins are what the kept heights have beside these. A band without a kept height is like the one below it, but
  // for the two ends: in the narrowest the credit may take a line more, and from 660 px on it takes one less.
  const kept = Object.entries((document['heights'] ?? {}) as Record<string, number>).map(
    ([width, height]) =>
      [Number(width), height - heightAt(roomOf(words, first, { release: date }), Number(width))] as const,
  );
  const restAt = (from: number): number => {
    const near = from === 660 || from === 720 ? 800 : Math.max(from, 320);
    const rest = kept.findLast(([width]) => width <= near)?.[1];
    if (rest === undefined)
      throw new RangeError(`the release ${date} of "${id}": keeps no height for a width up to ${near} px`);
    return rest;
  };
  return { ...words, rest: bands.map((from) => restAt(from) + (from < 320 ? 18 : 0)) };
}
