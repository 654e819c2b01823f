// Brings the read-out of a figure when a reader first points at its drawing, taps it or comes to it by keyboard. Nothing of it is loaded before.
import { address } from '../../names/addresses.ts';
import { loadedOnce } from './late/loaded-once.ts';
import { ownScript } from '../../names/trusted.ts';
import { dataOf } from './page-parts.ts';

/** What the drawing is called as a stop of the keyboard. */
const stopName = 'Values: the arrow keys go from one to the next';

/** What the script of a chart gives its page: it wires the drawings of the chart that are there. */
const scope = window as { strategicValveMarks?: (chart: string) => void };

/** Where the script of a figure is; a file of one chapter has it inside. */
const scriptOf = (figure: HTMLElement): string =>
  figure.dataset['marks'] ?? address(`embed/${dataOf(figure, 'figure')}/marks.js`);

/** Loads a script once; one that failed is asked for again at the next touch. */
const load = loadedOnce((from: string) => {
  const script = document.createElement('script');
  const coming = new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${from} did not come`));
  });
  script.src = ownScript(from);
  document.head.append(script);
  return coming;
});

/** Makes the drawing of each figure a stop of the keyboard, and brings what its marks say at the first touch. */
export function readMarks(part: ParentNode = document): void {
  for (const figure of part.querySelectorAll<HTMLElement>('.figure:not([data-without-marks])')) {
    const stage = figure.querySelector<HTMLElement>('.stage');
    if (stage === null || stage.hasAttribute('tabindex')) continue;
    stage.tabIndex = 0;
    stage.role = 'group';
    stage.ariaLabel = stopName;
    const first = (event: Event) => {
      if (stage.dataset['read'] !== undefined) return;
      load(scriptOf(figure))
        // The first touch also shows its value.
        .then(() => {
          scope.strategicValveMarks?.(dataOf(figure, 'figure'));
          if (event instanceof PointerEvent && stage.dataset['read'] !== undefined)
            stage.dispatchEvent(new PointerEvent(event.type, event));
        })
        .catch(() => undefined);
    };
    for (const touch of ['pointermove', 'pointerup', 'focus']) stage.addEventListener(touch, first);
  }
}
