// Lint: what a row says in words is printed and decides nothing. A drawing that hung on wording would change when a sentence is put better.

/** Cells for readers and authors in whole words. The last ones are also names of other things, so they count only as a row's own: `row.scope`. */
const prose = new Set([
  'note',
  'author_note',
  'milestone',
  'outcome',
  'market_basis',
  'latest_progress',
  'scenario',
  'actual_output_period',
  'target_text',
  'reasoning',
  'evidence_for',
  'evidence_against',
]);
const proseOfRows = new Set([...prose, 'definition', 'finding', 'scope', 'summary']);

/** Methods that look for something in a text. */
const asking = new Set([
  'at',
  'charAt',
  'endsWith',
  'exec',
  'includes',
  'indexOf',
  'lastIndexOf',
  'localeCompare',
  'match',
  'matchAll',
  'replace',
  'replaceAll',
  'search',
  'slice',
  'split',
  'startsWith',
  'substring',
  'test',
]);
/** Methods whose result is still the same text. */
const sameText = new Set(['normalize', 'toLowerCase', 'toUpperCase', 'toString', 'trim']);
const comparisons = new Set(['===', '!==', '==', '!=', '<', '>', '<=', '>=']);

const nameOf = (node) =>
  node.computed
    ? node.property.type === 'Literal'
      ? node.property.value
      : undefined
    : node.property.type === 'Identifier'
      ? node.property.name
      : undefined;
const isEmpty = (node) =>
  (node.type === 'Literal' && (node.value === null || node.value === '')) ||
  (node.type === 'Identifier' && node.name === 'undefined');
const isTransparent = (parent, node) =>
  [
    'ChainExpression',
    'LogicalExpression',
    'TSAsExpression',
    'TSNonNullExpression',
    'TSSatisfiesExpression',
    'TemplateLiteral',
  ].includes(parent.type) ||
  (parent.type === 'ConditionalExpression' && parent.test !== node) ||
  (parent.type === 'CallExpression' &&
    parent.arguments.includes(node) &&
    parent.callee.type === 'Identifier' &&
    parent.callee.name === 'String');

/** The node that still stands for the same text: `String(row.note ?? '')`, `row.note?.toLowerCase()`. */
function whole(node) {
  const { parent } = node;
  if (isTransparent(parent, node)) return whole(parent);
  if (parent.type === 'MemberExpression' && parent.object === node && sameText.has(nameOf(parent)))
    return whole(parent.parent);
  return node;
}

/** Whether something hangs on what a text says. */
function decides(node) {
  const text = whole(node);
  const { parent } = text;
  switch (parent.type) {
    case 'MemberExpression':
      return parent.object === text
        ? asking.has(nameOf(parent)) && parent.parent.type === 'CallExpression'
        : true;
    case 'CallExpression':
      return (
        parent.arguments.includes(text) &&
        parent.callee.type === 'MemberExpression' &&
        (asking.has(nameOf(parent.callee)) || ['get', 'has'].includes(nameOf(parent.callee)))
      );
    case 'BinaryExpression':
      return comparisons.has(parent.operator) && !isEmpty(parent.left === text ? parent.right : parent.left);
    case 'SwitchStatement':
      return parent.discriminant === text;
    default:
      return false;
  }
}

/** `element.dataset['finding']` is an attribute of the page, and no cell of a row. */
const isDataset = (node) => node.type === 'MemberExpression' && nameOf(node) === 'dataset';

/** The name at the root of `words.marks.late(year)`. */
function rootOf(node) {
  if (node.type === 'MemberExpression') return rootOf(node.object);
  if (node.type === 'CallExpression') return rootOf(node.callee);
  if (node.type === 'ChainExpression' || node.type === 'TSNonNullExpression') return rootOf(node.expression);
  return node.type === 'Identifier' ? node.name : undefined;
}
const isWords = (node) => node.type !== 'Identifier' && /^words$|Words$/.test(rootOf(node) ?? '');

const rule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      prose:
        'What "{{name}}" says decides nothing: print it, and give the table a column for what hangs on it.',
      words: 'Words for the screen are printed and never matched: compare a column or a key.',
    },
  },
  create: (context) => ({
    MemberExpression(node) {
      const name = nameOf(node);
      if (proseOfRows.has(name) && !isDataset(node.object) && decides(node))
        context.report({ node, messageId: 'prose', data: { name } });
    },
    Identifier(node) {
      const { parent } = node;
      const isOwnName =
        (parent.type === 'MemberExpression' && parent.property === node) || parent.type === 'Property';
      if (prose.has(node.name) && !isOwnName && decides(node))
        context.report({ node, messageId: 'prose', data: { name: node.name } });
    },
    CallExpression(node) {
      if (node.callee.type !== 'MemberExpression' || !asking.has(nameOf(node.callee))) return;
      if (node.arguments.some(isWords)) context.report({ node, messageId: 'words' });
    },
    BinaryExpression(node) {
      if (!/^[!=]==?$/.test(node.operator)) return;
      if (isWords(node.left) || isWords(node.right)) context.report({ node, messageId: 'words' });
    },
    SwitchCase(node) {
      if (node.test !== null && isWords(node.test)) context.report({ node, messageId: 'words' });
    },
  }),
};

/** @type {import('eslint').Linter.Config} */
export const wording = {
  name: 'wording decides nothing',
  files: ['src/**/*.{ts,svelte,astro}'],
  plugins: { house: { rules: { 'wording-decides-nothing': rule } } },
  rules: { 'house/wording-decides-nothing': 'error' },
};
