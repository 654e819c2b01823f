// What a guess asks for on paper, where nothing is dragged: its own task in other words.

/** "Move the edge in each solid length of pipe: drag it, or set slider or number." */
const byHand = /(\p{Lu}[^.:]*): [^.]*\bslider\b[^.]*\./u;

/**
 * The task of a guess for a pen: "Draw the edge in each solid length of pipe. Open lengths …".
 * @throws RangeError for a task that still mentions what only a screen has, so that a new wording can't put that on paper
 */
export function paperTask(task: string): string {
  const said = task.replace(byHand, '$1.').replace(/\bMove the edge\b/g, 'Draw the edge');
  if (/\b(?:drag|slider|move|tap|press|click)\b/i.test(said))
    throw new RangeError(
      `no words for paper are known for the task "${task}": see src/teach/held/paper-task.ts`,
    );
  return said;
}
