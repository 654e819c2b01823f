// Follows the guide for makers of charts to the letter in a copy of the project: what it says to run runs, and what it shows is shown.
import { appendFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { freePort } from '../../scripts/systems/programs.mjs';
import { edited, stepsOf, type Step } from './guide.ts';
import { scratchCopy, type Server } from './scratch.ts';

const id = 'mine-reserves';
const steps = stepsOf('src/charts/README.md', 'add-a-chart');
const scratch = scratchCopy(process.cwd());
const read = (path: string): string => readFileSync(join(scratch.folder, path), 'utf8');
const measured = 'generated/embed-heights.json';
const before = JSON.parse(read(measured)) as Record<string, unknown>;

let server: Server | undefined;
let origin = '';
/** Pages that the guide has opened, with what they held. */
const opened = new Map<string, string>();

afterAll(async () => {
  await server?.stop();
  scratch.remove();
}, 60_000);

async function page(path: string): Promise<string> {
  const answer = await fetch(origin + path);
  const html = await answer.text();
  expect(answer.status, html.slice(0, 2000)).toBe(200);
  return html;
}

/** What each kind of step does, and what must be true after it. */
const follow: Readonly<Record<Step['action'], (step: Step) => Promise<void> | void>> = {
  run: async ({ text }) => {
    await server?.stop();
    server = undefined;
    const { code, output } = await scratch.run(text);
    expect(code, output).toBe(0);
  },
  serve: async ({ text }) => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    server = await scratch.serve(`${text.trim()} -- --port ${port}`, /watching for file changes/);
  },
  open: async ({ text }) => {
    for (const address of text.trim().split('\n')) {
      const { pathname } = new URL(address);
      const html = await page(pathname);
      expect(html).toContain('<svg');
      opened.set(pathname, html);
    }
    const said = server?.output() ?? '';
    expect(said.match(new RegExp(`npm run heights -- ${id}`, 'g')), said).toHaveLength(1);
    expect(said, said).toContain(`no chapter uses ${id}`);
  },
  edit: async ({ path, text }) => {
    writeFileSync(join(scratch.folder, path), edited(read(path), text));
    if (server === undefined) return;
    for (const [address, html] of opened) {
      await expect.poll(() => page(address), { timeout: 30_000 }).not.toBe(html);
      opened.set(address, await page(address));
    }
  },
  write: ({ path, text }) => writeFileSync(join(scratch.folder, path), text, { flag: 'wx' }),
  append: ({ path, text }) => appendFileSync(join(scratch.folder, path), text),
};

describe('the guide for makers of charts, followed to the letter', () => {
  test('asks for all that a new chart needs', () => {
    expect(new Set(steps.map(({ action }) => action))).toEqual(
      new Set(['run', 'serve', 'open', 'edit', 'append', 'write']),
    );
    expect(steps.filter(({ text }) => text.includes(id)).length).toBeGreaterThan(4);
  });

  test.each(steps.map((step) => ({ ...step, what: step.path === '' ? step.text.trim() : step.path })))(
    '$place, $action: $what',
    async (step) => {
      await follow[step.action](step);
    },
  );
});

describe('after it', () => {
  test('the embed of the new chart is measured, and the others are as they were', () => {
    const { [id]: own, ...others } = JSON.parse(read(measured)) as Record<string, unknown>;
    expect(own).toBeDefined();
    expect(others).toEqual(before);
  });

  test('its chapter has a row for class that the build takes', async () => {
    const { code, output } = await scratch.run(
      `"${process.execPath}" node_modules/vitest/vitest.mjs run --project unit test/teach/lessons/read-lessons.test.ts -t "row for each chapter"`,
    );
    expect(code, output).toBe(0);
  });

  test('its first release is kept', () => {
    expect(readdirSync(join(scratch.folder, 'generated/releases', id))).toHaveLength(1);
  });

  test('each view has its two snapshots', () => {
    const names = readdirSync(join(scratch.folder, `test/charts/snapshots/${id}`));
    expect(names).toHaveLength(4);
    expect(existsSync(join(scratch.folder, `test/charts/${id}.test.ts`))).toBe(true);
  });

  test('types, lint, format and the check for dead code find nothing in its files', async () => {
    const files = `src/charts/${id}/*.ts src/charts/contract/registry.ts test/charts/${id}.test.ts`;
    const typed = { extends: './tsconfig.json', include: files.split(' ') };
    writeFileSync(join(scratch.folder, 'tsconfig.walk.json'), JSON.stringify(typed));
    // No guide names these commands, so npx need not look for each.
    const run = (program: string) => scratch.run(`"${process.execPath}" node_modules/${program}`);
    for (const command of [
      'typescript/bin/tsc --noEmit -p tsconfig.walk.json',
      `eslint/bin/eslint.js --max-warnings 0 ${files}`,
      `prettier/bin/prettier.cjs --check ${files}`,
    ]) {
      const { code, output } = await run(command);
      expect(code, `${command}\n${output}`).toBe(0);
    }
    // This one looks at the whole project, and only the new chart counts here.
    const { output } = await run('knip/bin/knip.js');
    expect(output).not.toContain('Cannot find module');
    expect(output).not.toContain(id);
  });
});
