// What assistive technology goes by: headings, landmarks, names of drawings, languages.
import type { Look } from './look.ts';
import { listed } from './look.ts';

export const structure: Look = {
  name: 'structure',
  onlyReads: true,
  async troubles(page) {
    const faults = await page.evaluate(() => {
      const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
      const all = (selector: string) => [...document.querySelectorAll(selector)].filter(seen);
      const byIds = (ids: string | null) =>
        (ids ?? '')
          .split(/\s+/)
          .map((id) => document.getElementById(id)?.textContent.trim() ?? '')
          .join(' ')
          .trim();
      const nameOf = (element: Element) =>
        (element.getAttribute('aria-label') ?? byIds(element.getAttribute('aria-labelledby'))).trim();
      const levels = all('h1, h2, h3, h4, h5, h6').map((heading) => ({
        level: Number(heading.tagName.slice(1)),
        text: heading.textContent.trim(),
      }));
      const foreign: string[] = [];
      const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { textContent, parentElement } = walker.currentNode;
        if (
          parentElement?.closest('script, style') ||
          !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(textContent ?? '')
        )
          continue;
        const lang = parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
        const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(textContent ?? '');
        if (!(kana ? /^ja\b/ : /^(ja|zh)\b/).test(lang))
          foreign.push(`${lang}: ${textContent?.trim().slice(0, 30)}`);
      }
      const navs = all('nav, aside, [role="navigation"], [role="complementary"], [role="search"]');
      return {
        h1: levels.filter(({ level }) => level === 1).length,
        skipped: levels
          .filter(({ level }, i) => level > (levels[i - 1]?.level ?? 0) + 1)
          .map(({ level, text }) => `h${level} ${text}`),
        empty: levels.filter(({ text }) => text === '').length,
        main: all('main').length,
        unnamed: navs.filter((nav) => nameOf(nav) === '').map((nav) => nav.outerHTML.slice(0, 80)),
        sameName: navs.map(nameOf).filter((name, i, names) => names.indexOf(name) !== i),
        drawings: all('svg')
          .filter((svg) => svg.closest('[aria-hidden="true"]') === null)
          .filter(
            (svg) =>
              svg.getAttribute('role') !== 'img' ||
              (svg.querySelector(':scope > title')?.textContent ?? '').trim() === '' ||
              (svg.querySelector(':scope > desc')?.textContent ?? '').trim().length < 20 ||
              !nameOf(svg).includes(svg.querySelector(':scope > title')?.textContent.trim() ?? '–'),
          )
          .map((svg) => svg.outerHTML.slice(0, 120)),
        figures: all('figure').filter(
          (figure) => nameOf(figure) === '' && figure.querySelector('figcaption') === null,
        ).length,
        foreign,
        language: document.documentElement.lang,
      };
    });
    const { h1, main, empty, figures, language, ...lists } = faults;
    const counts = { h1, main, empty, figures, language };
    const expected = { h1: 1, main: 1, empty: 0, figures: 0, language: 'en' };
    return [
      ...listed(lists),
      ...(JSON.stringify(counts) === JSON.stringify(expected) ? [] : [JSON.stringify({ counts, expected })]),
    ];
  },
};
