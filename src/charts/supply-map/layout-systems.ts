// The pipes and vessels of each system, from the back to the front, on the points of their places.
import type { Shape, Size } from '../contract/scene.ts';
import { boreScale } from '../kit/pipes.ts';
import { shape } from '../kit/shapes.ts';
import { pointOn, seenIn, type At, type Seen } from './layout-plan.ts';
import { arrow, cuff, run, type Run } from './layout-pipes.ts';
import { column, funnel, hopper, plot, tank, valve, works } from './layout-vessels.ts';
import type { PlaceId, Rows, System, View } from './rows.ts';

/** Measures of an artboard, in user units. */
const measures = {
  wide: {
    /** The bore of the widest pipe. */
    widest: 34,
    funnel: 14,
    column: { w: 18, h: 34 },
    tower: { w: 24, h: 56 },
    works: { w: 26, h: 16 },
    tank: { w: 22, h: 10 },
    hang: 5,
    /** Where the line and the thread leave the tower, as parts of its height above its middle. */
    out: 0.36,
    under: 0.13,
    /** In the sea south of Honshu, so that the islands are seen. */
    japan: { lon: 141.2, lat: 29.9, w: 66, h: 30 },
    /** Between the mouths of two pipes in Japan. */
    gap: 5.4,
    /** Pipes without a scale, where a way has no tonnes: empty, as inside China. */
    route: 6,
    valve: 9,
  },
  narrow: {
    widest: 24,
    funnel: 14,
    column: { w: 18, h: 34 },
    tower: { w: 18, h: 46 },
    works: { w: 26, h: 16 },
    tank: { w: 22, h: 10 },
    hang: 4,
    out: 0.36,
    under: 0.13,
    japan: { lon: 138.6, lat: 28.4, w: 56, h: 26 },
    gap: 4.6,
    route: 6,
    valve: 8,
  },
} as const;
type Measured = (typeof measures)[Size];
interface Rect {
  readonly w: number;
  readonly h: number;
}
export interface Measures
  extends Record<Exclude<keyof Measured, RectName | 'japan'>, number>, Record<RectName, Rect> {
  readonly japan: Rect & { readonly lon: number; readonly lat: number };
}
type RectName = 'column' | 'tower' | 'works' | 'tank';

/** The measures of a sheet that shows so many times as much of each thing. */
function measuresOf(size: Size, { times, bores, japan }: Seen): Measures {
  const of = measures[size];
  const rect = ({ w, h }: Rect): Rect => ({ w: Math.round(w * times), h: Math.round(h * times) });
  return {
    ...of,
    widest: of.widest * bores,
    funnel: of.funnel * times,
    hang: of.hang * times,
    gap: of.gap * times,
    route: Math.round(of.route * times),
    // The wheel is what the eye looks for on a part of the map.
    valve: of.valve * times * (japan === undefined ? 1 : 1.25),
    column: rect(of.column),
    tower: rect(of.tower),
    works: rect(of.works),
    tank: rect(of.tank),
    japan: japan ?? { ...of.japan, ...rect(of.japan) },
  };
}

/** A country without a place of its own in the tables: it stands somewhere in it. */
const philippines = { lon: 121, lat: 16.2 };

/** Everything that the systems are drawn with. */
export interface Site {
  readonly size: Size;
  readonly view: View;
  readonly seen: Seen;
  readonly of: Measures;
  readonly at: Readonly<Record<PlaceId, At>>;
  readonly japan: At;
  readonly philippines: At;
  readonly bore: (tonnes: number) => number;
  /** Where pipes run up into Japan, from left to right; China’s comes in from the side. */
  readonly mouths: Readonly<Record<'vietnam' | 'back' | 'out' | 'lynas' | 'heavy', number>>;
  readonly foot: number;
  readonly rows: Rows;
}
/** Where the places of a sheet stand: on its map, or in a part of the world beside it. */
function placesOn(rows: Rows, { map, insets }: Seen): Record<PlaceId, At> {
  const { france, states, australia } = insets;
  const sheets = {
    lacq: france,
    'mountain-pass': states,
    'fort-worth': states,
    'mount-weld': australia,
    kalgoorlie: australia,
  };
  const at = rows.places.map((place): [PlaceId, At] => {
    const sheet = place.id in sheets ? sheets[place.id as keyof typeof sheets] : map;
    // A view without that part of the world draws nothing there.
    return [place.id, sheet === undefined ? { x: 0, y: 0 } : pointOn(sheet, place)];
  });
  return Object.fromEntries(at) as unknown as Record<PlaceId, At>;
}

