// Reads an MDX text with the parser of the build, so that checks and pages agree on what a component, a comment and a word is.
import { mdxToMdast, type MdastNode, type MdxJsxAttributeUnion } from 'satteri';
import { ContentError } from '../reading/content-error.ts';

export type MdxNode = MdastNode;

/** A component that an author wrote: a JSX element whose name begins with a capital letter. */
export interface Component {
  readonly name: string;
  /** Attributes written as text (`a="b"`) or as an expression (`a={90}`, kept as its source text); one without a value is ''. Those that are spread stand as `...name`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly children: readonly MdxNode[];
}

/**
 * The tree of an MDX text. Offsets count from the start of the text as given; its lines end with \n.
 * @throws ContentError with `path:line` where the text is no MDX
 */
export function mdxTree(text: string, path: string): MdxNode {
  try {
    return mdxToMdast(text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [, line = '1', said = error.message] = /^(\d+):\d+: (.*)$/s.exec(error.message) ?? [];
    throw new ContentError(`${path}:${line} ${said}`);
  }
}

/** The nodes directly inside a node; none for a leaf. */
export const childrenOf = (node: MdxNode): readonly MdxNode[] => ('children' in node ? node.children : []);

/**
 * Where a node begins and ends in the text, and its first line.
 * @throws RangeError for a node to which the parser gave no place
 */
export function placeOf({ type, position }: MdxNode): {
  readonly from: number;
  readonly to: number;
  readonly line: number;
} {
  const [from, to] = [position?.start.offset, position?.end.offset];
  if (position === undefined || from === undefined || to === undefined)
    throw new RangeError(`the parser gave no place for a node of type ${type}`);
  return { from, to, line: position.start.line };
}

/** The component that a node is, or undefined for any other node. */
export function componentOf(node: MdxNode): Component | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const { name } = node;
  if (name === null || !/^[A-Z]/.test(name)) return undefined;
  return {
    name,
    attributes: Object.fromEntries(node.attributes.map(attributeOf)),
    line: placeOf(node).line,
    children: node.children,
  };
}

function attributeOf(attribute: MdxJsxAttributeUnion): [name: string, value: string] {
  if (attribute.type === 'mdxJsxExpressionAttribute') return [attribute.value, ''];
  const { name, value } = attribute;
  if (value === null || value === undefined) return [name, ''];
  return [name, typeof value === 'string' ? value : value.value];
}

/** The value of an attribute that a component needs. Throws ContentError where it is missing or empty. */
export function neededAttribute({ attributes }: Component, name: string): string {
  const value = attributes[name];
  if (value === undefined || value === '') throw new ContentError(`needs ${name}="…"`);
  return value;
}

/** All components below a node in document order. */
export function componentsIn(node: MdxNode): Component[] {
  const component = componentOf(node);
  return [...(component === undefined ? [] : [component]), ...childrenOf(node).flatMap(componentsIn)];
}

/** Whether a node is an expression in braces that holds nothing but comments. */
export const isComment = (node: MdxNode): boolean =>
  (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') &&
  node.value.replace(/\/\*[\s\S]*?\*\//g, '').trim() === '';

/** The words that stand below a node itself, without comments and without what its components print. */
export function writtenWords(node: MdxNode): string[] {
  const text = (each: MdxNode): string => {
    if (each.type === 'yaml' || isComment(each)) return '';
    if ('value' in each) return each.value;
    return childrenOf(each).map(text).join(' ');
  };
  return text(node)
    .split(/\s+/)
    .filter((word) => /\w/.test(word));
}
