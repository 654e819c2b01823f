// Hugo and Eleventy: a page of Markdown for each code.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from '../serve-folder.mjs';
import { lookAtFrame, lookAtPicture } from './look.mjs';
import { isHere, ran, systemsFolder } from './programs.mjs';

/** @typedef {import('../test-systems.mjs').Bench} Bench */

/** The codes as pages: each between two lines of text. @param {import('./built-site.mjs').BuiltSite} site */
const pagesOf = ({ codes, finding, picture, page }) => ({
  responsive: codes.responsive,
  plain: codes.plain,
  picture: codes.picture,
  markdown: `[![${finding}](${picture})](${page})`,
});

const layout =
  '<!doctype html><html><head><meta name="viewport" content="width=device-width"><style>img{max-width:100%;height:auto}main{max-width:680px;margin:auto}</style></head><body><main>CONTENT</main></body></html>';

/** @param {Bench} bench @param {string} built */
async function look({ browser }, built) {
  const { origin, close } = await serveFolder(built);
  try {
    return [
      await lookAtFrame(browser, `${origin}/responsive/`, 'Frame with script'),
      await lookAtFrame(browser, `${origin}/plain/`, 'Plain frame'),
      await lookAtPicture(browser, `${origin}/picture/`, 'Picture'),
      await lookAtPicture(browser, `${origin}/markdown/`, 'Picture in Markdown'),
    ];
  } finally {
    close();
  }
}

export const hugo = {
  id: 'hugo',
  name: 'Hugo',
  missing: () => (isHere('hugo') ? undefined : 'apt install hugo'),
  version: () => /v([\d.]+)/.exec(ran('hugo', ['version']))?.[1] ?? '',
  /** @param {Bench} bench */
  async run(bench) {
    const { folder, site, browser } = bench;
    mkdirSync(join(folder, 'layouts/_default'), { recursive: true });
    mkdirSync(join(folder, 'content'), { recursive: true });
    writeFileSync(join(folder, 'layouts/_default/single.html'), layout.replace('CONTENT', '{{ .Content }}'));
    for (const [name, code] of Object.entries(pagesOf(site)))
      writeFileSync(
        join(folder, 'content', `${name}.md`),
        `---\ntitle: ${name}\n---\nBefore.\n\n${code}\n\nAfter.\n`,
      );
    const config =
      'baseURL = "/"\ndisableKinds = ["taxonomy", "term", "home", "section", "RSS", "sitemap"]\n';
    const open = '[markup.goldmark.renderer]\nunsafe = true\n';
    /** @param {string} to */
    const build = (to) => ran('hugo', ['--quiet', '--source', folder, '--destination', join(folder, to)]);
    writeFileSync(join(folder, 'hugo.toml'), config);
    build('closed');
    writeFileSync(join(folder, 'hugo.toml'), config + open);
    build('open');
    const closed = readFileSync(join(folder, 'closed/responsive/index.html'), 'utf8');
    const omitted = closed.includes('raw HTML omitted') && !closed.includes('<iframe');
    const { origin, close } = await serveFolder(join(folder, 'closed'));
    const markdown = await lookAtPicture(
      browser,
      `${origin}/markdown/`,
      'Picture in Markdown, unsafe = false',
    );
    close();
    return [
      {
        code: 'Frame with script, unsafe = false',
        right: omitted,
        result: omitted ? 'Left out, as the dialog says' : 'Not left out',
      },
      markdown,
      ...(await look(bench, join(folder, 'open'))),
    ];
  },
};

const eleventyFolder = join(systemsFolder, 'eleventy/node_modules/@11ty/eleventy');

export const eleventy = {
  id: 'eleventy',
  name: 'Eleventy',
  missing: () =>
    existsSync(eleventyFolder)
      ? undefined
      : `npm install --prefix ${join(systemsFolder, 'eleventy')} @11ty/eleventy`,
  version: () => String(JSON.parse(readFileSync(join(eleventyFolder, 'package.json'), 'utf8')).version),
  /** @param {Bench} bench */
  async run(bench) {
    const { folder, site } = bench;
    mkdirSync(join(folder, 'in/_includes'), { recursive: true });
    writeFileSync(join(folder, 'in/_includes/page.njk'), layout.replace('CONTENT', '{{ content | safe }}'));
    for (const [name, code] of Object.entries(pagesOf(site)))
      writeFileSync(
        join(folder, 'in', `${name}.md`),
        `---\nlayout: page.njk\n---\nBefore.\n\n${code}\n\nAfter.\n`,
      );
    cpSync(join(eleventyFolder, 'package.json'), join(folder, 'package.json'));
    ran(process.execPath, [join(eleventyFolder, 'cmd.cjs'), '--input=in', '--output=out', '--quiet'], {
      cwd: folder,
    });
    return look(bench, join(folder, 'out'));
  },
};
