// The files of charts, of their views, tables and releases.
import { fileRoute } from '../../layouts/file-routes.ts';

export const { getStaticPaths, GET } = fileRoute('charts/');
