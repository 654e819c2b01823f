// A host page that adds an embed late, moves one and takes one away, as pages that load more while readers scroll do.
(() => {
  const part = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  part('add').onclick = () =>
    part('late').append(/** @type {HTMLTemplateElement} */ (part('more')).content.cloneNode(true));
  part('move').onclick = () => part('late').append(part('first'));
  part('remove').onclick = () => part('second').remove();
})();
