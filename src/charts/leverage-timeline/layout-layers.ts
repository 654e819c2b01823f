// Rules that stay in force, as leaves of gates that lie on a rail, all of one thickness, so that the stack is as high as there are rules: each begins on its day and runs on until it is lifted off.
import type { PlacedText, Shape } from '../contract/scene.ts';
import { hatchLines } from '../kit/hatch.ts';
import { boxOfText, padded, rectPath, type Box } from '../kit/labels/box.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { monthSpanOf } from '../kit/time/dates.ts';
import type { Tone } from '../look/palette.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import { point } from './layout-blocks.ts';
import { gateBox, guide, hatchGap, liftShapes, liftTexts, type Lift } from './layout-lift.ts';
import type { Rail } from './layout-rail.ts';
import type { Rows, TimelineEvent, View } from './rows.ts';
import type { Labels } from './words.ts';

/** The measures of an artboard: the thickness of a layer in every view, its type, and how long its beginning is: words on its day point there. */
const frames = {
  wide: { thick: 60, large: 40, size: 18, small: 15, start: 26, count: 92 },
  narrow: { thick: 60, large: 24, size: 14, small: 13, start: 26, count: 64 },
} as const;
/** Between two layers. */
const seam = 2;
/** Between a date and its name. */
const beside = 5;
/** The air that flags keep to a layer. */
const past = 3;

/** A rule with the room it takes. */
interface Layer {
  /** The key of its mark. */
  readonly key: string;
  readonly tone: Tone;
  /** Whether it is settled and was read in its own text. */
  readonly isSure: boolean;
  /** Whether it was only announced, so that it is hatched. */
  readonly isAnnounced: boolean;
  readonly large: string;
  /** Its name, and a shorter one where that has no room; none where the large words are its name. */
  readonly names: readonly string[];
  readonly box: Box;
  /** Whether it is older than the rail, so that its start is torn: nothing began where the rail does. */
  readonly isOlder: boolean;
  /** What lifted it off, and what is said there; null while nothing does. */
  readonly lifted: Lift | null;
  readonly isOpen: boolean;
}

export interface Layers extends Drawn {
  readonly boxes: readonly Box[];
  /** The events that are layers or lift one. */
  readonly events: readonly TimelineEvent[];
}

/** The room of the layer of a number from the foot of the stack on. */
const roomOf = (number: number, foot: number, { size }: Rail): Pick<Box, 'top' | 'bottom'> => {
  const bottom = foot - number * (frames[size].thick + seam);
  return { top: bottom - frames[size].thick, bottom };
};

const eventOf = ({ events }: Rows, id: string): TimelineEvent => {
  const found = events.find((event) => event.id === id);
  if (found === undefined) throw new RangeError(`no event "${id}"`);
  return found;
};

/** Export licences, and on them the quotas, which ended; their keys are those of that event. */
function quotasOn(rows: Rows, labels: Labels, rail: Rail, foot: number): readonly Layer[] {
  const { quotasEndId: id } = rows;
  const { left, right } = rail.box;
  const end = eventOf(rows, id);
  // Both were there before the years of this rail.
  const sure = { tone: 'china', isSure: true, isAnnounced: false, isOlder: true, isOpen: false } as const;
  return [
    {
      ...sure,
      key: `${id}-licences`,
      large: labels.licences,
      names: [],
      box: { left, right, ...roomOf(0, foot, rail) },
      lifted: null,
    },
    {
      ...sure,
      key: `${id}-band`,
      large: labels.quotas,
      names: [labels.quotasWhat, labels.quotasBrief],
      box: { left, right: rail.x(monthSpanOf(end.row.date).from), ...roomOf(1, foot, rail) },
      lifted: { by: end, isPaused: false },
    },
  ];
}

