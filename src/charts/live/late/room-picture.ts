// Where a drawing does not come, its room shows the picture that a reader without script has.
import { ownMarkup } from '../../../names/trusted.ts';

/** Shows the picture that a reader without script has in the room of a drawing, which scales it as it would the drawing. */
export function showPicture(place: HTMLElement): void {
  for (const without of place.querySelectorAll('noscript')) {
    const room = without.parentElement?.querySelector('svg');
    const picture = new DOMParser()
      .parseFromString(ownMarkup(without.textContent), 'text/html')
      .querySelector('img');
    if (!room || picture === null || room.getClientRects().length === 0) continue;
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.setAttribute('href', picture.src);
    image.setAttribute('width', String(room.viewBox.baseVal.width));
    Object.assign(room, { role: 'img', ariaLabel: picture.alt, ariaHidden: null });
    room.replaceChildren(image);
  }
}
