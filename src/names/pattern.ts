// Text inside regular expressions, here and in the schemas of files.

/** Text as it matches itself in a regular expression: "a.b" → "a\\.b". */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
