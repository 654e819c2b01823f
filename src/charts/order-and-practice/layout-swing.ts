// The reports along a pipe that swings: down on the side of less, across to that of more, and back.
import type { PlacedText, Shape, Size } from '../contract/scene.ts';
import { arcPoints } from '../kit/arc.ts';
import type { Drawn } from '../kit/drawn.ts';
import { rectPath } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { monthSpanOf } from '../kit/time/dates.ts';
import { tenth } from '../look/tenth.ts';
import { textWidth } from '../look/text-width.ts';
import { signOf, toneOf } from './layout-said.ts';
import type { Saying } from './rows.ts';
import type { Labels } from './words.ts';

/** The middles of the pipe on its two sides, half its bore, the radius of its bends, the size of a sheet in it, and how large and far apart words are. */
const swinging = {
  wide: { less: 282, more: 624, half: 14, bend: 22, r: 9, letters: 24, pitch: 44, rim: 6 },
  narrow: { less: 18, more: 342, half: 10, bend: 16, r: 7.5, letters: 18, pitch: 32, rim: 5 },
} as const;
/** From the baseline of the two sides' names to the pipe, and from the pipe to words. */
const underNames = 9;
const fromPipe = 12;
/** Air between words and a stretch of pipe that runs across over or under them. */
const air = 3;

/** From how many months without a report on the pipe says so where it runs across. */
const longGap = 2;

/** A report with its side, and where its words begin; before it the pipe runs across at `crosses`, after so many whole months. */
interface Told {
  readonly saying: Saying;
  readonly at: number;
  readonly top: number;
  readonly crosses: number | null;
  readonly months: number;
}

/** Reports in the order of days under each other, with room for the pipe where it changes its side. */
function inOrder(told: readonly Saying[], size: Size, from: number): readonly Told[] {
  const { less, more, half, pitch } = swinging[size];
  let top = from;
  let before: number | null = null;
  let last: Saying | null = null;
  return [...told]
    .sort((a, b) => a.span.from - b.span.from)
    .map((saying): Told => {
      const at = saying.passes ? more : less;
      const isAcross = before !== null && before !== at;
      const crosses = isAcross ? top + air + half : null;
      if (isAcross) top += 2 * half + 2 * air;
      const months =
        last === null ? 0 : Math.floor(monthSpanOf(saying.date).from - monthSpanOf(last.date).from);
      const own = { saying, at, top, crosses, months };
      last = saying;
      top += pitch;
      before = at;
      return own;
    });
}

/** A quarter of a round as path data, from one angle to the other. */
const quarter = (x: number, y: number, r: number, from: number, to: number): string =>
  `L${arcPoints({ x, y }, r, r, from, to)}`;

/** The way down of one side of a pipe along its middle line, `by` to its left: two bends for each stretch across. */
function sideOf(middle: readonly (readonly [number, number])[], bend: number, by: number): string[] {
  return middle.slice(1).map(([x, y], i) => {
    const [from = 0] = middle[i] ?? [];
    const way = Math.sign(x - from);
    const side = way * by;
    // Down to the height of the stretch, across, and down again.
    return way > 0
      ? quarter(from + bend, y - bend, bend + side, 180, 90) +
          quarter(x - bend, y + bend, bend - side, 270, 360)
      : quarter(from - bend, y - bend, bend + side, 0, 90) +
          quarter(x + bend, y + bend, bend - side, 270, 180);
  });
}

/** The way up of its other side. */
function backOf(middle: readonly (readonly [number, number])[], bend: number, by: number): string[] {
  return middle
    .slice(1)
    .map(([x, y], i) => {
      const [from = 0] = middle[i] ?? [];
      const way = Math.sign(x - from);
      const side = way * by;
      return way > 0
        ? quarter(x - bend, y + bend, bend + side, 360, 270) +
            quarter(from + bend, y - bend, bend - side, 90, 180)
        : quarter(x + bend, y + bend, bend + side, 180, 270) +
            quarter(from - bend, y - bend, bend - side, 90, 0);
    })
    .toReversed();
}

