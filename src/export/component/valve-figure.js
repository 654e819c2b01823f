// <valve-figure chart="ID">: a chart in other people's pages without a frame. A module. It reads the page of the chart's embed and
// stands its parts in a shadow root; what the element holds itself is seen until then, and where the embed can't be had.
const embeds = new URL('embed/', import.meta.url);
const themes = ['light', 'dark', 'auto'];
const grounds = ['paper', 'white', 'transparent'];
const parts = ['title', 'source', 'controls'];

/** A page that asks for trusted types may allow ours by name. */
const trusted = /** @type {{ trustedTypes?: any }} */ (globalThis).trustedTypes?.createPolicy(
  'strategic-valve',
  { createHTML: (/** @type {string} */ html) => html },
);

/**
 * What stands around an embed's page in the shadow root. Nothing that is inherited from the host's page goes beyond this. The column
 * is a container, which has no width of its own: where the host shrinks a column to its content, the words before it give it one.
 * Without a ground of its own it has the host's scheme of colours, so that no pale ink stands on a white page at night.
 */
const around = `:host{display:block}:host([hidden]){display:none}
:host::before{content:'. .';display:block;height:0;overflow:hidden;visibility:hidden;white-space:normal;word-spacing:640px}
.column{container-type:inline-size;contain-intrinsic-inline-size:240px}
.page{all:initial;display:block}
.page[data-form='transparent'][data-theme='auto']{color-scheme:inherit}`;

/** The sheet of grounds, which src/export/component/component.ts puts here. */
const groundSheet = 'GROUNDS';

/** Faces that the host's page has by now. @type {Set<string>} */
const known = new Set();

