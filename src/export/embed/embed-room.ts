// How much room an embed takes at any width: its words as measured in bands of width, its drawings by their shape. Runs anywhere.
// The embed keeps that room in every view, and the code to paste asks for the same, so that nothing jumps and nothing is cut.
import type { Size } from '../../charts/contract/scene.ts';

/** Widths in CSS pixels at which the words of embeds were measured; each height holds up to the next. */
export const bands: readonly number[] = [280, 320, 360, 400, 440, 480, 540, 600, 660, 720, 800, 880];

/** From this width on an embed shows its wide drawing (src/export/embed/embed.css says the same). */
const wideFrom = 600;
/** How narrow and how wide a drawing gets, and what stands beside it, in CSS pixels. */
export type Spread = Readonly<Record<Size, Readonly<Record<'least' | 'most' | 'beside', number>>>>;
/** The spread of today's embeds (src/export/embed/embed.css says the same): so no label is smaller than 11 px in a frame of 320. */
export const spread: Spread = {
  narrow: { least: 0, most: 440, beside: 0 },
  wide: { least: 569, most: 912, beside: 48 },
};

/** The spread of the compact form (src/export/embed/forms/embed-forms.css says the same): as small as its labels let it be, and never large. */
export const compactSpread: Spread = {
  narrow: { least: 0, most: 360, beside: 0 },
  wide: { least: 569, most: 640, beside: 71 },
};

/** Heights of words in CSS pixels, one a band. */
export interface WordMeasures {
  /** Headline and subtitle, by view. */
  readonly heads: Readonly<Record<string, readonly number[]>>;
  /** The longest subtitle, which stands also where the headline does not: it says what is measured. */
  readonly sub: readonly number[];
  readonly nav: readonly number[];
  /** Credit and margins: what always stands. In the compact form the folded notes stand beside the credit. */
  readonly rest: readonly number[];
}

/** Heights of an embed's parts: of words in CSS pixels, one a band; of drawings as height by width. */
export interface Measures extends WordMeasures {
  /** What stands under the drawing (limit, sources, rows), by view. */
  readonly feet: Readonly<Record<string, readonly number[]>>;
  /** The words of the compact form. Kept measures have none; embed-record.ts adds those of today. */
  readonly compact?: WordMeasures;
  /** Where it says nothing, drawings spread as today. */
  readonly spread?: Spread;
  readonly shapes: Readonly<Record<string, Readonly<Record<Size, number>>>>;
}

/** What an embed shows beside its drawing; the address of the embed says so. */
export interface EmbedLook {
  readonly title?: boolean;
  readonly source?: boolean;
  readonly controls?: boolean;
  /** Small words, a smaller drawing, and notes and sources folded. */
  readonly compact?: boolean;
  /** Date of the release that it is pinned to, as YYYY-MM-DD; it then has a line of its own that says so. */
  readonly release?: string;
}

/** The room of one embed: of words in each band, and of the drawing as height by width. */
export interface Room {
  readonly head: readonly number[];
  readonly nav: readonly number[];
  readonly source: readonly number[];
  readonly rest: readonly number[];
  readonly shape: Readonly<Record<Size, number>>;
  readonly spread: Spread;
}

export const none: readonly number[] = bands.map(() => 0);

/** Room for what a pinned embed says of its release, with or without a newer one (src/export/embed/embed.css says the same). */
const releaseRoom: readonly number[] = bands.map((from) => (from < 320 ? 58 : from < wideFrom ? 40 : 22));

/**
 * The room of an embed in a view. With its controls it has room for every view; without them for this one alone.
 * Throws RangeError naming the measured views for any other.
 */
export function roomOf(
  measures: Measures,
  view: string,
  { title = true, source = true, controls = true, compact = false, release }: EmbedLook = {},
): Room {
  const { feet, shapes, spread: own = spread } = measures;
  const { heads, sub, nav, rest } = (compact ? measures.compact : undefined) ?? measures;
  const [head, foot, shape] = [heads[view], feet[view], shapes[view]];
  if (head === undefined || foot === undefined || shape === undefined)
    throw new RangeError(`no view "${view}" was measured; there are ${Object.keys(heads).join(', ')}`);
  const tallestOf = (parts: Measures['heads']) =>
    bands.map((_, i) => Math.max(...Object.values(parts).map((other) => other[i] ?? 0)));
  const tallestShape = (size: Size) => Math.max(...Object.values(shapes).map((other) => other[size]));
  return {
    head: !title ? sub : controls ? tallestOf(heads) : head,
    nav: controls ? nav : none,
    source: !source || compact ? none : controls ? tallestOf(feet) : foot,
    rest: release === undefined ? rest : rest.map((height, i) => height + (releaseRoom[i] ?? 0)),
    shape: controls ? { narrow: tallestShape('narrow'), wide: tallestShape('wide') } : shape,
    spread: compact ? compactSpread : own,
  };
}

