// One question before a figure at work: slider, number field and dragging over the drawing set the same values; nothing is stored or sent.
import type { GuessPad, Guessing, GuessState } from '../charts/contract/guess.ts';
import { sizes, type Size } from '../charts/contract/scene.ts';
import { showCustom, type CustomScene } from '../charts/live/custom-scene.ts';
import { drawnIn, onDrawn } from '../charts/live/drawn.ts';
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

function part<E extends Element>(block: Element, selector: string): E {
  const found = block.querySelector<E>(selector);
  if (found === null) throw new RangeError(`guess "${block.id}" has no ${selector}`);
  return found;
}
const paragraph = (className: string, text: string): HTMLElement =>
  Object.assign(document.createElement('p'), { className, textContent: text });

const fieldsOf = (block: HTMLElement): Field[] =>
  [...block.querySelectorAll('.dial')].map((dial) => ({
    range: part<HTMLInputElement>(dial, '[type=range]'),
    number: part<HTMLInputElement>(dial, '[type=number]'),
    label: part(dial, '.dial-name').textContent.trim(),
    unit: part(dial, '.dial-unit').textContent.trim(),
  }));

/** The nearest value that a field can have. */
function within({ range }: Field, value: number): number {
  const [least, most, step] = [range.min, range.max, range.step].map(Number) as [number, number, number];
  return Math.min(most, Math.max(least, least + Math.round((value - least) / step) * step));
}

/** What a comparison says of the guess, as elements. */
function comparison({ guessing, data }: Arrived, values: readonly number[]): Element[] {
  const { finding, rows, basis } = guessing.compare(data, values);
  const list = document.createElement('ul');
  for (const row of rows) list.append(Object.assign(document.createElement('li'), { textContent: row }));
  return [
    paragraph('guess-finding', finding),
    ...(rows.length > 0 ? [list] : []),
    paragraph('guess-basis', basis),
  ];
}

/** A block with its guess. It follows its controls as soon as it is made, and its drawing once {@link GuessBlock.follow} is called. */
export class GuessBlock {
  readonly #block: HTMLElement;
  readonly #fields: readonly Field[];
  readonly #result: HTMLElement;
  readonly #main: HTMLButtonElement;
  readonly #compareWords: string;
  readonly #question: string;
  #values: readonly number[];
  #state: GuessState = 'open';
  #arrived: Arrived | undefined;
  #loading: Promise<void> | undefined;
  /** Counts what is asked for: an answer that comes after the next wish is late. */
  #asks = 0;

  /** @throws RangeError where the block's markup lacks a part */
  constructor(block: HTMLElement) {
    this.#block = block;
    this.#fields = fieldsOf(block);
    this.#result = part(block, '[data-guess-result]');
    this.#main = part(block, '[data-guess-main]');
    this.#compareWords = this.#main.textContent;
    this.#question = part(block, '.guess-question').textContent.trim();
    this.#values = this.#fields.map(({ range }) => Number(range.defaultValue));
    this.#followControls();
  }

