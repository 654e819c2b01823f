// How handouts look in print: black on white, in millimetres and points.

/** Papers by name: width and height in millimetres. */
export const papers = { a4: [210, 297], letter: [215.9, 279.4] } as const;
export type PaperSize = keyof typeof papers;

/** Room around what is printed, in millimetres: sides, top, foot. */
const margins = { side: 15, top: 12, foot: 18 } as const;

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/**
 * The style of a handout on a paper.
 * @param foot lines at the foot of each page
 */
export function paperStyle(size: PaperSize, foot: readonly string[]): string {
  const [width, height] = papers[size];
  const room = height - margins.top - margins.foot;
  const footWords = foot.map(quoted).join(' "\\a" ');
  return `
@font-face { font-family: Archivo; src: url(archivo-400.ttf); font-weight: 400 }
@font-face { font-family: Archivo; src: url(archivo-600.ttf); font-weight: 600 700 }
@font-face { font-family: Newsreader; src: url(newsreader-display.ttf); font-weight: 300 }
@page {
  size: ${width}mm ${height}mm; margin: ${margins.top}mm ${margins.side}mm ${margins.foot}mm;
  @bottom-left { content: ${footWords}; font: 7pt/1.4 Archivo; white-space: pre; vertical-align: top; padding-top: 3mm }
  @bottom-right { content: counter(page) " / " counter(pages); font: 7pt/1.4 Archivo; vertical-align: top; padding-top: 3mm }
}
:root { --row: 9mm; --text: 10pt; --drawing: 96mm }
* { box-sizing: border-box }
body { margin: 0; font: 400 var(--text)/1.35 Archivo, Arial, sans-serif; color: #000 }
a { color: #000; text-decoration: none }
.address, a { font-kerning: none; font-variant-ligatures: none }
h1 { margin: 0; font: 300 24pt/1.1 Newsreader, Georgia, serif }
h2 { margin: 4mm 0 1mm; font-size: 1.15em; line-height: 1.25; break-after: avoid }
.part { display: inline-block; min-width: 7mm; margin-right: 2mm; padding: 0 1.5mm; border: .35mm solid #000; text-align: center }

.tick { display: inline-block; width: 2.6mm; height: 2.6mm; margin-left: .3mm; border: .25mm solid #000; vertical-align: -.3mm }
p { margin: 0 0 1.5mm }
.kicker { margin-bottom: 1mm; font-size: 8pt }
header + p { margin-top: 3mm }
header { padding-bottom: 2mm; border-bottom: .5mm solid #000 }
.question { margin: 1.5mm 0 0; font-size: 12pt }
.name { display: flex; gap: 4mm; margin-top: 4mm }
.name span { flex: 1; border-bottom: .25mm solid #000 }
.name span + span { flex: none; width: 34mm }
.page > .name { margin-top: 1mm }
.cut { margin: 4mm 0 0; border-top: .35mm dashed #000 }
.cut + .name { margin-top: 4mm }
.code { float: right; width: 26mm; height: 26mm; margin: -9mm -3mm -1mm 3mm }
.code.small { width: 16mm; height: 16mm; margin: -9mm -1mm 0 3mm }
td .code { display: block; float: none; width: 16mm; height: 16mm; margin: -.5mm -1mm }
.page { break-after: page }
.page:last-child { break-after: auto }
.for-pupils .page { height: ${room - 0.5}mm; overflow: hidden }
.line { height: var(--row); border-bottom: .25mm solid #000 }
.lines { margin-bottom: 2mm }
figure { clear: right; margin: 1mm 0 2mm }
figure svg { display: block; width: 100%; max-height: var(--drawing) }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-bottom: 1mm }
th, td { padding: 1mm 1.5mm; border: .25mm solid #000; text-align: left; vertical-align: top; white-space: pre-line }
th { font-size: .88em; font-weight: 600 }
tr { break-inside: avoid }
.to-write td { height: calc(var(--row) * 1.15) }
ol { margin: 0 0 1mm; padding-left: 5mm }
li { margin-bottom: .8mm }
`;
}
