// Japan's deals for supply outside China: a pipe each from its date on, filled by its state, never by its tonnes.
import { range, scaleLinear } from 'd3';
import type { PlacedText, PlotScene, Shape, Size, TextTone } from '../contract/scene.ts';
import { yearTicks } from '../kit/axes.ts';
import { rectPath } from '../kit/box.ts';
import { sceneOf } from '../kit/drawn.ts';
import { flange } from '../kit/fittings.ts';
import { pipe, type Contents } from '../kit/pipes.ts';
import { placed } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import { textWidth } from '../look/text-width.ts';
import { vesselOfJapan } from './layout-vessel.ts';
import type { Deal, DealStatus, Rows } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  wide: { width: 640, left: 8, to: 574, pitch: 50, head: 20, bore: 24, top: 6, everyYears: 3 },
  /** Names stand in the pipes or before them, so that all of them are over a text card on a phone. */
  narrow: { width: 360, left: 8, to: 302, pitch: 28, head: 4, bore: 21, top: 2, everyYears: 4 },
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

export function dealsOf({ deals, dealsEnd }: Rows, labels: Labels, size: Size): PlotScene {
  const { width, left, to, pitch, head, bore, top, everyYears } = frames[size];
  const from = Math.floor(Math.min(...deals.map(({ at }) => at)));
  const x = scaleLinear([from, dealsEnd], [left, to]);
  const foot = top + deals.length * pitch + 4;
  const vessel = vesselOfJapan(labels.japan, { left: to, right: width - 4, top, bottom: foot - 4 });
  const ticks = yearTicks(range(from, dealsEnd, everyYears), { x, foot, baseline: foot + 20 });
  const drawn = deals.map((deal, i) => {
    const [at, row] = [x(deal.at), top + i * pitch];
    return {
      shapes: pipeOf(deal, at, row + head, size),
      texts:
        size === 'wide'
          ? textsOver(deal, labels, at, row + 10)
          : textsBeside(deal, labels, at, row + head + bore / 2 + 4.5),
    };
  });
  return sceneOf(
    { width, height: foot + 24 },
    [...drawn, vessel],
    // The axis goes on behind the last year named, so that its label need not end there.
    ticks.map((tick) => ({ ...tick, anchor: tick.anchor === 'end' ? 'middle' : tick.anchor })),
  );
}

/** The pipe of a deal from its date to Japan. */
function pipeOf({ key, row }: Deal, left: number, top: number, size: Size): Shape[] {
  const { to, bore } = frames[size];
  const contents = contentsOf[row.status_2026_11];
  const box = { left, right: to - 5, top, bottom: top + bore };
  const length =
    contents === 'press'
      ? [shape(`${key}-press`, rectPath(box), 'others', 'estimate')]
      : pipe({ key, box, along: 'x', contents, tone: contents === 'promise' ? 'policy' : 'others' }).shapes;
  const start = flange({ key: `start-${key}`, x: left + 2.5, y: top + bore / 2, along: 'x', bore });
  const end = flange({ key: `end-${key}`, x: to - 2.5, y: top + bore / 2, along: 'x', bore });
  return [...length, ...start.shapes, ...end.shapes];
}

const stateTones: Readonly<Record<Contents | 'press', TextTone>> = {
  flow: 'others',
  press: 'others',
  promise: 'policy',
  reported: 'ink-2',
  range: 'ink-2',
  open: 'ink-2',
};

/** The name and state of a deal over its pipe, moved to the left where they would run into the vessel. */
function textsOver(deal: Deal, labels: Labels, at: number, baseline: number): PlacedText[] {
  const [name, state] = [labels.deal(deal), labels.state(deal)];
  const beside = textWidth(name, 13, 600) + 8;
  const left = Math.min(at, frames.wide.to - 8 - (beside + textWidth(state, 13)));
  return [
    placed(`name-${deal.key}`, left, baseline, name, { weight: 600 }),
    placed(`state-${deal.key}`, left + beside, baseline, state, {
      tone: stateTones[contentsOf[deal.row.status_2026_11]],
    }),
  ];
}

/** On a phone: the name at the start of the pipe and the state at its end, or both before a pipe that is too short for them. */
function textsBeside(deal: Deal, labels: Labels, at: number, baseline: number): PlacedText[] {
  const [name, state] = [labels.dealShort(deal), labels.stateShort(deal)];
  const contents = contentsOf[deal.row.status_2026_11];
  const { to } = frames.narrow;
  const stateWidth = textWidth(state, 13);
  const [start, end] = [at + 9, to - 11];
  if (end - start > textWidth(name, 13, 600) + stateWidth + 8) {
    const tone: TextTone = contents === 'flow' ? 'on-fill' : 'ink';
    return [
      placed(`name-${deal.key}`, start, baseline, name, { tone, weight: 600 }),
      placed(`state-${deal.key}`, end, baseline, state, { tone, anchor: 'end' }),
    ];
  }
  return [
    placed(`name-${deal.key}`, at - 15 - stateWidth, baseline, name, { weight: 600, anchor: 'end' }),
    placed(`state-${deal.key}`, at - 7, baseline, state, { tone: stateTones[contents], anchor: 'end' }),
  ];
}
