// The outlines of the whole story: its chapters in order, its steps, and the numbers of its sources.
import { coverValveChart } from '../charts/cover-valve/chart.ts';
import { besideStory, charts as registered } from '../charts/contract/registry.ts';
import { unfinished } from '../charts/contract/unfinished.ts';
import { ContentError } from '../data/reading/content-error.ts';
import { chapterFiles, type ChapterFile } from '../data/text/chapter-files.ts';
import { outlineOf, type ChapterOutline, type StepOutline } from './chapter-outline.ts';

let story: readonly ChapterOutline[] | undefined;

/** The outlines of all chapters in story order. Throws ContentError for a figure that none of them shows. */
export function outlines(): readonly ChapterOutline[] {
  if (story === undefined) {
    const chapters = outlinesOf(chapterFiles());
    refuseUnused(
      chapters,
      registered.map(({ id }) => id),
      besideStory,
    );
    story = chapters;
  }
  return story;
}

/**
 * Refuses figures that would have a page and no place in the story, unless they are listed as beside it. The cover shows one of its own.
 * @throws ContentError naming the registry and every such figure, and every one that is listed and has a place, or is no figure
 */
export function refuseUnused(
  chapters: readonly Pick<ChapterOutline, 'charts'>[],
  figures: readonly string[],
  beside: readonly string[] = [],
): void {
  const shown = new Set([coverValveChart.id, ...chapters.flatMap(({ charts }) => charts)]);
  const stale = beside.filter((id) => shown.has(id) || !figures.includes(id));
  if (stale.length > 0)
    throw new ContentError(
      `src/charts/contract/registry.ts: besideStory lists ${stale.join(', ')}, which the story shows or which is no chart; take it out of the list`,
    );
  const unused = figures.filter((id) => !shown.has(id) && !beside.includes(id));
  if (unused.length > 0)
    unfinished(
      new ContentError(
        `src/charts/contract/registry.ts: no chapter uses ${unused.join(', ')}; give each a place in one, list it in besideStory, or take it out`,
      ),
      'shown without a place in the story until then',
    );
}

/** The outlines of chapters in the order given. Throws ContentError for an id of a step or heading, or a chart, that two of them use. */
export function outlinesOf(files: readonly ChapterFile[]): ChapterOutline[] {
  const places = new Map<string, string>();
  const drawn = new Map<string, string>();
  return files.map((file) => {
    const outline = outlineOf(file, places);
    for (const chart of outline.charts) {
      const place = drawn.get(chart);
      // The whole story stands on one page, where a figure's id must be its own.
      if (place !== undefined)
        throw new ContentError(
          `${file.path}: the chart "${chart}" already stands in ${place}; a chart has one place in the story`,
        );
      drawn.set(chart, file.path);
    }
    return outline;
  });
}

/** The outline of one chapter. Throws ContentError when there is no such chapter. */
export function chapterOutline(id: string): ChapterOutline {
  const outline = outlines().find((chapter) => chapter.id === id);
  if (outline === undefined)
    throw new ContentError(
      `no chapter "${id}"; the chapters are ${outlines()
        .map((each) => each.id)
        .join(', ')}`,
    );
  return outline;
}

/** A chapter's short name, which is its id in words: "Mine to magnet". */
export const chapterName = (id: string): string =>
  id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());

/** The step with an id. Throws ContentError when no chapter has it. */
export function stepOutline(id: string): StepOutline {
  const step = outlines()
    .flatMap((chapter) => chapter.steps)
    .find((candidate) => candidate.id === id);
  if (step === undefined) throw new ContentError(`no step "${id}" in any chapter`);
  return step;
}

const numbersOf = new WeakMap<readonly ChapterOutline[], ReadonlyMap<string, number>>();

/** The number by which the whole story cites a source, from 1, in order of first mention. Throws for one that it does not cite. */
export function citationNumber(sourceId: string, chapters: readonly ChapterOutline[] = outlines()): number {
  let numbers = numbersOf.get(chapters);
  if (numbers === undefined) {
    const order = new Set(chapters.flatMap((chapter) => chapter.citations));
    numbers = new Map([...order].map((id, i) => [id, i + 1]));
    numbersOf.set(chapters, numbers);
  }
  const number = numbers.get(sourceId);
  if (number === undefined) throw new ContentError(`the source "${sourceId}" is cited by no chapter`);
  return number;
}

/** Sources in the order of their numbers. Throws for one that the story does not cite. */
export const inCitationOrder = (ids: readonly string[]): string[] =>
  [...ids].sort((a, b) => citationNumber(a) - citationNumber(b));
