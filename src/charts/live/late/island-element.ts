// Defines `<astro-island>` on pages that are built without islands and get them later. Such an island has no drawing yet: it draws its scene
// when the reader is a screen away, or sooner when the browser is idle and has laid out its room.
import 'astro/runtime/server/astro-island.js';
import { onceNear } from '../motion/once-near.ts';
import { leftOutWith } from './left-out.ts';

type Load = () => Promise<() => Promise<void>>;
type Directive = (load: Load, options: unknown, island: HTMLElement) => void;

/** How far ahead of the reader a drawing is drawn: a screen. */
const ahead = '100% 0px';

/** What draws the islands that have not been drawn yet. */
const waiting = new Set<() => Promise<void>>();

const drawSoon: Directive = (load, _options, island) => {
  const rooms = [...island.children];
  const [room] = rooms;
  const draw = async () => {
    if (!waiting.delete(draw)) return;
    stop?.();
    try {
      await (
        await load()
      )();
    } catch (error) {
      console.error(error);
      // Svelte empties an island before it draws. A picture, and another try, need the room.
      island.replaceChildren(...rooms);
      // As Astro says of an island whose script does not come.
      island.dispatchEvent(new CustomEvent('astro:hydration-error', { bubbles: true }));
    }
  };
  waiting.add(draw);
  const stop = room && onceNear(room, ahead, () => void draw());
  if (room === undefined) return;
  const drawWhenIdle = () => {
    // Not every browser says when it is idle.
    (self as Partial<typeof globalThis>).requestIdleCallback?.(() => {
      const leftOut = leftOutWith(room);
      leftOut?.addEventListener('contentvisibilityautostatechange', drawWhenIdle, { once: true });
      if (leftOut === undefined && room.getClientRects().length > 0) void draw();
    });
  };
  drawWhenIdle();
};

/** Draws all waiting islands at once, since paper shows them too. */
export async function drawAll(): Promise<void> {
  await Promise.all([...waiting].map((draw) => draw()));
}

const scope = self as { Astro?: Record<string, unknown> };
(scope.Astro ??= {})['only'] = drawSoon;
dispatchEvent(new Event('astro:only'));
