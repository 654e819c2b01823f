// Shares down the narrow artboard: years under each other, each a bar as long as China's share, one count as stairs, each other count apart.
import type { PlacedText, PlotScene, Tick } from '../contract/scene.ts';
import { linear, tick, type Scale } from '../kit/axes.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { rectPath } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { percent } from '../look/format.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth } from '../look/text-width.ts';
import { aimShapes, barShapes, inkOfShare, type EdgeInk } from './layout-bars.ts';
import type { Count, Rows, Share } from './rows.ts';
import type { Labels } from './words.ts';

/** The pipe of all that Japan bought, which the bars lie in, from nothing at its left wall to all at its right one. */
const frame = { width: 360, left: 42, right: 350, thick: 4, rim: 5, plate: 5 } as const;
/** Half of the strip of paper that an aim lies on. */
const aimHalf = 3;
const sizes = { year: 13, who: 13, value: 17, loud: 23, both: 24, aim: 44 } as const;

/** What one view draws. */
interface ShownDown {
  readonly height: number;
  readonly top: number;
  /** How far down a year is, with a count or without one: a slope between two of them is as steep as it was. */
  readonly year: number;
  readonly customs: readonly Share[];
  /** Counts of whole years by others, and the newest, which names no year. */
  readonly others: readonly Count[];
  readonly newest: Count;
  /** Those whose values the finding says. */
  readonly loud: readonly Share[];
  /** The share at the right. */
  readonly highest: number;
  readonly aim: Share | null;
  readonly aimSetIn: number;
  /** The last year that is drawn, and how far behind it the newest count stands. */
  readonly last: number;
  readonly behind: number;
}

/** A bar with its place. */
interface Bar {
  readonly of: Share;
  /** The name of its marks; years of the customs count are named by the year. */
  readonly key: string;
  readonly ink: EdgeInk;
  readonly who: string;
  readonly top: number;
  readonly bottom: number;
}

/** Where a year begins. */
const placeOf = ({ top, year, customs }: ShownDown): Scale => {
  const first = customs[0]?.year ?? 0;
  return linear([first, first + 1], [top, top + year]);
};

/** The bars from the top down, each as thick as its year is long and two counts of one in its halves; the newest count stands behind them. */
function barsIn(shown: ShownDown, labels: Labels) {
  const { year, customs, others, newest } = shown;
  const y = placeOf(shown);
  const follows = (i: number): boolean => customs[i - 1]?.year === (customs[i]?.year ?? NaN) - 1;
  const barOf = (of: Share, key: string, who: string, from: number, thick: number): Bar => {
    const ink = inkOfShare(of, key !== of.key);
    return { of, key, ink, who, top: tenth(from), bottom: tenth(from + thick) };
  };
  const ofCustoms = customs.map((of, i) =>
    barOf(of, `customs-${of.year}`, follows(i) ? '' : labels.customs, y(of.year), year),
  );
  const ofOthers = others.map((of, i) => {
    const mates = others.filter((each) => each.year === of.year).length;
    const thick = year / mates;
    const before = others[i - 1]?.year === of.year ? year - thick : 0;
    return barOf(of, of.key, labels.who(of), y(of.year) + before, thick);
  });
  const behind = y(shown.last + 1) + shown.behind;
  const last = barOf(newest, newest.key, labels.who(newest), behind, 0);
  return { ofCustoms, ofOthers, last };
}

const middleOf = ({ top, bottom }: Bar): number => tenth((top + bottom) / 2);
const dark = { tone: 'on-fill', weight: 600 } as const;
const red = { tone: 'china', weight: 600 } as const;

