// Turns the cover's wheel through the months as the first screen is scrolled: the place on the page says the month, nothing plays by itself.
import { dataOf, itemAt, partOf } from '../charts/live/page-parts.ts';
import type { CoverReading } from './cover-drawing.ts';
import { readingsIn } from './cover-readings.ts';
import { drawValve } from './cover-valve-drawing.ts';

/** Where the turning begins on the page, and over how many pixels it lasts. */
interface Turning {
  readonly top: number;
  readonly length: number;
}
/** Measured when sizes change, never while scrolling. */
function turningOf(run: HTMLElement, stage: HTMLElement): Turning {
  const { top, height } = run.getBoundingClientRect();
  const held = height - stage.offsetHeight;
  // Where nothing is held in place the wheel turns while the drawing is still on the screen.
  return { top: top + scrollY, length: held > 40 ? held : stage.offsetHeight * 0.4 };
}

/** The month at a place: the still one before the first screen is scrolled, then every month in order. */
export function monthAt(progress: number, months: number, still: number): number {
  if (!(progress > 0)) return still;
  return Math.min(months - 1, Math.floor(progress * months));
}

/** Milliseconds in which the wheel comes about two thirds nearer to where it turns. */
const easing = 80;
/** Openings nearer to each other than this are the same to the eye. */
const same = 0.002;

/** The opening one frame later, `elapsed` milliseconds after the last: nearer to `wanted`, and equal to it once close. */
export function nextOpening(opening: number, wanted: number, elapsed: number): number {
  if (Math.abs(wanted - opening) < same) return wanted;
  return opening + (wanted - opening) * (1 - Math.exp(-elapsed / easing));
}

/** Without a figure nothing is known of the opening: the body stands dashed at full bore. */
const openingOf = ({ opening }: CoverReading): number => opening ?? 1;

/** The cover's drawing and readout, as the page has them. */
interface CoverParts {
  readonly run: HTMLElement;
  readonly stage: HTMLElement;
  readonly drawing: SVGElement;
  /** One for each month, in order. */
  readonly readings: readonly CoverReading[];
  readonly bars: readonly SVGElement[];
  /** The month that the cover shows before it is scrolled, by its place in the readings. */
  readonly still: number;
}

/** The cover of the page; undefined on a page without one. */
function coverParts(): CoverParts | undefined {
  const run = document.querySelector<HTMLElement>('[data-cover-run]');
  if (run === null) return undefined;
  const stage = partOf(run, '[data-cover-stage]');
  const drawing = partOf<SVGElement>(stage, '[data-cover-valve]');
  return {
    run,
    stage,
    drawing,
    readings: readingsIn(dataOf(drawing, 'readings')),
    bars: [...stage.querySelectorAll<SVGElement>('[data-bar]')],
    still: Number(dataOf(drawing, 'still')),
  };
}

/** Puts a month into the readout, and marks its bar and no other. */
function showMonth({ stage, drawing, readings, bars }: CoverParts, month: number): void {
  const reading = itemAt(readings, month, 'month');
  for (const name of ['name', 'amount', 'status'] as const)
    partOf(stage, `[data-reading="${name}"]`).textContent = reading[name];
  for (const [i, { dataset }] of bars.entries())
    if (i === month) dataset['current'] = '';
    else delete dataset['current'];
  drawing.dataset['kind'] = reading.kind;
}

/** Makes what draws one frame: the month at a place and the wheel on its way there. It returns whether another frame is needed. */
function wheelFrames(cover: CoverParts): (now: number, turning: Turning, scrolled: number) => boolean {
  const { drawing, readings, still } = cover;
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let month = still;
  let opening = openingOf(itemAt(readings, still, 'month'));
  /** When the last frame of a movement was drawn; undefined while the wheel stands. */
  let before: number | undefined;
  let begun = false;
  return (now, turning, scrolled) => {
    const isScrolled = document.documentElement.dataset['way'] === 'scroll';
    const progress = (scrolled - turning.top) / turning.length;
    const next = isScrolled ? monthAt(progress, readings.length, still) : still;
    if (next !== month) showMonth(cover, next);
    month = next;
    const wanted = openingOf(itemAt(readings, month, 'month'));
    // No motion for the first drawing, for readers whose system asks for less, and for those who do not scroll.
    const cut = !begun || calm.matches || !isScrolled;
    begun = true;
    if (wanted === opening) {
      before = undefined;
      return false;
    }
    opening = cut ? wanted : nextOpening(opening, wanted, before === undefined ? 16 : now - before);
    drawValve(drawing, opening);
    before = opening === wanted ? undefined : now;
    return before !== undefined;
  };
}

/** Follows the scroll while the story is read by scrolling; in every other way of reading the cover keeps its still month. */
export function turnCoverWheel(): void {
  const cover = coverParts();
  if (cover === undefined) return;
  const { run, stage } = cover;
  const draw = wheelFrames(cover);
  let turning = turningOf(run, stage);
  /** `scrollY` as of the scroll event, when the page is laid out: reading it later in a frame may force a layout. */
  let scrolled = scrollY;
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame((now) => {
      asked = false;
      if (draw(now, turning, scrolled)) ask();
    });
  };
  const measure = () => {
    turning = turningOf(run, stage);
    scrolled = scrollY;
    ask();
  };
  addEventListener(
    'scroll',
    () => {
      scrolled = scrollY;
      ask();
    },
    { passive: true },
  );
  // The observer calls once at the start, which draws; a way of reading changes the length of the run.
  new ResizeObserver(measure).observe(run);
  new MutationObserver(measure).observe(document.documentElement, { attributeFilter: ['data-way'] });
}
