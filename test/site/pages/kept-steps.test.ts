// Published ids of steps lead somewhere without script: in the built pages each stands within a step, on the story and on its chapter's page.
import { describe, expect, it } from 'vitest';
import { outlines } from '../../../src/outline/outline.ts';
import { keptSteps } from '../../outline/kept-steps.ts';
import { plainBuild, textOf } from '../built.ts';

/** Each id of a page that is a step's own or stands within one before its words, with the step that it stands in and the view that this asks for. */
function placesIn(html: string): Map<string, { step: string; view: string }> {
  const places = new Map<string, { step: string; view: string }>();
  for (const [, tag = '', rest = ''] of html.matchAll(
    /<section (class="step"[^>]*)>([\s\S]*?)<div class="slip"/g,
  )) {
    const step = / id="([^"]+)"/.exec(tag)?.[1] ?? '';
    const view = / data-view="([^"]+)"/.exec(tag)?.[1] ?? '';
    for (const id of [
      step,
      ...[...rest.matchAll(/<span class="former" id="([^"]+)"/g)].map(([, id = '']) => id),
    ])
      places.set(id, { step, view });
  }
  return places;
}

const story = placesIn(textOf(plainBuild, 'index.html'));

describe.each(outlines().map(({ id }) => id))('the kept steps of %s', (chapter) => {
  const own = placesIn(textOf(plainBuild, `chapters/${chapter}/index.html`));
  const steps = outlines().flatMap((outline) => (outline.id === chapter ? outline.steps : []));

  it('stand within a step, on the story and on the chapter’s page', () => {
    const kept = keptSteps.filter((step) => step.chapter === chapter);
    expect(kept.length).toBeGreaterThan(0);
    for (const { id } of kept) {
      const now = steps.find((step) => step.id === id || step.was.includes(id));
      const expected = { step: now?.id, view: now?.view };
      expect(own.get(id), `#${id} on the chapter’s page`).toEqual(expected);
      expect(story.get(id), `#${id} on the story`).toEqual(expected);
    }
  });
});
