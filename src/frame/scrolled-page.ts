// What a page of chapters does once it has been scrolled, by its reader or by its address, or has stood for a while: before that no step is live,
// and there is no place to keep.
import { leadToMarks } from '../chapter/mark-lead/mark-lead.ts';
import { layOutAhead } from './chapter/lay-out-ahead.ts';
import { loadItalicAhead } from './italic-ahead.ts';
import { holdNamedPlaces } from '../reading/place/hold-named.ts';
import { keepPlaceWhenLeft } from '../reading/place/place-when-left.ts';
import { keepPlaceWhenResized } from '../reading/place/place-when-resized.ts';

loadItalicAhead();
leadToMarks();
holdNamedPlaces();
keepPlaceWhenLeft();
keepPlaceWhenResized();
layOutAhead();
