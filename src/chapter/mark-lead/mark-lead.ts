// From the words of the live step to their mark: the number's own pipe takes the mark's colour, a ring stands around the mark or a disc on it,
// and at a desk a lead goes from the one to the other. A lead starts at the words that the author tied, otherwise at the first number of the step.
// Words that a reader points at or focuses take its place.
import { onDrawn } from '../../charts/live/shown-drawing.ts';
import { isMoving, onRest } from '../../charts/live/motion/moves.ts';
import { linksIn, markOf, TiedWords, wordsOf, type Link } from './lead-links.ts';
import { leadSheet } from './lead-sheet.ts';
import { inSlices } from './slices.ts';

/** Milliseconds after a step becomes live by which its figure has started to change view, if it will. */
const untilMove = 550;

/** The live step of one scroll, and the lead from its words to their mark. */
class MarkLead {
  readonly #pinned: HTMLElement;
  readonly #steps: HTMLElement;
  readonly #stage: HTMLElement | null;
  readonly #figureId: string | undefined;
  readonly #sheet: ReturnType<typeof leadSheet>;
  readonly #tied = new TiedWords();
  #step: HTMLElement | undefined;
  #links: readonly Link[] = [];
  /** The link with the lead while a reader points at none. */
  #leading: Link | undefined;
  #isStill = false;
  /** Whether the figure is in the window or near it: measuring one in a chapter that is not laid out would lay out that chapter. */
  #isNear = false;
  #timer = 0;
  /** Ends the search for a place that is under way. */
  #putDown = (): void => undefined;

