// Geometry of the timeline: one strip of time with a block for every act; closer stretches of it; the readings of 2010.
import type { PlotScene, Size } from '../contract/scene.ts';
import { readingsOfDispute } from './layout-dispute.ts';
import { onRail } from './layout-rail.ts';
import { stripNarrow } from './layout-strip-narrow.ts';
import { stripWide } from './layout-strip-wide.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** Draws all events, those of a period or those of one type. */
export function leverageTimeline(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  if (view === 'dispute-2010') return readingsOfDispute(rows, labels, size);
  if (view in rows.flaggedIn) return onRail(rows, labels, size, view);
  return size === 'wide' ? stripWide(rows, labels, view) : stripNarrow(rows, labels, view);
}
