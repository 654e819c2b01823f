// A phone of the middle range on a slow net, as the bench emulates it.

/** How many times slower the processor is made. */
export const slowdown = 4;

/** Lighthouse's slow 4G, without the factors by which it makes up for what a browser does not slow down: 150 ms, and bytes a second. */
export const slow4g = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
