// Geometry of the article, marked up: all of it on two sheets, or as one page, out of which one claim of a view is set large.
import type { PlotScene, Size } from '../contract/scene.ts';
import { openedPage } from './layout-opened.ts';
import { wholePage } from './layout-whole.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

export const claimsLedger = (rows: Rows, labels: Labels, size: Size, view: View): PlotScene =>
  view === 'all' ? wholePage(rows, labels, size) : openedPage(rows.shown[view], labels, size, rows);
