// The fields of licence counts: a mark for every case that someone counted, an area where someone rounded, circles of unknown size.
import type { Shape } from '../contract/scene.ts';
import { arcPath, arcPoints } from '../kit/arc.ts';
import { rectPath, type Box } from '../kit/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import type { Field } from './rows.ts';

/** How fields are drawn on an artboard, in user units. */
export interface Grain {
  /** What a mark takes. */
  readonly pitch: number;
  /** Marks stand in columns of this many, so that a part of the field is a part of its width. */
  readonly column: number;
  /** An area that nobody counted is drawn as wide as this many marks. */
  readonly areaColumns: number;
}
/** Across a circle that stands for a whole of unknown size, in marks. */
const pie = 7.2;

export interface FieldSize {
  readonly width: number;
  readonly height: number;
}
/** Room that a field takes. */
export function sizeOf(field: Field, { pitch, column, areaColumns }: Grain): FieldSize {
  const block = column * pitch;
  switch (field.kind) {
    case 'marks':
      return { width: Math.ceil(field.all / column) * pitch, height: block };
    case 'area':
      return { width: areaColumns * pitch, height: (field.all / areaColumns) * pitch };
    case 'shares':
      return {
        width: field.parts_pct.length * pie * pitch + pitch * (field.parts_pct.length - 1),
        height: pie * pitch,
      };
    case 'none':
      return { width: block * 0.75, height: block };
  }
}

type Kind<K extends Field['kind']> = Extract<Field, { kind: K }>;

/** A field with its upper left corner at `left`, `top`, in user units. */
export function drawnField(key: string, field: Field, left: number, top: number, grain: Grain) {
  const { width, height } = sizeOf(field, grain);
  const box = { left, right: left + width, top, bottom: top + height };
  return { shapes: shapesOf(field, box, grain).map((shape) => ({ ...shape, key: `${key}-${shape.key}` })) };
}

function shapesOf(field: Field, box: Box, grain: Grain): readonly Shape[] {
  switch (field.kind) {
    case 'marks':
      return countedMarks(field, box, grain);
    case 'area':
      return roundedArea(field, box);
    case 'shares':
      return sharesOfUnknown(field, box, grain);
    case 'none':
      return [shape('none', rectPath(box), 'ink-2', 'gap')];
  }
}

function countedMarks(field: Kind<'marks'>, box: Box, { pitch, column }: Grain): Shape[] {
  const { granted, rejected, all, reading_pct } = field;
  /** One path of marks, from one case to the one before another. */
  const marks = (from: number, to: number, mark: (x: number, y: number) => string): string =>
    Array.from({ length: to - from }, (_, i) =>
      mark(
        box.left + (Math.floor((from + i) / column) + 0.5) * pitch,
        box.top + (((from + i) % column) + 0.5) * pitch,
      ),
    ).join('');
  const square = (side: number) => (x: number, y: number) => {
    const half = (side * pitch) / 2;
    return `M${tenth(x - half)} ${tenth(y - half)}h${tenth(2 * half)}v${tenth(2 * half)}h${tenth(-2 * half)}z`;
  };
  const diamond = (x: number, y: number) => {
    const half = pitch * 0.48;
    return `M${tenth(x)} ${tenth(y - half)}L${tenth(x + half)} ${tenth(y)}L${tenth(x)} ${tenth(y + half)}L${tenth(x - half)} ${tenth(y)}Z`;
  };
  const shapes: Shape[] = [];
  if (reading_pct !== null) {
    const right = box.left + ((box.right - box.left) * reading_pct) / 100;
    shapes.push(shape('reading', rectPath({ ...box, right }), 'others', 'estimate'));
  }
  shapes.push(
    shape('open', marks(granted + rejected, all, square(0.34)), 'ink-2', 'fill'),
    shape('granted', marks(0, granted, square(0.8)), 'others', 'fill'),
  );
  if (rejected > 0)
    shapes.push(shape('rejected', marks(granted, granted + rejected, diamond), 'ink', 'fill'));
  return shapes;
}

/** The rest is open: its outline starts where the part ends, so that two dashed lines never lie on each other. */
function roundedArea({ part_pct }: Kind<'area'>, box: Box): Shape[] {
  const edge = box.left + ((box.right - box.left) * part_pct) / 100;
  const rest = `M${tenth(edge)} ${tenth(box.top)}H${tenth(box.right)}V${tenth(box.bottom)}H${tenth(edge)}`;
  return [
    shape('part', rectPath({ ...box, right: edge }), 'others', 'estimate'),
    shape('rest', rest, 'ink-2', 'gap'),
  ];
}

function sharesOfUnknown({ parts_pct }: Kind<'shares'>, box: Box, { pitch }: Grain): Shape[] {
  const height = box.bottom - box.top;
  const r = height / 2 - 1;
  return parts_pct.flatMap((part, i) => {
    const x = box.left + height / 2 + i * (height + pitch);
    const y = box.top + height / 2;
    const turn = -90 + 3.6 * part;
    const wedge = `M${tenth(x)} ${tenth(y)}L${arcPoints({ x, y }, r, r, -90, turn)}Z`;
    return [
      shape(`share-${i}`, wedge, 'others', 'estimate'),
      shape(`rest-${i}`, arcPath({ x, y }, r, turn, 270), 'ink-2', 'gap'),
    ];
  });
}
