// Where the tags of the watch list hang, and what form each kind has.
import type { Size } from '../contract/scene.ts';
import type { Box } from '../kit/box.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import type { Due, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/**
 * The pipe runs along x on a wide artboard and along y on a narrow one: `pipe` is its middle, `half` half its bore, `cut` where the
 * evidence ends and `end` where the drawing does. What is read stands from `left` to `right`. On a wide artboard a slip of paper may
 * pass left of `cut`, where there is solid pipe and nothing else.
 */
export const frames = {
  wide: {
    width: 640,
    height: 270,
    pipe: 42,
    half: 22,
    cut: 204,
    end: 613,
    left: 212,
    right: 624,
    top: 82,
  },
  narrow: {
    width: 360,
    height: 472,
    pipe: 25,
    half: 15,
    cut: 34,
    end: 462,
    left: 64,
    right: 356,
    top: 44,
  },
} as const;

/** A box by its ends along the pipe and across it. */
export const boxed = (size: Size, from: number, to: number, low: number, high: number): Box =>
  size === 'wide'
    ? { left: from, right: to, top: low, bottom: high }
    : { left: low, right: high, top: from, bottom: to };

/** A tag in its place, with the hole that its string goes through. */
export interface Hung {
  readonly due: Due;
  readonly box: Box;
  readonly hole: { readonly x: number; readonly y: number };
  readonly words: readonly string[];
  /** What stands beside the date; empty where nothing does. */
  readonly dose: string;
}
/** The tags that a view shows, and where along the pipe each of all dates hangs. */
interface Hanging {
  readonly own: readonly Hung[];
  readonly at: readonly number[];
}

const isShown = ({ kind }: Due, view: View): boolean => view === 'all' || kind === view;

export const hung = (rows: Rows, labels: Labels, size: Size, view: View): Hanging =>
  size === 'wide' ? hungWide(rows, labels, view) : hungNarrow(rows, labels, view);

const wordsOf = (labels: Labels, due: Due, view: View): string =>
  view === 'all' ? labels.tag(due) : labels.long(due);

/** Side by side in rows, the dates in their order from left to right; each row takes every second or third of them. */
function hungWide({ byDate }: Rows, labels: Labels, view: View): Hanging {
  const { left, right, top } = frames.wide;
  const room = right - left;
  const own = byDate.filter((due) => isShown(due, view));
  const inRow = own.length > 4 ? 3 : 1;
  const column = own.length > 2 ? 134 : 180;
  const even = byDate.map((_, i) => tenth(left + 12 + (i * (room - 46)) / (byDate.length - 1)));
  const straight = overTags(
    byDate.map((due) => own.indexOf(due)),
    column,
  );
  const isOpen = straight.every((along, i) => i === 0 || along - (straight[i - 1] ?? 0) > 14);
  const at = inRow === 1 && isOpen ? straight : even;
  const tags = byDate
    .flatMap((due, i) => (isShown(due, view) ? [{ due, along: at[i] ?? left }] : []))
    .map(({ due, along }, i) => {
      const dose = view === 'heavy' && due.kind === 'heavy' ? labels.dose(due) : '';
      const words = wordsOnTag(due, labels, view, column - 18);
      const dated = textWidth(labels.date(due), 13, 600) + (dose === '' ? 0 : 5 + textWidth(dose, 13));
      const wide = Math.max(dated, ...words.map((line) => textWidth(line, 13))) + 14;
      // In a view of all the string goes through the tag's corner, else through its middle, or its corner where the pipe gives way.
      const from = along - (view === 'all' || at === straight ? 10 : wide / 2);
      return { due, along, words, dose, wide, from, row: i % inRow };
    });
  const placed = tags.map(({ due, along, words, dose, wide, row }, i): Hung => {
    const inOrder = tags.filter((tag) => tag.row === row);
    const from = lefts(inOrder, left, right)[Math.floor(i / inRow)] ?? left;
    const edge = from + wide;
    const y = top + row * pitch;
    return {
      due,
      box: { left: tenth(from), right: tenth(edge), top: y, bottom: y + 36 + (words.length - 1) * 14 },
      hole: { x: tenth(Math.min(Math.max(along, from + 9), edge - 9)), y: y + 3.6 },
      words,
      dose,
    };
  });
  return { own: placed, at };
}
/** From a row of tags to the next: a date and two lines. */
const pitch = 52;
/** Room between tags of one row. */
const apart = 4;

