// From the words of the live step to their mark: the number's own pipe takes the mark's colour, a ring stands around the mark or a disc on it, and at a desk a lead
// goes from the one to the other. The words that the author tied lead, else the first number of the step; one that a reader points at or comes to takes its place.
import { onDrawn } from '../../charts/live/drawn.ts';
import { isMoving, onRest } from '../../charts/live/motion/moves.ts';
import {
  bestWay,
  freeSpot,
  isFree,
  onRound,
  ringsAround,
  spotsByFaults,
  spotsOn,
  type Box,
  type Drawn,
  type Point,
  type Spot,
} from './lead-way.ts';
import { inSlices, type Slices } from './slices.ts';

/** What a step says of some words: what a number opens or the mark of tied words, the tone of the mark and how its line is broken, and its key where that is another; wide and narrow where they differ. */
type Link = readonly [words: string, tone: string, wide?: string, narrow?: string];
/** The links of a step as `printedMarks` writes them. */
const linksIn = (printed = ''): readonly Link[] =>
  printed === '' ? [] : printed.split(';').map((link) => link.split('|') as unknown as Link);

/** So many milliseconds after a step became live its drawing has been told to move, or needs not. */
const untilMove = 550;
/** How far beside the slip a lead turns, in pixels; how far a number's pipe is above the foot of its line, in letters. */
const beside = 20;
const pipe = 0.22;
/** What is drawn so near a mark belongs to it; what is so near may be under its ring, in pixels. */
const own = 6;
const around = 20;
/** The ground: land and paper, shades and hairlines, which a lead may cross. */
const ground =
  ':is(.fill-paper, .fill-paper-2):not([class*="stroke"]), [fill-opacity="0.24"], [stroke-width^="0."]';

const desk = matchMedia('(min-width: 64rem) and (min-height: 30rem)');

const svg = <Name extends 'svg' | 'path'>(name: Name) =>
  document.createElementNS('http://www.w3.org/2000/svg', name);

/** The box of an element from the corner of another. */
const boxIn = (element: Element, { left, top }: DOMRect): Box => {
  const box = element.getBoundingClientRect();
  return { left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top };
};

/** The same of a text, without the room that lines of labels keep over their letters; headlines keep none. */
function lettersIn(text: SVGTextElement, origin: DOMRect): Box {
  const box = boxIn(text, origin);
  if (text.classList.contains('face-display')) return box;
  const line = (box.bottom - box.top) / Math.max(1, text.children.length);
  return { ...box, top: box.top + 0.17 * line, bottom: box.bottom - 0.06 * line };
}

/** A ring stands on a line that passes so near, in pixels. */
const near = 5;
/** From this width on a round holds a number, in pixels; a smaller one is a point. */
const roundFrom = 14;
/** In an empty place its middle keeps so far from the dashes, in pixels. */
const inPlace = 9;

const isFilled = (shape: Element): boolean => getComputedStyle(shape).fill !== 'none';
/** A round of paper with an edge, such as the one that a number stands in: the ring takes the place of its edge, since a second one around it would say something of its own. An edge of dashes says that a thing was read second-hand, and stays. */
const isRound = (shape: Element): boolean =>
  shape.matches('circle.fill-paper[class*="stroke-"]:not([stroke-dasharray])') &&
  shape.getBoundingClientRect().width > roundFrom;
/** An outline that another mark fills with lines. */
const isHatched = ({ dataset, ownerSVGElement }: SVGElement): boolean =>
  ownerSVGElement?.querySelector(`[data-key="${CSS.escape(`${dataset['key']}-hatch`)}"]`) !== null;
/** An empty place in dashes, closed all round. */
const isEmptyPlace = (shape: Element): boolean =>
  shape.hasAttribute('stroke-dasharray') && !isFilled(shape) && /z$/i.test(shape.getAttribute('d') ?? '');
const onScreen = (shape: SVGGraphicsElement): DOMMatrix => shape.getScreenCTM() ?? new DOMMatrix();

