// Where the ink of each page of a PDF lies that Chromium printed: the box around all that is painted in another colour than white.
import { objectsOf, type PdfObject } from './pdf-objects.ts';

/** In points from the top left corner of the page; `width` and `height` are those of the page. */
export interface PageInk {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Matrix = readonly [number, number, number, number, number, number];
type Box = readonly [left: number, low: number, right: number, high: number];
const everywhere: Box = [-Infinity, -Infinity, Infinity, Infinity];
const nowhere: Box = [Infinity, Infinity, -Infinity, -Infinity];

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + b * i,
  a * h + b * j,
  c * g + d * i,
  c * h + d * j,
  e * g + f * i + k,
  e * h + f * j + l,
];
const around = (one: Box, other: Box): Box => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.max(one[2], other[2]),
  Math.max(one[3], other[3]),
];
const within = (one: Box, other: Box): Box => [
  Math.max(one[0], other[0]),
  Math.max(one[1], other[1]),
  Math.min(one[2], other[2]),
  Math.min(one[3], other[3]),
];
const isEmpty = (box: Box): boolean => box[0] > box[2] || box[1] > box[3];
const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Box => {
  const [px, py] = [a * x + c * y + e, b * x + d * y + f];
  return [px, py, px, py];
};

interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly fill: string;
  readonly line: string;
}
const white = '1 1 1';

/** The box of what a stream paints; the forms it uses are looked up in `objects`. */
function inkOf(stream: string, resources: string, objects: ReadonlyMap<string, PdfObject>, from: State): Box {
  let state = from;
  const kept: State[] = [];
  let ink = nowhere;
  let path = nowhere;
  let clips = false;
  let [size, x, y] = [0, 0, 0];
  let numbers: number[] = [];
  let name = '';
  const number = (place: number): number => numbers[place] ?? 0;
  const matrix = (): Matrix => [number(0), number(1), number(2), number(3), number(4), number(5)];
  const reach = (px: number, py: number): void => {
    path = around(path, at(state.matrix, px, py));
  };
  const paint = (box: Box, colour: string): void => {
    const seen = within(box, state.clip);
    if (colour !== white && !isEmpty(seen)) ink = around(ink, seen);
  };
  const end = (colour?: string): void => {
    if (colour !== undefined) paint(path, colour);
    if (clips) state = { ...state, clip: within(state.clip, path) };
    [path, clips] = [nowhere, false];
  };
  const letters = (): void => {
    for (const [px, py] of [
      [x, y - 0.2 * size],
      [x + 0.2 * size, y + 0.6 * size],
    ] as const)
      paint(at(state.matrix, px, py), state.fill);
  };
  const form = (): void => {
    const id = new RegExp(`/${name} (\\d+) 0 R`).exec(resources)?.[1] ?? '';
    const { head = '', stream: inner = '' } = objects.get(id) ?? {};
    const own = /\/Matrix \[([^\]]*)\]/.exec(head)?.[1]?.trim().split(/\s+/).map(Number) as
      Matrix | undefined;
    const moved = own === undefined ? state : { ...state, matrix: times(own, state.matrix) };
    if (head.includes('/Image')) paint(around(at(state.matrix, 0, 0), at(state.matrix, 1, 1)), 'a picture');
    else ink = around(ink, inkOf(inner, head, objects, moved));
  };
  for (const [token] of stream.matchAll(/<[^>]*>|\/?[^\s<>]+/g)) {
    if (/^[-.\d]/.test(token)) {
      numbers.push(Number(token));
      continue;
    }
    if (/^[/<]/.test(token)) {
      name = token.slice(1);
      continue;
    }
    if (token === 'q') kept.push(state);
    else if (token === 'Q') state = kept.pop() ?? from;
    else if (token === 'cm') state = { ...state, matrix: times(matrix(), state.matrix) };
    else if (token === 'rg') state = { ...state, fill: numbers.join(' ') };
    else if (token === 'RG') state = { ...state, line: numbers.join(' ') };
    else if (token === 're') {
      reach(number(0), number(1));
      reach(number(0) + number(2), number(1) + number(3));
    } else if (/^[mlcvy]$/.test(token)) {
      for (let place = 0; place + 1 < numbers.length; place += 2) reach(number(place), number(place + 1));
    } else if (/^W\*?$/.test(token)) clips = true;
    else if (token === 'n') end();
    else if (/^[fFbB]\*?$/.test(token)) end(state.fill);
    else if (/^[sS]$/.test(token)) end(state.line);
    else if (token === 'Tf') size = number(0);
    else if (token === 'Tm') {
      // Chromium turns text upside down and nothing else: its own lines are drawn from the top.
      [x, y] = [number(4), number(5)];
      size = Math.abs(size) * Math.sign(number(3) || 1);
    } else if (token === 'Td') [x, y] = [x + number(0), y + number(1)];
    else if (token === 'Tj') letters();
    else if (token === 'Do') form();
    numbers = [];
  }
  return ink;
}

/** The ink of each page, in their order. A page without any is all foot: its `bottom` is its top. */
export function inkOfPages(file: Buffer): PageInk[] {
  const objects = objectsOf(file);
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map(({ head }) => {
      const [, , width = 0, height = 0] = (/\/MediaBox \[([^\]]*)\]/.exec(head)?.[1] ?? '')
        .split(/\s+/)
        .map(Number);
      const stream = objects.get(/\/Contents (\d+)/.exec(head)?.[1] ?? '')?.stream ?? '';
      const ink = inkOf(stream, head, objects, {
        matrix: [1, 0, 0, 1, 0, 0],
        clip: everywhere,
        fill: '0 0 0',
        line: '0 0 0',
      });
      return isEmpty(ink)
        ? { width, height, left: width, right: 0, top: 0, bottom: 0 }
        : { width, height, left: ink[0], right: ink[2], top: height - ink[3], bottom: height - ink[1] };
    });
}
