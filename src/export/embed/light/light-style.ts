// The sheet of one chart's embed: what all embeds share, without the rules that match nothing in this one.
import type { Chart } from '../../../charts/contract/chart.ts';
import { embedStyle, embedViews } from '../embed-parts.ts';

/** What stands on the site's pages alone: grounds of their own, steps of a story. */
const ofPages = /\[data-ground|\.step\b/;
const ofTable = /^(?:table|th|td|summary|\.scroll|\.end)\b/;
const ofRelease = /^\.release\b/;
/** An embed that waits for its model. */
const ofModel = /^\[data-waits\]/;
/** A list of marks by class, any of which may match. */
const ofMarks = /:is\((\.[\w-]+(?:,\.[\w-]+)*)\)/g;
/** A rule on one mark's colour. */
const ofMark = /^\.((?:fill|stroke|text)-[\w-]+)/;
/** Rules that hold no other, with what stands before them; a list of selectors is split at the commas outside of brackets. */
const rule = /([^{};]+)\{([^{}]*)\}/g;
const betweenSelectors = /,(?![^()]*\))/;

/** What stands on an embed's page: its rows as a table, the words on its release. */
export interface EmbedHolds {
  readonly table: boolean;
  readonly release: boolean;
}

/** What the drawings of a chart hold: their classes, whether an estimate or a report is see-through, and whether pipes are strokes. */
interface UsedClasses {
  readonly classes: ReadonlySet<string>;
  readonly seeThrough: boolean;
  readonly strokedPipes: boolean;
}
/** Rules on pipes that are strokes, and on areas that hold their outline, as a map has them alone. */
const ofStrokedPipes = /\[stroke-linejoin|\.stroke-ink\[/;
const known = new Map<string, UsedClasses>();

/** What a chart's drawings hold; undefined where a reader's own settings can draw with more. */
function usedClasses(chart: Chart): UsedClasses | undefined {
  if (chart.model !== undefined) return undefined;
  const found = known.get(chart.id);
  if (found !== undefined) return found;
  const drawings = Object.values(embedViews(chart)).map(({ narrow, wide }) => narrow + wide);
  const all = drawings.join('');
  const named = [...all.matchAll(/ class="([^"]*)"/g)];
  const classes = new Set(named.flatMap(([, names = '']) => names.split(' ')));
  const used = {
    classes,
    seeThrough: / fill-opacity="0\.35?"/.test(all),
    strokedPipes: all.includes(' stroke-linejoin="miter"'),
  };
  known.set(chart.id, used);
  return used;
}

/** A squeezed sheet without the selectors that `meets` refuses, and without the rules that then have none. */
const only = (css: string, meets: (selector: string) => boolean): string =>
  css.replace(rule, (_, selectors: string, declarations: string) => {
    const left = selectors.split(betweenSelectors).filter(meets);
    return left.length === 0 ? '' : `${left.join(',')}{${declarations}}`;
  });

/** A squeezed sheet without the colours that nothing in it takes; what scripts take stands in it too. */
const onlyTaken = (css: string): string => {
  const taken = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  return css
    .replace(/(--[\w-]+):[^;{}]*;?/g, (whole, name: string) => (taken.has(name) ? whole : ''))
    .replaceAll(';}', '}');
};

/** The style of a chart's embed in any of its views, out of the sheet of all, without the heights that it keeps. */
export function embedStyleOf(chart: Chart, { table, release }: EmbedHolds, whole = embedStyle): string {
  const used = usedClasses(chart);
  const classes = used?.classes;
  const ofChart = whole.replace(ofMarks, (_, names: string) => {
    const met = names.split(',').filter((name) => classes?.has(name.slice(1)) ?? true);
    return met.length === 0 ? ':is()' : `:is(${met.join(',')})`;
  });
  const style = only(ofChart, (selector) => {
    const [, mark] = ofMark.exec(selector) ?? [];
    if (ofPages.test(selector) || selector.includes(':is()')) return false;
    if (
      used !== undefined &&
      (ofModel.test(selector) ||
        (!used.seeThrough && selector.includes(':is([fill-opacity')) ||
        (!used.strokedPipes && ofStrokedPipes.test(selector)))
    )
      return false;
    if ((!table && ofTable.test(selector)) || (!release && ofRelease.test(selector))) return false;
    return mark === undefined || classes === undefined || classes.has(mark);
  });
  return onlyTaken(style);
}
