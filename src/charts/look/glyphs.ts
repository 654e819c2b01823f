// Every character the site's own fonts carry; a label or a page that uses another one fails a test.

const printable = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).join('');

/** Printable ASCII, then the punctuation, signs and accented letters the texts and labels use. */
export const GLYPHS = `${printable}\u00a0‘’“”–—−×·…°§©€£½¼¾²³ÀÁÂÄÅÇÈÉÊËÍÎÏÑÓÔÖØÚÜàáâäåæçèéêëíîïñóôöøúûüß•`;

/** What the large italic carries: the last word of the title on the cover, and the second halves of questions at the ends of chapters. */
export const ITALIC_GLYPHS = ' \u00a0,.?’-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
