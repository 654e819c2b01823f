// The patterns of openings: hatched in brass for promises, in ink for metal that is cut. A drawing carries only those it uses, under ids of its own.

const hatch = (name: string, gap: number, turn: number, ink: string) =>
  `<pattern id="${name}" width="${gap}" height="${gap}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})"><path d="M0 0V${gap}" class="${ink}"/></pattern>`;
const patterns: Readonly<Record<string, string>> = {
  promise: hatch('promise', 7, 45, 'h-promise'),
  cut: hatch('cut', 6, 45, 'h-cut'),
  'cut-2': hatch('cut-2', 6, -45, 'h-cut'),
};

/** The drawing with the patterns that it uses, and every id and reference with a prefix, so that twenty drawings can share a page. */
export function withPatterns(prefix: string, inner: string): string {
  const used = Object.keys(patterns).filter((name) => inner.includes(`url(#${name})`));
  const defs = used.length === 0 ? '' : `<defs>${used.map((name) => patterns[name]).join('')}</defs>`;
  return (defs + inner)
    .replaceAll(/ id="/g, ` id="${prefix}-`)
    .replaceAll('url(#', `url(#${prefix}-`)
    .replaceAll('href="#', `href="#${prefix}-`);
}
