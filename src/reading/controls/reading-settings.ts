// How a reader chose to read: theme, way and amount of data, from storage and address, which may hold anything.

export interface Reading {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly way: 'scroll' | 'steps' | 'article';
  /** Low: no web fonts, no pictures. */
  readonly data: 'full' | 'low';
}
export interface AskedReading extends Reading {
  /** What the address asks for and the site does not have. */
  readonly refused: readonly { readonly name: string; readonly asked: string }[];
}
/** The name under which the browser keeps the choices. */
export const shelfName = 'reading';

/**
 * The reading that holds: what the address asks for, else what was stored, else the site's own. Never throws.
 * Its text is part of the script in the head of every page, so it uses nothing from outside itself.
 */
export function readingOf(stored: string | null, query: string, savesData: boolean): AskedReading {
  const choices: Record<string, readonly string[]> = {
    theme: ['auto', 'light', 'dark'],
    way: ['scroll', 'steps', 'article'],
    data: savesData ? ['low', 'full'] : ['full', 'low'],
  };
  let kept: unknown;
  try {
    // Nothing is stored for most readers: that is no error to throw and catch, which would take time from the first paint.
    kept = JSON.parse(stored ?? 'null');
  } catch {
    kept = undefined;
  }
  const address = new URLSearchParams(query);
  const refused: { name: string; asked: string }[] = [];
  const reading: Record<string, string | undefined> = {};
  for (const name in choices) {
    const known = choices[name] ?? [];
    // Class view goes step by step.
    const asked = name === 'way' && address.get('for') === 'class' ? 'steps' : address.get(name);
    if (asked !== null && !known.includes(asked)) refused.push({ name, asked: asked.slice(0, 40) });
    const before = (kept as Record<string, unknown> | null | undefined)?.[name];
    reading[name] = [asked, before, known[0]].find((value) => known.includes(value as string)) as string;
  }
  return { ...(reading as unknown as Reading), refused };
}

/** What to store after a choice: the choices made so far and this one, without whatever else was there. */
export function withChoice(stored: string | null, name: keyof Reading, value: string): string {
  const before = new Map<string, string>();
  try {
    const kept = JSON.parse(stored ?? '') as Record<string, unknown>;
    const valid = readingOf(stored, '', false);
    for (const key of ['theme', 'way', 'data'] as const)
      if (kept[key] === valid[key]) before.set(key, valid[key]);
  } catch {
    // Nothing readable was stored: this choice is the only one.
  }
  return JSON.stringify(Object.fromEntries(before.set(name, value)));
}

/** An address without the part that a reader's choice overrides; a way to read overrides class view, too. */
export function withoutAsked(address: string, name: keyof Reading): string {
  const url = new URL(address);
  const parts = (name === 'way' ? [name, 'for'] : [name]).filter((part) => url.searchParams.has(part));
  if (parts.length === 0) return address;
  for (const part of parts) url.searchParams.delete(part);
  return url.href;
}