  /** Loads geometry and data when the reader comes near. To be called each time the block's drawing has come. */
  follow(): void {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void this.#load();
      },
      { rootMargin: '50% 0px' },
    );
    observer.observe(this.#block);
  }

  #followControls(): void {
    this.#fields.forEach((field, i) => {
      this.#tell(i);
      for (const control of [field.range, field.number]) {
        control.addEventListener('input', () => {
          // An empty or half-typed number waits.
          if (control.value === '' || !control.validity.valid) return;
          this.#choose(i, Number(control.value), control);
          this.#redraw();
        });
      }
      field.number.addEventListener('change', () => {
        if (field.number.value !== '') this.#choose(i, Number(field.number.value));
        this.#tell(i);
        this.#redraw();
      });
    });
    this.#main.addEventListener('click', () => {
      if (this.#state === 'open') void this.#reveal('compared');
      else this.#reopen();
    });
    part(this.#block, '[data-guess-skip]').addEventListener('click', () => void this.#reveal('answered'));
  }

  #reopen(): void {
    this.#asks += 1;
    this.#result.replaceChildren();
    this.#show('open');
    this.#draw(true);
  }

  /** Shows a field's value in both its controls; the one that the reader types in keeps what is typed. */
  #tell(i: number, except?: HTMLInputElement): void {
    const field = this.#fields[i];
    if (field === undefined) return;
    const value = String(this.#values[i]);
    field.range.value = value;
    field.range.setAttribute('aria-valuetext', `${value} ${field.unit}`);
    if (field.number !== except) field.number.value = value;
  }

  #choose(i: number, value: number, by?: HTMLInputElement): void {
    const field = this.#fields[i];
    if (field === undefined || this.#state !== 'open') return;
    this.#values = this.#values.with(i, within(field, value));
    this.#tell(i, by);
  }

  /** Loads geometry and data, once both are there to have. */
  async #load(): Promise<void> {
    const counted = this.#block.querySelector('[data-counted]');
    const guessing = guessings[`../charts/${this.#block.dataset['guess'] ?? ''}/guess.ts`];
    if (counted === null || guessing === undefined) return;
    this.#loading ??= guessing().then((found) => {
      const data = JSON.parse(counted.textContent) as unknown;
      this.#arrived = { guessing: found.guessing, data };
      for (const size of sizes) this.#addPad(size, found.guessing.pad(data, size));
      this.#draw(false);
    });
    this.#loading.catch(() => {
      this.#loading = undefined;
    });
    await this.#loading;
  }

  #addPad(size: Size, pad: GuessPad): void {
    const artboard = this.#block.querySelector<HTMLElement>(`[data-artboard="${size}"]`);
    const box = artboard?.querySelector('svg')?.viewBox.baseVal;
    if (artboard === null || box === undefined) return;
    wireDrag(artboard, pad, box, {
      value: (share: number, i: number) => {
        const { min, max } = this.#fields[i]?.range ?? { min: '0', max: '0' };
        return Number(min) + share * (Number(max) - Number(min));
      },
      isOpen: () => this.#state === 'open',
      set: (points: readonly Point[]) => {
        for (const { field, value } of points) this.#choose(field, value);
        this.#redraw();
      },
    });
  }

  /** Draws a state, by its own words. What it returns is drawn once the drawing is alive. */
  #draw(
    slides: boolean,
    now: GuessState = this.#state,
    words = this.#result.innerText,
  ): CustomScene | undefined {
    if (this.#arrived === undefined) return undefined;
    const { guessing, data } = this.#arrived;
    const shown = [...this.#values];
    const guessed = this.#fields.map(({ label, unit }, i) => `${label}: ${shown[i]} ${unit}`);
    const description = now === 'open' ? `Your guess. ${guessed.join('. ')}.` : words;
    const scene: CustomScene = {
      scene: (size) => guessing.scene(data, shown, now, size),
      name: { title: this.#question, description },
      slides,
    };
    showCustom(this.#block.id, scene);
    return scene;
  }

  /** Draws the guess as it is set. An answer that was asked for before is not waited for any more. */
  #redraw(): void {
    this.#asks += 1;
    this.#draw(false);
  }

  #isAlive(): boolean {
    return (drawnIn(this.#block, '') ?? '') !== '';
  }

  #tellTrouble(words: string): void {
    const notice = part<HTMLElement>(this.#block, '[data-guess-trouble]');
    notice.hidden = words === '';
    notice.textContent = words;
  }

  /** Whether a scene comes to stand in the drawing that is seen; says so where that takes a moment. */
  #drawn(scene: CustomScene): Promise<boolean> {
    return new Promise((done) => {
      const end = (comes: boolean) => {
        stop();
        this.#block.removeEventListener('astro:hydration-error', fail);
        clearTimeout(timer);
        this.#tellTrouble('');
        done(comes);
      };
      const look = () => {
        if (drawnIn(this.#block, '') === scene) end(true);
      };
      const fail = () => end(false);
      const timer = setTimeout(
        () => this.#tellTrouble('The drawing is still on its way; the answer comes with it.'),
        500,
      );
      const stop = onDrawn(look);
      this.#block.addEventListener('astro:hydration-error', fail);
      if (this.#block.dataset['stuck'] === undefined) look();
      else end(false);
    });
  }

  #show(next: GuessState): void {
    this.#state = next;
    this.#block.dataset['state'] = next;
    part<HTMLElement>(this.#block, '.dials').hidden = next !== 'open';
    part<HTMLElement>(this.#block, '[data-guess-skip]').hidden = next !== 'open';
    this.#main.textContent = next === 'open' ? this.#compareWords : 'Guess again';
    const root = document.documentElement;
    // On a figure's own page the rest of the page waits with the answer.
    if (root.dataset['guessFirst'] !== undefined)
      root.dataset['guessFirst'] = next === 'open' ? 'open' : 'seen';
  }

  async #reveal(next: 'compared' | 'answered'): Promise<void> {
    this.#asks += 1;
    const ask = this.#asks;
    // Words from the page need no geometry; a comparison does.
    await this.#load().catch(() => undefined);
    if (ask !== this.#asks) return;
    const arrived = this.#arrived;
    if (arrived === undefined && next === 'compared') {
      this.#tellTrouble(
        'The data could not be loaded. Skipping shows the answer in words, and the figure below has it.',
      );
      return;
    }
    this.#tellTrouble('');
    const words =
      next === 'compared' && arrived !== undefined
        ? comparison(arrived, this.#values)
        : [paragraph('guess-told', part(this.#block, '.guess-answer').textContent.trim())];
    const lines = words.flatMap((each) => (each.children.length > 0 ? [...each.children] : [each]));
    const scene = this.#draw(true, next, lines.map(({ textContent }) => textContent).join('\n'));
    // A reader who skips has the words in any case, and the drawing where it can come.
    const comes =
      scene === undefined || (next === 'answered' && !this.#isAlive()) || (await this.#drawn(scene));
    if (ask !== this.#asks) return;
    if (!comes) {
      this.#tellTrouble('A guess is compared on its drawing. Skipping shows the answer in words.');
      return;
    }
    this.#result.replaceChildren(...words);
    this.#show(next);
    if (next === 'answered') this.#main.focus({ preventScroll: true });
  }
}
