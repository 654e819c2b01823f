// Geometry of promises and plants: bands of nameplate by status, and apart from them what China made in one month.
import { scaleLinear } from 'd3';
import type { PlacedText, Size, TextTone } from '../chart.ts';
import { kilotonnes, tenth, tonnes } from '../format.ts';
import type { PlotScene, Shape } from '../marks/plot.ts';
import type { Tick } from '../marks/tick.ts';
import { baseLine } from '../parts/axes.ts';
import { bandLabels, bandRow, type Band, type BandBox } from '../parts/bands.ts';
import { boxOfText, padded } from '../parts/box.ts';
import { placed } from '../parts/placed.ts';
import type { Words } from './words.ts';

export const views = ['status', 'countries', 'operating', 'promised'] as const;
export type View = (typeof views)[number];

/** From what stands to the weakest promise. */
export const statuses = ['operating', 'commissioning', 'construction', 'financed', 'announced'] as const;
export type Status = (typeof statuses)[number];

/** A magnet plant or plan with its nameplate in tonnes a year. */
export interface Plant {
  readonly project: string;
  readonly region: keyof Words['regions'];
  readonly status: Status;
  readonly tonnes: number;
  /** Year of the figure where it is old; whether a second source confirms the plant. */
  readonly figureOf: string | null;
  readonly confirmed: boolean;
}
/** What China made in one month, in tonnes, by a survey. */
export interface Month {
  readonly tonnes: number;
  readonly month: string;
}

const isPromise = (status: Status): boolean => status !== 'operating' && status !== 'commissioning';
const toneOf = (status: Status): TextTone => (isPromise(status) ? 'policy' : 'others');
/** Sums are printed to the hundred: the rows are plates, not weighings. */
export const about = (value: number): string => tonnes(Math.round(value / 100) * 100);
const total = (plants: readonly Plant[]): number => plants.reduce((sum, plant) => sum + plant.tonnes, 0);

