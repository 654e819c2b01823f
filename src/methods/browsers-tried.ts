// The versions of browsers in which the reader's journey was tested, as `npm run test:browsers` records them.
import tried from '../../generated/browsers.json' with { type: 'json' };
import { ContentError } from '../data/reading/content-error.ts';
import { dateWords } from '../names/date-words.ts';
import { printed } from '../names/typography.ts';

interface Tried {
  readonly name: string;
  readonly version: string;
  /** YYYY-MM-DD. */
  readonly tried: string;
  readonly parts: number;
  readonly failed: readonly string[];
}

/** "Firefox 153.7.0 on 26 November 2026", and which parts of the journey failed there, if any. Throws ContentError for an engine that was not tried. */
export function browserTried(id: string, kept: Readonly<Record<string, Tried>> = tried): string {
  const found = kept[id];
  if (found === undefined)
    throw new ContentError(`no browser "${id}" in generated/browsers.json: run npm run test:browsers`);
  const { name, version, tried: date, parts, failed } = found;
  const faults =
    failed.length === 0
      ? ''
      : `, where ${failed.length} of ${parts} parts failed (${failed.map(printed).join('; ')})`;
  return `${name}\u00a0${version} on ${dateWords(date)}${faults}`;
}
