// One row of slipping dates: a bar from the last day of the first promise, solid as far as that day is past and hatched as far as it was put off; or a plate at the day of a promise that did not move.
import type { Shape } from '../contract/scene.ts';
import { hatchLines } from '../kit/hatch.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import type { Fate, Slip } from './rows.ts';

export interface SlipRow {
  readonly key: string;
  readonly slip: Slip;
  readonly fate: Fate;
  /** Whether something runs. */
  readonly isRunning: boolean;
  /** Whether the newest promise, too, was past when the evidence ended, and no report says what became of it. */
  readonly isUnheard: boolean;
}

export interface DrawnSlip {
  readonly shapes: readonly Shape[];
  /** Everything that the row draws, from end to end. */
  readonly whole: Box;
  /** Where the solid part ends and the hatched one begins; null for a bar of one part. */
  readonly meet: number | null;
}

/** A plate at the end of a bar: how far behind it that of what runs stands, as the two are alike in grey, how wide, and how far over the bar on both sides. */
const plate = { gap: 2, width: 6, over: 3 } as const;

const plateAt = (left: number, top: number, bottom: number): Box => ({
  left: tenth(left),
  right: tenth(left + plate.width),
  top: top - plate.over,
  bottom: bottom + plate.over,
});

/**
 * Draws a promise that did not move around `y`: a hollow plate at its last day, on a line from the day that all rows start from, and no bar, for
 * the length of one says how late a thing is; a green plate on that day where something runs.
 * @param toGo months to a promise that lies ahead, null for one that doesn't
 */
export function waitRow(
  { key, isRunning, toGo }: Pick<SlipRow, 'key' | 'isRunning'> & { readonly toGo: number | null },
  x: (month: number) => number,
  y: number,
  thick: number,
): DrawnSlip {
  const [top, bottom] = [tenth(y - thick / 2), tenth(y + thick / 2)];
  const runs = plateAt(x(0), top, bottom);
  const from = isRunning ? runs.right : tenth(x(0));
  const due = toGo === null ? null : plateAt(x(toGo), top, bottom);
  return {
    shapes: [
      ...(due === null
        ? []
        : [
            shape(`${key}-slip`, `M${from} ${tenth(y)}H${due.left}`, 'policy', 'outline'),
            shape(`${key}-newest`, rectPath(due), 'policy', 'fitting'),
          ]),
      ...(isRunning ? [shape(`${key}-reached`, rectPath(runs), 'others', 'fill')] : []),
    ],
    whole: { left: tenth(x(0)), right: due?.right ?? from, top, bottom },
    meet: null,
  };
}

interface Months {
  /** Up to here the day of the promise is past and nothing is reported to run. */
  readonly gone: number;
  /** Up to here it was put off. */
  readonly end: number;
}

function monthsOf({ slip, fate, isRunning }: SlipRow): Months {
  const { newest, reached, ended, report } = slip;
  const at = fate === 'reached' ? reached?.from : fate === 'ended' ? ended?.from : undefined;
  if (at !== undefined) return { gone: Math.max(0, at), end: Math.max(0, at) };
  const gone = isRunning ? 0 : Math.max(0, report.from);
  if (fate === 'unmoved') return { gone: 0, end: 0 };
  const end = fate === 'overdue' ? report.from : Math.max(0, newest.to);
  return { gone: Math.min(gone, end), end };
}

/**
 * Draws one row around `y`, `thick` high: a bar from zero, solid up to the day of the newest report, as no start was known by then, and
 * hatched from there to the newest promise, or empty where that is past and nothing tells of it; open at the end where it names a time or later. The start is a plate pushed along: solid where
 * something runs, hollow where it was promised, first and last; a cross stands for what was given up.
 * @param x the place of a month, counted from the line that all rows start from
 */
export function slipRow(row: SlipRow, x: (month: number) => number, y: number, thick: number): DrawnSlip {
  const { key, slip, fate, isUnheard } = row;
  for (const span of [slip.first, slip.newest, slip.report])
    if (!(span.to > span.from)) throw new RangeError(`slip "${key}": a span from ${span.from} to ${span.to}`);
  const shapes: Shape[] = [];
  const [top, bottom] = [tenth(y - thick / 2), tenth(y + thick / 2)];
  const box = (from: number, to: number): Box => ({ left: tenth(x(from)), right: tenth(x(to)), top, bottom });
  const draw = (part: string, d: string, ink: Shape['ink'], tone: Shape['tone'] = 'policy') =>
    shapes.push(shape(`${key}-${part}`, d, tone, ink));

  const { gap, width } = plate;
  const plateFrom = (left: number): Box => plateAt(left, top, bottom);

  const { gone, end } = monthsOf(row);
  if (end > gone + 0.05) {
    const put = box(gone, end);
    const { left, right } = put;
    if (!isUnheard) draw('slip-hatch', hatchLines(put, 5), 'hatch');
    const open = `M${right} ${top}H${left}V${bottom}H${right}`;
    draw('slip', slip.orLater ? open : rectPath(put), 'outline');
  }
  if (gone > 0.05) draw('late', rectPath(box(0, gone)), 'fill');
  if (end > 0.05) draw('stood', rectPath(plateFrom(x(0) - width)), 'fitting');
  for (let year = 12; year < end - 0.5; year += 12)
    draw(`year-${year}`, `M${tenth(x(year))} ${top}V${bottom}`, 'hair', year < gone ? 'paper' : 'ink');

  let right = tenth(x(end));
  const isPromised = fate === 'put-off' && !slip.orLater;
  if (fate === 'reached') {
    const closed = plateFrom(right + (end > 0.05 ? gap : 0));
    draw('reached', rectPath(closed), 'fill', 'others');
    right = closed.right;
  } else if (isPromised) {
    const hollow = plateFrom(right);
    draw('newest', rectPath(hollow), 'fitting');
    right = hollow.right;
  } else if (fate === 'ended') {
    const arm = thick / 2 - 2;
    const [left, middle] = [right + 5, tenth(y)];
    const [high, low] = [tenth(middle - arm), tenth(middle + arm)];
    right = tenth(left + 2 * arm);
    draw('ended', `M${left} ${high}L${right} ${low}M${left} ${low}L${right} ${high}`, 'line', 'ink');
  } else if (end <= 0.05) {
    const first = plateFrom(x(0) - width);
    draw('first', rectPath(first), 'fitting');
  }
  const meet = gone > 0.05 && end > gone + 0.05 ? tenth(x(gone)) : null;
  return { shapes, whole: { left: tenth(x(0)), right, top, bottom }, meet };
}