const sizeAt = (width: number): Size => (width < wideFrom ? 'narrow' : 'wide');
const wordsIn = ({ head, nav, source, rest }: Room): number[] =>
  bands.map((_, i) => [head, nav, source, rest].reduce((sum, part) => sum + (part[i] ?? 0), 0));

/** Height of an embed in a frame of a width, in whole CSS pixels: nothing is cut, at most two pixels are left. */
export function heightAt(room: Room, width: number): number {
  const at = Math.max(
    0,
    bands.findLastIndex((band) => band <= width),
  );
  const size = sizeAt(width);
  const { least, most, beside } = room.spread[size];
  const drawing = Math.min(Math.max(width - beside, least), most) * room.shape[size];
  return Math.ceil((wordsIn(room)[at] ?? 0) + drawing) + 1;
}

/** The greatest height at any width: for hosts that drop styles. */
export const tallest = (room: Room): number =>
  // Within a band a drawing grows, and with it the embed.
  Math.max(
    ...bands.map((_, i) => heightAt(room, (bands[i + 1] ?? spread.wide.most + spread.wide.beside + 1) - 1)),
  );

const shapeOf = (room: Room, size: Size): string => room.shape[size].toFixed(4);

/** Height of a drawing as CSS. */
const drawingHeight = (room: Room, size: Size): string => {
  const { least, most, beside } = room.spread[size];
  const width = beside === 0 ? '100cqw' : `100cqw - ${beside}px`;
  const widthNow = least === 0 ? `min(${width},${most}px)` : `clamp(${least}px,${width},${most}px)`;
  return `${widthNow}*${shapeOf(room, size)}`;
};

/**
 * The height of an embed as a CSS expression of its container's width (cqw), the same at every width as {@link heightAt} within
 * two pixels: for the frame in a pasted code, which then has its height before anything loads.
 */
export function heightFormula(room: Room): string {
  const words = wordsIn(room);
  const within = (size: Size): string => {
    const own = bands.flatMap((from, i) => (sizeAt(from) === size ? [{ from, height: words[i] ?? 0 }] : []));
    // From the widest band down: what each narrower one adds below its upper end.
    const steps = own.slice(0, -1).flatMap(({ height }, i) => {
      const upper = own[i + 1] ?? { from: 0, height };
      const more = height - upper.height;
      if (more === 0) return [];
      const step = `clamp(0px,(${upper.from}px - 100cqw)*999,${Math.abs(more)}px)`;
      return [`${more > 0 ? ' + ' : ' - '}${step}`];
    });
    const least = (own.at(-1)?.height ?? 0) + 1;
    return `${least}px + ${drawingHeight(room, size)}${steps.join('')}`;
  };
  return `max(min(${within('narrow')},(${wideFrom}px - 100cqw)*9999),min(${within('wide')},(100cqw - ${wideFrom - 0.01}px)*999999))`;
}

/** The style by which an embed's page keeps its room, in the view it opens with and, without controls, in that view alone. */
export function roomStyle(measures: Measures, view: string, pinned: Pick<EmbedLook, 'release'> = {}): string {
  const all = roomOf(measures, view, pinned);
  const alone = roomOf(measures, view, { ...pinned, controls: false });
  const rules = bands.map((from, i) => {
    const changed = (part: readonly number[]) => (i === 0 || part[i] !== part[i - 1] ? part[i] : undefined);
    const setting = (name: string, value: number | undefined) =>
      value === undefined ? '' : `--${name}:${value}px;`;
    const own = [
      setting('head', changed(all.head)),
      setting('alone', changed(alone.head)),
      setting('sub', changed(measures.sub)),
      setting('nav', changed(all.nav)),
      setting('source', changed(all.source)),
      setting('foot', changed(alone.source)),
      from === bands[0]
        ? drawings(all, alone, 'narrow')
        : from === wideFrom
          ? drawings(all, alone, 'wide')
          : '',
    ].join('');
    if (own === '') return '';
    const rule = `:root{${own.slice(0, -1)}}`;
    return i === 0 ? rule : `@media(min-width:${from}px){${rule}}`;
  });
  return rules.join('');
}

/** The sheet knows how wide a drawing is in each form. */
const drawings = (all: Room, alone: Room, size: Size): string =>
  `--drawing:${shapeOf(all, size)};--one:${shapeOf(alone, size)};`;

/** Heights at the widths that a chart's JSON names, as whole CSS pixels. */
export const namedHeights = (room: Room): Record<string, number> =>
  Object.fromEntries([320, 360, 400, 480, 600, 640, 800, 960].map((width) => [width, heightAt(room, width)]));
