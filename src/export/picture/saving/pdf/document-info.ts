// What a PDF says of itself in its document information.
import type { DocumentProperties } from 'jspdf';
import type { PictureWords } from '../../metadata/picture-words.ts';

/**
 * A text as the library can write it. It takes UTF-16 where a character is above U+00FF, else a byte a character, and programs read
 * these bytes as PDFDocEncoding. Of what our words hold, that differs in one: byte A0 is no space there but a euro sign.
 */
const written = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Headline, maker, credit and licence of a picture, as properties for jsPDF. */
export function documentInfo({ finding, credit }: PictureWords): DocumentProperties {
  const [maker = '', ...further] = written(credit).split(', ');
  return {
    title: written(finding),
    author: maker,
    subject: written(credit),
    keywords: further.join(', '),
    creator: maker,
  };
}
