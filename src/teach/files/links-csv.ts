// The addresses of a lesson as a CSV: each place that it names once, short and in full.
import { csvFormatRows } from 'd3';
import { unevaluated } from '../../export/tables/unevaluated.ts';
import { absolute } from '../../names/addresses.ts';
import type { Lesson } from '../lessons/lesson.ts';
import type { Place } from '../places/place.ts';
import { classPath } from '../short/links/link-list.ts';
import { lessonPlaces } from './lesson-places.ts';
import { openAddress, placeAddress } from './place-address.ts';

const classAddress = (place: Place): string => {
  const path = classPath(place);
  return path === null ? '' : absolute(path);
};

/** The CSV: what the place is, its short address, its full address, its class view, and where a held-back answer stands open. */
export const lessonPlacesCsv = (lesson: Lesson): string =>
  `${csvFormatRows(
    [
      [
        'place',
        'kind',
        'name',
        'address',
        'full_address',
        'class_view',
        'answer_held_back',
        'answer_address',
      ],
      ...lessonPlaces(lesson).map((place) => [
        place.reference,
        place.kind,
        place.name,
        placeAddress(place),
        absolute(place.path),
        classAddress(place),
        place.held ? 'yes' : 'no',
        openAddress(place) ?? '',
      ]),
    ].map((row) => row.map(unevaluated)),
  )}\n`;
