// Japan: a window with no count beside a counted one, and what was said instead, a line each, on a string from it in the order of their dates.
import type { PlotScene, Shape, Size, Spot } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import type { Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { artboard } from './layout-alone.ts';
import { column } from './layout-tally.ts';
import { countedWindow, emptyWindow, lidOver, windowFrames } from './layout-windows.ts';
import type { Field } from './rows.ts';
import type { Labels, Statement } from './words.ts';

/** The rule of a statement, which parts it from the next one and says nothing else. */
const ruleOf = ({ key }: Statement, left: number, right: number, y: number): Shape =>
  shape(`rule-${key}`, `M${tenth(left)} ${tenth(y)}H${tenth(right)}`, 'ink', 'hair');
/** On the string, level with the first line of a statement, how the words are known, as in the story: a disc for a text that was read, a ring for one read second-hand. */
const knownBy = ({ key, secondHand }: Statement, x: number, y: number): Spot =>
  spot(`known-${key}`, x, tenth(y), 3, 'ink', secondHand ? 'hollow' : 'fill');

/** A list beside the window: date, words and who said them under a rule; how far each line stands under it. */
const beside = {
  string: 464,
  left: 474,
  top: 3,
  pitch: 82,
  date: 18,
  known: 13,
  words: 39,
  size: 20,
  who: 57,
  leading: 16,
} as const;

/** Statements right of the window, their rules on a string that begins at it. */
function besideOf(
  statements: readonly Statement[],
  window: { readonly right: number; readonly middle: number },
  right: number,
): readonly Partial<Drawn>[] {
  const { string, left, top, pitch, date, known, words, size, who, leading } = beside;
  const end = top + (statements.length - 1) * pitch + known;
  const d = `M${tenth(window.right)} ${tenth(window.middle)}H${string}M${string} ${top}V${end}`;
  const said = statements.map((each, i): Partial<Drawn> => {
    const y = top + i * pitch;
    return {
      shapes: [ruleOf(each, string, right, y)],
      spots: [knownBy(each, string, y + known)],
      texts: [
        placed(`${each.key}-date`, left, y + date, each.date, { size: 15, tone: 'ink-2' }),
        placed(`${each.key}-words`, left, y + words, each.said, { size, face: 'display' }),
        placed(`${each.key}-who`, left, y + who, wrapText(each.who, right - left, 14), {
          size: 14,
          leading,
          tone: 'ink-2',
        }),
      ],
    };
  });
  return [{ shapes: [shape('said-instead', d, 'ink', 'hair')] }, ...said];
}

/** A list under the window: words, who said them and the date on one line, a rule under it. */
const below = { first: 21, pitch: 24.3, rule: 8.5, size: 17, known: 4.5, inset: 10, gap: 9 } as const;

/** Statements under the windows, their rules on a string that Japan’s window lets down. */
function belowOf(
  statements: readonly Statement[],
  { left, right }: Pick<Box, 'left' | 'right'>,
  over: number,
): readonly Partial<Drawn>[] {
  const { first, pitch, rule, size, known, inset, gap } = below;
  const base = (i: number): number => over + first + i * pitch;
  const end = base(statements.length - 1) + rule;
  const date = right - inset;
  const who = date - gap - Math.max(...statements.map(({ shortDate }) => textWidth(shortDate, 13)));
  const said = statements.map((each, i): Partial<Drawn> => {
    const y = base(i);
    return {
      shapes: [ruleOf(each, left, right, y + rule)],
      spots: [knownBy(each, right, y - known)],
      texts: [
        placed(`${each.key}-words`, left, y, each.said, { size, face: 'display' }),
        placed(`${each.key}-who`, who, y, each.shortWho, { tone: 'ink-2', anchor: 'end' }),
        placed(`${each.key}-date`, date, y, each.shortDate, { anchor: 'end' }),
      ],
    };
  });
  return [{ shapes: [shape('said-instead', `M${right} ${over}V${tenth(end)}`, 'ink', 'hair')] }, ...said];
}

/** One firm’s counted window and Japan’s without a count, and the statements that hang on it. */
export function statementsOf(firm: Extract<Field, { kind: 'marks' }>, labels: Labels, size: Size): PlotScene {
  const { width } = artboard[size];
  const { none, width: wide, top, bottom } = windowFrames[size];
  const edges = { left: 2, right: width - (size === 'wide' ? 2 : 5) };
  const said =
    size === 'wide'
      ? besideOf(labels.statements, { right: none + wide, middle: (top + bottom) / 2 }, edges.right)
      : belowOf(labels.statements, edges, bottom);
  const ends = said.flatMap(({ texts = [] }) =>
    texts.map(({ y, lines, leading }) => y + (lines.length - 1) * leading),
  );
  const foot = column('none', edges.left, Math.max(bottom, ...ends) + 18, edges.right - edges.left);
  foot.add('more', labels.slips, { size: size === 'wide' ? 14 : 13, tone: 'ink-2' });
  return sceneOf({ width, height: tenth(foot.end + 4) }, [
    lidOver(labels, size),
    countedWindow(firm, labels, size),
    emptyWindow(labels, size),
    ...said,
    foot,
  ]);
}
