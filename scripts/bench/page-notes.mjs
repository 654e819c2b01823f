// What a page notes down of itself while it is measured.

/**
 * Layout shift, tasks that took long (in ms), and when the largest part was painted.
 * @typedef {{ shift: number, tasks: number[], largest: number }} PageNotes
 */

/**
 * Runs in each page and frame, from its very start: keeps `notes` there, for what the bench observes.
 * @param {readonly ('layout-shift' | 'longtask' | 'largest-contentful-paint')[]} types
 */
export function takeNotes(types) {
  /** @type {PageNotes} */
  const notes = { shift: 0, tasks: [], largest: 0 };
  Object.assign(globalThis, { notes });
  for (const type of types)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (type === 'longtask') notes.tasks.push(entry.duration);
        else if (type === 'layout-shift')
          notes.shift += /** @type {PerformanceEntry & { value: number }} */ (entry).value;
        else notes.largest = entry.startTime;
    }).observe({ type, buffered: true });
}
