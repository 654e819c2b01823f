// The list of a chart's releases: its embeds and pictures follow the view that the figure shows, to addresses that exist.
import { expect, test } from 'vitest';
import { charts } from '../../src/charts/contract/registry.ts';
import Releases from '../../src/export/release/Releases.astro';
import { everyReleasedView } from '../../src/export/release/pinned.ts';
import { releasesOf } from '../../src/export/release/releases.ts';
import { releaseViewPaths } from '../../src/names/chart-paths.ts';
import { renderAstro } from './render.ts';

const kept = everyReleasedView();

test.each(charts.map((chart) => ({ chart, id: chart.id })))(
  '$id: links follow the view where the release has it',
  async ({ chart, id }) => {
    const html = await renderAstro(Releases, { chart });
    const followed = [...html.matchAll(/<a href="([^"]*)" data-follows="([^"]*)" data-address="([^"]*)"/g)];
    const whole = releasesOf(id).filter((release) =>
      chart.views.every((view) =>
        kept.some((one) => one.id === id && one.release === release && one.view === view),
      ),
    );
    const expected = whole.flatMap((date) => {
      const { embed, svg, png } = releaseViewPaths(id, date, 'VIEW');
      return [embed, svg, png].map((path) => `/${path}`);
    });
    expect(whole[0]).toBe(releasesOf(id)[0]);
    expect(followed.map(([, , , address]) => address)).toEqual(expected);
    expect(new Set(followed.map(([, , figure]) => figure))).toEqual(new Set([`figure-${id}`]));
    // Without script they lead to the first view.
    for (const [, first = ''] of followed) expect(first).not.toContain('VIEW');
    // Every release stands there with its three links and its data.
    expect(html.match(/>\s*Embed\s*<\/a>/g)).toHaveLength(releasesOf(id).length);
  },
);
