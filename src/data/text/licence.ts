// Under which licence the site's own work may be used. In a file of its own, so that code in the browser can import it.
export const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;
