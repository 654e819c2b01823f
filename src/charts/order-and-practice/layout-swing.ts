// The reports under each other, and a line that runs from one to the next: on the side of less, or across to that of more.
import type { PlacedText, Size } from '../contract/scene.ts';
import type { Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import { signOf, toneOf } from './layout-said.ts';
import type { Saying } from './rows.ts';
import type { Labels } from './words.ts';

/** The two sides, how far from its side a report's words stand, and how large they are; `cross` is the room in which the line runs across. */
const swinging = {
  wide: { less: 274, more: 627, r: 9.5, words: 22, letters: 22, pitch: 44, cross: 14 },
  narrow: { less: 16, more: 344, r: 9.5, words: 22, letters: 17, pitch: 36, cross: 12 },
} as const;

/** Reports in the order of days, each on the side of what it told: that less came through, or more. */
export function swing(told: readonly Saying[], labels: Labels, size: Size, top: number): Drawn {
  const { less, more, r, pitch, cross } = swinging[size];
  const said = [...told]
    .sort((a, b) => a.span.from - b.span.from)
    .map((saying) => ({ saying, at: saying.passes ? more : less }));
  const crossing = (i: number): boolean => i > 0 && said[i]?.at !== said[i - 1]?.at;
  const placedAt = said.map(({ saying, at }, i) => {
    const crossed = said.slice(0, i + 1).filter((_, before) => crossing(before)).length;
    return { saying, at, y: top + 24 + i * pitch + crossed * cross, crosses: crossing(i) };
  });
  // Across in the room between the words of two reports.
  const way = placedAt.map(({ at, y, crosses }, i) => {
    const to = `${i === 0 ? `M${at} ` : 'V'}${tenth(y - 4.5)}`;
    return crosses ? `V${tenth(y - 13 - cross / 2)}H${at}${to}` : to;
  });
  return {
    shapes: [
      shape('swing', way.join(''), 'others', 'dashes', 'strong'),
      ...placedAt.flatMap(({ saying: { key, rail, official }, at, y }) => [
        // The line runs behind the sheets, not through them.
        signOf(`${key}-ground`, [at, y - 4.5], r, 'paper', true),
        signOf(key, [at, y - 4.5], r, toneOf(rail), official),
      ]),
    ],
    spots: [],
    texts: [
      placed('swing-less', less - 0.8 * r, top, labels.swing.less, { weight: 600 }),
      placed('swing-more', more + 0.8 * r, top, labels.swing.more, { weight: 600, anchor: 'end' }),
      ...placedAt.flatMap(({ saying, y }) => reportAt(saying, labels, size, y)),
    ],
  };
}

/** The words of a report, away from its side, beside its day. */
function reportAt({ key, passes, ...saying }: Saying, labels: Labels, size: Size, y: number): PlacedText[] {
  const { less, more, words, letters } = swinging[size];
  const anchor = passes ? 'end' : 'start';
  const inward = passes ? -1 : 1;
  const x = (passes ? more : less) + inward * words;
  const after = x + inward * (textWidth('00 Mmm', 13, 600) + 10);
  const day = labels.day({ key, passes, ...saying } as Saying);
  const note = size === 'wide' ? labels.notes[key] : undefined;
  return [
    placed(`day-${key}`, x, y, day, { weight: 600, anchor }),
    placed(`saying-${key}`, after, y + 1, labels.short[key], { size: letters, anchor }),
    ...(note === undefined ? [] : [placed(`note-${key}`, after, y + 18, note, { tone: 'ink-2', anchor })]),
  ];
}
