// The links of a step: which of its words go with which mark.

/**
 * A link of a step: the words (by the note that a number opens, or by the name of tied words), the tone of the mark and how its line is
 * broken, and the mark's key on the wide and on the narrow drawing where it is not the name of the words.
 */
export type Link = readonly [words: string, tone: string, wide?: string, narrow?: string];

/** The links of a step as `printedMarks` writes them. */
export const linksIn = (printed = ''): readonly Link[] =>
  printed === '' ? [] : printed.split(';').map((link) => link.split('|') as unknown as Link);

/** The words of a link in a step. */
export function wordsOf(step: HTMLElement | undefined, [name]: Link): HTMLElement | undefined {
  const value = CSS.escape(name);
  const named = step?.querySelector(`[popovertarget="${value}"], [data-at="${value}"]`);
  return named?.closest<HTMLElement>('.known, .at') ?? undefined;
}

/** The mark of a link on a pinned figure, while its drawing is of the view that the step asks for. */
export function markOf(
  pinned: HTMLElement,
  step: HTMLElement | undefined,
  [own, , wide = own, narrow = wide]: Link,
): SVGGeometryElement | null {
  const figure = pinned.querySelector<HTMLElement>('.figure');
  if (figure === null || 'custom' in figure.dataset) return null;
  if (figure.dataset['shown'] !== step?.dataset['view']) return null;
  const key = pinned.querySelector('.artboard.wide')?.clientWidth === 0 ? narrow : wide;
  const seen = (markKey: string, form: string) => {
    const name = `.stage ${form}[data-key="${CSS.escape(markKey)}"]`;
    const named = pinned.querySelectorAll<SVGGeometryElement>(name);
    return [...named].findLast((each) => each.getClientRects().length > 0);
  };
  // Around the hole of a tag a ring keeps off the words and the edges of it.
  return seen(`${key}-hole`, 'circle') ?? seen(key, ':is(path, circle)') ?? null;
}

/** The words that are tied to their mark: they take its colour and the way its line is broken. */
export class TiedWords {
  link: Link | undefined;
  words: HTMLElement | undefined;

  /** Ties the words of another link in a step, or none. */
  tie(step: HTMLElement | undefined, chosen: Link | undefined): void {
    // Removing the attribute and adding it again would restyle the words.
    const isLive = this.words?.hasAttribute('data-live') ?? false;
    if (chosen !== undefined && chosen === this.link && isLive) return;
    this.words?.removeAttribute('data-live');
    this.link = chosen;
    this.words = chosen && wordsOf(step, chosen);
    if (chosen === undefined || this.words === undefined) return;
    this.words.dataset['live'] = '';
    // Set on the words only: on the step it would be inherited and restyle all its text.
    const [tone = '', line] = chosen[1].split(' ');
    this.words.style.setProperty('--live', `var(--${tone})`);
    if (line !== undefined) this.words.dataset['line'] = line;
  }
}
