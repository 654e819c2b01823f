// Steps in lanes: side by side, in their order, and with output that can be read.
import { expect, test } from 'vitest';
import { runSteps } from '../../../scripts/steps/steps.mjs';

interface Program {
  readonly show: (text: string) => void;
  readonly end: (code: number, output?: string) => void;
}

/** Runs steps whose programs a test plays itself: `programs` holds those that have begun, by name. */
function played(steps: Parameters<typeof runSteps>[0]) {
  const programs = new Map<string, Program>();
  let screen = '';
  const run = runSteps(steps, {
    write: (text) => (screen += text),
    runStep: ({ name }, show) =>
      new Promise((done) => {
        programs.set(name, { show, end: (code, output = '') => done({ code, output }) });
      }),
  });
  const turn = () => new Promise((done) => setTimeout(done, 0));
  const program = async (name: string): Promise<Program> => {
    await turn();
    const found = programs.get(name);
    if (found === undefined) throw new Error(`${name} has not begun; begun: ${[...programs.keys()].join()}`);
    return found;
  };
  return { run, program, screen: () => screen, begun: () => [...programs.keys()], turn };
}
const step = (name: string, lane: string, ...after: string[]) => ({ name, lane, after, command: [name] });

test('lanes run side by side, the steps of one lane one after the other', async () => {
  const { program, begun, turn, run } = played([step('a1', 'a'), step('a2', 'a'), step('b1', 'b')]);
  await turn();
  expect(begun()).toEqual(['a1', 'b1']);
  (await program('a1')).end(0);
  await turn();
  expect(begun()).toEqual(['a1', 'b1', 'a2']);
  (await program('b1')).end(0);
  (await program('a2')).end(0);
  const { failures, took } = await run;
  expect(failures).toEqual([]);
  expect(took.map(({ name }) => name)).toEqual(['a1', 'b1', 'a2']);
});

test('a step waits for those it names, and runs also when one of them failed', async () => {
  const { program, begun, turn, run } = played([step('a', 'a'), step('b', 'b'), step('last', 'c', 'a', 'b')]);
  (await program('a')).end(1, 'broken\n');
  await turn();
  expect(begun()).not.toContain('last');
  (await program('b')).end(0);
  (await program('last')).end(0);
  expect((await run).failures).toEqual([{ name: 'a', output: 'broken\n\nexit code 1' }]);
});

test('output is shown as it comes for one step, and after it for the others', async () => {
  const { program, screen, run } = played([step('a', 'a'), step('b', 'b'), step('c', 'c')]);
  const [a, b, c] = [await program('a'), await program('b'), await program('c')];
  a.show('a one\n');
  b.show('b one\n');
  c.show('c one\n');
  expect(screen()).toMatch(/a one\n$/);
  c.end(0);
  await program('c');
  a.show('a two\n');
  expect(screen()).not.toContain('b one');
  a.end(0);
  await program('a');
  b.show('b two\n');
  expect(screen()).toMatch(/b one\nb two\n$/);
  b.end(0);
  await run;
  const lines = screen()
    .split('\n')
    .filter((line) => /^[abc] (one|two)$|^ok/.test(line));
  expect(lines.map((line) => line.replace(/, \d.*/, ''))).toEqual([
    'a one',
    'a two',
    'ok: a',
    'c one',
    'ok: c',
    'b one',
    'b two',
    'ok: b',
  ]);
});

test('steps that wait for each other, or share a name, are refused', async () => {
  await expect(runSteps([step('a', 'x', 'b'), step('b', 'y', 'a')])).rejects.toThrow(
    'wait for each other: a; b',
  );
  await expect(runSteps([step('a', 'x', 'lost')])).rejects.toThrow('wait for each other: a');
  await expect(runSteps([step('a', 'x'), step('a', 'y')])).rejects.toThrow('two steps are called "a"');
});
