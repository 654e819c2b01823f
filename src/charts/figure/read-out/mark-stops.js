// The order in which keys go through the marks of a drawing. A part of the read-out's script.
/** @typedef {import('./mark-geometry.js').Mark} Mark */

/** One mark a slip: the last one drawn of it, or one that has it as a moment among others; in the order of the table. @param {Mark[][]} marks */
export const stopsOf = (marks) =>
  [
    ...new Map(
      marks
        .flat()
        .filter(({ slip }) => slip >= 0)
        .sort((a, b) => Number(a.at !== undefined) - Number(b.at !== undefined))
        .map((mark) => [mark.slip, mark]),
    ).values(),
  ].sort((a, b) => a.slip - b.slip);

/** From a moment of one mark to the nearest one of the next. @param {Mark[]} all @param {number} now @param {number} by */
export const across = (all, now, by) => {
  let at = now;
  do at = (at + by + all.length) % all.length;
  while (at !== now && all[at]?.element === all[now]?.element);
  const own = all.filter(({ element }) => element === all[at]?.element);
  const off = ({ moment = 0 }) => Math.abs(moment - (all[now]?.moment ?? 0));
  return all.indexOf(own.reduce((one, other) => (off(other) < off(one) ? other : one)));
};

/** Where a key leads: the first or the last stop, also where none is open, or the next one round. @param {number} now -1 for none @param {number} by @param {number} count */
export const nextStop = (now, by, count) => {
  if (Math.abs(by) === Infinity) return by < 0 ? 0 : count - 1;
  if (now < 0) return by < 0 ? count - 1 : 0;
  return (now + by + count) % count;
};