/** Where a shape is drawn, from the corner of an element, however far both have been scrolled since. */
function drawnBy(
  shape: SVGGeometryElement,
  corner: Element,
  filled = isFilled(shape),
): (at: Point) => boolean {
  const { a, b, c, d, e, f } = onScreen(shape).inverse();
  const { left, top } = corner.getBoundingClientRect();
  return ([along, down]) => {
    // Asked thousands of times: a matrix and a point of the document for each would fill the memory.
    const [x, y] = [along + left, down + top];
    const at = { x: a * x + c * y + e, y: b * x + d * y + f };
    return (filled && shape.isPointInFill(at)) || shape.isPointInStroke(at);
  };
}

/** The rings that a mark could have: in what is filled, or near its line. */
function* spotsOf(mark: SVGGeometryElement, corner: Element): Slices<readonly Spot[]> {
  const origin = corner.getBoundingClientRect();
  const box = boxIn(mark, origin);
  const onto = onScreen(mark);
  const isEmpty = isEmptyPlace(mark);
  const filled = isFilled(mark) || isHatched(mark);
  const isIn = isEmpty || filled ? drawnBy(mark, corner, true) : undefined;
  const length = mark.getTotalLength();
  const edge: Point[] = [];
  for (let i = 0; i < 60; i++) {
    yield;
    const { x, y } = mark.getPointAtLength((length * i) / 60).matrixTransform(onto);
    edge.push([x - origin.left, y - origin.top]);
  }
  const isNear = ([x, y]: Point): boolean => edge.some((on) => Math.hypot(on[0] - x, on[1] - y) < near);
  if (isIn === undefined) return yield* spotsOn(box, isNear, edge);
  if (!isEmpty) return yield* spotsOn(box, isIn, edge);
  // A ring on dashes would read as a letter: it stands in the place that they leave empty.
  const isWellIn = ([x, y]: Point): boolean =>
    [-inPlace, inPlace].every((by) => isIn([x + by, y]) && isIn([x, y + by]));
  return yield* spotsOn(box, isWellIn, edge);
}

/** Whether a mark runs through so much of its drawing that its middle says little. */
const isBroad = (mark: Element, drawing: Element): boolean =>
  mark.getBoundingClientRect().width > 0.7 * drawing.getBoundingClientRect().width;

/** The ring that stands nearest to the lane of the words. */
const nearest = (spots: readonly Spot[]): Spot | undefined => spots.toSorted((a, b) => a.x - b.x)[0];

/** What the parts of one thing have before the last word of their keys: its walls, its ground, its flow. */
const thingOf = ({ dataset }: SVGElement): string | undefined => dataset['key']?.replace(/-[^-]*$/, '');

/** A shape of a drawing with its box. */
interface Measured {
  readonly each: SVGGeometryElement;
  readonly box: Box;
}
/** All shapes that a drawing shows, but for a mark. */
const shapesBut = (mark: SVGGeometryElement, drawing: Element, origin: DOMRect): readonly Measured[] =>
  [...drawing.querySelectorAll<SVGGeometryElement>('path, circle')]
    .filter((each) => each !== mark && each.closest('defs') === null)
    .map((each) => ({ each, box: boxIn(each, origin) }));

