// The address that printed sheets are kept with: it stands nowhere else, so that a build can put that of the site in its place.
export const printAddress = 'https://site.invalid/base-path/';
export const typedPrintAddress = 'site.invalid/base-path/';
