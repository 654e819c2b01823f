// Lets readers sort the rows of a figure by any column and copy the table as they see it.
import { copiedOf, copiedWords, putOnClipboard, type Copied } from './table-copy.ts';
import { kindOf, orderOf, type Direction } from './table-order.ts';

/** A first press sorts upwards, a second downwards, a third brings back the order of the rows. */
const after = { none: 'ascending', ascending: 'descending', descending: 'none' } as const;

function wire(tools: HTMLElement): void {
  const table = tools.nextElementSibling?.querySelector('table');
  const head = table?.tHead?.rows[0];
  const body = table?.tBodies[0];
  const status = tools.querySelector<HTMLElement>('[role="status"]');
  const restore = tools.querySelector<HTMLButtonElement>('[data-restore]');
  if (!table || !head || !body || !status || !restore) return;
  const rows = [...body.rows];
  const columns = [...head.cells].map((cell, i) => {
    const cells = rows.map((row) => row.cells[i]?.textContent ?? '');
    return { cell, cells, kind: kindOf(cells, cell.classList.contains('number')) };
  });

  const sort = (column: (typeof columns)[number] | undefined, direction: Direction | 'none') => {
    for (const { cell } of columns) cell.removeAttribute('aria-sort');
    restore.hidden = direction === 'none';
    if (column === undefined || direction === 'none') {
      body.replaceChildren(...rows);
      status.textContent = 'Rows in their own order.';
      return;
    }
    column.cell.ariaSort = direction;
    const order = orderOf(column.cells, column.kind, direction);
    body.replaceChildren(...order.flatMap((place) => rows[place] ?? []));
    const first = direction === 'ascending';
    const ends = {
      number: first ? 'smallest first' : 'largest first',
      date: first ? 'earliest first' : 'latest first',
      text: first ? 'A to Z' : 'Z to A',
    };
    status.textContent = `Sorted by ${column.cell.textContent.trim()}, ${ends[column.kind]}.`;
  };
  for (const column of columns) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...column.cell.childNodes);
    column.cell.append(button);
    button.addEventListener('click', () => {
      const now = column.cell.ariaSort;
      sort(column, after[now === 'ascending' || now === 'descending' ? now : 'none']);
    });
  }
  restore.addEventListener('click', () => {
    sort(undefined, 'none');
    columns[0]?.cell.querySelector('button')?.focus();
  });
  tools.querySelector('[data-copy-table]')?.addEventListener('click', () => {
    void copy(table, copiedOf(tools, table)).then((words) => {
      status.textContent = words;
    });
  });
}

/** Copies; where the browser refuses, selects the table, so that the reader's own keys copy it. */
async function copy(table: HTMLTableElement, copied: Copied): Promise<string> {
  try {
    await putOnClipboard(copied);
    return copiedWords(copied);
  } catch {
    getSelection()?.selectAllChildren(table);
    return 'This browser does not let the page copy. The table is selected: copy it with Ctrl+C or Cmd+C.';
  }
}

/** Wires the tables of a page that a reader can filter and sort. */
export function wireTables(): void {
  for (const tools of document.querySelectorAll<HTMLElement>('[data-table-tools]')) wire(tools);
}
