// What a page loads is asked for once, for all who need it, and again once it failed or was forgotten.
import { expect, it, vi } from 'vitest';
import { loadedOnce } from '../../../../src/charts/live/late/loaded-once.ts';

it('is asked for once for each key, and again once it is forgotten', async () => {
  const load = vi.fn(async (key: string) => `${key} ${load.mock.calls.length}`);
  const part = loadedOnce(load);
  expect(await Promise.all([part('a'), part('a'), part('b')])).toEqual(['a 1', 'a 1', 'b 2']);
  expect(await part('a')).toBe('a 1');
  part.forget('a');
  expect(await part('a')).toBe('a 3');
  expect(await part('b')).toBe('b 2');
});

it('is asked for again after it failed, which all who waited are told', async () => {
  const load = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error('no'))
    .mockResolvedValue('here');
  const file = loadedOnce(load);
  const both = await Promise.allSettled([file(), file()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(load).toHaveBeenCalledOnce();
  expect(await file()).toBe('here');
});

it('keeps what came after the first was forgotten, though the first fails later', async () => {
  let fail = () => undefined as void;
  const first = new Promise<string>((_, reject) => (fail = () => reject(new Error('no'))));
  const load = vi.fn<() => Promise<string>>().mockReturnValueOnce(first).mockResolvedValue('second');
  const file = loadedOnce(load);
  const early = file();
  file.forget();
  expect(await file()).toBe('second');
  fail();
  await expect(early).rejects.toThrow('no');
  expect(await file()).toBe('second');
  expect(load).toHaveBeenCalledTimes(2);
});
