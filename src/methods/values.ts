// The numbers and names that the prose of content/methods and content/models prints with <Value id="…" />, each read from where it is kept.
import packageFile from '../../package.json';
import { percent, tonnes } from '../charts/look/format.ts';
import { chartNamed } from '../charts/contract/registry.ts';
import { rows as chain } from '../charts/weakest-link/rows.ts';
import { claims } from '../data/tables/record/claims.ts';
import { ContentError } from '../data/reading/content-error.ts';
import type { KnownBy } from '../data/tables/evidence-columns.ts';
import { formatNumber } from '../data/facts/format-number.ts';
import { didYouMean } from '../data/reading/nearest.ts';
import { articleId } from '../data/facts/source-name.ts';
import { source } from '../data/facts/sources.ts';
import { tables } from '../data/tables/tables.ts';
import { sensitivitySteps } from '../simulation/stock-runway.ts';
import { sharedPublisher } from '../outline/article-publisher.ts';
import { readFirst } from '../outline/read-first.ts';
import { sourcesInUse } from '../outline/places/source-uses.ts';
import { printed } from '../names/typography.ts';
import { numberAt } from './model/model-origins.ts';
import { pageComponents } from './page-files.ts';
import { oldestBrowsers, tested } from './tested.ts';
import { browserTried } from './browsers-tried.ts';

/** How many sources in use were read in one way. */
const knownBy = (how: KnownBy): number => sourcesInUse().filter((id) => source(id).known_by === how).length;
const unread = (): number => sourcesInUse().length - knownBy('primary');
const heuristics = () =>
  pageComponents('accessibility').filter(({ attributes }) => attributes['state'] !== undefined);
const central = (id: string): string =>
  percent(numberAt({ table: 'build_times', key: `id=${id}` }, 'value_central'));

/** Tonnes that a plant of Lynas in Malaysia enters the chain model with, and those that they are worked out from. */
function lynasHeavy(how: 'set-to-output' | 'less-circuit') {
  for (const { capacity_t: entered, remark } of chain.plants)
    if (remark?.name === how) return { entered, tonnes: remark.tonnes };
  throw new ContentError(`no plant of the chain model is entered as "${how}"`);
}

/** Tables whose rows may be kept back: sources and claims are not. */
const advised = tables.filter(({ columns }) => columns.includes('publish_advice'));

const values: Readonly<Record<string, () => string>> = {
  tables: () => String(tables.length),
  'rows-shown': () => formatNumber(advised.reduce((sum, table) => sum + table.rows.length, 0)),
  'rows-kept-back': () => String(tables.reduce((sum, { withheldCount }) => sum + withheldCount, 0)),
  'rows-to-read': () => String(readFirst().reduce((sum, table) => sum + table.rows.length, 0)),
  claims: () => String(claims.rows.length),
  sources: () => String(sourcesInUse().length),
  'sources-primary': () => String(knownBy('primary')),
  'sources-unread': () => String(unread()),
  'sources-unread-share': () => `${Math.round((100 * unread()) / sourcesInUse().length)}%`,
  'sources-transcription': () => String(knownBy('transcription')),
  'sources-second-hand': () => String(knownBy('second_hand')),
  'sources-headline': () => String(knownBy('headline')),
  'article-publisher': () => printed(source(articleId).publisher),
  /** Besides the article itself. */
  'sources-of-article-publisher': () => String(sharedPublisher().shared - 1),
  'stock-runway-name': () => chartNamed('stock-runway').name,
  'weakest-link-name': () => chartNamed('weakest-link').name,
  'sensitivity-share': () => formatNumber(sensitivitySteps.share),
  'sensitivity-days': () => formatNumber(sensitivitySteps.days),
  'ramp-in-first-years': () => central('recommended-ramp-ramp-first-model-parameter'),
  'use-of-nameplate': () => central('example-separation-ramp-lynas-malaysia-ndpr'),
  'heavy-circuit-made': () => tonnes(lynasHeavy('set-to-output').tonnes),
  'heavy-circuit-entered': () => tonnes(lynasHeavy('set-to-output').entered),
  'larger-heavy-plant': () => tonnes(lynasHeavy('less-circuit').tonnes),
  /** As chartability.fizz.studio counts its heuristics. */
  'chartability-heuristics': () => '50',
  heuristics: () => String(heuristics().length),
  'heuristics-met': () =>
    String(heuristics().filter(({ attributes }) => attributes['state'] === 'met').length),
  'phone-width': () => formatNumber(tested.phone),
  'wide-width': () => formatNumber(tested.wide),
  'reflow-width': () => formatNumber(tested.reflow),
  'pictured-phone-width': () => formatNumber(tested.picturedPhone),
  'smallest-type': () => formatNumber(tested.smallestType),
  'text-contrast': () => `${tested.textContrast} to 1`,
  'mark-contrast': () => `${tested.markContrast} to 1`,
  'tried-chromium': () => browserTried('chromium'),
  'tried-firefox': () => browserTried('firefox'),
  'tried-webkit': () => browserTried('webkit'),
  'oldest-chrome': () => oldestBrowsers.chrome,
  'oldest-firefox': () => oldestBrowsers.firefox,
  'oldest-safari': () => oldestBrowsers.safari,
};

/** The value of a name. Throws ContentError for an unknown one, with the nearest. */
export function valueOf(id: string): string {
  const read = values[id];
  if (read === undefined)
    throw new ContentError(
      `no value "${id}"${didYouMean(id, Object.keys(values))}; the values are ${Object.keys(values).join(', ')}`,
    );
  return read();
}

/** A text of a head, with the value of each name in braces: "{use-of-nameplate} of the plate". Throws ContentError for an unknown one. */
export const withValues = (text: string): string =>
  text.replace(/\{([a-z-]+)\}/g, (_, id: string) => valueOf(id));

const versions: Readonly<Record<string, string>> = {
  ...packageFile.dependencies,
  ...packageFile.devDependencies,
};

/** "axe-core/playwright 4.14.0", with a no-break space. Throws ContentError for what is no package of the project. */
export function withVersion(tool: string): string {
  const version = versions[tool];
  if (version === undefined) throw new ContentError(`"${tool}" is not in package.json`);
  return `${tool.replace(/^@/, '')}\u00a0${version}`;
}

/** The address of the project's repository, as package.json has it; undefined while it has none. */
export const repositoryUrl = (): string | undefined => {
  const { repository } = packageFile as { repository?: string | { url: string } };
  return typeof repository === 'string' ? repository : repository?.url;
};
