// The end of the story: the cover's valve nearly shut, a thin pipe round it, and after the last day of the evidence a pipe that is promised.
import { beyond, pair, pipe, tornEnd } from '../kit/pipe.ts';
import { at, box, letters, lines, moving, path, type Lettering } from '../kit/svg.ts';
import { valve, wheel } from '../kit/valve.ts';
import type { Rows } from '../rows/closing.ts';
import { closingWords, type Words } from '../words/closing.ts';

/** Units of the two sizes; both are as wide as the screen they stand on. */
export const closingSheets = {
  desk: { width: 1440, height: 372 },
  phone: { width: 390, height: 262 },
} as const;
export type ClosingSize = keyof typeof closingSheets;

/** Where the parts stand: the main from y to y + bore, the valve and its wheel, the thin pipe's middle, where it rises and where its words begin, the cut. */
const plans = {
  desk: {
    y: 212,
    bore: 76,
    valve: { x: 292, half: 88, over: 28, stem: 50 },
    wheel: { x: 292, y: 98, r: 94 },
    thin: { y: 332, bore: 15, rise: 640, r: 18, words: 412 },
    cut: 836,
    end: 1364,
    over: 18,
  },
  phone: {
    y: 132,
    bore: 44,
    valve: { x: 92, half: 44, over: 16, stem: 30 },
    wheel: { x: 92, y: 58, r: 54 },
    thin: { y: 222, bore: 10, rise: 180, r: 12, words: 20 },
    cut: 246,
    end: 372,
    over: 11,
  },
} as const;
type Plan = (typeof plans)[ClosingSize];

/** How far the valve stands open: what was left of the year before. */
const left = ({ heavy }: Rows): number => Math.max(0, 1 + heavy / 100);

/** The thin pipe: from beyond the edge, under the valve, and up into the main behind it. */
function round({ y, bore, thin }: Plan): string {
  const [top, bottom] = [thin.y - thin.bore / 2, thin.y + thin.bore / 2];
  const [inner, outer] = [thin.rise, thin.rise + thin.bore];
  const into = y + bore;
  const bend = thin.r + thin.bore;
  const upper = `M${-beyond} ${at(top)}H${at(inner - thin.r)}Q${at(inner)} ${at(top)} ${at(inner)} ${at(top - thin.r)}V${at(into)}`;
  const back = `V${at(bottom - bend)}Q${at(outer)} ${at(bottom)} ${at(outer - bend)} ${at(bottom)}H${-beyond}`;
  return (
    path(`${upper}H${at(outer)}${back}Z`, 'others', 'bare') + path(`${upper}M${at(outer)} ${at(into)}${back}`)
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
    pipe(-beyond, plan.valve.x - plan.valve.half, y, bore) +
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
  const { y, bore, thin, cut, over, wheel: turned } = plans[size];
  const style: Lettering = { size: size === 'desk' ? 18 : 15 };
  const bold: Lettering = { ...style, bold: true };
  const beside = turned.x + turned.r + (size === 'desk' ? 26 : 14);
  const under = y + bore + over;
  return (
    lines(beside, turned.y - (size === 'desk' ? 6 : 26), words.heavy, { ...bold, hue: 'china' }) +
    letters(thin.words, thin.y - thin.bore / 2 - 9, words.beside, { ...bold, hue: 'others' }) +
    letters(thin.words, thin.y + thin.bore / 2 + 20, words.scale, { ...style, hue: 'ink-2' }) +
    lines(cut - 14, under + 26, words.ends, style) +
    (size === 'desk' ? letters(cut + 160, under + 26, words.promised, { ...style, hue: 'policy' }) : '')
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
