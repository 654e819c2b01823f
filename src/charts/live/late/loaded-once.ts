// What a page loads when it is first needed.

/**
 * Loads once for each key, for all who ask. What did not come is asked for again by the next call, and so is what was forgotten.
 * @param load without a key where there is only one thing to load
 */
export function loadedOnce<Value, Key = void>(load: (key: Key) => Promise<Value>) {
  const loads = new Map<Key, Promise<Value>>();
  const forget = (key: Key): void => void loads.delete(key);
  const ask = (key: Key): Promise<Value> => {
    const known = loads.get(key);
    if (known !== undefined) return known;
    const coming = load(key);
    loads.set(key, coming);
    coming.catch(() => {
      // By now it may have been forgotten, and another be on its way.
      if (loads.get(key) === coming) forget(key);
    });
    return coming;
  };
  return Object.assign(ask, { forget });
}