/** The value of a bar in it, before its edge: how nearly it is known, then the number. */
function valueInside(bar: Bar, labels: Labels, end: number, isLoud: boolean): readonly PlacedText[] {
  const { of } = bar;
  const key = bar.key.startsWith('customs-') ? `customs-${of.key}` : bar.key;
  const [nearly, number] = labels.parted(of);
  const size = isLoud ? sizes.loud : sizes.value;
  const y = middleOf(bar);
  // A large number leaves its edge room for a ring.
  const right = end - frame.thick - (isLoud ? 19 : 8);
  if (labels.isInWords(of))
    return [
      placed(`value-${key}`, right, y + 4.8, labels.said(of), {
        tone: 'on-fill',
        size: 14,
        anchor: 'end',
      }),
    ];
  const face = { face: 'display', size, tone: 'on-fill', anchor: 'end' } as const;
  return [
    placed(`value-${key}`, right, y + size * 0.35, number, face),
    ...(nearly === ''
      ? []
      : [
          placed(`who-${key}`, right - displayWidth(number, size) - 5, y + size * 0.35, nearly, {
            ...dark,
            weight: isLoud ? 600 : 400,
            anchor: 'end',
          }),
        ]),
  ];
}

/** The value behind a bar that reaches over an aim, in a number or in words. */
function valueOver({ of, key, ...bar }: Bar, labels: Labels, end: number): PlacedText {
  const name = key.startsWith('customs-') ? `customs-${of.key}` : key;
  const y = (bar.top + bar.bottom) / 2;
  return labels.isInWords(of)
    ? placed(`value-${name}`, end + 14, y - 2.2, labels.moreThan(of), { leading: 13 })
    : placed(`value-${name}`, end + 6, y + 6.5, labels.said(of), { size: 18, face: 'display' });
}

/** What two counts of one year both say, behind them, since their names fill the bar: how nearly, then the number. */
function valueOfBoth([first, second]: readonly [Bar, Bar], labels: Labels, end: number, size: number) {
  const [nearly, number] = labels.both(first.of, second.of);
  const y = (first.top + second.bottom) / 2 + size * 0.35;
  const left = end + 7;
  const right = left + (nearly === '' ? 0 : textWidth(nearly, sizes.who) + 4);
  return [
    ...(nearly === '' ? [] : [placed(`who-${first.key}`, left, y, nearly, { tone: 'china' })]),
    placed(`value-${first.key}`, right, y, number, { size, face: 'display', tone: 'china' }),
  ];
}

/** Who counts, at the start of the bar. */
const nameIn = (bar: Bar): readonly PlacedText[] =>
  bar.who === ''
    ? []
    : [placed(`name-${bar.key}`, frame.left + 9, middleOf(bar) + sizes.who * 0.34, bar.who, dark)];

/** Two who count one year, side by side in the middle of their halves: each half is too thin for a name. */
function nameOfMate(bar: Bar, [first, second]: readonly [Bar, Bar]): readonly PlacedText[] {
  const start = `${first.who},`;
  const [off, name] = bar === first ? [0, start] : [textWidth(start, sizes.who, 600) + 4, second.who];
  const y = (first.top + second.bottom) / 2 + sizes.who * 0.34;
  return [placed(`name-${bar.key}`, frame.left + 9 + off, y, name, dark)];
}

/** A bar with its edge, who counts at its start, and its value; two counts of one year, its `mates`, say one in the room of both. */
function barAt(bar: Bar, { loud, aim }: ShownDown, labels: Labels, x: Scale, mates: readonly Bar[]): Drawn {
  const { of, key, ink, top, bottom } = bar;
  const end = tenth(x(of.share));
  const isLoud = loud.some((each) => each.key === of.key);
  const [first = bar, second] = mates;
  // The upper half reaches a little into the lower one, so that no seam shows through their names.
  const foot = bar === first && second !== undefined ? tenth(bottom + 0.4) : bottom;
  const value = (): readonly PlacedText[] => {
    if (bar !== first) return [];
    if (second !== undefined)
      return valueOfBoth([bar, second], labels, end, aim === null ? sizes.loud : sizes.both);
    return aim === null ? valueInside(bar, labels, end, isLoud) : [valueOver(bar, labels, end)];
  };
  return gathered([
    {
      shapes: barShapes(key, { left: frame.left, right: end, top, bottom: foot }, ink),
      texts: [...(second === undefined ? nameIn(bar) : nameOfMate(bar, [first, second])), ...value()],
    },
  ]);
}

