// The HTML of each published host page, with the codes that this site hands out.
import { absolute } from '../../names/addresses.ts';
import { chartNamed } from '../../charts/contract/registry.ts';
import { ampCode, embedAddress, plainCode, responsiveCode } from '../embed/embed-code.ts';
import { embedRecord } from '../embed/embed-record.ts';
import { escapeXml } from '../picture/markup.ts';
import ampListener from './amp.js?raw';
import embedlyListener from './embedly.js?raw';
import guardianListener from './guardian.js?raw';
import type { PublishedHostId } from './hosts.ts';
import ownButtons from './our-frame.js?raw';
import wordpressListener from './wordpress.js?raw';

/** The HTML of a host page's own parts. */
interface HostMarkup {
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
const script = (text: string): string => `<script>${text}</script>`;
const button = (id: string, words: string): string => `<button id="${id}" type="button">${words}</button>`;

/** The style of a page that has none to speak of. */
export const plainStyle = '<style>body{margin:0;font:18px/1.5 Georgia,serif}p{margin:16px}</style>';

export const hostMarkup: Readonly<Record<PublishedHostId, HostMarkup>> = {
  bare: { body: scriptless },
  plain: { body: plainCode(chart, 640) },
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
        plainCode(chart, 640).replace(source, `${source}#?secret=${secret}`),
        `class="wp-embedded-content" sandbox="allow-scripts" data-secret="${secret}"`,
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
  print: { body: `<div style="height:4000px"></div>${code}` },
  amp: { body: `<div style="height:100vh"></div>${ampCode(chart)}${script(ampListener)}` },
};
