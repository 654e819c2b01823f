// Moves are drawn as often as the machine can: every frame where a drawing is quick, less often where it takes long, and always to the end.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { drawInTurn, ownFrame, paceMove } from '../../../../src/charts/live/motion/paced-move.ts';

const turn = 16;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('requestAnimationFrame', (call: (now: number) => void) =>
    setTimeout(() => call(performance.now()), turn),
  );
  vi.stubGlobal('cancelAnimationFrame', (request: ReturnType<typeof setTimeout>) => clearTimeout(request));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The times of the drawings of a move of 480 ms, each of which takes so long, and when each began. */
function movedBy(cost: number, atRest = true) {
  const drawn: { t: number; at: number }[] = [];
  const start = performance.now();
  const draw = (t: number) => {
    drawn.push({ t, at: performance.now() - start });
    vi.advanceTimersByTime(cost);
    return false;
  };
  paceMove(480, draw, atRest);
  vi.advanceTimersByTime(2000);
  return drawn;
}

it('draws at rest, then in every frame, and ends where it goes', () => {
  const drawn = movedBy(1);
  expect(drawn[0]?.t).toBe(0);
  expect(drawn.at(-1)?.t).toBe(1);
  expect(drawn.length).toBeGreaterThan(25);
});

it('begins on its way where it need not stand at rest first', () => {
  expect(movedBy(1, false)[0]?.t).toBeGreaterThan(0);
});

it('leaves frames free after drawings that take long, and still ends in time', () => {
  movedBy(20);
  const drawn = movedBy(20);
  const gaps = drawn.slice(1).map(({ at }, i) => at - (drawn[i]?.at ?? 0));
  // The last one comes as soon as time is up.
  expect(Math.min(...gaps.slice(0, -1))).toBeGreaterThanOrEqual(20 + 2 * turn);
  expect(drawn.at(-1)?.t).toBe(1);
  expect(drawn.at(-1)?.at).toBeLessThan(480 + 60);
});

it('draws every frame again once drawings are quick', () => {
  movedBy(20);
  movedBy(1);
  expect(movedBy(1).length).toBeGreaterThan(25);
});

it('leaves the frame in which it was asked for to others, before it draws at rest', () => {
  expect(movedBy(1)[0]?.at).toBeGreaterThanOrEqual(2 * turn);
  expect(movedBy(1, false)[0]?.at).toBeLessThan(2 * turn);
});

it('draws at the end as often as the drawing asks for, a frame each', () => {
  const ends: number[] = [];
  const draw = (t: number) => {
    if (t === 1) ends.push(performance.now());
    return t === 1 && ends.length < 3;
  };
  paceMove(480, draw, true);
  vi.advanceTimersByTime(2000);
  expect(ends).toHaveLength(3);
  expect(ends.slice(1).map((end, i) => end - (ends[i] ?? 0))).toEqual([turn, turn]);
});

it('draws no more once it is broken off', () => {
  const draw = vi.fn(() => false);
  const stop = paceMove(480, draw, true);
  vi.advanceTimersByTime(100);
  stop();
  const before = draw.mock.calls.length;
  vi.advanceTimersByTime(1000);
  expect(draw.mock.calls).toHaveLength(before);
});

it('draws one step of one figure a frame of those that wait for their turn, and none that was taken back', () => {
  const drawn: string[] = [];
  const draws = (...names: string[]) => names.map((name) => () => drawn.push(name));
  drawInTurn(draws('words', 'marks', 'all'));
  drawInTurn(draws('second', 'of the second'))();
  const stop = drawInTurn(draws('third', 'of the third'));
  vi.advanceTimersByTime(turn);
  expect(drawn).toEqual(['words']);
  vi.advanceTimersByTime(3 * turn);
  expect(drawn).toEqual(['words', 'marks', 'all', 'third']);
  stop();
  drawInTurn(draws('later'));
  vi.advanceTimersByTime(3 * turn);
  expect(drawn).toEqual(['words', 'marks', 'all', 'third', 'later']);
});

it('gives each that asks for a frame one of its own, after what was asked for before', async () => {
  const begun: string[] = [];
  drawInTurn([() => begun.push('drawing')]);
  void ownFrame().then(() => begun.push('first'));
  void ownFrame().then(() => begun.push('second'));
  const afterFrame = async () => {
    await vi.advanceTimersByTimeAsync(turn);
    return [...begun];
  };
  expect(await afterFrame()).toEqual(['drawing']);
  expect(await afterFrame()).toEqual(['drawing', 'first']);
  expect(await afterFrame()).toEqual(['drawing', 'first', 'second']);
});

it('draws the others also where one fails', () => {
  const drawn: string[] = [];
  const fail = () => {
    throw new Error('bad scene');
  };
  drawInTurn([fail, () => drawn.push('next')]);
  expect(() => vi.advanceTimersByTime(turn)).toThrow('bad scene');
  vi.advanceTimersByTime(turn);
  expect(drawn).toEqual(['next']);
  drawInTurn([fail]);
  expect(() => vi.advanceTimersByTime(turn)).toThrow('bad scene');
  drawInTurn([() => drawn.push('later')]);
  vi.advanceTimersByTime(turn);
  expect(drawn).toEqual(['next', 'later']);
});
