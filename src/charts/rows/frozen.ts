// Records that nothing may change after the build has read them.

/** The value itself, frozen with all that it holds: plain objects and lists; rows of tables are frozen already. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
