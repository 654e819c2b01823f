// A copy of the project to follow a guide in: its files, links to its packages, and the commands that a person types.
import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { copyOfProject } from '../../scripts/steps/project-copy.mjs';

/** What a command says and how it ends. */
export interface Said {
  readonly code: number | null;
  readonly output: string;
}

/** The environment of a person at a terminal: nothing of this test runner, and no CI. */
function personal(folder: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(CI|NODE_ENV|NODE_OPTIONS|TEST|DEV|PROD|MODE|SSR|BASE_URL|SITE\w*|BASE_PATH|OUT_DIR|VITEST.*|TINYPOOL.*|npm_.*)$/.test(
        name,
      ),
  );
  return { ...Object.fromEntries(kept), PWD: folder, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
}

export interface Scratch {
  readonly folder: string;
  /** Runs a command to its end. */
  run(command: string): Promise<Said>;
  /** Starts a command, and waits until it has said what `ready` looks for. */
  serve(command: string, ready: RegExp): Promise<Server>;
  remove(): void;
}
export interface Server {
  /** All that it has said so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Copies the project at `root`. */
export function scratchCopy(root: string): Scratch {
  const folder = copyOfProject(root, 'walk');
  const start = (command: string): ChildProcess =>
    spawn(command, { cwd: folder, env: personal(folder), shell: true, detached: true });
  const listen = (child: ChildProcess, hear: (text: string) => void): void => {
    child.stdout?.on('data', (chunk: Buffer) => hear(chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => hear(chunk.toString()));
  };
  return {
    folder,
    run: (command) =>
      new Promise((done) => {
        let output = '';
        const child = start(command);
        listen(child, (text) => (output += text));
        child.on('close', (code) => done({ code, output }));
      }),
    serve: (command, ready) =>
      new Promise((done, failed) => {
        let output = '';
        const child = start(command);
        const closed = new Promise<void>((end) => child.on('close', () => end()));
        // The whole group: npm, its shell and the server.
        const kill = (): void => {
          if (child.exitCode === null && child.signalCode === null && child.pid !== undefined)
            process.kill(-child.pid);
        };
        process.once('exit', kill);
        const server: Server = {
          output: () => output,
          stop: () => {
            kill();
            process.off('exit', kill);
            return closed;
          },
        };
        listen(child, (text) => {
          output += text;
          if (ready.test(output)) done(server);
        });
        child.on('close', (code) => failed(new Error(`ended with ${code}: ${command}\n${output}`)));
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
