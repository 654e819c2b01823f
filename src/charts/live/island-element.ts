// Astro puts the element of its islands into a page that is built with some. Where islands come to a page later, this brings it.
import 'astro/runtime/server/astro-island.js';
import whenVisible from 'astro/runtime/client/visible.js';

type Astro = Record<string, unknown>;
const scope = self as { Astro?: Astro };
(scope.Astro ??= {})['visible'] = whenVisible;
dispatchEvent(new Event('astro:visible'));
