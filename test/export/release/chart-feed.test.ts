// A chart's feed is JSON Feed 1.1: releases, changes and corrections with ids that stay, newest first.
import { expect, test } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { chartFeedOf } from '../../../src/export/release/chart-feed.ts';
import { releaseOf } from '../../../src/export/release/pinned.ts';
import { releasesOf } from '../../../src/export/release/releases.ts';

const change = {
  id: '2030-01-02-x',
  date: '2030-01-02',
  kind: 'correction',
  title: 'A row was wrong',
  touches: [] as string[],
  text: ['One.', 'Two.'],
} as const;
const old = { ...change, id: '2020-01-02-x', date: '2020-01-02' };
const entryOf = (id: string): string => `https://example.org/changes/#on-${id}`;

test.each(charts.map((chart) => ({ chart, id: chart.id })))('the feed of $id', ({ chart, id }) => {
  const feed = chartFeedOf(chart, [change, old]);
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: `https://example.org/charts/${id}.feed.json`,
    home_page_url: `https://example.org/charts/${id}/`,
  });
  expect(feed.items.map((item) => item.id)).toEqual([
    entryOf(change.id),
    ...releasesOf(id).map((date) => `https://example.org/embed/${id}/@${date}/`),
    entryOf(old.id),
  ]);
  expect(feed.items[0]).toEqual({
    id: entryOf(change.id),
    url: entryOf(change.id),
    title: 'Correction: A row was wrong',
    content_text: 'One.\n\nTwo.',
    date_published: '2030-01-02T12:00:00Z',
    tags: ['correction'],
  });
  const [published] = releasesOf(id);
  const [said] = published === undefined ? [] : Object.values(releaseOf(id, published).views);
  const released = feed.items.find(({ tags }) => tags.includes('release'));
  expect(released?.title.startsWith(`${said?.finding} (release of `)).toBe(true);
  expect(feed.description.startsWith(`${chart.words[chart.views[0]]?.finding}. `)).toBe(true);
  for (const item of feed.items) expect(Date.parse(item.date_published)).not.toBeNaN();
  expect(feed.items.filter(({ tags }) => tags.includes('release'))).toHaveLength(releasesOf(id).length);
});
