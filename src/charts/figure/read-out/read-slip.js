// The slip that says what a mark stands for, and the frame around the mark. A part of the read-out's script.
import { boxOf, inSight, overlap, reach } from './mark-geometry.js';

/** @typedef {import('./read-out.ts').Slip} Slip */
/** @typedef {import('./mark-geometry.js').Mark} Mark */

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
export let open;

export const close = () => {
  open = undefined;
  paper.hidden = frame.hidden = true;
  said.textContent = '';
};

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

/** Shows what a mark says beside it. @param {Element} stage @param {Mark} mark @param {Slip} slip @param {{ x: number, y: number } | undefined} pointer */
export const show = (stage, mark, [title, cells, known], pointer) => {
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
export const tell = ([title, cells, known]) => {
  const words = [title, ...cells.map((cell) => cell.filter((part) => part !== '').join(': ')), known];
  said.textContent = `${words.filter((part) => part !== '').join('. ')}.`;
};
