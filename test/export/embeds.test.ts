// What a chart offers to other people's pages: frames with measured heights, one small script, few bytes.
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import { embedCode } from '../../src/export/embed-code.ts';
import { embedHeight, embedHeights, roomyHeights } from '../../src/export/embed-heights.ts';
import { embedFaces, embedScript, embedViewsScript } from '../../src/export/embed-parts.ts';

describe.each(charts.map((chart) => ({ chart, id: chart.id })))('$id', ({ chart, id }) => {
  test('the code to paste has address, title and room for every width', () => {
    const code = embedCode(chart);
    const { narrow, wide } = roomyHeights(id);
    expect(code).toContain(`src="https://example.org/embed/${id}/"`);
    expect(code).toContain('title="');
    expect(code).toContain(`height="${Math.max(narrow, wide)}"`);
    expect(code).not.toContain('<script');
  });

  test('a view other than the first is asked for in the address', () => {
    const view = chart.views[1] ?? '';
    expect(embedCode(chart, view)).toContain(`/embed/${id}/?view=${view}"`);
    expect(() => embedCode(chart, 'no-such-view')).toThrow(chart.views[0]);
  });

  test('heights are measured, and an unmeasured width is refused', () => {
    expect(Object.values(embedHeights(id)).every((height) => height > 200 && height < 1200)).toBe(true);
    expect(() => embedHeight(id, 641)).toThrow('320');
  });

  test('the views script calls back once with every view', async () => {
    const script = await embedViewsScript(chart);
    let given: { faces: string; views: Record<string, object> } | undefined;
    new Function('strategicValveViews', script)((all: typeof given) => (given = all));
    expect(Object.keys(given?.views ?? {})).toEqual(chart.views);
    // Only the characters that the first view did not bring; a chart may have none.
    const faces = given?.faces ?? '-';
    expect(faces).toMatch(/^(@font-face.*)?$/);
    const wordsOf = (view: object | undefined) =>
      new Set(
        Object.values(view ?? {})
          .join('')
          .replace(/<(title|desc)[\s\S]*?<\/\1>|<[^>]*>/g, ''),
      );
    const [first, ...later] = Object.values(given?.views ?? {}).map((view) => {
      const { narrow, wide } = view as { narrow: string; wide: string };
      return wordsOf({ narrow, wide });
    });
    for (const character of later.flatMap((words) => [...words]).filter((each) => !first?.has(each)))
      expect(faces.toLowerCase(), character).toMatch(
        new RegExp(`u\\+${character.codePointAt(0)?.toString(16)}\\b`),
      );
  });

  test('the label font of the first view is small and the same each time', async () => {
    const faces = await embedFaces(chart);
    expect(faces).toBe(await embedFaces(chart));
    expect(brotliCompressSync(faces).length).toBeLessThan(6500);
  });
});

test('the frame script stays under 2 kB and asks nothing of the host', () => {
  expect(brotliCompressSync(embedScript).length).toBeLessThan(2048);
  expect(embedScript).not.toMatch(/localStorage|sessionStorage|cookie|fetch\(|import\b/);
  expect(() => new Function(embedScript)).not.toThrow();
});
