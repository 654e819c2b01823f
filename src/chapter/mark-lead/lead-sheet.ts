// The drawing of ring and lead over a pinned figure.
import type { Box } from '../../charts/kit/labels/box.ts';
import { drawnAround, drawnBeside, shapesBut } from './around-marks.ts';
import { boxIn, lettersIn } from './drawn-shapes.ts';
import {
  bestWay,
  freeSpot,
  isFree,
  onRound,
  ringsAround,
  spotsByFaults,
  type Point,
  type Spot,
} from './lead-way.ts';
import { isBroad, isRound, nearest, spotsOf } from './mark-spots.ts';
import type { Slices } from './slices.ts';

/** How far beside the slip a lead turns, in pixels; how far a number's pipe is above the foot of its line, in em. */
const beside = 20;
const pipe = 0.22;

const desk = matchMedia('(min-width: 64rem) and (min-height: 30rem)');

const svg = <Name extends 'svg' | 'path'>(name: Name) =>
  document.createElementNS('http://www.w3.org/2000/svg', name);

/** In coordinates of the window: the right edge of the words' slip, the foot of the headline, and the line under the words. */
function edgesOf(pinned: HTMLElement, words: HTMLElement) {
  // What lies over a number is as high as its line.
  const box = words.querySelector(':scope > :is(button, a)') ?? words;
  const line = [...box.getClientRects()].at(-1)?.bottom ?? 0;
  // The box of words in a line ends above the space in which a number has its pipe.
  const up = words.matches('.known') ? pipe * parseFloat(getComputedStyle(words).fontSize) : 0;
  return {
    slip: words.closest('.slip')?.getBoundingClientRect().right ?? 0,
    head: pinned.querySelector('.findings')?.getBoundingClientRect().bottom ?? 0,
    line: line - up,
  };
}

/** The radius of the dot in a disc, in pixels. */
const dotted = 2.25;
const circle = ({ x, y }: Spot, r: number): string => {
  const arc = `a${r} ${r} 0 1 0 `;
  return `M${x - r} ${y}${arc}${2 * r} 0${arc}${-2 * r} 0`;
};

/** The SVG over a pinned figure: ring and lead twice (a wide paper outline under the coloured line), then the fill that turns a ring into a disc. */
export function leadSheet(pinned: HTMLElement) {
  const sheet = svg('svg');
  const lines = [svg('path'), svg('path')];
  const dot = svg('path');
  sheet.classList.add('mark-lead');
  sheet.ariaHidden = 'true';
  sheet.append(...lines, dot);
  pinned.append(sheet);
  let ring: Spot | undefined;
  let points: readonly Point[] = [];
  let texts: readonly Box[] = [];
  let drawn = '';

  /** Draws the ring, and the lead from where its words stand now; false where it has no way or they are out of sight. */
  const draw = (words: HTMLElement): boolean => {
    if (ring === undefined) return false;
    // On a phone the ring stays where it is while the words pass: nothing is measured for it again.
    if (points.length === 0 && sheet.hasAttribute('data-on')) return false;
    const origin = pinned.getBoundingClientRect();
    if (points.length > 0 && (origin.bottom < 0 || origin.top > innerHeight)) return false;
    const { slip, head, line } = edgesOf(pinned, words);
    const [first = [0, 0]] = points;
    const out: readonly Point[] = [
      [slip - origin.left, line - origin.top],
      [first[0], line - origin.top],
      first,
    ];
    const isLed =
      points.length > 0 && line > head + 4 && out.slice(1).every((to, i) => isFree(out[i] ?? to, to, texts));
    const way = `${circle(ring, ring.r)}${isLed ? `M${[...out, ...points].join('L')}` : ''}`;
    if (way !== drawn) {
      for (const each of lines) each.setAttribute('d', way);
      dot.setAttribute('d', ring.onTop ? circle(ring, dotted) : '');
      dot.setAttribute('stroke-width', String(2 * (ring.r - dotted)));
    }
    drawn = way;
    sheet.toggleAttribute('data-on', true);
    return isLed;
  };
  /**
   * Finds a place for the ring on a mark, and the lead's way to it; false where the ring would stand on words. All
   * positions are measured in the first slice.
   */
  function* point(words: HTMLElement, mark: SVGGeometryElement): Slices<boolean> {
    const origin = pinned.getBoundingClientRect();
    const drawing = mark.ownerSVGElement ?? mark;
    texts = [...drawing.querySelectorAll('text')].map((text) => lettersIn(text, origin));
    const shapes = shapesBut(mark, drawing, origin);
    const round = boxIn(mark, origin);
    const small = isRound(mark) ? [onRound(round)] : ringsAround(round);
    const around = drawnAround(mark, shapes, pinned);
    const isPlot = drawing.querySelector('path:not([data-key])') !== null;
    const lane = edgesOf(pinned, words).slip - origin.left + beside;
    const room = boxIn(drawing, origin);
    const isDesk = desk.matches;
    const others = isDesk ? drawnBeside(mark, shapes, pinned) : [];
    const broad = isDesk && isBroad(mark, drawing);
    const own = yield* spotsOf(mark, pinned);
    const rings = isRound(mark) || freeSpot(own, texts) === undefined ? small : own;
    const [spots, next] = yield* spotsByFaults(rings, texts, around);
    const wayTo = (some: readonly Spot[]) => bestWay(some, lane, texts, room, others, isPlot);
    const way = isDesk ? ((yield* wayTo(spots)) ?? (yield* wayTo(next))) : undefined;
    ring = way?.spot ?? (broad ? nearest(spots) : spots[0]);
    points = way?.points ?? [];
    return ring !== undefined;
  }
  const clear = (): void => {
    ring = undefined;
    sheet.removeAttribute('data-on');
  };
  return { draw, point, clear };
}
