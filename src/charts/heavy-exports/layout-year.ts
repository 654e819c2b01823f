// A year's flows against the year before: a pipe each, which widens or narrows from its own base.
import type { PlacedText, PlotScene, Size } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { flange } from '../kit/fittings.ts';
import { boreScale, pipe } from '../kit/pipes.ts';
import { placed } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import type { Flow } from './rows.ts';
import type { Labels } from './words.ts';

/** The year in per cent of the one before. */
const indexOf = ({ change_pct }: Flow): number => 100 + change_pct;

const frames = {
  wide: { width: 640, from: 168, to: 506, bore: 54, top: 34, pitch: 80, apart: 16 },
  narrow: { width: 360, from: 10, to: 250, bore: 34, top: 48, pitch: 68, apart: 8 },
} as const;

/** All flows, each with the same bore for its base, so that the second length shows the change alone. */
export function pipesOfYear(flows: readonly Flow[], labels: Labels, size: Size): PlotScene {
  const frame = frames[size];
  const narrow = size === 'narrow';
  const bore = boreScale(100, frame.bore);
  const tallest = Math.max(frame.bore, ...flows.map((flow) => bore(indexOf(flow))));
  const middle = frame.from + (frame.to - frame.from) * 0.46;
  const reach = narrow ? 11 : 15;
  const parts = flows.map((flow, i): Drawn => {
    const centre = frame.top + tallest / 2 + i * frame.pitch + (i > 0 ? frame.apart : 0);
    return flowParts(flow, labels, { frame, centre, middle, reach, narrow, bore });
  });
  const line = tenth(frame.top + tallest / 2 + frame.pitch / 2 + frame.apart / 2 - (narrow ? 10 : 0));
  const height = tenth(frame.top + tallest + (flows.length - 1) * frame.pitch + frame.apart + 8);
  const head = { tone: 'ink-2', weight: 600, anchor: 'middle' } as const;
  const heads = {
    shapes: [shape('apart', `M10 ${line}H${frame.width - 10}`, 'rule', 'lead')],
    texts: [
      placed('before', (frame.from + middle) / 2, 14, labels.before, head),
      placed('year', (middle + frame.to) / 2 + reach / 2, 14, labels.year, head),
    ],
  };
  return sceneOf({ width: frame.width, height }, [heads, ...parts]);
}

interface FlowPlace {
  readonly frame: (typeof frames)[Size];
  readonly centre: number;
  readonly middle: number;
  readonly reach: number;
  readonly narrow: boolean;
  readonly bore: (index: number) => number;
}

/** Base, reducer and what is left of it; the name beside or above, the change in large type at the end. */
function flowParts(
  flow: Flow,
  labels: Labels,
  { frame, centre, middle, reach, narrow, bore }: FlowPlace,
): Drawn {
  const { key } = flow;
  const { name, detail } = labels.flow(flow);
  const tone = flow.destination === 'Japan' ? 'japan' : 'china';
  const [base, now] = [bore(100), bore(indexOf(flow))];
  const along = 'x' as const;
  const length = (part: string, left: number, right: number, width: number): Drawn =>
    pipe({
      key: `${key}-${part}`,
      box: { left, right, top: centre - width / 2, bottom: centre + width / 2 },
      along,
      contents: 'flow',
      tone,
    });
  const [in1, out1] = [tenth(middle - reach), tenth(middle + reach)];
  const y = (offset: number) => tenth(centre + offset);
  const reducer = shape(
    `${key}-reducer`,
    `M${in1} ${y(-base / 2)}L${out1} ${y(-now / 2)}V${y(now / 2)}L${in1} ${y(base / 2)}Z`,
    'ink',
    'fitting',
  );
  const plate = (part: string, x: number, width: number): Drawn =>
    flange({ key: `${key}-${part}`, x, y: centre, along, bore: width });
  const large = { size: narrow ? 20 : 26, weight: 600, tone } as const;
  const small = { tone: 'ink-2' } as const;
  const end = frame.to + 12;
  const above = centre - Math.max(base, now) / 2 - 12;
  const texts: PlacedText[] = [
    placed(`${key}-change`, end, centre + 3, labels.change(flow), large),
    placed(`${key}-tonnage`, end, centre + 20, labels.tonnage(flow), small),
    ...(narrow
      ? [placed(`${key}-name`, frame.from, above, `${name}, ${detail}`, { weight: 600 })]
      : [
          placed(`${key}-name`, frame.from - 16, centre, name, { size: 15, weight: 600, anchor: 'end' }),
          placed(`${key}-detail`, frame.from - 16, centre + 17, detail, { ...small, anchor: 'end' }),
        ]),
  ];
  return gathered([
    length('base', frame.from, in1, base),
    length('now', out1, frame.to, now),
    { shapes: [reducer], texts },
    plate('joint', in1, base),
    plate('end', out1, now),
  ]);
}
