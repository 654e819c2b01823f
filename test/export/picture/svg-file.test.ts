// The SVG file to download carries its fonts and is otherwise the picture itself.
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { stillOf } from '../../../src/export/picture/still.ts';
import { svgFileOf } from '../../../src/export/picture/svg-file.ts';

const style = /<style>([\s\S]*)<\/style>/;

test.each(charts.map((chart) => ({ chart, id: chart.id })))(
  'the file of $id holds three faces and adds nothing else',
  async ({ chart }) => {
    const view = chart.views[0];
    const file = await svgFileOf(chart, view);
    const faces = style.exec(file)?.[1] ?? '';
    expect(
      [...faces.matchAll(/font-family:(\w+);font-weight:(\d+)/g)].map((face) => `${face[1]} ${face[2]}`),
    ).toEqual(['Archivo 400', 'Archivo 600', 'Newsreader 300']);
    expect(file.replace(style, '')).toBe(stillOf(chart, view));
    const document = new new Window().DOMParser().parseFromString(file, 'image/svg+xml');
    expect(document.querySelector('parsererror')).toBeNull();
  },
);

test('an unknown view is refused with the valid ones', async () => {
  const [chart] = charts;
  if (chart === undefined) throw new Error('no chart');
  await expect(svgFileOf(chart, 'nonsense')).rejects.toThrow(chart.views.join(', '));
});
