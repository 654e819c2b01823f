// The files of chapters.
import { fileRoute } from '../../layouts/file-routes.ts';

export const { getStaticPaths, GET } = fileRoute('chapters/');
