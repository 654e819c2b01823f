// Host pages that run a script of another maker, for the server of the tests: the published page `bare`, with the script added and
// the embed's code as such a page has it. The scripts are development packages, or a copy under vendor/; no build holds them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostPath, scriptedHosts, type ScriptedHostId } from '../../src/export/host-pages/hosts.ts';

/** Where each script stands, below the project. */
export const scriptFiles: Readonly<Record<ScriptedHostId, string>> = {
  pym: 'node_modules/pym.js/dist/pym.v1.min.js',
  frames: 'node_modules/@newswire/frames/dist/frames.umd.js',
  sidechain: 'node_modules/@nprapps/sidechain/dist/sidechain.js',
  datawrapper: 'test/hosts/vendor/datawrapper-chart-core-8.47.0/embed.js',
  'iframe-resizer-4': 'node_modules/iframe-resizer/js/iframeResizer.min.js',
  'iframe-resizer-5': 'node_modules/@iframe-resizer/parent/index.umd.js',
};

/** An embed as a page can hold it: our code without its script tag, and its address as an attribute's value. */
interface Pasted {
  readonly code: string;
  readonly source: string;
}
/** What takes the place of the code on a page, and what the page itself calls once the script has run. */
const markup: Readonly<Record<ScriptedHostId, (embed: Pasted) => { embed: string; call?: string }>> = {
  pym: ({ source }) => ({ embed: `<div id="embed" data-pym-src="${source}"></div>` }),
  frames: ({ source }) => ({
    embed: `<div data-frame-src="${source}"></div>`,
    call: 'newswireFrames.autoInitFrames()',
  }),
  sidechain: ({ source }) => ({ embed: `<side-chain src="${source}"></side-chain>` }),
  datawrapper: ({ code }) => ({ embed: code }),
  'iframe-resizer-4': ({ code }) => ({ embed: code, call: "iFrameResize({}, 'iframe')" }),
  'iframe-resizer-5': ({ code }) => ({ embed: code, call: "iframeResize({ license: 'GPLv3' }, 'iframe')" }),
};

/** Our code without its script tag, as the page `bare` has it. */
const codePattern =
  /<div style="width:100%"><div style="container-type:inline-size[^>]*><iframe src="([^"]*)"[^>]*><\/iframe><\/div><p>.*?<\/p><\/div>/;

/**
 * The text of a page with a script, or of the script itself at its page's address plus "script.js"; undefined at any other path.
 * @param path absolute, as "/embeds/test/pym/"
 * @param folder of the build whose page `bare` is taken
 * @throws Error where that page holds no embed code
 */
export function scriptedPage(path: string, folder: string): string | undefined {
  const host = scriptedHosts.find(({ id }) => path.startsWith(`/${hostPath(id)}`));
  if (host === undefined) return undefined;
  if (path.endsWith('/script.js')) return readFileSync(scriptFiles[host.id], 'utf8');

  const file = join(folder, hostPath('bare'), 'index.html');
  const bare = readFileSync(file, 'utf8');
  const [code, source] = codePattern.exec(bare) ?? [];
  if (code === undefined || source === undefined) throw new Error(`${file} holds no embed code`);
  const { embed, call } = markup[host.id]({ code, source });
  const calls = call === undefined ? '' : `<script>${call}</script>`;
  return bare.replace(code, () => `${embed}<script src="script.js"></script>${calls}`);
}
