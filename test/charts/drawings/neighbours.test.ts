// Every pair of marks that any chart draws side by side can be told apart, also without colour; and every word reads on what lies under it.
import { readFileSync } from 'node:fs';
import { interpolateRgb } from 'd3';
import { describe, expect, it } from 'vitest';
import { sizes } from '../../../src/charts/contract/scene.ts';
import { blueprint, paper, textColour, type Tone } from '../../../src/charts/look/palette.ts';
import { charts } from '../../../src/charts/contract/registry.ts';
import { renderChart } from '../../../src/export/picture/render-chart.ts';
import { tested } from '../../../src/methods/tested.ts';
import { contrast, deficiencies, difference, lightness } from '../look/colour-vision.ts';
import { printedAreas } from '../look/printed-areas.ts';
import { covers, drawn, gap, type Mark } from './drawn-marks.ts';

const grounds = { paper, blueprint } as const;
const groundNames = ['paper', 'blueprint'] as const;

const drawings = charts.flatMap((chart) =>
  chart.views.flatMap((view) =>
    sizes.map((size) => ({
      name: `${chart.id}, ${view}, ${size}`,
      ...drawn(renderChart(chart, view, size, { classes: true })),
    })),
  ),
);

/** Further apart than this the eye compares through the ground between them, not along an edge. */
const near = 6;
/** ΔE*ab at a glance, as for the four hues in palette.test.ts. */
const atAGlance = 11;
/** L* by which two greys that touch are seen as two: the step between neighbours of a ten-step grey scale. */
const greyStep = 10;
/** Grounds and empty vessels are no encodings; a mark that steps back is named in the views that show it. */
const speaks = ({ tone, opacity }: Mark) => !/^(paper|paper-2|ink|ink-2|rule)$/.test(tone) && opacity === 1;

interface Pair {
  readonly one: Tone;
  readonly other: Tone;
  /** Whether ground or an outline always lies between them. */
  readonly parted: boolean;
  readonly where: string;
}
function pairsOf({ name, marks }: (typeof drawings)[number]): Pair[] {
  const speaking = marks.filter(speaks);
  return speaking.flatMap((a, i) =>
    speaking.slice(i + 1).flatMap((b): Pair[] => {
      if (a.tone === b.tone) return [];
      const between = Math.min(gap(a, b), gap(b, a));
      if (between > near) return [];
      const lined = [a, b].some(({ outline }) => outline !== undefined && /^(paper|ink)$/.test(outline));
      const [one = a.tone, other = b.tone] = [a.tone, b.tone].sort();
      return [{ one, other, parted: lined || between >= 1, where: name }];
    }),
  );
}
const found = drawings.flatMap(pairsOf);
/** Each pair of tones once, parted only if it is so wherever it is drawn. */
const pairs = [...new Map(found.map((pair) => [`${pair.one} ${pair.other}`, pair])).values()].map((pair) => ({
  ...pair,
  parted: found.every(({ one, other, parted }) => one !== pair.one || other !== pair.other || parted),
  where:
    found.find(({ one, other, parted }) => one === pair.one && other === pair.other && !parted)?.where ??
    pair.where,
}));

describe('neighbours', () => {
  it('are found: the others beside China, beside Japan and beside promises', () => {
    expect(pairs.map(({ one, other }) => `${one} ${other}`)).toEqual(
      expect.arrayContaining(['china others', 'japan others', 'others policy']),
    );
  });

  it.each(groundNames.flatMap((ground) => pairs.map((pair) => ({ ground, ...pair }))))(
    '$one and $other differ on $ground for every kind of eye',
    ({ ground, one, other, where }) => {
      for (const deficiency of deficiencies)
        expect(
          difference(grounds[ground][one], grounds[ground][other], deficiency),
          `${deficiency}, as in ${where}`,
        ).toBeGreaterThanOrEqual(atAGlance);
    },
  );

  /** The pairs that are alike in grey, and how far apart they are in L*. */
  const alike = groundNames
    .flatMap((ground) =>
      pairs.map((pair) => {
        const [one, other] = [lightness(grounds[ground][pair.one]), lightness(grounds[ground][pair.other])];
        return { ground, ...pair, apart: Math.abs(one - other) };
      }),
    )
    .filter(({ apart }) => apart < greyStep);

  it('are alike in grey in some pairs, and in others on paper differ by lightness alone', () => {
    expect(alike).not.toEqual([]);
    const onPaper = alike
      .filter(({ ground }) => ground === 'paper')
      .map(({ one, other }) => `${one} ${other}`);
    for (const pair of ['japan others', 'china japan']) expect(onPaper).not.toContain(pair);
  });

  it.each(alike)(
    '$one and $other, alike in grey on $ground, are two areas by the line between them',
    ({ ground, one, other, parted, apart, where }) => {
      expect(parted, `${where}: ${apart.toFixed(1)} L* apart and touching`).toBe(true);
      // The line itself must show against both.
      for (const tone of [one, other])
        expect(contrast(grounds[ground][tone], grounds[ground].paper)).toBeGreaterThanOrEqual(
          tested.markContrast,
        );
    },
  );
});

