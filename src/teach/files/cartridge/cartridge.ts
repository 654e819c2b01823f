// A course for learning systems as the bytes of a Common Cartridge 1.1: a zip of a manifest and of the files that it names.
import { zipOf } from '../../../export/package/fixed-zip.ts';
import { xmlHead, xmlText } from '../office/package.ts';
import { manifestXml, schemaPlaces, type Cartridge } from './manifest.ts';

export const cartridgeType = 'application/vnd.ims.imsccv1p1';

const webLinks = 'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1';

/** The file of a link: its title, and where it leads in full. */
export const webLinkXml = (title: string, address: string): string =>
  `${xmlHead}<webLink xmlns="${webLinks}" ${schemaPlaces({ [webLinks]: 'http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imswl_v1p1.xsd' })}>` +
  `<title>${xmlText(title)}</title><url href="${xmlText(address)}" target="_blank"/></webLink>\n`;

/**
 * The file of a cartridge. The same cartridge gives the same bytes.
 * @throws RangeError for an id or a path that stands in it twice
 */
export function cartridgeOf(cartridge: Cartridge): Uint8Array<ArrayBuffer> {
  const resources = cartridge.folders.flatMap((folder) => folder.resources);
  const ids = [cartridge.id, ...cartridge.folders.map(({ id }) => id), ...resources.map(({ id }) => id)];
  const paths = resources.map(({ path }) => path);
  for (const all of [ids, paths]) {
    const twice = all.find((each, i) => all.indexOf(each) !== i);
    if (twice !== undefined) throw new RangeError(`two things of a cartridge are called "${twice}"`);
  }
  return zipOf({
    'imsmanifest.xml': manifestXml(cartridge),
    ...Object.fromEntries(resources.map(({ path, content }) => [path, content])),
  });
}
