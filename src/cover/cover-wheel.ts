// Turns the cover's wheel through the months as the first screen is scrolled: the place on the page says the month, nothing plays by itself.
import { dialDash, valveShape } from '../charts/cover-valve/layout-valve.ts';
import { coverDial, coverValveFrame, coverWheel, type CoverReading } from './cover-drawing.ts';

/** Where the turning begins on the page and over how many pixels it lasts: measured when sizes change, never while scrolling. */
function turningOf(run: HTMLElement, stage: HTMLElement): { top: number; length: number } {
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

/** Follows the scroll while the story is read by scrolling; in every other way of reading the cover keeps its still month. */
export function turnCoverWheel(): void {
  const run = document.querySelector<HTMLElement>('[data-cover-run]');
  const stage = document.querySelector<HTMLElement>('[data-cover-stage]');
  const drawing = document.querySelector<SVGElement>('[data-cover-valve]');
  if (run === null || stage === null || drawing === null) return;
  const readings = JSON.parse(drawing.dataset['readings'] ?? '[]') as readonly CoverReading[];
  const still = Number(drawing.dataset['still']);
  const part = (name: string) => drawing.querySelector(`[data-part="${name}"]`);
  const [wheel, dial, body, upstream, flow, stem] = ['wheel', 'dial', 'body', 'upstream', 'flow', 'stem'].map(
    part,
  );
  const words = (['name', 'amount', 'status'] as const).map(
    (name) => [name, stage.querySelector(`[data-reading="${name}"]`)] as const,
  );
  const bars = [...stage.querySelectorAll<SVGElement>('[data-bar]')];
  const calm = matchMedia('(prefers-reduced-motion: reduce)');

  let turning = turningOf(run, stage);
  let month = still;
  let opening = readings[still]?.opening ?? 0;
  let asked = false;
  let moving = false;
  let before = 0;
  let begun = false;

  const draw = () => {
    const shape = valveShape(coverValveFrame, opening);
    wheel?.setAttribute('transform', `translate(${coverWheel.x} ${coverWheel.y}) rotate(${shape.turn})`);
    dial?.setAttribute('stroke-dasharray', dialDash(coverDial, shape.turn));
    body?.setAttribute('d', shape.body);
    upstream?.setAttribute('d', shape.upstream);
    flow?.setAttribute('y', String(shape.flowY));
    flow?.setAttribute('height', String(shape.flowHeight));
    stem?.setAttribute('height', String(shape.flowY - coverWheel.y));
  };
  const read = (next: number) => {
    const reading = readings[next];
    if (reading === undefined) return;
    for (const [name, element] of words) if (element !== null) element.textContent = reading[name];
    delete bars[month]?.dataset['current'];
    const bar = bars[next];
    if (bar !== undefined) bar.dataset['current'] = '';
    drawing.dataset['kind'] = reading.kind;
    month = next;
  };

  const frame = (now: number) => {
    asked = false;
    const way = document.documentElement.dataset['way'];
    const next =
      way === 'scroll' ? monthAt((scrollY - turning.top) / turning.length, readings.length, still) : still;
    if (next !== month) read(next);
    // Without a figure nothing is known of the opening: the body stands dashed at full bore.
    const wanted = readings[next]?.opening ?? 1;
    if (wanted === opening) {
      begun = true;
      moving = false;
      return;
    }
    // The first drawing, and every one where no motion is wished, is a cut.
    const cut = !begun || calm.matches || way !== 'scroll';
    const step = 1 - Math.exp(-(moving ? now - before : 16) / 80);
    opening = cut || Math.abs(wanted - opening) < 0.002 ? wanted : opening + (wanted - opening) * step;
    moving = opening !== wanted;
    before = now;
    begun = true;
    draw();
    if (moving) ask();
  };
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(frame);
  };
  const measure = () => {
    turning = turningOf(run, stage);
    ask();
  };
  addEventListener('scroll', ask, { passive: true });
  // The observer calls once at the start, which draws; a way of reading changes the length of the run.
  new ResizeObserver(measure).observe(run);
  new MutationObserver(measure).observe(document.documentElement, { attributeFilter: ['data-way'] });
}
