// The dates of charts' releases, from generated/releases: what was published on a date stands at addresses that never change.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { absolute } from '../../names/addresses.ts';
import { isDay } from '../../data/reading/calendar.ts';
import { ContentError } from '../../data/reading/content-error.ts';
import { releasePaths } from '../../names/chart-paths.ts';

/** Where releases are kept: `ID/YYYY-MM-DD.json.br`, and the sums of all in `hashes.json`. */
export const releasesFolder = 'generated/releases';

/**
 * Dates of the releases of each chart in a folder, newest first, by the chart's id.
 * @throws ContentError naming each file that is none
 */
export function releasesIn(folder: string): Map<string, readonly string[]> {
  const strangers: string[] = [];
  const found = new Map<string, readonly string[]>();
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  for (const entry of entries) {
    if (!entry.isDirectory()) {
      if (entry.name !== 'hashes.json') strangers.push(`${folder}/${entry.name}`);
      continue;
    }
    const names = readdirSync(join(folder, entry.name));
    const dates = names.map((name) => name.replace(/\.json\.br$/, ''));
    strangers.push(
      ...names
        .filter((name, i) => !name.endsWith('.json.br') || !isDay(dates[i] ?? ''))
        .map((name) => `${folder}/${entry.name}/${name}`),
    );
    if (dates.length > 0) found.set(entry.name, dates.sort().reverse());
  }
  if (strangers.length > 0)
    throw new ContentError(strangers.map((file) => `${file}: releases are named ID/YYYY-MM-DD.json.br`));
  return found;
}

let known: Map<string, readonly string[]> | undefined;
const all = (): Map<string, readonly string[]> => (known ??= releasesIn(releasesFolder));

/** Dates of a chart's releases as YYYY-MM-DD, newest first; none for a chart that was never released. */
export const releasesOf = (id: string): readonly string[] => all().get(id) ?? [];

/** Every release of every chart: the parameters of their addresses. */
export const everyRelease = (): { id: string; release: string }[] =>
  [...all()].flatMap(([id, dates]) => dates.map((release) => ({ id, release })));

/** The date itself. Throws RangeError naming the chart's releases when there is none of that date. */
export function releaseNamed(id: string, date: string): string {
  const dates = releasesOf(id);
  if (!dates.includes(date))
    throw new RangeError(
      `chart "${id}" has no release "${date}"; ${dates.length === 0 ? 'it has none' : `its releases are ${dates.join(', ')}`}`,
    );
  return date;
}

/** Full addresses of what a release holds. */
export function releaseAddresses(id: string, date: string) {
  const { embed, csv, json, svg, png } = releasePaths(id, date);
  return {
    embed: absolute(embed),
    csv: absolute(csv),
    json: absolute(json),
    svg: absolute(svg),
    png: absolute(png),
  };
}
