// The feed: one entry a chapter, for feed readers; opened in a browser it explains what it is.
import { Feed } from 'feed';
import { absolute, address } from '../../names/addresses.ts';
import { evidenceDay } from '../../data/text/site.ts';
import { escapeXml } from '../../names/escapes.ts';
import { siteName, siteStandfirst } from '../../data/text/credit.ts';
import { datesOf } from '../../data/text/changes.ts';
import { storyChapters } from '../../outline/story-chapters.ts';
import { headline } from '../../names/typography.ts';
import stylesheet from './feed.css?url';

const description = `${siteStandfirst} One entry a chapter.`;

/**
 * What a person sees who opens the file. It is XHTML, which browsers draw and readers of feeds skip:
 * a stylesheet alone could not make a link that works.
 */
const forPeople = (...parts: string[]): string => `<h:div>${parts.join('')}</h:div>`;
const link = (path: string, words: string): string =>
  `<h:a href="${address(path)}">${escapeXml(words)}</h:a>`;

const explanation = forPeople(
  `<h:header>${link('', siteName)}</h:header>`,
  '<h:h1>A feed, for your feed reader</h:h1>',
  `<h:p>A feed reader is a program that looks at lists like this one and tells you when there is something new: here, a chapter, or newer evidence in one. Give it this address:</h:p>`,
  `<h:p><h:code>${absolute('feed.xml')}</h:code></h:p>`,
  `<h:p>It asks for no name and no money. To read now, go ${link('', 'to the story')} or ${link('charts/', 'to the charts')}.</h:p>`,
);

/** The feed of chapters as RSS 2.0, with words for people in it. */
export async function storyFeed(): Promise<string> {
  const all = (await storyChapters()).map(({ outline: { id, order }, data }) => ({
    order,
    published: datesOf(`chapters/${id}`).published,
    path: `chapters/${id}/`,
    ...data,
  }));
  const feed = new Feed({
    id: absolute(''),
    link: absolute(''),
    title: siteName,
    description,
    language: 'en',
    updated: new Date(datesOf('').modified),
    generator: siteName,
    feedLinks: { rss: absolute('feed.xml') },
  });
  for (const { path, published, question, finding, standfirst } of all)
    feed.addItem({
      title: finding,
      description: standfirst,
      link: absolute(path),
      date: new Date(published),
      category: [{ name: question }],
    });
  // The writer of feeds would reorder words and elements that alternate, so what people see is put in afterwards.
  const shown = all.map(({ order, path, question, finding, standfirst }) =>
    forPeople(
      `<h:p class="kicker"><h:span>${order}</h:span> ${escapeXml(question)}</h:p>`,
      `<h:h2>${link(path, headline(finding))}</h:h2>`,
      `<h:p>${escapeXml(standfirst)}</h:p>`,
      `<h:p class="small">As of ${evidenceDay(true)}</h:p>`,
    ),
  );
  // The library’s own option for a stylesheet is for XSL.
  const style = `<?xml-stylesheet type="text/css" href="${stylesheet}"?>`;
  const xml = feed
    .rss2()
    .replace('<rss ', `${style}\n<rss xmlns:h="http://www.w3.org/1999/xhtml" `)
    .replace('<channel>', `<channel>${explanation}`)
    .replaceAll('</item>', () => `${shown.shift() ?? ''}</item>`);
  return `${xml}\n`;
}
