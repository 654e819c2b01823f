// Checks a lesson against the site: places, terms, facts, minutes, lengths, misreadings. All problems of a file at once.
import type { Fact } from '../../data/facts/facts.ts';
import { ContentError } from '../../data/reading/content-error.ts';
import { theNearest } from '../../data/reading/nearest.ts';
import { terms, type TermEntry } from '../../data/text/terms.ts';
import type { Place, PlaceKind } from '../places/place.ts';
import { openPlace, placeNamed } from '../places/places.ts';
import { boundText } from './bound-text.ts';
import { chapterHead, type ChapterHead } from './chapter-heads.ts';
import { factsAt } from './facts-at-place.ts';
import type { Misreading, Question } from './lesson.ts';
import type { ShapedYaml, ValuePath } from '../../data/reading/yaml-lines.ts';

/** Gathers the problems of one file while its parts are looked up. */
export class LessonCheck {
  readonly problems: string[] = [];
  readonly #problemAt: ShapedYaml<unknown>['problemAt'];

  constructor(problemAt: ShapedYaml<unknown>['problemAt']) {
    this.#problemAt = problemAt;
  }

  refuse(path: ValuePath, what: string): void {
    this.problems.push(this.#problemAt(path, what));
  }

  /** What `made` returns, or its problems, each with its place in the file, and undefined. */
  #tried<Made>(path: ValuePath, made: () => Made): Made | undefined {
    try {
      return made();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      for (const problem of error.problems) this.refuse(path, problem);
      return undefined;
    }
  }

  /** A text with its facts in place; as it is written where one is wrong. */
  text(written: string, path: ValuePath): string {
    return this.bound(written, path).text;
  }

  bound(written: string, path: ValuePath): { readonly text: string; readonly facts: readonly Fact[] } {
    return this.#tried(path, () => boundText(written)) ?? { text: written, facts: [] };
  }

  textOrNull(written: string | undefined, path: ValuePath): string | null {
    return written === undefined ? null : this.text(written, path);
  }

  texts(written: readonly string[], path: ValuePath): string[] {
    return written.map((text, i) => this.text(text, [...path, i]));
  }

  /** The place of a reference. For a wrong reference it is a placeholder that is never used, since the problem stops the build. */
  place(reference: string, path: ValuePath, kinds?: readonly PlaceKind[]): Place {
    const place = this.#tried(path, () => placeNamed(reference));
    if (place === undefined) return nowhere;
    if (kinds !== undefined && !kinds.includes(place.kind))
      this.refuse(path, `"${reference}" is a ${place.kind}, expected a ${kinds.join(', ')}`);
    return place;
  }

  placeOrNull(reference: string | undefined, path: ValuePath, kinds?: readonly PlaceKind[]): Place | null {
    return reference === undefined ? null : this.place(reference, path, kinds);
  }

  /** The place of an answer, which must be open and print each fact of the answer. */
  answerPlace(reference: string, path: ValuePath, facts: readonly Fact[]): Place {
    const place = this.place(reference, path);
    if (place === nowhere) return place;
    if (place.held) {
      this.refuse(path, `"${reference}" holds its answer back; an answer needs an open place`);
      return place;
    }
    const there = factsAt(place);
    if (there === undefined) return place;
    for (const fact of facts.filter((each) => !there(each)))
      this.refuse(path, `"${reference}" does not print the fact "${fact.id}" (${fact.text}) of the answer`);
    return place;
  }

  /** The place of evidence: that of an answer, or a claim whose verdict is held back, since its evidence on both sides stands there. */
  evidencePlace(reference: string, path: ValuePath, facts: readonly Fact[]): Place {
    return reference.startsWith('verdict/')
      ? this.place(reference, path)
      : this.answerPlace(reference, path, facts);
  }

  terms(named: readonly string[], path: ValuePath): TermEntry[] {
    return named.flatMap((id, i) => {
      const found = terms().find((term) => term.id === id);
      if (found === undefined) {
        const ids = terms().map((term) => term.id);
        this.refuse([...path, i], `no term "${id}" in content/glossary/en${theNearest(id, ids)}`);
      }
      return found ?? [];
    });
  }

  /** The head of a chapter. For a wrong id it is a placeholder that is never used, since the problem stops the build. */
  chapter(id: string, path: ValuePath): ChapterHead {
    return this.#tried(path, () => chapterHead(id)) ?? { order: 0, question: '', finding: '' };
  }

  /** Refuses an id that is used twice in a list. */
  onlyOnce(items: readonly { readonly id: string }[], path: ValuePath): void {
    for (const [i, { id }] of items.entries())
      if (items.slice(0, i).some((other) => other.id === id))
        this.refuse([...path, i, 'id'], `"${id}" is used twice`);
  }

  misreadings(written: readonly Misreading[], path: ValuePath): Misreading[] {
    this.onlyOnce(written, path);
    return written.map(({ id, says, right }, i) => ({
      id,
      says: this.text(says, [...path, i, 'says']),
      right: this.text(right, [...path, i, 'right']),
    }));
  }

  /** The misreading of a lesson that a wrong answer names. */
  misreading(id: string, path: ValuePath, known: readonly Misreading[]): Misreading {
    const found = known.find((each) => each.id === id);
    if (found !== undefined) return found;
    this.refuse(path, `no misreading "${id}"; the lesson has ${known.map((each) => each.id).join(', ')}`);
    return { id, says: '', right: '' };
  }

  questions(written: readonly WrittenQuestion[], path: ValuePath): Question[] {
    this.onlyOnce(written, path);
    return written.map(({ id, kind, ask, answer, place }, i) => {
      const at = [...path, i];
      const bound = this.bound(answer, [...at, 'answer']);
      return {
        id,
        kind,
        ask: this.text(ask, [...at, 'ask']),
        answer: bound.text,
        facts: bound.facts,
        place: this.answerPlace(place, [...at, 'place'], bound.facts),
      };
    });
  }
}

type WrittenQuestion = Pick<Question, 'id' | 'kind' | 'ask' | 'answer'> & { readonly place: string };

/** In place of a place that does not exist, until the problem is thrown. */
const nowhere: Place = Object.freeze(openPlace('page', '', '', ''));
