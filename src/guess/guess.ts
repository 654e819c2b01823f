// Lets a reader guess before seeing: slider, number field and dragging over the drawing set the same values; nothing of it is stored or sent.
import { sizes, type Size } from '../charts/contract/scene.ts';
import type { GuessPad, Guessing, GuessState } from '../charts/contract/guess.ts';
import { drawnIn, onDrawn } from '../charts/live/drawn.ts';
import { showCustom, type CustomScene } from '../charts/live/custom-scene.ts';
import { wireDrag, type Point } from './guess-drag.ts';

/** Geometry and words of each guess, loaded when its reader comes near. */
const guessings = import.meta.glob<{ readonly guessing: Guessing<unknown> }>('../charts/*/guess.ts');

interface Field {
  readonly range: HTMLInputElement;
  readonly number: HTMLInputElement;
  readonly label: string;
  readonly unit: string;
}
/** What came with the drawing. */
interface Arrived {
  readonly guessing: Guessing<unknown>;
  readonly data: unknown;
}

const part = <E extends Element>(block: Element, selector: string): E => {
  const found = block.querySelector<E>(selector);
  if (found === null) throw new RangeError(`guess "${block.id}" has no ${selector}`);
  return found;
};
const paragraph = (className: string, text: string): HTMLElement =>
  Object.assign(document.createElement('p'), { className, textContent: text });

function fieldsOf(block: HTMLElement): Field[] {
  return [...block.querySelectorAll('.dial')].map((dial) => ({
    range: part<HTMLInputElement>(dial, '[type=range]'),
    number: part<HTMLInputElement>(dial, '[type=number]'),
    label: part(dial, '.dial-name').textContent.trim(),
    unit: part(dial, '.dial-unit').textContent.trim(),
  }));
}

/** The nearest value that a field can have. */
function within({ range }: Field, value: number): number {
  const [least, most, step] = [range.min, range.max, range.step].map(Number) as [number, number, number];
  return Math.min(most, Math.max(least, least + Math.round((value - least) / step) * step));
}

