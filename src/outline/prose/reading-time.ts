// How long reading takes: one pace for the cover, the chapter menu and the status by the pipe.

/** Reading pace for text with figures, words a minute. */
const wordsPerMinute = 200;

/** Whole minutes for so many words, one at least. */
export const minutes = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute));

/** Minutes for what is left of some words after a part of them, from 0 to 1; 0 at their end. */
export const minutesLeft = (words: number, part: number): number =>
  part >= 0.995 ? 0 : minutes(words * (1 - part));

/** "14 minutes". */
export const minutesText = (count: number): string => `${count} ${count === 1 ? 'minute' : 'minutes'}`;

export interface Place {
  /** Place of the chapter among those of the story, from 1. */
  readonly place: number;
  readonly of: number;
  /** Minutes left in the chapter. */
  readonly left: number;
}

/** "2 of 10, 14 minutes left"; where there is one chapter, only the minutes. */
export function statusText({ place, of, left }: Place): string {
  const time = left === 0 ? 'read to the end' : `${minutesText(left)} left`;
  return of === 1 ? time.replace(/^r/, 'R') : `${place} of ${of}, ${time}`;
}
