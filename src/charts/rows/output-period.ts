// When the year of an output ended, where a table says it.

/** The month in which a year ended, of "FY2026 (July 2025 to June 2026)": "June 2026"; null where a period names none. */
export const yearEndIn = (period: string): string | null => / to (\w+ \d{4})\)$/.exec(period)?.[1] ?? null;
