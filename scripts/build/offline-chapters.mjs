// Makes teach/offline/CHAPTER.html of each built chapter: one file that opens from a disk, with its figures, views and panel.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oneFile } from './offline/one-file.mjs';

const styles = new URL('./offline/offline.css', import.meta.url);

/** @param {string} page full address of the chapter */
const noteOf = (page) =>
  `<p class="offline-note">This chapter is one file and needs no network. Its text, figures, views and models work. Left out are the other pages, search, the sources’ own texts, downloads, embeds and saved pictures: such links lead to <a href="${page}">the site</a>, which may be newer.</p>`;

/** The Astro integration. Stands after those that read the pages of the finished site. @returns {import('astro').AstroIntegration} */
export default function offlineChapters() {
  /** @type {{ site: string, base: string }} */
  let published = { site: '', base: '/' };
  return {
    name: 'offline-chapters',
    hooks: {
      'astro:config:done': ({ config }) => {
        const base = `/${config.base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
        published = { site: new URL(base, config.site).href, base };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const since = performance.now();
        const folder = fileURLToPath(dir);
        const css = await readFile(styles, 'utf8');
        const into = join(folder, 'teach', 'offline');
        await mkdir(into, { recursive: true });
        const chapters = (await readdir(join(folder, 'chapters'), { withFileTypes: true }))
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => name)
          .sort();
        let bytes = 0;
        for (const id of chapters) {
          const html = await readFile(join(folder, 'chapters', id, 'index.html'), 'utf8');
          const page = await oneFile(
            html,
            { folder, base: published.base, url: published.site },
            noteOf(new URL(`chapters/${id}/`, published.site).href),
            css,
          );
          bytes += Buffer.byteLength(page);
          await writeFile(join(into, `${id}.html`), page);
        }
        const seconds = ((performance.now() - since) / 1000).toFixed(1);
        const each = Math.round(bytes / chapters.length / 1000);
        logger.info(`${chapters.length} chapters as one file each, ${each} kB on average, in ${seconds} s`);
      },
    },
  };
}
