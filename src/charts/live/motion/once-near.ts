// What waits until its reader comes near.

/**
 * Calls back once, when an element comes near the window, or at once where it is there.
 * @param ahead how far around the window "near" reaches: "75%", or "50% 0px" for above and below alone
 * @returns what gives it up
 */
export function onceNear(element: Element, ahead: string, then: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      then();
    },
    { rootMargin: ahead },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
