// Where the words of the map stand: beside their vessels and pipes, those of a view alone or shorter ones of all.
import type { PlacedText, Size, TextTone } from '../contract/scene.ts';
import { placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth } from '../look/text-width.ts';
import { loopLabels, isOnPipes } from './layout-loop-labels.ts';
import { hundredsSouth, type At } from './layout-plan.ts';
import type { Site } from './layout-site.ts';
import type { System, View } from './rows.ts';
import type { LabelId, Labels } from './words.ts';

interface Place {
  readonly system: System | 'every';
  /** One more system in which it is said in full, and where on a phone. */
  readonly also?: { readonly system: System; readonly narrow: By[Size] };
  readonly tone: TextTone;
  readonly from: (site: Site) => At;
  /** It stands in its own block of colour. */
  readonly inside?: true;
  /** Its last line stands there, and others above it. */
  readonly above?: true;
  /** Which lines are numbers, set large in the view of its system. */
  readonly number?: Readonly<Partial<Record<Size, readonly number[]>>>;
  /** Which lines stand on a phone behind the number before them. */
  readonly behind?: readonly number[];
  /** Which of these is Japan's, in its colour. */
  readonly ofJapan?: number;
  /** How large, where there is less room. */
  readonly digits?: Readonly<Record<Size, number>>;
  /** From there to the first baseline; on a phone, on the part of the map that its own view shows. */
  readonly by: By;
  /** Where its shorter words stand while all systems are shown, if elsewhere. */
  readonly inAll?: { readonly from?: (site: Site) => At; readonly by: Partial<By> };
}
type By = Readonly<Record<Size, readonly [dx: number, dy: number, anchor: PlacedText['anchor']]>>;

/** A part of the world that a view has not: none of its words stand there. */
const nowhere = { x: 0, y: 0, r: 0 };
/** Left of a part of the world that stands beside, and under it on a narrow artboard. */
const besideOf = (name: 'france' | 'states') => (site: Site) => {
  const { x, y, r } = site.seen.insets[name] ?? nowhere;
  return site.size === 'wide' ? { x: x - r, y } : { x, y: y + r };
};
/** Over Australia or under it, at its right edge on a wide artboard. */
const atAustralia = (side: 'over' | 'under') => (site: Site) => {
  const { insets } = site.seen;
  const { x, y, r } = insets.australia ?? nowhere;
  return { x: site.size === 'wide' ? x + r : x, y: side === 'over' ? y - r : y + r };
};
/** In the open sea beside the last pipe to Japan. */
const besideMouths = ({ mouths, at }: Site) => ({ x: mouths.heavy, y: at.gebeng.y });

