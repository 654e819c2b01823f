// The id of a new chart and the names made of it; where the registry lists it.

/** @typedef {{ ID: string, NAME: string, WORDS: string, FUNCTION: string }} Names */

/** Names that the files of a chart import or that all charts share, so that none may be called after them. */
const reserved = [
  'define-chart',
  'rows-of',
  'view-words',
  'scale-linear',
  'base-line',
  'rect-path',
  'in-words',
  'scene-of',
];

/**
 * Why a chart can’t have an id; undefined where it can.
 * @param {string} id
 * @param {(path: string) => boolean} exists whether a path of the project is there
 */
export function idProblem(id, exists) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id))
    return 'an id is kebab-case, two words or more: small letters and digits joined by hyphens, as "mine-reserves"';
  if (reserved.includes(id)) return 'a name that the files of a chart use themselves; take another';
  if (exists(`src/charts/${id}`)) return `taken: src/charts/${id} is there`;
  if (exists(`generated/releases/${id}`))
    return `taken: generated/releases/${id} holds releases of a chart of this id, whose addresses stay`;
  return undefined;
}

/** mine-reserves → Mine reserves, mine reserves, mineReserves. @param {string} id @returns {Names} */
export function namesOf(id) {
  const words = id.replaceAll('-', ' ');
  return {
    ID: id,
    NAME: words.slice(0, 1).toUpperCase() + words.slice(1),
    WORDS: words,
    FUNCTION: id.replace(/-(.)/g, (_, letter) => letter.toUpperCase()),
  };
}

/** A template with the names of a chart in the places of ID, NAME, WORDS and FUNCTION. @param {string} template @param {Names} names */
export const filled = (template, names) =>
  template.replace(
    /\b(ID|NAME|WORDS|FUNCTION)(?=\b|Chart\b)/g,
    (key) => names[/** @type {keyof Names} */ (key)],
  );

/**
 * The registry with one chart added: its import in the order of ids, itself last in the list.
 * @param {string} registry text of registry.ts @param {Names} names
 * @throws Error where the registry has no list of charts
 */
export function listed(registry, { ID, FUNCTION }) {
  const imports = /^import \{ \w+Chart \} from '\.\.\/(.+)\/chart\.ts';\n/gm;
  const own = `import { ${FUNCTION}Chart } from '../${ID}/chart.ts';\n`;
  const found = [...registry.matchAll(imports)];
  const next = found.find(([, id = '']) => id > ID);
  const last = found.at(-1);
  if (last === undefined) throw new Error('registry.ts imports no chart.ts');
  const at = next?.index ?? last.index + last[0].length;
  const imported = registry.slice(0, at) + own + registry.slice(at);
  const list = /(export const charts: readonly Chart\[\] = \[\n(?: {2}\w+,\n)+)\];/;
  if (!list.test(imported)) throw new Error('registry.ts has no list "charts" with one chart a line');
  return imported.replace(list, `$1  ${FUNCTION}Chart,\n];`);
}
