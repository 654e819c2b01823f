// The scene a chart draws now: one that the page made for its figure, or that of its figure's view; reached by a short move, or by a cut.
import './empty-markup.ts';
import { cubicInOut } from 'svelte/easing';
import { prefersReducedMotion } from 'svelte/motion';
import { createSubscriber } from 'svelte/reactivity';
import { untrack } from 'svelte';
import { askedView, onViewAsked } from './figure-view.ts';
import { type LiveProps, openScenes } from './packed-scenes.ts';
import type { Scene, SceneName } from '../contract/scene.ts';
import { tellDrawn, type ShownDrawing } from './shown-drawing.ts';
import { onCustomChange, customScene } from './custom-scene.ts';
import { isInSight, watchSight } from './motion/in-sight.ts';
import { moveTime, tellMove } from './motion/moves.ts';
import { drawInTurn, paceMove } from './motion/paced-move.ts';
import { mixScenes, type Coming } from './motion/scene-motion.ts';

const followViews = createSubscriber((update) => onViewAsked(update));
const followOwn = createSubscriber((update) => onCustomChange(update));

/** A scene and what it shows, which changes at the first frame of the move. */
interface Shown<S> {
  readonly scene: S;
  readonly name: SceneName;
  readonly drawn: ShownDrawing;
  /** Whether more drawings of the move follow. */
  readonly moves?: true;
}

/** A time just before the end, at which a scene looks finished: new things may still be missing then, while at 1 all of them are drawn. */
const nearlyThere = 0.999;

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
    const asked = askedView(figure);
    return asked !== undefined && opened.has(asked) ? asked : first;
  });
  const custom = $derived.by(() => {
    if (typeof document === 'undefined') return undefined;
    followOwn();
    return customScene(props().figure);
  });
  const target = (): Shown<S> => {
    // The caller that sets a figure's own scene makes it of the type that the figure's component draws.
    if (custom !== undefined)
      return { scene: custom.scene(props().size) as S, name: custom.name, drawn: custom };
    const scene = opened.sceneOf(view);
    if (scene === undefined) throw new RangeError(`figure "${props().figure}" has no scene for "${view}"`);
    return { scene, name: opened.nameOf(view), drawn: view };
  };
  let shown = $state.raw(target());
  $effect(() => {
    const figure = document.getElementById(props().figure);
    if (figure !== null) watchSight(figure);
  });
  $effect.pre(() => {
    const to = target();
    const isCut = prefersReducedMotion.current || custom?.slides === false;
    const from = untrack(() => shown);
    if (from.scene === to.scene && from.drawn === to.drawn && !from.moves) return undefined;
    if (isCut) {
      shown = to;
      return undefined;
    }
    const figure = document.getElementById(props().figure);
    let mix: ReturnType<typeof mixScenes<S>> | undefined;
    const prepare = () => (mix ??= mixScenes(from.scene, to.scene, fades));
    // Each of these has a frame of its own, since together they are too much for a slow phone: the words around the drawing change, old things
    // go, new marks come, new words come.
    if (figure !== null && !isInSight(figure))
      return drawInTurn([
        () => (shown = { ...to, scene: from.scene, moves: true }),
        () => (shown = { ...to, scene: prepare()(nearlyThere, 1), moves: true }),
        () => (shown = to),
      ]);
    let coming: Coming = 0;
    const draw = (t: number): boolean => {
      if (t === 0) shown = { ...to, scene: from.scene, moves: true };
      else if (t === 1 && (coming === 2 || !fades)) shown = to;
      else {
        shown = { ...to, scene: prepare()(Math.min(cubicInOut(t), nearlyThere), coming), moves: true };
        if (t >= 0.5) coming = coming === 0 ? 1 : 2;
        return true;
      }
      return false;
    };
    const stop = paceMove(moveTime, draw, fades);
    // In a task of its own, between frames.
    const preparing = setTimeout(prepare);
    return () => {
      clearTimeout(preparing);
      stop();
    };
  });
  const drawn = $derived(shown.drawn);
  const moves = $derived(shown.moves === true);
  $effect(() => tellMove(props().figure, props().size, moves));
  $effect(() => tellDrawn(props().figure, props().size, drawn));
  return {
    get scene(): S {
      return shown.scene;
    },
    get name(): SceneName {
      return shown.name;
    },
  };
}