/** The newest count: a spot at its share behind the years, since it names none. */
function newestAt(bar: Bar, of: Count, labels: Labels, x: Scale): Partial<Drawn> {
  const { key, ink } = bar;
  const [at, y] = [tenth(x(of.share)), middleOf(bar)];
  const style = { size: sizes.who, weight: 600 } as const;
  return {
    spots: [spot(key, at, y, 5, 'china', ink === 'fill' ? ink : 'estimate')],
    texts: [
      placed(`name-${key}`, frame.left + 9, y + 4.8, labels.speaker(of), style),
      placed(`value-${key}`, at + 12, y + 4.8, labels.said(of), { size: 14 }),
    ],
  };
}

/** The two walls of the pipe, whole along bars and broken between them, and plates where the customs count and the others begin, or at both ends of each year. */
function pipeOf(bars: readonly Bar[], others: readonly Bar[], isEach: boolean, foot: number): Partial<Drawn> {
  const { left, right, plate, rim } = frame;
  const runs = bars.reduce<readonly (readonly [number, number])[]>((before, { top, bottom }) => {
    const run = before.at(-1);
    return run !== undefined && top <= run[1]
      ? [...before.slice(0, -1), [run[0], bottom]]
      : [...before, [top, bottom]];
  }, []);
  const ends = [...runs.flat(), foot];
  const open = runs
    .map((_, i) => [ends[2 * i + 1] ?? foot, ends[2 * i + 2] ?? foot] as const)
    .filter(([from, to]) => to > from);
  const walls = (of: readonly (readonly [number, number])[]): string =>
    [left, right].flatMap((x) => of.map(([from, to]) => `M${x} ${tenth(from)}V${tenth(to)}`)).join('');
  const plateAt = (bottom: number) =>
    rectPath({ left: left - rim, right: right + rim, top: bottom - plate, bottom });
  const [first, other] = [bars[0], others[0]];
  const joints = isEach
    ? runs.flatMap(([from, to]) => [from, to + plate])
    : [first?.top ?? 0, (other?.top ?? 0) - 4];
  return {
    shapes: [
      shape('pipe-open', walls(open), 'rule', 'wall'),
      shape('pipe-walls', walls(runs), 'ink', 'wall'),
      shape('pipe-plates', joints.map(plateAt).join(''), 'ink', 'fitting'),
    ],
  };
}

/** The aim as a line from the year that set it, tied to its words on top. */
function aimDown(
  aim: Share,
  shown: ShownDown,
  labels: Labels,
  x: Scale,
): { tie: Partial<Drawn>; rule: Partial<Drawn>; words: Partial<Drawn> } {
  const level = tenth(x(aim.share));
  const y = placeOf(shown);
  const [top, bottom] = [tenth(y(shown.aimSetIn)), tenth(y(aim.year + 1))];
  const [small, large] = labels.aim(aim);
  const size = sizes.aim;
  const wide = textWidth(small, 14, 600) + 7 + displayWidth(large, size);
  const from = level - wide / 2;
  const base = shown.top - 16;
  return {
    tie: { shapes: [shape('aim-lead', `M${level} ${shown.top - 12}V${top}`, 'policy', 'lead')] },
    rule: {
      shapes: aimShapes(
        { left: level - aimHalf, right: level + aimHalf, top, bottom },
        `M${level} ${top}V${bottom}`,
      ),
    },
    words: {
      texts: [
        placed('who-aim', from, base, small, { size: 14, weight: 600 }),
        placed('value-aim', from + textWidth(small, 14, 600) + 7, base, large, {
          size,
          face: 'display',
          tone: 'policy',
        }),
      ],
    },
  };
}