/** Where things stand on an artboard. */
export function siteOf(rows: Rows, size: Size, view: View): Site {
  const seen = seenIn(size, view);
  const of = measuresOf(size, seen);
  const at = placesOn(rows, seen);
  const { flows } = rows;
  const scale = boreScale(flows.myanmar.tonnes, of.widest);
  // On fifths of a unit, so that each wall lies on a tenth.
  const bore = (tonnes: number): number => Math.round(scale(tonnes) * 5) / 5;
  const widths = {
    vietnam: bore(flows.vietnam.tonnes),
    back: bore(flows.philippines.tonnes),
    out: bore(flows.back.tonnes),
    lynas: bore(flows.lynas.tonnes),
    heavy: bore(flows.heavy.tonnes),
  };
  const japan = pointOn(seen.map, of.japan);
  // A sheet that shows a part of the map has the mouths of its own pipes alone.
  const isThere = (key: string): boolean =>
    seen.frame === undefined || (view === 'lynas-main') === (key === 'lynas' || key === 'heavy');
  const own = Object.entries(widths).filter(([key]) => isThere(key));
  const all = own.reduce((sum, [, width]) => sum + width + of.gap, -of.gap);
  let left = japan.x - all / 2;
  const mouths = Object.fromEntries(
    Object.entries(widths).map(([key, width]) => {
      if (!isThere(key)) return [key, japan.x];
      const middle = Math.round(left + width / 2);
      left += width + of.gap;
      return [key, middle];
    }),
  ) as unknown as Site['mouths'];
  return {
    size,
    view,
    seen,
    of,
    at,
    japan,
    philippines: pointOn(seen.map, philippines),
    bore,
    mouths,
    foot: japan.y + of.japan.h / 2,
    rows,
  };
}

/** Pipes and what stands on them apart, so that no pipe of another system lies on a vessel. */
export interface Drawing {
  readonly pipes: readonly Shape[];
  readonly vessels: readonly Shape[];
}

/** How far the head of an arrow reaches to each side, on a pipe of a bore: a phone has small ones. */
const heads: Readonly<Record<Size, (bore: number) => number>> = {
  wide: (bore) => Math.round(bore / 2 + 3),
  narrow: (bore) => Math.round(bore / 2 + 1.4),
};

/** An arrow within a pipe that is wide enough for one, on a sheet that shows a part of the map; else over its edges. */
const headOn = (
  { size, seen }: Pick<Site, 'size' | 'seen'>,
  key: string,
  from: At,
  to: At,
  part: number,
  bore: number,
): Shape =>
  seen.frame === undefined || bore < 12
    ? arrow(key, from, to, part, heads[size](bore))
    : arrow(key, from, to, part, Math.round(bore / 4 + 1), 'paper');

/** A second arrow on a pipe: a phone has one on each. */
const onDesk = (size: Size, shape: Shape): Shape[] => (size === 'wide' ? [shape] : []);

/** The middle of magnet works, which stand on their point, or hang from it where another pipe runs above. */
const standing = ({ x, y }: At, { works: { h } }: Measures, part = 1): At => ({
  x,
  y: y - Math.round((h * part) / 2),
});
const hanging = (at: At, of: Measures): At => standing(at, of, -1);

