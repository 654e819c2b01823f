// The keys of class view, and where they stay the page's own. Single letters act in class view alone, and a reader can turn them off.

/** What a key or a button of class view does. */
export type ClassAct =
  'on' | 'back' | 'first' | 'last' | 'blank' | 'hold' | 'sources' | 'dials' | 'full' | 'letters' | 'leave';

const acts: Readonly<Record<string, ClassAct>> = {
  ArrowRight: 'on',
  PageDown: 'on',
  ' ': 'on',
  ArrowLeft: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  b: 'blank',
  h: 'hold',
  s: 'sources',
  d: 'dials',
  f: 'full',
  Escape: 'leave',
};

/** Elements that use every key themselves. What is in an open note does; the note itself, which takes the focus as it opens, does not. */
const writes =
  'input:not([type="radio"]):not([type="range"]), select, textarea, [contenteditable], [popover] *';
/** What Escape closes first. */
const closes = '[popover]';
/** Elements that use every key except letters and Escape. */
const moves = 'input[type="radio"], input[type="range"]';
/** Elements that the space bar presses. */
const presses = 'button, a, summary, [role="button"]';

interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * What a key does in class view; undefined where it is left to the browser.
 * @param focus what has the focus, as `matches` of the nearest element that a selector names
 * @param lettersOff whether single letters do nothing
 */
export function actOfKey(
  press: Press,
  focus: (selector: string) => boolean,
  lettersOff = false,
): ClassAct | undefined {
  const { key, shiftKey } = press;
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  if (focus(writes) || (key === ' ' && focus(presses)) || (key === 'Escape' && focus(closes)))
    return undefined;
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (!Object.hasOwn(acts, name)) return undefined;
  if (lettersOff && /^[a-z]$/.test(name)) return undefined;
  if (!/^([a-z]|Escape)$/.test(name) && focus(moves)) return undefined;
  if (!shiftKey) return acts[name];
  // Shift and the space bar go back, as in every browser; Caps Lock makes letters upper case.
  return key === ' ' ? 'back' : key.length === 1 ? acts[name] : undefined;
}
