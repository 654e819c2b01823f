// Real content systems in which codes were tried, as `npm run test:systems` last saw them, and what could not be tried.
import tried from '../../../generated/systems.json' with { type: 'json' };

/** A system, the day it was tried as YYYY-MM-DD, and what became of each code. */
interface TriedSystem {
  readonly name: string;
  readonly version: string;
  readonly tried: string;
  readonly results: readonly { readonly code: string; readonly right: boolean; readonly result: string }[];
}

/** Tried systems, those that most newsrooms have first. */
export const triedSystems: readonly TriedSystem[] = Object.values(
  tried as Readonly<Record<string, TriedSystem>>,
);

/** Whether a system was tried here, by its name. */
export const wasTried = (name: string): boolean => triedSystems.some((system) => system.name === name);

/** What nobody could try here: systems that are services, or that this project has no machine for. */
export const untried: readonly string[] = [
  'AMP’s own script and its validator',
  'Notion, Medium and Substack',
  'an address pasted in Ghost, and Ghost 6',
  ...['MediaWiki', 'Drupal', 'Eleventy'].filter((name) => !wasTried(name)),
  'mail programs',
  'Netlify and Cloudflare themselves',
];
