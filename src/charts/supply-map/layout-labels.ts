// Where the words of the map stand: beside their vessels and pipes, those of a view alone or shorter ones of all.
import type { PlacedText, Size, TextTone } from '../contract/scene.ts';
import { placed } from '../kit/labels/placed.ts';
import { plans, type At } from './layout-plan.ts';
import type { Site } from './layout-systems.ts';
import type { System, View } from './rows.ts';
import type { LabelId, Labels } from './words.ts';

interface Place {
  readonly system: System | 'every';
  /** More systems in which it is said in full. */
  readonly also?: System;
  readonly tone: TextTone;
  readonly from: (site: Site) => At;
  /** Its last line stands there, and others above it. */
  readonly above?: true;
  /** Which line is a number, set large in the view of its system. */
  readonly number?: Readonly<Partial<Record<Size, number>>>;
  /** On land alone, where a seam of paper round its letters would be a stain. */
  readonly onLand?: Size;
  /** From there to the first baseline. */
  readonly by: Readonly<Record<Size, readonly [dx: number, dy: number, anchor: PlacedText['anchor']]>>;
}
const insetFoot = (name: 'france' | 'states') => (site: Site) => {
  const { x, y, r } = plans[site.size].insets[name];
  return { x, y: y + r };
};

const places: Readonly<Record<LabelId, Place>> = {
  mines: {
    system: 'china-system',
    tone: 'china',
    from: ({ at }) => at['bayan-obo'],
    number: { wide: 1, narrow: 1 },
    by: { wide: [-24, -20, 'end'], narrow: [-20, -12, 'end'] },
  },
  baotou: {
    system: 'china-system',
    tone: 'china',
    from: ({ at }) => at.baotou,
    by: { wide: [-16, 29, 'end'], narrow: [-14, 20, 'end'] },
  },
  myanmar: {
    system: 'china-system',
    tone: 'others',
    from: ({ at }) => at.kachin,
    number: { wide: 1 },
    by: { wide: [-24, -6, 'end'], narrow: [-17, 0, 'end'] },
  },
  ganzhou: {
    system: 'china-system',
    tone: 'china',
    from: ({ at }) => at.ganzhou,
    by: { wide: [15, 14, 'start'], narrow: [12, 12, 'start'] },
  },
  sold: {
    system: 'china-system',
    also: 'magnet-loop',
    tone: 'china',
    from: ({ at, of }) => ({ x: at.yunsheng.x + of.works.w, y: at.yunsheng.y }),
    number: { wide: 0, narrow: 0 },
    by: { wide: [33, 22, 'end'], narrow: [-19, -47, 'middle'] },
  },
  japan: {
    system: 'every',
    tone: 'japan',
    above: true,
    from: ({ japan, of }) => ({ x: japan.x + of.japan.w / 2, y: japan.y - of.japan.h / 2 }),
    by: { wide: [6, -8, 'start'], narrow: [3, -10, 'start'] },
  },
  'mount-weld': {
    system: 'lynas-main',
    tone: 'others',
    from: ({ at }) => at['mount-weld'],
    onLand: 'narrow',
    by: { wide: [20, -71, 'middle'], narrow: [15, -8, 'start'] },
  },
  kalgoorlie: {
    system: 'lynas-main',
    tone: 'others',
    from: ({ at }) => at.kalgoorlie,
    onLand: 'narrow',
    by: { wide: [-38, 24, 'end'], narrow: [16, 4, 'start'] },
  },
  carbonate: {
    system: 'lynas-main',
    tone: 'others',
    from: ({ at }) => at.gebeng,
    by: { wide: [20, 30, 'start'], narrow: [9, 96, 'start'] },
  },
  kuantan: {
    system: 'lynas-main',
    tone: 'others',
    from: ({ at }) => at.gebeng,
    number: { wide: 1, narrow: 1 },
    by: { wide: [-24, -22, 'end'], narrow: [-18, -6, 'end'] },
  },
  heavy: {
    system: 'lynas-main',
    tone: 'others',
    from: ({ mouths, at }) => ({ x: mouths.heavy, y: at.gebeng.y }),
    number: { wide: 1 },
    by: { wide: [9, -126, 'start'], narrow: [-5, 19, 'end'] },
  },
  lynas: {
    system: 'lynas-main',
    tone: 'others',
    from: ({ mouths, at }) => ({ x: mouths.heavy, y: at.gebeng.y }),
    number: { narrow: 1 },
    by: { wide: [-18, -50, 'end'], narrow: [-160, -38, 'start'] },
  },
  vietnam: {
    system: 'magnet-loop',
    tone: 'japan',
    from: ({ at }) => at.haiphong,
    number: { wide: 1 },
    by: { wide: [-20, 12, 'end'], narrow: [-22, 11, 'end'] },
  },
  philippines: {
    system: 'magnet-loop',
    tone: 'japan',
    from: ({ philippines }) => philippines,
    number: { wide: 1 },
    by: { wide: [-20, 2, 'end'], narrow: [-16, 4, 'end'] },
  },
  sent: {
    system: 'magnet-loop',
    tone: 'japan',
    from: ({ mouths, philippines }) => ({ x: mouths.heavy, y: philippines.y }),
    by: { wide: [9, 4, 'start'], narrow: [7, -24, 'start'] },
  },
  minamitorishima: {
    system: 'promises',
    tone: 'policy',
    from: ({ at }) => ({ x: at.minamitorishima.x, y: at.minamitorishima.y }),
    by: { wide: [44, 24, 'end'], narrow: [12, 24, 'end'] },
  },
  lacq: {
    system: 'promises',
    tone: 'policy',
    from: insetFoot('france'),
    by: { wide: [0, 18, 'middle'], narrow: [0, 16, 'middle'] },
  },
  'lacq-way': {
    system: 'promises',
    tone: 'policy',
    from: ({ at, size }) => ({ x: at.lacq.x, y: plans[size].insets.france.y - plans[size].insets.france.r }),
    by: { wide: [12, -8, 'start'], narrow: [0, 0, 'start'] },
  },
  states: {
    system: 'promises',
    tone: 'policy',
    from: insetFoot('states'),
    by: { wide: [0, 18, 'middle'], narrow: [0, 16, 'middle'] },
  },
};

