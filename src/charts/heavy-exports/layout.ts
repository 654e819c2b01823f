// Geometry of heavy exports: a year as pipes that widen or narrow from their own base, or months of an element as tanks.
import type { PlotScene, Size } from '../contract/scene.ts';
import { tanksOfElement } from './layout-tanks.ts';
import { pipesOfYear } from './layout-year.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

export const heavyExports = (rows: Rows, labels: Labels, size: Size, view: View): PlotScene =>
  view === 'year' ? pipesOfYear(rows.flows, labels, size) : tanksOfElement(rows.elements, labels, size, view);
