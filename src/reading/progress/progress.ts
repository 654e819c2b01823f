// How far the reader has come: fills the pipe, places its tags, writes the status and marks the chapter in the menu.
import { minutesLeft, minutesText, statusText } from '../../outline/reading-time.ts';
import { onProgress } from './story-progress.ts';

/** A chapter's part of the story, both ends from 0 to 1. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The part of a story that is read when its top stands `above` pixels over the window's top. */
export const fractionRead = (above: number, height: number, windowHeight: number): number =>
  Math.min(1, Math.max(0, above / Math.max(1, height - windowHeight)));

/** The chapter that stands at a part of the story, unless it is named, and how much of that chapter is read. */
export function chapterAt(
  spans: readonly Span[],
  fraction: number,
  named?: number,
): { index: number; part: number } {
  const index =
    named ??
    Math.max(
      0,
      spans.findLastIndex(({ from }) => from <= fraction + 1e-6),
    );
  const span = spans[index] ?? { from: 0, to: 1 };
  const part = (fraction - span.from) / Math.max(1e-6, span.to - span.from);
  return { index, part: Math.min(1, Math.max(0, part)) };
}

/** Chapters one after another, each as long as its words: where there is no height to measure. */
export function spansOfWords(words: readonly number[]): Span[] {
  const whole = words.reduce((sum, count) => sum + count, 0);
  let read = 0;
  return words.map((count) => {
    const from = read / whole;
    read += count;
    return { from, to: read / whole };
  });
}

/** Follows the reader through the story of this page. */
export function followProgress(): void {
  const story = document.querySelector<HTMLElement>('[data-story]');
  const chapters = [...(story?.querySelectorAll<HTMLElement>('[data-chapter]') ?? [])];
  if (story === null || chapters.length === 0) return;
  const root = document.documentElement;
  const fill = story.querySelector<HTMLElement>('[data-fill]');
  const tags = [...story.querySelectorAll<HTMLElement>('[data-tag]')];
  const button = document.querySelector<HTMLElement>('[data-status]');
  const status = button?.querySelector('[data-status-text]');
  const summary = document.querySelector('[data-time-left]');
  const entries = [...document.querySelectorAll<HTMLElement>('[data-menu-chapter]')];
  const words = chapters.map((chapter) => Number(chapter.dataset['words']));
  const byScroll = () => root.dataset['way'] !== 'steps';

  let top = 0;
  let height = 1;
  let spans: readonly Span[] = [];
  let shown = '';
  let last = scrollY;

  const show = (fraction: number, named?: number) => {
    if (fill !== null) fill.style.transform = `scaleY(${fraction.toFixed(4)})`;
    const { index: at, part } = chapterAt(spans, fraction, named);
    const left = minutesLeft(words[at] ?? 0, part);
    const place = entries.findIndex(
      (entry) => entry.dataset['menuChapter'] === chapters[at]?.dataset['chapter'],
    );
    const text = statusText({ place: place + 1, of: entries.length, left });
    const rest = words.slice(at + 1).reduce((sum, count) => sum + minutesLeft(count, 0), left);
    const state = `${text} ${rest}`;
    if (state === shown) return;
    shown = state;
    if (status !== null && status !== undefined) status.textContent = text;
    if (summary !== null) {
      const chapter = left === 0 ? 'This chapter is read' : `${minutesText(left)} left in this chapter`;
      summary.textContent = chapters.length === 1 ? `${chapter}.` : `${chapter}, ${rest} in the story.`;
    }
    tags.forEach((tag, i) => tag.toggleAttribute('data-here', i === at));
    entries.forEach((entry, i) => {
      if (i === place) entry.setAttribute('aria-current', 'true');
      else entry.removeAttribute('aria-current');
    });
  };
  const follow = () => {
    if (!byScroll()) return;
    const now = scrollY;
    if (button !== null && Math.abs(now - last) > 4) button.toggleAttribute('data-away', now > last);
    last = now;
    show(fractionRead(now - top, height, innerHeight));
  };
  const measure = () => {
    const box = story.getBoundingClientRect();
    top = box.top + scrollY;
    height = Math.max(1, box.height);
    spans = byScroll()
      ? chapters.map((chapter) => {
          const { top: start, bottom } = chapter.getBoundingClientRect();
          return { from: (start - box.top) / height, to: (bottom - box.top) / height };
        })
      : spansOfWords(words);
    tags.forEach((tag, i) => {
      tag.style.setProperty('--at', (spans[i]?.from ?? 0).toFixed(4));
      tag.dataset['placed'] = '';
    });
    follow();
  };

  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        follow();
      });
    },
    { passive: true },
  );
  onProgress(({ fraction, chapter }) => {
    const named = chapters.findIndex((each) => each.dataset['chapter'] === chapter);
    show(fraction, named < 0 ? undefined : named);
  });
  // The body grows when a table opens or a font arrives; the window when a phone is turned.
  new ResizeObserver(measure).observe(document.body);
  new MutationObserver(measure).observe(root, { attributeFilter: ['data-way'] });
  addEventListener('resize', measure);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && document.activeElement?.matches('[data-tag] a') === true)
      (document.activeElement as HTMLElement).blur();
  });
  wireMenu();
}

/** A link of the menu closes it; the settings stand in a panel of their own, which opens in its place. */
function wireMenu(): void {
  const menu = document.getElementById('chapter-menu');
  menu?.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a') !== null) menu.hidePopover();
  });
  const settings = menu?.querySelector<HTMLElement>('[data-settings]');
  const reading = document.getElementById('reading');
  if (settings === null || settings === undefined || reading === null) return;
  settings.hidden = false;
  settings.addEventListener('click', (event) => {
    event.preventDefault();
    menu?.hidePopover();
    reading.showPopover();
  });
}
