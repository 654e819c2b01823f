// The aims of a government: that of the headline as one large tank under its lid, hatched from what was found up to that; all others as tags.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { foundBlock, foundIn, type Room } from './layout-found.ts';
import { frames, type Frame } from './layout-frames.ts';
import { blockOf, spread, type Block, type Letters } from './layout-letters.ts';
import { moreOf } from './layout-more.ts';
import { pairOf } from './layout-pair.ts';
import {
  bold,
  boreOf,
  bracketAt,
  brass,
  fillAt,
  lidAt,
  partOf,
  promiseIn,
  quiet,
  tankAt,
  type Bore,
} from './layout-parts.ts';
import type { Aim, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** From a tank to its brackets, and from those to what they say. */
const offTank = 10;
const offBracket = 9;

/** An aim: its amount, its year and its form. */
function aimBlock(aim: Aim, labels: Labels, room: Room, letters: Letters): Block {
  const { before, amount, after } = labels.aimParts(aim);
  return blockOf(
    {
      keys: [`${aim.id}-before`, `${aim.id}-aim`, `${aim.id}-by`],
      bound: before,
      amount,
      words: [after, labels.form(aim)],
      tones: [brass.tone, quiet.tone],
    },
    room,
    letters,
  );
}

/** Words that stand for a numeral where there is none. */
function wordsBlock(key: string, text: string, { left, right }: Room, size: number): Block {
  const lines = wrapText(text, (right - left) / spread, size);
  const more = (lines.length - 1) * (size + 2);
  return {
    tall: size * 0.71 + more,
    texts: (bottom) => [placed(key, left, bottom - more, lines, { size, ...brass })],
  };
}

/** What lies between an aim and what was found of it, worked out from its one row: on which side of the lid, and how much. */
function gapBlock(aim: Aim, labels: Labels, room: Room, letters: Letters): Block {
  const { bound, amount, words } = labels.gap(aim);
  const keys = [`${aim.id}-gap-bound`, `${aim.id}-gap`, `${aim.id}-gap-is`] as const;
  if (amount === '') return wordsBlock(keys[2], words.join(', '), room, letters.words + 3);
  const tone = partOf(aim) > 1 ? 'ink' : brass.tone;
  return blockOf({ keys, bound, amount, words, tones: [tone, quiet.tone] }, room, letters);
}

/** Whose an aim is and what it counts: over the words beside its amount, or on top in one line where a fill rises over its lid. */
function namedAt(aim: Aim, labels: Labels, { board, name: size, short }: Frame, by?: PlacedText) {
  const name = labels.name(aim);
  const words = short.aim.words;
  const leading = words + 2;
  const [x, y] = by === undefined ? [board.left, board.top + size * 0.78] : [by.x, by.y - 2 * leading];
  const beside = x + textWidth(name, size, 600) * spread + 9;
  const [from, line] = by === undefined ? [beside, y] : [x, y + leading];
  return [
    placed(`${aim.id}-name`, x, y, name, { ...bold, size }),
    placed(`${aim.id}-counts`, from, line, labels.counts(aim), { ...quiet, size: words }),
  ];
}

/** Brackets beside a tank: what is still promised of an aim, and under it what was found. */
function besideOf(aim: Aim, labels: Labels, { board, short }: Frame, bore: Bore): Drawn {
  const x = short.right + offTank;
  const room = { left: x + offBracket, right: board.right };
  const gap = gapBlock(aim, labels, room, short.gap);
  const found = foundBlock(aim, labels, room, short.found);
  const part = labels.part(aim);
  const partSize = short.found.words + 8;
  const over = found.tall + (part === '' ? 0 : partSize + 4);
  const middle = (bore.top + bore.surface + gap.tall) / 2;
  const isLevel = bore.surface < bore.bottom;
  const shapes: Shape[] = [
    bracketAt('tank-gap', x, [bore.top, bore.surface - (isLevel ? 2 : 0)], 'policy'),
    ...(isLevel ? [bracketAt('tank-part', x, [bore.surface + 1, bore.bottom], 'ink')] : []),
  ];
  const isPart =
    part === ''
      ? []
      : [
          placed(`${aim.id}-part`, room.left, bore.bottom - found.tall - 8, part, {
            size: partSize,
            face: 'display',
          }),
        ];
  return gathered([
    {
      shapes,
      texts: [
        ...gap.texts(Math.min(middle, bore.bottom - over - 2 * offBracket)),
        ...isPart,
        ...found.texts(bore.bottom),
      ],
    },
  ]);
}

/** A tank that was not filled: its aim on the lid, the hatch of what is only promised under it. */
function shortOf(aim: Aim, labels: Labels, frame: Frame): Drawn {
  const { board, lid: thick, short, over, indent } = frame;
  const bore = boreOf(aim, { ...board, right: short.right, top: board.top + short.head });
  const lid = { left: board.left, right: short.right, top: bore.top - thick, bottom: bore.top };
  const room = { left: board.left + indent, right: board.right };
  const said = aimBlock(aim, labels, room, short.aim).texts(lid.top - over);
  return gathered([
    { shapes: [promiseIn({ ...bore, bottom: bore.surface })] },
    lidAt('tank-target', lid),
    {
      shapes: [...fillAt(aim, bore), ...tankAt('tank', bore)],
      texts: [...namedAt(aim, labels, frame, said.at(-1)), ...said],
    },
    besideOf(aim, labels, frame, bore),
  ]);
}

/** A tank whose fill rises over its lid, which reaches past it: the aim hangs from its end there. */
function pastOf(aim: Aim, labels: Labels, frame: Frame): Drawn {
  const { board, lid: thick, past, over } = frame;
  const bore = boreOf(aim, { ...board, right: past.right, top: board.top + past.head });
  const lid = { left: board.left, right: board.right, top: bore.top - thick, bottom: bore.top };
  const x = past.right + offTank;
  const room = { left: x + offBracket, right: board.right };
  const gap = gapBlock(aim, labels, room, past.gap);
  const aimed = aimBlock(aim, labels, room, past.aim);
  return gathered([
    { shapes: [...fillAt(aim, bore), ...tankAt('tank', bore)] },
    // Words about a row point to its last mark, which here is the lid on its fill.
    lidAt('tank-target', lid),
    {
      shapes: [bracketAt('tank-gap', x, [bore.surface, lid.bottom], 'ink')],
      texts: [
        ...namedAt(aim, labels, frame),
        ...foundIn(aim, labels, bore, past.found, thick),
        ...gap.texts((bore.surface + lid.top) / 2 + gap.tall / 2 - 2),
        ...aimed.texts(bore.top + 2 * over + aimed.tall),
      ],
    },
  ]);
}

/** Draws the aims of a view. */
export function openedAims(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const frame = frames[size];
  const [first, ...others] = rows.shown[view];
  // What is only aimed at has no level: hatched on the floor, it would look like what was found in other tanks.
  if (first === undefined || first.level === null || first.fill === 'aimed')
    throw new RangeError(`${view}: no figure found for the aim of its headline`);
  const drawn = labels.isNarrower(first) ? pairOf : partOf(first) > 1 ? pastOf : shortOf;
  const { left, right } = frame.board;
  return sceneOf(frame, [
    drawn(first, labels, frame),
    moreOf(others, labels, { left, right, line: frame.more }),
  ]);
}
