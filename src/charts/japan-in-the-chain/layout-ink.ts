// How the drawings of Japan are inked: a tone for each country.
import type { TextTone } from '../contract/scene.ts';
import type { Tone } from '../look/palette.ts';
import type { Stream } from './rows.ts';

/** Fills of streams. */
export const streamTones: Readonly<Record<Stream['key'], Tone>> = {
  China: 'china',
  Philippines: 'others',
  Vietnam: 'others',
  lynas: 'others',
  rest: 'others',
};
/** Words beside them. */
export const streamTextTones: Readonly<Record<Stream['key'], TextTone>> = {
  China: 'china',
  Philippines: 'others',
  Vietnam: 'others',
  lynas: 'others',
  rest: 'others',
};
