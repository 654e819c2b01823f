// The closed line at a chapter's end opens for an address that names a part of it. Newer browsers open it themselves.

/** Opens the line that holds the part which the address names, now and whenever the address changes. */
export function openNamedEnd(): void {
  const open = () => {
    const named = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
    const line = named?.closest<HTMLDetailsElement>('.end-notes:not([open])');
    if (named === null || line === null || line === undefined) return;
    line.open = true;
    named.scrollIntoView();
  };
  open();
  addEventListener('hashchange', open);
}
