// The files of tables, and of all tables together.
import { fileRoute } from '../../frame/file-routes.ts';

export const { getStaticPaths, GET } = fileRoute('data/');
