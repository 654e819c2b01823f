// The faces of pictures in the browser: inside an SVG, so that it looks the same on every machine, or as the files that outlines are cut from.
import displayFont from '../../../../generated/fonts/newsreader-display.woff2?url';
import labelFont from '../../../../generated/fonts/archivo-label.woff2?url';

async function dataAddress(blob: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(reader.error ?? new Error('a file could not be read'));
    reader.readAsDataURL(blob);
  });
}

/** A face whose file stands inside the picture. */
async function faceOf(family: string, weights: string, url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const file = await dataAddress(await response.blob());
  return `@font-face{font-family:${family};font-weight:${weights};src:url(${file}) format("woff2")}`;
}

/** A picture with its faces inside. Rejects where a font does not come. */
export async function withFaces(svg: string): Promise<string> {
  const faces = await Promise.all([
    faceOf('Archivo', '400 700', labelFont),
    faceOf('Newsreader', '300', displayFont),
  ]);
  return svg.replace('</desc>', `</desc><style>${faces.join('')}</style>`);
}
