// Counts of one thing and another: a column each, or a bar on the narrow artboard, filled as far as China’s share by that count.
import type { PlotScene, Size } from '../contract/scene.ts';
import { linear } from '../kit/axes.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { barShapes, columnShapes, inkOfShare } from './layout-bars.ts';
import { shortScale } from './layout-parts.ts';
import type { Count, Rows } from './rows.ts';
import type { Labels } from './words.ts';

const wide = {
  width: 640,
  left: 46,
  right: 636,
  top: 36,
  foot: 284,
  gap: 16,
  between: 8,
  /** Before the counts of other years. */
  apart: 44,
  thick: 5,
  large: 24,
} as const;
const narrow = {
  width: 360,
  left: 12,
  right: 348,
  pitch: 53,
  bar: 29,
  gap: 8,
  /** Room for the heading of a part, and before the counts of other years. */
  head: 22,
  apart: 12,
  thick: 5,
  large: 24,
} as const;

/** How thick a plate at an end of a pipe is, and how far it reaches over the bore. */
const over = 4;
const plates = (key: string, boxes: readonly Box[]) =>
  shape(key, boxes.map((box) => rectPath(box)).join(''), 'ink', 'fitting');

/** Counts of one kind of goods. */
interface Group {
  readonly key: string;
  readonly kind: keyof Labels['kinds'];
  readonly counts: readonly Count[];
}
interface Part {
  readonly key: string;
  readonly head: string;
  readonly groups: readonly Group[];
}

/** Those of one kind stand together, the least dependent first: of the year that the finding compares, and apart from them of other years. */
const partsOf = (
  { byValue, metals2018, metals2024, toyo2024, jogmec2024, heavy2025, heavy2026 }: Rows,
  labels: Labels,
): readonly Part[] => [
  {
    key: 'same-year',
    head: String(metals2024.year),
    groups: [
      { key: 'value', kind: 'value', counts: [byValue] },
      { key: 'metals', kind: 'metals', counts: [metals2024] },
      { key: 'all', kind: 'all', counts: [jogmec2024, toyo2024] },
    ],
  },
  {
    key: 'other-years',
    head: labels.otherYears,
    groups: [
      { key: 'metals-before', kind: 'metals', counts: [metals2018] },
      { key: 'heavy', kind: 'heavy', counts: [heavy2025, heavy2026] },
    ],
  },
];

export const countsSideBySide = (rows: Rows, labels: Labels, size: Size): PlotScene =>
  size === 'wide' ? columnsOf(rows, labels) : barsOf(rows, labels);

function columnsOf(rows: Rows, labels: Labels): PlotScene {
  const { width, left, right, top, foot, gap, between, apart } = wide;
  const y = linear([0, 100], [foot, top]);
  const parts = partsOf(rows, labels);
  const groups = parts.flatMap((part) => part.groups);
  const all = groups.reduce((sum, { counts }) => sum + counts.length, 0);
  const inner =
    (groups.length - parts.length + 1) * gap + (parts.length - 1) * apart + (all - groups.length) * between;
  const column = (right - left - inner) / all;
  let at = left + gap / 2;
  const drawn = parts.flatMap((part): Partial<Drawn>[] => {
    const first = at;
    const columns = part.groups.flatMap(({ key, kind, counts }): Partial<Drawn>[] => {
      const start = at;
      const own = counts.map((count) => {
        const box = { left: at, right: at + column };
        at = box.right + between;
        return columnOf(count, box, { y, top, foot }, labels);
      });
      const middle = (start + at - between) / 2;
      at += gap - between;
      const name = wrapText(labels.kinds[kind], column * counts.length + gap - 4, 13, 600);
      return [
        ...own,
        { texts: [placed(`kind-${key}`, middle, foot + 53, name, { anchor: 'middle', weight: 600 })] },
      ];
    });
    at += apart - gap;
    return [
      ...columns,
      { texts: [placed(`part-${part.key}`, first, top - 16, part.head, { size: 16, weight: 600 })] },
    ];
  });
  return sceneOf(
    { width, height: foot + 76 },
    [...drawn, sellers(rows.byValue, labels, { y, top, foot, at: left + gap / 2 + column / 2 })],
    shortScale({ y, left, right }),
  );
}

/** Whose is what, in the first column: it has room for both words. */
const sellers = (
  { share }: Count,
  labels: Labels,
  { y, top, foot, at }: Levels & { readonly at: number },
) => ({
  texts: [
    placed('from-others', at, (top + y(share)) / 2 + 4.5, labels.fromOthers, {
      anchor: 'middle',
      tone: 'ink-2',
    }),
    placed('from-china', at, foot - 10, labels.fromChina, { anchor: 'middle', tone: 'on-fill', weight: 600 }),
  ],
});

