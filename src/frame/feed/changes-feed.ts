// The feed of changes and corrections, in Atom.
import { Feed } from 'feed';
import { absolute } from '../../names/addresses.ts';
import { licence, siteName } from '../../data/text/credit.ts';
import { anchorOf, changes } from '../../data/text/changes.ts';
import { escapeXml } from '../../names/escapes.ts';

const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

/** The feed of changes as Atom 1.0. Throws RangeError while there is no change. */
export function changesFeed(): string {
  const list = changes();
  const [newest] = list;
  if (newest === undefined) throw new RangeError('content/changes/en has no change, so there is no feed');
  const page = absolute('changes/');
  const feed = new Feed({
    id: page,
    link: page,
    title: `${siteName}: changes and corrections`,
    description: 'What changed in the story, its figures and its tables, and what was corrected.',
    language: 'en',
    updated: noon(newest.date),
    copyright: licence.name,
    generator: siteName,
    author: { name: siteName, link: absolute('') },
    feedLinks: { atom: absolute('changes/feed.xml') },
  });
  for (const { id, date, kind, title, text } of list)
    feed.addItem({
      id: `${page}#${anchorOf(id)}`,
      link: `${page}#${anchorOf(id)}`,
      title: kind === 'correction' ? `Correction: ${title}` : title,
      date: noon(date),
      published: noon(date),
      content: text.map((paragraph) => `<p>${escapeXml(paragraph)}</p>`).join(''),
    });
  return `${feed.atom1()}\n`;
}
