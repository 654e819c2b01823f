// The rules by which a drawing hides what says its finding, while the headline is held back.
import { tellingInSettings, tellingMarks } from '../../charts/contract/telling-marks.ts';

const held = 'html[data-held] [data-class-on]';
const hidden = '{visibility:hidden}';

/** A drawing can be ahead of its words or behind them: rules hold for the view it goes to and, while it moves, for those it comes from. */
const ofView = (place: string): string => {
  const [chart, view] = place.split('/');
  return `${held}[data-figure="${chart}"]:is([data-view="${view}"],[data-class-views~="${view}"])`;
};
const beginnings = (mark: string, starts: readonly string[]): string =>
  `${mark}:is(${starts.map((start) => `[data-key^="${start}"]`).join()})`;

const rules = [
  ...Object.entries(tellingMarks).flatMap(([place, { texts, shapes, alike }]) => [
    `${ofView(place)} text:is(${texts.map((key) => `[data-key="${key}"]`).join()})${hidden}`,
    // A drawing that is not live yet, or never comes to be, is hidden whole.
    `${ofView(place)} .artboard svg:not(:has([data-key]))${hidden}`,
    ...(shapes === undefined ? [] : [`${ofView(place)} ${beginnings('path', shapes)}${hidden}`]),
    ...(alike === undefined ? [] : [`${ofView(place)} ${beginnings('text', alike)}{fill:var(--ink)}`]),
  ]),
  ...Object.entries(tellingInSettings).map(
    ([chart, starts]) =>
      `${held}[data-figure="${chart}"][data-custom] ${beginnings('text', starts)}${hidden}`,
  ),
];

/** A sheet of these rules. They name marks by `data-key`, which only live drawings have. */
export function tellingSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join(''));
  return sheet;
}

/** Names the views whose marks are on screen: the one shown and, while the drawing moves, those it comes from. */
export function nameViews(figure: HTMLElement, moves: boolean): void {
  const before = moves ? (figure.dataset['classViews'] ?? '').split(' ') : [];
  figure.dataset['classViews'] = [...new Set([...before, figure.dataset['shown'] ?? ''])].join(' ').trim();
}
