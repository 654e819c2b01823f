// One row of slipping dates: from the last day of the first promise to the newest one, and on to what became of it.
import type { Shape, Spot } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import type { Span } from '../kit/time/dates.ts';
import { hatchLines } from '../kit/hatch.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import type { Fate, Slip } from './rows.ts';

export interface SlipRow {
  readonly key: string;
  readonly slip: Slip;
  readonly fate: Fate;
  /** Months to a promise that lies ahead, where the view counts them. */
  readonly toGo: number | null;
}

export interface DrawnSlip {
  readonly shapes: readonly Shape[];
  readonly spots: readonly Spot[];
  /** Everything that the row draws, from end to end. */
  readonly whole: Box;
}

/** A promise of one day is still to be seen. */
const leastWidth = 4;
/** A month is drawn as a day is; only what is vaguer than this is dashed. */
const vague = 1.01;

/**
 * Draws one row around `y`, `thick` high. Before zero the first promise, a fine line as long as it is vague; after zero the slip, hatched, and
 * dashed where the newest promise is vague. Then a line to a cross where it was given up, or the two walls of an open end: up to a spot where
 * it was reached, else up to the newest report.
 * @param x the place of a month, counted from the last day of the first promise
 * @param dot the radius of that spot, small beside a bar, so that it shows a day and no months
 */
export function slipRow(
  row: SlipRow,
  x: (month: number) => number,
  y: number,
  thick: number,
  dot: number,
): DrawnSlip {
  const { key, slip, toGo } = row;
  for (const span of [slip.first, slip.newest, slip.report])
    if (!(span.to > span.from)) throw new RangeError(`slip "${key}": a span from ${span.from} to ${span.to}`);
  const shapes: Shape[] = [];
  const spots: Spot[] = [];
  const [top, bottom] = [tenth(y - thick / 2), tenth(y + thick / 2)];
  const box = ({ from, to }: Span): Box => ({ left: tenth(x(from)), right: tenth(x(to)), top, bottom });
  const draw = (part: string, d: string, ink: Shape['ink'], tone: Shape['tone'] = 'policy') =>
    shapes.push(shape(`${key}-${part}`, d, tone, ink));
  const hatched = (part: string, of: Box): void => {
    draw(`${part}-hatch`, hatchLines(of, 5), 'hatch');
    draw(part, rectPath(of), 'outline');
  };

  const { first, newest } = slip;
  const own = box(first);
  const firstBox = { ...own, left: Math.min(own.left, tenth(own.right - leastWidth)) };
  if (toGo !== null) waiting(toGo, first, { box, hatched, draw });
  else
    // No hairline, which could not be read out and tied to words.
    draw(
      'first',
      `M${firstBox.left} ${top}V${bottom}M${firstBox.left} ${tenth(y)}H${firstBox.right}`,
      'outline',
      'ink-2',
    );

  const put = Math.max(0, newest.from);
  const isVague = newest.to - put > vague || slip.orLater;
  const sure = isVague ? put : newest.to;
  if (sure > 0.05) hatched('slip', box({ from: 0, to: sure }));
  if (isVague && newest.to > 0) {
    const { left, right } = box({ from: put, to: newest.to });
    draw(
      'vague',
      `M${left} ${top}H${right}${slip.orLater ? `M${right}` : `V`}${slip.orLater ? ` ${bottom}` : bottom}H${left}`,
      'gap',
    );
  }
  const last = Math.max(0, newest.to);
  const end = ending(row, last, { x, y, top, bottom, dot, draw, spots });
  for (let year = 12; year < end - 0.5; year += 12)
    draw(`year-${year}`, `M${tenth(x(year))} ${top}V${bottom}`, 'hair', 'ink');
  const start = toGo === null ? firstBox.left : Math.min(firstBox.left, x(-toGo));
  const past = row.fate === 'reached' ? dot : row.fate === 'ended' ? thick / 2 : 0;
  return { shapes, spots, whole: { left: start, right: tenth(x(end) + past), top, bottom } };
}

interface Pen {
  readonly x: (month: number) => number;
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
  readonly dot: number;
  readonly draw: (part: string, d: string, ink: Shape['ink'], tone?: Shape['tone']) => void;
  readonly spots: Spot[];
}

/** What became of it after the newest promise; returns the month in which the row ends. */
function ending(
  { key, slip, fate }: SlipRow,
  last: number,
  { x, y, top, bottom, dot, draw, spots }: Pen,
): number {
  const line = (from: number, to: number): string => `M${tenth(x(from))} ${tenth(y)}H${tenth(to)}`;
  const walls = (to: number): string => {
    const [left, right] = [tenth(x(last)), tenth(x(to))];
    return `M${left} ${top}H${right}M${left} ${bottom}H${right}`;
  };
  const { reached, ended, report } = slip;
  if (fate === 'reached' && reached !== null) {
    if (reached.from > last) draw('reach', walls(reached.from), 'wall', 'ink');
    spots.push(spot(`${key}-reached`, tenth(x(reached.from)), tenth(y), dot, 'others', 'fill'));
    return Math.max(last, reached.from);
  }
  if (fate === 'ended' && ended !== null) {
    const at = Math.max(tenth(x(ended.from)), x(last));
    const arm = (bottom - top) / 2 - 2;
    if (at - arm > x(last)) draw('until', line(last, at - arm), 'lead', 'ink-2');
    const cross = `M${tenth(at - arm)} ${y - arm}L${tenth(at + arm)} ${y + arm}M${tenth(at - arm)} ${y + arm}L${tenth(at + arm)} ${y - arm}`;
    draw('ended', cross, 'line', 'ink');
    return Math.max(last, ended.from);
  }
  if (fate === 'overdue' && report.from > last) {
    draw('overdue', walls(report.from), 'wall', 'ink');
    return report.from;
  }
  return last;
}

/** The time from the newest report to a promise that lies ahead: hatched up to where that begins, dashed within it. */
function waiting(
  toGo: number,
  first: Span,
  {
    box,
    hatched,
    draw,
  }: {
    readonly box: (span: Span) => Box;
    readonly hatched: (part: string, of: Box) => void;
    readonly draw: Pen['draw'];
  },
): void {
  const begins = first.to - first.from > vague ? first.from : first.to;
  if (-toGo < begins) hatched('wait', box({ from: -toGo, to: begins }));
  if (begins < 0) draw('first', rectPath(box({ from: Math.max(begins, -toGo), to: 0 })), 'gap');
}
