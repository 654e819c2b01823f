// Geometry of licence counts: a field for every count with its own base, marks where someone counted, areas where someone rounded.
import type { PlacedText, Size, PlotScene, Shape } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import { arcPath, arcPoints } from '../kit/arc.ts';
import { rectPath } from '../kit/box.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/placed.ts';
import { wrapText } from '../look/text-width.ts';

export const views = ['all', 'firm', 'cases', 'priority', 'shares', 'no-count'] as const;
export type View = (typeof views)[number];

/** What a field shows: counted marks, a rounded area, shares of an unknown whole, or nothing. */
export type Field =
  | {
      readonly kind: 'marks';
      readonly granted: number;
      readonly rejected: number;
      readonly all: number;
      /** A second reading, as a part of the whole, 0 to 1. */
      readonly reading: number | null;
    }
  | { readonly kind: 'area'; readonly all: number; readonly part: number }
  | { readonly kind: 'shares'; readonly parts: readonly number[] }
  | { readonly kind: 'none' };

export interface Count {
  readonly key: string;
  readonly name: string;
  /** Who counted, and when. */
  readonly who: string;
  readonly date: string;
  readonly figure: string;
  /** What the figure counts. */
  readonly what: string;
  readonly more: string;
  readonly field: Field;
}
export interface Statement {
  readonly key: string;
  readonly date: string;
  readonly words: string;
}
export interface Counts {
  readonly counts: readonly [Count, ...Count[]];
  readonly statements: readonly Statement[];
  readonly scale: string;
  readonly statementsHead: string;
  readonly ministry: string;
}

interface Grain {
  /** What a mark takes. */
  readonly pitch: number;
  /** Marks stand in columns of this many, so that a part of the field is a part of its width. */
  readonly column: number;
  /** An area that nobody counted is drawn as wide as this many marks. */
  readonly areaColumns: number;
}
/** Across a circle that stands for a whole of unknown size, in marks. */
const pie = 7.2;

interface FieldSize {
  readonly width: number;
  readonly height: number;
}
/** Room that a field takes. */
function sizeOf(field: Field, { pitch, column, areaColumns }: Grain): FieldSize {
  const block = column * pitch;
  switch (field.kind) {
    case 'marks':
      return { width: Math.ceil(field.all / column) * pitch, height: block };
    case 'area':
      return { width: areaColumns * pitch, height: (field.all / areaColumns) * pitch };
    case 'shares':
      return {
        width: field.parts.length * pie * pitch + pitch * (field.parts.length - 1),
        height: pie * pitch,
      };
    case 'none':
      return { width: block * 0.75, height: block };
  }
}

