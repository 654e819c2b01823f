// Geometry of mine output: stacked areas of one compiler's series, and bars of another's latest year, never joined.
import { scaleLinear } from 'd3';
import type { PlacedText, Scene, Size } from '../chart.ts';
import { kilotonnes, percent, tenth } from '../format.ts';
import type { Shape } from '../marks/plot.ts';
import type { Tick } from '../marks/tick.ts';
import { baseLine, valueTicks, yearTicks } from '../parts/axes.ts';
import { endLabels } from '../parts/end-labels.ts';
import { placed } from '../parts/placed.ts';
import { stackedArea } from '../parts/stacked-area.ts';
import { textWidth } from '../text-width.ts';
import type { Words } from './words.ts';

export const views = ['everyone', 'china', 'outside-china', 'china-share', 'snapshot-2025'] as const;
export type View = (typeof views)[number];

/** The layers from the bottom up. "All others" is the world less the four named, so that the top edge is the world's total. */
export const producers = ['China', 'United States', 'Australia', 'Myanmar (Burma)', 'All others'] as const;
export type Producer = (typeof producers)[number];

/** Output of one year in tonnes REO; a country outside the compiler's eight largest is counted with the others. */
export interface YearOutput {
  readonly year: number;
  readonly world_t: number;
  readonly china_share_pct: number;
  readonly tonnes: Readonly<Record<Producer, number>>;
}
/** One country's output in the snapshot year, in tonnes REO. */
export interface SnapshotOutput {
  readonly geography: string;
  readonly production_t_reo: number;
  readonly share_of_world_pct: number | null;
}

export type AreaTone = 'china' | 'others' | 'others-2';
export interface MineScene extends Scene {
  readonly layers: readonly Shape[];
  readonly bars: readonly {
    readonly key: string;
    readonly tone: AreaTone;
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
  }[];
  readonly ticks: readonly Tick[];
  readonly notes: readonly {
    readonly key: string;
    readonly d: string;
    readonly x: number;
    readonly y: number;
  }[];
  readonly texts: readonly PlacedText[];
}

const tones: Readonly<Record<Producer, AreaTone>> = {
  China: 'china',
  'United States': 'others',
  Australia: 'others-2',
  'Myanmar (Burma)': 'others',
  'All others': 'others-2',
};
const shortNames: Readonly<Record<Producer, string>> = {
  China: 'China',
  'United States': 'United States',
  Australia: 'Australia',
  'Myanmar (Burma)': 'Myanmar',
  'All others': 'All others',
};

const frames = {
  wide: { width: 640, height: 380, left: 48, right: 124, top: 22, bottom: 30 },
  narrow: { width: 360, height: 316, left: 52, right: 104, top: 14, bottom: 28 },
} as const;

/** Draws one view: `history` and `snapshot` are two sources' counts and are never in one view. */
export function mineProduction(
  history: readonly YearOutput[],
  snapshot: readonly SnapshotOutput[],
  words: Words,
  size: Size,
  view: View,
): MineScene {
  return view === 'snapshot-2025' ? bars(snapshot, words, size) : areas(history, words, size, view);
}

