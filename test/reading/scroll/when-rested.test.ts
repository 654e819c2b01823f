// What waits for a reader who rests acts once, when long enough has passed since the last movement, by one timer.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenRested } from '../../../src/reading/scroll/when-rested.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('acts once after the last movement, and again after the next', () => {
  const act = vi.fn();
  const moved = whenRested(150, act);
  vi.advanceTimersByTime(500);
  expect(act).not.toHaveBeenCalled();
  for (let i = 0; i < 10; i++) {
    moved();
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(100);
  }
  vi.advanceTimersByTime(49);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2);
  expect(act).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
  moved();
  vi.advanceTimersByTime(151);
  expect(act).toHaveBeenCalledTimes(2);
});

it('starts no timer anew while the reader moves', () => {
  const set = vi.spyOn(globalThis, 'setTimeout');
  const moved = whenRested(150, () => undefined);
  for (let i = 0; i < 100; i++) moved();
  expect(set).toHaveBeenCalledOnce();
});