/** One band a status: solid, a second tint for plants on trial, then hatched ever wider. */
function bandsOf(plants: readonly Plant[], prefix: string): Band[] {
  return statuses.map((status): Band => ({
    key: `${prefix}-${status}`,
    value: total(plants.filter((plant) => plant.status === status)),
    mark: status === 'operating' || status === 'commissioning' ? 'fill' : status,
    tone: status === 'operating' ? 'others' : 'others-2',
  }));
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
  return view === 'operating' ? standing(plants, month, words, size) : promised(plants, month, words, size);
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
  const upper = bandRow(bandsOf(plants, 'outside'), x, top, bottom);
  const named = bandLabels(
    upper.boxes.map(({ key }) => {
      const status = key.replace('outside-', '') as Status;
      const amount = about(total(plants.filter((plant) => plant.status === status)));
      return { key, lines: [words.status[status], amount], tone: toneOf(status) };
    }),
    upper.boxes,
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
  const pitch = 38;
  const bar = 26;
  const first = 50;
  const texts: PlacedText[] = [];
  const shapes: Shape[] = [];
  let firstBoxes: readonly BandBox[] = [];
  regions.forEach(({ region, own }, i) => {
    const top = first + i * pitch;
    const row = bandRow(bandsOf(own, region), x, top, top + bar);
    if (i === 0) firstBoxes = row.boxes;
    shapes.push(...row.shapes);
    texts.push(
      placed(`name-${region}`, left - 10, top + 18, [words.regions[region]], { anchor: 'end' }),
      placed(`sum-${region}`, x(total(own)) + 7, top + 18, [about(total(own))], { weight: 600 }),
    );
  });
  const chinaTop = first + regions.length * pitch + 24;
  shapes.push(...monthBand(month, x, chinaTop, chinaTop + bar).shapes);
  const chinaIs = placed('china-is', left, chinaTop - 8, [words.monthShort + ', ' + month.month], {
    tone: 'ink-2',
  });
  texts.push(
    placed('china', left - 10, chinaTop + 18, [words.china], { anchor: 'end', weight: 600, tone: 'china' }),
    chinaIs,
    placed('china-sum', x(month.tonnes) + 7, chinaTop + 18, [about(month.tonnes)], {
      weight: 600,
      tone: 'china',
    }),
  );
  const named = bandLabels(
    firstBoxes.map(({ key }) => {
      const status = statuses.find((name) => key.endsWith(`-${name}`)) ?? 'announced';
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

function standing(plants: readonly Plant[], month: Month, words: Words, size: Size): PlotScene {
  const { width, margin } = edges[size];
  const own = plants.filter(({ status }) => status === 'operating').sort((a, b) => b.tonnes - a.tonnes);
  const left = margin + (size === 'wide' ? 124 : 120);
  const x = scaleLinear([0, month.tonnes], [left, width - margin - (size === 'wide' ? 62 : 4)]);
  const pitch = 30;
  const bar = 19;
  const top = 8;
  const shapes: Shape[] = [];
  const texts: PlacedText[] = [];
  own.forEach((plant, i) => {
    const y = top + i * pitch;
    const remark = !plant.confirmed
      ? words.unconfirmed
      : plant.figureOf === null
        ? ''
        : words.oldFigure(plant.figureOf);
    const sure = remark === '';
    shapes.push(
      ...bandRow(
        [{ key: plant.project, value: plant.tonnes, mark: sure ? 'fill' : 'estimate', tone: 'others' }],
        x,
        y,
        y + bar,
      ).shapes,
    );
    texts.push(
      placed(`name-${plant.project}`, left - 10, y + 14, [plantName(words, plant.project)], {
        anchor: 'end',
      }),
      placed(
        `sum-${plant.project}`,
        x(plant.tonnes) + 7,
        y + 14,
        [sure ? tonnes(plant.tonnes) : `${tonnes(plant.tonnes)}, ${remark}`],
        sure ? { weight: 600 } : { tone: 'ink-2' },
      ),
    );
  });
  const sumTop = top + own.length * pitch + 12;
  const sum = total(own);
  const firm = total(own.filter(({ confirmed }) => confirmed));
  const bands: Band[] = [
    { key: 'all', value: firm, mark: 'fill', tone: 'others' },
    { key: 'all-unconfirmed', value: sum - firm, mark: 'estimate', tone: 'others' },
  ];
  const sumBar = 30;
  shapes.push(...bandRow(bands, x, sumTop, sumTop + sumBar).shapes);
  const chinaTop = sumTop + sumBar + 44;
  shapes.push(...monthBand(month, x, chinaTop, chinaTop + sumBar).shapes);
  const withoutLines = size === 'wide' ? [words.without(about(firm))] : words.withoutShort(about(firm));
  texts.push(
    placed('all', left - 10, sumTop + 20, [words.allPlants], { anchor: 'end', weight: 600 }),
    placed('all-sum', x(sum) + 7, sumTop + (size === 'wide' ? 13 : 7), [`${about(sum)} a year`], {
      weight: 600,
      tone: 'others',
    }),
    placed('all-firm', x(sum) + 7, sumTop + (size === 'wide' ? 29 : 23), withoutLines, { tone: 'ink-2' }),
    placed('china', left - 10, chinaTop + 20, [words.china], { anchor: 'end', weight: 600, tone: 'china' }),
    placed('china-sum', left, chinaTop - 8, [words.chinaAmount(about(month.tonnes), month.month)], {
      weight: 600,
      tone: 'china',
    }),
  );
  const height = chinaTop + sumBar + 10;
  return {
    width,
    height,
    ticks: [
      zeroLine('zero', left, top - 4, sumTop + sumBar + 6),
      zeroLine('zero-china', left, chinaTop - 4, chinaTop + sumBar + 6),
    ],
    shapes,
    spots: [],
    texts,
  };
}

function promised(plants: readonly Plant[], month: Month, words: Words, size: Size): PlotScene {
  const { width, margin } = edges[size];
  const left = margin + (size === 'wide' ? 142 : 126);
  const own = plants.filter(({ status }) => isPromise(status));
  const x = scaleLinear([0, Math.max(...own.map((plant) => plant.tonnes))], [left, width - margin - 62]);
  const pitch = 20;
  const bar = 14;
  const shapes: Shape[] = [];
  const texts: PlacedText[] = [];
  let y = 0;
  for (const status of statuses.filter(isPromise)) {
    const group = own.filter((plant) => plant.status === status).sort((a, b) => b.tonnes - a.tonnes);
    texts.push(
      placed(`group-${status}`, margin, y + 14, [words.sum(words.status[status], about(total(group)))], {
        weight: 600,
        tone: 'policy',
      }),
    );
    y += 22;
    for (const plant of group) {
      const mark = plant.status === 'operating' || plant.status === 'commissioning' ? 'fill' : plant.status;
      shapes.push(
        ...bandRow([{ key: plant.project, value: plant.tonnes, mark, tone: 'policy' }], x, y, y + bar).shapes,
      );
      texts.push(
        placed(`name-${plant.project}`, left - 8, y + 12, [plantName(words, plant.project)], {
          anchor: 'end',
        }),
        placed(`sum-${plant.project}`, x(plant.tonnes) + 7, y + 12, [tonnes(plant.tonnes)], {
          tone: 'ink-2',
        }),
      );
      y += pitch;
    }
    y += 6;
  }
  const note = placed('china', width - margin, y - 34, words.offScale(about(month.tonnes), month.month), {
    weight: 600,
    tone: 'china',
    anchor: 'end',
  });
  const taken = texts.map((text) => padded(boxOfText(text), 2));
  const box = boxOfText(note);
  const clash = taken.some(
    (other) => other.right > box.left && other.bottom > box.top && other.left < box.right,
  );
  const low = {
    ...note,
    y: clash ? y + 16 : note.y,
    x: clash ? margin : note.x,
    anchor: clash ? ('start' as const) : note.anchor,
  };
  return {
    width,
    height: clash ? y + 38 : y + 2,
    ticks: [zeroLine('zero', left, 18, y - 2)],
    shapes,
    spots: [],
    texts: [...texts, low],
  };
}
