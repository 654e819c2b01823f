// What the dialog for embeds offers, and what it says of each: widths, grounds, themes, parts, kinds of code, and the systems that take them.
import { wasTried } from '../host-pages/systems.ts';

/** Says of a system that it was not tried, as long as that is so. */
const unlessTried = (name: string): string => (wasTried(name) ? '' : ` ${name} was not tried here.`);

/** Widths of the preview, in pixels. */
export const widths = [320, 480, 640, 960];
export const grounds = [
  { id: 'paper', label: 'Paper, blueprint when dark' },
  { id: 'white', label: 'White, black when dark' },
  { id: 'transparent', label: 'None: your page’s own' },
] as const;
export const themes = [
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'auto', label: 'As the reader has it' },
] as const;
export const parts = [
  { id: 'title', label: 'Headline' },
  { id: 'source', label: 'Sources and rows' },
  { id: 'controls', label: 'View buttons' },
] as const;
/** Kinds of code, the first chosen when the dialog opens. */
export const kinds = [
  {
    id: 'responsive',
    name: 'Frame with script',
    note: 'As wide as its column, and as high as it must be on every screen. The script follows what readers open in it.',
  },
  {
    id: 'plain',
    name: 'Plain frame',
    note: 'For systems that take no script: as high as its content in every column. Rows that a reader opens scroll in it. Where styles are taken out too, it has the height for the preview’s width.',
  },
  {
    id: 'component',
    name: 'Web component',
    note: 'Without a frame: the figure is a part of your page, in a style of its own. For pages that run our script and let it connect to this site. Until the figure is there, and where it can’t be had, its picture stands. Models show presets only, and marks don’t say their values under a pointer.',
  },
  {
    id: 'address',
    name: 'Address',
    note: 'For systems that ask an address what to show (oEmbed), and for those that show it as it is. Asked, it gives this view with the data of today, light and on paper, with all its parts; a pinned one gives no answer, and stands as a link.',
  },
  {
    id: 'amp',
    name: 'AMP',
    note: 'For pages in AMP, which allow no other frame. The picture stands until the frame is there. In any other page only the link shows.',
  },
  {
    id: 'picture',
    name: 'Picture',
    note: 'A PNG on paper, with all its parts. Narrow screens get an SVG that is drawn for them, which no release keeps, and so do all screens where the preview is 320 or 480 wide. It leads to the figure’s page; sources and credit stand as text. Mail that knows no styles shows it 600 pixels wide. Other shapes, PDF, and pictures without a ground are made on this page, under “Save it”.',
  },
] as const;
/** What an editor types beside a picture. */
export const texts = [
  { id: 'alt', name: 'Alt text' },
  { id: 'description', name: 'Description in full' },
  { id: 'credit', name: 'Credit line' },
] as const;
/** What each system takes: `npm run test:systems` tries what this says of those that a machine can have. */
export const systems = [
  {
    name: 'WordPress',
    advice:
      'Paste the address on a line of its own, or a frame’s code into a Custom HTML block. Authors who may write no HTML use the address or the picture: of a frame’s code WordPress leaves them the link with the credit. A frame by address is at most 1,000 pixels high there, and a higher figure scrolls.',
  },
  {
    name: 'Ghost',
    // Typed, since Ghost was tried and an address in it was not: `untried` in host-pages/systems.ts says so too.
    advice:
      'Paste a frame’s code into an HTML card. By its own code Ghost makes an address a bookmark card; that was not tried here.',
  },
  {
    name: 'Hugo, Eleventy and other Markdown sites',
    advice: `Paste a frame’s code with an empty line before and after. Hugo leaves HTML out until markup.goldmark.renderer.unsafe is true; without it, write [![words](address of the picture)](address of the page).${unlessTried('Eleventy')}`,
  },
  {
    name: 'DokuWiki',
    advice: 'It shows HTML as text. Write [[address of the page|{{address of the picture?640|words}}]].',
  },
  { name: 'Notion', advice: 'Make an Embed block of the address. This was not tried here.' },
  {
    name: 'Newsletters, mail and feeds',
    advice:
      'Use the picture: mail shows no frames. Of a frame’s code, the link with the credit is left there. Mail programs were not tried here.',
  },
] as const;
