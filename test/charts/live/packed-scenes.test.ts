// A pack gives back every scene it was given, and stays small inside an HTML attribute.
import { describe, expect, it } from 'vitest';
import { sizes } from '../../../src/charts/contract/scene.ts';
import { openScenes, packScenes } from '../../../src/charts/live/packed-scenes.ts';
import { charts } from '../../../src/charts/contract/registry.ts';

const names = { one: { title: 'One', description: 'The “first”' } };

describe('packScenes and openScenes', () => {
  it.each(charts.flatMap((chart) => sizes.map((size) => ({ chart, id: chart.id, size }))))(
    '$id, $size: every view comes back as it was',
    ({ chart, size }) => {
      const scenes = Object.fromEntries(chart.views.map((view) => [view, chart.scene(view, size)]));
      const opened = openScenes(packScenes(scenes, {}));
      for (const view of chart.views) expect(opened.sceneOf(view), view).toEqual(scenes[view]);
    },
  );

  it('keeps quotes, tildes and other languages', () => {
    const scene = { text: 'a "quoted" ~ word, 磁石, <b> & \\ \n' };
    expect(openScenes(packScenes({ one: scene, two: { text: '~' } }, names)).sceneOf('one')).toEqual(scene);
    expect(openScenes(packScenes({ one: scene, two: { text: '~' } }, names)).sceneOf('two')).toEqual({
      text: '~',
    });
  });

  it('has no character that an attribute would have to escape, unless a text brings one', () => {
    expect(packScenes({ one: { x: 1, text: 'China' } }, names)).not.toMatch(/["&<>']/);
  });

  it('names its views, and refuses a name that only objects have', () => {
    const opened = openScenes(packScenes({ one: {}, two: {} }, names));
    expect(['one', 'two', 'three', 'toString'].map(opened.has)).toEqual([true, true, false, false]);
    expect(opened.sceneOf('three')).toBeUndefined();
    expect(opened.nameOf('one').title).toBe('One');
  });

  it('refuses to pack nothing', () => {
    expect(() => packScenes({}, names)).toThrow(RangeError);
  });
});
