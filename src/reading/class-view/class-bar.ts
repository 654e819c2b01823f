// The bar of class view: what its keys do, as buttons; where the class is; the sources of a figure; the blank screen.
import { blackScreen } from './class-blank.ts';
import type { ClassAct } from './class-keys.ts';

type Parts = Readonly<Record<string, string>>;
function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Parts,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** The arrow of a button, as src/charts/figure/Arrow.astro draws it. */
function arrow(act: ClassAct): SVGSVGElement {
  const within = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(within, 'svg');
  const path = document.createElementNS(within, 'path');
  path.setAttribute('d', act === 'back' ? 'M19 6H2M7 1L2 6L7 11' : 'M1 6H18M13 1L18 6L13 11');
  for (const [name, value] of Object.entries({ viewBox: '0 0 20 12', width: '20', height: '12' }))
    svg.setAttribute(name, value);
  svg.ariaHidden = 'true';
  svg.append(path);
  return svg;
}

const buttons: readonly { readonly act: ClassAct; readonly name: string; readonly key: string }[] = [
  { act: 'back', name: 'Back', key: '' },
  { act: 'on', name: 'Next', key: '' },
  { act: 'hold', name: 'Hold back', key: 'H' },
  { act: 'sources', name: 'Sources', key: 'S' },
  { act: 'dials', name: 'Dials', key: 'D' },
  { act: 'blank', name: 'Blank', key: 'B' },
  { act: 'full', name: 'Full screen', key: 'F' },
  { act: 'letters', name: 'Letters off', key: '' },
  { act: 'leave', name: 'Leave', key: 'Esc' },
];

export interface ClassBar {
  /** Sets the sources of the figure, a paragraph each, to be shown on request; none while they are held back. */
  tellSources(paragraphs: readonly string[]): void;
  /** The ground of the sources and of the bar, as the figure has it. */
  setGround(ground: string | undefined): void;
  /** Offers the dials of a model, and says whether they show; undefined where the figure has none. */
  offerDials(show: boolean | undefined): void;
  setSources(show: boolean): void;
  /** Says in the bar which stop this is, of how many, and whether there is one before and after. */
  tellPlace(at: number, of: number): void;
  /** Says something to screen readers. */
  announce(words: string): void;
  setHeld(held: boolean): void;
  /** Names the button of H by what a press does. */
  nameHold(words: string): void;
  /** Shows no letters on the buttons where they do nothing. */
  setLetters(off: boolean): void;
  setBlank(blank: boolean): void;
  remove(): void;
}

/** Puts the bar on the page. `act` is called for each button that is pressed; a press on the black screen brings the picture back. */
export function classBar(act: (act: ClassAct) => void): ClassBar {
  const place = made('span', { className: 'class-place' });
  const byAct = new Map(
    buttons.map(({ act: name, name: words, key }) => {
      const button = made('button', { type: 'button' }, words);
      button.dataset['act'] = name;
      if (key !== '') button.append(made('kbd', { ariaHidden: 'true' }, key));
      else if (name !== 'letters') button[name === 'back' ? 'prepend' : 'append'](arrow(name));
      button.addEventListener('click', () => act(name));
      return [name, button] as const;
    }),
  );
  if (!document.fullscreenEnabled) byAct.get('full')?.remove();
  const nav = made('nav', { className: 'class-bar', ariaLabel: 'Class view' }, ...byAct.values());
  byAct.get('back')?.after(place);
  const foot = made('div', { className: 'class-foot' });
  const edge = made('div', { className: 'class-edge' }, foot, nav);
  const said = made('p', { className: 'visually-hidden class-said', role: 'status' });
  document.body.append(edge, said);
  const dark = blackScreen(said, () => act('blank'));
  return {
    tellSources(paragraphs) {
      foot.replaceChildren(...paragraphs.map((textContent) => made('p', { textContent })));
      byAct.get('sources')?.toggleAttribute('hidden', paragraphs.length === 0);
    },
    setGround(ground) {
      for (const part of [foot, nav])
        if (ground === undefined) delete part.dataset['ground'];
        else part.dataset['ground'] = ground;
    },
    offerDials(show) {
      byAct.get('dials')?.toggleAttribute('hidden', show === undefined);
      byAct.get('dials')?.setAttribute('aria-pressed', String(show === true));
    },
    setSources(show) {
      byAct.get('sources')?.setAttribute('aria-pressed', String(show));
    },
    tellPlace(at, of) {
      place.textContent = `${at + 1} of ${of}`;
      byAct.get('back')?.setAttribute('aria-disabled', String(at <= 0));
      byAct.get('on')?.setAttribute('aria-disabled', String(at >= of - 1));
    },
    announce(words) {
      said.textContent = words;
    },
    setHeld(held) {
      byAct.get('hold')?.setAttribute('aria-pressed', String(held));
    },
    nameHold(words) {
      byAct.get('hold')?.firstChild?.replaceWith(words);
    },
    setLetters(off) {
      byAct.get('letters')?.setAttribute('aria-pressed', String(off));
      for (const { act: name, key } of buttons)
        if (key.length === 1) byAct.get(name)?.querySelector('kbd')?.toggleAttribute('hidden', off);
    },
    setBlank(blank) {
      if (blank) dark.cover();
      else dark.uncover();
    },
    remove() {
      dark.remove();
      for (const part of [edge, said]) part.remove();
    },
  };
}
