// On the page of the whole story, what the marks and terms of a chapter open is loaded as soon as a reader points at one, touches it or
// focuses it.
import { dataOf } from '../../../charts/live/page-parts.ts';

/** The placeholder of a chapter's notes until they are loaded. Notes are outside the text, each once a page. */
export const notesRoom = '.notes-room';

/** A note that says that it could not be loaded. */
const missing = '.missing';

const aside = () => document.querySelector('aside[aria-label="Notes"]');
const noteOf = (mark: Element) => document.getElementById(mark.getAttribute('popovertarget') ?? '');

/** Puts the notes of a chapter on the page, except those that an earlier chapter has brought. */
export function addNotes(notes: DocumentFragment): void {
  for (const note of [...notes.children]) {
    const before = document.getElementById(note.id);
    if (before?.matches(missing)) before.replaceWith(note);
    else if (before === null) aside()?.append(note);
  }
}

/** Puts into an element that something could not be loaded, with a link to the chapter's own page, which has the same; returns the element. */
export function sayMissing(element: HTMLElement, what: 'This' | 'This note', page: string): HTMLElement {
  const way = Object.assign(document.createElement('a'), {
    href: page,
    textContent: 'the chapter’s own page',
  });
  element.append(`${what} could not be loaded. It stands on `, way, ' too.');
  return element;
}

/** What a mark opens whose note could not be loaded: like Notes.astro it takes the focus as it opens, and is told in full then. */
function addMissing(id: string, page: string): void {
  const note = Object.assign(document.createElement('div'), {
    className: 'note missing',
    id,
    popover: 'auto',
    role: 'group',
    tabIndex: -1,
    autofocus: true,
  });
  note.setAttribute('aria-labelledby', id);
  aside()?.append(sayMissing(note, 'This note', page));
}

/** Opens a note that is not there yet as soon as it has loaded. `bring` loads the notes of a chapter; it never fails. */
export function openStoryNotes(bring: (chapter: HTMLElement) => Promise<unknown>): void {
  for (const touch of ['pointerover', 'focusin'])
    document.addEventListener(touch, ({ target }) => {
      const mark = target instanceof Element ? target.closest('.prose [popovertarget]') : null;
      const chapter = mark?.closest<HTMLElement>('[data-page]');
      if (chapter?.querySelector(`${notesRoom}[data-lazy]`)) void bring(chapter);
    });
  document.addEventListener('click', ({ target, isTrusted }) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>('[popovertarget]') : null;
    const chapter = mark?.closest<HTMLElement>('[data-page]');
    // The click that this script makes itself is ignored.
    if (!mark || !chapter || !isTrusted) return;
    const note = noteOf(mark);
    if (note !== null && !note.matches(missing)) return;
    void bring(chapter).then(() => {
      if (!noteOf(mark)) addMissing(mark.getAttribute('popovertarget') ?? '', dataOf(chapter, 'page'));
      if (!noteOf(mark)?.matches(':popover-open')) mark.click();
    });
  });
}
