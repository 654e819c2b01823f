// The island that a page puts a chart's drawing in.
import type { Component } from 'svelte';
import type { Chart } from '../../src/charts/contract/chart.ts';
import LiveCover from '../../src/charts/live/LiveCover.svelte';
import LivePlot from '../../src/charts/live/LivePlot.svelte';
import type { LiveProps } from '../../src/charts/live/packed-scenes.ts';

/** As Island.astro chooses: the cover draws itself, Plot draws all others. */
export const islandOf = ({ drawing }: Chart): Component<LiveProps<never>> =>
  (drawing === undefined ? LivePlot : LiveCover) as unknown as Component<LiveProps<never>>;
