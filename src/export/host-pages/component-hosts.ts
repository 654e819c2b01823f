// The host pages of <valve-figure>, which stands in a page without a frame, and what a page may ask of it. The pages under embeds/test/
// and test/browser/embeds/component.spec.ts read this one list.

/** A page with elements of ours, and what is tested on it. */
export interface ComponentHost {
  /** Its address is embeds/test/ID/. */
  readonly id: string;
  readonly name: string;
  /** How the code gets in. */
  readonly pasted: string;
  /** What a test asserts, as the rest of "It asserts that …". */
  readonly asserted: string;
}

export const componentHosts = [
  {
    id: 'component',
    name: 'Two figures on a page',
    pasted: 'The code, unchanged, of two charts.',
    asserted:
      'each turns by itself, tells the page, and keeps the focus and its height; that nothing moves while it loads; and that it looks as its frame does.',
  },
  {
    id: 'component-strict',
    name: 'A strict content security policy',
    pasted:
      'The code, its styles taken out. The policy allows our module, our embeds and our pictures, and no inline style.',
    asserted: 'it stands and turns, and that the policy refuses nothing.',
  },
  {
    id: 'component-shadow',
    name: 'Inside another shadow root',
    pasted: 'The code, unchanged, in an element of the page that has a shadow root.',
    asserted: 'it stands, turns, and that the page around hears it.',
  },
  {
    id: 'component-style',
    name: 'A page with much style, from right to left',
    pasted: 'The code, unchanged, in a flex item.',
    asserted: 'nothing of the page’s style comes in, and that it has the width of its column.',
  },
  {
    id: 'component-missing',
    name: 'Things that are not there',
    pasted:
      'The code with a view, a ground, a part and a release that no chart has, and with an unknown chart.',
    asserted: 'one line says what is shown instead, and that a picture stands where there is no chart.',
  },
] as const satisfies readonly ComponentHost[];

export type ComponentHostId = (typeof componentHosts)[number]['id'];

/** What each attribute takes, and what holds without it. */
export const componentAttributes = [
  { name: 'chart', takes: 'The name of a chart, as it ends the address of its page.', without: 'No figure.' },
  { name: 'view', takes: 'One of its views, as ?view= names it on that page.', without: 'The first.' },
  {
    name: 'release',
    takes: 'The date of a release, as year-month-day.',
    without: 'The chart as it is, with corrections.',
  },
  { name: 'theme', takes: 'light, dark, or auto: as the reader has it.', without: 'light' },
  {
    name: 'ground',
    takes: 'paper, white, or transparent: your page’s own. At night paper is blueprint, and white is black.',
    without: 'paper',
  },
  {
    name: 'parts',
    takes: 'Those that stand, with spaces between: title, source, controls. Credit and link always stand.',
    without: 'All three.',
  },
] as const;
