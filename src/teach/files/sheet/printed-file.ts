// The PDFs of a lesson's handouts as the site offers them: those that are kept, with the address of the site put in.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { correction, generate } from 'lean-qr';
import { ContentError } from '../../../data/reading/content-error.ts';
import { absolute } from '../../../names/addresses.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { lessonFiles } from '../../lessons/lesson-paths.ts';
import { withAddress, type CodeDots } from './pdf-address.ts';
import { codesOn } from './paper.ts';
import { printedFiles, sheetsFolder, type PrintedFile } from './printed-sheets.ts';

/** Empty modules that scanners need on each side of a QR code. */
const quiet = 4;
/** Dots a module and side: readers of PDFs that smooth pictures leave a code of single dots grey. */
const dots = 8;

/** The QR code of an address. It can be read with a seventh of it covered, as a crease does. */
function codeDots(address: string): CodeDots {
  const code = generate(address, { minCorrectionLevel: correction.M, maxCorrectionLevel: correction.M });
  return {
    size: (code.size + 2 * quiet) * dots,
    isBlack: (x, y) => Boolean(code.get(Math.floor(x / dots) - quiet, Math.floor(y / dots) - quiet)),
  };
}

/**
 * A handout of a lesson.
 * @throws ContentError where it was not printed yet
 */
export function printedFile(lesson: Lesson, file: PrintedFile): Uint8Array<ArrayBuffer> {
  const kept = `${sheetsFolder}/${lesson.id}/${lessonFiles[file]}`;
  const path = join(process.cwd(), kept);
  if (!existsSync(path)) throw new ContentError(`${kept} is missing; run npm run sheets`);
  const codes = codesOn(printedFiles[file].paper(lesson));
  return withAddress(readFileSync(path), absolute(''), codes.map(codeDots));
}