// prettier-ignore
const china = ({ size, seen, of, at, bore, rows: { flows, said } }: Site): Drawing => {
  const { 'bayan-obo': dug, baotou, kachin, ganzhou } = at;
  const isPart = seen.frame !== undefined;
  // So near that on a part of the map both stand on one axis; their points are where they are.
  const mine = isPart ? { x: baotou.x, y: dug.y } : dug;
  const ningbo = standing(at.yunsheng, of);
  const light = { x: baotou.x, y: baotou.y + of.column.h / 2 };
  // On a phone so high that its way down to the magnet works is seen.
  const main = light.y + Math.round(of.column.h * (isPart && size === 'narrow' ? -0.1 : 0.2));
  // Empty, and on the tint of the country: paper in them would be one more colour.
  const inside = (key: string, points: Run['points']) =>
    run({ key, points, bore: of.route, contents: 'route', tone: 'china' }).slice(1);
  // The way from the mine to the magnet leads the eye: its dashes are heavier, and arrows stand in it.
  const chief = (key: string, points: Run['points']) =>
    inside(key, points).map((shape): Shape => (isPart ? { ...shape, ink: 'dashes' } : shape));
  const bend = { x: ningbo.x, y: main };
  const head = (key: string, from: At, to: At, part: number) =>
    arrow(key, from, to, part, of.route / 2 - 2, 'china');
  const feed = bore(flows.myanmar.tonnes);
  const heavy = { w: of.column.w, h: Math.max(feed + 14, of.funnel * 2.2) };
  // Up to the wall of the column, with ground between the two.
  const fed = { x: ganzhou.x - heavy.w / 2 - 2, y: kachin.y };
  return {
    pipes: [
      ...run({ key: 'myanmar', points: [kachin, fed], bore: feed, contents: 'bounded', tone: 'others' }),
      arrow('myanmar-way', kachin, fed, 0.6, Math.min(5, Math.round(feed / 4)), 'paper'),
      ...chief('ore', [{ x: mine.x, y: mine.y - 2 }, { x: mine.x, y: baotou.y + 3 }]),
      ...inside('heavy-oxide', [{ x: ganzhou.x, y: ganzhou.y }, { x: ganzhou.x, y: isPart ? main + of.route / 2 + 1 : main }]),
      ...chief('light-oxide', [{ x: light.x, y: main }, bend, ningbo]),
      ...(isPart ? [head('light-oxide-way', { x: ganzhou.x, y: main }, bend, 0.6), head('light-oxide-way-down', bend, { x: ningbo.x, y: ningbo.y - of.works.h / 2 }, 0.6)] : []),
    ],
    vessels: [
      ...(seen.frame === undefined
        ? funnel('bayan-obo', mine, of.funnel, { tone: 'china' })
        : hopper('bayan-obo', mine, bore(said.mines.tonnes), seen.frame.top, Math.round(of.funnel * 0.36))),
      ...column('baotou', light, of.column.w, of.column.h, { tone: 'china' }),
      ...funnel('kachin', { x: kachin.x, y: kachin.y + of.funnel * 0.75 }, of.funnel, { tone: 'others' }),
      ...column('ganzhou', ganzhou, heavy.w, heavy.h, { tone: 'china' }),
    ],
  };
};

/** What China sells Japan: the end of its own pipe, and a part of Japan's trade in magnets. */
// prettier-ignore
const sold = ({ size, view, seen, of, at, bore, japan, rows: { flows } }: Site): Drawing => {
  const ningbo = standing(at.yunsheng, of);
  const width = bore(flows.china.tonnes);
  const [from, mouth] = [ningbo.x + of.works.w / 2, { x: japan.x - of.japan.w / 2, y: ningbo.y }];
  return {
    pipes: run({ key: 'china-magnets', points: [ningbo, mouth], bore: width, contents: 'flow', tone: 'china' }),
    vessels: [
      ...works('yunsheng', ningbo, of.works.w, of.works.h, { tone: 'china' }, 'paper'),
      ...(seen.frame !== undefined && view === 'magnet-loop' ? [] : valve('valve', { x: Math.round(from + (mouth.x - from) * 0.42), y: ningbo.y }, of.valve, 'china')),
      headOn({ size, seen }, 'china-magnets-way', { x: from, y: ningbo.y }, mouth, 0.86, width),
    ],
  };
};

/** From the thread to its number, which stands right of it on a desk and under it on a phone. */
function threadLead({ size, at: { gebeng }, mouths: { heavy } }: Site, thread: number): Shape {
  const [turn, end, y] =
    size === 'wide' ? [heavy, heavy + 15, gebeng.y - 35] : [heavy - 70, heavy - 79, gebeng.y + 14];
  return shape('heavy-lead', `M${turn} ${size === 'wide' ? y : thread}V${y}H${end}`, 'ink', 'lead');
}

