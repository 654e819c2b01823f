// Markup and scripts of this site's own files, marked as such for hosts that allow no other on a page (Trusted Types). Runs in the browser.

interface Policy {
  readonly createHTML: (markup: string) => string;
  readonly createScriptURL: (address: string) => string;
}
const { trustedTypes } = globalThis as {
  trustedTypes?: { createPolicy: (name: string, policy: Policy) => Policy };
};

/** A script may come from the page's own origin alone. */
function ownAddress(address: string): string {
  if (new URL(address, location.href).origin !== location.origin)
    throw new RangeError(`${address} is a script of another origin`);
  return address;
}

const plain: Policy = { createHTML: (markup) => markup, createScriptURL: ownAddress };
const policy = trustedTypes?.createPolicy('strategic-valve', plain) ?? plain;

/** Markup from a file of this site or from the page itself; never from a reader's input or an address. */
export const ownMarkup = (markup: string): string => policy.createHTML(markup);

/** The address of a script of this site. Throws RangeError for one of another origin. */
export const ownScript = (address: string): string => policy.createScriptURL(address);
