// The manifest of a Common Cartridge 1.1: its own metadata, its folders, and its resources with their files.
import { licence } from '../../../data/text/credit.ts';
import { xmlHead, xmlText } from '../office/package.ts';

/** Who a resource is for: learning systems can keep from pupils what is for the teacher. */
export type Reader = 'Learner' | 'Instructor';

export const resourceTypes = {
  file: 'webcontent',
  link: 'imswl_xmlv1p1',
  quiz: 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment',
} as const;

/** One thing of a cartridge, in one file of it. */
export interface Resource {
  /** A name as XML requires it: a letter first, then letters, digits, dots and hyphens. */
  readonly id: string;
  readonly kind: keyof typeof resourceTypes;
  /** Its title in the course. */
  readonly title: string;
  readonly reader: Reader;
  /** Path of its file in the cartridge. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface Folder {
  readonly id: string;
  readonly title: string;
  readonly resources: readonly Resource[];
}

export interface Cartridge {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly publisher: string;
  /** An ISO day. */
  readonly date: string;
  readonly folders: readonly Folder[];
}

const cartridge = 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1';
const ofManifest = 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest';
const ofResource = 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource';
/** Where the schemas are published: systems that check a cartridge look for these names. */
const schemas = {
  [cartridge]: 'http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imscp_v1p2_v1p0.xsd',
  [ofManifest]: 'http://www.imsglobal.org/profile/cc/ccv1p1/LOM/ccv1p1_lommanifest_v1p0.xsd',
  [ofResource]: 'http://www.imsglobal.org/profile/cc/ccv1p1/LOM/ccv1p1_lomresource_v1p0.xsd',
};

/** The namespaces of a document with the places of their schemas, as attributes of its first element. */
export const schemaPlaces = (places: Readonly<Record<string, string>>): string =>
  `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${Object.entries(places)
    .map((pair) => pair.join(' '))
    .join(' ')}"`;

const string = (text: string): string => `<lomm:string language="en-GB">${xmlText(text)}</lomm:string>`;

const metadata = ({ title, description, keywords, publisher, date }: Cartridge): string =>
  '<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion><lomm:lom>' +
  `<lomm:general><lomm:title>${string(title)}</lomm:title><lomm:language>en-GB</lomm:language><lomm:description>${string(description)}</lomm:description>` +
  `${keywords.map((word) => `<lomm:keyword>${string(word)}</lomm:keyword>`).join('')}</lomm:general>` +
  `<lomm:lifeCycle><lomm:contribute><lomm:role><lomm:value>publisher</lomm:value></lomm:role><lomm:entity>${xmlText(publisher)}</lomm:entity><lomm:date><lomm:dateTime>${date}</lomm:dateTime></lomm:date></lomm:contribute></lomm:lifeCycle>` +
  '<lomm:educational><lomm:learningResourceType><lomm:value>IMS Common Cartridge</lomm:value></lomm:learningResourceType><lomm:context><lomm:source>LOMv1.0</lomm:source><lomm:value>school</lomm:value></lomm:context></lomm:educational>' +
  `<lomm:rights><lomm:cost><lomm:value>no</lomm:value></lomm:cost><lomm:copyrightAndOtherRestrictions><lomm:value>yes</lomm:value></lomm:copyrightAndOtherRestrictions><lomm:description>${string(`${licence.name}, ${licence.url}`)}</lomm:description></lomm:rights>` +
  '</lomm:lom></metadata>';

const folderItem = ({ id, title, resources }: Folder): string =>
  `<item identifier="${id}"><title>${xmlText(title)}</title>${resources
    .map(
      (each) =>
        `<item identifier="item-${each.id}" identifierref="${each.id}"><title>${xmlText(each.title)}</title></item>`,
    )
    .join('')}</item>`;

const resource = ({ id, kind, reader, path }: Resource): string =>
  // Only web content names the file that it starts with.
  `<resource identifier="${id}" type="${resourceTypes[kind]}"${kind === 'file' ? ` href="${xmlText(path)}"` : ''}>` +
  `<metadata><lomr:lom><lomr:educational><lomr:intendedEndUserRole><lomr:source>IMSGLC_CC_Rolesv1p1</lomr:source><lomr:value>${reader}</lomr:value></lomr:intendedEndUserRole></lomr:educational></lomr:lom></metadata>` +
  `<file href="${xmlText(path)}"/></resource>`;

/** The text of imsmanifest.xml. */
export const manifestXml = (whole: Cartridge): string =>
  `${xmlHead}<manifest identifier="${whole.id}" xmlns="${cartridge}" xmlns:lomm="${ofManifest}" xmlns:lomr="${ofResource}" ${schemaPlaces(schemas)}>` +
  metadata(whole) +
  `<organizations><organization identifier="organization" structure="rooted-hierarchy"><item identifier="root">${whole.folders
    .map(folderItem)
    .join('')}</item></organization></organizations>` +
  `<resources>${whole.folders.flatMap(({ resources }) => resources.map(resource)).join('')}</resources></manifest>\n`;