// prettier-ignore
const lynas = (site: Site): Drawing => {
  const { size, seen, of, at, bore, mouths, foot, rows: { flows } } = site;
  const { 'mount-weld': mine, kalgoorlie: place, gebeng } = at;
  // On the small Australia of a wide artboard the two places nearly touch: the tank hangs from its point.
  const kalgoorlie = { x: place.x, y: place.y + of.hang };
  const [line, thread] = [bore(flows.lynas.tonnes), bore(flows.heavy.tonnes)];
  const out = gebeng.y - Math.round(of.tower.h * of.out);
  const under = gebeng.y - Math.round(of.tower.h * of.under);
  const right = { x: mouths.lynas, y: out };
  // On a part of the map so tall that the pipe ends on its straight wall, under its shoulder.
  const over = seen.frame === undefined ? 0 : Math.max(0, Math.ceil(gebeng.y - out + line / 2 + of.tower.w * 0.3 + 3 - of.tower.h / 2));
  const tower = { x: gebeng.x, y: gebeng.y - Math.ceil(over / 2) };
  // Up into the foot of the tower where the mine lies lower than that.
  const lower = gebeng.y + of.tower.h / 2;
  const isLow = kalgoorlie.y > lower + of.tank.h;
  const mouth = { x: isLow ? gebeng.x : gebeng.x + of.tower.w / 2, y: kalgoorlie.y };
  const up: readonly At[] = isLow ? [{ x: mouth.x, y: lower }] : [];
  return {
    pipes: [
      ...run({ key: 'carbonate', points: [kalgoorlie, mouth, ...up], bore: of.route, contents: 'route', tone: 'others' }),
      arrow('carbonate-way-out', kalgoorlie, mouth, 0.6, heads[size](of.route / 3)),
      ...run({ key: 'heavy-thread', points: [{ x: gebeng.x, y: under }, { x: mouths.heavy, y: under }, { x: mouths.heavy, y: foot }], bore: seen.frame === undefined ? thread : thread * 2, contents: 'thread', tone: 'ink' }),
      ...(seen.frame === undefined ? [] : [threadLead(site, under)]),
      ...run({ key: 'lynas', points: [{ x: gebeng.x, y: out }, right, { x: right.x, y: foot }], bore: line, contents: 'bounded', tone: 'others' }),
      cuff('lynas-cuff-1', { x: gebeng.x + (right.x - gebeng.x) * 0.7, y: out }, 'x', line),
      cuff('lynas-cuff-2', { x: right.x, y: foot + (out - foot) * 0.28 }, 'y', line),
      headOn({ size, seen }, 'lynas-way', { x: gebeng.x, y: out }, right, 0.4, line),
      ...onDesk(size, headOn({ size, seen }, 'lynas-way-up', right, { x: right.x, y: foot }, 0.4, line)),
    ],
    vessels: [
      ...funnel('mount-weld', mine, of.funnel * 0.9, { tone: 'others' }),
      ...tank('kalgoorlie', kalgoorlie, of.tank.w, of.tank.h),
      ...column('gebeng', tower, of.tower.w, of.tower.h + 2 * Math.ceil(over / 2), { tone: 'others' }),
    ],
  };
};

/** At which height the two pipes leave the works in the Philippines: wide ones as far apart as at their mouths, between the works' edges. */
export function loopLevels({
  seen,
  of,
  philippines: { y },
  bore,
  rows: { flows },
}: Pick<Site, 'seen' | 'of' | 'philippines' | 'bore'> & { readonly rows: Pick<Rows, 'flows'> }) {
  const half = Math.round(of.works.h / 3.2);
  const level = (tonnes: number) => Math.round((bore(tonnes) + of.gap) / 2);
  return seen.frame === undefined
    ? { low: y + half, high: y - half }
    : { low: y + level(flows.back.tonnes), high: y - level(flows.philippines.tonnes) };
}

