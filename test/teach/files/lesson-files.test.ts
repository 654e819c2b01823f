// The files of lessons: all that their paths promise, each once, and the zip with the same bytes.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { teachingFiles } from '../../../src/teach/files/lesson-files.ts';
import { hasFile } from '../../../src/teach/files/sheet/printed-sheets.ts';
import { lessonFiles, lessonPaths } from '../../../src/teach/lessons/lesson-paths.ts';
import { lessons } from '../../../src/teach/lessons/read-lessons.ts';

const files = teachingFiles();
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

test('every path of a lesson has its file, and claims on paper where pupils judge some', () => {
  expect(files.map(({ path }) => path).toSorted()).toEqual(
    lessons()
      .flatMap((lesson) =>
        Object.entries(lessonPaths(lesson.id).files).flatMap(([file, path]) =>
          hasFile(lesson, file) ? [path] : [],
        ),
      )
      .toSorted(),
  );
  const papers = files.map(({ path }) => path).filter((path) => path.includes('/claims'));
  const judging = lessons().filter(({ sheet }) => sheet.some(({ kind }) => kind === 'claims'));
  expect(judging.length).toBeGreaterThan(0);
  expect(papers).toEqual(
    judging.flatMap(({ id }) =>
      ['a4.pdf', 'letter.pdf'].map((end) => `teach/${id}/claims-${end}`).concat(`teach/${id}/claims.docx`),
    ),
  );
});

describe.each(lessons().map((lesson) => ({ lesson, id: lesson.id })))('$id', ({ lesson }) => {
  const fileNamed = async (file: keyof ReturnType<typeof lessonPaths>['files']) => {
    const found = files.find(({ path }) => path === lessonPaths(lesson.id).files[file]);
    return bytesOf((await found?.make()) ?? '');
  };

  test('the zip holds every other file in a folder of its name', async () => {
    const zip = unzipSync(await fileNamed('zip'));
    const own = Object.entries(lessonFiles).filter(([file]) => hasFile(lesson, file));
    expect(Object.keys(zip).toSorted()).toEqual(
      [...own.map(([, name]) => name), `${lesson.id}.imscc`].map((name) => `${lesson.id}/${name}`).toSorted(),
    );
    // What a teacher without a network needs: plan, quiz and answers among them.
    for (const name of ['plan.docx', 'quiz.docx', 'quiz-answers.docx', 'side-1-a4.pdf'])
      expect(own.map(([, each]) => each)).toContain(name);
    for (const [file, name] of own)
      expect(zip[`${lesson.id}/${name}`]).toEqual(await fileNamed(file as keyof typeof lessonFiles));
  });

  test('the deck stays under a megabyte', async () => {
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
