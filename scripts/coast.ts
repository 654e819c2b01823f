// `npm run coast -- FILE`: writes generated/coast.json, the outlines of the supply map, from countries-50m.json of the package
// world-atlas (Natural Earth, public domain). The package is no dependency, since the outlines change only with the plan:
// `npm pack world-atlas@2.0.2`, unpack it, and give its file here.
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import {
  plans,
  projectionOf,
  type Inset,
  type Plan,
  type Sheet,
} from '../src/charts/supply-map/layout-plan.ts';
import {
  clipped,
  linesOf,
  merged,
  pathOf,
  ringsOf,
  sidesOf,
  simplified,
  type Point,
  type Ring,
  type Side,
} from './coast/rings.ts';
import { root } from './steps/run.mjs';
import { readOrStop } from './steps/stop.mjs';

interface Country {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly arcs: readonly (readonly number[])[] | readonly (readonly (readonly number[])[])[];
  readonly properties: { readonly name: string };
}
interface Atlas {
  readonly arcs: readonly (readonly [number, number])[][];
  readonly transform: {
    readonly scale: readonly [number, number];
    readonly translate: readonly [number, number];
  };
  readonly objects: { readonly countries: { readonly geometries: readonly Country[] } };
}

/** The countries on the way. China and Japan are tinted; the others are one neutral ground, without borders between them. */
const tinted = { china: ['China', 'Hong Kong', 'Macao'], japan: ['Japan'] };
const neutral = [
  'Brunei', 'Cambodia', 'Indonesia', 'Laos', 'Malaysia', 'Myanmar', 'North Korea',
  'Papua New Guinea', 'Philippines', 'Singapore', 'South Korea', 'Taiwan', 'Thailand', 'Timor-Leste', 'Vietnam',
]; // prettier-ignore
const beside = {
  france: ['France', 'Spain', 'Portugal', 'United Kingdom', 'Ireland', 'Belgium', 'Netherlands', 'Luxembourg', 'Germany', 'Switzerland', 'Italy', 'Andorra', 'Monaco', 'Austria', 'Liechtenstein', 'Denmark', 'Czechia', 'Algeria', 'Tunisia', 'Morocco'],
  states: ['United States of America', 'Mexico', 'Canada', 'Guatemala', 'Belize', 'Cuba', 'El Salvador', 'Honduras'],
}; // prettier-ignore

/**
 * How fine outlines are, in user units: what a point adds to the area at least, and the width and height together of the smallest island.
 * They lie on a grid of half a unit.
 */
const fine = { map: { area: 4, island: 9 }, inset: { area: 5, island: 10 } };

const [file = ''] = process.argv.slice(2);
const atlas = readOrStop(
  () => JSON.parse(readFileSync(file, 'utf8')) as Atlas,
  'one file is needed: npm run coast -- FILE, as in npm run coast -- package/countries-50m.json',
);
const { scale, translate } = atlas.transform;
/** Arcs in degrees: a file holds whole numbers, each the difference from the one before. */
const arcs = atlas.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]): Point => {
    [x, y] = [x + dx, y + dy];
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
});
/** The rings of some countries, each a list of arcs. */
function arcRings(names: readonly string[]): (readonly number[])[] {
  return names.flatMap((name) => {
    const found = atlas.objects.countries.geometries.find(({ properties }) => properties.name === name);
    if (found === undefined) throw new RangeError(`${file} has no country "${name}"`);
    return found.type === 'Polygon'
      ? (found.arcs as readonly (readonly number[])[])
      : (found.arcs as readonly (readonly (readonly number[])[])[]).flat();
  });
}

/** What is drawn of some countries: their area, and the line of their coasts without the edges where they are cut off. */
interface Outline {
  readonly area: string;
  readonly line: string;
}
type Cut = (from: Point, to: Point) => boolean;

/** How some countries look on a sheet: arcs are made simple before they are joined, so that neighbours keep one edge. */
function outlineOn(sheet: Sheet, sides: readonly Side[], cut: Cut, { area, island }: typeof fine.map) {
  const projection = projectionOf(sheet);
  const drawn = new Map<number, readonly Point[]>();
  const arc = (index: number): readonly Point[] => {
    const known =
      drawn.get(index) ??
      simplified(
        (arcs[index] ?? []).map((at) => projection([...at]) as Point),
        area,
      );
    drawn.set(index, known);
    return known;
  };
  return (names: readonly string[]): Outline & { readonly rings: readonly Ring[] } => {
    const rings = ringsOf(merged(arcRings(names)), arc).map((ring) => clipped(ring, sides));
    return { rings, area: pathOf(rings, island, cut), line: linesOf(rings, island, cut) };
  };
}

/** An edge as its two ends on the grid, whichever way it goes. */
const edgeOf = (from: Point, to: Point): string =>
  [from, to]
    .map((at) => at.map((value) => Math.round(value * 2) / 2).join())
    .sort()
    .join(' ');
/** Whether an edge is one of these rings too: two lands draw the edge between them once. */
function isOf(rings: readonly Ring[]): Cut {
  const edges = new Set(
    rings.flatMap((ring) => ring.map((from, i) => edgeOf(from, ring[(i + 1) % ring.length] ?? from))),
  );
  return (from, to) => edges.has(edgeOf(from, to));
}

/** A circle as a clockwise polygon with enough corners that its sides stay hidden under the outline. */
const circle = ({ x, y, r }: Inset): Point[] =>
  Array.from({ length: 24 }, (_, i) => [
    x + r * Math.cos((i * Math.PI) / 12),
    y + r * Math.sin((i * Math.PI) / 12),
  ]);

function outlinesOf({ width, foot, map, insets }: Plan): Readonly<Record<string, Outline>> {
  const sheet: Point[] = [[0, 0], [width, 0], [width, foot], [0, foot]]; // prettier-ignore
  const cut: Cut = (from, to) =>
    [0, 1].some(
      (axis) => from[axis] === to[axis] && [0, axis === 0 ? width : foot].includes(to[axis] ?? NaN),
    );
  const onMap = outlineOn(map, sidesOf(sheet), cut, fine.map);
  const inCircle = (inset: Inset, names: readonly string[]): Outline => {
    const atEdge = ([x, y]: Point): boolean => Math.abs(Math.hypot(x - inset.x, y - inset.y) - inset.r) < 0.9;
    const { area, line } = outlineOn(
      inset,
      sidesOf(circle(inset)),
      (from, to) => atEdge(from) && atEdge(to),
      fine.inset,
    )(names);
    return { area, line };
  };
  const [land, china] = [onMap(neutral), onMap(tinted.china)];
  const isShared = isOf(land.rings);
  const kept = ({ area, line }: Outline): Outline => ({ area, line });
  return {
    land: kept(land),
    china: {
      area: china.area,
      line: linesOf(china.rings, fine.map.island, (from, to) => cut(from, to) || isShared(from, to)),
    },
    japan: kept(onMap(tinted.japan)),
    france: inCircle(insets.france, beside.france),
    states: inCircle(insets.states, beside.states),
    australia: inCircle(insets.australia, ['Australia']),
  };
}

const outlines = outlinesOf(plans.wide);
const path = join(root, 'generated/coast.json');
const text = await format(
  JSON.stringify({
    source: 'Natural Earth, 1:50m, public domain (naturalearthdata.com); packed by world-atlas 2.0.2 (ISC)',
    ...outlines,
  }),
  { ...(await resolveConfig(path)), filepath: path },
);
await writeFile(path, text);
console.log(
  `${Object.entries(outlines)
    .map(([name, d]) => `${name} ${d.area.length}`)
    .join(', ')} characters`,
);
