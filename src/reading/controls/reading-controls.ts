// Wires the reading control: radio groups that apply at once and are remembered, print, and a notice about unknown values in the address.
import { readingOfPage, showReading } from './reading-head.ts';
import { readingOf, shelfName, withChoice, withoutAsked, type Reading } from './reading-settings.ts';

/** Fired on document around a change of way, so that the reader's place can be taken and kept. */
export const beforeWay = 'beforeway';
export const afterWay = 'afterway';

/** Fired on document by the print button. So that paper has all drawings, promises pushed onto `detail` are waited for, whether they resolve or reject, up to `patience`. */
export const beforePrint = 'beforeprinting';
/** Milliseconds after which the page is printed as it stands, so that a request without an answer does not block printing. */
const patience = 8000;

function remember(name: keyof Reading, value: string): void {
  try {
    localStorage.setItem(shelfName, withChoice(localStorage.getItem(shelfName), name, value));
  } catch {
    // Blocked or full storage: the choice holds for this page.
  }
}

function show(reading: Reading): void {
  const turns = document.documentElement.dataset['way'] !== reading.way;
  if (turns) document.dispatchEvent(new Event(beforeWay));
  showReading(reading);
  if (turns) document.dispatchEvent(new Event(afterWay));
}

const current = (): Reading => {
  const { theme, way, bytes } = document.documentElement.dataset;
  return { theme, way, data: bytes } as unknown as Reading;
};

/** Shows the reading that address and storage ask for now. */
export const readAsAsked = (): void => show(readingOfPage(readingOf, shelfName));

export function wireReading(): void {
  const panel = document.getElementById('reading');
  if (panel === null) return;
  const options = [...panel.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const mark = () => {
    const reading = current();
    for (const option of options) option.checked = reading[option.name as keyof Reading] === option.value;
    const names = options.filter(({ checked }) => checked).map(({ dataset }) => dataset['says'] ?? '');
    document.querySelector('.reading-button')?.setAttribute('aria-label', `Reading, now ${names.join(', ')}`);
  };
  const choose = ({ name, value }: { readonly name: string; readonly value: string }) => {
    const setting = name as keyof Reading;
    remember(setting, value);
    // A choice by the reader overrides the address, also after a reload.
    history.replaceState(history.state, '', withoutAsked(location.href, setting));
    show({ ...current(), [setting]: value });
    mark();
  };
  // The panel opens without a script, so a reader may have chosen before this one came: as the page is built, no option is chosen, and one
  // that a browser restores on a reload says what holds anyway.
  const before = current();
  const early = options.filter(
    ({ checked, name, value }) => checked && before[name as keyof Reading] !== value,
  );
  mark();
  early.forEach(choose);
  panel.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) choose(target);
  });
  panel.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') options.find(({ checked }) => checked)?.focus();
  });
  panel.querySelector('[data-print]')?.addEventListener('click', () => {
    panel.hidePopover();
    const waits: Promise<void>[] = [];
    document.dispatchEvent(new CustomEvent(beforePrint, { detail: waits }));
    const longEnough = new Promise((done) => setTimeout(done, patience));
    // A drawing that does not come does not keep the rest from paper.
    void Promise.race([Promise.allSettled(waits), longEnough]).then(() => print());
  });
  // For a page that the browser restores from memory, and for a choice made in another tab.
  const again = () => {
    readAsAsked();
    mark();
  };
  document.addEventListener(afterWay, mark);
  addEventListener('pageshow', ({ persisted }) => persisted && again());
  addEventListener('storage', ({ key }) => key === shelfName && again());

  const { refused } = readingOfPage(readingOf, shelfName);
  const notice = document.getElementById('reading-notice');
  if (notice === null || refused.length === 0) return;
  const words = refused.map(({ name, asked }) => `${name} “${asked}”`).join(' and ');
  const text = notice.querySelector('p');
  if (text !== null)
    text.textContent = `The address asks for the ${words}, which this site does not have. It shows your usual choice.`;
  notice.showPopover();
}