/** Nothing, half and all over the pipe, and each year before its bars; counts of one year have one name between them. */
function ticksOf(bars: readonly Bar[], shown: ShownDown, x: Scale): Tick[] {
  const { top, aim } = shown;
  const place = placeOf(shown);
  const shares = [0, 50, 100].map((share) => {
    const at = tenth(x(share));
    // The words of an aim stand over half.
    const isNamed = share !== 50 || aim === null;
    return tick(`y-${share}`, `M${at} ${top - 9}V${top - 5}`, {
      x: share === 100 ? frame.right + 5 : at,
      y: top - 13,
      anchor: share === 0 ? 'middle' : share === 100 ? 'end' : 'middle',
      text: isNamed ? percent(share) : '',
    });
  });
  const years = [...new Set(bars.map(({ of }) => of.year))].map((year) => {
    const y = place(year + 0.5);
    return tick(`x-${year}`, `M${frame.left - 4} ${tenth(y)}H${frame.left}`, {
      base: true,
      x: frame.left - 8,
      y: tenth(y + 4.8),
      size: sizes.year,
      anchor: 'end',
      text: String(year),
    });
  });
  return [...shares, ...years];
}

function sharesDown(shown: ShownDown, labels: Labels): PlotScene {
  const x = linear([0, shown.highest], [frame.left, frame.right]);
  const { ofCustoms, ofOthers, last } = barsIn(shown, labels);
  const bars = [...ofCustoms, ...ofOthers];
  const aim = shown.aim === null ? null : aimDown(shown.aim, shown, labels, x);
  const other = ofOthers[0];
  const open = ofCustoms.at(-1)?.bottom ?? shown.top;
  const said: PlacedText[] = [
    // At the scale: what is measured is no name of who counts.
    ...(shown.aim === null
      ? [placed('area', (x(0) + x(50)) / 2, shown.top - 13, labels.areaOfChina, { ...red, anchor: 'middle' })]
      : []),
    ...(other === undefined
      ? []
      : [
          placed('unknown', frame.left + 9, (open + other.top) / 2 - 6, labels.unknown, { tone: 'ink-2' }),
          placed('name-others', frame.left + 9, other.top - 15, labels.others, { weight: 600, size: 14 }),
        ]),
  ];
  return sceneOf(
    { width: frame.width, height: shown.height },
    [
      aim?.tie ?? {},
      pipeOf(bars, ofOthers, shown.aim !== null, tenth(placeOf(shown)(shown.last + 1))),
      ...ofCustoms.map((bar) => barAt(bar, shown, labels, x, [bar])),
      ...ofOthers.map((bar) => {
        const mates = ofOthers.filter(({ of }) => of.year === bar.of.year);
        return barAt(bar, shown, labels, x, mates);
      }),
      aim?.rule ?? {},
      newestAt(last, shown.newest, labels, x),
      { texts: said },
      aim?.words ?? {},
    ],
    ticksOf(bars, shown, x),
  );
}

/** All years: the stairs that fall, and the counts of others that end higher. */
export function fallNarrow(rows: Rows, labels: Labels): PlotScene {
  const { customs, first, lowest, meti2018, comtrade2020, argus2022, jogmec2024, toyo2024, meti2025 } = rows;
  const shown: ShownDown = {
    height: 412,
    top: 25,
    year: 21,
    customs,
    others: [meti2018, comtrade2020, argus2022, jogmec2024, toyo2024],
    newest: meti2025,
    loud: [first, lowest, jogmec2024, toyo2024],
    highest: 100,
    aim: null,
    aimSetIn: rows.aimSetIn,
    last: jogmec2024.year,
    behind: 20,
  };
  return sharesDown(shown, labels);
}

/** From the lowest year on, with the aim along all of them. */
export function climbNarrow(rows: Rows, labels: Labels): PlotScene {
  const { customs, lowest, meti2018, comtrade2020, argus2022, jogmec2024, toyo2024, meti2025, aim } = rows;
  const shown: ShownDown = {
    height: 424,
    top: 50,
    year: 25.2,
    customs: customs.filter(({ year }) => year >= lowest.year),
    others: [meti2018, comtrade2020, argus2022, jogmec2024, toyo2024],
    newest: meti2025,
    loud: [jogmec2024, toyo2024],
    highest: 100,
    aim,
    aimSetIn: rows.aimSetIn,
    last: aim.year,
    behind: 12,
  };
  return sharesDown(shown, labels);
}
