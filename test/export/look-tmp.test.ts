import { writeFileSync, mkdirSync } from 'node:fs';
import { test } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import { stillOf } from '../../src/export/still.ts';
import { renderChart } from '../../src/export/render-chart.ts';
import { pngOf } from '../../src/export/png.ts';
test('look', () => {
  mkdirSync('/tmp/look', { recursive: true });
  for (const chart of charts) {
    let x = 0, h = 0, body = '';
    for (const view of chart.views) {
      const scene = chart.scene(view, 'narrow');
      const inner = renderChart(chart, view, 'narrow').replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '').replace(/<title.*?<\/desc>/, '');
      body += `<g transform="translate(${x} 0)" font-family="Archivo, x"><rect width="360" height="${scene.height}" fill="#F5F0E6"/>${inner}</g>`;
      x += 372; h = Math.max(h, scene.height);
      const svg = stillOf(chart, view);
      writeFileSync(`/tmp/look/${chart.id}-${view}.png`, pngOf(svg, 1));
    }
    writeFileSync(`/tmp/look/narrow-${chart.id}.png`, pngOf(`<svg xmlns="http://www.w3.org/2000/svg" width="${x}" height="${h}"><rect width="${x}" height="${h}" fill="white"/>${body}</svg>`, 0.8));
  }
});
