// The script in the head of every short address, without comments and line ends; and the address of its style sheet.
import styleUrl from './short-page.css?url';
import script from './forward.js?raw';

export const shortPageStyle: string = styleUrl;
export const forwardScript: string = script
  .replace(/^\/\/.*$|\/\*.*?\*\//gm, '')
  .replace(/\s+/g, ' ')
  .trim();
