// What a picture says of itself to picture desks and search engines: an XMP packet with the fields of the IPTC.
import { licence } from '../../../data/text/licence.ts';
import { escapeXml } from '../../../names/escapes.ts';
import { altOf, type PictureWords } from './picture-words.ts';

/** A text in one language, as XMP has texts for people. */
const inEnglish = (name: string, text: string): string =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${name}>`;
const plain = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
};

/** The packet of a picture, without the room that some programs keep behind it. */
export function xmpOf(words: PictureWords): string {
  const { finding, subtitle, sources, credit } = words;
  const [maker = credit] = credit.split(', ');
  const named = Object.entries(namespaces).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`);
  return [
    '<?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${named.join('')}>`,
    inEnglish('dc:title', finding),
    inEnglish('dc:description', `${finding}. ${subtitle.replace(/\.?$/, '.')} ${sources}`),
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(maker)}</rdf:li></rdf:Seq></dc:creator>`,
    inEnglish('dc:rights', `${licence.name}, ${licence.url}. The sources keep their own terms.`),
    plain('photoshop:Credit', credit),
    '<xmpRights:Marked>True</xmpRights:Marked>',
    inEnglish('xmpRights:UsageTerms', licence.name),
    plain('xmpRights:WebStatement', licence.url),
    inEnglish('Iptc4xmpCore:AltTextAccessibility', altOf(words)),
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join('');
}
