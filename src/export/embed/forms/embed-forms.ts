// The script of grounds and of the compact form, with their sheets in it.
import { minified, squeeze } from '../embed-parts.ts';
import script from './embed-forms.js?raw';
import forms from './embed-forms.css?raw';
import grounds from './embed-grounds.css?raw';

/** Where it lies below the base. Embeds of all charts and of releases bring it: it says nothing about data. */
export const embedFormsPath = 'embed/forms.js';

/** One classic script, which sets the form before the first paint. */
export const embedFormsScript: string = minified(
  'src/export/embed/forms/embed-forms.js',
  script.replace("'SHEET'", () => JSON.stringify(squeeze(grounds + forms))),
);