/** The rules of a view, the lowest first. */
function layersOf(rows: Rows, labels: Labels, rail: Rail, foot: number, view: View): readonly Layer[] {
  const lasting = rows.lasting[view];
  if (lasting.length === 0) return quotasOn(rows, labels, rail, foot);
  const from = (event: TimelineEvent): number => rail.x(monthSpanOf(event.row.date).from);
  const end = Math.min(rail.box.right, rail.x(monthSpanOf(rows.ends).to));
  return lasting.map(({ id, pausedBy, isAnnounced }, i): Layer => {
    const event = eventOf(rows, id);
    const by = pausedBy === null ? null : eventOf(rows, pausedBy);
    const isOlder = from(event) < rail.box.left;
    const left = Math.max(rail.box.left, from(event));
    return {
      key: id,
      tone: event.tone,
      isSure: event.mark === 'done',
      isAnnounced,
      isOlder,
      // One that is older than the rail says its year.
      large: isOlder ? labels.date(event) : labels.day(event),
      names: isAnnounced ? [labels.announced(event)] : [labels.brief(event), labels.onBar(event)],
      box: { left, right: by === null ? end : from(by), ...roomOf(i, foot, rail) },
      lifted: by === null ? null : { by, isPaused: true },
      isOpen: by === null,
    };
  });
}

/** How many teeth a torn start has. */
const teeth = 5;
/** How deep they are. */
const deep = 6;

/** A layer that comes from before the rail: a box whose start is torn. */
function tornPath({ left, right, top, bottom }: Box): string {
  const high = (bottom - top) / teeth;
  const edge = Array.from(
    { length: teeth },
    (_, i) => `L${point(left + deep, bottom - (i + 0.5) * high)}L${point(left, bottom - (i + 1) * high)}`,
  );
  return `M${point(left, top)}H${tenth(right)}V${bottom}H${left}${edge.join('')}Z`;
}

function layerShapes(
  { key, tone, isSure, isAnnounced, isOlder, box, lifted }: Layer,
  rail: Rail,
): readonly Shape[] {
  const lift = lifted === null ? [] : liftShapes(key, lifted, box, rail);
  if (isAnnounced)
    return [
      shape(`${key}-hatch`, hatchLines(box, hatchGap), tone, 'hatch'),
      shape(key, rectPath(box), tone, 'outline'),
      ...lift,
    ];
  const body = isSure
    ? shape(key, isOlder ? tornPath(box) : rectPath(box), tone, 'fill')
    : shape(key, rectPath(padded(box, -0.7)), tone, 'estimate');
  // It has the colour of the layer, so that only the disc on it shows where it is.
  const from = isOlder ? box.left + deep : box.left + 1;
  const day = {
    ...padded(box, -1),
    left: from,
    right: Math.min(box.right - 1, box.left + frames[rail.size].start),
  };
  const first = isSure ? [shape(`${key}-day`, rectPath(day), tone, 'fill')] : [];
  return [body, ...first, ...lift];
}

/**
 * The date in large type and the name beside it: in the layer, or before it where that is too short.
 * @param kept room at the end of the layer for other words
 */
function wordsOn(layer: Layer, rail: Rail, kept: number): readonly PlacedText[] {
  const { key, tone, isSure, large, names, box } = layer;
  const { large: big, size, start } = frames[rail.size];
  const date = displayWidth(large, big);
  const middle = (box.top + box.bottom) / 2;
  const free = box.right - box.left - start - date - beside - (layer.lifted === null ? 8 : guide + 6) - kept;
  const wrapped = names.map((name) => wrapText(name, free, size, 600));
  const fitting =
    names.length === 0
      ? []
      : wrapped.find(
          (lines) => lines.length < 3 && lines.every((line) => textWidth(line, size, 600) <= free),
        );
  const isIn = fitting !== undefined;
  // Before the layer there is room for the whole name, in two lines on the narrow artboard.
  const lines =
    fitting ?? (rail.size === 'wide' ? [names[0] ?? ''] : wrapText(names[0] ?? '', 84, size, 600));
  const wide = Math.max(0, ...lines.map((line) => textWidth(line, size, 600)));
  const inside = isIn && isSure && !layer.isAnnounced ? ('on-fill' as const) : null;
  const x = isIn ? box.left + start : box.left - 12 - wide - beside - date;
  const high = (lines.length - 1) * (size + 2);
  return [
    placed(`date-${key}`, x, middle + big * 0.33, large, {
      size: big,
      face: 'display',
      tone: inside ?? (tone === 'china' ? tone : 'ink'),
    }),
    ...(lines.length === 0
      ? []
      : [
          placed(`event-${key}`, x + date + beside, middle + size * 0.36 - high / 2, lines, {
            size,
            weight: 600,
            tone: inside ?? 'ink',
          }),
        ]),
  ];
}

