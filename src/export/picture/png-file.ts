// Pixels → the bytes of a PNG, small and quick for drawings of few colours: an index into a palette where 256 are enough.
import { crc32, deflateSync } from 'node:zlib';

/** Four bytes a pixel: red, green, blue, and how opaque it is. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Kinds of colour by their number in the format. */
const kinds = { rgb: 2, palette: 3 } as const;
const mostColours = 256;
/** A third of the time of zlib’s own choice, for files a fifth longer; half as long as those of the renderer all the same. */
const level = 3;

/** A part of the file: length, four letters, content, and the sum of letters and content. */
function chunk(letters: string, content: Uint8Array): Buffer {
  const bytes = Buffer.alloc(content.length + 12);
  bytes.writeUInt32BE(content.length, 0);
  bytes.write(letters, 4, 'latin1');
  bytes.set(content, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, content.length + 8)), content.length + 8);
  return bytes;
}

const colours = ({ bytes }: Pixels): Int32Array =>
  new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);

/** Whether nothing shines through any pixel. */
export function isOpaque(pixels: Pixels): boolean {
  let all = -1;
  // By index: an iterator takes ten times as long, and these are millions.
  const drawn = colours(pixels);
  for (let i = 0; i < drawn.length; i++) all &= drawn[i] as number;
  return all >>> 24 === 255;
}

function head({ width, height }: Pixels, kind: keyof typeof kinds): Buffer {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content[8] = 8;
  content[9] = kinds[kind];
  return chunk('IHDR', content);
}

/** Memory for the lines of a picture, reused for the next: allocating megabytes each time costs more than the work done in them. */
let scratch = new Uint8Array();
function emptyLines(length: number): Uint8Array {
  if (scratch.length < length) scratch = new Uint8Array(length);
  return scratch.subarray(0, length).fill(0);
}

/** Cells of a hash table from colours to their places, four times as many as it ever holds. A Map would take longer than everything else here. */
const cells = 4 * mostColours;

/** Colours in the order they are met, and lines of their places, each behind a zero for “no filter”; undefined for too many colours. */
function indexed(pixels: Pixels): { readonly palette: Uint8Array; readonly lines: Uint8Array } | undefined {
  const { width, height, bytes } = pixels;
  const drawn = colours(pixels);
  const known = new Int32Array(cells);
  const places = new Int16Array(cells).fill(-1);
  const palette: number[] = [];
  const lines = emptyLines((width + 1) * height);
  for (let y = 0, i = 0; y < height; y++) {
    const end = i + width;
    while (i < end) {
      const colour = drawn[i] as number;
      let cell = Math.imul(colour, 0x9e3779b1) >>> 22;
      while (places[cell] !== -1 && known[cell] !== colour) cell = (cell + 1) % cells;
      if (places[cell] === -1) {
        if (palette.length === 3 * mostColours) return undefined;
        known[cell] = colour;
        places[cell] = palette.length / 3;
        palette.push(...bytes.subarray(4 * i, 4 * i + 3));
      }
      const place = places[cell] as number;
      const from = i;
      while (i < end && drawn[i] === colour) i++;
      // The ground comes first, and its place is the 0 that the lines are full of.
      if (place !== 0) lines.fill(place, from + y + 1, i + y + 1);
    }
  }
  return { palette: Uint8Array.from(palette), lines };
}

/** Lines of red, green and blue, each line behind a zero for “no filter”. */
function threeBytes({ width, height, bytes }: Pixels): Uint8Array {
  const lines = emptyLines((3 * width + 1) * height);
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++, from += 4) {
      lines[to++] = bytes[from] as number;
      lines[to++] = bytes[from + 1] as number;
      lines[to++] = bytes[from + 2] as number;
    }
  }
  return lines;
}

/** The file of opaque pixels, which it keeps to the last bit. */
export function pngFile(pixels: Pixels): Uint8Array<ArrayBuffer> {
  const few = indexed(pixels);
  const parts =
    few === undefined
      ? [head(pixels, 'rgb'), chunk('IDAT', deflateSync(threeBytes(pixels), { level }))]
      : [
          head(pixels, 'palette'),
          chunk('PLTE', few.palette),
          chunk('IDAT', deflateSync(few.lines, { level })),
        ];
  return new Uint8Array(Buffer.concat([signature, ...parts, chunk('IEND', new Uint8Array())]));
}
