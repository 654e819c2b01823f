// Japan's deals for supply outside China: a pipe each from its date on, filled by its state, never by its tonnes; only what came goes through the wall.
import { range, scaleLinear } from 'd3';
import type { PlacedText, PlotScene, Shape, Size, TextTone } from '../contract/scene.ts';
import { yearTicks } from '../kit/axes.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { sceneOf } from '../kit/drawn.ts';
import { blindFlange, flange } from '../kit/fittings.ts';
import { hatchLines } from '../kit/hatch.ts';
import { pipe, type Contents } from '../kit/pipes.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth } from '../look/text-width.ts';
import { domes, vesselOfJapan } from './layout-vessel.ts';
import type { Deal, DealStatus, Rows } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  /** Names stand in the pipes, or before those that are short. */
  wide: {
    width: 640,
    left: 17,
    to: 530,
    wall: 556,
    pitch: 46,
    head: 6,
    bore: 35,
    plate: 16,
    top: 4,
    everyYears: 3,
    name: 25,
  },
  /** Years stand over the pipes, so that all are over a text card on a phone. */
  narrow: {
    width: 360,
    left: 14,
    to: 293,
    wall: 308,
    pitch: 41,
    head: 5,
    bore: 30,
    plate: 10,
    top: 34,
    everyYears: 4,
    name: 16.5,
  },
} as const;

/** What stands in the pipe of a deal; `press`: it did deliver, by a press report. */
const contentsOf: Readonly<Record<DealStatus, Contents | 'press'>> = {
  active: 'flow',
  at_risk: 'press',
  completed: 'flow',
  not_delivered: 'open',
  study_stage: 'promise',
  superseded_2026: 'open',
  test_done: 'open',
  under_construction: 'promise',
};

/** The year of a deal, before its name. */
const yearSize = 14;
const yearSizeNarrow = 13;

export function dealsOf({ deals, dealsEnd }: Rows, labels: Labels, size: Size): PlotScene {
  const { width, left, to, wall, pitch, head, bore, top, everyYears } = frames[size];
  const from = Math.floor(Math.min(...deals.map(({ at }) => at)));
  const x = scaleLinear([from, dealsEnd], [left, to]);
  const last = top + (deals.length - 1) * pitch + head + bore;
  const ends = domes[size] + 8;
  const box = { left: wall, right: width - 4, top: Math.max(1, top + head - ends), bottom: last + ends };
  // Between pipes, where none reaches into the vessel.
  const vessel = vesselOfJapan(labels.japan, box, size, top + 4 * pitch + head + bore / 2);
  const axis = size === 'wide' ? { foot: last + 8, baseline: last + 28 } : { foot: 18, baseline: 14 };
  const ticks = yearTicks(range(from, dealsEnd, everyYears), { x, ...axis });
  const drawn = deals.map((deal, i) => {
    const [at, row] = [x(deal.at), top + i * pitch];
    const middle = row + head + bore / 2;
    return {
      shapes: pipeOf(deal, at, row + head, size),
      texts: size === 'wide' ? textsInPipe(deal, labels, at, middle) : textsBeside(deal, labels, at, middle),
    };
  });
  const came = deals.flatMap((deal, i) => behindTheWall(deal, top + i * pitch + head, box, size));
  return sceneOf(
    { width, height: size === 'wide' ? last + 32 : box.bottom + 2 },
    [vessel, { shapes: came }, ...drawn],
    ticks.map((tick) => ({ ...tick, anchor: 'middle' })),
  );
}

/** Whether something came by a deal. */
const delivered = ({ row }: Deal): boolean => ['flow', 'press'].includes(contentsOf[row.status_2026_11]);

/** What came by a deal runs on through the vessel, as full as in its pipe: paler where the press alone says it. */
const behindTheWall = (deal: Deal, top: number, { left, right }: Box, size: Size): readonly Shape[] =>
  delivered(deal)
    ? [
        shape(
          `japan-${deal.key}`,
          rectPath({ left: left + 0.8, right: right - 0.8, top, bottom: top + frames[size].bore }),
          'others',
          contentsOf[deal.row.status_2026_11] === 'flow' ? 'fill' : 'shade',
        ),
      ]
    : [];

/**
 * The pipe of a deal from its date to the evidence date: from there to the wall of Japan where it delivers, blind where nothing came, open
 * where it is not yet supply.
 */
