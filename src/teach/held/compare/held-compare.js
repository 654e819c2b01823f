// Compare, on a page that holds an answer back: shows what the reader wrote beside the answer, which is loaded only now. Runs as a
// module on pages, and as it stands in embeds. Nothing that is written is stored or sent.

/**
 * Wires what there is to do on a page or in an embed.
 * @param {HTMLElement} root
 * @param {() => Promise<string>} load brings the answer as markup
 */
export function wireCompare(root, load) {
  /** @param {string} selector @returns {HTMLElement} */
  const part = (selector) => /** @type {HTMLElement} */ (root.querySelector(selector));
  const button = part('[data-compare]');
  const compare = button.textContent;
  const result = part('[data-result]');
  const trouble = part('[data-trouble]');

  /** @param {'open' | 'compared'} state */
  const show = (state) => {
    root.dataset.state = state;
    result.hidden = state === 'open';
    button.textContent = state === 'open' ? compare : 'Hold it back again';
  };

  const written = () =>
    [.../** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll('[data-own]'))].flatMap(
      (control) => {
        const value = control.type === 'radio' && !control.checked ? '' : control.value.trim();
        return value === '' ? [] : [`${control.dataset.before ?? ''}${value}${control.dataset.after ?? ''}`];
      },
    );

  /** @param {string} text */
  const paragraph = (text) => Object.assign(document.createElement('p'), { textContent: text });

  const turn = async () => {
    trouble.hidden = true;
    if (root.dataset.state !== 'open') return show('open');
    try {
      part('[data-ours]').innerHTML = await load();
    } catch {
      trouble.hidden = false;
      return;
    }
    const lines = written();
    part('[data-yours]').replaceChildren(...(lines.length === 0 ? ['Nothing yet.'] : lines).map(paragraph));
    show('compared');
    result.focus({ preventScroll: true });
    result.scrollIntoView({ block: 'nearest' });
  };
  button.onclick = turn;

  for (const field of root.querySelectorAll('textarea')) {
    const count = field.parentElement?.querySelector('[data-count]');
    const tell = () => {
      if (count) count.textContent = `${field.value.length} of ${field.maxLength} characters`;
    };
    field.oninput = tell;
    tell();
  }
}
