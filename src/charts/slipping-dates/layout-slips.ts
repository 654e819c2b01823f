// One row of slipping dates: a bar from the last day of the first promise, solid as far as that day is past and hatched as far as it was put off.
import type { Shape } from '../contract/scene.ts';
import { hatchLines } from '../kit/hatch.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import type { Fate, Slip } from './rows.ts';

export interface SlipRow {
  readonly key: string;
  readonly slip: Slip;
  readonly fate: Fate;
  /** Whether something runs. */
  readonly isRunning: boolean;
  /** Months to a promise that lies ahead: null for one that doesn't, undefined where the view counts from the first promise. */
  readonly toGo?: number | null;
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

interface Months {
  /** Up to here the day of the promise is past and nothing is reported to run. */
  readonly gone: number;
  /** Up to here it was put off. */
  readonly end: number;
}

function monthsOf({ slip, fate, isRunning, toGo }: SlipRow): Months {
  if (toGo !== undefined) return { gone: 0, end: toGo ?? 0 };
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
 * hatched from there to the newest promise; open at the end where that names a time or later. The start is a plate pushed along: solid where
 * something runs, hollow where it was promised, first and last; a cross stands for what was given up.
 * @param x the place of a month, counted from the line that all rows start from
 */
export function slipRow(row: SlipRow, x: (month: number) => number, y: number, thick: number): DrawnSlip {
  const { key, slip, fate, toGo, isRunning } = row;
  for (const span of [slip.first, slip.newest, slip.report])
    if (!(span.to > span.from)) throw new RangeError(`slip "${key}": a span from ${span.from} to ${span.to}`);
  const shapes: Shape[] = [];
  const [top, bottom] = [tenth(y - thick / 2), tenth(y + thick / 2)];
  const box = (from: number, to: number): Box => ({ left: tenth(x(from)), right: tenth(x(to)), top, bottom });
  const draw = (part: string, d: string, ink: Shape['ink'], tone: Shape['tone'] = 'policy') =>
    shapes.push(shape(`${key}-${part}`, d, tone, ink));

  const { gap, width, over } = plate;
  const plateFrom = (left: number): Box => ({
    left: tenth(left),
    right: tenth(left + width),
    top: top - over,
    bottom: bottom + over,
  });

  const { gone, end } = monthsOf(row);
  if (end > gone + 0.05) {
    const put = box(gone, end);
    const { left, right } = put;
    draw('slip-hatch', hatchLines(put, 5), 'hatch');
    const open = `M${right} ${top}H${left}V${bottom}H${right}`;
    draw('slip', slip.orLater && toGo === undefined ? open : rectPath(put), 'outline');
  }
  if (gone > 0.05) draw('late', rectPath(box(0, gone)), 'fill');
  if (end > 0.05 && toGo === undefined) draw('stood', rectPath(plateFrom(x(0) - width)), 'fitting');
  for (let year = 12; year < end - 0.5; year += 12)
    draw(`year-${year}`, `M${tenth(x(year))} ${top}V${bottom}`, 'hair', year < gone ? 'paper' : 'ink');

  let right = tenth(x(end));
  const isPromised = toGo === undefined && fate === 'put-off' && !slip.orLater;
  if (fate === 'reached' || (toGo === null && isRunning)) {
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
