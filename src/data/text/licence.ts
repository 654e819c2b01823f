// Under which licence the site's own work may be used. Stands alone, so that files made in the browser can say it.
export const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;
