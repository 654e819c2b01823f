// The version, evidence, licence and address that all files of a lesson state.
import { createHash } from 'node:crypto';
import { absolute } from '../../names/addresses.ts';
import { changes } from '../../data/text/changes.ts';
import { licence, siteName } from '../../data/text/credit.ts';
import { evidenceDay, evidenceEnds } from '../../data/text/site.ts';
import type { Lesson } from '../lessons/lesson.ts';

/** Six letters and digits that follow from the content of a lesson: files of one version belong together. */
const lessonVersion = (lesson: Lesson): string =>
  createHash('sha256').update(JSON.stringify(lesson)).digest('hex').slice(0, 6);

/** The day that files give as the day they were written: that of the newest change, so that a later build makes the same bytes. */
export const writtenOn = (): string => changes()[0]?.date ?? evidenceEnds();

/** The site's own address, in full: what pupils may see, since the page of a lesson leads to its answers. */
export const siteAddress = (): string => absolute('');

/** The address of a lesson's page, in full, for teachers. */
export const lessonAddress = ({ id }: Lesson): string => absolute(`teach/${id}/`);

/** "The Strategic Valve, version 3f9a2c, evidence to 9 October 2026, CC BY 4.0" */
export const lessonCredit = (lesson: Lesson): string =>
  `${siteName}, version ${lessonVersion(lesson)}, evidence to ${evidenceDay()}, ${licence.name}`;