/** What a ring may stand on the edge of, beside a mark: what is drawn over that, and lines of a scale under it. */
function drawnAround(
  mark: SVGGeometryElement,
  shapes: readonly Measured[],
  corner: Element,
): readonly Drawn[] {
  const near = boxIn(mark, corner.getBoundingClientRect());
  const isLine = ({ left, right, top, bottom }: Box) => Math.min(right - left, bottom - top) < 3;
  return shapes
    .filter(({ box }) => !isFree([near.left, near.top], [near.right, near.bottom], [box], around))
    .filter(
      ({ each, box }) =>
        isLine(box) ||
        (!each.matches(ground) &&
          thingOf(each) !== thingOf(mark) &&
          (mark.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0),
    )
    .map(({ each, box }) => {
      let isDrawn: ReturnType<typeof drawnBy> | undefined;
      return { box, isAt: (at: Point) => (isDrawn ??= drawnBy(each, corner))(at) };
    });
}

/** What else is drawn, but for what lies on a mark or around it. */
function drawnBeside(
  mark: SVGGeometryElement,
  shapes: readonly Measured[],
  corner: Element,
): readonly Drawn[] {
  const itself = boxIn(mark, corner.getBoundingClientRect());
  return shapes
    .filter(({ each }) => each.dataset['key'] !== undefined && !each.matches(ground))
    .map(({ each, box }) => {
      // Most are never asked: no way comes near them.
      let isDrawn: ReturnType<typeof drawnBy> | undefined;
      return {
        box,
        isAt: (at: Point) => isFree(at, at, [itself], own) && (isDrawn ??= drawnBy(each, corner))(at),
      };
    });
}

/** In the window: where the slip of some words ends, how far down the headline reaches, and the line that the words stand on. */
function edgesOf(pinned: HTMLElement, words: HTMLElement) {
  const line = [...words.getClientRects()].at(-1)?.bottom ?? 0;
  // Words in a line have a box without the room under them in which a number has its pipe.
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

/** The sheet over a pinned figure on which ring and lead are drawn, first as a casing of paper; at last what makes a disc of the ring. */
function leadSheet(pinned: HTMLElement) {
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
   * Finds a place for the ring on a mark, and the lead's way to it; false where the ring would stand on words. What stands where is
   * measured in the first slice.
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

/** Points from the live step of one scroll to its drawing. */
function wire(pinned: HTMLElement, steps: HTMLElement): () => void {
  const figure = pinned.querySelector<HTMLElement>('.figure');
  const { draw, point, clear } = leadSheet(pinned);
  let step: HTMLElement | undefined;
  let links: readonly Link[] = [];
  let link: Link | undefined;
  let words: HTMLElement | undefined;
  /** The one that leads while a reader points at none. */
  let leading: Link | undefined;
  let isStill = false;
  /** Whether the figure is in the window or near it: measuring one in a chapter that is not laid out would lay out that chapter. */
  let isNear = false;
  let timer = 0;
  let putDown = (): void => undefined;

  const wordsOf = ([name]: Link) => {
    const value = CSS.escape(name);
    return step?.querySelector<HTMLElement>(`[popovertarget="${value}"], [data-at="${value}"]`) ?? undefined;
  };
  /** The mark, while the drawing is of the view that the step asks for. */
  const markOf = ([own, , wide = own, narrow = wide]: Link): SVGGeometryElement | null => {
    if (figure === null || 'custom' in figure.dataset) return null;
    if (figure.dataset['shown'] !== step?.dataset['view']) return null;
    const key = pinned.querySelector('.artboard.wide')?.clientWidth === 0 ? narrow : wide;
    const seen = (key: string, form: string) => {
      const name = `.stage ${form}[data-key="${CSS.escape(key)}"]`;
      const named = pinned.querySelectorAll<SVGGeometryElement>(name);
      return [...named].findLast((each) => each.getClientRects().length > 0);
    };
    // Around the hole of a tag a ring keeps off the words and the edges of it.
    return seen(`${key}-hole`, 'circle') ?? seen(key, ':is(path, circle)') ?? null;
  };
  const move = () => {
    if (words !== undefined && isNear) step?.toggleAttribute('data-led', draw(words));
  };
  const hide = () => {
    clearTimeout(timer);
    putDown();
    clear();
    for (const state of ['data-led', 'data-lead-rests']) step?.removeAttribute(state);
  };
  /** Says that the lead stands, or that there is none: pictures are taken then. */
  const rest = () => step?.setAttribute('data-lead-rests', '');
  const choose = (chosen: Link | undefined) => {
    // Taken from the words and given back, the mark would have them styled anew.
    const isLive = words?.hasAttribute('data-live') ?? false;
    if (chosen !== undefined && chosen === link && isLive) return;
    words?.removeAttribute('data-live');
    link = chosen;
    words = chosen && wordsOf(chosen);
    if (chosen === undefined || words === undefined) return;
    words.dataset['live'] = '';
    // On the words alone: handed down from the step it would have all that it says styled anew.
    const own = words.closest<HTMLElement>('.held') ?? words;
    const [tone = '', line] = chosen[1].split(' ');
    own.style.setProperty('--live', `var(--${tone})`);
    if (line !== undefined) own.dataset['line'] = line;
  };
  /**
   * Shows the mark of some words, where that has room for a ring, and says then whether it has. All that stands on the page is measured
   * before anything is written.
   */
  const show = (asked: Link, shown: (isShown: boolean) => void): void => {
    const [from, pointed] = [wordsOf(asked), markOf(asked)];
    if (from === undefined || pointed === null) return shown(false);
    putDown = inSlices(point(from, pointed), (hasRoom) => {
      if (!hasRoom) return shown(false);
      const isLed = draw(from);
      choose(asked);
      step?.toggleAttribute('data-led', isLed);
      shown(true);
    });
  };
  const stand = (leads: Link | undefined) => {
    isStill = true;
    leading = leads;
    // Where none has room for a ring, the words still have the colour of their mark.
    if (leads === undefined) choose(links.find(markOf));
    rest();
  };
  /** Shows the first number of some whose mark has room for a ring. */
  const lead = ([next, ...more]: readonly Link[]): void => {
    if (next === undefined) return stand(undefined);
    show(next, (isShown) => {
      if (isShown) stand(next);
      else timer = window.setTimeout(lead, 0, more);
    });
  };
  /** Waits until the marks stand, since they may be on their way from another view: its end comes by a call of its own. */
  const settle = (wait = untilMove) => {
    hide();
    isStill = false;
    choose((leading = links[0]));
    if (leading === undefined) rest();
    else if (!isMoving(figure?.id ?? '')) timer = window.setTimeout(lead, wait, links);
  };
  const live = () => {
    const active = steps.querySelector<HTMLElement>('[data-step][data-active]') ?? undefined;
    if (active === step) return;
    hide();
    choose(undefined);
    step = active;
    links = linksIn(step?.dataset['leads']);
    settle();
  };
  const turn = ({ target, type }: Event) => {
    const known = target instanceof Element ? target.closest('.known, .at') : null;
    const asked = links.find((each) => known !== null && wordsOf(each) === known);
    const next = type === 'pointerover' || type === 'focusin' ? (asked ?? link) : leading;
    if (next === link || !isStill) return;
    hide();
    if (next === undefined) return choose(undefined);
    show(next, (isShown) => {
      if (!isShown) choose(undefined);
    });
  };
  for (const name of ['pointerover', 'pointerout', 'focusin', 'focusout']) steps.addEventListener(name, turn);
  new MutationObserver(live).observe(steps, { subtree: true, attributeFilter: ['data-active'] });
  new ResizeObserver(() => settle()).observe(pinned);
  new IntersectionObserver((entries) => {
    isNear = entries.at(-1)?.isIntersecting ?? false;
  }).observe(pinned);
  onDrawn((drawn) => {
    if (drawn === figure?.id) settle();
  });
  onRest((rested) => {
    if (rested === figure?.id) settle(0);
  });
  live();
  return move;
}

/** Points from the words of live steps to their marks, in every scroll of the page. */
export function leadToMarks(): void {
  const moves = [...document.querySelectorAll<HTMLElement>('.scrolly')].flatMap((scroll) => {
    const [pinned, steps] = ['.pinned', '.steps'].map((part) => scroll.querySelector<HTMLElement>(part));
    return pinned && steps && steps.querySelector('[data-leads]') !== null ? [wire(pinned, steps)] : [];
  });
  // As the scroll is told the page is laid out, and nobody has written anything in the frame: what is measured then costs no layout.
  addEventListener(
    'scroll',
    () => {
      for (const move of moves) move();
    },
    { passive: true },
  );
}
