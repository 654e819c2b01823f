// Starts nginx with the configuration that the repository ships, on a free port, for a built folder.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Whether this machine has nginx. */
export const nginxIsHere = (): boolean => spawnSync('nginx', ['-v']).status === 0;

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });

/** Serves a built folder. Throws with what nginx said when it does not start. */
export async function startNginx(folder: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'strategic-valve-nginx-'));
  const site = readFileSync('scripts/nginx/strategic-valve.conf', 'utf8')
    .replaceAll('/srv/strategic-valve', resolve(folder))
    .replace('listen 80;', `listen 127.0.0.1:${port};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${home}/${name};`,
  );
  writeFileSync(join(home, 'site.conf'), site);
  writeFileSync(
    join(home, 'nginx.conf'),
    // Started as root, its workers would be somebody who may not read here.
    `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; worker_processes 1; pid ${home}/pid; error_log stderr;
     events {} http { access_log off; ${temporary.join(' ')} include ${home}/site.conf; }`,
  );
  const server = spawn('nginx', ['-p', home, '-c', join(home, 'nginx.conf'), '-e', 'stderr']);
  let said = '';
  server.stderr.on('data', (chunk) => (said += chunk));
  const ended = new Promise<void>((done) => server.on('close', () => done()));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100 && server.exitCode === null; tries++) {
    if ((await fetch(origin, { method: 'HEAD' }).catch(() => undefined))?.ok) return { origin, stop };
    await new Promise((done) => setTimeout(done, 50));
  }
  await stop();
  throw new Error(`nginx did not start with scripts/nginx/strategic-valve.conf:\n${said}`);
}
