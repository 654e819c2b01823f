// `npm run chapters`: a line for each chapter with its words, sentences, steps and rationed phrases, then the limits that are missed.
// `npx node scripts/chapters.ts FILE …` measures only these files, as they stand, also where the content check still fails.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { chapterFiles, type ChapterFile } from '../src/data/text/chapter-files.ts';
import { missed, missedBy } from './chapters/limits.ts';
import { measure, type Measured } from './chapters/measure.ts';
import { printed } from './chapters/printed.ts';
import { readOrStop } from './steps/stop.mjs';

const asked = process.argv.slice(2).map((path): ChapterFile => ({
  id: basename(path).replace(/^\d+-|\.mdx$/g, ''),
  order: Number(/^\d+/.exec(basename(path))?.[0] ?? 0),
  path,
  text: readOrStop(
    () => readFileSync(path, 'utf8'),
    'expected paths of chapters, as in npx node scripts/chapters.ts content/chapters/en/01-the-valve.mdx',
  ),
}));
const story = (asked.length > 0 ? asked : chapterFiles()).map((file) => measure(file, printed));

const tenth = (value: number): number => Number(value.toFixed(1));
const sum = (of: (chapter: Measured) => number): number =>
  story.reduce((total, chapter) => total + of(chapter), 0);
const kind = (name: 'aphorism' | 'hedge') => (chapter: Measured) =>
  chapter.formulas.filter((formula) => formula.kind === name).length;
const line = (chapter: Measured) => ({
  chapter: `${chapter.order} ${chapter.id}`,
  words: chapter.words,
  steps: chapter.steps,
  'short %': Math.round(chapter.short),
  'mean words': tenth(chapter.mean),
  grade: tenth(chapter.grade),
  '≤2 facts %': Math.round(chapter.light),
  aphorisms: kind('aphorism')(chapter),
  hedges: kind('hedge')(chapter),
  '2nd-hand': chapter.secondHand.length,
  bound: chapter.bound,
  cited: chapter.sources,
  claims: chapter.claims,
  figures: chapter.figures,
  terms: chapter.terms,
});

const sentences = story.flatMap((chapter) => chapter.sentences);
console.table([
  ...story.map(line),
  {
    chapter: 'all',
    words: sum(({ words }) => words),
    steps: sum(({ steps }) => steps),
    'short %': Math.round((100 * sentences.filter((length) => length <= 9).length) / sentences.length),
    'mean words': tenth(sum(({ words }) => words) / sentences.length),
    '≤2 facts %': Math.round(sum(({ light, steps }) => light * steps) / sum(({ steps }) => steps)),
    aphorisms: sum(kind('aphorism')),
    hedges: sum(kind('hedge')),
    '2nd-hand': sum(({ secondHand }) => secondHand.length),
    bound: sum(({ bound }) => bound),
    claims: sum(({ claims }) => claims),
    figures: sum(({ figures }) => figures),
  },
]);
for (const problem of story.flatMap(({ problems }) => problems)) console.log(problem);
// The limits of the whole story do not apply to some files alone: each rationed phrase is listed instead.
const rationed = story.flatMap(({ path, formulas, secondHand }) =>
  [...formulas, ...secondHand].map(({ line, words }) => `${path}:${line} “${words}”`),
);
for (const problem of asked.length === 0 ? missed(story) : [...story.flatMap(missedBy), ...rationed])
  console.log(problem);
