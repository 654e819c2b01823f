// Each chapter stands as one file that needs nothing beside it.
import { expect, test } from 'vitest';
import { chapterFiles } from '../../../src/data/text/chapter-files.ts';
import { baseBuild, filesOf, isOfflineFile, plainBuild, textOf } from '../built.ts';

test.each([plainBuild, baseBuild])('$folder has one file for each chapter, with nothing to load', (build) => {
  const files = filesOf(build).filter(isOfflineFile);
  expect(files).toEqual(
    chapterFiles()
      .map(({ id }) => `teach/offline/${id}.html`)
      .sort(),
  );
  for (const file of files) {
    const html = textOf(build, file);
    // Links may lead to the site; what a page loads may not.
    const loads = html.match(
      /<(?:img|script|source|iframe|link(?! rel="canonical"))[^>]*\s(?:src|srcset|href)="(?!data:|#)[^"]*"/g,
    );
    expect(loads, file).toBeNull();
    const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)]
      .map(([, style = '']) => style)
      .join('\n');
    expect(styles).toContain('@font-face');
    expect(styles.match(/@import|url\((?!["']?(?:data:|#))[^)]*\)/g), `${file}, in its styles`).toBeNull();
    expect(html.length, `${file} is more than a mail takes`).toBeLessThan(3_000_000);
  }
});
