// Puts words and a size in print into a PNG, between its head and its pixels, which stay as they are. Runs anywhere.

const headEnd = 33;
/** Pixels a metre of a picture that has one pixel a unit, 96 of them an inch. */
const perMetre = 96 / 0.0254;

const sums = Uint32Array.from({ length: 256 }, (_, n) => {
  let sum = n;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});
/** The check sum of a part: CRC-32, as PNG has it. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sums[(sum ^ byte) & 255] as number) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** A part of the file: length, four letters, content, check sum. */
function chunk(letters: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(letters), 4);
  bytes.set(content, 8);
  view.setUint32(content.length + 8, sumOf(bytes.subarray(4, content.length + 8)));
  return bytes;
}

/** Where a picture's XMP stands: a text of that name, not packed, in no language. */
const xmpChunk = (packet: string): Uint8Array =>
  chunk('iTXt', new TextEncoder().encode(`XML:com.adobe.xmp\0\0\0\0\0${packet}`));

/** A size in print: as many pixels a metre across as down. */
function sizeChunk(scale: number): Uint8Array {
  const content = new DataView(new ArrayBuffer(9));
  content.setUint32(0, Math.round(perMetre * scale));
  content.setUint32(4, Math.round(perMetre * scale));
  content.setUint8(8, 1);
  return chunk('pHYs', new Uint8Array(content.buffer));
}

/**
 * A PNG with an XMP packet and the size in print of a picture of `scale` pixels a unit, in place of a size that it says.
 * Throws RangeError for bytes that are no PNG.
 */
export function pngWithMetadata(
  png: Uint8Array,
  { xmp, scale }: { readonly xmp: string; readonly scale: number },
): Uint8Array<ArrayBuffer> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png.length < headEnd || view.getUint32(0) !== 0x89504e47) throw new RangeError('this is no PNG');
  const parts = [png.subarray(0, headEnd), sizeChunk(scale), xmpChunk(xmp)];
  for (let at = headEnd; at < png.length;) {
    const end = at + 12 + view.getUint32(at);
    if (new TextDecoder().decode(png.subarray(at + 4, at + 8)) !== 'pHYs') parts.push(png.subarray(at, end));
    at = end;
  }
  const file = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
