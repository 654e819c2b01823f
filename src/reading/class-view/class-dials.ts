// The dials of a model in class view: D brings them beside the drawing, in groups that fold so that everything open fits in the window.

const root = document.documentElement;

/** A group of dials, or the questions above them, and the button that opens it. */
interface Group {
  readonly section: HTMLElement;
  readonly button: HTMLButtonElement;
  /** Whether the group is open without class view; undefined for a group that does not fold there. */
  readonly wasOpen: boolean | undefined;
}
let groups: readonly Group[] = [];
/** The groups that are open, the one that was opened last at the end. */
let unfolded: Group[] = [];
let listening: AbortController | undefined;

const benchOf = (shown: Element | undefined): HTMLElement | null => shown?.querySelector('.bench') ?? null;

/** Whether a figure is a model, which has dials. */
export const hasDials = (shown: HTMLElement | undefined): boolean => benchOf(shown) !== null;
/** Whether the dials stand beside the drawing. */
export const dialsShow = (): boolean => root.dataset['classDials'] !== undefined;

const scrolls = (bench: HTMLElement): boolean => bench.scrollHeight > bench.clientHeight + 1;

function showGroups(): void {
  for (const group of groups) {
    const isOpen = unfolded.includes(group);
    group.button.ariaExpanded = String(isOpen);
    group.section.toggleAttribute('data-class-folded', !isOpen);
  }
}

/** Opens a group, and folds those that have been open longest until everything open fits in the window. */
function unfold(bench: HTMLElement, group: Group): void {
  unfolded = [...unfolded.filter((each) => each !== group), group];
  showGroups();
  while (unfolded.length > 1 && scrolls(bench)) {
    unfolded.shift();
    showGroups();
  }
}

/** Makes the groups of a bench fold. A `details` stays open below its button, which says the same as its summary. */
function groupsOf(bench: HTMLElement): Group[] {
  return [...bench.querySelectorAll<HTMLElement>(':scope > :is(.bench-questions, .dials)')].map((section) => {
    const name = section.querySelector(':scope > :is(legend, summary)')?.textContent.trim() ?? 'Questions';
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'class-fold',
      textContent: name,
    });
    section.before(button);
    const wasOpen = section instanceof HTMLDetailsElement ? section.open : undefined;
    if (section instanceof HTMLDetailsElement) section.open = true;
    return { section, button, wasOpen };
  });
}

/** Opens as many groups as fit in the window, from the first. The dials must be laid out. */
export function fitDials(shown: HTMLElement): void {
  const bench = benchOf(shown);
  if (bench === null || !dialsShow() || unfolded.length > 0) return;
  for (const group of groups) {
    unfolded.push(group);
    showGroups();
    if (unfolded.length > 1 && scrolls(bench)) {
      unfolded.pop();
      break;
    }
  }
  showGroups();
}

/** Brings the dials of a figure, or takes them away. */
export function setDials(shown: HTMLElement | undefined, show: boolean): void {
  listening?.abort();
  for (const { section, button, wasOpen } of groups) {
    button.remove();
    section.removeAttribute('data-class-folded');
    if (section instanceof HTMLDetailsElement && wasOpen !== undefined) section.open = wasOpen;
  }
  [groups, unfolded] = [[], []];
  const bench = benchOf(shown);
  root.toggleAttribute('data-class-dials', show && bench !== null);
  if (!show || bench === null) return;
  groups = groupsOf(bench);
  listening = new AbortController();
  const { signal } = listening;
  for (const group of groups)
    group.button.addEventListener('click', () => {
      if (!unfolded.includes(group)) unfold(bench, group);
      else {
        unfolded = unfolded.filter((each) => each !== group);
        showGroups();
      }
    });
  // A question leads to dials whose group may be folded; it is opened before the panel hears of the press and brings them into view.
  const openAsked = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-leads-to]') : null;
    const place = document.getElementById(button?.dataset['leadsTo'] ?? '');
    const group = groups.find(({ section }) => place !== null && section.contains(place));
    if (group !== undefined) unfold(bench, group);
  };
  bench.addEventListener('click', openAsked, { capture: true, signal });
  // An answer or a list of plants that opens needs room, too.
  const makeRoom = ({ target }: Event) => {
    const group = groups.find(({ section }) => target instanceof Node && section.contains(target));
    if (group !== undefined && target !== group.section && unfolded.includes(group)) unfold(bench, group);
  };
  bench.addEventListener('toggle', makeRoom, { capture: true, signal });
}

/** Whether a figure opens with its dials: as a panel in a story, or where the address names some of its settings. */
export function opensWithDials(shown: HTMLElement): boolean {
  const asked = new URLSearchParams(location.search);
  return (
    shown.closest('.model-panel.alone') !== null ||
    [...shown.querySelectorAll<HTMLElement>('[data-dial]')].some(({ dataset }) =>
      asked.has(dataset['dial'] ?? ''),
    )
  );
}
