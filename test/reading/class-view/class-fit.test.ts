// How large a drawing stands in a window beside its words.
import { describe, expect, it } from 'vitest';
import { fitOf, marginOf, overSources, stripOf } from '../../../src/reading/class-view/class-fit.ts';

const projector = { width: 1280, height: 720 };
const margin = marginOf(projector);
/** Words of a height whatever their width. */
const parts = (head: number, controls = 0) => ({
  head: () => head,
  controls,
});
const fit = (height: number, { head = 60, column = 300, controls = 0 } = {}) =>
  fitOf(
    projector,
    { width: 640, height, letters: 13 },
    { above: parts(head, controls), beside: parts(column) },
  );

describe('fitOf', () => {
  it('fills the width with a flat drawing, and centres it in what its words leave', () => {
    const flat = fit(200);
    expect(flat).toMatchObject({ place: 'above', left: margin, words: { left: margin } });
    expect(flat.scale * 640).toBeCloseTo(1280 - 2 * margin);
    const top = 60 + 1.4 * margin;
    const bottom = 720 - 0.6 * margin;
    expect(flat.top - top).toBeCloseTo(bottom - (flat.top + 200 * flat.scale));
  });

  it('begins the words where the drawing begins', () => {
    const usual = fit(362);
    expect(usual.place).toBe('above');
    expect(usual.left).toBeGreaterThan(margin);
    expect(usual.words.left).toBeCloseTo(usual.left, 0);
    expect(usual.words.left + usual.words.width).toBeCloseTo(1280 - margin);
  });

  it('makes the drawing smaller where a narrower line takes one more, until nothing overlaps', () => {
    const head = (width: number) => (width > 1150 ? 60 : 100);
    const usual = fitOf(
      projector,
      { width: 640, height: 362, letters: 13 },
      { above: { head, controls: 0 }, beside: parts(900) },
    );
    expect(usual.top).toBeGreaterThanOrEqual(head(usual.words.width) + 1.4 * margin - 0.01);
  });

  it('puts the words of a tall drawing beside it, where letters over it would be too small', () => {
    const tall = fit(475);
    expect(tall.place).toBe('beside');
    expect((tall.scale * 13) / 720).toBeGreaterThan(0.025);
    expect(tall.left).toBeGreaterThan(tall.words.left + tall.words.width);
    expect(tall.left + 640 * tall.scale).toBeLessThanOrEqual(1280);
    expect(tall.top + 475 * tall.scale).toBeLessThanOrEqual(720);
  });

  it('keeps words that are too long for a column over the drawing', () => {
    expect(fit(475, { column: 710 }).place).toBe('above');
  });

  it('leaves controls their column', () => {
    const model = fit(374, { controls: 340 });
    expect(model.place).toBe('above');
    expect(model.left + 640 * model.scale).toBeLessThanOrEqual(1280 - 340 - 2 * margin + 0.01);
    expect(model.words.left + model.words.width).toBeCloseTo(1280 - margin);
  });

  it('never turns a drawing over where the words take the whole window', () => {
    expect(fit(362, { head: 900, column: 900 }).scale).toBe(0);
  });
});

describe('overSources', () => {
  const over = (window: { width: number; height: number }, height: number, foot: number, column = 900) => {
    const drawing = { width: 640, height, letters: 13 };
    const both = { above: parts(60), beside: parts(column) };
    const fitted = fitOf(window, drawing, both);
    return { fitted, clear: overSources(fitted, window, drawing, both, foot) };
  };
  const bottomOf = (fitted: { top: number; scale: number }, height: number): number =>
    fitted.top + height * fitted.scale;

  it('makes a drawing smaller until it stands over the sources, under a head where it was', () => {
    const { fitted, clear } = over({ width: 1024, height: 768 }, 346, 280);
    expect(bottomOf(fitted, 346)).toBeGreaterThan(768 - 280);
    expect(bottomOf(clear, 346)).toBeLessThanOrEqual(768 - 280);
    expect(clear.place).toBe('above');
    expect(clear.scale * 13).toBeGreaterThanOrEqual(0.025 * 576);
  });

  it('keeps words beside the drawing where they stood', () => {
    const { fitted, clear } = over(projector, 475, 30, 300);
    expect(fitted.place).toBe('beside');
    expect(clear.place).toBe('beside');
    expect(bottomOf(clear, 475)).toBeLessThanOrEqual(720 - 30);
  });

  it('leaves a drawing as it is that they do not reach, or whose letters would be too small', () => {
    const flat = over(projector, 200, 100);
    expect(flat.clear).toBe(flat.fitted);
    const full = over(projector, 362, 260);
    expect(full.clear).toBe(full.fitted);
    expect(over(projector, 362, 60).clear.scale).toBeLessThan(full.fitted.scale);
  });
});

describe('stripOf', () => {
  const artboard = { width: 640, height: 376 };

  it('keeps the whole artboard of a view that nearly fills it', () => {
    expect(stripOf(artboard, { top: 4, bottom: 370 })).toEqual({ width: 640, top: 0, height: 376 });
  });

  it('takes in what is drawn outside of the artboard', () => {
    expect(stripOf(artboard, { top: -6, bottom: 380 })).toEqual({ width: 640, top: -6, height: 386 });
  });

  it('shows only what is drawn of a view that is much lower than the tallest', () => {
    expect(stripOf(artboard, { top: 3, bottom: 239 })).toEqual({ width: 640, top: 3, height: 236 });
  });

  it('shows the artboard while nothing is drawn', () => {
    expect(stripOf(artboard, { top: 0, bottom: 0 })).toEqual({ width: 640, top: 0, height: 376 });
  });
});
