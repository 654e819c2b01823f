// The files of embeds as a build makes them, for the scripts that measure, weigh and check them.

/** @typedef {import('../../src/charts/contract/chart.ts').Chart} Chart */
/** @typedef {{ html: string, views: string, forms: string, model: string | undefined }} EmbedFiles */

/** The address that tests build for: an embed's weight holds its links. */
export const site = { site: 'http://127.0.0.1:4321', base: '/' };

/** Makes the files of embeds as a build makes them. @param {import('../build/site-code.mjs').SiteCode} code */
export async function openEmbeds({ load }) {
  /** @type {typeof import('../../src/charts/contract/registry.ts')} */
  const { charts } = await load('/src/charts/contract/registry.ts');
  /** @type {typeof import('../../src/export/embed/embed-parts.ts')} */
  const { embedViewsScript } = await load('/src/export/embed/embed-parts.ts');
  /** @type {typeof import('../../src/export/embed/forms/embed-forms.ts')} */
  const { embedFormsScript } = await load('/src/export/embed/forms/embed-forms.ts');
  /** @type {typeof import('../../src/export/embed/embed-model.ts')} */
  const { embedModelScript } = await load('/src/export/embed/embed-model.ts');
  /** @type {{ default: import('astro/runtime/server/index.js').AstroComponentFactory }} */
  const { default: EmbedPage } = await load('/src/export/embed/EmbedPage.astro');
  /** @type {typeof import('astro/container')} */
  const { experimental_AstroContainer: Container } = await load('astro/container');
  const container = await Container.create();
  return {
    charts,
    /** @param {Chart} chart @returns {Promise<EmbedFiles>} */
    filesOf: async (chart) => ({
      html: await container.renderToString(EmbedPage, {
        props: { chart, view: chart.views[0] },
        partial: false,
      }),
      views: embedViewsScript(chart),
      forms: embedFormsScript,
      model: chart.model === undefined ? undefined : await embedModelScript(chart),
    }),
  };
}

/** The address at which an embed is measured. @param {Chart} chart */
export const embedAddressOf = ({ id }) => `${site.site}/embed/${id}/`;

/**
 * The charts of these ids, or all where there is none. Ends with a sentence at an id that no chart has.
 * @param {readonly Chart[]} charts @param {readonly string[]} ids @returns {readonly Chart[]}
 */
export function chosen(charts, ids) {
  const unknown = ids.filter((id) => !charts.some((chart) => chart.id === id));
  if (unknown.length > 0) {
    const known = charts.map(({ id }) => id).join(', ');
    console.error(
      `${unknown.join(', ')}: no such chart in src/charts/contract/registry.ts; its charts are ${known}`,
    );
    process.exit(1);
  }
  return ids.length === 0 ? charts : charts.filter(({ id }) => ids.includes(id));
}
