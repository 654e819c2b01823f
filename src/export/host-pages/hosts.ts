// The host pages: pages as other people build them, each with an embed pasted as their system pastes it. The pages under
// embeds/test/ and test/browser/embeds/hosts.spec.ts read this one list, so that what is published is what is tested.
// Pages that run a script of another maker are built by the tests alone (test/hosts/): this site serves no such script.

/** A page of other people's, and what is tested on it. */
export interface HostPage {
  /** Its address is embeds/test/ID/, here or on the server of the tests. */
  readonly id: string;
  readonly name: string;
  /** The publishers whose pages are like this. */
  readonly stands: string;
  /** How the code gets in. */
  readonly pasted: string;
  /** Widths of the window at which it is tested, in CSS pixels; the embed's column is as wide. */
  readonly widths: readonly number[];
  /** Whether a script of the page follows the embed's height, as when a reader opens the rows; without one the frame scrolls then. */
  readonly follows: boolean;
  /** What moves on the page while the embed loads, and what causes it; empty where nothing does. */
  readonly moves: string;
  /** The width from which nothing moves, in CSS pixels, where `moves` says what does. */
  readonly stillFrom?: number;
  /** The height at which the page stops, in CSS pixels; a higher embed scrolls. */
  readonly most?: number;
}

/** A page that runs a script of another maker, unchanged. */
export interface ScriptedHostPage extends HostPage {
  /** The package of the script, with its version and licence. */
  readonly script: { readonly name: string; readonly version: string; readonly licence: string };
}

/** Where a host page is published, below the base. */
export const hostPath = (id: string): string => `embeds/test/${id}/`;

/** Widths of the window at which a page is tested that works at all of them, in CSS pixels. */
export const allWidths = [320, 480, 640, 960] as const;

const common = { widths: allWidths, follows: true, moves: '' } as const;
const stripped = 'The code for a page, its script tag taken out, as many systems do.';
const unchanged = 'The code for a page, unchanged.';
const startsLow = 'The script starts its frame at 150 px and sets the height when it hears it.';

/** Columns that take their width from what stands in them, or come late. The code for a page is in each, unchanged but for what it says. */
const columnHosts = (
  [
    ['flex', 'A flex item', 'Columns laid out as flex items, one of them ours', unchanged],
    ['flex-centred', 'A centred flex column', 'Figures that are centred by flex', unchanged],
    ['grid-auto', 'A grid of columns that size themselves', 'Grids with auto columns', unchanged],
    ['grid-centred', 'A grid that centres its parts', 'Grids with place-items: center', unchanged],
    ['float', 'A float', 'Figures that text runs around', unchanged],
    ['inline-block', 'An inline block', 'Old layouts', unchanged],
    ['table-cell', 'A table cell', 'Letters and old layouts', unchanged],
    ['fit-content', 'A figure as wide as its content', 'Figures with width: fit-content', unchanged],
    ['absolute', 'A box out of the flow', 'Overlays', unchanged],
    ['centred', 'A centred column', 'Most articles', unchanged],
    [
      'height-auto',
      'A theme with iframe { height: auto !important }',
      'Themes made for pictures and video',
      unchanged,
    ],
    [
      'late-script',
      'A script that comes late',
      'Caches that delay scripts until a reader moves',
      'The code for a page; its script comes three seconds late.',
    ],
    [
      'hidden-tab',
      'A tab that is opened later',
      'Pages with tabs',
      'The code for a page, in a tab that opens after a second.',
    ],
    [
      'proportions',
      'A script that keeps the proportions of frames',
      'Themes that treat every frame as a video',
      unchanged,
    ],
  ] as const
).map(([id, name, stands, pasted]) => ({
  ...common,
  id,
  name,
  stands,
  pasted,
  moves: id === 'hidden-tab' ? 'The page opens its tab.' : '',
}));

