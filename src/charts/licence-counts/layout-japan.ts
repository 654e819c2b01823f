// Japan: a window with no count beside a counted one, and what was said instead, a sheet each, hung on it in the order of their dates.
import type { PlotScene, Shape, Size } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import type { Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import { artboard } from './layout-alone.ts';
import { column } from './layout-tally.ts';
import { countedWindow, emptyWindow, windowFrames } from './layout-windows.ts';
import type { Field } from './rows.ts';
import type { Labels, Statement } from './words.ts';

/** A sheet with a cut corner, as a slip has it; dashed where its words were read second-hand. */
function sheet({ key, secondHand }: Statement, { left, right, top, bottom }: Box, cut: number): Shape {
  const d = `M${tenth(left)} ${tenth(top)}H${tenth(right - cut)}l${cut} ${cut}V${tenth(bottom)}H${tenth(left)}z`;
  return shape(`sheet-${key}`, d, 'ink', secondHand ? 'gap' : 'fitting');
}

/** Sheets beside the window: date, words and who said them one under another; how far each line stands under the top of its sheet. */
const beside = {
  left: 436,
  top: 2,
  inset: 9,
  cut: 13,
  gap: 4,
  date: 16,
  words: 35,
  who: 52,
  leading: 16,
  under: 8,
} as const;

/** Statements right of the window, on a line that begins at it. */
function besideOf(
  statements: readonly Statement[],
  window: { readonly right: number; readonly middle: number },
  right: number,
): readonly Partial<Drawn>[] {
  const { left, inset, cut, gap, date, words, who, leading, under } = beside;
  const line = tenth((window.right + left) / 2);
  let { top } = beside as { top: number };
  const sheets = statements.map((each) => {
    const said = wrapText(each.who, right - left - 2 * inset, 15);
    const box = { left, right, top, bottom: top + who + (said.length - 1) * leading + under };
    const x = left + inset;
    top = box.bottom + gap;
    return {
      at: tenth((box.top + box.bottom) / 2),
      shapes: [sheet(each, box, cut)],
      texts: [
        placed(`${each.key}-date`, x, box.top + date, each.date, { size: 15, tone: 'ink-2' }),
        placed(`${each.key}-words`, x, box.top + words, each.said, { size: 20, face: 'display' }),
        placed(`${each.key}-who`, x, box.top + who, said, { size: 15, leading }),
      ],
    };
  });
  const ends = sheets.map(({ at }) => at);
  const d = [
    `M${line} ${Math.min(...ends)}V${Math.max(...ends)}`,
    `M${tenth(window.right)} ${tenth(window.middle)}H${line}`,
    ...ends.map((at) => `M${line} ${at}H${left}`),
  ].join('');
  return [{ shapes: [shape('said-instead', d, 'ink', 'hair')] }, ...sheets];
}

/** Sheets of a stack: the date stands at the right end of the first line. */
const inStack = { top: 156, gap: 4, inset: 8, cut: 12, words: 17, who: 33, leading: 15, under: 6 } as const;

/** Statements one under another, each on threads from the one before, the first on those of the window. */
function stackOf(
  statements: readonly Statement[],
  { left, right }: Pick<Box, 'left' | 'right'>,
  over: number,
  hooks: readonly number[],
): readonly Partial<Drawn>[] {
  const { gap, inset, cut, words, who, leading, under } = inStack;
  let { top } = inStack as { top: number };
  const threads: string[] = [];
  const sheets = statements.map((each, i) => {
    const said = wrapText(each.who, right - left - 2 * inset, 15);
    const box = { left, right, top, bottom: top + who + (said.length - 1) * leading + under };
    const texts = [
      placed(`${each.key}-date`, right - inset - cut, top + words - 1, each.date, {
        size: 15,
        tone: 'ink-2',
        anchor: 'end',
      }),
      placed(`${each.key}-words`, left + inset, top + words, each.said, { size: 18, face: 'display' }),
      placed(`${each.key}-who`, left + inset, top + who, said, { size: 15, leading }),
    ];
    threads.push(...hooks.map((x) => `M${x} ${tenth(i === 0 ? over : box.top - gap)}V${tenth(box.top)}`));
    top = box.bottom + gap;
    return { shapes: [sheet(each, box, cut)], texts };
  });
  return [{ shapes: [shape('said-instead', threads.join(''), 'ink', 'hair')] }, ...sheets];
}

/** One firm’s counted window and Japan’s without a count, and the statements that hang on it. */
export function statementsOf(firm: Extract<Field, { kind: 'marks' }>, labels: Labels, size: Size): PlotScene {
  const { width } = artboard[size];
  const { none, width: wide, top, bottom } = windowFrames[size];
  const edges = { left: 2, right: width - 2 };
  const sheets =
    size === 'wide'
      ? besideOf(labels.statements, { right: none + wide, middle: (top + bottom) / 2 }, edges.right)
      : stackOf(labels.statements, edges, bottom, [none + 16, none + wide - 16]);
  const ends = sheets.flatMap(({ texts = [] }) =>
    texts.map(({ y, lines, leading }) => y + (lines.length - 1) * leading),
  );
  const foot = column('none', edges.left, Math.max(bottom, ...ends) + 18, edges.right - edges.left);
  foot.add('more', labels.sheets, { size: size === 'wide' ? 14 : 13, tone: 'ink-2' });
  return sceneOf({ width, height: tenth(foot.end + 4) }, [
    countedWindow(firm, labels, size),
    emptyWindow(labels, size),
    ...sheets,
    foot,
  ]);
}
