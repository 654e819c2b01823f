// The scene a chart draws now: one that the page made for its figure, or that of its figure's view; reached by a short move, or by a cut.
import { cubicInOut } from 'svelte/easing';
import { prefersReducedMotion, Tween } from 'svelte/motion';
import { createSubscriber } from 'svelte/reactivity';
import { activeView, onViewChange } from './active-view.ts';
import { type LiveProps, openScenes } from './packed-scenes.ts';
import type { Scene, SceneName } from '../contract/scene.ts';
import { tellDrawn, type Drawn } from './drawn.ts';
import { onCustomChange, customScene } from './custom-scene.ts';
import { mixScenes } from './scene-motion.ts';

const followViews = createSubscriber((update) => onViewChange(update));
const followOwn = createSubscriber((update) => onCustomChange(update));

/** A scene and what it shows, which change together: at the first frame of the move. */
interface Shown<S> {
  readonly scene: S;
  readonly name: SceneName;
  readonly drawn: Drawn;
}
const mixShown =
  (fades: boolean) =>
  <S>(from: Shown<S>, to: Shown<S>): ((t: number) => Shown<S>) => {
    const mix = mixScenes(from.scene, to.scene, fades);
    return (t) => ({ ...to, scene: mix(t) });
  };

/**
 * Follows a figure's own scene and its view. `scene` is what to draw; `name` the title and description that go with it. The page is told
 * what is drawn once it stands in the document.
 */
export function shownScene<S extends Scene>(props: () => LiveProps<S>, fades = true) {
  const opened = $derived(openScenes(props().scenes));
  const view = $derived.by(() => {
    const { figure, view: first } = props();
    if (typeof document === 'undefined') return first;
    followViews();
    const asked = activeView(figure);
    return asked !== undefined && opened.has(asked) ? asked : first;
  });
  const custom = $derived.by(() => {
    if (typeof document === 'undefined') return undefined;
    followOwn();
    return customScene(props().figure);
  });
  const target = (): Shown<S> => {
    // Whoever makes a figure's own scene makes it for the figure's component.
    if (custom !== undefined)
      return { scene: custom.scene(props().size) as S, name: custom.name, drawn: custom };
    const scene = opened.sceneOf(view);
    if (scene === undefined) throw new RangeError(`figure "${props().figure}" has no scene for "${view}"`);
    return { scene, name: opened.nameOf(view), drawn: view };
  };
  const moving = Tween.of(target, {
    // Read anew at each move. A function here would be asked a frame late and divide by its zero.
    get duration() {
      return prefersReducedMotion.current || custom?.slides === false ? 0 : 450;
    },
    easing: cubicInOut,
    interpolate: mixShown(fades),
  });
  const drawn = $derived(moving.current.drawn);
  $effect(() => tellDrawn(props().figure, props().size, drawn));
  return {
    get scene(): S {
      return moving.current.scene;
    },
    get name(): SceneName {
      return moving.current.name;
    },
  };
}
