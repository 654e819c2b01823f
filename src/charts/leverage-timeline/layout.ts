// Geometry of the timeline: all events in a grid of types and stretches of time; a list beside its axis; the readings of 2010.
import type { PlotScene, Size } from '../contract/scene.ts';
import { readingsOfDispute } from './layout-dispute.ts';
import { gridOfEvents } from './layout-grid.ts';
import { listOfEvents } from './layout-list.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** Draws all events, those of a period or those of one type. */
export function leverageTimeline(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  if (view === 'all') return gridOfEvents(rows, labels, size);
  if (view === 'dispute-2010') return readingsOfDispute(rows, labels, size);
  return listOfEvents(rows.drawn[view], labels, size, view === 'year-2025' || view === 'year-2026');
}
