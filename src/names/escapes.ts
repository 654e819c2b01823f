// Text where some of its characters would be read as commands: inside markup, and inside regular expressions, here and in the schemas of files.

/** Text as it may stand in the content and in the attributes of XML and HTML. An apostrophe stays: write attributes in double quotes. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const signs: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
]);
/** Text that stands in XML content and attributes, as it reads. */
export const unescapeXml = (markup: string): string =>
  markup.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => signs.get(entity) ?? entity);

/** Text as it matches itself in a regular expression: "a.b" → "a\\.b". */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
