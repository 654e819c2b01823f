// The tree of an MDX text: every author component with its attributes as written and its line, as the build itself reads them.
import { describe, expect, it } from 'vitest';
import { ContentError } from '../../../src/data/reading/content-error.ts';
import { childrenOf, componentsIn, mdxTree, placeOf, writtenWords } from '../../../src/data/text/mdx-tree.ts';

const tree = (source: string) => mdxTree(source, 'x.mdx');
const components = (source: string) => componentsIn(tree(source));
const placed = (source: string) =>
  components(source).map(({ name, attributes, line }) => ({ name, attributes, line }));
const names = (source: string) => components(source).map(({ name }) => name);

describe('componentsIn', () => {
  it('gives names, attributes and lines in document order', () => {
    const source = [
      '---',
      'question: Why?',
      '---',
      '',
      '<Scrolly chart="a" view="b">',
      '<Step id="one"',
      '  view="b">',
      '',
      'Text <Fact id="f" />.',
      '',
      '</Step>',
      '</Scrolly>',
    ].join('\n');
    expect(placed(source)).toEqual([
      { name: 'Scrolly', attributes: { chart: 'a', view: 'b' }, line: 5 },
      { name: 'Step', attributes: { id: 'one', view: 'b' }, line: 6 },
      { name: 'Fact', attributes: { id: 'f' }, line: 9 },
    ]);
  });

  it('keeps an expression as its source text, braces within braces to any depth', () => {
    const [component] = components(
      '<Holds fact="f" rounds-to={{ value: 75, step: 5 }} between={[55, 65]} deep={{ a: { b: { c: 1 } } }}>words</Holds>',
    );
    expect(component?.attributes).toEqual({
      fact: 'f',
      'rounds-to': '{ value: 75, step: 5 }',
      between: '[55, 65]',
      deep: '{ a: { b: { c: 1 } } }',
    });
  });

  it('reads ">" and quotes within attributes', () => {
    expect(components(`<Fact id="a > b" say='"so"' sum={1 > 0} text={\`}>\`} /> after`)).toMatchObject([
      { name: 'Fact', attributes: { id: 'a > b', say: '"so"', sum: '1 > 0', text: '`}>`' } },
    ]);
  });

  it('reads attributes in single quotes, an empty one, and one without a value', () => {
    expect(
      components(`<Cite id='usgs' /><Fact id="" date='said' bare />`).map(({ attributes }) => attributes),
    ).toEqual([{ id: 'usgs' }, { id: '', date: 'said', bare: '' }]);
  });

  it('finds several on one line, one closed without a space, and one within another', () => {
    expect(names('<Term id="a">x <Name>y</Name></Term><Cite id="b"/>')).toEqual(['Term', 'Name', 'Cite']);
  });

  it('finds those in lists, tables, quotations and emphasis', () => {
    const source =
      '- a <Fact id="1" />\n\n> b <Fact id="2" />\n\n| c |\n| - |\n| <Fact id="3" /> |\n\n**d <Fact id="4" />**';
    expect(components(source).map(({ attributes }) => attributes['id'])).toEqual(['1', '2', '3', '4']);
  });

  it('looks at no HTML element, no comparison, no code, and nothing in a comment, and keeps the lines after it right', () => {
    const source = [
      'a < B and <em>not this</em> nor `<Fact id="code" />`',
      '',
      '```',
      '<Fact id="fenced" />',
      '```',
      '',
      '{/* <Fact id="old" />',
      '<Step id="old" view="x"> */}',
      '',
      '<Fact id="new" />',
    ].join('\n');
    expect(placed(source)).toEqual([{ name: 'Fact', attributes: { id: 'new' }, line: 10 }]);
  });

  it('keeps attributes that are spread by their name', () => {
    expect(components('<Fact id="a" {...all} />')[0]?.attributes).toEqual({ id: 'a', '...all': '' });
  });
});

describe('mdxTree', () => {
  it('counts places in the text as it is given, also after signs of two units', () => {
    const source = '中文 𝒳 “x” <Fact id="f" /> after';
    const [paragraph] = childrenOf(tree(source));
    const fact = childrenOf(paragraph ?? tree('')).find(({ type }) => type === 'mdxJsxTextElement');
    const { from, to } = placeOf(fact ?? tree(''));
    expect(source.slice(from, to)).toBe('<Fact id="f" />');
  });

  it.each([
    ['a\n\n<Step>\n\nText', 'x.mdx:3 Expected a closing tag for `<Step>`'],
    ['a\n\nb </Step>', 'x.mdx:3 Unexpected closing tag `</Step>`'],
    ['a {1', 'x.mdx:1 Unexpected end of file in expression'],
    ['\n<!-- 5 -->', 'x.mdx:2 Unexpected character `!` (U+0021) before name'],
    ['<Fact id=5 />', 'x.mdx:1 Unexpected character after `<`'],
  ])('names file and line where %j is no MDX', (source, message) => {
    expect(() => tree(source)).toThrow(ContentError);
    expect(() => tree(source)).toThrow(message);
  });
});

it('writtenWords leaves out head, comments, tags and addresses, and keeps the words of links and components', () => {
  const source =
    '---\nquestion: What?\n---\n\n{/* no */}One <Term id="t">two *three*</Term>,<Fact id="f" /> – [four](https://example.org/no) `five`.';
  expect(writtenWords(tree(source))).toEqual(['One', 'two', 'three', 'four', 'five']);
});
