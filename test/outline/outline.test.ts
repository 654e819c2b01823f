// The outline of a chapter: every author mistake is listed with file, line and the valid choices; a good chapter gives its order.
import { describe, expect, it } from 'vitest';
import { besideStory, charts } from '../../src/charts/contract/registry.ts';
import { ContentError } from '../../src/data/reading/content-error.ts';
import { fact } from '../../src/data/facts/facts.ts';
import { chapterFiles } from '../../src/data/text/chapter-files.ts';
import { outlineOf } from '../../src/outline/chapter-outline.ts';
import {
  chapterOutline,
  chapterName,
  citationNumber,
  outlines,
  outlinesOf,
  refuseUnused,
  stepOutline,
} from '../../src/outline/outline.ts';
import { terms } from '../../src/data/text/terms.ts';

const file = (text: string, id = 'trial', order = 9) => ({
  id,
  order,
  path: `content/chapters/en/09-${id}.mdx`,
  text,
});
/** The problems of a chapter with these lines. */
function problemsOf(...lines: string[]): readonly string[] {
  try {
    outlineOf(file(lines.join('\n')));
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
  return [];
}
const at = (line: number) => `content/chapters/en/09-trial.mdx:${line}`;
const open = '<Scrolly chart="mine-to-magnet" view="chain">';

describe('a mistake in a chapter is named with file, line and the valid choices', () => {
  it('words that their row does not bear out, in each form a bound is written', () => {
    const holds = (bound: string) =>
      problemsOf('', `<Holds fact="china-refining-share-2024" ${bound}>words</Holds>`);
    for (const bound of [
      'above={95}',
      'below="90"',
      'between={[10, 20]}',
      'rounds-to={{ value: 80, step: 10 }}',
      'over={1}',
    ]) {
      expect(holds(bound), bound).toHaveLength(1);
      expect(holds(bound)[0], bound).toMatch(/^content\/chapters\/en\/09-trial\.mdx:2 <Holds>: /);
    }
    for (const bound of [
      'above={90}',
      'below="92"',
      'between={[90, 95]}',
      'rounds-to={{ value: 90, step: 5 }}',
    ]) {
      expect(holds(bound), bound).toEqual([]);
    }
  });

  it('words that do not hold, quoted as they are written', () => {
    const words = 'more than **nine** tenths of <Term id="reo">the oxide</Term>';
    expect(
      problemsOf('', `<Holds fact="china-refining-share-2024" above={95}>${words}</Holds>`)[0],
    ).toContain(' <Holds>: the words "more than nine tenths of the oxide" do not hold: ');
  });

  it('words about two facts whose ratio lies elsewhere, and two units', () => {
    const compared = (attributes: string) => problemsOf('', '', `<Holds ${attributes}>five times</Holds>`);
    const pair = 'fact="china-magnets-to-germany-october-2025" of="china-magnets-to-japan-october-2025"';
    expect(compared(`${pair} ratio={[4.5, 5.5]}`)).toEqual([]);
    expect(compared(`${pair} ratio={[5, 5.5]}`)[0]).toMatch(
      /^content\/chapters\/en\/09-trial\.mdx:3 <Holds>: .* is 1,119.*, 4\.9\d+ times the 226.* of fact .*; the words need 5 to 5\.5 times$/,
    );
    expect(compared('fact="china-refining-share-2024" of="ev-motor-magnet-mass" ratio={[1, 2]}')[0]).toMatch(
      /:3 <Holds>: .*"china-refining-share-2024" is in pct and fact "ev-motor-magnet-mass" in kg/,
    );
    expect(compared('fact="china-refining-share-2024" of="none" ratio={[1, 2]}')[0]).toContain(
      ':3 <Holds>: no fact "none"',
    );
  });

  it('a result that no model gives', () => {
    const result = (attributes: string) => problemsOf('', `<Result ${attributes} />`);
    expect(result('model="weakest-link" view="all-promised" of="passes" state="recipe=low-heavy"')).toEqual(
      [],
    );
    expect(result('model="weakest-link" view="all" of="passes"')[0]).toContain(
      `${at(2)} <Result>: no preset "all"; expected operating-now, `,
    );
    expect(result('model="weakest-link" view="all-promised"')).toEqual([`${at(2)} <Result>: needs of="…"`]);
  });

  it('a chart that two chapters draw', () => {
    const figure = '<Figure chart="mine-to-magnet" view="chain" />';
    expect(() => outlinesOf([file(figure, 'one', 1), file(figure, 'two', 2)])).toThrow(
      'content/chapters/en/09-two.mdx: the chart "mine-to-magnet" already stands in content/chapters/en/09-one.mdx',
    );
  });

  it('a guess of no chart, of a chart without one, twice, after its figure, or without it', () => {
    const figure = '<Figure chart="mine-to-magnet" view="chain" />';
    const guess = '<Guess chart="mine-to-magnet" />';
    expect(problemsOf(guess, figure)).toEqual([]);
    expect(problemsOf('<Guess chart="mine" />')[0]).toContain(
      `${at(1)} <Guess>: no chart "mine"; the charts are`,
    );
    expect(problemsOf('<Guess chart="price-shocks" />')[0]).toContain(
      `${at(1)} <Guess>: chart "price-shocks" has no guess; those that have one are mine-to-magnet,`,
    );
    expect(problemsOf(guess, guess, figure)).toEqual([
      `${at(2)} <Guess>: the guess of "mine-to-magnet" stands twice in this chapter`,
    ]);
    expect(problemsOf(figure, guess)).toEqual([
      `${at(2)} <Guess>: stands after the figure "mine-to-magnet", which gives the answer; put it before`,
    ]);
    expect(problemsOf('', guess)).toEqual([
      `${at(2)} <Guess>: this chapter has no figure "mine-to-magnet" to see after the guess`,
    ]);
  });

  it('an unknown chart', () => {
    expect(problemsOf('', '<Figure chart="mine-to-magnets" view="chain" />')).toEqual([
      `${at(2)} <Figure>: no chart "mine-to-magnets"; the charts are ${charts.map(({ id }) => id).join(', ')}`,
    ]);
  });

  it('an unknown view of a scroll, a figure or a step', () => {
    const views = charts.find(({ id }) => id === 'mine-to-magnet')?.views.join(', ');
    const problem = `chart "mine-to-magnet" has no view "mines"; its views are ${views}`;
    expect(problemsOf('<Scrolly chart="mine-to-magnet" view="mines">', '</Scrolly>')).toEqual([
      `${at(1)} <Scrolly>: ${problem}`,
    ]);
    expect(problemsOf('<Figure chart="mine-to-magnet" view="mines" />')).toEqual([
      `${at(1)} <Figure>: ${problem}`,
    ]);
    expect(problemsOf(open, '<Step id="a" view="mines">', 'Words.', '</Step>', '</Scrolly>')).toEqual([
      `${at(2)} <Step>: ${problem}`,
    ]);
  });

  it('a view of another chart', () => {
    expect(problemsOf(open, '<Step id="a" view="in-hand">Words.</Step>', '</Scrolly>')[0]).toMatch(
      /:2 <Step>: chart "mine-to-magnet" has no view "in-hand"/,
    );
  });

  it('an unknown fact, in Fact and in Holds', () => {
    const nearest =
      /no fact "china-mine-share-2042" in content\/data\/facts\.csv; the nearest are .*china-mine-share-2024/;
    const problems = problemsOf(
      '<Fact id="china-mine-share-2042" />',
      '<Holds fact="china-mine-share-2042" above={50}>half</Holds>',
    );
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(nearest);
    expect(problems[0]).toContain(`${at(1)} <Fact>: `);
    expect(problems[1]).toMatch(nearest);
    expect(problems[1]).toContain(`${at(2)} <Holds>: `);
  });

  it('an unknown source', () => {
    const [problem] = problemsOf('x', 'y<Cite id="usgs-mcs-2025-rare-earth" />');
    expect(problem).toContain(`${at(2)} <Cite>: no source "usgs-mcs-2025-rare-earth"`);
    expect(problem).toMatch(/the nearest are .*usgs-mcs-202\d-rare-earths/);
  });

  it('an unknown term', () => {
    expect(problemsOf('<Term id="oxide">oxide</Term>')).toEqual([
      `${at(1)} <Term>: no term "oxide" in content/glossary/en; the terms are ${terms()
        .map(({ id }) => id)
        .join(', ')}`,
    ]);
  });

  it('a text that is no MDX, as the build reads it', () => {
    expect(problemsOf('', open, '<Step id="a" view="chain">', '', 'Words.')).toEqual([
      `${at(2)} Expected a closing tag for \`<Scrolly>\` (2:1) (mdx-jsx:unexpected-character)`,
    ]);
    expect(problemsOf('Words.', '', '</Scrolly>')[0]).toContain(`${at(3)} Unexpected closing tag`);
  });

  it('a component whose attributes are spread', () => {
    expect(problemsOf('', '<Fact {...all} />')).toEqual([
      `${at(2)} <Fact>: attributes can't be spread: write {...all} out`,
    ]);
  });

  it('no component in code or in a comment', () => {
    expect(problemsOf('`<Chart />` {/* <Chart /> */}', '', '```', '<Chart />', '```')).toEqual([]);
  });

  it('an unknown component', () => {
    expect(problemsOf('', '', '<Chart id="mine-to-magnet" />')).toEqual([
      `${at(3)} <Chart>: unknown component; authors may write Scrolly, Step, Figure, Guess, Panel, Closing, Fact, Holds, Result, Cite, Claim, Term, At, Name, EvidenceEnd`,
    ]);
  });

  it('a closing sentence inside a scroll, a second one, and one with text after it', () => {
    expect(problemsOf('Words.', '', '<Closing>', '', 'The end.', '', '</Closing>')).toEqual([]);
    expect(problemsOf('<Closing>The end.</Closing>', '', 'More.')).toEqual([
      `${at(1)} <Closing>: is followed by more text; put it at the end of the chapter`,
    ]);
    expect(
      problemsOf('<Closing>', '', 'One.', '', '</Closing>', '', '<Closing>', '', 'Two.', '', '</Closing>'),
    ).toEqual([
      `${at(7)} <Closing>: stands twice in this chapter, first in line ${1 + Number(at(0).split(':')[1])}`,
    ]);
    expect(problemsOf(open, '<Closing>', '', 'One.', '', '</Closing>', '</Scrolly>')[0]).toContain(
      '<Closing>: stands inside a <Scrolly>; close that one first',
    );
  });

  it('a panel of a chart that has no model, that stands before its figure, or inside a scroll', () => {
    expect(problemsOf('', '', '<Panel chart="mine-to-magnet" view="chain" />')).toEqual([
      `${at(3)} <Panel>: the chart "mine-to-magnet" has no model to turn; those with one are stock-runway, weakest-link`,
    ]);
    expect(problemsOf('', '', '<Panel chart="stock-runway" view="2010" />')).toEqual([
      `${at(3)} <Panel>: stands before its figure: show "stock-runway" above it`,
    ]);
    const [problem] = problemsOf('', '', '<Panel chart="stock-runway" view="1986" />');
    expect(problem).toMatch(/no view "1986"; its views are 2010, /);
  });

  it('an unknown claim', () => {
    const [problem] = problemsOf('', 'Text <Claim id="C99" />');
    expect(problem).toMatch(/:2 <Claim>: no claim "C99"; the claims are C01, C02, .*C23$/);
  });

  it('a step without text, however it is written', () => {
    for (const empty of [
      '<Step id="a" view="chain"></Step>',
      '<Step id="a" view="chain" />',
      '<Step id="a" view="chain">\n\n{/* later */}<Cite id="usgs-mcs-2026-rare-earths" />\n\n</Step>',
    ])
      expect(problemsOf(`${open}\n${empty}</Scrolly>`), empty).toEqual([
        `${at(2)} <Step>: the step "a" has no text`,
      ]);
    expect(
      problemsOf(`${open}<Step id="a" view="chain"><Fact id="china-mine-share-2024" /></Step></Scrolly>`),
    ).toEqual([]);
    const result = '<Result model="stock-runway" view="2010" of="stock" />';
    expect(problemsOf(`${open}<Step id="a" view="chain">${result}</Step></Scrolly>`)).toEqual([]);
  });

  it('a step outside a scroll, before or after one', () => {
    const problem = 'the step "lost" stands outside a <Scrolly>';
    expect(problemsOf('<Step id="lost" view="chain">', 'Words.', '</Step>')).toEqual([
      `${at(1)} <Step>: ${problem}`,
    ]);
    expect(problemsOf(open, '</Scrolly>', '<Step id="lost" view="chain">', 'Words.', '</Step>')).toEqual([
      `${at(3)} <Step>: ${problem}`,
    ]);
  });

  it('words tied to a mark outside of a step, or to one that the drawing of its view has not', () => {
    expect(problemsOf('<At mark="mine-china">Words</At>.')).toEqual([
      `${at(1)} <At>: stands outside a <Step>, where no drawing has marks`,
    ]);
    const tied = (mark: string) =>
      problemsOf(
        `${open}<Step id="a" view="mine">\n\nWords, <At mark="${mark}">tied</At>.\n\n</Step></Scrolly>`,
      );
    expect(tied('mine-china')).toEqual([]);
    expect(tied('mine-chinas')[0]).toMatch(
      /<At>: mark="mine-chinas": the narrow drawing of mine-to-magnet in "mine" has no such mark.*mine-china/,
    );
  });

  it('a step id used twice, with the line of the first', () => {
    expect(
      problemsOf(
        open,
        '<Step id="a" view="chain">Words.</Step>',
        '<Step id="a" view="mine">Words.</Step>',
        '</Scrolly>',
      ),
    ).toEqual([`${at(3)} <Step>: the step id "a" is taken by ${at(2)}`]);
  });

  it('a former id that a step has, that is claimed twice, or that no address can have', () => {
    const step = (id: string, was: string, view = 'chain') =>
      `<Step id="${id}" view="${view}" was="${was}">Words.</Step>`;
    expect(problemsOf(open, step('a', 'x y'), step('b', 'z', 'mine'), '</Scrolly>')).toEqual([]);
    expect(problemsOf(open, step('a', 'b'), '<Step id="b" view="mine">Words.</Step>', '</Scrolly>')).toEqual([
      `${at(3)} <Step>: the step id "b" is taken by the former ids of ${at(2)}`,
    ]);
    expect(problemsOf(open, '<Step id="b" view="mine">Words.</Step>', step('a', 'b'), '</Scrolly>')).toEqual([
      `${at(3)} <Step>: the former id "b" is taken by ${at(2)}`,
    ]);
    expect(problemsOf(open, step('a', 'x y'), step('b', 'y', 'mine'), '</Scrolly>')).toEqual([
      `${at(3)} <Step>: the former id "y" is taken by the former ids of ${at(2)}`,
    ]);
    for (const was of ['a', 'x x'])
      expect(problemsOf(open, step('a', was), '</Scrolly>')[0]).toContain('is taken by');
    expect(problemsOf(open, step('a', 'x, y'), '</Scrolly>')).toEqual([
      `${at(2)} <Step>: was="x, y": expected ids with a space between them`,
    ]);
  });

  it('a heading whose id on the page a step has, or another heading', () => {
    const step = '<Step id="the-sliver" view="chain">Words.</Step>';
    expect(problemsOf(open, step, '</Scrolly>', '', '## The sliver')).toEqual([
      `${at(5)} <heading>: the id of the heading “The sliver”, "the-sliver" is taken by ${at(2)}`,
    ]);
    expect(problemsOf('## The sliver', '', open, step, '</Scrolly>')).toEqual([
      `${at(4)} <Step>: the step id "the-sliver" is taken by the heading in ${at(1)}`,
    ]);
    expect(problemsOf('## What it doesn’t do', '', open, step, '</Scrolly>')).toEqual([]);
    const titled = (id: string, order: number) => file('## One title', id, order);
    expect(() => outlinesOf([titled('one', 1), titled('two', 2)])).toThrow(
      'content/chapters/en/09-two.mdx:1 <heading>: the id of the heading “One title”, "one-title" is taken by the heading in content/chapters/en/09-one.mdx:1',
    );
  });

  it('a step that shows what the step before it shows', () => {
    const step = (id: string, view: string) => `<Step id="${id}" view="${view}">Words.</Step>`;
    expect(problemsOf(open, step('a', 'chain'), step('b', 'mine'), step('c', 'chain'), '</Scrolly>')).toEqual(
      [],
    );
    expect(problemsOf(open, step('a', 'mine'), step('b', 'heavy'), step('c', 'heavy'), '</Scrolly>')).toEqual(
      [
        `${at(4)} <Step>: the step "c" asks for the view "heavy", which the step "b" before it shows; merge the two, or give it a view of its own`,
      ],
    );
    // A scroll begins anew.
    expect(
      problemsOf(
        open,
        step('a', 'mine'),
        '</Scrolly>',
        '<Scrolly chart="magnet-content" view="wind">',
        step('b', 'wind'),
        '</Scrolly>',
      ),
    ).toEqual([]);
  });

  it('a chart that stands twice, which would give two elements one id', () => {
    expect(problemsOf(open, '</Scrolly>', '<Figure chart="mine-to-magnet" view="mine" />')).toEqual([
      `${at(3)} <Figure>: the chart "mine-to-magnet" stands twice in this chapter`,
    ]);
  });

  it('a figure or scroll inside a scroll', () => {
    expect(problemsOf(open, '<Figure chart="mine-production" view="china" />', '</Scrolly>')).toEqual([
      `${at(2)} <Figure>: stands inside a <Scrolly>; close that one first`,
    ]);
  });

  it.each([
    ['<Scrolly view="chain"></Scrolly>', 'Scrolly', 'chart'],
    ['<Scrolly chart="mine-to-magnet"></Scrolly>', 'Scrolly', 'view'],
    ['<Figure chart="mine-to-magnet" />', 'Figure', 'view'],
    ['<Figure view="chain" />', 'Figure', 'chart'],
    [`${open}<Step view="chain">Words.</Step></Scrolly>`, 'Step', 'id'],
    [`${open}<Step id="a">Words.</Step></Scrolly>`, 'Step', 'view'],
    [`${open}<Step id="" view="chain">Words.</Step></Scrolly>`, 'Step', 'id'],
    ['<Fact />', 'Fact', 'id'],
    ['<Holds id="china-mine-share-2024" above={50}>x</Holds>', 'Holds', 'fact'],
    ['<Cite />', 'Cite', 'id'],
    ['<Term>x</Term>', 'Term', 'id'],
  ])('%s lacks an attribute: the %s needs %s', (line, name, attribute) => {
    expect(problemsOf('', line)).toEqual([`${at(2)} <${name}>: needs ${attribute}="…"`]);
  });

  it('all problems of a chapter at once, each on its own line', () => {
    const problems = problemsOf(
      '<Scrolly chart="nowhere" view="chain">',
      '<Step id="a" view="chain">',
      '<Fact id="none" />',
      '</Step>',
      '</Scrolly>',
      '<Cite id="none" />',
      '<Step id="b" view="chain">Words.</Step>',
      '<Nothing />',
    );
    expect(problems.map((problem) => problem.split(':').slice(0, 2).join(':'))).toEqual([
      `${at(1)} <Scrolly>`,
      `${at(3)} <Fact>`,
      `${at(6)} <Cite>`,
      `${at(7)} <Step>`,
      `${at(8)} <Nothing>`,
    ]);
  });
});

describe('the outline of a good chapter', () => {
  const text = [
    '---',
    'question: What?',
    '---',
    '',
    'Two words.<Cite id="usgs-mcs-2026-rare-earths" />',
    '',
    '<Scrolly chart="mine-to-magnet" view="chain">',
    '<Step id="a" view="chain">',
    'One <Term id="ndfeb">NdFeB</Term>.',
    '</Step>',
    '<Step id="b" view="mine"><Fact id="china-mine-share-2024" />Words.</Step>',
    '<Step id="c" view="heavy" was="before-c  long-before-c">Words.</Step>',
    '</Scrolly>',
    '<Term id="reo">REO</Term> <Name>F-35</Name> <Cite id="usgs-mcs-2026-rare-earths" />',
    '<Scrolly chart="magnet-content" view="wind">',
    '<Step id="d" view="wind">Words.</Step>',
    '</Scrolly>',
    '<Figure chart="mine-production" view="china" />',
    '<Holds fact="bgs-china-share-2009" above={90}>nearly all</Holds>',
  ].join('\n');
  const outline = outlineOf(file(text));

  it('counts each step within its scroll and knows the view before it and what its numbers open', () => {
    expect(
      outline.steps.map(({ notes, ...step }) => ({ ...step, notes: notes.map(({ id }) => id) })),
    ).toEqual([
      {
        id: 'a',
        chapter: 'trial',
        chart: 'mine-to-magnet',
        view: 'chain',
        before: 'chain',
        place: 1,
        of: 3,
        was: [],
        notes: [],
        at: [],
      },
      {
        id: 'b',
        chapter: 'trial',
        chart: 'mine-to-magnet',
        view: 'mine',
        before: 'chain',
        place: 2,
        of: 3,
        was: [],
        notes: ['fact-china-mine-share-2024'],
        at: [],
      },
      {
        id: 'c',
        chapter: 'trial',
        chart: 'mine-to-magnet',
        view: 'heavy',
        before: 'mine',
        place: 3,
        of: 3,
        was: ['before-c', 'long-before-c'],
        notes: [],
        at: [],
      },
      {
        id: 'd',
        chapter: 'trial',
        chart: 'magnet-content',
        view: 'wind',
        before: 'wind',
        place: 1,
        of: 1,
        was: [],
        notes: [],
        at: [],
      },
    ]);
  });

  it('lists charts and terms in order of use', () => {
    expect(outline.charts).toEqual(['mine-to-magnet', 'magnet-content', 'mine-production']);
    expect(outline.terms).toEqual(['ndfeb', 'reo']);
  });

  it('lists the sources of citations, facts and tested words once, in order of first mention', () => {
    expect(outline.citations).toEqual([
      'usgs-mcs-2026-rare-earths',
      ...fact('china-mine-share-2024').sourceIds,
      ...fact('bgs-china-share-2009').sourceIds,
    ]);
  });

  it('counts the words of the prose, without the head and the tags', () => {
    expect(
      outlineOf(file('---\nquestion: What is it?\n---\n\nOne two <Term id="ndfeb">three</Term> four.')).words,
    ).toBe(4);
  });
});

describe('over all chapters', () => {
  it('a chapter’s short name is its id in words', () => {
    expect(chapterName('mine-to-magnet')).toBe('Mine to magnet');
    expect(chapterName('ore')).toBe('Ore');
  });

  const first = file(
    `${open}<Step id="a" view="chain"><Cite id="usgs-mcs-2026-rare-earths" />Words.</Step></Scrolly>`,
    'first',
    1,
  );
  const second = file(
    '<Cite id="afp-lynas-2025-05" /><Cite id="usgs-mcs-2026-rare-earths" /><Cite id="heim-vanderwal-2023" />',
    'second',
    2,
  );

  it('citation numbers run through the story in order of first mention', () => {
    const both = outlinesOf([first, second]);
    const number = (id: string) => citationNumber(id, both);
    expect([
      number('usgs-mcs-2026-rare-earths'),
      number('afp-lynas-2025-05'),
      number('heim-vanderwal-2023'),
    ]).toEqual([1, 2, 3]);
    const turned = outlinesOf([second, first]);
    expect(citationNumber('usgs-mcs-2026-rare-earths', turned)).toBe(2);
    expect(() => citationNumber('iea-ree-2026', both)).toThrow(
      'the source "iea-ree-2026" is cited by no chapter',
    );
  });

  it('a step id that another chapter uses is refused and names that chapter', () => {
    const again = file(`\n${open}<Step id="a" view="chain">Words.</Step></Scrolly>`, 'again', 3);
    expect(() => outlinesOf([first, again])).toThrow(
      'content/chapters/en/09-again.mdx:2 <Step>: the step id "a" is taken by content/chapters/en/09-first.mdx',
    );
  });

  it('a former id of another chapter is refused too', () => {
    const step = (attributes: string) => `${open}<Step ${attributes} view="chain">Words.</Step></Scrolly>`;
    const former = file(step('id="b" was="a"'), 'former', 3);
    expect(() => outlinesOf([first, former])).toThrow(
      'content/chapters/en/09-former.mdx:1 <Step>: the former id "a" is taken by content/chapters/en/09-first.mdx',
    );
    expect(() =>
      outlinesOf([
        former,
        file(first.text.replace('mine-to-magnet', 'magnet-content').replaceAll('chain', 'wind'), 'last', 4),
      ]),
    ).toThrow(
      'content/chapters/en/09-last.mdx:1 <Step>: the step id "a" is taken by the former ids of content/chapters/en/09-former.mdx',
    );
  });

  it('figures that no chapter uses are refused together, with the file that lists them; the cover has its own', () => {
    const chapters = outlinesOf([first, file('<Figure chart="mine-production" view="china" />', 'third', 3)]);
    const used = ['cover-valve', 'mine-to-magnet', 'mine-production'];
    expect(() => refuseUnused(chapters, used)).not.toThrow();
    expect(() => refuseUnused(chapters, [...used, 'magnet-content', 'heavy-gap'])).toThrow(
      new ContentError(
        'src/charts/contract/registry.ts: no chapter uses magnet-content, heavy-gap; give each a place in one, list it in besideStory, or take it out',
      ),
    );
    // The story itself is held to it before any page is built.
    const places = outlines().flatMap((chapter) => chapter.charts);
    expect([...places, ...besideStory, 'cover-valve'].sort()).toEqual(charts.map(({ id }) => id).sort());
  });

  it('figures beside the story pass only while no chapter shows them, and only where they are figures', () => {
    const chapters = outlinesOf([first]);
    const figures = ['cover-valve', 'mine-to-magnet', 'magnet-content'];
    expect(() => refuseUnused(chapters, figures, ['magnet-content'])).not.toThrow();
    expect(() => refuseUnused(chapters, figures, ['mine-to-magnet', 'magnet-content', 'no-chart'])).toThrow(
      new ContentError(
        'src/charts/contract/registry.ts: besideStory lists mine-to-magnet, no-chart, which the story shows or which is no chart; take it out of the list',
      ),
    );
  });

  it('the story itself is sound and every source that it cites has its own number, from 1 without a gap', () => {
    expect(outlines().map(({ id }) => id)).toEqual(chapterFiles().map(({ id }) => id));
    const cited = [...new Set(outlines().flatMap((chapter) => chapter.citations))];
    expect(cited.map((id) => citationNumber(id))).toEqual(cited.map((_, i) => i + 1));
  });

  it('finds a chapter and a step by id, and names the chapters for a wrong one', () => {
    expect(chapterOutline('mine-to-magnet').order).toBe(3);
    expect(stepOutline('the-heavy-circuit')).toMatchObject({
      chart: 'mine-to-magnet',
      view: 'heavy',
      before: 'separation',
    });
    expect(() => chapterOutline('mine')).toThrow(
      `no chapter "mine"; the chapters are ${outlines()
        .map(({ id }) => id)
        .join(', ')}`,
    );
    expect(() => stepOutline('nowhere')).toThrow('no step "nowhere" in any chapter');
  });
});
