// bareFigures: finds digits and number words typed by hand in prose, with their true lines, and lets names and years pass.
import { describe, expect, it } from 'vitest';
import { bareFigures } from '../../../src/outline/prose/prose-check.ts';

const snippets = (text: string) => bareFigures(text, 'x.mdx').map((each) => /"([\s\S]*?)": /.exec(each)?.[1]);

describe('figures typed by hand', () => {
  it.each([
    ['China digs 60% of it.', '60%'],
    ['It grew by 3.5 per cent a year.', '3.5 per cent'],
    ['About 270,000 tonnes.', '270,000 tonnes'],
    ['A motor holds 2–4 kg of it.', '2–4 kg'],
    ['It costs $110 a kilogram.', '$110'],
    ['There are 17 rare earths.', '17'],
    ['It fell −98%.', '−98%'],
    ['It made 2010 tonnes.', '2010 tonnes'],
    ['It made 2,010 of them.', '2,010'],
    ['USD500 was paid.', '500'],
    ['In the 12th year.', '12th'],
    ['The page **94**% bold.', '94'],
    ['Some ½ of it.', '½'],
    ['It is ninety percent Chinese.', 'ninety percent'],
    ['Ninety-four per cent of it.', 'Ninety-four per cent'],
    ['Some two thirds of it.', 'two thirds'],
    ['Some two-thirds of it.', 'two-thirds'],
    ['More than nine tenths.', 'nine tenths'],
    ['It is nine in ten magnets.', 'nine in ten'],
    ['It is one in ten magnets.', 'one in ten'],
    ['A full half of the trade.', 'half'],
    ['Almost three quarters of it.', 'three quarters'],
    ['Only a third of it.', 'a third'],
    ['A quarter of the ore.', 'A quarter'],
    ['It takes a dozen steps.', 'dozen'],
    ['The seventeen elements.', 'seventeen'],
    ['There are hundreds of mines.', 'hundreds'],
    ['A threefold rise.', 'threefold'],
    ['Prices doubled.', 'doubled'],
    ['Output halved.', 'halved'],
    ['It weighs twice as much.', 'twice as'],
    ['One tonne of it.', 'One tonne'],
    ['One hundred and twenty ships.', 'One hundred and twenty'],
    ['Four elements matter.', 'Four'],
    ['It fell to zero.', 'zero'],
    ['A couple of grams.', 'A couple of'],
    ['Three million people.', 'Three million'],
    ['two\nthirds of it', 'two thirds'],
    ['Nearly all of it is Chinese.', 'Nearly all'],
    ['It held most of the market.', 'most of'],
    ['The great majority of magnets.', 'The great majority'],
    ['In code too: `94`.', '94'],
    ['An expression prints {94} of it.', '94'],
    ['<em>HTML prints ninety of it</em>.', 'ninety'],
    ['<Step id="a" words="b > c">A component prints 94 of it.</Step>', '94'],
    ['A link with [94 words](https://example.org/).', '94'],
    ['An image ![of 94 mines](https://example.org/ore.png).', '94'],
    ['| a | b |\n| --- | --- |\n| c | 94 |', '94'],
    ['1. In a list: 94', '94'],
    ['<Fact id="a" /> then 94, then `<Fact id="b">`', '94'],
  ])('%s', (text, snippet) => {
    expect(snippets(text)).toEqual([snippet]);
  });

  it('are reported as file, line, snippet and what to do', () => {
    expect(bareFigures('One\n\nand 94%\n', 'content/chapters/en/01.mdx')).toEqual([
      'content/chapters/en/01.mdx:3 "94%": print it with <Fact id="…" />, test it with <Holds fact="…" …>words</Holds>, or put the name of a thing in <Name>…</Name>',
    ]);
  });

  it('keep their line numbers after frontmatter, tags over several lines and comments', () => {
    const text = [
      '---',
      'title: Mines',
      '---',
      '',
      '<Scrolly',
      '  chart="a"',
      '  view="b">',
      '{/* 5',
      '6 */}',
      'It is <Fact',
      'id="x-90" /> or 91%.',
      '</Scrolly>',
      '',
      'ten',
    ].join('\n');
    expect(bareFigures(text, 'f').map((each) => each.slice(0, each.indexOf('":')))).toEqual([
      'f:11 "91%',
      'f:14 "ten',
    ]);
  });

  it('in a text that is no MDX can only be looked for when its mistake is mended, which is reported with its line', () => {
    expect(bareFigures('94%\n\n<Step id="a">\n', 'f.mdx')).toEqual([
      'f.mdx:3 Expected a closing tag for `<Step>` (3:1) (mdx-jsx:unexpected-character)',
    ]);
    expect(bareFigures('\n<!-- 5 -->', 'f.mdx')[0]).toMatch(/^f\.mdx:2 Unexpected character `!`/);
  });

  it('are all found, in the order of the text', () => {
    expect(snippets('From ten to 20%, then half, then 5.')).toEqual(['ten', '20%', 'half', '5']);
  });
});

