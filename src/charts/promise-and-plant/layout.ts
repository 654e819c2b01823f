// Geometry of promises and plants: bands of nameplate by status, and apart from them what China made in one month.
import { scaleLinear } from 'd3';
import type { PlacedText, Size, TextTone, PlotScene, Shape, Tick } from '../contract/scene.ts';
import { kilotonnes, tenth, tonnes } from '../look/format.ts';
import { baseLine } from '../kit/axes.ts';
import { bandLabels, bandRow, type Band, type BandBox } from '../kit/bands.ts';
import { labelSize, placed } from '../kit/placed.ts';
import { textWidth } from '../look/text-width.ts';
import type { Words } from './words.ts';

export const views = ['status', 'countries', 'operating', 'commissioning', 'building', 'announced'] as const;
export type View = (typeof views)[number];

/** From what stands to the weakest promise. */
export const statuses = ['operating', 'commissioning', 'construction', 'financed', 'announced'] as const;
export type Status = (typeof statuses)[number];

/** The statuses that a view lists plant by plant; the other views draw all of them. */
export const listedIn: Readonly<Record<View, readonly Status[] | null>> = {
  status: null,
  countries: null,
  operating: ['operating'],
  commissioning: ['commissioning'],
  building: ['construction', 'financed'],
  announced: ['announced'],
};

/** A magnet plant or plan with its nameplate in tonnes a year. */
export interface Plant {
  readonly project: string;
  readonly region: keyof Words['regions'];
  readonly status: Status;
  readonly tonnes: number;
  /** Date of the report that its status rests on, in short words. */
  readonly seen: string;
  /** Year of the figure where it is old; whether a second source confirms the plant. */
  readonly figureOf: string | null;
  readonly confirmed: boolean;
  /** Its status was read in another text than the report itself. */
  readonly secondHand: boolean;
}
/** What China made in one month, in tonnes, by a survey. */
export interface Month {
  readonly tonnes: number;
  readonly month: string;
}

const isPromise = (status: Status): boolean => status !== 'operating' && status !== 'commissioning';
const toneOf = (status: Status): TextTone => (isPromise(status) ? 'policy' : 'others');
/** Whether a plant’s nameplate is firm enough for a solid mark: confirmed, read in its own text, and not an old figure for a region. Promises are hatched in any case. */
const isSure = ({ status, confirmed, secondHand, figureOf }: Plant): boolean =>
  isPromise(status) || (confirmed && !secondHand && figureOf === null);
/** Sums are printed to the hundred: the rows are plates, not weighings. */
export const about = (value: number): string => tonnes(Math.round(value / 100) * 100);
const total = (plants: readonly Plant[]): number => plants.reduce((sum, plant) => sum + plant.tonnes, 0);

/** From what stands to the weakest promise; in each status the sure before the unsure, and the largest first. */
const inOrder = (plants: readonly Plant[]): readonly Plant[] =>
  [...plants].sort(
    (a, b) =>
      statuses.indexOf(a.status) - statuses.indexOf(b.status) ||
      Number(isSure(b)) - Number(isSure(a)) ||
      b.tonnes - a.tonnes,
  );

/** One band a plant: solid, dashed where unsure, a second tint for plants on trial, then hatched ever wider. */
const bandOf = (plant: Plant, suffix = ''): Band => ({
  key: `${plant.project}${suffix}`,
  value: plant.tonnes,
  mark: isPromise(plant.status)
    ? (plant.status as 'construction' | 'financed' | 'announced')
    : isSure(plant)
      ? 'fill'
      : 'estimate',
  tone: plant.status === 'operating' ? 'others' : 'others-2',
});

/** Plants end to end, each a block of its own: a hairline of ground parts those that are solid. */
function plantRow(
  plants: readonly Plant[],
  x: (value: number) => number,
  top: number,
  bottom: number,
  suffix = '',
): { readonly shapes: readonly Shape[]; readonly boxes: readonly BandBox[] } {
  const row = bandRow(
    inOrder(plants).map((plant) => bandOf(plant, suffix)),
    x,
    top,
    bottom,
  );
  const edges = row.boxes
    .filter(
      ({ key, left, right }) =>
        right - left > 3 && row.shapes.some((shape) => shape.key === key && shape.ink === 'fill'),
    )
    .map(({ key, right }): Shape => ({
      key: `${key}-edge`,
      d: `M${right} ${top}V${bottom}`,
      tone: 'paper',
      ink: 'lead',
      emphasis: 'normal',
    }));
  return { shapes: [...row.shapes, ...edges], boxes: row.boxes };
}

