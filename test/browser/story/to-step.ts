// Goes to a step of a story or a chapter.
import type { Page } from '@playwright/test';

/** Brings a step's top to the middle of the window. */
export const scrollToStep = (page: Page, id: string): Promise<void> =>
  page.evaluate((name) => {
    const top = document.getElementById(name)?.getBoundingClientRect().top ?? 0;
    window.scrollTo(0, scrollY + top - innerHeight / 2);
  }, id);
