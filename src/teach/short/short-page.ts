// The address of the style sheet of every short address.
import styleUrl from './short-page.css?url';

export const shortPageStyle: string = styleUrl;
