// All that a page of chapters runs, in one script, since a browser requests each script by itself: figures, steps and panels, the ways to
// read, progress, sharing.
import { followHeadlines } from '../../chapter/scrolly/headline-edge.ts';
import { wireFigures } from '../../charts/figure/figures.ts';
import { onceNear } from '../../charts/live/motion/once-near.ts';
import { wireListsLate } from '../../charts/table/late-row-lists.ts';
import { offerPictures, wirePanels } from '../../panel/panels.ts';
import { offerResume } from '../../reading/place/resume.ts';
import { followProgress } from '../../reading/progress/progress.ts';
import { followSteps } from '../../reading/scroll/follow-steps.ts';
import { wireShare } from '../../reading/share/share.ts';
import { beforeWay } from '../../reading/controls/reading-controls.ts';
import { readStepByStep } from '../../reading/steps/step-by-step.ts';

if (document.querySelector('[data-scenes]') !== null)
  void import('../../charts/live/late/late-scenes.ts').catch(() => undefined);

let isWired = false;
/** Measures and wires all that stands in the story, once. */
function wireStory(): void {
  if (isWired) return;
  isWired = true;
  followHeadlines();
  wireFigures();
  void wireListsLate();
  wirePanels();
  followSteps();
  followProgress();
  // From here on what is tied to the scroll moves (motion.css, pipe.css).
  delete document.documentElement.dataset['unwired'];
}

/** How far below the window the story may begin and still be wired, as a part of the window's height. */
const near = '75%';
/**
 * On a page with a cover the story is wired only when the reader comes near it, so that the cover opens sooner. It is wired at once where an
 * address or a reload leads into it, and in the other ways of reading.
 */
function wireStoryWhenNear(): void {
  const story = document.querySelector('.cover ~ [data-story]');
  const { arrived, way } = document.documentElement.dataset;
  if (story === null || arrived !== undefined || way !== 'scroll') return wireStory();
  document.addEventListener(beforeWay, wireStory);
  onceNear(story, near, wireStory);
}

/** A screen reader may go through the page without scrolling it: then it is taken as scrolled after so many milliseconds. */
const unscrolled = 8000;
const scrolled = () => void import('../scrolled-page.ts').catch(() => undefined);
if (scrollY > 0 || location.hash !== '') scrolled();
else {
  addEventListener('scroll', scrolled, { once: true, passive: true });
  setTimeout(scrolled, unscrolled);
}
offerPictures(async (order) =>
  (await import('../../export/picture/saving/save-picture.ts')).savePicture(order),
);
wireStoryWhenNear();
offerResume();
wireShare();
// Only once the figures of the page are wired, so that each remembers the view it opened with.
addEventListener('DOMContentLoaded', readStepByStep);
