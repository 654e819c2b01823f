// Problems that prevent keeping releases of a date: a published release is never overwritten, and none may be lost.

/**
 * @param {object} plan
 * @param {string} plan.folder where releases are kept, for the messages
 * @param {string} plan.date of the releases to keep, as YYYY-MM-DD
 * @param {readonly string[]} plan.due ids of the charts whose data changed
 * @param {(id: string) => string | undefined} plan.newest date of a chart's newest release
 * @param {readonly string[]} plan.published every release that was ever kept, as ID/YYYY-MM-DD
 * @param {(name: string) => boolean} plan.isThere whether its file is there
 * @returns {string[]} one line a problem; none where all may be kept
 */
export function problemsOf({ folder, date, due, newest, published, isThere }) {
  const late = due.flatMap((id) => {
    const last = newest(id);
    return last === undefined || last < date
      ? []
      : [
          `${folder}/${id}/${last}.json.br is published and stays as it is, but the data of "${id}" changed: write a change of a later date into content/changes, or give --date`,
        ];
  });
  // A missing release of this date, of a chart that is due, is not lost: it was deleted to be made again before publication.
  const lost = published
    .filter((name) => !isThere(name) && !due.some((id) => name === `${id}/${date}`))
    .map(
      (name) =>
        `${folder}/${name}.json.br is gone, but hashes.json has it: bring it back, or take out its line and say in content/changes why`,
    );
  return [...late, ...lost];
}
