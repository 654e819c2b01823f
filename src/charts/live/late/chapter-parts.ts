// The files of a chapter's parts, which pages load when a reader comes near.
import { loadedOnce } from './loaded-once.ts';

/** What fills places of a chapter, by name; of a figure's drawing also the letters and digits of the words over it. */
export type Parts = Readonly<Record<string, { readonly html: string; readonly words?: string }>>;

/** Timeout of a request in milliseconds. */
const timeout = 20_000;

/** The parts in a file, which is fetched once. Callers forget one that lacks what they need, or that they need no more. */
export const partsAt = loadedOnce(async (address: string): Promise<Parts> => {
  // Hosts let browsers cache data for an hour but revalidate pages every time; "no-cache" keeps parts from being older than their page.
  const response = await fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(timeout) });
  if (!response.ok) throw new Error(address);
  return (await response.json()) as Parts;
});
