// An aim for many things of which something was found for a few: two tanks of one height on one scale, so that the aim is never said of the few.
import { gathered, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import { foundIn, pad } from './layout-found.ts';
import type { Frame } from './layout-frames.ts';
import { spread } from './layout-letters.ts';
import { bold, boreOf, brass, fillAt, lidAt, promiseIn, quiet, rim, tankAt } from './layout-parts.ts';
import type { Aim } from './rows.ts';
import type { Labels } from './words.ts';

const inset = 12;
const beside = 13;

/** The aim on its lid: its numeral, with whose it is, what it counts, its year and its form beside it or over it. */
function aimOn(aim: Aim, labels: Labels, frame: Frame, line: number): Drawn['texts'] {
  const { board, pair, indent, name: size } = frame;
  const { amount, after } = labels.aimParts(aim);
  const words = pair.aim.words;
  const name = labels.name(aim);
  const [counts, form] = [labels.counts(aim), labels.form(aim)];
  const joined = `${after}, ${form}`;
  // Beside its numeral a bound would take the room of that: its form then stands in a line of its own.
  const isParted = !pair.isOver && textWidth(joined, words) > textWidth(counts, words);
  const lines = isParted ? [counts, `${after},`, form] : [counts, joined];
  const long = Math.max(textWidth(name, size, 600), ...lines.map((each) => textWidth(each, words))) * spread;
  const left = board.left + indent;
  const room = pair.right - left - (pair.isOver ? 0 : long + beside);
  const large = tenth(
    Math.min(pair.aim.large, (pair.aim.large * room) / displayWidth(amount, pair.aim.large)),
  );
  const x = pair.isOver ? left : left + displayWidth(amount, large) + beside;
  const leading = words + 2;
  const last = pair.isOver ? line - large * 0.71 - 10 : line;
  return [
    placed(`${aim.id}-name`, x, last - lines.length * leading - 1, name, { ...bold, size }),
    placed(`${aim.id}-aim`, left, line, amount, { size: large, face: 'display', ...brass }),
    placed(`${aim.id}-by`, x, last - (lines.length - 1) * leading, lines, { size: words, leading, ...quiet }),
  ];
}

/** What the second tank counts, over the height of the aim that is not its own. */
function ownNamed(aim: Aim, labels: Labels, { pair, board, name: size }: Frame, line: number) {
  const { name, note } = labels.own(aim);
  const words = pair.aim.words;
  const lines = wrapText(note, (board.right - pair.from) / spread, words);
  const first = line - (lines.length - 1) * (words + 2);
  return [
    placed(`${aim.id}-own`, pair.from, first - words - 3, name, { ...bold, size }),
    placed(`${aim.id}-own-note`, pair.from, first, lines, { size: words, ...quiet }),
  ];
}

/** The tank of the aim, hatched to its lid, and that of what was found, whose lid is missing. */
export function pairOf(aim: Aim, labels: Labels, frame: Frame): Drawn {
  const { board, pair, lid: thick, over } = frame;
  const column = { ...board, top: board.top + pair.head };
  const bore = boreOf(aim, { ...column, right: pair.right });
  const own = boreOf(aim, { ...column, left: pair.from });
  const lid = { left: board.left, right: pair.right, top: bore.top - thick, bottom: bore.top };
  const words = pair.aim.words;
  const unknown = wrapText(labels.open(aim), (bore.right - bore.left - 2 * inset) / spread, words);
  const line = bore.bottom - pad - 3 - (unknown.length - 1) * (words + 2);
  const open = placed(`${aim.id}-open`, bore.left + inset, line, unknown, { ...quiet, size: words });
  const carried = `M${pair.right} ${own.top}H${tenth(own.right + rim)}`;
  return gathered([
    { shapes: [promiseIn(bore, open)] },
    lidAt('tank-target', lid),
    {
      shapes: [
        ...tankAt('tank', bore),
        ...fillAt(aim, own),
        ...tankAt('tank-own', own),
        shape('tank-own-aim', carried, 'policy', 'gap'),
      ],
      texts: [
        ...aimOn(aim, labels, frame, lid.top - over),
        ...ownNamed(aim, labels, frame, lid.top - over),
        ...foundIn(aim, labels, own, pair.found, thick),
        open,
      ],
    },
  ]);
}