/** @param {string} css */
const sheetOf = (css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

/**
 * The sheet of an embed's page for a part of another page: widths of the column in place of the window's. A face holds only where
 * the page itself has it, under a name that no other will have.
 * @param {string} css
 */
const styleIn = (css) =>
  around +
  (css + groundSheet)
    .replaceAll("'Mark ", "'Strategic Valve ")
    .replace(/@font-face ?\{[^}]*\}/g, (face) => {
      if (!known.has(face)) document.adoptedStyleSheets.push(sheetOf(face));
      known.add(face);
      return '';
    })
    .replace(/:root|(?<=[\s,>}{]|^)body(?=[\s,>{:])/g, '.page')
    .replace(/(?<=[\s,>}{]|^)main(?=[\s,>{:])/g, 'article')
    .replace(/@media ?(?=\(min-width)/g, '@container ')
    .replace(/(?<=\d)vw\b/g, 'cqw');

/**
 * The page of an embed, and its sheet; undefined where there is none, or it can't be had. The page is read without its sheet, since
 * the host's content policy could block it.
 * @param {string} path below embed/
 */
const read = async (path) => {
  try {
    let css = '';
    const html = (await (await fetch(new URL(path, embeds))).text()).replace(
      /<style>([^<]*)<\/style>/,
      (_, sheet) => {
        css = sheet;
        return '';
      },
    );
    const page = new DOMParser().parseFromString(trusted?.createHTML(html) ?? html, 'text/html');
    return page.querySelector('main[data-id]') ? { page, css } : undefined;
  } catch {
    return undefined;
  }
};

/** @param {string} name @param {string} className @param {...Node} children */
const made = (name, className, ...children) => {
  const element = Object.assign(document.createElement(name), { className });
  element.append(...children);
  return element;
};

class ValveFigure extends HTMLElement {
  static observedAttributes = ['chart', 'view', 'release', 'theme', 'ground', 'parts'];

  #root = this.attachShadow({ mode: 'open' });
  #sheet = sheetOf(around);
  /** Counts requests, so that a late answer to an earlier one is ignored. */
  #turn = 0;
  /** Chart and release that stand here, as asked for; nothing until the first has come. */
  #place = '';
  /** What was asked for when the view that stands here came. */
  #asked = '';
  #view = '';
  /** The element of the embed's parts. @type {HTMLElement | undefined} */
  #article;
  /** @type {HTMLButtonElement[]} */
  #buttons = [];

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [this.#sheet];
    this.#root.append(document.createElement('slot'));
  }

  connectedCallback() {
    this.#follow();
  }

  attributeChangedCallback() {
    this.#follow();
  }

  /** Shows what the attributes ask for; several that are set at once are one change. */
  async #follow() {
    const turn = ++this.#turn;
    await /** @type {Promise<void> | undefined} */ (undefined);
    if (turn !== this.#turn || !this.isConnected) return;
    const [chart = '', release = '', view = ''] = ['chart', 'release', 'view'].map((name) =>
      encodeURIComponent(this.getAttribute(name) ?? ''),
    );
    const asked = `${chart} ${release} ${view}`;
    if (asked !== this.#asked) {
      const found = await this.#find(chart, release, view);
      if (turn !== this.#turn) return;
      if (found) this.#show(found.page, found.css, `${chart} ${release}`);
      // What could not be loaded is asked for again the next time.
      this.#asked = found && (view === '' || view === this.#view || !this.#button(view)) ? asked : '';
    }
    // The room that the code of the page kept is filled now, or the picture stays without it.
    this.style.minHeight = '';
    this.#dress();
  }

  /** @param {string} view */
  #button(view) {
    return this.#buttons.find((button) => button.dataset['view'] === view);
  }

  /** The page that is asked for, or the nearest to it: while the chart stands here and has that view, no other. */
  async #find(/** @type {string} */ chart, /** @type {string} */ release, /** @type {string} */ view) {
    const live = `${chart}/`;
    const first = release === '' ? live : `${live}@${release}/`;
    const places = [view === '' ? first : `${first}${view}/`];
    if (this.#place !== `${chart} ${release}` || !this.#button(view)) places.push(first, live);
    for (const place of chart === '' ? [] : new Set(places)) {
      const found = await read(place);
      if (found) return found;
    }
    return undefined;
  }

  /** @param {Document} page @param {string} css its sheet @param {string} place its chart and release */
  #show(page, css, place) {
    const main = /** @type {HTMLElement} */ (page.querySelector('main'));
    this.#sheet.replaceSync(styleIn(css));
    const before = this.#place === place ? this.#view : '';
    this.#view = main.dataset['shown'] ?? '';
    if (this.#place === place)
      for (const part of ['.title', '.drawing', '.foot', '.credit'])
        this.#article?.querySelector(part)?.replaceChildren(...(main.querySelector(part)?.childNodes ?? []));
    else this.#build(page, main);
    this.#place = place;
    for (const button of this.#buttons) button.ariaPressed = String(button.dataset['view'] === this.#view);
    if (before !== '' && before !== this.#view)
      this.dispatchEvent(
        new CustomEvent('valve-view', {
          bubbles: true,
          composed: true,
          detail: { chart: main.dataset['id'], view: this.#view },
        }),
      );
  }

  /** @param {Document} page @param {HTMLElement} main */
  #build(page, main) {
    const article = made('article', '', ...main.childNodes);
    // On the page of another a figure is no first heading, and its views are not the only ones.
    for (const heading of article.querySelectorAll('h1')) heading.ariaLevel = '2';
    const name = page.querySelector('link[type*="feed"]')?.getAttribute('title');
    for (const nav of article.querySelectorAll('nav')) nav.ariaLabel = `Views of “${name}”`;
    this.#buttons = /** @type {HTMLAnchorElement[]} */ ([...article.querySelectorAll('[data-view]')]).map(
      (link) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = link.textContent;
        button.dataset['view'] = link.dataset['view'];
        button.onclick = () => this.setAttribute('view', link.dataset['view'] ?? '');
        link.replaceWith(button);
        return button;
      },
    );
    this.#article = article;
    const whole = made('div', 'page', article);
    whole.lang = page.documentElement.lang;
    whole.dir = 'ltr';
    this.#root.replaceChildren(made('div', 'column', whole));
    // A picture that is still loading is no longer needed.
    for (const picture of this.querySelectorAll('img, source'))
      for (const attribute of ['srcset', 'src']) picture.removeAttribute(attribute);
  }

  /** Theme, parts left out, and a line on each thing asked for that is not there. */
  #dress() {
    const page = this.#article?.parentElement;
    const column = page?.parentElement;
    const notice = /** @type {HTMLElement | null | undefined} */ (this.#article?.querySelector('.notice'));
    if (!page || !column || !notice) return;
    const theme = this.getAttribute('theme') ?? 'light';
    const shown = this.getAttribute('parts')?.split(/\s+/).filter(Boolean) ?? parts;
    page.dataset['theme'] = theme;
    // The sheet names what carries a ground, and what stands in that.
    const ground = this.getAttribute('ground') ?? 'paper';
    page.dataset['form'] = column.dataset['form'] = ground;
    page.dataset['off'] = parts.filter((part) => !shown.includes(part)).join(' ');

    const [view, release, chart = ''] = ['view', 'release', 'chart'].map(
      (name) => this.getAttribute(name) ?? '',
    );
    const missing = [
      ...(this.#place.startsWith(`${chart} `) ? [] : [['chart', chart, 'the one before']]),
      ...(themes.includes(theme) ? [] : [['theme', theme, 'light']]),
      ...(grounds.includes(ground) ? [] : [['ground', ground, 'paper']]),
      ...shown.filter((part) => !parts.includes(part)).map((part) => ['part', part, 'the others']),
      ...(release && !this.#article?.querySelector('.release')
        ? [['release', release, 'the live chart']]
        : []),
      ...(view && view !== this.#view && !this.#button(view)
        ? [['view', view, `“${this.#button(this.#view)?.textContent}”`]]
        : []),
    ].map(([name, value = '', instead]) => `No ${name} “${value.slice(0, 40)}”: showing ${instead}.`);
    const other = view && view !== this.#view ? this.#button(view) : undefined;
    if (other) missing.push(`“${other.textContent}” could not be loaded.`);
    notice.textContent = missing.join(' ');
    notice.hidden = missing.length === 0;
  }
}

if (!customElements.get('valve-figure')) customElements.define('valve-figure', ValveFigure);
