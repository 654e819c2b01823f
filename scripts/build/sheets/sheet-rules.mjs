// The rules of a sheet that elements of a page may meet, recognised by the names in them: an extra rule does no harm, a missing one does.
import { generate, parse, walk } from 'css-tree';

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
  for (const found of html.matchAll(/<([a-zA-Z][\w-]*)((?:\s[\w-]+(?:="[^"]*")?)*)\s*\/?>/g)) {
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

/** What a page shows only once something happens in it, or on paper: by then the whole sheet has come. */
const later = new Set(
  'hover active focus focus-visible focus-within target checked popover-open visited lang backdrop details-content selection marker'.split(
    ' ',
  ),
);

/** The selectors in the brackets of `:is()`, `:where()`, `:has()` or `:not()`. @param {import('css-tree').PseudoClassSelector} pseudo */
const choicesOf = ({ children }) =>
  [...(children ?? [])].flatMap((list) => (list.type === 'SelectorList' ? [...list.children] : [list]));

/** Whether elements with these names may meet one part of a selector. @param {import('css-tree').CssNode} part @param {Names} names @returns {boolean} */
function mayMeetPart(part, names) {
  switch (part.type) {
    case 'TypeSelector':
      return part.name === '*' || names.tags.has(part.name);
    case 'ClassSelector':
      return names.classes.has(part.name);
    case 'IdSelector':
      return names.ids.has(part.name);
    case 'AttributeSelector': {
      const values = names.attributes.get(part.name.name);
      const asked = part.value?.type === 'String' ? part.value.value : part.value?.name;
      // An attribute without a value stands for any that a script may give it.
      return values !== undefined && (part.matcher !== '=' || values.has(asked ?? '') || values.has(''));
    }
    case 'PseudoElementSelector':
      return !later.has(part.name);
    case 'PseudoClassSelector':
      if (later.has(part.name)) return false;
      return (
        !['is', 'where', 'has'].includes(part.name) || choicesOf(part).some((each) => mayMeet(each, names))
      );
    default:
      return true;
  }
}

/** Whether a part asks for an element with something in it. @param {import('css-tree').CssNode} part */
const asksFilled = (part) =>
  part.type === 'PseudoClassSelector' &&
  part.name === 'not' &&
  choicesOf(part).some((each) => generate(each) === ':empty');

/** Whether elements with these names may meet a selector. @param {import('css-tree').CssNode} selector @param {Names} names @returns {boolean} */
function mayMeet(selector, names) {
  if (selector.type !== 'Selector') return true;
  let isHollow = false;
  for (const part of selector.children) {
    if (!mayMeetPart(part, names)) return false;
    // An empty element contains nothing.
    if (isHollow && (asksFilled(part) || (part.type === 'Combinator' && ' >'.includes(part.name))))
      return false;
    if (part.type === 'Combinator') isHollow = false;
    else if (part.type === 'ClassSelector') isHollow ||= names.hollow.has(part.name);
  }
  return true;
}

const conditions = new Set(['media', 'supports', 'container']);

/** Whether rules under a condition may count on a screen. @param {import('css-tree').Atrule} rule */
const isForScreens = ({ name, prelude }) =>
  conditions.has(name) && (prelude === null || generate(prelude) !== 'print');

/** A sheet as a tree whose values stay text. @param {string} css @throws {Error} where a part of it can't be read */
const treeOf = (css) =>
  parse(css, {
    parseAtrulePrelude: false,
    parseValue: false,
    onParseError: ({ message, line, column }) => {
      throw new Error(`the sheet can’t be read at line ${line}, character ${column}: ${message}`);
    },
  });

/** Takes out blocks in which nothing is left. @param {import('css-tree').CssNode} tree */
function withoutEmpty(tree) {
  /** @type {import('css-tree').EnterOrLeaveFn} */
  const leave = (node, item, list) => {
    if ((node.type === 'Rule' || node.type === 'Atrule') && node.block?.children.isEmpty) list.remove(item);
  };
  walk(tree, { leave });
  return tree;
}

/** The rules of a squeezed sheet, in their order, that elements with these names may meet on a screen. @param {string} css @param {Names} names @returns {string} */
export function rulesFor(css, names) {
  const tree = treeOf(css);
  walk(tree, {
    visit: 'Atrule',
    enter(rule, item, list) {
      if (rule.block !== null && !isForScreens(rule)) list.remove(item);
    },
  });
  walk(tree, {
    visit: 'Rule',
    enter({ prelude }, item, list) {
      if (prelude.type !== 'SelectorList') return;
      prelude.children = prelude.children.filter((selector) => mayMeet(selector, names));
      if (prelude.children.isEmpty) list.remove(item);
    },
  });
  return generate(withoutEmpty(tree));
}

/** Rules without the variables that none of them takes. @param {string} css @returns {string} */
export function onlyTaken(css) {
  const taken = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const tree = treeOf(css);
  walk(tree, {
    visit: 'Declaration',
    enter({ property }, item, list) {
      if (property.startsWith('--') && !taken.has(property)) list.remove(item);
    },
  });
  const left = generate(withoutEmpty(tree));
  return left === css ? left : onlyTaken(left);
}
