// What a page of chapters does, in one script, since a browser asks for each by itself: its figures, steps and panels, the ways to read, progress, sharing.
import { followHeadlines } from '../../chapter/scrolly/headline-edge.ts';
import { wireFigures } from '../../charts/figure/figures.ts';
import { wireRowLists } from '../../charts/table/row-list.ts';
import { offerPictures, wirePanels } from '../../panel/panels.ts';
import { offerResume } from '../../reading/place/resume.ts';
import { followProgress } from '../../reading/progress/progress.ts';
import { followSteps } from '../../reading/progress/scroll.ts';
import { wireShare } from '../../reading/share/share.ts';
import { readStepByStep } from '../../reading/steps/step-by-step.ts';

if (document.querySelector('[data-scenes]') !== null)
  void import('../../charts/live/late-scenes.ts').catch(() => undefined);
followHeadlines();
const scrolled = () => void import('../scrolled-page.ts').catch(() => undefined);
if (scrollY > 0 || location.hash !== '') scrolled();
else addEventListener('scroll', scrolled, { once: true, passive: true });
offerPictures(async (order) =>
  (await import('../../export/picture/saving/save-picture.ts')).savePicture(order),
);
wireFigures();
wireRowLists();
wirePanels();
followSteps();
followProgress();
offerResume();
wireShare();
// Only once the figures of the page are wired, so that each remembers the view it opened with.
addEventListener('DOMContentLoaded', readStepByStep);
