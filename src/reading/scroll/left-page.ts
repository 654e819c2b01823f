// What is kept of a page for a reader who reloads it or comes back to it, in this tab alone.

/** Whether the reader has touched the page or pressed a key since it began, before any script listened. Not every browser counts that. */
function hasTouched(): boolean {
  const counts = performance.eventCounts as EventCounts | undefined;
  return ['pointerdown', 'touchstart', 'keydown'].some((input) => (counts?.get(input) ?? 0) > 0);
}

const keyOf = (name: string): string => `strategic-valve:left:${name}`;

/** What was kept under a name; null for a reader who follows a link or has touched the page already. Storage may be switched off. */
export function keptForReturn<Place>(name: string): Place | null {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (arrival?.type === 'navigate' || hasTouched()) return null;
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null') as Place | null;
  } catch {
    return null;
  }
}

/** Keeps a place under a name. Where storage is full or switched off the browser's own position holds. */
export function keepForReturn(name: string, place: object): void {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(place));
  } catch {
    // see keptForReturn()
  }
}
