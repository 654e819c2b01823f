// How long a share is drawn: as round as it is printed, so that shares in the same words are as long as each other.
import { printedShare } from '../look/print-as.ts';
import type { JapanDependence } from '../../data/tables/trade/japan-dependence.ts';
import { cell } from './take-rows.ts';

/** The value that a mark of the row stands at. Throws where the row has none. */
export const drawnShare = (row: Pick<JapanDependence, 'id' | 'value' | 'print_as'>): number =>
  printedShare(row, cell(row, 'value'));
