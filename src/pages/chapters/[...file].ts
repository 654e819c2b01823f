// The files of chapters.
import { fileRoute } from '../../frame/file-routes.ts';

export const { getStaticPaths, GET } = fileRoute('chapters/');
