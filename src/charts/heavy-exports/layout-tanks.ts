// Months of one element as tanks, and at the foot of each what went to Japan and to South Korea.
import type { PlacedText, PlotScene, Size, Spot } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { tank } from './layout-tank.ts';
import type { Certainty, Element, ElementMonth, Rows } from './rows.ts';
import type { Labels } from './words.ts';

const inks = {
  printed: 'fill',
  rounded: 'estimate',
  derived: 'hollow',
} as const satisfies Readonly<Record<Certainty, Spot['ink']>>;

const frames = {
  wide: { width: 640, left: 6, pitch: 52, tank: 34, top: 40, foot: 232, gap: 74, row: false },
  narrow: { width: 360, left: 8, pitch: 26.4, tank: 19, top: 44, foot: 192, gap: 52, row: true },
} as const;

/** What a full tank holds, in tonnes: the same for both elements. */
const fullTank = ({ dysprosium, terbium }: Rows['elements']): number =>
  1.06 * Math.max(...[...dysprosium.months, ...terbium.months].map(({ tonnes }) => tonnes));

/** The year of a run of months. Throws RangeError for a run without a month. */
function yearOf([first]: readonly ElementMonth[]): string {
  if (first === undefined) throw new RangeError('a run of tanks needs a month');
  return first.month.slice(0, 4);
}

/**
 * A tank a month of one element. A month of zero is an empty tank with whole walls; months of which nothing is known are one dashed tank.
 * @throws RangeError for a month that holds more than a full tank
 */
export function tanksOfElement(
  elements: Rows['elements'],
  labels: Labels,
  size: Size,
  element: Element,
): PlotScene {
  const { runs, after } = elements[element];
  const frame = frames[size];
  const full = fullTank(elements);
  const parts: Partial<Drawn>[] = [];
  const texts: PlacedText[] = [];
  const centred = { anchor: 'middle' } as const;
  const small = { tone: 'ink-2', anchor: 'middle' } as const;
  const japanAt = frame.foot + 84;
  const koreaAt = japanAt + 48;
  let x: number = frame.left;
  for (const [i, months] of runs.entries()) {
    const year = yearOf(months);
    if (i > 0) {
      parts.push(unknownTank(`before-${year}`, { ...frame, left: x }, labels));
      x += frame.gap;
    }
    texts.push(
      placed(`year-${year}`, x + (months.length * frame.pitch) / 2, frame.foot + 36, year, {
        ...small,
        weight: 600,
      }),
    );
    for (const month of months) {
      const middle = x + frame.pitch / 2;
      const [left, right] = [middle - frame.tank / 2, middle + frame.tank / 2];
      const box = { left, right, top: frame.top, bottom: frame.foot };
      const key = `${element}-${month.month}`;
      parts.push(monthTank(key, month, box, full));
      // On a phone a value is wider than its tank: there all stand in a row above.
      const level = frame.row ? 1 : month.tonnes / full;
      const surface = frame.foot - level * (frame.foot - frame.top);
      texts.push(
        placed(`${key}-value`, middle, surface - 6, labels.amount(month), {
          ...centred,
          weight: 600,
          halo: true,
        }),
        placed(`${key}-month`, middle, frame.foot + 18, labels.month(month), centred),
        placed(`${key}-japan`, middle, japanAt, labels.japan(month), {
          ...centred,
          weight: 600,
          tone: month.japan === null ? 'ink-2' : 'japan',
        }),
        placed(`${key}-korea`, middle, koreaAt, labels.korea(month), {
          ...centred,
          weight: 600,
          tone: month.korea === null ? 'ink-2' : 'ink',
        }),
      );
      x += frame.pitch;
    }
  }
  parts.push(unknownTank('after', { ...frame, left: x }, labels));
  texts.push(
    placed('year-after', x + frame.gap / 2, frame.foot + 36, after, { ...small, weight: 600 }),
    placed('title', frame.left + 4, 16, labels.tonnes, { tone: 'china', weight: 600 }),
    placed('to-japan', frame.left + 4, japanAt - 20, labels.toJapan, { tone: 'japan', weight: 600 }),
    placed('to-korea', frame.left + 4, koreaAt - 20, labels.toKorea, { weight: 600 }),
  );
  return sceneOf({ width: frame.width, height: tenth(koreaAt + 12) }, [...parts, { texts }]);
}

/** Paper between what stayed elsewhere and what went to Japan, so that they are two without colour. */
const seam = 1.4;

/** A month's tank, and at its foot in indigo what went to Japan. */
function monthTank(key: string, { tonnes, japan }: ElementMonth, box: Box, full: number): Partial<Drawn> {
  const whole = tank({ key, box, tone: 'china', level: tonnes / full });
  const walls = whole.shapes.filter((shape) => shape.key.endsWith('-walls'));
  const at = (part: number) => box.bottom - (part / full) * (box.bottom - box.top);
  if (japan === null || japan.tonnes === 0) return whole;
  const level = at(japan.tonnes);
  const part = shape(`${key}-to-japan`, rectPath({ ...box, top: level }), 'japan', inks[japan.certainty]);
  // The seam is taken from the part above it: surface and level of Japan stand where the rows put them.
  const d = rectPath({ ...box, top: at(tonnes), bottom: level - seam });
  const stock = whole.shapes.filter((each) => !walls.includes(each)).map((each) => ({ ...each, d }));
  return { shapes: [...stock, part, ...walls] };
}

/** One dashed tank for all months of which nothing was found. */
function unknownTank(
  key: string,
  { left, gap, top, foot }: { left: number; gap: number; top: number; foot: number },
  labels: Labels,
): Partial<Drawn> {
  const box: Box = { left: left + 4, right: left + gap - 4, top, bottom: foot };
  const style = { tone: 'ink-2', anchor: 'middle' } as const;
  return {
    ...tank({ key, box, tone: 'ink-2', level: null }),
    texts: [placed(`${key}-none`, left + gap / 2, (top + foot) / 2 - 10, labels.none, style)],
  };
}
