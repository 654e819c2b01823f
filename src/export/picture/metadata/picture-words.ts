// What a picture says in words, read back from its SVG: the same for one of today, of a release, and of a reader's own state.
import { unescapeXml } from '../../../names/escapes.ts';

/** The words of a picture. Lines that a text was broken into are joined again. */
export interface PictureWords {
  readonly finding: string;
  readonly subtitle: string;
  /** The drawing in words. */
  readonly description: string;
  readonly sources: string;
  /** Who made it, under which licence, and the address of its page. */
  readonly credit: string;
}

const plain = (markup: string): string =>
  unescapeXml(
    markup.replace(/<\/tspan><tspan(?![^>]* data-joined)/g, '</tspan> <tspan').replace(/<[^>]*>/g, ''),
  );

/** Words of a picture by its SVG. Throws RangeError for text that is no picture of ours. */
export function wordsOfPicture(svg: string): PictureWords {
  const named = (name: string): string | undefined =>
    new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`).exec(svg)?.[1];
  // Every part of a picture is a line of its file; the letters of its drawing are in the drawing's line.
  const texts = svg.split('\n').filter((line) => line.startsWith('<text '));
  const [finding, description] = [named('title'), named('desc')];
  const [, subtitle, sources, credit] = texts;
  if (finding === undefined || description === undefined || credit === undefined)
    throw new RangeError('this is no picture of a figure');
  return {
    finding: plain(finding),
    subtitle: plain(subtitle ?? ''),
    description: plain(description),
    sources: plain(sources ?? ''),
    credit: plain(credit),
  };
}

/** The picture in words for who does not see it. */
export const altOf = ({ finding, description }: Pick<PictureWords, 'finding' | 'description'>): string =>
  `${finding}. ${description}`;
