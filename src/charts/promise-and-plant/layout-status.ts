// All plants end to end by status in one falling pipe, and China's month in another beside it, on one scale.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { sceneOf } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, wrapText } from '../look/text-width.ts';
import {
  allLong,
  areaKey,
  edgesOf,
  hungPipes,
  inOrder,
  keyLine,
  monthsAYear,
  statusBoxes,
  statusTone,
  sumOf,
} from './layout-bars.ts';
import type { Rows, Status } from './rows.ts';
import type { Labels } from './words.ts';

/** Both pipes hang from one line: China's month from `china`, plants from `plants`, what both are over them, names of statuses at `names`. */
const frames = {
  narrow: {
    china: 8,
    plants: 132,
    bore: 100,
    rim: 7,
    inset: 7,
    bracket: 239,
    names: 246,
    top: 50,
    end: 444,
    height: 480,
    key: { x: 6, y: 460, room: 346 },
    area: { x: 246, y: 400 },
    month: 24.5,
    part: 16,
    first: 31,
    small: 13,
  },
  wide: {
    china: 10,
    plants: 214,
    bore: 150,
    rim: 7,
    inset: 9,
    bracket: 382,
    names: 392,
    top: 48,
    end: 356,
    height: 360,
    key: { x: 214, y: 354, room: 426 },
    area: { x: 392, y: 330 },
    month: 36,
    part: 20,
    first: 48,
    small: 15,
  },
} as const;
const bold = { weight: 600 } as const;

export function plantsByStatus(rows: Rows, labels: Labels, size: Size): PlotScene {
  const frame = frames[size];
  const { china, plants, bore, height } = frame;
  const own = inOrder(rows.plants, rows.statuses);
  const pipes = hungPipes(rows, own, size, frame);
  const made = tenth(pipes.y(rows.month.tonnes));
  const boxes = statusBoxes(own, pipes.boxes, rows.statuses);
  return sceneOf(
    { width: edgesOf(size).width, height },
    [
      {
        shapes: [
          ...pipes.shapes,
          shape('reach', `M${china + bore + 2} ${made}H${plants + bore + 5}`, 'china', 'lead'),
          pipes.plates,
        ],
      },
      { texts: [...heads(labels, size), ...monthWords(rows, labels, size, made)] },
      areaKey(labels, 500, (bore * allLong[size]) / sumOf(own), frame.area),
      { shapes: statusLeads(size, boxes), texts: statusNames(rows, labels, size, boxes) },
      {
        texts: [sumOfAll(rows, labels, size), keyLine(labels, true, true, frame.key, size === 'wide')],
      },
    ],
    [pipes.hang],
  );
}

/** What each pipe is, over its plate. */
function heads(labels: Labels, size: Size): PlacedText[] {
  const { china, plants, top } = frames[size];
  const [first, second] = [top - 31, top - 14];
  return [
    placed('china', china, first, labels.china, { ...bold, tone: 'china' }),
    placed('china-is', china, second, labels.chinaIs, { tone: 'ink-2' }),
    placed('outside', plants, first, labels.outside, bold),
    placed('outside-is', plants, second, labels.outsideIs, { tone: 'ink-2' }),
  ];
}

/** What China made in the month, large in its block, and in the outline of another month that a year of them has no room here. */
function monthWords({ month }: Rows, labels: Labels, size: Size, made: number): PlacedText[] {
  const { china, top, bore, inset, month: large, part, small } = frames[size];
  const left = china + inset;
  const first = top + 12 + 0.74 * large;
  const second = first + 12 + 0.74 * part;
  const room = bore - 18;
  return [
    placed('china-sum', left, first, labels.roundedTonnes(month.tonnes), { size: large, face: 'display' }),
    placed('china-part', left, second, labels.oneOf(1, monthsAYear), { ...bold, size: part - 2 }),
    placed('china-how', left, second + small + 6, wrapText(labels.bySurvey, room, small), { size: small }),
    placed('china-year', left, made + small + 9, wrapText(labels.wholeYear, room, small), {
      tone: 'china',
      size: small,
    }),
  ];
}

type OfStatus = { readonly status: Status; readonly left: number; readonly right: number };
/**
 * How far under the middle of its plants the name of a status stands. On a wide artboard the large number of what operates leaves no room
 * for the name of what is being started up at the middle of those plants.
 */
const lower = (size: Size, status: Status): number => (size === 'wide' && status === 'commissioning' ? 8 : 0);

/** From the plate to the end of what operates a bracket, which its number stands at; from every other status a lead to its name. */
function statusLeads(size: Size, boxes: readonly OfStatus[]): Shape[] {
  const { plants, bore, bracket, names } = frames[size];
  const from = plants + bore + 3;
  return boxes.map(({ status, left, right }, i) => {
    const middle = tenth((left + right) / 2);
    const [d, ink] =
      i === 0
        ? ([`M${from} ${tenth(left + 1)}H${bracket}V${tenth(right)}H${from}`, 'wall'] as const)
        : ([
            `M${from} ${middle}h6l${lower(size, status)} ${lower(size, status)}H${names - 4}`,
            'lead',
          ] as const);
    return shape(`lead-${status}`, d, statusTone(status), ink);
  });
}

/** Names and sums of the statuses beside their plants; what operates is what the finding compares, and large. */
function statusNames({ sums }: Rows, labels: Labels, size: Size, boxes: readonly OfStatus[]): PlacedText[] {
  const { names, first, top, small } = frames[size];
  const isWide = size === 'wide';
  return boxes.flatMap(({ status, left, right }, i): PlacedText[] => {
    const tone = statusTone(status);
    const [name, sum] = [labels.status[status], labels.roundedTonnes(sums[status])];
    if (i === 0) {
      const large = placed(`sum-${status}`, names, top + (isWide ? 0.74 * first + 1 : 42), sum, {
        size: first,
        tone,
        face: 'display',
      });
      const beside = names + displayWidth(sum, first) + 6;
      return [
        placed(`band-${status}`, isWide ? beside : names, isWide ? large.y : top + 11, name, {
          ...bold,
          tone,
        }),
        large,
      ];
    }
    const middle = (left + right) / 2 + lower(size, status);
    return [
      isWide
        ? placed(`band-${status}`, names, middle + 4.5, `${name} ${sum}`, { ...bold, tone, size: small })
        : placed(`band-${status}`, names, middle - 3, [name, sum], { ...bold, tone }),
    ];
  });
}

/** All of it, under the end of the pipe. */
function sumOfAll({ sums }: Rows, labels: Labels, size: Size): PlacedText {
  const { plants, top, small } = frames[size];
  return placed('sum', plants, top + allLong[size] + small + 5, labels.ifAll(sums.all), {
    ...bold,
    tone: 'policy',
    size: small,
  });
}
