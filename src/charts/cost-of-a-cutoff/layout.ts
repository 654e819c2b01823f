// Geometry of the estimates: soundings. From one datum hangs a line an estimate, as deep as the loss; nothing joins one to another.
import type { PlotScene, Size } from '../contract/scene.ts';
import { hanging } from './layout-hanging.ts';
import { lying } from './layout-lying.ts';
import { datumOf, soundingsOf } from './layout-soundings.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** Draws the soundings: hanging side by side where there is room, lying one under the other where there is not. */
export function costOfACutoff(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const soundings = soundingsOf(rows, labels, view);
  const datum = datumOf(rows, labels, view);
  return size === 'wide' ? hanging(soundings, datum) : lying(soundings, datum);
}