// prettier-ignore
const loop = ({ size, seen, of, at, philippines: there, bore, mouths, foot, rows: { flows } }: Site): Drawing => {
  const isPart = seen.frame !== undefined;
  const haiphong = isPart ? standing(at.haiphong, of) : hanging(at.haiphong, of);
  const up = (x: number, y: number): readonly [At, At] => [{ x, y }, { x, y: foot }];
  const [out, back, viet] = [bore(flows.back.tonnes), bore(flows.philippines.tonnes), bore(flows.vietnam.tonnes)];
  const { low, high } = loopLevels({ seen, of, philippines: there, bore, rows: { flows } });
  // As far over and under as the walls of both pipes reach, with an edge of its own beyond.
  const tall = isPart ? 2 * Math.round(Math.max(low - there.y + out / 2, there.y - high + back / 2) + 4) : Math.round(of.works.h * 1.125);
  const head = (key: string, from: At, to: At, part: number, width: number) => headOn({ size, seen }, key, from, to, part, width);
  const tone = 'japan';
  // On a desk the lead of a step ends in the middle of these two, so their heads stand near the works.
  const isWide = size === 'wide';
  return {
    pipes: [
      ...run({ key: 'vietnam', points: [haiphong, ...up(mouths.vietnam, haiphong.y)], bore: viet, contents: 'flow', tone }),
      head('vietnam-way', haiphong, { x: mouths.vietnam, y: haiphong.y }, 0.35, viet),
      ...run({ key: 'returned', points: [{ x: there.x, y: high }, ...up(mouths.back, high)], bore: back, contents: 'flow', tone }),
      head('returned-way', { x: there.x, y: high }, { x: mouths.back, y: high }, isWide ? 0.33 : 0.62, back),
      ...onDesk(size, head('returned-way-up', ...up(mouths.back, high), 0.55, back)),
      ...run({ key: 'sent', points: [{ x: mouths.out, y: foot }, { x: mouths.out, y: low }, { x: there.x, y: low }], bore: out, contents: 'flow', tone }),
      // On a phone the disc of a lead hides the one that lies on the level.
      ...(isWide || isPart ? [head('sent-way-down', { x: mouths.out, y: foot }, { x: mouths.out, y: low }, 0.55, out)] : []),
      head('sent-way', { x: mouths.out, y: low }, { x: there.x, y: low }, isWide ? 0.72 : 0.45, out),
    ],
    vessels: [
      ...works('haiphong', haiphong, of.works.w, of.works.h, { tone: 'paper' }, 'ink'),
      ...works('philippines', there, of.works.w, tall, { tone: 'paper' }, 'ink'),
    ],
  };
};

// prettier-ignore
const promises = ({ of, at, japan, size, seen }: Site): Drawing => {
  const { minamitorishima: mud, lacq, 'mountain-pass': pass } = at;
  const texas = standing(at['fort-worth'], of, 0.8);
  const inset = seen.insets.france ?? { y: 0, r: 0 };
  const tone = 'policy';
  const wide = size === 'wide';
  const foot = inset.y - inset.r - (wide ? 12 : 8);
  return {
    pipes: [
      ...run({ key: 'mud', points: [mud, { x: mud.x, y: japan.y }, { x: japan.x + of.japan.w / 2, y: japan.y }], bore: of.route, contents: 'promise', tone }),
      ...run({ key: 'lacq-pipe', points: [lacq, { x: lacq.x, y: foot }], bore: of.route, contents: 'promise', tone }),
      arrow('lacq-way', lacq, { x: lacq.x, y: foot - 2 }, 1, 6, tone),
      ...run({ key: 'states', points: [pass, { x: pass.x, y: texas.y + of.works.h }, { x: texas.x, y: texas.y + of.works.h }, texas], bore: of.route, contents: 'route', tone: 'others' }),
    ],
    vessels: [
      ...plot('minamitorishima', mud, of.works.h * 0.5, tone),
      ...column('lacq', lacq, of.column.w * 0.8, of.column.h * 0.9, { tone, promised: true }),
      ...funnel('mountain-pass', pass, of.funnel * 0.62, { tone: 'others' }),
      ...works('fort-worth', texas, of.works.w * 0.8, of.works.h * 0.8, { tone, promised: true }, 'ink'),
    ],
  };
};

/** Each drawing with the systems that it is a part of. */
export const drawings: readonly {
  readonly systems: readonly System[];
  readonly draw: (site: Site) => Drawing;
}[] = [
  { systems: ['china-system'], draw: china },
  { systems: ['china-system', 'magnet-loop'], draw: sold },
  { systems: ['lynas-main'], draw: lynas },
  { systems: ['magnet-loop'], draw: loop },
  { systems: ['promises'], draw: promises },
];

/** Japan itself, which belongs to every system. */
export const japanWorks = ({ of, japan }: Site): Shape[] =>
  works('japan', japan, of.japan.w, of.japan.h, { tone: 'paper' }, 'japan');
