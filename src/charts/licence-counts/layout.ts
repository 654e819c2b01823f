// Geometry of licence counts: a field for every count with its own base, marks where someone counted, areas where someone rounded.
import type { PlacedText, PlotScene, Size } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { labelSize, placed, type TextStyle } from '../kit/placed.ts';
import { wrapText } from '../look/text-width.ts';
import { drawnField, sizeOf, type FieldSize, type Grain } from './layout-fields.ts';
import type { CountKey, Field, Rows, View } from './rows.ts';
import type { CountWords, Labels } from './words.ts';

/** A count as it is drawn: its field, and its words. */
interface Count {
  readonly key: CountKey;
  readonly field: Field;
  readonly words: CountWords;
}
const countOf = (key: CountKey, { fields }: Rows, { counts }: Labels): Count => ({
  key,
  field: fields[key],
  words: counts[key],
});

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

/** The counts that stand beside the first, which has the largest base. */
const others: readonly CountKey[] = ['chamber', 'firm', 'shares', 'none'];

/** The count that a view looks at alone. */
const alone: Readonly<Record<Exclude<View, 'all'>, CountKey>> = {
  firm: 'firm',
  cases: 'chamber',
  priority: 'commission',
  shares: 'shares',
  'no-count': 'none',
};

/** All fields to one scale, or one of them larger with what there is to say of it. Fields never touch: no base is another's. */
export const licenceCounts = (rows: Rows, labels: Labels, size: Size, view: View): PlotScene =>
  view === 'all' ? allFields(rows, labels, size) : oneField(countOf(alone[view], rows, labels), labels, size);

function allFields(rows: Rows, labels: Labels, size: Size): PlotScene {
  const frame = frames[size];
  const first = countOf('commission', rows, labels);
  const narrow = size === 'narrow';
  const { from, top, pitch, text: textAt, width, columns, apart } = frame.others;
  const parts: Partial<Drawn>[] = [
    drawnField(first.key, first.field, frame.field.left, frame.field.top, frame.grain),
    said(first, labels, frame.first.x, frame.first.y, frame.first.width),
  ];
  for (const [i, key] of others.entries()) {
    const count = countOf(key, rows, labels);
    const left = from + (i % columns) * apart;
    const at = top + Math.floor(i / columns) * pitch;
    const text = narrow ? left + textAt - from : textAt;
    const across = Math.min(left, text - 10 - sizeOf(count.field, frame.grain).width);
    parts.push(
      drawnField(key, count.field, Math.max(across, left), at, frame.grain),
      said(count, labels, text, at + 10, width),
    );
  }
  const drawn = gathered(parts);
  const note = narrow
    ? placed('scale', frame.first.x, 104, wrapText(labels.scale, 180, 13), { tone: 'ink-2' })
    : placed('scale', 4, 352, wrapText(labels.scale, 250, 13), { tone: 'ink-2' });
  const bottoms = [note, ...drawn.texts].map(({ y, lines, leading }) => y + (lines.length - 1) * leading);
  return sceneOf({ width: frame.width, height: tenth(Math.max(...bottoms) + 10) }, [
    drawn,
    { texts: [note] },
  ]);
}

/** Texts of one width, each under the one before. */
function column(key: string, x: number, top: number, width: number) {
  const texts: PlacedText[] = [];
  let at = top;
  return {
    texts,
    add(part: string, text: string, style: TextStyle, after = 0): void {
      const { size = labelSize, weight = 400 } = style;
      const lines = wrapText(text, width, size, weight);
      texts.push(placed(`${key}-${part}`, x, at, lines, style));
      at += lines.length * (size + 2) + after;
    },
    skip(height: number): void {
      at += height;
    },
    get end(): number {
      return at;
    },
  };
}

/** Name, figure and who says it, one under the other. */
function said({ key, field, words }: Count, labels: Labels, x: number, y: number, width: number) {
  const { texts, add } = column(key, x, y, width);
  add('name', words.name, { weight: 600 });
  add('figure', labels.counted(words), { weight: 600, tone: field.kind === 'none' ? 'ink-2' : 'others' });
  add('who', labels.byline(words), { tone: 'ink-2' });
  return { texts };
}

function oneField({ key, field, words }: Count, labels: Labels, size: Size): PlotScene {
  const { width, alone: frame } = frames[size];
  const narrow = size === 'narrow';
  const grain: Grain = { ...frame, pitch: field.kind === 'area' ? frame.area : frame.pitch };
  const room = sizeOf(field, grain);
  const beside = !narrow || field.kind === 'none';
  const left = narrow ? 12 : 4;
  const x = beside ? left + room.width + (narrow ? 14 : 28) : left;
  const letters = narrow ? 13 : 15;
  const text = column(key, x, beside ? frame.top + 12 : frame.top + room.height + 24, width - x - 4);
  if (field.kind !== 'none') {
    text.skip(narrow ? 0 : 8);
    text.add('figure', labels.counted(words), { size: narrow ? 18 : 22, weight: 600, tone: 'others' }, 2);
  }
  text.add('name', words.name, { size: narrow ? 14 : 16, weight: 600 });
  text.add('who', labels.byline(words), { size: letters, tone: 'ink-2' }, 6);
  if (field.kind !== 'none') text.add('more', words.more, { size: letters });
  if (field.kind === 'none') {
    text.add('statements', labels.statementsHead, { size: letters, weight: 600 }, 2);
    for (const { key: id, date, said: statement } of labels.statements) {
      text.add(`${id}-date`, date, { size: letters, tone: 'ink-2' });
      text.add(`${id}-words`, statement, { size: letters }, 4);
    }
    text.add('ministry', labels.ministry, { size: letters, weight: 600, tone: 'ink-2' });
  }
  return sceneOf({ width, height: tenth(Math.max(frame.top + room.height + 6, text.end - 4)) }, [
    drawnField(key, field, left, frame.top, grain),
    { texts: field.kind === 'none' ? [inside(key, words.what, left, frame.top, room)] : [] },
    text,
  ]);
}

/** What an empty field says in its middle. */
function inside(key: string, what: string, left: number, top: number, room: FieldSize): PlacedText {
  const lines = wrapText(what, room.width - 12, 15, 600);
  const middle = top + room.height / 2 - ((lines.length - 1) * 17) / 2;
  return placed(`${key}-figure`, left + room.width / 2, middle, lines, {
    size: 15,
    weight: 600,
    tone: 'ink-2',
    anchor: 'middle',
  });
}
