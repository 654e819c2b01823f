// The elements that show how far the reader has come: the pipe with its tags, the status button, the time left, the chapter marked in the menu.
import { itemAt } from '../../charts/live/page-parts.ts';
import { minutesLeft, minutesText, statusText } from '../../outline/prose/reading-time.ts';
import type { Span } from './chapter-spans.ts';

export interface ProgressDisplay {
  /** Shows the part of the story that is read, 0 to 1, and of which chapter how much. */
  show(fraction: number, chapter: { readonly index: number; readonly part: number }): void;
  /** Places the tags along the pipe, where chapters begin. */
  placeTags(spans: readonly Span[]): void;
  /** Hides the status button, or shows it again. */
  moveAway(isAway: boolean): void;
  /** Hides the status button that is lettered along the pipe while a drawing runs to the edge under it. */
  makeWay(isUnder: boolean): void;
  /** Gives the status button the ground of the chapter under it, or that of the page. */
  standOn(ground: string | undefined): void;
}

/** Minutes left, in this chapter and in the whole story. */
interface TimeLeft {
  readonly chapter: number;
  readonly story: number;
}

/** What is left to read from a part, 0 to 1, of a chapter on; `words` are those of each chapter. */
function timeLeft(words: readonly number[], index: number, part: number): TimeLeft {
  const chapter = minutesLeft(itemAt(words, index, 'chapter'), part);
  const story = words.slice(index + 1).reduce((sum, count) => sum + minutesLeft(count, 0), chapter);
  return { chapter, story };
}

/** "4 min left in this chapter, 30 in the story."; on a chapter's own page of the chapter alone. */
function summaryText({ chapter, story }: TimeLeft, chapters: number): string {
  const words = chapter === 0 ? 'This chapter is read' : `${minutesText(chapter)} left in this chapter`;
  return chapters === 1 ? `${words}.` : `${words}, ${story} in the story.`;
}

/** Number of steps in which the pipe is filled from end to end. */
const fillSteps = 2000;

/** Whether a stylesheet can tie the fill to the scroll, asked once: each scroll looks at it. */
const canTie = CSS.supports('animation-timeline', 'view()');
/** Whether the stylesheet ties the fill to the scroll (pipe.css), so that no frame of the page is needed for it. */
const isFilledByScroll = (): boolean => canTie && document.documentElement.dataset['way'] !== 'steps';

/** Marks one of some elements as the current one. */
function markCurrent(elements: readonly HTMLElement[], current: number): void {
  for (const [i, element] of elements.entries())
    if (i === current) element.setAttribute('aria-current', 'true');
    else element.removeAttribute('aria-current');
}

/** Step by step on a phone the status is a line of the page, above the screen and its ground. */
const isLineOfPage = (): boolean =>
  document.documentElement.dataset['stepping'] !== undefined && matchMedia('(max-width: 47.99rem)').matches;

/**
 * Finds what shows progress in a page; a page may lack some of it.
 * @param ids the chapters of the story, in order, and their words
 */
export function progressDisplay(
  story: HTMLElement,
  ids: readonly string[],
  words: readonly number[],
): ProgressDisplay {
  const fill = story.querySelector<HTMLElement>('[data-fill]');
  const tags = [...story.querySelectorAll<HTMLElement>('[data-tag]')];
  const button = document.querySelector<HTMLElement>('[data-status]');
  const status = button?.querySelector('[data-status-text]') ?? null;
  const summary = document.querySelector('[data-time-left]');
  const entries = [...document.querySelectorAll<HTMLElement>('[data-menu-chapter]')];
  let shown = '';
  let filled = '';
  const setFill = (fraction: number) => {
    // In steps of half a pixel of the pipe: smaller ones are not visible, and each change repaints the pipe.
    const scale = `scaleY(${Math.round(fraction * fillSteps) / fillSteps})`;
    if (fill !== null && scale !== filled) fill.style.transform = scale;
    filled = scale;
  };
  return {
    show(fraction, { index, part }) {
      if (!isFilledByScroll()) setFill(fraction);
      const left = timeLeft(words, index, part);
      const place = entries.findIndex((entry) => entry.dataset['menuChapter'] === ids[index]);
      const text = statusText({ place: place + 1, of: entries.length, left: left.chapter });
      const state = `${text} ${left.story}`;
      if (state === shown) return;
      shown = state;
      if (status !== null) status.textContent = text;
      if (summary !== null) summary.textContent = summaryText(left, ids.length);
      for (const [i, tag] of tags.entries()) tag.toggleAttribute('data-here', i === index);
      markCurrent(entries, place);
    },
    placeTags(spans) {
      for (const [i, tag] of tags.entries()) {
        tag.style.setProperty('--at', itemAt(spans, i, 'chapter').from.toFixed(4));
        tag.dataset['placed'] = '';
      }
    },
    moveAway(isAway) {
      button?.toggleAttribute('data-away', isAway);
    },
    makeWay(isUnder) {
      button?.toggleAttribute('data-under', isUnder);
    },
    standOn(ground) {
      if (button === null) return;
      const own = isLineOfPage() ? undefined : ground;
      if (button.dataset['ground'] === own) return;
      if (own === undefined) delete button.dataset['ground'];
      else button.dataset['ground'] = own;
    },
  };
}
