// Bars of one survey's latest year: a country each, the largest first.
import { scaleLinear } from 'd3';
import type { PlotScene, Size } from '../contract/scene.ts';
import { baseLine } from '../kit/axes.ts';
import { rectPath } from '../kit/labels/box.ts';
import { sceneOf } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { kilotonnes, percent } from '../look/format.ts';
import { tenth } from '../look/tenth.ts';
import type { Rows, SnapshotOutput } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  wide: { width: 640, margin: 0, names: 130, amounts: 140, pitch: 24, thick: 16, figure: 84 },
  narrow: { width: 360, margin: 16, names: 96, amounts: 112, pitch: 32, thick: 22, figure: 48 },
} as const;
const top = 40;
/** The width of a bar whose tonnes are too few to see. */
const least = 0.5;

/** A share printed behind an amount; a share that is above zero and rounds to it is below a tenth. */
const shareAfter = ({ share_of_world_pct: share }: SnapshotOutput): string =>
  share === null ? '' : ` · ${share === 0 ? '<0.1%' : percent(share)}`;

export function barsOfSnapshot({ snapshot }: Rows, labels: Labels, size: Size): PlotScene {
  const { width, margin, names, amounts, pitch, thick, figure } = frames[size];
  const largest = Math.max(...snapshot.bars.map((row) => row.production_t_reo));
  const x = scaleLinear([0, largest], [margin + names, width - margin - amounts]);
  const zero = tenth(x(0));
  const basis = placed('basis', margin, 16, labels.estimates, { tone: 'ink-2' });
  const bars = snapshot.bars.map((row, i) => {
    const { geography, production_t_reo } = row;
    const china = geography === 'China';
    const at = top + i * pitch;
    const end = x(production_t_reo);
    const right = zero + Math.max(tenth(end - x(0)), least);
    const d = rectPath({ left: zero, right, top: at, bottom: at + thick });
    const baseline = at + thick - 3;
    const name = { tone: china ? 'china' : 'ink', anchor: 'end', weight: china ? 600 : 400 } as const;
    const amount = kilotonnes(production_t_reo) + shareAfter(row);
    return {
      bar: shape(geography, d, china ? 'china' : 'others', 'estimate'),
      texts: [
        placed(`name-${geography}`, margin + names - 8, baseline, labels.country(geography), name),
        placed(`amount-${geography}`, end + 7, baseline, amount, { weight: 600 }),
      ],
    };
  });
  const height = top + snapshot.bars.length * pitch + 8;
  const ticks = [baseLine('zero', `M${zero} ${top - 6}V${height - 8}`)];
  const ground = bars.map(({ bar }) => bar);
  // The finding, where the bars are short.
  const finding = [
    placed('figure-share', width - margin, height - 76, labels.rounded(snapshot), {
      size: figure,
      face: 'display',
      anchor: 'end',
      tone: 'china',
    }),
    placed('of-share', width - margin, height - 76 + figure * 0.2 + 10, labels.whose.snapshot(snapshot), {
      weight: 600,
      anchor: 'end',
    }),
  ];
  return { ...sceneOf({ width, height }, [{ texts: [basis, ...finding] }, ...bars], ticks), ground };
}
