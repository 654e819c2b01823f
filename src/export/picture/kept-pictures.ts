// Pictures that an earlier build of the same run drew: `npm test` builds three times, and names a folder for them in PICTURE_CACHE.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { absolute } from '../../names/addresses.ts';

/** One picture in sixteen is drawn in every build anyway, so that comparing builds still shows whether drawing is reproducible. */
const drawnAnyway = (name: string): boolean => name.startsWith('0');

/**
 * A picture without the address of its site. The third build has another address, and only its links are checked: a picture that differs in
 * nothing else is taken from the first build.
 */
function withoutSite(source: string): string {
  const site = absolute('');
  return source.replaceAll(site, '').replaceAll(site.replace(/^\w+:\/\//, ''), '');
}

/**
 * The bytes that `draw` makes of `source`, which says all that they depend on; taken from `folder` where an earlier call has left them.
 * Without a folder it draws.
 */
export function keptPicture(
  source: string,
  draw: () => Uint8Array<ArrayBuffer>,
  folder = process.env['PICTURE_CACHE'],
): Uint8Array<ArrayBuffer> {
  if (folder === undefined || folder === '') return draw();
  const name = createHash('sha256').update(withoutSite(source)).digest('hex');
  const file = join(folder, `${name}.png`);
  if (!drawnAnyway(name) && existsSync(file)) return new Uint8Array(readFileSync(file));
  const bytes = draw();
  mkdirSync(folder, { recursive: true });
  // Write, then rename, so that a parallel build never reads half a file.
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
  return bytes;
}