describe('words in drawings', () => {
  it.each(drawings.flatMap((drawing) => groundNames.map((ground) => ({ ...drawing, ground }))))(
    '$name: each reads on what lies under it, on $ground',
    ({ marks, words, ground }) => {
      const colours = grounds[ground];
      const faint = words
        .filter(({ halo }) => !halo)
        .flatMap(({ text, tone, points, order }) => {
          const letters = /^on-/.test(tone) ? colours.paper : textColour(tone as Tone, ground);
          const ratios = points.map((point) => {
            const under = marks.findLast((mark) => mark.order < order && covers(mark, point));
            const fill =
              under === undefined
                ? colours.paper
                : interpolateRgb(colours.paper, colours[under.tone])(under.opacity);
            return contrast(letters, fill);
          });
          const least = Math.min(...ratios);
          return least < tested.textContrast ? [`“${text}” in ${tone}: ${least.toFixed(2)}`] : [];
        });
      expect(faint).toEqual([]);
    },
  );
});

describe('pale', () => {
  /** What estimates, modelled amounts and shades over fills leave of their tone (`ink.ts`); the two countries on the map are no marks. */
  const own: readonly number[] = [1, 0.3, 0.24];

  it.each(drawings.filter(({ name }) => !name.startsWith('supply-map')))(
    '$name: no area is thinned because the view is about another',
    ({ marks }) => {
      const hues = marks.filter(({ tone }) => /^(china|japan|others(-2)?|policy)$/.test(tone));
      expect(hues.filter(({ opacity }) => !own.includes(opacity))).toEqual([]);
    },
  );
});

describe('printed in grey', () => {
  /** The see-through inks of estimates and of reports, and what print makes of them (marks.css). */
  const throughInks = [0.3, 0.35];
  const through = (tone: Tone): number => (tone === 'china' ? 0.6 : /^(japan|others)/.test(tone) ? 0.1 : 0.3);
  const onWhite = (colour: string, opacity: number): string => interpolateRgb('#FFFFFF', colour)(opacity);
  const printed = ({ tone, opacity }: Pick<Mark, 'tone' | 'opacity'>): string => {
    if (opacity === 1) return { ...paper, paper: '#FFFFFF', ...printedAreas }[tone];
    const hue = tone === 'china' ? printedAreas.china : paper[tone];
    return onWhite(hue, throughInks.includes(opacity) ? through(tone) : opacity);
  };

  it('an estimate of China is no grey of another estimate', () => {
    const china = printed({ tone: 'china', opacity: 0.3 });
    for (const tone of ['japan', 'others', 'others-2'] as const)
      expect(contrast(china, printed({ tone, opacity: 0.3 })), tone).toBeGreaterThanOrEqual(2.5);
    const css = readFileSync('src/charts/marks/marks.css', 'utf8');
    expect(css).toMatch(/\.fill-china:is\([^)]*\) \{\s+fill-opacity: 0\.6;/);
  });

  it('China is no grey of any other area', () => {
    const { china, ...others } = printedAreas;
    for (const area of Object.values(others))
      expect(contrast(china, area), area).toBeGreaterThanOrEqual(tested.markContrast);
  });

  it('an edge in its own hue shows on white, and parts each pale area from another of its hue', () => {
    for (const tone of ['japan', 'others', 'policy'] as const)
      expect(contrast(paper[tone], '#FFFFFF'), tone).toBeGreaterThanOrEqual(tested.markContrast);
    for (const area of [printedAreas.others, printedAreas['others-2']])
      expect(contrast(paper.others, area)).toBeGreaterThanOrEqual(tested.markContrast);
  });

  it.each(drawings)('$name: each word reads on what lies under it', ({ marks, words }) => {
    const faint = words
      .filter(({ halo }) => !halo)
      .flatMap(({ text, tone, points, order }) => {
        const letters =
          tone === 'on-fill'
            ? '#FFFFFF'
            : tone === 'on-pale'
              ? paper.ink
              : tone === 'china'
                ? printedAreas.china
                : textColour(tone as Tone);
        const least = Math.min(
          ...points.map((point) => {
            const under = marks.findLast((mark) => mark.order < order && covers(mark, point));
            return contrast(letters, under === undefined ? '#FFFFFF' : printed(under));
          }),
        );
        return least < tested.textContrast ? [`“${text}” in ${tone}: ${least.toFixed(2)}`] : [];
      });
    expect(faint).toEqual([]);
  });
});
