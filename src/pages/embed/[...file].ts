// The scripts of embeds, and of those that hold an answer back the answers.
import { fileRoute } from '../../frame/file-routes.ts';

export const { getStaticPaths, GET } = fileRoute('embed/');
