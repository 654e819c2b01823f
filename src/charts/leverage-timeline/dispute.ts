// The view of 2010: Japan's imports as a pipe as wide as its tonnes, and under it two readings of it, side by side.
import type { PlacedText, Size, PlotScene, Shape } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import { rectPath } from '../kit/box.ts';
import { labelLeading, placed } from '../kit/placed.ts';
import { eventMarks } from '../kit/timeline.ts';
import { wrapText } from '../look/text-width.ts';
import { toneOf, type LeverageEvent } from './event.ts';
import type { Words } from './words.ts';

/** A month of Japan's imports from China; null where no figure was found. */
export interface ImportMonth {
  readonly month: number;
  readonly name: string;
  readonly tonnes: number | null;
  readonly text: string;
}
export interface Dispute {
  readonly year: number;
  readonly months: readonly ImportMonth[];
  readonly forHalt: readonly string[];
  readonly forQuotas: readonly string[];
}

/** Draws the year's second half: events over the pipe, its months under it, then the readings. */
export function dispute(
  events: readonly LeverageEvent[],
  { year, months, forHalt, forQuotas }: Dispute,
  words: Words,
  size: Size,
): PlotScene {
  const narrow = size === 'narrow';
  const [width, margin] = narrow ? [360, 16] : [640, 0];
  const bore = narrow ? 48 : 80;
  const marksY = narrow ? 38 : 40;
  const top = marksY + (narrow ? 12 : 36);
  const centre = top + bore / 2;
  const inner = width - 2 * margin;
  const wide = inner / months.length;
  const first = months[0]?.month ?? 1;
  // Months are not all a twelfth of a year: an event of the first does not begin before the pipe.
  const x = (at: number): number =>
    Math.min(width - margin, Math.max(margin, margin + ((at - year) * 12 + 1 - first) * wide));
  const most = Math.max(...months.map(({ tonnes }) => tonnes ?? 0));
  if (!(most > 0)) throw new RangeError('the view of 2010 needs a month with imports');

  const recovery = words.dispute.recovery;
  const recovered = events.find(({ id }) => id === recovery);
  const slice = (from: number, count: number, half: number): string =>
    rectPath({
      left: tenth(margin + (from - first) * wide),
      right: tenth(margin + (from - first + count) * wide),
      top: tenth(centre - half),
      bottom: tenth(centre + half),
    });
  // The event that tells of a month's imports is that month of the pipe.
  const pipe = months.flatMap(({ month, tonnes }): Shape[] => {
    if (tonnes === null) return [];
    const own = recovered !== undefined && Math.floor((recovered.span.from - year) * 12 + 1.5) === month;
    const key = own ? recovery : `import-${year}-${String(month).padStart(2, '0')}`;
    const d = slice(month, 1, ((tonnes / most) * bore) / 2);
    return [{ key, d, tone: 'japan', ink: 'fill', emphasis: 'normal' }];
  });
  const unknown = months.filter(({ tonnes }) => tonnes === null);
  const gapShape: Shape = {
    ...{ key: 'import-unknown', tone: 'japan', ink: 'gap', emphasis: 'normal' },
    d: slice(first, unknown.length, bore / 4),
  };
  const monthTexts = months.flatMap(({ month, name, tonnes, text }): PlacedText[] => {
    const at = margin + (month - first + 0.5) * wide;
    const y = top + bore + 15;
    return [
      placed(`month-${month}`, at, y, [name], { anchor: 'middle', tone: 'ink-2' }),
      ...(tonnes === null
        ? []
        : [placed(`tonnes-${month}`, at, y + 15, [text], { anchor: 'middle', weight: 600, tone: 'japan' })]),
    ];
  });
  const none = wrapText(words.dispute.unknown, unknown.length * wide - 8, 13);
  monthTexts.push(
    placed('unknown', margin + (unknown.length * wide) / 2, centre + 4.5 - (none.length - 1) * 7.5, none, {
      anchor: 'middle',
      tone: 'ink-2',
    }),
  );

  const { shapes, spots, boxes } = eventMarks(
    events
      .filter(({ id }) => id !== recovery)
      .map(({ id, span, tone, mark }) => ({ key: id, span, lane: marksY, tone, mark })),
    x,
    'right',
    [0, -10],
  );
  const said = Object.entries(words.dispute.marks).map(([id, lines]): PlacedText => {
    const [event, box] = [events.find((one) => one.id === id), boxes.get(id)];
    if (event === undefined || box === undefined)
      throw new RangeError(`no event "${id}" in the view of 2010`);
    const [anchor, at] =
      box.right > width - 60
        ? (['end', width - margin] as const)
        : event.mark === 'reported'
          ? (['start', box.right + 4] as const)
          : id === '2010-09-07-trawler-hits-two-coast-guard-vessels'
            ? (['end', box.left + (box.right - box.left) / 2 - 4] as const)
            : (['start', box.left] as const);
    return placed(`event-${id}`, at, marksY - 10 - (lines.length - 1) * labelLeading, lines, {
      anchor,
      tone: toneOf(event),
    });
  });
  const ground = baseline(margin, width - margin, marksY);

  const columnTop = top + bore + (narrow ? 52 : 60);
  const gap = narrow ? 14 : 32;
  const column = (inner - gap) / 2;
  const texts: PlacedText[] = [];
  let floor = columnTop;
  for (const [side, title, items] of [
    [0, words.dispute.halt, forHalt],
    [1, words.dispute.quotas, forQuotas],
  ] as const) {
    const left = margin + side * (column + gap);
    let y = columnTop + 4;
    texts.push(placed(`reading-${side}`, left, y, [title], { weight: 600, size: narrow ? 14 : 16 }));
    y += narrow ? 18 : 22;
    items.forEach((item, i) => {
      const lines = wrapText(item, column, 13);
      texts.push(placed(`reading-${side}-${i}`, left, y, lines));
      y += lines.length * labelLeading + (narrow ? 3 : 6);
    });
    floor = Math.max(floor, y);
  }
  const third = wrapText(words.dispute.third, inner, 13);
  texts.push(placed('reading-third', margin, floor + (narrow ? 6 : 10), third, { tone: 'ink-2' }));
  const divider: Shape = {
    ...{ key: 'readings', tone: 'rule', ink: 'wall', emphasis: 'normal' },
    d: `M${margin} ${columnTop - 16}H${width - margin}M${tenth(margin + column + gap / 2)} ${columnTop - 16}V${floor - 8}`,
  };
  return {
    width,
    height: floor + third.length * labelLeading + (narrow ? 0 : 6),
    ticks: [],
    shapes: [divider, ground, gapShape, ...pipe, ...shapes],
    spots,
    texts: [
      ...(narrow
        ? []
        : [placed('pipe', margin, top - 10, [words.dispute.pipe], { tone: 'japan', weight: 600 })]),
      ...said,
      ...monthTexts,
      ...texts,
    ],
  };
}

const baseline = (left: number, right: number, y: number): Shape => ({
  ...{ key: 'events', tone: 'rule', ink: 'wall', emphasis: 'normal' },
  d: `M${left} ${y}H${right}`,
});
