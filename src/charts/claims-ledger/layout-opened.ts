// One part of the article: the page with the strokes of all claims, those counted dark, and out of it one claim, large in the margin.
import type { PlotScene, Size } from '../contract/scene.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import {
  cureIn,
  cureSize,
  headingLeading,
  noteLeading,
  quoteWidth,
  setClaim,
  spacing,
  type SetClaim,
} from './layout-claim.ts';
import { readings } from './layout-column.ts';
import { leafOf, lensOf } from './layout-leaf.ts';
import { caret, marginBar, stroke } from './layout-strokes.ts';
import type { JudgedClaim, Part, Rows } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  wide: {
    width: 640,
    height: 375,
    /** Where the words of a claim are set large: in it the middle of its bar, and where its words begin and end. */
    glass: { left: 338, right: 639, top: 53, bottom: 374.4 },
    place: { bar: 350, left: 361, right: 638 },
    key: { x: 338, y: 37, size: 48 },
    cut: 21,
    sizes: [36, 34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19],
    thick: 4.2,
  },
  narrow: {
    width: 360,
    height: 440,
    glass: { left: 140, right: 355, top: 52, bottom: 439 },
    place: { bar: 147, left: 156, right: 358 },
    key: { x: 5, y: 32, size: 42 },
    cut: 19,
    sizes: [34, 32, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19],
    thick: 3.6,
  },
} as const;
type Frame = (typeof frames)[Size];
type Place = Frame['place'];

const bold = { weight: 600 } as const;
const quiet = { tone: 'ink-2' } as const;
/** The round with the number of a claim, beside its heading. */
const round = { r: 12, size: 15 } as const;

export function openedPage(
  view: Part,
  labels: Labels,
  size: Size,
  rows: Pick<Rows, 'claims' | 'paragraphs'>,
): PlotScene {
  const frame = frames[size];
  const { width, height, glass, place } = frame;
  const { drawn, part } = leafOf(view, rows, labels, size);
  const { large } = view;
  const set = setClaim(large, labels, rows.paragraphs, {
    ...frame,
    wide: place.right - place.left,
    tall: glass.bottom - glass.top,
  });
  return sceneOf({ width, height }, [
    drawn,
    { shapes: lensOf(part, glass, size) },
    claimOf(large, set, labels, frame),
    keyOf(view, labels, frame),
  ]);
}

/** A line of a claim, where words are put in as two pieces with a gap between them. */
function piecesOf({ said, size, cure }: SetClaim, left: number) {
  return said.flatMap(({ words, y }, line) => {
    const whole = { key: `${line}`, words, x: left, y, width: quoteWidth(words, size) };
    if (cure?.line !== line) return [whole];
    const { before } = cure;
    const width = quoteWidth(before, size);
    const rest = words.slice(before.length).trimStart();
    const x = left + width + spacing.gap * size;
    const after = { ...whole, key: `${line}-on`, words: rest, x, width: quoteWidth(rest, size) };
    return before === '' ? [after] : [{ ...whole, words: before, width }, after];
  });
}

/** A claim in the glass: its number, its words with the bar beside them, the words that it lacks, and why it stands as it does. */
function claimOf(claim: JudgedClaim, set: SetClaim, labels: Labels, frame: Frame): Drawn {
  const { place, glass } = frame;
  const { id } = claim;
  const { size, heading, said, note, bar } = set;
  const { left } = place;
  const { top } = glass;
  const drop = spacing.drop * size;
  const pieces = piecesOf(set, left).map((piece) => ({ ...piece, y: top + piece.y }));
  const middle = top + round.r + 1;
  const last = top + (said.at(-1)?.y ?? 0);
  return gathered([
    {
      shapes: marginBar(
        id,
        readings[claim.assessment],
        place.bar,
        { top: top + bar.top, bottom: top + bar.bottom },
        frame.thick,
      ),
      spots: [spot(id, left + round.r, middle, round.r, 'ink', 'fitting')],
      texts: [
        placed(`${id}-label`, left + round.r, middle + 5.2, labels.label(claim), {
          ...bold,
          size: round.size,
          anchor: 'middle',
        }),
        placed(
          `section-${claim.section}`,
          left + 2 * round.r + 8,
          middle + 4.6 - ((heading.length - 1) * headingLeading) / 2,
          heading,
          { ...quiet, leading: headingLeading },
        ),
        ...pieces.map(({ key, words, x, y, width }) =>
          placed(`${id}-said-${key}`, x, y, words, { size, face: 'reading', length: tenth(width) }),
        ),
        placed(`${id}-note`, left, last + drop + 20, note, { ...quiet, leading: noteLeading }),
      ],
    },
    cureOf(claim, set, top, labels, place),
  ]);
}

/** The words that a claim lacks, and the caret that stands in its line where they belong. */
function cureOf(
  claim: JudgedClaim,
  { cure, said, size }: SetClaim,
  top: number,
  labels: Labels,
  { left, right }: Place,
): Partial<Drawn> {
  if (cure === null) return {};
  const words = labels.cure(claim);
  const baseline = top + (said[cure.line]?.y ?? 0);
  const drop = spacing.drop * size;
  const { at, middle } = cureIn(words, cure.before, size, right - left);
  return {
    shapes: [caret(claim.id, left + at, baseline + drop, spacing.gap * size * 0.72, drop + size * 0.84)],
    texts: [
      placed(`${claim.id}-cure`, left + middle, baseline - spacing.over * size, words, {
        ...bold,
        size: cureSize(words, size, right - left),
        face: 'italic',
        anchor: 'middle',
      }),
    ],
  };
}

/** Letters of headlines are wider than labels by no more than this. */
const display = 1.2;

/** Over the glass: how many claims of how many are counted, what their stroke says, and whose the words over it are. */
function keyOf(view: Part, labels: Labels, { key: { x, y, size }, thick }: Frame): Drawn {
  const { assessment } = view.large;
  const count = labels.count(view);
  const beside = x + textWidth(count, size) * display + 10;
  const isCured = assessment === 'partly_supported';
  const above = isCured ? y - 17 : y;
  const name = labels.assessments[assessment];
  const key = {
    shapes: stroke(
      `key-${assessment}`,
      readings[assessment],
      [{ x: beside, y: above - 4, width: 44 }],
      thick,
    ),
    texts: [
      placed(`count-${assessment}`, x, y, count, { size, face: 'display' }),
      placed(`head-${assessment}`, beside + 52, above, name, bold),
    ],
  };
  if (!isCured) return gathered([key]);
  return gathered([
    key,
    {
      shapes: [caret('key', beside + 22, y + 1, 9, 12)],
      texts: [placed('cures', beside + 52, y + 1, labels.cures, { ...bold, size: 15, face: 'italic' })],
    },
  ]);
}
