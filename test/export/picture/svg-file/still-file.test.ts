// The drawings that a story without script shows as pictures: whole by themselves, in their size, in the colours of both grounds.
import { describe, expect, it } from 'vitest';
import { chartNamed } from '../../../../src/charts/contract/registry.ts';
import { stillFile } from '../../../../src/export/picture/svg-file/still-file.ts';
import { stillFiles } from '../../../../src/export/formats/site-files.ts';

const chart = chartNamed('mine-to-magnet');
const [view] = chart.views;

describe.each(['narrow', 'wide'] as const)('the %s picture of a view', (size) => {
  it('is the drawing in its size, without the words around it, and asks for nothing', async () => {
    const file = await stillFile(chart, view, size);
    const scene = chart.scene(view, size);
    expect(file).toContain(`viewBox="0 0 ${Math.round(scene.width)} ${Math.round(scene.height)}"`);
    expect(file).toContain(` width="${Math.round(scene.width)}"`);
    expect(file).not.toMatch(/<title|<desc|aria-labelledby|aria-describedby/);
    expect(file.match(/<svg /g)).toHaveLength(1);
    expect(file.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\((?!#|data:)/);
  });

  it('carries its letters, and the colours of paper and blueprint by the reader’s system', async () => {
    const file = await stillFile(chart, view, size);
    expect(file).toContain('font-family:Archivo;font-weight:400');
    expect(file).toContain('font-family:Archivo;font-weight:600');
    expect(file).toContain('--china:#C23B22');
    expect(file).toContain('prefers-color-scheme:dark');
    expect(file.includes('face-display')).toBe(file.includes('font-family:Newsreader;font-weight:300;src'));
  });
});

it('keeps the ground of a chapter that has one of its own', async () => {
  const file = await stillFile(chart, view, 'narrow', 'blueprint');
  expect(file).toContain('--paper:#12294A');
  expect(file).not.toContain('prefers-color-scheme');
});

it('refuses a view that the chart does not have', async () => {
  await expect(stillFile(chart, 'step3', 'wide')).rejects.toThrow(RangeError);
});

it('stands at an address of its own for each size', async () => {
  const files = stillFiles([
    { chart: chart.id, view, size: 'narrow' },
    { chart: chart.id, view, size: 'wide' },
  ]);
  expect(files.map(({ path }) => path)).toEqual([
    `charts/mine-to-magnet/${view}.still-phone.svg`,
    `charts/mine-to-magnet/${view}.still.svg`,
  ]);
  expect(String(await files[1]?.make())).toContain('<svg ');
});
