// `node test/browser/serve-build.ts plain|base`: serves a build for the browser tests. The plain one has the headers that its _headers asks a
// host for, so that tests run under the policy that browsers hold its pages to; the other stands below a folder of a host that sends none.
// Files that carry a hash in their name are kept by the browser, as hosts have it kept them; faces are asked for anew, since what they move
// when they come is looked at on every page.
import { serveFolder } from '../../scripts/serve-folder.mjs';
import { servers } from './pages.ts';

const name = process.argv[2];
if (name !== 'plain' && name !== 'base') throw new Error(`"${name}" is not a server: plain or base`);
const { folder, base, port } = servers[name];

const isKept = (path: string): boolean => path.startsWith(`${base}_astro/`) && !path.endsWith('.woff2');
await serveFolder(folder, {
  port,
  base,
  furtherHeaders: (path) => ({
    'cache-control': isKept(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  }),
});
