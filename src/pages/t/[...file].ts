// The files of short addresses: cards, QR codes, and the list of codes.
import { fileRoute } from '../../frame/file-routes.ts';

export const { getStaticPaths, GET } = fileRoute('t/');
