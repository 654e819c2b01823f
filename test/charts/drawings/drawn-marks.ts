// Reads back what a chart draws: filled marks with their tone and outline, and the words with what lies under them.
import type { Tone } from '../../../src/charts/look/palette.ts';
import { textWidth } from '../../../src/charts/look/text-width.ts';
import { pathPoints } from './boxes.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Mark {
  readonly tone: Tone;
  /** The tone of its outline, where it has one of a unit or more. */
  readonly outline: Tone | undefined;
  /** 1 unless the mark steps back or is see-through. */
  readonly opacity: number;
  readonly rings: readonly (readonly Point[])[];
  /** Its place in the drawing: later ones lie on top. */
  readonly order: number;
}
export interface Words {
  readonly text: string;
  readonly tone: string;
  /** Whether a rim of ground clears what is behind the letters. */
  readonly halo: boolean;
  readonly points: readonly Point[];
  readonly order: number;
}

const element = /<(rect|path|circle|text)([^>]*)>([\s\S]*?)<\/\1>/g;
const attribute = (attributes: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
const classed = (attributes: string, start: string) =>
  new RegExp(`\\b${start}-([a-z]+(?:-2|-fill|-pale)?)(?=[\\s"])`).exec(
    attribute(attributes, 'class') + ' ',
  )?.[1];

function ringsOf(name: string, attributes: string): Point[][] {
  const number = (key: string) => Number(attribute(attributes, key) ?? 0);
  if (name === 'path')
    return (attribute(attributes, 'd') ?? '')
      .split(/(?=M)/)
      .map((part) => pathPoints(part))
      .filter((ring) => ring.length > 2);
  if (name === 'circle') {
    const [cx, cy, r] = [number('cx'), number('cy'), number('r')];
    return [
      Array.from({ length: 16 }, (_, i) => ({
        x: cx + r * Math.cos((i * Math.PI) / 8),
        y: cy + r * Math.sin((i * Math.PI) / 8),
      })),
    ];
  }
  const [x, y, w, h] = [number('x'), number('y'), number('width'), number('height')];
  return w <= 0 || h <= 0
    ? []
    : [
        [
          { x, y },
          { x: x + w, y },
          { x: x + w, y: y + h },
          { x, y: y + h },
        ],
      ];
}

function pointsOf(attributes: string, content: string): { text: string; points: Point[] } {
  const size = Number(attribute(attributes, 'font-size') ?? 13);
  const weight = attribute(attributes, 'font-weight') === '600' ? 600 : 400;
  const anchor = attribute(attributes, 'text-anchor');
  const spans = [...content.matchAll(/<tspan([^>]*)>([^<]*)/g)].map(([, at = '', text = '']) => ({
    at,
    text,
  }));
  const lines = spans.length > 0 ? spans : [{ at: attributes, text: content.replace(/<[^>]*>/g, '') }];
  const points = lines.flatMap(({ at, text }) => {
    const width = textWidth(text.replaceAll('&amp;', '&'), size, weight);
    const x = Number(attribute(at, 'x') ?? 0);
    const y = Number(attribute(at, 'y') ?? 0);
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
    return [0.02, 0.25, 0.5, 0.75, 0.98].map((part) => ({ x: left + part * width, y: y - 0.35 * size }));
  });
  return { text: lines.map(({ text }) => text).join(' '), points };
}

/** The drawing without its turned and moved groups, valves and wheels: their coordinates are their own, and no words stand on them. */
function withoutTurned(svg: string): string {
  let depth = 0;
  return svg
    .split(/(?=<)/)
    .filter((part) => {
      const inside = depth > 0;
      if (/^<g\b/.test(part) && (inside || /\stransform=/.test(part))) depth += 1;
      else if (part.startsWith('</g>') && inside) depth -= 1;
      return !inside && depth === 0;
    })
    .join('');
}

/** Marks and words of a drawing with classes, in drawing order. What is filled with the ground counts too: it covers. */
export function drawn(svg: string): { marks: Mark[]; words: Words[] } {
  const marks: Mark[] = [];
  const words: Words[] = [];
  [...withoutTurned(svg).matchAll(element)].forEach(([, name = '', attributes = '', content = ''], order) => {
    if (name === 'text') {
      const halo =
        classed(attributes, 'stroke') === 'paper' && Number(attribute(attributes, 'stroke-width')) >= 3;
      words.push({
        ...pointsOf(attributes, content),
        tone: classed(attributes, 'text') ?? 'ink',
        halo,
        order,
      });
      return;
    }
    const tone = classed(attributes, 'fill');
    if (tone === undefined || attribute(attributes, 'fill') === 'none') return;
    const outline =
      Number(attribute(attributes, 'stroke-width') ?? 0) >= 1 ? classed(attributes, 'stroke') : undefined;
    const opacity =
      Number(attribute(attributes, 'opacity') ?? 1) * Number(attribute(attributes, 'fill-opacity') ?? 1);
    const rings = ringsOf(name, attributes);
    if (rings.length > 0)
      marks.push({ tone: tone as Tone, outline: outline as Tone | undefined, opacity, rings, order });
  });
  return { marks, words };
}

const edges = ({ rings }: Mark): [Point, Point][] =>
  rings.flatMap((ring) =>
    ring.map((point, i): [Point, Point] => [point, ring[(i + 1) % ring.length] ?? point]),
  );

function fromEdge({ x, y }: Point, [a, b]: [Point, Point]): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}

/** The least distance between the outlines of two marks, seen from points along the first one. */
export function gap(one: Mark, other: Mark): number {
  const against = edges(other);
  const along = edges(one).flatMap(([a, b]) => {
    const steps = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 3));
    return Array.from({ length: steps }, (_, i) => ({
      x: a.x + ((b.x - a.x) * i) / steps,
      y: a.y + ((b.y - a.y) * i) / steps,
    }));
  });
  return Math.min(...along.map((point) => Math.min(...against.map((edge) => fromEdge(point, edge)))));
}

/** Whether a mark covers a point. */
export const covers = (mark: Mark, { x, y }: Point): boolean =>
  edges(mark).reduce(
    (inside, [a, b]) =>
      a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x ? !inside : inside,
    false,
  );
