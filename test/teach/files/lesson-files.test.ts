// The files of lessons: all that their paths promise, each once, and the zip with the same bytes.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { teachingFiles } from '../../../src/teach/files/lesson-files.ts';
import { lessonFiles, lessonPaths } from '../../../src/teach/lessons/lesson-paths.ts';
import { lessons } from '../../../src/teach/lessons/read-lessons.ts';

const files = teachingFiles();
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

test('every path of a lesson has its file', () => {
  expect(files.map(({ path }) => path).toSorted()).toEqual(
    lessons()
      .flatMap(({ id }) => Object.values(lessonPaths(id).files))
      .toSorted(),
  );
});

describe.each(lessons().map((lesson) => ({ lesson, id: lesson.id })))('$id', ({ lesson }) => {
  const fileNamed = async (file: keyof ReturnType<typeof lessonPaths>['files']) => {
    const found = files.find(({ path }) => path === lessonPaths(lesson.id).files[file]);
    return bytesOf((await found?.make()) ?? '');
  };

  test('the zip holds every other file in a folder of its name', async () => {
    const zip = unzipSync(await fileNamed('zip'));
    expect(Object.keys(zip).toSorted()).toEqual(
      [...Object.values(lessonFiles), `${lesson.id}.imscc`].map((name) => `${lesson.id}/${name}`).toSorted(),
    );
    for (const [file, name] of Object.entries(lessonFiles))
      expect(zip[`${lesson.id}/${name}`]).toEqual(await fileNamed(file as keyof typeof lessonFiles));
  });

  test('the deck has ten slides or two fewer or more, and stays under a megabyte', async () => {
    expect(Math.abs(lesson.slides.length - 10)).toBeLessThanOrEqual(2);
    expect((await fileNamed('deck')).length).toBeLessThan(1_000_000);
  });

  test('the list of links has each place once, with full addresses', async () => {
    const rows = strFromU8(await fileNamed('links'))
      .trim()
      .split('\n')
      .slice(1);
    expect(new Set(rows.map((row) => row.split(',')[0])).size).toBe(rows.length);
    for (const row of rows) expect(row).toContain('https://example.org/');
  });
});
