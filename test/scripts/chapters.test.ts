// The measure of chapters: what is a sentence, what counts as a word, which formulas are rationed, and that a text in the making can be measured.
import { describe, expect, it } from 'vitest';
import { measure, wordsIn, sentencesIn, type Printed } from '../../scripts/chapters/measure.ts';
import { limits, missed } from '../../scripts/chapters/limits.ts';
import { printed as rows } from '../../scripts/chapters/printed.ts';
import { chapterFiles } from '../../src/data/text/chapter-files.ts';

const printed: Printed = {
  fact: (id) => (id === 'none' ? undefined : `62\u00a0tonnes`),
  when: () => '2024',
  result: () => '1,100\u00a0tonnes',
  evidenceEnd: '9 October 2026',
};
const measured = (text: string) => measure({ id: 'trial', order: 9, path: '09-trial.mdx', text }, printed);
const step = (...inside: string[]) => `<Step id="a" view="b">\n\n${inside.join(' ')}\n\n</Step>`;

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', 3],
    ['Announcement No. 1 of the year bars it. It names Nos. 2 and 3.', 2],
    ['By order No. 61 Tokyo was told.', 1],
    ['The U.S. Department said so. Mr. Smith of Shin-Etsu Co. Ltd. did not.', 2],
    ['It took 3.5 years, i.e. long, vs. Japan’s four.', 1],
    ['“It is over.” He left.', 2],
    ['He said: “All of it.” (It was not.)', 2],
    ['A list without an end', 1],
    ['What is left? Nothing … it seems.', 2],
    ['', 0],
  ])('%s', (text, count) => {
    expect(sentencesIn(text)).toHaveLength(count);
  });
});

describe('words', () => {
  it('are what spaces part, if there is a letter or a digit in it', () => {
    expect(wordsIn('A one-sided view – 62\u00a0tonnes, 2–4 kg … so')).toEqual([
      'A',
      'one-sided',
      'view',
      '62',
      'tonnes,',
      '2–4',
      'kg',
      'so',
    ]);
  });

  it('of a chapter are those that a reader hears: of facts, results, terms and dates; not of the head, headings, comments and tags', () => {
    const text = [
      '---',
      'finding: Not these words',
      '---',
      '{/* nor these words */}',
      '## Nor these',
      '',
      'One <Term id="x">two</Term> <Holds fact="x" above={1}>three four</Holds>.<Cite id="x" /><Claim id="C01" />',
      '',
      'Five <Fact id="x" date="said" /> <Result model="m" view="v" of="o" /> <EvidenceEnd />.',
      '',
      '<Figure chart="c" view="v" />',
    ].join('\n');
    expect(measured(text)).toMatchObject({ words: 4 + 1 + 2 + 2 + 3, sentences: [4, 8] });
    // A date that the fact prints is heard too.
    expect(measured('Five <Fact id="x" />.').words).toBe(4);
  });

  it('of an item in a list and of a line in a quotation count', () => {
    expect(measured('- One two.\n- Three.\n\n> Four five.').sentences).toEqual([2, 1, 2]);
  });
});

describe('a chapter', () => {
  const short = 'These are nine words, counted one by one here.'; // nine
  const long = 'This is a sentence of exactly ten words, no more.'; // ten

  it('has a share of short sentences, a mean length and a grade', () => {
    const chapter = measured(`${short} ${short} ${long} ${long}`);
    expect(chapter.sentences).toEqual([9, 9, 10, 10]);
    expect(chapter.short).toBe(50);
    expect(chapter.mean).toBe(9.5);
    // Kincaid: 0.39 words a sentence + 11.8 syllables a word − 15.59.
    expect(measured('The cat sat on the mat.').grade).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 1);
  });

  it('has steps, and a share of them with two bound facts at most', () => {
    const fact = '<Fact id="x" date="said" />';
    const holds = '<Holds fact="x" of="y" ratio={[1, 2]}>words</Holds>';
    const result = '<Result model="m" view="v" of="o" />';
    const chapter = measured(
      `<Scrolly chart="c" view="v">\n${step(fact, holds, 'a.')}\n${step(fact, holds, result, 'b.')}\n</Scrolly>\n\nOut ${fact}.`,
    );
    expect(chapter.steps).toBe(2);
    expect(chapter.light).toBe(50);
    expect(chapter.bound).toBe(6);
  });

  it('counts rationed formulas with the line of each, in the text and the standfirst, and not where they are no formula', () => {
    const found = measured(
      [
        '---',
        'standfirst: As far as we found, one firm is not an industry.',
        'limits:',
        '  - As far as we found, nothing.',
        '---',
        '',
        'A date is not a cause. It was',
        'not seen. One company is not enough. The order is not a ban on motors.',
        'It ran on output that we found in 2025, and an aim is no stock.',
      ].join('\n'),
    ).formulas;
    expect(found).toEqual([
      { line: 2, words: 'As far as we found', kind: 'hedge' },
      { line: 2, words: 'one firm is not an industry', kind: 'aphorism' },
      { line: 7, words: 'A date is not a cause', kind: 'aphorism' },
      { line: 7, words: 'was not seen', kind: 'hedge' },
      { line: 9, words: 'that we found', kind: 'hedge' },
      { line: 9, words: 'an aim is no stock', kind: 'aphorism' },
    ]);
  });

  it('counts words that the mark says already', () => {
    const said = (text: string) => measured(text).secondHand.map(({ words }) => words);
    expect(said('It made 62, read second-hand. By a transcription we read, it made 62.')).toEqual([
      'read second-hand',
      'By a transcription',
    ]);
    expect(said('The copper was a copy. He read in bed, and the press reported it.')).toEqual([]);
    expect(
      said('By press report it fell. By a Bloomberg headline it rose, as the IEA’s is transcribed.'),
    ).toEqual(['By press report', 'By a Bloomberg headline', 'is transcribed']);
  });

  it('is measured while it is being written: an unknown fact counts as two words and is named', () => {
    const chapter = measured('It is <Fact id="none" date="said" />.');
    expect(chapter.words).toBe(4);
    expect(chapter.problems).toEqual(['09-trial.mdx:1 no fact "none" yet: counted as two words']);
    const broken = measured('One.\n\n<Scrolly chart="c" view="v">');
    expect(broken.words).toBe(0);
    expect(broken.problems[0]).toMatch(/^09-trial\.mdx:3 Expected a closing tag/);
  });
});

