// The attributes of each kind of ink, as an exported file carries them; classes let a page's theme recolour them.
import { paper, type Tone } from '../look/palette.ts';
import type { Ink, Spot } from '../contract/scene.ts';

interface InkAttributes {
  readonly class: string;
  readonly fill: string;
  readonly 'fill-opacity'?: number | undefined;
  readonly stroke?: string | undefined;
  readonly 'stroke-width'?: number | undefined;
  readonly 'stroke-dasharray'?: string | undefined;
  readonly 'stroke-linecap'?: 'round' | 'butt' | undefined;
  readonly 'stroke-linejoin'?: 'round' | undefined;
}

const stroked = (tone: Tone, width: number): InkAttributes => ({
  class: `stroke-${tone}`,
  fill: 'none',
  stroke: paper[tone],
  'stroke-width': width,
  'stroke-linejoin': 'round',
});

/** Attributes by ink and tone, cached: while a drawing moves, each mark needs them at every frame. */
const known = new Map<string, InkAttributes>();

/** Fill, stroke and class of a shape or spot in a tone. */
export function inkOf(ink: Ink, tone: Tone): InkAttributes {
  const name = `${ink} ${tone}`;
  const drawn = known.get(name) ?? attributesOf(ink, tone);
  known.set(name, drawn);
  return drawn;
}

function attributesOf(ink: Ink, tone: Tone): InkAttributes {
  switch (ink) {
    case 'fill':
      return { class: `fill-${tone}`, fill: paper[tone] };
    case 'estimate':
      return {
        ...stroked(tone, 1.4),
        class: `fill-${tone} stroke-${tone}`,
        fill: paper[tone],
        'fill-opacity': 0.3,
        'stroke-dasharray': '4 3',
      };
    case 'layer':
      return {
        class: `fill-${tone} stroke-paper`,
        fill: paper[tone],
        stroke: paper.paper,
        'stroke-width': 1,
      };
    case 'hollow':
      return { ...stroked(tone, 1.8), class: `fill-paper stroke-${tone}`, fill: paper.paper };
    case 'outline':
      return stroked(tone, 1.2);
    case 'hatch':
      return stroked(tone, 1);
    case 'line':
      return stroked(tone, 2.5);
    case 'dashes':
      return { ...stroked(tone, 2), 'stroke-dasharray': '6 4' };
    case 'dots':
      return { ...stroked(tone, 2.5), 'stroke-dasharray': '0.1 5', 'stroke-linecap': 'round' };
    case 'film':
      return { class: `fill-${tone}`, fill: paper[tone], 'fill-opacity': 0.3 };
    case 'wall':
      return stroked(tone, 1.2);
    case 'fitting':
    case 'slot':
      return { ...stroked(tone, 1.2), class: `fill-paper stroke-${tone}`, fill: paper.paper };
    case 'gap':
      return { ...stroked(tone, 1.2), 'stroke-dasharray': '5 4' };
    case 'lead':
      return stroked(tone, 1);
    case 'hair':
      return stroked(tone, 0.7);
    case 'centre':
      return { ...stroked(tone, 0.6), 'stroke-dasharray': '12 3 2 3' };
    case 'shade':
      return { class: `fill-${tone}`, fill: paper[tone], 'fill-opacity': 0.24 };
  }
}

/** What inks a spot: too small for a thin fill, an estimate is a ring of short dashes on paper. */
export const spotInk = (ink: Spot['ink'], tone: Tone): InkAttributes =>
  ink === 'estimate'
    ? { ...inkOf('hollow', tone), 'stroke-width': 1.6, 'stroke-dasharray': '2.2 1.7' }
    : inkOf(ink, tone);
