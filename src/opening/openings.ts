// Which drawing opens which chapter and which one ends the story, and each as the SVG that pages carry.
import { withPatterns } from './kit/patterns.ts';
import { plainGround, withPlainInks } from './kit/plain-inks.ts';
import { sheets, type Opening, type Size } from './opening.ts';
import { ambitionAndCapacity } from './drawings/ambition-and-capacity.ts';
import { anOldInstrument } from './drawings/an-old-instrument.ts';
import { betweenTheLines } from './drawings/between-the-lines.ts';
import { closing, closingSheets } from './drawings/closing.ts';
import { borrowedInputs } from './drawings/borrowed-inputs.ts';
import { theThreatBehind } from './drawings/the-threat-behind.ts';
import { buildTheChain } from './drawings/build-the-chain.ts';
import { openedOrClosed } from './drawings/opened-or-closed.ts';
import { mineToMagnet } from './drawings/mine-to-magnet.ts';
import { plainPipe } from './drawings/plain-pipe.ts';
import { theValve } from './drawings/the-valve.ts';
import { waitingItOut } from './drawings/waiting-it-out.ts';
import { rows as ambitionAndCapacityRows } from './rows/ambition-and-capacity.ts';
import { rows as anOldInstrumentRows } from './rows/an-old-instrument.ts';
import { rows as betweenTheLinesRows } from './rows/between-the-lines.ts';
import { rows as borrowedInputsRows } from './rows/borrowed-inputs.ts';
import { rows as closingRows } from './rows/closing.ts';
import { rows as theThreatBehindRows } from './rows/the-threat-behind.ts';
import { rows as buildTheChainRows } from './rows/build-the-chain.ts';
import { rows as openedOrClosedRows } from './rows/opened-or-closed.ts';
import { rows as mineToMagnetRows } from './rows/mine-to-magnet.ts';
import { rows as theValveRows } from './rows/the-valve.ts';
import { rows as waitingItOutRows } from './rows/waiting-it-out.ts';

/** One line a chapter, by its id. A chapter that is not named opens with a plain length of pipe. */
const drawings: Readonly<Record<string, () => Opening>> = {
  'the-valve': () => theValve(theValveRows),
  'an-old-instrument': () => anOldInstrument(anOldInstrumentRows),
  'mine-to-magnet': () => mineToMagnet(mineToMagnetRows),
  'borrowed-inputs': () => borrowedInputs(borrowedInputsRows),
  'waiting-it-out': () => waitingItOut(waitingItOutRows),
  'the-threat-behind': () => theThreatBehind(theThreatBehindRows),
  'between-the-lines': () => betweenTheLines(betweenTheLinesRows),
  'ambition-and-capacity': () => ambitionAndCapacity(ambitionAndCapacityRows),
  'build-the-chain': () => buildTheChain(buildTheChainRows),
  'opened-or-closed': () => openedOrClosed(openedOrClosedRows),
};

/** The drawing that opens a chapter; the plain pipe where it has none of its own. */
export const openingOf = (chapter: string): Opening => (drawings[chapter] ?? plainPipe)();
/** Ids of the chapters with a drawing of their own. */
export const drawnChapters: readonly string[] = Object.keys(drawings);

/** A drawing's SVG. @param name makes the ids in it unique on a page */
function svgOf(name: string, size: Size, inner: string, sheet: Readonly<Record<'width' | 'height', number>>) {
  const inside = withPlainInks(withPatterns(`${name}-${size}`, inner));
  return `<svg class="opening-svg on-${size}" viewBox="0 0 ${sheet.width} ${sheet.height}" ${plainGround} aria-hidden="true" focusable="false">${inside}</svg>`;
}

/** One size of a chapter's drawing, whole. */
export const openingSvg = (chapter: string, size: Size): string =>
  svgOf(`o-${chapter}`, size, openingOf(chapter)[size], sheets[size]);

const drawnClosing = closing(closingRows);
/** One short sentence of what ends the story, for readers who do not see it. */
export const closingSays = drawnClosing.says;
/** One size of the drawing that ends the story, whole. */
export const closingSvg = (size: Size): string =>
  svgOf('closing', size, drawnClosing[size], closingSheets[size]);
