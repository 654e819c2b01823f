// The files of the site as a whole: its card, its icons, and how it is cited.
import { fileRoute } from '../frame/file-routes.ts';

export const { getStaticPaths, GET } = fileRoute('');
