// Counts of one thing and another: a column each, or a bar on the narrow artboard, filled as far as China’s share by that count.
import type { PlotScene, Size } from '../contract/scene.ts';
import { linear, tick, valueTicks } from '../kit/axes.ts';
import { rectPath } from '../kit/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import { percent, tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import { edgeInk } from './layout-parts.ts';
import type { Count, Rows } from './rows.ts';
import type { Labels } from './words.ts';

const wide = {
  width: 640,
  left: 46,
  right: 630,
  top: 34,
  foot: 290,
  gap: 26,
  between: 6,
} as const;
const narrow = { width: 360, left: 12, right: 348, pitch: 48, bar: 20, gap: 8 } as const;

/** Counts of one kind of goods stand together, the least dependent first. */
const groupsOf = ({ byValue, metals2018, metals2024, toyo2024, jogmec2024, heavy2025, heavy2026 }: Rows) =>
  [
    { key: 'value', counts: [byValue] },
    { key: 'metals', counts: [metals2018, metals2024] },
    { key: 'all', counts: [jogmec2024, toyo2024] },
    { key: 'heavy', counts: [heavy2025, heavy2026] },
  ] as const;

export const countsSideBySide = (rows: Rows, labels: Labels, size: Size): PlotScene =>
  size === 'wide' ? columnsOf(rows, labels) : barsOf(rows, labels);

function columnsOf(rows: Rows, labels: Labels): PlotScene {
  const { width, left, right, top, foot, gap, between } = wide;
  const y = linear([0, 100], [foot, top]);
  const groups = groupsOf(rows);
  const all = groups.reduce((sum, { counts }) => sum + counts.length, 0);
  const inner = groups.length * gap + (all - groups.length) * between;
  const column = (right - left - inner) / all;
  let at = left + gap / 2;
  const drawn = groups.flatMap(({ key, counts }): Partial<Drawn>[] => {
    const start = at;
    const parts = counts.map((count) => {
      const box = { left: at, right: at + column };
      at = box.right + between;
      return columnOf(count, box, { y, top, foot }, labels);
    });
    const middle = (start + at - between) / 2;
    at += gap - between;
    const name = wrapText(labels.kinds[key], column * counts.length + gap - 4, 13, 600);
    return [
      ...parts,
      { texts: [placed(`kind-${key}`, middle, foot + 54, name, { anchor: 'middle', weight: 600 })] },
    ];
  });
  const ticks = valueTicks([0, 25, 50, 75, 100], { y, left, right, text: percent });
  return sceneOf({ width, height: foot + 90 }, drawn, ticks);
}

interface Levels {
  readonly y: (share: number) => number;
  readonly top: number;
  readonly foot: number;
}
/** All that Japan bought as an outline, China’s part in it, the share over it, who counts and of when under it. */
function columnOf(
  count: Count,
  { left, right }: { readonly left: number; readonly right: number },
  { y, top, foot }: Levels,
  labels: Labels,
): Partial<Drawn> {
  const level = y(count.share);
  const middle = (left + right) / 2;
  const ink = edgeInk(count.exact ? 'fill' : 'estimate');
  const said = wrapText(labels.said(count), right - left + 8, 13, 600);
  const [who, when] = labels.counter(count);
  return {
    shapes: [
      shape(`whole-${count.key}`, rectPath({ left, right, top, bottom: foot }), 'ink', 'wall'),
      shape(`column-${count.key}`, rectPath({ left, right, top: level, bottom: foot }), 'china', 'shade'),
      shape(`edge-${count.key}`, `M${tenth(left)} ${tenth(level)}H${tenth(right)}`, 'china', ink),
    ],
    texts: [
      placed(`value-${count.key}`, middle, level - 10 - (said.length - 1) * 15, said, {
        anchor: 'middle',
        weight: 600,
        halo: true,
      }),
      placed(`who-${count.key}`, middle, foot + 17, [who, when], { anchor: 'middle', tone: 'ink-2' }),
    ],
  };
}

/** Bars one under the other, with what is counted and by whom over each. */
function barsOf(rows: Rows, labels: Labels): PlotScene {
  const { width, left, right, pitch, bar, gap } = narrow;
  const x = linear([0, 100], [left, right]);
  let top = 0;
  const drawn = groupsOf(rows).flatMap(({ key, counts }) => {
    top += gap;
    return counts.map((count, i): Partial<Drawn> => {
      const box = { left, right, top: top + 20, bottom: top + 20 + bar };
      top += i === counts.length - 1 ? pitch : pitch - 4;
      const end = x(count.share);
      const middle = (box.top + box.bottom) / 2;
      const ink = edgeInk(count.exact ? 'fill' : 'estimate');
      const isLong = count.share > 72;
      const value = placed(
        `value-${count.key}`,
        isLong ? end - 10 : end + 9,
        middle + 4.5,
        labels.said(count),
        {
          anchor: isLong ? 'end' : 'start',
          weight: 600,
        },
      );
      const kind = placed(`kind-${key}`, left, box.top - 6, labels.kinds[key], { weight: 600 });
      const who = placed(`who-${count.key}`, right, box.top - 6, labels.counter(count).join(', '), {
        anchor: 'end',
        tone: 'ink-2',
      });
      return {
        shapes: [
          shape(`whole-${count.key}`, rectPath(box), 'ink', 'wall'),
          shape(`column-${count.key}`, rectPath({ ...box, right: end }), 'china', 'shade'),
          shape(`edge-${count.key}`, `M${tenth(end)} ${tenth(box.top)}V${tenth(box.bottom)}`, 'china', ink),
        ],
        texts: i === 0 ? [kind, who, value] : [who, value],
      };
    });
  });
  const ticks = [0, 50, 100].map((share, i) =>
    tick(`x-${share}`, `M${tenth(x(share))} ${top + 2}v5`, {
      base: true,
      x: tenth(x(share)),
      y: top + 21,
      anchor: (['start', 'middle', 'end'] as const)[i] ?? 'middle',
      text: percent(share),
    }),
  );
  return sceneOf({ width, height: top + 27 }, drawn, ticks);
}