function areas(
  history: readonly YearOutput[],
  words: Words,
  size: Size,
  view: Exclude<View, 'snapshot-2025'>,
): MineScene {
  const frame = frames[size];
  const first = history[0];
  const last = history.at(-1);
  if (first === undefined || last === undefined)
    throw new RangeError('mine-production needs at least one year');
  const share = view === 'china-share';
  const shown: readonly Producer[] = share
    ? ['China']
    : view === 'outside-china'
      ? producers.filter((name) => name !== 'China')
      : producers;
  const value = (row: YearOutput, name: string): number =>
    share ? row.china_share_pct : row.tonnes[name as Producer];

  const x = scaleLinear([first.year, last.year], [frame.left, frame.width - frame.right]);
  const top = Math.max(...history.map((row) => shown.reduce((sum, name) => sum + value(row, name), 0)));
  const y = scaleLinear([0, share ? 100 : top], [frame.height - frame.bottom, frame.top]);
  if (!share) y.nice(4);

  const stacked = stackedArea(
    shown.map((key) => ({
      key,
      tone: tones[key],
      emphasis: view === 'china' && key !== 'China' ? ('faint' as const) : ('normal' as const),
    })),
    history.map((row) => ({
      at: row.year,
      values: Object.fromEntries(shown.map((name) => [name, value(row, name)])),
    })),
    x,
    y,
  );
  const right = frame.width - frame.right;
  const foot = frame.height - frame.bottom;
  const ticks: Tick[] = [
    ...valueTicks(y.ticks(4), {
      y,
      left: frame.left,
      right,
      text: (at) => (at === 0 ? '0' : share ? percent(at) : kilotonnes(at)),
    }),
    ...yearTicks([first.year, 2000, 2010, last.year], { x, foot, baseline: frame.height - 8 }),
  ];

  // Names stand at the right edge beside their layer, with the last year's value under the name.
  const named = endLabels(
    stacked.map(({ shape: { key }, endTop, endBottom }) => {
      const amount = value(last, key);
      return {
        key,
        y: share ? endTop : (endTop + endBottom) / 2,
        name: shortNames[key as Producer],
        tone: key === 'China' ? 'china' : view === 'china' ? 'ink-2' : 'others',
        amount: share ? words.share(last.year, percent(amount)) : kilotonnes(amount),
      };
    }),
    { edge: right, top: frame.top + 8, bottom: foot - 20 },
  );
  const texts: PlacedText[] = [...named.texts];
  const notes = named.leads.map(({ key, d }) => ({ key, d, x: -9, y: -9 }));

  if (view !== 'outside-china') {
    const peak = history.reduce((best, row) => (row.china_share_pct > best.china_share_pct ? row : best));
    const lines = y.ticks(4).map((at) => y(at));
    const edge = (row: YearOutput) => y(share ? row.china_share_pct : row.world_t);
    const remark = (row: YearOutput, line: string) => {
      const at = x(row.year);
      const width = textWidth(line, 13, 600);
      const lineX = Math.min(Math.max(at - width / 2, frame.left + (share ? 14 : 0)), right - width);
      const under = history
        .filter(({ year }) => x(year) > lineX - 10 && x(year) < lineX + width + 10)
        .map(edge);
      // Over open paper the words clear the edge below them; on the share view they stand inside the area, under it.
      const wanted = share ? Math.max(...under, edge(row)) + 24 : Math.min(...under) - 22;
      const crossed = lines.find((gridline) => gridline > wanted - 13 && gridline < wanted + 6);
      const lineY = crossed === undefined ? wanted : share ? crossed + 18 : crossed - 7;
      texts.push(
        placed(`note-${row.year}`, lineX, lineY, line, { tone: share ? 'on-fill' : 'ink', weight: 600 }),
      );
      const stem = share
        ? at < lineX
          ? `V${tenth(lineY - 4.5)}H${tenth(lineX - 4)}`
          : `V${tenth(lineY - 13)}`
        : `V${tenth(lineY + 5)}`;
      notes.push({
        key: `stem-${row.year}`,
        d: `M${tenth(at)} ${tenth(edge(row))}${stem}`,
        x: tenth(at),
        y: tenth(edge(row)),
      });
    };
    remark(first, words.low(first.year, percent(first.china_share_pct)));
    remark(peak, words.peak(peak.year, percent(peak.china_share_pct)));
  }
  return {
    width: frame.width,
    height: frame.height,
    layers: stacked.map(({ shape }) => shape),
    bars: [],
    ticks,
    notes,
    texts,
  };
}

function bars(snapshot: readonly SnapshotOutput[], words: Words, size: Size): MineScene {
  const narrow = size === 'narrow';
  const width = narrow ? 360 : 640;
  const margin = narrow ? 16 : 0;
  const names = narrow ? 96 : 130;
  const pitch = narrow ? 21 : 29;
  const thick = narrow ? 14 : 19;
  const top = 40;
  const largest = Math.max(...snapshot.map((row) => row.production_t_reo));
  const x = scaleLinear([0, largest], [margin + names, width - margin - (narrow ? 112 : 140)]);
  const texts: PlacedText[] = [placed('basis', margin, 16, words.estimates, { tone: 'ink-2' })];
  const drawn = snapshot.map((row, i) => {
    const china = row.geography === 'China';
    const at = top + i * pitch;
    const end = x(row.production_t_reo);
    const share =
      row.share_of_world_pct === null
        ? ''
        : ` · ${row.share_of_world_pct === 0 ? '<0.1%' : percent(row.share_of_world_pct)}`;
    texts.push(
      placed(
        `name-${row.geography}`,
        margin + names - 8,
        at + thick - 3,
        row.geography.replace(' (Burma)', ''),
        {
          tone: china ? 'china' : 'ink',
          anchor: 'end',
          weight: china ? 600 : 400,
        },
      ),
    );
    texts.push(
      placed(`amount-${row.geography}`, end + 7, at + thick - 3, kilotonnes(row.production_t_reo) + share, {
        weight: 600,
      }),
    );
    return {
      key: row.geography,
      tone: china ? ('china' as const) : ('others' as const),
      x: tenth(x(0)),
      y: at,
      w: Math.max(tenth(end - x(0)), 0.5),
      h: thick,
    };
  });
  const height = top + snapshot.length * pitch + 8;
  const ticks = [baseLine('zero', `M${tenth(x(0))} ${top - 6}V${height - 8}`)];
  return { width, height, layers: [], bars: drawn, ticks, notes: [], texts };
}
