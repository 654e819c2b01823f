// Every character the site's own fonts carry; a label or a page that uses another one fails a test.

const printable = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i));
/** Signs that the pages print in no face of their own, or in that of code, which is the system's. */
const ofCode = '"*<>@\\^`{|}~';

/** What almost every text is set in, with the mark of lists. Each face of the pages carries these. */
export const COMMON_GLYPHS = `${printable.filter((sign) => !ofCode.includes(sign)).join('')}\u00a0‘’“”–—−×·…°²³©é•`;

/** Signs and accented letters of few texts, in files of their own: a page loads them only where it uses one. */
export const RARE_GLYPHS = `§€£½¼¾ÀÁÂÄÅÇÈÉÊËÍÎÏÑÓÔÖØÚÜàáâäåæçèêëíîïñóôöøúûüß${ofCode}`;

/** All characters of the texts and labels. */
export const GLYPHS = `${COMMON_GLYPHS}${RARE_GLYPHS}`;

/** What the large italic carries: the last word of the title on the cover, and the second halves of questions at the ends of chapters. */
export const ITALIC_GLYPHS = ' \u00a0,.?’-ACEIJOTUVWabcdefghijklmnopqrstuvwxyz';
