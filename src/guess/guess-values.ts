// The values of a guess: set by slider, number field or dragging, and shown in both controls of each field.
import { itemAt } from '../charts/live/page-parts.ts';
import type { Field, GuessBlock } from './guess-block.ts';

const fieldAt = ({ fields }: GuessBlock, place: number): Field => itemAt(fields, place, 'field');

/** The nearest value that a field can have. */
function within({ range }: Field, value: number): number {
  const [least, most, step] = [Number(range.min), Number(range.max), Number(range.step)];
  return Math.min(most, Math.max(least, least + Math.round((value - least) / step) * step));
}

/** The value at a share, 0 to 1, of a field's range. */
export function valueAtShare(guess: GuessBlock, place: number, share: number): number {
  const { range } = fieldAt(guess, place);
  return Number(range.min) + share * (Number(range.max) - Number(range.min));
}

/** Shows a value in both its controls; the one that the reader types in keeps what is typed. */
export function showValue(guess: GuessBlock, place: number, except?: HTMLInputElement): void {
  const { range, number, unit } = fieldAt(guess, place);
  const value = String(itemAt(guess.values, place, 'value'));
  range.value = value;
  range.setAttribute('aria-valuetext', `${value} ${unit}`);
  if (number !== except) number.value = value;
}

/** Sets a value while the guess is open, to the nearest that its field can have. */
export function setValue(guess: GuessBlock, place: number, value: number, by?: HTMLInputElement): void {
  if (guess.state !== 'open') return;
  guess.values = guess.values.with(place, within(fieldAt(guess, place), value));
  showValue(guess, place, by);
}

/** "Japan: 40 %. China: 60 %": every field with its value. */
export const valuesInWords = ({ fields, values }: GuessBlock): string =>
  fields.map(({ label, unit }, i) => `${label}: ${values[i]} ${unit}`).join('. ');
