// The read-out: what a mark says when a reader points at it, taps it or comes to it by keyboard. With its parts one classic script, which a
// chart brings with its words, on pages as in embeds, when a drawing is first touched: src/export/embed/marks-script.ts joins them.
import { momentsOf, nearest } from './mark-geometry.js';
import { across, nextStop, stopsOf } from './mark-stops.js';
import { close, open, show, tell } from './read-slip.js';

/** @typedef {import('./read-out.ts').Slip} Slip */
/** @typedef {import('./read-out.ts').ReadOut} ReadOut */
/** @typedef {import('./mark-geometry.js').Mark} Mark */

/** When a key last moved it. */
let keyed = -Infinity;

/**
 * The marks of a drawing that is seen; none while it moves, and of a drawing that a reader's settings made.
 * @param {HTMLElement} stage @param {HTMLElement} root the figure, or the embed's page @param {ReadOut['views']} views @returns {Mark[][]}
 */
const marksOf = (stage, root, views) => {
  const size = /** @type {const} */ (['narrow', 'wide']).find(
    (name) => (stage.querySelector(`.${name}`)?.clientWidth ?? 0) > 0,
  );
  const [all = 0, ...pairs] = (size && views[root.dataset['shown'] ?? '']?.[size]) ?? [];
  const drawn = /** @type {SVGGraphicsElement[]} */ ([
    ...stage.querySelectorAll(`.${size} svg :is(path, circle, use)`),
  ]);
  if (drawn.length !== all || root.dataset['custom'] !== undefined) return [];
  return pairs.flatMap((mark, i) => {
    const element = drawn[Number(mark)];
    const said = pairs[i + 1];
    return i % 2 === 1 || element === undefined || said === undefined ? [] : [momentsOf(element, said)];
  });
};

/** Shows the mark that a pointer is near. @param {HTMLElement} stage @param {() => Mark[][]} marks @param {readonly Slip[]} slips */
const followPointer = (stage, marks, slips) => {
  /** @param {PointerEvent} event */
  const point = ({ clientX: x, clientY: y, type }) => {
    const mark = nearest(marks(), x, y);
    const slip = mark && slips[mark.slip];
    if (mark === undefined || slip === undefined) {
      if (open?.stage === stage) close();
      return;
    }
    show(stage, mark, slip, { x, y });
    if (type === 'pointerup') tell(slip);
  };
  let waits = false;
  stage.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      point(event);
    });
  });
  stage.addEventListener('pointerup', point);
  stage.addEventListener('pointerleave', (event) => {
    if (event.pointerType !== 'touch' && open?.stage === stage) close();
  });
};

/** @type {Readonly<Record<string, number>>} */
const ways = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** Shows the mark that a key leads to. @param {HTMLElement} stage @param {() => Mark[][]} marks @param {readonly Slip[]} slips */
const followKeys = (stage, marks, slips) => {
  stage.addEventListener('keydown', (event) => {
    const by = ways[event.key];
    if (event.target !== stage || by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // Step by step the arrows turn the screens.
    event.stopPropagation();
    keyed = performance.now();
    const all = stopsOf(marks());
    const now = open?.stage === stage ? all.findIndex(({ slip }) => slip === open?.slip) : -1;
    const isAcross = now >= 0 && /Up|Down/.test(event.key);
    const mark = all[isAcross ? across(all, now, by) : nextStop(now, by, all.length)];
    const slip = mark && slips[mark.slip];
    if (mark === undefined || slip === undefined) return;
    show(stage, mark, slip, undefined);
    tell(slip);
  });
  stage.addEventListener('blur', close);
};

/** @param {string} id @param {ReadOut} readOut @param {HTMLElement} root the figure, or the embed's page */
const wire = (id, { slips, views }, root) => {
  const stage = /** @type {HTMLElement | null} */ (root.querySelector('.stage, .drawing'));
  if (stage === null || stage.dataset['read'] !== undefined) return;
  stage.dataset['read'] = id;
  const marks = () => marksOf(stage, root, views);
  followPointer(stage, marks, slips);
  followKeys(stage, marks, slips);
  // Closes the slip when the figure shows another view or a reader's own settings.
  new MutationObserver(() => {
    if (open?.stage === stage) close();
  }).observe(root, { attributeFilter: ['data-shown', 'data-custom'] });
};

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
});
// The first scroll after a key press may be the one that brought the drawing into view.
const onScroll = () => {
  if (performance.now() - keyed > 500) close();
};
addEventListener('scroll', onScroll, { passive: true, capture: true });
addEventListener('resize', close);
document.addEventListener('pointerdown', ({ target }) => {
  if (open !== undefined && !(target instanceof Node && open.stage.contains(target))) close();
});

/** @type {Record<string, ReadOut>} */
const known = {};
/** Wires every drawing of a chart on the page; asked again without words, those that have come since. @param {string} id @param {ReadOut} [words] */
const wireAll = (id, words) => {
  const readOut = words ?? known[id];
  if (readOut === undefined) return;
  known[id] = readOut;
  for (const root of document.querySelectorAll(`[data-figure="${id}"], main[data-id="${id}"]`))
    wire(id, readOut, /** @type {HTMLElement} */ (root));
};
Object.assign(window, { strategicValveMarks: wireAll });
