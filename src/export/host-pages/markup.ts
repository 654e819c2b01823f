// The HTML of each published host page, with the codes that this site hands out.
import { absolute } from '../../names/addresses.ts';
import { chartNamed } from '../../charts/contract/registry.ts';
import { ampCode, embedAddress, plainCode, responsiveCode } from '../embed/embed-code.ts';
import { embedRecord } from '../embed/embed-record.ts';
import { oembedOf } from '../embed/oembed.ts';
import { escapeXml } from '../../names/escapes.ts';
import ampListener from './amp.js?raw';
import embedlyListener from './embedly.js?raw';
import guardianListener from './guardian.js?raw';
import type { PublishedHostId } from './hosts.ts';
import proportions from './proportions.js?raw';
import ownButtons from './our-frame.js?raw';
import wordpressListener from './wordpress.js?raw';

/** The HTML of a host page's own parts. */
export interface HostMarkup {
  /** Between two lines of text. */
  readonly body: string;
  /** In the page's head beside its title, in place of the plain style. */
  readonly head?: string;
}

/** A chart whose rows can be opened inside the frame, and a model. */
const chart = embedRecord(chartNamed('mine-to-magnet'));
const model = embedRecord(chartNamed('weakest-link'));

const code = responsiveCode(chart);
const source = escapeXml(embedAddress(chart));
/** The secret that WordPress makes for each frame; any will do. */
const secret = 'k3HdT0wq9Z';

/** What is left of a code where a system takes out script tags. */
const scriptless = code.replace(/<script[^>]*><\/script>/, '');
const withAttributes = (html: string, attributes: string): string =>
  html.replace('<iframe ', `<iframe ${attributes} `);
/** What is left of a code where a system takes out boxes, styles and scripts. */
const bare = (html: string): string =>
  html.replace(/<\/?div[^>]*>|<script[^>]*><\/script>| style="[^"]*"/g, '');
const script = (text: string): string => `<script>${text}</script>`;
const button = (id: string, words: string): string => `<button id="${id}" type="button">${words}</button>`;

/** The style of a page that has hardly any of its own. */
export const plainStyle = '<style>body{margin:0;font:18px/1.5 Georgia,serif}p{margin:16px}</style>';

/** A page whose column has a style of its own; `around` is the markup around the code. */
const column = (
  style: string,
  around: (code: string) => string = (inner) => `<div class="column">${inner}</div>`,
) => ({
  head: `${plainStyle}<style>${style}</style>`,
  body: around(code),
});
const beside =
  '<p>A text that stands beside the embed and is long enough to need more than one line of its column.</p>';

/** Pages whose columns have no width of their own, or whose scripts get in the way. */
const columnMarkup = {
  flex: column('.row{display:flex}', (inner) => `<div class="row"><div class="column">${inner}</div></div>`),
  'flex-centred': column('.column{display:flex;flex-direction:column;align-items:center}'),
  'grid-auto': column(
    '.row{display:grid;grid-template-columns:auto}@media(min-width:900px){.row{grid-template-columns:auto auto}}',
    (inner) => `<div class="row"><div class="column">${inner}</div>${beside}</div>`,
  ),
  'grid-centred': column('.column{display:grid;place-items:center}'),
  float: column('.column{float:left;max-width:640px}#after{clear:both}'),
  'inline-block': column('.column{display:inline-block}'),
  'table-cell': column('', (inner) => `<table><tr><td class="column">${inner}</td></tr></table>`),
  'fit-content': column('.column{width:fit-content;max-width:720px;margin:auto}'),
  absolute: column(
    '.row{position:relative;height:1300px}.column{position:absolute}',
    (inner) => `<div class="row"><div class="column">${inner}</div></div>`,
  ),
  centred: column('.column{max-width:580px;margin:auto}'),
  'height-auto': column('iframe{max-width:100%;height:auto!important}'),
  'late-script': {
    body: `${scriptless}${script(`setTimeout(() => document.head.append(Object.assign(document.createElement('script'), { src: ${JSON.stringify(chart.script)} })), 3000)`)}`,
  },
  'hidden-tab': {
    body: `<div id="tab" hidden>${code}</div>${script("setTimeout(() => (document.getElementById('tab').hidden = false), 1000)")}`,
  },
  proportions: { body: code + script(proportions) },
} as const;

export const hostMarkup: Readonly<Record<PublishedHostId, HostMarkup>> = {
  bare: { body: scriptless },
  plain: { body: plainCode(chart, 640) },
  unstyled: { body: bare(plainCode(chart, 640)) },
  own: {
    body: [
      `<div id="first">${code}</div>`,
      `<div id="second">${responsiveCode(model)}</div>`,
      responsiveCode(chart, { view: chart.views[1]?.id ?? '', theme: 'dark', title: false }),
      `<p>${button('add', 'Add one')} ${button('move', 'Move the first')} ${button('remove', 'Remove the second')}</p>`,
      '<div id="late"></div>',
      `<template id="more">${responsiveCode(model, { view: model.views[1]?.id ?? '', controls: false })}</template>`,
      script(ownButtons),
    ].join('\n'),
  },
  embedly: { body: scriptless + script(embedlyListener) },
  guardian: {
    body: `<iframe src="${source}" title="${escapeXml(chart.views[0]?.finding ?? '')}" style="border:0;width:100%;display:block"></iframe>${script(guardianListener)}`,
  },
  wordpress: {
    body:
      withAttributes(
        bare(oembedOf(chartNamed('mine-to-magnet')).html)
          .replace(`"${source}"`, `"${source}#?secret=${secret}"`)
          .replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`),
        `class="wp-embedded-content" sandbox="allow-scripts" data-secret="${secret}" style="position:absolute;visibility:hidden"`,
      ) + script(wordpressListener),
  },
  sandbox: { body: withAttributes(code, 'sandbox="allow-scripts"') },
  csp: {
    head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; frame-src ${absolute('embed/')}; script-src ${chart.script}">`,
    body: code,
  },
  'light-page': {
    head: `<meta name="color-scheme" content="light">${plainStyle.replace('{', '{background:#fff;color:#111;')}`,
    body: code,
  },
  'dark-page': {
    head: `<meta name="color-scheme" content="dark">${plainStyle.replace('{', '{background:#000;color:#ddd;')}`,
    body: responsiveCode(chart, { ground: 'transparent', theme: 'dark' }),
  },
  compact: {
    head: plainStyle.replace('{', '{background:#fff;'),
    body: responsiveCode(chart, { ground: 'white', compact: true }),
  },
  print: { body: `<div style="height:4000px"></div>${code}` },
  ...columnMarkup,
  amp: { body: `<div style="height:100vh"></div>${ampCode(chart)}${script(ampListener)}` },
};