/** The boxes of a row of plants, one for all plants of a status. */
function statusBoxes(plants: readonly Plant[], boxes: readonly BandBox[]): readonly BandBox[] {
  return statuses.flatMap((status): BandBox[] => {
    const keys = new Set(plants.filter((plant) => plant.status === status).map(({ project }) => project));
    const own = boxes.filter(({ key }) => keys.has(key));
    const [first, last] = [own[0], own.at(-1)];
    return first === undefined || last === undefined ? [] : [{ ...first, key: status, right: last.right }];
  });
}

function monthBand(month: Month, x: (value: number) => number, top: number, bottom: number) {
  return bandRow([{ key: 'china', value: month.tonnes, mark: 'estimate', tone: 'china' }], x, top, bottom);
}

const zeroLine = (key: string, x: number, top: number, bottom: number): Tick =>
  baseLine(key, `M${tenth(x)} ${tenth(top)}V${tenth(bottom)}`);

const edges = { narrow: { width: 360, margin: 16 }, wide: { width: 640, margin: 0 } } as const;

/** Draws one view. `plants` are those whose nameplate may be summed; `month` is output and never joins their bar. */
export function promiseAndPlant(
  plants: readonly Plant[],
  month: Month,
  words: Words,
  size: Size,
  view: View,
): PlotScene {
  if (plants.length === 0) throw new RangeError('promise-and-plant needs at least one plant');
  if (view === 'status') return byStatus(plants, month, words, size);
  if (view === 'countries') return byCountry(plants, month, words, size);
  return plantByPlant(
    plants.filter(({ status }) => listedIn[view]?.includes(status)),
    month,
    words,
    size,
    view,
  );
}

function byStatus(plants: readonly Plant[], month: Month, words: Words, size: Size): PlotScene {
  const { width, margin } = edges[size];
  const wide = size === 'wide';
  const left = wide ? 158 : margin;
  const sum = total(plants);
  const x = scaleLinear([0, sum], [left, width - (wide ? 74 : margin)]);
  const barHeight = wide ? 66 : 58;
  const top = wide ? 44 : 66;
  const bottom = top + barHeight;
  const texts: PlacedText[] = [];
  const upper = plantRow(plants, x, top, bottom);
  const bands = statusBoxes(plants, upper.boxes);
  const named = bandLabels(
    bands.map(({ key }) => {
      const status = key as Status;
      const amount = about(total(plants.filter((plant) => plant.status === status)));
      return { key, lines: [words.status[status], amount], tone: toneOf(status) };
    }),
    bands,
    'below',
    { left: margin, right: width - (wide ? 0 : margin), top: bottom, bottom: bottom + 90 },
    [{ left: x(month.tonnes) - 1, right: x(month.tonnes) + 1, top: bottom, bottom: bottom + 120 }],
  );
  const chinaTop = wide ? 216 : 254;
  const chinaBottom = chinaTop + barHeight;
  const height = chinaBottom + (wide ? 10 : 12);
  const lower = monthBand(month, x, chinaTop, chinaBottom);
  if (wide) {
    texts.push(
      placed('outside', 0, top + 27, [words.outside], { weight: 600 }),
      placed('outside-is', 0, top + 45, [words.outsideIs], { tone: 'ink-2' }),
      placed('china', 0, chinaTop + 27, [words.china], { weight: 600, tone: 'china' }),
      placed('china-is', 0, chinaTop + 45, [words.month(month.month)], { tone: 'ink-2' }),
      placed('sum', x(sum) + 8, top + 30, [about(sum), 'if all', 'is built'], {
        weight: 600,
        tone: 'policy',
      }),
      placed('china-sum', x(month.tonnes) + 8, chinaTop + 30, [about(month.tonnes)], {
        weight: 600,
        tone: 'china',
      }),
      placed('china-how', x(month.tonnes) + 8, chinaTop + 47, words.surveyed, { tone: 'ink-2' }),
    );
  } else {
    texts.push(
      placed('outside', left, 15, [words.outside], { weight: 600 }),
      placed('outside-is', left, 32, [words.outsideIs], { tone: 'ink-2' }),
      placed('sum', width - margin, 32, [words.ifAll(about(sum))], {
        weight: 600,
        tone: 'policy',
        anchor: 'end',
      }),
      placed('china', left, chinaTop - 26, [words.china], { weight: 600, tone: 'china' }),
      placed('china-is', left, chinaTop - 9, [words.month(month.month)], { tone: 'ink-2' }),
      placed('china-sum', x(month.tonnes) + 8, chinaTop + 25, [about(month.tonnes)], {
        weight: 600,
        tone: 'china',
      }),
      placed('china-how', x(month.tonnes) + 8, chinaTop + 42, words.surveyed, { tone: 'ink-2' }),
    );
  }
  const ticks: Tick[] = x.ticks(wide ? 7 : 4).map((at): Tick => ({
    key: `t-${at}`,
    d: `M${tenth(x(at))} ${top - 8}V${at === 0 ? bottom + 6 : top - 2}`,
    base: at === 0,
    x: tenth(x(at)),
    y: top - 14,
    size: 13,
    anchor: at === 0 && !wide ? 'start' : 'middle',
    text: at === 0 ? '0' : kilotonnes(at),
  }));
  ticks.push(zeroLine('zero-china', left, chinaTop - 6, chinaBottom + 6));
  const at = tenth(x(month.tonnes));
  texts.push(placed('reach', at + 8, chinaTop - 9, [words.reaches], { tone: 'china' }));
  const reach: Shape = {
    key: 'reach',
    d: `M${at} ${top - 2}V${chinaTop}`,
    tone: 'china',
    ink: 'lead',
    emphasis: 'normal',
  };
  return {
    width,
    height,
    ticks,
    shapes: [...upper.shapes, reach, ...named.leads, ...lower.shapes],
    spots: [],
    texts: [...texts, ...named.texts],
  };
}