describe('the limits', () => {
  const good = {
    ...measured('One.'),
    words: 850,
    sentences: [...Array.from({ length: 25 }, () => 9), ...Array.from({ length: 75 }, () => 17)],
    short: 25,
    mean: 15,
    grade: 8,
    steps: 6,
    light: 100,
  };
  const ten = Array.from({ length: 10 }, () => good);
  const problems = (change: Partial<typeof good>) => missed([{ ...good, ...change }, ...ten.slice(1)]);
  const chapter = '09-trial.mdx: ';
  const formula = (kind: 'hedge' | 'aphorism', words: string) => ({ line: 7, kind, words });

  it('pass a story that keeps to them', () => {
    expect(missed(ten)).toEqual([]);
  });

  it.each<[Partial<typeof good>, string]>([
    [{ words: 699 }, `${chapter}699 words, expected 700 to 1,000`],
    [{ words: 1001 }, `${chapter}1,001 words, expected 700 to 1,000`],
    [{ short: 30 }, `${chapter}30% of sentences have nine words or fewer, expected less than 30%`],
    [{ mean: 12.9 }, `${chapter}12.9 words in a sentence, expected 13 to 18`],
    [{ mean: 18.1 }, `${chapter}18.1 words in a sentence, expected 13 to 18`],
    [{ grade: 6.9 }, `${chapter}reading grade 6.9, expected 7 to 10`],
    [{ grade: 10.1 }, `${chapter}reading grade 10.1, expected 7 to 10`],
    [{ light: 79 }, `${chapter}79% of steps have two bound facts at most, expected 80% or more`],
    [{ steps: 9 }, 'the story: 63 steps, expected 58 to 62'],
    [{ steps: 3 }, 'the story: 57 steps, expected 58 to 62'],
  ])('%o', (change, problem) => {
    expect(problems(change)).toEqual([problem]);
  });

  it('of formulas and of words for what the mark says hold for the whole story, and name each place', () => {
    const [a, b] = [formula('aphorism', 'A date is not a cause'), formula('hedge', 'that we found')];
    expect(problems({ formulas: [a, b] })).toEqual([]);
    expect(problems({ formulas: [a, { ...a, line: 8 }] })).toEqual([
      'the story: aphorisms 2 times, expected 1 at most: 09-trial.mdx:7 “A date is not a cause”, 09-trial.mdx:8 “A date is not a cause”',
    ]);
    expect(problems({ formulas: [b, { ...b, line: 8 }] })).toEqual([
      'the story: “that we found” 2 times, expected 1 at most: 09-trial.mdx:7 “that we found”, 09-trial.mdx:8 “that we found”',
    ]);
    const read = { line: 3, words: 'read second-hand' };
    expect(problems({ secondHand: Array.from({ length: 5 }, () => read) })).toEqual([]);
    expect(problems({ secondHand: Array.from({ length: 6 }, () => read) })[0]).toMatch(
      /^the story: what the mark says already 6 times, expected 5 at most: 09-trial\.mdx:3 “read second-hand”, /,
    );
  });

  it('hold for the chapters of the story', () => {
    const story = chapterFiles().map((file) => measure(file, rows));
    expect(story).not.toHaveLength(0);
    expect(story.flatMap(({ problems }) => problems)).toEqual([]);
    expect(missed(story)).toEqual([]);
  });

  it('are no looser than the story was promised', () => {
    expect(limits).toEqual({
      steps: [58, 62],
      light: 80,
      aphorisms: 1,
      hedges: 1,
      words: [700, 1000],
      mean: [13, 18],
      grade: [7, 10],
      short: 30,
      secondHand: 5,
    });
  });
});
