// Lets an island be emptied on hosts that require trusted types. Before Astro draws an island that has nothing to hydrate, it assigns ""
// to innerHTML, which such a host refuses like any other string. A browser asks the policy named "default" about a string that no policy
// has marked; this one lets in the empty string and nothing else.

interface DefaultPolicy {
  readonly createHTML: (markup: string) => '' | null;
}
const { trustedTypes } = globalThis as {
  trustedTypes?: { createPolicy: (name: 'default', policy: DefaultPolicy) => unknown };
};
trustedTypes?.createPolicy('default', { createHTML: (markup) => (markup === '' ? markup : null) });
