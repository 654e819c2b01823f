// Sliders of questions and panels under a finger: one that comes down on a slider and then scrolls or zooms the page leaves it as it was.

const sliderOf = ({ target }: Event): HTMLInputElement | undefined =>
  target instanceof HTMLInputElement && target.type === 'range' ? target : undefined;

/** Follows the sliders within an element: browsers set one where a finger comes down, before they know that the finger scrolls. */
export function keepWhenScrolled(controls: HTMLElement): void {
  let before = '';
  controls.addEventListener('pointerdown', (event) => {
    before = sliderOf(event)?.value ?? '';
  });
  // The browser takes the pointer away once the page moves with it.
  controls.addEventListener('pointercancel', (event) => {
    const slider = sliderOf(event);
    if (slider === undefined || slider.value === before) return;
    slider.value = before;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