/** Where the tags of a row begin: as near to where each wants to as the others and the edges leave it. */
function lefts(
  row: readonly { readonly from: number; readonly wide: number }[],
  left: number,
  right: number,
): number[] {
  const found: number[] = [];
  for (const { from } of row) {
    const before = row[found.length - 1];
    const last = found.at(-1);
    const free = before === undefined || last === undefined ? left : last + before.wide + apart;
    found.push(Math.max(from, free));
  }
  let until = right;
  for (let i = found.length - 1; i >= 0; i--) {
    const { wide = 0 } = row[i] ?? {};
    found[i] = Math.min(found[i] ?? left, until - wide);
    until = (found[i] ?? left) - apart;
  }
  return found;
}

/** Places on the pipe where each of a few tags hangs straight under its own, and the others share the room between; `places` has -1 for these. */
function overTags(places: readonly number[], column: number): number[] {
  const { left, end } = frames.wide;
  const own = (place: number): number => left + place * column + 12;
  return places.map((place, i) => {
    if (place >= 0) return tenth(own(place));
    const before = places.slice(0, i).findLastIndex((each) => each >= 0);
    const next = places.findIndex((each, j) => j > i && each >= 0);
    const from = before < 0 ? left - 8 : own(places[before] ?? 0);
    const to = next < 0 ? end : own(places[next] ?? 0);
    const gaps = (next < 0 ? places.length : next) - before;
    return tenth(from + ((i - before) * (to - from)) / gaps);
  });
}

function wordsOnTag(due: Due, labels: Labels, view: View, room: number): readonly string[] {
  if (view === 'all') return inTwo(labels.tag(due));
  return due.kind === 'heavy' ? labels.plant(due) : wrapText(labels.long(due), room, 13);
}

/** Words of a tag in two lines of nearly one length. */
function inTwo(said: string): string[] {
  const words = said.split(' ');
  const cuts = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
  const longest = (lines: readonly string[]): number => Math.max(...lines.map((line) => textWidth(line, 13)));
  return cuts.toSorted((a, b) => longest(a) - longest(b))[0] ?? [said];
}

/** One under another beside the falling pipe; dates of other kinds keep their fitting and no tag. */
function hungNarrow({ byDate }: Rows, labels: Labels, view: View): Hanging {
  const { left, right, top } = frames.narrow;
  const at: number[] = [];
  const own: Hung[] = [];
  const gap = 4;
  let y: number = top;
  for (const due of byDate) {
    if (!isShown(due, view)) {
      at.push(y + 5);
      y += 14;
      continue;
    }
    const words = wrapText(wordsOf(labels, due, view), right - left - 104, 13);
    const bottom = y + 24 + (words.length - 1) * 15;
    at.push(y + 12);
    own.push({
      due,
      box: { left, right, top: y, bottom },
      hole: { x: left + 9, y: y + 12 },
      words,
      dose: '',
    });
    y = bottom + gap;
  }
  return { own, at };
}

/** The outline of a tag: dates of governments on a plate, plants on a tag with cut corners, the sea floor on one that is cut at its foot. */
export function tagPath({ left, right, top, bottom }: Box, kind: Due['kind'], size: Size, cut = 8): string {
  if (kind === 'rules') return `M${left} ${top}H${right}V${bottom}H${left}Z`;
  const c = Math.min(cut, (bottom - top) / 2.5);
  const [l, r, t, b] = [left + c, right - c, top + c, bottom - c].map(tenth);
  if (size === 'narrow')
    return kind === 'heavy'
      ? `M${l} ${top}H${right}V${bottom}H${l}L${left} ${b}V${t}Z`
      : `M${left} ${top}H${r}L${right} ${t}V${b}L${r} ${bottom}H${left}Z`;
  return kind === 'heavy'
    ? `M${l} ${top}H${r}L${right} ${t}V${bottom}H${left}V${t}Z`
    : `M${left} ${top}H${right}V${b}L${r} ${bottom}H${l}L${left} ${b}Z`;
}