/** Draws a field with its upper left corner at `left`, `top`. */
function drawnField({ key, field }: Count, left: number, top: number, grain: Grain): Drawn {
  const { pitch, column } = grain;
  const { width, height } = sizeOf(field, grain);
  const box = { left, right: left + width, top, bottom: top + height };
  const shape = (part: string, d: string, tone: Shape['tone'], ink: Shape['ink']): Shape => ({
    key: `${key}-${part}`,
    d,
    tone,
    ink,
    emphasis: 'normal',
  });
  const shapes: Shape[] = [];
  if (field.kind === 'marks') {
    const centre = (i: number) => ({
      x: left + (Math.floor(i / column) + 0.5) * pitch,
      y: top + ((i % column) + 0.5) * pitch,
    });
    const squares = (from: number, to: number, side: number): string =>
      Array.from({ length: to - from }, (_, i) => {
        const { x, y } = centre(from + i);
        const half = (side * pitch) / 2;
        return `M${tenth(x - half)} ${tenth(y - half)}h${tenth(2 * half)}v${tenth(2 * half)}h${tenth(-2 * half)}z`;
      }).join('');
    const diamonds = (from: number, to: number): string =>
      Array.from({ length: to - from }, (_, i) => {
        const { x, y } = centre(from + i);
        const half = pitch * 0.48;
        return `M${tenth(x)} ${tenth(y - half)}L${tenth(x + half)} ${tenth(y)}L${tenth(x)} ${tenth(y + half)}L${tenth(x - half)} ${tenth(y)}Z`;
      }).join('');
    const { granted, rejected, all, reading } = field;
    if (reading !== null)
      shapes.push(
        shape('reading', rectPath({ ...box, right: left + width * reading }), 'others', 'estimate'),
      );
    shapes.push(shape('open', squares(granted + rejected, all, 0.34), 'ink-2', 'fill'));
    shapes.push(shape('granted', squares(0, granted, 0.8), 'others', 'fill'));
    if (rejected > 0) shapes.push(shape('rejected', diamonds(granted, granted + rejected), 'ink', 'fill'));
  }
  if (field.kind === 'area') {
    // The rest is open: its outline starts where the part ends, so that two dashed lines never lie on each other.
    const edge = left + width * field.part;
    const rest = `M${tenth(edge)} ${tenth(top)}H${tenth(box.right)}V${tenth(box.bottom)}H${tenth(edge)}`;
    shapes.push(
      shape('part', rectPath({ ...box, right: edge }), 'others', 'estimate'),
      shape('rest', rest, 'ink-2', 'gap'),
    );
  }
  if (field.kind === 'shares') {
    const r = height / 2 - 1;
    field.parts.forEach((part, i) => {
      const x = left + height / 2 + i * (height + pitch);
      const y = top + height / 2;
      const turn = -90 + 360 * part;
      shapes.push(
        shape(
          `share-${i}`,
          `M${tenth(x)} ${tenth(y)}L${arcPoints({ x, y }, r, r, -90, turn)}Z`,
          'others',
          'estimate',
        ),
        shape(`rest-${i}`, arcPath({ x, y }, r, turn, 270), 'ink-2', 'gap'),
      );
    });
  }
  if (field.kind === 'none') shapes.push(shape('none', rectPath(box), 'ink-2', 'gap'));
  return { shapes, spots: [], texts: [] };
}

const frames = {
  wide: {
    width: 640,
    grain: { pitch: 4.8, column: 12, areaColumns: 50 },
    field: { left: 4, top: 30 },
    first: { x: 4, y: 246, width: 250 },
    others: { from: 300, top: 30, pitch: 88, text: 388, width: 248, columns: 1, apart: 0 },
    alone: { pitch: 22, area: 6.6, column: 12, areaColumns: 50, top: 14 },
  },
  narrow: {
    width: 360,
    grain: { pitch: 3, column: 12, areaColumns: 50 },
    field: { left: 12, top: 6 },
    first: { x: 174, y: 18, width: 180 },
    others: { from: 12, top: 158, pitch: 92, text: 64, width: 120, columns: 2, apart: 176 },
    /** Flatter, so that a field is as wide as the screen and leaves room for its words. */
    alone: { pitch: 14.6, area: 4.2, column: 8, areaColumns: 80, top: 8 },
  },
} as const;

/** The count that a view looks at alone. */
const alone: Readonly<Record<Exclude<View, 'all'>, string>> = {
  firm: 'firm',
  cases: 'chamber',
  priority: 'commission',
  shares: 'shares',
  'no-count': 'none',
};

/**
 * Draws all fields to one scale, or one of them larger with what there is to say of it. Fields never touch: no base is another's.
 * @throws RangeError when a view's count is missing
 */
export function licenceCounts(shown: Counts, size: Size, view: View): PlotScene {
  if (view === 'all') return allFields(shown, size);
  const count = shown.counts.find(({ key }) => key === alone[view]);
  if (count === undefined) throw new RangeError(`no count for the view "${view}"`);
  return oneField(count, shown, size);
}

function allFields({ counts, scale }: Counts, size: Size): PlotScene {
  const frame = frames[size];
  const [first, ...rest] = counts;
  const { others } = frame;
  const narrow = size === 'narrow';
  const parts: Drawn[] = [
    drawnField(first, frame.field.left, frame.field.top, frame.grain),
    said(first, frame.first.x, frame.first.y, frame.first.width),
  ];
  rest.forEach((count, i) => {
    const left = others.from + (i % others.columns) * others.apart;
    const top = others.top + Math.floor(i / others.columns) * others.pitch;
    const field = sizeOf(count.field, frame.grain);
    const text = narrow ? left + others.text - others.from : others.text;
    const across = Math.min(left, text - 10 - field.width);
    parts.push(
      drawnField(count, Math.max(across, left), top, frame.grain),
      said(count, text, top + 10, others.width),
    );
  });
  const drawn = gathered(parts);
  const note = narrow
    ? placed('scale', frame.first.x, 104, wrapText(scale, 180, 13), { tone: 'ink-2' })
    : placed('scale', 4, 352, wrapText(scale, 250, 13), { tone: 'ink-2' });
  const bottoms = [note, ...drawn.texts].map(({ y, lines, leading }) => y + (lines.length - 1) * leading);
  return {
    width: frame.width,
    height: tenth(Math.max(...bottoms) + 10),
    ticks: [],
    shapes: drawn.shapes,
    spots: [],
    texts: [...drawn.texts, note],
  };
}