describe('what passes', () => {
  it.each([
    'In 2010, and in the 1990s, and 2010–2012, and (2024).',
    'On 6 January 2026, in May 2025, on 18 November, from 6–8 May 2026, on 2026-05-26.',
    'See chapter 3, chapters 2 and 4, the third chapter, and chapter two.',
    'Announcement No. 1 of 2026, No. 11 and 12, section 232, Article 5.',
    'The F-35, F-35s, the DDG-51 and the SSN-774; the G7 and EU-27; Nd2Fe14B, SmCo5, MP 10X, HS 85051110.',
    'One can see that no one, and nobody, knows which one it was; the one in Texas, one of many.',
    'First, at second hand, in the third quarter of 2026, and in the first half of 2026.',
    'A component often attends; the weight, the tension, the listen-in, a someone.',
    'Attributes <Term chart="a" step={3} words="ten of 94%" /> are ignored, <em title="5 > 4" data-a={{ b: { c: 5 } }}>all</em> of them.',
    'Attributes with > in them <Scrolly a="9 > 8" b={9 > 8 ? `}>7` : \'>6\'}>are no end of the tag</Scrolly>.',
    'An image ![of ore](https://example.org/94.png "5").',
    '<Fact id="china-share-94" /> and <Holds fact="x" above="90">more than nine tenths</Holds> of it.',
    '<Holds fact="x" above={90}>more than **nine** tenths, or <Term id="t">94%</Term></Holds> of it.',
    '<Name>Four Seasons, 17 of them</Name> and <Cite id="usgs-2026" /> and <Term id="t">two-stage</Term>.',
    'A [link](https://example.org/94/ten "t") and https://example.org/12 and caf&#233;.',
    '1. a list\n2. of items\n',
    '{/* 94% of ten */}',
    'x {/* 94% */ /* of ten */} y\n\n{/* 5\n\n6 */}',
    '> quoted\n\n- [ ] of a list\n\n| a | b |\n| --- | --- |\n| c | d |\n\n[^1]: a note\n',
    'Less < more, and more > less.',
  ])('%s', (text) => {
    expect(snippets(text)).toEqual([]);
  });
});

describe('frontmatter', () => {
  it('is prose in its texts, and not in ids, dates and numbers', () => {
    const text = [
      '---',
      'id: mine-2',
      'order: 3',
      'updated: 2026-11-24',
      'title: "Mining 94%"',
      'standfirst: >-',
      '  It takes ten',
      '  steps.',
      'limits:',
      '  - Only half of it',
      'sources: [usgs-mcs-2026]',
      'draft: false # 94%',
      'note: "It’s a third of it"',
      '---',
      'Text.',
    ].join('\n');
    expect(bareFigures(text, 'f').map((each) => each.slice(0, each.indexOf('":')))).toEqual([
      'f:5 "94%',
      'f:7 "ten',
      'f:10 "half',
      'f:13 "a third',
    ]);
  });
});

describe('an allowance', () => {
  it('lets a count in words pass, in the whole file and over line ends', () => {
    expect(
      snippets('{/* figures allowed: "four elements"; "two stages" */}\nFour\nelements in two stages.'),
    ).toEqual([]);
  });

  it('covers its own words only', () => {
    expect(snippets('{/* figures allowed: "four elements" */}\nFour elements and four mines.')).toEqual([
      'four',
    ]);
  });

  it('is reported when the text no longer needs it', () => {
    expect(bareFigures('\n{/* figures allowed: "four elements" */}\nNone.', 'f')).toEqual([
      'f:2 "four elements": allowed, but not in the text: remove it from the comment',
    ]);
  });

  it.each(['94%', '17 elements', 'two thirds', 'ninety percent', 'half of'])('cannot cover %s', (phrase) => {
    expect(
      bareFigures(`{/* figures allowed: "${phrase}" */}\nIt is ${phrase} it.`, 'f').some((each) =>
        each.includes('only a count in words'),
      ),
    ).toBe(true);
  });
});
