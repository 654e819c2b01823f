// Takes what differs from printing to printing out of a PDF, so that one printed again from the same page has the same bytes.

/** The time that each gives as that of its making. */
const made = "D:20260101000000+00'00'";

/** Numbers elements from 1 on, since the browser's numbers depend on what it did before. Their order stays, since they are looked up by it. */
function numberedAnew(text: string): string {
  const names = [...new Set(text.match(/node\d{8}/g))].sort();
  const anew = new Map(names.map((name, i) => [name, `node${String(i + 1).padStart(8, '0')}`]));
  return text.replace(/node\d{8}/g, (name) => anew.get(name) ?? name);
}

/** The same PDF without a trace of when it was printed and of what was printed before it. Its objects keep their lengths and places. */
export const withoutTraces = (pdf: Uint8Array): Uint8Array =>
  Buffer.from(
    numberedAnew(Buffer.from(pdf).toString('latin1')).replace(
      /(\/(?:CreationDate|ModDate) \()(D:[^)]*)\)/g,
      (_, head: string, date: string) => `${head}${made.slice(0, date.length).padEnd(date.length, ' ')})`,
    ),
    'latin1',
  );