function byCountry(plants: readonly Plant[], month: Month, words: Words, size: Size): PlotScene {
  const { width, margin } = edges[size];
  const regions = [...new Set(plants.map(({ region }) => region))]
    .map((region) => ({ region, own: plants.filter((plant) => plant.region === region) }))
    .sort((a, b) => total(b.own) - total(a.own));
  const left = margin + (size === 'wide' ? 104 : 92);
  const x = scaleLinear(
    [0, Math.max(...regions.map(({ own }) => total(own)), month.tonnes)],
    [left, width - margin - 62],
  );
  const wide = size === 'wide';
  const pitch = wide ? 38 : 31;
  const bar = wide ? 26 : 21;
  const first = wide ? 50 : 68;
  const baseline = bar / 2 + 5;
  const texts: PlacedText[] = [];
  const shapes: Shape[] = [];
  let firstBoxes: readonly BandBox[] = [];
  regions.forEach(({ region, own }, i) => {
    const top = first + i * pitch;
    const row = plantRow(own, x, top, top + bar);
    if (i === 0) firstBoxes = statusBoxes(own, row.boxes);
    shapes.push(...row.shapes);
    texts.push(
      placed(`name-${region}`, left - 10, top + baseline, [words.regions[region]], { anchor: 'end' }),
      placed(`sum-${region}`, x(total(own)) + 7, top + baseline, [about(total(own))], { weight: 600 }),
    );
  });
  const chinaTop = first + regions.length * pitch + 24;
  shapes.push(...monthBand(month, x, chinaTop, chinaTop + bar).shapes);
  const chinaIs = placed('china-is', left, chinaTop - 8, [words.monthShort + ', ' + month.month], {
    tone: 'ink-2',
  });
  texts.push(
    placed('china', left - 10, chinaTop + baseline, [words.china], {
      anchor: 'end',
      weight: 600,
      tone: 'china',
    }),
    chinaIs,
    placed('china-sum', x(month.tonnes) + 7, chinaTop + baseline, [about(month.tonnes)], {
      weight: 600,
      tone: 'china',
    }),
  );
  const named = bandLabels(
    firstBoxes.map(({ key }) => {
      const status = key as Status;
      return { key, lines: [words.status[status]], tone: toneOf(status) };
    }),
    firstBoxes,
    'above',
    { left: margin, right: width - margin, top: 0, bottom: first },
  );
  const height = chinaTop + bar + 12;
  return {
    width,
    height,
    ticks: [
      zeroLine('zero', left, first - 6, first + (regions.length - 1) * pitch + bar + 6),
      zeroLine('zero-china', left, chinaTop - 4, chinaTop + bar + 6),
    ],
    shapes: [...shapes, ...named.leads],
    spots: [],
    texts: [...texts, ...named.texts],
  };
}

