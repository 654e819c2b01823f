// A name as a part of an address or as an id.

/** "mine-to-magnet": small letters and digits, in words with one hyphen between them. */
export const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * "Carester Caremag (Lacq)" → "carester-caremag-lacq": Latin letters without accents, and digits, with one hyphen for all else
 * between them. Addresses hold the results, so what it returns for a name must not change.
 */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
