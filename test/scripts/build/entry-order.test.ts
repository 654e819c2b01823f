// What browsers load is bundled in one order, wherever the project lies on a disk.
import { expect, test } from 'vitest';
import { inProjectOrder } from '../../../scripts/build/entry-order.mjs';

const scripts = ['/src/frame/Page.astro?astro&type=script', '/src/guess/Guess.astro?astro&type=script'];
const others = ['/src/charts/live/LivePlot.svelte', '@astrojs/svelte/client.js'];

test.each(['/check/work/main', '/tmp/copy', '/src'])('from %s', (root) => {
  const entries = [...scripts.map((path) => `${root}${path}`), ...others];
  const places = inProjectOrder(entries.toSorted(), root).map((entry) =>
    entry.includes('script') ? entry.slice(root.length) : entry,
  );
  expect(places).toEqual([others[0], ...scripts, others[1]]);
});
