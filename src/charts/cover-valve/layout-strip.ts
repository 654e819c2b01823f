// The strip under the valve: a bar for every month, as high as its tonnes, with gaps where no figure was found.
import type { PlacedText } from '../contract/scene.ts';
import { placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/tenth.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import type { Kind, Month, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

export interface Bar {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly kind: Kind;
  readonly current: boolean;
}
export interface Line {
  readonly key: string;
  readonly d: string;
  readonly tone: 'ink' | 'policy' | 'rule';
}
/** Where the strip stands, in user units: `label` is the baseline of what it says of the current month. */
export interface StripBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
}

/** Places of bars for months in a strip, the fullest reaching its top; a month without a figure has no height. */
export function strip(
  months: readonly Month[],
  fullest: number,
  box: StripBox,
): { readonly slot: number; readonly bars: readonly Omit<Bar, 'current'>[] } {
  const slot = (box.right - box.left) / months.length;
  const bars = months.map(({ month, tonnes, kind }, i) => {
    const h = tonnes === null ? 0 : tenth((tonnes / fullest) * (box.base - box.top));
    return {
      key: month,
      x: tenth(box.left + slot * (i + 0.14)),
      y: tenth(box.base - h),
      w: tenth(slot * 0.72),
      h,
      kind,
    };
  });
  return { slot, bars };
}

/** The strip with the current months in ink, its years, and the day from which licences are needed. */
export function drawnStrip(
  rows: Rows,
  labels: Labels,
  view: View,
  box: StripBox,
  labelY: number,
): { readonly bars: readonly Bar[]; readonly lines: readonly Line[]; readonly texts: readonly PlacedText[] } {
  const { months, fullest } = rows;
  const run = rows.current[view];
  const { slot, bars } = strip(months, fullest.tonnes, box);
  const slotX = (month: string): number => box.left + slot * months.findIndex((each) => each.month === month);
  const parts = [
    currentMark(run, labels, { slot, slotX, bars, box, labelY }),
    ...yearMarks(months, { slot, slotX, box }),
    licenceMark(rows, labels, slotX, box),
  ];
  return {
    bars: bars.map((bar) => ({ ...bar, current: run.some(({ month }) => month === bar.key) })),
    lines: [
      { key: 'base', d: `M${box.left} ${box.base + 0.5}H${box.right}`, tone: 'rule' },
      ...parts.map(({ line }) => line),
    ],
    texts: parts.flatMap(({ texts }) => texts),
  };
}

interface Strip {
  readonly slot: number;
  readonly slotX: (month: string) => number;
  readonly bars: readonly Omit<Bar, 'current'>[];
  readonly box: StripBox;
  readonly labelY: number;
}
interface Mark {
  readonly line: Line;
  readonly texts: readonly PlacedText[];
}

/** What the strip says of the months that the wheel stands at, with a pointer to their bar or a bracket around their gap. */
function currentMark(run: readonly Month[], labels: Labels, { slot, slotX, bars, box, labelY }: Strip): Mark {
  const [shown] = run;
  if (shown === undefined) throw new RangeError('cover-valve needs a month to stand at');
  const first = slotX(shown.month);
  const width = slot * run.length;
  const text = labels.current(run, shown);
  const half = textWidth(text, 13, 600) / 2;
  const middle = Math.min(Math.max(first + width / 2, box.left + half + 1), box.right - half - 1);
  const top = bars.find(({ key }) => key === shown.month)?.y ?? box.base;
  const line: Line =
    shown.kind === 'none'
      ? {
          key: 'missing',
          // Under the line on which bars stand: above it, it would look like a bar.
          d: `M${tenth(first + 1)} ${box.base + 1}v3H${tenth(first + width - 1)}v-3`,
          tone: 'ink',
        }
      : {
          key: 'pointer',
          d: `M${tenth(first + slot / 2)} ${labelY + 5}V${Math.max(top - 2, labelY + 5)}`,
          tone: 'ink',
        };
  const ask = placed('ask', first + width / 2, (box.top + box.base) / 2 + 11, '?', {
    anchor: 'middle',
    size: 30,
    tone: 'ink-2',
  });
  return {
    line,
    texts: [
      placed('current', middle, labelY, text, { anchor: 'middle', weight: 600 }),
      ...(shown.kind === 'none' ? [ask] : []),
    ],
  };
}

/** A year's name stands under the middle of its months. */
function yearMarks(
  months: readonly Month[],
  { slot, slotX, box }: Pick<Strip, 'slot' | 'slotX' | 'box'>,
): Mark[] {
  return [...new Set(months.map(({ month }) => month.slice(0, 4)))].map((year) => {
    const ofYear = months.filter(({ month }) => month.startsWith(year));
    const x = tenth(Math.min(...ofYear.map(({ month }) => slotX(month))));
    return {
      line: { key: `year-${year}`, d: `M${x} ${box.base}v16`, tone: 'rule' },
      texts: [
        placed(`year-${year}`, x + (slot * ofYear.length) / 2, box.base + 17, year, {
          tone: 'ink-2',
          anchor: 'middle',
        }),
      ],
    };
  });
}

/** The day from which licences are needed, and under it the key of the bars. */
function licenceMark(rows: Rows, labels: Labels, slotX: Strip['slotX'], box: StripBox): Mark {
  const dated = tenth(slotX(rows.licences.month));
  const note = labels.licences(rows);
  const x = Math.min(dated + 5, box.right - textWidth(note, 13) - 1);
  const y = box.base + 34;
  const foot = x < dated ? y - 12 : y + 2;
  return {
    line: { key: 'licences', d: `M${dated} ${box.top}V${foot}`, tone: 'policy' },
    texts: [
      placed('licences', x, y, note, { tone: 'policy' }),
      placed('key', box.left, y + 21, wrapText(labels.key, box.right - box.left, 13), { tone: 'ink-2' }),
    ],
  };
}