/** What a label says in a view on an artboard; nothing where it is another's. */
function linesOf(id: LabelId, labels: Labels, view: View, size: Size): readonly string[] {
  const { own, narrow, all, narrowAll, quiet = [] } = labels.said[id];
  const { system, also } = places[id];
  if (view === 'all') return size === 'wide' ? (all ?? (hasAll(id, labels) ? own : [])) : (narrowAll ?? []);
  if (system === view || also === view) return size === 'wide' ? own : narrow;
  if (system === 'every' && (view === 'china-system' || view === 'magnet-loop'))
    return size === 'wide' ? own : narrow;
  return quiet;
}
/** A label without words for all systems together says its own there, if a phone has some. */
const hasAll = (id: LabelId, labels: Labels): boolean => labels.said[id].narrowAll !== undefined;

/** Size of a large number. */
const digits = { wide: 25, narrow: 19 } as const;

export function labelsOf(site: Site, labels: Labels, view: View): PlacedText[] {
  return (Object.keys(places) as LabelId[]).flatMap((id) => {
    const { from, by, tone, system, also, above, number, onLand } = places[id];
    const { x, y } = from(site);
    const [dx, dy, anchor] = by[site.size];
    const lines = linesOf(id, labels, view, site.size);
    const isOwn = view !== 'all' && (system === view || also === view);
    const large = isOwn ? number?.[site.size] : undefined;
    const stands = view === 'all' || isOwn || system === 'every';
    let at = y + dy - (above ? (lines.length - 1) * 15 : 0);
    return lines.map((text, i) => {
      const size = i === large ? digits[site.size] : 13;
      // A large line stands further below the one before it.
      at += i === 0 ? 0 : 15 + (size - 13) * 0.75;
      return placed(i === 0 ? id : `${id}-${i}`, x + dx, at, text, {
        anchor,
        tone: stands && (i === 0 || i === large) ? tone : 'ink-2',
        ...(onLand === site.size ? {} : { halo: true }),
        size,
        ...(i === large ? { face: 'display' as const } : { weight: i === 0 ? 600 : 400 }),
      });
    });
  });
}
