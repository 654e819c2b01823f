// The read-out: what a mark says when a reader points at it, taps it or comes to it by keyboard. Classic; one script a chart brings it
// with the chart's words, on pages as in embeds, when a drawing is first touched.
/** @typedef {import('./read-out.ts').Slip} Slip */
/** @typedef {import('./read-out.ts').Said} Said */
/** @typedef {import('./read-out.ts').ReadOut} ReadOut */
/** A mark at one moment; `at` is the moment's place on the screen. */
/** @typedef {{ element: SVGGraphicsElement, slip: number, moment?: number, at?: number }} Mark */
(() => {
  const scope = /** @type {any} */ (window);
  if (scope.strategicValveMarks) return;
  /** How near to a mark a pointer counts, in CSS pixels. */
  const reach = 24;
  /** What is larger stands for itself at the pointer, not with its whole box. */
  const large = 120;

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    .read-out,.read-mark{position:fixed;z-index:9;pointer-events:none}
    .read-out{max-width:min(18rem,calc(100vw - 16px));padding:8px 12px;border:1.5px solid var(--ink);background:var(--paper);color:var(--ink);font:13px/1.4 var(--label,inherit);font-variant-numeric:lining-nums tabular-nums;overflow-wrap:anywhere}
    .read-out p{margin:0;max-width:none}
    .read-out .read-title{font-weight:600;font-size:15px;line-height:1.3}
    .read-out .read-known{color:var(--ink-2)}
    .read-mark{border:1.5px solid var(--ink);outline:1.5px solid var(--paper);background:none}
    .read-said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);margin:0}
    @media print{.read-out,.read-mark{display:none}}`);
  document.adoptedStyleSheets.push(sheet);

  /** @param {string} name @param {string} className @param {string} [words] */
  const made = (name, className, words = '') =>
    Object.assign(document.createElement(name), { className, textContent: words });
  const paper = made('div', 'read-out');
  const frame = made('div', 'read-mark');
  const said = made('p', 'read-said');
  paper.ariaHidden = frame.ariaHidden = 'true';
  said.role = 'status';
  paper.hidden = frame.hidden = true;
  document.body.append(frame, paper, said);

  /** The drawing whose mark is read, and which of its slips. @type {{ stage: Element, slip: number } | undefined} */
  let open;
  /** When a key last moved it. */
  let keyed = -Infinity;
  const close = () => {
    open = undefined;
    paper.hidden = frame.hidden = true;
    said.textContent = '';
  };

  /** Distance from a point to the outline of a mark, in CSS pixels; 0 inside of what is filled. @param {SVGGraphicsElement} element @param {number} x @param {number} y */
  const distance = (element, x, y) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const box = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    if (box > reach || !(element instanceof SVGPathElement)) return box;
    const matrix = element.getScreenCTM();
    if (matrix === null) return box;
    if (getComputedStyle(element).fill !== 'none') {
      if (right - left <= 2 * reach && bottom - top <= 2 * reach) return box;
      if (element.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix.inverse()))) return 0;
    }
    const length = element.getTotalLength();
    const steps = Math.min(200, Math.ceil(length / 4) + 1);
    let least = Infinity;
    for (let i = 0; i <= steps; i++) {
      const at = element.getPointAtLength((length * i) / steps).matrixTransform(matrix);
      least = Math.min(least, Math.hypot(at.x - x, at.y - y));
    }
    return least;
  };

  /** What a mark says, moment by moment. @param {SVGGraphicsElement} element @param {Said} said @returns {Mark[]} */
  const momentsOf = (element, said) => {
    if (typeof said === 'number') return [{ element, slip: said }];
    const [from, to, own] = said;
    const { a = 1, e = 0 } = element.getScreenCTM() ?? {};
    return own.map((slip, moment) => {
      const at = e + a * (from + ((to - from) * moment) / (own.length - 1));
      return { element, slip, moment, at };
    });
  };
  /** The box of a mark; at a moment, as thick as its fill is there. @param {Mark} mark */
  const boxOf = ({ element, at }) => {
    const whole = element.getBoundingClientRect();
    if (at === undefined) return whole;
    let { top, bottom } = whole;
    const matrix = element.getScreenCTM()?.inverse();
    const x = Math.min(Math.max(at, whole.left + 1), whole.right - 1);
    if (element instanceof SVGPathElement && getComputedStyle(element).fill !== 'none') {
      const isIn = (/** @type {number} */ y) =>
        element.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix));
      while (top < bottom && !isIn(top)) top++;
      while (top < bottom && !isIn(bottom)) bottom--;
    }
    return new DOMRect(at, top, 0, bottom - top);
  };

  /** The part of a box around a pointer on which no words of a step lie. @param {DOMRect} box @param {Element} stage @param {{ x: number, y: number } | undefined} pointer */
  const inSight = (box, stage, pointer) => {
    if (pointer === undefined) return box;
    const { x, y } = pointer;
    const isFree = (/** @type {number} */ at) => stage.contains(document.elementFromPoint(x, at));
    let top = Math.min(y, box.bottom);
    let bottom = Math.max(y, box.top);
    while (top > box.top && isFree(top - 8)) top -= 2;
    while (bottom < box.bottom && isFree(bottom + 8)) bottom += 2;
    top = Math.max(top, box.top);
    return new DOMRect(box.left, top, box.width, Math.min(bottom, box.bottom) - top);
  };

  /** @param {DOMRect} a @param {{ left: number, right: number, top: number, bottom: number }} b */
  const overlap = (a, b) =>
    Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
    Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

  /** Puts the slip beside a box: above, below, right or left of it, wherever it stays in the frame and covers least of it. @param {DOMRect} box of what is pointed at @param {DOMRect} whole of its mark @param {DOMRect} room */
  const place = (box, whole, room) => {
    const { width, height } = paper.getBoundingClientRect();
    const gap = 10;
    const bounds = {
      left: Math.max(room.left, 4),
      right: Math.min(room.right, innerWidth - 4),
      top: Math.max(room.top, 4),
      bottom: Math.min(room.bottom, innerHeight - 4),
    };
    const middle = { x: box.left + box.width / 2 - width / 2, y: box.top + box.height / 2 - height / 2 };
    const spots = [
      [middle.x, box.top - height - gap],
      [middle.x, box.bottom + gap],
      [box.right + gap, middle.y],
      [box.left - width - gap, middle.y],
    ].map(([x = 0, y = 0]) => {
      const left = Math.max(bounds.left, Math.min(x, bounds.right - width));
      const top = Math.max(bounds.top, Math.min(y, bounds.bottom - height));
      const own = new DOMRect(left, top, width, height);
      return { left, top, covers: overlap(own, box) * 99 + overlap(own, whole) };
    });
    const best = spots.reduce((one, other) => (other.covers < one.covers ? other : one));
    paper.style.left = `${best.left}px`;
    paper.style.top = `${best.top}px`;
  };

  /** @param {Element} stage @param {Mark} mark @param {Slip} slip @param {{ x: number, y: number } | undefined} pointer */
  const show = (stage, mark, [title, cells, known], pointer) => {
    const number = mark.slip;
    if (open?.stage === stage && open.slip === number && pointer !== undefined && !paper.hidden) return;
    open = { stage, slip: number };
    const lines = cells.map(([name, cell]) => {
      const row = made('p', '');
      row.append(name === '' ? cell : `${name}: `);
      if (name !== '') row.append(made('b', '', cell));
      return row;
    });
    paper.replaceChildren(
      ...(title === '' ? [] : [made('p', 'read-title', title)]),
      ...lines,
      ...(known === '' ? [] : [made('p', 'read-known', `${known}.`)]),
    );
    const ground = stage.closest('[data-ground]')?.getAttribute('data-ground') ?? '';
    for (const part of [paper, frame]) {
      if (ground === '') part.removeAttribute('data-ground');
      else part.dataset['ground'] = ground;
      part.hidden = false;
    }
    const whole = inSight(boxOf(mark), stage, pointer);
    const isLarge = whole.width > large || whole.height > large;
    const box = isLarge && pointer !== undefined ? new DOMRect(pointer.x - 8, pointer.y - 8, 16, 16) : whole;
    Object.assign(frame.style, {
      left: `${whole.left - 4}px`,
      top: `${whole.top - 4}px`,
      width: `${whole.width + 8}px`,
      height: `${whole.height + 8}px`,
    });
    // A stem or a moment is seen whole beside its slip; what is wide is not.
    const isThin = Math.min(whole.width, whole.height) < reach;
    place(
      box,
      isThin ? frame.getBoundingClientRect() : box,
      (stage.closest('.figure, main') ?? stage).getBoundingClientRect(),
    );
  };

  /** Announces the words of a slip to screen readers, once. @param {Slip} slip */
  const tell = ([title, cells, known]) => {
    const words = [title, ...cells.map((cell) => cell.filter((part) => part !== '').join(': ')), known];
    said.textContent = `${words.filter((part) => part !== '').join('. ')}.`;
  };

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

  /** @param {Mark[][]} marks @param {number} x @param {number} y */
  const nearest = (marks, x, y) => {
    const near = marks.flatMap((moments) => {
      const off = ({ at = x }) => Math.abs(at - x);
      const mark = moments.reduce((one, other) => (off(other) < off(one) ? other : one));
      if (mark.slip < 0) return [];
      const far = distance(mark.element, x, y);
      const { width, height } = mark.element.getBoundingClientRect();
      return far > reach ? [] : [{ mark, far, area: width * height }];
    });
    return near.sort((a, b) => a.far - b.far || a.area - b.area)[0]?.mark;
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

  /** One mark a slip: the last one drawn of it, or one that has it as a moment among others; in the order of the table. @param {Mark[][]} marks */
  const stopsOf = (marks) =>
    [
      ...new Map(
        marks
          .flat()
          .filter(({ slip }) => slip >= 0)
          .sort((a, b) => Number(a.at !== undefined) - Number(b.at !== undefined))
          .map((mark) => [mark.slip, mark]),
      ).values(),
    ].sort((a, b) => a.slip - b.slip);
  /** From a moment of one mark to the nearest one of the next. @param {Mark[]} all @param {number} now @param {number} by */
  const across = (all, now, by) => {
    let at = now;
    do at = (at + by + all.length) % all.length;
    while (at !== now && all[at]?.element === all[now]?.element);
    const own = all.filter(({ element }) => element === all[at]?.element);
    const off = ({ moment = 0 }) => Math.abs(moment - (all[now]?.moment ?? 0));
    return all.indexOf(own.reduce((one, other) => (off(other) < off(one) ? other : one)));
  };
  /** Where a key leads: the first or the last stop, also where none is open, or the next one round. @param {number} now -1 for none @param {number} by @param {number} count */
  const nextStop = (now, by, count) => {
    if (Math.abs(by) === Infinity) return by < 0 ? 0 : count - 1;
    if (now < 0) return by < 0 ? count - 1 : 0;
    return (now + by + count) % count;
  };
  /** @type {Readonly<Record<string, number>>} */
  const ways = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

  /** Shows the mark that a key leads to. @param {HTMLElement} stage @param {() => Mark[][]} marks @param {readonly Slip[]} slips */
  const followKeys = (stage, marks, slips) => {
    stage.addEventListener('keydown', (event) => {
      const by = ways[event.key];
      if (event.target !== stage || by === undefined || event.altKey || event.ctrlKey || event.metaKey)
        return;
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
  scope.strategicValveMarks = (id, words) => {
    const readOut = words ?? known[id];
    if (readOut === undefined) return;
    known[id] = readOut;
    for (const root of document.querySelectorAll(`[data-figure="${id}"], main[data-id="${id}"]`))
      wire(id, readOut, /** @type {HTMLElement} */ (root));
  };
})();