/** Host pages that this site publishes, in the order of the matrix. */
export const publishedHosts = [
  {
    ...common,
    id: 'bare',
    name: 'A page without script',
    stands: 'Systems that take out script tags',
    pasted: stripped,
    follows: false,
  },
  {
    ...common,
    id: 'plain',
    name: 'The plain frame',
    stands: 'Systems that take no script',
    pasted: 'The code without script, unchanged.',
    follows: false,
  },
  {
    ...common,
    id: 'unstyled',
    name: 'A frame of one width',
    stands: 'Systems that take out styles too',
    pasted: 'The code without script, its styles and boxes taken out.',
    widths: [640],
    follows: false,
  },
  {
    ...common,
    id: 'own',
    name: 'Our own script',
    stands: 'Any page that takes the code as it is',
    pasted: 'The code for a page, unchanged, four times; one comes late, one moves, one goes.',
  },
  {
    ...common,
    id: 'embedly',
    name: 'Embedly’s messages',
    stands: 'Pages that listen as those with Embedly do',
    pasted: stripped,
  },
  {
    ...common,
    id: 'guardian',
    name: 'The Guardian’s messages',
    stands: 'Pages that listen as The Guardian’s do',
    pasted: 'An iframe with the embed’s address and no height.',
    moves: 'The frame has no height of its own until the page hears it.',
  },
  {
    ...common,
    id: 'wordpress',
    name: 'WordPress',
    stands: 'WordPress where an address is pasted and oEmbed answers',
    pasted: 'What is left of the HTML of oEmbed, in a sandbox and with a secret, hidden until it is heard.',
    moves: 'The quote gives way to the frame.',
    most: 1000,
  },
  {
    ...common,
    id: 'sandbox',
    name: 'A sandbox without origin',
    stands: 'Systems that trust no frame',
    pasted: 'The code for a page, in a sandbox that allows scripts and nothing else.',
  },
  {
    ...common,
    id: 'csp',
    name: 'A strict content security policy',
    stands: 'Pages that allow our frame and our script, and no style in attributes',
    pasted: unchanged,
    moves:
      'Styles are forbidden. The frame starts with room for its tallest form and fits itself once the script is there.',
  },
  {
    ...common,
    id: 'light-page',
    name: 'A light page at night',
    stands: 'Light pages on devices set to dark',
    pasted: unchanged,
  },
  {
    ...common,
    id: 'dark-page',
    name: 'A black page',
    stands: 'Dark pages that give charts no ground of their own',
    pasted: 'The code for a page, dark and without a ground.',
  },
  {
    ...common,
    id: 'compact',
    name: 'The compact form on white',
    stands: 'White pages that give a chart little height',
    pasted: 'The code for a page, compact and on white.',
  },
  {
    ...common,
    id: 'print',
    name: 'Paper',
    stands: 'Readers who print the page',
    pasted: 'The code for a page, unchanged, far below what is in sight.',
    widths: [640],
  },
  {
    ...common,
    id: 'amp',
    name: 'AMP',
    stands: 'Pages in AMP, which grant a height while the frame is out of sight',
    pasted: 'The code for AMP, unchanged, a screen below the top, as AMP asks.',
  },
  ...columnHosts,
] as const satisfies readonly HostPage[];

/** Host pages that the tests alone build, each with a script of another maker. */
export const scriptedHosts = [
  {
    ...common,
    id: 'pym',
    name: 'Pym.js',
    stands: 'Pages made for the script that NPR gave to newsrooms',
    pasted: 'The embed’s address in data-pym-src.',
    moves: startsLow,
    script: { name: 'pym.js', version: '1.3.2', licence: 'MIT' },
  },
  {
    ...common,
    id: 'frames',
    name: 'Frames by Newswire',
    stands: 'Pages made for Newswire’s script of frames',
    pasted: 'The embed’s address in data-frame-src.',
    moves: startsLow,
    script: { name: '@newswire/frames', version: '1.0.0', licence: 'MIT' },
  },
  {
    ...common,
    id: 'sidechain',
    name: 'Sidechain',
    stands: 'Pages made for the script that NPR wrote after Pym.js',
    pasted: 'The embed’s address in its own element.',
    moves: startsLow,
    script: { name: '@nprapps/sidechain', version: '1.1.5', licence: 'MIT' },
  },
  {
    ...common,
    id: 'datawrapper',
    name: 'Datawrapper’s script',
    stands: 'Pages that already show charts by Datawrapper',
    pasted: stripped,
    script: { name: '@datawrapper/chart-core', version: '8.47.0', licence: 'MIT' },
  },
  {
    ...common,
    id: 'iframe-resizer-4',
    name: 'iframe-resizer 4',
    stands: 'Systems that keep all frames at their height',
    pasted: stripped,
    script: { name: 'iframe-resizer', version: '4.4.5', licence: 'MIT' },
  },
  {
    ...common,
    id: 'iframe-resizer-5',
    name: 'iframe-resizer 5',
    stands: 'The same, its later version',
    pasted: stripped,
    script: { name: '@iframe-resizer/parent', version: '5.5.9', licence: 'GPL-3.0' },
  },
] as const satisfies readonly ScriptedHostPage[];

export type PublishedHostId = (typeof publishedHosts)[number]['id'];
/** The id of a host page with a script of another maker. */
export type ScriptedHostId = (typeof scriptedHosts)[number]['id'];

/**
 * Whether a build holds the host pages: a host that wants no page without a policy on scripts leaves them out.
 * @param asked the variable TEST_HOSTS
 * @throws RangeError for anything but yes and no
 */
export function holdsHosts(asked = 'yes'): boolean {
  if (asked !== 'yes' && asked !== 'no') throw new RangeError(`TEST_HOSTS is "${asked}": expected yes or no`);
  return asked === 'yes';
}

/** All host pages: those that are published, then those with scripts of other makers. */
export const hostPages: readonly HostPage[] = [...publishedHosts, ...scriptedHosts];
