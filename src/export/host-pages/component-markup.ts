// The HTML of each host page of <valve-figure>, with the code that this site hands out.
import { chartNamed } from '../../charts/contract/registry.ts';
import { componentPolicy } from '../component/component.ts';
import { componentCode } from '../embed/embed-code.ts';
import { embedRecord } from '../embed/embed-record.ts';
import type { ComponentHostId } from './component-hosts.ts';
import { plainStyle, type HostMarkup } from './markup.ts';

const chart = embedRecord(chartNamed('mine-to-magnet'));
const model = embedRecord(chartNamed('weakest-link'));
const code = componentCode(chart);
const [element = '', module = ''] = code.split(/(?=<script)/);

/** What a page can write itself: an element with a picture's link in it, and the module. */
const byHand = (attributes: string): string =>
  `<valve-figure ${attributes}><a href="${chart.views[0]?.page ?? ''}">The figure</a></valve-figure>`;

export const componentMarkup: Readonly<Record<ComponentHostId, HostMarkup>> = {
  component: {
    body: [
      code,
      '<p>A text between the two.</p>',
      componentCode(model, { view: model.views[1]?.id ?? '', theme: 'dark' }),
      '<p>The page has heard: <output id="heard">nothing yet</output></p>',
      `<script>addEventListener('valve-view', ({ detail }) => (document.getElementById('heard').value = detail.chart + ' ' + detail.view))</script>`,
    ].join('\n'),
  },
  'component-strict': {
    head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${componentPolicy()}">`,
    body: code.replace(/ style="[^"]*"/g, ''),
  },
  'component-shadow': {
    body: `<div id="host"><template shadowrootmode="open"><style>* { color: crimson; font-size: 30px }</style>${element}</template></div>${module}`,
  },
  'component-style': {
    head: `${plainStyle}<style>#around { display: flex; text-align: center; text-transform: uppercase; font: bold 30px/3 monospace; letter-spacing: 0.2em; color: crimson } * { box-sizing: content-box } a, button, svg, h1, p { color: crimson; border: 1px dotted; padding: 9px }</style>`,
    body: `<div id="around" dir="rtl"><div id="column">${code}</div></div>`,
  },
  'component-missing': {
    body: [
      byHand('chart="mine-to-magnet" view="no-such-view" theme="sepia" parts="title source controls rows"'),
      byHand('chart="mine-to-magnet" release="2020-01-01"'),
      byHand('chart="no-such-chart"'),
      module,
    ].join('\n'),
  },
};
