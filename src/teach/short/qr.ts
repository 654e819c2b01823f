// An address as a QR code, as SVG: drawn at build, for pages, sheets and slides.
import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** Empty modules that scanners need on each side. */
const quiet = 4;

/** A QR code as one path: black modules over white, in a square of `size` units that holds the quiet zone. */
export interface QrDrawing {
  readonly size: number;
  /** For `<path d>` with `fill-rule="evenodd"`; one unit is one module. */
  readonly path: string;
}

/** An outline of straight lines from corner to corner, shorter than from module to module: "M4 4h7v7h-7Z". */
function outline(points: readonly (readonly [x: number, y: number])[]): string {
  const corners = points.filter(([x, y], i) => {
    const [beforeX, beforeY] = points.at(i - 1) ?? [x, y];
    const [afterX, afterY] = points[(i + 1) % points.length] ?? [x, y];
    return !(beforeX === x && x === afterX) && !(beforeY === y && y === afterY);
  });
  const lines = corners.map(([x, y], i) => {
    const [beforeX, beforeY] = corners.at(i - 1) ?? [x, y];
    if (i === 0) return `M${x} ${y}`;
    return x === beforeX ? `v${y - beforeY}` : `h${x - beforeX}`;
  });
  return `${lines.join('')}Z`;
}

/**
 * The QR code of an absolute address. It can be read with a seventh of it covered, so that a crease in the sheet does no harm.
 * @throws RangeError for text that is no address of http or https
 */
export function qrSvg(address: string): QrDrawing {
  if (!/^https?:\/\/\S+$/.test(address))
    throw new RangeError(`a QR code holds an address that begins with http:// or https://, not "${address}"`);
  const code = generate(address, { minCorrectionLevel: correction.M, maxCorrectionLevel: correction.M });
  const outlines = toSvgPath(code)
    .split('Z')
    .filter((each) => each !== '')
    .map((each) =>
      [...each.matchAll(/(\d+) (\d+)/g)].map(([, x, y]) => [Number(x) + quiet, Number(y) + quiet] as const),
    );
  return { size: code.size + 2 * quiet, path: outlines.map(outline).join('') };
}

/** The same as a file: black on white whatever the theme, ten pixels a module until a page or a slide sets its size. */
export function qrFile(address: string): string {
  const { size, path } = qrSvg(address);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 10}" height="${size * 10}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<title>${address}</title><path fill="#fff" d="M0 0H${size}V${size}H0Z"/>` +
    `<path fill-rule="evenodd" d="${path}"/></svg>\n`
  );
}
