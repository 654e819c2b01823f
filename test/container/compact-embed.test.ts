// The compact form of every embed keeps in sight what is measured; its script folds the rest.
import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { charts } from '../../src/charts/contract/registry.ts';
import { figureText } from '../../src/charts/figure/figure-text.ts';
import EmbedPage from '../../src/export/embed/EmbedPage.astro';
import { embedFormsScript } from '../../src/export/embed/forms/embed-forms.ts';
import { renderAstro } from './render.ts';

const sheet = readFileSync('src/export/embed/forms/embed-forms.css', 'utf8');

/** A page without its scripts, in a window at its address, with the script of forms run in it as its head does. */
async function compactForm(id: string, html: string): Promise<Window> {
  const window = new Window({
    url: `https://example.org/embed/${id}/?compact=on`,
    settings: { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true },
  });
  window.document.write(html.replace(/<script[\s\S]*?<\/script>/g, ''));
  window.eval(embedFormsScript);
  // The window does not know adopted sheets, so the script's own stands in an element.
  const style = window.document.createElement('style');
  style.textContent = sheet;
  window.document.head.append(style);
  window.document.dispatchEvent(new window.Event('DOMContentLoaded'));
  return window;
}

test.each(charts.map((chart) => ({ chart, id: chart.id })))(
  '$id: its subtitle stands outside of what is folded, and no rule hides it',
  async ({ chart, id }) => {
    const [view] = chart.views;
    const window = await compactForm(id, await renderAstro(EmbedPage, { chart, view }));
    const folded = window.document.querySelector('footer > details');
    expect(folded?.querySelector('.foot')).not.toBeNull();
    const subtitle = window.document.querySelector('.title .subtitle');
    expect(subtitle?.textContent).toBe(figureText(chart, view).subtitle);
    expect(window.getComputedStyle(subtitle!).display).not.toBe('none');
    await window.happyDOM.close();
  },
);
