// Progress of a reader who goes step by step and does not scroll: an event that steps send, for the pipe and the offer to resume.

export interface Progress {
  /** The part of the story that is read, from 0 to 1. */
  readonly fraction: number;
  /** The chapter, where it is known. */
  readonly chapter: string | undefined;
}
const eventName = 'storyprogress';
declare global {
  interface DocumentEventMap {
    /** Told here for the steps; class-walk.ts listens by this name, without an import. */
    [eventName]: CustomEvent<Progress>;
  }
}

export const tellProgress = (detail: Progress): void =>
  void document.dispatchEvent(new CustomEvent<Progress>(eventName, { detail }));

/** Calls back whenever progress is announced; returns a function that ends it. */
export function onProgress(callback: (progress: Progress) => void): () => void {
  const listener = (event: CustomEvent<Progress>) => callback(event.detail);
  document.addEventListener(eventName, listener);
  return () => document.removeEventListener(eventName, listener);
}
