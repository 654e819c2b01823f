// Where the tables live as files, and what their files are called: paths below the base, for address() and absolute().

/** The page of all tables, the package of all of them, and its checksum. */
export const dataPaths = {
  page: 'data/',
  package: 'data/datapackage.json',
  zip: 'data/strategic-valve-data.zip',
  checksum: 'data/strategic-valve-data.zip.sha256',
} as const;

/** Paths of one table: its place on the page, and its files. */
export const tablePaths = (name: string) => ({
  page: `data/#${name}`,
  csv: `data/${name}.csv`,
  xlsx: `data/${name}.xlsx`,
});

/** What an XLSX file is to browsers and search engines. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
