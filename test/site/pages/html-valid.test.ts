// Every HTML page of the build is valid, by the rules of .htmlvalidate.json.
// Host pages are left out: they are built as other people build theirs, with the code of an embed as it is pasted.
// Off there: three rules of spelling (`disabled=""`, `alt`, `<br/>`), since Astro and Svelte choose it, not we.
import { FileSystemConfigLoader, formatterFactory, HtmlValidate } from 'html-validate/node';
import { describe, expect, test } from 'vitest';
import { pagesOf, plainBuild } from '../built.ts';

const validator = new HtmlValidate(new FileSystemConfigLoader());
/** A frame's document bears the whole finding of its view. Titles of pages are short for search engines, which are kept from embeds. */
const longTitle = 'long-title';
const inWords = formatterFactory('text');

describe('valid HTML', () => {
  test.each(pagesOf(plainBuild).filter((file) => !/^embeds\/test\/.+\//.test(file)))('%s', async (file) => {
    const report = await validator.validateFile(`${plainBuild.folder}/${file}`);
    const results = report.results.map((result) => ({
      ...result,
      messages: result.messages.filter(({ ruleId }) => !(ruleId === longTitle && /^embed\//.test(file))),
    }));
    expect(inWords(results)).toBe('');
  });
});
