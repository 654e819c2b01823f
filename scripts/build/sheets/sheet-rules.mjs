// The rules of a sheet that elements of a page may meet, told by the names in them: a rule too many is harmless, one too few is not.

/**
 * What selectors can name of some elements: tags, ids, classes, the values of each attribute, and the classes of which every element is empty.
 * @typedef {{ tags: Set<string>, ids: Set<string>, classes: Set<string>, hollow: Set<string>, attributes: Map<string, Set<string>> }} Names
 */

/** The names in some HTML. @param {string} html @returns {Names} */
export function namesIn(html) {
  /** @type {Names} */
  const names = {
    tags: new Set(),
    ids: new Set(),
    classes: new Set(),
    hollow: new Set(),
    attributes: new Map(),
  };
  const filled = new Set();
  for (const found of html.matchAll(/<([a-zA-Z][\w-]*)((?:\s[\w-]+(?:="[^"]*")?)*)\s*>/g)) {
    const [opening, tag = '', all = ''] = found;
    names.tags.add(tag.toLowerCase());
    const isEmpty = html.startsWith(`</${tag}>`, found.index + opening.length);
    for (const [, name = '', value = ''] of all.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g)) {
      names.attributes.set(
        name.toLowerCase(),
        (names.attributes.get(name.toLowerCase()) ?? new Set()).add(value),
      );
      if (name === 'id') names.ids.add(value);
      if (name !== 'class') continue;
      for (const each of value.split(/\s+/)) {
        names.classes.add(each);
        if (!isEmpty) filled.add(each);
      }
    }
  }
  names.hollow = names.classes.difference(filled);
  return names;
}

/** Where the bracket at a place of some CSS ends. @param {string} css @param {number} open */
function closingAt(css, open) {
  const [opening, closing] = css[open] === '{' ? '{}' : '()';
  let depth = 0;
  for (let i = open; i < css.length; i++) {
    const sign = css[i];
    if (sign === '\\') i++;
    else if (sign === '"' || sign === "'") {
      for (i++; i < css.length && css[i] !== sign; i++) if (css[i] === '\\') i++;
    } else if (sign === opening) depth++;
    else if (sign === closing && --depth === 0) return i;
  }
  throw new Error(`a bracket is never closed in the sheet: ${css.slice(open, open + 60)}`);
}

/** The selectors of a list, told apart at the commas outside of brackets. @param {string} list */
function selectorsOf(list) {
  const selectors = [];
  let start = 0;
  for (let i = 0; i < list.length; i++) {
    if (list[i] === '(') i = closingAt(list, i);
    else if (list[i] === ',') {
      selectors.push(list.slice(start, i));
      start = i + 1;
    }
  }
  return [...selectors, list.slice(start)];
}

/** What a page shows only once something happens in it, or on paper: by then the whole sheet has come. */
const later =
  /:(?:hover|active|focus(?:-visible|-within)?|target|checked|popover-open|visited|lang\()|::(?:backdrop|details-content|selection|marker)/;
/** A list in brackets that holds no other. */
const list = /:(is|where|not|has|nth-[\w-]+)\(([^()]*)\)/;

/** Whether elements with these names may meet a selector. @param {string} selector @param {Names} names @returns {boolean} */
function mayMeet(selector, names) {
  if (later.test(selector)) return false;
  let left = selector;
  for (let found = list.exec(left); found !== null; found = list.exec(left)) {
    const [whole, kind = '', inside = ''] = found;
    const asks = kind === 'is' || kind === 'where' || kind === 'has';
    if (asks && !inside.split(',').some((each) => mayMeet(each, names))) return false;
    const isFilled = kind === 'not' && inside === ':empty';
    left = left.slice(0, found.index) + (isFilled ? ' *' : '') + left.slice(found.index + whole.length);
  }
  for (const [, name = '', value] of left.matchAll(/\[([\w-]+)(?:="?([^\]"]*)"?)?/g)) {
    const values = names.attributes.get(name);
    // An attribute without a value stands for any that a script may give it.
    if (values === undefined || (value !== undefined && !values.has(value) && !values.has(''))) return false;
  }
  const bare = left.replace(/\[[^\]]*\]/g, '').replace(/::?[\w-]+/g, '');
  for (const [, sign, name = ''] of bare.matchAll(/([.#]?)(-?[_a-zA-Z][\w-]*)/g)) {
    const known = sign === '.' ? names.classes : sign === '#' ? names.ids : names.tags;
    if (!known.has(name)) return false;
  }
  return ![...bare.matchAll(/\.([\w-]+)[^\s>+~]*[\s>]/g)].some(([, name = '']) => names.hollow.has(name));
}

/** The parts of a block: declarations, and what has a block of its own. @param {string} css @returns {(string | [before: string, inside: string])[]} */
function partsOf(css) {
  /** @type {(string | [string, string])[]} */
  const parts = [];
  let start = 0;
  for (let i = 0; i < css.length; i++) {
    const sign = css[i];
    if (sign === '(') i = closingAt(css, i);
    else if (sign === '"' || sign === "'") i = css.indexOf(sign, i + 1);
    else if (sign === ';') {
      parts.push(css.slice(start, i));
      start = i + 1;
    } else if (sign === '{') {
      const end = closingAt(css, i);
      parts.push([css.slice(start, i).trim(), css.slice(i + 1, end)]);
      i = end;
      start = end + 1;
    }
  }
  return [...parts, css.slice(start)].filter((part) => typeof part !== 'string' || part.trim() !== '');
}

const conditions = /^@(?:media|supports|container)\b/;
const forPaper = /^@media print$/;

/** The rules of a squeezed sheet, in their order, that elements with these names may meet on a screen. @param {string} css @param {Names} names @returns {string} */
export function rulesFor(css, names) {
  const kept = partsOf(css).flatMap((part) => {
    if (typeof part === 'string') return [part];
    const [before, inside] = part;
    const isAt = before.startsWith('@');
    if (isAt && (!conditions.test(before) || forPaper.test(before))) return [];
    const heads = isAt ? [before] : selectorsOf(before).filter((each) => mayMeet(each, names));
    const left = heads.length === 0 ? '' : rulesFor(inside, names);
    return left === '' ? [] : [`${heads.join(',')}{${left}}`];
  });
  return kept.reduce((all, part) => all + (all === '' || all.endsWith('}') ? part : `;${part}`), '');
}

/** Rules without the variables that none of them takes. @param {string} css @returns {string} */
export function onlyTaken(css) {
  const taken = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const left = css
    .replace(/(?<=[{;])(--[\w-]+):[^;{}]*;?/g, (whole, name) => (taken.has(name) ? whole : ''))
    .replaceAll(';}', '}')
    .replace(/[^{};]*\{\}/g, '');
  return left === css ? left : onlyTaken(left);
}
