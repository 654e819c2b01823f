// The scripts that the tests run on host pages are those that /embeds/test/ names, and none of them is a package that the build needs.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { scriptedHosts } from '../../src/export/host-pages/hosts.ts';
import { scriptFiles, scriptedPage } from './scripted-pages.ts';

const developing: Readonly<Record<string, string>> = project.devDependencies;

test.each(scriptedHosts)(
  '$id: $script.name has the version and the licence that the page says',
  ({ id, script }) => {
    const file = scriptFiles[id];
    expect(Object.keys(project.dependencies)).not.toContain(script.name);
    if (file.startsWith('node_modules/')) {
      expect(file.startsWith(`node_modules/${script.name}/`)).toBe(true);
      expect(developing[script.name]).toBe(script.version);
      expect(JSON.parse(readFileSync(`node_modules/${script.name}/package.json`, 'utf8'))).toMatchObject({
        version: script.version,
        license: script.licence,
      });
    } else {
      // A copy: its folder names package and version, and the licence lies beside it.
      const folder = `${script.name.replace(/^@/, '').replace('/', '-')}-${script.version}`;
      expect(file).toBe(`test/hosts/vendor/${folder}/embed.js`);
      expect(readFileSync(`test/hosts/vendor/${folder}/LICENSE`, 'utf8')).toMatch(
        new RegExp(`^${script.licence} License\n`),
      );
    }
  },
);

test('no dependency is another package under its name, and none is replaced for the sake of another', () => {
  const versions = { ...project.dependencies, ...project.devDependencies, ...project.optionalDependencies };
  for (const [name, version] of Object.entries(versions)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  expect(project).not.toHaveProperty('overrides');
});

test('the script of a page is served as its maker wrote it, and other paths are left to others', () => {
  expect(scriptedPage('/embeds/test/pym/script.js', 'dist')).toBe(readFileSync(scriptFiles.pym, 'utf8'));
  expect(scriptedPage('/embeds/test/bare/', 'dist')).toBeUndefined();
});
