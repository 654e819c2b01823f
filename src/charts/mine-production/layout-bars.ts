// Bars of one survey's latest year: a country each, the largest first.
import { scaleLinear } from 'd3';
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { baseLine } from '../kit/axes.ts';
import { placed } from '../kit/placed.ts';
import { rectPath } from '../kit/box.ts';
import { shape } from '../kit/shapes.ts';
import { kilotonnes, percent, tenth } from '../look/format.ts';
import type { Rows, SnapshotOutput } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  wide: { width: 640, margin: 0, names: 130, amounts: 140, pitch: 29, thick: 19 },
  narrow: { width: 360, margin: 16, names: 96, amounts: 112, pitch: 21, thick: 14 },
} as const;
const top = 40;
/** The width of a bar whose tonnes are too few to see. */
const least = 0.5;

/** A share printed behind an amount; a share that is above zero and rounds to it is below a tenth. */
const shareAfter = ({ share_of_world_pct: share }: SnapshotOutput): string =>
  share === null ? '' : ` · ${share === 0 ? '<0.1%' : percent(share)}`;

export function barsOfSnapshot({ snapshot }: Rows, labels: Labels, size: Size): PlotScene {
  const { width, margin, names, amounts, pitch, thick } = frames[size];
  const largest = Math.max(...snapshot.bars.map((row) => row.production_t_reo));
  const x = scaleLinear([0, largest], [margin + names, width - margin - amounts]);
  const zero = tenth(x(0));
  const texts: PlacedText[] = [placed('basis', margin, 16, labels.estimates, { tone: 'ink-2' })];
  const shapes: Shape[] = [];
  for (const [i, row] of snapshot.bars.entries()) {
    const { geography, production_t_reo } = row;
    const china = geography === 'China';
    const at = top + i * pitch;
    const end = x(production_t_reo);
    const baseline = at + thick - 3;
    texts.push(
      placed(`name-${geography}`, margin + names - 8, baseline, labels.country(geography), {
        tone: china ? 'china' : 'ink',
        anchor: 'end',
        weight: china ? 600 : 400,
      }),
      placed(`amount-${geography}`, end + 7, baseline, kilotonnes(production_t_reo) + shareAfter(row), {
        weight: 600,
      }),
    );
    const right = zero + Math.max(tenth(end - x(0)), least);
    shapes.push(
      shape(
        geography,
        rectPath({ left: zero, right, top: at, bottom: at + thick }),
        china ? 'china' : 'others',
        'estimate',
      ),
    );
  }
  const height = top + snapshot.bars.length * pitch + 8;
  const ticks = [baseLine('zero', `M${zero} ${top - 6}V${height - 8}`)];
  return { width, height, ground: shapes, ticks, shapes: [], spots: [], texts };
}