/** Who counted, and when. */
const byline = ({ who, date }: Count): string => (date === '' ? who : `${who}, ${date}`);

/** Name, figure and who says it, one under the other. */
function said(count: Count, x: number, y: number, width: number): Drawn {
  const { key, name, figure, what } = count;
  const texts: PlacedText[] = [];
  let at = y;
  const add = (part: string, text: string, style: { weight: 400 | 600; tone: PlacedText['tone'] }) => {
    const lines = wrapText(text, width, 13, style.weight);
    texts.push(placed(`${key}-${part}`, x, at, lines, style));
    at += lines.length * 15;
  };
  add('name', name, { weight: 600, tone: 'ink' });
  add('figure', figure === '' ? what : `${figure} ${what}`, {
    weight: 600,
    tone: figure === '' ? 'ink-2' : 'others',
  });
  add('who', byline(count), { weight: 400, tone: 'ink-2' });
  return { shapes: [], spots: [], texts };
}

function oneField(count: Count, shown: Counts, size: Size): PlotScene {
  const { width, alone: frame } = frames[size];
  const narrow = size === 'narrow';
  const grain: Grain = { ...frame, pitch: count.field.kind === 'area' ? frame.area : frame.pitch };
  const field = sizeOf(count.field, grain);
  const { key, name, figure, what, more } = count;
  const texts: PlacedText[] = [];
  const beside = !narrow || count.field.kind === 'none';
  const left = narrow ? 12 : 4;
  const x = beside ? left + field.width + (narrow ? 14 : 28) : left;
  const room = width - x - 4;
  const letters = narrow ? 13 : 15;
  let at = !beside ? frame.top + field.height + 24 : frame.top + 12;
  const add = (part: string, text: string, style: Partial<PlacedText>, after = 0) => {
    const { size: type = 13, weight = 400 } = style;
    const lines = wrapText(text, room, type, weight);
    texts.push(placed(`${key}-${part}`, x, at, lines, style));
    at += lines.length * (type + 2) + after;
  };
  if (figure === '') {
    const lines = wrapText(what, field.width - 12, 15, 600);
    const middle = frame.top + field.height / 2 - ((lines.length - 1) * 17) / 2;
    texts.push(
      placed(`${key}-figure`, left + field.width / 2, middle, lines, {
        ...{ size: 15, weight: 600, tone: 'ink-2', anchor: 'middle' },
      }),
    );
  } else {
    at += narrow ? 0 : 8;
    add('figure', `${figure} ${what}`, { size: narrow ? 18 : 22, weight: 600, tone: 'others' }, 2);
  }
  add('name', name, { size: narrow ? 14 : 16, weight: 600 });
  add('who', byline(count), { size: letters, tone: 'ink-2' }, 6);
  if (more !== '') add('more', more, { size: letters });
  if (count.field.kind === 'none') {
    add('statements', shown.statementsHead, { size: letters, weight: 600 }, 2);
    for (const { key: id, date: when, words } of shown.statements) {
      add(`${id}-date`, when, { size: letters, tone: 'ink-2' });
      add(`${id}-words`, words, { size: letters }, 4);
    }
    add('ministry', shown.ministry, { size: letters, weight: 600, tone: 'ink-2' });
  }
  const drawn = drawnField(count, left, frame.top, grain);
  return {
    width,
    height: tenth(Math.max(frame.top + field.height + 6, at - 4)),
    ticks: [],
    shapes: drawn.shapes,
    spots: [],
    texts,
  };
}
