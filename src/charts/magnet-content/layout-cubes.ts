// Magnets in the hand as cubes by volume: those of grams ten times enlarged, those of tonnes at a tenth, each with one of the scale before beside it.
import type { PlotScene, Shape, Size } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { cube, dashedSlab, reachOf, slab, type SlabPlace } from '../kit/slab.ts';
import { tenth } from '../look/tenth.ts';
import { wrapText } from '../look/text-width.ts';
import { footOf, wordsAt, wordsBeside } from './layout-words.ts';
import type { Content, Rows } from './rows.ts';
import type { Labels } from './words.ts';

/** How much a cube is enlarged, by the least mass (kg) for which it is. */
const zooms = [
  { from: 0, zoom: 10 },
  { from: 0.1, zoom: 1 },
  { from: 100, zoom: 0.1 },
] as const;
type Zoom = (typeof zooms)[number]['zoom'];
const zoomOf = ({ low }: Content): Zoom => zooms.findLast(({ from }) => low >= from)?.zoom ?? 1;

interface Frame {
  readonly width: number;
  /** Edge of a cube of a kilogram, not enlarged. */
  readonly edge: number;
  readonly gap: number;
  /** Room of the cube of the scale before, with its words under it. */
  readonly echo: number;
  /** The ground of all, where each scale has none of its own. */
  readonly ground: number;
  /** How wide the words at a cube may be, at the least. */
  readonly words: number;
  /** Whether each scale has a ground of its own, one under the other. */
  readonly isStacked: boolean;
}
const frames: Readonly<Record<Size, Frame>> = {
  wide: { width: 640, edge: 38, gap: 6, echo: 50, words: 74, ground: 166, isStacked: false },
  narrow: { width: 360, edge: 33, gap: 4, echo: 54, words: 66, ground: 0, isStacked: true },
};

const edgeOf = (kilograms: number, zoom: number, { edge }: Frame): number =>
  tenth(Math.cbrt(kilograms) * edge * zoom);

/** A cube as large as its mass, its upper end in dashes around it; edges go on where it is the least. */
function cubeAt(content: Content, zoom: Zoom, x: number, ground: number, frame: Frame) {
  const { key, low, high, comparator, estimate } = content;
  const own = cube(key, x, ground, edgeOf(low, zoom, frame));
  const isOpen = high === null && (comparator === '>=' || comparator === '>');
  const most =
    high !== null && high > low ? cube(`${key}-range`, x, ground, edgeOf(high, zoom, frame)) : null;
  const reach = reachOf(most ?? own);
  return {
    drawn: gathered([
      slab(own, 'china', estimate ? 'gap' : 'wall'),
      ...(most === null ? [] : [dashedSlab(most)]),
      { shapes: isOpen ? [goesOn(`${key}-open`, own)] : [] },
    ]),
    right: reach.right,
    top: isOpen ? reach.top - beyond : reach.top,
  };
}
/** How far the edges of an open cube go on. */
const beyond = 9;
function goesOn(key: string, place: SlabPlace): Shape {
  const { right, top } = reachOf(place);
  const [front, head] = [tenth(place.x + place.width), tenth(place.y - place.height)];
  const low = tenth(top + place.height);
  return shape(
    key,
    `M${place.x} ${head}v${-beyond}M${right} ${top}v${-beyond}M${right} ${top}h${beyond}M${front} ${place.y - 0.6}h${tenth(right - front + beyond)}M${right} ${low}h${beyond}`,
    'ink',
    'gap',
  );
}

/** A cube of the scale before, as small as it is here, with its words under it. */
function echoOf(
  content: Content,
  labels: Labels,
  zoom: Zoom,
  x: number,
  ground: number,
  frame: Frame,
): Drawn {
  const own = slab(cube(`echo-${content.key}`, x, ground, edgeOf(content.low, zoom, frame)), 'china', 'hair');
  const words = wrapText(labels.echo(content), frame.echo + 6, 13);
  return gathered([
    { shapes: own.shapes.filter(({ key }) => !key.endsWith('-edges')) },
    { texts: [placed(`echo-${content.key}`, x, ground + 20, words, { tone: 'ink-2' })] },
  ]);
}

interface Group {
  readonly zoom: Zoom;
  readonly contents: readonly Content[];
}

/** The cubes of one scale on their ground, from `left` on. */
function groupAt(
  { zoom, contents }: Group,
  before: Group | undefined,
  labels: Labels,
  size: Size,
  at: { readonly left: number; readonly ground: number; readonly head: number },
) {
  const frame = frames[size];
  const { left, ground, head } = at;
  const echoed = before?.contents.at(-1);
  // On a phone a cube that stands alone has its words beside it.
  const isBeside = frame.isStacked && contents.length === 1;
  let x = left + (echoed === undefined ? 0 : frame.echo + 6);
  const cubes = contents.map((content): Partial<Drawn> => {
    const { drawn, right, top } = cubeAt(content, zoom, x, ground, frame);
    const room = Math.max(right - x, frame.words);
    const texts = isBeside
      ? wordsBeside(content, labels, { x: right + 20, room: frame.width - right - 20, ground }, size)
      : wordsAt(content, labels, { x, room, ground, top }, size);
    x += room + frame.gap;
    return { ...drawn, texts };
  });
  const right = x - frame.gap;
  const caption = wrapText(labels.zoom[zoom], frame.isStacked ? frame.width : Math.max(right - left, 80), 13);
  return {
    right,
    parts: [
      { shapes: [shape(`ground-${zoom}`, `M${left - 4} ${ground}H${tenth(right)}`, 'ink', 'wall')] },
      { texts: [placed(`zoom-${zoom}`, left - 4, head, caption, { tone: 'ink-2' })] },
      ...(echoed === undefined ? [] : [echoOf(echoed, labels, zoom, left + 3, ground, frame)]),
      ...cubes,
    ],
  };
}

export function cubesInHand(rows: Rows, labels: Labels, size: Size): PlotScene {
  const frame = frames[size];
  const contents = rows.contents['in-hand'];
  const groups = zooms.map(({ zoom }): Group => ({
    zoom,
    contents: contents.filter((one) => zoomOf(one) === zoom),
  }));
  const foot = (of: Group) => footOf(of.contents, labels, () => frame.words, size);
  const tallest = (of: Group) =>
    Math.max(...of.contents.map(({ low, high }) => edgeOf(high ?? low, of.zoom, frame) * 1.34));
  let [left, top] = [4, 14];
  const parts = groups.flatMap((group, i): Partial<Drawn>[] => {
    const isAlone = group.contents.length === 1;
    const ground = frame.isStacked ? top + (isAlone ? 18 : 42) + tallest(group) : frame.ground;
    const drawn = groupAt(group, groups[i - 1], labels, size, { left, ground: tenth(ground), head: top });
    if (frame.isStacked) top = ground + (isAlone ? (i === 0 ? 0 : 40) : foot(group)) + 28;
    else left = drawn.right + 12;
    return drawn.parts;
  });
  const height = frame.isStacked ? top - 28 : frame.ground + Math.max(...groups.map(foot));
  return sceneOf({ width: frame.width, height: tenth(height) }, parts, []);
}
