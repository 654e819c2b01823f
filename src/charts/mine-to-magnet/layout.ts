// Geometry of the chain drawing: one pipe in seven lengths, filled by China's share where a source gives one.
import type { Emphasis, PlacedText, PlotScene, Shape, Size, TextTone } from '../contract/scene.ts';
import { rectPath } from '../kit/box.ts';
import { bowTie } from '../kit/fittings.ts';
import { placed } from '../kit/placed.ts';
import { comparatorWords, percent, tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import { stages, type Stage, type StageWords, type Words } from './words.ts';

export const views = [
  'chain',
  'mine',
  'concentrate',
  'separation',
  'metal',
  'alloy',
  'magnet',
  'motor',
  'heavy',
] as const;
export type View = (typeof views)[number];

/** The stage a view looks at; the whole chain looks at none, heavy rare earths at separation. */
export const stageOf: Readonly<Record<View, Stage | null>> = {
  chain: null,
  mine: 'mine',
  concentrate: 'concentrate',
  separation: 'separation_refining',
  metal: 'metal',
  alloy: 'alloy',
  magnet: 'sintered_magnet',
  motor: 'motor_product',
  heavy: 'separation_refining',
};

/** China's share at one stage, in per cent of world output. */
export interface StageShare {
  readonly stage: Stage;
  readonly share_pct: number;
  readonly comparator: string | null;
  /** Reported by the press alone: drawn with a dashed outline, as an estimate. */
  readonly reported: boolean;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
export interface Fill extends Box {
  readonly key: string;
  readonly tone: 'china' | 'others';
  readonly reported: boolean;
}
export interface Segment extends Box {
  readonly key: Stage;
  readonly sourced: boolean;
  readonly fills: readonly Fill[];
  readonly emphasis: Emphasis;
}
interface ChainParts {
  readonly width: number;
  readonly height: number;
  readonly vertical: boolean;
  readonly segments: readonly Segment[];
  readonly flanges: readonly (Box & { readonly key: string })[];
  readonly valves: readonly {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly emphasis: Emphasis;
  }[];
  readonly bubbles: readonly {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly strong: boolean;
  }[];
  readonly walls: readonly { readonly key: string; readonly d: string; readonly dashed: boolean }[];
  readonly leader: string;
  readonly texts: readonly PlacedText[];
}

const wallGap = 4;

/** Lengths of pipe along the flow: a stage with a sourced share is drawn longer. */
const runs = {
  wide: { sourced: 112, open: 76, bore: 224 },
  narrow: { sourced: 54, open: 36, bore: 196 },
} as const;

/**
 * Draws the chain for one view.
 * @param shares China's share by stage; a stage that is missing has no sourced share and stays open
 */
export function mineToMagnet(
  shares: readonly StageShare[],
  stageWords: Readonly<Record<Stage, StageWords>>,
  words: Words,
  size: Size,
  view: View,
): PlotScene {
  const vertical = size === 'narrow';
  const run = runs[size];
  const byStage = new Map(shares.map((share) => [share.stage, share]));
  const focus = stageOf[view];
  const start = vertical ? 6 : 0;
  const side = vertical ? 16 : 46;
  // The longer lengths are set by what the drawing of all magnet rare earths shows, so that views stay in register.
  const long = (stage: Stage) =>
    stage === 'mine' || stage === 'separation_refining' || stage === 'sintered_magnet';

  let at = start;
  const spans = stages.map((stage) => {
    const length = long(stage) ? run.sourced : run.open;
    const span = { stage, from: at, to: at + length, share: byStage.get(stage) };
    at += length;
    return span;
  });
  const end = at;
  const emphasisOf = (stage: Stage): Emphasis =>
    focus === null ? 'normal' : focus === stage ? 'strong' : 'faint';
  const box = (from: number, to: number, low: number, high: number): Box =>
    vertical
      ? { x: side + low, y: from, w: high - low, h: to - from }
      : { x: from, y: side + low, w: to - from, h: high - low };

  const segments = spans.map(({ stage, from, to, share }): Segment => {
    const fills: Fill[] = [];
    if (share !== undefined) {
      const edge = tenth((run.bore * share.share_pct) / 100);
      const whole = share.share_pct >= 100;
      fills.push({
        key: `${stage}-china`,
        tone: 'china',
        reported: share.reported,
        ...box(from, to, 0, whole ? run.bore : edge - wallGap / 2),
      });
      if (!whole)
        fills.push({
          key: `${stage}-others`,
          tone: 'others',
          reported: share.reported,
          ...box(from, to, edge + wallGap / 2, run.bore),
        });
    }
    return {
      key: stage,
      sourced: share !== undefined,
      fills,
      emphasis: emphasisOf(stage),
      ...box(from, to, 0, run.bore),
    };
  });

  const flanges = [start, ...spans.map((span) => span.to)].map((joint, i) => ({
    key: `flange-${i}`,
    ...box(Math.max(joint - 2, start), Math.min(joint + 2, end), -5, run.bore + 5),
  }));
  const valves = spans
    .filter(({ share, to }) => share !== undefined && to < end)
    .map(({ stage, to, share }) => {
      const middle = (run.bore * (share?.share_pct ?? 0)) / 200;
      return {
        key: `valve-${stage}`,
        x: vertical ? side + middle : to,
        y: vertical ? to : side + middle,
        emphasis: emphasisOf(stage),
      };
    });
  const walls = spans.flatMap(({ stage, from, to, share }) =>
    [0, run.bore].map((offset) => ({
      key: `wall-${stage}-${offset === 0 ? 'a' : 'b'}`,
      d: vertical ? `M${side + offset} ${from}V${to}` : `M${from} ${side + offset}H${to}`,
      dashed: share === undefined,
    })),
  );

  const bubbles: { key: string; x: number; y: number; text: string; strong: boolean }[] = [];
  const texts: PlacedText[] = [];
  const place = (
    key: string,
    x: number,
    y: number,
    lines: readonly string[],
    style: { size: number; weight: 400 | 600; tone: TextTone; anchor?: 'start' | 'middle' },
  ) =>
    texts.push({
      key,
      x,
      y,
      lines,
      leading: style.size + 2,
      anchor: style.anchor ?? (vertical ? 'start' : 'middle'),
      emphasis: 'normal',
      ...style,
    });

  spans.forEach(({ stage, from, to, share }, i) => {
    const middle = (from + to) / 2;
    const quiet = focus !== null && focus !== stage;
    const x = vertical ? side + run.bore + 54 : middle;
    const labelY = vertical ? middle - (share ? 5 : 2) : side + run.bore + 26;
    bubbles.push({
      key: `bubble-${stage}`,
      x: vertical ? side + run.bore + 30 : middle,
      y: vertical ? middle : 22,
      text: String(i + 1),
      strong: !quiet,
    });
    place(`name-${stage}`, x, labelY, [stageWords[stage].name], {
      size: 14,
      weight: 600,
      tone: quiet ? 'ink-2' : 'ink',
    });
    if (share !== undefined) {
      const value = comparatorWords(share.comparator) + percent(share.share_pct);
      place(`value-${stage}`, x, labelY + 21, [value], {
        size: vertical ? 18 : 20,
        weight: 600,
        tone: quiet ? 'ink-2' : 'china',
      });
    } else {
      const lines = vertical ? [words.noShare] : wrapText(words.noShare, run.open - 8, 13);
      place(`value-${stage}`, x, labelY + (vertical ? 16 : 18), lines, {
        size: 13,
        weight: 400,
        tone: 'ink-2',
      });
    }
  });

  const first = segments[0];
  const drawsOthers = segments.some((segment) => segment.fills.some((fill) => fill.tone === 'others'));
  if (first?.sourced === true && drawsOthers && focus === null) {
    const [china, others] = first.fills;
    if (china !== undefined && others !== undefined) {
      place('who-china', china.x + 10, china.y + 20, [words.china], {
        size: 14,
        weight: 600,
        tone: 'on-fill',
        anchor: 'start',
      });
      const lines = wrapText(words.others, others.w - 12, 13, 600);
      place('who-others', others.x + (vertical ? 6 : 10), others.y + 20, lines, {
        size: 13,
        weight: 600,
        tone: 'on-fill',
        anchor: 'start',
      });
    }
  }

  // On a phone the drawing shares the screen with the text that says the same, so the note stands on the wide artboard alone.
  const noteTop = side + run.bore + 100;
  const width = vertical ? 360 : 640;
  const note = view === 'heavy' ? words.heavyNote : focus === null ? words.chainNote : stageWords[focus].does;
  // Short of the full width, since a program without the label font sets the words wider.
  const lines = vertical ? [] : wrapText(note, width - 84, 15);
  if (lines.length > 0) {
    texts.push({
      key: 'note',
      x: 14,
      y: noteTop,
      lines,
      size: 15,
      weight: 400,
      leading: 20,
      anchor: 'start',
      tone: 'ink',
      emphasis: 'normal',
    });
  }
  const leader =
    vertical || focus === null ? '' : `M4 ${noteTop - 14}V${noteTop + (lines.length - 1) * 20 + 4}`;

  return chainScene({
    width,
    height: vertical ? end + 6 : side + run.bore + 152,
    vertical,
    segments,
    flanges,
    valves,
    bubbles,
    walls,
    leader,
    texts,
  });
}

/** The parts of the chain as marks, from the back to the front. */
function chainScene(parts: ChainParts): PlotScene {
  const along = parts.vertical ? 'y' : 'x';
  const rect = ({ x, y, w, h }: Box): string => rectPath({ left: x, right: x + w, top: y, bottom: y + h });
  const lengths = parts.segments.flatMap(({ key, sourced, fills, emphasis, ...box }): Shape[] => [
    ...(sourced ? [] : [{ key, d: rect(box), tone: 'paper-2', ink: 'fill', emphasis } as const]),
    ...fills.map((fill): Shape => ({
      key: fill.key,
      d: rect(fill),
      tone: fill.tone,
      ink: fill.reported ? 'reported' : 'fill',
      emphasis,
    })),
  ]);
  const walls = parts.walls.map(({ key, d, dashed }): Shape => ({
    key,
    d,
    tone: 'ink',
    ink: dashed ? 'gap' : 'wall',
    emphasis: 'normal',
  }));
  const flanges = parts.flanges.map((flange): Shape => ({
    key: flange.key,
    d: rect(flange),
    tone: 'ink',
    ink: 'fitting',
    emphasis: 'normal',
  }));
  const valves = parts.valves.flatMap((valve) => bowTie({ ...valve, along, reach: 13 }).shapes);
  const leader: Shape[] =
    parts.leader === ''
      ? []
      : [{ key: 'leader', d: parts.leader, tone: 'ink', ink: 'wall', emphasis: 'normal' }];
  return {
    width: parts.width,
    height: parts.height,
    ticks: [],
    shapes: [...lengths, ...walls, ...flanges, ...valves, ...leader],
    spots: parts.bubbles.map(({ key, x, y, strong }) => ({
      key,
      x,
      y,
      r: 12.5,
      tone: strong ? 'ink' : 'rule',
      ink: 'fitting',
      emphasis: 'normal',
    })),
    texts: [
      ...parts.bubbles.map(({ key, x, y, text }) =>
        placed(`number-${key}`, x, y + 4.6, text, { weight: 600, anchor: 'middle' }),
      ),
      ...parts.texts,
    ],
  };
}
