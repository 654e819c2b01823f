// Reads a _headers file, and says what its two hosts would send: they match addresses and join values in different ways.

/** One rule: its path with `*` and `:placeholders`, and its headers in their order. */
export interface Rule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export type Host = 'Cloudflare' | 'Netlify';

/** The rules of a _headers file, in order. Throws for a line that is neither comment nor path nor header. */
export function readRules(text: string): Rule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    if (line.startsWith('/')) return void rules.push({ path: line.trim(), headers: [] });
    const [, name, value] = /^\s+([A-Za-z-]+): (.+)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (name === undefined || value === undefined || rule === undefined)
      throw new Error(`_headers:${i + 1} is neither a path nor a header below one: ${line}`);
    rule.headers.push([name.toLowerCase(), value]);
  });
  return rules;
}

const literal = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** Cloudflare takes a path as it stands: `*` is anything, folders too, and a placeholder anything up to a slash. */
const cloudflarePattern = (path: string): string =>
  literal(path)
    .replaceAll('*', '.*')
    .replace(/:[A-Za-z]\w*/g, '[^/]+');

/** Netlify's own tools take a path by its parts; a slash at the end counts neither in the rule nor in the address. */
const netlifyPattern = (path: string): string => {
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (part.startsWith(':') ? '[^/]+' : literal(part).replaceAll('*', '.*')));
  return `/${parts.join('/')}/?`;
};

/**
 * The headers that a host sends at an address, names in lower case. Where several rules set one header, Cloudflare joins their
 * values with a comma, and with Netlify the last holds.
 */
export function headersAt(rules: readonly Rule[], address: string, host: Host): Record<string, string> {
  const pattern = host === 'Cloudflare' ? cloudflarePattern : netlifyPattern;
  const sent: Record<string, string> = {};
  for (const { path, headers } of rules) {
    if (!new RegExp(`^${pattern(path)}$`).test(address)) continue;
    for (const [name, value] of headers)
      sent[name] = host === 'Cloudflare' && sent[name] !== undefined ? `${sent[name]}, ${value}` : value;
  }
  return sent;
}

/** The address of a built file: "charts/index.html" is at "/charts/". */
export const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
