// Shares down the narrow artboard: years under each other, each a bar as long as China's share, one count as stairs, each other count apart.
import type { PlacedText, PlotScene, Tick } from '../contract/scene.ts';
import { linear, tick, type Scale } from '../kit/axes.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { percent, tenth } from '../look/format.ts';
import { displayWidth, textWidth } from '../look/text-width.ts';
import { aimShapes, barShapes, inkOfShare, type EdgeInk } from './layout-bars.ts';
import type { Count, Rows, Share } from './rows.ts';
import type { Labels } from './words.ts';

/** The pipe of all that Japan bought, which the bars lie in, from nothing at its left wall to all at its right one. */
const frame = { width: 360, height: 444, left: 42, right: 350, thick: 4, rim: 5, plate: 5 } as const;
const between = { years: 11, others: 11, kinds: 34 } as const;
/** How thick the rule of an aim is. */
const aimThick = 9;
const sizes = { year: 14, who: 14, value: 18, loud: 28, both: 36, mate: 13, aim: 44 } as const;

/** What one view draws. */
interface ShownDown {
  readonly top: number;
  readonly customs: readonly Share[];
  /** Of whole years, by others, and the newest, of a month. */
  readonly others: readonly Count[];
  readonly newest: Count;
  /** Those whose values the finding says. */
  readonly loud: readonly Share[];
  /** The share at the right. */
  readonly highest: number;
  readonly aim: Share | null;
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

/** The bars from the top down, each year as thick as any other and two counts of one in its halves: years of the customs count touch, each other count lies apart. */
function barsIn({ top, customs, others, newest }: ShownDown, labels: Labels) {
  const follows = (i: number): boolean => customs[i - 1]?.year === (customs[i]?.year ?? NaN) - 1;
  const isMate = (i: number): boolean => others[i - 1]?.year === others[i]?.year;
  const offs: readonly number[] = [
    ...customs.map((_, i) => (i === 0 || follows(i) ? 0 : between.years)),
    ...others.map((_, i) => (i === 0 ? between.kinds : isMate(i) ? 0 : between.others)),
    between.others,
  ];
  const gaps = offs.reduce((sum, off) => sum + off, 0);
  const all = [...customs, ...others, newest];
  const weights = all.map((of, i) =>
    i < customs.length ? 1 : 1 / [...others, newest].filter(({ year }) => year === of.year).length,
  );
  const thick = (frame.height - 4 - top - gaps) / weights.reduce((sum, weight) => sum + weight, 0);
  let y = top;
  const bars = all.map((of, i): Bar => {
    y += offs[i] ?? 0;
    const from = y;
    y += thick * (weights[i] ?? 1);
    const isCustoms = i < customs.length;
    return {
      of,
      key: isCustoms ? `customs-${of.year}` : of.key,
      ink: inkOfShare(of, isCustoms),
      who: !isCustoms ? labels.who(of as Count) : follows(i) ? '' : labels.customs,
      top: tenth(from),
      bottom: tenth(y),
    };
  });
  return { bars, ofCustoms: bars.slice(0, customs.length), ofOthers: bars.slice(customs.length, -1) };
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
    ? placed(`value-${name}`, end + 8, y - 3, labels.moreThan(of), { size: 14 })
    : placed(`value-${name}`, end + 6, y + 6.5, labels.said(of), { size: 19, face: 'display' });
}

/** What two counts of one year say, behind both their halves, and how nearly in what lies over the aim. */
function valueOfBoth([first, second]: readonly [Bar, Bar], labels: Labels, x: Scale, level: number) {
  const [small, large] = labels.largeOfBoth(first.of, second.of);
  const end = x(first.of.share);
  const middle = (first.top + second.bottom) / 2;
  return [
    placed(`who-${first.key}`, (level + end) / 2, middle - 2.5, small.split(' '), {
      anchor: 'middle',
      tone: 'on-fill',
      weight: 600,
    }),
    placed(`value-${first.key}`, end + 13, middle + sizes.both * 0.35, large, {
      size: sizes.both,
      face: 'display',
      tone: 'china',
    }),
  ];
}

/** A bar with its edge, who counts at its start, and its value; two counts of one year, its `mates`, say one in the room of both. */
function barAt(bar: Bar, { loud, aim }: ShownDown, labels: Labels, x: Scale, mates: readonly Bar[]): Drawn {
  const { of, key, ink, who, top, bottom } = bar;
  const end = tenth(x(of.share));
  const isLoud = loud.some((each) => each.key === of.key);
  const level = aim === null ? null : tenth(x(aim.share));
  const [first = bar, second] = mates;
  const size = second === undefined ? sizes.who : sizes.mate;
  const name = { ...dark, size };
  const value = (): readonly PlacedText[] => {
    if (bar !== first) return [];
    if (level === null) return valueInside({ ...bar, bottom: (second ?? bar).bottom }, labels, end, isLoud);
    if (second !== undefined) return valueOfBoth([bar, second], labels, x, level);
    return [valueOver(bar, labels, end)];
  };
  return gathered([
    {
      shapes: barShapes(key, { left: frame.left, right: end, top, bottom }, ink),
      texts: [
        ...(who === ''
          ? []
          : [placed(`name-${key}`, frame.left + 9, middleOf(bar) + size * 0.34, who, name)]),
        ...value(),
      ],
    },
  ]);
}

/** The newest count, of a month: a spot at its share, since it is no year. */
function newestAt(bar: Bar, of: Count, labels: Labels, x: Scale): Partial<Drawn> {
  const { key, ink } = bar;
  const [at, y] = [tenth(x(of.share)), middleOf(bar)];
  const style = { size: sizes.who, weight: 600 } as const;
  return {
    spots: [spot(key, at, y, 5, 'china', ink)],
    texts: [
      placed(`name-${key}`, frame.left + 9, y + 4.8, labels.whoInMonth(of), style),
      placed(`value-${key}`, at + 12, y + 4.8, labels.said(of), { size: 14 }),
    ],
  };
}

/** The two walls of the pipe, whole along bars and broken between them, and plates where the customs count and the others begin. */
function pipeOf(bars: readonly Bar[], others: readonly Bar[], isCut: boolean): Partial<Drawn> {
  const { left, right, plate, rim } = frame;
  const runs = bars.reduce<readonly (readonly [number, number])[]>((before, { top, bottom }) => {
    const run = before.at(-1);
    return run !== undefined && top <= run[1]
      ? [...before.slice(0, -1), [run[0], bottom]]
      : [...before, [top, bottom]];
  }, []);
  const foot = frame.height - 4;
  const ends = [...runs.flat(), foot];
  const open = runs.map((_, i) => [ends[2 * i + 1] ?? foot, ends[2 * i + 2] ?? foot] as const);
  const walls = (of: readonly (readonly [number, number])[]): string =>
    (isCut ? [left] : [left, right])
      .flatMap((x) => of.map(([from, to]) => `M${x} ${tenth(from)}V${tenth(to)}`))
      .join('');
  const plateAt = (bottom: number) =>
    rectPath({ left: left - rim, right: right + rim, top: bottom - plate, bottom });
  const [first, other] = [bars[0], others[0]];
  const plates = [
    ...(isCut || first === undefined ? [] : [plateAt(first.top)]),
    ...(isCut || other === undefined ? [] : [plateAt(other.top - 4)]),
  ];
  return {
    shapes: [
      shape('pipe-open', walls(open), 'rule', 'wall'),
      shape('pipe-walls', walls(runs), 'ink', 'wall'),
      ...(isCut ? [] : [shape('pipe-plates', plates.join(''), 'ink', 'fitting')]),
    ],
  };
}

/** The aim as a hatched rule along all years, before the share that is the most allowed, with its words on top. */
function aimDown(
  aim: Share,
  labels: Labels,
  top: number,
  x: Scale,
): { rule: Partial<Drawn>; words: Partial<Drawn> } {
  const level = tenth(x(aim.share));
  const box: Box = { left: tenth(level - aimThick), right: level, top: top - 8, bottom: frame.height - 2 };
  const [small, large] = labels.aim(aim);
  const size = sizes.aim;
  const wide = textWidth(small, 14, 600) + 7 + displayWidth(large, size);
  const from = level - aimThick / 2 - wide / 2;
  const base = top - 16;
  return {
    rule: {
      shapes: aimShapes(box),
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
function ticksOf(bars: readonly Bar[], { top, aim }: ShownDown, x: Scale): Tick[] {
  const shares = (aim === null ? [0, 50, 100] : [0, 50]).map((share) => {
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
    const own = bars.filter(({ of }) => of.year === year);
    const y = own.reduce((sum, bar) => sum + middleOf(bar), 0) / own.length;
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
  const { bars, ofCustoms, ofOthers } = barsIn(shown, labels);
  const aim = shown.aim === null ? null : aimDown(shown.aim, labels, shown.top, x);
  const [other, last] = [ofOthers[0], bars.at(-1)];
  const said: PlacedText[] = [
    // At the scale: what is measured is no name of who counts.
    ...(shown.aim === null
      ? [placed('area', (x(0) + x(50)) / 2, shown.top - 13, labels.areaOfChina, { ...red, anchor: 'middle' })]
      : []),
    ...(other === undefined
      ? []
      : [placed('name-others', frame.left + 9, other.top - 15, labels.others, { weight: 600, size: 14 })]),
  ];
  return sceneOf(
    frame,
    [
      pipeOf([...ofCustoms, ...ofOthers], ofOthers, shown.aim !== null),
      ...ofCustoms.map((bar) => barAt(bar, shown, labels, x, [bar])),
      ...ofOthers.map((bar) => {
        const mates = ofOthers.filter(({ of }) => of.year === bar.of.year);
        return barAt(bar, shown, labels, x, mates);
      }),
      aim?.rule ?? {},
      last === undefined ? {} : newestAt(last, shown.newest, labels, x),
      { texts: said },
      aim?.words ?? {},
    ],
    ticksOf(bars, shown, x),
  );
}

/** All years: the stairs that fall, and the counts of others that end higher. */
export function fallDown(rows: Rows, labels: Labels): PlotScene {
  const { customs, first, lowest, meti2018, comtrade2020, argus2022, jogmec2024, toyo2024, meti2025 } = rows;
  const shown: ShownDown = {
    top: 24,
    customs,
    others: [meti2018, comtrade2020, argus2022, jogmec2024, toyo2024],
    newest: meti2025,
    loud: [first, lowest, jogmec2024, toyo2024],
    highest: 100,
    aim: null,
  };
  return sharesDown(shown, labels);
}

/** From the lowest year on, with the aim along all of them. */
export function climbDown(rows: Rows, labels: Labels): PlotScene {
  const { customs, lowest, meti2018, comtrade2020, argus2022, jogmec2024, toyo2024, meti2025, aim } = rows;
  const shown: ShownDown = {
    top: 60,
    customs: customs.filter(({ year }) => year >= lowest.year),
    others: [meti2018, comtrade2020, argus2022, jogmec2024, toyo2024],
    newest: meti2025,
    loud: [jogmec2024, toyo2024],
    highest: 95,
    aim,
  };
  return sharesDown(shown, labels);
}
