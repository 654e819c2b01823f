// Renders an Astro component to HTML text, with Svelte's drawings in it.
import svelteRenderer from '@astrojs/svelte/server.js';
import { experimental_AstroContainer as AstroContainer, type ContainerRenderOptions } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/** The HTML of a component with these props, this text in its slot, and what its page says in Astro.locals. */
export async function renderAstro(
  component: unknown,
  props: Record<string, unknown>,
  slot?: string,
  locals: App.Locals = {},
): Promise<string> {
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: '@astrojs/svelte', renderer: svelteRenderer });
  container.addClientRenderer({ name: '@astrojs/svelte', entrypoint: '@astrojs/svelte/client.js' });
  const options: ContainerRenderOptions = {
    props,
    locals,
    ...(slot !== undefined && { slots: { default: slot } }),
  };
  return container.renderToString(component as AstroComponentFactory, options);
}

/** The words of a piece of HTML, without word joiners and with single spaces. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#8288;', '')
    .replaceAll('\u2060', '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/[ \n]+/g, ' ')
    .trim();
