// A chapter's file is asked for once, with a time limit and never older than its page, and again once it is forgotten.
import { afterEach, expect, it, vi } from 'vitest';
import { partsAt } from '../../../../src/charts/live/late/chapter-parts.ts';

const asked: (readonly [string, RequestInit])[] = [];
const answering = (answer: (how: RequestInit) => Promise<unknown>) =>
  vi.stubGlobal('fetch', (address: string, how: RequestInit) => {
    asked.push([address, how]);
    return answer(how);
  });

afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
});

it('loads a file once for all its callers, and again after it was forgotten', async () => {
  const parts = { 'notes-a': { html: '<p></p>' } };
  answering(async () => ({ ok: true, json: async () => parts }));
  expect(await Promise.all([partsAt('/a.json'), partsAt('/a.json')])).toEqual([parts, parts]);
  expect(await partsAt('/a.json')).toBe(parts);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.[1].cache).toBe('no-cache');
  partsAt.forget('/a.json');
  await partsAt('/a.json');
  expect(asked).toHaveLength(2);
});

it('fails where the host has no such file, and where it does not answer in time', async () => {
  answering(async () => ({ ok: false, status: 404 }));
  await expect(partsAt('/b.json')).rejects.toThrow('/b.json');
  const limits = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort());
  answering(async ({ signal }) => signal?.throwIfAborted());
  await expect(partsAt('/c.json')).rejects.toThrow(/abort/);
  expect(limits).toHaveBeenCalledWith(20_000);
});
