// The few events of a rail that are named: a line from the tick to its date and its name, as near as others let them.
import { boxOfText, type Box } from '../kit/labels/box.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { placed, unplaced } from '../kit/labels/placed.ts';
import { takePlaces, type Place, type WantedLabel } from '../kit/labels/placement.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import { point, pole } from './layout-blocks.ts';
import type { Rail, Tick } from './layout-rail.ts';
import type { Side } from './layout-stacks.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** How large names are, by how many a view names. */
const sizeOf = (count: number, side: Side, size: Rail['size']): number =>
  size === 'wide' ? 16 : side === 'up' ? 15 : count > 3 ? 14 : 13;

/** How far a name stands from its tick on the narrow artboard: close where the column of names is narrow. */
const leadOf = (side: Side, { stretch }: Rail): number =>
  side === 'up' ? 14 : stretch.perYear === 12 ? 9 : 12;
/** Distances in steps of five units. */
const steps = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i * 5);

/** On the wide artboard: at a line that goes on out of the tick, along its words. */
function hung(
  { side, at }: Tick,
  rail: Rail,
  lines: readonly string[],
  size: number,
  end: number,
): readonly Place[] {
  const up = side === 'up';
  const sign = up ? -1 : 1;
  const from = rail.middle + sign * (rail.far + 1);
  const leading = size + 2;
  return steps(40).flatMap((out): Place[] => {
    const near = from + sign * (out + 4);
    const y = up ? near - lines.length * leading : near + size - 2;
    const tip = up ? y - size + 3 : y + lines.length * leading + 3;
    const room = { left: at - 0.5, right: at + 0.5, top: Math.min(from, tip), bottom: Math.max(from, tip) };
    const right: Place = { x: at + 6, y, anchor: 'start', lead: room };
    const left: Place = { x: at - 6, y, anchor: 'end', lead: room };
    return at > end - 40 ? [left] : [right, left];
  });
}

/** On the narrow artboard: beside the tick with a short slanted line to it. */
function beside({ side, at }: Tick, rail: Rail, count: number, size: number): readonly Place[] {
  const sign = side === 'up' ? 1 : -1;
  const anchor = side === 'up' ? ('start' as const) : ('end' as const);
  const from = rail.middle + sign * (rail.far + 1);
  const x = from + sign * leadOf(side, rail);
  const high = count * (size + 2);
  return steps(20).flatMap((by) =>
    [at - by, at + by].map((middle): Place => ({
      x,
      y: middle - high / 2 + size * 0.36,
      anchor,
      lead: {
        left: Math.min(from, x),
        right: Math.max(from, x),
        top: Math.min(at, middle) - 0.5,
        bottom: Math.max(at, middle) + 0.5,
      },
    })),
  );
}

/** The names of a view's flagged events, each with its line. */
export function flagsOn(
  rows: Rows,
  labels: Labels,
  rail: Rail,
  view: View,
  ticks: readonly Tick[],
  areas: readonly Box[],
): Drawn {
  const own = (rows.flagged[view] ?? []).flatMap((id) => ticks.filter(({ event }) => event.id === id));
  const isWide = rail.size === 'wide';
  const named = isWide ? own : own.toSorted((a, b) => a.at - b.at);
  const inYear = rail.stretch.perYear === 12;
  const wanted = named.map((tick) => {
    const { event, side, at } = tick;
    const size = sizeOf(named.length, side, rail.size);
    const room = isWide
      ? Math.min((inYear ? 10.6 : 8.2) * size, side === 'up' ? rail.end - at - 7 : Infinity)
      : side === 'up'
        ? 143
        : rail.middle - rail.far - leadOf(side, rail) - 3;
    const date = inYear ? labels.day(event) : labels.date(event);
    const isLast = !isWide && event.mark === 'scheduled' && side === 'down';
    const lines = wrapText(labels.brief(event), isLast ? rail.middle - 30 : room, size);
    const all = [date, ...lines];
    const under: Place = {
      x: 8,
      y: at + size + 3,
      anchor: 'start',
      lead: { left: rail.middle - rail.far, right: rail.middle - rail.near, top: at, bottom: at + 1 },
    };
    const places = isWide
      ? hung(tick, rail, lines, size, rail.end)
      : isLast
        ? [under]
        : beside(tick, rail, all.length, size);
    const text = unplaced(`event-${event.id}`, all, { weight: 600, size });
    return {
      tick,
      date,
      lines,
      size,
      isLast,
      label: { text, places: places as unknown as WantedLabel['places'] },
    };
  });
  const far = rail.far + 1;
  const rails = rail.boxOf(rail.start, rail.end, -far, far);
  const frame = isWide
    ? { left: 0, right: rail.width, top: rail.middle - 400, bottom: rail.middle + 400 }
    : { left: 0, right: rail.width, top: 0, bottom: rail.end + 60 };
  const taken = takePlaces(
    wanted.map(({ label }) => label),
    isWide ? [rails, ...areas] : [rail.boxOf(rail.start, rail.end, -rail.near, rail.near), ...areas],
    frame,
  );
  return gathered(
    wanted.flatMap(({ tick, date, lines, size, isLast }) => {
      const { event, side, at } = tick;
      const found = taken.find(({ label }) => label.key === `event-${event.id}`);
      if (found === undefined) return [];
      const { x, y, anchor } = found.label;
      const texts = [
        placed(`date-${event.id}`, x, y, date, { anchor, tone: event.tone, weight: 600, size }),
        placed(`event-${event.id}`, x, y + size + 2, lines, { anchor, size }),
      ];
      if (isLast) return [{ texts }];
      const sign = side === 'up' ? 1 : -1;
      const tip = rail.middle + (isWide ? -sign : sign) * (rail.far + 1);
      const box = boxOfText(found.label);
      const d = isWide
        ? `M${point(at, tip)}V${tenth(side === 'up' ? box.top : box.bottom)}`
        : `M${point(tip, at)}L${point(x - sign * 3, (box.top + box.bottom) / 2)}`;
      return [{ texts, shapes: [pole(event.id, d)] }];
    }),
  );
}