/** What is said on a leaf that was lifted; and in an outline how the rule is known. */
function remarksOn({ key, isSure, box, lifted }: Layer, labels: Labels, rail: Rail): readonly PlacedText[] {
  if (lifted !== null) return liftTexts(key, lifted, box, labels, rail, { ...frames[rail.size], beside });
  if (isSure) return [];
  const style = { size: frames[rail.size].small, anchor: 'end' } as const;
  return [placed(`known-${key}`, box.right - 8, box.bottom - 9, labels.secondHand, style)];
}

/** Whether a layer runs to the end of the rail: nothing of that is to come. */
const isToEnd = ({ box }: Layer, rail: Rail): boolean => rail.box.right - box.right < 60;

/** How many rules are in force where the evidence ends: a bracket as high as the stack, over the part of the rail that is to come. */
function countOf(
  layers: readonly Layer[],
  labels: Labels,
  rail: Rail,
): Partial<Drawn> & Pick<Drawn, 'texts'> {
  const open = layers.filter(({ isOpen }) => isOpen);
  const [lowest, last] = [open[0], open.at(-1)];
  if (lowest === undefined || last === undefined) return { texts: [] };
  const { count, small } = frames[rail.size];
  const isWide = rail.size === 'wide';
  const { right, bottom } = lowest.box;
  const { top } = last.box;
  if (isToEnd(lowest, rail)) {
    const y = (lowest.box.top + bottom) / 2 + small * 0.34;
    const style = { size: small, anchor: 'end', tone: 'on-fill' } as const;
    return { texts: [placed('stood', right - 12, y, labels.stood, style)] };
  }
  const x = tenth(right + 7);
  const d = `M${point(x - 3, top + 0.5)}H${x}V${bottom - 0.5}H${x - 3}`;
  // On the wide artboard what is to come stands under it.
  const y = isWide ? top + 0.74 * count : (top + bottom) / 2 + 0.2 * count;
  const [wordsX, wordsY] = isWide
    ? [x + 13 + displayWidth(String(open.length), count), y - small - 8]
    : [x + 9, y + small + 9];
  return {
    shapes: [shape('stack-count', d, 'ink', 'hair')],
    texts: [
      placed('count', x + 8, y, String(open.length), { size: count, face: 'display', tone: 'china' }),
      placed('count-what', wordsX, wordsY, labels.inForce(open.length), { size: small }),
    ],
  };
}

/**
 * The rules of a view as layers.
 * @param foot where the lowest of them begins
 */
export function layersOn(rows: Rows, labels: Labels, rail: Rail, foot: number, view: View): Layers {
  const layers = layersOf(rows, labels, rail, foot, view);
  const stood = layers.find((layer) => layer.isOpen && isToEnd(layer, rail));
  const drawn = gathered([
    { shapes: layers.flatMap((layer) => layerShapes(layer, rail)) },
    {
      texts: layers.flatMap((layer) => [
        ...wordsOn(layer, rail, layer === stood ? textWidth(labels.stood, frames[rail.size].small) + 16 : 0),
        ...remarksOn(layer, labels, rail),
      ]),
    },
    countOf(layers, labels, rail),
  ]);
  return {
    ...drawn,
    boxes: [
      ...layers.map(({ box }) => padded(box, past)),
      ...layers.flatMap(({ box, lifted }) => (lifted === null ? [] : [gateBox(box, rail)])),
      ...drawn.texts.map(boxOfText),
    ],
    events: rows.events.filter(({ id }) =>
      layers.some(({ key, lifted }) => key === id || lifted?.by.id === id),
    ),
  };
}