interface Levels {
  readonly y: (share: number) => number;
  readonly top: number;
  readonly foot: number;
}
/** All that Japan bought as an outline, China’s part in it with its share under the edge, who counts and of when below. */
function columnOf(
  count: Count,
  { left, right }: { readonly left: number; readonly right: number },
  { y, top, foot }: Levels,
  labels: Labels,
): Partial<Drawn> {
  const level = y(count.share);
  const middle = (left + right) / 2;
  const [nearly, number] = labels.parted(count);
  const under = level + wide.thick + (nearly === '' ? 5 : 21);
  const [who, when] = labels.counter(count);
  const { thick, large } = wide;
  return {
    shapes: [
      shape(`whole-${count.key}`, rectPath({ left, right, top, bottom: foot }), 'ink', 'wall'),
      ...columnShapes(count.key, { left, right, top: tenth(level), bottom: foot }, inkOfShare(count)),
      plates(`plates-${count.key}`, [
        { left: left - over, right: right + over, top: top - over, bottom: top },
        { left: left - over, right: right + over, top: foot, bottom: foot + over },
      ]),
    ],
    texts: [
      ...(nearly === ''
        ? []
        : [
            placed(`nearly-${count.key}`, middle, level + thick + 17, nearly, {
              anchor: 'middle',
              weight: 600,
              tone: 'on-fill',
            }),
          ]),
      placed(`value-${count.key}`, middle, under + 0.74 * large, number, {
        anchor: 'middle',
        size: large,
        face: 'display',
        tone: 'on-fill',
      }),
      placed(`who-${count.key}`, middle, foot + 17, [who, when], { anchor: 'middle', tone: 'ink-2' }),
    ],
  };
}

/** Bars one under the other, with what is counted and by whom over each. */
function barsOf(rows: Rows, labels: Labels): PlotScene {
  const { width, left, right, pitch, bar, gap, thick, large, head, apart } = narrow;
  const x = linear([0, 100], [left, right]);
  let top = 0;
  const inPart = ({ key, kind, counts }: Group): Partial<Drawn>[] => {
    top += gap;
    return counts.map((count, i): Partial<Drawn> => {
      const box = { left, right, top: top + 20, bottom: top + 20 + bar };
      top += i === counts.length - 1 ? pitch : pitch - 3;
      const end = x(count.share);
      const middle = (box.top + box.bottom) / 2;
      const [nearly, number] = labels.parted(count);
      const before = nearly === '' ? 0 : textWidth(nearly, 13, 600) + 6;
      const measure = before + textWidth(number, large);
      const isLong = end + 7 + measure > right - 6;
      const from = isLong ? end - thick - 6 - measure : end + 7;
      const tone = isLong ? 'on-fill' : 'ink';
      const value = [
        ...(nearly === ''
          ? []
          : [placed(`nearly-${count.key}`, from, middle + 4.5, nearly, { weight: 600, tone })]),
        placed(`value-${count.key}`, from + before, middle + 0.36 * large, number, {
          size: large,
          face: 'display',
          tone,
        }),
      ];
      const kindName = placed(`kind-${key}`, left, box.top - 6, labels.kinds[kind], { weight: 600 });
      const who = placed(`who-${count.key}`, right, box.top - 6, labels.counter(count).join(', '), {
        anchor: 'end',
        tone: 'ink-2',
      });
      return {
        shapes: [
          shape(`whole-${count.key}`, rectPath(box), 'ink', 'wall'),
          ...barShapes(count.key, { ...box, right: tenth(end) }, inkOfShare(count)),
          plates(`plates-${count.key}`, [
            { left: left - over, right: left, top: box.top - over, bottom: box.bottom + over },
            { left: right, right: right + over, top: box.top - over, bottom: box.bottom + over },
          ]),
        ],
        texts: i === 0 ? [kindName, who, ...value] : [who, ...value],
      };
    });
  };
  const drawn = partsOf(rows, labels).flatMap((part, i): Partial<Drawn>[] => {
    top += i === 0 ? 0 : apart;
    const title = placed(`part-${part.key}`, left - over, top + 15, part.head, { size: 16, weight: 600 });
    top += head;
    return [{ texts: [title] }, ...part.groups.flatMap(inPart)];
  });
  const own = head + gap + 20 + bar / 2 + 4.5;
  const sold = {
    texts: [
      placed('from-china', left + 8, own, labels.fromChina, { tone: 'on-fill', weight: 600 }),
      placed('from-others', right - 8, own, labels.fromOthers, { anchor: 'end', tone: 'ink-2' }),
    ],
  };
  return sceneOf({ width, height: top }, [...drawn, sold], []);
}
