// A database in a folder, without a port, for systems that need one.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ran, started } from './programs.mjs';

/** Starts it, with one empty database of this name. Returns its socket and what ends it. @param {string} folder @param {string} name */
export async function database(folder, name) {
  const data = join(folder, 'data');
  const socket = join(folder, 'socket');
  mkdirSync(data, { recursive: true });
  const own = ['--no-defaults', `--datadir=${data}`, '--user=root'];
  ran('mariadb-install-db', [...own, '--auth-root-authentication-method=normal', '--skip-test-db']);
  const stop = await started('mariadbd', [...own, `--socket=${socket}`, '--skip-networking'], () =>
    existsSync(socket),
  );
  ran('mariadb', [`--socket=${socket}`, '-uroot', '-e', `CREATE DATABASE ${name} CHARACTER SET utf8mb4`]);
  return { socket, stop };
}
