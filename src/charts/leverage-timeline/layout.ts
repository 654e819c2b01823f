// Geometry of the timeline: one strip of time with a block for every act; closer stretches of it; the readings of 2010.
import type { PlotScene, Size } from '../contract/scene.ts';
import { boxOfText } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/tenth.ts';
import { readingsOfDispute } from './layout-dispute.ts';
import { flagsOn, footHigh } from './layout-flags.ts';
import { toneWords } from './layout-key.ts';
import { layersOn } from './layout-layers.ts';
import { railAt, railDrawn, type Rail } from './layout-rail.ts';
import { stretchOf } from './layout-stacks.ts';
import { stripNarrow } from './layout-strip-narrow.ts';
import { stripWide } from './layout-strip-wide.ts';
import type { Rows, TimelineEvent, View } from './rows.ts';
import type { Labels } from './words.ts';

/** Draws all events, those of a period or those of one type. */
export function leverageTimeline(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  if (view === 'dispute-2010') return readingsOfDispute(rows, labels, size);
  if (view in rows.flaggedIn) return onRail(rows, labels, size, view);
  return size === 'wide' ? stripWide(rows, labels, view) : stripNarrow(rows, labels, view);
}

/** The air between the rail and the first layer. */
const underLayers = 3;

/** Draws a period on a rail: rules that stay in force lie on it as layers, and the few events that are named hang under it as flags. */
function onRail(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const stretch = stretchOf(rows, view);
  const drawnAt = (top: number) => {
    const rail = railAt(top, stretch, size);
    return { rail, layers: layersOn(rows, labels, rail, top - underLayers, view) };
  };
  // The rail stands as low as the layers on it are high.
  const flat = drawnAt(0).layers;
  const highest = Math.max(
    ...flat.boxes.map(({ top }) => -top),
    ...flat.texts.map((text) => -boxOfText(text).top),
  );
  const { rail, layers } = drawnAt(Math.ceil(highest + 2));
  const inYear = stretch.perYear === 12;
  const flagged = rows.flaggedIn[view] ?? [];
  // On the wide artboard what is to come has room over its part of the rail, where no layer lies.
  const isOver = ({ row }: TimelineEvent): boolean => size === 'wide' && row.date > rows.ends;
  const over = flagsOn(flagged.filter(isOver), labels, rail, 'over', inYear, layers.boxes);
  const flags = flagsOn(
    flagged.filter((event) => !isOver(event)),
    labels,
    rail,
    'under',
    inYear,
  );
  const foot = Math.max(rail.box.bottom + footHigh, ...flags.boxes.map(({ bottom }) => bottom));
  const y = foot + 22;
  const shown = [...flagged, ...layers.events];
  const left = rows.drawn[view].filter((event) => !shown.includes(event)).length;
  return sceneOf({ width: rail.width, height: tenth(y + (size === 'wide' ? 5 : 22)) }, [
    railDrawn(rows, labels, rail),
    layers,
    over,
    flags,
    keyOf(shown, left, labels, rail, y),
  ]);
}

/** Who has which colour, what dashes are, and how many events of the view have no flag. */
function keyOf(
  drawn: readonly TimelineEvent[],
  left: number,
  labels: Labels,
  { size, width, box }: Rail,
  y: number,
): Partial<Drawn> {
  const { key } = labels;
  const isWide = size === 'wide';
  const tones = new Set(drawn.map(({ tone }) => tone));
  const x = isWide ? 0 : box.left;
  const style = { tone: 'ink-2' } as const;
  // Without such an event the only dashes are those of a pause, which says so itself.
  const isDashed = drawn.some(({ mark }) => mark === 'reported');
  const remark = [...(left === 0 ? [] : [key.inTable(left)]), ...(isDashed ? [key.dashed] : [])].join('. ');
  return {
    texts: [
      ...toneWords(tones, labels, { x, y, gap: isWide ? 15 : 13 }),
      isWide
        ? placed('key-dashed', width - 1, y, remark, { ...style, anchor: 'end' })
        : placed('key-dashed', x, y + 17, remark, style),
    ],
  };
}