const places: Readonly<Record<LabelId, Place>> = {
  mines: {
    system: 'china-system',
    tone: 'china',
    // In what China digs, which comes in over the upper edge.
    inside: true,
    from: ({ at, seen }) => ({ x: at.baotou.x, y: seen.frame?.top ?? 0 }),
    number: { wide: [1], narrow: [1] },
    digits: { wide: 34, narrow: 30 },
    by: { wide: [17, 28, 'middle'], narrow: [13, 24, 'middle'] },
    inAll: {
      // In the block, which only the view of all has.
      from: ({ at: { 'bayan-obo': mine }, view }) => (view === 'all' ? { x: mine.x, y: 0 } : mine),
      by: { wide: [0, 15, 'middle'], narrow: [0, 15, 'middle'] },
    },
  },
  baotou: {
    system: 'china-system',
    tone: 'china',
    // Left of the one column that holds both of its points.
    from: ({ at }) => at.baotou,
    by: { wide: [-15, 48, 'end'], narrow: [-14, 26, 'end'] },
  },
  myanmar: {
    system: 'china-system',
    tone: 'others',
    from: ({ at }) => at.kachin,
    number: { wide: [1], narrow: [1] },
    digits: { wide: 27, narrow: 25 },
    by: { wide: [-20, -22, 'end'], narrow: [-28, 25, 'start'] },
    inAll: { by: { wide: [-24, -6, 'end'], narrow: [-17, 0, 'end'] } },
  },
  yunsheng: {
    system: 'china-system',
    tone: 'china',
    from: ({ at }) => at.yunsheng,
    by: { wide: [-2, -35, 'middle'], narrow: [0, 18, 'middle'] },
  },
  sold: {
    system: 'china-system',
    also: { system: 'magnet-loop', narrow: [-66, -53, 'start'] },
    tone: 'china',
    // On a desk under the middle of its pipe.
    from: ({ size, at, of, japan }) =>
      size === 'wide'
        ? { x: (at.yunsheng.x + of.works.w / 2 + japan.x - of.japan.w / 2) / 2, y: at.yunsheng.y }
        : { x: at.yunsheng.x + of.works.w, y: at.yunsheng.y },
    number: { wide: [0], narrow: [0] },
    digits: { wide: 42, narrow: 44 },
    by: { wide: [-13, 55, 'middle'], narrow: [-46, 62, 'start'] },
    inAll: {
      from: ({ at, of }) => ({ x: at.yunsheng.x + of.works.w, y: at.yunsheng.y }),
      by: { wide: [-46, 22, 'start'], narrow: [-52, -50, 'start'] },
    },
  },
  japan: {
    system: 'every',
    tone: 'japan',
    above: true,
    // On a desk, beside China's own line, under its works: over them lies the coast, and under them the sea.
    from: ({ japan, of, size, view }) => ({
      x: japan.x + of.japan.w / 2,
      y: japan.y + (size === 'wide' && view === 'china-system' ? of.japan.h / 2 + 57 : -of.japan.h / 2),
    }),
    by: { wide: [0, -10, 'end'], narrow: [16, -10, 'end'] },
    inAll: { by: { wide: [6, -20, 'start'], narrow: [3, -10, 'start'] } },
  },
  'mount-weld': {
    system: 'lynas-main',
    tone: 'others',
    from: ({ size, ...site }) => atAustralia(size === 'wide' ? 'over' : 'under')({ size, ...site }),
    // In its own view both labels end with the circle.
    by: { wide: [0, -24, 'end'], narrow: [64, -118, 'end'] },
    inAll: { by: { wide: [0, -9, 'end'], narrow: [36, 24, 'end'] } },
  },
  kalgoorlie: {
    system: 'lynas-main',
    tone: 'others',
    from: atAustralia('over'),
    by: { wide: [0, -9, 'end'], narrow: [0, 0, 'end'] },
  },
  carbonate: {
    system: 'lynas-main',
    tone: 'others',
    from: ({ at }) => at.gebeng,
    by: { wide: [222, 31, 'end'], narrow: [100, 84, 'middle'] },
  },
  kuantan: {
    system: 'lynas-main',
    tone: 'others',
    from: ({ at }) => at.gebeng,
    number: { wide: [1] },
    by: { wide: [-20, -136, 'start'], narrow: [-44, -85, 'start'] },
    inAll: { from: ({ at }) => at.gebeng, by: { wide: [-17, 12, 'end'], narrow: [-14, -6, 'end'] } },
  },
  heavy: {
    system: 'lynas-main',
    // The colour of dysprosium's sliver in the drawing of a magnet.
    tone: 'ink',
    from: besideMouths,
    number: { wide: [1], narrow: [0] },
    digits: { wide: 36, narrow: 44 },
    by: { wide: [19, -56, 'start'], narrow: [-84, 29, 'end'] },
    // Nearer to the thread than to the pipe under it.
    inAll: { from: besideMouths, by: { wide: [-4, 6, 'end'] } },
  },
  lynas: {
    system: 'lynas-main',
    tone: 'others',
    from: besideMouths,
    number: { wide: [1], narrow: [1] },
    digits: { wide: 36, narrow: 44 },
    by: { wide: [11, -172, 'start'], narrow: [-38, -120, 'end'] },
    inAll: { from: besideMouths, by: { wide: [11, -64, 'start'], narrow: [6, -66, 'start'] } },
  },
  vietnam: {
    system: 'magnet-loop',
    tone: 'others',
    from: ({ at }) => at.haiphong,
    number: { wide: [1], narrow: [1] },
    digits: { wide: 22, narrow: 30 },
    by: { wide: [8, 30, 'end'], narrow: [-22, 18, 'start'] },
    inAll: { by: { narrow: [-22, 11, 'end'] } },
  },
  philippines: {
    system: 'magnet-loop',
    tone: 'others',
    from: ({ size, philippines, ...site }) =>
      size === 'wide' ? besideMouths({ size, philippines, ...site }) : philippines,
    number: { wide: [1, 3], narrow: [1, 3] },
    behind: [2, 4],
    // What Japan sends out.
    ofJapan: 1,
    digits: { wide: 30, narrow: 40 },
    by: { wide: [11, -120, 'start'], narrow: [-22, 46, 'start'] },
    inAll: {
      from: ({ philippines }) => philippines,
      by: { wide: [-4, 22, 'middle'], narrow: [-18, 4, 'end'] },
    },
  },
  minamitorishima: {
    system: 'promises',
    tone: 'policy',
    from: ({ at }) => ({ x: at.minamitorishima.x, y: at.minamitorishima.y }),
    by: { wide: [-37, 31, 'start'], narrow: [22, 28, 'end'] },
    inAll: { by: { narrow: [12, 24, 'end'] } },
  },
  lacq: {
    system: 'promises',
    tone: 'policy',
    from: besideOf('france'),
    number: { narrow: [1] },
    digits: { wide: 13, narrow: 26 },
    by: { wide: [-9, -20, 'end'], narrow: [0, 16, 'middle'] },
  },
  'lacq-way': {
    system: 'promises',
    tone: 'policy',
    from: ({
      at,
      seen: {
        insets: { france = nowhere },
      },
    }) => ({ x: at.lacq.x, y: france.y - france.r }),
    by: { wide: [-8, -6, 'end'], narrow: [11, -4, 'start'] },
  },
  states: {
    system: 'promises',
    tone: 'policy',
    from: besideOf('states'),
    by: { wide: [-9, -40, 'end'], narrow: [0, 16, 'middle'] },
  },
};

