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
  /** How large, where there is less room. */
  readonly digits?: Readonly<Record<Size, number>>;
  /** From there to the first baseline. */
  readonly by: By;
  /** Where its shorter words stand while all systems are shown, if elsewhere. */
  readonly inAll?: { readonly from: (site: Site) => At; readonly by: By };
}
type By = Readonly<Record<Size, readonly [dx: number, dy: number, anchor: PlacedText['anchor']]>>;

/** Left of a part of the world that stands beside, and under it on a narrow artboard. */
const besideOf = (name: 'france' | 'states') => (site: Site) => {
  const { x, y, r } = plans[site.size].insets[name];
  return site.size === 'wide' ? { x: x - r, y } : { x, y: y + r };
};
/** Over Australia or under it, at the right edge of a wide artboard. */
const atAustralia = (side: 'over' | 'under') => (site: Site) => {
  const { width, insets } = plans[site.size];
  const { x, y, r } = insets.australia;
  return { x: site.size === 'wide' ? width - 4 : x, y: side === 'over' ? y - r : y + r };
};
/** In the open sea beside the last pipe to Japan. */
const besideMouths = ({ mouths, at }: Site) => ({ x: mouths.heavy, y: at.gebeng.y });

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
    by: { wide: [15, 15, 'start'], narrow: [12, 12, 'start'] },
  },
  sold: {
    system: 'china-system',
    also: 'magnet-loop',
    tone: 'china',
    from: ({ at, of }) => ({ x: at.yunsheng.x + of.works.w, y: at.yunsheng.y }),
    number: { wide: 0, narrow: 0 },
    digits: { wide: 20, narrow: 17 },
    by: { wide: [35, 23, 'end'], narrow: [-26, -64, 'middle'] },
    inAll: {
      from: ({ at, of }) => ({ x: at.yunsheng.x + of.works.w, y: at.yunsheng.y }),
      by: { wide: [-46, 22, 'start'], narrow: [-52, -50, 'start'] },
    },
  },
  japan: {
    system: 'every',
    tone: 'japan',
    above: true,
    from: ({ japan, of }) => ({ x: japan.x + of.japan.w / 2, y: japan.y - of.japan.h / 2 }),
    by: { wide: [6, -20, 'start'], narrow: [3, -10, 'start'] },
  },
  'mount-weld': {
    system: 'lynas-main',
    tone: 'others',
    from: ({ size, ...site }) => atAustralia(size === 'wide' ? 'over' : 'under')({ size, ...site }),
    by: { wide: [0, -9, 'end'], narrow: [36, 24, 'end'] },
  },
  kalgoorlie: {
    system: 'lynas-main',
    tone: 'others',
    from: atAustralia('under'),
    by: { wide: [0, 15, 'end'], narrow: [0, 0, 'end'] },
  },
  carbonate: {
    system: 'lynas-main',
    tone: 'others',
    from: ({ at }) => at.gebeng,
    by: { wide: [373, 38, 'end'], narrow: [188, 40, 'end'] },
  },
  kuantan: {
    system: 'lynas-main',
    tone: 'others',
    from: ({ at }) => at.gebeng,
    number: { wide: 1, narrow: 1 },
    by: { wide: [-53, -67, 'end'], narrow: [-22, -6, 'end'] },
    inAll: { from: ({ at }) => at.gebeng, by: { wide: [-17, -6, 'end'], narrow: [-14, -6, 'end'] } },
  },
  heavy: {
    system: 'lynas-main',
    tone: 'others',
    from: besideMouths,
    number: { wide: 1 },
    by: { wide: [11, -38, 'start'], narrow: [6, -38, 'start'] },
    inAll: { from: besideMouths, by: { wide: [-4, 12, 'end'], narrow: [6, -38, 'start'] } },
  },
  lynas: {
    system: 'lynas-main',
    tone: 'others',
    from: besideMouths,
    number: { wide: 1, narrow: 1 },
    by: { wide: [11, -112, 'start'], narrow: [6, -89, 'start'] },
    inAll: { from: besideMouths, by: { wide: [11, -64, 'start'], narrow: [6, -66, 'start'] } },
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
    from: besideMouths,
    number: { wide: 1 },
    by: { wide: [11, -98, 'start'], narrow: [6, -76, 'start'] },
    inAll: {
      from: ({ philippines }) => philippines,
      by: { wide: [0, 23, 'middle'], narrow: [-14, 4, 'end'] },
    },
  },
  minamitorishima: {
    system: 'promises',
    tone: 'policy',
    from: ({ at }) => ({ x: at.minamitorishima.x, y: at.minamitorishima.y }),
    by: { wide: [-37, 31, 'start'], narrow: [12, 24, 'end'] },
  },
  lacq: {
    system: 'promises',
    tone: 'policy',
    from: besideOf('france'),
    by: { wide: [-9, -20, 'end'], narrow: [0, 16, 'middle'] },
  },
  'lacq-way': {
    system: 'promises',
    tone: 'policy',
    from: ({ at, size }) => ({ x: at.lacq.x, y: plans[size].insets.france.y - plans[size].insets.france.r }),
    by: { wide: [-8, -6, 'end'], narrow: [0, 0, 'start'] },
  },
  states: {
    system: 'promises',
    tone: 'policy',
    from: besideOf('states'),
    by: { wide: [-9, -40, 'end'], narrow: [0, 16, 'middle'] },
  },
};

/** What a label says in a view on an artboard; nothing where it is another's. */
function linesOf(id: LabelId, labels: Labels, view: View, size: Size): readonly string[] {
  const { own, narrow, all, narrowAll, quiet = [], narrowQuiet = quiet } = labels.said[id];
  const { system, also } = places[id];
  if (view === 'all') return size === 'wide' ? (all ?? (hasAll(id, labels) ? own : [])) : (narrowAll ?? []);
  if (system === view || also === view) return size === 'wide' ? own : narrow;
  if (system === 'every' && (view === 'china-system' || view === 'magnet-loop'))
    return size === 'wide' ? own : narrow;
  return size === 'wide' ? quiet : narrowQuiet;
}
/** A label without words for all systems together says its own there, if a phone has some. */
const hasAll = (id: LabelId, labels: Labels): boolean => labels.said[id].narrowAll !== undefined;

/** Size of a large number. */
const digits = { wide: 25, narrow: 19 } as const;

export function labelsOf(site: Site, labels: Labels, view: View): PlacedText[] {
  return (Object.keys(places) as LabelId[]).flatMap((id) => {
    const { from, by, tone, system, also, above, number, inAll, digits: own = digits } = places[id];
    const place = view === 'all' && inAll !== undefined ? inAll : { from, by };
    const { x, y } = place.from(site);
    const [dx, dy, anchor] = place.by[site.size];
    const lines = linesOf(id, labels, view, site.size);
    const isOwn = view !== 'all' && (system === view || also === view);
    const large = isOwn ? number?.[site.size] : undefined;
    const stands = view === 'all' || isOwn || system === 'every';
    let at = y + dy - (above ? (lines.length - 1) * 15 : 0);
    return lines.map((text, i) => {
      const size = i === large ? own[site.size] : 13;
      // A large line stands further below the one before it.
      at += i === 0 ? 0 : 15 + (size - 13) * 0.75;
      return placed(i === 0 ? id : `${id}-${i}`, x + dx, at, text, {
        anchor,
        tone: stands && (i === 0 || i === large) ? tone : 'ink-2',
        halo: true,
        size,
        ...(i === large ? { face: 'display' as const } : { weight: i === 0 ? 600 : 400 }),
      });
    });
  });
}
