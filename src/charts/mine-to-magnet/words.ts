// All English of the chain from mine to magnet, as functions of its rows.
import type { Limit, ViewWords } from '../contract/chart.ts';
import { line, rowlessLine, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import type { GuessWords } from '../contract/guess.ts';
import { asCounted, furthestOff, offInWords, rowInWords } from '../kit/guess-marks.ts';
import { readAs } from '../look/print-as.ts';
import { comparatorWords, percent } from '../look/format.ts';
import { whileTrue } from '../look/words-while-true.ts';
import { monthName } from '../look/month-words.ts';
import { countWord } from '../look/number-words.ts';
import type { ChainGuess } from './guess.ts';
import type { Rows, Stage, StageShare, View } from './rows.ts';

export const name = 'Mine to magnet';

/** The last sentence on a stage of which no share is known. */
const noneFound = 'No sourced share by country found.';

interface StageWords {
  readonly name: string;
  /** Two or three short sentences: what happens here. */
  readonly does: string;
}
const stageWords: Readonly<Record<Stage, StageWords>> = {
  mine: {
    name: 'Mine',
    does: 'Ore that holds all the rare earths together is dug or leached. Hard rock is rich in light elements. Ion-adsorption clay is poor, but rich in dysprosium and terbium.',
  },
  concentrate: {
    name: 'Concentrate',
    does: `Crushing, flotation and leaching turn ore into a mineral concentrate. The rare earths are still mixed. ${noneFound}`,
  },
  separation_refining: {
    name: 'Separation',
    does: 'Long rows of solvent tanks split near-identical elements into single oxides. Light and heavy elements need separate circuits.',
  },
  metal: {
    name: 'Metal',
    does: `Oxide becomes metal in a bath of molten salt, or by reduction with another metal. ${noneFound}`,
  },
  alloy: {
    name: 'Alloy',
    does: `The metal is melted with iron and boron and cast into thin flakes. ${noneFound}`,
  },
  sintered_magnet: {
    name: 'Magnet',
    does: 'Flakes are milled to powder, pressed in a magnetic field, sintered, cut and coated. Dysprosium or terbium is often added at the grain edges.',
  },
  motor_product: {
    name: 'Motor',
    does: `Magnets go into traction motors, generators, drives and speakers. ${noneFound}`,
  },
};

/** "about 60%". */
const said = ({ comparator, share_pct }: Pick<StageShare, 'comparator' | 'share_pct'>): string =>
  comparatorWords(comparator) + percent(share_pct);

export const labels = {
  stage: (stage: Stage) => stageWords[stage].name,
  share: said,
  noShare: 'no sourced share',
  china: 'China',
  others: 'everyone else',
  yours: 'your guess',
  /** A share that a reader set. */
  guess: percent,
  /** "about", or nothing. */
  qualifier: ({ comparator }: StageShare) => comparatorWords(comparator).trim(),
  /** "60%": the number alone. */
  figure: ({ share_pct }: StageShare) => percent(share_pct),
  chinaSaid: ({ comparator }: StageShare) =>
    ['China', comparatorWords(comparator).trim()].filter(Boolean).join(', '),
  open: (heavy: boolean): string =>
    heavy
      ? 'Dashed edge: by press report. Of the other stages no share of these two was found.'
      : 'Open between dashed walls: no sourced share by country.',
  /** The same on a phone. */
  openShort: (heavy: boolean): string =>
    heavy ? 'Dashed edge: press report. Other stages: no share found.' : 'Open: no sourced share.',
  /** What is done at a stage that no source gives a share of. */
  does: (stage: Stage): string => stageWords[stage].does.replace(` ${noneFound}`, ''),
  /** How shares of different stages may be read. */
  apart: 'Shares of two stages can’t be multiplied or subtracted.',
  /** What the drawing of heavy elements counts, over it. */
  heavyHead: 'Dysprosium and terbium',
  /** What is said of them in the one length that is known. */
  heavyNote: ({ heavy }: Rows): string =>
    `In ${heavy.year}, by press report. First commercial dysprosium from elsewhere: ${monthName(heavy.ended_month)}.`,
} as const;
export type Labels = typeof labels;

/** "six tonnes in ten": a share that is near to whole tenths. */
function tonnesInTen({ share_pct }: StageShare): string {
  const tenths = Math.round(share_pct / 10);
  const words = `${countWord(tenths)} tonnes in ten`;
  return whileTrue(words, share_pct, { from: tenths * 10 - 2, to: tenths * 10 + 2 }, 'the share of mines');
}

export function viewWords({ chain, heavy }: Rows): Readonly<Record<View, ViewWords>> {
  const { year } = chain;
  const moreThanNine = whileTrue('more than nine', chain.separation.share_pct, { from: 90.5 }, 'separation');
  const onlyChina = whileTrue('only China', heavy.china.share_pct, { from: 100 }, 'heavy elements');
  const subtitle = `China’s share of world output of magnet rare earths (Nd, Pr, Dy, Tb) and of sintered magnets, ${year}. IEA, ${chain.read_how}`;
  const openSubtitle = `Sourced shares are for ${year} (IEA, ${chain.read_how}). Open: no share by country found that we could source`;
  const open = (label: string, product: string): ViewWords => ({
    label,
    finding: `We could not source China’s share of the world’s ${product}`,
    subtitle: openSubtitle,
  });
  return {
    chain: {
      label: 'Whole chain',
      finding: `In ${year} China dug ${tonnesInTen(chain.mine)} of magnet rare earths and separated ${moreThanNine}`,
      subtitle,
    },
    mine: {
      label: 'Mine',
      finding: `In ${year} China dug ${said(chain.mine)} of the world’s magnet rare earths`,
      subtitle,
    },
    concentrate: open('Concentrate', 'rare earth concentrate'),
    separation: {
      label: 'Separation',
      finding: `In ${year} China separated and refined ${said(chain.separation)} of the world’s magnet rare earths`,
      subtitle,
    },
    metal: open('Metal', 'rare earth metal'),
    alloy: open('Alloy', 'magnet alloy'),
    magnet: {
      label: 'Magnet',
      finding: `In ${year} China made ${said(chain.magnet)} of the world’s sintered magnets`,
      subtitle,
    },
    motor: open('Motor', 'magnet motors'),
    heavy: {
      label: 'Heavy only',
      finding: `In ${heavy.year} ${onlyChina} separated dysprosium and terbium, the press reported`,
      subtitle: `China’s share of separated dysprosium and terbium, ${heavy.year}. Press report, on a different basis from the ${year} shares`,
      measuresAnew: true,
    },
  };
}

export function limits(rows: Rows): readonly Limit<View>[] {
  const { chain, heavy, evidence_year, unread_report } = rows;
  const chainViews = rows.views.filter((view) => view !== 'heavy');
  return [
    {
      views: ['heavy'],
      text: `The share is what the press stated for ${heavy.year}, on a different basis from the shares of ${chain.year}. No count stands behind it, and no share was found for ${heavy.ended} or ${evidence_year}.`,
    },
    {
      views: chainViews,
      text: `The three shares are the IEA’s for ${chain.year}. They were read in public copies of its report, not in the report itself.`,
    },
    {
      views: chainViews,
      text: 'Mine and separation count four elements; the magnet share counts sintered magnets. Shares at different stages can’t be multiplied or subtracted.',
    },
    {
      views: chainViews,
      text: `No share that we could source was found for concentrate, metal, alloy and motors; a U.S. report of ${unread_report.slice(0, 4)} could not be read. The drawing leaves those lengths open.`,
    },
    {
      views: chainViews,
      text: 'Japan’s part of the rest is not given on this basis, so it is not drawn.',
    },
    {
      views: ['heavy'],
      text: 'For the other stages no share of heavy elements was found. The drawing has their flanges alone.',
    },
  ];
}

const whole = ({ chain }: Rows): string =>
  `In ${chain.year} China had ${said(chain.mine)} of world mine output of magnet rare earths, ${said(chain.separation)} of separated and refined output and ${said(chain.magnet)} of sintered magnets.`;

export function describe(rows: Rows, view: View): string {
  const { heavy, stageOf } = rows;
  if (view === 'heavy')
    return `Dysprosium and terbium only. In ${heavy.year} China separated ${said(heavy.china)} of them, as the press reported. In ${monthName(heavy.ended_month)} Lynas made dysprosium oxide in Malaysia, the first commercial separation of a heavy rare earth outside China; no share was found since. The other stages have no sourced share for these elements.`;
  const withGaps = `${whole(rows)} No sourced share was found for concentrate, metal, alloy and motors; these lengths of pipe are open between dashed walls.`;
  const stage = stageOf[view];
  return stage === null ? withGaps : `${stageWords[stage].name}: ${stageWords[stage].does} ${withGaps}`;
}

export const guessWords = (rows: Rows) =>
  ({
    question: `How much of the world’s output was China’s in ${rows.chain.year}: at the mine, at separation, and in sintered magnets?`,
    task: 'Move the edge in each solid length of pipe: drag it, or set slider or number. Mine and separation: magnet rare earths. Open lengths have no sourced share and are not asked.',
    answer: `${whole(rows)} The counts are the IEA’s, ${rows.chain.read_how}.`,
  }) as const;

/** Guesses beside the shares, in the order of the stages that are asked. */
export function compared({ lengths, year, read_how }: ChainGuess, values: readonly number[]): GuessWords {
  const asked = lengths.flatMap(({ stage, share }) => {
    if (share === null) return [];
    return [{ stage, share, counted: { share: share.share_pct, bound: false } }];
  });
  const guesses = asked.map((_, i) => values[i] ?? 0);
  const worst = furthestOff(
    guesses,
    asked.map(({ counted }) => counted),
  );
  const furthest = asked[worst];
  const off = furthest === undefined ? '' : offInWords(guesses[worst] ?? 0, furthest.counted);
  return {
    finding:
      furthest === undefined || off === asCounted
        ? 'You set all of them just as counted.'
        : `You were furthest off at “${stageWords[furthest.stage].name}”: ${off}.`,
    rows: asked.map(({ stage, share, counted }, i) =>
      rowInWords(
        `${stageWords[stage].name}: you said ${percent(guesses[i] ?? 0)}, counted ${said(share)}`,
        guesses[i] ?? 0,
        counted,
      ),
    ),
    basis: `Shares of ${year} by the International Energy Agency (IEA), ${read_how}. Mine and separation count neodymium, praseodymium, dysprosium and terbium; the magnets are sintered ones.`,
  };
}

export const columns: readonly DataColumn[] = [
  { name: 'stage', label: 'Stage', align: 'start' },
  { name: 'country', label: 'Country', align: 'start' },
  { name: 'year', label: 'Year', align: 'end' },
  { name: 'share', label: 'Share of world output', align: 'end', number: 'Per cent' },
  { name: 'definition', label: 'What is counted', align: 'start' },
];

export const lines = ({ printed, views }: Rows): readonly LineDefinition[] =>
  printed.flatMap(({ stage, rows: own }) => {
    const stageName = stageWords[stage].name;
    if (own.length === 0)
      return [
        rowlessLine(
          { one: 'stage without a sourced share', many: 'stages without a sourced share' },
          views.filter((view) => view !== 'heavy'),
          { stage: stageName, country: '', year: '', share: labels.noShare, definition: '' },
        ),
      ];
    return own.map(({ row, share }) =>
      line(row, {
        stage: stageName,
        country: row.geography,
        year: String(row.year),
        share:
          share === null ? ['some; no share published', null] : [said(share), share.share_pct, readAs(row)],
        definition: row.definition,
      }),
    );
  });
