// The screens that the scroll is measured at, and what it is held to on each.

export interface Screen {
  readonly width: number;
  readonly height: number;
  /** Pixels of a headline, lines of the longest, and width of a slip. */
  readonly headline: readonly [number, number];
  readonly lines: number;
  readonly slip: readonly [number, number];
  /** Share of the screen's height from the top of a headline to the end of its drawing's room. */
  readonly share: readonly [number, number];
  /** Screens of the whole story. */
  readonly story: number;
}
export const screens: readonly Screen[] = [
  {
    width: 1440,
    height: 900,
    headline: [58, 62],
    lines: 3,
    slip: [370, 374],
    share: [0.75, 0.8],
    story: 105,
  },
  {
    width: 1920,
    height: 1080,
    headline: [74, 78],
    lines: 3,
    slip: [466, 474],
    share: [0.75, 0.8],
    story: 100,
  },
  {
    width: 390,
    height: 844,
    headline: [31, 36],
    lines: 4,
    slip: [346, 354],
    share: [0.75, 0.8],
    story: 115,
  },
];
