// The files for teachers: what a lesson offers to download, the answers of held-back pages, and the list of links with its small pictures.
import { fileRoute } from '../../frame/file-routes.ts';

export const { getStaticPaths, GET } = fileRoute('teach/');