function pipeOf({ key, row }: Deal, left: number, top: number, size: Size): Shape[] {
  const { to, wall, bore, plate } = frames[size];
  const contents = contentsOf[row.status_2026_11];
  const joint = { y: top + bore / 2, along: 'x', bore } as const;
  const start = flange({ key: `start-${key}`, x: left + 2.5, ...joint }).shapes;
  const lengthTo = (right: number) => ({ left, right, top, bottom: top + bore });
  switch (contents) {
    case 'press':
    case 'flow': {
      const box = lengthTo(wall);
      const length =
        contents === 'press'
          ? // Its dashes end behind the flange.
            [shape(`${key}-press`, rectPath({ ...box, left: left + 2 }), 'others', 'estimate')]
          : pipe({ key, box, along: 'x', contents, tone: 'others' }).shapes;
      return [...length, ...start, ...flange({ key: `end-${key}`, x: wall - 2.5, ...joint }).shapes];
    }
    case 'promise': {
      const box = lengthTo(to);
      const walls = `M${tenth(left)} ${tenth(box.top)}H${to}M${tenth(left)} ${tenth(box.bottom)}H${to}`;
      return [
        shape(`${key}-hatch`, hatchLines(box), 'policy', 'hatch'),
        shape(`${key}-outline`, walls, 'policy', 'outline'),
        ...start,
      ];
    }
    default: {
      const end = blindFlange({ key: `end-${key}`, x: to - plate - 3.5, plate, ...joint }).shapes;
      const length = pipe({
        key,
        box: lengthTo(to - plate - 6),
        along: 'x',
        contents,
        tone: 'others',
      }).shapes;
      return [...length, ...start, ...end];
    }
  }
}

const stateTones: Readonly<Record<Contents | 'press', TextTone>> = {
  flow: 'others',
  press: 'others',
  promise: 'policy',
  reported: 'ink-2',
  range: 'ink-2',
  open: 'ink-2',
};

/** The words of a deal, long or short. */
interface Said {
  readonly name: string;
  readonly state: string;
}
/**
 * The year of a deal at the start of its pipe, its name in large type, and its state at the end; all before a pipe that is short or hatched.
 */
function textsInPipe(deal: Deal, labels: Labels, at: number, middle: number): PlacedText[] {
  const [year, size] = [labels.dealYear(deal), frames.wide.name];
  const contents = contentsOf[deal.row.status_2026_11];
  const yearWidth = textWidth(year, yearSize) + 9;
  const { to, wall, plate } = frames.wide;
  const [start, end] = [at + 13, contents === 'open' ? to - plate - 15 : wall - 14];
  const measureOf = ({ name, state }: Said): number =>
    yearWidth + displayWidth(name, size) + 12 + textWidth(state, 14);
  const full = { name: labels.deal(deal), state: labels.state(deal) };
  const state = labels.stateShort(deal);
  const ways: readonly Said[] = [full, { ...full, state }, { name: labels.dealShort(deal), state }];
  const fitting = contents === 'promise' ? undefined : ways.find((way) => measureOf(way) < end - start);
  const said = fitting ?? full;
  const isInside = fitting !== undefined;
  const measure = measureOf(said);
  // A year stands at the flange, which is its place on the axis.
  const from = isInside ? start + yearWidth : at - 12 - measure;
  const tone: TextTone = isInside && contents === 'flow' ? 'on-pale' : 'ink';
  const stateTone = isInside ? tone : stateTones[contents];
  const baseline = middle + 5.5;
  return [
    placed(`year-${deal.key}`, isInside ? start : at - 12, baseline, year, {
      size: yearSize,
      tone,
      anchor: isInside ? 'start' : 'end',
    }),
    placed(`name-${deal.key}`, from, middle + 8.5, said.name, { size, face: 'display', tone }),
    placed(`state-${deal.key}`, isInside ? end : at - 12 - yearWidth, baseline, said.state, {
      size: 14,
      anchor: 'end',
      tone: stateTone,
    }),
  ];
}

/** On a phone: the year at the start of the pipe, the name in large type and the state at its end, or all before a pipe that is too short for them. */
function textsBeside(deal: Deal, labels: Labels, at: number, middle: number): PlacedText[] {
  const [year, name, state] = [labels.dealYear(deal), labels.dealShort(deal), labels.stateShort(deal)];
  const contents = contentsOf[deal.row.status_2026_11];
  const { to, wall, plate, name: size } = frames.narrow;
  const yearWidth = textWidth(year, yearSizeNarrow) + 6;
  const stateWidth = textWidth(state, 13);
  const [start, end] = [at + 9.5, contents === 'open' ? to - plate - 9.5 : wall - 10];
  const isInside = end - start > yearWidth + displayWidth(name, size) + stateWidth;
  const tone: TextTone = isInside && contents === 'flow' ? 'on-pale' : 'ink';
  const [nameAt, stateAt] = isInside
    ? [start + yearWidth, end]
    : [at - 14 - yearWidth - stateWidth, at - 7 - yearWidth];
  return [
    placed(`year-${deal.key}`, isInside ? start : at - 7, middle + 4.5, year, {
      size: yearSizeNarrow,
      tone,
      anchor: isInside ? 'start' : 'end',
    }),
    placed(`name-${deal.key}`, nameAt, middle + size * 0.34, name, {
      size,
      face: 'display',
      tone,
      anchor: isInside ? 'start' : 'end',
    }),
    placed(`state-${deal.key}`, stateAt, middle + 4.5, state, {
      tone: isInside ? tone : stateTones[contents],
      anchor: 'end',
    }),
  ];
}
