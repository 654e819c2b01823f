// Heights of a pinned embed, read from the pages that its release keeps, since later measures are not of these pages.
import { bands, heightAt, none, roomOf, type Measures, type Spread } from '../embed/embed-room.ts';
import { releaseOf } from './pinned.ts';

/** A custom property of the kept style at each band, in CSS pixels; a band that does not set it has the height of the band before. */
function setting(html: string, name: string): number[] {
  let height = 0;
  return bands.map((band, i) => {
    const [, rules = ''] =
      new RegExp(i === 0 ? ':root\\{(--[^}]*)\\}' : `min-width:${band}px\\)\\{:root\\{([^}]*)\\}`).exec(
        html,
      ) ?? [];
    height = Number(new RegExp(`--${name}:(\\d+)px`).exec(rules)?.[1] ?? height);
    return height;
  });
}

/** A width as a kept style names it: the least, what stands beside, the most. */
const width = String.raw`(?:min|clamp)\((?:(\d+)px,)?100vw(?: - (\d+)px)?,(\d+)px\)`;
/** Until 26 November 2026 each page named the height of its drawings; since then it names their shapes, and the sheet their widths. */
const forms = {
  heights: new RegExp(String.raw`--one:calc\(${width}\*([\d.]+)\)`, 'g'),
  widths: new RegExp(String.raw`min-height:calc\(${width} \* var\(--drawing\)\)`, 'g'),
  shapes: /--one:([\d.]+)/g,
};

/** How the drawings of a kept page of one view spread, and their height by width. Throws RangeError where its style names none. */
export function drawingsOf(html: string): {
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
    throw new RangeError(`a kept embed names no room for its drawings: ${html.slice(0, 200)}`);
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
  const byView = (name: string) =>
    Object.fromEntries(views.map(([view, html]) => [view, setting(html, name)]));
  const words: Measures = {
    heads: byView('alone'),
    sub: setting(page, 'sub'),
    nav: setting(page, 'nav'),
    feet: byView('foot'),
    rest: none,
    spread: drawingsOf(page).spread,
    shapes: Object.fromEntries(views.map(([view, html]) => [view, drawingsOf(html).shape])),
  };
  // Credit and margins are what the kept heights have beside these. A band without a kept height is like the one below it, but
  // for the two ends: in the narrowest the credit may take a line more, and from 660 px on it takes one less.
  const kept = Object.entries(document['heights'] as Record<string, number>).map(
    ([width, height]) =>
      [Number(width), height - heightAt(roomOf(words, first, { release: date }), Number(width))] as const,
  );
  const restAt = (from: number): number => {
    const near = from === 660 || from === 720 ? 800 : Math.max(from, 320);
    return kept.findLast(([width]) => width <= near)?.[1] ?? 0;
  };
  return { ...words, rest: bands.map((from) => restAt(from) + (from < 320 ? 18 : 0)) };
}
