// The marks that the numbers of steps stand for: on the drawing of that view, in both sizes, and of the number's own row.
import { describe, expect, it } from 'vitest';
import { linesOfMark, namedLines } from '../../src/charts/figure/read-out/lines-of-mark.ts';
import { marksIn } from '../../src/charts/figure/read-out/read-out.ts';
import { chartNamed } from '../../src/charts/contract/registry.ts';
import { sizes, type PlotScene, type Scene } from '../../src/charts/contract/scene.ts';
import { fact } from '../../src/data/facts/facts.ts';
import { outlines, stepOutline } from '../../src/outline/outline.ts';
import { printedMarks, stepMarks } from '../../src/outline/step-marks.ts';

const steps = outlines().flatMap((chapter) => chapter.steps);
const linked = steps.filter((step) => stepMarks(step).length > 0);
const isPlot = (scene: Scene): scene is PlotScene => 'shapes' in scene;
const keyIn = (step: string, note: string) =>
  stepMarks(stepOutline(step)).find(({ words }) => words === `fact-${note}`)?.marks.wide.key;

describe('a number of a step', () => {
  it.each(linked)('of $id points to a mark of that view, a number to one that stands for its row', (step) => {
    const chart = chartNamed(step.chart);
    const named = namedLines(chart, step.view);
    for (const { words, marks } of stepMarks(step)) {
      const note = step.notes.find(({ id }) => id === words);
      for (const size of sizes) {
        const { key } = marks[size];
        const where = `${words} ${size} ${key}`;
        const scene = chart.scene(step.view, size);
        expect(isPlot(scene) && marksIn(scene).marks.some((mark) => mark.key === key), where).toBe(true);
        if (note === undefined) expect(step.at, where).toContain(key);
        else {
          const rows: readonly object[] = linesOfMark(chart, key, named).flatMap(({ of }) => of);
          expect(rows, where).toContain(fact(note.facts[0] ?? '').row);
        }
      }
    }
  });

  it('or words are tied to a mark in every step', () => {
    expect(steps.filter((step) => !linked.includes(step)).map(({ id }) => id)).toEqual([]);
  });

  it('is tied in every step whose view draws its row as a mark', () => {
    const loose = steps.flatMap((step) => {
      const drawn = chartNamed(step.chart).rowsOf(step.view) as readonly object[];
      const marks = stepMarks(step).map(({ words }) => words);
      return step.notes
        .filter(({ id, facts: [name = ''] }) => drawn.includes(fact(name).row) && !marks.includes(id))
        .map(({ id }) => `${step.id} ${id}`);
    });
    // Rows that the drawing counts with others, without a mark of their own.
    expect(loose).toEqual([
      'others-return fact-mined-in-china-2023',
      'others-return fact-bgs-china-share-2024',
      'magnets-to-the-united-states fact-magnets-us-jan-jul-2026--magnets-us-jan-jul-2025',
    ]);
  });

  it('of several marks of its row points to the amount, not to the wall around it', () => {
    expect(keyIn('at-the-mine', 'china-mine-share-2024')).toBe('mine-china');
    expect(keyIn('magnets-after-april-2025', 'magnets-total-may-2025')).toBe('total-24304');
    expect(keyIn('in-one-motor', 'ev-motor-magnet-mass')).toBe('block-most');
  });

  it('points to the mark of its own cell where a row has an aim and a level', () => {
    expect(keyIn('aims-in-europe', 'eu-recycling-aim-2030')).toMatch(/-target/);
    expect(keyIn('aims-in-europe', 'eu-recycling-progress')).toMatch(/-level$/);
    expect(keyIn('climbing-back-since-2018', 'japan-share-aim-2025')).toMatch(/^aim/);
    expect(keyIn('dysprosium-by-the-month', 'dy-exports-korea-sep-2025')).toMatch(/-korea$/);
  });

  it('leads to what the view is about before what it draws faintly', () => {
    const [first] = stepMarks(stepOutline('three-houses-differ'));
    expect(first?.words).toBe('edge-mizuho-half');
    for (const step of linked) {
      const faint = stepMarks(step)
        .filter(({ words }) => !step.at.includes(words))
        .map(({ marks }) => marks.wide.isFaint);
      expect(faint, step.id).toEqual(faint.toSorted((a, b) => Number(a) - Number(b)));
    }
  });

  it('of tied words says how the line of their mark is broken, hollow or thin, so that none looks like a whole one or a term', () => {
    const printed = (id: string) => printedMarks(stepOutline(id))?.split(';')[0]?.split('|')[1];
    expect(printed('ledger-true-of-a-date')).toBe('ink');
    expect(printed('ledger-too-broad')).toBe('ink thin');
    expect(printed('ledger-still-open')).toBe('ink double');
  });

  it('comes back whole from the page', () => {
    for (const step of linked)
      expect(
        printedMarks(step)
          ?.split(';')
          .map((link) => link.split('|')[0]),
        step.id,
      ).toEqual(stepMarks(step).map(({ words }) => words));
  });

  it('leaves a few bytes on the page', () => {
    const all = linked.map((step) => printedMarks(step) ?? '');
    expect(Math.max(...all.map(({ length }) => length))).toBeLessThan(400);
  });
});
