// The files of the site as a whole: card, icons, manifest, feeds, and how it is cited.
import { fileRoute } from '../frame/file-routes.ts';

export const { getStaticPaths, GET } = fileRoute('');
