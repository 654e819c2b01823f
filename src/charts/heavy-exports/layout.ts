// Geometry of heavy exports: a year as two pipes, each against its own base, or the months of an element as one pipe with two branches.
import type { PlotScene, Size } from '../contract/scene.ts';
import { monthsOfElement } from './layout-months.ts';
import { pipesOfYear } from './layout-year.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

export const heavyExports = (rows: Rows, labels: Labels, size: Size, view: View): PlotScene =>
  view === 'year' ? pipesOfYear(rows, labels, size) : monthsOfElement(rows, labels, size, view);
