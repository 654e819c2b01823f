// The markup of drawings in as few bytes as an embed can: the same geometry to the tenth, the same colours by class. Runs anywhere.
import { tenth } from '../../../charts/look/tenth.ts';
import { lightPath } from './light-path.ts';
import { strokedPipes } from './stroked-pipes.ts';

/** Attributes that differ from mark to mark, in the order in which they end a tag: what is before them repeats from tag to tag. */
const places = ['x', 'y', 'cx', 'cy', 'r', 'd'];

/**
 * A drawing as renderChart() gives it with classes, for the embed's page: the sheet there sets what the classes name and the family of
 * the labels, so the attributes that say the same go; paths, and the lines of a label, are told by their steps.
 * @param hasCoasts for a map, which is heavy with them: what most marks say stands once, a path that is not seen is an empty tag, since
 * the read-out counts marks, an area with its own outline is one path, and a pipe is two strokes
 */
export const lightMarkup = (svg: string, hasCoasts = false): string =>
  hasCoasts ? lightMap(lightTags(svg, true)) : lightTags(svg, false);

const lightTags = (svg: string, hasCoasts: boolean): string =>
  svg
    .replace(/<text\b[^>]*>(?:<tspan[^>]*>[^<]*<\/tspan>)+<\/text>/g, lightLines)
    .replace(/<(\w+)((?: [\w-]+="[^"]*")*)>/g, (_, name: string, attributes: string) => {
      const all = new Map(
        [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      );
      if (hasCoasts && name === 'path') {
        if (all.get('opacity') === '0') return '<path>';
        fadeOnce(all);
      }
      const own = lightAttributes(name, all, hasCoasts).map(([key, value]) => ` ${key}="${value}"`);
      return `<${name}${own.join('')}>`;
    })
    .replace(/><\/(?:path|circle|rect|line)>/g, '/>');

/** A map has areas with their own outline and pipes between walls. */
const lightMap = (markup: string): string =>
  strokedPipes(
    markup.replace(
      twice,
      (_, fill: string, d: string, stroke: string, rest: string) =>
        `<path/><path class="${fill} ${stroke}"${rest} d="${d}"/>`,
    ),
  );

/**
 * Multiplies both opacities of a pale fill that steps back into its `fill-opacity`, unless a line goes round it. `fill-opacity` has to stay:
 * in print a fill without it is drawn as a full area, with an edge.
 */
function fadeOnce(all: Map<string, string>): void {
  const [fill, whole] = ['fill-opacity', 'opacity'].map((name) => all.get(name));
  if (fill === undefined || whole === undefined || all.has('stroke')) return;
  all.delete('opacity');
  all.set('fill-opacity', String(Math.round(Number(fill) * Number(whole) * 1000) / 1000));
}

/** Attributes that most marks of a map share. The drawing has them, and each mark without its own inherits them. */
export const usual: ReadonlyMap<string, string> = new Map([
  ['fill', 'none'],
  ['font-size', '13'],
  ['stroke-linejoin', 'round'],
  ['stroke-width', '1.2'],
]);

/** A full area and, next to it, the outline of the same area: one path says both. */
const twice =
  /<path class="(fill-[\w-]+)" d="([^"]*)"\/><path class="(stroke-[\w-]+)"((?: stroke-[\w-]+="[^"]*")*) d="\2"\/>/g;

type Attributes = [name: string, value: string][];

function lightAttributes(element: string, all: ReadonlyMap<string, string>, hasCoasts: boolean): Attributes {
  const classes = ` ${all.get('class') ?? ''}`;
  const said = new Set([
    ...(/ (?:fill|text)-/.test(classes) ? ['fill'] : []),
    ...(/ stroke-/.test(classes) ? ['stroke'] : []),
    ...(element === 'svg' ? ['xmlns', 'font-family'] : []),
    ...(all.get('text-anchor') === 'start' ? ['text-anchor'] : []),
  ]);
  const isDrawing = element === 'svg';
  const own = [...all, ...(hasCoasts && isDrawing ? usual : [])].filter(
    ([name, value]) => !said.has(name) && (!hasCoasts || isDrawing || usual.get(name) !== value),
  );
  const later = ([name]: readonly [string, string]) => places.indexOf(name);
  return own
    .map(([name, value]): [string, string] => [name, name === 'd' ? lightPath(value, hasCoasts) : value])
    .sort((a, b) => later(a) - later(b));
}

/** Lines of a label: the first where the label is, each other by its step down. */
function lightLines(text: string): string {
  const [, start = ''] = /^(<text\b[^>]*>)/.exec(text) ?? [];
  const [x, y] = ['x', 'y'].map((name) => new RegExp(` ${name}="([^"]*)"`).exec(start)?.[1]);
  const lines = [...text.matchAll(/<tspan x="([^"]*)" y="([^"]*)">([^<]*)<\/tspan>/g)];
  const [first] = lines;
  if (first?.[1] !== x || first?.[2] !== y) return text;
  const rest = lines.slice(1).map(([, left, top, words], i) => {
    const step = tenth(Number(top) - Number(lines[i]?.[2]));
    return `<tspan x="${left}" dy="${step}">${words}</tspan>`;
  });
  return `${start}<tspan>${first?.[3] ?? ''}</tspan>${rest.join('')}</text>`;
}
