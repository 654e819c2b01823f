// The scripts of embeds.
import { fileRoute } from '../../layouts/file-routes.ts';

export const { getStaticPaths, GET } = fileRoute('embed/');
