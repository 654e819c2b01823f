// The files of charts, of their views, tables and releases.
import { fileRoute } from '../../frame/file-routes.ts';

export const { getStaticPaths, GET } = fileRoute('charts/');