/** What a label says in a view on an artboard; nothing where it is another's. */
function linesOf(id: LabelId, labels: Labels, { view, size, seen }: Site): readonly string[] {
  const { own, narrow, all, narrowAll, quiet = [] } = labels.said[id];
  const { system, also } = places[id];
  if (view === 'all') return size === 'wide' ? (all ?? []) : (narrowAll ?? []);
  if (system === view || also?.system === view) return size === 'wide' ? own : narrow;
  if (system !== 'every') return seen.frame === undefined ? quiet : [];
  if (view === 'china-system' || view === 'magnet-loop') return size === 'wide' ? own : narrow;
  return quiet;
}

/** Whether a view is about what a label says. */
const isOf = (view: View, id: LabelId): boolean =>
  view !== 'all' && [places[id].system, places[id].also?.system].includes(view);

/** How far away Australia is, under its inset, which does not stand where Australia lies. Nothing on a phone, where the label of Mount Weld names it. */
function farAway({ size, seen, rows }: Site, labels: Labels): PlacedText[] {
  const { australia } = seen.insets;
  const [from, to] = ['gebeng', 'mount-weld'].map((id) => rows.places.find((place) => place.id === id));
  if (size === 'narrow' || australia === undefined || from === undefined || to === undefined) return [];
  const { x, y, r } = australia;
  return [
    placed('australia', x + r, y + r + 14, labels.australia(hundredsSouth(from, to)), {
      anchor: 'end',
      tone: 'ink-2',
      halo: true,
    }),
  ];
}

/** Size of a large number. */
const digits = { wide: 27, narrow: 30 } as const;

export function labelsOf(site: Site, labels: Labels, view: View): PlacedText[] {
  const onPipes = site.size === 'wide' && view === 'magnet-loop' ? loopLabels(site, labels) : [];
  const beside = (Object.keys(places) as LabelId[]).flatMap((id) => {
    const { tone, system, also, above, inside, number, ofJapan, digits: own = digits, ...place } = places[id];
    const behind = site.size === 'narrow' && isOf(view, id) ? (place.behind ?? []) : [];
    const isWhole = site.seen.frame === undefined;
    const inAll = isWhole ? place.inAll : undefined;
    const { x, y } = (inAll?.from ?? place.from)(site);
    const alsoAt = also?.system === view && site.size === 'narrow' ? also.narrow : undefined;
    const [dx, dy, anchor] = alsoAt ?? inAll?.by[site.size] ?? place.by[site.size];
    const lines = isOnPipes(site, id) ? [] : linesOf(id, labels, site);
    const isOwn = isOf(view, id);
    const large = isOwn ? (number?.[site.size] ?? []) : [];
    const isIn = inside === true && (view === 'all' || !isWhole);
    const stands = view === 'all' || isOwn || system === 'every';
    let at = y + dy - (above ? (lines.length - 1) * 15 : 0);
    return lines.map((text, i) => {
      const isLarge = large.includes(i);
      const size = isLarge ? own[site.size] : 13;
      // A large line stands further below the one before it, and clear of the one after.
      const before = large.includes(i - 1) ? own[site.size] : 13;
      const under = 15 + (size - 13) * 0.75 + (isLarge ? 0 : (before - 13) * 0.16);
      const isBehind = behind.includes(i);
      const followsNumber = before > 13 || behind.includes(i - 1);
      at += i === 0 || isBehind ? 0 : Math.max(under, isLarge && followsNumber ? size * 0.94 : 0);
      const along = isBehind ? displayWidth(lines[i - 1] ?? '', before) + 6 : 0;
      return placed(i === 0 ? id : `${id}-${i}`, tenth(x + dx + along), at, text, {
        anchor,
        tone: isIn
          ? 'on-fill'
          : isLarge && i === ofJapan
            ? 'japan'
            : stands && (i === 0 || isLarge)
              ? tone
              : 'ink-2',
        halo: !isIn,
        size,
        ...(isLarge ? { face: 'display' as const } : { weight: i === 0 ? 600 : 400 }),
      });
    });
  });
  return [...beside, ...onPipes, ...farAway(site, labels)];
}
