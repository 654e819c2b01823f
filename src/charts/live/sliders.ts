// Sliders of questions and panels under a finger: one that comes down on a slider and then scrolls or zooms the page leaves it as it was.

const sliderOf = ({ target }: Event): HTMLInputElement | undefined =>
  target instanceof HTMLInputElement && target.type === 'range' ? target : undefined;

/** Follows the sliders within an element: browsers set one where a finger comes down, before they know that the finger scrolls. */
export function keepWhenScrolled(controls: HTMLElement): void {
  /** What each finger's slider had, by the id of its pointer. */
  const before = new Map<number, string>();
  controls.addEventListener('pointerdown', (event) => {
    const slider = sliderOf(event);
    if (slider !== undefined) before.set(event.pointerId, slider.value);
  });
  controls.addEventListener('pointerup', ({ pointerId }) => before.delete(pointerId));
  // The browser takes the pointer away once the page moves with it.
  controls.addEventListener('pointercancel', (event) => {
    const slider = sliderOf(event);
    const value = before.get(event.pointerId);
    before.delete(event.pointerId);
    if (slider === undefined || value === undefined || slider.value === value) return;
    slider.value = value;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
