// /oembed on Cloudflare Pages, which runs what lies in this folder before it looks for a file.
import { answerOembed } from '../scripts/oembed/answer.js';

/** @param {{ request: Request, env: { ASSETS: { fetch: (address: URL) => Promise<Response> } } }} context */
export const onRequestGet = ({ request, env }) =>
  answerOembed(request, (address) => env.ASSETS.fetch(address));
