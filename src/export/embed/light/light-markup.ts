// The markup of drawings in as few bytes as an embed can: the same geometry to the tenth, the same colours by class. Runs anywhere.
import { lightPath } from './light-path.ts';

/** Attributes that differ from mark to mark, in the order in which they end a tag: what is before them repeats from tag to tag. */
const places = ['x', 'y', 'cx', 'cy', 'r', 'd'];

/**
 * A drawing as renderChart() gives it with classes, for the embed's page: the sheet there sets what the classes name and the family of
 * the labels, so the attributes that say the same go; paths, and the lines of a label, are told by their steps.
 */
export const lightMarkup = (svg: string, hasCoasts = false): string =>
  svg
    .replace(/<text\b[^>]*>(?:<tspan[^>]*>[^<]*<\/tspan>)+<\/text>/g, lightLines)
    .replace(/<(\w+)((?: [\w-]+="[^"]*")*)>/g, (_, name: string, attributes: string) => {
      const all = new Map(
        [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      );
      const own = lightAttributes(name, all, hasCoasts).map(([key, value]) => ` ${key}="${value}"`);
      return `<${name}${own.join('')}>`;
    })
    .replace(/><\/(?:path|circle|rect|line)>/g, '/>');

type Attributes = [name: string, value: string][];

function lightAttributes(element: string, all: ReadonlyMap<string, string>, hasCoasts: boolean): Attributes {
  const classes = ` ${all.get('class') ?? ''}`;
  const said = new Set([
    ...(/ (?:fill|text)-/.test(classes) ? ['fill'] : []),
    ...(/ stroke-/.test(classes) ? ['stroke'] : []),
    ...(element === 'svg' ? ['xmlns', 'font-family'] : []),
    ...(all.get('text-anchor') === 'start' ? ['text-anchor'] : []),
  ]);
  const own = [...all].filter(([name]) => !said.has(name));
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
    const step = Math.round((Number(top) - Number(lines[i]?.[2])) * 10) / 10;
    return `<tspan x="${left}" dy="${step}">${words}</tspan>`;
  });
  return `${start}<tspan>${first?.[3] ?? ''}</tspan>${rest.join('')}</text>`;
}
