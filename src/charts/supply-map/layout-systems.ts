// The pipes and vessels of each system, from the back to the front, on the points of their places.
import type { Shape } from '../contract/scene.ts';
import { shape } from '../kit/shapes.ts';
import { china, sold } from './layout-china.ts';
import { pointOn, type At } from './layout-plan.ts';
import { arrow, cuff, run } from './layout-pipes.ts';
import { hanging, headOn, heads, onDesk, standing, type Drawing, type Site } from './layout-site.ts';
import { column, funnel, plot, tank, works } from './layout-vessels.ts';
import type { Rows, System } from './rows.ts';

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
  const edge = seen.insets.australia === undefined ? 0 : seen.insets.australia.x - seen.insets.australia.r;
  const up: readonly At[] = isLow ? [{ x: mouth.x, y: lower }] : [];
  return {
    pipes: [
      ...run({ key: 'carbonate', points: [kalgoorlie, mouth, ...up], bore: of.route, contents: 'route', tone: 'others' }),
      arrow('carbonate-way-out', kalgoorlie, mouth, 0.6, heads[size](of.route / 3)),
      // Australia lies elsewhere than it stands, so the pipe is cut short of it.
      shape('carbonate-cut', [12, 7].map((away) => `M${edge - away - 2} ${kalgoorlie.y + 7}l4-14`).join(''), 'ink', 'wall'),
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
  // What Japan sends is Japan's, and what it buys is of the country that sells it.
  const tone = 'others';
  // Clear of the wall, so that two colours that are one grey do not touch.
  const wall = there.x + Math.round(of.works.w / 2) + 1;
  // On a desk the lead of a step ends in the middle of these two, so their heads stand near the works.
  const isWide = size === 'wide';
  return {
    pipes: [
      ...run({ key: 'vietnam', points: [haiphong, ...up(mouths.vietnam, haiphong.y)], bore: viet, contents: 'flow', tone }),
      head('vietnam-way', haiphong, { x: mouths.vietnam, y: haiphong.y }, 0.35, viet),
      ...run({ key: 'returned', points: [{ x: wall, y: high }, ...up(mouths.back, high)], bore: back, contents: 'flow', tone }),
      head('returned-way', { x: there.x, y: high }, { x: mouths.back, y: high }, isWide ? 0.33 : 0.62, back),
      ...onDesk(size, head('returned-way-up', ...up(mouths.back, high), 0.55, back)),
      ...run({ key: 'sent', points: [{ x: mouths.out, y: foot }, { x: mouths.out, y: low }, { x: wall, y: low }], bore: out, contents: 'flow', tone: 'japan' }),
      // On a phone the disc of a lead hides the one that lies on the level.
      ...(isWide || isPart ? [head('sent-way-down', { x: mouths.out, y: foot }, { x: mouths.out, y: low }, 0.55, out)] : []),
      head('sent-way', { x: mouths.out, y: low }, { x: there.x, y: low }, isWide ? 0.72 : isPart ? 0.8 : 0.45, out),
    ],
    vessels: [
      ...works('haiphong', haiphong, of.works.w, of.works.h, { tone }, 'paper'),
      ...works('philippines', there, of.works.w, tall, { tone }, 'paper'),
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

/** On the main island of Japan. */
const honshu = { lon: 139.8, lat: 35.8 };

/** Japan itself, which belongs to every system: its works stand in the sea, on a part of the map with a stem to the land. */
export function japanWorks({ of, japan, seen }: Site): Shape[] {
  const land = pointOn(seen.map, honshu);
  const top = japan.y - of.japan.h / 2;
  const isUnder = Math.abs(land.x - japan.x) < of.japan.w / 2 - 3 && land.y < top - 3;
  const isSeen = seen.japan !== undefined && land.y > (seen.frame?.top ?? 0) + 6;
  return [
    ...(isSeen && isUnder ? [shape('japan-stem', `M${land.x} ${land.y}V${top}`, 'japan', 'wall')] : []),
    ...works('japan', japan, of.japan.w, of.japan.h, { tone: 'paper' }, 'japan'),
  ];
}