const plantName = (words: Words, project: string): string =>
  (words.plants as Readonly<Record<string, string>>)[project] ?? project;

/** Plants of some statuses, a row each with the date of its evidence; under them all of them end to end, and the month, on one scale. */
function plantByPlant(
  plants: readonly Plant[],
  month: Month,
  words: Words,
  size: Size,
  view: View,
): PlotScene {
  const { width, margin } = edges[size];
  const wide = size === 'wide';
  const own = inOrder(plants);
  const left = margin + 132;
  const sum = total(own);
  const x = scaleLinear([0, Math.max(month.tonnes, sum)], [left, width - margin - (wide ? 62 : 6)]);
  // On a phone a row that also says its status takes two lines.
  const twoLines = !wide && (listedIn[view]?.length ?? 0) > 1;
  const pitch = wide ? 26 : twoLines ? 36 : 21;
  const bar = wide ? 17 : 14;
  const top = 6;
  const shapes: Shape[] = [];
  const texts: PlacedText[] = [];
  own.forEach((plant, i) => {
    const y = top + i * pitch;
    const row = plantRow([plant], x, y, y + bar);
    shapes.push(...row.shapes.filter(({ key }) => !key.endsWith('-edge')));
    // A promise is hatched however many tell of it; of what stands, the remark says why it is dashed.
    const doubt =
      plant.figureOf === null
        ? plant.confirmed
          ? plant.secondHand
            ? words.secondHand
            : null
          : words.unconfirmed
        : words.oldFigure(plant.figureOf);
    const remark = isPromise(plant.status) ? null : doubt;
    const status = listedIn[view]?.length === 1 ? null : words.status[plant.status].toLowerCase();
    const after = [status, plant.seen, remark].filter((part) => part !== null).join(', ');
    const amount = tonnes(plant.tonnes);
    const at = x(plant.tonnes) + 7;
    const baseline = y + bar / 2 + 4.5;
    texts.push(
      placed(`name-${plant.project}`, left - 9, baseline, [plantName(words, plant.project)], {
        anchor: 'end',
      }),
      placed(`sum-${plant.project}`, at, baseline, [amount], { weight: 600 }),
      placed(
        `seen-${plant.project}`,
        twoLines ? at : at + textWidth(amount, labelSize, 600) + 6,
        baseline + (twoLines ? 15 : 0),
        [after],
        { tone: 'ink-2' },
      ),
    );
  });
  const sumTop = top + own.length * pitch + (wide ? 34 : 30);
  const sumBar = 26;
  shapes.push(...plantRow(own, x, sumTop, sumTop + sumBar, '-in-sum').shapes);
  const chinaTop = sumTop + sumBar + 28;
  shapes.push(...monthBand(month, x, chinaTop, chinaTop + sumBar).shapes);
  const promise = own.every(({ status }) => isPromise(status));
  const firm = total(own.filter(({ confirmed }) => confirmed));
  texts.push(
    placed('all', left - 9, sumTop + 18, [words.allPlants], { anchor: 'end', weight: 600 }),
    placed('all-sum', left + 5, sumTop - 8, [words.perYear(about(sum))], {
      weight: 600,
      tone: promise ? 'policy' : 'others',
    }),
    placed('china', left - 9, chinaTop + 18, [words.china], { anchor: 'end', weight: 600, tone: 'china' }),
    placed('china-sum', left + 5, chinaTop - 8, [words.chinaAmount(about(month.tonnes), month.month)], {
      weight: 600,
      tone: 'china',
    }),
  );
  if (!promise && firm < sum)
    texts.push(
      placed(
        'all-firm',
        x(sum) + 7,
        sumTop + (wide ? 18 : 10),
        wide ? words.without(about(firm)) : words.withoutShort(about(firm)),
        { tone: 'ink-2' },
      ),
    );
  return {
    width,
    height: chinaTop + sumBar + 8,
    ticks: [
      zeroLine('zero', left, top - 4, sumTop + sumBar + 5),
      zeroLine('zero-china', left, chinaTop - 3, chinaTop + sumBar + 5),
    ],
    shapes,
    spots: [],
    texts,
  };
}
