// /oembed on Netlify, which runs what lies in this folder before it looks for a file.
import { answerOembed } from '../../scripts/oembed/answer.js';

export const config = { path: '/oembed' };

/** @param {Request} request */
export default (request) => answerOembed(request, (address) => fetch(address));
