// The scene a chart draws now: one that the page made for its figure, or that of its figure's view; reached by a short move, or by a cut.
import { cubicInOut } from 'svelte/easing';
import { prefersReducedMotion, Tween } from 'svelte/motion';
import { createSubscriber } from 'svelte/reactivity';
import { activeView, onViewChange } from './active-view.ts';
import type { ChartProps, Scene } from './chart.ts';
import { onOwnChange, ownScene } from './own-scene.ts';
import { openScenes } from './packed-scenes.ts';
import { mixScenes } from './scene-motion.ts';

const followViews = createSubscriber((update) => onViewChange(update));
const followOwn = createSubscriber((update) => onOwnChange(update));

/** Follows a figure's own scene and its view. `scene` is what to draw; `name` the title and description that go with it. */
export function shownScene<S extends Scene>(props: () => ChartProps<S>) {
  const opened = $derived(openScenes(props().scenes));
  const view = $derived.by(() => {
    const { figure, view: first } = props();
    if (typeof document === 'undefined') return first;
    followViews();
    const asked = activeView(figure);
    return asked !== undefined && opened.has(asked) ? asked : first;
  });
  const own = $derived.by(() => {
    if (typeof document === 'undefined') return undefined;
    followOwn();
    return ownScene(props().figure);
  });
  const target = () => {
    // Whoever makes a figure's own scene makes it for the figure's component.
    if (own !== undefined) return own.scene(props().size) as S;
    const scene = opened.sceneOf(view);
    if (scene === undefined) throw new RangeError(`figure "${props().figure}" has no scene for "${view}"`);
    return scene;
  };
  const moving = Tween.of(target, {
    // Read anew at each move. A function here would be asked a frame late and divide by its zero.
    get duration() {
      return prefersReducedMotion.current || own?.slides === false ? 0 : 450;
    },
    easing: cubicInOut,
    interpolate: mixScenes,
  });
  return {
    get scene(): S {
      return moving.current;
    },
    get name() {
      return own?.name ?? opened.nameOf(view);
    },
  };
}
