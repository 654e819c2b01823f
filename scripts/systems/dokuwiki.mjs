// DokuWiki as Debian has it, in a copy: it prints HTML as text, and shows the picture by its own syntax.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookAtPicture } from './look.mjs';
import { answers, freePort, isHere, started } from './programs.mjs';

const home = '/usr/share/dokuwiki';

export const dokuwiki = {
  id: 'dokuwiki',
  name: 'DokuWiki',
  missing: () =>
    existsSync(`${home}/doku.php`) && isHere('php') ? undefined : 'apt install dokuwiki php-cli php-xml',
  version: () => /^[\w-]+/.exec(readFileSync(`${home}/VERSION`, 'utf8'))?.[0] ?? '',
  /** @param {import('../test-systems.mjs').Bench} bench */
  async run({ folder, site, browser }) {
    const wiki = join(folder, 'wiki');
    cpSync(home, wiki, { recursive: true, dereference: true });
    cpSync('/etc/dokuwiki', join(wiki, 'conf'), { recursive: true, dereference: true });
    cpSync('/var/lib/dokuwiki/data', join(wiki, 'data'), { recursive: true, dereference: true });
    writeFileSync(join(wiki, 'inc/preload.php'), `<?php define('DOKU_CONF', '${wiki}/conf/');\n`);
    writeFileSync(
      join(wiki, 'conf/local.php'),
      `<?php $conf['title'] = 'Test'; $conf['savedir'] = '${wiki}/data'; $conf['useacl'] = 0; $conf['fetchsize'] = 2097152;\n`,
    );
    mkdirSync(join(wiki, 'data/pages'), { recursive: true });
    writeFileSync(join(wiki, 'data/pages/html.txt'), `Before.\n\n${site.codes.plain}\n\nAfter.\n`);
    writeFileSync(
      join(wiki, 'data/pages/picture.txt'),
      `Before.\n\n[[${site.page}|{{${site.picture}?640|${site.finding}}}]]\n\nAfter.\n`,
    );
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const stop = await started('php', ['-S', `127.0.0.1:${port}`, '-t', wiki], () => answers(origin), {
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    });
    try {
      const html = await (await fetch(`${origin}/doku.php?id=html`)).text();
      const asText = html.includes('&lt;iframe') && !html.includes('<iframe src');
      return [
        {
          code: 'Plain frame',
          right: asText,
          result: asText ? 'Shown as text, as the dialog says' : 'Not shown as text',
        },
        await lookAtPicture(browser, `${origin}/doku.php?id=picture`, 'Picture in its own words'),
      ];
    } finally {
      await stop();
    }
  },
};
