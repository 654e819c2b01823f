// Text inside regular expressions, here and in the schemas of files.

/** A date as tables have it, cut to what is known: 2026, 2026-05, 2026-05-17. For schemas of files, without anchors. */
export const cutDate = '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?';

/** Text as it matches itself in a regular expression: "a.b" → "a\\.b". */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
