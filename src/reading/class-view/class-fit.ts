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
/** Where a head over the drawing, or in a column beside it, leaves the drawing larger. */
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

/** A narrower column of words would break a headline after each word. */
const leastColumn = 0.23;
const mostColumn = 0.36;
/** A head above is where people look for it: beside must make the drawing larger by this much. */
const worthMoving = 1.12;
/** Letters of a drawing take at least this part of the window's height; where that needs the head beside it, it stands there. */
const leastLetters = 0.0255;

/** The space around what a window shows: a fiftieth of its lesser side. */
export const marginOf = ({ width, height }: Area): number => Math.min(width, height) / 50;

function above(window: Area, drawing: Area, parts: ClassParts): ClassFit {
  const margin = marginOf(window);
  const aside = parts.controls === 0 ? 0 : parts.controls + margin;
  const room = window.width - aside - 2 * margin;
  const fitFrom = (left: number): ClassFit => {
    const width = window.width - margin - left;
    const gap = 0.4 * margin;
    const top = margin + parts.head(width) + gap;
    const height = window.height - top - 0.6 * margin;
    const scale = Math.max(0, Math.min(room / drawing.width, height / drawing.height));
    return {
      place: 'above',
      scale,
      left: margin + (room - drawing.width * scale) / 2,
      top: top + (height - drawing.height * scale) / 2,
      words: { left, width },
    };
  };
  // Words begin where the drawing does. A narrower line may be one more, which makes the drawing smaller; it settles after a few turns.
  let fit = fitFrom(margin);
  for (let turn = 0; turn < 6 && fit.left - fit.words.left > 0.5; turn++) fit = fitFrom(fit.left);
  return fit;
}

/** Undefined where the words are too long for their column. */
function beside(window: Area, drawing: Area, parts: ClassParts): ClassFit | undefined {
  const margin = marginOf(window);
  const height = window.height - 2 * margin;
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
