// Words of a panel that come and go: the result for screen readers, the table of results, and what a button says for a moment.
import { dataOf } from '../charts/live/page-parts.ts';
import type { Result } from '../charts/contract/model/model.ts';

/** Announces a sentence to screen readers after 600 ms without another, unless it was the last one announced or is passed `silently`. */
export function announcer(region: Element, opening: string): (words: string, silently: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said = opening;
  return (words, silently) => {
    clearTimeout(timer);
    if (silently) {
      said = words;
      return;
    }
    timer = setTimeout(() => {
      if (said === words) return;
      said = words;
      region.textContent = words;
    }, 600);
  };
}

/** Fills the body of a panel's table with the rows of a result. */
export function fillTable(body: HTMLElement, { rows }: Result): void {
  const columns = JSON.parse(dataOf(body, 'columns')) as [string, 'start' | 'end'][];
  body.replaceChildren(
    ...rows.map((row) => {
      const line = document.createElement('tr');
      line.classList.toggle('chosen', row['chosen'] !== undefined);
      columns.forEach(([name, align], i) => {
        const cell = document.createElement(i === 0 ? 'th' : 'td');
        if (cell instanceof HTMLTableCellElement && i === 0) cell.scope = 'row';
        if (align === 'end') cell.className = 'number';
        cell.textContent = row[name] ?? '';
        line.append(cell);
      });
      return line;
    }),
  );
}

/** A word in place of a button's own for a moment. */
export function say(button: HTMLElement, words: string): void {
  button.dataset['says'] ??= button.textContent;
  button.textContent = words;
  setTimeout(() => {
    button.textContent = button.dataset['says'] ?? '';
  }, 2000);
}

/** Copies a text, and says on the button whether it could. */
export async function copy(button: HTMLElement, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(button, 'Copied');
  } catch {
    // No clipboard here: the address bar has the same.
    say(button, 'Copy it from the address bar');
  }
}
