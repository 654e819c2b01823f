// How large a drawing stands in a window beside its words, and where both go. Pure arithmetic, in CSS pixels and units of the drawing.

export interface Area {
  readonly width: number;
  readonly height: number;
}
/** What stands around a drawing: how high its head is at a width, and how wide its controls are beside the drawing, 0 where none show. */
export interface ClassParts {
  head(width: number): number;
  readonly controls: number;
}
/** Where the head stands: over the drawing, or in a column beside it. */
export type Place = 'above' | 'beside';
export interface ClassFit {
  readonly place: Place;
  /** CSS pixels a unit. */
  readonly scale: number;
  /** Of the drawing's upper left corner, in the window. */
  readonly left: number;
  readonly top: number;
  readonly words: { readonly left: number; readonly width: number };
}

/** Least and greatest width of a column of words, as parts of the window's; a narrower one would break a headline after each word. */
const leastColumn = 0.23;
const mostColumn = 0.36;
/** How many times larger the drawing must get for the head to move beside it, since people look for a head above. */
const worthMoving = 1.12;
/** Least height of a drawing's letters, as a part of the window's. If they are smaller under a head, any gain moves the head beside the drawing. */
const leastLetters = 0.0255;

/** Least height of a drawing's letters that makes room for sources, as a part of the height of a window of 16:9 that is as wide or as high. */
const leastOverSources = 0.025;

/** The space around what a window shows: a fiftieth of its lesser side. */
export const marginOf = ({ width, height }: Area): number => Math.min(width, height) / 50;

function above(window: Area, drawing: Area, parts: ClassParts, foot = 0): ClassFit {
  const margin = marginOf(window);
  const aside = parts.controls === 0 ? 0 : parts.controls + margin;
  const room = window.width - aside - 2 * margin;
  const fitFrom = (left: number): ClassFit => {
    const width = window.width - margin - left;
    const gap = 0.4 * margin;
    const top = margin + parts.head(width) + gap;
    const height = window.height - foot - top - 0.6 * margin;
    const scale = Math.max(0, Math.min(room / drawing.width, height / drawing.height));
    return {
      place: 'above',
      scale,
      left: margin + (room - drawing.width * scale) / 2,
      top: top + (height - drawing.height * scale) / 2,
      words: { left, width },
    };
  };
  // Words begin where the drawing does. Narrower words may need one more line, which makes the drawing smaller and moves its edge again; this
  // settles after a few rounds.
  let fit = fitFrom(margin);
  for (let turn = 0; turn < 6 && fit.left - fit.words.left > 0.5; turn++) fit = fitFrom(fit.left);
  return fit;
}

/** Undefined where the words are too long for their column. */
function beside(window: Area, drawing: Area, parts: ClassParts, foot = 0): ClassFit | undefined {
  const margin = marginOf(window);
  const height = window.height - foot - 2 * margin;
  const most = window.width - 4 * margin - leastColumn * window.width;
  const scale = Math.min(most / drawing.width, height / drawing.height);
  const across = drawing.width * scale;
  const column = Math.min(mostColumn * window.width, window.width - 4 * margin - across);
  if (parts.head(column) > height) return undefined;
  const spare = window.width - 4 * margin - across - column;
  const left = margin + spare / 2;
  return {
    place: 'beside',
    scale,
    left: left + column + 2 * margin,
    top: margin + (height - drawing.height * scale) / 2,
    words: { left, width: column },
  };
}

/** The fit in which a drawing is largest; `letters` is the size of its smallest. `head` is asked at the widths that are tried. */
export function fitOf(
  window: Area,
  drawing: Area & { readonly letters: number },
  parts: Readonly<Record<Place, ClassParts>>,
): ClassFit {
  const over = above(window, drawing, parts.above);
  if (parts.above.controls > 0 || window.height > window.width) return over;
  const aside = beside(window, drawing, parts.beside);
  if (aside === undefined) return over;
  const isSmall = over.scale * drawing.letters < leastLetters * window.height;
  return aside.scale > over.scale * (isSmall ? 1 : worthMoving) ? aside : over;
}

/**
 * A fit over the sources, which take the lowest `foot` pixels of the window: the drawing keeps the place of its head and gets smaller. Where its
 * letters would be too small for the last row, or its words have no room, the fit stays, and the sources lie over its foot.
 */
export function overSources(
  fit: ClassFit,
  window: Area,
  drawing: Area & { readonly letters: number },
  parts: Readonly<Record<Place, ClassParts>>,
  foot: number,
): ClassFit {
  if (fit.top + drawing.height * fit.scale <= window.height - foot) return fit;
  const clear =
    fit.place === 'above'
      ? above(window, drawing, parts.above, foot)
      : beside(window, drawing, parts.beside, foot);
  const least = leastOverSources * Math.min(window.height, (window.width * 9) / 16);
  return clear === undefined || clear.scale * drawing.letters < least ? fit : clear;
}

/** A strip of a drawing that holds all that is drawn, in its units: from edge to edge, as high as its content. */
export interface Strip extends Area {
  readonly top: number;
}

/**
 * The strip to show of an artboard that is as high as the tallest view of its figure. A view that fills most of it keeps the whole, so that
 * its marks stay where they stood in the view before.
 */
export function stripOf(artboard: Area, content: { readonly top: number; readonly bottom: number }): Strip {
  const top = Math.min(0, content.top);
  const bottom = Math.max(artboard.height, content.bottom);
  const isFull = content.bottom - content.top > 0.95 * artboard.height;
  if (isFull || content.bottom <= content.top) return { width: artboard.width, top, height: bottom - top };
  return { width: artboard.width, top: content.top, height: content.bottom - content.top };
}