/** Wires one block; returns what to call when its drawing has come. */
function wire(block: HTMLElement): () => void {
  const id = block.dataset['guess'] ?? '';
  const fields = fieldsOf(block);
  const [dials, result, notice, main, skip] = [
    part<HTMLElement>(block, '.dials'),
    part<HTMLElement>(block, '[data-guess-result]'),
    part<HTMLElement>(block, '[data-guess-trouble]'),
    part<HTMLButtonElement>(block, '[data-guess-main]'),
    part<HTMLButtonElement>(block, '[data-guess-skip]'),
  ];
  const compareWords = main.textContent;
  const question = part(block, '.guess-question').textContent.trim();
  let values = fields.map(({ range }) => Number(range.defaultValue));
  let state: GuessState = 'open';
  let arrived: Arrived | undefined;
  /** Counts what is asked for: an answer that comes after the next wish is late. */
  let asks = 0;

  /** Draws a state, by its own words. What it returns is drawn once the drawing is alive. */
  const draw = (
    slides: boolean,
    now: GuessState = state,
    words = result.innerText,
  ): CustomScene | undefined => {
    if (arrived === undefined) return undefined;
    const { guessing, data } = arrived;
    const shown = [...values];
    const description =
      now === 'open'
        ? `Your guess. ${fields.map(({ label, unit }, i) => `${label}: ${shown[i]} ${unit}`).join('. ')}.`
        : words;
    const own: CustomScene = {
      scene: (size) => guessing.scene(data, shown, now, size),
      name: { title: question, description },
      slides,
    };
    showCustom(block.id, own);
    return own;
  };
  /** Whether a scene comes to stand in the drawing that is seen; says so where that takes a moment. */
  const drawn = (own: CustomScene): Promise<boolean> =>
    new Promise((done) => {
      const end = (comes: boolean) => {
        stop();
        block.removeEventListener('astro:hydration-error', fail);
        clearTimeout(timer);
        tellTrouble('');
        done(comes);
      };
      const look = () => {
        if (drawnIn(block, '') === own) end(true);
      };
      const fail = () => end(false);
      const timer = setTimeout(
        () => tellTrouble('The drawing is still on its way; the answer comes with it.'),
        500,
      );
      const stop = onDrawn(look);
      block.addEventListener('astro:hydration-error', fail);
      if (block.dataset['stuck'] === undefined) look();
      else end(false);
    });
  const isAlive = (): boolean => (drawnIn(block, '') ?? '') !== '';
  const tellTrouble = (words: string) => {
    notice.hidden = words === '';
    notice.textContent = words;
  };
  /** Shows a field's value in both its controls; the one that the reader types in keeps what is typed. */
  const tell = (i: number, except?: HTMLInputElement) => {
    const field = fields[i];
    const value = String(values[i]);
    if (field === undefined) return;
    field.range.value = value;
    field.range.setAttribute('aria-valuetext', `${value} ${field.unit}`);
    if (field.number !== except) field.number.value = value;
  };
  const choose = (i: number, value: number, by?: HTMLInputElement) => {
    const field = fields[i];
    if (field === undefined || state !== 'open') return;
    values = values.with(i, within(field, value));
    tell(i, by);
  };

  /** Loads geometry and data, once both are there to have. */
  let loading: Promise<void> | undefined;
  const load = async (): Promise<void> => {
    const counted = block.querySelector('[data-counted]');
    const guessing = guessings[`../charts/${id}/guess.ts`];
    if (counted === null || guessing === undefined) return;
    loading ??= guessing().then((found: { readonly guessing: Guessing<unknown> }) => {
      arrived = { guessing: found.guessing, data: JSON.parse(counted.textContent) as unknown };
      for (const size of sizes) addPad(size, found.guessing.pad(arrived.data, size));
      draw(false);
    });
    loading.catch(() => {
      loading = undefined;
    });
    await loading;
  };
  /** Draws the guess as it is set. An answer that was asked for before is not waited for any more. */
  const redraw = () => {
    asks += 1;
    draw(false);
  };
  const addPad = (size: Size, pad: GuessPad) => {
    const artboard = block.querySelector<HTMLElement>(`[data-artboard="${size}"]`);
    const box = artboard?.querySelector('svg')?.viewBox.baseVal;
    if (artboard === null || box === undefined) return;
    wireDrag(artboard, pad, box, {
      value: (share: number, i: number) => {
        const { min, max } = fields[i]?.range ?? { min: '0', max: '0' };
        return Number(min) + share * (Number(max) - Number(min));
      },
      isOpen: () => state === 'open',
      set(points: readonly Point[]) {
        for (const { field, value } of points) choose(field, value);
        redraw();
      },
    });
  };

  const show = (next: GuessState) => {
    state = next;
    block.dataset['state'] = next;
    dials.hidden = next !== 'open';
    skip.hidden = next !== 'open';
    main.textContent = next === 'open' ? compareWords : 'Guess again';
    const root = document.documentElement;
    // On a figure's own page the rest of the page waits with the answer.
    if (root.dataset['guessFirst'] !== undefined)
      root.dataset['guessFirst'] = next === 'open' ? 'open' : 'seen';
  };
  const compare = ({ guessing, data }: Arrived): Element[] => {
    const { finding, rows, basis } = guessing.compare(data, values);
    const list = document.createElement('ul');
    for (const row of rows) list.append(Object.assign(document.createElement('li'), { textContent: row }));
    return [
      paragraph('guess-finding', finding),
      ...(rows.length > 0 ? [list] : []),
      paragraph('guess-basis', basis),
    ];
  };
  const reveal = async (next: 'compared' | 'answered') => {
    asks += 1;
    const ask = asks;
    // Words from the page need no geometry; a comparison does.
    await load().catch(() => undefined);
    if (ask !== asks) return;
    tellTrouble(
      arrived === undefined && next === 'compared'
        ? 'The data could not be loaded. Skipping shows the answer in words, and the figure below has it.'
        : '',
    );
    if (arrived === undefined && next === 'compared') return;
    const words =
      next === 'compared' && arrived !== undefined
        ? compare(arrived)
        : [paragraph('guess-told', part(block, '.guess-answer').textContent.trim())];
    const lines = words.flatMap((part) => (part.children.length > 0 ? [...part.children] : [part]));
    const own = draw(true, next, lines.map(({ textContent }) => textContent).join('\n'));
    // A reader who skips has the words in any case, and the drawing where it can come.
    const comes = own === undefined || (next === 'answered' && !isAlive()) || (await drawn(own));
    if (ask !== asks) return;
    if (!comes) {
      tellTrouble('A guess is compared on its drawing. Skipping shows the answer in words.');
      return;
    }
    result.replaceChildren(...words);
    show(next);
    if (next === 'answered') main.focus({ preventScroll: true });
  };

  fields.forEach((field, i) => {
    tell(i);
    for (const control of [field.range, field.number]) {
      control.addEventListener('input', () => {
        // An empty or half-typed number waits.
        if (control.value === '' || !control.validity.valid) return;
        choose(i, Number(control.value), control);
        redraw();
      });
    }
    field.number.addEventListener('change', () => {
      if (field.number.value !== '') choose(i, Number(field.number.value));
      tell(i);
      redraw();
    });
  });
  main.addEventListener('click', () => {
    if (state === 'open') return void reveal('compared');
    asks += 1;
    result.replaceChildren();
    show('open');
    draw(true);
  });
  skip.addEventListener('click', () => void reveal('answered'));

  return () => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void load();
      },
      { rootMargin: '50% 0px' },
    );
    observer.observe(block);
  };
}

const wired = new WeakMap<HTMLElement, () => void>();

/** Wires every guess of a page, each once; called again when drawings have come later. */
export function wireGuesses(): void {
  for (const block of document.querySelectorAll<HTMLElement>('[data-guess]')) {
    const follow = wired.get(block) ?? wire(block);
    wired.set(block, follow);
    if (block.querySelector('[data-counted]:not([data-followed])') === null) continue;
    part<HTMLElement>(block, '[data-counted]').dataset['followed'] = '';
    follow();
  }
}

/** On a figure's own page a value of ?guess= that means nothing is passed over, and said. */
export function followGuessAddress(): void {
  const notice = document.querySelector<HTMLElement>('[data-guess-notice]');
  const asked = new URLSearchParams(location.search).get('guess');
  if (notice === null || asked === null || asked === 'first') return;
  notice.textContent = `“guess=${asked.slice(0, 40)}” means nothing here, so it is ignored. “guess=first” asks before the figure is shown.`;
  notice.hidden = false;
}
