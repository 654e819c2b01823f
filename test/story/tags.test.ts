// tagsOf: every author component of a chapter's source, with its attributes as written and its line.
import { describe, expect, it } from 'vitest';
import { tagsOf } from '../../src/story/tags.ts';

/** Tags without where they begin and end, which a test of its own looks at. */
const placed = (source: string) =>
  tagsOf(source).map(({ name, attributes, line, closes }) => ({ name, attributes, line, closes }));

describe('tagsOf', () => {
  it('says where each tag begins and ends in the source', () => {
    const source = 'Before {/* <Fact id="old" /> */} <Fact id="f" /> after';
    expect(tagsOf(source).map(({ from, to }) => source.slice(from, to))).toEqual(['<Fact id="f" />']);
  });

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
    ].join('\n');
    expect(placed(source)).toEqual([
      { name: 'Scrolly', attributes: { chart: 'a', view: 'b' }, line: 5, closes: false },
      { name: 'Step', attributes: { id: 'one', view: 'b' }, line: 6, closes: false },
      { name: 'Fact', attributes: { id: 'f' }, line: 9, closes: false },
      { name: 'Step', attributes: {}, line: 11, closes: true },
    ]);
  });

  it('keeps an expression as its source text, braces within braces too', () => {
    const [tag] = tagsOf(
      '<Holds fact="f" rounds-to={{ value: 75, step: 5 }} between={[55, 65]}>words</Holds>',
    );
    expect(tag?.attributes).toEqual({
      fact: 'f',
      'rounds-to': '{ value: 75, step: 5 }',
      between: '[55, 65]',
    });
  });

  it('reads attributes in single quotes, and an empty one', () => {
    expect(tagsOf(`<Cite id='usgs' /><Fact id="" date='said' />`).map((tag) => tag.attributes)).toEqual([
      { id: 'usgs' },
      { id: '', date: 'said' },
    ]);
  });

  it('finds several tags on one line and a tag closed without a space', () => {
    expect(
      tagsOf('<Term id="a">x</Term><Cite id="b"/>').map(({ name, closes }) => `${closes ? '/' : ''}${name}`),
    ).toEqual(['Term', '/Term', 'Cite']);
  });

  it('looks at no HTML element, no comparison, and nothing in a comment, and keeps the lines after it right', () => {
    const source = [
      'a < B and <em>not this</em>',
      '{/* <Fact id="old" />',
      '<Step id="old" view="x"> */}',
      '<Fact id="new" />',
    ].join('\n');
    expect(placed(source)).toEqual([{ name: 'Fact', attributes: { id: 'new' }, line: 4, closes: false }]);
  });
});
