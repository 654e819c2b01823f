// The end of the story: the cover's valve nearly shut, a thin pipe round it, and after the last day of the evidence a pipe that is promised.
import { beyond, pair, pipe, tornEnd } from '../kit/pipe.ts';
import { at, box, letters, lines, moving, path, type Lettering } from '../kit/svg.ts';
import { valve, wheel } from '../kit/valve.ts';
import type { Rows } from '../rows/closing.ts';
import { closingWords, type Words } from '../words/closing.ts';

/** Units of the two sizes; both are as wide as the screen they stand on. On a desk the sentence stands right of the wheel, over the main. */
export const closingSheets = {
  desk: { width: 1440, height: 612 },
  phone: { width: 390, height: 356 },
} as const;
export type ClosingSize = keyof typeof closingSheets;

/** Where the parts stand: the way in from the rail, the main from y to y + bore, the valve and its wheel, the thin pipe's middle, where it begins, where it rises and where its words begin, the cut. */
const plans = {
  desk: {
    inlet: { from: 56, to: 114, bore: 30, over: 12, plate: 12 },
    y: 410,
    bore: 96,
    valve: { x: 262, half: 104, over: 34, stem: 112 },
    wheel: { x: 262, y: 152, r: 144 },
    heavy: { x: 56, y: 318 },
    thin: { y: 598, bore: 18, from: 56, rise: 640, r: 20, words: 400 },
    cut: 836,
    end: 1364,
    over: 20,
  },
  phone: {
    inlet: { from: 24, to: 42, bore: 20, over: 6, plate: 6 },
    y: 214,
    bore: 56,
    valve: { x: 112, half: 50, over: 20, stem: 40 },
    wheel: { x: 112, y: 92, r: 84 },
    heavy: { x: 212, y: 66 },
    thin: { y: 345, bore: 11, from: 24, rise: 186, r: 12, words: 24 },
    cut: 250,
    end: 372,
    over: 11,
  },
} as const;
type Plan = (typeof plans)[ClosingSize];

/** How far the valve stands open: what was left of the year before. */
const left = ({ heavy }: Rows): number => Math.max(0, 1 + heavy / 100);

/** The way in: the rail's pipe, which becomes the main right of the rail, so that its tags lie over neither. One outline: the page holds it. */
function comesIn({
  inlet: { from, to, bore: small, over, plate },
  y,
  bore,
  valve: { x, half },
}: Plan): string {
  const thin = y + (bore - small) / 2;
  const upper = `M${-beyond} ${at(thin)}H${from}L${to} ${y}H${x - half}`;
  const back = `${y + bore}H${to}L${from} ${at(thin + small)}H${-beyond}`;
  return (
    path(`${upper}V${back}Z`, 'china', 'bare') +
    path(`${upper}M${x - half} ${back}`) +
    box(from - plate / 2, thin - over, plate, small + 2 * over, 'paper')
  );
}

/** The thin pipe: from its end, under the valve, and up into the main behind it. */
function round({ y, bore, thin }: Plan): string {
  const [top, bottom] = [thin.y - thin.bore / 2, thin.y + thin.bore / 2];
  const [inner, outer] = [thin.rise, thin.rise + thin.bore];
  const into = y + bore;
  const bend = thin.r + thin.bore;
  const upper = `M${thin.from} ${at(top)}H${at(inner - thin.r)}Q${at(inner)} ${at(top)} ${at(inner)} ${at(top - thin.r)}V${at(into)}`;
  const back = `V${at(bottom - bend)}Q${at(outer)} ${at(bottom)} ${at(outer - bend)} ${at(bottom)}H${thin.from}`;
  return (
    path(`${upper}H${at(outer)}${back}Z`, 'others', 'bare') +
    path(`${upper}M${at(outer)} ${at(into)}${back}V${at(top)}`)
  );
}

function drawing(of: Rows, words: Words, size: ClosingSize): string {
  const plan = plans[size];
  const { y, bore, thin, cut, end, over } = plan;
  const open = left(of);
  const passes = Math.max(2, bore * open);
  const axis = y + bore / 2;
  const behind = plan.valve.x + plan.valve.half;
  return (
    comesIn(plan) +
    box(behind, axis - passes / 2, cut - behind, passes, 'china', 'bare') +
    box(thin.rise, y + bore - thin.bore, cut - thin.rise, thin.bore, 'others', 'bare') +
    path(
      `M${behind} ${y}H${cut}M${behind} ${y + bore}H${at(thin.rise)}M${at(thin.rise + thin.bore)} ${y + bore}H${cut}`,
    ) +
    round(plan) +
    moving('rise', pipe(cut + 16, end, y, bore, 'promised') + tornEnd(end, y, bore, 'policy')) +
    pair(cut, y, bore, over) +
    valve({ ...plan.valve, y, bore, open }) +
    moving('turn', wheel(plan.wheel.x, plan.wheel.y, plan.wheel.r, open * 360), 0, [
      plan.wheel.x,
      plan.wheel.y,
    ]) +
    labels(words, size)
  );
}

function labels(words: Words, size: ClosingSize): string {
  const { y, bore, thin, cut, over, heavy } = plans[size];
  const style: Lettering = { size: size === 'desk' ? 18 : 15 };
  const bold: Lettering = { ...style, bold: true };
  const gap = (style.size ?? 0) * 1.28;
  const under = y + bore + over + 26;
  return (
    lines(heavy.x, heavy.y, words.heavy, { ...bold, hue: 'china' }) +
    letters(thin.words, under, words.beside, { ...bold, hue: 'others' }) +
    letters(thin.words, under + gap, words.scale, { ...style, hue: 'ink-2' }) +
    lines(cut - 14, under, words.ends, style) +
    (size === 'desk' ? letters(cut + 160, under, words.promised, { ...style, hue: 'policy' }) : '')
  );
}

/** The last drawing of the story, in each of its sizes. */
export const closing = (record: Rows): { readonly says: string } & Readonly<Record<ClosingSize, string>> => {
  const words = closingWords(record);
  return {
    says: words.says,
    desk: drawing(record, words, 'desk'),
    phone: drawing(record, words, 'phone'),
  };
};
