// Every HTML page of the build is valid, by the rules of .htmlvalidate.json.
// Host pages are left out: they are built as other people build theirs, with the code of an embed as it is pasted.
// Off there: three rules of spelling (`disabled=""`, `alt`, `<br/>`), since Astro and Svelte choose it, not we.
import { FileSystemConfigLoader, formatterFactory, HtmlValidate } from 'html-validate/node';
import { describe, expect, test } from 'vitest';
import { pagesOf, plainBuild } from '../built.ts';

const validator = new HtmlValidate(new FileSystemConfigLoader());
const inWords = formatterFactory('text');

describe('valid HTML', () => {
  test.each(pagesOf(plainBuild).filter((file) => !/^embeds\/test\/.+\//.test(file)))('%s', async (file) => {
    const report = await validator.validateFile(`${plainBuild.folder}/${file}`);
    expect(inWords(report.results)).toBe('');
  });
});