  constructor(pinned: HTMLElement, steps: HTMLElement) {
    this.#pinned = pinned;
    this.#steps = steps;
    this.#stage = pinned.querySelector('.stage');
    this.#figureId = pinned.querySelector<HTMLElement>('.figure')?.id;
    this.#sheet = leadSheet(pinned);
    for (const name of ['pointerover', 'pointerout', 'focusin', 'focusout'])
      steps.addEventListener(name, (event) => this.#turn(event));
    new MutationObserver(() => this.#live()).observe(steps, {
      subtree: true,
      attributeFilter: ['data-active'],
    });
    new ResizeObserver(() => this.#settle()).observe(pinned);
    new IntersectionObserver((entries) => {
      this.#isNear = entries.at(-1)?.isIntersecting ?? false;
    }).observe(pinned);
    // The stage goes up under a shorter headline, and may come to its place after its marks have stopped.
    for (const name of ['transitionrun', 'transitionend', 'transitioncancel'])
      pinned.addEventListener(name, ({ target }) => {
        if (target === this.#stage) this.#settle(0);
      });
    onDrawn((figure) => {
      if (figure === this.#figureId) this.#settle();
    });
    onRest((figure) => {
      if (figure === this.#figureId) this.#settle(0);
    });
    this.#live();
  }

  /** Draws ring and lead again from where the words stand now, after a scroll. */
  follow(): void {
    const { words } = this.#tied;
    if (words !== undefined && this.#isNear) this.#step?.toggleAttribute('data-led', this.#sheet.draw(words));
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#putDown();
    this.#sheet.clear();
    for (const state of ['data-led', 'data-lead-rests']) this.#step?.removeAttribute(state);
  }

  #tie(link: Link | undefined): void {
    this.#tied.tie(this.#step, link);
  }

  /**
   * Shows the mark of a link, where that has room for a ring, and calls back with whether it has. All that stands on the page is measured
   * before anything is written.
   */
  #show(link: Link, shown: (isShown: boolean) => void): void {
    const [words, mark] = [wordsOf(this.#step, link), markOf(this.#pinned, this.#step, link)];
    if (words === undefined || mark === null) return shown(false);
    this.#putDown = inSlices(this.#sheet.point(words, mark), (hasRoom) => {
      if (!hasRoom) return shown(false);
      const isLed = this.#sheet.draw(words);
      this.#tie(link);
      this.#step?.toggleAttribute('data-led', isLed);
      shown(true);
    });
  }

  /** Ends the search: the lead stands, or there is none; pictures are taken then. */
  #stand(leading: Link | undefined): void {
    this.#isStill = true;
    this.#leading = leading;
    // Where none has room for a ring, the words still have the colour of their mark.
    if (leading === undefined)
      this.#tie(this.#links.find((link) => markOf(this.#pinned, this.#step, link) !== null));
    this.#step?.setAttribute('data-lead-rests', '');
  }

  /** Shows the first of some links whose mark has room for a ring. */
  #lead([next, ...more]: readonly Link[]): void {
    if (next === undefined) return this.#stand(undefined);
    this.#show(next, (isShown) => {
      if (isShown) this.#stand(next);
      else this.#timer = window.setTimeout(() => this.#lead(more));
    });
  }

  /** Shows the lead once the marks and the stage have stopped. If one of them is moving, its end calls this again. */
  #settle(wait = untilMove): void {
    this.#hide();
    this.#isStill = false;
    this.#leading = this.#links[0];
    this.#tie(this.#leading);
    if (this.#leading === undefined) this.#step?.setAttribute('data-lead-rests', '');
    else if (!isMoving(this.#figureId ?? ''))
      this.#timer = window.setTimeout(() => {
        const isStageMoving = (this.#stage?.getAnimations().length ?? 0) > 0;
        if (!isStageMoving) this.#lead(this.#links);
      }, wait);
  }

  /** Takes the links of the step that has become live. */
  #live(): void {
    const active = this.#steps.querySelector<HTMLElement>('[data-step][data-active]') ?? undefined;
    if (active === this.#step) return;
    this.#hide();
    this.#tie(undefined);
    this.#step = active;
    this.#links = linksIn(active?.dataset['leads']);
    this.#settle();
  }

  /** Draws the lead from the words that a reader points at or focuses, and from the step's own afterwards. */
  #turn(event: Event): void {
    const { target, type } = event;
    if (event instanceof FocusEvent && this.#isHeldBy(event.relatedTarget)) return;
    const words = target instanceof Element ? target.closest('.known, .at') : null;
    const asked = this.#links.find((link) => words !== null && wordsOf(this.#step, link) === words);
    this.#leadTo(type === 'pointerover' || type === 'focusin' ? (asked ?? this.#tied.link) : this.#leading);
  }

  /** Whether a note has taken the focus from the words that opened it, which then keep their lead until it closes and the focus is elsewhere. */
  #isHeldBy(focused: EventTarget | null): boolean {
    if (!(focused instanceof HTMLElement && focused.matches('.note'))) return false;
    // Its opening is told after it has the focus, by the same event.
    const closed = ({ newState }: ToggleEvent): void => {
      if (newState === 'open') return;
      focused.removeEventListener('toggle', closed);
      if (!this.#steps.contains(document.activeElement)) this.#leadTo(this.#leading);
    };
    focused.addEventListener('toggle', closed);
    return true;
  }

  #leadTo(next: Link | undefined): void {
    if (next === this.#tied.link || !this.#isStill) return;
    this.#hide();
    if (next === undefined) return this.#tie(undefined);
    this.#show(next, (isShown) => {
      if (!isShown) this.#tie(undefined);
    });
  }
}

/** Points from the words of live steps to their marks, in every scroll of the page. */
export function leadToMarks(): void {
  const leads = [...document.querySelectorAll<HTMLElement>('.figure-steps')].flatMap((scroll) => {
    const [pinned, steps] = ['.pinned', '.steps'].map((part) => scroll.querySelector<HTMLElement>(part));
    return pinned && steps && steps.querySelector('[data-leads]') !== null
      ? [new MarkLead(pinned, steps)]
      : [];
  });
  // At the scroll event the page is laid out and nothing has been written in this frame, so measuring costs no layout.
  addEventListener(
    'scroll',
    () => {
      for (const lead of leads) lead.follow();
    },
    { passive: true },
  );
}