/** The pipe through all reports, dashed since the press told them, with a plate at either end. */
function pipeOf(told: readonly Told[], size: Size, top: number, bottom: number): readonly Shape[] {
  const { half, bend, rim } = swinging[size];
  const [first] = told;
  const last = told.at(-1);
  if (first === undefined || last === undefined) return [];
  const middle = [
    [first.at, top] as const,
    ...told.flatMap(({ at, crosses }) => (crosses === null ? [] : [[at, crosses] as const])),
  ];
  const d = [
    `M${first.at - half} ${tenth(top)}`,
    ...sideOf(middle, bend, half),
    `V${tenth(bottom)}H${last.at + half}`,
    ...backOf(middle, bend, half),
    `V${tenth(top)}Z`,
  ].join('');
  const plate = (at: number, y: number): string =>
    rectPath({ left: at - half - rim, right: at + half + rim, top: y - 3, bottom: y + 3 });
  return [
    shape('swing', d, 'others', 'estimate'),
    shape('swing-plates', plate(first.at, top) + plate(last.at, bottom), 'ink', 'fitting'),
  ];
}

/** Each report beside the pipe, which is on the side of what it told: that less came through, or more. */
export function swing(reports: readonly Saying[], labels: Labels, size: Size, names: number): Drawn {
  const { less, more, half, r, pitch } = swinging[size];
  const top = names + underNames;
  const told = inOrder(reports, size, top + 5);
  const bottom = (told.at(-1)?.top ?? top) + pitch;
  return {
    shapes: [
      ...pipeOf(told, size, top, bottom),
      ...told.flatMap(({ saying: { key, rail, official }, at, top: from }) => {
        // Strong, on a pipe of its own tint.
        return [
          { ...signOf(key, [at, from + pitch / 2], r, toneOf(rail), official), emphasis: 'strong' as const },
        ];
      }),
    ],
    spots: [],
    texts: [
      placed('swing-less', less - half, names, labels.swing.less, { weight: 600 }),
      placed('swing-more', more + half, names, labels.swing.more, { weight: 600, anchor: 'end' }),
      ...told.flatMap((each) => [...reportAt(each, labels, size), ...gapBefore(each, labels, size)]),
    ],
  };
}

/** Where the pipe runs across after months without a report, how many these were: its turns stand at one distance from each other. */
function gapBefore({ saying, crosses, months }: Told, labels: Labels, size: Size): PlacedText[] {
  if (crosses === null || months < longGap) return [];
  const { less, more } = swinging[size];
  return [
    placed(`gap-${saying.key}`, (less + more) / 2, crosses + 4.5, labels.gap(months), { anchor: 'middle' }),
  ];
}

/** The words of a report beside its stretch of the pipe: its day and who told it, and under these in large type what. */
function reportAt({ saying, at, top }: Told, labels: Labels, size: Size): PlacedText[] {
  const { half, letters } = swinging[size];
  const { key, passes } = saying;
  const anchor = passes ? 'end' : 'start';
  const inward = passes ? -1 : 1;
  const x = at + inward * (half + fromPipe);
  const [by, what] = labels.report(key);
  const [day, note] = [labels.day(saying), labels.notes[key]];
  const first = top + 11;
  const afterDay = x + inward * (textWidth(day, 13, 600) * 1.04 + 6);
  const afterBy = afterDay + inward * (textWidth(by, 13) * 1.04 + 9);
  const quiet = { tone: 'ink-2', anchor } as const;
  return [
    placed(`day-${key}`, x, first, day, { weight: 600, anchor }),
    placed(`by-${key}`, afterDay, first, by, quiet),
    ...(note === undefined ? [] : [placed(`note-${key}`, afterBy, first, note, quiet)]),
    placed(`saying-${key}`, x, first + 4 + 0.76 * letters, what, { size: letters, face: 'display', anchor }),
  ];
}
