// China's line: mines, separation and magnet works, what Myanmar sends into it, and what Japan buys at its end, behind the valve.
import type { Shape } from '../contract/scene.ts';
import { arrow, run, type Run } from './layout-pipes.ts';
import { headOn, standing, type Drawing, type Site } from './layout-site.ts';
import { column, funnel, hopper, valve, works } from './layout-vessels.ts';

/** Without a width, and on the tint of the country: paper in it would be one more colour. */
const inside = (key: string, points: Run['points'], bore: number): Shape[] =>
  run({ key, points, bore, contents: 'route', tone: 'china' }).slice(1);

/** How wide the block of China's mines is on the whole map, which has no room for its tonnes on the scale of the pipes. */
const cutOff = { wide: 116, narrow: 92 } as const;

/** The whole map has room for a sign on each place, and for two columns. */
// prettier-ignore
const onWhole = ({ size, of, at, bore, rows: { flows } }: Site): Drawing => {
  const { 'bayan-obo': mine, baotou, kachin, ganzhou } = at;
  const ningbo = standing(at.yunsheng, of);
  const light = { x: baotou.x, y: baotou.y + of.column.h / 2 };
  const main = light.y + Math.round(of.column.h * 0.2);
  const feed = bore(flows.myanmar.tonnes);
  const heavy = { w: of.column.w, h: Math.max(feed + 14, of.funnel * 2.2) };
  // Up to the wall of the column, with ground between the two.
  const fed = { x: ganzhou.x - heavy.w / 2 - 2, y: kachin.y };
  return {
    pipes: [
      ...run({ key: 'myanmar', points: [kachin, fed], bore: feed, contents: 'bounded', tone: 'others' }),
      arrow('myanmar-way', kachin, fed, 0.6, Math.min(5, Math.round(feed / 4)), 'paper'),
      ...inside('ore', [{ x: mine.x, y: mine.y - 2 }, { x: mine.x, y: baotou.y + 3 }], of.route),
      ...inside('heavy-oxide', [ganzhou, { x: ganzhou.x, y: main }], of.route),
      ...inside('light-oxide', [{ x: light.x, y: main }, { x: ningbo.x, y: main }, ningbo], of.route),
    ],
    vessels: [
      ...hopper('bayan-obo', mine, cutOff[size], 0, of.route),
      ...column('baotou', light, of.column.w, of.column.h, { tone: 'china' }),
      ...funnel('kachin', { x: kachin.x, y: kachin.y + of.funnel * 0.75 }, of.funnel, { tone: 'others' }),
      ...column('ganzhou', ganzhou, heavy.w, heavy.h, { tone: 'china' }),
    ],
  };
};

/** How far a sign reaches past the point of its place, how far the column keeps from the mine, and how far over that the block ends. */
const [past, clear, over] = [7, 5, { wide: 14, narrow: 11 }];

/** Near by, one column holds the points of both works that separate, so that the line runs straight on to the magnets and the valve. */
// prettier-ignore
const onPart = ({ size, seen, of, at, bore, rows: { flows, said } }: Site): Drawing => {
  const { 'bayan-obo': dug, baotou, kachin, ganzhou } = at;
  const ningbo = standing(at.yunsheng, of);
  const x = Math.round((baotou.x + ganzhou.x) / 2);
  const w = 2 * Math.round(ganzhou.x - x + past - 2);
  const [top, bottom] = [dug.y + clear, ganzhou.y + 2 * past];
  const [wall, outlet] = [x + w / 2, { x: x + w / 2, y: ningbo.y }];
  const feed = bore(flows.myanmar.tonnes);
  // From round the point on, up to the wall of the column, with ground between the two.
  const [from, fed] = [{ x: kachin.x - past, y: kachin.y }, { x: x - w / 2 - 2, y: kachin.y }];
  const mouth = ningbo.x - of.works.w / 2;
  const neck = { x, y: dug.y - over[size] };
  // Through the point of the mine, as far as the neck of the block reaches.
  const down = Math.max(dug.x, x - w / 2 + of.route / 2 + 3);
  return {
    pipes: [
      ...inside('ore', [{ x: down, y: neck.y }, { x: down, y: top }], of.route),
      ...run({ key: 'myanmar', points: [from, fed], bore: feed, contents: 'bounded', tone: 'others' }),
      arrow('myanmar-way', kachin, fed, 0.6, Math.min(5, Math.round(feed / 4)), 'paper'),
      ...inside('oxide', [outlet, { x: mouth, y: ningbo.y }], of.route),
      ...(mouth - wall > 20 ? [arrow('oxide-way', outlet, { x: mouth, y: ningbo.y }, 0.5, of.route / 2 - 2, 'china')] : []),
    ],
    vessels: [
      ...hopper('bayan-obo', neck, bore(said.mines.tonnes), seen.frame?.top ?? 0, w / 2 - 2),
      ...funnel('kachin', { x: kachin.x, y: kachin.y - feed / 2 }, of.funnel * 0.5, { tone: 'others' }),
      ...column('baotou', { x, y: (top + bottom) / 2 }, w, bottom - top, { tone: 'china' }, 0.25),
    ],
  };
};

export const china = (site: Site): Drawing => (site.seen.frame === undefined ? onWhole : onPart)(site);

/** What China sells Japan: the end of its own pipe, and a part of Japan's trade in magnets. */
// prettier-ignore
export const sold = ({ size, view, seen, of, at, bore, japan, rows: { flows } }: Site): Drawing => {
  const ningbo = standing(at.yunsheng, of);
  const width = bore(flows.china.tonnes);
  const [from, mouth] = [ningbo.x + of.works.w / 2, { x: japan.x - of.japan.w / 2, y: ningbo.y }];
  const isPart = seen.frame !== undefined;
  return {
    pipes: run({ key: 'china-magnets', points: [ningbo, mouth], bore: width, contents: 'flow', tone: 'china' }),
    vessels: [
      ...works('yunsheng', ningbo, of.works.w, of.works.h, { tone: 'china' }, 'paper'),
      ...(isPart && view === 'magnet-loop' ? [] : valve('valve', { x: Math.round(from + (mouth.x - from) * (isPart ? (size === 'wide' ? 0.56 : 0.46) : 0.42)), y: ningbo.y }, of.valve, of.wheel, 'china')),
      headOn({ size, seen }, 'china-magnets-way', { x: from, y: ningbo.y }, mouth, isPart ? 0.9 : 0.86, width),
    ],
  };
};
