// Where the reader left off: remembered on this device when the page is left, offered at the next visit, never jumped to.
import { namedPlace } from './named-place.ts';
import { reachedAt, readingLine } from '../scroll/reading-line.ts';
import { onProgress } from '../progress/story-progress.ts';

const key = 'strategic-valve:place';
const places = '[data-story] :is(.chapter[id], [data-step], .prose > :is(h2, h3)[id])';

/** Storage may be switched off or full: then nothing is remembered, and nothing breaks. */
function remembered(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
function remember(id: string | null): void {
  try {
    if (id === null) localStorage.removeItem(key);
    else localStorage.setItem(key, id);
  } catch {
    // see remembered()
  }
}

/** Whether the page has the whole story: on its own page a chapter has no id. */
const hasWholeStory = (): boolean => document.querySelector('[data-story] .chapter[id]') !== null;

/** Keeps the last place above the reading line; once the whole story is read to its end, none. */
function keepPlace(): void {
  const story = document.querySelector('[data-story]');
  if (story === null) return;
  // The end of a chapter's own page is a place in the middle of the story.
  if (story.getBoundingClientRect().bottom < innerHeight * 1.1 && hasWholeStory()) {
    remember(null);
    return;
  }
  const isPassed = (place: Element) =>
    place.getClientRects().length > 0 && reachedAt(place) < innerHeight * readingLine;
  // Only what is on screen is looked at: a browser may not have laid out the rest.
  const chapter = [...story.querySelectorAll('.chapter')].findLast(isPassed);
  const passed = [...document.querySelectorAll<HTMLElement>(places)].findLast(
    (place) => chapter?.contains(place) === true && isPassed(place),
  );
  if (passed !== undefined) remember(passed.id);
}

/** "Continue at “Separation, step 4 of 9”, chapter 3". */
function offerText(place: HTMLElement): string {
  const heading = place.matches('.chapter') ? place.querySelector('.chapter-head :is(h1, h2)') : place;
  const name = place.getAttribute('aria-label') ?? heading?.textContent?.trim() ?? '';
  const chapter = place.closest<HTMLElement>('[data-chapter]')?.dataset['order'];
  return `Continue at “${name}”, chapter ${chapter}`;
}

/** Offers the remembered place, unless an address or the browser has put the reader somewhere already. */
export function offerResume(): void {
  addEventListener('pagehide', keepPlace);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepPlace();
  });
  const slot = document.querySelector<HTMLElement>('[data-resume]');
  const form = document.querySelector<HTMLTemplateElement>('[data-resume-form]');
  const id = remembered();
  if (slot === null || form === null || id === null || location.hash !== '') return;
  const place = namedPlace(id);
  if (place?.matches(places) !== true) return;
  // Who has read a chapter's own page to its end does not continue there.
  if (!hasWholeStory() && place === [...document.querySelectorAll(places)].at(-1)) return;

  const offer = () => {
    // A reload or the back button: the browser has brought the reader back itself.
    if (scrollY > innerHeight / 2) return;
    const start = scrollY;
    slot.append(form.content.cloneNode(true));
    document.documentElement.dataset['resumeOffered'] = '';
    const link = slot.querySelector('a');
    if (link !== null) {
      link.href = `#${place.id}`;
      link.textContent = offerText(place);
    }
    const withdraw = () => {
      slot.replaceChildren();
      delete document.documentElement.dataset['resumeOffered'];
      removeEventListener('scroll', passOn);
      stopListening();
    };
    const passOn = () => {
      if (scrollY > start + innerHeight) withdraw();
    };
    addEventListener('scroll', passOn, { passive: true });
    // Step by step: the reader has turned to another screen.
    const stopListening = onProgress(withdraw);
    link?.addEventListener('click', () => setTimeout(withdraw));
    slot.querySelector('button')?.addEventListener('click', () => {
      remember(null);
      withdraw();
    });
  };
  if (document.readyState === 'complete') requestAnimationFrame(offer);
  else addEventListener('load', () => requestAnimationFrame(offer));
}
