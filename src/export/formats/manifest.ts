// What a phone needs to put the site on its home screen: names, colours, icons, where it starts.
import { address } from '../../names/addresses.ts';
import { paper } from '../../charts/look/palette.ts';
import { siteName, siteStandfirst } from '../../data/text/credit.ts';
import { appIcons } from '../picture/icons.ts';

const pictures = Object.entries(appIcons).map(([name, size]) => ({
  src: address(`icons/${name}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose: name.startsWith('maskable') ? 'maskable' : 'any',
}));

const manifest = {
  name: siteName,
  short_name: siteName.replace(/^The /, ''),
  description: siteStandfirst,
  lang: 'en',
  id: address(''),
  start_url: address(''),
  scope: address(''),
  display: 'minimal-ui',
  background_color: paper.paper,
  theme_color: paper.paper,
  icons: [{ src: address('icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' }, ...pictures],
};

/** The web app manifest as text. */
export const manifestText = (): string => `${JSON.stringify(manifest, null, 2)}\n`;
